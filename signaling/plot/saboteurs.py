"""Saboteurs in the dish: what each one locks in each tissue, and what insulin still does there, as one of them wakes.

Small multiples: a row for each saboteur, a column for each tissue. What is locked rises, in red; what insulin does falls from what it does in cells
without a dose. In the liver, the restraint of glucose output is its reciprocal.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import numpy as np
from matplotlib.figure import Figure

from signaling.core.errors import SignalingError
from signaling.plot import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from signaling.studies.saboteur_answers import SaboteurAnswers

LOCKED: Final = "IRS1 locked"
# Reading -> words, colour; in the order in which they are drawn.
LINES: Final = {
    "ERK": ("ERK", style.PURPLE),
    "Akt": ("Akt-P", style.BLUE),
    "IRS1_pY": ("IRS1-pY", style.SKY),
    "GLUT4": ("surface GLUT4", style.GREEN),
    "uptake": ("glucose uptake", style.ORANGE),
    "fat_uptake": ("glucose uptake", style.ORANGE),
    "glucose_output": ("output restrained", style.ORANGE),
}
APART: Final = 8.5  # percent between two names beside each other's lines
WIDE, HIGH = 3.35, 2.15  # inches of a panel
NAMES: Final = 1.15  # inches for the names of the last column


def figure_saboteurs(
    answers: Iterable[SaboteurAnswers],
    *,
    title: str = "Saboteurs in the dish",
    subtitle: str = "After an hour of insulin, 0.3 nM at the cell; percent of cells without a dose",
) -> Figure:
    """Draw dose-responses of saboteurs over their activity.

    Args:
        answers: of :func:`signaling.studies.saboteur_answers.saboteur_answers`, any saboteurs and tissues.
        title: headline.
        subtitle: a line below it.

    Raises:
        SignalingError: there is nothing to draw, or one panel is given twice.
    """
    panels: dict[tuple[str, str], SaboteurAnswers] = {}
    for answer in answers:
        if (answer.saboteur, answer.tissue) in panels:
            raise SignalingError(f"figure_saboteurs: {answer.saboteur} in {answer.tissue} is given twice.")
        panels[answer.saboteur, answer.tissue] = answer
    if not panels:
        raise SignalingError(
            "figure_saboteurs: no answers are given. Make some with saboteur_answers('JNK', 'muscle')."
        )
    rows = list(dict.fromkeys(saboteur for saboteur, _ in panels))
    columns = list(dict.fromkeys(tissue for _, tissue in panels))
    with style.styled():
        figure = Figure(figsize=(0.9 + WIDE * len(columns), 1.45 + HIGH * len(rows)))
        style.frame(figure, title, subtitle)
        figure.subplots_adjust(right=1 - NAMES / figure.get_figwidth())
        grid = figure.subplots(
            len(rows),
            len(columns),
            squeeze=False,
            sharex=True,
            sharey=True,
            gridspec_kw={"wspace": 0.48, "hspace": 0.34},
        )
        for row, saboteur in enumerate(rows):
            for column, tissue in enumerate(columns):
                axes, answer = grid[row, column], panels.get((saboteur, tissue))
                axes.set_visible(answer is not None)
                if answer is not None:
                    _draw(axes, answer)
                if row == len(rows) - 1:
                    axes.set_xlabel("active share of the saboteur, %")
                if column == 0:
                    axes.set_ylabel("%")
    return figure


def _draw(axes: Axes, answer: SaboteurAnswers) -> None:
    """One saboteur in one tissue."""
    axes.set_title(f"{answer.saboteur} in {answer.tissue}")
    axes.set(xlim=(0, 100), ylim=(0, 108), xticks=(0, 50, 100), yticks=(0, 50, 100))
    active = 100 * answer.activity
    lines = [(LOCKED, style.STOP, style.DASHES[1], 100 * answer.locked)]
    for reading, (words, colour) in LINES.items():
        if reading in answer.readings:
            left = answer.left(reading)
            lines.append((words, colour, "-", 100 * (1 / left if reading == "glucose_output" else left)))
    for _, colour, dash, course in lines:
        axes.plot(active, course, color=colour, linestyle=dash)
    heights = _spread_out(np.array([course[-1] for *_, course in lines]))
    for (words, colour, _, _), height in zip(lines, heights, strict=True):
        axes.annotate(
            words,
            (1.02, height),
            xycoords=("axes fraction", "data"),
            color=colour,
            va="center",
            fontsize=7.5,
            annotation_clip=False,
        )


def _spread_out(heights: np.ndarray) -> np.ndarray:
    """Heights of names, moved as little as keeps them :data:`APART`, in percent; (names,)."""
    order = np.argsort(heights)
    placed = heights[order].astype(float)
    for _ in range(200):
        gaps = APART - np.diff(placed)
        if (gaps <= 1e-6).all():
            break
        push = np.where(gaps > 0, gaps / 2, 0.0)
        placed[:-1] -= push
        placed[1:] += push
        placed += max(0.0, -placed[0])
    result = np.empty_like(placed)
    result[order] = placed
    return result
