"""Fat inside a cell that is not a fat cell: fatty acyl-CoA, DAG, triglyceride, ceramide.

What comes in and is not burnt is esterified step by step: lysophosphatidate, phosphatidate, DAG, triglyceride. The steps in a row make the lag of
a lipid infusion: in human muscle DAG and PKC are unchanged after 2 h and about fourfold after 6 h. Amounts in mmol of fatty acid per kg of wet
tissue. Left out: chain length, sub-cellular pools of DAG, acylcarnitines.
"""

from signaling.core import assumed, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import FUJITA, ITANI, KIENS, RODEN, YU

lipid_load = Mechanism("LipidLoad", doc=__doc__)
lipid_load.identify(
    AcylCoA="CHEBI:17984",
    Lysophosphatidate="CHEBI:16975",
    Phosphatidate="CHEBI:16337",
    DAG="CHEBI:18035",
    Triglyceride="CHEBI:17855",
    Ceramide="CHEBI:17761",
)
lipid_load.input("ffa", "mmol/L", meaning="plasma fatty acids")
lipid_load.input("CPT1_open", "1", otherwise=1.0, meaning="share of CPT1 that malonyl-CoA leaves open")
lipid_load.input("dnl", "mmol/kg/min", otherwise=0.0, meaning="fatty acids made in the cell itself")
lipid_load.store("AcylCoA", "mmol/kg", 0.02, scale=0.02)
lipid_load.store("Lysophosphatidate", "mmol/kg", 0.1, scale=0.1)
lipid_load.store("Phosphatidate", "mmol/kg", 0.1, scale=0.1)
lipid_load.store("DAG", "mmol/kg", 0.1, scale=0.1)
lipid_load.store("Triglyceride", "mmol/kg", 12.0, slow=True)
lipid_load.store("Ceramide", "1", 1.0)
lipid_load.holds("ffa", "AcylCoA", "Lysophosphatidate", "Phosphatidate", "DAG", "Triglyceride")

_HOURS = assumed(
    0.012,
    "1/min",
    "1.4 h, three in a row, with PKC of muscle: lag of a lipid infusion, " + RODEN + "; DAG at 2 and 6 h, " + ITANI,
)
lipid_load.reaction(
    "FFA_uptake", "-> AcylCoA", "k * ffa * (Ks + rest) / (Ks + ffa)",
    k=assumed(0.0065, "L/kg/min", "a quarter of FFA clearance goes to resting muscle, which with its glucose then burns 13 kcal/kg/d, Elia 1992"),
    Ks=assumed(0.4, "mmol/L", "uptake by untrained muscle levels off below 1 mmol/L, " + KIENS),
    rest=known(0.48, "mmol/L", FUJITA + ", fasting; here k is the clearance"),
)  # fmt: skip
lipid_load.reaction("made_in_cell", "-> AcylCoA", "dnl")
lipid_load.factor(
    "fat_use", "CPT1_open * AcylCoA / (K + AcylCoA) / rest", "fat oxidation relative to the fasting rate",
    K=assumed(0.019, "mmol/kg", "acyl-CoA at rest"), rest=assumed(0.3, "1", "start of the calibration: share of the capacity used in a lean fast"),
)  # fmt: skip
lipid_load.factor(
    "fat_oxidation",
    "v * fat_use",
    "fatty acids that enter beta-oxidation",
    unit="mmol/kg/min",
    v=assumed(0.0026, "mmol/kg/min", "70 % of resting muscle energy from fat in the fasting state"),
)
lipid_load.reaction("beta_oxidation", "AcylCoA ->", "fat_oxidation")
lipid_load.reaction(
    "esterification",
    "AcylCoA -> Lysophosphatidate",
    "k * AcylCoA",
    k=assumed(0.034, "1/min", "acyl-CoA about threefold and DAG fourfold in a lipid infusion, " + ITANI),
)
lipid_load.reaction("to_phosphatidate", "Lysophosphatidate -> Phosphatidate", "k * Lysophosphatidate", k=_HOURS)
lipid_load.reaction("to_DAG", "Phosphatidate -> DAG", "k * Phosphatidate", k=_HOURS)
lipid_load.reaction("to_triglyceride", "DAG -> Triglyceride", "k * DAG", k=_HOURS)
lipid_load.reaction(
    "triglyceride_breakdown",
    "Triglyceride -> AcylCoA",
    "k * Triglyceride",
    k=assumed(1.25e-4, "1/min", "start of the calibration: store steady at rest"),
)
lipid_load.reaction(
    "ceramide_synthesis", "-> Ceramide", "k * (1 + top) * AcylCoA / (AcylCoA + top * rest)",
    k=assumed(0.0002, "1/min", "half-life 58 h; flat in 5 h of lipid infusion, " + YU),
    top=assumed(4.0, "1", "serine palmitoyltransferase is a fifth saturated at rest, so that ceramide rises at most fivefold"),
    rest=assumed(0.02, "mmol/kg", "start of the calibration: acyl-CoA at rest"),
)  # fmt: skip
lipid_load.reaction("ceramide_loss", "Ceramide ->", "k * Ceramide", k=assumed(0.0002, "1/min", "as synthesis"))
lipid_load.factor("ceramide", "soft(Ceramide - 1, 0.05)", "ceramide above rest, relative to rest")
lipid_load.factor(
    "DAG_relative",
    "DAG / rest",
    "DAG relative to a lean cell at rest",
    rest=assumed(0.1, "mmol/kg", "start of the calibration: store at rest"),
)
lipid_load.factor("fat_load", "DAG_relative", "fat burden of the ER, relative to rest")
