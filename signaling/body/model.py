"""The body: populations of cells and the blood between them, one coupling step at a time.

Within a step every cell hears what blood holds at its start, and how it will change if all fluxes go on as they went (second order in the step);
what cells took and gave over the step then drives blood through the same step. Many steps are taken at once in compiled code, see
:mod:`signaling.body.coupling`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any

from signaling.body import observed
from signaling.body.books import Books
from signaling.body.circulation import Circulation
from signaling.body.coupling import Coupling
from signaling.body.exchange import Exchange
from signaling.body.fasting import come_to_rest
from signaling.body.organism import organism
from signaling.body.persons import Person, person_called
from signaling.body.persons.sizes import tissue_masses
from signaling.body.schedule import Schedule
from signaling.body.weight import Scales
from signaling.cells import cell_types
from signaling.cells.cell_model import CellModel
from signaling.cells.footprint import demand_memory, footprint
from signaling.cells.mutants import mutate
from signaling.cells.population import Population
from signaling.core.errors import CannotAdvance, SignalingError, UnknownName, did_you_mean
from signaling.saboteurs import SABOTEURS
from signaling.saboteurs.group import saboteur_groups


class BodyModel(CellModel):
    """One person.

    Args:
        cells: how many cells of each type; every type must be there.
        person: who it is, by name.
        seed: of this person; decides how the cells differ.
        coupling: minutes between two exchanges with blood.
        saboteurs: those that may live in the cells.
        spread: False for cells that are all alike.
        lanes, rtol, precision, backend, threads: of the cells' engines, see :class:`signaling.cells.population.Population`.
        free: population name (or ``body``) -> parameters that stay inputs, for a calibration.

    Attributes:
        person: who it is. masses: tissue -> how much of it this person has.
        populations: name -> cells. saboteurs: name -> group of its agents. circulation, exchange, schedule. minutes: since the start.
        books: the ledgers of glucose, carbon and oxygen. scales: body weight. coupling: minutes of one step.
        fluxes: (tissue, "takes" or "releases", what) -> mean over the last step, in the body's unit.
    """

    def __init__(
        self,
        cells: Mapping[str, int],
        *,
        person: str | Person = "lean",
        seed: int = 0,
        rng: Any = None,
        coupling: float = 1.0,
        saboteurs: Iterable[str] | None = None,
        spread: bool = True,
        lanes: int = 16,
        rtol: float | None = None,
        precision: str = "double",
        backend: str = "compiled",
        threads: int = 1,
        free: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        super().__init__(rng=seed if rng is None else rng)
        types = cell_types()
        for name in cells:
            if name not in types:
                raise UnknownName(f"there is no cell type '{name}'.{did_you_mean(name, types)}")
        missing = [name for name in types if name not in cells]
        if missing:
            raise SignalingError(
                f"a body needs every cell type; {', '.join(missing)} is missing. Say how many, for example {missing[0]}=16."
            )
        if not coupling > 0:
            raise SignalingError(f"the coupling step must be positive, not {coupling!r} min")
        self.coupling = float(coupling)
        self.minutes = 0.0
        self.person = person_called(person) if isinstance(person, str) else person
        self.masses = tissue_masses(self.person)
        free = free or {}
        present = [SABOTEURS[name] for name in (SABOTEURS if saboteurs is None else saboteurs)]
        options = {"seed": seed, "spread": spread, "lanes": lanes, "rtol": rtol, "precision": precision}
        options |= {"backend": backend, "threads": threads}
        demand_memory(
            {
                name: footprint(
                    types[name], count, saboteurs=present, lanes=lanes, precision=precision, free=free.get(name, ())
                )
                for name, count in cells.items()
            },
            cells,
        )
        self.populations: dict[str, Population] = {}
        first = 1
        for name, cell_type in types.items():
            population = Population(
                cell_type, cells[name], saboteurs=present, first_id=first, free=free.get(name, ()), **options
            )
            self.populations[name] = population
            first += len(population)
        self.house(self.populations)
        self.schedule = Schedule()
        self.exchange = Exchange(self.populations, self.masses)
        self.circulation = Circulation(
            organism(self.person),
            [*self.exchange.wanted, *observed.quantities()],
            backend=backend,
            free=free.get("body", ()),
        )
        self.exchange.connect(self.circulation)
        self.saboteurs = saboteur_groups(self, self.populations)
        self.person.enter(self)
        self.books = Books(self)
        self.scales = Scales(self)
        self._coupling = Coupling(self, threads)
        self.fluxes = dict.fromkeys(((t, p.kind, p.name) for t, p, _ in self.exchange.fluxes), 0.0)

    def mutate(self, protein: str, tissue: str, variant: str) -> None:
        """Give all cells of a tissue a variant of a protein, such as ``("receptor", "muscle", "Tyr->Phe")``.

        Raises:
            UnknownName: no such tissue, protein or variant.
        """
        if tissue not in self.populations:
            raise UnknownName(f"there is no tissue '{tissue}'.{did_you_mean(tissue, self.populations)}")
        mutate(self.populations[tissue], protein, variant)

    def come_to_rest(self) -> None:
        """Find the fasting state: slow stores held, everything else at rest with blood."""
        come_to_rest(self)
        self.books.open()

    def step(self) -> None:
        """Advance by one coupling step."""
        self.couple()

    def forget_trend(self) -> None:
        """Let the fluxes of the last step be those of rest, after blood or cells were set from outside."""
        self.circulation.previous[:] = self.circulation.inputs

    def couple(self, steps: int = 1) -> None:
        """Take coupling steps, in compiled code where there is some.

        Raises:
            CannotAdvance: names cell, state and minute of the step.
        """
        if self._coupling.available:
            self._coupling.advance(steps)
            return
        for _ in range(steps):
            self.couple_once()

    def couple_once(self) -> None:
        """Take one step: cells hear blood, live through it, and blood follows what they took and gave. Written for reading."""
        circulation, fed = self.circulation, self.exchange.fed
        given = self.schedule.rates(self.minutes, self.minutes + self.coupling)
        now = then = circulation.heard(fed)
        if not circulation.untold:
            with suppress(CannotAdvance):  # what cannot be foreseen is heard as it is
                then = circulation.foreseen(fed, given, self.coupling)
        slopes = self.exchange.slopes(now, then, self.coupling)
        self.exchange.inward(now)
        for tissue, population in self.populations.items():
            population.advance(self.coupling, slopes[tissue])
        fluxes, self.fluxes = self.exchange.outward(self.coupling)
        self.books.note(fluxes, self.coupling)
        circulation.previous[:] = circulation.inputs
        circulation.feed(fluxes)
        if circulation.untold:
            circulation.previous[:] = circulation.inputs
            circulation.untold = False
        circulation.feed(given)
        circulation.advance(self.coupling)
        self.minutes += self.coupling

    @property
    def blood(self) -> dict[str, float]:
        """Current values of what is seen in blood and of whole-body fluxes, by observable name."""
        return observed.observe(self)
