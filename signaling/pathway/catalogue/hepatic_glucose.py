"""Glucose in a liver cell: made from glycogen and from scratch, let out or stored, taken up when the portal vein is full.

Glucagon raises cAMP; Akt quiets phosphorylase within minutes, and so does glucose. Phosphorylase a holds the phosphatase of glycogen synthase,
so that the synthase wakes as phosphorylase falls asleep; GSK3 and PKA put it to rest. What comes from glycogen and from scratch meets as glucose
6-phosphate, which G6Pase lets out or the synthase stores: insulin stops glucose output while gluconeogenesis, slowed by fructose
2,6-bisphosphate, goes on into glycogen. FOXO1 writes G6Pase (minutes) and PEPCK (hours). Uptake is through GLUT2 and glucokinase.
Amounts in mmol of glucose per kg of liver.
Left out: zonation, how much glucose 6-phosphate there is (it turns over within a minute).
"""

from signaling.core import assumed, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import (
    BURGESS,
    EDGERTON,
    HAWKINS,
    HERS,
    KUBOTA,
    LI_2010,
    LILJENQUIST,
    NOGUCHI,
    RAMNANAN,
)

hepatic_glucose = Mechanism("HepaticGlucose", doc=__doc__)
hepatic_glucose.identify(GSK3="P49841", PEPCK="P35558", G6Pase="P35575", Phosphorylase="P06737", Synthase="P54840")
hepatic_glucose.identify(G6P="CHEBI:4170", F26P2="CHEBI:28602", Glycogen="CHEBI:28087", PKA="P17612")
hepatic_glucose.input("glucose", "mmol/L", meaning="arterial glucose")
hepatic_glucose.input("portal_glucose", "mmol/L", meaning="glucose of the portal vein")
hepatic_glucose.input("glucagon", "1", otherwise=1.0, meaning="glucagon relative to the fasting level of a lean person")
hepatic_glucose.input("ffa", "mmol/L", meaning="plasma fatty acids")

hepatic_glucose.pool("GSK3", "GSK3_p", start={"GSK3_p": 5.0}, activity={"GSK3": 1.0, "GSK3_p": 0.0})
hepatic_glucose.pool("PKA", "PKA_a", start={"PKA_a": 30.0})
hepatic_glucose.pool("Phosphorylase", "Phosphorylase_a", start={"Phosphorylase_a": 30.0})
hepatic_glucose.pool("Synthase", "Synthase_a", start={"Synthase_a": 20.0})
hepatic_glucose.store("Glycogen", "mmol/kg", 267.0, slow=True)
hepatic_glucose.holds("glucose", "Glycogen")
hepatic_glucose.store("F26P2", "1", 0.05)
hepatic_glucose.store("PEPCK_mRNA", "1", 1.0)
hepatic_glucose.store("PEPCK", "1", 1.0)
hepatic_glucose.store("G6Pase", "1", 1.0)

