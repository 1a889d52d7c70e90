"""The latest published model of the human fat cell in the dish (Rajan et al. 2016, with Brannmark 2013 and Nyman 2014), as a rival.

Written from its equations: 25 states in 11 pools of 100 %, min and nM. T2D: the same rates; receptor 55, GLUT4 50, AS160 45, S6 48 and
FOXO1 55 % of normal, and the loop from mTORC1 to IRS1 at 0.15. It is a yardstick for our own fat cell and no part of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np
from scipy.integrate import solve_ivp

from signaling.clinic.measured import Series, names, series
from signaling.studies.dish_readouts import UPTAKE
from signaling.studies.dish_scores import Answers

NORMAL: Final = {"IR": 100.0, "GLUT4": 100.0, "AS160": 100.0, "S6": 100.0, "FOXO1": 100.0, "loop": 1.0}
T2D: Final = {"IR": 55.0, "GLUT4": 50.0, "AS160": 45.0, "S6": 48.0, "FOXO1": 55.0, "loop": 0.15}
TRACER: Final = 0.05  # mmol/L glucose
STATES: Final = (
    "IR_ins", "IR_p", "IR_ip", "IR_i", "X_p", "IRS1_pY", "IRS1_pY_pS307", "IRS1_pS307", "T308", "S473", "pp", "mTORC1", "mTORC2",
    "AS160_p", "GLUT4_m", "S6K_p", "S6_p", "ERK_p", "ERK_ref", "Elk1_p", "FOXO1_p",
)  # fmt: skip
SEEN: Final = {
    "IR_pY": ("IR_p", "IR_ip"), "IR_internal": ("IR_ip", "IR_i"), "IRS1_pY": ("IRS1_pY", "IRS1_pY_pS307"),
    "IRS1_pS307": ("IRS1_pS307", "IRS1_pY_pS307"), "Akt_pT308": ("T308", "pp"), "Akt_pS473": ("S473", "pp"), "AS160": ("AS160_p",),
    UPTAKE: ("GLUT4_m",), "S6K": ("S6K_p",), "S6": ("S6_p",), "ERK": ("ERK_p",), "Elk1": ("Elk1_p",), "FOXO1": ("FOXO1_p",),
}  # fmt: skip


def slopes(y: np.ndarray, insulin: float, has: Mapping[str, float]) -> np.ndarray:
    """Change per minute of the states, percent; the free form of each pool is what the others leave."""
    ins, p, ip, i, x, irs_y, irs_ys, irs_s, t308, s473, pp, mt1, mt2, a160, g4, s6k, s6, erk, ref, elk, fox = y
    free, irs, akt = has["IR"] - ins - p - ip - i, 100 - irs_y - irs_ys - irs_s, 100 - t308 - s473 - pp
    bind, basal, self_p = 0.6331 * free * insulin, 0.03683 * free, 0.8768 * ins
    swallow, back, strip, recycle = 31.01 * p, 1944.0 * p, 0.368 * x * ip, 0.5471 * i
    dock, let_go, looped, unlooped = (
        3.227 * irs * ip,
        3424.0 * irs_y,
        5759.0 * has["loop"] * irs_y * mt1,
        280.8 * irs_ys,
    )
    shed, basal_s, off_s = 2.913 * irs_ys, 0.04228 * irs, 0.2671 * irs_s
    on308, off308, to_pp = 5790.0 * akt * irs_y, 34.8 * t308, 4.456 * t308 * mt2
    again, from_pp, off473 = 42.84 * s473 * irs_ys, 143.6 * pp, 0.5361 * s473
    fox_free = has["FOXO1"] - fox
    return np.array([
        bind - self_p,
        basal + self_p - swallow - back,
        swallow - strip,
        strip - recycle,
        6.90 * (100 - x) * irs_y - 0.09876 * x,
        dock - let_go - looped + unlooped,
        looped - unlooped - shed,
        basal_s + shed - off_s,
        on308 - off308 - to_pp,
        from_pp - again - off473,
        to_pp + again - from_pp,
        (1.842 * pp + 0.05506 * t308) * (100 - mt1) - 24.83 * mt1,
        0.08575 * ip * (100 - mt2) - 1.06 * mt2,
        (2.65 * pp + 0.410 * s473) * (has["AS160"] - a160) - 65.18 * a160,
        50.98 * a160 * (has["GLUT4"] - g4) - 2286.0 * g4,
        2.2e-5 * mt1 * (100 - s6k) - 0.0444 * s6k,
        (6.92e-4 * s6k + 1.59e-4 * erk) * (has["S6"] - s6) - 0.0533 * s6,
        (0.0080 + 0.0685 * ip + 0.00461 * irs_ys) * (100 - erk - ref) - 0.143 * erk,
        0.143 * erk - 0.00683 * ref,
        1.08e-4 * erk * (100 - elk) - 0.603 * elk,
        (0.778 * (s473 + pp) + 11.0 * erk) * fox_free / (0.163 + fox_free) - 1.03 * fox,
    ])  # fmt: skip


def answers() -> Answers:
    """What the model answers at every measured row."""
    read = {}
    for condition, has in (("normal", NORMAL), ("t2d", T2D)):
        rest = _advance(np.zeros(len(STATES)), 0.0, has, [0.0, 3e5])[:, -1]
        for name in names("adipocyte_dish/"):
            if name.endswith(f"/{condition}"):
                read[name] = _answer(series(name), rest, has)
    return read


def _answer(data: Series, rest: np.ndarray, has: Mapping[str, float]) -> np.ndarray:
    if "two_steps" in data.name:
        first = data.times <= 4.0
        early = _advance(rest, data.doses[0], has, data.times[first])
        late = _advance(early[:, -1], data.doses[-1], has, [4.0, *data.times[~first]])[:, 1:]
        return _seen(data.readout, np.concatenate([early, late], axis=1))
    if data.axis == "time":
        return _seen(data.readout, _advance(rest, data.doses[-1], has, [0.0, *data.times[1:]]))
    return np.array(
        [_reading(data, dose, minute, rest, has) for dose, minute in zip(data.doses, data.times, strict=True)]
    )


def _reading(data: Series, dose: float, minute: float, rest: np.ndarray, has: Mapping[str, float]) -> float:
    dose = dose if dose > 1e-3 else 0.0
    if data.readout != UPTAKE:
        return float(_seen(data.readout, _advance(rest, dose, has, [0.0, minute]))[-1])
    minutes = np.linspace(15.0, 45.0, 31)
    surface = _seen(UPTAKE, _advance(rest, dose, has, [0.0, *minutes]))[1:]
    rate = 0.0465 * surface * TRACER / (3.70 + TRACER) + 0.168 * TRACER / (1.14 + TRACER)
    return float(np.trapezoid(rate, minutes) / 30.0)


def _seen(readout: str, y: np.ndarray) -> np.ndarray:
    return sum(y[STATES.index(form)] for form in SEEN[readout])


def _advance(y: np.ndarray, insulin: float, has: Mapping[str, float], minutes: list[float] | np.ndarray) -> np.ndarray:
    """States at the given minutes, shape (states, minutes)."""
    found = solve_ivp(
        lambda _, now: slopes(now, insulin, has), (minutes[0], minutes[-1]), y, "LSODA", minutes, rtol=1e-7, atol=1e-9
    )
    return found.y
