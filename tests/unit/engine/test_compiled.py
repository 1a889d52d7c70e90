import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from dataclasses import replace
from hashlib import sha256

import numpy as np
import pytest

from signaling.core import CannotAdvance
from signaling.engine.compiled import Compiled
from signaling.engine.machine import this_machine
from signaling.engine.oracle import Oracle
from signaling.engine.step_control import StepControl
from tests.unit.engine.networks import FUNCTIONS, ROBERTSON, cells, cycle, joined, network, scipy_end

NETWORKS = {"Robertson": ROBERTSON, "functions": FUNCTIONS, "cycle": cycle(), "weighted cycle": cycle(weighted=True)}
NETWORKS["free exponents"] = cycle(free=["Cycle.activity.h", "Cycle.activity.K"])


MACHINE = this_machine()
OPTIONS = {"double": {"precision": "double"}, "single": {"precision": "single", "rtol": 1e-3}}


def inputs_of(net):
    inputs = np.where(np.isnan(net.default_inputs), 1.0, net.default_inputs)
    slopes = np.where(np.array([n in ("insulin", "I") for n in net.inputs], bool), 0.15, 0.0)
    return inputs, slopes


@pytest.mark.parametrize("lanes", [1, 16])
@pytest.mark.parametrize("net", NETWORKS.values(), ids=NETWORKS.keys())
def test_the_kernel_agrees_with_the_oracle(net, lanes):
    state, kept, settings, step = cells(net, 2, lanes)
    inputs, slopes = inputs_of(net)
    expected, its_step = (state.copy(), kept.copy()), step.copy()
    for minutes in (1e-4, 0.7, 3.0):  # retained steps, cut steps and inputs that start anew
        Compiled(net, lanes=lanes, rtol=1e-6).advance(state, kept, settings, inputs, slopes, minutes, step)
        Oracle(net, lanes=lanes, rtol=1e-6).advance(*expected, settings, inputs, slopes, minutes, its_step)
    assert np.abs(joined(state, kept) - joined(*expected)).max(axis=(0, 2)) == pytest.approx(
        np.zeros(len(net.states)), abs=1e-8 * net.scale.min()
    )
    assert step == pytest.approx(its_step, rel=1e-3)


@pytest.mark.parametrize("lanes", [2, 3, 4, 12, 32])
def test_any_number_of_lanes_works_and_a_lane_equals_its_single_cell(lanes):
    # Equal cells share a step that is also theirs alone.
    net = cycle()
    state, kept, settings, step = cells(net, 1, lanes, spread=0.0)
    Compiled(net, lanes=lanes).advance(state, kept, settings, np.ones(1), np.zeros(1), 5.0, step)
    single, its_kept, one, its_step = cells(net, 1, 1, spread=0.0)
    Compiled(net, lanes=1).advance(single, its_kept, one, np.ones(1), np.zeros(1), 5.0, its_step)
    assert (state == single).all()
    assert (kept == its_kept).all()
    assert step == its_step


def advanced(net, tiles=13, lanes=16, **options):
    engine = Compiled(net, lanes=lanes, **options)
    state, kept, settings, step = cells(net, tiles, lanes, precision=engine.precision)
    inputs, slopes = inputs_of(net)
    for _ in range(3):
        engine.advance(state, kept, settings, inputs, slopes, 1.0, step)
    return state.tobytes() + kept.tobytes() + step.tobytes()


@pytest.mark.parametrize("precision", ["double", "single"])
@pytest.mark.parametrize("net", [FUNCTIONS, cycle()], ids=lambda n: n.name)
def test_bits_do_not_depend_on_the_number_of_threads(net, precision):
    options = OPTIONS[precision]
    assert len({advanced(net, threads=threads, **options) for threads in (1, 2, 3)}) == 1


@pytest.mark.parametrize("precision", ["double", "single"])
@pytest.mark.parametrize("net", [FUNCTIONS, cycle()], ids=lambda n: n.name)
def test_bits_do_not_depend_on_the_vector_width(net, precision):
    options = OPTIONS[precision]
    widths = {Compiled(net, **options).width, 8, 4, 2, 1}
    assert len({advanced(net, width=width, **options) for width in widths}) == 1


@pytest.mark.parametrize("precision", ["double", "single"])
def test_bits_do_not_depend_on_the_number_of_registers(precision, monkeypatch):
    options = OPTIONS[precision]
    usual = advanced(FUNCTIONS, **options)
    for registers in (8, 16, 32):
        monkeypatch.setattr("signaling.engine.compiled.this_machine", lambda r=registers: replace(MACHINE, registers=r))
        assert advanced(FUNCTIONS, **options) == usual


