import copy
import gc
import pickle
import weakref

import networkx as nx
import numpy as np
import pytest

from signaling.cells.graph_attributes import GraphRefused
from signaling.core import SignalingError, UnknownName
from signaling.pathway import SignalingGraph
from tests.unit.cells.toy import dish


@pytest.fixture
def cells():
    cells = dish(20)
    cells.advance(3.0)
    return cells


@pytest.fixture
def graph(cells):
    return cells[3].graph


def test_it_is_the_declared_graph_of_the_pathway(cells, graph):
    declared = cells.pathway.graph()
    assert isinstance(graph, nx.DiGraph)
    assert list(graph) == list(declared)
    assert set(graph.edges) == set(declared.edges)
    for u, v, data in declared.edges(data=True):
        assert dict(graph[u][v]) == data
    for n, data in declared.nodes(data=True):
        assert dict(graph.nodes[n]) | {"amount": data["amount"]} == data


def test_one_object_as_long_as_somebody_holds_it(cells):
    graph = cells[3].graph
    assert cells[3].graph is graph
    watch = weakref.ref(graph)
    del graph
    gc.collect()
    assert watch() is None


# Amounts --------------------------------------------------------------------------------------------------------------


def test_amounts_are_live(cells, graph):
    for name in ("IRS", "IRS_pY", "Akt", "insulin", "lost"):
        expected = 0.0 if name == "lost" else cells.get(name)[3]
        assert graph.nodes[name]["amount"] == pytest.approx(expected, rel=1e-14)
    cells.advance(3.0)
    assert graph.nodes["IRS_pY"]["amount"] == cells.get("IRS_pY")[3]


def test_writing_an_amount_writes_the_cell(cells, graph):
    before = cells.get("IRS")
    graph.nodes["IRS"]["amount"] = 12.0
    before[3] = 12.0
    assert cells.get("IRS").tolist() == before.tolist()
    nx.set_node_attributes(graph, {"IRS": 13.0}, "amount")
    assert cells[3].IRS == 13.0


def test_amounts_that_are_not_of_this_cell_alone_are_not_written(graph):
    with pytest.raises(SignalingError, match=r"toy: 'insulin' is heard by all cells alike. Use hear\(insulin=...\)."):
        graph.nodes["insulin"]["amount"] = 3.0
    with pytest.raises(SignalingError, match=r"toy: 'Akt' is what the other members of its closed pool leave."):
        graph.nodes["Akt"]["amount"] = 3.0
    with pytest.raises(GraphRefused, match=r"<node lost of toy cell 3>: an open end holds no amount."):
        graph.nodes["lost"]["amount"] = 3.0


def test_what_the_pathway_declares_of_a_node_stays(graph):
    with pytest.raises(GraphRefused) as caught:
        graph.nodes["IRS"]["unit"] = "nM"
    assert (
        str(caught.value)
        == "<node IRS of toy cell 3>: 'unit' is declared by the pathway and stays '%'. Take a copy() to change it."
    )
    with pytest.raises(GraphRefused, match=r"'amount' is declared by the pathway and cannot be deleted"):
        del graph.nodes["IRS"]["amount"]
    with pytest.raises(GraphRefused, match=r"its attributes are declared by the pathway and cannot be deleted"):
        graph.nodes["IRS"].clear()


def test_colours_and_positions_of_your_own_stay_with_the_view(cells, graph):
    nx.set_node_attributes(graph, "red", "color")
    graph["IRS_pY"]["Akt_p"]["style"] = "dashed"
    assert graph.nodes["IRS"]["color"] == "red"
    assert graph["IRS_pY"]["Akt_p"]["style"] == "dashed"
    assert "color" not in cells[4].graph.nodes["IRS"]
    nx.remove_node_attributes(graph, "color")
    assert "color" not in graph.nodes["IRS"]


# Cutting --------------------------------------------------------------------------------------------------------------


def test_cutting_by_protein_names_silences_the_saboteur_in_this_cell(cells, graph):
    graph.cut("JNK", "IRS")
    assert not graph.has_edge("JNK_active", "IRS")
    assert not graph.has_edge("JNK_active", "IRS_pS_JNK")
    assert cells[4].graph.has_edge("JNK_active", "IRS")
    cells.set("IRS_pS_JNK", 0.0)
    cells.advance(10.0)
    locked = cells.get("IRS_pS_JNK")
    assert locked[3] == pytest.approx(0.0, abs=1e-6)
    assert np.delete(locked, 3).min() > 0.1


