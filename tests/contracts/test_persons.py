"""What must hold for every person: sources, no rates, a fasting state, books that close, and the lean one as the reference."""

import pytest

from signaling.body.model import BodyModel
from signaling.body.organism import organism
from signaling.body.persons import PERSONS, person_called
from signaling.body.persons.sizes import tissue_masses
from signaling.body.persons.slow_state import content, mass, setting
from signaling.cells import cell_types
from signaling.core import UnknownName, known
from signaling.core.errors import SignalingError

ONE = known(1.0, "1", "a paper")


@pytest.mark.parametrize("name", PERSONS)
def test_every_slow_state_has_a_source_and_says_that_it_is_provisional(name):
    assert all(state.value.source.strip() and state.provisional for state in person_called(name).states)


@pytest.mark.parametrize("name", PERSONS)
def test_every_person_has_a_fasting_state_that_lasts_and_books_that_close(name):
    body = BodyModel(dict.fromkeys(cell_types(), 16), person=name, seed=1)
    body.come_to_rest()
    body.minutes = 0.0
    before = body.blood["plasma_glucose"]
    body.couple(240)
    body.books.glucose().check()
    # Glucose falls by 2-6 % in eight more hours without food, half of it in four.
    assert body.blood["plasma_glucose"] == pytest.approx(before, rel=0.03)


def test_the_lean_person_has_the_sizes_on_which_rates_were_calibrated():
    lean = person_called("lean")
    assert tissue_masses(lean) == {name: cell_type.mass for name, cell_type in cell_types().items()}
    assert organism(lean) is organism()


def test_a_person_cannot_name_a_rate_constant():
    with pytest.raises(
        SignalingError,
        match=r"cannot change the rate constant 'MuscleGlucose.uptake.vmax': one set of rates holds for all",
    ):
        setting("muscle", "MuscleGlucose.uptake.vmax", ONE)


@pytest.mark.parametrize("name", ["plasma_glucose", "insulin"])
def test_a_person_cannot_name_a_glucose_or_an_insulin(name):
    with pytest.raises(SignalingError, match=f"cannot set '{name}': glucose and insulin follow from causes"):
        setting("liver", name, ONE)


def test_a_protein_that_the_tissue_lacks_is_refused_with_the_nearest():
    with pytest.raises(UnknownName, match=r"cannot set the content 'GLUT5' of muscle. Did you mean 'GLUT4'"):
        content("muscle", "GLUT5", ONE)


def test_a_mass_is_in_grams():
    with pytest.raises(SignalingError, match="is a number of unit g from 0 upwards, not 1 1"):
        mass("beta", ONE)
