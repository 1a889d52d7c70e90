"""Calibration of the healthy 70 kg person, on a few unlike cells a tissue.

    python -m signaling.studies.healthy_fit                     fit from the starting knobs, write the numbers and the log
    python -m signaling.studies.healthy_fit on                  fit on from where the log in docs/calibration left the knobs
    python -m signaling.studies.healthy_fit on --hold muscle    the same, with the knobs of muscle held there

Least squares over the knobs below. Data: the fitted half of the measured OGTT curves (``split.held_out`` decides, before any fit), and a few
whole-body figures that an OGTT cannot fix. Sizes that follow from fasting balance are solved, not fitted (``healthy_rest``).
"""

from __future__ import annotations

import argparse
import json
import warnings
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from scipy.optimize import least_squares

import signaling
from signaling.body.model import BodyModel
from signaling.body.observed import GLUCOSE
from signaling.cells import cell_types
from signaling.clinic.measured import names, series
from signaling.clinic.protocols.bedside import Bedside
from signaling.clinic.protocols.glucose_controller import NotHeld
from signaling.core.errors import SignalingError
from signaling.studies.clamped import clamped
from signaling.studies.healthy_knobs import KNOBS, searched
from signaling.studies.healthy_rest import HealthyRest, Levels, anchored
from signaling.studies.judges.insulin_clamp import EUGLYCAEMIA, STEP, per_kg
from signaling.studies.judges.isoglycaemic_infusion import IsoglycaemicInfusion
from signaling.studies.remembered import bring_back, remember
from signaling.studies.split import held_out

LOG = Path(signaling.__file__).parent.parent / "docs" / "calibration" / "healthy.json"
DRINK = 10.0  # min of lead-in before the drink
CELLS = 144  # of each type in the fit: nine tiles, whose M is within half a percent of that of three hundred
SMALL_DRINK, DRINK_OF_KNOP = 25.0, 50.0  # g of glucose
# mU/kg/min of insulin, two hours each: the first two as the 57 Swedish men of rows 02-004 and 02-007, the last for the insulin of row 02-001.
CLAMP_STEPS = (0.25, 1.0, 1.5)
FERRANNINI = "Ferrannini 1985, Diabetes 34:580"  # 69 g of glucose in 11 people, followed for three and a half hours
LIVER_KEEPS, HEPATIC_VEIN = 19.0 / 69.0, 210.0  # share of the drink, +- 4 g; min
SPARED = (
    1.0 - 15.0 / 32.0
)  # of the 27 g that the periphery and the 5 g that the splanchnic bed use in the fast, 15 +- 2 g are still made
# of that of the fast: readings fell by more than half under somatostatin, and more than half of a reading is not glucagon
LITTLE_GLUCAGON = 0.1
STOPS = 0.62  # mU/kg/min of insulin, which brings the healthy person near 60 uU/mL
HEALTHY = ("ogtt_healthy", "ogtt_ngt")
CURVES = tuple(
    n for file in HEALTHY for n in names(file) if n.split("/")[1] not in ("plasma_lactate", "plasma_triglyceride")
)


def trial_model(cells: int = 1) -> BodyModel:
    """A body whose knobs and sizes are free: of one mean cell a tissue, or of many unlike ones."""
    free: dict[str, list[str]] = anchored()
    for knob in KNOBS:
        if knob.where != "levels":
            free.setdefault(knob.where, []).append(knob.name)
    single = cells == 1
    return BodyModel(
        dict.fromkeys(cell_types(), cells), spread=not single, lanes=1 if single else 16, rtol=1e-5, free=free
    )


