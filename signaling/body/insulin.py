"""Insulin and C-peptide: secreted into the portal vein, half of it taken by the liver, the rest slow to reach muscle.

Three spaces for insulin (liver sinusoid, plasma, muscle interstitium) in pmol. The liver's clearance is what its own cells report; kidney and
muscle take the rest. Blood loses its insulin along the sinusoid, so that liver cells see, on the mean, more than what leaves them. C-peptide
escapes the liver and tells what was secreted.
"""

from typing import Final

from signaling.body.gut import START
from signaling.core import assumed, known
from signaling.pathway import Mechanism

BASS: Final = "parallel tubes, Bass et al. 1976, J Theor Biol 61:393"

insulin = Mechanism("Insulin", uniprot="P01308", doc=__doc__)
insulin.input("released_insulin_to_portal", "pmol/min", otherwise=0.0, meaning="secreted by cells")
insulin.input(
    "insulin_clearance_at_sinusoid", "L/min", otherwise=0.0, meaning="plasma that liver cells clear of insulin"
)
insulin.input("insulin_infusion", "pmol/min", otherwise=0.0, meaning="given into a vein")
insulin.store("LiverInsulin", "pmol", 90.0)
insulin.store("PlasmaInsulin", "pmol", 111.0)
insulin.store("MuscleInsulin", "pmol", 133.0)
insulin.factor(
    "sinusoid_insulin",
    "LiverInsulin / V",
    "insulin that liver cells see, mean along the sinusoid",
    unit="pmol/L",
    V=assumed(0.9, "L", "hepatic plasma space"),
)
insulin.factor("plasma_insulin", "PlasmaInsulin / V", "peripheral insulin", unit="pmol/L", V=assumed(3.0, "L", START))
insulin.factor(
    "interstitium_insulin",
    "MuscleInsulin / V",
    "insulin around muscle fibres",
    unit="pmol/L",
    V=assumed(3.6, "L", "interstitial water, 13 % of 28 kg of muscle"),
)
insulin.factor(
    "portal_insulin", "plasma_insulin + released_insulin_to_portal / Q", "insulin of the portal vein", unit="pmol/L",
    Q=assumed(0.7, "L/min", "portal plasma flow, 1.1 L/min of blood"),
)  # fmt: skip
insulin.factor(
    "islet_insulin", "plasma_insulin + released_insulin_to_portal / Q", "insulin around alpha cells", unit="pmol/L",
    Q=assumed(1.0, "L/min", "start of the calibration: dilution of secretion in the islet's own blood"),
)  # fmt: skip
insulin.reaction("secretion", "-> LiverInsulin", "released_insulin_to_portal")
insulin.reaction("infusion", "-> PlasmaInsulin", "insulin_infusion")
insulin.factor(
    "liver_flow", "Q", "plasma flow through the liver", unit="L/min", Q=assumed(0.9, "L/min", "1.5 L/min of blood")
)
insulin.factor(
    "passes", "insulin_clearance_at_sinusoid / liver_flow + tiny", "clearance over flow: blood leaves with exp(-passes) of what it brought",
    tiny=assumed(1e-6, "1", "keeps the outflow defined without liver cells"),
)  # fmt: skip
insulin.factor(
    "hepatic_vein_insulin",
    "sinusoid_insulin * passes / (exp(passes) - 1)",
    "insulin that leaves the liver; " + BASS,
    unit="pmol/L",
)
insulin.reaction("liver_outflow", "LiverInsulin -> PlasmaInsulin", "liver_flow * hepatic_vein_insulin")
insulin.reaction("liver_inflow", "PlasmaInsulin -> LiverInsulin", "liver_flow * plasma_insulin")
insulin.reaction("hepatic_clearance", "LiverInsulin ->", "insulin_clearance_at_sinusoid * sinusoid_insulin")
insulin.reaction(
    "renal_clearance",
    "PlasmaInsulin ->",
    "CL * plasma_insulin",
    CL=assumed(0.67613, "L/min", START + "; kidney and other tissue"),
)
insulin.factor(
    "capillary",
    "PS",
    "capillary exchange of insulin in muscle",
    unit="L/min",
    PS=assumed(0.12, "L/min", "interstitium at 0.6 of plasma, half-way in 12 min"),
)
insulin.reaction("into_muscle", "PlasmaInsulin -> MuscleInsulin", "capillary * plasma_insulin")
insulin.reaction("out_of_muscle", "MuscleInsulin -> PlasmaInsulin", "capillary * interstitium_insulin")
insulin.reaction(
    "muscle_clearance",
    "MuscleInsulin ->",
    "CL * interstitium_insulin",
    CL=assumed(0.08, "L/min", "interstitium at 0.6 of plasma, half-way in 12 min"),
)

_VAN_CAUTER = "Van Cauter 1992, Diabetes 41:368, standard half-lives 4.95 and 32.4 min, fraction 0.76"
c_peptide = Mechanism("CPeptide", doc="C-peptide: secreted one to one with insulin, spared by the liver.")
c_peptide.input("released_insulin_to_portal", "pmol/min", otherwise=0.0, meaning="secreted by cells")
c_peptide.store("CPeptide", "pmol/L", 530.0)
c_peptide.store("CPeptideFar", "pmol/L", 548.0)
c_peptide.reaction("secretion", "-> CPeptide", "released_insulin_to_portal / V", V=known(4.096, "L", _VAN_CAUTER))
c_peptide.reaction("loss", "CPeptide ->", "k * CPeptide", k=known(0.060075, "1/min", _VAN_CAUTER))
c_peptide.reaction("outward", "CPeptide -> CPeptideFar", "k * CPeptide", k=known(0.051482, "1/min", _VAN_CAUTER))
c_peptide.reaction("inward", "CPeptideFar -> CPeptide", "k * CPeptideFar", k=known(0.049866, "1/min", _VAN_CAUTER))
c_peptide.factor("plasma_c_peptide", "CPeptide", "C-peptide", unit="pmol/L")
