"""What IRS1 does besides holding PI3K, in human fat cells: it drives the feedback on the receptor, and Grb2-SOS docks on it as on Shc.

So ERK is not spared there when IRS1 is locked, and a type 2 diabetic cell, poor in tyrosine-phosphorylated IRS1, strips its receptor less.
Left out: Gab1, SHP2, and the phosphatases that the feedback stands for.
"""

from signaling.core import assumed
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import BRANNMARK_2010, NYMAN

irs1_crosstalk = Mechanism("IRS1_crosstalk", doc=__doc__)
irs1_crosstalk.reaction(
    "receptor_feedback", "X -> X_p", "k * (IRS1_pY + IRS1_pY_pS307) * X",
    k=assumed(0.01, "1/(% min)", "start of the calibration; IRS1 alone drives it in " + BRANNMARK_2010),
)  # fmt: skip
irs1_crosstalk.reaction(
    "Ras_loading", "Ras -> Ras_GTP", "k * (IRS1_pY + IRS1_pY_pS307) * Ras",
    k=assumed(0.02, "1/(% min)", "start of the calibration; IRS1 drives ERK beside the receptor in " + NYMAN),
)  # fmt: skip
