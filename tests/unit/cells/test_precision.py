"""Populations in single precision: half the memory, the same interface; slow states and sums in double."""

import numpy as np
import pytest

from signaling.core import SignalingError
from signaling.engine import WrongLayout
from tests.unit.cells.toy import dish

NAMES = ("IR", "IR_p", "IRS", "Akt_p")


def lived(minutes=5, **options):
    cells = dish(40, **options)
    cells.hear(insulin=2.0)
    for _ in range(minutes):
        cells.advance(1.0)
    return cells


def test_states_and_settings_take_half_the_memory_and_the_kept_ones_stay_in_double():
    single, double = lived(precision="single").amounts, lived().amounts
    assert (single.state.dtype, single.settings.dtype, single.kept.dtype) == (np.float32, np.float32, np.float64)
    assert (double.state.dtype, double.settings.dtype, double.kept.dtype) == (np.float64, np.float64, np.float64)


@pytest.mark.parametrize("backend", ["compiled", "oracle"])
def test_single_precision_stays_within_its_tolerance_of_a_tight_solve(backend):
    single, exact = lived(precision="single", backend=backend), lived(rtol=1e-9)
    for name in NAMES:
        assert single.get(name).dtype == np.float64
        assert single.get(name) == pytest.approx(exact.get(name), rel=3e-3, abs=1e-3)
    for flux, amount in exact.taken_all().items():
        assert single.taken(flux) == pytest.approx(amount, rel=3e-3)


def test_a_snapshot_brings_the_bits_back():
    cells = lived(precision="single")
    held = cells.snapshot()
    cells.advance(3.0)
    first = cells.snapshot()
    cells.restore(held)
    cells.advance(3.0)
    again = cells.snapshot()
    assert all(first[name].tobytes() == again[name].tobytes() for name in ("state", "kept", "settings", "step"))


def test_an_edited_graph_works_on_its_tile_alone():
    plain, edited = lived(precision="single"), dish(40, precision="single")
    edited.hear(insulin=2.0)
    (source, reaction), *_ = edited.wiring.index
    edited.set_weight(source, reaction, 0.0, [3])
    for _ in range(5):
        edited.advance(1.0)
    assert edited.amounts.state[0].tobytes() != plain.amounts.state[0].tobytes()
    assert edited.amounts.state[1:].tobytes() == plain.amounts.state[1:].tobytes()


def test_what_is_written_is_read_back_as_closely_as_single_precision_can():
    cells = dish(3, precision="single")
    cells.set("IRS", [0.1, 0.2, 0.3])
    assert cells.get("IRS") == pytest.approx([0.1, 0.2, 0.3], rel=6e-8)


def test_a_tolerance_that_single_precision_cannot_meet_is_refused():
    with pytest.raises(
        WrongLayout, match="single precision does not reach rtol 1e-08, only 1e-05; use precision='double'"
    ):
        lived(precision="single", rtol=1e-8)


def test_an_unknown_precision_is_refused_with_the_known_ones():
    with pytest.raises(SignalingError, match="there is no precision 'half'"):
        dish(3, precision="half")
