"""Beta and alpha cells in the dish against measured islets, sixteen unlike cells; bounds of islets in general, or of the paper named.

Where a figure was read without its scatter, 30 % to either side count. Pool sizes, the basal share and the pace of release were sized on the
papers named here, so that those tests show what the parts do together; they are no predictions.
"""

import numpy as np
import pytest

from signaling.scenario.body import Body
from signaling.studies.islet_answers import (
    deepest_fall,
    glucose_ramp,
    glucose_step,
    half_effect,
    phases,
    rested,
    settle,
    static_incubation,
)

GRANULE = 150.0  # pmol/g: 1.5e6 pmol/g in ten thousand granules
DAY = 1440.0
DRINK = 75000.0 / 180.16  # mmol in 75 g of glucose
LIFE = {"protocol": [], "duration": "5 days", "record": {"every": "60 min", "at": ["0 min"]}, "expect": []}
GLUCOSE = (2.8, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16.7, 20, 25)  # mmol/L
INSULIN = (0.01, 0.03, 0.1, 0.3, 1, 3, 10, 100)  # nM


def secretion(cells):
    return cells.mean("Secretion.exocytosis")


def glucagon(cells):
    return cells.mean("glucagon_release")


@pytest.fixture(scope="module")
def beta():
    """At rest in 2.8 mmol/L glucose, without insulin."""
    return rested("beta")


@pytest.fixture(scope="module")
def alpha():
    """At rest in 5 mmol/L glucose, without insulin."""
    return rested("alpha", glucose=5.0)


# Beta cell over doses -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def static(beta):
    """An hour of incubation at each glucose."""
    return static_incubation(beta, "glucose", GLUCOSE)


def test_half_of_the_static_answer_comes_at_eight_to_ten_mmol_per_litre(static):
    assert 8.0 <= half_effect(static) <= 10.0


def test_glucose_raises_secretion_about_tenfold_from_basal_to_maximal(static):
    assert 8.0 <= static[1][-1] / static[1][0] <= 12.0


def test_more_glucose_never_lowers_secretion(static):
    assert (np.diff(static[1]) > 0).all()


@pytest.mark.xfail(
    reason="8.4 mmol/L: the bound of 8-10 for the static answer excludes it", strict=True, raises=AssertionError
)
def test_half_of_the_answer_of_human_islets_comes_at_six_and_a_half(static):
    """Henquin et al. 2006, Diabetes 55:3470: 6.5 mmol/L on a staircase of glucose; half a mmol/L to either side."""
    assert 6.0 <= half_effect(static) <= 7.0


# Beta cell over time --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def step(beta):
    """From 2.8 to 16.7 mmol/L at once."""
    return glucose_step(beta)


def test_the_first_phase_peaks_three_to_seven_minutes_after_a_step_of_glucose(step):
    assert 3.0 <= phases(step).peak_at <= 7.0


def test_secretion_is_lowest_ten_to_fifteen_minutes_after_the_step(step):
    seen = phases(step)
    assert 10.0 <= seen.nadir_at <= 15.0
    assert seen.nadir < 0.9 * min(seen.peak, seen.late)  # two phases, not one


def test_the_second_phase_rises_or_stays(step):
    minutes, release = step
    assert (np.diff(release[minutes > 20]) > -1e-3 * release[-1]).all()


def test_a_slow_ramp_of_glucose_shows_no_first_phase_of_its_own(beta):
    """0.23 mmol/L a minute, a fifth of what calls half a first phase in human islets, Buchwald et al. 2025."""
    assert deepest_fall(glucose_ramp(beta)) < 0.02


def test_human_islets_answer_eighteenfold_at_the_peak_and_tenfold_afterwards():
    """Henquin et al. 2006, Diabetes 55:3470, from 1 to 15 mmol/L."""
    islets = rested("beta", glucose=1.0)
    seen, basal = phases(glucose_step(islets, high=15.0)), secretion(islets)
    assert 0.7 * 18 <= seen.peak / basal <= 1.3 * 18
    assert 0.7 * 10 <= seen.late / basal <= 1.3 * 10


