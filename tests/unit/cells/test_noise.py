"""Noise against the exact moments of a Wiener process, worked out in the test, and against draws asked for by their keys."""

import copy
import math
import pickle

import numpy as np
import pytest
from scipy.stats import kstest

from signaling.cells.cell_type import CellType
from signaling.cells.noise import paused_noise
from signaling.cells.population import Population
from signaling.core import assumed, known
from signaling.core.errors import NotFinite, SignalingError, UnitError, UnknownName
from signaling.core.streams import normals
from signaling.pathway import Mechanism
from tests.unit.cells.toy import TOY, WHY, dish

NONE = assumed(0.0, "1/min", WHY)
MANY = 20_000
STRENGTH = 0.02  # 1/min


def still() -> CellType:
    """A closed and a turnover pool in which nothing happens."""
    m = Mechanism("Still")
    m.pool("A", "A_p", "A_q", start={"A_p": 20.0, "A_q": 30.0})
    m.turnover_pool("B", "B_p", made=assumed(0.0, "%/min", WHY), lost=NONE, start={"B_p": 10.0})
    for pool, member in (("A", "A_p"), ("A", "A_q"), ("B", "B_p")):
        m.reaction(f"on_{member}", f"{pool} -> {member}", f"k * {pool}", k=NONE)
    return CellType("still", [m], mass=known(1.0, "kg", "toy"))


def switch(on: float, off: float) -> CellType:
    """A protein that is switched on and off at constant rates."""
    m = Mechanism("Switch")
    m.pool("S", "S_p", start={"S_p": 100.0 * on / (on + off)})
    m.reaction("on", "S -> S_p", "k * S", k=assumed(on, "1/min", WHY))
    m.reaction("off", "S_p -> S", "k * S_p", k=assumed(off, "1/min", WHY))
    return CellType("switch", [m], mass=known(1.0, "kg", "toy"))


STILL = still()


def log_odds(cells, member):
    return np.log(cells.get(member) / cells.get(member[0]))


def walked(cells, steps, minutes=1.0):
    for _ in range(steps):
        cells.advance(minutes)
    return cells


def bits(cells):
    return {name: values.tobytes() for name, values in cells.snapshot().items()}


# Law ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("member", ["A_p", "B_p"])
def test_log_odds_are_gaussian_with_variance_strength_times_time(member):
    cells = Population(STILL, MANY, noise={member: STRENGTH}, seed=3)
    start = log_odds(cells, member)
    moved = log_odds(walked(cells, 10, 0.5), member) - start
    variance = STRENGTH * 5.0
    assert abs(moved.mean()) < 4 * math.sqrt(variance / MANY)
    assert abs(moved.var() / variance - 1) < 4 * math.sqrt(2 / MANY)
    assert kstest(moved / math.sqrt(variance), "norm").pvalue > 1e-3


def test_steps_members_and_cells_move_independently():
    cells = Population(STILL, MANY, noise={"A_p": STRENGTH, "B_p": STRENGTH})
    paths = []
    for _ in range(3):
        before = log_odds(cells, "A_p"), log_odds(cells, "B_p")
        cells.advance(1.0)
        paths += [log_odds(cells, "A_p") - before[0], log_odds(cells, "B_p") - before[1]]
    paths.append(np.roll(paths[0], 1))
    correlation = np.corrcoef(paths) - np.eye(len(paths))
    assert np.abs(correlation).max() < 4.5 / math.sqrt(MANY)


def test_each_move_is_the_draw_of_its_key():
    cells = Population(STILL, 40, noise={"B_p": "0.3 1/min"}, seed=11, first_id=100)
    for step in range(3):
        before = log_odds(cells, "B_p")
        cells.advance(0.25)
        draw = math.sqrt(0.3 * 0.25) * normals(11, "still noise of B_p", np.arange(100, 140), step)
        assert log_odds(cells, "B_p") - before == pytest.approx(draw, abs=1e-13)


def test_against_reactions_the_variance_is_that_of_a_process_that_forgets():
    on, off, minutes, strength = 0.3, 0.6, 0.5, 2e-4
    cells = walked(Population(switch(on, off), MANY, noise={"S_p": strength}), 30, minutes)
    # near rest, log-odds relax at rate on + off: x -> exp(-(on + off) dt) x + sqrt(strength dt) z, at its fixed point after 30 steps
    variance = strength * minutes / (1 - math.exp(-2 * (on + off) * minutes))
    x = log_odds(cells, "S_p") - math.log(on / off)
    assert abs(x.mean()) < 4 * math.sqrt(variance / MANY) + variance
    assert x.var() / variance == pytest.approx(1, abs=4 * math.sqrt(2 / MANY) + 2e-3)


