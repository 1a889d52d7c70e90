"""Glucagon secretion: held down by insulin through the alpha cell's own IRS/Akt, by glucose, and by somatostatin; GIP and amino acids raise it.

Glucose acts on the alpha cell itself, without insulin (Ravier & Rutter 2005, Diabetes 54:1789): ATP made of it closes KATP channels, action
potentials become lower and let in less calcium, at once (Zhang et al. 2013, Cell Metab 18:871; Dai et al. 2022, Cell Metab 34:256). In a healthy
cell that lies between no glucose and what a person has in a fast, and leaves part of secretion standing. Above that its neighbours do the work:
in a whole islet high glucose stops exocytosis, and no longer where insulin or somatostatin is kept from the alpha cell (Omar-Hmeadi et al. 2020,
Nat Commun 11:1896). Insulin works on how much glucagon is made ready; GIP, by cyclic AMP, amino acids of food, by calcium, and somatostatin work
on exocytosis and so at once. What amino acids call stays under the control of glucose (Porcellati et al. 2007, Diabetologia 50:422). GIP adds to
what calcium does: it raises glucagon where the cell is active and not where glucose has silenced it (Christensen et al. 2011, Diabetes 60:3103).
In diabetes the grip of metabolism on KATP channels is loose, and blocking these brings part of the control by glucose back (Zhang et al. 2013):
as less ATP is made of glucose, it takes more glucose to silence the cell. Exocytosis is moderately reduced, and receptors for somatostatin are
taken from the surface (Omar-Hmeadi et al. 2020).
Left out: zinc and GABA of the beta cell, autonomic nerves, amino acids of the fast, the rise of secretion above 20 mmol/L in single alpha cells,
glucagon of the gut.
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
alpha_secretion.setting(
    "ATP_yield", "1", 1.0, "ATP made of glucose relative to a healthy cell; less in type 2 diabetes"
)
alpha_secretion.setting("exocytosis", "1", 1.0, "exocytosis relative to a healthy cell; less in type 2 diabetes")
alpha_secretion.store("Readiness", "1", 1.0)
alpha_secretion.factor(
    "activity", "floor + (1 - floor) / (1 + (ATP_yield * glucose / K)^n)", "electrical activity that glucose leaves",
    floor=assumed(0.4, "1", "what glucose alone leaves: mouse and human islets lose about half from 1 to 7 mmol/L"),
    K=assumed(3.5, "mmol/L", "between 2.8, " + FARHY + ", and 3.7, where glucagon rises in falling glucose, Mitrakou et al. 1991, AJP 260:E67"),
    n=known(5.0, "1", FARHY),
)  # fmt: skip
alpha_secretion.factor(
    "glucagon_drive",
    "1 / (1 + Akt_activity / Ki)",
    "share of glucagon that insulin lets be made ready",
    Ki=assumed(20.0, "%", "insulin half-effect, start of the calibration"),
)
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
    "v * exocytosis * Readiness * activity * (1 + w * activity * incretin / ref + meal_amino_acids / Ka) / (1 + SSTR2 * somatostatin / K)",
    "glucagon let out",
    unit="pmol/g/min",
    v=assumed(100.0, "pmol/g/min", "start of the calibration"),
    w=assumed(0.5, "1", "rise at 25 pmol/L GIP in a fully active cell, start of the calibration"),
    ref=assumed(25.0, "pmol/L", "GIP of the OGTT"),
    Ka=assumed(
        4.0,
        "mmol/L",
        "half as much glucagon again after 50 g of protein alone; half to twice as much is recalled of protein and arginine",
    ),
    K=assumed(100.0, "pmol/L", "as in beta cells: the islet is silent on a pancreatic clamp"),
)
