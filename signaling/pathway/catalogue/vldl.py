"""VLDL: the liver's export of triglyceride, counted in mmol of fatty acid; insulin holds it back, liver fat pushes it."""

from signaling.core import assumed
from signaling.pathway import Mechanism

vldl = Mechanism("VLDL", doc=__doc__)
vldl.factor(
    "vldl_fat", "v * Triglyceride / (K + Triglyceride) / (1 + Akt_activity / Ki)", "fatty acids leaving as triglyceride", unit="mmol/kg/min",
    v=assumed(0.1, "mmol/kg/min", "start of the calibration: fasting plasma triglyceride"),
    K=assumed(70.0, "mmol/kg", "half-saturation by liver fat"),
    Ki=assumed(40.0, "%", "acute insulin halves secretion"),
)  # fmt: skip
vldl.reaction("secretion", "Triglyceride ->", "vldl_fat")
vldl.factor("vldl_triglyceride", "vldl_fat / 3", "triglyceride let out: three fatty acids each", unit="mmol/kg/min")
