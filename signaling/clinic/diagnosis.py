"""Diagnosis: normal, prediabetes or diabetes, from fasting and two-hour glucose, and HbA1c where there is one.

The criteria of the American Diabetes Association for venous plasma and a drink of 75 g, in mmol/L as printed:

===========================  =========  ====================  =========
mmol/L                       normal     prediabetes           diabetes
===========================  =========  ====================  =========
fasting                      below 5.6  5.6 up to 7.0: IFG    from 7.0
two hours after the drink    below 7.8  7.8 up to 11.1: IGT   from 11.1
HbA1c, in percent            below 5.7  5.7 up to 6.5         from 6.5
===========================  =========  ====================  =========

One sample can show diabetes; only both together can rule it out. The World Health Organization begins IFG at 6.1 mmol/L
instead. HbA1c counts where it is given. In a patient the result would be confirmed on another day, and symptoms count as
well: neither is simulated here. This is a label for a simulated person, not medical advice.

Source: Diagnosis and Classification of Diabetes, Standards of Care 2024, Diabetes Care 2024;47(Suppl 1):S20,
doi:10.2337/dc24-S002.
"""

from __future__ import annotations

from dataclasses import dataclass

from signaling.core.parameters import known

SOURCE = "American Diabetes Association, Diabetes Care 2024;47(Suppl 1):S20, doi:10.2337/dc24-S002"
IMPAIRED_FASTING = known(5.6, "mmol/L", SOURCE)
DIABETIC_FASTING = known(7.0, "mmol/L", SOURCE)
IMPAIRED_TWO_HOUR = known(7.8, "mmol/L", SOURCE)
DIABETIC_TWO_HOUR = known(11.1, "mmol/L", SOURCE)
RAISED_HBA1C = known(5.7, "%", SOURCE)
DIABETIC_HBA1C = known(6.5, "%", SOURCE)

TWO_HOURS = 120.0


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The stage of a person after one test.

    Attributes:
        stage: ``"normal"``, ``"prediabetes"`` or ``"diabetes"``; None when the samples do not decide it.
        impaired_fasting: Fasting glucose in the IFG range; None without a fasting sample.
        impaired_tolerance: Two-hour glucose in the IGT range; None without a two-hour sample.
        reason: Why there is no stage; None when there is one.
    """

    stage: str | None
    impaired_fasting: bool | None = None
    impaired_tolerance: bool | None = None
    reason: str | None = None

    def __str__(self) -> str:
        if self.stage is None:
            return f"not available ({self.reason})"
        kinds = [name for name, found in (("IFG", self.impaired_fasting), ("IGT", self.impaired_tolerance)) if found]
        return f"prediabetes ({', '.join(kinds) or 'HbA1c'})" if self.stage == "prediabetes" else self.stage


def diagnose(fasting: float | None, two_hour: float | None, hba1c: float | None = None) -> Diagnosis:
    """The stage from two glucose values, and from HbA1c where it is given.

    Args:
        fasting: Fasting plasma glucose in mmol/L; None when not taken.
        two_hour: Plasma glucose in mmol/L two hours after 75 g of glucose; None when not taken.
        hba1c: HbA1c in percent; None when not taken.
    """
    ifg = None if fasting is None else IMPAIRED_FASTING.value <= fasting < DIABETIC_FASTING.value
    igt = None if two_hour is None else IMPAIRED_TWO_HOUR.value <= two_hour < DIABETIC_TWO_HOUR.value
    if any(
        value is not None and value >= limit.value
        for value, limit in ((fasting, DIABETIC_FASTING), (two_hour, DIABETIC_TWO_HOUR), (hba1c, DIABETIC_HBA1C))
    ):
        return Diagnosis("diabetes", ifg, igt)
    missing = [f"no {name} glucose" for name, value in (("fasting", fasting), ("two-hour", two_hour)) if value is None]
    if missing:
        return Diagnosis(None, ifg, igt, " and ".join(missing))
    raised = hba1c is not None and hba1c >= RAISED_HBA1C.value
    return Diagnosis("prediabetes" if ifg or igt or raised else "normal", ifg, igt)
