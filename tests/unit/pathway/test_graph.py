import networkx as nx
import pytest

from signaling.core import UnknownName
from signaling.pathway import SignalingGraph
from tests.unit.pathway.small_cell import small_cell


@pytest.fixture(scope="module")
def cell():
    return small_cell()


@pytest.fixture
def graph(cell):
    return cell.graph()


def test_it_is_a_graph_of_networkx_with_species_inputs_and_open_ends(cell, graph):
    assert isinstance(graph, nx.DiGraph)
    assert graph.name == "cell"
    assert list(graph) == [*cell.species, *cell.inputs, "lost", "made"]


def test_a_node_says_what_it_is(graph):
    assert graph.nodes["IRS1_pS_JNK"] == {
        "amount": 0.0, "unit": "%", "protein": "IRS1", "state": "pS_JNK", "compartment": "cytosol", "ontology": "uniprot:P35568",
        "kind": "species", "pool": "IRS1", "rank": -1.0,
    }  # fmt: skip
    assert graph.nodes["glucose"] == {
        "amount": 5.0, "unit": "mmol/L", "protein": "glucose", "state": "", "compartment": "outside", "ontology": "",
        "kind": "input", "pool": "", "rank": None,
    }  # fmt: skip
    assert graph.nodes["lost"]["kind"] == graph.nodes["made"]["kind"] == "end"


def test_a_rank_is_that_of_the_pool_and_none_where_there_is_no_pool(graph):
    rank = nx.get_node_attributes(graph, "rank")
    assert [rank[n] for n in ("IR", "IR_p", "IRS1_pS_JNK", "FOXO1", "FOXO1_p")] == [0.0, 1.0, -1.0, 1.0, 0.0]
    assert [rank[n] for n in ("G6P", "Glycogen", "insulin", "made", "lost")] == [None] * 5


def test_an_edge_says_what_it_does(graph):
    assert graph["JNK_active"]["IRS1"] == {
        "sign": -1,
        "weight": 1.0,
        "reactions": ("JNK.lock_IRS1",),
        "conversion": False,
    }
    assert graph["IR"]["IR_p"] == {"sign": 1, "weight": 1.0, "reactions": ("IR.on",), "conversion": True}


def test_every_edge_goes_through_reactions_that_read_its_source_or_convert_it(cell, graph):
    for source, target, data in graph.edges(data=True):
        for name in data["reactions"]:
            reaction = cell.reactions[name]
            ends = {reaction.source or "made", reaction.target or "lost"}
            assert target in ends
            assert source in ends or source in cell.sources[name]


def test_open_ends_are_there_only_where_something_is_made_or_lost(cell):
    from signaling.pathway import Pathway
    from tests.unit.pathway.small_cell import receptor

    assert {"made", "lost"} <= set(cell.graph())
    assert not {"made", "lost"} & set(Pathway("p", [receptor()]).graph())


def test_an_input_that_nothing_reads_is_not_drawn():
    from signaling.pathway import Pathway
    from tests.unit.pathway.small_cell import receptor

    m = receptor()
    m.input("weather", "1", otherwise=0.0)
    joined = Pathway("p", [m])
    assert "weather" in joined.inputs
    assert "weather" not in joined.graph()


def test_graphs_of_one_pathway_are_independent(cell, graph):
    graph.remove_node("IR")
    graph.nodes["Akt"]["amount"] = -1.0
    assert "IR" in cell.graph()
    assert cell.graph().nodes["Akt"]["amount"] == 95.0


# Cutting --------------------------------------------------------------------------------------------------------------


def test_an_edge_between_species_is_cut_alone(graph):
    before = set(graph.edges)
    graph.cut("JNK_active", "IRS1")
    assert before - set(graph.edges) == {("JNK_active", "IRS1")}


def test_between_proteins_every_edge_is_cut(graph):
    before = set(graph.edges)
    graph.cut("JNK", "IRS1")  # JNK is also the name of its idle form, which does nothing to IRS1
    assert before - set(graph.edges) == {("JNK_active", "IRS1"), ("JNK_active", "IRS1_pS_JNK")}


def test_a_species_is_cut_from_a_protein(graph):
    before = set(graph.edges)
    graph.cut("Akt_p", "FOXO1_p")
    graph.cut("IR_p", "IRS1")  # both a species and a protein: the edge of that name goes, the other stays
    assert before - set(graph.edges) == {("Akt_p", "FOXO1_p"), ("IR_p", "IRS1")}
    graph.cut("IR_p", "IRS1")
    assert ("IR_p", "IRS1_pY") not in graph.edges


def test_what_is_cut_is_no_longer_between_the_proteins(graph):
    graph.cut("JNK", "IRS1")
    assert not graph.proteins().has_edge("JNK", "IRS1")
    assert graph.proteins().has_edge("IR", "IRS1")


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("JNk", "IRS1", "there is no species or protein 'JNk' in this graph. Did you mean 'JNK'?  Known: "),
        ("JNK", "IRS9", "there is no species or protein 'IRS9' in this graph. Did you mean 'IRS1'?  Known: "),
        ("JNK", "Akt", "there is no edge from 'JNK' to 'Akt'. 'JNK' acts on: IRS1."),
        ("FOXO1", "IR", "there is no edge from 'FOXO1' to 'IR'. 'FOXO1' acts on: G6P, Glycogen."),
    ],
)
def test_what_is_not_there_cannot_be_cut(graph, source, target, words):
    before = set(graph.edges)
    with pytest.raises(UnknownName) as caught:
        graph.cut(source, target)
    assert str(caught.value).startswith(words)
    assert set(graph.edges) == before


@pytest.mark.parametrize(
    "copied", [lambda g: g.copy(), lambda g: SignalingGraph(g), lambda g: g.subgraph(list(g)).copy()]
)
def test_a_copy_can_be_cut_and_condensed_without_the_original(graph, copied):
    other = copied(graph)
    other.cut("JNK", "IRS1")
    assert not other.proteins().has_edge("JNK", "IRS1")
    assert graph.proteins().has_edge("JNK", "IRS1")


def test_a_node_of_ones_own_is_a_protein_of_its_own(graph):
    graph.add_node("drug")
    graph.add_edge("drug", "IR")
    assert graph.proteins().nodes["drug"] == {"members": ("drug",), "amount": 0.0, "active": None}
    graph.cut("drug", "IR")
    with pytest.raises(UnknownName, match=r"^there is no edge from 'drug' to 'IR'\. 'drug' acts on: nothing\.$"):
        graph.cut("drug", "IR")
