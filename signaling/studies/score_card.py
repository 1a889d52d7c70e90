"""The score card: every target of an area beside what the model answers, with a verdict. Failures are part of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from signaling.clinic.targets import AREAS, FAILED, NEAR, NOT_COVERED, PASSED, VERDICTS, Target, targets, verdict
from signaling.core.errors import SignalingError, UnknownName, did_you_mean
from signaling.studies.judges import JUDGES, PROVISIONAL
from signaling.studies.split import held_out

HELD_OUT: Final = "held_out"
OPEN: Final = "open"


@dataclass(frozen=True, slots=True)
class Row:
    """A target and its answer.

    Attributes:
        target: what was published.
        value: what the model answers, in the unit of the target; None where it cannot be simulated yet.
    """

    target: Target
    value: float | None

    @property
    def verdict(self) -> str:
        """``passed``, ``near``, ``failed`` or ``not covered``."""
        return verdict(self.value, self.target.low, self.target.high)

    @property
    def tag(self) -> str:
        """``held_out`` for rows that no fit may look at, ``open`` for the others."""
        return HELD_OUT if held_out(self.target.id) else OPEN

    def as_dict(self) -> dict[str, object]:
        """As plain data."""
        t = self.target
        return {
            "id": t.id,
            "area": t.area,
            "rank": t.rank,
            "tag": self.tag,
            "value": self.value,
            "lo": t.low,
            "hi": t.high,
            "verdict": self.verdict,
        }


def score_card(area: str | None = None) -> list[Row]:
    """Put the model through everything that its judges can, for one area or for all.

    Raises:
        UnknownName: there is no such area; with the nearest one.
        SignalingError: a judge answers what is no target of its area, or what another has answered.
    """
    if area is not None and area not in AREAS:
        raise UnknownName(f"there is no area '{area}'.{did_you_mean(area, AREAS)}")
    wanted = targets(area)
    answers: dict[str, float] = {}
    for judged in dict.fromkeys(target.area for target in wanted):
        known = {target.id for target in wanted if target.area == judged}
        for judge in JUDGES.get(judged, ()):
            found = judge()
            if strange := [name for name in found if name not in known or name in answers]:
                raise SignalingError(
                    f"a judge of '{judged}' answers {', '.join(strange)}: no target of that area, or answered by another judge already."
                )
            answers.update(found)
    return [Row(target, answers.get(target.id)) for target in wanted]


def counts(rows: Iterable[Row]) -> dict[str, int]:
    """How many rows have each verdict, in the order passed, near, failed, not covered."""
    found = Counter(row.verdict for row in rows)
    return {name: found[name] for name in VERDICTS}


def verdict_of_ranks(rows: Iterable[Row]) -> dict[int, str]:
    """Verdict on each of the forty ranked figures whose rows are all here: that of its worst row, ``not covered`` before ``failed``.

    Where a row rests on a provisional slow state, the rank is ``near`` at best.
    """
    worst_first = (NOT_COVERED, FAILED, NEAR, PASSED)
    here = {
        row.target.id: NEAR if row.verdict == PASSED and row.target.id in PROVISIONAL else row.verdict for row in rows
    }
    of_rank: dict[int, list[str]] = {}
    for target in targets():
        if target.rank is not None:
            of_rank.setdefault(target.rank, []).append(target.id)
    return {
        rank: min((here[name] for name in names), key=worst_first.index)
        for rank, names in sorted(of_rank.items())
        if all(name in here for name in names)
    }
