"""What parts of a plan have in common: all of them, what is done to a person, and what lasts until a time."""

from __future__ import annotations

from typing import ClassVar, Final

from pydantic import BaseModel, ConfigDict, Field

from signaling.scenario.kinds import TIME, stored

TO_NEXT: Final = {"default": "the next of its kind, or the end of the run"}
Time = stored(TIME, str)


class Part(BaseModel):
    """Base of all parts of a plan: closed to unknown keys, frozen, every default in its stored form.

    Attributes:
        short: Keys below which a single value stands when it is given instead of a mapping: ``ogtt: 50 g``.
        short_list: The same for a list.
        one_of: Key of a single value -> key of the list of which it is then the only entry: ``insulin: 1 mU/kg/min`` of a clamp.
    """

    short: ClassVar[tuple[str, ...]] = ()
    short_list: ClassVar[tuple[str, ...]] = ()
    one_of: ClassVar[dict[str, str]] = {}

    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=True)


class Act(Part):
    """Base of what is done to a person."""

    def end(self, at: float) -> float:
        """When it is over on the clock of the run, for one that begins at minute `at`."""
        return at


class Lasting(Part):
    """Base of what lasts until a time that may be left unsaid."""

    until: Time = Field(description="time at which it ends", json_schema_extra=TO_NEXT)

    @property
    def until_minutes(self) -> float:
        """When it ends on the clock of the run, min."""
        return TIME.number(self.until)

    def end(self, at: float) -> float:
        """The same, whenever it began."""
        return self.until_minutes
