"""Dose-responses of saboteurs: arithmetic of the local slope, and what the study refuses."""

import numpy as np
import pytest

from signaling.core.errors import SignalingError, UnknownName
from signaling.studies.saboteur_answers import SaboteurAnswers, locked_share, resting, saboteur_answers


def made_up(n):
    """A saboteur whose activity is its dose, and a reading that falls as a Hill curve with exponent n."""
    doses = np.array([0.0, 0.1, 0.3, 1.0, 3.0])
    return SaboteurAnswers(
        "none", "nowhere", doses, doses, doses / (1 + doses), {"reading": 7 / (1 + (doses / 0.4) ** n)}
    )


@pytest.mark.parametrize("n", [0.5, 1.0, 3.0])
@pytest.mark.parametrize("against", ["activity", "dose"])
def test_the_local_slope_of_a_hill_curve_is_its_exponent(n, against):
    assert made_up(n).slopes("reading", against) == pytest.approx(np.full(3, n))


def test_what_is_left_unlocked_is_judged_like_a_reading():
    assert made_up(1.0).slopes("locked") == pytest.approx(np.ones(3))  # 1 - x / (1 + x) is 1 / (1 + x)


def test_what_is_left_is_over_no_dose():
    assert made_up(1.0).left("reading") == pytest.approx([1, 1 / 1.25, 1 / 1.75, 1 / 3.5, 1 / 8.5])


def test_a_tissue_has_the_readings_that_its_cells_have():
    readings = {t: set(saboteur_answers("JNK", t, doses=(0.0, 1.0), cells=1).readings) for t in ("muscle", "liver")}
    assert readings["muscle"] == {"IRS1_pY", "Akt", "GLUT4", "uptake", "ERK"}
    assert readings["liver"] == {"IRS1_pY", "Akt", "glucose_output", "ERK"}


def test_a_dose_of_x_holds_x_of_1_plus_x_active():
    answers = saboteur_answers("TNF-alpha", "muscle", doses=(0.0, 1.0, 3.0), cells=1)
    assert answers.activity[1:] == pytest.approx([1 / 2, 3 / 4], rel=0.01)


def test_the_locked_share_counts_every_lock_and_every_form():
    cells, _ = resting("muscle", 1)
    members = cells.pathway.pools["IRS1"].members
    for member in members:
        cells.set(member, 0.0)
    cells.set("IRS1_pY", 30.0)
    cells.set("IRS1_pS_PKC", 6.0)
    cells.set("IRS1_pS_S6K", 4.0)
    assert locked_share(cells) == pytest.approx(0.25)


def test_it_refuses_what_it_does_not_know():
    with pytest.raises(UnknownName, match="no fast is known for 'beta'"):
        saboteur_answers("JNK", "beta")
    with pytest.raises(UnknownName, match="there is no saboteur 'jnk'"):
        saboteur_answers("jnk", "muscle")
    for doses in ((0.1, 1.0), (0.0,), (0.0, 1.0, 1.0)):
        with pytest.raises(SignalingError, match="doses start at 0 and rise"):
            saboteur_answers("JNK", "muscle", doses=doses)
