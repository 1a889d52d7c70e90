"""What is done to a person as bands over the clock: a lane for every kind of thing, a span for every dose or rate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from signaling.app.lanes import Lane, Piece
from signaling.app.outcome import plain
from signaling.scenario.events import Event

if TYPE_CHECKING:
    from signaling.scenario.schema import BodyPlan

NAMES = {
    "ogtt": "glucose drunk",
    "meal": "meal",
    "meals": "meals",
    "fast": "no food",
    "ivgtt": "into a vein",
    "clamp": "clamp, insulin",
    "hyperglycaemic_clamp": "glucose held",
    "graded_glucose": "glucose",
    "lipid_infusion": "fat emulsion",
    "hormone_infusion": "hormones",
    "exercise": "exercise",
}
Span = tuple[float, float, str]


def lanes_of(plan: BodyPlan) -> list[Lane]:
    """The lanes of a plan, in the order in which things begin."""
    spans: dict[str, list[Span]] = {}
    for event in plan.protocol:
        spans.setdefault(event.kind, []).extend(_spans(event))
    end = plan.duration_minutes
    return [Lane(NAMES[kind], False, _filled(pieces, end)) for kind, pieces in spans.items()]


def _spans(event: Event) -> Iterator[Span]:
    """From, to, and what it is."""
    action: Any = event.action
    start, end = event.at_minutes, action.end(event.at_minutes)
    if event.kind == "clamp":
        each = (end - start) / len(action.steps)
        yield from ((start + k * each, start + (k + 1) * each, rate) for k, rate in enumerate(action.steps))
    elif event.kind == "graded_glucose":
        each = (end - start) / len(action.rates)
        yield from ((start + k * each, start + (k + 1) * each, rate) for k, rate in enumerate(action.rates))
    elif event.kind == "meals":
        meals = action.protocol()
        yield from ((at, at + meals.meal.eat_within, "") for at in meals.times(start))
    elif event.kind == "ivgtt":
        test = action.protocol()
        yield start, start + test.push_within, action.glucose
        if test.insulin.value:
            yield start + test.insulin_after, start + test.insulin_after + test.push_within, action.insulin
    else:
        yield start, end, _words(event.kind, action)


def _words(kind: str, action: Any) -> str:
    if kind == "hormone_infusion":
        rates = {name: getattr(action, name) for name in ("somatostatin", "insulin", "glucagon")}
        return ", ".join(f"{name} {rate}" for name, rate in rates.items() if not rate.startswith("0 "))
    if kind == "exercise":
        return plain(action.work)
    key = {"ogtt": "glucose", "hyperglycaemic_clamp": "target", "lipid_infusion": "emulsion"}.get(kind)
    return _short(getattr(action, key)) if key else ""


def _short(said: str) -> str:
    """A quantity to three digits."""
    number, space, rest = said.partition(" ")
    return f"{plain(float(number))}{space}{rest}" if number[0].isdigit() else said


def _filled(spans: Sequence[Span], end: float) -> list[Piece]:
    """The spans as pieces of a lane, with nothing before, between and after them."""
    pieces, reached = [], 0.0
    for start, stop, words in sorted(spans):
        if start > reached:
            pieces.append(Piece(reached, start, 0.0, 0.0, ""))
        pieces.append(Piece(start, stop, 1.0, 1.0, words))
        reached = max(reached, stop)
    return pieces if reached >= end else [*pieces, Piece(reached, end, 0.0, 0.0, "")]
