"""What a fat cell says: TNF-alpha when overfull, adiponectin when not. Blood TNF of a lean person is near nil; the field is local.

Messages and what is let out are two things: obese fat holds 2.5 times the messages and lets out 7.5 times the TNF-alpha, most of it from
cells between the fat cells (Fain et al. 2004, Int J Obes 28:616). Left out: macrophages as cells of their own, NF-kappa-B.
"""

from signaling.core import assumed, known
from signaling.pathway import Mechanism

adipokines = Mechanism("Adipokines", doc=__doc__)
adipokines.factor(
    "tnf_message", "droplet_size^m", "messages of TNF-alpha in a kilogram of fat, relative to lean fat",
    m=known(1.36, "1", "2.5-fold in obese fat, Hotamisligil et al. 1995, J Clin Invest 95:2409, for cells of 1.96-fold size"),
)  # fmt: skip
adipokines.factor(
    "tnf_secretion", "k * tnf_message * droplet_size^n", "TNF-alpha let out", unit="ng/kg/min",
    k=assumed(0.02, "ng/kg/min", "plasma near 1 pg/mL from 14 kg of lean fat"),
    n=known(1.64, "1", "7.5-fold secretion of obese fat, Kern et al. 2001, Am J Physiol 280:E745, three times what its messages say"),
)  # fmt: skip
