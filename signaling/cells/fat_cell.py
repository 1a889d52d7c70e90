"""The human fat cell as its measured dish curves have it: rate constants, and the slow causes of type 2 diabetes.

Written by ``signaling.studies.dish_fit``. ``FAT_CELL`` are the rates, one set for all; ``T2D_FAT_CELL`` are settings of a cell (contents relative
to normal, ``loop``, ``ceramide``, the dose of a saboteur), provisional: they stand until a simulated life reaches them.
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
    "IR.binding.k": fitted(0.239041, "1/(nM min)", FIT),
    "IR.dissociation.k": fitted(0.567087, "1/min", FIT),
    "IR.autophosphorylation.k": fitted(4.30097, "1/min", FIT),
    "IR.basal_phosphorylation.k": fitted(0.0091456, "1/min", FIT),
    "IR.surface_dephosphorylation.k": fitted(1493.29, "1/min", FIT),
    "IR.endocytosis.k": fitted(8.9751, "1/min", FIT),
    "IR.endosomal_dephosphorylation.k0": fitted(0.0960596, "1/min", FIT),
    "IR.endosomal_dephosphorylation.k": fitted(0.731609, "1/(% min)", FIT),
    "IR.recycling.k": fitted(0.781314, "1/min", FIT),
    "IR.lysosomal_loss.k": fitted(0.112262, "1/min", FIT),
    "IR.feedback_on.k": fitted(0.0854786, "1/(% min)", FIT),
    "IR.feedback_off.k": fitted(0.0444764, "1/min", FIT),
    "IRS1.tyrosine_phosphorylation.k0": fitted(0.00396249, "1/(% min)", FIT),
    "IRS1.tyrosine_phosphorylation.k": fitted(7.36784, "1/(% min)", FIT),
    "IRS1.tyrosine_dephosphorylation.k": fitted(7823.36, "1/min", FIT),
    "IRS1.loop_phosphorylation.k": fitted(4889.23, "1/(% min)", FIT),
    "IRS1.loop_dephosphorylation.k": fitted(293.564, "1/min", FIT),
    "IRS1.tyrosine_release.k": fitted(17.174, "1/min", FIT),
    "IRS1.basal_S307.k": fitted(0.0704755, "1/min", FIT),
    "IRS1.S307_dephosphorylation.k": fitted(0.377365, "1/min", FIT),
    "PI3K_Akt.PI3K_docking.k": fitted(7.00514, "1/(% min)", FIT),
    "PI3K_Akt.PI3K_docking.looped": fitted(0.187772, "1", FIT),
    "PI3K_Akt.PI3K_release.k": fitted(27.897, "1/min", FIT),
    "PI3K_Akt.PIP3_synthesis.k0": fitted(0.0239095, "1/min", FIT),
    "PI3K_Akt.Akt_gain.gain": fitted(0.604864, "1", FIT),
    "PI3K_Akt.T308_dephosphorylation.k": fitted(245.894, "1/min", FIT),
    "PI3K_Akt.S473_phosphorylation.k": fitted(1.21263, "1/(% min)", FIT),
    "PI3K_Akt.S473_direct.k": fitted(0.249033, "1/(% min)", FIT),
    "PI3K_Akt.T308_rephosphorylation.kpip3": fitted(45.0437, "1/(% min)", FIT),
    "PI3K_Akt.pp_to_S473.k": fitted(23.2956, "1/min", FIT),
    "PI3K_Akt.S473_dephosphorylation.k": fitted(0.086996, "1/min", FIT),
    "PI3K_Akt.mTORC2_recruitment.k": fitted(0.407308, "1/(% min)", FIT),
    "PI3K_Akt.mTORC2_ignition.k": fitted(3.52379, "1/min", FIT),
    "PI3K_Akt.mTORC2_release.k": fitted(1.09779, "1/min", FIT),
    "PI3K_Akt.mTORC2_inactivation.k": fitted(1.64468, "1/min", FIT),
    "GLUT4.S588_phosphorylation.k": fitted(0.142507, "1/(% min)", FIT),
    "GLUT4.T642_after_S588.k": fitted(0.0761082, "1/(% min)", FIT),
    "GLUT4.T642_dephosphorylation.k": fitted(2.21552, "1/min", FIT),
    "GLUT4.S588_dephosphorylation.k": fitted(0.365131, "1/min", FIT),
    "GLUT4.vesicle_release.K": fitted(112.395, "%", FIT),
    "GLUT4.vesicle_release.n": fitted(3.60031, "1", FIT),
    "mTORC1.activation.k0": fitted(0.0173742, "1/min", FIT),
    "mTORC1.activation.kpp": fitted(1.8059, "1/(% min)", FIT),
    "mTORC1.activation.k308": fitted(0.0449427, "1/(% min)", FIT),
    "mTORC1.inactivation.k": fitted(21.0473, "1/min", FIT),
    "mTORC1.S6K_on.k0": fitted(0.00259614, "1/min", FIT),
    "mTORC1.S6K_priming.k": fitted(0.00124391, "1/(% min)", FIT),
    "mTORC1.S6K_ignition.k": fitted(0.00121627, "1/(% min)", FIT),
    "mTORC1.S6K_unpriming.k": fitted(0.0972797, "1/min", FIT),
    "mTORC1.S6K_off.k": fitted(0.0522634, "1/min", FIT),
    "mTORC1.S6_on.k": fitted(0.000344417, "1/(% min)", FIT),
    "mTORC1.S6_on.kerk": fitted(0.000389419, "1/(% min)", FIT),
    "mTORC1.S6_off.k": fitted(0.0746313, "1/min", FIT),
    "MAPK.Shc_phosphorylation.k": fitted(0.0454684, "1/(% min)", FIT),
    "MAPK.Shc_dephosphorylation.k": fitted(2.3402, "1/min", FIT),
    "MAPK.SOS_docking.kirs": fitted(0.232685, "1/(% min)", FIT),
    "MAPK.Ras_loading.k": fitted(0.0238511, "1/(% min)", FIT),
    "MAPK.Ras_hydrolysis.k": fitted(3.90478, "1/min", FIT),
    "MAPK.Raf_activation.k": fitted(0.0257375, "1/(% min)", FIT),
    "MAPK.Raf_inactivation.k": fitted(3.70135, "1/min", FIT),
    "MAPK.MEK_phosphorylation.k": fitted(0.0271714, "1/(% min)", FIT),
    "MAPK.MEK_dephosphorylation.k": fitted(3.56135, "1/min", FIT),
    "MAPK.ERK_phosphorylation.k0": fitted(0.0117159, "1/min", FIT),
    "MAPK.ERK_phosphorylation.k": fitted(0.0709355, "1/(% min)", FIT),
    "MAPK.ERK_to_refractory.k": fitted(0.21016, "1/min", FIT),
    "MAPK.ERK_recovery.k": fitted(0.0181639, "1/min", FIT),
    "MAPK.Elk1_on.k0": fitted(0.000379787, "1/min", FIT),
    "MAPK.Elk1_on.k": fitted(0.000257646, "1/(% min)", FIT),
    "MAPK.Elk1_on.b": fitted(5.41112, "1", FIT),
    "MAPK.Elk1_off.k": fitted(0.337678, "1/min", FIT),
    "IRS1_crosstalk.receptor_feedback.k": fitted(0.00375739, "1/(% min)", FIT),
    "FOXO1.phosphorylation.k473": fitted(0.00905727, "1/(% min)", FIT),
    "FOXO1.dephosphorylation.k": fitted(0.226765, "1/min", FIT),
    "AdipocyteGlucose.uptake.leak": fitted(0.00447435, "mmol/kg/min", FIT),
    "IR.synthesis.made": fitted(0.135274, "%/min", BALANCE),
    "IRS1.synthesis.made": fitted(0.111949, "%/min", BALANCE),
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
    "content_IR": fitted(0.273013, "1", PROVISIONAL),
    "content_GLUT4": known(0.5, "1", PUBLISHED),
    "content_AS160": fitted(0.436097, "1", PROVISIONAL),
    "content_S6": known(0.48, "1", PUBLISHED),
    "content_FOXO1": known(0.55, "1", PUBLISHED),
    "loop": fitted(0.197616, "1", PROVISIONAL),
    "dose_JNK": fitted(0.0411191, "1", PROVISIONAL),
    "ceramide": fitted(0.803663, "1", PROVISIONAL),
}
