import numpy as np
import pytest
import xarray as xr

from signaling.app.browser.blood_figure import CURVES, figure_blood
from signaling.clinic.measured import series
from signaling.plot import style
from signaling.record import OBSERVABLES

DRINK = 30.0


def flat(times: np.ndarray, glucose: float = 5.0) -> xr.Dataset:
    levels = {"plasma_glucose": glucose, "plasma_insulin": 40.0, "plasma_ffa": 0.5, "plasma_glucagon": 100.0}
    variables = {
        name: ("time", np.full(times.size, level), OBSERVABLES[name].attributes) for name, level in levels.items()
    }
    return xr.Dataset(variables, coords={"time": times})


def frames(figure) -> dict[str, object]:
    return {axes.get_title(loc="left"): axes for axes in figure.axes}


def line(axes, curve):
    """The line of the model, told from measured ones by its colour."""
    (found,) = [one for one in axes.lines if one.get_color() == curve.colour and one.get_marker() == "None"]
    return found


def test_every_curve_has_its_frame_with_its_unit():
    shown = frames(figure_blood(flat(np.arange(0, 100, 5.0)), [DRINK], 270))
    assert {title: axes.get_ylabel() for title, axes in shown.items()} == {
        "Glucose": "mmol/L",
        "Insulin": "pmol/L",
        "Free fatty acids": "mmol/L",
        "Glucagon": "pg/mL",
    }


@pytest.mark.parametrize("curve", CURVES, ids=lambda curve: curve.title)
def test_the_points_of_healthy_people_stand_where_they_were_measured(curve):
    axes = frames(figure_blood(flat(np.arange(0, 100, 5.0)), [DRINK], 270))[curve.title]
    (points,) = [one for one in axes.lines if one.get_color() == style.MEASURED]
    people = series(f"ogtt_healthy/{curve.observable}")
    assert np.array_equal(points.get_xydata(), np.column_stack([people.times, people.mean]))


def test_time_counts_from_the_drink_and_the_frame_stands_still():
    axes = [frames(figure_blood(flat(np.arange(0, end, 5.0)), [DRINK], 270))["Glucose"] for end in (10, 200)]
    assert axes[0].get_xlim() == axes[1].get_xlim()
    assert axes[0].get_xlim()[0] == -30
    assert line(axes[1], CURVES[0]).get_xdata()[0] == -30


def test_a_run_of_months_is_drawn_with_few_points():
    axes = frames(figure_blood(flat(np.arange(0, 100_000, 5.0)), [], 100_000))
    assert all(len(line(axes[curve.title], curve).get_xdata()) <= 400 for curve in CURVES)


@pytest.mark.parametrize("drinks", [[], [30.0, 300.0]], ids=["none", "two"])
def test_limits_and_measured_points_of_a_tolerance_test_are_drawn_for_one_drink_only(drinks):
    axes = frames(figure_blood(flat(np.arange(0, 100, 5.0)), drinks, 600))["Glucose"]
    assert not axes.texts
    assert not axes.collections


def test_the_limits_are_named_at_two_hours():
    axes = frames(figure_blood(flat(np.arange(0, 100, 5.0)), [DRINK], 270))["Glucose"]
    assert {text.get_text() for text in axes.texts} == {"impaired at 2 h", "diabetes at 2 h"}
    impaired, diabetes = sorted(axes.texts, key=lambda text: text.get_position()[1])
    assert 7.8 < impaired.get_position()[1] < 11.1 < diabetes.get_position()[1]
