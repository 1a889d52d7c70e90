"""Islet cells put through the protocols by which islets are measured: perifusion, static incubation, and glucagon against glucose or insulin.

Every protocol starts from the state in which it finds the cells and leaves them in that state; :func:`rested` makes cells that have come to
rest in a medium. A perifusion washes what cells release away, so the hormones they hear are those of the medium. Left out: the dead volume of
the apparatus, and diffusion into an islet without blood.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

import numpy as np

from signaling.cells import cell_types
from signaling.cells.population import Population
from signaling.cells.ports import RELEASES
from signaling.saboteurs import SABOTEURS

Curve = tuple[np.ndarray, np.ndarray]
"""What was varied (minutes, mmol/L or nM) and what was released, pmol/g/min, mean over the cells; each of shape (points,)."""

LOW, HIGH = 2.8, 16.7  # mmol/L, the media of most perifusions
MEDIUM: Final = {"insulin": 0.0, "glucose": LOW, "incretin": 0.0}


def rested(kind: str, count: int = 16, *, seed: int = 0, free: Iterable[str] = (), **medium: float) -> Population:
    """Unlike cells at rest in a medium, their granule reserve as it starts.

    Args:
        kind: ``beta`` or ``alpha``.
        count: of cells; 1 for the mean cell.
        seed: with the ids it decides how they differ.
        free: qualified parameters that become inputs, for a calibration.
        **medium: glucose mmol/L, insulin nM, incretin pmol/L, where it is not 2.8 mmol/L glucose alone.
    """
    options = {
        "saboteurs": SABOTEURS.values(),
        "seed": seed,
        "spread": count > 1,
        "lanes": min(count, 16),
        "free": free,
    }
    cells = Population(cell_types()[kind], count, **options)
    cells.hear(**MEDIUM | medium)
    settle(cells)
    return cells


def settle(cells: Population) -> None:
    """Let cells come to rest in their medium, with their stores as they are."""
    cells.hold_stores(True)
    cells.settle(within=1e-6)
    cells.hold_stores(False)
    cells.clear_taken()


# Over time ------------------------------------------------------------------------------------------------------------


def glucose_step(cells: Population, high: float = HIGH, minutes: int = 60) -> Curve:
    """Perifusion: glucose from that of the present medium to `high`, mmol/L, at once; a fraction a minute, read at its middle."""
    return _perifused(cells, np.full(minutes + 1, high))


def glucose_ramp(cells: Population, high: float = HIGH, over: int = 60, minutes: int = 90) -> Curve:
    """Perifusion: glucose from that of the present medium to `high`, mmol/L, evenly in `over` minutes, then held; as :func:`glucose_step`."""
    return _perifused(cells, np.interp(np.arange(minutes + 1.0), [0, over], [cells.inputs["glucose"], high]))


def _perifused(cells: Population, glucose: np.ndarray) -> Curve:
    minutes = len(glucose) - 1
    with _left_as_found(cells):
        fractions = cells.advance_along({"glucose": glucose}, minutes)[released(cells)]
    return np.arange(minutes) + 0.5, np.asarray(fractions)


@dataclass(frozen=True, slots=True)
class Phases:
    """What is read off the answer to a step of glucose.

    Attributes:
        peak, nadir, late: release, pmol/g/min: highest of the first ten minutes, lowest after that peak within half an hour, at the end.
        peak_at, nadir_at: minutes from the step.
    """

    peak: float
    peak_at: float
    nadir: float
    nadir_at: float
    late: float


def phases(curve: Curve) -> Phases:
    """First phase, the valley after it, and the second phase."""
    minutes, release = curve
    peak = int(release[minutes < 10].argmax())
    nadir = peak + int(release[peak : np.searchsorted(minutes, 30)].argmin())
    return Phases(release[peak], minutes[peak], release[nadir], minutes[nadir], release[-1])


def deepest_fall(curve: Curve) -> float:
    """Largest fall below an earlier value, as a share of that value: 0 for an answer that only rises."""
    release = curve[1]
    return float(np.max(1 - release / np.maximum.accumulate(release)))


# Over doses -----------------------------------------------------------------------------------------------------------


def static_incubation(cells: Population, what: str, doses: Iterable[float], minutes: int = 60, **also: float) -> Curve:
    """Release against doses of one thing: mean rate over an incubation, each from the same start.

    Args:
        cells: at rest in the medium of the pre-incubation.
        what: ``glucose`` mmol/L, ``insulin`` nM or ``incretin`` pmol/L.
        doses: in that unit.
        minutes: of incubation.
        **also: other changes of the medium, the same for all doses.
    """
    doses = np.array([float(dose) for dose in doses])
    return doses, np.array([_incubated(cells, minutes, {**also, what: dose}) for dose in doses])


def _incubated(cells: Population, minutes: int, medium: dict[str, float]) -> float:
    with _left_as_found(cells):
        cells.hear(**medium)
        cells.clear_taken()
        cells.advance(float(minutes))
        return cells.taken(released(cells)) / minutes


def half_effect(curve: Curve, scale: Callable[[np.ndarray], np.ndarray] = np.asarray) -> float:
    """Dose of half the whole change, first to last dose, on straight lines over the dose (over `scale` of it, such as ``numpy.log``)."""
    doses, answer = curve
    share = (answer - answer[0]) / (answer[-1] - answer[0])
    above = int(np.argmax(share >= 0.5))
    a, b = scale(doses[above - 1 : above + 1])
    at = a + (b - a) * (0.5 - share[above - 1]) / (share[above] - share[above - 1])
    return float(np.exp(at) if scale is np.log else at)


# Both -----------------------------------------------------------------------------------------------------------------


def released(cells: Population) -> str:
    """The flux by which islet cells release their hormone."""
    return next(port.quantity for port in cells.ports if port.kind == RELEASES)


@contextmanager
def _left_as_found(cells: Population) -> Iterator[None]:
    held, medium = cells.snapshot(), dict(cells.inputs)
    try:
        yield
    finally:
        cells.restore(held)
        cells.hear(**medium)
