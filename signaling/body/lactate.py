"""Lactate in plasma, in mmol: from red cells and from cells that do not burn all of their pyruvate; back to glucose in the liver, or burnt."""

from signaling.core import assumed
from signaling.pathway import Mechanism

lactate = Mechanism("Lactate", doc=__doc__)
lactate.input("released_lactate_to_plasma", "mmol/min", otherwise=0.0, meaning="let out by cells")
lactate.input("taken_lactate_from_plasma", "mmol/min", otherwise=0.0, meaning="taken by cells")
lactate.store("PlasmaLactate", "mmol", 25.0)
lactate.holds("lactate", "PlasmaLactate")
lactate.factor(
    "plasma_lactate",
    "PlasmaLactate / V",
    "lactate",
    unit="mmol/L",
    V=assumed(25.0, "L", "body water reached within minutes"),
)
lactate.reaction("from_cells", "-> PlasmaLactate", "released_lactate_to_plasma")
lactate.reaction("from_red_cells", "-> PlasmaLactate", "2 * red_cell_use")
lactate.reaction("to_cells", "PlasmaLactate ->", "taken_lactate_from_plasma")
