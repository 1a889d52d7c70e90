import math

import networkx as nx
import pytest

from signaling.core import FormulaError, SourceMissing, UnknownName, assumed
from signaling.pathway import Mechanism, Pathway


def k(value=1.0, unit="1/min"):
    return assumed(value, unit, "a test")


@pytest.fixture
def m():
    m = Mechanism("IRS1", uniprot="P35568", doc="The wire.")
    m.turnover_pool("IRS1", "IRS1_pY", made=k(0.1, "%/min"), lost=k(0.001), start={"IRS1_pY": 3.0})
    m.store("Glycogen", "mmol/kg", 80.0, slow=True)
    m.input("insulin", "nM", meaning="around the cell")
    m.setting("dose", "1", 0.0, "of a drug")
    m.factor("drive", "insulin / (K + insulin)", "share of the most", K=k(2.0, "nM"))
    m.reaction("phosphorylation", "IRS1 -> IRS1_pY", "k * drive * IRS1", k=k())
    return m


# What a declaration becomes -------------------------------------------------------------------------------------------


def test_the_first_member_takes_what_the_others_leave():
    m = Mechanism("A")
    m.pool("Akt", "Akt_pT308", "Akt_pp", total=50.0, start={"Akt_pT308": 5.0, "Akt_pp": 2.0})
    assert {n: s.start for n, s in m.species.items()} == {"Akt": 43.0, "Akt_pT308": 5.0, "Akt_pp": 2.0}
    assert {s.scale for s in m.species.values()} == {50.0}
    assert m.pools["Akt"].closed


def test_a_name_tells_protein_and_state():
    m = Mechanism("A")
    m.pool("IRS1", "IRS1_pY_pS307")
    assert [(s.protein, s.state) for s in m.species.values()] == [("IRS1", ""), ("IRS1", "pY_pS307")]


def test_a_species_belongs_where_one_says_and_stands_where_one_says():
    m = Mechanism("TNF")
    m.pool("TNFR", "TNF_complex")
    m.belongs("TNF-alpha", "TNF_complex")
    m.place("membrane", "TNFR", "TNF_complex")
    m.identify(**{"TNF-alpha": "P01375"})
    assert m.species["TNF_complex"].protein == "TNF-alpha"
    assert m.places == {"TNFR": "membrane", "TNF_complex": "membrane"}
    assert m.ontology == {"TNF-alpha": "uniprot:P01375"}


def test_records_of_other_databases_are_kept_as_written():
    m = Mechanism("Lipolysis")
    m.identify(cAMP="CHEBI:17489", HSL="Q05469")
    assert m.ontology == {"cAMP": "CHEBI:17489", "HSL": "uniprot:Q05469"}


def test_the_accession_of_a_mechanism_is_that_of_its_protein(m):
    assert m.ontology == {"IRS1": "uniprot:P35568"}


@pytest.mark.parametrize(
    ("start", "scale", "size"), [(80.0, None, 80.0), (0.0, None, 1.0), (0.0, 10.0, 10.0), (3.6, 1.0, 1.0)]
)
def test_a_store_is_as_large_as_its_start_unless_one_says(start, scale, size):
    m = Mechanism("A")
    m.store("Urine", "mmol", start, scale=scale)
    assert m.species["Urine"].scale == size
    assert not m.species["Urine"].slow


@pytest.mark.parametrize(
    ("arrow", "ends"),
    [
        ("IRS1 -> IRS1_pY", ("IRS1", "IRS1_pY")),
        ("->IRS1", (None, "IRS1")),
        ("-> IRS1", (None, "IRS1")),
        ("IRS1 ->", ("IRS1", None)),
    ],
)
def test_an_arrow_has_one_or_two_ends(m, arrow, ends):
    m.reaction("other", arrow, "k", k=k(1.0, "%/min"))
    assert (m.reactions["other"].source, m.reactions["other"].target) == ends


def test_a_lock_takes_the_first_member_unless_one_says():
    m = Mechanism("JNK")
    m.lock("IRS1", "IRS1_pS_JNK", by="JNK_active", rate="k * JNK_active", released=k(), lost=k(), k=k(1.0, "1/(% min)"))
    m.lock(
        "IRS1", "IRS1_pS_JNK2", by="JNK_active", rate="JNK_active", released=k(), lost=k(), victims=("IRS1", "IRS1_pY")
    )
    assert [lock.victims for lock in m.locks] == [("IRS1",), ("IRS1", "IRS1_pY")]


# A number has a parent ------------------------------------------------------------------------------------------------

PARENT = "give it a parent: known(value, unit, source), fitted(value, unit, how) or assumed(value, unit, why)"