@pytest.mark.parametrize("net", NETWORKS.values(), ids=NETWORKS.keys())
def test_single_precision_stays_within_its_tolerance_of_a_tight_solve(net):
    engine, judge = Compiled(net, **OPTIONS["single"]), Compiled(net, rtol=1e-9)
    state, kept, settings, step = cells(net, 2, 16, precision="single")
    exact = state.astype(float), kept.copy()
    inputs, slopes = inputs_of(net)
    for _ in range(5):
        engine.advance(state, kept, settings, inputs, slopes, 1.0, step)
        judge.advance(*exact, settings.astype(float), inputs, slopes, 1.0, np.zeros(2))
    exact = joined(*exact)
    size = np.abs(exact) + 1e-3 * net.scale[:, None]
    assert np.max(np.abs(joined(state, kept) - exact) / size) < 3e-3


@pytest.mark.parametrize("precision", ["double", "single"])
def test_what_nothing_changes_stays_and_what_is_made_evenly_grows_evenly(precision):
    net = network(
        "even",
        {"still": "0", "grows": "2", "old": "0", "taken": "s"},
        [1.5, 0.0, 7.0, 0.0],
        settings=["s"],
        slow=1,
        accumulators=1,
    )
    state, kept, settings, step = cells(net, 2, 16, spread=0.0, precision=precision)
    Compiled(net, **OPTIONS[precision]).advance(state, kept, settings, np.zeros(0), np.zeros(0), 3.0, step)
    assert (state[:, 0] == 1.5).all()
    assert state[:, 1] == pytest.approx(np.full((2, 16), 6.0), rel=1e-6)
    assert (kept[:, 0] == 7.0).all()
    assert kept[:, 1] == pytest.approx(np.full((2, 16), 3.0), rel=1e-6)


@pytest.mark.parametrize("precision", ["double", "single"])
def test_a_change_of_three_percent_a_year_is_not_lost_in_rounding(precision):
    # Each minute adds 5.7e-8 of the pool, less than half the distance to the next number of single precision.
    rate = 0.03 / (365 * 1440)
    slopes = {"fast": "pool - 100*fast", "pool": f"{rate!r}*pool", "made": f"{rate!r}*pool"}
    net = network("ageing", slopes, [1.0, 100.0, 0.0], scale=[1.0, 100.0, 1.0], accumulators=1, slow=1)
    engine = Compiled(net, **OPTIONS[precision])
    state, kept, settings, step = cells(net, 1, 16, precision=precision)
    minutes = 20_000
    for _ in range(minutes):
        engine.advance(state, kept, settings, np.zeros(0), np.zeros(0), 1.0, step)
    grown = 100 * np.expm1(rate * minutes)
    assert kept[0, 0] - 100 == pytest.approx(np.full(16, grown), rel=2e-6)
    assert kept[0, 1] == pytest.approx(kept[0, 0] - 100, rel=1e-12)
    assert state[0, 0] == pytest.approx(kept[0, 0] / 100, rel=1e-6)


def test_keeping_a_state_in_double_splits_nothing():
    # The same network with and without a slow state, the slow one driven by a fast one and the other way round.
    slopes = {"x": "-50*(x - y)*u", "y": "0.3*(2 - x) - 0.1*y^2"}
    ends = []
    for slow in (0, 1):
        net = network("pair", slopes, [0.2, 1.0], inputs=["u"], slow=slow)
        state, kept, settings, step = cells(net, 1, 1)
        Compiled(net, lanes=1, rtol=1e-8).advance(state, kept, settings, np.ones(1), np.full(1, 0.2), 5.0, step)
        ends.append(joined(state, kept)[0, :, 0])
    wanted = scipy_end(net, net.start, [], [1.0], [0.2], 5.0)
    assert ends[0] == pytest.approx(wanted, rel=1e-7)
    assert ends[1] == pytest.approx(ends[0], rel=1e-12)


def test_bits_of_a_tile_do_not_depend_on_other_tiles():
    net = cycle()
    state, kept, settings, step = cells(net, 5, 16)
    together = state.copy(), kept.copy()
    engine = Compiled(net)
    engine.advance(*together, settings, np.ones(1), np.zeros(1), 2.0, step)
    for tile in range(5):
        one = slice(tile, tile + 1)
        alone = state[one].copy(), kept[one].copy()
        engine.advance(*alone, settings[one], np.ones(1), np.zeros(1), 2.0, np.zeros(1))
        assert [a.tobytes() for a in alone] == [a[one].tobytes() for a in together]


def test_bits_are_the_same_in_another_process_with_a_kernel_of_its_own(tmp_path):
    code = (
        "from tests.unit.engine.test_compiled import advanced, FUNCTIONS; from hashlib import sha256; "
        "print(sha256(advanced(FUNCTIONS)).hexdigest())"
    )
    own = {"PYTHONHASHSEED": "1", "XDG_CACHE_HOME": str(tmp_path)}
    outcome = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=own)
    assert outcome.stdout == sha256(advanced(FUNCTIONS)).hexdigest() + "\n"
    assert list(tmp_path.rglob("*.o"))


