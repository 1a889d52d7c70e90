"""Cells of a body are born and die between steps, and blood follows those that live."""

import copy
import pickle

import mesa
import numpy as np
import pytest

from signaling.body.model import BodyModel
from signaling.cells import cell_types
from signaling.cells.cell_set import CellSet


@pytest.fixture(scope="module")
def rested():
    body = BodyModel(dict.fromkeys(cell_types(), 20), seed=3)
    body.come_to_rest()
    body.couple(2)
    return body


@pytest.fixture
def body(rested):
    return copy.deepcopy(rested)


def change(body):
    """Births, divisions and deaths in every tissue."""
    for population in body.populations.values():
        population.remove([3, 17])
        population.divide([5])
        population.add(3)
    body.populations["muscle"].remove([0])
    body.populations["muscle"].by_id(2).graph.cut("JNK", "IRS1")


def picture(body):
    """Everything that moves, as bytes."""
    arrays = [
        body.circulation.state,
        *(a for p in body.populations.values() for a in (p.amounts.state, p.amounts.kept)),
    ]
    return [array.tobytes() for array in arrays], body.fluxes, body.minutes


def test_the_compiled_loop_follows_births_and_deaths_as_the_one_written_for_reading(body):
    other = copy.deepcopy(body)
    for one in (body, other):
        change(one)
    body.couple(3)
    for _ in range(3):
        other.couple_once()
    assert picture(body) == picture(other)


def test_blood_is_fed_by_the_living_alone(body):
    muscle = body.populations["muscle"]
    muscle.remove(np.flatnonzero(muscle.get("content_IR") < 1.0))
    assert 0 < len(muscle) < 20
    body.couple()
    assert all(np.isfinite(flux) for flux in body.fluxes.values())
    taken = {port.name: muscle.mean(port.quantity) for port in muscle.ports if port.kind == "takes"}
    mass = muscle.cell_type.mass.value
    assert body.fluxes["muscle", "takes", "glucose"] == pytest.approx(taken["glucose"] * mass, rel=0.05), (
        "the mean flux of the step is near that at its end"
    )


def test_the_agents_of_a_body_are_its_cells_saboteurs_and_guests(body):
    class Doctor(mesa.Agent):
        """One more agent."""

    doctor = Doctor(body)
    change(body)
    living = sum(len(population) for population in body.populations.values())
    saboteurs = sum(len(group) for group in body.saboteurs.values())
    agents = body.agents
    assert isinstance(agents, CellSet)
    assert len(agents) == living + saboteurs + 1
    assert doctor in agents
    assert {type(agent) for agent in agents} == set(body.agents_by_type)
    ids = [agent.unique_id for agent in agents]
    assert len(set(ids)) == len(ids)
    assert doctor.unique_id == 101


@pytest.mark.parametrize("copied", [copy.deepcopy, lambda body: pickle.loads(pickle.dumps(body))])
def test_a_copied_body_gives_ids_that_nobody_had(body, copied):
    change(body)
    twin = copied(body)
    assert twin.next_id == body.next_id
    used = {agent.unique_id for agent in body.agents}
    newborn = [cell.unique_id for population in twin.populations.values() for cell in population.add(2)]
    assert not used.intersection(newborn)
    assert len(set(newborn)) == 10
    assert min(newborn) == body.next_id
    twin.couple()
    assert len(twin.agents) == len(body.agents) + 10
