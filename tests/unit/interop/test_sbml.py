import builtins

import libsbml
import numpy as np
import pytest

from benchmarks.networks import insulin_v0
from signaling.cells import cell_types
from signaling.core import assumed, known
from signaling.core.errors import SignalingError, UnknownName
from signaling.engine import engine_for, evaluator, lower
from signaling.interop import NotSBML, to_sbml, write_sbml
from signaling.interop.sbml import sbml_name
from signaling.pathway import Mechanism, Pathway
from signaling.saboteurs import SABOTEURS

CHECKS = (
    "GENERAL_CONSISTENCY", "IDENTIFIER_CONSISTENCY", "UNITS_CONSISTENCY", "STRICT_UNITS_CONSISTENCY", "MATHML_CONSISTENCY",
    "SBO_CONSISTENCY", "OVERDETERMINED_MODEL", "MODELING_PRACTICE", "INTERNAL_CONSISTENCY",
)  # fmt: skip
MUSCLE = {"insulin": 0.4, "glucose": 8.0, "ffa": 0.4}


def k(value, unit="1/min"):
    return known(value, unit, "Doe 2001, table 1 & <2>")


def small():
    """A closed pool, a pool that turns over, a store, and every function that a rate may use."""
    m = Mechanism("A", uniprot="P06213")
    m.input("insulin", "nM")
    m.input("brake", "1", otherwise=1.0)
    m.setting("dose", "1", 0.5, "of a drug")
    m.pool("A", "A_p", "A_pp", start={"A_p": 30.0})
    m.place("membrane", "A_p")
    m.turnover_pool("B", "B_p", made=k(0.2, "%/min"), lost=k(0.01), start={"B_p": 20.0})
    m.store("fuel", "mmol/kg", 2.0)
    m.factor("drive", "hill(A_pp, K, n) + soft(x*A_p - 1, 0.2)", "of B", K=k(20.0, "%"), n=k(1.7, "1"), x=k(0.1, "1/%"))
    m.reaction("on", "A -> A_p", "k * insulin * A", k=k(0.3, "1/(nM min)"))
    m.reaction("more", "A_p -> A_pp", "k * A_p * exp(-dose) * sqrt(brake)", k=k(0.2))
    m.reaction("off", "A_pp -> A", "k * A_pp", k=k(0.4))
    m.reaction("phosphorylation", "B -> B_p", "k * drive * B", k=k(0.3))
    m.reaction("strip", "B_p -> B", "v * B_p / (K + B_p) * log(2 + dose)", v=k(3.0, "%/min"), K=k(10.0, "%"))
    m.reaction("fill", "-> fuel", "v * drive", v=k(0.4, "mmol/kg/min"))
    m.reaction("burn", "fuel ->", "k * fuel^1.5 / K^0.5", k=k(0.1), K=k(1.0, "mmol/kg"))
    return Pathway("small", [m])


def document(pathway, **options):
    return libsbml.readSBMLFromString(to_sbml(pathway, **options))


@pytest.fixture
def model():
    """The small pathway as libsbml reads it; the document must live as long as its parts."""
    read = document(small(), inputs={"insulin": 1.0})
    yield read.getModel()
    del read


def complaints(found):
    """What libsbml has to say with every check on, errors and warnings alike."""
    for name in CHECKS:
        found.setConsistencyChecks(getattr(libsbml, f"LIBSBML_CAT_{name}"), True)
    found.getErrorLog().clearLog()
    found.checkInternalConsistency()
    found.checkConsistency()
    faults = [found.getError(n) for n in range(found.getNumErrors())]
    return [f"{f.getSeverityAsString()}, line {f.getLine()}: {' '.join(f.getMessage().split())}" for f in faults]


