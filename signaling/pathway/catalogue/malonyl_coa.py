"""Malonyl-CoA: the latch on fat oxidation. Insulin has ACC make it and it closes CPT1; AMPK stops ACC and opens CPT1.

This is the reverse half of the Randle cycle (McGarry): a fed cell burns glucose because its fat cannot enter the mitochondrion. The amount is
counted in units of the level that closes half of CPT1. Left out: citrate, malonyl-CoA decarboxylase, ACC1 and ACC2 apart, acylcarnitines.
"""

from signaling.core import assumed
from signaling.pathway import Mechanism

malonyl_coa = Mechanism("MalonylCoA", doc=__doc__)
malonyl_coa.identify(ACC="O00763", MalonylCoA="CHEBI:15531")
malonyl_coa.input("AMPK_p", "%", otherwise=0.0, meaning="active AMPK, where the cell has it")
malonyl_coa.pool("ACC", "ACC_p", activity={"ACC": 1.0, "ACC_p": 0.0})
malonyl_coa.store("MalonylCoA", "1", 0.33, scale=1.0)

malonyl_coa.reaction(
    "ACC_phosphorylation", "ACC -> ACC_p", "k * AMPK_p * ACC",
    k=assumed(0.02, "1/(% min)", "nine tenths of ACC are off when half of AMPK is active: malonyl-CoA nearly gone in exercise"),
)  # fmt: skip
malonyl_coa.reaction("ACC_dephosphorylation", "ACC_p -> ACC", "k * ACC_p", k=assumed(0.1, "1/min", "minutes, as AMPK"))
malonyl_coa.reaction(
    "synthesis", "-> MalonylCoA", "k * ACC / 100% * Akt_activity / K",
    k=assumed(0.2, "1/min", "turnover of minutes"), K=assumed(40.0, "%", "insulin halves fat oxidation at 40 % Akt activity"),
)  # fmt: skip
malonyl_coa.reaction("use", "MalonylCoA ->", "k * MalonylCoA", k=assumed(0.2, "1/min", "turnover of minutes"))
malonyl_coa.factor("CPT1_open", "1 / (1 + MalonylCoA)", "share of CPT1 that malonyl-CoA leaves open")
