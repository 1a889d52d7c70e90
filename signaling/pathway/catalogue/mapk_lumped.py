"""MAPK in one step: the receptor phosphorylates ERK, which then rests; Shc, SOS, Ras, Raf and MEK are not there.

The lumped form of Nyman et al. 2014, with its receptor and IRS1 terms both on the receptor, as in the cascade (:mod:`.mapk`): for small signals
the two give the same ERK. Choose it with ``cell_kind("muscle", MAPK="lumped")`` where the cascade's steps are not looked at; it has five states
less. Left out: the delay and the saturation of the cascade.
"""

from signaling.core import assumed, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import NYMAN

mapk_lumped = Mechanism("MAPK", doc=__doc__)
mapk_lumped.identify(ERK="P28482", Elk1="P19419")
mapk_lumped.pool(
    "ERK", "ERK_p", "ERK_refractory", start={"ERK_p": 2.0, "ERK_refractory": 30.0}, activity={"ERK_refractory": 0.0}
)
mapk_lumped.pool("Elk1", "Elk1_p", start={"Elk1_p": 0.1})

mapk_lumped.reaction(
    "ERK_phosphorylation", "ERK -> ERK_p", "(k0 + k * IR_ip) * ERK",
    k0=known(0.0080, "1/min", NYMAN + ", basal"),
    k=assumed(0.125, "1/(% min)", "receptor and IRS1 terms of " + NYMAN + ", both on the receptor"),
)  # fmt: skip
mapk_lumped.reaction("ERK_to_refractory", "ERK_p -> ERK_refractory", "k * ERK_p", k=known(0.143, "1/min", NYMAN))
mapk_lumped.reaction("ERK_recovery", "ERK_refractory -> ERK", "k * ERK_refractory", k=known(0.00683, "1/min", NYMAN))
mapk_lumped.reaction("Elk1_on", "Elk1 -> Elk1_p", "k * ERK_p * Elk1", k=known(1.08e-4, "1/(% min)", NYMAN))
mapk_lumped.reaction("Elk1_off", "Elk1_p -> Elk1", "k * Elk1_p", k=known(0.603, "1/min", NYMAN))
