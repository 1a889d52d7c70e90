"""Names: does every tissue, saboteur, person, protocol, mutant, species and observable of a scenario exist?"""

from __future__ import annotations

from collections.abc import Iterable

from signaling.core.errors import SignalingError, did_you_mean
from signaling.core.units import quantity
from signaling.scenario.dish_names import check_dish_names, no_such_mutant
from signaling.scenario.expectation import parse_expectation, relative_to
from signaling.scenario.fault_list import FaultList
from signaling.scenario.kinds import Misread
from signaling.scenario.node import Node, shown
from signaling.scenario.schema import BodyPlan, DishPlan, Verbs
from signaling.scenario.short_form import actions, is_dish, plan_tissues
from signaling.scenario.structure import known_events
from signaling.scenario.vocabulary import Vocabulary


def check_names(root: Node, vocabulary: Vocabulary, faults: FaultList) -> None:
    """Report every unknown name of a long form.

    Args:
        root: The long form.
        vocabulary: The known names.
        faults: Where the faults go.
    """
    tissues = plan_tissues(root, vocabulary)
    _check_person(root.get("person"), vocabulary, faults)
    _check_tissues((cell for cell in [root.get("dish", "cell")] if cell), vocabulary.tissues, vocabulary, faults)
    _check_tissue_keys(root.get("cells") if not is_dish(root) else None, tissues, vocabulary, faults)
    _check_saboteurs(root, tissues, vocabulary, faults)
    _check_mutants(root, tissues, vocabulary, faults)
    _check_record(root, tissues, vocabulary, faults)
    _check_events(root, vocabulary, faults)
    if is_dish(root):
        check_dish_names(root, vocabulary, faults)
    for claim in _entries(root.get("expect")):
        _check_claim(claim, root, vocabulary, faults)


def _unknown(kind: str, name: str, known: Iterable[str]) -> str:
    return f"there is no {kind} {shown(name)}.{did_you_mean(name, known)}"


def _entries(node: Node | None) -> list[Node]:
    """Texts of a list; what is no text is reported by the schema."""
    return [] if node is None else [entry for entry in node.elements() if isinstance(entry.value, str)]


def _pairs(node: Node | None) -> list[tuple[str, Node]]:
    return [] if node is None else list(node.items())


def _check_person(person: Node | None, vocabulary: Vocabulary, faults: FaultList) -> None:
    if person is None or not isinstance(person.value, str) or person.value in vocabulary.persons:
        return
    faults.value(person, _unknown("person", person.value, vocabulary.persons))


def _tissue_complaint(name: str, tissues: Iterable[str], vocabulary: Vocabulary) -> str | None:
    here = list(tissues)
    if name in here:
        return None
    if name in vocabulary.tissues:
        return f"there are no {name} cells in this dish.{did_you_mean(name, here)}"
    return _unknown("tissue", name, here)


def _check_tissues(names: Iterable[Node], tissues: Iterable[str], vocabulary: Vocabulary, faults: FaultList) -> None:
    for name in names:
        if isinstance(name.value, str) and (complaint := _tissue_complaint(name.value, tissues, vocabulary)):
            faults.value(name, complaint)


def _check_tissue_keys(node: Node | None, tissues: Iterable[str], vocabulary: Vocabulary, faults: FaultList) -> None:
    for tissue, said in _pairs(node):
        if complaint := _tissue_complaint(tissue, tissues, vocabulary):
            faults.key(said, tissue, complaint)


def _check_saboteurs(root: Node, tissues: tuple[str, ...], vocabulary: Vocabulary, faults: FaultList) -> None:
    for name, homes in _pairs(root.get("saboteurs")):
        lives_in = vocabulary.saboteurs.get(name)
        if lives_in is None:
            faults.key(homes, name, _unknown("saboteur", name, vocabulary.saboteurs))
        for tissue, said in _pairs(homes):
            if tissue not in vocabulary.tissues:
                known = [*Verbs.model_fields, *(tissues if lives_in is None else lives_in)]
                faults.key(
                    said, tissue, f"there is neither a verb nor a tissue {shown(tissue)}.{did_you_mean(tissue, known)}"
                )
            elif lives_in is not None and tissue not in lives_in:
                faults.key(said, tissue, f"{name} does not live in {tissue} cells. It lives in: {', '.join(lives_in)}.")
            elif complaint := _tissue_complaint(tissue, tissues, vocabulary):
                faults.key(said, tissue, complaint)


