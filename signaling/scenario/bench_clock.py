"""Times in a dish: does every protocol fit into the run, and do no two of them pull at the same thing at once?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from signaling.clinic.dish_protocols import COMPONENTS, DISH_PROTOCOLS, EVERYTHING
from signaling.scenario.dish_events import Exposure
from signaling.scenario.events import event_at
from signaling.scenario.fault_list import FaultList
from signaling.scenario.kinds import TIME
from signaling.scenario.node import Node
from signaling.scenario.part import Lasting

CHANGES, BLOCKS = "changes", "blocks"
LENGTH_SAID_BY: Final = {
    "dose_response": "read_after",
    "two_step": "each",
    "perifusion": "each",
    "chronic_insulin": "recovery",
}  # kind -> the key of its length that is most likely wrong


@dataclass(frozen=True, slots=True)
class _Hold:
    """An event, what it holds, and from when to when."""

    node: Node
    kind: str
    things: frozenset[tuple[str, str]]
    start: float
    end: float


def check_bench(root: Node, duration: float | None, faults: FaultList) -> None:
    """Report dish protocols that last too long, run backwards, or get into each other's way.

    Args:
        root: The long form.
        duration: Of the run, min; None where it cannot be read.
        faults: Where the faults go. Events that do not fit the schema are left to it.
    """
    protocol = root.get("protocol")
    holds = [hold for event in (protocol.elements() if protocol is not None else ()) if (hold := _held(event))]
    holds.sort(key=lambda hold: hold.start)
    for place, hold in enumerate(holds):
        _check_length(hold, duration, faults)
        for earlier in holds[:place]:
            _check_pair(earlier, hold, faults)


def _held(event: Node) -> _Hold | None:
    read = event_at(event)
    if read is None or read.kind not in DISH_PROTOCOLS:
        return None
    kind, action, at = read.kind, read.action, read.at_minutes
    protocol = action.protocol()
    if isinstance(action, Lasting):
        end = action.until_minutes
    elif kind == "ramp":
        end = protocol.until
    else:
        end = at + getattr(protocol, "minutes", 0.0)
    return _Hold(event, kind, frozenset(_things(kind, action, protocol)), at, end)


def _things(kind: str, action: Any, protocol: Any) -> Iterator[tuple[str, str]]:
    """What an event does to what: changes a component, or blocks a protein."""
    if kind in ("inhibitor", "rapamycin"):
        yield BLOCKS, getattr(protocol, "target", "mTORC1")
        return
    named = {"ramp": "to", "medium": "levels", "dose_response": "doses", "perifusion": "levels"}.get(kind)
    if named:
        components = getattr(protocol, named)
    elif kind == "washout":
        components = COMPONENTS if protocol.of == EVERYTHING else (protocol.of,)
    else:
        components = (action.component if isinstance(action, Exposure) else "insulin",)
    yield from ((CHANGES, component) for component in components)


def _check_length(hold: _Hold, duration: float | None, faults: FaultList) -> None:
    said = hold.node.get(hold.kind)
    place = said.get("until") or said.get(LENGTH_SAID_BY.get(hold.kind, "")) or said
    if said.get("until") and hold.end <= hold.start:
        faults.value(place, f"ends at {TIME.text(hold.end)}, not after its start at {TIME.text(hold.start)}.")
    elif duration is not None and hold.start <= duration < hold.end:
        message = f"lasts until {TIME.text(hold.end)}, after the end of the run at {TIME.text(duration)}."
        faults.value(place, f"{message} Shorten it, or make 'duration' longer.")


def _check_pair(earlier: _Hold, later: _Hold, faults: FaultList) -> None:
    at, end = TIME.text(later.start), TIME.text(earlier.end)
    place = later.node.get("at")
    if earlier.kind == "dose_response" and earlier.start < later.start < earlier.end:
        message = f"begins at {at}, during the dose-response of {earlier.node.path} until {end}."
        faults.value(place, f"{message} There, cells see nothing but the dose.")
        return
    if later.kind == "dose_response" and later.start < earlier.end < later.end:
        message = (
            f"the dose-response lasts until {TIME.text(later.end)}, and {earlier.node.path} ends within it, at {end}."
        )
        faults.value(place, f"{message} There, cells see nothing but the dose.")
        return
    shared = sorted(earlier.things & later.things)
    if not shared or earlier.end <= later.start:
        return
    verb, thing = shared[0]
    if verb == BLOCKS:
        message = f"blocks {thing} from {at}, while {earlier.node.path} blocks it until {end}."
        faults.value(place, f"{message} Let one end before the other begins.")
    else:
        message = f"changes {thing} at {at}, while {earlier.node.path} holds it until {end}."
        faults.value(place, f"{message} Begin later, or let the other one end earlier.")