def test_remove_edge_takes_proteins_too(cells, graph):
    graph.remove_edge("JNK", "IRS")
    assert not graph.has_edge("JNK_active", "IRS")


def test_edges_of_one_source_through_one_reaction_are_cut_together(graph):
    graph.remove_edge("JNK_active", "IRS_pS_JNK")
    assert not graph.has_edge("JNK_active", "IRS")
    assert graph.has_edge("IRS", "IRS_pS_JNK"), "the substrate's own edge is another weight"


def test_cutting_a_conversion_stops_the_reaction(cells, graph):
    graph.cut("Akt_p", "Akt")
    assert cells[3].__getattr__("Akt.dephosphorylation") == 0.0
    assert cells[4].__getattr__("Akt.dephosphorylation") > 0.0


def test_a_cut_edge_can_be_mended(cells, graph):
    before = set(graph.edges)
    graph.cut("JNK", "IRS")
    graph.mend("JNK", "IRS")
    assert set(graph.edges) == before
    assert cells.wiring.edited == ()
    graph.cut("IRS_pY", "Akt_p")
    graph.add_edge("IRS_pY", "Akt_p")
    assert graph["IRS_pY"]["Akt_p"]["weight"] == 1.0


def test_cutting_what_is_not_there_names_what_is(graph):
    with pytest.raises(UnknownName) as caught:
        graph.cut("JNK", "Akt")
    assert str(caught.value) == "there is no edge from 'JNK' to 'Akt'. 'JNK' acts on: IRS."
    with pytest.raises(UnknownName, match=r"there is no species or protein 'JNKK' in this graph. Did you mean 'JNK'"):
        graph.cut("JNKK", "IRS")
    with pytest.raises(nx.NetworkXError, match=r"there is no edge from 'JNK' to 'Akt'"):
        graph.remove_edge("JNK", "Akt")


def test_synthesis_does_not_depend_on_anybody_and_is_not_cut(cells, graph):
    with pytest.raises(GraphRefused) as caught:
        graph.cut("made", "IRS")
    assert (
        str(caught.value) == "the edge made -> IRS cannot be cut: IRS.synthesis does not depend on the amount of made."
    )
    with pytest.raises(
        GraphRefused, match=r"<edge made -> IRS of toy cell 3> has no weight: IRS.synthesis does not depend on made."
    ):
        graph["made"]["IRS"]["weight"] = 0.5
    assert cells.wiring.edited == ()


def test_several_edges_are_cut_all_or_none(cells, graph):
    with pytest.raises(GraphRefused, match=r"cannot be cut"):
        graph.remove_edges_from([("IRS_pY", "Akt_p"), ("made", "IRS")])
    assert graph.has_edge("IRS_pY", "Akt_p")
    graph.remove_edges_from([("IRS_pY", "Akt_p"), ("Akt_p", "insulin")])
    assert not graph.has_edge("IRS_pY", "Akt_p")


def test_a_loop_over_edges_may_cut(graph):
    for u, v in graph.edges:
        if u == "JNK_active":
            graph.remove_edge(u, v) if graph.has_edge(u, v) else None
    assert list(graph.successors("JNK_active")) == []


# Weights --------------------------------------------------------------------------------------------------------------


def test_a_weight_is_read_and_written_and_the_simulation_obeys(cells, graph):
    assert graph["insulin"]["IR_p"]["weight"] == 1.0
    graph["insulin"]["IR_p"]["weight"] = 2.0
    assert graph["insulin"]["IR"]["weight"] == 2.0, "it is shared by the edges of one source and reaction"
    assert cells[4].graph["insulin"]["IR_p"]["weight"] == 1.0
    rate = cells.get("Receptor.activation") / cells.get("IR")
    assert rate[3] == pytest.approx(2 * rate[4], rel=1e-12)


def test_weight_zero_is_a_cut(graph):
    data = graph["insulin"]["IR_p"]
    nx.set_edge_attributes(graph, {("insulin", "IR_p"): {"weight": 0.0}})
    assert not graph.has_edge("insulin", "IR_p")
    assert data["weight"] == 0.0
    data["weight"] = 1.0
    assert graph.has_edge("insulin", "IR_p")


