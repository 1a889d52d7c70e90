"""The modules of a cell, row by row: every name that a reader of the field looks for, and the cell types that carry it at least.

A name is a species, factor, input, setting, reaction or parameter of the joined pathway. What a type carries beyond this list is its own affair.
"""

import pytest

from signaling.cells import cell_types
from signaling.pathway.expressions import symbols
from signaling.saboteurs import SABOTEURS

ALL = ("muscle", "liver", "adipocyte", "beta", "alpha")
BIG = ("muscle", "liver", "adipocyte")
FED = ("muscle", "liver")  # store fat that is not theirs to keep
SURFACE = ("muscle", "adipocyte")
STRESSED = ("muscle", "liver", "adipocyte", "beta")

MODULES = {
    "insulin receptor": {
        ALL: "IR IR_ins IR_p IR_ip IR_i IR.synthesis IR.lysosomal_loss receptor_kinase",
    },
    "IRS": {
        ALL: "IRS1 IRS1_pY IRS1_pY_pS307 IRS1_pS307 IRS1_pS_S6K IRS1.synthesis IRS1.loss_IRS1 mTORC1.loss_IRS1_pS_S6K docking",
        STRESSED: "IRS1_pS_JNK JNK.loss_IRS1_pS_JNK",
        BIG: "IRS1_pS_PKC IRS1_pS_IKK PKC.loss_IRS1_pS_PKC IKK.loss_IRS1_pS_IKK",
        ("liver", "beta"): "IRS2 IRS2_pY",
    },
    "PI3K and Akt": {
        ALL: "PI3K PI3K_IRS PIP3 aPKC aPKC_a Akt Akt_pT308 Akt_pS473 Akt_pp mTORC2 mTORC2_a PTEN PTP1B",
    },
    "GLUT4": {
        SURFACE: "AS160 AS160_p GLUT4 GLUT4_membrane GLUT4.exocytosis GLUT4.endocytosis GLUT4.synthesis AMPK AMPK_p contraction",
    },
    "mTORC1 and S6K": {
        ALL: "mTORC1 mTORC1_a S6K S6K_p S6 S6_p amino_acids rapamycin",
    },
    "MAPK": {
        BIG: "Shc Shc_pY SOS SOS_docked Ras Ras_GTP Raf Raf_p MEK MEK_p ERK ERK_p ERK_refractory Elk1 Elk1_p",
    },
    "FOXO1 and SREBP-1c": {
        ("liver", "beta"): "FOXO1 FOXO1_p",
        ("liver",): "PEPCK PEPCK_mRNA G6Pase SREBP1c_mRNA SREBP1c_nuclear ACC FAS ChREBP_a SREBP1c.processing.free",
    },
    "fuel": {
        SURFACE: "G6P",
        FED: "Glycogen MalonylCoA ACC ACC_p CPT1_open fat_oxidation fat_use DAG Triglyceride AcylCoA Ceramide",
        ("muscle",): "PDH PDH_a glucose_oxidation lactate_release",
        ("adipocyte",): "Triglyceride HSL_p",
    },
    "stress": {
        BIG: "PKC PKC_active TNFR TNF_complex TNF_signal IKK IKK_a ROS oxidation peroxide salicylate",
        STRESSED: "ER_stress Chaperone JNK JNK_active",
        ("liver",): "kinase_brake",
        FED: "DAG_relative ceramide",
    },
}  # fmt: skip

NAMED = [
    (module, name, homes) for module, rows in MODULES.items() for homes, names in rows.items() for name in names.split()
]


def vocabulary(tissue):
    """Everything that has a name in the cells of a tissue, saboteurs included."""
    pathway = cell_types()[tissue].pathway(SABOTEURS.values())
    return {
        *pathway.species, *pathway.factors, *pathway.inputs, *pathway.settings, *pathway.reactions, *pathway.parameters,
    }  # fmt: skip


@pytest.fixture(scope="module")
def carried():
    return {tissue: vocabulary(tissue) for tissue in cell_types()}


@pytest.mark.parametrize(("module", "name", "homes"), NAMED, ids=[f"{module}-{name}" for module, name, _ in NAMED])
def test_every_name_of_a_module_is_carried_by_its_cell_types(carried, module, name, homes):
    assert set(homes) <= {tissue for tissue, names in carried.items() if name in names}


@pytest.mark.parametrize("tissue", BIG)
def test_the_alarms_of_inflammation_are_woken_by_tnf_peroxide_and_fat(tissue):
    """IKK by TNF, peroxide and fat; JNK by ER stress, TNF and peroxide: read from their rates."""
    reactions = cell_types()[tissue].pathway(SABOTEURS.values()).reactions
    fat = "droplet_size" if tissue == "adipocyte" else "DAG"
    assert {"TNF_complex", "ROS", fat} <= symbols(reactions["IKK.activation"].rate)
    assert {"ER_stress", "TNF_complex", "ROS"} <= symbols(reactions["JNK.arming"].rate)


@pytest.mark.parametrize("tissue", ALL)
def test_locked_irs1_is_lost_at_most_three_times_as_fast_as_free_irs1(tissue):
    pathway = cell_types()[tissue].pathway(SABOTEURS.values())
    free = pathway.pools["IRS1"].lost.value
    for mechanism in pathway.mechanisms:
        for lock in mechanism.locks:
            assert lock.pool == "IRS1"
            assert free <= lock.lost.value <= 3 * free + 1e-12
