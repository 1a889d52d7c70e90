import numpy as np
import pytest
from matplotlib.collections import LineCollection

from signaling.clinic.measured import names, series
from signaling.plot.conditions import CONDITIONS
from signaling.plot.dish_further import figure_dish_further
from signaling.plot.measured_points import curves_drawn

FURTHER = [name for name in names("adipocyte_dish/") if name.split("/")[2] not in ("time", "dose")]


@pytest.fixture(scope="module")
def figure():
    """The data stand for the model, a tenth higher."""
    curves = {name: series(name) for name in FURTHER}
    lines = {n: (c.times if c.axis == "time" else c.doses, 1.1 * c.mean) for n, c in curves.items()}
    return figure_dish_further(lines, hollow={FURTHER[0]}, title="Further")


def panel(figure, title):
    return next(axes for axes in figure.axes if axes.get_title(loc="left") == title)


def test_every_set_beyond_hour_and_dose_is_drawn_once(figure):
    assert sorted(curves_drawn(figure)) == sorted(FURTHER)


def test_a_course_of_the_model_is_a_line_as_it_was_given(figure):
    name = "adipocyte_dish/IRS1_pY/time_180min/normal"
    line = next(ln for ln in panel(figure, "IRS1 pY: 100 nM for 3 hours").lines if ln.get_marker() == "None")
    np.testing.assert_array_equal(line.get_xdata(), series(name).times)
    np.testing.assert_allclose(line.get_ydata(), 1.1 * series(name).mean)


def test_readings_stand_beside_each_other_and_the_model_is_a_bar_through_the_place_of_each(figure):
    axes = panel(figure, "glucose uptake")
    for container, condition in zip(axes.containers, CONDITIONS, strict=True):
        points = container.lines[0]
        curve = series(f"adipocyte_dish/glucose_uptake/two_point/{condition}")
        np.testing.assert_array_equal(points.get_ydata(), curve.mean)
        bars = next(
            c
            for c in axes.collections
            if isinstance(c, LineCollection) and np.ptp(c.get_segments()[0][:, 1]) == 0 and _same(c, points)
        )
        for segment, x, y in zip(bars.get_segments(), points.get_xdata(), curve.mean, strict=True):
            np.testing.assert_allclose(segment[:, 1], 1.1 * y)
            assert segment[0, 0] < x < segment[1, 0]
    assert [tick.get_text() for tick in axes.get_xticklabels()] == ["0", "100"]
    assert "45 min" in axes.get_xlabel()


def _same(collection, points):
    return np.allclose(collection.get_segments()[0][:, 0].mean(), points.get_xdata()[0])


def test_the_second_dose_is_marked_where_it_is_given(figure):
    axes = panel(figure, "IRS1 pY: 1.2 nM, then 10 nM")
    assert [text.get_text() for text in axes.texts] == ["10 nM"]
    curve = series("adipocyte_dish/IRS1_pY/two_steps/normal")
    before, after = curve.times[curve.doses < 10].max(), curve.times[curve.doses == 10].min()
    assert before <= axes.texts[0].xy[0] <= after