class Trial:
    """Runs the person at given knobs; compiled once."""

    def __init__(self, cells: int = CELLS) -> None:
        self.model = trial_model(cells)
        self.figures = 0  # how many the last run had
        self.blank = {n: p.snapshot() for n, p in self.model.populations.items()}
        self.blank_body = self.model.circulation.snapshot()

    def rest(self, x: np.ndarray) -> BodyModel:
        """The person at rest with knobs ``exp(x)``."""
        model = self.model
        for name, population in model.populations.items():
            population.restore(self.blank[name])
        model.circulation.restore(self.blank_body)
        model.schedule.doses.clear()
        model.minutes = 0.0
        levels: dict[str, float] = {}
        for knob, value in zip(KNOBS, np.exp(x), strict=True):
            if knob.where == "levels":
                levels[knob.name] = value
            elif knob.where == "body":
                model.circulation.feed({knob.name: value})
            else:
                model.populations[knob.where].hear(**{knob.name: value})
        fixed = levels.pop("fixed_glucagon")
        HealthyRest(model).solve(Levels(**levels), fixed)
        return model

    def ogtt(self, model: BodyModel, minutes: float = 240.0) -> dict[str, np.ndarray]:
        """75 g of glucose after the lead-in; every minute of every observable, time 0 at the drink."""
        model.schedule.give("drinking", at=DRINK, over=5.0, amount=75000.0 / 180.16)
        rows = [model.blood]
        for _ in range(round(DRINK + minutes)):
            model.step()
            rows.append(model.blood)
        return {name: np.array([row[name] for row in rows]) for name in rows[0]}


def curve_residuals(run: dict[str, np.ndarray], chosen: Iterable[str]) -> dict[str, np.ndarray]:
    """(model - mean) / SD of each chosen curve."""
    result = {}
    for name in chosen:
        data = series(name)
        result[name] = (run[name.split("/")[1]][np.round(data.times + DRINK).astype(int)] - data.mean) / data.sd
    return result


def stepped_clamp(model: BodyModel) -> dict[str, tuple[float, float, float]]:
    """A person at rest on the clamp of :data:`CLAMP_STEPS`.

    Returns:
        Name -> (model, target, half width): the fall of glucose production by the end of the first step and the share of it that is left at the
        end of the second, and glucose given over the last hour of the second and of the third.
    """
    seen = clamped(model, [per_kg(rate) for rate in CLAMP_STEPS], STEP * len(CLAMP_STEPS), EUGLYCAEMIA)
    made, given = seen["endogenous_glucose_production"], seen["glucose_infusion_rate"]
    low, customary, high = (slice(STEP * k - 60, STEP * k) for k in (1, 2, 3))
    return {
        "clamp, fall of production at 0.25 mU/kg/min (02-007), mg/kg/min": (made[0] - made[low][30:].mean(), 1.25, 0.1),
        "clamp, production left at 1 mU/kg/min (02-012), share": (made[customary][30:].mean() / made[0], 0.03, 0.04),
        "clamp, M at 1 mU/kg/min (02-004), mg/kg/min": (given[customary].mean(), 8.3, 0.6),
        "clamp, glucose given near 117 uU/mL (02-001), mg/kg/min": (given[high].mean(), 10.4, 1.1),
    }


def clamp_that_stops_production(model: BodyModel) -> dict[str, tuple[float, float, float]]:
    """A person at rest on three hours of insulin near 60 uU/mL, where production has stopped: less than 5 % cannot be told from none."""
    made = clamped(model, [per_kg(STOPS)], 180, EUGLYCAEMIA)["endogenous_glucose_production"]
    return {"clamp, production left near 60 uU/mL (02-012), share": (made[-30:].mean() / made[0], 0.03, 0.02)}


def both_ways(model: BodyModel, grams: float, minutes: int) -> tuple[list[dict[str, float]], list[dict[str, float]]]:
    """Blood every minute of a drink, and from the same rest of an infusion that copies its glucose."""
    rest = remember(model)
    model.schedule.give("drinking", at=model.minutes, over=5.0, amount=1000.0 * grams / GLUCOSE.value)
    drunk = [model.blood]
    for _ in range(minutes):
        model.step()
        drunk.append(model.blood)
    bring_back(model, rest)
    bedside = Bedside(model.schedule)
    IsoglycaemicInfusion(tuple(row["plasma_glucose"] for row in drunk)).on(bedside, model.minutes)
    return drunk, [model.blood] + [model.blood for _ in bedside.attend(model, minutes)]


