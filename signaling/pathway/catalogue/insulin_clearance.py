"""Insulin clearance by liver cells: what their own receptors bind and swallow.

The clearance per kg is the receptor-mediated uptake divided by the insulin that the cell sees; it falls when receptors are saturated or lost.
"""

from signaling.core import assumed
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import KOSCHORRECK

insulin_clearance = Mechanism("InsulinClearance", doc=__doc__)
insulin_clearance.input("insulin", "nM", meaning="insulin in the sinusoid")
insulin_clearance.factor(
    "hepatic_insulin_clearance", "k * (IR_ins + IR_p) / (insulin + tiny)", "plasma cleared of insulin per kg of liver", unit="L/kg/min",
    k=assumed(0.035, "L nM/(% kg min)", "fasting extraction near 60 %, start of the calibration; receptors as in " + KOSCHORRECK),
    tiny=assumed(1e-4, "nM", "keeps the ratio defined without insulin"),
)  # fmt: skip
