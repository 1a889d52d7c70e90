"""SREBP-1c and ChREBP: the fat-making program of the liver, which stays on while glucose output escapes.

Insulin through mTORC1 raises SREBP-1c mRNA 25-fold (blocked by rapamycin); a share is independent of insulin, and ChREBP answers to glucose.
Enzymes follow over a day. All amounts are relative to a liver cell of mean contents in a lean fast; the answer is steep there, so the mean of
unlike cells lies above 1. Left out: SCAP and INSIG, LXR, cholesterol.
"""

from signaling.core import assumed, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import HAAS_2012, LI_2010

srebp1c = Mechanism("SREBP1c", uniprot="P36956", doc=__doc__)
srebp1c.identify(ChREBP="Q9NP71", FAS="P49327")
srebp1c.input("portal_glucose", "mmol/L", meaning="glucose of the portal vein")
srebp1c.store("SREBP1c_mRNA", "1", 1.0)
srebp1c.store("SREBP1c_nuclear", "1", 1.0)
srebp1c.store("ChREBP_a", "1", 1.0)
srebp1c.store("FAS", "1", 1.0)
srebp1c.reaction(
    "transcription", "-> SREBP1c_mRNA", "k * (1 + fold * mTORC1_drive) / (1 + fold * rest)",
    k=known(0.0046, "1/min", "half-life 2.5 h; insulin effect complete in 6 h, " + LI_2010),
    fold=assumed(48.0, "1", "25-fold more mRNA after 6 h of saturating insulin than without, " + LI_2010),
    rest=assumed(0.3, "1", "start of the calibration: mTORC1 drive of a mean cell in a lean fast"),
)  # fmt: skip
srebp1c.reaction("mRNA_loss", "SREBP1c_mRNA ->", "k * SREBP1c_mRNA", k=known(0.0046, "1/min", LI_2010))
srebp1c.reaction(
    "processing", "-> SREBP1c_nuclear", "k * SREBP1c_mRNA * (free + (1 - free) * mTORC1_drive) / (free + (1 - free) * rest)",
    k=assumed(0.0077, "1/min", "1.5 h"), free=assumed(0.3, "1", "insulin-independent share, " + HAAS_2012),
    rest=assumed(0.3, "1", "start of the calibration: mTORC1 drive of a mean cell in a lean fast"),
)  # fmt: skip
srebp1c.reaction("nuclear_loss", "SREBP1c_nuclear ->", "k * SREBP1c_nuclear", k=assumed(0.0077, "1/min", "1.5 h"))
srebp1c.reaction(
    "ChREBP_activation", "-> ChREBP_a", "k * hill(portal_glucose, K, 2) / rest",
    k=assumed(0.01, "1/min", "hours"), K=assumed(8.5, "mmol/L", "glucose carried by the portal vein after a meal"),
    rest=assumed(0.27, "1", "at fasting glucose"),
)  # fmt: skip
srebp1c.reaction("ChREBP_loss", "ChREBP_a ->", "k * ChREBP_a", k=assumed(0.01, "1/min", "hours"))
srebp1c.reaction(
    "FAS_synthesis",
    "-> FAS",
    "k * (SREBP1c_nuclear + ChREBP_a) / 2",
    k=assumed(7.7e-4, "1/min", "enzyme turnover 15 h"),
)
srebp1c.reaction("FAS_loss", "FAS ->", "k * FAS", k=assumed(7.7e-4, "1/min", "enzyme turnover 15 h"))
srebp1c.factor(
    "dnl",
    "v * FAS",
    "fatty acids made from sugar",
    unit="mmol/kg/min",
    v=assumed(0.002, "mmol/kg/min", "5 % of VLDL fat in fasting lean people"),
)
