"""Names in a dish: do its cells hear what is in the medium, and have the proteins that are blocked, removed or mutated?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from signaling.clinic.dish_protocols.components import COMPONENTS
from signaling.clinic.dish_protocols.washout import EVERYTHING
from signaling.core.errors import did_you_mean
from signaling.scenario.dish_events import MEASURES, Exposure
from signaling.scenario.events import Event, part_named
from signaling.scenario.fault_list import FaultList
from signaling.scenario.kinds import Misread
from signaling.scenario.node import Node, shown
from signaling.scenario.vocabulary import Vocabulary

LEVELS_IN = {"medium": (), "ramp": ("to",), "dose_response": ("doses",), "perifusion": ("levels",)}
INSULIN_IN = ("two_step", "chronic_insulin")
RESIDUE = re.compile(r"([A-Z][a-z]{2})(\d+)->[A-Z][a-z]{2}")


def check_dish_names(root: Node, vocabulary: Vocabulary, faults: FaultList) -> None:
    """Report what the cells of a dish neither hear nor have.

    Args:
        root: The long form of a dish scenario.
        vocabulary: The known names.
        faults: Where the faults go.
    """
    cell = root.get("dish", "cell")
    if cell is None or not isinstance(cell.value, str) or cell.value not in vocabulary.tissues:
        return
    tissue = str(cell.value)
    medium = root.get("dish", "medium")
    for component, level in medium.items() if medium is not None else ():
        if not _is_default(component, level):
            _check_heard(component, level, tissue, vocabulary, faults)
    protocol = root.get("protocol")
    for event in protocol.elements() if protocol is not None else ():
        for component, said in _components(event):
            _check_heard(component, said, tissue, vocabulary, faults)
        _check_washed(event.get("washout", "of"), faults)
        _check_target(event.get("inhibitor", "target"), tissue, vocabulary, faults)
    contents = root.get("dish", "contents")
    for protein, said in contents.items() if contents is not None else ():
        if protein not in vocabulary.proteins.get(tissue, ()):
            known = vocabulary.proteins.get(tissue, ())
            faults.key(said, protein, f"{tissue} cells have no protein {shown(protein)}.{did_you_mean(protein, known)}")


def no_such_mutant(protein: str, variant: str, variants: tuple[str, ...]) -> str:
    """What to say about a variant that a protein does not have: its residues, where a residue was meant."""
    meant = RESIDUE.fullmatch(variant)
    residues = list(dict.fromkeys(found[1] + found[2] for v in variants if (found := RESIDUE.fullmatch(v))))
    if meant and residues and meant[1] + meant[2] not in residues:
        return (
            f"{protein} has no residue {meant[1]}{meant[2]} that can be replaced. It has: {', '.join(residues)}. "
            f"Known: {', '.join(variants)}."
        )
    return f"there is no mutant of the {protein} {shown(variant)}.{did_you_mean(variant, variants)}"


def _is_default(component: str, level: Node) -> bool:
    """Whether a level says no more than that nothing was added."""
    if component not in COMPONENTS:
        return False
    try:
        return MEASURES[component].number(level.value) == COMPONENTS[component].start
    except Misread:
        return False


def _components(event: Node) -> Iterator[tuple[str, Node]]:
    """What an event puts into the medium, and where it says so."""
    for kind, said in event.items():
        if kind in LEVELS_IN:
            inside = said.get(*LEVELS_IN[kind])
            yield from inside.items() if inside is not None else ()
        elif kind in INSULIN_IN:
            yield "insulin", said
        elif kind in Event.model_fields and kind != "at" and issubclass(part_named(kind), Exposure):
            yield part_named(kind).component, said


def _check_heard(component: str, said: Node, tissue: str, vocabulary: Vocabulary, faults: FaultList) -> None:
    if component not in COMPONENTS or component in vocabulary.heard.get(tissue, ()):
        return  # an unknown component is reported by the schema
    hearing = [other for other, heard in vocabulary.heard.items() if component in heard]
    who = f"Cells that do: {', '.join(hearing)}." if hearing else "No cell of this version does."
    faults.value(said, f"{tissue} cells do not hear {component}. {who}")


def _check_washed(of: Node | None, faults: FaultList) -> None:
    known = [EVERYTHING, *COMPONENTS]
    if of is not None and isinstance(of.value, str) and of.value not in known:
        faults.value(of, f"there is no component of a medium {shown(of.value)}.{did_you_mean(of.value, known)}")


def _check_target(target: Node | None, tissue: str, vocabulary: Vocabulary, faults: FaultList) -> None:
    if target is None or not isinstance(target.value, str):
        return
    known = vocabulary.targets(tissue)
    if target.value not in known:
        hint = did_you_mean(target.value, known).split(" Known:")[0].rstrip()
        hint = hint if hint.startswith(" Did") else ""
        message = (
            f"{tissue} cells have no {shown(target.value)} that could be blocked.{hint} They have: {', '.join(known)}."
        )
        faults.value(target, message)
