"""Ports: what a cell hears and sees of its surroundings, and what it takes, releases and reports.

A port is a declaration; the body scales it by mass and carries it to and from blood. Nobody else needs to know which cell types there are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from signaling.core.errors import SignalingError
from signaling.core.units import scale_and_dimension

HEARS: Final = "hears"
SEES: Final = "sees"
TAKES: Final = "takes"
RELEASES: Final = "releases"
REPORTS: Final = "reports"

_SIGN: Final = {HEARS: 0, SEES: 0, TAKES: -1, RELEASES: 1, REPORTS: 0}


@dataclass(frozen=True, slots=True)
class Port:
    """One line between a cell and its surroundings.

    Attributes:
        kind: ``hears`` a signal, ``sees`` a fuel or load, ``takes`` something from the surroundings, ``releases`` something into them,
            ``reports`` a quantity that is only observed, or answered to at a place.
        name: what goes through, as the surroundings call it: ``insulin``, ``glucose``.
        unit: of the concentration (inputs) or of the flux or quantity (outputs).
        at: compartment: ``plasma``, ``interstitium``, ``portal``; empty for what is only recorded.
        quantity: input of the pathway (``hears``, ``sees``), reaction or factor (``takes``, ``releases``, ``reports`` to a place), or any
            quantity (``reports``).

    Raises:
        SignalingError: kind, name or quantity is not a text.
        UnitError: the unit cannot be read.
    """

    kind: str
    name: str
    unit: str
    at: str = ""
    quantity: str = ""

    def __post_init__(self) -> None:
        for field in ("name", "quantity"):
            if not isinstance(getattr(self, field), str) or not getattr(self, field).strip():
                raise SignalingError(
                    f"{self.kind}({self.name!r}): {field} must be a name, not {getattr(self, field)!r}."
                )
        if self.kind not in _SIGN:
            raise SignalingError(f"{self.kind!r} is not a kind of port. Allowed: {', '.join(_SIGN)}.")

    @property
    def sign(self) -> int:
        """+1 into the surroundings, -1 out of them, 0 for what is only heard, seen or reported."""
        return _SIGN[self.kind]

    @property
    def accumulated(self) -> bool:
        """Whether its time integral is kept with the states.

        So is every port that blood answers to: what blood loses is exactly what cells gained, and a quantity reported to a place is a mean
        over the step.
        """
        return self.sign != 0 or (self.kind == REPORTS and bool(self.at))

    def check_unit(self) -> None:
        """Read the unit.

        Raises:
            UnitError: it is not one.
        """
        scale_and_dimension(self.unit)


def hears(signal: str, unit: str, at: str = "plasma", as_: str = "") -> Port:
    """A hormone or other signal. `as_` is the pathway's name for it where it differs."""
    return Port(HEARS, signal, unit, at, as_ or signal)


def sees(what: str, unit: str, at: str = "plasma", as_: str = "") -> Port:
    """A fuel, a load, or a circumstance such as contraction. `as_` is the pathway's name for it where it differs."""
    return Port(SEES, what, unit, at, as_ or what)


def takes(what: str, unit: str, by: str, at: str = "plasma") -> Port:
    """A flux out of the surroundings, carried by a reaction or factor of the pathway."""
    return Port(TAKES, what, unit, at, by)


def releases(what: str, unit: str, by: str, at: str = "plasma") -> Port:
    """A flux into the surroundings, carried by a reaction or factor of the pathway."""
    return Port(RELEASES, what, unit, at, by)


def reports(what: str, unit: str, of: str = "", at: str = "") -> Port:
    """A quantity that is recorded, or (a reaction or factor, at a place) answered to by the body; `of` it, `what` itself if nothing is said."""
    return Port(REPORTS, what, unit, at, of or what)


def reports_all(unit: str, *quantities: str) -> tuple[Port, ...]:
    """Several quantities of one unit that are recorded."""
    return tuple(reports(quantity, unit) for quantity in quantities)
