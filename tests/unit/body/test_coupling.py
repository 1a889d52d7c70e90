"""Many coupling steps in compiled code: the same as steps written for reading, to the bit, and second order in the coupling step."""

import copy
import pickle

import numpy as np
import pytest

from signaling.body.model import BodyModel
from signaling.cells import cell_types
from signaling.core.errors import CannotAdvance, SignalingError
from tests.known import case

MEAL = {"at": 20.0, "over": 5.0, "amount": 416.0}


def body(cells=9, **options):
    """A person with a drink at minute 20."""
    person = BodyModel(dict.fromkeys(cell_types(), cells), **options)
    person.schedule.give("drinking", **MEAL)
    return person


def everything(person):
    """All that changes, as bytes."""
    arrays = [person.circulation.snapshot()[name] for name in sorted(person.circulation.snapshot())]
    for cells in person.populations.values():
        amounts = cells.amounts
        arrays += [amounts.state, amounts.kept, np.asarray(amounts.settings), cells.step_sizes, cells.inputs.values]
    words = repr((person.minutes, person.books.cells, person.fluxes, person.blood))
    return b"".join(array.tobytes() for array in arrays) + words.encode()


@pytest.mark.parametrize("precision", ["double", "single"])
def test_compiled_steps_are_steps_written_for_reading_to_the_bit(precision):
    compiled, read = body(precision=precision), body(precision=precision)
    compiled.couple(40)
    for _ in range(40):
        read.couple_once()
    assert everything(compiled) == everything(read)


def test_a_body_put_back_before_its_first_step_takes_it_again_to_the_bit():
    person = body()
    blood, cells = person.circulation.snapshot(), {n: p.snapshot() for n, p in person.populations.items()}
    ends = []
    for _ in range(2):
        person.circulation.restore(blood)
        for name, held in cells.items():
            person.populations[name].restore(held)
        person.minutes = 0.0
        person.couple(30)
        held = person.circulation.snapshot()
        ends.append(b"".join(held[name].tobytes() for name in sorted(held)))
    assert ends[0] == ends[1]


def test_cells_with_cut_graphs_come_along():
    compiled, read = body(cells=40), body(cells=40)
    for person in (compiled, read):
        muscle = person.populations["muscle"]
        source, reaction = next(place for place in muscle.wiring.index if place[1] == "IRS1.tyrosine_phosphorylation")
        muscle.set_weight(source, reaction, 0.0, [17])
        person.couple(3)
    compiled.couple(5)
    for _ in range(5):
        read.couple_once()
    assert everything(compiled) == everything(read)


def test_cells_born_and_lost_on_the_way_come_along():
    compiled, read = body(cells=20), body(cells=20)
    for person in (compiled, read):
        person.couple(2)
        person.populations["muscle"].remove([3, 18])
        person.populations["beta"].divide([0, 1, 2])
    compiled.couple(5)
    for _ in range(5):
        read.couple_once()
    assert everything(compiled) == everything(read)


def test_bits_do_not_depend_on_threads_nor_on_how_steps_are_bundled():
    ends = set()
    for threads, bundles in ((1, [30]), (2, [30]), (3, [7, 1, 22])):
        person = body(cells=200, threads=threads)
        for steps in bundles:
            person.couple(steps)
        ends.add(everything(person))
    assert len(ends) == 1


def test_the_oracle_agrees():
    compiled, oracle = (body(cells=1, lanes=1, backend=backend) for backend in ("compiled", "oracle"))
    for person in (compiled, oracle):
        person.schedule.give("drinking", at=2.0, over=1.0, amount=80.0)
        person.couple(6)
    for name, value in oracle.blood.items():
        assert compiled.blood[name] == pytest.approx(value, rel=1e-8, abs=1e-12), name


def test_a_copy_and_a_pickled_body_go_on_alike():
    person = body()
    person.couple(10)
    others = [copy.deepcopy(person), pickle.loads(pickle.dumps(person))]
    person.couple(15)
    for other in others:
        other.couple(15)
        assert everything(other) == everything(person)


