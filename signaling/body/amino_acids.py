"""Amino acids in plasma, in mmol of five carbons each: from meals and from body protein, back into protein, or taken apart by the liver.

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
amino_acids.reaction(
    "synthesis", "PlasmaAminoAcids -> BodyProtein", "k * PlasmaAminoAcids",
    k=assumed(0.03, "1/min", "start of the calibration: fasting amino acids"),
)  # fmt: skip
amino_acids.reaction("to_cells", "PlasmaAminoAcids ->", "taken_amino_acids_from_plasma")
