"""The figure of saboteurs: a panel for each answer, lines that show it, names that can be read."""

import numpy as np
import pytest

from signaling.core.errors import SignalingError
from signaling.plot.saboteurs import APART, figure_saboteurs
from signaling.studies.saboteur_answers import SaboteurAnswers

DOSES = np.array([0.0, 1.0, 4.0])


def answer(saboteur, tissue):
    falls = {
        "IRS1_pY": np.array([2.0, 1.0, 0.5]),
        "Akt": np.array([40.0, 39.9, 39.8]),
        "ERK": np.array([3.0, 3.0, 3.0]),
    }
    return SaboteurAnswers(saboteur, tissue, DOSES, DOSES / (1 + DOSES), np.array([0.02, 0.3, 0.5]), falls)


@pytest.fixture
def figure():
    return figure_saboteurs([answer("JNK", "muscle"), answer("JNK", "liver"), answer("PKC", "liver")])


def shown(figure):
    return {axes.get_title(loc="left"): axes for axes in figure.axes if axes.get_visible()}


def test_there_is_a_panel_for_each_answer_and_none_for_what_was_not_asked(figure):
    assert set(shown(figure)) == {"JNK in muscle", "JNK in liver", "PKC in liver"}


def test_lines_show_what_is_left_and_what_is_locked_in_percent(figure):
    lines = [line.get_xydata().tolist() for line in shown(figure)["JNK in muscle"].lines]
    assert [[0, 2], [50, 30], [80, 50]] in lines
    assert [[0, 100], [50, 50], [80, 25]] in lines


def test_no_two_names_lie_on_each_other(figure):
    for axes in shown(figure).values():
        heights = np.sort([text.xy[1] for text in axes.texts])
        assert len(heights) == 4
        assert np.diff(heights).min() >= APART - 1e-3


def test_names_stay_on_the_paper(figure):
    figure.canvas.draw()
    for axes in shown(figure).values():
        for text in axes.texts:
            assert text.get_window_extent().x1 <= figure.bbox.x1


def test_it_refuses_nothing_and_twice_the_same():
    with pytest.raises(SignalingError, match="no answers are given"):
        figure_saboteurs([])
    with pytest.raises(SignalingError, match="JNK in liver is given twice"):
        figure_saboteurs([answer("JNK", "liver"), answer("JNK", "liver")])
