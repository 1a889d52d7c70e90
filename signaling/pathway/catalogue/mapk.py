"""MAPK: the mitogenic branch (Shc/Grb2-SOS, Ras, Raf, MEK, ERK), branching off the receptor and spared when IRS is locked.

Shc docks on the receptor itself, so serine phosphates on IRS1 leave this branch alone: with high insulin it runs hot while the metabolic branch
starves. Shc_pY brings Grb2-SOS to the membrane, where SOS loads Ras; a few per cent of it are ever docked, so that what docks follows Shc_pY.
ERK becomes refractory after activation, as measured in human fat cells.
In human fat cells Grb2-SOS docks on tyrosine-phosphorylated IRS1 as well, so that there ERK is not spared; elsewhere ``kirs`` stands at zero.
``SOS`` is Grb2-SOS, one complex. Left out: Grb2 by itself, the feedback of ERK on SOS, Gab, SHP2, RasGAP, receptor crosstalk
with EGF.
"""

from signaling.core import assumed, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import HUANG_FERRELL, NYMAN

mapk = Mechanism("MAPK", doc=__doc__)
mapk.identify(Shc="P29353", SOS="Q07889", Ras="P01112", Raf="P04049", MEK="Q02750", ERK="P28482", Elk1="P19419")
for _protein, _active, _start in (
    ("Shc", "Shc_pY", 0.5),
    ("SOS", "SOS_docked", 0.5),
    ("Ras", "Ras_GTP", 0.5),
    ("Raf", "Raf_p", 0.5),
    ("MEK", "MEK_p", 0.5),
    ("Elk1", "Elk1_p", 0.1),
):
    mapk.pool(_protein, _active, start={_active: _start})
mapk.pool(
    "ERK", "ERK_p", "ERK_refractory", start={"ERK_p": 2.0, "ERK_refractory": 30.0}, activity={"ERK_refractory": 0.0}
)
mapk.place("membrane", "SOS_docked")
mapk.input("IRS1_pY", "%", otherwise=0.0, meaning="tyrosine-phosphorylated IRS1")
mapk.input("IRS1_pY_pS307", "%", otherwise=0.0, meaning="the same with S307 phosphorylated")

_WHY = "spreads the lumped gain of " + NYMAN + " over the cascade; each cycle far from saturation, " + HUANG_FERRELL
mapk.reaction("Shc_phosphorylation", "Shc -> Shc_pY", "k * IR_ip * Shc", k=assumed(0.05, "1/(% min)", _WHY))
mapk.reaction(
    "Shc_dephosphorylation",
    "Shc_pY -> Shc",
    "k * Shc_pY",
    k=assumed(2.0, "1/min", "seconds to a minute; " + HUANG_FERRELL),
)
mapk.reaction(
    "SOS_docking", "SOS -> SOS_docked", "(k * Shc_pY + kirs * (IRS1_pY + IRS1_pY_pS307)) * SOS",
    k=assumed(0.2, "1/(% min)", "1 % of it docked at 1 % Shc_pY, which is what full insulin brings about: far from saturation"),
    kirs=assumed(0.0, "1/(% min)", "ERK is spared when IRS1 is locked; in human fat cells IRS1 drives it beside the receptor, " + NYMAN),
)  # fmt: skip
mapk.reaction(
    "SOS_release", "SOS_docked -> SOS", "k * SOS_docked",
    k=assumed(20.0, "1/min", "dwell time of SH2 domains, seconds, as that of PI3K on IRS"),
)  # fmt: skip
mapk.reaction(
    "Ras_loading", "Ras -> Ras_GTP", "k * SOS_docked * Ras",
    k=assumed(0.02, "1/(% min)", "times the 1 % of SOS docked at 1 % Shc_pY: 0.02 per % of Shc_pY, which " + _WHY),
)  # fmt: skip
mapk.reaction(
    "Ras_hydrolysis", "Ras_GTP -> Ras", "k * Ras_GTP", k=assumed(2.0, "1/min", "GTP held for half a minute with GAP")
)
mapk.reaction("Raf_activation", "Raf -> Raf_p", "k * Ras_GTP * Raf", k=assumed(0.02, "1/(% min)", _WHY))
mapk.reaction("Raf_inactivation", "Raf_p -> Raf", "k * Raf_p", k=assumed(2.0, "1/min", _WHY))
mapk.reaction("MEK_phosphorylation", "MEK -> MEK_p", "k * Raf_p * MEK", k=assumed(0.02, "1/(% min)", _WHY))
mapk.reaction("MEK_dephosphorylation", "MEK_p -> MEK", "k * MEK_p", k=assumed(2.0, "1/min", _WHY))
mapk.reaction(
    "ERK_phosphorylation", "ERK -> ERK_p", "(k0 + k * MEK_p) * ERK",
    k0=known(0.0080, "1/min", NYMAN + ", basal"),
    k=assumed(0.05, "1/(% min)", "0.125 /min per % of active receptor: receptor and IRS1 terms of " + NYMAN + ", both on the receptor"),
)  # fmt: skip
mapk.reaction("ERK_to_refractory", "ERK_p -> ERK_refractory", "k * ERK_p", k=known(0.143, "1/min", NYMAN))
mapk.reaction("ERK_recovery", "ERK_refractory -> ERK", "k * ERK_refractory", k=known(0.00683, "1/min", NYMAN))
mapk.reaction(
    "Elk1_on", "Elk1 -> Elk1_p", "(k0 + k * (1 + b * ERK_p / 100%) * ERK_p) * Elk1",
    k0=assumed(0.0, "1/min", "ERK alone, " + NYMAN), k=known(1.08e-4, "1/(% min)", NYMAN),
    b=assumed(0.0, "1", "each site of Elk1 by itself; above 0 where a second site needs the first"),
)  # fmt: skip
mapk.reaction("Elk1_off", "Elk1_p -> Elk1", "k * Elk1_p", k=known(0.603, "1/min", NYMAN))
