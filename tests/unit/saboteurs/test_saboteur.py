import pytest

from signaling.cells.population import Population
from signaling.core import SignalingError, SourceMissing, UnknownName
from signaling.pathway import Mechanism
from signaling.saboteurs.saboteur import Saboteur
from tests.unit.cells.toy import KINASE, TOY, ToyKinase, receptor, toy_type

ENTRIES = {
    "name": "X",
    "effect": "It disturbs.",
    "lives_in": ("toy",),
    "armed_by": ("stress",),
    "locks": ("IRS",),
    "sources": ("a paper",),
    "mechanism": ToyKinase.mechanism,
}


def declare(**changed):
    return type("X", (Saboteur,), {k: v for k, v in (ENTRIES | changed).items() if v is not None})


def test_a_saboteur_introduces_itself():
    assert repr(KINASE) == "<saboteur JNK: Locks IRS on serine.>"
    assert declare()().ports("toy") == ()


@pytest.mark.parametrize("entry", ["name", "effect", "lives_in", "armed_by", "locks"])
def test_a_saboteur_says_everything_about_itself(entry):
    with pytest.raises(SignalingError) as caught:
        declare(**{entry: None})
    assert str(caught.value) == f"the saboteur X does not say its {entry}. Write {entry} = ... in its class."


@pytest.mark.parametrize("sources", [None, (), ("",), ("a paper", " ")])
def test_a_saboteur_has_sources(sources):
    with pytest.raises(SourceMissing) as caught:
        declare(sources=sources)
    assert str(caught.value) == "the saboteur X has no sources. Cite at least one paper: sources = (...)."


def test_a_saboteur_without_a_mechanism_is_abstract():
    with pytest.raises(TypeError, match=r"abstract"):
        declare(mechanism=None)()


def test_its_four_settings_are_neutral_by_default():
    m = Mechanism("X")
    Saboteur.declare_settings(m, "X")
    assert {name: s.default for name, s in m.settings.items()} == {
        "dose_X": 0.0,
        "boost_X": 1.0,
        "armed_X": 1.0,
        "present_X": 1.0,
    }


def test_its_activity_is_read_from_the_species_that_locks():
    marks = KINASE.marks("toy")
    assert (marks.symbol, marks.active) == ("JNK", "JNK_active")
    assert marks.setting("dose") == "dose_JNK"
    assert declare(active="JNK_power")().marks("toy").active == "JNK_power"


def test_where_it_does_not_live_it_has_no_marks():
    with pytest.raises(UnknownName) as caught:
        KINASE.marks("toys")
    assert str(caught.value) == "JNK does not live in toys cells. Did you mean 'toy'?  Known: toy, other."


def test_a_mechanism_must_declare_the_settings_that_the_verbs_write():
    forgetful = declare(mechanism=lambda self, tissue: Mechanism("X"))()
    with pytest.raises(SignalingError) as caught:
        TOY.pathway([forgetful])
    assert (
        str(caught.value)
        == "X: its mechanism must declare its settings once, with declare_settings(mechanism, symbol)."
    )


def test_a_mechanism_must_have_something_to_read_the_activity_from():
    def silent(self, tissue):
        m = Mechanism("X")
        self.declare_settings(m, "X")
        return m

    with pytest.raises(SignalingError) as caught:
        TOY.pathway([declare(mechanism=silent)()])
    assert (
        str(caught.value) == "X: nothing says what its activity is read from. Write active = '...' or a lock(by=...)."
    )
    with pytest.raises(UnknownName, match=r"X: its activity is read from 'Akt_pp'. Did you mean 'Akt_p'"):
        TOY.pathway([declare(mechanism=silent, active="Akt_pp")()])


def test_it_needs_the_pool_that_it_locks_only_where_there_is_one():
    without_irs = toy_type(mechanisms=[receptor()], needs=[], gives=[], spread=None)
    cells = Population(without_irs, 1, saboteurs=[KINASE])
    assert "JNK_active" in cells.network.states
    assert "IRS_pS_JNK" not in cells.network.states
