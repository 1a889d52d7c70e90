"""What a fat cell says: TNF-alpha when overfull, adiponectin when not. Blood TNF of a lean person is near nil; the field is local."""

from signaling.core import assumed
from signaling.pathway import Mechanism

adipokines = Mechanism("Adipokines", doc=__doc__)
adipokines.factor(
    "tnf_secretion", "k * droplet_size^n", "TNF-alpha let out", unit="ng/kg/min",
    k=assumed(0.02, "ng/kg/min", "plasma near 1 pg/mL from 14 kg of lean fat"),
    n=assumed(3.0, "1", "7.5-fold secretion in obese fat, Kern et al. 2001"),
)  # fmt: skip