@pytest.mark.parametrize(
    ("declare", "words"),
    [
        (lambda m: m.reaction("r", "A -> B", "k * A", k=3.0), "A.r: parameter 'k' is a bare float; "),
        (lambda m: m.factor("f", "k * 2", "a factor", k=3), "A.f: parameter 'k' is a bare int; "),
        (lambda m: m.turnover_pool("P", made=0.1, lost=k()), "A.P: parameter 'made' is a bare float; "),
        (lambda m: m.turnover_pool("P", made=k(), lost="0.1 1/min"), "A.P: parameter 'lost' is a bare str; "),
        (lambda m: m.lock("P", "P_x", by="J", rate="J", released=1.0, lost=k()), "A.lock P_x: parameter 'released' is a bare float; "),
        (lambda m: m.lock("P", "P_x", by="J", rate="q * J", released=k(), lost=k(), q=None), "A.lock P_x: parameter 'q' is a bare NoneType; "),
    ],
)  # fmt: skip
def test_a_number_without_a_source_is_refused(declare, words):
    with pytest.raises(SourceMissing) as caught:
        declare(Mechanism("A"))
    assert str(caught.value) == words + PARENT


def test_a_number_that_no_formula_reads_is_refused():
    m = Mechanism("A")
    with pytest.raises(FormulaError, match=r"^A\.r: the parameter 'K' is not in the formula 'k \* A'$"):
        m.reaction("r", "A ->", "k * A", k=k(), K=k())
    with pytest.raises(FormulaError, match=r"^A\.lock P_x: the parameter 'q' is not in the formula 'J'$"):
        m.lock("P", "P_x", by="J", rate="J", released=k(), lost=k(), q=k())
    assert not m.reactions
    assert not m.locks


def test_the_clock_is_no_parameter():
    with pytest.raises(FormulaError, match=r"^A\.r: 'time' is the clock and cannot be a parameter$"):
        Mechanism("A").reaction("r", "A ->", "time * A", time=k())


# Refusals -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("declare", "words"),
    [
        (lambda m: m.pool("IRS1", "IRS1_x"), "IRS1: 'IRS1' cannot be a species; it is a species already"),
        (lambda m: m.pool("Akt", "Akt"), "IRS1: 'Akt' cannot be a species; it is a species already"),
        (lambda m: m.store("drive", "1", 1.0), "IRS1: 'drive' cannot be a species; it is a factor already"),
        (lambda m: m.input("dose", "1"), "IRS1: 'dose' cannot be an input; it is a setting already"),
        (lambda m: m.input("insulin", "pmol/L"), "IRS1: 'insulin' cannot be an input; it is an input already"),
        (lambda m: m.setting("IRS1_pY", "1", 0.0, ""), "IRS1: 'IRS1_pY' cannot be a setting; it is a species already"),
        (lambda m: m.factor("insulin", "2", ""), "IRS1: 'insulin' cannot be a factor; it is an input already"),
        (lambda m: m.reaction("phosphorylation", "IRS1 ->", "IRS1"), "IRS1: there are two reactions 'phosphorylation'"),
    ],
)  # fmt: skip
def test_a_name_is_taken_once(m, declare, words):
    with pytest.raises(FormulaError) as caught:
        declare(m)
    assert str(caught.value) == words


@pytest.mark.parametrize(
    ("name", "why"),
    [
        *((name, "use letters, digits and _") for name in ("TNF-alpha", "2DG", "", "a b", "p.q", "µ")),
        *((name, "that word has a meaning of its own") for name in ("made", "lost", "time", "and", "or", "not")),
    ],
)
def test_a_name_is_a_word_that_a_formula_can_read(name, why):
    m = Mechanism("A")
    for declare, what, example in (
        (lambda: Mechanism(name), "a mechanism", "IRS1"),
        (lambda: m.store(name, "1", 1.0), "A: a species", "IRS1_pY"),
        (lambda: m.input(name, "1"), "A: an input", "insulin"),
        (lambda: m.setting(name, "1", 0.0, ""), "A: a setting", "receptor_kinase"),
        (lambda: m.factor(name, "1", ""), "A: a factor", "docking"),
        (lambda: m.reaction(name, "X ->", "X"), "A: a reaction", "dephosphorylation"),
        (lambda: m.lock("P", name, by="J", rate="J", released=k(), lost=k()), "A: a locked member", "IRS1_pS_JNK"),
    ):
        with pytest.raises(FormulaError) as caught:
            declare()
        assert str(caught.value) == f"{what} cannot be called {name!r}; {why}, for example {example}"


@pytest.mark.parametrize(
    "arrow", ["", "->", "IRS1", "IRS1 => IRS1_pY", "IRS1 -> IRS1", "A + B -> C", "A -> B -> C", "2 A -> B", "A <- B"]
)
def test_what_is_no_arrow_is_refused(m, arrow):
    with pytest.raises(FormulaError) as caught:
        m.reaction("r", arrow, "IRS1")
    assert str(caught.value) == f"IRS1.r: '{arrow}' is not an arrow; write 'A -> B', '-> B' or 'A ->'"


STORE = "the start is a finite number from 0, the scale one above 0"


