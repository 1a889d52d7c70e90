"""What can be done to a person: one class for each kind of event."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from signaling.scenario.bedside_kinds import (
    GLUCAGON_RATE,
    GLUCOSE_BOLUS,
    GLUCOSE_RATE,
    INSULIN_BOLUS,
    INSULIN_RATE,
    LEVEL,
    SOMATOSTATIN_RATE,
)
from signaling.scenario.kinds import COUNT, FACTOR, GLUCOSE_MASS, SHARE, SPAN, Measure, stored
from signaling.scenario.part import Act, Lasting

if TYPE_CHECKING:
    from signaling.clinic.protocols import Protocol

FOOD_MASS = Measure("g", "20 g")
ENERGY = Measure("kcal/day", "2000 kcal/day", above_zero=True)
FLOW = Measure("mL/min", "1.5 mL/min")

GlucoseMass, FoodMass, Energy, Share = (stored(kind, str) for kind in (GLUCOSE_MASS, FOOD_MASS, ENERGY, SHARE))
Span, Count, Work, Flow, Level = (
    stored(SPAN, str),
    stored(COUNT, int),
    stored(FACTOR, float),
    stored(FLOW, str),
    stored(LEVEL, str),
)
GlucoseBolus, GlucoseRate = stored(GLUCOSE_BOLUS, str), stored(GLUCOSE_RATE, str)
InsulinBolus, InsulinRate = stored(INSULIN_BOLUS, str), stored(INSULIN_RATE, str)
SomatostatinRate, GlucagonRate = stored(SOMATOSTATIN_RATE, str), stored(GLUCAGON_RATE, str)


class Ogtt(Act):
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
        """Time taken to drink it, min."""
        return SPAN.number(self.drink_within)

    def end(self, at: float) -> float:
        """When it is drunk."""
        return at + self.drink_minutes

    def protocol(self) -> Protocol:
        """What the nurse does."""
        from signaling.clinic.protocols import OGTT

        return OGTT(glucose=self.glucose_grams, drink_within=self.drink_minutes)


class Meal(Act):
    """A mixed meal."""

    short = ("carbohydrate",)

    carbohydrate: FoodMass = Field("50 g", description="carbohydrate, counted as glucose")
    fat: FoodMass = Field("20 g", description="fat")
    protein: FoodMass = Field("25 g", description="protein")
    eat_within: Span = Field("15 min", description="time taken to eat it")

    def end(self, at: float) -> float:
        """When it is eaten."""
        return at + SPAN.number(self.eat_within)

    def protocol(self) -> Protocol:
        """What the person does."""
        from signaling.clinic.protocols import Meal as Eaten

        food = (FOOD_MASS.number(mass) for mass in (self.carbohydrate, self.fat, self.protein))
        return Eaten(*food, eat_within=SPAN.number(self.eat_within))


class Meals(Lasting, Act):
    """The same meals every day, the first of them at the time of the event; carbohydrate is what fat and protein leave."""

    short = ("per_day",)

    per_day: Count = Field(3, description="meals a day")
    energy: Energy = Field("2000 kcal/day", description="energy of all of them")
    fat: Share = Field("35 %", description="share of energy from fat")
    protein: Share = Field("15 %", description="share of energy from protein")
    apart: Span = Field("300 min", description="time between two meals of a day")

    def protocol(self) -> Protocol:
        """What the person does."""
        from signaling.clinic.protocols import Meals as Eaten

        fat, protein = (SHARE.number(share) / 100 for share in (self.fat, self.protein))
        apart = SPAN.number(self.apart)
        return Eaten(self.per_day, ENERGY.number(self.energy), fat, protein, apart, self.until_minutes)


class Fast(Act):
    """No food until the given time."""

    until: Span = Field(
        description="end of the fast", json_schema_extra={"default": "the next food, or the end of the run"}
    )

    @property
    def until_minutes(self) -> float:
        """End of the fast on the clock of the run, min."""
        return SPAN.number(self.until)

    def end(self, at: float) -> float:
        """The same, whenever it began."""
        return self.until_minutes

    def protocol(self) -> Protocol:
        """What the nurse does: nothing."""
        from signaling.clinic.protocols import Fast as Without

        return Without(until=self.until_minutes)


class Ivgtt(Act):
    """Glucose into a vein within a minute, and insulin after it in the insulin-modified form (0.03 U/kg at 20 min)."""

    short = ("glucose",)

    glucose: GlucoseBolus = Field("0.3 g/kg", description="glucose in the syringe")
    insulin: InsulinBolus = Field("0 U/kg", description="insulin in the second syringe")
    push_within: Span = Field("1 min", description="time taken to push either")
    insulin_after: Span = Field("20 min", description="time from glucose to insulin")

    def end(self, at: float) -> float:
        """When the last syringe is empty."""
        protocol = self.protocol()
        return at + protocol.push_within + (protocol.insulin_after if protocol.insulin.value else 0.0)

    def protocol(self) -> Protocol:
        """What the nurse does."""
        from signaling.clinic.protocols import IVGTT

        push, after = SPAN.number(self.push_within), SPAN.number(self.insulin_after)
        return IVGTT(GLUCOSE_BOLUS.dose(self.glucose), INSULIN_BOLUS.dose(self.insulin), push, after)


class Clamp(Lasting, Act):
    """Insulin at a steady rate, and as much glucose as holds blood glucose; several rates make it a dose-response."""

    short = ("insulin",)
    short_list = ("steps",)
    one_of: ClassVar = {"insulin": "steps"}

    steps: list[InsulinRate] = Field(
        ["40 mU/m2/min"],
        min_length=1,
        description="rates of insulin, each as long as the others; one rate may be written as 'insulin'",
    )
    target: Level = Field("fasting", description="where glucose is held")

    def protocol(self) -> Protocol:
        """What the nurse does."""
        from signaling.clinic.protocols import Clamp as Held

        return Held(tuple(map(INSULIN_RATE.dose, self.steps)), LEVEL.target(self.target), self.until_minutes)


class HyperglycaemicClamp(Lasting, Act):
    """Glucose is raised within a quarter of an hour, and held there."""

    short = ("target",)

    target: Level = Field("125 mg/dL above fasting", description="where glucose is held")
    prime_within: Span = Field("15 min", description="time taken to raise it")

    def protocol(self) -> Protocol:
        """What the nurse does."""
        from signaling.clinic.protocols import HyperglycaemicClamp as Held

        return Held(LEVEL.target(self.target), SPAN.number(self.prime_within), self.until_minutes)


class GradedGlucose(Act):
    """Glucose into a vein at one rate after the other."""

    short_list = ("rates",)

    rates: list[GlucoseRate] = Field(
        [f"{rate} mg/kg/min" for rate in (1, 2, 3, 4, 6, 8)],
        min_length=1,
        description="rates of glucose, one after the other",
    )
    each: Span = Field("40 min", description="time at each rate")

    def end(self, at: float) -> float:
        """When the last rate is over."""
        return at + len(self.rates) * SPAN.number(self.each)

    def protocol(self) -> Protocol:
        """What the nurse does."""
        from signaling.clinic.protocols import GradedGlucose as Graded

        return Graded(tuple(map(GLUCOSE_RATE.dose, self.rates)), SPAN.number(self.each))


class LipidInfusion(Lasting, Act):
    """A 20 % triglyceride emulsion with heparin, which frees its fatty acids in blood."""

    short = ("emulsion",)

    emulsion: Flow = Field("1.5 mL/min", description="rate of the emulsion")

    def protocol(self) -> Protocol:
        """What the nurse does."""
        from signaling.clinic.protocols import LipidInfusion as Lipid

        return Lipid(FLOW.number(self.emulsion), self.until_minutes)


class HormoneInfusion(Lasting, Act):
    """Hormones into a vein at steady rates; somatostatin silences beta and alpha cells."""

    somatostatin: SomatostatinRate = Field(
        "0 ng/kg/min", description="rate of somatostatin; 60 ng/kg/min silences the islet"
    )
    insulin: InsulinRate = Field("0 mU/kg/min", description="rate of insulin")
    glucagon: GlucagonRate = Field("0 ng/kg/min", description="rate of glucagon")

    def protocol(self) -> Protocol:
        """What the nurse does."""
        from signaling.clinic.protocols import HormoneInfusion as Pumps

        return Pumps(
            SOMATOSTATIN_RATE.dose(self.somatostatin), INSULIN_RATE.dose(self.insulin), GLUCAGON_RATE.dose(self.glucagon),
            self.until_minutes,
        )  # fmt: skip


class Exercise(Lasting, Act):
    """Muscles work."""

    short = ("work",)

    work: Work = Field(1.0, description="how hard; 1 is moderate exercise")

    def protocol(self) -> Protocol:
        """What the person does."""
        from signaling.clinic.protocols import Exercise as Bout

        return Bout(self.work, self.until_minutes)
