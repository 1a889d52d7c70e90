"""What is drawn of a person to whom something is done: lanes of what is done, the target of a clamp, and which picture is chosen."""

import numpy as np
import pytest

from signaling.app.bedside_figure import figure_bedside
from signaling.app.bedside_lanes import NAMES, lanes_of
from signaling.app.figures import BEDSIDE, BLOOD, DRINK, draw_figures
from signaling.clinic.protocols import PROTOCOLS
from tests.unit.app.outcomes import outcome

TIMES = np.arange(0, 271, 30)
CURVES = {
    "plasma_glucose": np.linspace(5.0, 5.9, 10),
    "plasma_insulin": np.full(10, 60.0),
    "glucose_infusion_rate": np.linspace(0.0, 4.5, 10),
}
CLAMP = {"at": "60 min", "clamp": {"steps": ["20 mU/m2/min", "80 mU/m2/min"], "until": "180 min"}}


def done(*events):
    return outcome({"protocol": list(events)}, TIMES, **CURVES)


def spans(*events):
    """Lane -> (start, end, words) of what is not nothing."""
    lanes = lanes_of(done(*events).plan)
    return {lane.name: [(p.start, p.end, p.words) for p in lane.pieces if p.last] for lane in lanes}


def test_every_protocol_has_a_name_for_its_lane():
    assert set(NAMES) == set(PROTOCOLS)


def test_the_steps_of_a_clamp_are_spans_of_one_lane():
    assert spans(CLAMP) == {"clamp, insulin": [(60.0, 120.0, "20 mU/m2/min"), (120.0, 180.0, "80 mU/m2/min")]}


def test_meals_syringes_and_pumps_stand_at_their_times():
    found = spans(
        {"at": "0 min", "meals": {"per_day": 2, "apart": "2 h"}},
        {"at": "30 min", "ivgtt": {"insulin": "0.03 U/kg"}},
        {"at": "60 min", "hormone_infusion": {"glucagon": "1 ng/kg/min"}},
        {"at": "90 min", "exercise": {"work": 0.5, "until": "120 min"}},
    )
    assert found == {
        "meals": [(0.0, 15.0, ""), (120.0, 135.0, "")],
        "into a vein": [(30.0, 31.0, "0.3 g/kg"), (50.0, 51.0, "0.03 U/kg")],
        "hormones": [(60.0, 270.0, "glucagon 1 ng/kg/min")],
        "exercise": [(90.0, 120.0, "0.5")],
    }


def test_a_target_is_written_to_three_digits():
    assert spans({"at": "0 min", "hyperglycaemic_clamp": {}})["glucose held"][0][2] == "6.94 mmol/L above fasting"


def test_a_lane_covers_the_whole_run():
    (lane,) = lanes_of(done(CLAMP).plan)
    assert [(piece.start, piece.end) for piece in lane.pieces] == [(0, 60), (60, 120), (120, 180), (180, 270)]


def test_the_target_is_drawn_where_the_clamp_lasts_at_the_glucose_of_its_beginning():
    axes = {axes.get_title(loc="left"): axes for axes in figure_bedside(done(CLAMP)).axes}
    target = next(line for line in axes["Glucose"].lines if line.get_label() == "target")
    assert target.get_xdata() == pytest.approx([60, 180])
    assert target.get_ydata() == pytest.approx([5.2, 5.2])


def test_frames_of_what_was_not_recorded_are_left_out():
    titles = [axes.get_title(loc="left") for axes in figure_bedside(done(CLAMP)).axes]
    assert titles == ["", "Glucose", "Insulin", "Glucose given into a vein"]


@pytest.mark.parametrize(
    ("events", "pictures"),
    [
        ([], [BLOOD]),
        ([{"at": "0 min", "ogtt": {}}], [DRINK]),
        ([{"at": "0 min", "fast": {"until": "10 min"}}, {"at": "10 min", "ogtt": {}}], [DRINK]),
        ([{"at": "0 min", "fast": {}}], [BEDSIDE]),
        ([CLAMP], [BEDSIDE]),
        ([CLAMP, {"at": "0 min", "ogtt": {}}], [DRINK, BEDSIDE]),
    ],
)
def test_the_picture_is_that_of_what_is_done(events, pictures, tmp_path):
    assert list(draw_figures(done(*events), tmp_path)) == pictures


def test_a_clamp_that_is_not_held_is_a_note_on_the_screen(signaling, tmp_path):
    file = tmp_path / "hopeless.yaml"
    file.write_text(
        "cells: 4\nduration: 90 min\nprotocol: [{at: 0 min, clamp: {insulin: 0 mU/min, target: 3 mmol/L}}]\n"
    )
    ended = signaling("run", file, "--out", tmp_path / "run")
    assert ended.code == 0
    assert ended.err.startswith("note: clamp begun at 0 min: at 70 min glucose is ")
    assert ended.err.count("note:") == 1