def simulated(roadrunner, text, courses, settings=None, rtol=1e-10):
    """Amounts by name at the end of each (minutes, inputs) of a course, by libroadrunner."""
    model = roadrunner.RoadRunner(text)
    model.integrator.relative_tolerance, model.integrator.absolute_tolerance = rtol, 1e-13
    for name, value in (settings or {}).items():
        model[name] = value
    ids, now, seen = model.model.getFloatingSpeciesIds() + model.model.getBoundarySpeciesIds(), 0.0, []
    for minutes, inputs in courses:
        for name, value in inputs.items():
            model[name] = value
        model.oneStep(now, minutes, True)
        now += minutes
        seen.append({name: model[f"[{name}]"] for name in ids})  # compartments have size 1
    return seen


def advanced(pathway, courses, settings=None, rtol=1e-9):
    """The same by the engine, eliminated members included."""
    network = lower(pathway)
    names = list(pathway.species)
    engine = engine_for(network, lanes=1, rtol=rtol)
    state, kept = network.start[: network.fast].copy(), network.start[network.fast :].copy()
    state, kept = state[None, :, None], kept[None, :, None]
    numbers = network.default_settings.copy()
    for name, value in (settings or {}).items():
        numbers[network.settings.index(name)] = value
    numbers, step, seen = numbers[None, :, None], np.zeros(1), []
    inputs = network.default_inputs.copy()
    for minutes, given in courses:
        for name, value in given.items():
            inputs[network.inputs.index(name)] = value
        engine.advance(state, kept, numbers, inputs, 0.0 * inputs, minutes, step)
        values = evaluator(network, names)(state, kept, numbers, inputs)[:, 0, 0]
        seen.append(dict(zip(names, values, strict=True)))
    return seen


def furthest(ours, theirs, pathway):
    """Largest difference, relative to ``|y| + scale / 1000``, and where."""
    worst = max(
        (abs(now[name] - then[name]) / (abs(now[name]) + 1e-3 * pathway.species[name].scale), name)
        for now, then in zip(ours, theirs, strict=True)
        for name in now
    )
    assert set(ours[0]) == set(theirs[0])
    return worst


COURSE = [(5.0, {"insulin": 0.1}), (5.0, {"insulin": 2.0, "brake": 0.5}), (30.0, {"insulin": 0.0})]


def test_libroadrunner_simulates_the_exported_model_as_the_engine_does(roadrunner):
    pathway = small()
    theirs = simulated(roadrunner, to_sbml(pathway, inputs={"insulin": 1.0}), COURSE)
    assert furthest(advanced(pathway, COURSE), theirs, pathway)[0] < 1e-6


def test_a_cell_may_have_settings_of_its_own(roadrunner):
    pathway, own = small(), {"dose": 2.0}
    text = to_sbml(pathway, inputs={"insulin": 1.0}, settings=own)
    ours = advanced(pathway, COURSE, own)
    assert furthest(ours, simulated(roadrunner, text, COURSE), pathway)[0] < 1e-6
    mean = simulated(roadrunner, to_sbml(pathway, inputs={"insulin": 1.0}), COURSE, own)  # or changed afterwards
    assert furthest(ours, mean, pathway)[0] < 1e-6


def test_with_its_content_the_members_of_a_pool_start_in_proportion():
    read = document(small(), inputs={"insulin": 1.0}, settings={"content_A": 0.5, "content_B": 2.0})
    model = read.getModel()
    assert model.getSpecies("A_p").getInitialAmount() == 15.0
    assert model.getSpecies("B_p").getInitialAmount() == 40.0
    assert model.getSpecies("fuel").getInitialAmount() == 2.0
    assert model.getParameter("content_A").getValue() == 0.5


@pytest.mark.parametrize("minutes", [1.0, 40.0])
def test_the_frozen_network_is_the_same_for_libroadrunner(roadrunner, minutes):
    pathway = insulin_v0.pathway()
    fasting, meal = insulin_v0.blood(0), insulin_v0.blood(515)
    course = [(minutes, fasting), (minutes, meal), (2 * minutes, fasting)]
    theirs = simulated(roadrunner, to_sbml(pathway), course)
    assert furthest(advanced(pathway, course), theirs, pathway)[0] < 1e-6


