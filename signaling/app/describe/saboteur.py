"""A saboteur: what arms it, what it locks, where it lives, what can be done to it, and its numbers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from signaling.app.describe.section import NUMBERS, Section, number_rows, one_line
from signaling.pathway.mechanism import Mechanism
from signaling.saboteurs import SABOTEURS
from signaling.scenario.schema import Verbs


def saboteurs() -> dict[str, Callable[[], list[Section]]]:
    """Every saboteur."""
    return {name: partial(describe_saboteur, name) for name in SABOTEURS}


def describe_saboteur(name: str) -> list[Section]:
    """Everything about one saboteur."""
    saboteur = SABOTEURS[name]
    facts = (
        ("lives in", ", ".join(saboteur.lives_in)),
        ("armed by", ", ".join(saboteur.armed_by)),
        ("locks", ", ".join(saboteur.locks)),
        *((("through", ", ".join(saboteur.through)),) if saboteur.through else ()),
        *(("source" if place == 0 else "", one_line(source)) for place, source in enumerate(saboteur.sources)),
    )
    verbs = tuple(
        (verb, f"{field.default}".lower(), str(field.description)) for verb, field in Verbs.model_fields.items()
    )
    example = f"In a scenario:  saboteurs: {{{name}: {{{saboteur.lives_in[0]}: {{dose: 0.5}}}}}}"
    told = [
        Section(name, one_line(saboteur.effect) + " " + one_line(type(saboteur).__doc__ or ""), (), facts),
        Section("What can be done to it", example, ("verb", "default", "meaning"), verbs),
    ]
    here = {tissue: _numbers(saboteur.mechanism(tissue)) for tissue in saboteur.lives_in}
    for rows in dict.fromkeys(here.values()):
        homes = [tissue for tissue, found in here.items() if found == rows]
        where = "everywhere" if len(homes) == len(here) else f"in {', '.join(homes)}"
        told.append(Section(f"Numbers, the same {where}" if len(homes) > 1 else f"Numbers {where}", "", NUMBERS, rows))
    return told


def _numbers(mechanism: Mechanism) -> tuple[tuple[str, ...], ...]:
    entries = (*mechanism.factors.values(), *mechanism.reactions.values())
    found = [(f"{entry.name}.{name}", number) for entry in entries for name, number in entry.parameters.items()]
    for lock in mechanism.locks:
        numbers = {**lock.parameters, "released": lock.released, "lost": lock.lost}
        found += [(f"lock_{lock.member}.{name}", number) for name, number in numbers.items()]
    return number_rows(found)
