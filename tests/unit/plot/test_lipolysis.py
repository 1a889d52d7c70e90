import numpy as np
import pytest

from signaling.clinic.measured import names, series
from signaling.plot.conditions import CONDITIONS
from signaling.plot.lipolysis import NONE, figure_lipolysis
from signaling.plot.measured_points import curves_drawn

CURVES = names("lipolysis_dish/")


@pytest.fixture(scope="module")
def figure():
    """The data stand for the model, a tenth higher."""
    return figure_lipolysis({n: (series(n).doses, 1.1 * series(n).mean) for n in CURVES}, title="Lipolysis")


def panel(figure, title):
    return next(axes for axes in figure.axes if axes.get_title(loc="left") == title)


def test_every_curve_is_drawn_once(figure):
    assert sorted(curves_drawn(figure)) == sorted(CURVES)


@pytest.mark.parametrize("condition", CONDITIONS)
def test_the_line_of_each_group_is_over_insulin_and_no_insulin_stands_left(figure, condition):
    curve = series(f"lipolysis_dish/fatty_acids/isoprenaline/{condition}")
    axes = panel(figure, "Fatty acids released")
    colour = CONDITIONS[condition][0]
    line = next(ln for ln in axes.lines if ln.get_marker() == "None" and ln.get_color() == colour)
    np.testing.assert_array_equal(line.get_xdata(), np.maximum(curve.doses, NONE))
    np.testing.assert_allclose(line.get_ydata(), 1.1 * curve.mean)
    labels = {tick: text.get_text() for tick, text in zip(axes.get_xticks(), axes.get_xticklabels(), strict=True)}
    assert labels[NONE] == "0"
    assert labels[100.0] == "100"


def test_cells_without_isoprenaline_stand_apart_under_their_name(figure):
    axes = panel(figure, "Glycerol released")
    alone = [c.lines[0] for c in axes.containers if len(c.lines[0].get_xdata()) == 1]
    assert sorted(line.get_gid() for line in alone) == [f"lipolysis_dish/glycerol/alone/{c}" for c in CONDITIONS]
    assert all(line.get_xdata()[0] < NONE / 10 for line in alone)
    assert axes.get_xticklabels()[0].get_text().replace("-\n", "") == "no isoprenaline"
