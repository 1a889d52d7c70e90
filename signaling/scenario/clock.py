"""Times: does everything happen within the run, and can what happens at once happen at once?"""

from __future__ import annotations

from signaling.scenario.bedside_clock import check_bedside
from signaling.scenario.bench_clock import check_bench
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
    check_bedside(root, duration, faults)
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
    media: dict[float, Node] = {}
    for event in protocol.elements() if protocol is not None else ():
        at = minutes(event.get("at"))
        if at is None:
            continue
        if duration is not None and at > duration:
            message = f"happens at {TIME.text(at)}, after the end of the run at {TIME.text(duration)}."
            faults.value(event.get("at"), message)
        if event.get("medium") is not None and (other := media.setdefault(at, event)) is not event:
            message = f"changes the medium at {TIME.text(at)}, as {other.path} does."
            faults.value(event.get("at"), f"{message} Make it one event, or another time.")
