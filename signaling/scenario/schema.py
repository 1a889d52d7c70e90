"""The plan of a run: a scenario in which every default is explicit and every value is in its stored form.

``BodyPlan`` is a person, ``DishPlan`` is cells of one kind in a dish. ``plan.model_dump()`` is plain nested data; resolving it
again gives the same plan.
"""

from __future__ import annotations

from pydantic import Field, field_validator

from signaling.scenario.dish_events import Medium
from signaling.scenario.events import Event
from signaling.scenario.expectation import CLAIM, Expectation, parse_expectation
from signaling.scenario.kinds import CONTENT, COUNT, FACTOR, PRECISION, SEED, SPAN, SWITCH, TIME, WORDS, stored
from signaling.scenario.part import Part

DEFAULT_CELLS = 100  # of each kind of cell that a body scenario does not count

Count = stored(COUNT, int)
Span, Time = stored(SPAN, str), stored(TIME, str)
Text = stored(WORDS, str)
Claims = list[stored(CLAIM, str)]
Amount = stored(FACTOR, float)
Seed = stored(SEED, int)
Precision = stored(PRECISION, str)
YesOrNo = stored(SWITCH, bool)


class Verbs(Part):
    """What is done to one saboteur in one tissue. The default leaves it as the biology arms it."""

    dose: Amount = Field(0.0, description="activity added from outside; 0 adds nothing")
    boost: Amount = Field(1.0, description="factor on its own activity")
    disarmed: YesOrNo = Field(False, description="whether it can phosphorylate nothing")
    knocked_out: YesOrNo = Field(False, description="whether the protein is absent")


class Record(Part):
    """What is kept of the run."""

    every: Span = Field("5 min", description="distance between recorded times")
    cells: list[Text] = Field([], description="tissues whose single cells are stored")
    at: list[Time] = Field(["0 min"], description="times at which single cells are stored")
    species: dict[str, list[Text]] = Field({}, description="tissue: further species whose tissue mean is recorded")

    @property
    def every_minutes(self) -> float:
        """Distance between recorded times, min."""
        return SPAN.number(self.every)

    @property
    def at_minutes(self) -> list[float]:
        """Times at which single cells are stored, min."""
        return [TIME.number(time) for time in self.at]


class Dish(Part):
    """Cells of one kind in a dish."""

    cell: Text = Field(description="kind of cell")
    cells: Count = Field(48, description="number of cells")
    medium: Medium = Field(default_factory=Medium, description="medium at the start")
    contents: dict[str, stored(CONTENT, str)] = Field(
        {}, description="protein: how much of it there is; 0 % for a knock-out"
    )


class Titled(Part):
    """The first line of every plan."""

    title: Text = Field("Untitled", description="one line for tables and figures")


class Plan(Titled):
    """What body and dish scenarios have in common."""

    seed: Seed = Field(1, description="seed of all random numbers")
    coupling: Span = Field("1 min", description="step at which cells and their surroundings exchange")
    precision: Precision = Field(
        "double", description="numbers in the cells; single is faster and exact to a thousandth"
    )
    duration: Span = Field("270 min", description="length of the run")
    protocol: list[Event] = Field([], description="what happens, and when")
    saboteurs: dict[str, dict[str, Verbs]] = Field({}, description="saboteur: tissue: what is done to it")
    mutants: dict[str, dict[str, Text]] = Field({}, description="protein: tissue: variant")
    record: Record = Field(default_factory=Record, description="what is kept of the run")
    expect: Claims = Field([], description="what must be true of the result")

    @field_validator("protocol")
    @classmethod
    def _in_order_of_time(cls, events: list[Event]) -> list[Event]:
        return sorted(events, key=lambda event: event.at_minutes)

    @property
    def duration_minutes(self) -> float:
        """Length of the run, min."""
        return SPAN.number(self.duration)

    @property
    def coupling_minutes(self) -> float:
        """Step of exchange, min."""
        return SPAN.number(self.coupling)

    @property
    def expectations(self) -> list[Expectation]:
        """The claims of ``expect``, read."""
        return [parse_expectation(claim) for claim in self.expect]


class Person(Titled):
    """Who it is, and how many cells stand for each tissue."""

    person: Text = Field("lean", description="who it is")
    cells: dict[str, Count] = Field(
        description="tissue: number of simulated cells", json_schema_extra={"default": f"{DEFAULT_CELLS} each"}
    )


class InDish(Titled):
    """Where the cells are, when they are in nobody."""

    dish: Dish = Field(description="the cells and their medium")


# Pydantic lists the fields of the last base first: a resolved plan opens with its title and with who or what it is about.
class BodyPlan(Plan, Person):
    """A person, and what happens to them."""


class DishPlan(Plan, InDish):
    """A dish, and what is done to it."""
