"""Calibration of the human fat cell on its measured dish curves, normal and type 2 diabetic, with one set of rate constants.

    python -m signaling.studies.dish_fit [starts] [rounds]                 fit from the starts below, write the numbers and the log
    python -m signaling.studies.dish_fit on [starts] [rounds]              fit on from where the log in docs/calibration left the knobs
    python -m signaling.studies.dish_fit on [starts] [rounds] --only MAPK  the same, with all but the knobs of a mechanism held there

Least squares over the logarithms of the knobs below, on one mean cell (``dish_bench``). The cost holds only curves that are not held out
(``split.held_out``, written down in ``docs/calibration/fat_cell_split.md`` before the first fit), each as ``dish_scores`` defines it with the
floored sigma; the figures of the table of targets that are not held out, whose band is two standard deviations either way; what is known of
receptor loss, and of S473, PIP3 and the reversal of GLUT4 from experiments apart; and a pull of every knob to its start, which is the published
or assumed number of the catalogue. Type 2 diabetes is a handful of slow causes (contents, the load of a saboteur, ceramide), never a rate.
Knobs that are held stand still between descents as well, and synthesis of receptor and IRS1 stays as it was balanced.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
from scipy.optimize import least_squares

import signaling
from signaling.cells import cell_types
from signaling.cells.fat_cell import FAT_CELL
from signaling.clinic.targets import targets
from signaling.core.errors import SignalingError, UnknownName, did_you_mean
from signaling.studies.dish_bench import LEAK, VMAX, WASH_AT, WASH_READ, WASHED, DishBench
from signaling.studies.dish_figures import AFTER_THE_PEAK, LADDER, OF_NORMAL, figures
from signaling.studies.dish_scores import Answers, common_factor, relative_to_normal, rows_of, sets
from signaling.studies.split import held_out

LOG: Final = Path(signaling.__file__).parents[1] / "docs" / "calibration" / "fat_cell.json"
FASTING: Final = 0.036  # nM, plasma insulin of the lean person at rest
MADE: Final = {"IR.synthesis.made": 0.149783, "IRS1.synthesis.made": 0.110536}  # %/min, before they are balanced


@dataclass(frozen=True, slots=True)
class Knob:
    """A number that is fitted, in log space: a qualified parameter of the fat cell, or a slow cause (a setting of the t2d lanes).

    Attributes:
        name: of it.
        start: where the search begins and what the pull goes to.
        reach: factor by which it may leave its start, either way.
        doubt: standard deviation of the pull, in logarithms.
    """

    name: str
    start: float
    reach: float = 100.0
    doubt: float = 1.5


def _rates(mechanism: str, **starts: float) -> tuple[Knob, ...]:
    return tuple(Knob(f"{mechanism}.{name.replace('__', '.')}", start) for name, start in starts.items())


RATES: Final = (
    *_rates(
        "IR",
        binding__k=0.6331, dissociation__k=1.363, autophosphorylation__k=0.8768, basal_phosphorylation__k=0.03683,
        surface_dephosphorylation__k=1944.0, endocytosis__k=31.01, endosomal_dephosphorylation__k0=0.3,
        endosomal_dephosphorylation__k=1.0, recycling__k=0.5471,
        lysosomal_loss__k=0.19, feedback_on__k=0.1, feedback_off__k=0.09876,
    ),
    *_rates(
        "IRS1",
        tyrosine_phosphorylation__k0=2e-4, tyrosine_phosphorylation__k=3.227, tyrosine_dephosphorylation__k=3424.0,
        loop_phosphorylation__k=5759.0, loop_dephosphorylation__k=280.8,
        tyrosine_release__k=2.913, basal_S307__k=0.04228, S307_dephosphorylation__k=0.2671,
    ),
    *_rates(
        "PI3K_Akt",
        PI3K_docking__k=20.0, PI3K_docking__looped=0.3, PI3K_release__k=20.0, PIP3_synthesis__k0=0.02, Akt_gain__gain=1.0,
        T308_dephosphorylation__k=34.8, S473_phosphorylation__k=4.456,
        S473_direct__k=0.05, T308_rephosphorylation__kpip3=10.0, pp_to_S473__k=143.6,
        S473_dephosphorylation__k=0.5361, mTORC2_recruitment__k=0.3, mTORC2_ignition__k=2.0, mTORC2_release__k=1.0, mTORC2_inactivation__k=1.06,
    ),
    *_rates(
        "GLUT4",
        S588_phosphorylation__k=0.05, T642_after_S588__k=0.1, T642_dephosphorylation__k=1.0, S588_dephosphorylation__k=1.0,
        vesicle_release__K=20.0, vesicle_release__n=1.5,
    ),
    *_rates(
        "mTORC1",
        activation__k0=0.02, activation__kpp=1.842, activation__k308=0.05506, inactivation__k=24.83, S6K_on__k0=0.005,
        S6K_priming__k=2e-3, S6K_ignition__k=2e-3, S6K_unpriming__k=0.1,
        S6K_off__k=0.0444, S6_on__k=6.92e-4, S6_on__kerk=1.59e-4, S6_off__k=0.0533,
    ),
    *_rates(
        "MAPK",
        Shc_phosphorylation__k=0.05, Shc_dephosphorylation__k=2.0, SOS_docking__kirs=0.2, Ras_loading__k=0.02,
        Ras_hydrolysis__k=2.0, Raf_activation__k=0.02, Raf_inactivation__k=2.0, MEK_phosphorylation__k=0.02, MEK_dephosphorylation__k=2.0,
        ERK_phosphorylation__k0=0.0080, ERK_phosphorylation__k=0.05, ERK_to_refractory__k=0.143, ERK_recovery__k=0.00683,
        Elk1_on__k0=1e-3, Elk1_on__k=1.08e-4, Elk1_on__b=1.0, Elk1_off__k=0.603,
    ),
    *_rates("IRS1_crosstalk", receptor_feedback__k=0.01),
    *_rates("FOXO1", phosphorylation__k473=0.01, dephosphorylation__k=0.152),
    Knob(LEAK, 0.006),
)  # fmt: skip
SURFACE: Final = {  # who phosphorylates IRS1: the receptor at the surface, and the swallowed one next to nothing
    "IRS1.tyrosine_phosphorylation.surface": 1.0,
    "IRS1.tyrosine_phosphorylation.swallowed": 0.0364,
}
LUMPED: Final = {  # lumped steps that the resolved ones replace in the fat cell
    "GLUT4.AS160_phosphorylation.kpp": 0.0,
    "GLUT4.AS160_phosphorylation.k473": 0.0,
    "GLUT4.AS160_dephosphorylation.k": 0.0,
    "PI3K_Akt.T308_rephosphorylation.k": 0.0,
    "PI3K_Akt.mTORC2_activation.k": 0.0,
    "mTORC1.S6K_on.k": 0.0,
    "FOXO1.phosphorylation.k": 0.0,
}
FIXED: Final = SURFACE | LUMPED
CAUSES: Final = (  # of type 2 diabetes; contents as in Rajan 2016, ceramide about twice that of lean fat
    Knob("content_IR", 0.55, 4.0, 1.0),
    Knob("content_GLUT4", 0.50, 4.0, 0.5),
    Knob("content_AS160", 0.45, 4.0, 0.5),
    Knob("content_S6", 0.48, 4.0, 0.5),
    Knob("content_FOXO1", 0.55, 4.0, 0.5),
    Knob("loop", 0.15, 10.0, 0.35),
    Knob("dose_JNK", 0.05, 20.0, 1.0),
    Knob("ceramide", 1.0, 10.0, 0.5),
)
FIGURES: Final = tuple(
    t for t in targets("cell") if t.id in (*LADDER, *OF_NORMAL, AFTER_THE_PEAK) and not held_out(t.id)
)
KNOBS: Final = (*RATES, *CAUSES)
MECHANISMS: Final = tuple(dict.fromkeys(k.name.partition(".")[0] for k in RATES))


@dataclass
class Trial:
    """The fat cell at given knobs; compiled once."""

    bench: DishBench = field(
        default_factory=lambda: DishBench(
            cell_types()["adipocyte"], free=[*(k.name for k in RATES if k.name != LEAK), *FIXED, *MADE]
        )
    )
    made: dict[str, float] = field(default_factory=lambda: dict(MADE))

    def answers(self, x: np.ndarray) -> Answers:
        """Answers with knobs ``exp(x)``."""
        values = {k.name: float(v) for k, v in zip(KNOBS, np.exp(x), strict=True)}
        for name, value in {**{k.name: values[k.name] for k in RATES if k.name != LEAK}, **FIXED, **self.made}.items():
            self.bench.hear(name, value)
        vmax = cell_types()["adipocyte"].pathway().parameters[VMAX].value
        return self.bench.answers({k.name: values[k.name] for k in CAUSES}, values[LEAK], vmax)

    def balance(self, x: np.ndarray, rounds: int = 4) -> None:
        """Set synthesis of receptor and IRS1 so that a lean cell at fasting insulin has 100 % of them."""
        for _ in range(rounds):
            self.answers(x)
            for pool, total in self.bench.totals(FASTING).items():
                self.made[f"{pool}.synthesis.made"] *= 100.0 / total

    @property
    def units(self) -> dict[str, str]:
        """Unit of every parameter."""
        return self.bench.units

    def receptors(self) -> dict[float, float]:
        """Receptors after six hours of insulin, nM -> share of those without, in the run just made."""
        total = sum(self.bench.course[m] for m in self.bench.turning["IR"])[-1]
        rest = total[self.bench.lane("normal", 0.0)]
        return {dose: float(total[self.bench.lane("normal", dose)] / rest) for dose in (1.0, 5.0, 100.0)}

    def rise_of_S473(self) -> float:
        """Rise of Akt S473 at 0.1 nM, share of that at 100 nM, after 10 min, in the run just made.

        Lovfors 2021 measured 62 % (18) in human fat cells under 10 nM isoprenaline, in an experiment apart from the scored curves.
        """
        course = self.bench.course["Akt_pS473"] + self.bench.course["Akt_pp"]
        none, some, full = (course[self.bench.at(10.0), self.bench.lane("normal", dose)] for dose in (0.0, 0.1, 100.0))
        return float((some - none) / (full - none))

    def rise_of_PIP3(self) -> float:
        """PIP3 after 10 min of 10 nM over that without insulin, in the run just made.

        Sorisky 1996 measured tenfold in 3T3-L1 preadipocytes, steady from 1 to 30 min; a factor of two is taken for two sigma.
        """
        course = self.bench.course["PIP3"][self.bench.at(10.0)]
        return float(course[self.bench.lane("normal", 10.0)] / course[self.bench.lane("normal", 0.0)])

    def half_life_of_glut4(self) -> float:
        """Half-life of the rise of membrane GLUT4 once insulin is gone, min, from what is left of it after half an hour.

        Karnieli 1981: transport of rat fat cells falls back with a half-life near 10 min; a factor of two is taken for two sigma.
        """
        course, lane = self.bench.course["GLUT4_membrane"], self.bench.lane("normal", WASHED)
        rest = course[0, self.bench.lane("normal", 0.0)]
        before, after = (course[self.bench.at(minute), lane] - rest for minute in (WASH_AT, WASH_READ))
        return (WASH_READ - WASH_AT) * np.log(2.0) / max(np.log(before / max(after, 1e-9)), 1e-3)


def _receptors_lost(trial: Trial) -> tuple[float, float, float]:
    """Of receptors after six hours: what 100 nM leaves, and the share of its loss that 1 and 5 nM bring about."""
    loss = {dose: 1.0 - share for dose, share in trial.receptors().items()}
    return 1.0 - loss[100.0], loss[1.0] / loss[100.0], loss[5.0] / loss[100.0]


# What is known beside the curves and figures, each as its deviation in sigma.
KNOWN: Final[tuple[Callable[[Trial, Answers], float], ...]] = (
    lambda trial, _: (_receptors_lost(trial)[0] - 0.45) / 0.03,
    lambda trial, _: max(_receptors_lost(trial)[1] - 0.40, 0.0) / 0.05,
    lambda trial, _: max(0.60 - _receptors_lost(trial)[2], 0.0) / 0.05,
    lambda trial, _: 2.0 * (trial.rise_of_S473() - 0.62) / 0.18,
    lambda trial, _: 2.0 * np.log(trial.rise_of_PIP3() / 10.0) / np.log(2.0),
    lambda trial, _: 2.0 * np.log(trial.half_life_of_glut4() / 10.0) / np.log(2.0),
    lambda _, answers: 3.0 * (relative_to_normal(answers, "IR_pY") - 25.0) / 15.0,
    lambda _, answers: 2.0 * (relative_to_normal(answers, "IRS1_pY") - 39.0) / 19.0,
)


def residuals(x: np.ndarray, trial: Trial) -> np.ndarray:
    """Deviations in sigma of every fitted row and figure, of what else is known, and of the knobs from their starts."""
    pull = (x - start_vector()) / np.array([k.doubt for k in KNOBS])
    try:
        answers = trial.answers(x)
    except (SignalingError, FloatingPointError, ValueError):
        return np.concatenate([np.full(rows_fitted() + len(FIGURES) + len(KNOWN), 10.0), pull])
    parts = []
    for curves in sets().values():
        rows = [rows_of(answers, name) for name in curves if not held_out(name)]
        if rows:
            factor = common_factor(rows)
            parts += [(r.measured - factor * r.model) / r.sigma for r in rows]
    known = np.array([off(trial, answers) for off in KNOWN])
    return np.clip(np.nan_to_num(np.concatenate([*parts, off_figures(answers), known, pull]), nan=10.0), -30, 30)


def off_figures(answers: Answers) -> np.ndarray:
    """Deviations of the figures that are fitted, in sigma, shape (figures,): logarithms, the band being four sigma wide."""
    read = figures(answers)
    return np.array([np.log(max(read[t.id], 1e-9) / float(t.value)) / (np.log(t.high / t.low) / 4.0) for t in FIGURES])


def rows_fitted() -> int:
    """How many rows the cost holds."""
    from signaling.clinic.measured import series

    perfect = {name: series(name).mean for curves in sets().values() for name in curves}
    return sum(len(rows_of(perfect, n).measured) for curves in sets().values() for n in curves if not held_out(n))


def searched(only: Iterable[str] = ()) -> np.ndarray:
    """Which knobs a fit moves, (knobs,) of bool: those of the mechanisms named, or all if none is.

    Raises:
        UnknownName: a mechanism has no knobs.
    """
    of = [k.name.partition(".")[0] for k in KNOBS]
    wanted = set(only)
    for mechanism in wanted.difference(MECHANISMS):
        raise UnknownName(f"searched: '{mechanism}' has no knobs.{did_you_mean(mechanism, MECHANISMS)}")
    return np.array([not wanted or mechanism in wanted for mechanism in of])


def slopes(x: np.ndarray, trial: Trial, moves: np.ndarray, step: float = 2e-3) -> np.ndarray:
    """Change of the residuals with each knob that moves, shape (residuals, these), by forward differences in the logarithm."""
    here = residuals(x, trial)
    return np.stack([(residuals(x + step * unit, trial) - here) / step for unit in np.eye(len(x))[moves]], axis=1)


def start_vector() -> np.ndarray:
    """Logarithms of the starting knobs."""
    return np.log([k.start for k in KNOBS])


def bounds() -> tuple[np.ndarray, np.ndarray]:
    """Lowest and highest logarithms."""
    reach = np.log([k.reach for k in KNOBS])
    return start_vector() - reach, start_vector() + reach


def descend(
    x: np.ndarray, trial: Trial, rounds: int, verbose: int = 2, moves: np.ndarray | None = None
) -> tuple[np.ndarray, float]:
    """Least squares from one point over the knobs that move (all if None): the best knobs and half their cost."""
    moves = searched() if moves is None else moves
    low, high = bounds()

    def everything(moved: np.ndarray) -> np.ndarray:
        knobs = np.array(x)
        knobs[moves] = moved
        return knobs

    found = least_squares(
        lambda moved: residuals(everything(moved), trial),
        np.clip(x, low + 1e-6, high - 1e-6)[moves],
        lambda moved: slopes(everything(moved), trial, moves),
        (low[moves], high[moves]),
        x_scale=1.0,
        ftol=1e-4,
        max_nfev=rounds,
        verbose=verbose,
    )
    return everything(found.x), float(found.cost)


def left_off(log: Path = LOG) -> np.ndarray:
    """Logarithms of the knobs where a log left them; a knob that it does not know is at its start."""
    knobs = json.loads(log.read_text(encoding="utf-8"))["knobs"]
    return np.log([knobs.get(k.name, k.start) for k in KNOBS])


def fit(
    starts: int = 1, rounds: int = 30, seed: int = 1, x: np.ndarray | None = None, only: Iterable[str] = ()
) -> tuple[np.ndarray, Trial]:
    """The best of some descents: from `x` (the starting knobs if None), then from points scattered about the best so far; then it is balanced.

    With the mechanisms `only` named, nothing but their knobs moves, and it stays balanced as it was.

    Raises:
        UnknownName: a mechanism has no knobs.
    """
    moves, rng = searched(only), np.random.default_rng(seed)
    trial = Trial() if moves.all() else Trial(made={name: FAT_CELL[name].value for name in MADE})
    best, cost = descend(start_vector() if x is None else x, trial, rounds, moves=moves)
    for _ in range(starts - 1):
        x, found = descend(best + moves * rng.normal(0.0, 0.7, len(best)), trial, rounds, verbose=0, moves=moves)
        print(f"another descent: {found:.1f} (best so far {cost:.1f})", flush=True)
        if found < cost:
            best, cost = x, found
    if not moves.all():
        return best, trial
    for _ in range(2):
        trial.balance(best)
        best, _ = descend(best, trial, 10, verbose=0)
    trial.balance(best)
    return best, trial


if __name__ == "__main__":
    from signaling.studies.dish_report import write

    wanted = argparse.ArgumentParser(description="Fit the human fat cell.")
    wanted.add_argument(
        "words", nargs="*", metavar="on | starts | rounds", help="'on': from where the log left the knobs"
    )
    wanted.add_argument("--only", nargs="+", default=(), choices=MECHANISMS, help="move the knobs of these alone")
    given = wanted.parse_args()
    on = "on" in given.words
    if given.only and not on:
        wanted.error("--only holds the others where the log left them: say 'on' too")
    counts = [int(word) for word in given.words if word != "on"]
    starts, rounds = (*counts, *(1, 30)[len(counts) :])
    best, trial = fit(starts, rounds, x=left_off() if on else None, only=given.only)
    write(best, trial)
