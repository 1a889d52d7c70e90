"""Species that nothing makes: found, left out of what is integrated, and zero for everybody who asks."""

import numpy as np
import pytest

from signaling.core import assumed
from signaling.engine import engine_for, evaluator, lower
from signaling.engine.idle import idle_species
from signaling.pathway import Mechanism, Pathway

WHY = "for this test"


def rate(value):
    return assumed(value, "1/min", WHY)


def two_sites(first=0.0, direct=0.3):
    """A protein with two sites: one after the other, or both in one step."""
    m = Mechanism("Sites", doc="Two sites.")
    m.pool("A", "A_one", "A_two", start={"A_two": 10.0})
    m.reaction("first", "A -> A_one", "k * A", k=rate(first))
    m.reaction("second", "A_one -> A_two", "k * A_one", k=rate(0.2))
    m.reaction("off", "A_one -> A", "k * A_one", k=rate(0.1))
    m.reaction("direct", "A -> A_two", "k * A", k=rate(direct))
    m.reaction("back", "A_two -> A", "k * A_two", k=rate(0.1))
    return Pathway("Sites", [m])


def test_a_species_with_no_way_in_is_idle_and_one_with_a_way_in_is_not():
    assert idle_species(two_sites(first=0.0)) == {"A_one"}
    assert idle_species(two_sites(first=0.1)) == frozenset()


def test_a_rate_that_a_fit_may_change_is_a_way_in():
    assert idle_species(two_sites(), free=["Sites.first.k"]) == frozenset()
    assert "A_one" in lower(two_sites(), free=["Sites.first.k"]).states


def test_what_comes_only_from_an_idle_species_is_idle_too():
    m = Mechanism("Chain", doc="A chain without a beginning.")
    m.pool("P", "A", "B", "C")
    m.reaction("begin", "P -> A", "k * P", k=rate(0.0))
    m.reaction("go", "A -> B", "k * A", k=rate(1.0))
    m.reaction("on", "B -> C", "k * B", k=rate(1.0))
    assert idle_species(Pathway("Chain", [m])) == {"A", "B", "C"}


def test_a_store_is_not_idle_though_nothing_makes_it_since_it_may_be_filled():
    m = Mechanism("Store", doc="It only empties.")
    m.store("S", "1", 0.0, scale=1.0)
    m.reaction("loss", "S ->", "k * S", k=rate(0.1))
    assert idle_species(Pathway("Store", [m])) == frozenset()


@pytest.mark.parametrize("backend", ["oracle", "compiled"])
def test_the_others_move_as_if_it_were_not_there(backend):
    """A and A_two alone are a two-state pool: A_two -> 100 k_on / (k_on + k_off) at the rate k_on + k_off."""
    network = lower(two_sites())
    assert network.states == ("A_two",)
    engine = engine_for(network, rtol=1e-9, lanes=1, backend=backend)
    state, kept = np.full((1, network.fast, 1), 10.0), np.zeros((1, 0, 1))
    settings = network.default_settings.reshape(1, -1, 1)
    engine.advance(state, kept, settings, network.default_inputs, 0.0 * network.default_inputs, 4.0, np.zeros(1))
    assert state[0, 0, 0] == pytest.approx(75.0 + (10.0 - 75.0) * np.exp(-0.4 * 4.0), rel=1e-7)
    read = evaluator(network, ["A", "A_one"])(state, kept, settings, network.default_inputs)
    assert read[:, 0, 0] == pytest.approx([100.0 - state[0, 0, 0], 0.0])
