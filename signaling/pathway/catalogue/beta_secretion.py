"""Insulin secretion: glucose is burnt, calcium rises, primed granules leave at once, and new ones are primed within minutes.

Granules wait in three pools. Most lie in the reserve; some hundreds are docked at the membrane; a few tens of those are primed and leave as soon as
calcium is there: the first phase. From then on secretion is what priming brings: the second phase. Docking is never the slow step. GIP
and GLP-1 amplify priming and release, both only as far as glucose drives them; diabetes takes receptors for GIP and none for GLP-1. Amino acids
of food magnify the calcium that glucose brings, by the same factor at every glucose and in prediabetes as well (Efendic et al. 1974, Diabetes
23:161), so that they do little where glucose is low; the charge of arginine and the burning of leucine and glutamate are one here. Somatostatin
holds priming and release. ER stress holds translation and priming back (PERK). Glucokinase is the glucose sensor: a cell with more of it answers
to less glucose, and cells differ in it, so that more of them answer the more glucose there is.

Amounts in pmol of insulin per g of beta cell. A human pancreas holds 50-250 ug of insulin a g (Marchetti et al. 2017, Front Cell Dev
Biol 5:55), so 1.1e6 to 5.4e6 pmol a g of beta cell; 1.5e6 are taken. In 10,000 granules a cell, one granule is 150 pmol/g.
Left out: bursts and pulses, KATP channels one by one, proinsulin, what the cell's own insulin does to secretion.
"""

from signaling.core import assumed
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import EFENDIC, GASBJERG, HA_SHERMAN, HENQUIN, NUTTALL, RORSMAN, STRAUB

beta_secretion = Mechanism("Secretion", doc=__doc__)
beta_secretion.identify(
    Calcium="CHEBI:29108",
    Priming="GO:0030073",
    Docked="P01308",
    Releasable="P01308",
    Reserve="P01308",
    ATP="CHEBI:30616",
)
beta_secretion.input("glucose", "mmol/L", meaning="arterial glucose")
beta_secretion.input("meal_amino_acids", "mmol/L", otherwise=0.0, meaning="amino acids of food in plasma")
beta_secretion.input("incretin", "pmol/L", otherwise=0.0, meaning="GIP above fasting")
beta_secretion.input("glp1", "pmol/L", otherwise=0.0, meaning="intact GLP-1 above fasting")
beta_secretion.input("somatostatin", "pmol/L", otherwise=0.0, meaning="infused somatostatin in blood")
beta_secretion.input("ER_stress", "1", otherwise=0.05, meaning="unfolded protein")
beta_secretion.setting("capacity", "1", 1.0, "secretory capacity of this cell relative to a healthy one")
beta_secretion.setting("GIPR", "1", 1.0, "receptors for GIP relative to a healthy cell; fewer in type 2 diabetes")
beta_secretion.pool("GCK")
beta_secretion.identify(GCK="P35557")
beta_secretion.store("ATP", "1", 0.1, scale=0.1)
beta_secretion.store("Calcium", "1", 0.1, scale=0.1)
beta_secretion.store("Priming", "pmol/g/min", 130.0)
beta_secretion.store("Releasable", "pmol/g", 4000.0)
beta_secretion.store("Docked", "pmol/g", 9.0e4)
beta_secretion.store("Reserve", "pmol/g", 1.5e6, slow=True)

beta_secretion.factor(
    "glucose_drive", "hill(glucose * GCK / 100%, K, n)", "share of maximal metabolism",
    K=assumed(9.0, "mmol/L", "half of the static dose-response at 8-10 mmol/L"),
    n=assumed(5.0, "1", "from the threshold at 4 to the top at 15 mmol/L, " + HENQUIN),
)  # fmt: skip
beta_secretion.reaction(
    "oxidation",
    "-> ATP",
    "k * glucose_drive",
    k=assumed(
        1.0, "1/min", "a minute; with the one of calcium, insulin of blood peaks 3-6 min after an injection of glucose"
    ),
)
beta_secretion.reaction("ATP_use", "ATP ->", "k * ATP", k=assumed(1.0, "1/min", "as oxidation"))
beta_secretion.reaction(
    "calcium_entry",
    "-> Calcium",
    "k * ATP * (1 + meal_amino_acids / K)",
    k=assumed(1.0, "1/min", "closed KATP channels to calcium, a minute, " + HA_SHERMAN),
    K=assumed(
        4.0,
        "mmol/L",
        "as " + EFENDIC + "; insulin area 2.5-fold of that of glucose alone, in proportion to protein, " + NUTTALL,
    ),
)
beta_secretion.reaction("calcium_exit", "Calcium ->", "k * Calcium", k=assumed(1.0, "1/min", "as entry"))

