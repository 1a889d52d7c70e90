"""Running on: many steps at once, and the same as step by step."""

import mesa
import pytest

from signaling.scenario.body import Body
from signaling.scenario.dish import Dish

CELLS = dict.fromkeys(("muscle", "liver", "adipocyte", "beta", "alpha"), 3)
SHORT = {"duration": "40 min", "record": {"at": ["7 min"]}, "expect": []}


@pytest.fixture(scope="module")
def fasting():
    """A body at rest; fork it before use."""
    return Body("ogtt", cells=CELLS, overrides=SHORT)


def bits(world):
    """Everything recorded, as bytes."""
    sets = [world.results, *world.cell_results.values()]
    return b"".join(found[name].values.tobytes() for found in sets for name in sorted(found.data_vars))


def worlds(fasting):
    return {"body": fasting.fork, "dish": lambda: Dish("dish/insulin_steps", cells=5)}


@pytest.mark.parametrize("kind", ["body", "dish"])
def test_a_run_is_its_steps(fasting, kind):
    make = worlds(fasting)[kind]
    together, one_by_one = make().run(), make()
    while one_by_one.remaining > 0:
        one_by_one.step()
    assert bits(together) == bits(one_by_one)
    assert together.minutes == one_by_one.minutes
    assert together.steps == one_by_one.steps == round(together.minutes / together.coupling)


@pytest.mark.parametrize("kind", ["body", "dish"])
def test_progress_is_told_and_changes_nothing(fasting, kind):
    make = worlds(fasting)[kind]
    seen = []
    watched = make().run(progress=lambda world: seen.append(world.minutes))
    assert seen == sorted(set(seen))
    assert seen[-1] == watched.minutes
    assert bits(watched) == bits(make().run())


def test_a_class_with_a_step_of_its_own_takes_them_one_by_one():
    class Counting(Body):
        taken = 0

        def step(self):
            super().step()
            self.taken += 1

    assert Counting("ogtt", cells=CELLS, overrides=SHORT).run("12 min").taken == 12


def test_agents_with_a_step_of_their_own_take_it_after_every_coupling_step(fasting):
    class Nurse(mesa.Agent):
        def step(self):
            self.seen.append(self.model.minutes)

    body = fasting.fork()
    nurse = Nurse(body)
    nurse.seen = []
    body.run("4 min")
    assert nurse.seen == [1.0, 2.0, 3.0, 4.0]


def test_a_run_that_is_interrupted_stands_at_a_step_and_goes_on(fasting):
    def interrupt(world):
        if world.minutes >= 10:
            raise KeyboardInterrupt

    body = fasting.fork()
    with pytest.raises(KeyboardInterrupt):
        body.run(progress=interrupt)
    assert bits(body.run()) == bits(fasting.fork().run())
