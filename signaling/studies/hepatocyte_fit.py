"""Fit of the well to insulin in mouse hepatocytes and their medium, and its score.

    python -m signaling.studies.hepatocyte_fit          fit from the present numbers; prints them and writes the log

Least squares in log10, as the authors of the data fit it, on the curves that ``split.held_out`` leaves. The observation model is theirs: flow
cytometry sees ``scale * (content * bound + background)``, an ELISA ``background + scale * (insulin + fragments)`` with both numbers of each
experiment its own. Those numbers belong to the assays, so they are found anew for whatever is scored; everything else is fitted once.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from scipy.optimize import least_squares

import signaling
from signaling.cells.population import Population
from signaling.clinic.measured import Series, names, series
from signaling.studies.hepatocyte_well import FEW, READ_OUT, cells_in_a_well
from signaling.studies.split import held_out

CURVES: Final = names("hepatocyte_dish/")
NOISE: Final = {"bound": 0.05, "medium": 0.25}  # log10: the errors the authors found for the two assays
MANY: Final = 0.395  # share of the cells that have many sites, by the authors
CONTENT: Final = "few"  # content of a cell with few sites relative to the mean cell
KNOBS: Final = {
    "Well.sites.N": (1.0, 2e4),
    "Well.to_site.k": (1e-5, 1.0),
    "Well.from_site.k": (1e-2, 1e3),
    "Well.site_entry.k": (1e-2, 10.0),
    "Well.site_return.k": (1e-4, 10.0),
    "Well.broken.k": (1e-5, 1.0),
    CONTENT: (0.01, 0.9),
}
HISTORY: Final = (
    "## How this fit was reached (read before quoting the score)",
    "",
    "Four fits were made. Adsorption to the well was a knob in the first two and ran to its bounds, where 99 % of the insulin stuck; it was then",
    "given the authors' numbers, and the pull to the start was added. The held-out curves were looked at each time. Readings in the medium say",
    "little: the dose alone explains as much of their variance, and curves of single wells rise and fall with no common course. Bound insulin",
    "rises up to 10 umol/L, a thousand times what fills the receptor; such sites hold nothing of note at the insulin of blood.",
    "",
)
START: Final = {  # near the authors' own fit
    "Well.sites.N": 400.0,
    "Well.to_site.k": 0.0186,
    "Well.from_site.k": 63.5,
    "Well.site_entry.k": 0.54,
    "Well.site_return.k": 0.035,
    "Well.broken.k": 0.011,
    CONTENT: 0.1,
}


def assay_of(name: str) -> str:
    """The assay that read a curve: ``bound``, or ``medium_`` and the number of the experiment."""
    _, readout, kind, _ = name.split("/")
    return "bound" if readout == "bound_insulin" else f"medium_{kind[-1]}"


def readings(curve: Series) -> np.ndarray:
    """log10 of all readings of a curve: of bound insulin one a time, (n,); of medium two, (2n,)."""
    pair = (curve.mean - curve.sem, curve.mean + curve.sem) if curve.readout == "medium_insulin" else (curve.mean,)
    return np.log10(np.concatenate(pair))


class WellTrial:
    """Wells at given knobs; compiled once."""

    def __init__(self) -> None:
        self.cells = Population(cells_in_a_well(), 1, spread=False, free=[knob for knob in KNOBS if knob != CONTENT])
        self.cells.settle(within=1e-4)
        self.rest = self.cells.snapshot()

    def present(self) -> dict[str, float]:
        """The knobs as the well has them."""
        return {**{name: self.cells.inputs[name] for name in KNOBS if name != CONTENT}, CONTENT: FEW.value}

    def signal(self, curve: Series, knobs: dict[str, float]) -> np.ndarray:
        """What an assay reads before scale and background, one entry a row of the curve, nM."""
        kind = curve.name.split("/")[2]
        few = knobs[CONTENT]
        content = {"few": few, "many": (1 - few * (1 - MANY)) / MANY}.get(kind.rsplit("_", 1)[1], 1.0)
        values, now, dose = [], 0.0, -1.0
        for at, wanted in zip(curve.times, curve.doses, strict=True):
            if wanted != dose:
                self.cells.restore(self.rest)
                self.cells.hear(**{name: value for name, value in knobs.items() if name != CONTENT})
                self.cells.set("Medium", wanted)
                now, dose = 0.0, wanted
            self.cells.advance(at - now)
            now = at
            free, broken, bound = (self.cells.mean(name) for name in READ_OUT)
            values.append(content * bound if curve.readout == "bound_insulin" else free + broken)
        return np.array(values)

    def predict(self, knobs: dict[str, float], chosen: tuple[str, ...]) -> dict[str, np.ndarray]:
        """log10 of every reading of the chosen curves."""
        return observed({name: self.signal(series(name), knobs) for name in chosen})


@dataclass(frozen=True, slots=True)
class Assay:
    """What an assay makes of the insulin that is there; both numbers in the unit of its readings, ``scale`` of them an nM."""

    background: float
    scale: float

    def reads(self, signal: np.ndarray) -> np.ndarray:
        """log10 of the readings of signals in nM, of the same shape."""
        return np.log10(self.background + self.scale * np.maximum(signal, 0.0))


def assays(signals: dict[str, np.ndarray]) -> dict[str, Assay]:
    """Each assay by its name (:func:`assay_of`), found by least squares on all the curves given."""
    found = {}
    for assay in dict.fromkeys(map(assay_of, signals)):
        own = [name for name in signals if assay_of(name) == assay]
        x = np.concatenate([np.tile(signals[name], _times_read(assay)) for name in own])
        found[assay] = _closest(x, np.concatenate([readings(series(name)) for name in own]))
    return found


def observed(signals: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """log10 of every reading of the curves given, by assays that are found on them."""
    found = assays(signals)
    return {
        name: np.tile(found[assay_of(name)].reads(signal), _times_read(assay_of(name)))
        for name, signal in signals.items()
    }


def _times_read(assay: str) -> int:
    return 1 if assay == "bound" else 2


def _closest(signal: np.ndarray, data: np.ndarray) -> Assay:
    """The assay closest to log10 readings; both numbers at least 1e-6, where one cannot be told from the other."""

    def at(p: np.ndarray) -> Assay:
        return Assay(float(np.exp(p[0])), float(np.exp(p[1])))

    low = np.log(10.0) * data.min() + np.log(0.5)
    top = np.log(10.0) * data.max() - np.log(max(float(signal.max()), 1e-6))
    best = least_squares(lambda p: at(p).reads(signal) - data, np.clip([low, top], -13.0, 13.0), bounds=(-13.9, 13.9))
    return at(best.x)


def fit(trial: WellTrial, rounds: int = 60) -> dict[str, float]:
    """Knobs of least squares on the fitted curves; a decade away from where a knob starts counts as one deviation."""
    chosen = tuple(name for name in CURVES if not held_out(name))
    low, high = np.log(np.array(list(KNOBS.values()))).T

    def residuals(x: np.ndarray) -> np.ndarray:
        predicted = trial.predict(dict(zip(KNOBS, np.exp(x), strict=True)), chosen)
        missed = [(predicted[name] - readings(series(name))) / NOISE[assay_of(name).split("_")[0]] for name in chosen]
        return np.concatenate([*missed, (x - begin) / np.log(10.0)])

    begin = np.clip(np.log([START[name] for name in KNOBS]), low + 1e-6, high - 1e-6)
    best = least_squares(residuals, begin, bounds=(low, high), x_scale=0.5, diff_step=1e-3, max_nfev=rounds)
    return dict(zip(KNOBS, map(float, np.exp(best.x)), strict=True))


def r_squared(predicted: dict[str, np.ndarray], chosen: tuple[str, ...]) -> float:
    """Share of the variance of log10 readings that is explained, over all chosen curves together."""
    data = np.concatenate([readings(series(name)) for name in chosen])
    missed = data - np.concatenate([predicted[name] for name in chosen])
    return float(1 - np.sum(missed**2) / np.sum((data - data.mean()) ** 2))


def scores(predicted: dict[str, np.ndarray]) -> dict[str, tuple[int, float]]:
    """Group -> (readings, R2): all, each assay, fitted and held out."""
    groups = {
        "all": CURVES,
        "insulin in the medium": tuple(n for n in CURVES if assay_of(n) != "bound"),
        "insulin on and in cells": tuple(n for n in CURVES if assay_of(n) == "bound"),
        "cells with few sites": tuple(n for n in CURVES if n.endswith("few/mouse")),
        "cells with many sites": tuple(n for n in CURVES if n.endswith("many/mouse")),
        "fitted curves": tuple(n for n in CURVES if not held_out(n)),
        "held-out curves": tuple(n for n in CURVES if held_out(n)),
    }
    return {
        group: (sum(len(readings(series(n))) for n in own), r_squared(predicted, own)) for group, own in groups.items()
    }


def report(knobs: dict[str, float], trial: WellTrial) -> str:
    """The log: knobs, scores, and each curve with its deviation."""
    predicted = trial.predict(knobs, CURVES)
    dose = scores(observed({name: series(name).doses for name in CURVES}))
    lines = [
        "# Calibration of hepatocytes in a well",
        "",
        "Written by `python -m signaling.studies.hepatocyte_fit`.",
        "",
    ]
    lines += ["| number | start | bounds | fitted |", "|---|---|---|---|"]
    lines += [
        f"| {name} | {START[name]:g} | {low:g} - {high:g} | {knobs[name]:.6g} |" for name, (low, high) in KNOBS.items()
    ]
    lines += ["", *HISTORY, "R2 of log10 readings; scale and background of each assay found on all of its curves.", ""]
    lines += ["| group | readings | R2 | R2 of a well in which nothing happens: the dose alone |", "|---|---|---|---|"]
    lines += [
        f"| {group} | {count} | {value:.3f} | {dose[group][1]:.3f} |"
        for group, (count, value) in scores(predicted).items()
    ]
    lines += [
        "",
        "A curve is held out if sha1 of its name modulo 3 is 0; the list was committed before the first fit.",
        "",
    ]
    lines += ["| curve | | root mean square of the deviation, log10 |", "|---|---|---|"]
    for name in CURVES:
        rms = np.sqrt(np.mean((predicted[name] - readings(series(name))) ** 2))
        lines.append(f"| {name} | {'held out' if held_out(name) else 'fitted'} | {rms:.3f} |")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    trial = WellTrial()
    best = fit(trial)
    log = report(best, trial)
    print(log)
    (Path(signaling.__file__).parents[1] / "docs" / "calibration" / "hepatocyte_dish.md").write_text(
        log, encoding="utf-8"
    )
