"""Indices of a clamp and of its fasting start, over plain arrays: M, M/I, suppression, hepatic and adipose resistance.

Each has a value or says, as :class:`NotAvailable`, which samples would make it possible. Endogenous glucose production is read
out of the person directly; no tracer is simulated, so the errors of Steele's equation are not there either.
"""

from __future__ import annotations

import numpy as np

from signaling.clinic.indices.samples import MG_PER_DL, NotAvailable
from signaling.clinic.protocols.glucose_controller import SPACE

LAST = 30.0  # min, the usual last window of a clamp


def window_mean(times: np.ndarray, values: np.ndarray, start: float, end: float) -> float:
    """Mean over time, by trapezoids, of ``values`` from ``start`` to ``end``, straight lines between samples.

    Args:
        times: Minutes, increasing, shape (samples,).
        values: Any quantity, shape (samples,).
        start: First minute of the window.
        end: Last minute of the window.

    Raises:
        NotAvailable: The samples do not reach from start to end, or one among them was not taken.
    """
    if not len(times) or times[0] > start or times[-1] < end:
        raise NotAvailable(f"no samples from {start:g} to {end:g} min; run the clamp that far")
    inner = (times > start) & (times < end)
    minutes = np.concatenate(([start], times[inner], [end]))
    mean = float(np.trapezoid(np.interp(minutes, times, values), minutes) / (end - start))
    if not np.isfinite(mean):
        raise NotAvailable(f"a sample from {start:g} to {end:g} min was not taken")
    return mean


def m_value(
    times: np.ndarray, infused: np.ndarray, end: float, *, glucose: np.ndarray | None = None, last: float = LAST
) -> float:
    """M: glucose taken up at steady insulin, in mg/kg/min: mean infusion of the last minutes, less what only raised glucose.

    M = GIR - UC with UC = (G_end - G_start) [mg/dL] x 10 [dL/L] x 0.19 [L/kg] / minutes. Divide by the lean share for M per
    kg of fat-free mass. Source: DeFronzo 1979, doi:10.1152/ajpendo.1979.237.3.E214.

    Args:
        times: Minutes, shape (samples,).
        infused: Glucose infusion rate in mg/kg/min, shape (samples,).
        end: Last minute of the clamp.
        glucose: Plasma glucose in mmol/L for the space correction; None for no correction.
        last: Length of the window in min.
    """
    rate = window_mean(times, infused, end - last, end)
    if glucose is None:
        return rate
    before, after = np.interp([end - last, end], times, glucose)
    return rate - float(after - before) * MG_PER_DL * 10 * SPACE.value / last


def m_over_i(m: float, insulin: float) -> float:
    """M over the insulin that it took, in mg/kg/min per uU/mL (DeFronzo 1979); not for insulin of nothing.

    Args:
        m: M in mg/kg/min.
        insulin: Mean plasma insulin of the same window in uU/mL.
    """
    if insulin <= 0:
        raise NotAvailable("M/I needs plasma insulin above 0 in the window of M")
    return m / insulin


def suppression(fasting: float, clamped: float) -> float:
    """By how many percent the clamp lowers glucose production (or fatty acids): 100 x (1 - clamped / fasting)."""
    if fasting <= 0:
        raise NotAvailable("suppression needs a fasting value above 0; sample before the clamp begins")
    return 100 * (1 - clamped / fasting)


def hepatic_resistance(production: float, insulin: float) -> float:
    """Fasting glucose production (mg/kg/min) x fasting insulin (uU/mL).

    Source: Matsuda and DeFronzo, Diabetes Care 1999;22:1462, doi:10.2337/diacare.22.9.1462.
    """
    return production * insulin


def adipose_resistance(fatty_acids: float, insulin: float) -> float:
    """Adipo-IR: fasting fatty acids (mmol/L) x fasting insulin (pmol/L).

    Source: Gastaldelli et al., Diabetes 2017;66:815, doi:10.2337/db16-1167.
    """
    return fatty_acids * insulin


def hba1c(mean_glucose: float) -> float:
    """HbA1c in percent of a steady person: (mean glucose [mg/dL] + 46.7) / 28.7.

    Right only where glucose has been the same for the 120 days that a red cell lives. Anaemia, and people whose cells live
    longer or shorter, are left out. Source: Nathan et al., Diabetes Care 2008;31:1473, doi:10.2337/dc08-0545.

    Args:
        mean_glucose: Mean plasma glucose of whole days in mmol/L.
    """
    return (mean_glucose * MG_PER_DL + 46.7) / 28.7
