"""Persons: who can be simulated. One person a file; the registry is here."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from signaling.body.persons.person import Person
from signaling.core.errors import UnknownName, did_you_mean

__all__ = ["PERSONS", "Person", "person_called"]

PERSONS: Final = ("lean", "obese", "prediabetic", "t2d_obese", "t2d_lean")


def person_called(name: str) -> Person:
    """A person by name.

    Raises:
        UnknownName: nobody is called so; with the nearest name.
    """
    if name not in PERSONS:
        raise UnknownName(f"there is no person '{name}'.{did_you_mean(name, PERSONS)}")
    return getattr(import_module(f"signaling.body.persons.{name}"), name)
