"""What the persons are fitted to and judged by: rows of the target tables and measured curves, and the knobs that are free.

A knob is a slow state that nobody measured in people. A row or curve whose name :func:`signaling.studies.split.held_out` holds out never enters
a fit: among them are the glucose curves of both groups, so that glucose is predicted from insulin and indices.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from signaling.body.persons.slow_state import LOAD, SETTING
from signaling.studies.split import held_out

OHASHI: Final = "Ohashi et al. 2018, npj Syst Biol Appl 4:14"
FAERCH: Final = "Faerch et al. 2016, Diabetes 65:3473"
SWEDISH: Final = "Diabetes 2001;50:1449"
CONTE: Final = "Conte et al. 2012, Diabetes Care 35:1316"
CLERK: Final = "Clerk et al. 2006, Diabetes 55:1436"


@dataclass(frozen=True, slots=True)
class Row:
    """A number that was measured in such people.

    Attributes:
        id: of the row in the target table, or a name of its own.
        answer: what the simulated person answers, by the name in :mod:`signaling.studies.persons_answers`.
        low, high: band of acceptance. target: its centre of gravity. unit, source.
        relative: the answer is divided by that of the lean person.
    """

    id: str
    answer: str
    target: float
    low: float
    high: float
    unit: str
    source: str
    relative: bool = False

    @property
    def half_width(self) -> float:
        """Half of the band."""
        return 0.5 * (self.high - self.low)

    @property
    def held_out(self) -> bool:
        """Whether no fit may look at it."""
        return held_out(self.id)


@dataclass(frozen=True, slots=True)
class Knob:
    """A slow state that is fitted, searched in log space between `low` and `high`."""

    kind: str
    tissue: str
    name: str
    start: float
    low: float
    high: float

    @property
    def key(self) -> str:
        """Its name in :data:`signaling.body.persons.fitted.FITTED`."""
        return f"{self.tissue} {self.name}"


def _loads() -> tuple[Knob, Knob]:
    return Knob(LOAD, "muscle", "PKC", 0.2, 0.005, 3.0), Knob(LOAD, "liver", "PKC", 0.2, 0.005, 3.0)


CAPACITY: Final = Knob(SETTING, "beta", "capacity", 1.0, 0.3, 3.0)
GIPR: Final = Knob(SETTING, "beta", "GIPR", 0.7, 0.05, 1.2)
ATP_YIELD: Final = Knob(SETTING, "alpha", "ATP_yield", 0.5, 0.1, 1.0)
KNOBS: Final[dict[str, tuple[Knob, ...]]] = {
    "obese": (*_loads(), CAPACITY),
    "prediabetic": (*_loads(), CAPACITY, GIPR),
    "t2d_lean": (*_loads(), CAPACITY, GIPR, ATP_YIELD),
    "t2d_obese": _loads(),  # its beta and alpha cells are those of the two above
}
CURVES: Final[dict[str, str]] = {"prediabetic": "ogtt_igt", "t2d_lean": "ogtt_t2dm"}
ROWS: Final[dict[str, tuple[Row, ...]]] = {
    "obese": (
        Row("02-023", "disposal", 0.69, 0.60, 0.80, "of lean", "Kim et al. 1999, J Clin Invest 104:733", relative=True),
        Row("01-034", "insulin 90-120 min", 398.0, 341.0, 455.0, "pmol/L", "Sjostrand et al. 2005, Diabetes 54:152"),
        Row("01-030", "quicki", 0.331, 0.301, 0.361, "1", "Katz et al. 2000, JCEM 85:2402 (from memory)"),
        Row("obese fasting glucose", "fasting glucose", 5.4, 5.1, 5.7, "mmol/L", CLERK),
        Row("obese fasting insulin", "fasting insulin", 79.0, 57.0, 101.0, "pmol/L", CLERK),
        Row("obese stage", "two-hour glucose", 6.7, 5.6, 7.8, "mmol/L", "without diabetes or prediabetes, ADA"),
        Row("01-033", "interstitial deficit, first hour", 45.0, 35.0, 55.0, "%", "Sjostrand et al. 2005, Diabetes 54:152"),
        Row("02-016", "production gone at 7 mU/m2/min", 69.0, 61.0, 77.0, "%", CONTE),
        Row("02-018", "production gone at 20 mU/m2/min", 74.0, 66.0, 82.0, "%", CONTE),
        Row("02-020", "production gone at 50 mU/m2/min", 90.0, 82.0, 98.0, "%", CONTE),
    ),
    "prediabetic": (
        Row("01-002", "homa_ir", 2.03, 1.33, 2.57, "1", OHASHI),
        Row("01-005", "matsuda", 3.67, 2.85, 5.19, "1", OHASHI),
        Row("01-008", "insulinogenic_index", 0.49, 0.33, 0.68, "1", OHASHI),
        Row("01-011", "disposition_index", 1.86, 1.60, 3.11, "1", OHASHI),
        Row("01-014", "homa_b", 119.6, 77.0, 208.0, "%", OHASHI),
        Row("01-017", "glucose_peak_time", 73.0, 60.0, 90.0, "min", OHASHI),
        Row("02-005", "M at 1 mU/kg/min", 5.4, 3.6, 7.2, "mg/kg/min", SWEDISH),
        Row("02-008", "fall of production at 0.25 mU/kg/min", 0.75, 0.47, 1.03, "mg/kg/min", SWEDISH),
        Row("02-002", "M", 0.74, 0.55, 0.93, "of lean", OHASHI, relative=True),
    ),
    "t2d_lean": (
        Row("01-003", "homa_ir", 1.45, 0.97, 2.49, "1", OHASHI),
        Row("01-006", "matsuda", 5.21, 3.59, 8.54, "1", OHASHI),
        Row("01-009", "insulinogenic_index", 0.17, 0.10, 0.27, "1", OHASHI),
        Row("01-012", "disposition_index", 0.80, 0.53, 1.14, "1", OHASHI),
        Row("01-015", "homa_b", 56.4, 36.0, 102.0, "%", OHASHI),
        Row("01-018", "glucose_peak_time", 97.0, 90.0, 120.0, "min", OHASHI),
        Row("02-006", "M at 1 mU/kg/min", 4.7, 3.9, 5.5, "mg/kg/min", SWEDISH),
        Row("02-009", "fall of production at 0.25 mU/kg/min", 0.58, 0.40, 0.76, "mg/kg/min", SWEDISH),
        Row("02-003", "M", 0.65, 0.45, 0.85, "of lean", OHASHI, relative=True),
        Row("07-001", "fasting glucagon", 1.30, 1.15, 1.45, "of lean", FAERCH, relative=True),
        Row("07-002/30", "glucagon at 30 min", 1.07, 1.0, 1.343, "of fasting", FAERCH),
        Row("07-002/120", "glucagon at 120 min", 0.47, 0.35, 0.583, "of fasting", FAERCH),
    ),
    "t2d_obese": (
        Row("01-031", "quicki", 0.304, 0.274, 0.334, "1", "Katz et al. 2000, JCEM 85:2402 (from memory)"),
        Row("02-024", "disposal", 0.37, 0.28, 0.50, "of lean", "Kim et al. 1999, J Clin Invest 104:733", relative=True),
        Row("02-028", "fasting production", 2.2, 1.9, 2.9, "mg/kg/min", "Diabetes 1993;42:1559"),
        Row("06-019", "fasting glucose", 9.2, 8.4, 10.0, "mmol/L", "Lim et al. 2011, Diabetologia 54:2506"),
        Row("06-020", "production left", 0.57, 0.49, 0.65, "of fasting", "Lim et al. 2011, Diabetologia 54:2506"),
    ),
}  # fmt: skip
