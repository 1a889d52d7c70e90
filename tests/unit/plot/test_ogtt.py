import io

import numpy as np
import pytest
import xarray as xr

from signaling.clinic.measured import series
from signaling.core import SignalingError, UnknownName
from signaling.plot import figure_ogtt
from signaling.record import OBSERVABLES

TIMES = np.arange(0, 275, 5.0)
DRINK = 30.0


def flat(**levels: float) -> xr.Dataset:
    variables = {
        name: ("time", np.full(TIMES.size, level), OBSERVABLES[name].attributes) for name, level in levels.items()
    }
    return xr.Dataset(variables, coords={"time": TIMES})


def panels(figure) -> dict[str, object]:
    return {axes.get_title(loc="left"): axes for axes in figure.axes if axes.get_visible()}


def test_each_observable_has_its_panel_with_its_unit_on_the_axis():
    shown = panels(figure_ogtt(flat(plasma_glucose=5, plasma_insulin=40, plasma_ffa=0.5, plasma_glucagon=130), DRINK))
    assert {title: axes.get_ylabel() for title, axes in shown.items()} == {
        "Glucose": "mmol/L",
        "Insulin": "pmol/L",
        "Free fatty acids": "mmol/L",
        "Glucagon": "pg/mL",
    }


def test_panels_without_results_are_left_out():
    assert list(panels(figure_ogtt(flat(gip=3), DRINK))) == ["Incretins"]


def test_time_counts_from_the_drink():
    results = flat(plasma_glucose=5)
    results["plasma_glucose"][TIMES == DRINK] = 7
    line = panels(figure_ogtt(results, DRINK, measured=None))["Glucose"].lines[0]
    assert line.get_xdata()[np.argmax(line.get_ydata())] == 0
    assert line.get_xdata()[0] == -30
    assert line.get_xdata()[-1] == 240


def test_the_measured_mean_is_drawn_at_its_own_times():
    axes = panels(figure_ogtt(flat(plasma_glucose=5), DRINK))["Glucose"]
    dots = next(line for line in axes.lines if line.get_marker() == "o")
    curve = series("ogtt_healthy/plasma_glucose")
    np.testing.assert_array_equal(dots.get_xdata(), curve.times)
    np.testing.assert_array_equal(dots.get_ydata(), curve.mean)


def test_the_measured_band_is_one_sd_and_never_below_zero():
    axes = panels(figure_ogtt(flat(gip=3), DRINK))["Incretins"]
    curve = series("ogtt_healthy/gip")
    assert (curve.mean - curve.sd).min() < 0
    band = axes.collections[0].get_paths()[0].vertices[:, 1]
    assert band.max() == pytest.approx((curve.mean + curve.sd).max())
    assert band.min() == 0


def test_the_measurement_can_be_left_out_or_another():
    without = panels(figure_ogtt(flat(plasma_glucose=5), DRINK, measured=None))["Glucose"]
    assert not [line for line in without.lines if line.get_marker() == "o"]
    other = panels(figure_ogtt(flat(plasma_glucose=5), DRINK, measured="ogtt_ngt"))["Glucose"]
    dots = next(line for line in other.lines if line.get_marker() == "o")
    assert len(dots.get_xdata()) == 5


def test_the_shades_stand_where_the_criteria_mean_something():
    axes = panels(figure_ogtt(flat(plasma_glucose=5), DRINK, measured=None))["Glucose"]
    shades = [path.vertices for shade in axes.collections for path in shade.get_paths()]
    spans = {(v[:, 0].min(), v[:, 0].max(), round(v[:, 1].min(), 1)) for v in shades}
    # from 5.6 and 7.0 before the drink, from 7.8 and 11.1 around two hours after it
    assert spans == {(-30, 0, 5.6), (-30, 0, 7.0), (112, 128, 7.8), (112, 128, 11.1)}


def test_several_runs_share_a_panel_and_are_named_once():
    figure = figure_ogtt({"lean": flat(plasma_glucose=5), "resistant": flat(plasma_glucose=7)}, DRINK, measured=None)
    lines = [line for line in panels(figure)["Glucose"].lines if len(line.get_xdata()) > 10]
    assert [line.get_ydata()[0] for line in lines] == [5, 7]
    assert lines[0].get_color() != lines[1].get_color()
    assert [text.get_text() for text in figure.legends[0].get_texts()] == ["lean", "resistant"]


def test_fluxes_are_told_apart_in_words():
    results = flat(glucose_appearance=0, endogenous_glucose_production=2, muscle_glucose_uptake=1)
    axes = panels(figure_ogtt(results, DRINK))["Glucose fluxes"]
    assert [text.get_text() for text in axes.get_legend().get_texts()] == [
        "from the gut",
        "made by the liver",
        "into muscle",
    ]


def test_a_negative_result_is_not_cut_off():
    axes = panels(figure_ogtt(flat(plasma_ffa=-0.2), DRINK))["Free fatty acids"]
    assert axes.get_ylim()[0] < -0.2


def test_the_figure_renders_and_leaves_the_settings_of_others_alone():
    import matplotlib

    before = dict(matplotlib.rcParams)
    file = io.BytesIO()
    figure_ogtt(flat(plasma_glucose=5), DRINK, subtitle="one run").savefig(file)
    assert file.getvalue().startswith(b"\x89PNG")
    assert dict(matplotlib.rcParams) == before


def test_results_without_a_drink_are_refused_in_words():
    with pytest.raises(
        SignalingError, match=r"the results hold nothing of a glucose drink\. It draws plasma_glucose, "
    ):
        figure_ogtt(flat(body_weight=70), DRINK)


def test_an_unknown_measurement_is_answered_with_the_nearest():
    with pytest.raises(UnknownName, match=r"no measured drinks 'ogtt_health'\. Did you mean 'ogtt_healthy'"):
        figure_ogtt(flat(plasma_glucose=5), DRINK, measured="ogtt_health")


def test_results_in_another_unit_than_the_measurement_are_refused():
    results = flat(plasma_glucose=90)
    results["plasma_glucose"].attrs["units"] = "mg/dL"
    with pytest.raises(
        SignalingError, match=r"Glucose mixes units: plasma_glucose of the results is in mg/dL, ogtt_healthy"
    ):
        figure_ogtt(results, DRINK)