# What holds always ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("precision", ["double", "single"])
@pytest.mark.parametrize("strength", [0.05, 1e4, 1e300])
def test_totals_are_kept_and_nobody_falls_to_zero(precision, strength):
    noise = {"A_p": strength, "A_q": strength, "B_p": strength}
    cells = Population(STILL, 500, noise=noise, precision=precision)
    last = None
    for _ in range(20):
        cells.advance(1.0)
        now = {name: cells.get(name) for name in ("A", "A_p", "A_q", "B", "B_p")}
        assert all((values > 0).all() for values in now.values())
        digits = float(np.finfo(cells.amounts.state.dtype).eps)
        assert now["A"] + now["A_p"] + now["A_q"] == pytest.approx(100.0, rel=8 * digits)
        assert now["B"] + now["B_p"] == pytest.approx(100.0, rel=40 * digits)  # a rounding in each of 20 steps
        assert last is None or (now["B_p"] != last).mean() > 0.3  # nobody sticks to an edge
        last = now["B_p"]


def test_the_other_members_of_a_pool_keep_their_bits():
    cells = Population(STILL, 50, noise={"A_p": 1.0})
    held = cells.get("A_q"), cells.get("B"), cells.get("B_p")
    walked(cells, 5)
    assert all(
        np.array_equal(a, b) for a, b in zip(held, (cells.get("A_q"), cells.get("B"), cells.get("B_p")), strict=True)
    )
    assert (cells.get("A_p") != 20.0).all()


def test_what_is_not_there_does_not_appear():
    cells = Population(STILL, 3, noise={"A_p": 1.0, "B_p": 1.0})
    cells.set("A_p", 0.0, [0])
    cells.set("A_p", 70.0, [1])  # with 30 of A_q nothing is left of A
    walked(cells, 4)
    assert cells.get("A_p")[:2].tolist() == [0.0, 70.0]
    assert cells.get("A_p")[2] != 20.0


# Keys -----------------------------------------------------------------------------------------------------------------


def test_a_cell_walks_alone_as_it_walks_in_a_crowd():
    noise = {"A_p": 0.5, "B_p": 0.5}
    alone = walked(Population(STILL, 1, noise=noise, first_id=7, seed=5), 6)
    crowd = walked(Population(STILL, 40, noise=noise, first_id=1, seed=5), 6)
    for name in ("A_p", "B_p", "B"):
        assert getattr(alone[0], name) == getattr(crowd.by_id(7), name)


def test_other_seeds_and_other_members_walk_elsewhere():
    one, other = (walked(Population(STILL, 9, noise={"A_p": 0.5, "A_q": 0.5}, seed=seed), 1) for seed in (1, 2))
    assert not np.intersect1d(one.get("A_p"), other.get("A_p")).size
    assert not np.array_equal(log_odds(one, "A_p") - math.log(20 / 50), log_odds(one, "A_q") - math.log(30 / 50))


@pytest.mark.parametrize("lanes", [1, 8])
def test_lanes_and_the_order_of_wishes_change_nothing(lanes):
    one = Population(STILL, 40, noise={"A_p": 0.5, "A_q": 0.1})
    other = Population(STILL, 40, lanes=lanes)
    other.set_noise("A_q", "0.1 /min")
    other.set_noise("A_p", "30 1/h")
    walked(one, 4), walked(other, 4)
    assert all(np.array_equal(one.get(name), other.get(name)) for name in ("A", "A_p", "A_q"))


def test_births_and_deaths_of_others_disturb_nobody():
    quiet, busy = (Population(STILL, 40, noise={"A_p": 0.5, "B_p": 0.5}) for _ in range(2))
    for cells in (quiet, busy):
        walked(cells, 2)
    busy.remove([3, 17, 18])
    busy.divide([5, 30])
    for cells in (quiet, busy):
        walked(cells, 2)
    busy.add(30)
    for cells in (quiet, busy):
        walked(cells, 2)
    founders = [i for i in range(1, 41) if i not in (4, 18, 19)]
    for name in ("A_p", "B_p"):
        assert [getattr(quiet.by_id(i), name) for i in founders] == [getattr(busy.by_id(i), name) for i in founders]
    mother, daughter = busy.by_id(6), busy.by_id(41)
    assert mother.A_p != daughter.A_p


@pytest.mark.parametrize("precision", ["double", "single"])
def test_bits_do_not_depend_on_threads(precision):
    ends = [
        bits(walked(dish(2000, threads=n, precision=precision, noise={"IRS_pY": 0.1, "Akt_p": 0.1}), 4))
        for n in (1, 2, 3)
    ]
    assert ends[0] == ends[1] == ends[2]


