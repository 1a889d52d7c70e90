"""Amino acids in plasma, in mmol of five carbons each: from meals and from body protein, back into protein, or taken apart by the liver.

Those of food are counted once more by themselves, as a tracer in the protein of a meal shows them. Islet cells answer to these: to what lies
above the fast, whatever the level in the fast is, and to nothing where nothing was eaten.
Left out: which amino acid it is, insulin's hold on protein breakdown, nitrogen other than in urea.
"""

from signaling.core import assumed
from signaling.pathway import Mechanism

amino_acids = Mechanism("AminoAcids", doc=__doc__)
amino_acids.input("taken_amino_acids_from_plasma", "mmol/min", otherwise=0.0, meaning="taken apart by cells")
amino_acids.store("BodyProtein", "mmol", 90000.0, scale=90000.0)
amino_acids.store("PlasmaAminoAcids", "mmol", 45.0, scale=10.0)
amino_acids.holds("amino_acids", "BodyProtein", "PlasmaAminoAcids")
amino_acids.factor(
    "plasma_amino_acids",
    "PlasmaAminoAcids / V",
    "all amino acids",
    unit="mmol/L",
    V=assumed(15.0, "L", "extracellular water"),
)
amino_acids.reaction(
    "breakdown", "BodyProtein -> PlasmaAminoAcids", "v * BodyProtein / (few + BodyProtein)",
    v=assumed(1.9, "mmol/min", "turnover of 300 g of protein a day"), few=assumed(10.0, "mmol", "felt only when no protein is left"),
)  # fmt: skip
amino_acids.factor(
    "synthesis", "k * PlasmaAminoAcids", "amino acids built into protein", unit="mmol/min",
    k=assumed(0.03, "1/min", "start of the calibration: fasting amino acids"),
)  # fmt: skip
amino_acids.reaction("into_protein", "PlasmaAminoAcids -> BodyProtein", "synthesis")
amino_acids.reaction("to_cells", "PlasmaAminoAcids ->", "taken_amino_acids_from_plasma")
amino_acids.store("MealAminoAcids", "mmol", 0.0, scale=10.0)
amino_acids.factor(
    "plasma_meal_amino_acids", "plasma_amino_acids * MealAminoAcids / PlasmaAminoAcids", "amino acids of food in plasma", unit="mmol/L"
)  # fmt: skip
amino_acids.reaction("from_food", "-> MealAminoAcids", "amino_acid_appearance")
amino_acids.reaction(
    "of_food_lost",
    "MealAminoAcids ->",
    "(synthesis + taken_amino_acids_from_plasma) * MealAminoAcids / PlasmaAminoAcids",
)
