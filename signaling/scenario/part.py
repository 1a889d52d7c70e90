"""What all parts of a plan have in common."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """Base of all parts of a plan: closed to unknown keys, frozen, every default in its stored form.

    Attributes:
        short: Keys below which a single value stands when it is given instead of a mapping: ``ogtt: 50 g``.
        short_list: The same for a list.
    """

    short: ClassVar[tuple[str, ...]] = ()
    short_list: ClassVar[tuple[str, ...]] = ()

    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=True)
