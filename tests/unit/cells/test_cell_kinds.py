"""Cell types in other forms: the MAPK branch in one step, by name or by mechanism, in populations, descriptions and exports."""

import pickle

import pytest

from signaling.cells import cell_kind, cell_types
from signaling.cells.population import Population
from signaling.core.errors import UnknownName
from signaling.interop.sbml import to_sbml
from signaling.pathway.catalogue import FORMS, mapk_lumped
from signaling.saboteurs import SABOTEURS
from tests.absent import needed

WITH_MAPK = [name for name, kind in cell_types().items() if "MAPK" in {m.name for m in kind.mechanisms}]
CASCADE = {"Shc_pY", "SOS_docked", "Ras_GTP", "Raf_p", "MEK_p"}


def erk(kind, insulin, minutes):
    """ERK_p and Akt_pp of a mean cell under insulin, from rest without."""
    cells = Population(kind, 1, spread=False)
    cells.hear(insulin=0.0, glucose=5.0, ffa=0.4)
    cells.hold_stores(True)
    cells.settle(within=1e-6)
    cells.hear(insulin=insulin)
    cells.advance(minutes)
    return cells.mean("ERK_p"), cells.mean("Akt_pp")


def test_without_a_choice_it_is_the_type_as_shipped():
    for name, kind in cell_types().items():
        assert cell_kind(name) is kind
    assert cell_kind("muscle", MAPK="cascade") is cell_types()["muscle"]


def test_the_same_words_give_the_same_type():
    assert cell_kind("muscle", MAPK="lumped") is cell_kind("muscle", MAPK="lumped")


@pytest.mark.parametrize("tissue", WITH_MAPK)
def test_the_lumped_form_lacks_the_steps_of_the_cascade_and_nothing_else(tissue):
    whole, lumped = (cell_kind(tissue, MAPK=form).pathway(SABOTEURS.values()) for form in ("cascade", "lumped"))
    gone = set(whole.species) - set(lumped.species)
    assert gone == CASCADE | {name.partition("_")[0] for name in CASCADE}
    assert not set(lumped.species) - set(whole.species)


@pytest.mark.parametrize("insulin", [0.05, 0.3])
def test_both_forms_give_the_same_erk_for_small_signals_and_leave_akt_alone(insulin):
    """In the linear range the cascade multiplies: 0.05 x 2.5 = 0.125 /min per percent of active receptor, the rate of the lumped form."""
    kinds = [cell_kind("muscle", MAPK=form) for form in ("cascade", "lumped")]
    (cascade, akt), (lumped, akt_lumped) = (erk(kind, insulin, 30.0) for kind in kinds)
    assert lumped == pytest.approx(cascade, rel=0.05)
    assert akt_lumped == pytest.approx(akt, rel=1e-3)


def test_a_mechanism_takes_the_place_of_the_one_of_its_name():
    kind = cell_types()["liver"].with_mechanism(mapk_lumped)
    assert [m.name for m in kind.mechanisms] == [m.name for m in cell_types()["liver"].mechanisms]
    assert mapk_lumped in kind.mechanisms
    assert kind.changes == cell_types()["liver"].changes  # nothing was changed in the cascade


def test_it_survives_pickling():
    kind = pickle.loads(pickle.dumps(cell_kind("muscle", MAPK="lumped")))
    assert "MEK_p" not in kind.pathway().species


def test_it_is_exported_like_any_other():
    needed("libsbml", "sbml")
    text = to_sbml(
        cell_kind("muscle", MAPK="lumped").pathway(SABOTEURS.values()),
        inputs={"insulin": 0.1, "glucose": 5.0, "ffa": 0.5},
    )
    assert "ERK_p" in text
    assert "MEK_p" not in text


def test_wrong_names_are_told():
    with pytest.raises(UnknownName, match=r"there is no cell type 'muscel'.*muscle"):
        cell_kind("muscel")
    with pytest.raises(UnknownName, match=r"MAPK has no form 'lump'.*lumped"):
        cell_kind("muscle", MAPK="lump")
    with pytest.raises(UnknownName, match="'IRS1' has one form only"):
        cell_kind("muscle", IRS1="lumped")
    with pytest.raises(UnknownName, match="alpha: there is no mechanism 'MAPK' to replace"):
        cell_kind("alpha", MAPK="lumped")


def test_the_first_form_is_the_one_that_cells_are_shipped_with():
    for mechanism, forms in FORMS.items():
        shipped = next(iter(forms.values()))
        homes = [kind for kind in cell_types().values() if mechanism in {m.name for m in kind.mechanisms}]
        assert all(shipped in kind.mechanisms for kind in homes)
