"""What work does to Akt of a muscle fibre: mTORC2 adds S473, whether or not T308 is there.

An hour of cycling raises S473 and not T308 (Deshmukh et al. 2006, Diabetes 55:1776). Inhibitors of PI3K abolish it although the fibre works without
insulin, so the little PIP3 of rest is needed and is enough. AMPK takes no part: its drug AICAR leaves Akt of muscle alone (Bruss et al. 2005,
Diabetes 54:41). Akt with S473 alone does little to AS160, so that GLUT4 comes to the membrane by way of AMPK for the most part.
Left out: the tension or calcium that tells mTORC2 of work, that Akt of rat muscle tires within a quarter of an hour, that depleted glycogen leaves
Akt more sensitive to insulin for hours.
"""

from signaling.core import assumed
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import SAKAMOTO, THORELL

akt_at_work = Mechanism("Akt_at_work", doc=__doc__)
akt_at_work.input("contraction", "1", otherwise=0.0, meaning="work of the muscle, 0 at rest")
akt_at_work.reaction(
    "S473_phosphorylation", "Akt -> Akt_pS473", "k * contraction * (mTORC2 + mTORC2_a) / 100% * PIP3 / (K + PIP3) * Akt",
    k=assumed(0.028, "1/min", "moderate work brings S473 to four times its rest, near the 3.8 at 70 % of maximal uptake in " + THORELL),
    K=assumed(0.001, "%", "the PIP3 of a fibre without insulin, 0.006 %, is enough; none leaves S473 bare under wortmannin, " + SAKAMOTO),
)  # fmt: skip
