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
    "IR.binding.k": fitted(0.244193, "1/(nM min)", FIT),
    "IR.dissociation.k": fitted(0.582831, "1/min", FIT),
    "IR.autophosphorylation.k": fitted(4.84788, "1/min", FIT),
    "IR.basal_phosphorylation.k": fitted(0.00761136, "1/min", FIT),
    "IR.surface_dephosphorylation.k": fitted(1608.13, "1/min", FIT),
    "IR.endocytosis.k": fitted(8.79823, "1/min", FIT),
    "IR.endosomal_dephosphorylation.k0": fitted(0.0903583, "1/min", FIT),
    "IR.endosomal_dephosphorylation.k": fitted(0.709969, "1/(% min)", FIT),
    "IR.recycling.k": fitted(0.805718, "1/min", FIT),
    "IR.lysosomal_loss.k": fitted(0.112035, "1/min", FIT),
    "IR.feedback_on.k": fitted(0.085201, "1/(% min)", FIT),
    "IR.feedback_off.k": fitted(0.0427016, "1/min", FIT),
    "IRS1.tyrosine_phosphorylation.k0": fitted(0.00395655, "1/(% min)", FIT),
    "IRS1.tyrosine_phosphorylation.k": fitted(6.89288, "1/(% min)", FIT),
    "IRS1.tyrosine_dephosphorylation.k": fitted(7755.57, "1/min", FIT),
    "IRS1.loop_phosphorylation.k": fitted(4908.84, "1/(% min)", FIT),
    "IRS1.loop_dephosphorylation.k": fitted(296.319, "1/min", FIT),
    "IRS1.tyrosine_release.k": fitted(16.8481, "1/min", FIT),
    "IRS1.basal_S307.k": fitted(0.0735301, "1/min", FIT),
    "IRS1.S307_dephosphorylation.k": fitted(0.370674, "1/min", FIT),
    "PI3K_Akt.PI3K_docking.k": fitted(7.48858, "1/(% min)", FIT),
    "PI3K_Akt.PI3K_docking.looped": fitted(0.197532, "1", FIT),
    "PI3K_Akt.PI3K_release.k": fitted(29.6085, "1/min", FIT),
    "PI3K_Akt.PIP3_synthesis.k0": fitted(0.0250751, "1/min", FIT),
    "PI3K_Akt.Akt_gain.gain": fitted(0.225144, "1", FIT),
    "PI3K_Akt.T308_dephosphorylation.k": fitted(149.151, "1/min", FIT),
    "PI3K_Akt.S473_phosphorylation.k": fitted(1.54447, "1/(% min)", FIT),
    "PI3K_Akt.S473_direct.k": fitted(0.244241, "1/(% min)", FIT),
    "PI3K_Akt.T308_rephosphorylation.kpip3": fitted(34.69, "1/(% min)", FIT),
    "PI3K_Akt.pp_to_S473.k": fitted(32.7028, "1/min", FIT),
    "PI3K_Akt.S473_dephosphorylation.k": fitted(0.05619, "1/min", FIT),
    "PI3K_Akt.mTORC2_recruitment.k": fitted(0.43822, "1/(% min)", FIT),
    "PI3K_Akt.mTORC2_ignition.k": fitted(3.86791, "1/min", FIT),
    "PI3K_Akt.mTORC2_release.k": fitted(1.05758, "1/min", FIT),
    "PI3K_Akt.mTORC2_inactivation.k": fitted(2.18669, "1/min", FIT),
    "GLUT4.S588_phosphorylation.k": fitted(0.139966, "1/(% min)", FIT),
    "GLUT4.T642_after_S588.k": fitted(0.0668678, "1/(% min)", FIT),
    "GLUT4.T642_dephosphorylation.k": fitted(2.09418, "1/min", FIT),
    "GLUT4.S588_dephosphorylation.k": fitted(0.366196, "1/min", FIT),
    "GLUT4.vesicle_release.K": fitted(121.635, "%", FIT),
    "GLUT4.vesicle_release.n": fitted(3.79993, "1", FIT),
    "mTORC1.activation.k0": fitted(0.0174216, "1/min", FIT),
    "mTORC1.activation.kpp": fitted(1.67515, "1/(% min)", FIT),
    "mTORC1.activation.k308": fitted(0.0480946, "1/(% min)", FIT),
    "mTORC1.inactivation.k": fitted(22.6898, "1/min", FIT),
    "mTORC1.S6K_on.k0": fitted(0.00260695, "1/min", FIT),
    "mTORC1.S6K_priming.k": fitted(0.00119098, "1/(% min)", FIT),
    "mTORC1.S6K_ignition.k": fitted(0.00116955, "1/(% min)", FIT),
    "mTORC1.S6K_unpriming.k": fitted(0.0991733, "1/min", FIT),
    "mTORC1.S6K_off.k": fitted(0.0557957, "1/min", FIT),
    "mTORC1.S6_on.k": fitted(0.000348857, "1/(% min)", FIT),
    "mTORC1.S6_on.kerk": fitted(0.000373588, "1/(% min)", FIT),
    "mTORC1.S6_off.k": fitted(0.0774917, "1/min", FIT),
    "MAPK.Shc_phosphorylation.k": fitted(0.0490808, "1/(% min)", FIT),
    "MAPK.Shc_dephosphorylation.k": fitted(2.11911, "1/min", FIT),
    "MAPK.Ras_loading.k": fitted(0.0193054, "1/(% min)", FIT),
    "MAPK.IRS1_Ras_loading.k": fitted(0.0267163, "1/(% min)", FIT),
    "MAPK.Ras_hydrolysis.k": fitted(3.79046, "1/min", FIT),
    "MAPK.Raf_activation.k": fitted(0.0266368, "1/(% min)", FIT),
    "MAPK.Raf_inactivation.k": fitted(3.68485, "1/min", FIT),
    "MAPK.MEK_phosphorylation.k": fitted(0.0273115, "1/(% min)", FIT),
    "MAPK.MEK_dephosphorylation.k": fitted(3.60626, "1/min", FIT),
    "MAPK.ERK_phosphorylation.k0": fitted(0.0119052, "1/min", FIT),
    "MAPK.ERK_phosphorylation.k": fitted(0.0696538, "1/(% min)", FIT),
    "MAPK.ERK_to_refractory.k": fitted(0.205278, "1/min", FIT),
    "MAPK.ERK_recovery.k": fitted(0.0184041, "1/min", FIT),
    "MAPK.Elk1_on.k0": fitted(0.000377119, "1/min", FIT),
    "MAPK.Elk1_on.k": fitted(0.000259229, "1/(% min)", FIT),
    "MAPK.Elk1_on.b": fitted(5.16279, "1", FIT),
    "MAPK.Elk1_off.k": fitted(0.328625, "1/min", FIT),
    "IRS1_crosstalk.receptor_feedback.k": fitted(0.00380429, "1/(% min)", FIT),
    "FOXO1.phosphorylation.k473": fitted(0.00839472, "1/(% min)", FIT),
    "FOXO1.dephosphorylation.k": fitted(0.215056, "1/min", FIT),
    "AdipocyteGlucose.uptake.leak": fitted(0.00449331, "mmol/kg/min", FIT),
    "IR.synthesis.made": fitted(0.135058, "%/min", BALANCE),
    "IRS1.synthesis.made": fitted(0.111693, "%/min", BALANCE),
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
    "content_IR": fitted(0.272471, "1", PROVISIONAL),
    "content_GLUT4": known(0.5, "1", PUBLISHED),
    "content_AS160": fitted(0.437844, "1", PROVISIONAL),
    "content_S6": known(0.48, "1", PUBLISHED),
    "content_FOXO1": known(0.55, "1", PUBLISHED),
    "loop": fitted(0.199095, "1", PROVISIONAL),
    "dose_JNK": fitted(0.0408843, "1", PROVISIONAL),
    "ceramide": fitted(0.783285, "1", PROVISIONAL),
}
