"""FOXO1: the fasting program. In the nucleus it writes PEPCK, G6Pase and IRS2; Akt throws it out.

In human fat cells it answers to S473 of Akt, which type 2 diabetes spares, and not to the activity that T308 adds.
Left out: acetylation, PGC-1alpha, ubiquitination.
"""

from signaling.core import assumed, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import KUBOTA, RAJAN

foxo1 = Mechanism("FOXO1", uniprot="Q12778", doc=__doc__)
foxo1.pool("FOXO1", "FOXO1_p", start={"FOXO1_p": 20.0}, activity={"FOXO1": 1.0, "FOXO1_p": 0.0})
foxo1.place("nucleus", "FOXO1")
foxo1.reaction(
    "phosphorylation", "FOXO1 -> FOXO1_p", "(k * Akt_activity + k473 * (Akt_pS473 + Akt_pp)) * FOXO1",
    k=assumed(0.01, "1/(% min)", "PEPCK mRNA -94 % at saturating insulin; half out of the nucleus near 0.05 nM insulin at the hepatocyte, " + KUBOTA),
    k473=assumed(0.0, "1/(% min)", "Akt by its activity; in human fat cells by S473, " + RAJAN),
)  # fmt: skip
foxo1.reaction("dephosphorylation", "FOXO1_p -> FOXO1", "k * FOXO1_p", k=known(0.152, "1/min", KUBOTA))
foxo1.factor("FOXO1_nuclear", "FOXO1 / 100%", "share of FOXO1 in the nucleus")
foxo1.factor(
    "FOXO1_program",
    "FOXO1_nuclear / rest",
    "FOXO1 in the nucleus relative to a mean cell in a lean fast",
    rest=assumed(0.5, "1", "start of the calibration: nuclear share of a mean cell at rest"),
)