def test_the_muscle_cell_with_all_saboteurs_is_the_same_for_libroadrunner(roadrunner):
    muscle, saboteurs = cell_types()["muscle"], [SABOTEURS[name] for name in SABOTEURS]
    pathway = muscle.pathway(saboteurs)
    given = {name: MUSCLE.get(name, 0.5) for name, entry in pathway.inputs.items() if entry.otherwise is None}
    course = [(20.0, given), (40.0, given | {"insulin": 0.05, "glucose": 5.0})]
    theirs = simulated(roadrunner, to_sbml(pathway, inputs=given), course)
    assert furthest(advanced(pathway, course), theirs, pathway)[0] < 1e-6


@pytest.mark.parametrize("saboteurs", [False, True], ids=["alone", "with saboteurs"])
@pytest.mark.parametrize("name", cell_types())
def test_libsbml_has_nothing_to_complain_about_in_any_cell_type(name, saboteurs):
    cell_type, inhabitants = cell_types()[name], SABOTEURS.values() if saboteurs else ()
    pathway = cell_type.pathway(inhabitants)
    given = {n: 1.0 for n, entry in pathway.inputs.items() if entry.otherwise is None}
    accumulate = [p.quantity for p in cell_type.ports(inhabitants) if p.accumulated]
    found = document(pathway, inputs=given, accumulate=accumulate)
    assert complaints(found) == []
    model = found.getModel()
    rates = {s.name for s in pathway.species.values() if s.unit.endswith("/min")}  # no amount, so no species of SBML
    assert {model.getSpecies(n).getName() for n in range(model.getNumSpecies())} == set(pathway.species) - rates
    assert all(model.getRateRuleByVariable(name) for name in rates)
    ours = {n for n, r in pathway.reactions.items() if not rates & {r.source, r.target}}
    assert {model.getReaction(n).getName() for n in range(model.getNumReactions())} == ours


@pytest.mark.parametrize("wrong", ['units="percent"', 'units="nM"', ""])
def test_a_wrong_unit_or_a_missing_one_is_complained_about(wrong):
    """The check of the test above is no empty one."""
    text = to_sbml(small(), inputs={"insulin": 1.0})
    assert complaints(libsbml.readSBMLFromString(text)) == []
    right = 'units="unit_1_per_nM_min"'
    assert text.count(right) == 1
    assert complaints(libsbml.readSBMLFromString(text.replace(right, wrong)))


@pytest.mark.parametrize("name", cell_types())
def test_everything_in_a_cell_type_has_a_unit_a_term_and_every_species_a_record(name):
    pathway = cell_types()[name].pathway(SABOTEURS.values())
    found = document(pathway, inputs={n: 1.0 for n, entry in pathway.inputs.items() if entry.otherwise is None})
    model = found.getModel()
    species = [model.getSpecies(n) for n in range(model.getNumSpecies())]
    parameters = [model.getParameter(n) for n in range(model.getNumParameters())]
    reactions = [model.getReaction(n) for n in range(model.getNumReactions())]
    assert [
        s.getId() for s in species if not (s.isSetSubstanceUnits() and s.isSetSBOTerm() and s.getNumCVTerms())
    ] == []
    assert [p.getId() for p in parameters if not (p.isSetUnits() and p.isSetSBOTerm())] == []
    assert [r.getId() for r in reactions if not (r.isSetSBOTerm() and r.getKineticLaw().isSetSBOTerm())] == []


def test_reactions_keep_their_arrows_and_name_what_their_rates_read(model):
    reaction = model.getReaction("A__phosphorylation")
    assert reaction.getName() == "A.phosphorylation"
    assert [r.getSpecies() for r in reaction.getListOfReactants()] == ["B"]
    assert [p.getSpecies() for p in reaction.getListOfProducts()] == ["B_p"]
    assert [m.getSpecies() for m in reaction.getListOfModifiers()] == ["A_p", "A_pp"]
    assert libsbml.formulaToL3String(reaction.getKineticLaw().getMath()) == "A__phosphorylation__k * drive * B"


def test_the_first_member_of_a_closed_pool_follows_from_its_total(model):
    rule = model.getAssignmentRuleByVariable("A")
    assert libsbml.formulaToL3String(rule.getMath()) == "100 percent * content_A - A_p - A_pp"
    assert model.getSpecies("A").getBoundaryCondition()
    assert model.getAssignmentRuleByVariable("B") is None  # it turns over


