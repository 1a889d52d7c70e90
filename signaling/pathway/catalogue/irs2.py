"""IRS2: the second wire, made by FOXO1, so that fasting strengthens it and feeding spends it. Liver and beta cell.

Left out: its own serine sites; the kinase regulatory loop binding domain.
"""

from signaling.core import assumed, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import BRANNMARK, HUANG_IRS2

irs2 = Mechanism("IRS2", uniprot="Q9Y4H2", doc=__doc__)
irs2.store("IRS2", "%", 100.0)
irs2.store("IRS2_pY", "%", 0.01, scale=100.0)
irs2.input("FOXO1_program", "1", otherwise=1.0, meaning="FOXO1 in the nucleus relative to a mean cell in a lean fast")

_LOSS = assumed(0.0023, "1/min", "half-life 5 h, shorter than IRS1; " + HUANG_IRS2)
irs2.reaction(
    "synthesis", "-> IRS2", "k * (basal + (1 - basal) * FOXO1_program)",
    k=assumed(0.23, "%/min", "100 % in a mean cell at rest"),
    basal=assumed(0.3, "1", "FOXO1-independent share of transcription"),
)  # fmt: skip
irs2.reaction("loss", "IRS2 ->", "k * IRS2", k=_LOSS)
irs2.reaction("loss_pY", "IRS2_pY ->", "k * IRS2_pY", k=_LOSS)
irs2.reaction(
    "tyrosine_phosphorylation", "IRS2 -> IRS2_pY", "k * IRS2 * IR_ip",
    k=assumed(0.6, "1/(% min)", "half of the liver's PI3K docks on IRS2, " + HUANG_IRS2),
)  # fmt: skip
irs2.reaction(
    "tyrosine_dephosphorylation",
    "IRS2_pY -> IRS2",
    "k * IRS2_pY",
    k=known(3424.0, "1/min", BRANNMARK + ", k2b of IRS1"),
)
