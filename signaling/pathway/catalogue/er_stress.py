"""ER stress: a factory with more to fold than hands to fold it.

Load comes from fat (saturated acyl-CoA in the membrane) and from protein synthesis; chaperones, themselves called by the stress, take it away.
Left out: the three arms (IRE1, PERK, ATF6) apart, calcium.
"""

from signaling.core import assumed
from signaling.pathway import Mechanism

er_stress = Mechanism("ER", doc=__doc__)
er_stress.identify(ER="GO:0034976", Chaperone="P11021")
er_stress.input("fat_load", "1", otherwise=1.0, meaning="DAG relative to rest")
er_stress.input("protein_load", "1", otherwise=1.0, meaning="protein made relative to rest")
er_stress.input(
    "tunicamycin",
    "1",
    otherwise=0.0,
    meaning="tunicamycin as a share of a full dose: proteins without sugar do not fold",
)
er_stress.store("ER_stress", "1", 0.05, scale=0.1)
er_stress.store("Chaperone", "1", 1.0)
er_stress.setting("chaperone_dose", "1", 0.0, "chaperones given from outside (a chemical chaperone)")
er_stress.reaction(
    "overload", "-> ER_stress", "k * (wf * fat_load + wp * protein_load * (1 + harm * tunicamycin)) / (Chaperone + chaperone_dose + bare)",
    harm=assumed(900.0, "1", "the unit of the dose: 1 is what wakes half of JNK within 2 h in a cell at rest"),
    k=assumed(6.0e-5, "1/min", "0.05 at rest, so that a lean cell hardly arms JNK"),
    bare=assumed(1.0e-3, "1", "what folds by itself; keeps the rate finite without any chaperone"),
    wf=assumed(0.5, "1", "fat and protein weigh alike"), wp=assumed(0.5, "1", "fat and protein weigh alike"),
)  # fmt: skip
er_stress.reaction("recovery", "ER_stress ->", "k * ER_stress", k=assumed(0.0012, "1/min", "14 h"))
er_stress.reaction(
    "chaperone_synthesis", "-> Chaperone", "k * (1 + gain * (ER_stress - rest))",
    k=assumed(5.0e-4, "1/min", "chaperone protein, a day"), gain=assumed(1.0, "1", "unfolded protein response"), rest=assumed(0.05, "1", "at rest"),
)  # fmt: skip
er_stress.reaction(
    "chaperone_loss", "Chaperone ->", "k * Chaperone", k=assumed(5.0e-4, "1/min", "chaperone protein, a day")
)
