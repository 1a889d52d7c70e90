import numpy as np
import pytest

from signaling.clinic.measured import names, series
from signaling.plot.measured_points import curves_drawn
from signaling.plot.microdialysis import PANELS, figure_microdialysis

CURVES = names("lipolysis_in_situ/")
GIVEN = [(20.0, 50.0, 1.0), (50.0, 80.0, 10.0)]


@pytest.fixture(scope="module")
def figure():
    """The data stand for the model, a tenth higher."""
    lines = {name: (series(name).times, 1.1 * series(name).mean) for name in CURVES}
    return figure_microdialysis(lines, GIVEN, 85.0, title="Glycerol")


def test_every_curve_is_drawn_once_in_its_panel(figure):
    assert sorted(curves_drawn(figure)) == sorted(CURVES)
    for axes, of in zip(figure.axes, PANELS, strict=True):
        name = f"lipolysis_in_situ/glycerol/{of}/normal"
        assert axes.containers[0].lines[0].get_gid() == name
        line = next(line for line in axes.lines if len(line.get_xdata()) == len(series(name)) and line.get_lw() == 1.6)
        np.testing.assert_allclose(line.get_ydata(), 1.1 * series(name).mean)


def test_bands_stand_where_an_agent_is_perfused_and_nowhere_else(figure):
    for axes, of in zip(figure.axes, PANELS, strict=True):
        bands = [(patch.get_x(), patch.get_x() + patch.get_width()) for patch in axes.patches]
        assert bands == ([] if "nothing" in of else [(20.0, 50.0), (50.0, 80.0)])


def test_the_clamp_is_named_in_the_studies_in_which_insulin_rises(figure):
    for axes, of in zip(figure.axes, PANELS, strict=True):
        doses = series(f"lipolysis_in_situ/glycerol/{of}/normal").doses
        named = [text.xy[0] for text in axes.texts if text.get_text() == "insulin clamp"]
        assert named == ([85.0] if doses[-1] > doses[0] else [])
        assert bool(named) == (not of.endswith("_1"))


def test_a_curve_kept_from_the_fit_would_be_hollow_and_told_in_the_key(figure):
    kept = figure_microdialysis({}, GIVEN, 85.0, hollow={CURVES[0]}, title="Glycerol")
    words = [[text.get_text() for text in f.legends[0].get_texts()] for f in (figure, kept)]
    assert [any("hollow" in word for word in w) for w in words] == [False, True]
