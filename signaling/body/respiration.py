"""Respiration of the whole body: carbon dioxide and oxygen of cells, brain and organs, and the energy that was spent."""

from signaling.core import assumed, known
from signaling.core.fuels import carbon, oxygen
from signaling.pathway import Mechanism

WEIR = "Weir 1949, J Physiol 109:1, without protein"

respiration = Mechanism("Respiration", doc=__doc__)
respiration.input("carbon_dioxide_at_lungs", "mmol/min", otherwise=0.0, meaning="given off by cells")
respiration.input("oxygen_at_lungs", "mmol/min", otherwise=0.0, meaning="used by cells")
respiration.input("urea_at_kidney", "mmol/min", otherwise=0.0, meaning="made by cells")
respiration.store("Expired", "mmol", 0.0, scale=1000.0)
respiration.store("Urea", "mmol", 0.0, scale=100.0)
respiration.store("OxygenUsed", "mmol", 0.0, scale=1000.0)
respiration.holds("carbon_dioxide", "Expired")
respiration.holds("urea", "Urea")
respiration.factor(
    "organ_carbon_dioxide",
    "Cg * (brain_use + organ_glucose_use + gut_wall_oxidation)"
    " + Cl * lactate_burnt + Cy * glycerol_burnt + Cf * fat_burnt + Ck * (ketones_in_brain + ketones_in_organs)",
    "carbon dioxide of brain and other organs", unit="mmol/min",
    Cg=carbon("glucose"), Cl=carbon("lactate"), Cy=carbon("glycerol"), Cf=carbon("ffa"), Ck=carbon("ketones"),
)  # fmt: skip
respiration.factor(
    "organ_oxygen",
    "Og * (brain_use + organ_glucose_use + gut_wall_oxidation)"
    " + Ol * lactate_burnt + Oy * glycerol_burnt + Of * fat_burnt + Ok * (ketones_in_brain + ketones_in_organs)",
    "oxygen of brain and other organs", unit="mmol/min",
    Og=oxygen("glucose"), Ol=oxygen("lactate"), Oy=oxygen("glycerol"), Of=oxygen("ffa"), Ok=oxygen("ketones"),
)  # fmt: skip
respiration.reaction("of_cells", "-> Expired", "carbon_dioxide_at_lungs")
respiration.reaction("of_organs", "-> Expired", "organ_carbon_dioxide")
respiration.reaction("oxygen_of_cells", "-> OxygenUsed", "oxygen_at_lungs")
respiration.reaction("oxygen_of_organs", "-> OxygenUsed", "organ_oxygen")
respiration.reaction("urea", "-> Urea", "urea_at_kidney")
_MOLE = assumed(22.4, "mL/mmol", "an ideal gas at 0 degrees and 1 atm")
respiration.factor(
    "carbon_dioxide_production",
    "V * (carbon_dioxide_at_lungs + organ_carbon_dioxide)",
    "carbon dioxide given off",
    unit="mL/min",
    V=_MOLE,
)
respiration.factor("oxygen_consumption", "V * (oxygen_at_lungs + organ_oxygen)", "oxygen used", unit="mL/min", V=_MOLE)
respiration.factor(
    "respiratory_quotient",
    "carbon_dioxide_production / oxygen_consumption",
    "carbon dioxide given off over oxygen used",
)
respiration.factor(
    "energy_expenditure", "a * oxygen_consumption + b * carbon_dioxide_production", "energy spent", unit="kcal/d",
    a=known(3.941 * 1.44, "kcal/d/(mL/min)", WEIR), b=known(1.106 * 1.44, "kcal/d/(mL/min)", WEIR),
)  # fmt: skip
