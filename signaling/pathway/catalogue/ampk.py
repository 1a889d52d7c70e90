"""AMPK: the fuel gauge. Work, peroxide or a drug switches it on; it lets glucose and fat in without asking insulin.

Its active share opens the gate of GLUT4 beside AS160 (``exocytosis_drive`` of GLUT4) and phosphorylates ACC, so that less malonyl-CoA is made. AMPK
alone, driven by AICAR, hardly raises GLUT4 exocytosis in muscle (Karlsson et al. 2009): with contraction, calcium and Rac1 work beside it, and
one gate stands for all of them here. That peroxide acts through AMPK was found in rat muscle (Toyoda et al. 2004, Am J Physiol 287:E166) and not
found again (Higaki et al. 2008). Left out: AMP, ADP and ATP, LKB1, the isoforms, mTORC1 and glycogen as its targets.
"""

from signaling.core import assumed, fitted
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import ARCHULETA

ampk = Mechanism("AMPK", uniprot="P54646", doc=__doc__)
ampk.input("contraction", "1", otherwise=0.0, meaning="work of the muscle, 0 at rest; at 1 half of AMPK is active")
ampk.input("peroxide", "umol/L", otherwise=0.0, meaning="hydrogen peroxide held in the medium")
ampk.setting("AMPK_activator", "1", 0.0, "a drug that switches AMPK on, such as AICAR, in units of moderate exercise")
ampk.pool("AMPK", "AMPK_p")
ampk.reaction(
    "activation", "AMPK -> AMPK_p", "(k * (contraction + AMPK_activator) + kp * peroxide) * AMPK",
    k=assumed(0.1, "1/min", "on within the first ten minutes of moderate exercise, by which half is active"),
    kp=fitted(0.0001943, "L/(umol min)", "rat soleus in 60 uM, basal uptake x1.35 and x1.59, " + ARCHULETA + "; docs/calibration/peroxide.md"),
)  # fmt: skip
ampk.reaction(
    "inactivation", "AMPK_p -> AMPK", "k * AMPK_p", k=assumed(0.1, "1/min", "back at rest half an hour after")
)
