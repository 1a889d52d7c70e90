"""Clamps that compare people: glucose brought to 5 mmol/L under one or two rates of insulin."""

from __future__ import annotations

from typing import Final

from signaling.clinic.indices.steady_window import LAST
from signaling.clinic.protocols import OGTT, Clamp, Target
from signaling.core.body_doses import BodyDose, body_dose
from signaling.studies.judges.people import IGT, NGT, OBESE, T2D, T2D_OBESE, Change, Course, course, provisional

EUGLYCAEMIA: Final = Target(5.0)  # mmol/L
STEP: Final = 120  # min a rate of insulin
LONG: Final = 300  # min; the diabetic comes down to euglycaemia within the first half
# Swedish men, Diabetes 2001;50:1449: 0.25, then 1.0 mU/kg/min. person -> fall of EGP at the first, M at the second
TWO_STEP: Final = {NGT: ("02-007", "02-004"), IGT: ("02-008", "02-005"), T2D: ("02-009", "02-006")}
AGAINST_LEAN: Final = {OBESE: "02-023", T2D_OBESE: "02-024"}  # Kim et al. 1999: 40 mU/m2/min
PRODUCTION: Final = {NGT: "02-027", T2D_OBESE: "02-028"}
CLAMP_RESTS_ON: Final = provisional(
    dict(TWO_STEP)
    | {person: (AGAINST_LEAN[person],) for person in AGAINST_LEAN}
    | {T2D_OBESE: (AGAINST_LEAN[T2D_OBESE], PRODUCTION[T2D_OBESE])}
)


def insulin_clamp() -> dict[str, float]:
    """M, fall of EGP, EGP in the fast and first infusions in mg/kg/min (or per kg of fat-free mass); disposal against lean and shares in %."""
    found = {}
    for person, (fall, m) in TWO_STEP.items():
        seen = two_step(person)
        low = seen.mean("endogenous_glucose_production", STEP - LAST, STEP)
        found |= {fall: seen.fasting("endogenous_glucose_production") - low, m: seen.last("glucose_infusion_rate")}
    lean = customary(NGT)
    found |= {
        target: 100.0 * (customary(person).disposal / lean.disposal - 1.0) for person, target in AGAINST_LEAN.items()
    }
    found |= {
        target: customary(person).fasting("endogenous_glucose_production") for person, target in PRODUCTION.items()
    }
    first = _first_minutes()
    lean_share = lean.person.fat_free_mass / lean.person.weight.value
    return found | {
        "02-025": first.mean("glucose_infusion_rate", 0, 10) / lean_share,
        "02-026": first.mean("glucose_infusion_rate", 15, 45) / lean_share,
        "02-029": 100.0 * lean.last("muscle_glucose_uptake") / lean.disposal,
        "02-030": _liver_share(),
    }


def insulin_at_the_fibre() -> dict[str, float]:
    """Insulin between the fibres over that in plasma at the end of a clamp, where both are steady."""
    steady = customary(NGT)
    return {"01-032": steady.last("interstitium_insulin") / steady.last("plasma_insulin")}


def _first_minutes() -> Course:
    """The customary clamp with glucose held where it was found: else the first minutes would tell how far it had to fall."""
    return course(NGT, ((0.0, Clamp(until=float(STEP))),), STEP)


def clamp(
    person: str,
    rates: tuple[BodyDose, ...],
    minutes: int,
    target: Target = EUGLYCAEMIA,
    changed: tuple[Change, ...] = (),
) -> Course:
    """A clamp, every rate equally long."""
    return course(person, ((0.0, Clamp(rates, target, float(minutes))),), minutes, changed=changed)


def two_step(person: str) -> Course:
    """0.25, then 1.0 mU/kg/min, two hours each. At the first the diabetic is still above euglycaemia, and nothing is infused."""
    return clamp(person, (per_kg(0.25), per_kg(1.0)), 2 * STEP)


def customary(person: str, changed: tuple[Change, ...] = ()) -> Course:
    """40 mU/m2/min, five hours."""
    return clamp(person, (body_dose("40 mU/m2/min", "pmol/min", "insulin"),), LONG, changed=changed)


def per_kg(rate: float) -> BodyDose:
    """A rate of insulin in mU/kg/min."""
    return body_dose(f"{rate:g} mU/kg/min", "pmol/min", "insulin")


def _liver_share() -> float:
    """Percent of the drink that the liver keeps in four hours, above what it takes in the fast."""
    seen = course(NGT, ((0.0, OGTT()),), 240)
    over_fasting = seen.mean("hepatic_glucose_uptake", 0, 240) - seen.fasting("hepatic_glucose_uptake")
    return 100.0 * 240.0 * over_fasting * seen.person.weight.value / (1000.0 * OGTT().glucose)