hepatic_glucose.reaction(
    "PKA_activation",
    "PKA -> PKA_a",
    "k * ((glucagon + tone) / (1 + tone))^n * PKA",
    k=assumed(0.042857, "1/min", "30 % active at fasting glucagon"),
    n=assumed(1.0, "1", "cAMP rises straight with glucagon in the physiological range"),
    tone=assumed(
        0.3,
        "1",
        "cAMP without glucagon, start of the calibration: a quarter of production is left then, " + LILJENQUIST,
    ),
)
hepatic_glucose.factor(
    "cAMP_drive", "(PKA_a / rest)^g", "glucagon's push on glucose output, 1 in a lean fast",
    rest=assumed(30.0, "%", "PKA at fasting glucagon"), g=assumed(0.5, "1", "start of the calibration"),
)  # fmt: skip
hepatic_glucose.reaction(
    "PKA_inactivation", "PKA_a -> PKA", "k * PKA_a", k=assumed(0.1, "1/min", "cAMP falls within minutes")
)
hepatic_glucose.reaction(
    "GSK3_phosphorylation",
    "GSK3 -> GSK3_p",
    "k * Akt_activity * GSK3",
    k=assumed(0.05, "1/(% min)", "half at 18 % Akt"),
)
hepatic_glucose.reaction("GSK3_dephosphorylation", "GSK3_p -> GSK3", "k * GSK3_p", k=known(0.925, "1/min", KUBOTA))
hepatic_glucose.factor(
    "insulin_brake", "1 / (1 + (Akt_activity / K)^n)", "share of output that insulin leaves",
    K=assumed(20.0, "%", "start of the calibration: half-maximal restraint of production"), n=assumed(2.0, "1", "start of the calibration"),
)  # fmt: skip
hepatic_glucose.factor(
    "pace",
    "k",
    "turnover of phosphorylase phosphate",
    unit="1/min",
    k=assumed(0.12, "1/min", "minutes, start of the calibration"),
)
hepatic_glucose.factor(
    "autoregulation", "((glucose + trace) / ref)^g", "glucose opens phosphorylase a to its phosphatase, and so restrains glucose output",
    ref=assumed(5.0, "mmol/L", "reference glucose"), trace=assumed(0.01, "mmol/L", "keeps the slope finite without glucose"),
    g=assumed(0.7, "1", "start of the calibration; doubled glucose takes 28-48 % of glucose output, " + HAWKINS),
)  # fmt: skip
hepatic_glucose.reaction(
    "phosphorylase_activation", "Phosphorylase -> Phosphorylase_a", "pace * k * cAMP_drive * insulin_brake * Phosphorylase",
    k=assumed(0.5, "1", "30 % active in a lean fast"),
)  # fmt: skip
hepatic_glucose.reaction(
    "phosphorylase_inactivation", "Phosphorylase_a -> Phosphorylase", "pace * autoregulation * Phosphorylase_a"
)
hepatic_glucose.factor(
    "synthase_phosphatase", "1 / (1 + (Phosphorylase_a / K)^n)", "share of the phosphatase of glycogen synthase that phosphorylase a does not hold",
    K=assumed(10.0, "%", "synthase wakes only when most of phosphorylase is asleep, " + HERS),
    n=assumed(4.0, "1", "as a threshold, since phosphorylase a binds tightly"),
)  # fmt: skip
hepatic_glucose.reaction(
    "synthase_activation",
    "Synthase -> Synthase_a",
    "k * synthase_phosphatase * Synthase",
    k=assumed(0.2, "1/min", "within minutes of the fall of phosphorylase a"),
)
hepatic_glucose.reaction(
    "synthase_inactivation", "Synthase_a -> Synthase", "k * (GSK3 + PKA_a) * Synthase_a",
    k=assumed(0.002, "1/(% min)", "six tenths active where phosphorylase and the kinases rest as on a clamp, few percent in the fast"),
)  # fmt: skip
hepatic_glucose.factor(
    "glycogen_breakdown", "v * (Phosphorylase_a / 30%) * Glycogen / (K + Glycogen)", "glucose 6-phosphate from glycogen", unit="mmol/kg/min",
    v=assumed(0.6, "mmol/kg/min", "what gluconeogenesis leaves of fasting production, start of the calibration"),
    K=assumed(80.0, "mmol/kg", "30 % of the overnight store"),
)  # fmt: skip
_F26P2 = assumed(0.1, "1/min", "gluconeogenesis falls within half an hour, " + EDGERTON)
hepatic_glucose.reaction(
    "F26P2_synthesis", "-> F26P2", "k * (Akt_activity / K)^2", k=_F26P2,
    K=assumed(150.0, "%", "gluconeogenesis a third less under near-maximal insulin, hardly less at four times basal insulin, " + EDGERTON),
)  # fmt: skip
hepatic_glucose.reaction("F26P2_loss", "F26P2 ->", "k * F26P2", k=_F26P2)
hepatic_glucose.factor(
    "gluconeogenesis", "v * PEPCK^w / (1 + F26P2) * (1 - wf + wf * (ffa0 + Kf) / ffa0 * ffa / (ffa + Kf))",
    "glucose 6-phosphate made from scratch; glucagon acts on it through PEPCK alone, " + RAMNANAN, unit="mmol/kg/min",
    v=assumed(0.26, "mmol/kg/min", "half of fasting production, start of the calibration"),
    w=known(0.22, "1", BURGESS + ": a tenth of PEPCK leaves six tenths of the flux"),
    wf=assumed(0.24, "1", "energy and glycerol from fat, start of the calibration"), ffa0=assumed(0.45, "mmol/L", "fasting FFA"),
    Kf=assumed(0.2, "mmol/L", "more than fasting FFA adds little: fasting production is unchanged by a lipid infusion"),
)  # fmt: skip
hepatic_glucose.factor(
    "G6P_released", "G6Pase / (G6Pase + s * Synthase_a + trace)", "share of glucose 6-phosphate that leaves the cell as glucose",
    s=assumed(0.04, "1/%", "28 % of glucose 6-phosphate goes to glycogen in the fast, start of the calibration"),
    trace=assumed(1e-6, "1", "nothing leaves where neither enzyme is"),
)  # fmt: skip
hepatic_glucose.factor(
    "glucose_output",
    "G6P_released * (glycogen_breakdown + gluconeogenesis)",
    "endogenous glucose production",
    unit="mmol/kg/min",
)
# Net of what the synthase puts back of the glycogen that phosphorylase has just broken down.
hepatic_glucose.reaction("glycogenolysis", "Glycogen ->", "G6P_released * glycogen_breakdown")
hepatic_glucose.reaction("indirect_storage", "-> Glycogen", "(1 - G6P_released) * gluconeogenesis")
hepatic_glucose.factor(
    "hepatic_uptake", "k * soft(portal_glucose - threshold, width) * hill(Akt_activity, K, 2)",
    "glucose kept by the liver", unit="mmol/kg/min",
    k=assumed(0.18, "L/kg/min", "a third of an oral load, start of the calibration"),
    threshold=assumed(5.5, "mmol/L", "net balance turns above fasting glucose"),
    width=assumed(0.2, "mmol/L", "smooth threshold"),
    K=assumed(20.0, "%", "start of the calibration; squared, since glucokinase and glycogen synthase both wait for insulin"),
)  # fmt: skip
hepatic_glucose.reaction("glycogen_storage", "-> Glycogen", "hepatic_uptake")
hepatic_glucose.reaction(
    "G6Pase_synthesis", "-> G6Pase", "k * FOXO1_program^n",
    k=known(0.055, "1/min", KUBOTA + ", turnover of G6Pase"), n=assumed(1.0, "1", "start of the calibration"),
)  # fmt: skip
hepatic_glucose.reaction("G6Pase_loss", "G6Pase ->", "k * G6Pase", k=known(0.055, "1/min", KUBOTA))
_PEPCK_MRNA = assumed(
    0.0116, "1/min", "half-life 1 h, so that nine tenths can go in the 6 h of " + LI_2010 + "; 2.5 h in " + NOGUCHI
)
hepatic_glucose.reaction(
    "PEPCK_transcription", "-> PEPCK_mRNA", "k * FOXO1_program^n * PKA_a / 30%",
    k=_PEPCK_MRNA, n=assumed(3.0, "1", "PEPCK mRNA -90 to -98 % at saturating insulin, Li, Brown & Goldstein 2010"),
)  # fmt: skip
hepatic_glucose.reaction("PEPCK_mRNA_loss", "PEPCK_mRNA ->", "k * PEPCK_mRNA", k=_PEPCK_MRNA)
hepatic_glucose.reaction("PEPCK_translation", "-> PEPCK", "k * PEPCK_mRNA", k=known(0.00186, "1/min", NOGUCHI))
hepatic_glucose.reaction("PEPCK_loss", "PEPCK ->", "k * PEPCK", k=known(0.00186, "1/min", NOGUCHI))
