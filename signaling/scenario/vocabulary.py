"""The names that a scenario may use: tissues, saboteurs, persons, protocols, mutants, observables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Vocabulary:
    """Known names, in the order in which messages list them.

    Attributes:
        tissues: Tissue -> names of its species.
        saboteurs: Saboteur -> the tissues it lives in.
        persons: Persons that can be simulated.
        persons_to_come: Persons that are named in the plans of the project and cannot be simulated yet.
        protocols: What can happen to a person.
        dish_protocols: What can be done to a dish.
        mutants: Protein -> its variants.
        observables: Observable of the result -> (unit, substance or None), for the bounds of ``expect``.
    """

    tissues: Mapping[str, tuple[str, ...]]
    saboteurs: Mapping[str, tuple[str, ...]]
    persons: tuple[str, ...]
    persons_to_come: tuple[str, ...] = ()
    protocols: tuple[str, ...] = ()
    dish_protocols: tuple[str, ...] = ()
    mutants: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    observables: Mapping[str, tuple[str, str | None]] = field(default_factory=dict)

    def unit_of(self, observable: str) -> tuple[str, str | None] | None:
        """Unit and substance of an observable, the tissue mean of a species included; None for an unknown name."""
        if observable in self.observables:
            return self.observables[observable]
        tissue, _, species = observable.partition("_")
        return ("%", None) if species in self.tissues.get(tissue, ()) else None


_INSULIN_PATHWAY = (
    *("IR", "IR_ins", "IR_p", "IR_ip", "IR_i"),
    *("IRS1", "IRS1_pY", "IRS1_pY_pS307", "IRS1_pS307", "IRS1_pS_PKC", "IRS1_pS_JNK", "IRS1_pS_IKK", "IRS1_pS_S6K"),
    *("PI3K", "PIP3", "aPKC", "Akt", "Akt_pT308", "Akt_pS473", "Akt_pp", "AS160", "AS160_p"),
    *("mTORC1", "mTORC1_a", "mTORC2", "mTORC2_a", "S6K", "S6K_p", "ERK", "ERK_p", "FOXO1", "FOXO1_p"),
)
_TRANSPORTER = ("GLUT4_inside", "GLUT4_membrane")
_EVERYWHERE = ("muscle", "liver", "adipocyte", "beta", "alpha")

# Which observables are counted in mass and in amount, so that the bounds of claims may be either.
_SUBSTANCES = {
    "plasma_glucose": "glucose",
    "plasma_insulin": "insulin",
    "portal_insulin": "insulin",
    "plasma_c_peptide": "c_peptide",
    "plasma_glucagon": "glucagon",
    "plasma_ffa": "ffa",
    "plasma_triglyceride": "triglyceride",
    "glucose_appearance": "glucose",
    "muscle_glucose_uptake": "glucose",
    "adipocyte_glucose_uptake": "glucose",
    "hepatic_glucose_uptake": "glucose",
    "endogenous_glucose_production": "glucose",
    "glucose_infusion_rate": "glucose",
    "insulin_secretion_rate": "insulin",
}
# Indices that belong to one moment, since they follow from glucose and insulin alone.
_FROM_TWO_OBSERVABLES = {"HOMA_IR": ("1", None), "HOMA_B": ("%", None)}


def default_vocabulary() -> Vocabulary:
    """The names of this version of the package."""
    # Registries go here: cells.cell_types() (and their species), saboteurs.SABOTEURS (and lives_in), the protocols of clinic.
    return Vocabulary(
        tissues={
            tissue: _INSULIN_PATHWAY + (_TRANSPORTER if tissue in ("muscle", "adipocyte") else ())
            for tissue in _EVERYWHERE
        },
        saboteurs={
            "PKC": ("muscle", "liver", "adipocyte"),
            "JNK": ("muscle", "liver", "adipocyte", "beta"),
            "TNF-alpha": ("muscle", "liver", "adipocyte"),
        },
        persons=("lean",),
        persons_to_come=("obese", "prediabetic", "t2d_obese", "t2d_lean"),
        protocols=("ogtt", "fast"),
        dish_protocols=("medium",),
        mutants={"receptor": ("Tyr->Phe",)},
        observables=_observables(),
    )


def _observables() -> dict[str, tuple[str, str | None]]:
    from signaling.record.observables import OBSERVABLES

    recorded = {name: (entry.unit, _SUBSTANCES.get(name)) for name, entry in OBSERVABLES.items()}
    return recorded | _FROM_TWO_OBSERVABLES
