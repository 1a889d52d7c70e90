"""Stage: normal, prediabetes or diabetes, by the criteria of the American Diabetes Association (:mod:`signaling.clinic.diagnosis`).

Fasting and two-hour glucose of a drink of 75 g decide, and HbA1c where the person was seen for whole days.
"""

from __future__ import annotations

from signaling.clinic.diagnosis import SOURCE, TWO_HOURS, Diagnosis, diagnose
from signaling.clinic.indices.chart import Chart
from signaling.clinic.indices.hba1c import hba1c
from signaling.clinic.indices.index import index
from signaling.clinic.indices.need import DAYS, DRINK, FASTING_SAMPLE, Need
from signaling.clinic.indices.samples import FASTING, NotAvailable, NotSampled, Samples
from signaling.clinic.protocols import OGTT

STANDARD = 75.0  # g; the limits hold for this drink alone


class Examined(Samples):
    """The samples of a drink, or the fasting one alone.

    Attributes:
        hba1c: In percent; None where the person was not seen for whole days.
    """

    hba1c: float | None = None


def _examined(chart: Chart) -> Examined:
    drink = chart.first(OGTT)
    standard = drink is not None and abs(drink[1].glucose - STANDARD) < 1e-9
    test = (DRINK if standard else FASTING_SAMPLE).taken(chart)
    found = Examined(test.times, test.glucose, test.insulin)
    value = hba1c.read(chart).value
    found.hba1c = value if isinstance(value, float) else None
    return found


EXAMINATION = Need(
    "a fasting sample, a drink of 75 g, or whole days of meals",
    "Stage",
    "",
    FASTING_SAMPLE.add,
    f"{DRINK.add}, and record at 0 and 120 min; {DAYS.add[0].lower()}{DAYS.add[1:]} for HbA1c",
    _examined,
)


@index(
    "stage (ADA)",
    unit="1",
    formula="diabetes from 7.0 mmol/L fasting, 11.1 after two hours, HbA1c 6.5 %; normal below 5.6, 7.8 and 5.7 %",
    source=SOURCE,
    need=EXAMINATION,
    drawn="glucose at 0 and 120 min; HbA1c where there is one",
)
def stage(samples: Samples) -> str:
    """``normal``, ``prediabetes`` with what shows it, or ``diabetes``."""
    found = diagnosis(samples)
    if found.stage is None:
        raise NotSampled(found.reason)
    return str(found)


def diagnosis(samples: Samples) -> Diagnosis:
    """The stage from fasting and two-hour glucose, and from HbA1c where it is known."""
    values = (_taken(samples, FASTING), _taken(samples, TWO_HOURS))
    return diagnose(*values, samples.hba1c if isinstance(samples, Examined) else None)


def _taken(samples: Samples, minute: float) -> float | None:
    try:
        return samples.glucose_at(minute)
    except NotAvailable:
        return None
