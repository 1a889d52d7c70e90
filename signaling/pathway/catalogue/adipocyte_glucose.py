"""Glucose in a fat cell: a small eater whose uptake shows insulin action."""

from signaling.core import assumed
from signaling.pathway import Mechanism

adipocyte_glucose = Mechanism("AdipocyteGlucose", doc=__doc__)
adipocyte_glucose.identify(G6P="CHEBI:4170")
adipocyte_glucose.input("glucose", "mmol/L", meaning="interstitial glucose")
adipocyte_glucose.store("G6P", "mmol/kg", 0.05, scale=0.05)
adipocyte_glucose.holds("glucose", "G6P")
adipocyte_glucose.reaction(
    "uptake", "-> G6P", "(leak + vmax * GLUT4_membrane / 100%) * glucose / (Km + glucose)",
    leak=assumed(0.006, "mmol/kg/min", "GLUT1, start of the calibration"),
    vmax=assumed(0.06, "mmol/kg/min", "under 10 % of the clamp goes to fat, start of the calibration"),
    Km=assumed(5.0, "mmol/L", "GLUT4"),
)  # fmt: skip
adipocyte_glucose.factor(
    "glucose_use", "k * G6P", "glucose that goes on from G6P", unit="mmol/kg/min",
    k=assumed(0.15, "1/min", "G6P stays small"),
)  # fmt: skip
adipocyte_glucose.reaction("use", "G6P ->", "glucose_use")
adipocyte_glucose.factor(
    "lactate_release", "2 * share * glucose_use", "lactate let out; the rest of the glucose is burnt", unit="mmol/kg/min",
    share=assumed(0.3, "1", "a fifth to two fifths of the glucose of human fat cells becomes lactate"),
)  # fmt: skip
