"""Times at the bedside: does everything end within the run, and does nothing get into the way of something else?

Pumps of insulin, glucagon, somatostatin and fatty acids add up, and so do bouts of exercise. Food during a clamp is allowed, and studied: the
clamp then infuses less. What cannot be is two hands on the glucose pump, food within food, and food in a fast.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from signaling.clinic.protocols import PROTOCOLS
from signaling.scenario.events import event_at
from signaling.scenario.fault_list import FaultList
from signaling.scenario.kinds import SHARE, TIME
from signaling.scenario.node import Node

EATS: Final = {"ogtt": "drinks", "meal": "eats", "meals": "eats"}
EATEN: Final = {"ogtt": "while the drink of {} lasts until {}", "meal": "while the meal of {} lasts until {}"}
GLUCOSE_PUMP: Final = ("clamp", "hyperglycaemic_clamp", "graded_glucose", "ivgtt")
LENGTH_SAID_BY: Final = ("until", "drink_within", "eat_within", "each")
"""Keys of which one is most likely wrong where something lasts too long."""


@dataclass(frozen=True, slots=True)
class _Held:
    """An event at the bedside, and from when to when it lasts."""

    node: Node
    kind: str
    action: Any
    start: float
    end: float


def check_bedside(root: Node, duration: float | None, faults: FaultList) -> None:
    """Report what is done to a person too late, too long, or at once with something that it cannot go with.

    Args:
        root: The long form.
        duration: Of the run, min; None where it cannot be read.
        faults: Where the faults go. Events that do not fit the schema are left to it.
    """
    protocol = root.get("protocol")
    events = protocol.elements() if protocol is not None else ()
    held = sorted(filter(None, map(_read, events)), key=lambda one: one.start)
    for place, one in enumerate(held):
        _check_end(one, duration, faults)
        _check_amounts(one, faults)
        _check_clash(one, held[:place], faults)


def _read(event: Node) -> _Held | None:
    read = event_at(event)
    if read is None or read.kind not in PROTOCOLS:
        return None
    return _Held(event, read.kind, read.action, read.at_minutes, read.action.end(read.at_minutes))


def _check_end(one: _Held, duration: float | None, faults: FaultList) -> None:
    said = one.node.get(one.kind)
    place = next((node for key in LENGTH_SAID_BY if (node := said.get(key))), one.node.get("at"))
    if hasattr(one.action, "until") and one.end <= one.start:
        faults.value(place, f"ends at {TIME.text(one.end)}, not after its start at {TIME.text(one.start)}.")
    elif duration is not None and one.start <= duration < one.end:
        faults.value(place, f"lasts until {TIME.text(one.end)}, after the end of the run at {TIME.text(duration)}.")


def _check_amounts(one: _Held, faults: FaultList) -> None:
    if one.kind == "hormone_infusion" and not any(one.action.protocol().rates):
        faults.value(one.node.get(one.kind), "infuses nothing; give 'somatostatin', 'insulin' or 'glucagon' a rate.")
    if one.kind != "meals":
        return
    shares = SHARE.number(one.action.fat) + SHARE.number(one.action.protein)
    if shares > 100:
        said = one.node.get("meals")
        message = (
            f"fat and protein are {shares:g} % of the energy; together they can be 100 %, and carbohydrate is the rest."
        )
        faults.value(said.get("fat") or said.get("protein") or said, message)


def _check_clash(one: _Held, earlier: list[_Held], faults: FaultList) -> None:
    at, place = TIME.text(one.start), one.node.get("at")
    if one.kind in EATS:
        for kinds, words in (
            *(((kind,), words) for kind, words in EATEN.items()),
            (("fast",), "during the fast of {} until {}"),
        ):
            if (other := _lasting(kinds, earlier, one.start)) is not None:
                faults.value(place, f"{EATS[one.kind]} at {at}, {words.format(other.node.path, TIME.text(other.end))}.")
    if one.kind in ("fast", "meals") and (other := _lasting(("meals",), earlier, one.start)) is not None:
        verb = "begins a fast" if one.kind == "fast" else "begins meals"
        message = f"{verb} at {at}, while the meals of {other.node.path} go on until {TIME.text(other.end)}."
        faults.value(place, f"{message} Give those an earlier 'until'.")
    if one.kind in GLUCOSE_PUMP and (other := _lasting(GLUCOSE_PUMP, earlier, one.start)) is not None:
        message = (
            f"infuses glucose from {at}, while the {other.kind} of {other.node.path} does until {TIME.text(other.end)}."
        )
        faults.value(place, f"{message} Begin later, or let the other one end earlier.")


def _lasting(kinds: tuple[str, ...], earlier: list[_Held], minute: float) -> _Held | None:
    """The event of these kinds that lasts longest beyond a minute."""
    going_on = [other for other in earlier if other.kind in kinds and other.end > minute]
    return max(going_on, key=lambda other: other.end, default=None)
