import pytest

from signaling.cells.ports import Port, hears, releases, reports, sees, takes
from signaling.core import SignalingError, UnitError


def test_inputs_are_heard_under_the_name_the_pathway_gives_them():
    port = hears("insulin", "nM", at="interstitium")
    assert (port.kind, port.name, port.at, port.quantity, port.sign) == (
        "hears",
        "insulin",
        "interstitium",
        "insulin",
        0,
    )
    assert sees("ffa", "mmol/L", as_="fatty_acid").quantity == "fatty_acid"


def test_what_a_cell_takes_leaves_the_surroundings_and_what_it_releases_enters_them():
    assert takes("glucose", "mmol/kg/min", by="GLUT4.uptake").sign == -1
    assert releases("lactate", "mmol/kg/min", by="lactate_release").sign == 1


def test_fluxes_and_what_is_reported_to_a_place_are_accumulated():
    assert takes("glucose", "mmol/kg/min", by="uptake").accumulated
    assert not reports("Akt_p", "%").accumulated
    assert reports("insulin_clearance", "L/kg/min", at="sinusoid").accumulated
    assert not hears("insulin", "nM").accumulated


def test_a_report_reads_the_quantity_of_its_own_name_unless_told_otherwise():
    assert reports("Akt_p", "%").quantity == "Akt_p"
    assert reports("activity", "1", of="Akt_share").quantity == "Akt_share"


def test_a_port_without_a_name_is_refused():
    with pytest.raises(SignalingError) as caught:
        hears("", "nM")
    assert str(caught.value) == "hears(''): name must be a name, not ''."


def test_an_unknown_kind_of_port_is_refused_with_the_kinds_there_are():
    with pytest.raises(SignalingError) as caught:
        Port("eats", "glucose", "mmol/L", "plasma", "glucose")
    assert str(caught.value) == "'eats' is not a kind of port. Allowed: hears, sees, takes, releases, reports."


def test_a_unit_that_is_none_is_refused_when_it_is_checked():
    with pytest.raises(UnitError, match=r"mmoll"):
        takes("glucose", "mmoll", by="uptake").check_unit()
