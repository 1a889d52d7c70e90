"""Glucose in blood and tissue water, and what uses it without asking insulin: brain, red cells, kidney.

Two spaces: plasma with what equilibrates fast, and the interstitium of muscle and fat. Amounts in mmol, so that every ledger closes.
"""

from signaling.body.gut import START
from signaling.core import assumed
from signaling.core.fuels import oxygen
from signaling.pathway import Mechanism

PORTAL_FLOW = assumed(1.1, "L/min", "portal blood flow")

glucose = Mechanism("Glucose", doc=__doc__)
glucose.input("released_glucose_to_plasma", "mmol/min", otherwise=0.0, meaning="made by cells")
glucose.input("taken_glucose_from_plasma", "mmol/min", otherwise=0.0, meaning="taken by cells that see plasma")
glucose.input(
    "taken_glucose_from_interstitium", "mmol/min", otherwise=0.0, meaning="taken by cells that see interstitial water"
)
glucose.input("glucose_infusion", "mmol/min", otherwise=0.0, meaning="given into a vein")
glucose.store("PlasmaGlucose", "mmol", 54.6)
glucose.store("TissueGlucose", "mmol", 35.6)
glucose.holds("glucose", "PlasmaGlucose", "TissueGlucose")
glucose.factor(
    "plasma_glucose",
    "PlasmaGlucose / V",
    "plasma glucose",
    unit="mmol/L",
    V=assumed(10.5, "L", START + "; Dalla Man 2007 13.2 L"),
)
glucose.factor(
    "interstitium_glucose",
    "TissueGlucose / V",
    "glucose around muscle and fat",
    unit="mmol/L",
    V=assumed(7.0, "L", START + "; Dalla Man 2007 10.8 L"),
)
glucose.factor(
    "portal_glucose", "plasma_glucose + glucose_appearance / Q", "glucose of the portal vein", unit="mmol/L",
    Q=PORTAL_FLOW,
)  # fmt: skip
glucose.reaction("production", "-> PlasmaGlucose", "released_glucose_to_plasma")
glucose.reaction("infusion", "-> PlasmaGlucose", "glucose_infusion")
glucose.reaction("uptake_from_plasma", "PlasmaGlucose ->", "taken_glucose_from_plasma")
glucose.reaction("uptake_from_interstitium", "TissueGlucose ->", "taken_glucose_from_interstitium")
glucose.factor(
    "mixing",
    "k",
    "exchange of plasma and tissue glucose",
    unit="L/min",
    k=assumed(
        1.0078,
        "L/min",
        START + "; Dalla Man 2007 0.86, but muscle then starves on a clamp: 3.5-4 mmol/L are left around its fibres",
    ),
)
glucose.reaction("into_tissue", "PlasmaGlucose -> TissueGlucose", "mixing * plasma_glucose")
glucose.reaction("out_of_tissue", "TissueGlucose -> PlasmaGlucose", "mixing * interstitium_glucose")

brain = Mechanism("Brain", doc="Brain, red cells, gut wall, renal medulla: glucose users that do not ask insulin.")
brain.factor(
    "brain_demand", "U * (1 + K / ref) * plasma_glucose / (K + plasma_glucose)", "glucose that the brain would burn without ketones", unit="mmol/min",
    U=assumed(0.3885, "mmol/min", "1 mg/kg/min at 5 mmol/L, 100 g a day"), K=assumed(1.0, "mmol/L", "GLUT1 and GLUT3, half-saturation"),
    ref=assumed(5.0, "mmol/L", "reference glucose"),
)  # fmt: skip
brain.factor(
    "red_cell_use", "U * (1 + K / ref) * plasma_glucose / (K + plasma_glucose)", "glucose that red cells make into lactate", unit="mmol/min",
    U=assumed(0.1166, "mmol/min", "0.3 mg/kg/min"), K=assumed(0.5, "mmol/L", "saturated in life"), ref=assumed(5.0, "mmol/L", "reference glucose"),
)  # fmt: skip
brain.factor(
    "ketone_share", "plasma_ketones / (K + plasma_ketones)", "share of the brain's oxygen that burns ketones",
    K=assumed(4.0, "mmol/L", "60 % at the 6 mmol/L of six weeks of fasting, a few per cent overnight"),
)  # fmt: skip
brain.factor("brain_use", "brain_demand * (1 - ketone_share)", "glucose that the brain burns", unit="mmol/min")
brain.factor(
    "ketones_in_brain", "Og / Ok * brain_demand * ketone_share", "ketones that the brain burns", unit="mmol/min",
    Og=oxygen("glucose"), Ok=oxygen("ketones"),
)  # fmt: skip
brain.reaction("brain", "PlasmaGlucose ->", "brain_use")
brain.reaction("ketones", "PlasmaKetones ->", "ketones_in_brain")
brain.reaction("red_cells", "PlasmaGlucose ->", "red_cell_use")

kidney = Mechanism("Kidney", doc="Glucose above the renal threshold leaves with the urine; the splay is smooth.")
kidney.store("Urine", "mmol", 0.0, scale=10.0)
kidney.holds("glucose", "Urine")
kidney.reaction(
    "glucosuria", "PlasmaGlucose -> Urine", "GFR * soft(plasma_glucose - threshold, splay)",
    GFR=assumed(0.12, "L/min", "filtration of a young adult"), threshold=assumed(10.0, "mmol/L", "180 mg/dL"),
    splay=assumed(0.4, "mmol/L", "width of the splay"),
)  # fmt: skip
