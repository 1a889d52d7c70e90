"""Gut: a stomach held back by the duodenum, and two absorbing segments.

Glucose in mmol. The stomach empties slower the more glucose waits in the duodenum. What the gut tells the islet stands in ``incretins.py``.
Left out: fat and protein, motility after bypass.
"""

from signaling.core import assumed
from signaling.pathway import Mechanism

START = "start of the calibration: lumped whole-body fit to the same OGTT"

gut = Mechanism("Gut", doc=__doc__)
gut.input("drinking", "mmol/min", otherwise=0.0, meaning="glucose drunk")
gut.store("Stomach", "mmol", 0.0, scale=100.0)
gut.store("Duodenum", "mmol", 0.0, scale=10.0)
gut.store("Jejunum", "mmol", 0.0, scale=10.0)
gut.store("GutUse", "mmol", 0.0, scale=10.0)
gut.reaction("drink", "-> Stomach", "drinking")
gut.reaction(
    "emptying", "Stomach -> Duodenum", "k * Stomach / (1 + (Duodenum / brake)^2)",
    k=assumed(0.16558, "1/min", START), brake=assumed(4.3404, "mmol", START + "; duodenal glucose that halves emptying"),
)  # fmt: skip
gut.reaction("transit", "Duodenum -> Jejunum", "k * Duodenum", k=assumed(0.027285, "1/min", START))
gut.factor("absorption_rate", "k", "absorption from both segments", unit="1/min", k=assumed(0.15049, "1/min", START))
gut.factor(
    "reach",
    "f",
    "share of eaten carbohydrate that reaches the portal vein",
    f=assumed(0.95, "1", "5 % used by the gut wall"),
)
gut.reaction("duodenal_absorption", "Duodenum -> PlasmaGlucose", "reach * absorption_rate * Duodenum")
gut.reaction("jejunal_absorption", "Jejunum -> PlasmaGlucose", "reach * absorption_rate * Jejunum")
gut.reaction("duodenal_use", "Duodenum -> GutUse", "(1 - reach) * absorption_rate * Duodenum")
gut.reaction("jejunal_use", "Jejunum -> GutUse", "(1 - reach) * absorption_rate * Jejunum")
gut.factor(
    "glucose_appearance",
    "reach * absorption_rate * (Duodenum + Jejunum)",
    "glucose entering the portal vein",
    unit="mmol/min",
)
