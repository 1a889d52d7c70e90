"""Exchange: ports of cell populations scaled by tissue mass and carried to and from blood. Knows ports, not cell types.

A cell that hears ``insulin`` at ``interstitium`` gets the body's quantity ``interstitium_insulin``. A cell that takes ``glucose`` at ``plasma``
feeds the body's input ``taken_glucose_from_plasma``; ``released_glucose_to_plasma`` and ``clearance_at_sinusoid`` likewise. What blood loses is
the accumulator of what cells took over the same step, so the two are equal to round-off; what cells report to a place is a mean over the step.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from signaling.cells.ports import RELEASES, REPORTS, TAKES, Port
from signaling.core.units import scale_and_dimension

if TYPE_CHECKING:
    from signaling.body.circulation import Circulation
    from signaling.cells.population import Population
    from signaling.core.parameters import Parameter


Fluxes = tuple[dict[str, float], dict[tuple[str, str, str], float]]


@dataclass(frozen=True, slots=True)
class Line:
    """One port of one population, with the name the body knows it by and the factor between their units."""

    population: str
    port: Port
    name: str
    factor: float


class Exchange:
    """All lines between populations and blood.

    Args:
        populations: tissue -> cells.
        masses: tissue -> how much of it the person has; those of the reference person if nothing is said.

    Attributes:
        heard: lines into cells. fluxes: lines out of cells. reported: quantities of cells that blood answers to.
        wanted: quantities that the circulation must offer.
        lines_in, lines_out: the same with names and factors. fed: inputs of the body that lines out of cells feed. (All three once connected.)
    """

    def __init__(self, populations: Mapping[str, Population], masses: Mapping[str, Parameter] | None = None) -> None:
        self.populations = dict(populations)
        self.masses = masses or {tissue: cells.cell_type.mass for tissue, cells in populations.items()}
        self.heard: list[tuple[str, Port, str]] = []
        self.fluxes: list[tuple[str, Port, str]] = []
        self.reported: list[tuple[str, Port, str]] = []
        for tissue, population in populations.items():
            for port in population.ports:
                name = body_name(port)
                if port.kind in (TAKES, RELEASES):
                    self.fluxes.append((tissue, port, name))
                elif port.kind == REPORTS:
                    if port.at:
                        self.reported.append((tissue, port, name))
                else:
                    self.heard.append((tissue, port, name))
        self.wanted = tuple(dict.fromkeys(name for _, _, name in self.heard))

    def connect(self, circulation: Circulation) -> None:
        """Work out the factor of every line; raises UnknownName for a port that the body cannot serve, UnitError for a clash."""
        self.lines_in = [Line(t, p, n, ratio(circulation.unit(n), p.unit)) for t, p, n in self.heard]
        out = (*self.fluxes, *self.reported)
        self.lines_out = [Line(t, p, n, self._mass_factor(t, p, circulation.unit(n))) for t, p, n in out]
        self.fed = tuple(dict.fromkeys(line.name for line in self.lines_out))

    def _mass_factor(self, tissue: str, port: Port, unit: str) -> float:
        mass = self.masses[tissue]
        return mass.value * ratio(f"({port.unit}) * ({mass.unit})", unit)

    def inward(self, blood: Mapping[str, float]) -> None:
        """Tell every population what it hears now."""
        told: dict[str, dict[str, float]] = {tissue: {} for tissue in self.populations}
        for line in self.lines_in:
            told[line.population][line.port.quantity] = blood[line.name] * line.factor
        for tissue, heard in told.items():
            self.populations[tissue].hear(**heard)

    def slopes(
        self, now: Mapping[str, float], then: Mapping[str, float], minutes: float
    ) -> dict[str, dict[str, float]]:
        """Population -> change per minute of what it hears, between now and `then`; nothing falls below zero within that time."""
        told: dict[str, dict[str, float]] = {tissue: {} for tissue in self.populations}
        for line in self.lines_in:
            value = now[line.name]
            slope = max((then[line.name] - value) / minutes, -value / minutes)
            told[line.population][line.port.quantity] = slope * line.factor
        return told

    def outward(self, minutes: float) -> Fluxes:
        """What cells gave and took over the last `minutes`; accumulators start anew.

        Returns:
            Body inputs by name, and each flux by (tissue, "takes" or "releases", what), in the body's units.
        """
        taken = {tissue: cells.taken_all() for tissue, cells in self.populations.items()}
        found = self._gather(lambda cells, quantity: taken[cells.name][quantity] / minutes)
        for population in self.populations.values():
            population.clear_taken()
        return found

    def now(self) -> Fluxes:
        """The same from the rates of this instant."""
        return self._gather(lambda cells, quantity: cells.mean(quantity))

    def _gather(self, flux: Callable[[Population, str], float]) -> Fluxes:
        fed = dict.fromkeys(self.fed, 0.0)
        single = {}
        for line in self.lines_out:
            value = flux(self.populations[line.population], line.port.quantity) * line.factor
            fed[line.name] += value
            if line.port.kind != REPORTS:
                single[line.population, line.port.kind, line.port.name] = value
        return fed, single

    def takers(self, what: str) -> tuple[str, ...]:
        """Tissues that take something up."""
        return tuple(t for t, p, _ in self.fluxes if p.kind == TAKES and p.name == what)

    def recorded(self) -> tuple[tuple[str, Port], ...]:
        """(tissue, port) of every quantity that cells report for the record."""
        return tuple((t, p) for t, pop in self.populations.items() for p in pop.ports if p.kind == REPORTS and not p.at)


def body_name(port: Port) -> str:
    """What the body calls the other end of a port."""
    if port.kind == TAKES:
        return f"taken_{port.name}_from_{port.at}"
    if port.kind == RELEASES:
        return f"released_{port.name}_to_{port.at}"
    return f"{port.name}_at_{port.at}" if port.kind == REPORTS else f"{port.at}_{port.name}"


def ratio(given: str, wanted: str) -> float:
    """Factor from one unit to another of the same dimension."""
    (a, dimension), (b, other) = scale_and_dimension(given), scale_and_dimension(wanted)
    if dimension != other:
        from signaling.core.errors import UnitError

        raise UnitError(f"a port in '{given}' does not fit the body's '{wanted}'")
    return a / b
