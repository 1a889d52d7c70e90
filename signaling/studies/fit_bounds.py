"""Between which bounds the calibration of the healthy person searched, by population and parameter."""

from __future__ import annotations

from signaling.studies.healthy_fit import KNOBS


def fit_bounds(where: str) -> dict[str, tuple[float, float]]:
    """Parameter -> (low, high) of what was fitted in a population, or in the ``body``.

    Sizes that follow from fasting balance were solved for and not searched; they have no bounds.
    """
    return {knob.name: (knob.low, knob.high) for knob in KNOBS if knob.where == where}
