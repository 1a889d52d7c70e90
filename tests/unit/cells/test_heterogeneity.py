import numpy as np
import pytest

from signaling.cells.heterogeneity import log_normal
from signaling.core import SignalingError, SourceMissing

SPREAD = log_normal(IR=0.3, IRS=0.5, Akt=0.0, source="a paper")
MANY = np.arange(1, 200_001)


@pytest.mark.parametrize("pool", ["IR", "IRS"])
def test_contents_have_mean_one_and_the_coefficient_of_variation_asked_for(pool):
    contents = SPREAD.contents(pool, 1, "muscle", MANY)
    cv = SPREAD.cv[pool]
    assert abs(contents.mean() - 1) < 4 * cv / np.sqrt(len(MANY))
    assert contents.std() == pytest.approx(cv, rel=0.02)


def test_contents_are_log_normal():
    logs = np.log(SPREAD.contents("IRS", 1, "muscle", MANY))
    skew = np.mean((logs - logs.mean()) ** 3) / logs.std() ** 3
    assert abs(skew) < 4 * np.sqrt(6 / len(MANY))
    assert logs.std() == pytest.approx(np.sqrt(np.log(1.25)), rel=0.01)


def test_a_spread_of_zero_leaves_every_cell_at_the_mean():
    assert (SPREAD.contents("Akt", 1, "muscle", MANY[:50]) == 1.0).all()


def test_what_a_cell_draws_does_not_depend_on_its_company():
    whole = SPREAD.contents("IR", 7, "muscle", MANY[:100])
    some = SPREAD.contents("IR", 7, "muscle", np.array([40, 3, 77]))
    assert some.tolist() == whole[[39, 2, 76]].tolist()


@pytest.mark.parametrize("change", [{"seed": 8}, {"tissue": "liver"}, {"pool": "IRS"}])
def test_seed_tissue_and_pool_each_give_other_draws(change):
    chosen = {"pool": "IR", "seed": 7, "tissue": "muscle"} | change
    base = np.log(SPREAD.contents("IR", 7, "muscle", MANY[:2000]))
    other = np.log(SPREAD.contents(chosen["pool"], chosen["seed"], chosen["tissue"], MANY[:2000]))
    assert abs(np.corrcoef(base, other)[0, 1]) < 0.1


def test_a_spread_needs_a_source():
    with pytest.raises(SourceMissing) as caught:
        log_normal(IR=0.3, source=" ")
    assert str(caught.value) == "log_normal() needs source=: a citation, or the reason for these numbers."


@pytest.mark.parametrize("cv", [-0.1, 30, float("nan"), "0.3", True])
def test_a_coefficient_of_variation_is_a_number_from_0_to_2(cv):
    with pytest.raises(SignalingError) as caught:
        log_normal(IR=cv, source="a paper")
    assert (
        str(caught.value)
        == f"log_normal(IR={cv!r}): a coefficient of variation is a number from 0 to 2, for example 0.3 for 30 %."
    )
