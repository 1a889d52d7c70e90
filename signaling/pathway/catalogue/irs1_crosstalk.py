"""What IRS1 does to the receptor in human fat cells: with the receptor itself it drives the feedback that strips it.

So a type 2 diabetic cell, poor in tyrosine-phosphorylated IRS1, strips its receptor less. Left out: the phosphatases that the feedback stands for.
"""

from signaling.core import assumed
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import BRANNMARK_2010

irs1_crosstalk = Mechanism("IRS1_crosstalk", doc=__doc__)
irs1_crosstalk.reaction(
    "receptor_feedback", "X -> X_p", "k * (IRS1_pY + IRS1_pY_pS307) * X",
    k=assumed(0.01, "1/(% min)", "start of the calibration; IRS1 alone drives it in " + BRANNMARK_2010),
)  # fmt: skip
