"""One mean fat cell in every measured protocol at once: a lane for each dose and condition, so that a whole set of answers costs one short run.

The cell is the cell type itself, with its saboteurs. What differs from lane to lane is insulin, here a setting, and the slow causes of type 2
diabetes: contents of proteins, ``loop``, and the dose of a saboteur. Every run starts from the rest without insulin.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import numpy as np

from signaling.cells import cell_types
from signaling.cells.cell_type import CellType
from signaling.clinic.measured import Series, names, series
from signaling.engine import engine_for, evaluator, lower
from signaling.pathway import Mechanism, Pathway
from signaling.saboteurs import SABOTEURS
from signaling.studies.dish_answers import NO_INSULIN
from signaling.studies.dish_readouts import FORMS, UPTAKE
from signaling.studies.dish_scores import CONDITIONS, Answers

STEP_AT, STEP_FROM, STEP_TO = 4.0, 1.2, 10.0  # min, nM, nM: the protocol of two steps
WASH_AT, WASH_READ, WASHED = (
    30.0,
    60.0,
    9.99,
)  # min, min, nM: 10 nM until the wash, in a lane of its own, and the reading of what is left
LEAK, VMAX = "AdipocyteGlucose.uptake.leak", "AdipocyteGlucose.uptake.vmax"
TRACER_MINUTES: Final = np.linspace(15.0, 45.0, 7)
DOSES: Final = {
    "normal": (0.0, 0.01, 0.03, 0.1, 0.3, 1.0, 5.0, 10.0, 100.0, STEP_FROM, WASHED),
    "t2d": (0.0, 0.01, 0.03, 0.1, 0.3, 1.0, 5.0, 10.0, 100.0, STEP_FROM),
}
MEDIUM: Final = {"glucose": 5.0, "tnf": 0.0}  # mmol/L, pg/mL
SETTLED: Final = 3e4  # min, thirty lives of IRS1


class DishBench:
    """A mean cell of a type in all measured protocols.

    Args:
        kind: the cell type.
        free: qualified parameters that a fit changes.
        rtol: relative tolerance of the integration; the usual one of double precision if not given.
        asked: the curves to answer; every measured one if not given.
    """

    def __init__(
        self,
        kind: CellType,
        free: Iterable[str] = (),
        rtol: float | None = None,
        asked: Iterable[Series] | None = None,
    ) -> None:
        medium = Mechanism("Medium", doc="Insulin in the medium, one number a cell.")
        medium.setting("insulin", "nM", 0.0, "insulin in the medium")
        saboteurs = [s.mechanism(kind.name) for s in SABOTEURS.values() if kind.name in s.lives_in]
        pathway = Pathway(kind.name, [*kind.mechanisms, *saboteurs, medium], kind.changes)
        self.turning = {name: pool.members for name, pool in pathway.pools.items() if name in ("IR", "IRS1")}
        self.units = {name: parameter.unit for name, parameter in pathway.parameters.items()}
        self.network = lower(pathway, free=free)
        self.asked = tuple(series(name) for name in dish_names()) if asked is None else tuple(asked)
        self.lanes = [(c, dose) for c in CONDITIONS for dose in (*DOSES[c], *self._further(c))]
        self.engine = engine_for(self.network, lanes=len(self.lanes), rtol=rtol)
        self.inputs = np.nan_to_num(self.network.default_inputs, nan=1.0)
        for name, value in MEDIUM.items():
            self.hear(name, value)
        self.readouts = [r for r in FORMS if r != UPTAKE] + ["IR_internal"]
        forms = dict.fromkeys(f for r in self.readouts for f in seen(r)) | {"GLUT4_membrane": None, "PIP3": None}
        self.forms = [*forms, *pathway.pools["IR"].members]
        self.read = evaluator(self.network, self.forms)
        self.minutes = np.array(
            sorted(
                {*TRACER_MINUTES, STEP_AT, WASH_AT, WASH_READ, 360.0, *(t for curve in self.asked for t in curve.times)}
            )
        )
        self.step = np.zeros(1)

    def hear(self, name: str, value: float) -> None:
        """Set an input that all lanes share."""
        self.inputs[self.network.inputs.index(name)] = value

    def totals(self, insulin: float) -> dict[str, float]:
        """What receptor and IRS1 amount to in a normal cell at rest under that insulin, percent of the declared total."""
        settings = np.repeat(self.network.default_settings[:, None], len(self.lanes), axis=1)[None].copy()
        settings[0, self.network.settings.index("stores_held")] = 1.0
        settings[0, self.network.settings.index("insulin")] = insulin
        start = np.repeat(self.network.start[:, None], len(self.lanes), axis=1)[None]
        state, kept = (np.ascontiguousarray(part) for part in np.split(start, [self.network.fast], axis=1))
        self.step[:] = 0.0
        self._advance(state, kept, settings, SETTLED)
        amounts = dict(zip(self.network.states, np.concatenate([state, kept], axis=1)[0, :, 0], strict=True))
        return {pool: float(sum(amounts[m] for m in members)) for pool, members in self.turning.items()}

    def run(self, causes: Mapping[str, float]) -> dict[str, np.ndarray]:
        """Courses of every form, shape (minutes, lanes), after a rest without insulin.

        Args:
            causes: settings of the t2d lanes, by name.
        """
        network, lanes = self.network, len(self.lanes)
        settings = np.repeat(network.default_settings[:, None], lanes, axis=1)[None].copy()
        t2d = np.array([c == "t2d" for c, _ in self.lanes])
        for name, value in causes.items():
            settings[0, network.settings.index(name), t2d] = value
        insulin = settings[0, network.settings.index("insulin")]
        start = np.repeat(network.start[:, None], lanes, axis=1)[None].copy()
        state, kept = np.ascontiguousarray(start[:, : network.fast]), np.ascontiguousarray(start[:, network.fast :])
        settings[0, network.settings.index("stores_held")] = 1.0
        self._fit_contents(state, settings)
        self.step[:] = 0.0
        self._advance(state, kept, settings, SETTLED)
        insulin[:] = [dose for _, dose in self.lanes]
        self.step[:] = 0.0
        now, rows = 0.0, []
        for minute in self.minutes:
            self._advance(state, kept, settings, minute - now)
            now = minute
            if minute == STEP_AT:
                insulin[insulin == STEP_FROM] = STEP_TO
            if minute == WASH_AT:
                insulin[insulin == WASHED] = 0.0
            rows.append(self._forms(state, kept, settings))
        return {form: np.array([row[k] for row in rows]) for k, form in enumerate(self.forms)}

    def answers(self, causes: Mapping[str, float], leak: float, vmax: float) -> dict[str, np.ndarray]:
        """What the cell answers at every row of the curves asked for.

        Args:
            causes: settings of the t2d lanes, by name.
            leak: uptake without GLUT4, mmol/kg/min.
            vmax: uptake with all GLUT4 at the membrane, mmol/kg/min.
        """
        self.course = self.run(causes)
        return {curve.name: self._answer(curve, leak, vmax) for curve in self.asked}

    def lane(self, condition: str, dose: float) -> int:
        """Index of a lane."""
        return self.lanes.index((condition, dose if dose > NO_INSULIN else 0.0))

    def at(self, minute: float) -> int:
        """Index of a minute."""
        return int(np.searchsorted(self.minutes, minute - 1e-9))

    def _further(self, condition: str) -> list[float]:
        """Doses asked of a condition beyond those of the measurements, nM."""
        doses = {float(dose) for curve in self.asked if curve.condition == condition for dose in curve.doses}
        return sorted(dose for dose in doses - set(DOSES[condition]) if dose > NO_INSULIN)

    def _answer(self, data: Series, leak: float, vmax: float) -> np.ndarray:
        if data.readout == UPTAKE:
            surface = self.course["GLUT4_membrane"]
            rows = [self.at(t) for t in TRACER_MINUTES]
            lanes = [self.lane(data.condition, dose) for dose in data.doses]
            return leak + vmax / 100.0 * np.trapezoid(surface[rows], TRACER_MINUTES, axis=0)[lanes] / 30.0
        y = sum(self.course[form] for form in seen(data.readout))
        if "two_steps" in data.name:
            return np.array([y[self.at(t), self.lane(data.condition, STEP_FROM)] for t in data.times])
        if data.axis == "time":
            return np.array([y[self.at(t), self.lane(data.condition, data.doses[-1])] for t in data.times])
        return np.array(
            [y[self.at(t), self.lane(data.condition, d)] for t, d in zip(data.times, data.doses, strict=True)]
        )

    def _fit_contents(self, state: np.ndarray, settings: np.ndarray) -> None:
        """Scale what a pool starts with to its content, so that no member begins above its total."""
        for pool in self.network.complements:
            for member in set(pool.members) & set(self.network.states[: self.network.fast]):
                content = settings[0, self.network.settings.index(f"content_{pool.name}")]
                state[0, self.network.states.index(member)] *= content

    def _advance(self, state: np.ndarray, kept: np.ndarray, settings: np.ndarray, minutes: float) -> None:
        if minutes > 0:
            self.engine.advance(state, kept, settings, self.inputs, 0.0 * self.inputs, minutes, self.step)

    def _forms(self, state: np.ndarray, kept: np.ndarray, settings: np.ndarray) -> np.ndarray:
        return self.read(state, kept, settings, self.inputs)[:, 0]


def measured_fat_cell(asked: Iterable[Series] | None = None) -> Answers:
    """What the fat cell of this package answers, normal and with the slow causes of type 2 diabetes.

    Args:
        asked: curves; if not given every measured one, whose answers are those that are scored.
    """
    from signaling.cells.fat_cell import T2D_FAT_CELL

    kind = cell_types()["adipocyte"]
    leak, vmax = (kind.pathway().parameters[name].value for name in (LEAK, VMAX))
    bench = DishBench(kind, asked=asked)
    return bench.answers({name: cause.value for name, cause in T2D_FAT_CELL.items()}, leak, vmax)


def seen(readout: str) -> tuple[str, ...]:
    """The forms that a blot sees; the share of receptors inside is no blot of the figures, so it stands here."""
    return ("IR_ip", "IR_i") if readout == "IR_internal" else FORMS[readout]


def dish_names() -> tuple[str, ...]:
    """All curves of the dish."""
    return names("adipocyte_dish/")
