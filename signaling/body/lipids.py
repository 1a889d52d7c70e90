"""Fatty acids, triglyceride and lactate in plasma, in mmol."""

from signaling.core import assumed, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import FUJITA

lipids = Mechanism("Lipids", doc=__doc__)
lipids.input("released_ffa_to_plasma", "mmol/min", otherwise=0.0, meaning="let out by cells")
lipids.input("taken_ffa_from_plasma", "mmol/min", otherwise=0.0, meaning="taken by cells")
lipids.input("released_triglyceride_to_plasma", "mmol/min", otherwise=0.0, meaning="VLDL")
lipids.input("released_lactate_to_plasma", "mmol/min", otherwise=0.0, meaning="let out by cells")
lipids.input(
    "ffa_infusion", "mmol/min", otherwise=0.0, meaning="fatty acids that heparin frees from an infused emulsion"
)
lipids.store("FFA", "mmol", 3.6, scale=1.0)
lipids.store("PlasmaTriglyceride", "mmol", 2.1)
lipids.store("Lactate", "mmol", 25.0)
lipids.factor(
    "plasma_ffa",
    "FFA / V",
    "fatty acids",
    unit="mmol/L",
    V=assumed(8.0, "L", "albumin space that exchanges within minutes"),
)
lipids.reaction("ffa_in", "-> FFA", "released_ffa_to_plasma")
lipids.reaction("lipid_infusion", "-> FFA", "ffa_infusion")
lipids.reaction("ffa_to_cells", "FFA ->", "taken_ffa_from_plasma")
lipids.reaction(
    "ffa_elsewhere",
    "FFA ->",
    "CL * plasma_ffa * (Ks + rest) / (Ks + plasma_ffa)",
    CL=assumed(0.5, "L/min", "heart, kidney, gut in the fast; start of the calibration"),
    Ks=assumed(
        0.8,
        "mmol/L",
        "0.7, 1.25 and 1.7 mmol/L under 0.5, 1 and 1.5 mL/min of emulsion, Belfort et al. 2005, Diabetes 54:1640",
    ),
    rest=known(0.48, "mmol/L", FUJITA + ", fasting; here CL is the clearance"),
)
lipids.factor(
    "plasma_triglyceride", "PlasmaTriglyceride / V", "triglyceride", unit="mmol/L", V=assumed(3.0, "L", "plasma")
)
lipids.reaction("vldl_in", "-> PlasmaTriglyceride", "released_triglyceride_to_plasma")
lipids.reaction(
    "lipoprotein_lipase",
    "PlasmaTriglyceride ->",
    "CL * plasma_triglyceride",
    CL=assumed(0.03, "L/min", "VLDL half-life about an hour and a half"),
)
lipids.factor(
    "plasma_lactate", "Lactate / V", "lactate", unit="mmol/L", V=assumed(25.0, "L", "body water reached within minutes")
)
lipids.reaction(
    "lactate_in",
    "-> Lactate",
    "released_lactate_to_plasma + other",
    other=assumed(0.5, "mmol/min", "red cells and gut"),
)
lipids.reaction(
    "lactate_use", "Lactate ->", "CL * plasma_lactate", CL=assumed(0.55, "L/min", "liver, heart and kidney")
)
