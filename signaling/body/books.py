"""The books of a body: which stores and flows its ledgers count.

Glucose is counted in mmol over stomach, gut, blood, tissue water and urine. Two accounts are kept apart: blood's own integrals of every flow
with an open end, and the sums of what cells say they took and gave. They must agree with each other and with what is stored.

Carbon is counted over all stores of cells and blood that hold a fuel, with what was breathed out and the urea; and so is oxygen, as what these
stores need to be burnt and what was used (some 450 kJ a mole: the ledger of energy). What is eaten and infused must be found again in both.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from signaling.body.ledger import TOLERANCE, FuelLedger, GlucoseLedger
from signaling.core.fuels import FUELS
from signaling.pathway.expressions import symbols
from signaling.pathway.pathway import STORES_HELD

if TYPE_CHECKING:
    from signaling.body.model import BodyModel

STORED: Final = ("Stomach", "Duodenum", "Jejunum", "PlasmaGlucose", "TissueGlucose", "Urine")
IN: Final = ("Gut.drink", "Glucose.production", "Glucose.infusion")
OUT: Final = (
    "Gut.duodenal_use",
    "Gut.jejunal_use",
    "Glucose.uptake_from_plasma",
    "Glucose.uptake_from_interstitium",
    "Brain.brain",
    "Brain.red_cells",
    "Organs.glucose",
)
CELLS: Final = {
    "Glucose.production": "released_glucose_to_plasma",
    "Glucose.uptake_from_plasma": "taken_glucose_from_plasma",
    "Glucose.uptake_from_interstitium": "taken_glucose_from_interstitium",
}
USED: Final = "OxygenUsed"


class Books:
    """Keeps the ledgers of one body."""

    def __init__(self, model: BodyModel) -> None:
        self.model = model
        self.open()

    def open(self) -> None:
        """Begin a new page."""
        self.model.circulation.clear_integrals()
        self.cells = dict.fromkeys(CELLS.values(), 0.0)
        self.start = self._stored()
        self._at_start = self._amounts()
        self._events = self._births_and_deaths()

    def change(self) -> np.ndarray:
        """How much more every one of the :attr:`stores` holds than at the start of the page, mmol, or mmol/kg in tissues; (stores,)."""
        return (self._amounts() - self._at_start)[:-1]

    def note(self, fed: dict[str, float], minutes: float) -> None:
        """Add what cells took and gave in one step (rates in mmol/min)."""
        for name in self.cells:
            self.cells[name] += fed.get(name, 0.0) * minutes

    def check(self) -> None:
        """Raise Leak if the books do not close.

        Those of carbon and oxygen are looked at only while all cells are whole: a wire that is cut, a birth or a death, or a store that is held
        makes or loses matter on purpose.
        """
        self.glucose().check()
        if self.whole:
            for ledger in self.fuels():
                ledger.check()

    def _stored(self) -> float:
        return sum(self.model.circulation.amount(name) for name in STORED)

    def glucose(self) -> GlucoseLedger:
        """The page of glucose as it stands."""
        flows = self.model.circulation.integrals()
        boundary = max(abs(flows[flow] - self.cells[name]) for flow, name in CELLS.items())
        return GlucoseLedger(
            sum(flows[n] for n in IN), sum(flows[n] for n in OUT), self._stored() - self.start, boundary
        )

    def fuels(self) -> tuple[FuelLedger, FuelLedger]:
        """The pages of carbon and of oxygen as they stand."""
        flows, weights = self.model.circulation.integrals(), self._weights
        change = self._amounts() - self._at_start
        holds = self.model.circulation.pathway.fuels
        came = [(FUELS[holds[target]], flows[name]) for name, target in self._given.items()]
        used = float(change[-1])
        breathed = float(change[self.stores.index(("", "Expired"))])
        allowed = max(TOLERANCE[p.engine(False).precision] for p in self.model.populations.values())
        pages = []
        for row, what in enumerate(("carbon", "oxygen")):
            eaten = sum(getattr(fuel, what).value * amount for fuel, amount in came)
            stored = float(weights[row] @ change[:-1])
            pages.append(FuelLedger(what, eaten, stored, used * row, (breathed, used)[row], allowed))
        return pages[0], pages[1]

    @property
    def whole(self) -> bool:
        """Whether no wire of a cell was cut, nobody was born or died, and no store is held."""
        cells = self.model.populations.values()
        held = any(p.mean(STORES_HELD) for p in cells if STORES_HELD in p.pathway.settings)
        return not held and not any(p.wiring.edited for p in cells) and self._events == self._births_and_deaths()

    def _births_and_deaths(self) -> tuple[int, ...]:
        return tuple(p.census.events for p in self.model.populations.values())

    @cached_property
    def stores(self) -> list[tuple[str, str]]:
        """Tissue (none for blood) and species of every store that holds a fuel."""
        own = [(name, species) for name, cells in self.model.populations.items() for species in cells.pathway.fuels]
        return [*own, *(("", species) for species in self.model.circulation.pathway.fuels)]

    @cached_property
    def _weights(self) -> np.ndarray:
        """(2, stores): carbon, and the oxygen that burns it, of a mmol in each store of the body."""
        model = self.model
        rows = []
        for tissue, species in self.stores:
            pathway = model.populations[tissue].pathway if tissue else model.circulation.pathway
            fuel, mass = FUELS[pathway.fuels[species]], model.masses[tissue].value if tissue else 1.0
            rows.append((mass * fuel.carbon.value, mass * fuel.oxygen.value))
        return np.array(rows).T

    @cached_property
    def _given(self) -> dict[str, str]:
        """Reactions that bring a fuel from outside, at a rate that neither cells nor blood decide, and the store that they fill."""
        blood, fed = self.model.circulation.pathway, set(self.model.exchange.fed)
        outside = set(blood.inputs) - fed | set(blood.parameters)
        return {
            name: r.target
            for name, r in blood.reactions.items()
            if r.source is None and r.target in blood.fuels and symbols(r.rate) <= outside
        }

    def _amounts(self) -> np.ndarray:
        """What every store holds, per kg in tissues, and last the oxygen that was used."""
        blood, own = self.model.circulation, self.model.populations.values()
        held = [amount for cells in own if cells.pathway.fuels for amount in cells.means(cells.pathway.fuels).values()]
        return np.array([*held, *(blood.amount(species) for species in blood.pathway.fuels), blood.amount(USED)])