def over_the_fast(rows: list[dict[str, float]], name: str) -> float:
    """Area of an observable over its first value, a row a minute."""
    level = np.array([row[name] for row in rows])
    return float(np.trapezoid(level - level[0]))


def glucagon_by_vein(model: BodyModel) -> dict[str, tuple[float, float, float]]:
    """The fall of glucagon while an infusion copies the glucose of a small drink, as the controls of Bagger et al. 2014, Diabetologia 57:1720."""
    fall = over_the_fast(both_ways(model, SMALL_DRINK, 45)[1], "true_glucagon")
    return {"glucagon, 45 min of 25 g by vein (07-006, controls), min pmol/L": (fall, -133.0, 48.0)}


def incretin_effect(model: BodyModel) -> dict[str, tuple[float, float, float]]:
    """The share of secretion after a drink that the same glucose does not call through a vein; lean people, Knop et al. 2012."""
    drunk, given = (over_the_fast(rows, "insulin_secretion_rate") for rows in both_ways(model, DRINK_OF_KNOP, 180))
    return {"incretin effect of 50 g, share (Knop 2012, Diabetes Obes Metab 14:500)": (1.0 - given / drunk, 0.53, 0.08)}


def surface_glut4_at(model: BodyModel, insulin: float) -> float:
    """GLUT4 in the membrane of muscle after two hours of insulin at the fibre (nM), share of the rise that 100 nM brings."""
    muscle = model.populations["muscle"]
    kept, surface = muscle.snapshot(), []
    for dose in (muscle.inputs["insulin"], insulin, 100.0):
        muscle.restore(kept)
        muscle.hear(insulin=dose)
        muscle.advance(120.0)
        surface.append(muscle.mean("GLUT4_membrane"))
    muscle.restore(kept)
    return (surface[1] - surface[0]) / (surface[2] - surface[0])


def glycogen_without_insulin(model: BodyModel) -> float:
    """Glycogen that liver cells rested without insulin gain in four hours of 10 mmol/L glucose in the portal vein, still without it, mmol/kg.

    How much more than 2 mmol/kg they lose is not judged.
    """
    liver = model.populations["liver"]
    kept = liver.snapshot()
    liver.hear(insulin=0.0, glucose=5.0, portal_glucose=5.0, glucagon=1.0)
    liver.hold_stores(True)
    liver.settle(within=1e-4)
    liver.hold_stores(False)
    before = liver.mean("Glycogen")
    liver.hear(glucose=8.0, portal_glucose=10.0)
    liver.advance(240.0)
    gained = liver.mean("Glycogen") - before
    liver.restore(kept)
    return max(gained, -2.0)


def production_left(model: BodyModel, **heard: float) -> float:
    """Glucose production (share of fasting) after two hours in which the liver hears something else: ``insulin`` nM, ``glucagon`` of the fast."""
    liver = model.populations["liver"]
    kept = liver.snapshot()
    rest = liver.mean("glucose_output")
    liver.hear(**heard)
    liver.advance(120.0)
    found = liver.mean("glucose_output") / rest
    liver.restore(kept)
    return found


def liver_share(run: dict[str, np.ndarray]) -> float:
    """Share of a drink that the liver has taken from blood by :data:`HEPATIC_VEIN`."""
    seen = slice(round(DRINK), round(DRINK + HEPATIC_VEIN))
    return float(np.sum(run["hepatic_glucose_uptake"][seen]) / np.sum(run["glucose_appearance"]))


def production_spared(run: dict[str, np.ndarray]) -> float:
    """Share of glucose production that a drink has saved by :data:`HEPATIC_VEIN`."""
    made = run["endogenous_glucose_production"]
    return float(1.0 - made[round(DRINK) : round(DRINK + HEPATIC_VEIN)].mean() / made[0])


