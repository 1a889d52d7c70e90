"""Fat inside a cell that is not a fat cell: fatty acyl-CoA, DAG, triglyceride, ceramide.

What comes in beyond what is burnt and stored passes through DAG, which arms PKC hours later (half-life near 2.3 h sets the lag of a lipid
infusion). Malonyl-CoA, raised by insulin, closes CPT1. Amounts in mmol of fatty acid per kg of wet tissue.
Left out: chain length, sub-cellular pools of DAG, acylcarnitines.
"""

from signaling.core import assumed
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import RODEN

lipid_load = Mechanism("LipidLoad", doc=__doc__)
lipid_load.identify(AcylCoA="CHEBI:17984", DAG="CHEBI:18035", Triglyceride="CHEBI:17855", Ceramide="CHEBI:17761")
lipid_load.input("ffa", "mmol/L", meaning="plasma fatty acids")
lipid_load.input("dnl", "mmol/kg/min", otherwise=0.0, meaning="fatty acids made in the cell itself")
lipid_load.store("AcylCoA", "mmol/kg", 0.02, scale=0.02)
lipid_load.store("DAG", "mmol/kg", 0.1, scale=0.1)
lipid_load.store("Triglyceride", "mmol/kg", 12.0, slow=True)
lipid_load.store("Ceramide", "1", 1.0)

lipid_load.reaction(
    "FFA_uptake",
    "-> AcylCoA",
    "k * ffa",
    k=assumed(0.007, "L/kg/min", "a quarter of FFA clearance goes to resting muscle"),
)
lipid_load.reaction("made_in_cell", "-> AcylCoA", "dnl")
lipid_load.factor(
    "CPT1_open", "1 / (1 + Akt_activity / K)", "share of CPT1 that malonyl-CoA leaves open",
    K=assumed(40.0, "%", "insulin halves fat oxidation at 40 % Akt activity"),
)  # fmt: skip
lipid_load.factor(
    "fat_use", "CPT1_open * AcylCoA / (K + AcylCoA) / rest", "fat oxidation relative to the fasting rate",
    K=assumed(0.02, "mmol/kg", "acyl-CoA at rest"), rest=assumed(0.3, "1", "start of the calibration: share of the capacity used in a lean fast"),
)  # fmt: skip
lipid_load.reaction(
    "fat_oxidation",
    "AcylCoA ->",
    "v * fat_use",
    v=assumed(0.0026, "mmol/kg/min", "70 % of resting muscle energy from fat in the fasting state"),
)
lipid_load.reaction(
    "to_DAG", "AcylCoA -> DAG", "k * AcylCoA", k=assumed(0.025, "1/min", "DAG near 0.1 mmol/kg at rest")
)
lipid_load.reaction(
    "to_triglyceride",
    "DAG -> Triglyceride",
    "k * DAG",
    k=assumed(0.005, "1/min", "3.3 h, lag of a lipid infusion, " + RODEN),
)
lipid_load.reaction(
    "triglyceride_breakdown",
    "Triglyceride -> AcylCoA",
    "k * Triglyceride",
    k=assumed(1.25e-4, "1/min", "start of the calibration: store steady at rest"),
)
lipid_load.reaction(
    "ceramide_synthesis", "-> Ceramide", "k * AcylCoA / rest",
    k=assumed(0.002, "1/min", "half-life 6 h"), rest=assumed(0.02, "mmol/kg", "start of the calibration: acyl-CoA at rest"),
)  # fmt: skip
lipid_load.reaction("ceramide_loss", "Ceramide ->", "k * Ceramide", k=assumed(0.002, "1/min", "half-life 6 h"))
lipid_load.factor("ceramide", "soft(Ceramide - 1, 0.05)", "ceramide above rest, relative to rest")
lipid_load.factor(
    "DAG_relative",
    "DAG / rest",
    "DAG relative to a lean cell at rest",
    rest=assumed(0.1, "mmol/kg", "start of the calibration: store at rest"),
)
lipid_load.factor("fat_load", "DAG_relative", "fat burden of the ER, relative to rest")
