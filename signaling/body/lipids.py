"""Fatty acids, triglyceride of VLDL and chylomicrons, and glycerol in plasma, in mmol.

Cells release and take; what organs other than these cells take is burnt (:mod:`signaling.body.organs`) or put back into fat. Left out: lipase in
muscle and heart, cholesterol.
"""

from signaling.core import assumed, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue.citations import FUJITA

lipids = Mechanism("Lipids", doc=__doc__)
lipids.input("released_ffa_to_plasma", "mmol/min", otherwise=0.0, meaning="let out by cells")
lipids.input("taken_ffa_from_plasma", "mmol/min", otherwise=0.0, meaning="taken by cells")
lipids.input("released_triglyceride_to_plasma", "mmol/min", otherwise=0.0, meaning="VLDL")
lipids.input("taken_triglyceride_from_plasma", "mmol/min", otherwise=0.0, meaning="VLDL triglyceride split by lipase")
lipids.input(
    "taken_chylomicrons_from_plasma", "mmol/min", otherwise=0.0, meaning="chylomicron triglyceride split by lipase"
)
lipids.input("released_glycerol_to_plasma", "mmol/min", otherwise=0.0, meaning="let out by cells")
lipids.input("taken_glycerol_from_plasma", "mmol/min", otherwise=0.0, meaning="taken by cells")
lipids.input(
    "ffa_infusion", "mmol/min", otherwise=0.0, meaning="fatty acids that heparin frees from an infused emulsion"
)
lipids.store("FFA", "mmol", 3.6, scale=1.0)
lipids.store("OtherFat", "mmol", 1000.0, scale=1000.0)
lipids.holds("ffa", "FFA", "OtherFat")
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
    "ffa_put_back",
    "FFA -> OtherFat",
    "CL * plasma_ffa * (Ks + rest) / (Ks + plasma_ffa)",
    CL=assumed(0.36, "L/min", "half of the fatty acids of an overnight fast are not burnt but put back into fat"),
    Ks=assumed(
        5.0,
        "mmol/L",
        "levels of 0.7, 1.3, 1.7 and 1.9 mmol/L at 0.5, 1.0, 1.5 and 1.5 mL/min of emulsion, Belfort 2005 and Roden 1996",
    ),
    rest=known(0.48, "mmol/L", FUJITA + ", fasting; here CL is the clearance"),
)

lipids.store("PlasmaTriglyceride", "mmol", 2.1)
lipids.factor(
    "vldl_triglyceride",
    "PlasmaTriglyceride / V",
    "triglyceride of VLDL",
    unit="mmol/L",
    V=assumed(3.0, "L", "plasma"),
)
lipids.reaction("vldl_in", "-> PlasmaTriglyceride", "released_triglyceride_to_plasma")
lipids.reaction("vldl_out", "PlasmaTriglyceride ->", "taken_triglyceride_from_plasma")
lipids.store("Chylomicrons", "mmol", 0.0, scale=1.0)
lipids.holds("triglyceride", "PlasmaTriglyceride", "Chylomicrons")
lipids.factor(
    "chylomicron_triglyceride",
    "Chylomicrons / V",
    "triglyceride of chylomicrons",
    unit="mmol/L",
    V=assumed(3.0, "L", "plasma"),
)
lipids.reaction("chylomicrons_out", "Chylomicrons ->", "taken_chylomicrons_from_plasma")
lipids.factor(
    "plasma_triglyceride",
    "vldl_triglyceride + chylomicron_triglyceride",
    "triglyceride of all lipoproteins",
    unit="mmol/L",
)

lipids.store("Glycerol", "mmol", 1.5, scale=1.0)
lipids.holds("glycerol", "Glycerol")
lipids.factor(
    "plasma_glycerol",
    "Glycerol / V",
    "glycerol",
    unit="mmol/L",
    V=assumed(20.0, "L", "body water reached within minutes"),
)
lipids.reaction("glycerol_in", "-> Glycerol", "released_glycerol_to_plasma")
lipids.reaction("glycerol_to_cells", "Glycerol ->", "taken_glycerol_from_plasma")
