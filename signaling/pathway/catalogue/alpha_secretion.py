"""Glucagon secretion: held down by insulin through the alpha cell's own IRS/Akt, by glucose, and by somatostatin; GIP and amino acids raise it.

Glucose acts on the alpha cell itself, without insulin (Ravier & Rutter 2005, Diabetes 54:1789), between no glucose and what a person has in a
fast, and leaves part of secretion standing. Above that its neighbours do the work: in a whole islet high glucose stops exocytosis, and no longer
where insulin or somatostatin is kept from the alpha cell (Omar-Hmeadi et al. 2020, Nat Commun 11:1896). Insulin works on how much glucagon is
made ready; GIP, by cyclic AMP, amino acids of food, by calcium, and somatostatin work on exocytosis and so at once. What amino acids call stays
under the control of glucose (Porcellati et al. 2007, Diabetologia 50:422). Diabetes takes receptors for somatostatin from the surface
(Omar-Hmeadi et al. 2020).
Left out: zinc and GABA of the beta cell, autonomic nerves, the rise of secretion above
20 mmol/L in single alpha cells, glucagon of the gut.
"""

from signaling.core import assumed, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import FARHY

alpha_secretion = Mechanism("GlucagonSecretion", doc=__doc__)
alpha_secretion.identify(Readiness="GO:0070091")
alpha_secretion.input("glucose", "mmol/L", meaning="arterial glucose")
alpha_secretion.input("meal_amino_acids", "mmol/L", otherwise=0.0, meaning="amino acids of food in plasma")
alpha_secretion.input("incretin", "pmol/L", otherwise=0.0, meaning="GIP above fasting")
alpha_secretion.input("somatostatin", "pmol/L", otherwise=0.0, meaning="somatostatin around the cell")
alpha_secretion.setting(
    "SSTR2", "1", 1.0, "receptors for somatostatin relative to a healthy cell; fewer in type 2 diabetes"
)
alpha_secretion.store("Readiness", "1", 1.0)
alpha_secretion.factor(
    "glucagon_drive", "(floor + (1 - floor) / (1 + (glucose / K)^n)) / (1 + Akt_activity / Ki)", "secretion wanted",
    floor=assumed(0.4, "1", "what glucose alone leaves: mouse and human islets lose about half from 1 to 7 mmol/L"),
    K=assumed(3.5, "mmol/L", "between 2.8, " + FARHY + ", and 3.7, where glucagon rises in falling glucose, Mitrakou et al. 1991, AJP 260:E67"),
    n=known(5.0, "1", FARHY), Ki=assumed(20.0, "%", "insulin half-effect, start of the calibration"),
)  # fmt: skip
alpha_secretion.factor(
    "readiness_pace",
    "k",
    "pace of the alpha cell",
    unit="1/min",
    k=assumed(0.03, "1/min", "lag of glucagon, start of the calibration"),
)
alpha_secretion.reaction(
    "readying",
    "-> Readiness",
    "readiness_pace * glucagon_drive / rest",
    rest=assumed(0.5, "1", "start of the calibration: drive in a lean fast"),
)
alpha_secretion.reaction("spending", "Readiness ->", "readiness_pace * Readiness")
alpha_secretion.factor(
    "glucagon_release",
    "v * Readiness * (1 + w * incretin / ref + meal_amino_acids / Ka) / (1 + SSTR2 * somatostatin / K)",
    "glucagon let out",
    unit="pmol/g/min",
    v=assumed(100.0, "pmol/g/min", "start of the calibration"),
    w=assumed(0.2, "1", "rise at 25 pmol/L GIP, start of the calibration"),
    ref=assumed(25.0, "pmol/L", "GIP of the OGTT"),
    Ka=assumed(
        4.0,
        "mmol/L",
        "half as much glucagon again after 50 g of protein alone; half to twice as much is recalled of protein and arginine",
    ),
    K=assumed(100.0, "pmol/L", "as in beta cells: the islet is silent on a pancreatic clamp"),
)
