"""The body: populations of cells and the blood between them, one coupling step at a time.

Within a step every cell hears what blood held at its start and how it was changing (second order in the step); what cells took and gave over
the step then drives blood through the same step.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import mesa

from signaling.body import observed
from signaling.body.circulation import Circulation
from signaling.body.exchange import Exchange
from signaling.body.fasting import come_to_rest
from signaling.body.ledger import Books
from signaling.body.organism import organism
from signaling.body.schedule import Schedule
from signaling.cells import cell_types
from signaling.cells.cell_set import CellSet
from signaling.cells.mesa_versions import reserve_ids
from signaling.cells.mutants import mutate
from signaling.cells.population import Population
from signaling.core.errors import SignalingError, UnknownName, did_you_mean
from signaling.saboteurs import SABOTEURS
from signaling.saboteurs.agent import SaboteurAgent
from signaling.saboteurs.group import saboteur_groups


class BodyModel(mesa.Model):
    """One person.

    Args:
        cells: how many cells of each type; every type must be there.
        seed: of this person; decides how the cells differ.
        coupling: minutes between two exchanges with blood.
        saboteurs: those that may live in the cells.
        spread: False for cells that are all alike.
        lanes, rtol, backend, threads: of the engine.
        free: population name (or ``body``) -> parameters that stay inputs, for a calibration.

    Attributes:
        populations: name -> cells. saboteurs: name -> group of its agents. circulation, exchange, schedule. minutes: since the start.
        books: the glucose ledger.
        fluxes: (tissue, "takes" or "releases", what) -> mean over the last step, in the body's unit.
    """

    def __init__(
        self,
        cells: Mapping[str, int],
        *,
        seed: int = 0,
        rng: Any = None,
        coupling: float = 1.0,
        saboteurs: Iterable[str] | None = None,
        spread: bool = True,
        lanes: int = 16,
        rtol: float = 1e-5,
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
        free = free or {}
        present = [SABOTEURS[name] for name in (SABOTEURS if saboteurs is None else saboteurs)]
        options = {"seed": seed, "spread": spread, "lanes": lanes, "rtol": rtol, "backend": backend, "threads": threads}
        self.populations: dict[str, Population] = {}
        first = 1
        for name, cell_type in types.items():
            population = Population(
                cell_type, cells[name], saboteurs=present, first_id=first, free=free.get(name, ()), **options
            )
            population.model = self
            self.populations[name] = population
            first += len(population)
        self._before: dict[str, float] = {}
        self.schedule = Schedule()
        self.exchange = Exchange(self.populations)
        self.circulation = Circulation(
            organism(), [*self.exchange.wanted, *observed.quantities()], backend=backend, free=free.get("body", ())
        )
        self.exchange.connect(self.circulation)
        reserve_ids(self, first)
        self.saboteurs = saboteur_groups(self, self.populations)
        self.books = Books(self)
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
        """Let the next step begin as from rest, after blood or cells were set from outside."""
        self._before = {}

    def couple(self) -> None:
        """Cells hear blood, live through one coupling step, and blood follows what they took and gave."""
        blood = self.circulation.values()
        slopes = self.exchange.slopes(blood, self._before or blood, self.coupling)
        self._before = blood
        self.exchange.inward(blood)
        for tissue, population in self.populations.items():
            population.advance(self.coupling, slopes[tissue])
        fed, self.fluxes = self.exchange.outward(self.coupling)
        self.books.note(fed, self.coupling)
        self.circulation.feed(fed)
        self.circulation.feed(self.schedule.rates(self.minutes, self.minutes + self.coupling))
        self.circulation.advance(self.coupling)
        self.minutes += self.coupling

    @property
    def agents(self) -> CellSet:
        """Every cell and every saboteur, as a Mesa AgentSet over arrays."""
        others = [agent for group in self.saboteurs.values() for agent in group] if "saboteurs" in self.__dict__ else []
        return CellSet([*self.__dict__.get("populations", {}).values(), *others])

    @property
    def agents_by_type(self) -> dict[type, CellSet]:
        """Class -> its agents."""
        sets: dict[type, CellSet] = {p.cell_type.agent_class: p.agents for p in self.populations.values()}
        sets[SaboteurAgent] = CellSet([agent for group in self.saboteurs.values() for agent in group])
        return sets

    @property
    def blood(self) -> dict[str, float]:
        """Current values of what is seen in blood and of whole-body fluxes, by observable name."""
        return observed.observe(self)
