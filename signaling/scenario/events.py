"""What can happen in a scenario: one class for each kind of event, and the event that carries it at its time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field, model_serializer

from signaling.scenario.kinds import GLUCOSE_MASS, SPAN, TIME, Measure, stored

if TYPE_CHECKING:
    from signaling.clinic.protocols import Protocol

INSULIN = Measure("nM", "10 nM", "insulin")
GLUCOSE = Measure("mmol/L", "5 mmol/L", "glucose")
FFA = Measure("mmol/L", "0.5 mmol/L", "ffa")
GLUCAGON = Measure("pg/mL", "50 pg/mL", "glucagon")
TNF_ALPHA = Measure("pg/mL", "10 pg/mL")
PEROXIDE = Measure("umol/L", "60 umol/L")

GlucoseMass = stored(GLUCOSE_MASS, str)
Span = stored(SPAN, str)
Time = stored(TIME, str)
Insulin = stored(INSULIN, str)
Glucose = stored(GLUCOSE, str)
Ffa = stored(FFA, str)
Glucagon = stored(GLUCAGON, str)
TnfAlpha = stored(TNF_ALPHA, str)
Peroxide = stored(PEROXIDE, str)


class Part(BaseModel):
    """Base of all parts of a plan: closed to unknown keys, frozen, every default in its stored form."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=True)


class Ogtt(Part):
    """Glucose in water, drunk within minutes after an overnight fast (WHO: 75 g within 5 min)."""

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


class Medium(Part):
    """What the cells of a dish bathe in; an event changes what it names and leaves the rest as it was."""

    insulin: Insulin = Field("0 nM", description="insulin")
    glucose: Glucose = Field("5 mmol/L", description="glucose")
    ffa: Ffa = Field("0 mmol/L", description="free fatty acids")
    glucagon: Glucagon = Field("0 pg/mL", description="glucagon")
    tnf_alpha: TnfAlpha = Field("0 pg/mL", description="TNF-alpha")
    peroxide: Peroxide = Field("0 umol/L", description="hydrogen peroxide")

    @property
    def insulin_nM(self) -> float:
        """Insulin, nM."""
        return INSULIN.number(self.insulin)

    @property
    def glucose_mmol_per_l(self) -> float:
        """Glucose, mmol/L."""
        return GLUCOSE.number(self.glucose)

    @property
    def ffa_mmol_per_l(self) -> float:
        """Free fatty acids, mmol/L."""
        return FFA.number(self.ffa)

    @property
    def glucagon_pg_per_ml(self) -> float:
        """Glucagon, pg/mL."""
        return GLUCAGON.number(self.glucagon)

    @property
    def tnf_alpha_pg_per_ml(self) -> float:
        """TNF-alpha, pg/mL."""
        return TNF_ALPHA.number(self.tnf_alpha)

    @property
    def peroxide_umol_per_l(self) -> float:
        """Hydrogen peroxide, umol/L."""
        return PEROXIDE.number(self.peroxide)


class Event(Part):
    """One thing that happens, and when."""

    at: Time = Field(description="when, on the clock of the run")
    ogtt: Ogtt | None = Field(None, description="a glucose drink (body)")
    fast: Fast | None = Field(None, description="no food (body)")
    medium: Medium | None = Field(None, description="another medium (dish)")

    @property
    def at_minutes(self) -> float:
        """When it happens, min after the start of the run."""
        return TIME.number(self.at)

    @property
    def kind(self) -> str:
        """What happens: ``ogtt``, ``fast`` or ``medium``."""
        return next(name for name in type(self).model_fields if name != "at" and getattr(self, name) is not None)

    @property
    def action(self) -> Part:
        """The part that ``kind`` names."""
        return getattr(self, self.kind)

    @model_serializer
    def _only_what_happens(self) -> dict[str, Any]:
        return {"at": self.at, self.kind: self.action.model_dump()}
