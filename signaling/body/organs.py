"""Heart, kidneys and all tissue that no simulated cell stands for: a demand for oxygen that whatever fuel there is must meet.

Lactate, glycerol and ketones are burnt by their level, some glucose on its way through the gut wall. Fatty acids and glucose of blood share what is
left, and organs come round within hours: they turn to glucose when insulin takes the fatty acids away. Fat that blood does not bring is their own.
Left out: work, temperature, thyroid hormone.
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
    "demand_left",
    "soft(organ_demand - Og * gut_wall_oxidation - Ol * lactate_burnt - Oy * glycerol_burnt - Ok * ketones_in_organs, width)",
    "oxygen that is left for fatty acids and glucose", unit="mmol/min",
    Og=oxygen("glucose"), Ol=oxygen("lactate"), Oy=oxygen("glycerol"), Ok=oxygen("ketones"),
    width=assumed(0.1, "mmol/min", "smooth end of the demand"),
)  # fmt: skip
organs.factor(
    "ffa_share", "plasma_ffa / (K + plasma_ffa)", "share of it that fatty acids meet once organs have come to terms with their level",
    K=assumed(0.1, "mmol/L", "the heart burns mostly fatty acids in the fast, and mostly glucose and lactate on a clamp"),
)  # fmt: skip
organs.store("FatChoice", "1", 0.8)
organs.factor(
    "pace", "k", "how fast organs change their fuel", unit="1/min",
    k=assumed(0.0083, "1/min", "two hours: glucose uptake is not less for 3 h of a lipid infusion, Roden 1996, and RQ rises over hours of a clamp"),
)  # fmt: skip
organs.reaction("turning_to_fat", "-> FatChoice", "pace * ffa_share")
organs.reaction("turning_from_fat", "FatChoice ->", "pace * FatChoice")
organs.factor("fat_called", "FatChoice * demand_left / Of", "fatty acids called for", unit="mmol/min", Of=oxygen("ffa"))
# The level in blood decides at once how many of them come from blood, by the share to which it brings organs in time.
organs.factor(
    "blood_fat_burnt", "ffa_share * fat_called", "fatty acids of blood burnt in other organs", unit="mmol/min"
)
organs.factor(
    "own_fat_burnt", "(1 - ffa_share) * fat_called * OtherFat / (few + OtherFat)", "own fatty acids burnt in other organs", unit="mmol/min",
    few=assumed(1.0, "mmol", "felt only when none is left"),
)  # fmt: skip
organs.factor("fat_burnt", "blood_fat_burnt + own_fat_burnt", "fatty acids burnt in other organs", unit="mmol/min")
organs.factor(
    "organ_glucose_use",
    "(1 - FatChoice) * demand_left / Og",
    "glucose burnt in other organs",
    unit="mmol/min",
    Og=oxygen("glucose"),
)
organs.reaction("lactate", "PlasmaLactate ->", "lactate_burnt")
organs.reaction("glycerol", "Glycerol ->", "glycerol_burnt")
organs.reaction("fatty_acids", "FFA ->", "blood_fat_burnt")
organs.reaction("own_fat", "OtherFat ->", "own_fat_burnt")
organs.reaction("glucose", "PlasmaGlucose ->", "organ_glucose_use")
