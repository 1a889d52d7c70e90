"""Heart, kidneys and all tissue that no simulated cell stands for: a demand for oxygen that whatever fuel there is must meet.

Lactate, glycerol and ketones are burnt by their level. Fatty acids and glucose share what is left: fatty acids by their level, glucose the rest, so
that these organs turn to glucose when insulin takes the fatty acids away. Left out: work, temperature, thyroid hormone.
"""

from signaling.core import assumed
from signaling.core.fuels import oxygen
from signaling.pathway import Mechanism

ELIA = (
    "559 of 1,690 kcal a day of a 70 kg person: 0.33 kg of heart and 0.31 kg of kidney at 440 kcal/kg, 23 kg of other tissue at 12, "
    "by the organ rates of Elia 1992, as tested by Wang 2010, Am J Clin Nutr 92:1369"
)

organs = Mechanism("Organs", doc=__doc__)
organs.factor("organ_demand", "D", "oxygen that other organs need", unit="mmol/min", D=assumed(3.57, "mmol/min", ELIA))
organs.factor(
    "lactate_burnt", "CL * plasma_lactate", "lactate burnt in other organs", unit="mmol/min",
    CL=assumed(0.15, "L/min", "start of the calibration: fasting lactate"),
)  # fmt: skip
organs.factor(
    "glycerol_burnt", "CL * plasma_glycerol", "glycerol burnt in other organs, the kidney foremost", unit="mmol/min",
    CL=assumed(1.5, "L/min", "start of the calibration: fasting glycerol"),
)  # fmt: skip
organs.factor(
    "demand_left", "soft(organ_demand - Ol * lactate_burnt - Oy * glycerol_burnt - Ok * ketones_in_organs, width)",
    "oxygen that is left for fatty acids and glucose", unit="mmol/min",
    Ol=oxygen("lactate"), Oy=oxygen("glycerol"), Ok=oxygen("ketones"), width=assumed(0.1, "mmol/min", "smooth end of the demand"),
)  # fmt: skip
organs.factor(
    "ffa_share", "plasma_ffa / (K + plasma_ffa)", "share of it that fatty acids meet",
    K=assumed(0.1, "mmol/L", "the heart burns mostly fatty acids in the fast, and mostly glucose and lactate on a clamp"),
)  # fmt: skip
organs.factor(
    "ffa_burnt", "ffa_share * demand_left / Of", "fatty acids burnt in other organs", unit="mmol/min", Of=oxygen("ffa")
)
organs.factor(
    "organ_glucose_use",
    "(1 - ffa_share) * demand_left / Og",
    "glucose burnt in other organs",
    unit="mmol/min",
    Og=oxygen("glucose"),
)
organs.reaction("lactate", "PlasmaLactate ->", "lactate_burnt")
organs.reaction("glycerol", "Glycerol ->", "glycerol_burnt")
organs.reaction("fatty_acids", "FFA ->", "ffa_burnt")
organs.reaction("glucose", "PlasmaGlucose ->", "organ_glucose_use")
