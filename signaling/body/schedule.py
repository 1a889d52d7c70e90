"""What is given to the person, and when: drinks and infusions as rates over a span of time."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from signaling.core.errors import SignalingError


@dataclass(frozen=True, slots=True)
class Dose:
    """`rate` into the body's input `into`, from `start` until `end` (minutes)."""

    into: str
    start: float
    end: float
    rate: float


class Schedule:
    """Doses by time; a step gets exactly what falls into it, so the total given does not depend on the coupling step."""

    def __init__(self) -> None:
        self.doses: list[Dose] = []

    def give(self, into: str, at: float, over: float, amount: float) -> Dose:
        """Give `amount` evenly over `over` minutes, beginning at minute `at`.

        Returns:
            What is given, so that it can be stopped.

        Raises:
            SignalingError: a negative amount or a span that is not positive.
        """
        if amount < 0 or over <= 0 or at < 0:
            raise SignalingError(
                f"a dose needs a positive span and no negative amount: {amount:g} of '{into}' at {at:g} min over {over:g} min."
            )
        dose = Dose(into, at, at + over, amount / over)
        self.doses.append(dose)
        return dose

    def stop(self, dose: Dose, at: float) -> None:
        """Stop something at minute `at`; what was to come after that is not given."""
        place = self.doses.index(dose)
        self.doses[place] = replace(dose, end=max(dose.start, min(dose.end, at)))

    def rates(self, start: float, end: float) -> dict[str, float]:
        """Mean rate of every input over a step; 0 for inputs whose dose is over or yet to come."""
        rates: dict[str, float] = {}
        for dose in self.doses:
            shared = max(0.0, min(end, dose.end) - max(start, dose.start))
            rates[dose.into] = rates.get(dose.into, 0.0) + dose.rate * shared / (end - start)
        return rates

    def table(self, edges: np.ndarray) -> tuple[tuple[str, ...], np.ndarray]:
        """The same of many steps, to the bit: names of the inputs (d,), and rates (steps, d) between the `edges` (steps + 1,)."""
        names = tuple(dict.fromkeys(dose.into for dose in self.doses))
        rates = np.zeros((len(edges) - 1, len(names)))
        start, end = edges[:-1], edges[1:]
        for dose in self.doses:
            shared = np.maximum(0.0, np.minimum(end, dose.end) - np.maximum(start, dose.start))
            rates[:, names.index(dose.into)] += dose.rate * shared / (end - start)
        return names, rates

    def copy(self) -> Schedule:
        """A schedule with the same doses."""
        twin = Schedule()
        twin.doses = list(self.doses)
        return twin
