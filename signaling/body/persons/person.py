"""A person: build, age and slow states. Everything else, glucose and insulin above all, follows by living."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from signaling.body.build import Build
from signaling.body.persons.slow_state import SlowState
from signaling.core.errors import SignalingError
from signaling.core.parameters import Parameter

if TYPE_CHECKING:
    from signaling.body.model import BodyModel

SEXES = ("male", "female")
BUILD = {"age": "a", "height": "cm", "weight": "kg", "fat_mass": "kg"}


@dataclass(frozen=True, eq=False)
class Person:
    """Who it is.

    Args:
        name: one word, as a scenario says it.
        sex: ``male`` or ``female``; told, and not used yet.
        age: in years (``a``); told, and not used yet.
        height: in cm.
        weight: in kg.
        fat_mass: in kg, of which there is less than `weight`.
        states: what years have made of this person.
        doc: who that is, in words.

    Raises:
        SignalingError: a number of the build has another unit or is not positive, more fat than weight, or a state is set twice.
    """

    name: str
    sex: str
    age: Parameter
    height: Parameter
    weight: Parameter
    fat_mass: Parameter
    states: Sequence[SlowState] = ()
    doc: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "states", tuple(self.states))
        if self.sex not in SEXES:
            raise SignalingError(f"{self.name}: the sex is one of {', '.join(SEXES)}, not {self.sex!r}.")
        for what, unit in BUILD.items():
            number = getattr(self, what)
            if number.unit != unit or number.value <= 0:
                raise SignalingError(
                    f"{self.name}: {what} is a positive number of {unit}, not {number.value:g} {number.unit}."
                )
        if self.fat_mass.value >= self.weight.value:
            raise SignalingError(
                f"{self.name}: {self.fat_mass.value:g} kg of fat do not fit into {self.weight.value:g} kg of weight."
            )
        seen = set()
        for state in self.states:
            key = (state.kind, state.tissue, state.name)
            if key in seen:
                raise SignalingError(
                    f"{self.name}: the {state.kind} '{state.name}' of {state.tissue} is set twice. Keep one."
                )
            seen.add(key)

    @property
    def bmi(self) -> float:
        """Body mass index, kg/m2."""
        return self.weight.value / (self.height.value / 100.0) ** 2

    @property
    def build(self) -> Build:
        """Weight and height, on which doses per kg and per m2 count."""
        return Build(self.weight.value, self.height.value)

    @property
    def fat_free_mass(self) -> float:
        """Everything but fat, kg."""
        return self.weight.value - self.fat_mass.value

    @property
    def provisional(self) -> tuple[SlowState, ...]:
        """Slow states that wait for a simulated life."""
        return tuple(state for state in self.states if state.provisional)

    def state(self, kind: str, tissue: str) -> float | None:
        """Value of the mass of a tissue, or of the vessels; None where nothing is said."""
        return next((s.value.value for s in self.states if (s.kind, s.tissue) == (kind, tissue)), None)

    def enter(self, model: BodyModel) -> None:
        """Put the slow states into the cells of a body, before it comes to rest."""
        for state in self.states:
            state.enter(model)

    def plain(self) -> dict[str, Any]:
        """As plain data for JSON, sources included."""
        build = {
            what: {
                f.name: getattr(getattr(self, what), f.name) for f in fields(Parameter) if f.name not in ("low", "high")
            }
            for what in BUILD
        }
        return {"name": self.name, "sex": self.sex} | build | {"states": [state.plain() for state in self.states]}

    def __repr__(self) -> str:
        return f"<{self.name}: {self.weight.value:g} kg, {len(self.states)} slow states>"
