"""What a liver cell makes glucose, fat and ketones from: lactate, glycerol and amino acids of blood, and its own fatty acids.

The three feed one demand for carbon, that of gluconeogenesis, each by its level in blood. Fatty acids beyond what the cell's own cycle burns
become ketones. Left out: supply as a limit of gluconeogenesis, pyruvate, alanine and glutamine apart, acetoacetate.
"""

from signaling.core import assumed
from signaling.core.fuels import carbon
from signaling.pathway import Mechanism

hepatic_fuel = Mechanism("HepaticFuel", doc=__doc__)
hepatic_fuel.input("lactate", "mmol/L", otherwise=1.0, meaning="plasma lactate")
hepatic_fuel.input("glycerol", "mmol/L", otherwise=0.06, meaning="plasma glycerol")
hepatic_fuel.input("plasma_amino_acids", "mmol/L", otherwise=3.0, meaning="all amino acids of plasma")

_SHARES = (
    "fasting shares in gluconeogenesis: lactate and glycerol a quarter each, as blood has them, amino acids the rest"
)
hepatic_fuel.factor(
    "lactate_pull", "share * lactate / rest", "lactate offered to gluconeogenesis",
    share=assumed(0.25, "1", _SHARES), rest=assumed(1.0, "mmol/L", "overnight fast"),
)  # fmt: skip
hepatic_fuel.factor(
    "glycerol_pull", "share * glycerol / rest", "glycerol offered to gluconeogenesis",
    share=assumed(0.25, "1", _SHARES), rest=assumed(0.06, "mmol/L", "overnight fast"),
)  # fmt: skip
hepatic_fuel.factor(
    "amino_acid_pull", "share * (plasma_amino_acids + trace) / rest", "amino acids offered to gluconeogenesis",
    share=assumed(0.5, "1", _SHARES), rest=assumed(3.0, "mmol/L", "all amino acids of plasma, overnight fast"),
    trace=assumed(0.01, "mmol/L", "keeps shares finite without any of the three"),
)  # fmt: skip
hepatic_fuel.factor("pull", "lactate_pull + glycerol_pull + amino_acid_pull", "all that is offered to gluconeogenesis")
hepatic_fuel.factor(
    "lactate_to_glucose",
    "2 * gluconeogenesis * lactate_pull / pull",
    "lactate that becomes glucose",
    unit="mmol/kg/min",
)
hepatic_fuel.factor(
    "glycerol_to_glucose",
    "2 * gluconeogenesis * glycerol_pull / pull",
    "glycerol that becomes glucose",
    unit="mmol/kg/min",
)
hepatic_fuel.factor(
    "amino_acids_to_glucose", "gluconeogenesis * amino_acid_pull / pull / glucogenic", "amino acids taken apart for glucose", unit="mmol/kg/min",
    glucogenic=assumed(0.4, "1", "glucose from an amino acid of five carbons: 64 g from 100 g of protein, near the classical 58 g"),
)  # fmt: skip
hepatic_fuel.factor(
    "amino_acids_burnt", "v * (plasma_amino_acids / rest)^n", "amino acids burnt", unit="mmol/kg/min",
    v=assumed(0.04, "mmol/kg/min", "a tenth of all that are taken apart in the fast"), rest=assumed(3.0, "mmol/L", "overnight fast"),
    n=assumed(2.0, "1", "what a meal brings beyond need is taken apart: enzymes with little affinity"),
)  # fmt: skip
hepatic_fuel.factor(
    "amino_acids_used", "amino_acids_to_glucose + amino_acids_burnt", "amino acids taken apart", unit="mmol/kg/min"
)
hepatic_fuel.factor(
    "lactate_to_fat", "Cf / 2 * dnl + vldl_triglyceride",
    "lactate that becomes acetyl-CoA of new fatty acids, and the glycerol of exported triglyceride", unit="mmol/kg/min", Cf=carbon("ffa"),
)  # fmt: skip
hepatic_fuel.factor("lactate_taken", "lactate_to_glucose + lactate_to_fat", "lactate taken up", unit="mmol/kg/min")
hepatic_fuel.factor(
    "ketogenesis", "fat_oxidation^2 / (fat_oxidation + own)", "fatty acids that become ketones", unit="mmol/kg/min",
    own=assumed(0.02, "mmol/kg/min", "what the liver's own cycle burns, a third of its oxygen; the rest goes with amino acids and ketogenesis"),
)  # fmt: skip
hepatic_fuel.factor(
    "ketone_release",
    "Cf / Ck * ketogenesis",
    "ketones let out",
    unit="mmol/kg/min",
    Cf=carbon("ffa"),
    Ck=carbon("ketones"),
)
