"""Insulin clearance by liver cells: what their own receptors bind and swallow.

The clearance per kg is the receptor-mediated uptake divided by the insulin that the cell sees; it falls when receptors are saturated or lost,
and when what they carry in is more than the enzymes inside can break down, so that some goes back.
Left out: sites of low affinity. In mouse hepatocytes they take over above 100 nM (``signaling.studies.hepatocyte_well``), which no vein sees.
"""

from signaling.core import assumed
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import KOSCHORRECK

insulin_clearance = Mechanism("InsulinClearance", doc=__doc__)
insulin_clearance.input("insulin", "nM", meaning="insulin in the sinusoid")
insulin_clearance.factor(
    "hepatic_insulin_clearance", "k * (IR_ins + IR_p) / (1 + (IR_ins + IR_p) / K) / (insulin + tiny)",
    "plasma cleared of insulin per kg of liver", unit="L/kg/min",
    k=assumed(0.035, "L nM/(% kg min)", "fasting extraction near 60 %, start of the calibration; receptors as in " + KOSCHORRECK),
    K=assumed(1000.0, "%", "start of the calibration: breakdown inside hardly saturated"),
    tiny=assumed(1e-4, "nM", "keeps the ratio defined without insulin"),
)  # fmt: skip