def ffa_release_at(model: BodyModel, plasma_uU: Iterable[float]) -> list[float]:
    """Fatty acid release (share of fasting) after three hours at clamped insulin."""
    fat = model.populations["adipocyte"]
    kept = fat.snapshot()
    rest = fat.mean("ffa_release")
    found = []
    for uU in plasma_uU:
        fat.restore(kept)
        fat.hear(insulin=uU * 6e-3)
        fat.advance(180.0)
        found.append(fat.mean("ffa_release") / rest)
    fat.restore(kept)
    return found


def scalars(model: BodyModel) -> dict[str, tuple[float, float, float]]:
    """name -> (model, target, half width) of whole-body figures; run on a person at rest, which is left as it was."""
    none = production_left(model, insulin=0.0)
    little = production_left(model, glucagon=LITTLE_GLUCAGON * model.populations["liver"].inputs["glucagon"])
    thirteen, hundred = ffa_release_at(model, (13.0, 60.0))
    return {
        "membrane GLUT4 at 0.2 nM at the fibre, share (Rizza 1981)": (surface_glut4_at(model, 0.2), 0.48, 0.04),
        "liver glycogen without insulin at 10 mmol/L, mmol/kg in 4 h (assumed: none is made)": (
            glycogen_without_insulin(model),
            -2.0,
            2.0,
        ),
        "production without insulin, share (recalled, no paper checked)": (none, 1.7, 0.3),
        "production with little glucagon, share (Liljenquist 1977, J Clin Invest 59:369)": (little, 0.25, 0.07),
        "FFA release at 13 uU/mL, share (02-031)": (thirteen, 0.5, 0.15),
        "FFA release at 60 uU/mL, share": (hundred, 0.08, 0.05),
    }


def secretion_in_the_fast(model: BodyModel) -> dict[str, tuple[float, float, float]]:
    """Insulin that 14 people let out after a night, Polonsky et al. 1988."""
    let_out = model.blood["insulin_secretion_rate"] / model.person.build.surface
    name = "secretion in the fast, pmol/m2/min (Polonsky 1988, J Clin Invest 81:435)"
    return {name: (let_out, 50.9, 9.6)}


def fast(model: BodyModel, minutes: float = 480.0) -> dict[str, tuple[float, float, float]]:
    """Eight more hours without food: the fall of glucose and insulin, the rise of FFA, as shares."""
    before = model.blood
    model.couple(round(minutes))
    after = model.blood
    change = {n: after[n] / before[n] - 1 for n in ("plasma_glucose", "plasma_insulin", "plasma_ffa")}
    return {
        "8 h fast, glucose": (change["plasma_glucose"], -0.04, 0.02),
        "8 h fast, insulin": (change["plasma_insulin"], -0.15, 0.07),
        "8 h fast, FFA": (change["plasma_ffa"], 0.3, 0.15),
    }


def residuals(x: np.ndarray, trial: Trial, start: np.ndarray, report: dict | None = None) -> np.ndarray:
    """Everything the fit minimises: fitted curves (weight 2), figures (1.5), pull to the start (0.3 per factor 1.65)."""
    fitted = [n for n in CURVES if not held_out(n)]
    try:
        model = trial.rest(x)
        figures = scalars(model)
        rest = remember(model)
        for test in (
            secretion_in_the_fast,
            fast,
            stepped_clamp,
            clamp_that_stops_production,
            glucagon_by_vein,
            incretin_effect,
        ):
            figures |= test(model)
            bring_back(model, rest)
        run = trial.ogtt(model)
    except (SignalingError, FloatingPointError, ValueError) as fault:
        if report is not None:
            raise
        print("  (a trial failed:", str(fault)[:100], ")", flush=True)
        return np.full(sum(len(series(n)) for n in fitted) + trial.figures + len(x), 10.0)
    figures[f"liver share of a drink ({FERRANNINI})"] = (liver_share(run), LIVER_KEEPS, 0.06)
    figures[f"share of production that a drink saves ({FERRANNINI})"] = (production_spared(run), SPARED, 0.12)
    trial.figures = len(figures)
    curves = curve_residuals(run, CURVES)
    parts = [2.0 * curves[n] for n in fitted]
    parts.append(1.5 * np.array([(m - t) / w for m, t, w in figures.values()]))
    parts.append(0.3 * (x - start) / 0.5)
    if report is not None:
        report.update(curves=curves, figures=figures, run=run, model=model)
    return np.clip(np.nan_to_num(np.concatenate(parts), nan=10.0), -30, 30)