beta_secretion.factor(
    "amplification", "1 + a * (GIPR * incretin / (K + incretin) + glp1 / (few + glp1)) * ATP / (competence + ATP)",
    "incretins on priming and release, where glucose is burnt",
    a=assumed(3.0, "1", "glucose alone does a quarter of the work of a meal, Holst et al. 2021, Endocrinology 162:bqab065"),
    K=assumed(15.0, "pmol/L", "physiological GIP"),
    few=assumed(15.0, "pmol/L", "4 pmol/L of a drink do a third of what GIP does: blocking one costs 9 %, the other 30 %, " + GASBJERG),
    competence=assumed(0.05, "1", "half of the effect near 4.5 mmol/L glucose; none in low glucose, Holz et al. 1993, Nature 361:362"),
)  # fmt: skip
beta_secretion.factor(
    "ER_brake", "1 / (1 + ER_stress / K)", "what PERK leaves of translation and priming",
    K=assumed(1.0, "1", "half at twentyfold ER stress, where a quarter of JNK is active"),
)  # fmt: skip
beta_secretion.factor(
    "somatostatin_brake", "1 / (1 + somatostatin / K)", "what somatostatin leaves of priming and release",
    K=assumed(100.0, "pmol/L", "the dose of a pancreatic clamp, 60 ng/kg/min or 1.3 nmol/L in blood, leaves less than a tenth"),
)  # fmt: skip
beta_secretion.factor(
    "priming_pace",
    "k",
    "pace of the priming machinery",
    unit="1/min",
    k=assumed(0.18, "1/min", "valley of secretion 10-15 min after a step of glucose, none on a slow ramp"),
)
beta_secretion.reaction(
    "priming_rise", "-> Priming", "priming_pace * capacity * vmax * ER_brake * somatostatin_brake * (basal + amplification * Calcium)",
    vmax=assumed(900.0, "pmol/g/min", "six granules a minute, " + RORSMAN + ": five in the second phase"),
    basal=assumed(0.11, "1", "tenfold from 1 to 15 mmol/L glucose in the second phase of human islets, " + HENQUIN),
)  # fmt: skip
beta_secretion.reaction("priming_fall", "Priming ->", "priming_pace * Priming")

beta_secretion.reaction(
    "docking", "Reserve -> Docked", "k * (1 + rise * ATP) * Reserve",
    k=assumed(0.0029, "1/min", "6.4 % of the granules docked at 5.6 mmol/L glucose, " + STRAUB),
    rise=assumed(1.25, "1", "10.2 % after 40 min of 16.7 mmol/L, calcium or not, " + STRAUB),
)  # fmt: skip
beta_secretion.reaction(
    "undocking",
    "Docked -> Reserve",
    "k * Docked",
    k=assumed(0.05, "1/min", "the docked pool has changed within 40 min, " + STRAUB),
)
beta_secretion.reaction(
    "priming", "Docked -> Releasable", "Priming * Docked / (few + Docked)",
    few=assumed(2.0e4, "pmol/g", "secretion fails when a fifth of the granules is left"),
)  # fmt: skip
beta_secretion.reaction(
    "exocytosis", "Releasable ->", "somatostatin_brake * (k0 + k1 * amplification * Calcium^m) * Releasable",
    k0=assumed(0.008, "1/min", "60 primed granules at low glucose; 40-80 leave in the first phase, " + RORSMAN),
    k1=assumed(0.36, "1/min", "first phase 18-fold where the second is tenfold, " + HENQUIN),
    m=assumed(1.5, "1", "cooperative in calcium, most of all near channels, " + HA_SHERMAN + "; so a fast spares the pool"),
)  # fmt: skip

beta_secretion.factor("translation", "(basal + hill(glucose * GCK / 100%, K, n)) * ER_brake", "share of maximal insulin synthesis",
    basal=assumed(0.02, "1", "translation without glucose"),
    K=assumed(7.0, "mmol/L", "1.5 below that of secretion, as the thresholds of the two, Ashcroft et al. 1978, Diabetologia 15:117"),
    n=assumed(4.5, "1", "as secretion"),
)  # fmt: skip
beta_secretion.reaction(
    "insulin_synthesis", "-> Reserve", "v * capacity * translation",
    v=assumed(1260.0, "pmol/g/min", "what three meals a day take, and the granules that are eaten, is made anew"),
)  # fmt: skip
beta_secretion.reaction(
    "crinophagy", "Reserve ->", "k * Reserve",
    k=assumed(5.0e-5, "1/min", "old granules are eaten after two weeks, which steadies the content, Halban & Wollheim 1980, JBC 255:6003"),
)  # fmt: skip
beta_secretion.factor("protein_load", "translation / rest", "insulin made relative to fasting",
    rest=assumed(0.22, "1", "at fasting glucose"),
)  # fmt: skip
