import numpy as np
import pytest

from signaling.clinic.measured import names, series
from signaling.plot.hepatocytes import figure_hepatocytes
from signaling.plot.measured_points import curves_drawn

CURVES = names("hepatocyte_dish/")


@pytest.fixture(scope="module")
def figure():
    """The data stand for the model, twice as high."""
    curves = {name: series(name) for name in CURVES}
    lines = {n: (c.times if c.axis == "time" else c.doses, 2 * c.mean) for n, c in curves.items()}
    return figure_hepatocytes(lines, title="Hepatocytes")


def panel(figure, title):
    return next(axes for axes in figure.axes if axes.get_title(loc="left") == title)


def test_every_curve_is_drawn_once(figure):
    assert sorted(curves_drawn(figure)) == sorted(CURVES)


def test_each_line_is_that_of_its_points_and_says_its_dose(figure):
    axes = panel(figure, "Cells with many sites")
    lines = [line for line in axes.lines if line.get_marker() == "None"]
    for line, words, dose in zip(lines, axes.texts, ("100", "1000", "10000"), strict=True):
        curve = series(f"hepatocyte_dish/bound_insulin/time_{dose}nM_many/mouse")
        np.testing.assert_allclose(line.get_ydata(), 2 * curve.mean)
        assert words.get_text() == {"100": "100 nM", "1000": "1 µM", "10000": "10 µM"}[dose]
        assert words.xy == (curve.times[-1], 2 * curve.mean[-1])


def test_an_experiment_has_its_blank(figure):
    for number in range(1, 5):
        axes = panel(figure, f"Medium, experiment {number}")
        assert "no insulin" in [text.get_text() for text in axes.texts]
        assert len(axes.containers) == 3


def test_rows_share_a_logarithmic_axis_on_which_every_point_is_seen(figure):
    for axes in figure.axes:
        assert axes.get_yscale() == "log"
        low, high = axes.get_ylim()
        for container in axes.containers:
            assert low < container.lines[0].get_ydata().min()
            assert container.lines[0].get_ydata().max() < high
