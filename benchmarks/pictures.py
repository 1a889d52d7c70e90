"""Two pictures of the numbers: what a cell-minute costs against the error that it buys, and what a day costs against the number of cells."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, NullFormatter

from signaling.plot.style import BLUE, FAINT, GREEN, INK, ORANGE, PURPLE, QUIET, SKY, VERMILION, frame, styled

if TYPE_CHECKING:
    from matplotlib.axes import Axes

DAY = 1440.0
LINE = 11.0  # points, of text
COLOURS = {
    "engine, float32": BLUE,
    "engine, float64": SKY,
    "libroadrunner (CVODE)": VERMILION,
    "SciPy LSODA": GREEN,
}
STEPPED = {  # begin of a row -> name and colour
    "JAX, the engine's": ("JAX, the engine's method", ORANGE),
    "JAX RK4": ("JAX RK4", ORANGE),
    "NumPy RK4": ("NumPy RK4", PURPLE),
    "Mesa agents": ("Mesa + networkx agents", QUIET),
}
TIMES = {
    1.0: "a second",
    60.0: "a minute",
    3600.0: "an hour",
    86400.0: "a day",
    31557600.0: "a year",
    3155760000.0: "a century",
}


def draw(entries: list[dict[str, Any]], folder: Path) -> list[Path]:
    """Draw what the entries of a record hold numbers for, and say where."""
    drawn = []
    for name, picture in (("cost_accuracy.png", accuracy_figure), ("cost_cells.png", cells_figure)):
        with styled():
            figure = picture(entries)
            if figure is not None:
                figure.savefig(folder / name)
                drawn.append(folder / name)
    return drawn


def accuracy_figure(entries: list[dict[str, Any]]) -> Figure | None:
    """Cost of a cell-minute against the largest relative error of key outputs over a day; None without numbers."""
    points = [p for row in entries for p in row["numbers"].get("points", [])]
    points = [p for p in points if np.isfinite(p["key_error"]) and p["key_error"] < 1.0]
    if not points:
        return None
    figure = Figure(figsize=(8.2, 5.2))
    axes = figure.add_subplot()
    frame(
        figure,
        "What accuracy costs",
        "insulin_v0, a day with three meals, inputs jump at each minute; a point for each tolerance, dotted: peers with fixed steps",
        left=0.85,
    )
    axes.set_xscale("log")
    axes.set_yscale("log")
    for name, colour in COLOURS.items():
        line = sorted((p["key_error"], p["seconds"]) for p in points if p["name"] == name)
        if line:
            x, y = np.array(line).T
            axes.plot(x, y, "-o", color=colour, markersize=4.5, markeredgecolor="white", markeredgewidth=0.6)
            below = name == "engine, float32"
            place = (len(x) - 1) // 2 if below else 0  # the most accurate point comes first
            axes.annotate(
                name,
                (x[place], y[place]),
                xytext=(0, -9) if below else (8, 0),
                textcoords="offset points",
                color=colour,
                va="top" if below else "center",
                ha="center" if below else "left",
                fontweight="bold" if name.startswith("engine") else "normal",
            )
    axes.invert_xaxis()
    axes.set_xlabel("largest relative error of the key outputs (more accurate to the right)")
    left, right = axes.get_xlim()
    axes.set_xlim(left, right / 20.0)
    seconds = [p["seconds"] for p in points] + [s for _, _, s in _stepped(entries)]
    axes.set_ylim(min(seconds) / 4.0, 3.0 * max(seconds))
    for name, colour, seconds in _stepped(entries):
        axes.axhline(seconds, color=colour, linewidth=0.8, linestyle=(0, (1.2, 2.5)))
        axes.annotate(
            name,
            (0.995, seconds),
            xycoords=("axes fraction", "data"),
            xytext=(0, 2.5),
            textcoords="offset points",
            ha="right",
            va="bottom",
            color=colour,
            fontsize=7.5,
        )
    axes.axvline(1e-3, color=FAINT, linewidth=0.8)
    axes.annotate(
        "promised", (1e-3, 1.0), xycoords=("data", "axes fraction"), xytext=(4, -2), textcoords="offset points",
        color=QUIET, fontsize=7.5, va="top",
    )  # fmt: skip
    _time_axis(axes)
    axes.set_ylabel("processor time of a cell-minute, one core")
    return figure


def cells_figure(entries: list[dict[str, Any]]) -> Figure | None:
    """Time of a simulated day against the number of cells, on one core; None without numbers."""
    line = sorted(
        (row["numbers"]["cells"], row["numbers"]["ns_per_cell_minute"] * 1e-9 * DAY * row["numbers"]["cells"])
        for row in entries
        if "ns_per_cell_minute" in row["numbers"]
    )
    if not line:
        return None
    figure = Figure(figsize=(8.2, 5.2))
    axes = figure.add_subplot()
    frame(
        figure,
        "What a day of many cells costs",
        "insulin_v0, coupled every minute, one core; dashed: peers at their cost of a cell-minute",
        left=0.85,
    )
    axes.set_xscale("log")
    axes.set_yscale("log")
    x, y = np.array(line, float).T
    reach = np.array([x[0], x[-1]])
    peers = [*_adaptive(entries), *_stepped(entries)]
    for _, colour, seconds in peers:
        axes.plot(reach, seconds * DAY * reach, color=colour, linewidth=0.9, linestyle=(0, (4, 1.5)))
    axes.plot(x, y, "-o", color=BLUE, markersize=5, markeredgecolor="white", markeredgewidth=0.6)
    axes.set_xlim(x[0] / 1.4, x[-1] * 18.0)
    axes.set_xticks(x)
    axes.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v:,.0f}"))
    axes.xaxis.set_minor_formatter(NullFormatter())
    axes.set_xlabel("cells")
    low, high = axes.get_ylim()
    for seconds, words in TIMES.items():
        if low < seconds < high:
            axes.axhline(seconds, color=FAINT, linewidth=0.6, zorder=0)
            axes.annotate(
                words, (1.0, seconds), ha="right", xycoords=("axes fraction", "data"), xytext=(-2, 2), textcoords="offset points",
                color=QUIET, fontsize=7.5,
            )  # fmt: skip
    axes.set_ylabel("seconds of processor time for one simulated day")
    ends = [(name, colour, seconds * DAY * reach[-1]) for name, colour, seconds in peers]
    _name_ends(axes, reach[-1], [*ends, ("engine, float32", BLUE, y[-1])])
    return figure


def _name_ends(axes: Axes, x: float, ends: list[tuple[str, str, float]]) -> None:
    """Names (name, colour, y) of lines at their ends, from the lowest up, none closer to the next than a line of text."""
    lowest = -np.inf
    for name, colour, y in sorted(ends, key=lambda end: end[2]):
        at = axes.transData.transform((x, y))[1] * 72.0 / axes.figure.dpi
        lowest = max(at, lowest + LINE)
        axes.annotate(
            name,
            (x, y),
            xytext=(7, lowest - at),
            textcoords="offset points",
            color=colour,
            va="center",
            fontweight="bold" if name.startswith("engine") else "normal",
        )


def _stepped(entries: list[dict[str, Any]]) -> Iterator[tuple[str, str, float]]:
    """Peers with fixed steps: name, colour, seconds of a cell-minute."""
    yield from _found(entries, STEPPED)


def _adaptive(entries: list[dict[str, Any]]) -> Iterator[tuple[str, str, float]]:
    """Peers with a tolerance, at the one that matches the engine."""
    yield from _found(
        entries, {"libroadrunner": ("libroadrunner (CVODE)", VERMILION), "SciPy LSODA": ("SciPy LSODA", GREEN)}
    )


def _found(entries: list[dict[str, Any]], wanted: dict[str, tuple[str, str]]) -> Iterator[tuple[str, str, float]]:
    for row in entries:
        for begin, (name, colour) in wanted.items():
            if row["name"].startswith(begin) and "seconds_per_cell_minute" in row["numbers"]:
                yield name, colour, row["numbers"]["seconds_per_cell_minute"]


def _time_axis(axes: Axes) -> None:
    """Seconds as ns, us, ms or s."""

    def words(seconds: float, _: object) -> str:
        for unit, size in (("s", 1.0), ("ms", 1e-3), ("us", 1e-6), ("ns", 1e-9)):
            if seconds >= 0.999 * size:
                return f"{seconds / size:.0f} {'µs' if unit == 'us' else unit}"
        return f"{seconds:.0e} s"

    axes.yaxis.set_major_formatter(FuncFormatter(words))
    axes.yaxis.set_minor_formatter(NullFormatter())
    axes.tick_params(axis="y", colors=INK)
