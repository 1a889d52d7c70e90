"""Ports meet blood by name and unit."""

import pytest

from signaling.body.circulation import Circulation
from signaling.body.exchange import Exchange, body_name, ratio
from signaling.body.model import BodyModel
from signaling.body.organism import organism
from signaling.cells import cell_types
from signaling.cells.cell_type import CellType
from signaling.cells.population import Population
from signaling.cells.ports import hears, releases, reports, takes
from signaling.core import assumed
from signaling.core.errors import SignalingError, UnitError, UnknownName
from signaling.pathway import Mechanism


def test_a_port_is_called_by_what_it_does_and_where():
    assert body_name(takes("glucose", "mmol/kg/min", by="x", at="interstitium")) == "taken_glucose_from_interstitium"
    assert body_name(releases("insulin", "pmol/g/min", by="x", at="portal")) == "released_insulin_to_portal"
    assert body_name(hears("insulin", "nM", at="sinusoid")) == "sinusoid_insulin"
    assert body_name(reports("insulin_clearance", "L/kg/min", at="sinusoid")) == "insulin_clearance_at_sinusoid"


def test_units_are_brought_together():
    assert ratio("pmol/L", "nM") == pytest.approx(1e-3)
    assert ratio("(mmol/kg/min) * (kg)", "mmol/min") == pytest.approx(1.0)
    with pytest.raises(UnitError, match="does not fit the body's 'mmol/min'"):
        ratio("pmol/L", "mmol/min")


def toy(at):
    mechanism = Mechanism("Toy")
    mechanism.input("glucose", "mmol/L")
    mechanism.store("Fuel", "mmol/kg", 1.0)
    mechanism.reaction("uptake", "-> Fuel", "k * glucose", k=assumed(0.01, "L/kg/min", "toy"))
    return CellType(
        "toy", [mechanism], needs=[hears("glucose", "mmol/L", at="plasma")],
        gives=[takes("glucose", "mmol/kg/min", by="Toy.uptake", at=at)], mass=assumed(2.0, "kg", "toy"),
    )  # fmt: skip


def test_what_blood_is_told_is_the_flux_per_kg_times_the_mass():
    cells = Population(toy("plasma"), 3)
    exchange = Exchange({"toy": cells})
    exchange.connect(Circulation(organism(), exchange.wanted))
    exchange.inward({"plasma_glucose": 5.0})
    cells.advance(2.0)
    fed, single = exchange.outward(2.0)
    assert fed == {"taken_glucose_from_plasma": pytest.approx(0.01 * 5.0 * 2.0)}
    assert single == {("toy", "takes", "glucose"): pytest.approx(0.1)}
    assert cells.taken("Toy.uptake") == 0.0


def test_a_port_that_blood_does_not_serve_is_named():
    exchange = Exchange({"toy": Population(toy("moon"), 1)})
    with pytest.raises(UnknownName, match="the body has no 'taken_glucose_from_moon'"):
        exchange.connect(Circulation(organism(), exchange.wanted))


def test_every_port_of_every_cell_type_is_served():
    body = BodyModel(dict.fromkeys(cell_types(), 1), spread=False)
    assert set(body.exchange.takers("glucose")) == {"muscle", "liver", "adipocyte"}


def test_a_body_without_one_of_its_tissues_is_refused():
    with pytest.raises(SignalingError, match=r"liver is missing. Say how many, for example liver=16"):
        BodyModel({"muscle": 1, "adipocyte": 1, "beta": 1, "alpha": 1})


def test_an_unknown_tissue_is_refused_with_the_nearest_name():
    with pytest.raises(UnknownName, match=r"there is no cell type 'muscel'. Did you mean 'muscle'"):
        BodyModel({"muscel": 1})
