"""The steady window of a clamp: the last half hour at a rate of insulin, in which everything is read."""

from __future__ import annotations

from signaling.clinic.indices.need import ClampSamples
from signaling.clinic.indices.samples import FASTING, NotAvailable

LAST = 30.0  # min, the usual last window of a clamp
LAST_STEP = -1


def steady_window(samples: ClampSamples, step: int = LAST_STEP) -> tuple[float, float]:
    """First and last minute of the window, on the clock of the clamp.

    Args:
        samples: Of the clamp.
        step: Which rate of insulin, the first 0; the last one unless told otherwise.

    Raises:
        NotAvailable: The rate lasts less than half an hour.
    """
    start, end = samples.steps[step]
    if end - start < LAST:
        raise NotAvailable(
            f"a rate of insulin lasts {end - start:g} min",
            f"Let each rate last {LAST:g} min or longer: two hours are customary",
        )
    return end - LAST, end


def steady(samples: ClampSamples, observable: str, step: int = LAST_STEP) -> float:
    """Mean of an observable over the window, in its unit. Raises NotAvailable."""
    return samples.mean(observable, *steady_window(samples, step))


def suppressed(samples: ClampSamples, observable: str, step: int = LAST_STEP) -> float:
    """By how many percent the clamp lowers an observable below what it was as the clamp began. Raises NotAvailable."""
    return suppression(samples.at(observable, FASTING), steady(samples, observable, step))


def suppression(fasting: float, clamped: float) -> float:
    """By how many percent something falls: 100 x (1 - clamped / fasting). Raises NotAvailable for a fasting value of nothing."""
    if fasting <= 0:
        raise NotAvailable("suppression needs a fasting value above 0")
    return 100 * (1 - clamped / fasting)
