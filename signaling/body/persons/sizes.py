"""Sizes: how tissues, blood volumes and flows of a person follow from height, weight and fat mass.

Fat tissue follows fat mass; muscle, the demand of other organs, breakdown of protein and the use of ketones fat-free mass; the liver and all
volumes and flows body surface. Rates per cell, per kg of tissue and per minute are the same for all. Brain and red cells are not scaled. The
lean person is the reference, at factor 1 to the bit.
Left out: fat in liver and muscle as weight, the sex, the age.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from signaling.body.persons.lean import lean
from signaling.body.persons.slow_state import BLOOD, MASS, VESSELS
from signaling.cells import cell_types

if TYPE_CHECKING:
    from collections.abc import Mapping

    from signaling.body.persons.person import Person
    from signaling.core.parameters import Parameter

LIVER: Final = "liver volume follows body surface, Urata et al. 1995, Hepatology 21:1317"
SIZES: Final = ("L", "L/min")  # units of what follows body surface: volumes of distribution, flows, clearances
OF_MUSCLE: Final = ("Insulin.interstitium_insulin.V",)
OF_LEAN_TISSUE: Final = ("Organs.organ_demand.D", "AminoAcids.breakdown.v", "Ketones.ketones_in_organs.V")
OF_CAPILLARIES: Final = ("Insulin.capillary.PS", "Insulin.muscle_clearance.CL")
IN_FAT: Final = ("Cytokines.adipose_tnf.gain",)  # a field within fat: thinner, the more fat shares what is let out


def tissue_masses(person: Person) -> dict[str, Parameter]:
    """Tissue -> its mass in this person, kg (g for islet cells)."""
    factors = {
        "muscle": (fat_free(person), "40 % of the weight of a lean person, and so half of all that is not fat"),
        "liver": (surface(person), LIVER),
        "adipocyte": (person.fat_mass.value / lean.fat_mass.value, "fat mass"),
    }
    found = {}
    for name, cell_type in cell_types().items():
        factor, why = factors.get(name, (1.0, "as in a lean person"))
        own = next((s.value for s in person.states if (s.kind, s.tissue) == (MASS, name)), None)
        found[name] = own or scaled(cell_type.mass, factor, why)
    return found


def sizes(person: Person, numbers: Mapping[str, Parameter]) -> dict[str, Parameter]:
    """Those of the parameters of blood and organs that have another size in this person."""
    muscle, area = fat_free(person), surface(person)
    vessels = person.state(VESSELS, BLOOD)
    open_share = 1.0 if vessels is None else vessels
    found = {}
    for name, number in numbers.items():
        if name in OF_MUSCLE:
            found[name] = scaled(number, muscle, "muscle mass")
        elif name in OF_LEAN_TISSUE:
            found[name] = scaled(number, muscle, "fat-free mass")
        elif name in OF_CAPILLARIES:
            found[name] = scaled(number, muscle * open_share, "muscle mass and its open capillaries")
        elif name in IN_FAT:
            found[name] = scaled(number, lean.fat_mass.value / person.fat_mass.value, "shared by the fat mass")
        elif number.unit in SIZES:
            found[name] = scaled(number, area, "body surface")
    return {name: number for name, number in found.items() if number is not numbers[name]}


def surface(person: Person) -> float:
    """Body surface relative to the lean person."""
    return person.build.surface / lean.build.surface


def fat_free(person: Person) -> float:
    """Fat-free mass relative to the lean person."""
    return person.fat_free_mass / lean.fat_free_mass


def scaled(number: Parameter, factor: float, why: str) -> Parameter:
    """The number times a factor, with the factor in its source; the number itself at factor 1."""
    if factor == 1.0:
        return number
    source = f"{number.source}; x {factor:.4g} for this person: {why}"
    return replace(number, value=number.value * factor, source=source, low=None, high=None)
