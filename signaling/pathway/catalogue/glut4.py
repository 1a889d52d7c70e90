"""AS160 and GLUT4: the door for glucose in muscle and fat.

Akt phosphorylates AS160 (TBC1D4), which then lets vesicles go: GLUT4 moves to the membrane at the measured rate of exocytosis and is taken back
by endocytosis. In human fat cells S588 comes before T642 (``AS160_p``), so that little Akt does much; in muscle the two are one step.
Contraction opens the same gate through AMPK, bypassing IRS; the two add less than fully because both work on one store.
Left out: clathrin and cholesterol routes, TBC1D1 as a separate protein, intrinsic activity of single transporters.
"""

from signaling.core import assumed, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import KARLSSON, RAJAN, SEDAGHAT

glut4 = Mechanism("GLUT4", uniprot="P14672", doc=__doc__)
glut4.identify(AS160="O60343")
glut4.input("contraction", "1", otherwise=0.0, meaning="AMPK activity from contraction, 0 at rest")
glut4.pool("AS160", "AS160_pS588", "AS160_p", start={"AS160_p": 0.5}, activity={"AS160_pS588": 0.5})
glut4.turnover_pool(
    "GLUT4", "GLUT4_membrane",
    made=known(0.11, "%/min", SEDAGHAT), lost=known(0.0011, "1/min", SEDAGHAT + ", k-14; loss on the total"),
    start={"GLUT4_membrane": 6.0},
)  # fmt: skip
glut4.place("membrane", "GLUT4_membrane")
glut4.place("vesicle", "GLUT4")
glut4.reaction(
    "AS160_phosphorylation", "AS160 -> AS160_p", "(kpp * Akt_pp + k473 * Akt_pS473) * AS160",
    kpp=known(2.65, "1/(% min)", RAJAN + ", k6f1"), k473=known(0.410, "1/(% min)", RAJAN + ", k6f2"),
)  # fmt: skip
glut4.reaction(
    "S588_phosphorylation", "AS160 -> AS160_pS588", "k * Akt_activity * AS160",
    k=assumed(0.0, "1/(% min)", "one step with T642 in muscle"),
)  # fmt: skip
glut4.reaction(
    "T642_after_S588", "AS160_pS588 -> AS160_p", "k * Akt_activity * AS160_pS588",
    k=assumed(1.0, "1/(% min)", "T642 is the better site once S588 is phosphorylated"),
)  # fmt: skip
glut4.reaction(
    "T642_dephosphorylation",
    "AS160_p -> AS160_pS588",
    "k * AS160_p",
    k=assumed(0.0, "1/min", "one step with S588 in muscle"),
)
glut4.reaction(
    "S588_dephosphorylation", "AS160_pS588 -> AS160", "k * AS160_pS588", k=assumed(1.0, "1/min", "within a minute")
)
glut4.reaction("AS160_dephosphorylation", "AS160_p -> AS160", "k * AS160_p", k=known(65.18, "1/min", RAJAN + ", k6b"))
glut4.factor(
    "vesicle_release", "(1 + (K/100%)^n) * hill(100% * AS160_p / total(AS160), K, n)",
    "share of vesicles that AS160 lets go: it holds them unless phosphorylated, so its phosphorylated share counts; 1 when all of it is",
    K=assumed(20.0, "%", "membrane GLUT4 is more sensitive than AS160, EC50 ladder of the human fat cell"),
    n=assumed(1.5, "1", "several AS160 hold one vesicle"),
)  # fmt: skip
glut4.factor(
    "exocytosis_drive", "1 - (1 - vesicle_release) * (1 - contraction / (contraction + half))", "insulin and contraction through one gate",
    half=assumed(1.0, "1", "unit of contraction: half of the full effect"),
)  # fmt: skip
glut4.reaction(
    "exocytosis", "GLUT4 -> GLUT4_membrane", "(k0 + k1 * exocytosis_drive) * GLUT4",
    k0=known(0.011, "1/min", KARLSSON + ", basal"), k1=known(0.064, "1/min", KARLSSON + ", 0.075 with insulin less the basal rate"),
)  # fmt: skip
glut4.reaction(
    "endocytosis", "GLUT4_membrane -> GLUT4", "k * GLUT4_membrane", k=known(0.167, "1/min", SEDAGHAT + ", k-13")
)
