"""The figures of a run, drawn and put into its folder."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from signaling.app.outcome import bath_words, baths
from signaling.app.wording import plural
from signaling.record.atomic import remove, write_file
from signaling.scenario.schema import DishPlan

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from signaling.app.outcome import Outcome

DRINK, BEDSIDE, BLOOD, DISH, DOSES = "ogtt.png", "bedside.png", "blood.png", "dish.png", "dose_response.png"
MEASURED, SIGNAL = "measured.png", "signalling.png"
FIGURES = (DRINK, BEDSIDE, BLOOD, DOSES, DISH, MEASURED, SIGNAL)
MOST_MOMENTS = 4  # of one cell side by side, before they become too small to read
CONCERNED = ("muscle", "adipocyte", "liver")
"""Tissues in the order in which one of them is chosen for the picture of a cell."""


def draw_figures(outcome: Outcome, folder: Path) -> dict[str, bytes]:
    """Draw every figure that a run gives, and store them in its folder.

    Args:
        outcome: The run.
        folder: Its folder.

    Returns:
        File name -> the picture as PNG, in the order in which to look at them.

    Raises:
        ResourceError: The disk is full.
    """
    pictures = {name: png(draw(outcome)) for name, draw in _drawn(outcome).items()}
    for name in FIGURES:
        if name not in pictures:
            remove(folder / name)
    for name, picture in pictures.items():
        write_file(folder / name, picture)
    return pictures


def _drawn(outcome: Outcome) -> dict[str, Callable[[Outcome], Figure]]:
    main = (
        ({DOSES: _doses} if outcome.dose_responses else {}) | {DISH: _dish} | _measured(outcome.plan)
        if isinstance(outcome.plan, DishPlan)
        else _person(outcome)
    )
    if outcome.minutes <= 0:
        return {}
    return main | ({SIGNAL: _signal} if any(cells.sizes["cell"] for cells in outcome.cells.values()) else {})


def _person(outcome: Outcome) -> dict[str, Callable[[Outcome], Figure]]:
    """A drink on its own clock; whatever else is done, or nothing, on that of the run."""
    kinds = {event.kind for event in outcome.plan.protocol}
    drink = {} if outcome.drink_at is None else {DRINK: _drink}
    others = kinds - {"ogtt", "fast"} or (kinds if not drink else set())
    return drink | ({BEDSIDE: _bedside} if others else {}) if kinds else {BLOOD: _blood}


def png(figure: Figure) -> bytes:
    """A figure as the bytes of a PNG, without the name of the program that drew it."""
    content = BytesIO()
    figure.savefig(content, format="png", metadata={"Software": None}, dpi=160)
    return content.getvalue()


def _people(outcome: Outcome) -> str:
    cells = plural(sum(outcome.population.values()), "cell")
    return f"{outcome.who[:1].upper()}{outcome.who[1:]}, {cells}, seed {outcome.plan.seed}"


def _drink(outcome: Outcome) -> Figure:
    from signaling.plot.ogtt import figure_ogtt

    subtitle = f"{_people(outcome)}. Lines: the simulated person. Dots and band: mean ± SD measured in healthy people."
    return figure_ogtt(outcome.results, outcome.drink_at, title=outcome.plan.title, subtitle=subtitle)


def _bedside(outcome: Outcome) -> Figure:
    from signaling.app.bedside_figure import figure_bedside

    return figure_bedside(outcome, f"{_people(outcome)}. On top what is done, and when.")


def _blood(outcome: Outcome) -> Figure:
    from signaling.app.curves import figure_blood

    return figure_blood(outcome, _people(outcome))


def _dish(outcome: Outcome) -> Figure:
    from signaling.app.curves import figure_dish_run

    subtitle = f"{_people(outcome)}. Lines: mean of the cells." + (" Dots: single cells." if outcome.cells else "")
    return figure_dish_run(outcome, subtitle)


def _doses(outcome: Outcome) -> Figure:
    from signaling.app.doses import figure_doses

    return figure_doses(outcome, f"{_people(outcome)}. Every dose on the same cells from the same rest. Dashed: EC50.")


def _measured(plan: DishPlan) -> dict[str, Callable[[Outcome], Figure]]:
    """The picture of cells over measured ones, where they have anything that was measured."""
    from signaling.app.measured_dish import can_be_compared, figure_measured

    return {MEASURED: lambda outcome: figure_measured(outcome.plan)} if can_be_compared(plan) else {}


def _signal(outcome: Outcome) -> Figure:
    from signaling.app.protein_light import proteins_at
    from signaling.plot.signalling_graph import figure_graph

    tissue = next((t for t in CONCERNED if t in outcome.cells), next(iter(outcome.cells)))
    snapshots = outcome.cells[tissue]
    moments = {_when(outcome, minute): row for row, minute in _chosen(outcome, snapshots["time"].values)}
    graphs = {words: proteins_at(tissue, snapshots, row, 0) for words, row in moments.items()}
    count = outcome.population[tissue]
    subtitle = f"{outcome.plan.title}. {tissue.capitalize()} cell 1 of {count:,}: each protein in percent of its answer to saturating insulin."
    return figure_graph(graphs, title="The signal in one cell", subtitle=subtitle)


def _chosen(outcome: Outcome, minutes: np.ndarray) -> list[tuple[int, float]]:
    """Rows and minutes to show: in a dish the last of each medium; of many, some that are evenly spread."""
    rows = list(range(len(minutes)))
    if isinstance(outcome.plan, DishPlan):
        last = {_bath_at(outcome.plan, minutes[row]): row for row in rows}
        rows = list(last.values())
    if len(rows) > MOST_MOMENTS:
        rows = [rows[place] for place in np.linspace(0, len(rows) - 1, MOST_MOMENTS).round().astype(int)]
    return [(row, float(minutes[row])) for row in rows]


def _bath_at(plan: DishPlan, minute: float) -> int:
    """Which medium the cells were in up to that minute; a snapshot is taken before the medium is changed."""
    return max([0, *(place for place, bath in enumerate(baths(plan)) if bath.start < minute)])


def _when(outcome: Outcome, minute: float) -> str:
    """Words above a moment: the medium in a dish, the time from the drink in a body."""
    if isinstance(outcome.plan, DishPlan):
        return bath_words(outcome.plan, baths(outcome.plan)[_bath_at(outcome.plan, minute)])
    if outcome.drink_at is None:
        return f"{minute:g} min"
    since = minute - outcome.drink_at
    return "before the drink" if since <= 0 else f"{since:g} min after the drink"
