"""Respiration: the carbon dioxide that a cell gives and the oxygen that it uses, from what it burns and makes.

Oxygen follows from conservation: what the fuels that vanish would need to burn, less what the fuels that are made would.
Left out: the work that the fuel is burnt for; a cell burns what its fuel supply and its switches let it.
"""

from signaling.core.fuels import FUELS, carbon, oxygen
from signaling.pathway import Mechanism

_MUSCLE = "Gases of a muscle fibre: glucose and fatty acids burnt. "
muscle_respiration = Mechanism("MuscleRespiration", doc=_MUSCLE + __doc__)
muscle_respiration.factor(
    "carbon_dioxide", "Cg * glucose_oxidation + Cf * fat_oxidation", "carbon dioxide given off", unit="mmol/kg/min",
    Cg=carbon("glucose"), Cf=carbon("ffa"),
)  # fmt: skip
muscle_respiration.factor(
    "oxygen",
    "Og * glucose_oxidation + Of * fat_oxidation",
    "oxygen used",
    unit="mmol/kg/min",
    Og=oxygen("glucose"),
    Of=oxygen("ffa"),
)

_FAT = "Gases of a fat cell: glucose burnt, and lactate reduced to the glycerol of triglyceride. "
fat_respiration = Mechanism("FatRespiration", doc=_FAT + __doc__)
fat_respiration.factor(
    "carbon_dioxide",
    "Cg * (glucose_use - lactate_release / 2)",
    "carbon dioxide given off",
    unit="mmol/kg/min",
    Cg=carbon("glucose"),
)
fat_respiration.factor(
    "oxygen", "Og * (glucose_use - lactate_release / 2) + (Ol - Oy) * lactate_taken", "oxygen used", unit="mmol/kg/min",
    Og=oxygen("glucose"), Ol=oxygen("lactate"), Oy=oxygen("glycerol"),
)  # fmt: skip

_LIVER = "Gases of a liver cell: fatty acids burnt or made into ketones, amino acids and glycerol made into glucose, lactate made into fat. "
liver_respiration = Mechanism("LiverRespiration", doc=_LIVER + __doc__)
liver_respiration.factor(
    "carbon_dioxide",
    "Cf * (fat_oxidation - dnl) - Ck * ketone_release + (Ca - Cu) * amino_acids_used + Cl * lactate_taken"
    " + Cy * (glycerol_to_glucose - vldl_triglyceride) - Cg * gluconeogenesis",
    "carbon dioxide given off", unit="mmol/kg/min", Cf=carbon("ffa"), Ck=carbon("ketones"), Ca=carbon("amino_acids"),
    Cu=FUELS["amino_acids"].urea, Cl=carbon("lactate"), Cy=carbon("glycerol"), Cg=carbon("glucose"),
)  # fmt: skip
liver_respiration.factor("urea", "Cu * amino_acids_used", "urea made", unit="mmol/kg/min", Cu=FUELS["amino_acids"].urea)
liver_respiration.factor(
    "oxygen",
    "Of * (fat_oxidation - dnl) - Ok * ketone_release + Oa * amino_acids_used + Ol * lactate_taken + Oy * (glycerol_to_glucose - vldl_triglyceride)"
    " - Og * gluconeogenesis",
    "oxygen used", unit="mmol/kg/min",
    Of=oxygen("ffa"), Ok=oxygen("ketones"), Oa=oxygen("amino_acids"), Ol=oxygen("lactate"), Oy=oxygen("glycerol"), Og=oxygen("glucose"),
)  # fmt: skip