def test_a_course_in_compiled_code_is_its_steps_to_the_bit():
    course, steps = (dish(40, noise={"IRS_pY": 0.1, "Akt_p": 0.1}) for _ in range(2))
    taken = course.advance_along({}, 6, 0.5)["Akt.uptake"]
    found = []
    for _ in range(6):
        steps.advance(0.5)
        found.append(steps.taken("Akt.uptake"))
        steps.clear_taken()
    assert taken.tolist() == found
    assert bits(course) == bits(steps)


# Memory ---------------------------------------------------------------------------------------------------------------


def test_a_restored_snapshot_draws_again_what_it_drew():
    cells = walked(dish(20, noise={"Akt_p": 0.1}), 3)
    held = cells.snapshot()
    first = bits(walked(cells, 3))
    cells.set_noise("Akt_p", 0)
    cells.set_noise("IRS_pY", 0.4)
    walked(cells, 2)
    cells.restore(held)
    assert dict(cells.noise) == {"Akt_p": 0.1}
    assert bits(walked(cells, 3)) == first


@pytest.mark.parametrize("copied", [copy.deepcopy, lambda cells: pickle.loads(pickle.dumps(cells))])
def test_forks_share_their_future_and_are_not_the_same(copied):
    cells = walked(dish(20, noise={"Akt_p": 0.1}), 3)
    twin = copied(cells)
    assert bits(walked(twin, 3)) == bits(walked(cells, 3))
    twin.set_noise("Akt_p", 0)
    assert dict(cells.noise) == {"Akt_p": 0.1}


# Off ------------------------------------------------------------------------------------------------------------------


def test_no_noise_is_the_same_kernel_and_the_same_bits():
    plain, asked = dish(40), dish(40, noise={"Akt_p": 0})
    asked.set_noise("IRS_pY", 0.3)
    asked.set_noise("IRS_pY", "0 1/min")
    assert not asked.noise.on
    assert asked.network is plain.network
    assert asked.engine(False).address == plain.engine(False).address
    assert bits(walked(asked, 3)) == bits(walked(plain, 3))
    assert asked.advance_along({}, 3)["Akt.uptake"].tolist() == plain.advance_along({}, 3)["Akt.uptake"].tolist()


def test_a_step_of_no_length_and_rest_move_nobody():
    cells = dish(5, noise={"Akt_p": 1.0})
    before = cells.get("Akt_p")
    cells.advance(0.0)
    assert cells.get("Akt_p").tolist() == before.tolist()
    plain = dish(5)
    cells.settle(), plain.settle()
    assert cells.get("Akt_p").tobytes() == plain.get("Akt_p").tobytes()
    assert cells.noise.steps == 0


def test_paused_noise_comes_back_even_after_an_error():
    cells = dish(5, noise={"Akt_p": 1.0})
    with paused_noise([cells]):
        assert not cells.noise.on
    assert cells.noise.on
    with pytest.raises(SignalingError), paused_noise([cells]):
        cells.advance(-1.0)
    assert cells.noise.on


# Wishes ---------------------------------------------------------------------------------------------------------------


def test_a_strength_may_have_a_parent():
    cells = dish(1, noise={"Akt_p": assumed(1.2, "1/h", "a guess")})
    assert dict(cells.noise) == {"Akt_p": pytest.approx(0.02)}
    assert "Akt_p 0.02 1/min" in repr(cells.noise)


@pytest.mark.parametrize(
    ("member", "strength", "error", "text"),
    [
        ("Akt_pp", 0.1, UnknownName, "toy: no pool has a member 'Akt_pp'. Did you mean 'Akt_p'?"),
        ("Akt", 0.1, SignalingError, "noise cannot be given to Akt, the first member of its pool; noise moves the others against it: Akt_p."),
        ("G6P", 0.1, SignalingError, "noise cannot be given to G6P, which is a store"),
        ("Akt_p", -0.1, SignalingError, "toy: the noise of Akt_p: -0.1 is negative"),
        ("Akt_p", "-1 1/min", SignalingError, "'-1 1/min' is negative"),
        ("Akt_p", math.nan, NotFinite, "toy: the noise of Akt_p: nan is not a finite number"),
        ("Akt_p", math.inf, NotFinite, "inf is not a finite number"),
        ("Akt_p", None, NotFinite, "None is not a finite number"),
        ("Akt_p", "0.1 min", UnitError, "toy: the noise of Akt_p: '0.1 min' is not a quantity in 1/min"),
        ("Akt_p", assumed(1.0, "nM", WHY), UnitError, "toy: the noise of Akt_p: "),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_its_place(member, strength, error, text):
    cells = Population(TOY, 2, noise={"Akt_p": 0.1})
    with pytest.raises(error) as caught:
        cells.set_noise(member, strength)
    assert text in str(caught.value)
    assert dict(cells.noise) == {"Akt_p": 0.1}
    with pytest.raises(error):
        Population(TOY, 2, noise={member: strength})
