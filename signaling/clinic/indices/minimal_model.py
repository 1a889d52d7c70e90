"""Bergman's minimal model: insulin sensitivity and glucose effectiveness from the samples of an intravenous glucose test.

Plasma glucose G falls by its own effect and by the action X of insulin, which follows plasma insulin I late:

    dG/dt = -(SG + X) G + SG Gb,        G(0) = G0
    dX/dt = -p2 X + p2 SI (I - Ib),     X(0) = 0

As clinics do, insulin is taken as measured and joined by straight lines, samples before the eighth minute (mixing) do not
count, and each counts by its own error of measurement. A test modified by insulin or tolbutamide needs nothing more, since insulin
is measured. Left out: the secretion half of the model, and weights of single samples such as some programs raise.

Sources: Bergman et al., Am J Physiol 1979;236:E667, doi:10.1152/ajpendo.1979.236.6.E667; Pacini and Bergman, Comput
Methods Programs Biomed 1986;23:113, doi:10.1016/0169-2607(86)90106-9 (MINMOD).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from signaling.clinic.indices.samples import PMOL_PER_UU, NotAvailable, NotSampled, Samples
from signaling.core.parameters import assumed, known

_MINMOD = "Pacini and Bergman, Comput Methods Programs Biomed 1986;23:113, doi:10.1016/0169-2607(86)90106-9"
MIXED = known(8.0, "min", _MINMOD)
EARLY_FROM = known(2.0, "min", _MINMOD)
EARLY_TO = known(10.0, "min", _MINMOD)
ERROR_CV = assumed(
    0.015, "1", "error of a glucose analyser; equal for all samples, so it scales the fit and moves no estimate"
)

FEWEST = 6  # samples from the eighth minute on: four unknowns and two to spare
START = (0.02, 0.03, 1e-4)  # SG 1/min, p2 1/min, SI 1/min per uU/mL; where the search begins
# Between which it searches, ten times and more beyond any person: outside, glucose falls faster than an integrator can follow.
LOW, HIGH = (1e-5, 1e-4, 1e-8), (1.0, 1.0, 0.1)
G0 = (0.2, 5.0)  # of the first sample


@dataclass(frozen=True, slots=True)
class MinimalModel:
    """The fitted model.

    Attributes:
        si: Insulin sensitivity in 1/min per uU/mL.
        sg: Glucose effectiveness in 1/min.
        p2: Rate at which insulin's action follows insulin, 1/min.
        g0: Glucose at the injection, back from the fit, in mmol/L.
        residual: Root mean square of the misfit, as a share of glucose.
    """

    si: float
    sg: float
    p2: float
    g0: float
    residual: float


def course(
    minutes: np.ndarray,
    sampled: np.ndarray,
    insulin: np.ndarray,
    basal: tuple[float, float],
    sg: float,
    p2: float,
    si: float,
    g0: float,
) -> np.ndarray:
    """Glucose of the model at ``minutes``, shape (minutes,), in the unit of ``g0``.

    Args:
        minutes: Where glucose is wanted, increasing, from 0 on.
        sampled: Minutes of the insulin samples.
        insulin: Insulin at ``sampled`` in uU/mL, joined by straight lines.
        basal: Fasting glucose and fasting insulin.
        sg: Glucose effectiveness in 1/min.
        p2: Rate of insulin's action in 1/min.
        si: Insulin sensitivity in 1/min per uU/mL.
        g0: Glucose at the injection.
    """
    from scipy.integrate import solve_ivp  # slow to import, and most runs have no injection

    glucose_b, insulin_b = basal

    def rates(minute: float, state: np.ndarray) -> list[float]:
        glucose, action = state
        excess = np.interp(minute, sampled, insulin) - insulin_b
        return [-(sg + action) * glucose + sg * glucose_b, -p2 * action + p2 * si * excess]

    solved = solve_ivp(
        rates, (0.0, float(minutes[-1])), [g0, 0.0], t_eval=minutes, method="LSODA", rtol=1e-7, atol=1e-10, max_step=5.0
    )
    return np.asarray(solved.y[0])


def fit(samples: Samples) -> MinimalModel:
    """Fit the minimal model to the samples of an intravenous glucose test; 0 min is the injection, fasting samples lie before it.

    Raises:
        NotAvailable: Too few samples, or the search does not settle.
    """
    return _fit(*(tuple(column) for column in (samples.times, samples.glucose, samples.insulin)))


@lru_cache(maxsize=16)  # three indices ask for one fit
def _fit(*columns: tuple[float, ...]) -> MinimalModel:
    from scipy.optimize import least_squares

    samples = Samples(*(np.array(column) for column in columns))
    glucose_b, insulin_b = basal(samples)
    known_insulin = (samples.times >= 0) & np.isfinite(samples.insulin)
    sampled, insulin = samples.times[known_insulin], samples.insulin[known_insulin] / PMOL_PER_UU
    used = (samples.times >= MIXED.value) & np.isfinite(samples.glucose)
    minutes, measured = samples.times[used], samples.glucose[used]
    if len(minutes) < FEWEST or len(sampled) < FEWEST:
        raise NotSampled(f"fewer than {FEWEST} samples from {MIXED.value:g} min after an injection of glucose")

    def misfit(logs: np.ndarray) -> np.ndarray:
        sg, p2, si, g0 = np.exp(logs)
        return (
            course(minutes, sampled, insulin, (glucose_b, insulin_b), sg, p2, si, g0) / measured - 1
        ) / ERROR_CV.value

    first = np.log([*START, 1.1 * measured[0]])
    within = tuple(np.log([*ends, g0 * measured[0]]) for ends, g0 in zip((LOW, HIGH), G0, strict=True))
    best = least_squares(misfit, first, bounds=within, x_scale=1.0, diff_step=1e-4)
    if not best.success:
        raise NotAvailable("the fit of the minimal model did not settle")
    sg, p2, si, g0 = (float(value) for value in np.exp(best.x))
    return MinimalModel(si, sg, p2, g0, float(np.sqrt(np.mean(best.fun**2)) * ERROR_CV.value))


def acute_response(samples: Samples) -> float:
    """AIRg: mean insulin from 2 to 10 min after the injection above fasting, in uU/mL; the mean is over time, by trapezoids.

    Raises:
        NotAvailable: No insulin samples at both ends of that time.
    """
    insulin_b = basal(samples)[1]
    first, last = EARLY_FROM.value, EARLY_TO.value
    taken = np.isfinite(samples.insulin) & (samples.times >= first) & (samples.times <= last)
    minutes, insulin = samples.times[taken], samples.insulin[taken] / PMOL_PER_UU
    if len(minutes) < 2 or minutes[0] > first or minutes[-1] < last:
        raise NotSampled("no insulin samples from 2 to 10 min after an injection of glucose")
    return float(np.trapezoid(insulin - insulin_b, minutes) / (last - first))


def basal(samples: Samples) -> tuple[float, float]:
    """Fasting glucose (mmol/L) and insulin (uU/mL): means of the samples before the injection."""
    before = samples.times < 0
    values = [column[before & np.isfinite(column)] for column in (samples.glucose, samples.insulin)]
    if not all(len(column) for column in values):
        raise NotSampled("no fasting glucose and insulin before the injection")
    return float(values[0].mean()), float(values[1].mean() / PMOL_PER_UU)
