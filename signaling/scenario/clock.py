"""Times: does everything happen within the run, and can what happens at once happen at once?"""

from __future__ import annotations

from signaling.scenario.bench_clock import check_bench
from signaling.scenario.events import Ogtt
from signaling.scenario.expectation import parse_expectation, relative_to
from signaling.scenario.fault_list import FaultList
from signaling.scenario.kinds import SPAN, TIME, Measure, Misread
from signaling.scenario.node import Node
from signaling.scenario.schema import Plan, Record
from signaling.scenario.short_form import minutes


def check_times(root: Node, faults: FaultList) -> None:
    """Report every time of a long form that cannot be.

    Args:
        root: The long form.
        faults: Where the faults go. Times that cannot be read are left to the schema.
    """
    plan = Plan.model_fields
    duration = _said_or(root.get("duration"), SPAN, plan["duration"].default)
    coupling = _said_or(root.get("coupling"), SPAN, plan["coupling"].default)
    if duration is not None:
        _check_step(root, coupling, duration, faults)
        _check_samples(root, duration, faults)
    _check_recording(root, coupling, faults)
    _check_events(root, duration, faults)
    check_bench(root, duration, faults)


def _said_or(node: Node | None, kind: Measure, default: str) -> float | None:
    return kind.number(default) if node is None else minutes(node, kind)


def _check_step(root: Node, coupling: float | None, duration: float, faults: FaultList) -> None:
    place = root.get("coupling") or root.get("duration")
    if coupling is not None and place is not None and coupling > duration:
        step, length = TIME.text(coupling), TIME.text(duration)
        faults.value(place, f"one coupling step of {step} is longer than the whole run of {length}.")


def _check_recording(root: Node, coupling: float | None, faults: FaultList) -> None:
    every = _said_or(root.get("record", "every"), SPAN, Record.model_fields["every"].default)
    place = root.get("record", "every") or root.get("coupling")
    if place is not None and every is not None and coupling is not None and every < coupling:
        message = f"recording every {TIME.text(every)} is finer than the coupling step of {TIME.text(coupling)}."
        faults.value(place, f"{message} Record less often, or shorten 'coupling'.")


def _check_samples(root: Node, duration: float, faults: FaultList) -> None:
    at = root.get("record", "at")
    for time in at.elements() if at is not None else ():
        if (when := minutes(time)) is not None and when > duration:
            faults.value(time, f"{TIME.text(when)} is outside the run, which ends at {TIME.text(duration)}.")
    claims = root.get("expect")
    for claim in claims.elements() if claims is not None else ():
        try:
            expectation = parse_expectation(claim.value)
        except Misread:
            continue
        others = [other[1] for value in expectation.values if (other := relative_to(value))]
        if (when := max([expectation.at_minutes, *others])) > duration:
            faults.value(claim, f"{TIME.text(when)} is outside the run, which ends at {TIME.text(duration)}.")


def _check_events(root: Node, duration: float | None, faults: FaultList) -> None:
    protocol = root.get("protocol")
    events = list(protocol.elements()) if protocol is not None else []
    timed = [(at, event) for event in events if (at := minutes(event.get("at"))) is not None]
    lasting: dict[
        str, tuple[Node, float]
    ] = {}  # what happens -> the event of that kind that lasts longest so far, its end
    for at, event in sorted(timed, key=lambda pair: pair[0]):
        end = _end(event, at)
        _check_end(event, at, end, duration, faults)
        _check_clash(event, at, lasting, faults)
        for kind in ("ogtt", "fast", "medium"):
            if event.get(kind) is not None and end is not None and end >= lasting.get(kind, (event, at))[1]:
                lasting[kind] = event, end


def _end(event: Node, at: float) -> float | None:
    """When an event is over; its start for one that takes no time, None for one whose end cannot be read."""
    if event.get("fast") is not None:
        return minutes(event.get("fast", "until"), SPAN)
    if event.get("ogtt") is not None:
        lasts = _said_or(event.get("ogtt", "drink_within"), SPAN, Ogtt.model_fields["drink_within"].default)
        return None if lasts is None else at + lasts
    return at


def _check_end(event: Node, at: float, end: float | None, duration: float | None, faults: FaultList) -> None:
    place = event.get("fast", "until") or event.get("ogtt", "drink_within") or event.get("at")
    if duration is not None and at > duration:
        message = f"happens at {TIME.text(at)}, after the end of the run at {TIME.text(duration)}."
        faults.value(event.get("at"), message)
    elif end is not None and event.get("fast") is not None and end <= at:
        faults.value(place, f"ends at {TIME.text(end)}, not after its start at {TIME.text(at)}.")
    elif end is not None and duration is not None and end > duration:
        faults.value(place, f"lasts until {TIME.text(end)}, after the end of the run at {TIME.text(duration)}.")


def _check_clash(event: Node, at: float, lasting: dict[str, tuple[Node, float]], faults: FaultList) -> None:
    """What cannot happen while something earlier lasts."""
    if event.get("medium") is not None and "medium" in lasting:
        other, end = lasting["medium"]
        if end == at:
            message = (
                f"changes the medium at {TIME.text(at)}, as {other.path} does. Make it one event, or another time."
            )
            faults.value(event.get("at"), message)
    if event.get("ogtt") is None:
        return
    for kind, words in (("ogtt", "while the drink of {} lasts until {}"), ("fast", "during the fast of {} until {}")):
        other, end = lasting.get(kind, (event, at))
        if end > at:
            message = f"drinks at {TIME.text(at)}, {words.format(other.path, TIME.text(end))}."
            faults.value(event.get("at"), message)