def test_views_that_somebody_holds_follow(cells, graph):
    adjacency, sub = graph.adj, graph.subgraph(["insulin", "IR", "IR_p"])
    cells.set_weight("insulin", "Receptor.activation", 0.0, cells=[3])
    assert "IR_p" not in adjacency["insulin"]
    assert not sub.has_edge("insulin", "IR_p")
    assert not graph.reverse(copy=False).has_edge("IR_p", "insulin")


@pytest.mark.parametrize(("name", "value"), [("sign", -1), ("reactions", ("x",)), ("conversion", True)])
def test_what_the_pathway_declares_of_an_edge_stays(graph, name, value):
    with pytest.raises(
        GraphRefused, match=f"<edge insulin -> IR_p of toy cell 3>: '{name}' is declared by the pathway and stays"
    ):
        graph["insulin"]["IR_p"][name] = value


def test_a_negative_weight_is_refused(graph):
    with pytest.raises(SignalingError, match=r"a weight is a number from 0"):
        graph["insulin"]["IR_p"]["weight"] = -1


def test_reactions_of_an_edge_are_those_that_are_not_cut(cells, graph):
    both = graph["IRS_pY"]["lost"]["reactions"], graph["IRS_pY"]["IRS"]["reactions"]
    assert both == (("IRS.loss_IRS_pY",), ("IRS.dephosphorylation",))


# Adding and removing --------------------------------------------------------------------------------------------------


def test_only_declared_edges_are_added(graph):
    with pytest.raises(GraphRefused) as caught:
        graph.add_edge("JNK_active", "Akt_p")
    assert str(caught.value) == (
        "the pathway toy declares no edge JNK_active -> Akt_p. Known: JNK, IRS_pS_JNK, IRS. "
        "Declare a reaction in a mechanism, or take copy() to draw what you like."
    )


def test_a_restored_edge_may_have_a_weight(graph):
    graph.cut("IRS_pY", "Akt_p")
    graph.add_weighted_edges_from([("IRS_pY", "Akt_p", 0.5)])
    assert graph["IRS_pY"]["Akt_p"]["weight"] == 0.5
    graph.add_edge("IRS_pY", "Akt_p")
    assert graph["IRS_pY"]["Akt_p"]["weight"] == 0.5, "as in networkx, adding what is there changes only what is given"


def test_edges_are_added_all_or_none(cells, graph):
    graph.cut("IRS_pY", "Akt_p")
    with pytest.raises(GraphRefused, match=r"declares no edge"):
        graph.add_edges_from([("IRS_pY", "Akt_p"), ("IRS_pY", "G6P")])
    assert not graph.has_edge("IRS_pY", "Akt_p")


def test_only_declared_nodes_are_added(graph):
    with pytest.raises(GraphRefused) as caught:
        graph.add_node("GLUT5")
    assert str(caught.value).startswith("the pathway toy has no species 'GLUT5'.")
    assert str(caught.value).endswith("Take copy() to add nodes of your own.")
    graph.add_node("IRS", amount=5.0)
    assert graph.nodes["IRS"]["amount"] == 5.0


def test_a_removed_node_acts_on_nobody_and_nobody_on_it(cells, graph):
    amount = cells[3].IRS_pY
    graph.remove_node("IRS_pY")
    assert "IRS_pY" not in graph
    assert "IRS_pY" in cells[4].graph
    assert cells[3].IRS_pY == amount
    assert cells[3].__getattr__("IRS.phosphorylation") == 0.0
    assert cells[3].__getattr__("Akt.phosphorylation") == 0.0
    assert cells[3].__getattr__("IRS.loss_IRS_pY") > 0.0, "loss goes on unseen"
    with pytest.raises(nx.NetworkXError, match=r"The node IRS_pY is not in the graph."):
        graph.remove_node("IRS_pY")


def test_a_removed_node_comes_back_bare(graph):
    graph.remove_node("IRS_pY")
    graph.add_node("IRS_pY")
    assert set(graph.adj["IRS_pY"]) == {"lost"}
    graph.add_edge("IRS_pY", "Akt_p")
    assert graph.has_edge("IRS_pY", "Akt_p")


def test_an_edge_to_a_removed_node_brings_it_back(graph):
    graph.remove_node("IRS_pY")
    graph.mend("IRS", "IRS_pY")
    assert "IRS_pY" in graph


def test_removal_outlives_the_view(cells):
    cells[3].graph.remove_nodes_from(["IRS_pY", "no such node"])
    gc.collect()
    assert "IRS_pY" not in cells[3].graph