def test_a_cell_that_cannot_go_on_is_named_and_time_stands_at_the_step_before():
    person = body()
    person.couple(3)
    person.populations["liver"].lanes("IRS1_pY")[0, 4] = np.nan
    with pytest.raises(
        CannotAdvance, match=r"liver cell 4 \(id 14\): liver: .* minute 0 of this call: 'IRS1_pY' is nan"
    ):
        person.couple(3)
    assert person.minutes == 3.0


def test_an_input_that_nobody_provides_is_named():
    person = body()
    heard = person.populations["muscle"].inputs
    heard.values[list(heard).index("peroxide")] = np.nan
    with pytest.raises(SignalingError, match="muscle: nobody said what peroxide is"):
        person.couple(1)


QUANTITIES = ("plasma_glucose", "plasma_insulin", "plasma_glucagon", "plasma_ffa")


@pytest.fixture(scope="module")
def courses():
    """Coupling step -> blood every 4 min for 2 h after a drink, one mean cell of each type."""
    found = {}
    for coupling in (1.0, 0.5, 0.25, 1 / 8, 1 / 32):
        person = BodyModel(dict.fromkeys(cell_types(), 1), spread=False, lanes=1, rtol=1e-7, coupling=coupling)
        person.come_to_rest()
        person.schedule.give("drinking", at=0.0, over=4.0, amount=416.0)
        rows = []
        for _ in range(30):
            person.couple(round(4 / coupling))
            rows.append([person.blood[name] for name in QUANTITIES])
        found[coupling] = np.array(rows)
    return found


def test_halving_the_coupling_step_moves_glucose_and_insulin_by_less_than_half_a_percent(courses):
    moved = np.abs(courses[1.0] / courses[0.5] - 1).max(axis=0)
    assert moved[0] < 0.005
    assert moved[1] < 0.005


def order(courses, step):
    """Log2 of how much less error half a coupling step leaves, one a quantity; the finest run stands for the truth."""
    errors = [np.abs(courses[h] / courses[1 / 32] - 1).max(axis=0) for h in (step, step / 2)]
    return np.log2(errors[0] / errors[1])


def test_the_body_is_of_second_order_in_the_coupling_step(courses):
    # The finest run has an error of its own: halving divides by (1/4 - 1/1024) / (1/16 - 1/1024) = 4.05,
    # and then by (1/16 - 1/1024) / (1/64 - 1/1024) = 4.2.
    assert order(courses, 0.5) == pytest.approx(np.full(4, 2.02), abs=0.3)
    assert order(courses, 0.25) == pytest.approx(np.full(4, 2.07), abs=0.3)


AT_A_MINUTE = {
    "plasma_ffa": "1.4: the fat cell answers within a step",
}


@pytest.mark.parametrize("name", [case(name, short=AT_A_MINUTE.get(name)) for name in QUANTITIES])
def test_a_quantity_is_of_second_order_at_a_minute_already(courses, name):
    assert order(courses, 1.0)[QUANTITIES.index(name)] == pytest.approx(2.0, abs=0.5)


def noisy(person):
    person.populations["muscle"].set_noise("Akt_pp", "0.05 1/min")
    person.populations["liver"].set_noise("IRS1_pY", "0.05 1/min")
    return person


def test_noise_comes_at_the_end_of_each_step_in_compiled_code_too():
    compiled, read = noisy(body()), noisy(body())
    compiled.couple(12)
    for _ in range(12):
        read.couple_once()
    assert everything(compiled) == everything(read)
    assert compiled.populations["muscle"].noise.steps == 12


def test_forks_of_a_noisy_body_share_their_future():
    person = noisy(body(threads=2))
    person.couple(5)
    fork, read = copy.deepcopy(person), pickle.loads(pickle.dumps(person))
    for one in (person, fork, read):
        one.couple(5)
    assert everything(person) == everything(fork) == everything(read)


def test_noise_that_was_switched_off_leaves_no_trace():
    plain, off = body(), noisy(body())
    off.populations["muscle"].set_noise("Akt_pp", 0)
    off.populations["liver"].set_noise("IRS1_pY", 0)
    plain.couple(5)
    off.couple(5)
    assert everything(plain) == everything(off)


def test_a_noisy_body_rests_where_a_quiet_one_does():
    plain, person = body(cells=3), noisy(body(cells=3))
    plain.come_to_rest()
    person.come_to_rest()
    assert everything(plain) == everything(person)
    assert person.populations["muscle"].noise.steps == 0
