"""Somatostatin: infused into plasma to silence the islet and gone within minutes; and let out by delta cells, who tell alpha cells of glucose.

What delta cells let out acts where it is let out and is washed away at once, so that around alpha cells it follows glucose without delay. GLP-1
holds glucagon down through them, and through nothing else: without the receptor for somatostatin it no longer does (de Heer et al. 2008,
Diabetologia 51:2263; Orgaard & Holst 2017, Diabetologia 60:1731). Plasma counts above what the body makes itself.
Left out: what delta cells tell beta cells, which is within what these were seen to do in whole islets; delta cells as cells of their own.
"""

from signaling.core import assumed, known
from signaling.pathway import Mechanism

ORGAARD = "Orgaard & Holst 2017, Diabetologia 60:1731"
_SHEPPARD = "Sheppard et al. 1979, J Clin Endocrinol Metab 48:50"

somatostatin = Mechanism("Somatostatin", uniprot="P61278", doc=__doc__)
somatostatin.input("somatostatin_infusion", "pmol/min", otherwise=0.0, meaning="given into a vein")
somatostatin.store("Somatostatin", "pmol", 0.0, scale=100.0)
somatostatin.factor(
    "plasma_somatostatin", "Somatostatin / V", "infused somatostatin", unit="pmol/L",
    V=assumed(5.7, "L", "a half-life of two minutes at the measured clearance"),
)  # fmt: skip
somatostatin.reaction("infusion", "-> Somatostatin", "somatostatin_infusion")
somatostatin.reaction(
    "loss", "Somatostatin ->", "CL * plasma_somatostatin", CL=known(2.0, "L/min", _SHEPPARD + "; 28 mL/kg/min")
)
somatostatin.factor(
    "delta_glucose", "hill(plasma_glucose, K, n)", "share of what glucose alone calls from delta cells",
    K=assumed(12.0, "mmol/L", "delta cells answer from 3 to 20 mmol/L, as beta cells do, Braun et al. 2009, Diabetologia 52:1566"),
    n=assumed(2.0, "1", "3.8-fold from 5.5 to 16.7 mmol/L; two- to fourfold in perfused pancreas and islets"),
)  # fmt: skip
somatostatin.factor(
    "islet_somatostatin", "plasma_somatostatin + top * delta_glucose * (1 + g * plasma_glp1 / (few + plasma_glp1))",
    "somatostatin around alpha cells", unit="pmol/L",
    top=assumed(750.0, "pmol/L", "in units of infused somatostatin, of which 100 pmol/L halve secretion: glucagon is 2.3-fold at 5.5 mmol/L glucose "
        "where the receptor is blocked, Cejvan et al. 2003, Diabetes 52:1176"),
    g=known(2.87, "1", ORGAARD + ": 287 % more somatostatin at 6 mmol/L glucose and plenty of GLP-1"),
    few=assumed(50.0, "pmol/L", "ten times the GLP-1 of a drink, which takes a tenth to a fifth of glucagon"),
)  # fmt: skip