def test_species_say_where_they_are_and_which_protein_they_are(model):
    assert model.getSpecies("A_p").getCompartment() == "compartment_membrane"
    plain, phosphorylated = (model.getSpecies(name).getCVTerm(0) for name in ("A", "A_p"))
    assert plain.getBiologicalQualifierType() == libsbml.BQB_IS
    assert phosphorylated.getBiologicalQualifierType() == libsbml.BQB_IS_VERSION_OF
    assert plain.getResourceURI(0) == phosphorylated.getResourceURI(0) == "https://identifiers.org/uniprot:P06213"
    assert model.getSpecies("fuel").getNumCVTerms() == 0


def test_a_substance_a_messenger_and_an_unnamed_protein_are_what_they_are():
    m = Mechanism("P")
    m.identify(cAMP="CHEBI:17489", PEPCK="P35558", X="CHEBI:36080")
    for name in ("cAMP", "PEPCK", "PEPCK_mRNA", "X"):
        m.store(name, "1", 1.0)
        m.reaction(f"loss_of_{name}", f"{name} ->", f"k * {name}", k=k(1.0))
    read = document(Pathway("four", [m]))
    found = {}
    for n in range(read.getModel().getNumSpecies()):
        species = read.getModel().getSpecies(n)
        term = species.getCVTerm(0)
        found[species.getId()] = (term.getBiologicalQualifierType(), term.getResourceURI(0), species.getSBOTermID())
    assert found == {
        "cAMP": (libsbml.BQB_IS, "https://identifiers.org/CHEBI:17489", "SBO:0000247"),  # simple chemical
        "PEPCK": (libsbml.BQB_IS, "https://identifiers.org/uniprot:P35558", "SBO:0000252"),  # polypeptide chain
        "PEPCK_mRNA": (
            libsbml.BQB_ENCODES,
            "https://identifiers.org/uniprot:P35558",
            "SBO:0000250",
        ),  # ribonucleic acid
        "X": (libsbml.BQB_IS_VERSION_OF, "https://identifiers.org/CHEBI:36080", "SBO:0000252"),
    }


def test_reactions_and_rates_say_of_what_kind_they_are(model):
    kinds = {
        n: model.getReaction(f"A__{n}").getSBOTermID() for n in ("on", "off", "more", "fill", "burn", "phosphorylation")
    }
    assert kinds == {
        "on": "SBO:0000185",  # translocation: A_p is at the membrane
        "off": "SBO:0000182",  # conversion
        "more": "SBO:0000185",
        "fill": "SBO:0000393",  # production
        "burn": "SBO:0000394",  # consumption
        "phosphorylation": "SBO:0000216",
    }
    laws = [model.getReaction(f"A__{n}").getKineticLaw().getSBOTermID() for n in ("on", "strip")]
    assert laws == ["SBO:0000012", "SBO:0000001"]  # mass action, some rate law


def test_units_are_those_of_the_pathway(model):

    def kinds(unit):
        found = model.getUnitDefinition(unit)
        parts = [found.getUnit(n) for n in range(found.getNumUnits())]
        return {(libsbml.UnitKind_toString(u.getKind()), u.getExponent(), u.getMultiplier()) for u in parts}

    assert kinds(model.getTimeUnits()) == {("second", 1, 60.0)}
    assert kinds(model.getSpecies("A_p").getSubstanceUnits()) == {("dimensionless", 1, 0.01)}
    # nM is 1000 pmol/L, a litre a cubic decimetre
    per_nM_min = kinds(model.getParameter("A__on__k").getUnits())
    assert per_nM_min == {("mole", -1, 1e-12), ("metre", 3, 0.1), ("second", -1, 60.0), ("dimensionless", 1, 1e-3)}
    fuel = model.getSpecies("fuel")  # mmol in a kg of tissue
    assert kinds(fuel.getSubstanceUnits()) == {("mole", 1, 1e-12), ("dimensionless", 1, 1e9)}
    assert not fuel.getHasOnlySubstanceUnits()
    assert kinds(model.getCompartment(fuel.getCompartment()).getUnits()) == {
        ("gram", 1, 1e-12),
        ("dimensionless", 1, 1e15),
    }
    assert model.getCompartment(fuel.getCompartment()).getName() == "cytosol of 1 kg of tissue"
    extent = kinds(model.getParameter(fuel.getConversionFactor()).getUnits())
    assert extent == {("mole", 1, 1e-12), ("dimensionless", -1, 0.01), ("dimensionless", 1, 1e9)}


