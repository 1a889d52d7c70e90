"""What can happen in a scenario: one class for each kind of event, and the event that carries it at its time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from pydantic import Field, model_serializer

from signaling.scenario import dish_events as dish
from signaling.scenario.kinds import GLUCOSE_MASS, SPAN, TIME, stored
from signaling.scenario.part import Part

if TYPE_CHECKING:
    from signaling.clinic.protocols import Protocol

GlucoseMass = stored(GLUCOSE_MASS, str)
Span = stored(SPAN, str)
Time = stored(TIME, str)


class Ogtt(Part):
    """Glucose in water, drunk within minutes after an overnight fast (WHO: 75 g within 5 min)."""

    short = ("glucose",)

    glucose: GlucoseMass = Field("75 g", description="glucose in the drink")
    drink_within: Span = Field("5 min", description="time taken to drink it")

    @property
    def glucose_grams(self) -> float:
        """Glucose in the drink, g."""
        return GLUCOSE_MASS.number(self.glucose)

    @property
    def drink_minutes(self) -> float:
        """Time taken to drink, min."""
        return SPAN.number(self.drink_within)

    def protocol(self) -> Protocol:
        """What the nurse does."""
        from signaling.clinic.protocols import OGTT

        return OGTT(glucose=self.glucose_grams, drink_within=self.drink_minutes)


class Fast(Part):
    """No food until the given time."""

    until: Span = Field(
        description="end of the fast", json_schema_extra={"default": "the next drink, or the end of the run"}
    )

    @property
    def until_minutes(self) -> float:
        """End of the fast on the clock of the run, min."""
        return SPAN.number(self.until)

    def protocol(self) -> Protocol:
        """What the nurse does: nothing."""
        from signaling.clinic.protocols import Fast as Without

        return Without(until=self.until_minutes)


class Event(Part):
    """One thing that happens, and when."""

    at: Time = Field(description="when, on the clock of the run")
    ogtt: Ogtt | None = Field(None, description="a glucose drink (body)")
    fast: Fast | None = Field(None, description="no food (body)")
    medium: dish.Change | None = Field(None, description="another medium (dish)")
    insulin_step: dish.InsulinStep | None = Field(None, description="insulin for a while (dish)")
    glucose_step: dish.GlucoseStep | None = Field(None, description="glucose for a while (dish)")
    dose_response: dish.DoseResponse | None = Field(None, description="fresh cells at every dose (dish)")
    two_step: dish.TwoStep | None = Field(None, description="a low, then a high dose of insulin (dish)")
    perifusion: dish.Perifusion | None = Field(None, description="level after level in a stream of medium (dish)")
    ramp: dish.Ramp | None = Field(None, description="a medium that changes little by little (dish)")
    washout: dish.Washout | None = Field(None, description="back to the first medium (dish)")
    chronic_insulin: dish.ChronicInsulin | None = Field(None, description="insulin for hours or days (dish)")
    isoprenaline: dish.Isoprenaline | None = Field(None, description="a catecholamine for a while (dish)")
    palmitate: dish.Palmitate | None = Field(None, description="fatty acids for a while (dish)")
    tnf_alpha: dish.TnfAlpha | None = Field(None, description="TNF-alpha for a while (dish)")
    peroxide: dish.Peroxide | None = Field(None, description="hydrogen peroxide for a while (dish)")
    tunicamycin: dish.Tunicamycin | None = Field(None, description="ER stress for a while (dish)")
    rapamycin: dish.Rapamycin | None = Field(None, description="mTORC1 blocked for a while (dish)")
    inhibitor: dish.Inhibitor | None = Field(None, description="a protein blocked for a while (dish)")

    @property
    def at_minutes(self) -> float:
        """When it happens, min after the start of the run."""
        return TIME.number(self.at)

    @property
    def kind(self) -> str:
        """What happens: ``ogtt``, ``medium`` ..."""
        return next(name for name in type(self).model_fields if name != "at" and getattr(self, name) is not None)

    @property
    def action(self) -> Part:
        """The part that ``kind`` names."""
        return getattr(self, self.kind)

    @model_serializer
    def _only_what_happens(self) -> dict[str, Any]:
        return {"at": self.at, self.kind: self.action.model_dump()}


def part_named(kind: str) -> type[Part]:
    """The class of a kind of event."""
    return get_args(Event.model_fields[kind].annotation)[0]
