"""The ward in which people are judged: unlike cells in every body, each protocol lived through once however many judges ask."""

from __future__ import annotations

import pickle
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np

from signaling.body.model import BodyModel
from signaling.body.persons import PERSONS, Person, person_called
from signaling.cells import cell_types
from signaling.clinic.indices import INDICES, Chart
from signaling.clinic.indices.samples import window_mean
from signaling.clinic.indices.steady_window import LAST, suppression
from signaling.clinic.protocols.bedside import Bedside
from signaling.clinic.protocols.glucose_controller import NotHeld
from signaling.clinic.protocols.protocol import Protocol

CELLS: Final = 256  # of every type: 64 are up to a tenth from a thousand in fasting insulin, 256 within a few percent
OCCUPANCY: Final = "IR_occupancy"  # of surface receptors that insulin has bound, a share
OCCUPIED: Final = ("liver", "muscle")  # tissues of which it is seen
# tissue -> what is seen in its cells: proteins in percent, G6P in mmol/kg, rates in mmol/kg/min, TNF-alpha let out in ng/kg/min,
# its messages relative to lean fat
BIOPSIED: Final[Mapping[str, tuple[str, ...]]] = {
    "muscle": (
        "PI3K_IRS",
        "Akt_activity",
        "Akt_pS473",
        "Akt_pp",
        "ERK_p",
        "GLUT4_membrane",
        "JNK_active",
        "PKC_active",
        "IRS1",
        "IRS1_pY",
        "IRS1_pY_pS307",
        "IRS1_pS307",
        "IRS1_pS_JNK",
        "IRS1_pS_IKK",
        "IRS1_pS_S6K",
        "IRS1_pS_PKC",
        "IRS1_pS_PKC_JNK",
        "IRS1_pS312",
        "G6P",
        "MuscleGlucose.glycogen_synthesis",
    ),
    "adipocyte": ("tnf_message", "tnf_secretion"),
}
# Who stands for which group of a study.
NGT, IGT, T2D, OBESE, T2D_OBESE = "lean", "prediabetic", "t2d_lean", "obese", "t2d_obese"
Appointment = tuple[float, Protocol]
"""A minute and what is done then."""
Change = Callable[[BodyModel], None]
"""What is changed in a body before it comes to rest: a gene that is cut out or replaced."""
Held = tuple[tuple[str, float], ...]
"""Species of blood and the amount that an infusion holds it at."""


@dataclass(frozen=True, eq=False)
class Course:
    """What a person was seen to go through, a row a minute from the fast at minute 0.

    Attributes:
        person: who. minutes: (n,). seen: observable -> values in its unit, (n,); also ``interstitium_insulin``, pmol/L of muscle,
            ``ffa_release`` of fat, in the body's unit, the ``_occupancy`` of receptors of liver and muscle, a share, and what :data:`BIOPSIED`
            names, after the name of the tissue: ``muscle_G6P``.
        done: what was done, and when.
    """

    person: Person
    minutes: np.ndarray
    seen: dict[str, np.ndarray]
    done: tuple[Appointment, ...] = ()

    def fasting(self, name: str) -> float:
        """An observable before anything is done."""
        return float(self.seen[name][0])

    def mean(self, name: str, start: float, end: float) -> float:
        """Its mean from one minute to another."""
        return window_mean(self.minutes, self.seen[name], start, end)

    def last(self, name: str) -> float:
        """Its mean over the last half hour."""
        return self.mean(name, self.minutes[-1] - LAST, self.minutes[-1])

    def lowest(self, name: str) -> float:
        """Its lowest value over that in the fast."""
        return float(self.seen[name].min() / self.seen[name][0])

    def at(self, name: str, minutes: tuple[float, ...]) -> np.ndarray:
        """Samples at minutes, straight lines between rows."""
        return np.interp(minutes, self.minutes, self.seen[name])

    def index(self, name: str) -> float:
        """A clinical index of what was done, in its unit; NaN where it is not available."""
        chart = Chart(self.minutes, self.seen, self.done, self.person.build, self.person.fat_free_mass)
        value = INDICES[name].read(chart).value
        return float("nan") if value is None else float(value)

    @property
    def disposal(self) -> float:
        """Glucose given and made over the last half hour, mg/kg/min: what is disposed of while glucose is steady."""
        return self.last("glucose_infusion_rate") + self.last("endogenous_glucose_production")

    @property
    def silenced(self) -> float:
        """Glucose production that is gone over the last half hour, % of that in the fast."""
        name = "endogenous_glucose_production"
        return suppression(self.fasting(name), self.last(name))


@cache
def course(
    person: str,
    appointments: tuple[Appointment, ...],
    minutes: int,
    every: int = 1,
    changed: tuple[Change, ...] = (),
    held: Held = (),
) -> Course:
    """Put a person through protocols after an overnight fast.

    Args:
        person: by name.
        appointments: when what is done.
        minutes: how long it is watched.
        every: minutes between rows.
        changed: what is changed in him before the fast.
        held: what is held in blood from the fast on, written anew at every row.
    """
    model: BodyModel = pickle.loads(_rested(person, changed))
    bedside = Bedside.of(model)
    for minute, protocol in appointments:
        protocol.on(bedside, minute)
    rows = [_seen(model)]
    _hold(model, held)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotHeld)  # a clamp that does not hold is judged by what it gave all the same
        for _ in bedside.attend(model, minutes, every):
            rows.append(_seen(model))
            _hold(model, held)
    seen = {name: np.array([row[name] for row in rows]) for name in rows[0]}
    return Course(model.person, every * np.arange(len(rows), dtype=float), seen, appointments)


@cache
def _rested(person: str, changed: tuple[Change, ...] = ()) -> bytes:
    model = BodyModel(dict.fromkeys(cell_types(), CELLS), person=person, seed=1)
    for change in changed:
        change(model)
    model.come_to_rest()
    return pickle.dumps(model)


def _hold(model: BodyModel, held: Held) -> None:
    for species, amount in held:
        model.circulation.set_amount(species, amount)


def _seen(model: BodyModel) -> dict[str, float]:
    cells = model.populations
    unseen = {
        "interstitium_insulin": model.circulation.values()["interstitium_insulin"],
        "ffa_release": model.fluxes["adipocyte", "releases", "ffa"],
    }
    unseen |= {f"{tissue}_occupancy": cells[tissue].mean(OCCUPANCY) for tissue in OCCUPIED}
    for tissue, names in BIOPSIED.items():
        unseen |= {f"{tissue}_{name}": value for name, value in cells[tissue].means(names).items()}
    return model.blood | unseen


def change(after: float, before: float) -> float:
    """In % of what was before."""
    return 100.0 * (after / before - 1.0)


def provisional(of: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Targets of persons whose slow states wait for a simulated life.

    Args:
        of: person -> targets that rest on him.
    """
    waiting = [person for person in PERSONS if person_called(person).provisional]
    return tuple(target for person, targets in of.items() if person in waiting for target in targets)