def test_an_open_end_is_not_removed(graph):
    with pytest.raises(GraphRefused, match=r"'lost' is an open end, not a species; it cannot be removed."):
        graph.remove_node("lost")


def test_the_whole_is_not_cleared(cells, graph):
    with pytest.raises(GraphRefused, match=r"a cell keeps its species: clear\(\) would leave nothing."):
        graph.clear()
    with pytest.raises(GraphRefused, match=r"a cell lives by its reactions: clear_edges\(\) would stop them all."):
        graph.clear_edges()
    with pytest.raises(GraphRefused, match=r"the graph of a cell is changed through its own methods"):
        graph._adj["IRS"].clear()
    assert len(graph) == len(cells.pathway.graph())


# Behind its back ------------------------------------------------------------------------------------------------------


def test_what_a_graph_is_made_of_is_not_replaced(cells, graph):
    for name in ("_adj", "_succ", "_pred", "_node", "cell"):
        with pytest.raises(GraphRefused) as caught:
            setattr(graph, name, {})
        assert (
            str(caught.value)
            == f"'{name}' of the graph of a cell is not replaced; take a copy() to build another graph."
        )
    for inside in (graph._adj, graph._adj["insulin"], graph._pred["IR"], graph._node):
        for change in (
            lambda d: d.update(x={}),
            lambda d: d.pop("IR"),
            lambda d: d.setdefault("x", {}),
            lambda d: d.__setitem__("x", {}),
            lambda d: d.__delitem__("IR"),
            lambda d: d.popitem(),
            lambda d: d.clear(),
            lambda d: d.__ior__({}),
        ):
            with pytest.raises(GraphRefused, match=r"the graph of a cell is changed through its own methods: cut"):
                change(inside)
    assert set(graph.edges) == set(cells[4].graph.edges)


def test_an_edge_is_written_by_every_spelling(cells, graph):
    graph.edges["insulin", "IR_p"]["weight"] = 0.5
    assert cells.weights("insulin", "Receptor.activation")[3] == 0.5
    graph["insulin"]["IR_p"].update(weight=0.25)
    assert cells.weights("insulin", "Receptor.activation")[3] == 0.25
    data = graph.adj["insulin"]["IR"]
    data |= {"weight": 2.0}
    assert graph.pred["IR"]["insulin"]["weight"] == 2.0
    graph.add_edge("insulin", "IR_p", weight=3.0)
    graph.update(edges=[("insulin", "IR_p", {"weight": 4.0})], nodes=["IRS"])
    assert cells.weights("insulin", "Receptor.activation").tolist() == [1.0] * 3 + [4.0] + [1.0] * 16


def test_a_frozen_view_keeps_its_edges_and_nodes_and_no_other_is_frozen(cells, graph):
    assert not nx.is_frozen(graph)
    nx.freeze(graph)
    assert nx.is_frozen(graph)
    for change in (
        lambda: graph.remove_edge("insulin", "IR"),
        lambda: graph.add_edge("insulin", "IR"),
        lambda: graph.cut("JNK", "IRS"),
        lambda: graph.mend("JNK", "IRS"),
        lambda: graph.remove_node("IRS"),
        lambda: graph.add_nodes_from(["IRS"]),
        lambda: graph.clear(),
    ):
        with pytest.raises(nx.NetworkXError, match=r"Frozen graph can't be modified"):
            change()
    graph.nodes["IRS"]["amount"] = 5.0  # as in networkx
    assert cells[3].IRS == 5.0
    assert not nx.is_frozen(cells[4].graph)
    assert not nx.is_frozen(graph.copy())


def test_names_are_not_changed_in_place(graph):
    before = set(graph.edges)
    with pytest.raises(GraphRefused, match=r"has no species 'IRS1'.*Take copy\(\) to add nodes of your own."):
        nx.relabel_nodes(graph, {"IRS": "IRS1"}, copy=False)
    assert set(graph.edges) == before
    assert "IRS1" in nx.relabel_nodes(graph, {"IRS": "IRS1"})


def test_a_contraction_in_a_copy_leaves_the_cell(cells, graph):
    merged = nx.contracted_nodes(graph, "IRS", "IRS_pY")
    assert "IRS_pY" not in merged
    assert "IRS_pY" in graph
    assert cells.wiring.edited == ()


