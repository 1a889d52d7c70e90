"""What must hold for every body: bits, neutrality, positivity, ledgers."""

import os

import numpy as np
import pytest

from signaling.core.streams import stream
from signaling.pathway.pathway import STORES_HELD
from signaling.saboteurs import SABOTEURS
from signaling.scenario.body import Body

CELLS = dict.fromkeys(("muscle", "liver", "adipocyte", "beta", "alpha"), 16)


def bits(body):
    """Everything recorded, as bytes."""
    return b"".join(body.results[name].values.tobytes() for name in sorted(body.results.data_vars))


def short(**options):
    return Body(
        "ogtt", cells=CELLS, overrides={"duration": "60 min", "record": {"at": ["0 min"]}, "expect": []}, **options
    )


@pytest.fixture(scope="module")
def plain():
    """A body at rest; fork it before use."""
    return short()


def test_the_same_seed_gives_the_same_bits(plain):
    assert bits(plain.fork().run()) == bits(short().run())


def test_another_seed_gives_other_cells(plain):
    other = short(seed=2)
    assert not np.array_equal(other.muscle.get("content_IRS1"), plain.muscle.get("content_IRS1"))
    assert bits(other.run()) != bits(plain.fork().run())


@pytest.mark.parametrize("name", list(SABOTEURS))
def test_a_dose_of_zero_changes_no_bit(plain, name):
    dosed = plain.fork()
    dosed.saboteurs[name].dose(0)
    assert bits(dosed.run()) == bits(plain.fork().run())


def test_a_fork_leaves_the_original_alone(plain):
    before = bits(plain)
    twin = plain.fork()
    twin.saboteurs["JNK"].dose(3)
    twin.run()
    assert bits(plain) == before
    assert plain.minutes == 0


@pytest.mark.parametrize("number", range(int(os.environ.get("SIGNALING_LIVES", "6"))))
def test_no_state_goes_below_zero_in_random_lives(plain, number):
    """R2: random drinks, doses, contents and mutants; a state may be below zero by 1e-9 of its scale at most."""
    body = plain.fork()
    random = stream(11, "random lives", number)
    for group in body.saboteurs.values():
        group.dose(float(random.exponential(1.0)))
    for cells in body.populations.values():
        for pool in ("IR", "IRS1"):
            cells.set(f"content_{pool}", random.lognormal(0.0, 1.0, len(cells)))
    if number % 3 == 0:
        body.mutate("receptor", "muscle", "Tyr->Phe")
    for _ in range(3):
        body.schedule.give(
            "drinking",
            at=float(random.uniform(0, 120)),
            over=float(random.uniform(1, 30)),
            amount=float(random.uniform(0, 1500)),
        )
    for _ in range(180):
        body.step()
    for cells in body.populations.values():
        for name, species in cells.pathway.species.items():
            assert cells.get(name).min() >= -1e-9 * species.scale, (cells.name, name)
    blood = body.circulation
    for row, name in enumerate(blood.network.states):
        scale = blood.network.scale[row]
        assert blood.amount(name) >= -1e-9 * scale, name
    body.books.glucose().check()


def test_stores_are_let_go_once_the_fasting_state_is_found(plain):
    for cells in plain.populations.values():
        if STORES_HELD in cells.pathway.settings:
            assert not cells.get(STORES_HELD).any()