def test_forty_to_eighty_granules_leave_in_the_first_ten_minutes_and_five_a_minute_later(step):
    """Rorsman & Renstrom 2003, Diabetologia 46:1029."""
    minutes, release = step
    assert 40 <= np.sum(release[minutes < 10]) / GRANULE <= 80
    assert 0.7 * 5 <= release[-1] / GRANULE <= 1.3 * 5


def test_a_sixteenth_of_the_granules_is_docked_and_a_tenth_after_forty_minutes_of_glucose():
    """Straub et al. 2004, Diabetes 53:3179: 6.4 % in 5.6 mmol/L, 10.2 % after 40 min of 16.7; the error of their counts is 14 %."""
    cells = rested("beta", glucose=5.6)

    def docked():
        at_membrane = cells.mean("Docked") + cells.mean("Releasable")
        return at_membrane / (at_membrane + cells.mean("Reserve"))

    assert 0.86 * 0.064 <= docked() <= 1.14 * 0.064
    cells.hear(glucose=16.7)
    cells.advance(40.0)
    assert 0.86 * 0.102 <= docked() <= 1.14 * 0.102


# Cells differ ---------------------------------------------------------------------------------------------------------


def test_half_the_glucokinase_moves_the_answer_to_more_glucose(static):
    """As in people with one working gene: Byrne et al. 1994, J Clin Invest 93:1120."""
    carriers = rested("beta")
    carriers.set("content_GCK", 0.5 * carriers.get("content_GCK"))
    settle(carriers)
    answer = static_incubation(carriers, "glucose", GLUCOSE)[1]
    assert (answer[5:] < static[1][5:]).all()


def test_more_glucose_calls_more_of_the_cells():
    """Recruitment, which follows from unlike glucokinase: Jetton & Magnuson 1992, PNAS 89:2619."""
    cells, active = rested("beta", 256), []
    for glucose in (5.0, 7.0, 9.0, 12.0, 16.7):
        cells.hear(glucose=glucose)
        settle(cells)
        active.append(np.mean(cells.get("Calcium") > 0.5))
    assert (np.diff(active) > 0).all()
    assert active[0] < 0.1
    assert active[-1] > 0.9


# Incretin, load and stress --------------------------------------------------------------------------------------------


def test_incretins_of_a_drink_amplify_above_the_threshold_of_glucose_and_hardly_below(beta):
    def fold(glucose):
        """GIP and intact GLP-1 as a drink brings them above the fast, 20 and 4 pmol/L."""
        (without,) = static_incubation(beta, "incretin", (0,), glucose=glucose, glp1=0.0)[1]
        (with_both,) = static_incubation(beta, "incretin", (20,), glucose=glucose, glp1=4.0)[1]
        return with_both / without

    assert fold(2.8) < 1.1
    assert (
        1.5 < fold(8.0) < 3.0
    )  # oral over intravenous sensitivity to glucose 1.9-3.1, Mari et al. 2013, PLoS ONE 8:e73154
    assert fold(2.8) < fold(4.0) < fold(5.0) < fold(8.0)


def test_the_load_of_the_er_rises_with_insulin_synthesis():
    resting, working = rested("beta", glucose=5.0), rested("beta", glucose=16.7)
    assert working.mean("Secretion.insulin_synthesis") > 2 * resting.mean("Secretion.insulin_synthesis")
    assert working.mean("ER_stress") > 2 * resting.mean("ER_stress")


def test_a_day_of_tunicamycin_lowers_secretion_the_more_the_higher_the_dose():
    def answer(dose):
        cells = rested("beta", glucose=5.0)
        cells.hear(tunicamycin=dose)
        cells.advance(DAY)
        return static_incubation(cells, "glucose", (16.7,))[1][0]

    answers = [answer(dose) for dose in (0, 0.01, 0.05, 0.1)]
    assert (np.diff(answers) < 0).all()
    assert answers[-1] < 0.7 * answers[0]


def test_chaperones_given_from_outside_protect_secretion_from_tunicamycin():
    def answer(chaperones):
        cells = rested("beta", glucose=5.0)
        cells.hear(tunicamycin=0.05)
        cells.set("chaperone_dose", chaperones)
        cells.advance(DAY)
        return static_incubation(cells, "glucose", (16.7,))[1][0]

    assert answer(3.0) > 1.1 * answer(0.0)