def test_a_part_of_the_graph_is_live_until_it_is_copied(cells, graph):
    part = graph.subgraph(["insulin", "IR", "IR_p"])
    part.nodes["IR_p"]["amount"] = 7.0
    assert cells[3].IR_p == 7.0
    with pytest.raises(nx.NetworkXError, match=r"Frozen graph can't be modified"):
        part.remove_edge("insulin", "IR")
    plain = part.copy()
    plain.nodes["IR_p"]["amount"] = 1.0
    plain.remove_edge("insulin", "IR")
    plain["insulin"]["IR_p"]["weight"] = 0.0
    assert cells[3].IR_p == 7.0
    assert graph.has_edge("insulin", "IR")
    assert cells.wiring.edited == ()


# Copies ---------------------------------------------------------------------------------------------------------------


def test_a_copy_is_an_ordinary_graph(cells, graph):
    plain = graph.copy()
    assert type(plain) is SignalingGraph
    plain.add_edge("coffee", "JNK")
    plain.nodes["IRS"]["amount"] = 1.0
    plain["insulin"]["IR_p"]["weight"] = 0.0
    assert cells[3].IRS > 1.0
    assert cells.wiring.edited == ()
    assert "coffee" not in graph


@pytest.mark.parametrize(
    "copied",
    [
        copy.copy,
        copy.deepcopy,
        lambda g: pickle.loads(pickle.dumps(g)),
        nx.DiGraph,
        nx.Graph,
        lambda g: g.reverse(),
        lambda g: g.to_directed(),
        lambda g: g.to_undirected(),
        lambda g: nx.compose(g, nx.DiGraph()),
        lambda g: nx.relabel_nodes(g, {}),
        lambda g: (
            nx.convert_node_labels_to_integers(g, label_attribute="name")
            and nx.relabel_nodes(g, dict(zip(g, g, strict=True)))
        ),
        lambda g: g.subgraph(list(g)).copy(),
        lambda g: g.edge_subgraph(list(g.edges)).copy(),
        lambda g: nx.node_link_graph(nx.node_link_data(g)),
    ],
)
def test_every_way_of_copying_leaves_the_cell(cells, graph, copied):
    other = copied(graph)
    assert len(other) == len(graph)
    other.nodes["IRS"]["amount"] = -5.0
    for *_, data in other.edges(data=True):
        data["weight"] = 9.0
    assert cells[3].IRS > 0
    assert cells.wiring.edited == ()


def test_proteins_are_what_a_textbook_draws(cells, graph):
    proteins = graph.proteins()
    assert {"insulin", "IR", "IRS", "Akt", "JNK"} <= set(proteins)
    assert proteins["JNK"]["IRS"]["sign"] == -1
    assert proteins["IR"]["IRS"]["sign"] == 1
    graph.cut("JNK", "IRS")
    assert not graph.proteins().has_edge("JNK", "IRS")
    assert cells[4].graph.proteins().has_edge("JNK", "IRS")


# Algorithms -----------------------------------------------------------------------------------------------------------

