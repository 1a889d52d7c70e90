"""The pictures of the score card of cells: that they draw everything measured, once, and can be read."""

from collections import Counter

import pytest

from signaling.app.score_dishes import CAUSES
from signaling.app.score_figures import FIGURES
from signaling.cells.fat_cell import T2D_FAT_CELL
from signaling.clinic.measured import names, series
from signaling.plot.measured_points import curves_drawn
from signaling.studies.split import held_out

MEASURED = [name for beginning in ("adipocyte_dish/", "hepatocyte_dish/", "lipolysis_") for name in names(beginning)]
SMALLEST = 7.0  # points, what can be read in print


@pytest.fixture(scope="module")
def figures():
    drawn = {file: draw() for file, (draw, _) in FIGURES["cell"].items()}
    for figure in drawn.values():
        figure.canvas.draw()
    return drawn


def test_every_measured_curve_is_in_exactly_one_figure(figures):
    assert Counter(name for figure in figures.values() for name in curves_drawn(figure)) == Counter(MEASURED)


def test_the_model_is_drawn_wherever_there_are_points(figures):
    for file, figure in figures.items():
        for axes in (axes for axes in figure.axes if axes.containers):
            lines = [line for line in axes.lines if line.get_marker() == "None" and line.get_zorder() == 3]
            bars = [lines_ for lines_ in axes.collections if lines_.get_zorder() == 3]
            assert lines or bars, (file, axes.get_title(loc="left"))


def test_points_are_hollow_where_the_fit_did_not_see_them(figures):
    for figure in figures.values():
        for axes in figure.axes:
            for points in (container.lines[0] for container in axes.containers):
                hollow = points.get_markerfacecolor() != points.get_color()
                assert hollow == held_out(points.get_gid()), points.get_gid()


def test_each_names_who_measured(figures):
    for figure in figures.values():
        note = " ".join(text.get_text() for text in figure.texts).replace("\n", " ")
        for name in curves_drawn(figure):
            assert series(name).citation.split(" ")[-1] in note


def test_those_with_diabetic_fat_cells_say_that_the_causes_are_provisional(figures):
    for file in ("fat_cells.png", "fat_cells_further.png"):
        said = " ".join(text.get_text() for text in figures[file].texts)
        assert "causes of type 2 diabetes provisional" in said
        assert "provisional" in FIGURES["cell"]["fat_cells.png"][1]


def test_every_kind_of_cause_is_named():
    words = {"content": "contents of proteins", "loop": "the loop", "ceramide": "ceramide", "dose": "a saboteur"}
    assert all(words[cause.split("_")[0]] in CAUSES for cause in T2D_FAT_CELL)


def test_nothing_overlaps_leaves_the_page_or_is_too_small(figures):
    for file, figure in figures.items():
        shown = [axes for axes in figure.axes if axes.get_visible()]
        boxes = [axes.get_tightbbox() for axes in shown]
        words = [text.get_window_extent() for text in figure.texts] + [figure.legends[0].get_window_extent()]
        for place, box in enumerate([*boxes, *words]):
            assert figure.bbox.x0 <= box.x0, (file, place)
            assert box.x1 <= figure.bbox.x1, (file, place)
            assert figure.bbox.y0 <= box.y0, (file, place)
            assert not any(box.overlaps(other) for other in [*boxes, *words][:place]), (file, place)
        sizes = [text.get_fontsize() for axes in shown for text in (axes.title, axes.xaxis.label, *axes.texts)]
        assert min([*sizes, *(text.get_fontsize() for text in figure.texts)]) >= SMALLEST