def start_vector() -> np.ndarray:
    """Logarithms of the starting knobs."""
    return np.log([k.start for k in KNOBS])


def left_off(log: Path) -> np.ndarray:
    """Logarithms of the knobs as a log has them, within their present bounds; the start of those that it does not know."""
    knobs = json.loads(log.read_text())["knobs"]
    values = np.array([np.clip(knobs.get(f"{k.where}/{k.name}", k.start), k.low, k.high) for k in KNOBS])
    return np.log(values)


@cache
def _trial() -> Trial:
    """One trial a process."""
    return Trial()


@dataclass(frozen=True)
class Cost:
    """The residuals over the knobs that move, the others held; a process of its own may work on it.

    Attributes:
        knobs: logarithms of all knobs, where those that are held stay. moves: which of them move, (knobs,) of bool.
        figures: how many figures a run has, for trials that fail.
    """

    knobs: np.ndarray
    moves: np.ndarray
    figures: int

    def everything(self, moved: np.ndarray) -> np.ndarray:
        """All knobs: the free ones as they were moved, the others where they are held."""
        whole = self.knobs.copy()
        whole[self.moves] = moved
        return whole

    def __call__(self, moved: np.ndarray) -> np.ndarray:
        """See :func:`residuals`."""
        warnings.filterwarnings("ignore", category=NotHeld)  # a trial may have hands that shake
        trial = _trial()
        trial.figures = self.figures
        return residuals(self.everything(moved), trial, start_vector())


def fit(rounds: int = 12, x: np.ndarray | None = None, hold: Iterable[str] = ()) -> tuple[np.ndarray, Trial]:
    """Least squares from `x` (the starting knobs if None), with the knobs of the populations `hold` left where they are there.

    As many trials are lived through at once as there are processors.

    Raises:
        UnknownName: a population that is held has no knobs.
    """
    moves, best = searched(hold), start_vector() if x is None else x
    low, high = np.log([k.low for k in KNOBS]) - 1e-9, np.log([k.high for k in KNOBS]) + 1e-9
    trial = _trial()
    residuals(best, trial, start_vector(), {})
    cost = Cost(best, moves, trial.figures)
    with ProcessPoolExecutor() as pool:
        found = least_squares(
            cost,
            np.clip(best, low + 1e-6, high - 1e-6)[moves],
            bounds=(low[moves], high[moves]),
            x_scale=0.3,
            diff_step=3e-3,
            ftol=1e-3,
            max_nfev=rounds,
            verbose=2,
            workers=pool.map,
        )
    return cost.everything(found.x), trial


if __name__ == "__main__":
    from signaling.studies.healthy_report import write

    wanted = argparse.ArgumentParser(description="Fit the healthy person.")
    wanted.add_argument("on", nargs="?", choices=("on",), help="fit on from where the log left the knobs")
    places = dict.fromkeys(knob.where for knob in KNOBS)
    wanted.add_argument("--hold", nargs="+", default=(), choices=places, help="keep the knobs of these where they are")
    given = wanted.parse_args()
    best, trial = fit(rounds=20, x=left_off(LOG) if given.on else None, hold=given.hold)
    write(best, trial, held=given.hold)
