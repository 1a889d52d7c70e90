"""Lactate in plasma, in mmol: from red cells, gut wall and cells that do not burn all of their pyruvate; back to glucose in the liver, or burnt."""

from signaling.body.glucose import PORTAL_FLOW
from signaling.core import known
from signaling.pathway import Mechanism

WOLL = "Woll & Record 1979, Eur J Clin Invest 9:397"

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
    V=known(20.0, "L", "0.27-0.30 L/kg, " + WOLL),
)
lactate.reaction("from_cells", "-> PlasmaLactate", "released_lactate_to_plasma")
lactate.factor(
    "portal_lactate",
    "plasma_lactate + 2 * gut_wall_glycolysis / Q",
    "lactate of the portal vein",
    unit="mmol/L",
    Q=PORTAL_FLOW,
)
lactate.reaction("from_red_cells", "-> PlasmaLactate", "2 * red_cell_use")
lactate.reaction("from_gut_wall", "-> PlasmaLactate", "2 * gut_wall_glycolysis")
lactate.reaction("to_cells", "PlasmaLactate ->", "taken_lactate_from_plasma")
