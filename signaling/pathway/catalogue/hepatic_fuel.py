"""What a liver cell makes glucose, fat and ketones from: lactate, glycerol and amino acids of blood, and its own fatty acids.

Gluconeogenesis calls for carbon: lactate and glycerol give what blood brings of them, amino acids the rest. Fatty acids beyond what the cell's
own cycle burns become ketones. Left out: supply as a limit of gluconeogenesis, pyruvate, alanine and glutamine apart, acetoacetate.
"""

from signaling.core import assumed
from signaling.core.fuels import FUELS, carbon
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import CAPALDO

hepatic_fuel = Mechanism("HepaticFuel", doc=__doc__)
hepatic_fuel.input("lactate", "mmol/L", otherwise=1.0, meaning="lactate of the portal vein")
hepatic_fuel.input("glycerol", "mmol/L", otherwise=0.08, meaning="plasma glycerol")
hepatic_fuel.input("plasma_amino_acids", "mmol/L", otherwise=3.0, meaning="all amino acids of plasma")

hepatic_fuel.factor(
    "lactate_offered", "k * lactate", "lactate that the liver can take", unit="mmol/kg/min",
    k=assumed(0.27, "L/kg/min", "the splanchnic bed takes 3.2 umol/kg/min in the fast, most of it into glucose, " + CAPALDO),
)  # fmt: skip
hepatic_fuel.factor(
    "glycerol_offered", "k * glycerol", "glycerol that the liver can take", unit="mmol/kg/min",
    k=assumed(1.5, "L/kg/min", "most of what flows through: 1.5 L/min of blood for 1.5 kg, taken nearly whole"),
)  # fmt: skip
hepatic_fuel.factor(
    "demand_share", "2 * gluconeogenesis / (2 * gluconeogenesis + lactate_offered + glycerol_offered + trace)",
    "how far gluconeogenesis calls for what is offered", trace=assumed(1e-6, "mmol/kg/min", "nothing is called for where nothing is made"),
)  # fmt: skip
hepatic_fuel.factor(
    "lactate_to_glucose", "demand_share * lactate_offered", "lactate that becomes glucose", unit="mmol/kg/min"
)
hepatic_fuel.factor(
    "glycerol_to_glucose", "demand_share * glycerol_offered", "glycerol that becomes glucose", unit="mmol/kg/min"
)
hepatic_fuel.factor(
    "amino_acids_to_glucose", "(gluconeogenesis - (lactate_to_glucose + glycerol_to_glucose) / 2) / glucogenic",
    "amino acids taken apart for the glucose that lactate and glycerol leave to make", unit="mmol/kg/min",
    glucogenic=assumed(0.4, "1", "glucose from an amino acid of five carbons: 64 g from 100 g of protein, near the classical 58 g"),
)  # fmt: skip
hepatic_fuel.factor(
    "amino_acids_burnt", "v * (plasma_amino_acids / rest)^n", "amino acids burnt", unit="mmol/kg/min",
    v=assumed(0.06, "mmol/kg/min", "a seventh of all that are taken apart in the fast"), rest=assumed(3.0, "mmol/L", "overnight fast"),
    n=assumed(3.0, "1", "what a meal brings beyond need is taken apart: enzymes with little affinity, made when there is more"),
)  # fmt: skip
hepatic_fuel.factor(
    "fat_precursors", "Cf / 2 * dnl + vldl_triglyceride",
    "acetyl-CoA of new fatty acids, and the glycerol of exported triglyceride", unit="mmol/kg/min", Cf=carbon("ffa"),
)  # fmt: skip
hepatic_fuel.factor(
    "lactate_to_fat", "fat_precursors * lactate / (K + lactate)", "lactate that becomes fat", unit="mmol/kg/min",
    K=assumed(0.1, "mmol/L", "far below what blood holds; without lactate amino acids take its place"),
)  # fmt: skip
hepatic_fuel.factor(
    "amino_acids_used", "amino_acids_to_glucose + amino_acids_burnt + Cl / (Ca - Cu) * (fat_precursors - lactate_to_fat)",
    "amino acids taken apart", unit="mmol/kg/min", Cl=carbon("lactate"), Ca=carbon("amino_acids"), Cu=FUELS["amino_acids"].urea,
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
