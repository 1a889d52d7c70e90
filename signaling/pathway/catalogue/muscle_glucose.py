"""Glucose in a muscle fibre: taken up, stored as glycogen, burnt, or passed on as lactate; fat and glucose compete (Randle).

Uptake follows membrane GLUT4 and a recruitment beside it (capillaries opened, transporters made more active), since surface GLUT4 rises
five-fold and limb uptake more than ten-fold. Akt switches GSK3 off and glycogen synthase on; glucose 6-phosphate drives the synthase and
phosphofructokinase. What fat and glucose are burnt restrains pyruvate dehydrogenase, and what it leaves of pyruvate becomes lactate. Work burns the
glycogen of the fibre.
Amounts in mmol of glucose per kg of wet muscle. Left out: pentose phosphate, creatine phosphate, fibre types.
"""

from signaling.core import assumed, fitted, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import KUBOTA, LIM, MCCONELL, QVISTH, RODEN

muscle_glucose = Mechanism("MuscleGlucose", doc=__doc__)
muscle_glucose.identify(GSK3="P49841", PDH="P08559")
muscle_glucose.identify(G6P="CHEBI:4170", Glycogen="CHEBI:28087")
muscle_glucose.input("glucose", "mmol/L", meaning="interstitial glucose")
muscle_glucose.store("G6P", "mmol/kg", 0.1, scale=0.1)
muscle_glucose.store("Glycogen", "mmol/kg", 79.0, slow=True)
muscle_glucose.holds("glucose", "G6P", "Glycogen")
muscle_glucose.pool("GSK3", "GSK3_p", start={"GSK3_p": 5.0}, activity={"GSK3": 1.0, "GSK3_p": 0.0})
muscle_glucose.pool("PDH", "PDH_a", start={"PDH_a": 20.0})

muscle_glucose.reaction(
    "GSK3_phosphorylation",
    "GSK3 -> GSK3_p",
    "k * Akt_activity * GSK3",
    k=fitted(
        0.0235, "1/(% min)", "rat soleus in peroxide: S9 at 0.57 where S473 is at 0.50; docs/calibration/peroxide.md"
    ),
)
muscle_glucose.reaction("GSK3_dephosphorylation", "GSK3_p -> GSK3", "k * GSK3_p", k=known(0.925, "1/min", KUBOTA))
muscle_glucose.reaction(
    "uptake", "-> G6P", "(vmax * GLUT4_membrane / 100% * (1 + recruitment * vesicle_release) + leak) * glucose / (Km + glucose) * Ki / (Ki + G6P)",
    vmax=assumed(0.19, "mmol/kg/min", "start of the calibration: muscle uptake of the fasting 70 kg person"),
    recruitment=assumed(8.0, "1", "start of the calibration: muscle lets in 17 times as much on a clamp, surface GLUT4 rises fourfold, " + MCCONELL),
    leak=assumed(0.002, "mmol/kg/min", "GLUT1, start of the calibration"),
    Km=assumed(5.0, "mmol/L", "GLUT4, about 5 mmol/L, as the lumped fit to the OGTT found"),
    Ki=assumed(5.0, "mmol/kg", "hexokinase II slowed by G6P; weak in the physiological range"),
)  # fmt: skip
muscle_glucose.factor(
    "synthase", "base + (1 - base) * GSK3_p / 100%", "share of glycogen synthase that is active",
    base=assumed(0.01, "1", "in the fast muscle glycogen neither rises nor falls"),
)  # fmt: skip
muscle_glucose.reaction(
    "glycogen_synthesis", "G6P -> Glycogen", "v * synthase * hill(G6P, K, 2) * soft(1 - Glycogen / full, 0.05)",
    v=assumed(1.3, "mmol/kg/min", "takes most of the glucose of a clamp at the measured G6P, 0.24 mmol/kg, " + RODEN),
    K=assumed(0.4, "mmol/kg", "G6P opens the synthase and is what it works on, so twice: from 0.1 in the fast to 0.24 on a clamp, " + RODEN),
    full=assumed(140.0, "mmol/kg", "supercompensated human muscle"),
)  # fmt: skip
muscle_glucose.reaction(
    "glycogenolysis", "Glycogen -> G6P", "v * Glycogen / (K + Glycogen)",
    v=assumed(0.002, "mmol/kg/min", "slow fall of muscle glycogen in fasting"), K=assumed(20.0, "mmol/kg", "phosphorylase tires on short branches"),
)  # fmt: skip
muscle_glucose.input("contraction", "1", otherwise=0.0, meaning="work of the muscle, 0 at rest")
muscle_glucose.factor(
    "glycogen_worked_off", "v * contraction * Glycogen / (K + Glycogen)", "glycogen that work takes, at once passed on to pyruvate",
    unit="mmol/kg/min", v=assumed(0.35, "mmol/kg/min", "moderate exercise burns 1-2 g of carbohydrate a minute, in 28 kg of muscle"),
    K=assumed(20.0, "mmol/kg", "as at rest"),
)  # fmt: skip
muscle_glucose.reaction("work", "Glycogen ->", "glycogen_worked_off")
muscle_glucose.factor(
    "glycolysis_rate", "v * hill(G6P, K, 2)", "glucose through phosphofructokinase", unit="mmol/kg/min",
    v=assumed(0.045, "mmol/kg/min", "fasting glucose use of resting muscle at G6P 0.1 mmol/kg"),
    K=assumed(
        0.30, "mmol/kg", "phosphofructokinase, cooperative; lactate let out doubles on a clamp: up by two thirds in " + QVISTH
    ),
)  # fmt: skip
muscle_glucose.reaction("glycolysis", "G6P ->", "glycolysis_rate")
muscle_glucose.reaction(
    "PDH_activation", "PDH -> PDH_a", "(k0 + k1 * vesicle_release + k2 * contraction) * PDH",
    k0=assumed(0.02, "1/min", "fasting share near 20 %"), k1=assumed(0.25, "1/min", "insulin-activated phosphatase"),
    k2=assumed(1.0, "1/min", "calcium of working fibres: most of PDH is active within minutes"),
)  # fmt: skip
muscle_glucose.reaction(
    "PDH_inactivation", "PDH_a -> PDH", "k * (1 + randle * fat_use) * (1 + fed * glycolysis_rate * PDH_a / 100%) * PDH_a",
    k=assumed(0.05, "1/min", "PDH kinase"), randle=assumed(1.0, "1", "fat oxidation at its fasting rate doubles PDH kinase"),
    fed=assumed(
        80.0, "kg min/mmol", "so does as much acetyl-CoA of glucose, 1/80 mmol/kg/min: muscle burns little more on a clamp, ATP turnover +8 %, " + LIM
    ),
)  # fmt: skip
muscle_glucose.input("fat_use", "1", otherwise=1.0, meaning="fat oxidation relative to the fasting rate")
muscle_glucose.factor(
    "glucose_oxidation", "(glycolysis_rate + glycogen_worked_off) * PDH_a / 100%", "glucose burnt", unit="mmol/kg/min"
)
muscle_glucose.factor(
    "lactate_release",
    "2 * (glycolysis_rate + glycogen_worked_off) * (1 - PDH_a / 100%)",
    "pyruvate that is not burnt, as lactate",
    unit="mmol/kg/min",
)
