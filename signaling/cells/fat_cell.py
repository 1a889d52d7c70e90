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
    "IR.binding.k": fitted(0.239879, "1/(nM min)", FIT),
    "IR.dissociation.k": fitted(0.569169, "1/min", FIT),
    "IR.autophosphorylation.k": fitted(4.38488, "1/min", FIT),
    "IR.basal_phosphorylation.k": fitted(0.00922142, "1/min", FIT),
    "IR.surface_dephosphorylation.k": fitted(1497.39, "1/min", FIT),
    "IR.endocytosis.k": fitted(8.92815, "1/min", FIT),
    "IR.endosomal_dephosphorylation.k0": fitted(0.094818, "1/min", FIT),
    "IR.endosomal_dephosphorylation.k": fitted(0.723503, "1/(% min)", FIT),
    "IR.recycling.k": fitted(0.793703, "1/min", FIT),
    "IR.lysosomal_loss.k": fitted(0.112411, "1/min", FIT),
    "IR.feedback_on.k": fitted(0.0845387, "1/(% min)", FIT),
    "IR.feedback_off.k": fitted(0.0456188, "1/min", FIT),
    "IRS1.tyrosine_phosphorylation.k0": fitted(0.00387291, "1/(% min)", FIT),
    "IRS1.tyrosine_phosphorylation.k": fitted(7.06247, "1/(% min)", FIT),
    "IRS1.tyrosine_dephosphorylation.k": fitted(7711.31, "1/min", FIT),
    "IRS1.loop_phosphorylation.k": fitted(4913.03, "1/(% min)", FIT),
    "IRS1.loop_dephosphorylation.k": fitted(293.646, "1/min", FIT),
    "IRS1.tyrosine_release.k": fitted(16.938, "1/min", FIT),
    "IRS1.basal_S307.k": fitted(0.0735563, "1/min", FIT),
    "IRS1.S307_dephosphorylation.k": fitted(0.367922, "1/min", FIT),
    "PI3K_Akt.PI3K_docking.k": fitted(7.20855, "1/(% min)", FIT),
    "PI3K_Akt.PI3K_docking.looped": fitted(0.190545, "1", FIT),
    "PI3K_Akt.PI3K_release.k": fitted(28.2177, "1/min", FIT),
    "PI3K_Akt.PIP3_synthesis.k0": fitted(0.0243086, "1/min", FIT),
    "PI3K_Akt.Akt_gain.gain": fitted(0.216051, "1", FIT),
    "PI3K_Akt.T308_dephosphorylation.k": fitted(153.931, "1/min", FIT),
    "PI3K_Akt.S473_phosphorylation.k": fitted(1.51156, "1/(% min)", FIT),
    "PI3K_Akt.S473_direct.k": fitted(0.222467, "1/(% min)", FIT),
    "PI3K_Akt.T308_rephosphorylation.kpip3": fitted(148.669, "1/(% min)", FIT),
    "PI3K_Akt.pp_to_S473.k": fitted(35.4387, "1/min", FIT),
    "PI3K_Akt.S473_dephosphorylation.k": fitted(0.0871369, "1/min", FIT),
    "PI3K_Akt.mTORC2_recruitment.k": fitted(0.440269, "1/(% min)", FIT),
    "PI3K_Akt.mTORC2_ignition.k": fitted(3.64031, "1/min", FIT),
    "PI3K_Akt.mTORC2_release.k": fitted(1.07552, "1/min", FIT),
    "PI3K_Akt.mTORC2_inactivation.k": fitted(1.64756, "1/min", FIT),
    "GLUT4.S588_phosphorylation.k": fitted(0.144538, "1/(% min)", FIT),
    "GLUT4.T642_after_S588.k": fitted(0.0755248, "1/(% min)", FIT),
    "GLUT4.T642_dephosphorylation.k": fitted(2.19524, "1/min", FIT),
    "GLUT4.S588_dephosphorylation.k": fitted(0.359845, "1/min", FIT),
    "GLUT4.vesicle_release.K": fitted(111.863, "%", FIT),
    "GLUT4.vesicle_release.n": fitted(3.60731, "1", FIT),
    "mTORC1.activation.k0": fitted(0.0172919, "1/min", FIT),
    "mTORC1.activation.kpp": fitted(1.78897, "1/(% min)", FIT),
    "mTORC1.activation.k308": fitted(0.0480226, "1/(% min)", FIT),
    "mTORC1.inactivation.k": fitted(20.3125, "1/min", FIT),
    "mTORC1.S6K_on.k0": fitted(0.00255908, "1/min", FIT),
    "mTORC1.S6K_priming.k": fitted(0.00119802, "1/(% min)", FIT),
    "mTORC1.S6K_ignition.k": fitted(0.00116979, "1/(% min)", FIT),
    "mTORC1.S6K_unpriming.k": fitted(0.0993383, "1/min", FIT),
    "mTORC1.S6K_off.k": fitted(0.0541953, "1/min", FIT),
    "mTORC1.S6_on.k": fitted(0.000361664, "1/(% min)", FIT),
    "mTORC1.S6_on.kerk": fitted(0.000358567, "1/(% min)", FIT),
    "mTORC1.S6_off.k": fitted(0.0761788, "1/min", FIT),
    "MAPK.Shc_phosphorylation.k": fitted(0.0484149, "1/(% min)", FIT),
    "MAPK.Shc_dephosphorylation.k": fitted(2.1509, "1/min", FIT),
    "MAPK.Ras_loading.k": fitted(0.0191073, "1/(% min)", FIT),
    "MAPK.IRS1_Ras_loading.k": fitted(0.0264054, "1/(% min)", FIT),
    "MAPK.Ras_hydrolysis.k": fitted(3.81677, "1/min", FIT),
    "MAPK.Raf_activation.k": fitted(0.0264541, "1/(% min)", FIT),
    "MAPK.Raf_inactivation.k": fitted(3.66539, "1/min", FIT),
    "MAPK.MEK_phosphorylation.k": fitted(0.027416, "1/(% min)", FIT),
    "MAPK.MEK_dephosphorylation.k": fitted(3.55602, "1/min", FIT),
    "MAPK.ERK_phosphorylation.k0": fitted(0.0118833, "1/min", FIT),
    "MAPK.ERK_phosphorylation.k": fitted(0.0705144, "1/(% min)", FIT),
    "MAPK.ERK_to_refractory.k": fitted(0.206516, "1/min", FIT),
    "MAPK.ERK_recovery.k": fitted(0.0182793, "1/min", FIT),
    "MAPK.Elk1_on.k0": fitted(0.000378159, "1/min", FIT),
    "MAPK.Elk1_on.k": fitted(0.000258555, "1/(% min)", FIT),
    "MAPK.Elk1_on.b": fitted(5.22261, "1", FIT),
    "MAPK.Elk1_off.k": fitted(0.328296, "1/min", FIT),
    "IRS1_crosstalk.receptor_feedback.k": fitted(0.00386168, "1/(% min)", FIT),
    "FOXO1.phosphorylation.k473": fitted(0.00911744, "1/(% min)", FIT),
    "FOXO1.dephosphorylation.k": fitted(0.225612, "1/min", FIT),
    "AdipocyteGlucose.uptake.leak": fitted(0.00449703, "mmol/kg/min", FIT),
    "IR.synthesis.made": fitted(0.135258, "%/min", BALANCE),
    "IRS1.synthesis.made": fitted(0.111448, "%/min", BALANCE),
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
    "content_IR": fitted(0.273618, "1", PROVISIONAL),
    "content_GLUT4": known(0.5, "1", PUBLISHED),
    "content_AS160": fitted(0.437306, "1", PROVISIONAL),
    "content_S6": known(0.48, "1", PUBLISHED),
    "content_FOXO1": known(0.55, "1", PUBLISHED),
    "loop": fitted(0.201456, "1", PROVISIONAL),
    "dose_JNK": fitted(0.0409083, "1", PROVISIONAL),
    "ceramide": fitted(0.771694, "1", PROVISIONAL),
}
