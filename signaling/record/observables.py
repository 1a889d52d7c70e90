"""Observables: what a run can record, each with its unit and its meaning.

Names are words of physiology; units are those of the clinic. ``OBSERVABLES`` is the one list; a package that brings a new
observable adds it there. Means over the cells of a tissue (``muscle_IRS1_pY``) follow a pattern and are made by
:func:`tissue_mean`.
"""

from __future__ import annotations

from dataclasses import dataclass

from signaling.core.registry import Registry


@dataclass(frozen=True, slots=True)
class Observable:
    """Something a run records over time.

    Attributes:
        name: Name in results, such as ``plasma_glucose``.
        unit: Unit of the values, such as ``mmol/L``; ``"1"`` for a pure number.
        long_name: What an axis of a figure says, without the unit.
        description: Where and how it is measured, in a sentence.
    """

    name: str
    unit: str
    long_name: str
    description: str

    @property
    def attributes(self) -> dict[str, str]:
        """Attributes of the variable in a dataset, in the customary words (``units``, ``long_name``)."""
        return {"units": self.unit, "long_name": self.long_name, "description": self.description}


def tissue_mean(tissue: str, node: str, unit: str = "%") -> Observable:
    """The mean of one node of the signalling graph over the cells of a tissue.

    Args:
        tissue: Name of the cell type, such as ``muscle``.
        node: Name of the node, such as ``IRS1_pY``.
        unit: Unit of the node; percent of its pool unless told otherwise.
    """
    what = node.replace("_", " ")
    return Observable(f"{tissue}_{node}", unit, f"{tissue} {what}", f"Mean of {node} over the {tissue} cells.")


OBSERVABLES: Registry[Observable] = Registry("observable")

for _row in (
    # blood
    ("plasma_glucose", "mmol/L", "plasma glucose", "Glucose in arterialised plasma."),
    (
        "plasma_insulin",
        "pmol/L",
        "plasma insulin",
        "Insulin in peripheral plasma, after its first passage of the liver.",
    ),
    ("portal_insulin", "pmol/L", "portal insulin", "Insulin in the portal vein, as the liver first meets it."),
    (
        "plasma_c_peptide",
        "pmol/L",
        "plasma C-peptide",
        "C-peptide in plasma: secreted with insulin, spared by the liver.",
    ),
    ("plasma_glucagon", "pg/mL", "plasma glucagon", "Glucagon in peripheral plasma; assays differ in level."),
    (
        "true_glucagon",
        "pmol/L",
        "true glucagon",
        "Glucagon in peripheral plasma as an assay of both of its ends reads it.",
    ),
    ("plasma_ffa", "mmol/L", "plasma free fatty acids", "Free (non-esterified) fatty acids in plasma."),
    ("plasma_triglyceride", "mmol/L", "plasma triglyceride", "Triglyceride of all lipoproteins in plasma."),
    ("plasma_tnf_alpha", "pg/mL", "plasma TNF-alpha", "TNF-alpha in plasma, the systemic spill of fat tissue."),
    ("plasma_lactate", "mmol/L", "plasma lactate", "Lactate in plasma."),
    ("plasma_glycerol", "mmol/L", "plasma glycerol", "Glycerol in plasma, of triglyceride that is split."),
    ("plasma_ketones", "mmol/L", "plasma ketones", "Ketones in plasma, counted as 3-hydroxybutyrate."),
    ("plasma_amino_acids", "mmol/L", "plasma amino acids", "All amino acids of plasma."),
    (
        "oxygen_consumption",
        "mL/min",
        "oxygen consumption",
        "Oxygen used by the whole body, as a gas at 0 degrees and 1 atm.",
    ),
    (
        "carbon_dioxide_production",
        "mL/min",
        "carbon dioxide production",
        "Carbon dioxide given off by the whole body, as a gas at 0 degrees and 1 atm.",
    ),
    (
        "energy_expenditure",
        "kcal/d",
        "energy expenditure",
        "Energy that the whole body spends, from its gases as in indirect calorimetry.",
    ),
    ("gip", "pmol/L", "GIP", "Active glucose-dependent insulinotropic polypeptide in plasma, an incretin of the gut."),
    (
        "glp_1",
        "pmol/L",
        "GLP-1",
        "Intact glucagon-like peptide-1 in plasma, an incretin of the gut: the form that acts.",
    ),
    (
        "total_glp_1",
        "pmol/L",
        "total GLP-1",
        "Glucagon-like peptide-1 in plasma, intact and cleaved, as most assays read it.",
    ),
    # fluxes, per kg of body weight
    (
        "glucose_appearance",
        "mg/kg/min",
        "glucose appearance from the gut",
        "Glucose that the gut gives to the portal vein.",
    ),
    ("muscle_glucose_uptake", "mg/kg/min", "muscle glucose uptake", "Glucose taken up by skeletal muscle."),
    ("adipocyte_glucose_uptake", "mg/kg/min", "fat glucose uptake", "Glucose taken up by adipose tissue."),
    ("hepatic_glucose_uptake", "mg/kg/min", "liver glucose uptake", "Glucose taken up by the liver."),
    (
        "endogenous_glucose_production",
        "mg/kg/min",
        "endogenous glucose production",
        "Glucose made by liver and kidney.",
    ),
    ("glucose_infusion_rate", "mg/kg/min", "glucose infusion rate", "Glucose given into a vein, as on a clamp."),
    (
        "insulin_secretion_rate",
        "pmol/min",
        "insulin secretion rate",
        "Insulin given by all beta cells to the portal vein.",
    ),
    # stores and slow states
    ("liver_glycogen", "g", "liver glycogen", "Glycogen in the whole liver."),
    ("respiratory_quotient", "1", "respiratory quotient", "Carbon dioxide given over oxygen used, whole body."),
    ("liver_fat", "%", "liver fat", "Triglyceride share of liver mass."),
    ("beta_cell_mass", "g", "beta-cell mass", "Mass of all beta cells."),
    (
        "body_weight",
        "kg",
        "body weight",
        "Body weight: the build, with what stores of fuel and their water gained or lost.",
    ),
):
    OBSERVABLES.add(_row[0], Observable(*_row))