def test_a_time_integral_runs_beside_the_model(roadrunner):
    m = Mechanism("P")
    m.store("x", "mmol/kg", 2.0)
    m.reaction("decay", "x ->", "k * x", k=k(0.5))
    m.factor("drive", "k * x", "of nothing", unit="mmol/kg/min", k=k(3.0))
    text = to_sbml(Pathway("decay", [m]), accumulate=["P.decay", "drive", "P.decay"])
    model = roadrunner.RoadRunner(text)
    model.integrator.relative_tolerance = 1e-10
    model.oneStep(0.0, 4.0)
    gone = 2.0 * (1.0 - np.exp(-2.0))
    assert model["taken_P__decay"] == pytest.approx(gone, rel=1e-7)
    assert model["taken_drive"] == pytest.approx(gone / 0.5 * 3.0, rel=1e-7)


def test_what_is_a_rate_itself_follows_a_rate_rule(roadrunner):
    m = Mechanism("P")
    m.identify(pace="GO:0030073")
    m.store("pace", "pmol/g/min", 1.0)
    m.store("done", "pmol/g", 0.0, scale=1.0)
    m.reaction("rise", "-> pace", "k * v", k=k(0.5), v=k(4.0, "pmol/g/min"))
    m.reaction("fall", "pace ->", "k * pace", k=k(0.5))
    m.reaction("work", "-> done", "pace")
    found = document(Pathway("paced", [m]))
    assert complaints(found) == []
    assert found.getModel().getSpecies("pace") is None
    assert found.getModel().getParameter("pace").getCVTerm(0).getBiologicalQualifierType() == libsbml.BQB_IS_PROPERTY_OF
    model = roadrunner.RoadRunner(libsbml.writeSBMLToString(found))
    model.integrator.relative_tolerance = 1e-10
    model.oneStep(0.0, 2.0)
    assert model["pace"] == pytest.approx(4.0 - 3.0 * np.exp(-1.0), rel=1e-7)
    assert model["done"] == pytest.approx(8.0 - 6.0 * (1.0 - np.exp(-1.0)), rel=1e-7)


def test_numbers_keep_their_parents(model):
    parameter = model.getParameter("A__on__k")
    assert parameter.getValue() == 0.3
    assert parameter.getConstant()
    assert "known: Doe 2001, table 1 &amp; &lt;2&gt;" in parameter.getNotesString()


def test_inputs_may_change_while_the_model_runs(model):
    assert [model.getParameter(n).getValue() for n in ("insulin", "brake")] == [1.0, 1.0]
    assert not model.getParameter("insulin").getConstant()
    assert model.getParameter("dose").getConstant()


