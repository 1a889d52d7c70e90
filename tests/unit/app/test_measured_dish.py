"""The picture of the cells of a dish over measured ones: what it says about them, and when it is drawn."""

import pytest

from signaling.app import measured_dish
from signaling.app.figures import CONCERNED
from signaling.app.measured_dish import can_be_compared, figure_measured
from signaling.scenario.resolve import load


def plan_of(kind, cells=4):
    return load(
        "dish/insulin_steps", overrides={"dish": {"cell": kind, "cells": cells}, "record": {"cells": []}, "seed": 3}
    )


def words(figure):
    return "\n".join(text.get_text() for text in figure.texts)


def titles(figure):
    return [axes.get_title(loc="left") for axes in figure.axes if axes.get_visible()]


def test_muscle_cells_are_said_to_be_muscle_and_the_measured_ones_fat():
    said = words(figure_measured(plan_of("muscle")))
    assert "These muscle cells over human fat cells measured in a dish" in said
    assert "mean of 4 muscle cells, seed 3" in said
    assert "fat cells (not muscle) of people without diabetes, mean ± SEM" in said


def test_fat_cells_are_compared_with_their_like():
    said = words(figure_measured(plan_of("adipocyte")))
    assert "These fat cells over human fat cells" in said
    assert "(not" not in said


def test_the_scale_and_every_paper_are_named():
    said = words(figure_measured(plan_of("muscle"))).replace("\n", " ")
    assert "no absolute unit" in said
    for doi in ("jbc.M110.106849", "jbc.M112.432062", "jbc.M114.608927", "jbc.M116.715763"):
        assert f"doi:10.1074/{doi}" in said


@pytest.mark.parametrize(
    ("kind", "panels"),
    [("muscle", 20), ("adipocyte", 22), ("liver", 19), ("beta", 15)],
)
def test_every_readout_of_the_cells_has_its_panels_and_no_other(kind, panels):
    """Twelve readouts have 22 panels: no uptake over time, no S6K over dose. Muscle lacks FOXO1 (2 panels), liver AS160 and uptake (3),
    beta cells those and ERK and Elk1 (7).
    """
    shown = titles(figure_measured(plan_of(kind)))
    assert len(shown) == panels
    assert ("AS160 pT642, dose" in shown) == (kind in ("muscle", "adipocyte"))
    assert ("FOXO1 pS256, dose" in shown) == (kind in ("liver", "beta", "adipocyte"))


@pytest.mark.parametrize("kind", [*CONCERNED, "beta", "alpha"])
def test_all_cells_with_a_receptor_are_compared(kind):
    assert can_be_compared(plan_of(kind))


def test_nothing_is_compared_without_anything_that_was_measured(monkeypatch):
    monkeypatch.setattr(measured_dish, "readouts_of", lambda kind: ("IR_pY",))
    assert not can_be_compared(plan_of("muscle"))


def test_of_a_large_dish_the_first_cells_are_taken_and_it_says_so(monkeypatch):
    monkeypatch.setattr(measured_dish, "MOST_CELLS", 8)
    assert "mean of the first 8 of 1,200 muscle cells" in words(figure_measured(plan_of("muscle", 1200)))


def test_nothing_overlaps_or_leaves_the_page():
    figure = figure_measured(plan_of("muscle"))
    figure.canvas.draw()
    page = figure.bbox
    for text in figure.texts:
        box = text.get_window_extent()
        assert page.x0 <= box.x0
        assert box.x1 <= page.x1
    boxes = [axes.get_tightbbox() for axes in figure.axes if axes.get_visible()]
    assert not any(a.overlaps(b) for place, a in enumerate(boxes) for b in boxes[:place])
