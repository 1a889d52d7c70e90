"""An edit costs only where it is: the edited cell obeys, its tile mates move within tolerance, all other tiles keep their bits."""

import numpy as np
import pytest

from tests.unit.cells.toy import dish

RTOL = 1e-6
EDITED = 20  # in the second of three tiles


def course(backend, edit=None):
    cells = dish(40, backend=backend, rtol=RTOL, seed=5)
    if edit is not None:
        edit(cells)
    for insulin in (0.5, 2.0):
        cells.hear(insulin=insulin)
        cells.advance(10.0)
    return cells


EDITS = {
    "cut": lambda cells: cells[EDITED].graph.cut("JNK", "IRS"),
    "weight": lambda cells: cells[EDITED].graph["IRS_pY"]["Akt_p"].update(weight=1.7),
    "removed node": lambda cells: cells[EDITED].graph.remove_node("JNK_active"),
    "all weights written, none changed": lambda cells: cells.set_weight(
        "IRS_pY", "Akt.phosphorylation", 1.0 + 1e-15, cells=[EDITED]
    ),
}


@pytest.mark.parametrize(("backend", "edit"), [("oracle", "cut"), *(("compiled", edit) for edit in EDITS)])
def test_other_tiles_keep_their_bits_and_mates_stay_within_tolerance(backend, edit):
    plain, edited = course(backend), course(backend, EDITS[edit])
    for tile in (0, 2):
        assert edited.amounts.state[tile].tobytes() == plain.amounts.state[tile].tobytes()
    mates = [k for k in range(16, 32) if k != EDITED]
    for name in ("IRS", "IRS_pY", "Akt_p", "G6P", "JNK_active", "IRS_pS_JNK"):
        allowed = 10 * RTOL * (np.abs(plain.get(name)[mates]) + 1e-3 * plain.pathway.species[name].scale)
        assert (np.abs(edited.get(name) - plain.get(name))[mates] <= allowed).all(), name


@pytest.mark.parametrize("backend", ["compiled"])
def test_cutting_the_saboteur_frees_the_irs_of_this_cell(backend):
    plain, edited = course(backend), course(backend, EDITS["cut"])
    assert plain.get("IRS_pS_JNK")[EDITED] > 1.0
    assert edited.get("IRS_pS_JNK")[EDITED] < 1e-6
    assert edited.get("IRS_pY")[EDITED] > 1.05 * plain.get("IRS_pY")[EDITED]


@pytest.mark.parametrize("backend", ["compiled"])
def test_a_mended_cell_runs_the_plain_kernel_again(backend):
    def cut_and_mend(cells):
        EDITS["cut"](cells)
        cells[EDITED].graph.mend("JNK", "IRS")

    assert course(backend, cut_and_mend).amounts.state.tobytes() == course(backend).amounts.state.tobytes()


@pytest.mark.parametrize("backend", ["oracle", "compiled"])
def test_the_number_of_cells_does_not_change_the_bits_of_full_tiles(backend):
    few, many = dish(32, backend=backend), dish(90, backend=backend)
    for cells in (few, many):
        cells.advance(5.0)
    assert few.amounts.state[:2].tobytes() == many.amounts.state[:2].tobytes()


def test_threads_change_no_bits_of_what_is_taken():
    results = set()
    for threads in (1, 2, 3):
        cells = dish(90, backend="compiled", threads=threads)
        cells.advance(20.0)
        results.add((cells.taken("Akt.uptake"), cells.amounts.state.tobytes()))
    assert len(results) == 1


def test_both_backends_agree():
    oracle, compiled = course("oracle", EDITS["cut"]), course("compiled", EDITS["cut"])
    for name in ("IRS_pY", "Akt_p", "G6P"):
        assert compiled.get(name) == pytest.approx(oracle.get(name), rel=1e-9)
    assert compiled.taken("Akt.uptake") == pytest.approx(oracle.taken("Akt.uptake"), rel=1e-9)
