"""What can happen in a scenario: the event that carries one thing at its time. What there is stands in `bedside_events` and `dish_events`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from pydantic import Field, ValidationError, model_serializer

from signaling.scenario import bedside_events as bedside
from signaling.scenario import dish_events as dish
from signaling.scenario.kinds import TIME, stored
from signaling.scenario.part import Part

if TYPE_CHECKING:
    from signaling.scenario.node import Node

Time = stored(TIME, str)


class Event(Part):
    """One thing that happens, and when."""

    at: Time = Field(description="when, on the clock of the run")
    ogtt: bedside.Ogtt | None = Field(None, description="a glucose drink (body)")
    meal: bedside.Meal | None = Field(None, description="a mixed meal (body)")
    meals: bedside.Meals | None = Field(None, description="days of meals (body)")
    fast: bedside.Fast | None = Field(None, description="no food (body)")
    ivgtt: bedside.Ivgtt | None = Field(None, description="glucose into a vein at once (body)")
    clamp: bedside.Clamp | None = Field(None, description="insulin up, glucose held (body)")
    hyperglycaemic_clamp: bedside.HyperglycaemicClamp | None = Field(None, description="glucose up and held (body)")
    graded_glucose: bedside.GradedGlucose | None = Field(None, description="glucose into a vein in steps (body)")
    lipid_infusion: bedside.LipidInfusion | None = Field(None, description="fatty acids into a vein (body)")
    hormone_infusion: bedside.HormoneInfusion | None = Field(None, description="hormones into a vein (body)")
    exercise: bedside.Exercise | None = Field(None, description="muscles work (body)")
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


def event_at(node: Node) -> Event | None:
    """The event that is written at a node; None where it does not fit the schema, which says so itself."""
    try:
        event = Event.model_validate(node.plain())
        return event if event.kind and event.at_minutes is not None else None
    except (ValidationError, StopIteration):
        return None
