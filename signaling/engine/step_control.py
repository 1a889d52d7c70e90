"""How long the next step is: one rule for the oracle and for compiled kernels.

A step is accepted if its estimated error, divided by the allowed error and taken at its maximum over lanes, states and the eliminated members
of pools, is at most one. The next step is the old one times ``safety * error^(-1/p)`` within bounds (Hairer, Wanner, Solving Ordinary
Differential Equations II, section IV.7): the solution is of order p and the embedded one of order p - 1, so that the error grows with the p-th
power of the step.
"""

from __future__ import annotations

from dataclasses import dataclass

ATOL_OF_RTOL = (
    1e-3  # absolute tolerance as a fraction of rtol x scale: below a thousandth of its scale a state counts as small
)


@dataclass(frozen=True, slots=True)
class StepControl:
    """Rule for accepting steps and choosing their size.

    Attributes:
        safety: aim a little below the allowed error, so that few steps are repeated.
        shrink, grow: bounds of the change from one step to the next.
        first: minutes, the step tried where none is retained.
        least: minutes; a step below it ends the run. Fast reactions of signalling have eigenvalues up to 1e5 per minute.
        most: attempts in one call and tile before giving up.
        nearly: a step within this fraction of what is left is taken to the end.
    """

    safety: float = 0.85
    shrink: float = 0.2
    grow: float = 4.0
    first: float = 1e-3
    least: float = 1e-13
    most: int = 100_000
    nearly: float = 0.99


STEP_CONTROL = StepControl()
