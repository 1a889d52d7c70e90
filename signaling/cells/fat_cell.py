"""The human fat cell as its measured dish curves have it: rate constants, and the slow causes of type 2 diabetes.

Written by ``signaling.studies.dish_fit``. ``FAT_CELL`` are the rates, one set for all; ``T2D_FAT_CELL`` are settings of a cell (contents relative
to normal, ``loop``, the dose of a saboteur), provisional: they stand until a simulated life reaches them.
"""

from typing import Final

from signaling.core import Parameter, assumed, fitted, known

FIT: Final = "human fat cells in the dish, least squares on the fitted half of the curves; docs/calibration/fat_cell.md"
BALANCE: Final = "100 % of the protein at fasting insulin, 0.036 nM, in the mean cell; docs/calibration/fat_cell.md"
RESOLVED: Final = "replaced in the human fat cell by the steps that were resolved there"
PUBLISHED: Final = (
    "provisional, Rajan et al. 2016, J Biol Chem 291:15806, content in T2D; the fitted curves do not tell it"
)
PROVISIONAL: Final = "provisional, T2D against normal human fat cells in the dish; docs/calibration/fat_cell.md"

FAT_CELL: Final[dict[str, Parameter]] = {
    "IR.binding.k": fitted(0.520003, "1/(nM min)", FIT),
    "IR.dissociation.k": fitted(0.259566, "1/min", FIT),
    "IR.autophosphorylation.k": fitted(1.16582, "1/min", FIT),
    "IR.basal_phosphorylation.k": fitted(0.0023581, "1/min", FIT),
    "IR.surface_dephosphorylation.k": fitted(1269.33, "1/min", FIT),
    "IR.endocytosis.k": fitted(10.7468, "1/min", FIT),
    "IR.endosomal_dephosphorylation.k0": fitted(0.0784506, "1/min", FIT),
    "IR.endosomal_dephosphorylation.k": fitted(0.944098, "1/(% min)", FIT),
    "IR.recycling.k": fitted(0.242383, "1/min", FIT),
    "IR.lysosomal_loss.k": fitted(0.118637, "1/min", FIT),
    "IR.feedback_on.k": fitted(0.156087, "1/(% min)", FIT),
    "IR.feedback_off.k": fitted(0.069385, "1/min", FIT),
    "IRS1.tyrosine_phosphorylation.k0": fitted(0.0548117, "1/min", FIT),
    "IRS1.tyrosine_phosphorylation.k": fitted(1.27895, "1/(% min)", FIT),
    "IRS1.tyrosine_phosphorylation.crowd": fitted(2.79588, "%", FIT),
    "IRS1.tyrosine_phosphorylation.surface": fitted(0.239064, "1", FIT),
    "IRS1.tyrosine_dephosphorylation.k": fitted(3166.27, "1/min", FIT),
    "IRS1.loop_phosphorylation.k": fitted(6627.8, "1/(% min)", FIT),
    "IRS1.loop_dephosphorylation.k": fitted(227.487, "1/min", FIT),
    "IRS1.tyrosine_release.k": fitted(6.2595, "1/min", FIT),
    "IRS1.basal_S307.k": fitted(0.0122913, "1/min", FIT),
    "IRS1.S307_dephosphorylation.k": fitted(0.210915, "1/min", FIT),
    "PI3K_Akt.PI3K_docking.k": fitted(6.12631, "1/(% min)", FIT),
    "PI3K_Akt.PI3K_docking.looped": fitted(0.0902987, "1", FIT),
    "PI3K_Akt.PI3K_release.k": fitted(65.0684, "1/min", FIT),
    "PI3K_Akt.PIP3_synthesis.k0": fitted(0.0624946, "1/min", FIT),
    "PI3K_Akt.Akt_gain.gain": fitted(0.468914, "1", FIT),
    "PI3K_Akt.T308_dephosphorylation.k": fitted(63.3338, "1/min", FIT),
    "PI3K_Akt.S473_phosphorylation.k": fitted(2.44922, "1/(% min)", FIT),
    "PI3K_Akt.S473_direct.k": fitted(0.207649, "1/(% min)", FIT),
    "PI3K_Akt.T308_rephosphorylation.k": fitted(21.558, "1/(% min)", FIT),
    "PI3K_Akt.T308_rephosphorylation.kpip3": fitted(20.1447, "1/(% min)", FIT),
    "PI3K_Akt.pp_to_S473.k": fitted(134.379, "1/min", FIT),
    "PI3K_Akt.S473_dephosphorylation.k": fitted(0.0853627, "1/min", FIT),
    "PI3K_Akt.mTORC2_recruitment.k": fitted(0.665215, "1/(% min)", FIT),
    "PI3K_Akt.mTORC2_ignition.k": fitted(1.8431, "1/min", FIT),
    "PI3K_Akt.mTORC2_release.k": fitted(0.714441, "1/min", FIT),
    "PI3K_Akt.mTORC2_inactivation.k": fitted(0.830877, "1/min", FIT),
    "GLUT4.S588_phosphorylation.k": fitted(0.123668, "1/(% min)", FIT),
    "GLUT4.T642_after_S588.k": fitted(0.0526178, "1/(% min)", FIT),
    "GLUT4.T642_dephosphorylation.k": fitted(2.0455, "1/min", FIT),
    "GLUT4.S588_dephosphorylation.k": fitted(0.424725, "1/min", FIT),
    "GLUT4.vesicle_release.K": fitted(96.6227, "%", FIT),
    "GLUT4.vesicle_release.n": fitted(3.528, "1", FIT),
    "mTORC1.activation.k0": fitted(0.0188403, "1/min", FIT),
    "mTORC1.activation.kpp": fitted(2.44003, "1/(% min)", FIT),
    "mTORC1.activation.k308": fitted(0.0421227, "1/(% min)", FIT),
    "mTORC1.inactivation.k": fitted(17.4305, "1/min", FIT),
    "mTORC1.S6K_on.k0": fitted(0.0016051, "1/min", FIT),
    "mTORC1.S6K_priming.k": fitted(0.00110522, "1/(% min)", FIT),
    "mTORC1.S6K_ignition.k": fitted(0.00105465, "1/(% min)", FIT),
    "mTORC1.S6K_unpriming.k": fitted(0.122702, "1/min", FIT),
    "mTORC1.S6K_off.k": fitted(0.0456458, "1/min", FIT),
    "mTORC1.S6_on.k": fitted(0.000323869, "1/(% min)", FIT),
    "mTORC1.S6_on.kerk": fitted(0.000460733, "1/(% min)", FIT),
    "mTORC1.S6_off.k": fitted(0.0577394, "1/min", FIT),
    "MAPK.Shc_phosphorylation.k": fitted(0.0318499, "1/(% min)", FIT),
    "MAPK.Shc_dephosphorylation.k": fitted(3.17741, "1/min", FIT),
    "MAPK.Ras_loading.k": fitted(0.0127414, "1/(% min)", FIT),
    "MAPK.Ras_hydrolysis.k": fitted(3.03496, "1/min", FIT),
    "MAPK.Raf_activation.k": fitted(0.0233657, "1/(% min)", FIT),
    "MAPK.Raf_inactivation.k": fitted(2.98113, "1/min", FIT),
    "MAPK.MEK_phosphorylation.k": fitted(0.0237747, "1/(% min)", FIT),
    "MAPK.MEK_dephosphorylation.k": fitted(2.93173, "1/min", FIT),
    "MAPK.ERK_phosphorylation.k0": fitted(0.0100687, "1/min", FIT),
    "MAPK.ERK_phosphorylation.k": fitted(0.060498, "1/(% min)", FIT),
    "MAPK.ERK_to_refractory.k": fitted(0.155825, "1/min", FIT),
    "MAPK.ERK_recovery.k": fitted(0.0189722, "1/min", FIT),
    "MAPK.Elk1_on.k0": fitted(0.000396247, "1/min", FIT),
    "MAPK.Elk1_on.k": fitted(0.000233108, "1/(% min)", FIT),
    "MAPK.Elk1_on.b": fitted(6.83343, "1", FIT),
    "MAPK.Elk1_off.k": fitted(0.291848, "1/min", FIT),
    "IRS1_crosstalk.receptor_feedback.k": fitted(0.00432924, "1/(% min)", FIT),
    "MAPK.IRS1_Ras_loading.k": fitted(0.0361155, "1/(% min)", FIT),
    "FOXO1.phosphorylation.k": fitted(0.00676228, "1/(% min)", FIT),
    "FOXO1.dephosphorylation.k": fitted(0.302494, "1/min", FIT),
    "AdipocyteGlucose.uptake.leak": fitted(0.00400594, "mmol/kg/min", FIT),
    "IR.synthesis.made": fitted(0.134787, "%/min", BALANCE),
    "IRS1.synthesis.made": fitted(0.114371, "%/min", BALANCE),
    "GLUT4.AS160_phosphorylation.kpp": assumed(0.0, "1/(% min)", RESOLVED),
    "GLUT4.AS160_phosphorylation.k473": assumed(0.0, "1/(% min)", RESOLVED),
    "GLUT4.AS160_dephosphorylation.k": assumed(0.0, "1/min", RESOLVED),
    "PI3K_Akt.mTORC2_activation.k": assumed(0.0, "1/(% min)", RESOLVED),
    "mTORC1.S6K_on.k": assumed(0.0, "1/(% min)", RESOLVED),
}
T2D_FAT_CELL: Final[dict[str, Parameter]] = {
    "content_IR": fitted(0.228229, "1", PROVISIONAL),
    "content_GLUT4": known(0.5, "1", PUBLISHED),
    "content_AS160": known(0.45, "1", PUBLISHED),
    "content_S6": known(0.48, "1", PUBLISHED),
    "content_FOXO1": known(0.55, "1", PUBLISHED),
    "loop": fitted(0.123277, "1", PROVISIONAL),
    "dose_JNK": fitted(0.0668006, "1", PROVISIONAL),
}
