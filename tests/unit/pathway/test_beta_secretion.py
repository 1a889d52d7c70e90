"""Insulin secretion by arithmetic: three pools, what amplifies, what brakes, and what translation loads."""

import pytest

from signaling.pathway import Pathway
from signaling.pathway.catalogue import beta_secretion
from signaling.pathway.expressions import evaluate

CELL = Pathway("a beta cell", [beta_secretion])
NUMBERS = {n: p.value for n, p in CELL.parameters.items()}


def values(**known):
    """Everything that a rate may read: starts and defaults, 5 mmol/L glucose, and what is given."""
    start = {n: s.start for n, s in CELL.species.items()}
    inputs = {n: i.otherwise for n, i in CELL.inputs.items()} | {"glucose": 5.0}
    settings = {n: s.default for n, s in CELL.settings.items()}
    everything = start | inputs | settings | NUMBERS | known
    return everything | {"GCK": 100.0 * everything["content_GCK"]}


def rate(reaction, **known):
    return evaluate(CELL.reactions[f"Secretion.{reaction}"].rate, values(**known))


def factor(name, **known):
    return evaluate(CELL.factor_expressions[name], values(**known))


def number(name):
    return NUMBERS[f"Secretion.{name}"]


def test_insulin_in_the_three_pools_changes_by_what_is_made_eaten_and_released():
    change = 0.0
    for pool in ("Reserve", "Docked", "Releasable"):
        for reaction in CELL.reactions.values():
            flow = evaluate(reaction.rate, values())
            change += flow * ((reaction.target == pool) - (reaction.source == pool))
    assert change == pytest.approx(rate("insulin_synthesis") - rate("crinophagy") - rate("exocytosis"), rel=1e-12)


def test_without_metabolism_docking_and_undocking_balance_at_a_seventeenth_of_the_reserve():
    assert rate("docking", ATP=0.0, Reserve=1.5e6) == pytest.approx(0.0029 * 1.5e6)
    assert rate("undocking", Docked=0.058 * 1.5e6) == pytest.approx(0.0029 * 1.5e6)


def test_full_metabolism_more_than_doubles_docking():
    assert rate("docking", ATP=1.0) == pytest.approx(2.25 * rate("docking", ATP=0.0))


def test_priming_runs_at_half_speed_when_as_few_granules_are_docked():
    assert rate("priming", Priming=800.0, Docked=number("priming.few")) == pytest.approx(400.0)


def test_an_empty_membrane_primes_nothing_and_an_empty_pool_releases_nothing():
    assert rate("priming", Docked=0.0) == 0
    assert rate("exocytosis", Releasable=0.0) == 0


def test_a_quarter_of_the_calcium_releases_an_eighth_as_fast():
    resting = rate("exocytosis", Calcium=0.0)
    quarter, full = (rate("exocytosis", Calcium=x) - resting for x in (0.25, 1.0))
    assert quarter == pytest.approx(full / 8)


def test_full_calcium_raises_priming_tenfold():
    rise = rate("priming_rise", Calcium=1.0) / rate("priming_rise", Calcium=0.0)
    assert rise == pytest.approx((0.11 + 1) / 0.11)
    assert 10 <= rise <= 10.2


def test_a_cell_with_half_the_glucokinase_needs_twice_the_glucose_for_the_same_metabolism_and_translation():
    for name in ("glucose_drive", "translation"):
        assert factor(name, glucose=16.0, content_GCK=0.5) == pytest.approx(factor(name, glucose=8.0), rel=1e-12)


def test_incretin_amplifies_by_how_much_is_bound_and_how_much_glucose_is_burnt():
    bound_half, burnt_half = number("amplification.K"), number("amplification.competence")
    assert factor("amplification", incretin=bound_half, ATP=0.0) == 1
    assert factor("amplification", incretin=0.0, ATP=1.0) == 1
    gain = number("amplification.a")
    assert factor("amplification", incretin=bound_half, ATP=burnt_half) == pytest.approx(1 + gain / 4)


def test_glp_1_adds_to_gip_and_is_heard_where_gip_is_not():
    half, burnt_half = number("amplification.few"), number("amplification.competence")
    gain = number("amplification.a")
    alone = factor("amplification", glp1=half, ATP=burnt_half)
    assert alone == pytest.approx(1 + gain / 4)
    assert factor("amplification", glp1=half, incretin=15.0, GIPR=0.0, ATP=burnt_half) == pytest.approx(alone)
    assert factor("amplification", glp1=half, incretin=15.0, ATP=burnt_half) == pytest.approx(1 + gain / 2)
    assert factor("amplification", glp1=half, ATP=0.0) == 1


def test_the_glp_1_of_a_drink_does_a_third_of_what_its_gip_does():
    """Insulin secretion falls by 8.6 % without the one and by 30 % without the other, Gasbjerg et al. 2019, Diabetes 68:906."""
    by_glp1, by_gip = (
        factor("amplification", ATP=1.0, **{name: x}) - 1 for name, x in (("glp1", 4.0), ("incretin", 30.0))
    )
    assert by_glp1 / by_gip == pytest.approx(8.6 / 30.0, abs=0.05)


@pytest.mark.parametrize("burnt", [0.02, 0.2, 1.0])
def test_amino_acids_magnify_what_glucose_does_to_calcium_by_the_same_factor_at_every_glucose(burnt):
    """Arginine doubles the answer to every dose of glucose alike, Efendic et al. 1974, Diabetes 23:161."""
    half_again, twice = (
        rate("calcium_entry", ATP=burnt, meal_amino_acids=share * number("calcium_entry.K")) for share in (0.5, 1.0)
    )
    alone = rate("calcium_entry", ATP=burnt)
    assert half_again == pytest.approx(1.5 * alone)
    assert twice == pytest.approx(2 * alone)


def test_amino_acids_bring_no_calcium_where_no_glucose_is_burnt():
    assert rate("calcium_entry", ATP=0.0, meal_amino_acids=10.0) == 0


def test_incretin_without_calcium_moves_neither_priming_nor_release():
    for reaction in ("priming_rise", "exocytosis"):
        with_it, without = (rate(reaction, incretin=x, ATP=1.0, Calcium=0.0) for x in (50.0, 0.0))
        assert with_it == without


def test_er_stress_halves_translation_and_priming_where_it_equals_its_constant():
    stress = number("ER_brake.K")
    for reaction in ("insulin_synthesis", "priming_rise"):
        assert rate(reaction, ER_stress=stress) == pytest.approx(rate(reaction, ER_stress=0.0) / 2)


def test_the_load_of_the_er_is_the_insulin_made_relative_to_a_fast():
    made = number("insulin_synthesis.v") * number("protein_load.rest")
    for glucose in (2.0, 5.0, 15.0):
        load = factor("protein_load", glucose=glucose)
        assert load == pytest.approx(rate("insulin_synthesis", glucose=glucose) / made)


def test_the_start_is_sixty_primed_granules_in_ten_thousand_at_most():
    granule = CELL.species["Reserve"].start / 10_000
    assert CELL.species["Releasable"].start / granule < 60
    assert CELL.species["Docked"].start / CELL.species["Reserve"].start == pytest.approx(0.06)


@pytest.mark.parametrize(("somatostatin", "left"), [(0.0, 1.0), (100.0, 0.5), (1300.0, 1 / 14)])
def test_somatostatin_holds_priming_and_release_alike(somatostatin, left):
    for reaction in ("priming_rise", "exocytosis"):
        assert rate(reaction, somatostatin=somatostatin) == pytest.approx(left * rate(reaction))
