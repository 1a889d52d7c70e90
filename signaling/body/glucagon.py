"""Glucagon in plasma: true hormone, and what an older immunoassay reads beside it.

The assay of the healthy glucose drink reads a share that never falls. Assays of both ends of glucagon, and of its C-terminal end with few cross
reactions, read the hormone alone and agree with each other (Wewer Albrechtsen et al. 2014, Diabetologia 57:1919).
"""

from signaling.body.gut import START
from signaling.core import assumed
from signaling.pathway import Mechanism

glucagon = Mechanism("Glucagon", uniprot="P01275", doc=__doc__)
glucagon.input("released_glucagon_to_plasma", "pmol/min", otherwise=0.0, meaning="secreted by cells")
glucagon.input("glucagon_infusion", "pmol/min", otherwise=0.0, meaning="given into a vein")
glucagon.store("Glucagon", "pmol/L", 13.65)
glucagon.reaction(
    "secretion",
    "-> Glucagon",
    "(released_glucagon_to_plasma + glucagon_infusion) / V",
    V=assumed(14.0, "L", "distribution of a small peptide"),
)
glucagon.reaction("loss", "Glucagon ->", "k * Glucagon", k=assumed(0.1, "1/min", "half-life 7 min"))
glucagon.factor("true_glucagon", "Glucagon", "glucagon as assays of both of its ends read it", unit="pmol/L")
glucagon.factor(
    "plasma_glucagon", "(Glucagon + other) * weight", "glucagon as the immunoassay reads it", unit="pg/mL",
    other=assumed(23.2, "pmol/L", START + "; share of the reading that never falls"),
    weight=assumed(3.485, "pg L/(mL pmol)", "molar mass 3485 g/mol"),
)  # fmt: skip
glucagon.factor(
    "relative_glucagon", "Glucagon / rest", "true glucagon relative to the fasting level of a lean person",
    rest=assumed(13.65, "pmol/L", START),
)  # fmt: skip
