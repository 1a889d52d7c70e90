import pytest

from signaling.pathway import Mechanism, Pathway, SignalingGraph
from tests.unit.pathway.small_cell import k, receptor, small_cell


@pytest.fixture
def graph():
    return small_cell().graph()


def signs(pathway):
    return {(a, b): data["sign"] for a, b, data in pathway.graph().proteins().edges(data=True)}


def test_there_is_one_node_for_each_protein_input_and_store(graph):
    assert set(graph.proteins()) == {
        "IR", "IRS1", "PI3K", "PIP2", "PIP3", "Akt", "FOXO1", "G6P", "Glycogen", "JNK", "insulin", "PTP1B", "PTEN", "glucose",
    }  # fmt: skip
    assert graph.proteins().nodes["IRS1"]["members"] == ("IRS1", "IRS1_pY", "IRS1_pS_JNK")


def test_a_textbook_would_draw_these_arrows():
    assert signs(small_cell()) == {
        ("insulin", "IR"): 1, ("PTP1B", "IR"): -1, ("IR", "IRS1"): 1, ("JNK", "IRS1"): -1, ("IRS1", "PI3K"): 1,
        ("PI3K", "PIP3"): 1, ("PI3K", "PIP2"): -1, ("PTEN", "PIP3"): -1, ("PTEN", "PIP2"): 1, ("PIP2", "PIP3"): 1, ("PIP3", "PIP2"): 1,
        ("PIP3", "Akt"): 1, ("Akt", "FOXO1"): -1, ("Akt", "G6P"): 1, ("glucose", "G6P"): 1, ("G6P", "Glycogen"): 1,
        ("FOXO1", "Glycogen"): -1, ("FOXO1", "G6P"): 1,  # storage is driven by FOXO1_p, the resting form: active FOXO1 holds it back
    }  # fmt: skip


def test_a_protein_heard_as_a_whole_is_heard_with_its_own_sign():
    m = Mechanism("M")
    m.store("T", "%", 1.0)
    m.reaction("r", "-> T", "k * total(IR)", k=k())
    assert signs(Pathway("p", [receptor(), m]))["IR", "T"] == 1


def test_influences_that_cancel_leave_an_edge_without_a_sign():
    m = Mechanism("M")
    m.store("M", "1", 1.0)
    m.store("T", "1", 1.0)
    m.reaction("up", "-> T", "k * M", k=k())
    m.reaction("down", "T ->", "k * M * T", k=k())
    assert signs(Pathway("p", [m]))["M", "T"] == 0


def test_open_ends_are_no_proteins(graph):
    assert not {"made", "lost"} & set(graph.proteins())


# How much, and how much of it works -----------------------------------------------------------------------------------


def test_the_amount_is_that_of_all_members_and_active_is_the_share_ranked_above_rest(graph):
    for name, amount in {"IRS1": 30.0, "IRS1_pY": 10.0, "IRS1_pS_JNK": 40.0, "FOXO1": 25.0, "FOXO1_p": 75.0}.items():
        graph.nodes[name]["amount"] = amount
    nodes = graph.proteins().nodes
    assert (nodes["IRS1"]["amount"], nodes["IRS1"]["active"]) == (80.0, 12.5)  # 10 of 80
    assert (nodes["FOXO1"]["amount"], nodes["FOXO1"]["active"]) == (100.0, 25.0)  # the nuclear form works
    assert (nodes["IR"]["amount"], nodes["IR"]["active"]) == (100.0, 10.0)


def test_two_names_for_the_halves_of_one_pool_share_its_total(graph):
    nodes = graph.proteins().nodes
    assert (nodes["PIP3"]["amount"], nodes["PIP3"]["active"]) == (5.0, 5.0)
    assert (nodes["PIP2"]["amount"], nodes["PIP2"]["active"]) == (95.0, None)  # nothing but the resting half


@pytest.mark.parametrize("name", ["G6P", "Glycogen", "insulin", "glucose"])
def test_what_has_no_active_form_has_no_active_share(graph, name):
    assert graph.proteins().nodes[name]["active"] is None


def test_a_protein_that_is_absent_is_not_active(graph):
    for name in ("IR", "IR_p"):
        graph.nodes[name]["amount"] = 0.0
    assert graph.proteins().nodes["IR"]["active"] == 0.0


def test_forms_of_a_protein_kept_as_stores_count_as_its_forms():
    m = Mechanism("IRS2")
    m.store("IRS2", "%", 60.0)
    m.store("IRS2_pY", "%", 20.0)
    assert Pathway("p", [m]).graph().proteins().nodes["IRS2"]["active"] == 25.0


def test_an_empty_graph_has_no_proteins():
    assert len(SignalingGraph().proteins()) == 0
