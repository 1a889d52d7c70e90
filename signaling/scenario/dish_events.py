"""What can be done to a dish: one class for each kind of event.

What a medium may hold is declared once, in ``signaling.clinic.dish_protocols.components``; the classes here follow from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final

from pydantic import Field, create_model, model_serializer

from signaling.clinic.dish_protocols.components import COMPONENTS
from signaling.scenario.kinds import SHARE, SPAN, TIME, WORDS, Measure, stored
from signaling.scenario.part import Lasting, Part

if TYPE_CHECKING:
    from signaling.clinic.dish_protocols import DishProtocol

MEASURES: Final = {name: Measure(c.unit, c.example, c.substance) for name, c in COMPONENTS.items()}
AMOUNTS: Final = {name: stored(measure, str) for name, measure in MEASURES.items()}
Span, Time, Share, Word = stored(SPAN, str), stored(TIME, str), stored(SHARE, str), stored(WORDS, str)
Insulin = AMOUNTS["insulin"]


class Levels(Part):
    """Base of what names some or all components of a medium."""

    @property
    def numbers(self) -> dict[str, float]:
        """Component -> level in its unit, of those that are named."""
        given = {name: getattr(self, name) for name in type(self).model_fields}
        return {name: MEASURES[name].number(level) for name, level in given.items() if level is not None}

    @model_serializer
    def _what_is_named(self) -> dict[str, Any]:
        given = {name: getattr(self, name) for name in type(self).model_fields}
        return {name: level for name, level in given.items() if level is not None}


class _Change(Levels):
    """A change of the medium: what it names; the rest stays as it was."""

    def protocol(self) -> DishProtocol:
        """What the experimenter does."""
        from signaling.clinic.dish_protocols import MediumChange

        return MediumChange(self.numbers)


class _Series(Part):
    """Levels of one component or of several, one after the other."""

    @property
    def numbers(self) -> dict[str, list[float]]:
        """Component -> levels in its unit."""
        given = {name: getattr(self, name) for name in type(self).model_fields}
        return {name: list(map(MEASURES[name].number, levels)) for name, levels in given.items() if levels}

    @model_serializer
    def _what_is_named(self) -> dict[str, Any]:
        given = {name: getattr(self, name) for name in type(self).model_fields}
        return {name: levels for name, levels in given.items() if levels}


Medium: Any = create_model(
    "Medium", __base__=Levels, __doc__="What the cells of a dish bathe in.",
    **{n: (AMOUNTS[n], Field(MEASURES[n].text(c.start), description=c.meaning)) for n, c in COMPONENTS.items()},
)  # fmt: skip
Change: Any = create_model(
    "Change", __base__=_Change, __doc__=_Change.__doc__,
    **{n: (AMOUNTS[n] | None, Field(None, description=c.meaning, json_schema_extra={"default": "as before"})) for n, c in COMPONENTS.items()},
)  # fmt: skip
Series: Any = create_model(
    "Series", __base__=_Series, __doc__=_Series.__doc__,
    **{n: (list[AMOUNTS[n]], Field([], description=f"levels of {c.meaning}")) for n, c in COMPONENTS.items()},
)  # fmt: skip


class Exposure(Lasting):
    """Something in the medium at one dose, then as before."""

    short = ("dose",)
    component: ClassVar[str]
    kind: ClassVar[str]

    def protocol(self) -> DishProtocol:
        """What the experimenter does."""
        from signaling.clinic.dish_protocols import DISH_PROTOCOLS

        return DISH_PROTOCOLS[self.kind](MEASURES[self.component].number(self.dose), self.until_minutes)


def _exposure(kind: str) -> Any:
    from signaling.clinic.dish_protocols import DISH_PROTOCOLS

    protocol: Any = DISH_PROTOCOLS[kind]
    component = protocol.component
    dose = (AMOUNTS[component], Field(description=COMPONENTS[component].meaning))
    made: Any = create_model(protocol.__name__, __base__=Exposure, __doc__=protocol.__doc__, dose=dose)
    made.component, made.kind = component, kind
    return made


InsulinStep, GlucoseStep = _exposure("insulin_step"), _exposure("glucose_step")
Isoprenaline, Palmitate, TnfAlpha = _exposure("isoprenaline"), _exposure("palmitate"), _exposure("tnf_alpha")
Peroxide, Tunicamycin = _exposure("peroxide"), _exposure("tunicamycin")


class DoseResponse(Part):
    """The same cells, from the same rest, at every dose."""

    short_list = ("doses", "insulin")
    DOSES: ClassVar = ["0 nM", "0.01 nM", "0.03 nM", "0.1 nM", "0.3 nM", "1 nM", "3 nM", "10 nM", "100 nM"]

    doses: Series = Field(
        Series(insulin=DOSES),
        description="doses, each on cells that saw no other",
        json_schema_extra={"default": "`{insulin: [0 nM, 0.01 nM ... 100 nM]}`"},
    )
    read_after: Span = Field("10 min", description="time at each dose; at its end the cells are read")

    def protocol(self) -> DishProtocol:
        """What the experimenter does."""
        from signaling.clinic.dish_protocols import DoseResponse as Doses

        return Doses(self.doses.numbers, SPAN.number(self.read_after))


class TwoStep(Part):
    """A low and then a high dose of insulin on the same cells."""

    first: Insulin = Field("1.2 nM", description="insulin in the first step")
    second: Insulin = Field("10 nM", description="insulin in the second step")
    each: Span = Field("4 min", description="length of each step")

    def protocol(self) -> DishProtocol:
        """What the experimenter does."""
        from signaling.clinic.dish_protocols import TwoStep as Steps

        first, second = (MEASURES["insulin"].number(dose) for dose in (self.first, self.second))
        return Steps(first, second, SPAN.number(self.each))


class Perifusion(Part):
    """Fresh medium streams past the cells, at one level after the other; the last stays."""

    short_list = ("levels", "glucose")

    levels: Series = Field(
        Series(glucose=["3 mmol/L", "11 mmol/L"]),
        description="levels, one after the other",
        json_schema_extra={"default": "`{glucose: [3 mmol/L, 11 mmol/L]}`"},
    )
    each: Span = Field("20 min", description="time at each level")

    def protocol(self) -> DishProtocol:
        """What the experimenter does."""
        from signaling.clinic.dish_protocols import Perifusion as Stream

        return Stream(self.levels.numbers, SPAN.number(self.each))


class Ramp(Part):
    """The medium changes in a straight line over time, and stays there."""

    to: Change = Field(description="levels at the end")
    until: Time = Field(description="time at which they are reached")

    def protocol(self) -> DishProtocol:
        """What the experimenter does."""
        from signaling.clinic.dish_protocols import Ramp as Slope

        return Slope(self.to.numbers, TIME.number(self.until))


class Washout(Part):
    """What was added is washed away: back to the medium at the start."""

    short = ("of",)

    of: Word = Field("everything", description="component of the medium, or everything")

    def protocol(self) -> DishProtocol:
        """What the experimenter does."""
        from signaling.clinic.dish_protocols import Washout as Wash

        return Wash(self.of)


class ChronicInsulin(Part):
    """A high dose of insulin for hours or days, and what comes back afterwards."""

    short = ("dose",)

    dose: Insulin = Field("100 nM", description="insulin")
    lasts: Span = Field("6 h", description="length of the exposure")
    recovery: Span = Field("24 h", description="time afterwards that belongs to the experiment")

    def protocol(self) -> DishProtocol:
        """What the experimenter does."""
        from signaling.clinic.dish_protocols import ChronicInsulin as Chronic

        return Chronic(MEASURES["insulin"].number(self.dose), *(SPAN.number(s) for s in (self.lasts, self.recovery)))


class Inhibitor(Lasting):
    """A drug that keeps a protein from acting on others."""

    short = ("target",)

    target: Word = Field(description="protein, or a drug that blocks it: PI3K or wortmannin")
    blocks: Share = Field("100 %", description="share of its activity that is blocked")

    def protocol(self) -> DishProtocol:
        """What the experimenter does."""
        from signaling.clinic.dish_protocols import Inhibitor as Drug

        return Drug(self.target, SHARE.number(self.blocks) / 100, self.until_minutes)


class Rapamycin(Lasting):
    """mTORC1 is kept from its work."""

    short = ("blocks",)

    blocks: Share = Field("100 %", description="share of mTORC1 that is blocked")

    def protocol(self) -> DishProtocol:
        """What the experimenter does."""
        from signaling.clinic.dish_protocols import Rapamycin as Drug

        return Drug(SHARE.number(self.blocks) / 100, self.until_minutes)
