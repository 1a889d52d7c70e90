"""Insulin secretion: glucose is burnt, calcium rises, docked granules leave at once, new ones are primed over tens of minutes.

One docked pool and a slow priming step give both phases. Incretins amplify priming and release. Insulin is made anew under glucose; what is made
loads the ER. Amounts in pmol of insulin per g of beta cell.
Left out: bursts and pulses, KATP channels one by one, proinsulin.
"""

from signaling.core import assumed
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import HA_SHERMAN

beta_secretion = Mechanism("Secretion", doc=__doc__)
beta_secretion.identify(Calcium="CHEBI:29108", Priming="GO:0030073", Docked="P01308", Reserve="P01308")
beta_secretion.input("glucose", "mmol/L", meaning="arterial glucose")
beta_secretion.input("incretin", "pmol/L", otherwise=0.0, meaning="GIP above fasting")
beta_secretion.setting("capacity", "1", 1.0, "secretory capacity of this cell relative to a healthy one")
beta_secretion.store("Calcium", "1", 0.1, scale=0.1)
beta_secretion.store("Priming", "pmol/g/min", 130.0)
beta_secretion.store("Docked", "pmol/g", 10000.0)
beta_secretion.store("Reserve", "pmol/g", 1.5e6, slow=True)
beta_secretion.factor(
    "glucose_drive", "hill(glucose, K, n)", "share of maximal metabolism",
    K=assumed(9.05, "mmol/L", "static dose-response, start of the calibration"), n=assumed(4.1, "1", "start of the calibration"),
)  # fmt: skip
beta_secretion.factor(
    "amplification", "1 + a * incretin / (K + incretin)", "incretin on priming and release",
    a=assumed(0.82, "1", "oral over intravenous secretion 1.9, start of the calibration"), K=assumed(15.0, "pmol/L", "physiological GIP"),
)  # fmt: skip
beta_secretion.reaction(
    "calcium_entry",
    "-> Calcium",
    "k * glucose_drive * amplification",
    k=assumed(1.0, "1/min", "metabolism to calcium, a minute, " + HA_SHERMAN),
)
beta_secretion.reaction("calcium_exit", "Calcium ->", "k * Calcium", k=assumed(1.0, "1/min", "as entry"))
beta_secretion.factor(
    "priming_pace",
    "k",
    "pace of granule priming",
    unit="1/min",
    k=assumed(0.0226, "1/min", "second phase, start of the calibration"),
)
beta_secretion.reaction(
    "priming_rise", "-> Priming", "priming_pace * capacity * vmax * Calcium * Reserve / (K + Reserve)",
    vmax=assumed(1700.0, "pmol/g/min", "maximal secretion, start of the calibration"),
    K=assumed(3.0e5, "pmol/g", "secretion fails when a fifth of the store is left"),
)  # fmt: skip
beta_secretion.reaction("priming_fall", "Priming ->", "priming_pace * Priming")
beta_secretion.factor(
    "supply",
    "Priming * Reserve / (few + Reserve)",
    "granules that leave the reserve for the membrane; none from an empty reserve",
    unit="pmol/g/min",
    few=assumed(100.0, "pmol/g", "a ten-thousandth of the reserve: felt only when it is empty"),
)
beta_secretion.reaction("docking", "-> Docked", "supply")
beta_secretion.reaction(
    "exocytosis", "Docked ->", "(k0 + k1 * Calcium) * Docked",
    k0=assumed(0.001, "1/min", "start of the calibration"), k1=assumed(0.0507, "1/min", "first phase, start of the calibration"),
)  # fmt: skip
beta_secretion.reaction(
    "insulin_synthesis", "-> Reserve", "v * (basal + glucose_drive)",
    v=assumed(1500.0, "pmol/g/min", "synthesis follows secretion over days"), basal=assumed(0.02, "1", "translation without glucose"),
)  # fmt: skip
beta_secretion.reaction("granule_supply", "Reserve ->", "supply")
beta_secretion.reaction(
    "crinophagy", "Reserve ->", "k * Reserve", k=assumed(2.0e-5, "1/min", "old granules are eaten, weeks")
)
beta_secretion.factor("protein_load", "(basal + glucose_drive) / rest", "insulin made relative to fasting",
    basal=assumed(0.02, "1", "as synthesis"), rest=assumed(0.115, "1", "at fasting glucose"),
)  # fmt: skip
