"""TNF-alpha in blood (near nil) and around fat cells (what matters)."""

from signaling.core import assumed
from signaling.pathway import Mechanism

cytokines = Mechanism("Cytokines", doc=__doc__)
cytokines.input("released_tnf_to_interstitium", "ng/min", otherwise=0.0, meaning="let out by fat cells")
cytokines.store("TNF", "pg/mL", 1.0)
cytokines.reaction(
    "spill",
    "-> TNF",
    "released_tnf_to_interstitium * unit / V",
    V=assumed(6.0, "L", "plasma and exchanging fluid"),
    unit=assumed(1.0, "pg L/(mL ng)", "1 ng/L is 1 pg/mL"),
)
cytokines.reaction("loss", "TNF ->", "k * TNF", k=assumed(0.0462, "1/min", "half-life 15 min"))
cytokines.factor("plasma_tnf", "TNF", "TNF-alpha in blood", unit="pg/mL")
cytokines.factor(
    "adipose_tnf", "TNF + released_tnf_to_interstitium * gain", "TNF-alpha around fat cells", unit="pg/mL",
    gain=assumed(68.0, "pg min/(mL ng)", "interstitium twentyfold above blood in lean fat"),
)  # fmt: skip
