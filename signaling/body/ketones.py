"""Ketones in plasma, in mmol, counted as 3-hydroxybutyrate: made by the liver when fat floods it, burnt by the brain and other organs.

Left out: acetoacetate and acetone, loss with the urine.
"""

from signaling.core import assumed
from signaling.pathway import Mechanism

ketones = Mechanism("Ketones", doc=__doc__)
ketones.input("released_ketones_to_plasma", "mmol/min", otherwise=0.0, meaning="let out by cells")
ketones.store("PlasmaKetones", "mmol", 1.5, scale=1.0)
ketones.holds("ketones", "PlasmaKetones")
ketones.factor(
    "plasma_ketones", "PlasmaKetones / V", "ketones", unit="mmol/L", V=assumed(15.0, "L", "extracellular water")
)
ketones.reaction("from_cells", "-> PlasmaKetones", "released_ketones_to_plasma")
ketones.factor(
    "ketones_in_organs", "V * plasma_ketones / (K + plasma_ketones)", "ketones that heart, kidney and muscle burn", unit="mmol/min",
    V=assumed(1.0, "mmol/min", "start of the calibration: fasting ketones"), K=assumed(0.8, "mmol/L", "use levels off in a long fast"),
)  # fmt: skip
ketones.reaction("to_organs", "PlasmaKetones ->", "ketones_in_organs")
