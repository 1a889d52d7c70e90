"""IRS1: the wire between the insulin receptor and everything metabolic.

The active receptor phosphorylates IRS1 on tyrosine, where PI3K docks: the swallowed one (``IR_ip``), in fat and muscle cells that at the surface
(``IR_p``), which follows insulin where the swallowed one adapts. mTORC1 adds human S307 (rodent S302) on top: a positive loop in human fat
cells, and a trap. What leaves it has lost its tyrosine phosphate and waits, so that many receptors under much insulin soon run out of free IRS1;
the few of type 2 diabetes do not, and need more insulin.
Stress kinases lock IRS1 on other serines (see ``signaling.saboteurs``); locked IRS1 still docks and keeps good IRS1 away.
Left out: degradation by 14-3-3 routes, nuclear IRS1, pools of IRS1 on vesicles and at the membrane.
"""

from signaling.core import assumed, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import BRANNMARK, SMITH_SHANLEY

irs1 = Mechanism("IRS1", uniprot="P35568", doc=__doc__)
irs1.input("PTP1B", "1", otherwise=1.0, meaning="phosphatase activity relative to rest")
irs1.input("receptor_kinase", "1", otherwise=1.0, meaning="working share of the receptor's kinase")
irs1.setting(
    "loop", "1", 1.0, "content of the protein through which mTORC1 reaches human S307; lower in type 2 diabetes"
)

irs1.turnover_pool(
    "IRS1", "IRS1_pY", "IRS1_pY_pS307", "IRS1_pS307",
    made=assumed(0.1, "%/min", "sized for 100 % in the lean basal steady state"),
    lost=known(0.001, "1/min", SMITH_SHANLEY),
    start={"IRS1_pS307": 8.0},
    activity={"IRS1_pY_pS307": 1.5, "IRS1_pS307": 0.0},
)  # fmt: skip

irs1.factor(
    "docking", "(1 + 100%/Kd) / (1 + (free(IRS1) + grip * locked(IRS1)) / Kd)",
    "Docking sites of the receptor that one good IRS1 finds; duds hold the rest, so 1 when all of 100 % IRS1 is good or bad alike.",
    Kd=assumed(20.0, "%", "docking alone then costs 10-15 % of IRS1_pY at 60 % locked"),
    grip=assumed(1.3, "1", "a dud holds on a little longer, since no tyrosine phosphate makes it let go; see Kd"),
)  # fmt: skip
irs1.reaction(
    "tyrosine_phosphorylation", "IRS1 -> IRS1_pY",
    "docking * (k0 * receptor_kinase * IR + k * (surface * IR_p + swallowed * IR_ip)) * IRS1",
    surface=assumed(0.0, "1", "the swallowed receptor alone signals, " + BRANNMARK + "; in fat and muscle that at the surface does"),
    swallowed=known(1.0, "1", BRANNMARK + ", where no other receptor signals"),
    k0=assumed(0.0, "1/(% min)", "receptors without insulin are silent; human fat cells keep two fifths of IRS1_pY, fewer where receptors are few"),
    k=known(3.227, "1/(% min)", BRANNMARK + ", k2a"),
)  # fmt: skip
irs1.reaction(
    "tyrosine_dephosphorylation",
    "IRS1_pY -> IRS1",
    "k * PTP1B * IRS1_pY",
    k=known(3424.0, "1/min", BRANNMARK + ", k2b"),
)
irs1.reaction(
    "loop_phosphorylation",
    "IRS1_pY -> IRS1_pY_pS307",
    "k * loop * mTORC1_a * IRS1_pY",
    k=known(5759.0, "1/(% min)", BRANNMARK + ", k2c"),
)
irs1.reaction(
    "loop_dephosphorylation",
    "IRS1_pY_pS307 -> IRS1_pY",
    "k * IRS1_pY_pS307",
    k=known(280.8, "1/min", BRANNMARK + ", k2d"),
)
irs1.reaction(
    "tyrosine_release", "IRS1_pY_pS307 -> IRS1_pS307", "k * IRS1_pY_pS307", k=known(2.913, "1/min", BRANNMARK + ", k2f")
)
irs1.reaction("basal_S307", "IRS1 -> IRS1_pS307", "k * IRS1", k=known(0.04228, "1/min", BRANNMARK + ", k2basal"))
irs1.reaction(
    "S307_dephosphorylation", "IRS1_pS307 -> IRS1", "k * IRS1_pS307", k=known(0.2671, "1/min", BRANNMARK + ", k2g")
)
irs1.factor("IRS1_locked", "locked(IRS1)", "IRS1 held by saboteurs on inhibitory serines", unit="%")