def test_the_beta_cell_hears_insulin_through_its_own_receptor():
    deaf, hearing = rested("beta"), rested("beta")
    deaf.set("receptor_kinase", 0.0)
    for cells in (deaf, hearing):
        cells.hear(insulin=1.0)
        cells.advance(DAY)
    assert hearing.mean("Akt_pS473") + hearing.mean("Akt_pp") > 20.0
    assert deaf.mean("Akt_pS473") + deaf.mean("Akt_pp") < 1.0


# Alpha cell -----------------------------------------------------------------------------------------------------------


def test_glucose_holds_glucagon_down_and_takes_about_half_from_one_to_seven_mmol_per_litre(alpha):
    answer = static_incubation(alpha, "glucose", (0, 1, 2, 3, 4, 5, 6, 7, 10, 16.7))
    assert (np.diff(answer[1]) < 0).all()
    assert 0.35 <= answer[1][7] / answer[1][1] <= 0.65


def test_half_of_the_effect_of_glucose_on_glucagon_comes_at_two_to_four_mmol_per_litre(alpha):
    """2.8 mmol/L in Farhy & McCall 2009, Methods Enzymol 467:547; 30 % to either side."""
    assert 0.7 * 2.8 <= half_effect(static_incubation(alpha, "glucose", np.arange(0.0, 11.0))) <= 1.3 * 2.8


def test_insulin_holds_glucagon_down_half_of_it_at_a_tenth_of_a_nanomole_per_litre(alpha):
    """20 uU/mL, 0.12 nM, in Farhy & McCall 2009; a factor 2.5 as for every dose of half effect."""
    answer = static_incubation(alpha, "insulin", INSULIN)
    assert (np.diff(answer[1]) < 0).all()
    assert 0.12 / 2.5 <= half_effect(answer, np.log) <= 0.12 * 2.5


@pytest.mark.parametrize("glucose", [3.0, 5.0, 10.0])
@pytest.mark.parametrize("insulin", [0.05, 0.15, 1.0])
def test_alpha_cells_without_insulin_receptors_release_more_glucagon_at_the_same_glucose_and_insulin(glucose, insulin):
    """Kawamori et al. 2009, Cell Metab 9:350: knock-out in the mouse, silencing in InR1G cells."""
    wild = rested("alpha", glucose=glucose, insulin=insulin)
    for setting in ("receptor_kinase", "content_IR"):
        mutant = rested("alpha", glucose=glucose, insulin=insulin)
        mutant.set(setting, 0.0)
        settle(mutant)
        assert glucagon(mutant) > 1.1 * glucagon(wild), setting


def test_alpha_cells_without_insulin_receptors_do_not_hear_insulin_but_still_see_glucose():
    cells = rested("alpha", glucose=5.0)
    cells.set("receptor_kinase", 0.0)
    settle(cells)
    without, with_it = static_incubation(cells, "insulin", (0.0, 10.0))[1]
    assert with_it == pytest.approx(without, rel=1e-6)
    low, high = static_incubation(cells, "glucose", (2.0, 7.0))[1]
    assert high < 0.8 * low


def test_the_signal_of_the_gut_raises_glucagon_at_the_same_glucose_and_insulin(alpha):
    without, with_it = static_incubation(alpha, "incretin", (0, 25))[1]
    assert with_it > without


# In a body ------------------------------------------------------------------------------------------------------------


def test_a_healthy_person_makes_as_much_insulin_as_three_glucose_drinks_a_day_take():
    """Five days of 225 g of glucose, about the carbohydrate that people eat: the store neither grows nor shrinks by a tenth."""
    body = Body("ogtt", cells=dict.fromkeys(("muscle", "liver", "adipocyte", "beta", "alpha"), 16), overrides=LIFE)
    cells = body.populations["beta"]
    before = cells.mean("Reserve")
    for day in range(5):
        for hour in (1, 6, 11):
            body.schedule.give("drinking", at=day * DAY + hour * 60.0, over=10.0, amount=DRINK)
    for _ in range(int(5 * DAY)):
        body.step()
    assert cells.mean("Reserve") == pytest.approx(before, rel=0.1)
