import numpy as np
import pytest
import xarray as xr

from signaling.app.browser.notes import notes, whose
from signaling.app.browser.shown_body import planned


def results(glucose: dict[float, float], insulin: float = 60.0) -> xr.Dataset:
    values = {
        "plasma_glucose": ("time", list(glucose.values())),
        "plasma_insulin": ("time", np.full(len(glucose), insulin)),
    }
    return xr.Dataset(values, coords={"time": list(glucose)})


def noted(*args) -> dict[str, tuple[str, str]]:
    return {note.name: (note.value, note.remark) for note in notes(*args)}


def test_fasting_values_are_those_before_the_drink():
    seen = noted(results({0: 4.8, 30: 5.0, 60: 9.0}), [30.0], 60, 1)
    assert seen["Fasting glucose"][0] == "5.0 mmol/L"
    assert seen["Glucose now"] == ("9.0 mmol/L", "162 mg/dL")
    # 5.0 mmol/L x 10 uU/mL / 22.5
    assert seen["HOMA-IR"][0] == "2.22"


def test_the_stage_is_told_two_hours_after_the_drink():
    early = {0.0: 5.0, 30.0: 5.0, 60.0: 9.0}
    assert noted(results(early), [30.0], 60, 1)["Stage"][0] == "–"
    assert noted(results(early | {150.0: 7.0}), [30.0], 150, 1)["Stage"][0] == "normal"
    assert noted(results(early | {150.0: 9.0}), [30.0], 150, 1)["Stage"][0] == "prediabetes"
    assert noted(results(early | {150.0: 12.0}), [30.0], 150, 1)["Stage"][0] == "diabetes"


@pytest.mark.parametrize(
    ("minute", "remark"), [(0, "30 min to the drink"), (30, "0 min after the drink"), (75, "45 min after the drink")]
)
def test_the_clock_says_how_far_the_drink_is(minute, remark):
    assert noted(results({0: 5.0}), [30.0], minute, 1)["Clock"] == (f"{minute} min", remark)


def test_without_a_drink_nothing_is_said_of_it():
    seen = noted(results({0: 5.0, 60: 5.5}), [], 60, 8)
    assert seen["Clock"] == ("60 min", "")
    assert seen["Fasting glucose"][0] == "5.5 mmol/L"
    assert seen["Stage"] == ("–", "needs a drink")
    assert seen["Seed"][0] == "8"


def test_one_line_says_what_the_body_is_made_of():
    assert (
        whose(planned("ogtt"))
        == "This body: 100 cells of each tissue; 75 g glucose to drink; no saboteur dosed in muscle"
    )
    doses = planned("ogtt_resistant").saboteurs
    words = ", ".join(f"{name} {tissues['muscle'].dose:g}" for name, tissues in doses.items())
    assert whose(planned("ogtt_resistant")).endswith(f"; {words} in muscle")