ALGORITHMS = {
    "shortest_path": lambda g: nx.shortest_path(g, "insulin", "Akt_p"),
    "all_pairs_shortest_path_length": lambda g: dict(nx.all_pairs_shortest_path_length(g)),
    "dijkstra": lambda g: nx.dijkstra_path_length(g, "insulin", "G6P", weight="weight"),
    "bellman_ford": lambda g: nx.bellman_ford_path(g, "insulin", "G6P"),
    "all_simple_paths": lambda g: list(nx.all_simple_paths(g, "insulin", "G6P")),
    "descendants": lambda g: nx.descendants(g, "insulin"),
    "ancestors": lambda g: nx.ancestors(g, "G6P"),
    "simple_cycles": lambda g: sorted(map(sorted, nx.simple_cycles(g))),
    "strongly_connected_components": lambda g: sorted(map(sorted, nx.strongly_connected_components(g))),
    "weakly_connected_components": lambda g: sorted(map(sorted, nx.weakly_connected_components(g))),
    "condensation": lambda g: sorted(nx.condensation(g).edges),
    "pagerank": lambda g: nx.pagerank(g),
    "betweenness_centrality": lambda g: nx.betweenness_centrality(g),
    "closeness_centrality": lambda g: nx.closeness_centrality(g),
    "degree_centrality": lambda g: nx.degree_centrality(g),
    "in_degree": lambda g: dict(g.in_degree(weight="weight")),
    "clustering": lambda g: nx.clustering(g),
    "transitivity": lambda g: nx.transitivity(g),
    "has_path": lambda g: nx.has_path(g, "JNK_active", "Akt_p"),
    "bfs_tree": lambda g: sorted(nx.bfs_tree(g, "insulin").edges),
    "dfs_preorder": lambda g: list(nx.dfs_preorder_nodes(g, "insulin")),
    "transitive_closure": lambda g: sorted(nx.transitive_closure(g).edges),
    "maximum_flow": lambda g: nx.maximum_flow_value(g, "insulin", "G6P", capacity="weight"),
    "minimum_cut": lambda g: nx.minimum_cut_value(g, "insulin", "G6P", capacity="weight"),
    "to_numpy_array": lambda g: nx.to_numpy_array(g).tolist(),
    "to_pandas_adjacency": lambda g: nx.to_pandas_adjacency(g).values.tolist(),
    "node_link_data": lambda g: nx.node_link_data(g)["links" if "links" in nx.node_link_data(g) else "edges"],
    "to_undirected": lambda g: sorted(map(sorted, g.to_undirected().edges)),
    "compose": lambda g: sorted(nx.compose(g, nx.DiGraph([("a", "b")])).edges),
    "is_isomorphic": lambda g: nx.is_isomorphic(g, g.copy()),
    "line_graph": lambda g: nx.line_graph(g).number_of_nodes(),
    "spring_layout": lambda g: {n: xy.tolist() for n, xy in nx.spring_layout(g, seed=1).items()},
    "adjacency_data": lambda g: len(nx.adjacency_data(g)["nodes"]),
    "selfloops": lambda g: nx.number_of_selfloops(g),
    "reciprocity": lambda g: nx.overall_reciprocity(g),
    "dag_check": lambda g: nx.is_directed_acyclic_graph(g),
    "all_pairs_dijkstra": lambda g: dict(nx.all_pairs_dijkstra_path_length(g)),
    "floyd_warshall": lambda g: {u: dict(d) for u, d in nx.floyd_warshall(g).items()},
    "johnson": lambda g: nx.johnson(g),
    "astar": lambda g: nx.astar_path(g, "insulin", "G6P"),
    "katz_centrality": lambda g: nx.katz_centrality_numpy(g, weight="weight"),
    "voterank": lambda g: nx.voterank(g),
    "in_degree_centrality": lambda g: nx.in_degree_centrality(g),
    "dominators": lambda g: nx.immediate_dominators(g, "insulin"),
    "edge_betweenness": lambda g: nx.edge_betweenness_centrality(g, weight="weight"),
    "edge_connectivity": lambda g: nx.edge_connectivity(g, "insulin", "G6P"),
    "bipartite": lambda g: nx.is_bipartite(g.to_undirected()),
    "topological_generations": lambda g: [sorted(x) for x in nx.topological_generations(nx.condensation(g))],
    "louvain": lambda g: sorted(map(sorted, nx.community.louvain_communities(g, seed=1))),
    "weisfeiler_lehman": lambda g: nx.weisfeiler_lehman_graph_hash(g, node_attr="kind", edge_attr="sign"),
    "attribute_mixing": lambda g: nx.attribute_mixing_dict(g, "kind"),
    "adjacency list": lambda g: list(nx.generate_adjlist(g)),
    "multiline adjacency list": lambda g: [str(line) for line in nx.generate_edgelist(g, data=["weight", "sign"])],
    "laplacian": lambda g: nx.laplacian_matrix(g.to_undirected()).toarray().tolist(),
    "stochastic_copy": lambda g: sorted(nx.stochastic_graph(g).edges(data="weight")),
    "spanning_arborescence": lambda g: sorted(nx.maximum_branching(g).edges),
}


@pytest.mark.parametrize("name", ALGORITHMS)
def test_an_algorithm_sees_the_same_as_on_an_ordinary_graph(graph, name):
    graph["insulin"]["IR_p"]["weight"] = 0.5
    graph.cut("JNK", "IRS")
    plain = nx.DiGraph()
    plain.add_nodes_from((n, dict(d)) for n, d in graph.nodes(data=True))
    plain.add_edges_from((u, v, dict(d)) for u, v, d in graph.edges(data=True))
    assert ALGORITHMS[name](graph) == ALGORITHMS[name](plain)
