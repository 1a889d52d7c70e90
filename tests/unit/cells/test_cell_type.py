import pytest

from signaling.cells.cell_type import CellType
from signaling.cells.heterogeneity import log_normal
from signaling.cells.ports import hears, reports, takes
from signaling.core import FormulaError, SignalingError, UnitError, UnknownName, assumed, known
from tests.unit.cells.toy import KINASE, TOY, receptor, toy_type


def test_its_pathway_joins_its_mechanisms_and_those_of_the_saboteurs_that_live_there():
    assert "JNK_active" not in TOY.pathway().species
    assert "IRS_pS_JNK" in TOY.pathway([KINASE]).pools["IRS"].locked


def test_a_saboteur_that_lives_elsewhere_is_left_out():
    elsewhere = CellType("brain", [receptor()])
    assert elsewhere.inhabitants([KINASE]) == ()
    assert "JNK_active" not in elsewhere.pathway([KINASE]).species


def test_the_pathway_is_made_once_for_each_company_of_saboteurs():
    assert TOY.pathway([KINASE]) is TOY.pathway((KINASE,))
    assert TOY.pathway() is not TOY.pathway([KINASE])


def test_changed_parameters_reach_the_pathway():
    slower = toy_type(changes={"Akt.use.k": assumed(0.1, "1/min", "slower")})
    assert slower.pathway().parameters["Akt.use.k"].value == 0.1


def test_a_need_must_be_an_input_of_the_pathway():
    with pytest.raises(UnknownName) as caught:
        toy_type(needs=[hears("insuline", "nM")]).pathway()
    assert (
        str(caught.value)
        == "toy: hears('insuline') needs the input 'insuline'. Did you mean 'insulin'?  Known: insulin, glucose."
    )


def test_what_is_given_must_be_a_reaction_or_factor():
    with pytest.raises(
        UnknownName,
        match=r"toy: takes\('glucose'\) needs the reaction or factor 'Akt.uptak'. Did you mean 'Akt.uptake'\?",
    ):
        toy_type(gives=[takes("glucose", "mmol/kg/min", by="Akt.uptak")]).pathway()


def test_a_report_may_name_a_species():
    assert toy_type(gives=[reports("Akt_p", "%")]).pathway()
    with pytest.raises(UnknownName, match=r"toy: reports\('G6PP'\) needs the quantity 'G6PP'. Did you mean 'G6P'\?"):
        toy_type(gives=[reports("G6PP", "%")]).pathway()


def test_the_spread_names_pools():
    with pytest.raises(UnknownName, match=r"toy: the spread names the pool 'Act'. Did you mean 'Akt'"):
        toy_type(spread=log_normal(Act=0.2, source="toy")).pathway()


def test_inputs_and_outputs_are_not_mixed_up():
    with pytest.raises(SignalingError) as caught:
        toy_type(needs=[takes("glucose", "mmol/kg/min", by="Akt.uptake")])
    assert str(caught.value) == "toy: needs holds hears() and sees() only, not takes('glucose')."
    with pytest.raises(
        SignalingError, match=r"toy: gives holds takes\(\), releases\(\) and reports\(\) only, not hears\('insulin'\)."
    ):
        toy_type(gives=[hears("insulin", "nM")])


@pytest.mark.parametrize(("value", "unit"), [(28000, "mg"), (0, "kg"), (-1, "g")])
def test_a_mass_is_positive_and_in_kg_or_g(value, unit):
    with pytest.raises(SignalingError) as caught:
        toy_type(mass=known(value, unit, "toy"))
    assert str(caught.value) == f"toy: the mass of the tissue is a positive number of kg or g, not {value} {unit}."


def test_a_name_is_one_word():
    with pytest.raises(
        SignalingError, match=r"'fat cell' cannot name a cell type. Use one word, for example 'muscle'."
    ):
        CellType("fat cell", [receptor()])


def test_a_port_in_no_unit_is_refused():
    with pytest.raises(UnitError, match=r"nMM"):
        toy_type(needs=[hears("insulin", "nMM")]).pathway()


def test_mechanisms_that_do_not_fit_together_are_refused():
    with pytest.raises(FormulaError, match=r"species 'IR' is already declared by another mechanism of toy"):
        toy_type(mechanisms=[receptor(), receptor()]).pathway()


def test_its_agents_are_called_after_it():
    assert TOY.agent_class.__name__ == "ToyCell"
    assert toy_type(agent="Adipocyte").agent_class.__name__ == "Adipocyte"
    assert TOY.agent_class is TOY.agent_class
    assert TOY.agent_class.__doc__ == "A toy cell."
