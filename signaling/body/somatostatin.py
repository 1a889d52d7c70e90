"""Somatostatin in plasma, above what the body makes itself: infused to silence the islet, and gone within minutes.

Left out: delta cells and the somatostatin that islet cells tell each other; only what is infused counts.
"""

from signaling.core import assumed, known
from signaling.pathway import Mechanism

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
