"""The human fat cell as its measured dish curves have it: rate constants, and the slow causes of type 2 diabetes.

Written by ``signaling.studies.dish_fit``. ``FAT_CELL`` are the rates, one set for all; ``T2D_FAT_CELL`` are settings of a cell (contents relative
to normal, ``loop``, the dose of a saboteur), provisional: they stand until a simulated life reaches them.
"""

from typing import Final

from signaling.core import Parameter, assumed, fitted, known

FIT: Final = "human fat cells in the dish, least squares on curves and figures that are not held out; docs/calibration/fat_cell.md"
BALANCE: Final = "100 % of the protein at fasting insulin, 0.036 nM, in the mean cell; docs/calibration/fat_cell.md"
AT_THE_SURFACE: Final = (
    "Brannmark et al. 2010, J Biol Chem 285:20171, surface receptor 1, swallowed one k22 of the published optimum"
)
RESOLVED: Final = "replaced in the human fat cell by the steps that were resolved there"
PUBLISHED: Final = (
    "provisional, Rajan et al. 2016, J Biol Chem 291:15806, content in T2D; the fitted curves do not tell it"
)
PROVISIONAL: Final = "provisional, T2D against normal human fat cells in the dish; docs/calibration/fat_cell.md"

FAT_CELL: Final[dict[str, Parameter]] = {
    "IR.binding.k": fitted(0.339527, "1/(nM min)", FIT),
    "IR.dissociation.k": fitted(0.164453, "1/min", FIT),
    "IR.autophosphorylation.k": fitted(0.732482, "1/min", FIT),
    "IR.basal_phosphorylation.k": fitted(0.00135485, "1/min", FIT),
    "IR.surface_dephosphorylation.k": fitted(377.645, "1/min", FIT),
    "IR.endocytosis.k": fitted(10.491, "1/min", FIT),
    "IR.endosomal_dephosphorylation.k0": fitted(0.0888293, "1/min", FIT),
    "IR.endosomal_dephosphorylation.k": fitted(0.743785, "1/(% min)", FIT),
    "IR.recycling.k": fitted(0.586002, "1/min", FIT),
    "IR.lysosomal_loss.k": fitted(0.114218, "1/min", FIT),
    "IR.feedback_on.k": fitted(0.114316, "1/(% min)", FIT),
    "IR.feedback_off.k": fitted(0.0481853, "1/min", FIT),
    "IRS1.tyrosine_phosphorylation.k0": fitted(0.00384016, "1/(% min)", FIT),
    "IRS1.tyrosine_phosphorylation.k": fitted(8.74604, "1/(% min)", FIT),
    "IRS1.tyrosine_dephosphorylation.k": fitted(5450.56, "1/min", FIT),
    "IRS1.loop_phosphorylation.k": fitted(4933.19, "1/(% min)", FIT),
    "IRS1.loop_dephosphorylation.k": fitted(289.768, "1/min", FIT),
    "IRS1.tyrosine_release.k": fitted(16.2231, "1/min", FIT),
    "IRS1.basal_S307.k": fitted(0.0624463, "1/min", FIT),
    "IRS1.S307_dephosphorylation.k": fitted(0.321197, "1/min", FIT),
    "PI3K_Akt.PI3K_docking.k": fitted(8.29674, "1/(% min)", FIT),
    "PI3K_Akt.PI3K_docking.looped": fitted(0.141512, "1", FIT),
    "PI3K_Akt.PI3K_release.k": fitted(19.8945, "1/min", FIT),
    "PI3K_Akt.PIP3_synthesis.k0": fitted(0.0372667, "1/min", FIT),
    "PI3K_Akt.Akt_gain.gain": fitted(0.22627, "1", FIT),
    "PI3K_Akt.T308_dephosphorylation.k": fitted(149.152, "1/min", FIT),
    "PI3K_Akt.S473_phosphorylation.k": fitted(1.38646, "1/(% min)", FIT),
    "PI3K_Akt.S473_direct.k": fitted(0.277709, "1/(% min)", FIT),
    "PI3K_Akt.T308_rephosphorylation.kpip3": fitted(29.3726, "1/(% min)", FIT),
    "PI3K_Akt.pp_to_S473.k": fitted(38.8146, "1/min", FIT),
    "PI3K_Akt.S473_dephosphorylation.k": fitted(0.0623304, "1/min", FIT),
    "PI3K_Akt.mTORC2_recruitment.k": fitted(0.464473, "1/(% min)", FIT),
    "PI3K_Akt.mTORC2_ignition.k": fitted(3.68055, "1/min", FIT),
    "PI3K_Akt.mTORC2_release.k": fitted(1.03648, "1/min", FIT),
    "PI3K_Akt.mTORC2_inactivation.k": fitted(2.2018, "1/min", FIT),
    "GLUT4.S588_phosphorylation.k": fitted(0.135041, "1/(% min)", FIT),
    "GLUT4.T642_after_S588.k": fitted(0.070716, "1/(% min)", FIT),
    "GLUT4.T642_dephosphorylation.k": fitted(1.98855, "1/min", FIT),
    "GLUT4.S588_dephosphorylation.k": fitted(0.377401, "1/min", FIT),
    "GLUT4.vesicle_release.K": fitted(121.852, "%", FIT),
    "GLUT4.vesicle_release.n": fitted(3.55877, "1", FIT),
    "mTORC1.activation.k0": fitted(0.0173498, "1/min", FIT),
    "mTORC1.activation.kpp": fitted(1.66011, "1/(% min)", FIT),
    "mTORC1.activation.k308": fitted(0.0450694, "1/(% min)", FIT),
    "mTORC1.inactivation.k": fitted(24.7782, "1/min", FIT),
    "mTORC1.S6K_on.k0": fitted(0.00259015, "1/min", FIT),
    "mTORC1.S6K_priming.k": fitted(0.00141318, "1/(% min)", FIT),
    "mTORC1.S6K_ignition.k": fitted(0.00141378, "1/(% min)", FIT),
    "mTORC1.S6K_unpriming.k": fitted(0.0869714, "1/min", FIT),
    "mTORC1.S6K_off.k": fitted(0.049275, "1/min", FIT),
    "mTORC1.S6_on.k": fitted(0.000328695, "1/(% min)", FIT),
    "mTORC1.S6_on.kerk": fitted(0.000377715, "1/(% min)", FIT),
    "mTORC1.S6_off.k": fitted(0.0844051, "1/min", FIT),
    "MAPK.Shc_phosphorylation.k": fitted(0.0489295, "1/(% min)", FIT),
    "MAPK.Shc_dephosphorylation.k": fitted(2.02469, "1/min", FIT),
    "MAPK.Ras_loading.k": fitted(0.0194397, "1/(% min)", FIT),
    "MAPK.IRS1_Ras_loading.k": fitted(0.0236862, "1/(% min)", FIT),
    "MAPK.Ras_hydrolysis.k": fitted(3.57132, "1/min", FIT),
    "MAPK.Raf_activation.k": fitted(0.0249904, "1/(% min)", FIT),
    "MAPK.Raf_inactivation.k": fitted(3.34509, "1/min", FIT),
    "MAPK.MEK_phosphorylation.k": fitted(0.0266078, "1/(% min)", FIT),
    "MAPK.MEK_dephosphorylation.k": fitted(3.18469, "1/min", FIT),
    "MAPK.ERK_phosphorylation.k0": fitted(0.0111338, "1/min", FIT),
    "MAPK.ERK_phosphorylation.k": fitted(0.0701746, "1/(% min)", FIT),
    "MAPK.ERK_to_refractory.k": fitted(0.208926, "1/min", FIT),
    "MAPK.ERK_recovery.k": fitted(0.0194967, "1/min", FIT),
    "MAPK.Elk1_on.k0": fitted(0.000365501, "1/min", FIT),
    "MAPK.Elk1_on.k": fitted(0.000259695, "1/(% min)", FIT),
    "MAPK.Elk1_on.b": fitted(7.73217, "1", FIT),
    "MAPK.Elk1_off.k": fitted(0.317591, "1/min", FIT),
    "IRS1_crosstalk.receptor_feedback.k": fitted(0.00369655, "1/(% min)", FIT),
    "FOXO1.phosphorylation.k473": fitted(0.00894811, "1/(% min)", FIT),
    "FOXO1.dephosphorylation.k": fitted(0.207647, "1/min", FIT),
    "AdipocyteGlucose.uptake.leak": fitted(0.00436744, "mmol/kg/min", FIT),
    "IR.synthesis.made": fitted(0.134912, "%/min", BALANCE),
    "IRS1.synthesis.made": fitted(0.111786, "%/min", BALANCE),
    "IRS1.tyrosine_phosphorylation.surface": known(1.0, "1", AT_THE_SURFACE),
    "IRS1.tyrosine_phosphorylation.swallowed": known(0.0364, "1", AT_THE_SURFACE),
    "GLUT4.AS160_phosphorylation.kpp": assumed(0.0, "1/(% min)", RESOLVED),
    "GLUT4.AS160_phosphorylation.k473": assumed(0.0, "1/(% min)", RESOLVED),
    "GLUT4.AS160_dephosphorylation.k": assumed(0.0, "1/min", RESOLVED),
    "PI3K_Akt.T308_rephosphorylation.k": assumed(0.0, "1/(% min)", RESOLVED),
    "PI3K_Akt.mTORC2_activation.k": assumed(0.0, "1/(% min)", RESOLVED),
    "mTORC1.S6K_on.k": assumed(0.0, "1/(% min)", RESOLVED),
    "FOXO1.phosphorylation.k": assumed(0.0, "1/(% min)", RESOLVED),
}
T2D_FAT_CELL: Final[dict[str, Parameter]] = {
    "content_IR": fitted(0.269301, "1", PROVISIONAL),
    "content_GLUT4": known(0.5, "1", PUBLISHED),
    "content_AS160": fitted(0.437844, "1", PROVISIONAL),
    "content_S6": known(0.48, "1", PUBLISHED),
    "content_FOXO1": known(0.55, "1", PUBLISHED),
    "loop": fitted(0.214599, "1", PROVISIONAL),
    "dose_JNK": fitted(0.0375681, "1", PROVISIONAL),
    "ceramide": fitted(0.718788, "1", PROVISIONAL),
}
