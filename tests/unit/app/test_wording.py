import math

import pytest

from signaling.app.wording import duration, number, plural, readout, with_unit


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (5.1372, "5.14"),
        (92.54, "92.5"),
        (354.6, "355"),
        (0.06534, "0.0653"),
        (0, "0"),
        (-3.456, "-3.46"),
        (2.5e-5, "2.50e-05"),
        (3.2e7, "3.20e+07"),
        (None, "-"),
        (math.nan, "-"),
        (math.inf, "-"),
    ],
)
def test_a_number_is_written_to_three_digits(value, words):
    assert number(value) == words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(84, "84 min"), (599, "599 min"), (720, "12 h"), (4 * 1440, "4 d"), (5 * 525960, "5 y")],
)
def test_a_time_is_written_in_the_unit_that_suits_it(minutes, words):
    assert duration(minutes) == words


def test_the_unit_of_a_pure_number_is_not_written():
    assert (with_unit(1.5, "1"), with_unit(1.5, "nM"), with_unit(60.0, "min")) == ("1.50", "1.50 nM", "60 min")


def test_one_cell_is_not_cells():
    assert (plural(1, "cell"), plural(7500, "cell")) == ("1 cell", "7,500 cells")


def test_a_protein_is_written_as_papers_print_it_and_a_flux_in_words():
    assert readout("muscle_IRS1_pY", "muscle", "muscle IRS1 pY") == "IRS1_pY"
    assert readout("muscle_glucose_uptake", "muscle", "muscle glucose uptake") == "glucose uptake"