def test_one_engine_serves_several_threads_of_python():
    net = cycle()
    engine = Compiled(net)
    wanted, kept, settings, _ = cells(net, 4, 16)
    engine.advance(wanted, kept, settings, np.ones(1), np.zeros(1), 2.0, np.zeros(4))

    def run(_):
        state, kept, _, _ = cells(net, 4, 16)
        engine.advance(state, kept, settings, np.ones(1), np.zeros(1), 2.0, np.zeros(4))
        return state.tobytes()

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(run, range(24))) == {wanted.tobytes()}


def test_a_state_that_becomes_infinite_is_located_and_the_rest_left_at_its_last_good_values():
    net = network("bang", {"calm": "-calm", "y": "y^2"}, [1.0, 0.0])
    state, kept, settings, step = cells(net, 9, 16)
    state[4, 1, 11] = 0.5  # infinite after two minutes
    with pytest.raises(
        CannotAdvance, match="bang: the cell in tile 4, lane 11 cannot advance beyond minute 2 of this call: 'y' "
    ) as caught:
        Compiled(net, threads=2).advance(state, kept, settings, np.zeros(0), np.zeros(0), 5.0, step)
    assert (caught.value.tile, caught.value.lane, caught.value.state) == (4, 11, "y")
    assert np.isfinite(state).all()


def test_of_several_tiles_in_trouble_the_first_is_named_whatever_the_threads():
    net = network("bang", {"y": "y^2"}, [0.0])
    for threads in (1, 2, 3):
        state, kept, settings, step = cells(net, 12, 16)
        state[[5, 10], 0, 3] = 0.5
        with pytest.raises(CannotAdvance) as caught:
            Compiled(net, threads=threads).advance(state, kept, settings, np.zeros(0), np.zeros(0), 5.0, step)
        assert caught.value.tile == 5


def test_an_input_that_nobody_provides_is_named():
    net = cycle()
    state, kept, settings, step = cells(net, 1, 16)
    with pytest.raises(
        CannotAdvance, match=r"'insulin' is nan, not a finite number. Give it a value before advancing."
    ):
        Compiled(net).advance(state, kept, settings, np.array([np.nan]), np.zeros(1), 1.0, step)


def test_too_many_steps_are_reported_with_the_minute_reached():
    net = network("clock", {"s": "c", "c": "-s"}, [0.0, 1.0])
    state, kept, settings, step = cells(net, 1, 1)
    engine = Compiled(net, lanes=1, control=StepControl(most=50))
    with pytest.raises(
        CannotAdvance, match=r"took 50 steps. Ask for fewer minutes in one call, or for a larger rtol."
    ) as caught:
        engine.advance(state, kept, settings, np.zeros(0), np.zeros(0), 1e6, step)
    assert 0.5 < caught.value.minute < 50


def test_other_arrays_than_last_time_are_noticed():
    net = cycle()
    engine = Compiled(net)
    first, kept, settings, step = cells(net, 2, 16)
    second, its_kept = first.copy(), kept.copy()
    engine.advance(first, kept, settings, np.ones(1), np.zeros(1), 1.0, step)
    engine.advance(second, its_kept, settings, np.ones(1), np.zeros(1), 1.0, np.zeros(2))
    assert first.tobytes() == second.tobytes()


def test_inputs_may_be_any_sequence_of_numbers():
    net = cycle()
    results = []
    for inputs, slopes in ((np.ones(1), np.zeros(1)), ([1], (0,)), (np.ones(1, "f4"), np.zeros(2)[::2])):
        state, kept, settings, step = cells(net, 1, 16)
        Compiled(net).advance(state, kept, settings, inputs, slopes, 1.0, step)
        results.append(state.tobytes())
    assert len(set(results)) == 1


def test_a_machine_without_fused_multiply_adds_agrees_within_round_off(monkeypatch):
    net = cycle()
    state, kept, settings, step = cells(net, 2, 16)
    plain, its_kept = state.copy(), kept.copy()
    Compiled(net).advance(state, kept, settings, np.ones(1), np.full(1, 0.1), 3.0, step)
    poor = replace(this_machine(), fma=False, bytes=16)
    monkeypatch.setattr("signaling.engine.compiled.this_machine", lambda: poor)
    Compiled(net).advance(plain, its_kept, settings, np.ones(1), np.full(1, 0.1), 3.0, np.zeros(2))
    assert plain == pytest.approx(state, rel=1e-11)
    assert plain.tobytes() != state.tobytes()


def test_a_copy_of_an_engine_advances_alike():
    net = cycle()
    engine = Compiled(net, lanes=2, rtol=1e-4)
    results = set()
    for twin in (engine, deepcopy(engine), pickle.loads(pickle.dumps(engine))):
        state, kept, settings, step = cells(net, 1, 2)
        twin.advance(state, kept, settings, np.ones(1), np.zeros(1), 1.0, step)
        results.add(state.tobytes())
    assert len(results) == 1