@pytest.mark.parametrize(
    ("declare", "words"),
    [
        (lambda m: m.pool(), "A: a pool needs at least one member"),
        (
            lambda m: m.pool("P", "P_x", start={"P_x": 101.0}),
            "A: the members of pool P cannot start with {'P_x': 101.0} of 100 %",
        ),
        (
            lambda m: m.pool("P", "P_x", start={"P_x": -1.0}),
            "A: the members of pool P cannot start with {'P_x': -1.0} of 100 %",
        ),
        (
            lambda m: m.pool("P", "P_x", start={"P": 90.0}),
            "A: the members of pool P cannot start with {'P': 90.0} of 100 %",
        ),
        (lambda m: m.pool("P", total=0.0), "A: the members of pool P cannot start with {} of 0 %"),
        (lambda m: m.pool("P", total=-1.0), "A: the members of pool P cannot start with {} of -1 %"),
        (lambda m: m.pool("P", total=math.nan), "A: the members of pool P cannot start with {} of nan %"),
        (lambda m: m.pool("P", total=math.inf), "A: the members of pool P cannot start with {} of inf %"),
        (
            lambda m: m.pool("P", "P_x", start={"P_x": math.nan}),
            "A: the members of pool P cannot start with {'P_x': nan} of 100 %",
        ),
        (lambda m: m.store("S", "1", -1.0), f"A: store S starts at -1 with scale -1; {STORE}"),
        (lambda m: m.store("S", "1", 0.0, scale=-2.0), f"A: store S starts at 0 with scale -2; {STORE}"),
        (lambda m: m.store("S", "1", math.nan), f"A: store S starts at nan with scale nan; {STORE}"),
        (lambda m: m.store("S", "1", 1.0, scale=math.inf), f"A: store S starts at 1 with scale inf; {STORE}"),
        (lambda m: m.input("glucose", "mM", math.nan), "A.glucose: nan is not a finite number"),
        (lambda m: m.setting("dose", "1", math.inf, ""), "A.dose: inf is not a finite number"),
    ],
)
def test_amounts_that_cannot_be_are_refused(declare, words):
    with pytest.raises(FormulaError) as caught:
        declare(Mechanism("A"))
    assert str(caught.value) == words


@pytest.mark.parametrize("given", ["start", "activity"])
def test_a_slip_in_the_name_of_a_member_is_refused(given):
    with pytest.raises(UnknownName) as caught:
        Mechanism("A").pool("IRS1", "IRS1_pS307", **{given: {"IRS1_pS370": 8.0}})
    assert (
        str(caught.value)
        == "A: pool IRS1 has no member 'IRS1_pS370'. Did you mean 'IRS1_pS307'?  Known: IRS1, IRS1_pS307."
    )


@pytest.mark.parametrize("say", [lambda m: m.place("membrane", "IRS1_pX"), lambda m: m.belongs("IRS", "IRS1_pX")])
def test_only_declared_species_have_a_place_and_a_protein(m, say):
    with pytest.raises(UnknownName) as caught:
        say(m)
    assert (
        str(caught.value)
        == "IRS1: there is no species 'IRS1_pX' yet. Did you mean 'IRS1_pY'?  Known: IRS1, IRS1_pY, Glycogen."
    )


@pytest.mark.parametrize(
    ("declare", "where"),
    [
        (lambda m: m.reaction("r", "A ->", "k * (A"), "A.r"),
        (lambda m: m.factor("f", "k * (A", ""), "A.f"),
        (lambda m: m.lock("P", "P_x", by="A", rate="k * (A", released=k(), lost=k()), "A.lock P_x"),
    ],
)
def test_a_formula_that_cannot_be_read_says_where_it_stands(declare, where):
    with pytest.raises(FormulaError) as caught:
        declare(Mechanism("A"))
    assert str(caught.value) == f"{where}: ')' is missing (in 'k * (A', character 7)"


# Views ----------------------------------------------------------------------------------------------------------------


def test_it_prints_as_a_table(m):
    assert str(m).startswith("IRS1  (UniProt P35568)\n  The wire.\n")


def test_its_graph_shows_what_it_declares_and_what_it_reads(m):
    m.reaction("flow", "Glycogen -> G6P", "k * Glycogen * Akt", k=k(1.0, "1/(% min)"))
    graph = m.graph()
    assert isinstance(graph, nx.DiGraph)
    assert set(graph) == {"IRS1", "IRS1_pY", "Glycogen", "G6P", "insulin", "Akt", "made", "lost"}
    assert graph.nodes["Akt"]["kind"] == "input"
    assert graph.nodes["G6P"]["kind"] == "species"
    assert graph["insulin"]["IRS1_pY"]["sign"] == 1


def test_the_graph_of_a_saboteur_alone_shows_whom_it_locks():
    m = Mechanism("JNK")
    m.pool("JNK", "JNK_active")
    m.lock("IRS1", "IRS1_pS_JNK", by="JNK_active", rate="k * JNK_active", released=k(), lost=k(), k=k(1.0, "1/(% min)"))
    assert m.graph().proteins()["JNK"]["IRS1"]["sign"] == -1


def test_a_store_that_holds_a_fuel_says_so():
    m = Mechanism("Muscle", doc="x")
    m.store("Glycogen", "mmol/kg", 79.0)
    m.holds("glucose", "Glycogen")
    assert Pathway("muscle", [m]).fuels == {"Glycogen": "glucose"}
    with pytest.raises(UnknownName, match="glucose"):
        m.holds("glucos", "Glycogen")
    with pytest.raises(UnknownName, match="G6P"):
        m.holds("glucose", "G6P")
