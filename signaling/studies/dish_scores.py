"""How far a model is from the measured human fat cells, in sets with fixed rules, whoever's model it is.

A score takes the bare answers of a model, in a unit of its own that the two conditions share, at every row of every curve. What is done to
them is what was done to the data:

* Over time and at two points one factor a set, common to normal and t2d, by weighted least squares; no offset. Where the authors took the
  reading without insulin off, it is taken off the model too, and that row, zero by construction, is not counted.
* Dose-responses are percent of the own maximum of each condition, after the reading without insulin is taken off (Elk1 and FOXO1 keep it).
* The share of receptors inside has an absolute unit: no factor.

chi2/n is the mean of ((measured - model) / sigma)^2. Three schemes of sigma: ``raw`` the SEM, rows with SEM 0 left out; ``floored`` the
larger of the SEM and half the mean SEM of the curve (over rows that have one), nothing left out; ``authors`` the mean SEM of the curve,
without the rows to which the authors gave no weight. R2 is unweighted, over both conditions around their joint mean.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from signaling.clinic.measured import Series, names, series

CONDITIONS: Final = ("normal", "t2d")
SCHEMES: Final = ("raw", "floored", "authors")
BLOTS: Final = (
    "IR_pY",
    "IRS1_pY",
    "IRS1_pS307",
    "Akt_pT308",
    "Akt_pS473",
    "AS160",
    "S6K",
    "S6",
    "ERK",
    "Elk1",
    "FOXO1",
)
UNWEIGHTED: Final = {"adipocyte_dish/Akt_pT308/time/t2d": (60.0,), "adipocyte_dish/IRS1_pS307/time/t2d": (0.0, 2.0)}

NOTHING: Final = 1e-12  # a model that does not answer at all is scored, not divided by zero

Answers = Mapping[str, np.ndarray]
"""Name of a curve -> what the model answers at each of its rows, shape (rows,), in one unit for normal and t2d."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Counted rows of one curve as data and model, before the factor of the set.

    Attributes:
        name: Of the curve.
        measured, model, sigma: shape (rows,); sigma of the scheme asked for.
    """

    name: str
    measured: np.ndarray
    model: np.ndarray
    sigma: np.ndarray


@dataclass(frozen=True, slots=True)
class Score:
    """One set under one scheme.

    Attributes:
        chi2: Mean of the squared deviations in sigma, over all rows of both conditions.
        r2: Share of the variance of the data explained, NaN for a single row.
        n: Rows counted.
        factor: Scale of the model, data unit per model unit; 1 where there is none.
        by_curve: Curve -> chi2/n of its rows alone, under the common factor.
    """

    chi2: float
    r2: float
    n: int
    factor: float
    by_curve: Mapping[str, float]


def sets() -> dict[str, tuple[str, ...]]:
    """Set -> its curves, normal and t2d. ``READOUT/SET``; the two points of Akt_pS473 belong to its course, since they share units."""
    found: dict[str, list[str]] = {}
    for name in names("adipocyte_dish/"):
        _, readout, kind, _ = name.split("/")
        kind = "time" if (readout, kind) == ("Akt_pS473", "two_point") else kind
        found.setdefault(f"{readout}/{kind}", []).append(name)
    return {name: tuple(curves) for name, curves in found.items()}


def score(answers: Answers, curves: tuple[str, ...], scheme: str = "floored") -> Score:
    """Score curves that share one factor.

    Args:
        answers: Of the model; holds every curve.
        curves: Of one set.
        scheme: Of :data:`SCHEMES`.
    """
    rows = [rows_of(answers, name, scheme) for name in curves]
    factor = common_factor(rows)
    measured, model, sigma = (
        np.concatenate([getattr(r, part) for r in rows]) for part in ("measured", "model", "sigma")
    )
    spread = np.sum((measured - measured.mean()) ** 2)
    return Score(
        chi2=float(np.mean(((measured - factor * model) / sigma) ** 2)),
        r2=float(1 - np.sum((measured - factor * model) ** 2) / spread) if spread > 0 else float("nan"),
        n=len(measured),
        factor=factor,
        by_curve={r.name: float(np.mean(((r.measured - factor * r.model) / r.sigma) ** 2)) for r in rows},
    )


def scores(answers: Answers, scheme: str = "floored") -> dict[str, Score]:
    """Every set of which the model answers all curves."""
    whole = {name: curves for name, curves in sets().items() if all(curve in answers for curve in curves)}
    return {name: score(answers, curves, scheme) for name, curves in whole.items()}


def rows_of(answers: Answers, name: str, scheme: str = "floored") -> Rows:
    """Counted rows of one curve."""
    data = series(name)
    model = answers[name] - (answers[name][0] if data.baseline == "subtracted" else 0.0)
    if data.axis == "dose" and "/dose/" in name:
        model = 100.0 * model / max(model.max(), NOTHING)
    measured, counted = _measured(data), _counted(data, scheme)
    return Rows(
        name,
        data.mean[counted],
        model[counted],
        _sigma(data, scheme, data.sem[measured & (data.sem > 0)].mean())[counted],
    )


def common_factor(rows: list[Rows]) -> float:
    """Factor of the model that brings a set nearest to its data; 1 where the unit of the data is absolute."""
    if any("/dose/" in r.name or "IR_internal" in r.name for r in rows):
        return 1.0
    up = sum(float(np.sum(r.model * r.measured / r.sigma**2)) for r in rows)
    down = sum(float(np.sum((r.model / r.sigma) ** 2)) for r in rows)
    return up / down if down > 0 else 1.0


def relative_to_normal(answers: Answers, readout: str) -> float:
    """Answer of t2d over that of normal under insulin, in the set with two points, percent."""
    normal, t2d = (answers[f"adipocyte_dish/{readout}/two_point/{c}"][-1] for c in CONDITIONS)
    return 100.0 * float(t2d / normal)


def mean_of_dose_responses(found: Mapping[str, Score]) -> float:
    """Mean chi2/n of the sets with doses."""
    return float(np.mean([s.chi2 for name, s in found.items() if name.endswith("/dose")]))


def _sigma(data: Series, scheme: str, mean: float) -> np.ndarray:
    return {"raw": data.sem, "floored": np.maximum(data.sem, 0.5 * mean), "authors": np.full(len(data), mean)}[scheme]


def _measured(data: Series) -> np.ndarray:
    """Rows that are neither zero by subtraction nor a reference of the units."""
    found = np.ones(len(data), dtype=bool)
    found[0] = data.baseline != "subtracted"
    if data.readout == "Akt_pS473" and "/time/" in data.name:
        found &= data.sem > 0  # the reading at 10 min stands in the two points
    return found


def _counted(data: Series, scheme: str) -> np.ndarray:
    """Measured rows that the scheme gives a weight."""
    found = _measured(data)
    if scheme == "raw":
        found &= data.sem > 0
    if scheme == "authors":
        found &= ~np.isin(data.times, UNWEIGHTED.get(data.name, ()))
    return found