def test_pieces_and_time_mean_the_same(roadrunner):
    m = Mechanism("P")
    m.store("x", "1", 1.0)
    m.store("y", "1", 0.2)
    m.reaction(
        "pulse",
        "-> x",
        "piecewise(k, time < until and not y > 2, q, y <= 0.5 or x > 5, 0)",
        k=k(1.0),
        q=k(0.25),
        until=k(2.0, "min"),
    )
    m.reaction("decay", "x ->", "k * max(x - 0.5, 0) * min(x, 3, abs(y - 1))", k=k(0.7))
    m.reaction("rise", "-> y", "k * x", k=k(0.3))
    m.reaction("fall", "y ->", "k * y", k=k(0.1))
    pathway = Pathway("pieces", [m])
    # The ends of calls lie on the jump in time, so that neither solver steps across it.
    course = [(2.0, {}), (3.0, {})]
    end = simulated(roadrunner, to_sbml(pathway), course)[-1]
    x, y, h = 1.0, 0.2, 1e-4

    def slope(t, x, y):
        pulse = 1.0 if t < 2 and not y > 2 else 0.25 if y <= 0.5 or x > 5 else 0.0
        return pulse - 0.7 * max(x - 0.5, 0.0) * min(x, 3.0, abs(y - 1.0)), 0.3 * x - 0.1 * y

    for n in range(50_000):  # the midpoint rule
        t = (n + 0.5) * h
        a, b = slope(t, x, y)
        a, b = slope(t, x + 0.5 * h * a, y + 0.5 * h * b)
        x, y = x + h * a, y + h * b
    assert end["x"] == pytest.approx(x, rel=1e-5)
    assert end["y"] == pytest.approx(y, rel=1e-5)


def test_an_amount_below_zero_by_round_off_does_not_spoil_a_power(roadrunner):
    model = roadrunner.RoadRunner(to_sbml(small(), inputs={"insulin": 1.0}))
    model["fuel"] = -1e-18
    assert model["A__burn"] == 0.0


# Bad input ------------------------------------------------------------------------------------------------------------


def test_an_input_that_nobody_provides_is_named():
    with pytest.raises(NotSBML) as caught:
        to_sbml(small())
    assert str(caught.value) == "small: nobody provides insulin. Give a value for each: inputs={'insulin': ...}"


def test_an_integral_of_something_unknown_points_to_the_nearest():
    with pytest.raises(UnknownName, match=r"small has no reaction or factor 'drove'\. Did you mean 'drive'\?"):
        to_sbml(small(), inputs={"insulin": 1.0}, accumulate=["drove"])


@pytest.mark.parametrize(("given", "what"), [("inputs", "input"), ("settings", "setting")])
def test_a_value_for_something_unknown_points_to_the_nearest(given, what):
    wrong = {"inputs": "insuline", "settings": "doze"}[given]
    with pytest.raises(UnknownName, match=f"small has no {what} '{wrong}'. Did you mean '{wrong[:2]}"):
        to_sbml(small(), **{given: {wrong: 1.0}})


def test_two_names_that_would_become_one_are_refused():
    m = Mechanism("A")
    m.store("A__on__k", "1", 1.0)
    m.reaction("on", "A__on__k ->", "k * A__on__k", k=assumed(1.0, "1/min", "a test"))
    with pytest.raises(NotSBML) as caught:
        to_sbml(Pathway("clash", [m]))
    assert str(caught.value) == (
        "clash: 'A.on.k' would be called 'A__on__k' in SBML, as 'A__on__k' would be. Rename one of them."
    )


def test_the_name_of_the_defined_function_is_refused():
    m = Mechanism("A")
    m.store("softplus", "1", 1.0)
    m.reaction("on", "softplus ->", "k * softplus", k=assumed(1.0, "1/min", "a test"))
    with pytest.raises(NotSBML, match="'softplus' would be called 'softplus' in SBML, which is taken"):
        to_sbml(Pathway("clash", [m]))


def test_without_libsbml_the_message_says_how_to_get_it(monkeypatch):
    real = builtins.__import__

    def without(name, *rest):
        if name == "libsbml":
            raise ImportError("No module named 'libsbml'")
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'insulin-signaling\[sbml\]'"):
        to_sbml(small(), inputs={"insulin": 1.0})


def test_what_is_written_is_what_is_read_back(tmp_path):
    write_sbml(small(), tmp_path / "small.xml", inputs={"insulin": 1.0})
    assert (tmp_path / "small.xml").read_text(encoding="utf-8") == to_sbml(small(), inputs={"insulin": 1.0})


def test_names_are_spelled_as_sbml_wants_them():
    assert [sbml_name(n) for n in ("IR.binding.k", "2nd messenger", "PKC-ε")] == [
        "IR__binding__k",
        "_2nd_messenger",
        "PKC__",
    ]
    assert issubclass(NotSBML, SignalingError)
