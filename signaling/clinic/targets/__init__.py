"""What a model of insulin signalling ought to show: published figures with the band in which an answer passes, by area."""

from signaling.clinic.targets.table import AREAS, Target, targets, titles_of_ranks
from signaling.clinic.targets.verdict import FAILED, NEAR, NOT_COVERED, PASSED, VERDICTS, verdict

__all__ = [
    "AREAS",
    "FAILED",
    "NEAR",
    "NOT_COVERED",
    "PASSED",
    "VERDICTS",
    "Target",
    "targets",
    "titles_of_ranks",
    "verdict",
]
