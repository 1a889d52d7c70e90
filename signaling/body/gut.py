"""Gut: a stomach held back by the duodenum, and two absorbing segments.

Glucose in mmol. The stomach empties slower the more glucose waits in the duodenum. What the gut tells the islet stands in ``incretins.py``.
Left out: motility after bypass.
"""

from signaling.core import assumed, known
from signaling.core.fuels import FUELS
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import RICH_DENSON

START = "start of the calibration: lumped whole-body fit to the same OGTT"

gut = Mechanism("Gut", doc=__doc__)
gut.input("drinking", "mmol/min", otherwise=0.0, meaning="glucose drunk")
gut.store("Stomach", "mmol", 0.0, scale=100.0)
gut.store("Duodenum", "mmol", 0.0, scale=10.0)
gut.store("Jejunum", "mmol", 0.0, scale=10.0)
gut.holds("glucose", "Stomach", "Duodenum", "Jejunum")
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
gut.reaction("duodenal_use", "Duodenum ->", "(1 - reach) * absorption_rate * Duodenum")
gut.reaction("jejunal_use", "Jejunum ->", "(1 - reach) * absorption_rate * Jejunum")
gut.factor(
    "glucose_appearance",
    "reach * absorption_rate * (Duodenum + Jejunum)",
    "glucose entering the portal vein",
    unit="mmol/min",
)
gut.factor(
    "gut_wall_glycolysis", "lactate * (1 - reach) * absorption_rate * (Duodenum + Jejunum)", "glucose that the gut wall makes into lactate",
    unit="mmol/min", lactate=known(0.5, "1", "one part in forty of what is absorbed, and so half of what is used, " + RICH_DENSON),
)  # fmt: skip
gut.factor(
    "gut_wall_oxidation", "(1 - reach) * absorption_rate * (Duodenum + Jejunum) - gut_wall_glycolysis", "glucose that the gut wall burns",
    unit="mmol/min",
)  # fmt: skip

gut_fat = Mechanism(
    "GutFat",
    doc="Fat of a meal, in mmol of triglyceride: emptied, absorbed, and slow to come through the lymph as chylomicrons.",
)
gut_fat.input("eating_fat", "mmol/min", otherwise=0.0, meaning="fatty acids of fat that is eaten")
gut_fat.store("StomachFat", "mmol", 0.0, scale=100.0)
gut_fat.store("LymphFat", "mmol", 0.0, scale=10.0)
gut_fat.holds("triglyceride", "StomachFat", "LymphFat")
gut_fat.reaction("eating", "-> StomachFat", "eating_fat / 3")
gut_fat.factor(
    "fat_appearance", "k * StomachFat", "triglyceride that is absorbed", unit="mmol/min",
    k=assumed(0.012, "1/min", "fat leaves the stomach last: half in an hour"),
)  # fmt: skip
gut_fat.reaction("absorption", "StomachFat -> LymphFat", "fat_appearance")
gut_fat.reaction(
    "lymph", "LymphFat -> Chylomicrons", "k * LymphFat", k=assumed(0.012, "1/min", "plasma triglyceride peaks three to four hours after a fat meal")
)  # fmt: skip

gut_protein = Mechanism(
    "GutProtein", doc="Protein of a meal, in mmol of amino acids: emptied, digested and absorbed over hours."
)
gut_protein.input("eating_protein", "g/min", otherwise=0.0, meaning="protein that is eaten")
gut_protein.store("StomachProtein", "mmol", 0.0, scale=100.0)
gut_protein.holds("amino_acids", "StomachProtein")
_PROTEIN = known(FUELS["amino_acids"].mass.value / 1000.0, "g/mmol", FUELS["amino_acids"].mass.source)
gut_protein.reaction("eating", "-> StomachProtein", "eating_protein / M", M=_PROTEIN)
gut_protein.factor(
    "amino_acid_appearance", "k * StomachProtein", "amino acids entering the portal vein", unit="mmol/min",
    k=assumed(0.004, "1/min", "7 g of protein an hour from a meal of 30 g"),
)  # fmt: skip
gut_protein.reaction("absorption", "StomachProtein -> PlasmaAminoAcids", "amino_acid_appearance")
