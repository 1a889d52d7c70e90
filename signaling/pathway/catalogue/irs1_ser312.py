"""Ser312 of IRS1 (rodent Ser307) under insulin: S6K marks it, in muscle, as JNK and IKK do under stress.

The phosphate of S6K lies on all IRS1 alike, locked or not, and does nothing to the signal here. That of JNK and IKK keeps idle IRS1 from the
receptor; it is in their locks. Left out: what is good about this serine, as mice without it are the more resistant on much fat (Copps et al. 2010,
Cell Metab 11:84); mTORC1 itself, and JNK woken by insulin.
"""

from signaling.core import assumed
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import ARCHULETA, KREBS, SMITH_SHANLEY, ZHANG_S6K

irs1_ser312 = Mechanism("IRS1_Ser312", doc=__doc__)
irs1_ser312.identify(IRS1="P35568")
irs1_ser312.input("S6K_p", "%", otherwise=0.0, meaning="active S6K, where the cell has it")
irs1_ser312.pool("IRS1_S312", "IRS1_pS312", start={"IRS1_pS312": 0.6}, activity={"IRS1_pS312": 0.0})
irs1_ser312.reaction(
    "phosphorylation", "IRS1_S312 -> IRS1_pS312", "k * S6K_p * IRS1_S312",
    k=assumed(
        0.25, "1/(% min)",
        "that S6K does it: " + KREBS + ", " + ZHANG_S6K + "; a quarter of Ser312 at full insulin, so that peroxide adds 64 % to it, " + ARCHULETA,
    ),
)  # fmt: skip
irs1_ser312.reaction(
    "dephosphorylation", "IRS1_pS312 -> IRS1_S312", "k * IRS1_pS312",
    k=assumed(1.4, "1/min", "PP2A, as of locked IRS1, " + SMITH_SHANLEY),
)  # fmt: skip