def _check_mutants(root: Node, tissues: tuple[str, ...], vocabulary: Vocabulary, faults: FaultList) -> None:
    for protein, homes in _pairs(root.get("mutants")):
        variants = vocabulary.mutants.get(protein)
        if variants is None:
            faults.key(homes, protein, _unknown("protein with mutants", protein, vocabulary.mutants))
        _check_tissue_keys(homes, tissues, vocabulary, faults)
        for _, variant in _pairs(homes):
            if variants is not None and isinstance(variant.value, str) and variant.value not in variants:
                faults.value(variant, no_such_mutant(protein, variant.value, variants))
        for tissue, variant in _pairs(homes):
            if variants is not None and tissue in tissues and not vocabulary.has(tissue, protein):
                having = [t for t in vocabulary.tissues if vocabulary.has(t, protein)]
                faults.key(variant, tissue, f"{tissue} cells have no {protein}. Cells that do: {', '.join(having)}.")


def _check_record(root: Node, tissues: tuple[str, ...], vocabulary: Vocabulary, faults: FaultList) -> None:
    _check_tissues(_entries(root.get("record", "cells")), tissues, vocabulary, faults)
    _check_tissue_keys(root.get("record", "species"), tissues, vocabulary, faults)
    for tissue, names in _pairs(root.get("record", "species")):
        for name in _entries(names):
            known = vocabulary.tissues.get(tissue)
            if known is not None and name.value not in known:
                faults.value(name, _unknown(f"species in {tissue} cells named", name.value, known))


def _check_events(root: Node, vocabulary: Vocabulary, faults: FaultList) -> None:
    known = known_events(DishPlan if is_dish(root) else BodyPlan, vocabulary)
    protocol = root.get("protocol")
    for event in protocol.elements() if protocol is not None else ():
        named = actions(event)
        for action in named:
            if action not in known:
                where = "in a dish" if is_dish(root) else "to a person"
                faults.key(event.get(action), action, f"'{action}' cannot happen {where}. Known: {', '.join(known)}.")
        if len(named) > 1:
            message = f"does {len(named)} things at once: {', '.join(named)}. Write one event for each."
            faults.value(event, message)
        elif isinstance(event.value, dict) and set(event.value) <= {"at"}:
            faults.value(event, f"does not say what happens. Known: {', '.join(known)}.")


def _done(root: Node) -> set[str]:
    """Kinds of events of a protocol."""
    protocol = root.get("protocol")
    return {action for event in (protocol.elements() if protocol is not None else ()) for action in actions(event)}


def _check_claim(claim: Node, root: Node, vocabulary: Vocabulary, faults: FaultList) -> None:
    dish = is_dish(root)
    try:
        expectation = parse_expectation(claim.value)
    except Misread:
        return  # reported by the schema
    measured = vocabulary.unit_of(expectation.observable, dish=dish)
    if measured is None:
        known = [*vocabulary.observables]
        faults.value(claim, _unknown("observable", expectation.observable, known))
        return
    test, missing = vocabulary.tests.get(expectation.observable, ("", ""))
    if test and test not in _done(root):
        faults.value(claim, f"{expectation.observable} {missing}")
    if any(relative_to(value) for value in expectation.values):
        return
    try:
        bounds = [quantity(value, *measured) for value in expectation.values]
    except SignalingError as error:
        faults.value(claim, f"{expectation.observable} is in {measured[0]}: {error}")
        return
    if len(bounds) == 2 and bounds[0] > bounds[1]:
        faults.value(claim, f"nothing lies between {expectation.values[0]} and {expectation.values[1]}; swap them.")
