"""Whatever networkx can do to the graph of one cell, no other cell changes, and what is done is either done or refused with a reason."""

from contextlib import suppress

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signaling.core import SignalingError
from tests.unit.cells.toy import dish

CELLS = dish(20)
CELLS.advance(3.0)
FRESH = CELLS.snapshot()
DECLARED = CELLS.pathway.graph()
NODES = [*sorted(DECLARED), "coffee", "AMPK"]
STATES = [n for n in CELLS.pathway.species if n in CELLS.network.states]
EDITED = 3

node = st.sampled_from(NODES)
pair = st.tuples(node, node) | st.sampled_from(sorted(DECLARED.edges))
weight = st.sampled_from([0.0, 0.5, 1.0, 2.0, -1.0])
attribute = st.sampled_from(["amount", "unit", "kind", "color"])
value = st.sampled_from([0.0, 3.0, -2.0, "%", "red"])
edge_attribute = st.sampled_from(["weight", "sign", "reactions", "color"])


def write_node(graph, name, key, to):
    graph.nodes[name][key] = to


def write_edge(graph, edge, key, to):
    graph[edge[0]][edge[1]][key] = to


def write_inside(graph, a, b):
    graph._adj[a][b] = {}


def contract(graph, edge):
    nx.contracted_nodes(graph, *edge, copy=False)


def swap(graph, seed):
    nx.directed_edge_swap(graph, nswap=1, max_tries=20, seed=seed)


MUTATORS = st.one_of(
    st.tuples(st.just("add_node"), node),
    st.tuples(st.just("add_nodes_from"), st.lists(node, max_size=3)),
    st.tuples(st.just("remove_node"), node),
    st.tuples(st.just("remove_nodes_from"), st.lists(node, max_size=3)),
    st.tuples(st.just("add_edge"), node, node),
    st.tuples(st.just("add_edges_from"), st.lists(pair, max_size=3)),
    st.tuples(st.just("add_weighted_edges_from"), st.lists(st.tuples(node, node, weight), max_size=3)),
    st.tuples(st.just("remove_edge"), node, node),
    st.tuples(st.just("remove_edges_from"), st.lists(pair, max_size=4)),
    st.tuples(st.just("cut"), node, node),
    st.tuples(st.just("mend"), node, node),
    st.tuples(st.just("update"), st.lists(pair, max_size=2)),
    st.tuples(st.just("clear")),
    st.tuples(st.just("clear_edges")),
    st.tuples(st.just(write_node), node, attribute, value),
    st.tuples(st.just(write_edge), pair, edge_attribute, value),
    st.tuples(st.just(write_node), st.sampled_from(STATES), st.just("amount"), st.floats(0.0, 3.0)),
    st.tuples(st.just(write_edge), st.sampled_from(sorted(DECLARED.edges)), st.just("weight"), st.floats(0.0, 3.0)),
    st.tuples(
        st.just(nx.set_node_attributes),
        st.dictionaries(st.sampled_from(STATES), st.floats(0.0, 3.0)),
        st.just("amount"),
    ),
    st.tuples(st.just(write_inside), node, node),
    st.tuples(st.just(nx.set_node_attributes), st.dictionaries(node, value, max_size=3), attribute),
    st.tuples(st.just(nx.set_edge_attributes), st.dictionaries(pair, value, max_size=3), edge_attribute),
    st.tuples(st.just(nx.set_edge_attributes), weight, st.just("weight")),
    st.tuples(st.just(nx.remove_edge_attributes), edge_attribute),
    st.tuples(st.just(nx.add_path), st.lists(node, min_size=2, max_size=3)),
    st.tuples(st.just(nx.add_cycle), st.lists(node, min_size=2, max_size=3)),
    st.tuples(st.just(nx.add_star), st.lists(node, min_size=2, max_size=3)),
    st.tuples(
        st.just(lambda g, m: nx.relabel_nodes(g, m, copy=False)), st.dictionaries(node, node, min_size=1, max_size=2)
    ),
    st.tuples(st.just(contract), pair),
    st.tuples(st.just(swap), st.integers(0, 5)),
    st.tuples(st.just(lambda g: nx.from_dict_of_dicts({"a": {"b": {}}}, create_using=g))),
)


def others(cells):
    """Everything that belongs to cells that nobody edited, as bytes."""
    amounts, kept = cells.amounts, np.delete(np.arange(cells.tiles.number * cells.tiles.lanes), EDITED)
    rows = [np.moveaxis(a, 1, 2).reshape(-1, a.shape[1])[kept].tobytes() for a in (amounts.state, amounts.settings)]
    weights = [np.delete(cells.wiring.column(k), EDITED).tobytes() for k in range(len(cells.wiring.index))]
    return rows, weights, {slot: nodes for slot, nodes in cells.hidden.items() if slot != EDITED}


def picture(graph):
    return nx.node_link_data(graph)


@settings(max_examples=150, deadline=None)
@given(st.lists(MUTATORS, min_size=1, max_size=5))
def test_no_other_cell_changes(steps):
    CELLS.restore(FRESH)
    CELLS.forget_views()
    neighbour, declared = CELLS[EDITED + 1].graph, nx.node_link_data(CELLS.pathway.graph())
    before, seen = others(CELLS), picture(neighbour)
    graph = CELLS[EDITED].graph
    refusals = []
    for do, *arguments in steps:
        try:
            getattr(graph, do)(*arguments) if isinstance(do, str) else do(graph, *arguments)
        except (SignalingError, nx.NetworkXException, KeyError) as refusal:
            refusals.append(str(refusal))
        assert others(CELLS) == before
        # What the view shows is what a fresh look at the cell shows: nothing was written to the view alone.
        CELLS.forget_views()
        fresh = CELLS[EDITED].graph
        assert list(fresh) == list(graph)
        assert list(fresh.edges) == list(graph.edges)
        CELLS._graphs[EDITED], CELLS._graphs[EDITED + 1] = graph, neighbour
    assert all(refusals), "a refusal says why"
    assert picture(neighbour) == seen
    assert nx.node_link_data(CELLS.pathway.graph()) == declared


# Functions of networkx that say of themselves that they may change the graph they are given.
CHANGING = {
    "asadpour_atsp": lambda g: nx.algorithms.approximation.asadpour_atsp(g),
    "barycenter": lambda g: nx.barycenter(g.subgraph(["IR", "IR_p"]), attr="middle"),
    "centroid": lambda g: getattr(nx, "centroid", nx.barycenter)(g.subgraph(["IR", "IR_p"]), attr="middle"),
    "connected_double_edge_swap": lambda g: nx.connected_double_edge_swap(g, 1, seed=1),
    "contracted_edge": lambda g: nx.contracted_edge(g, ("IR", "IR_p"), copy=False),
    "contracted_nodes": lambda g: nx.contracted_nodes(g, "IRS", "IRS_pY", copy=False),
    "dedensify": lambda g: nx.dedensify(g, 2, copy=False),
    "directed_edge_swap": lambda g: nx.directed_edge_swap(g, nswap=1, max_tries=50, seed=2),
    "double_edge_swap": lambda g: nx.double_edge_swap(g, nswap=1, seed=2),
    "forceatlas2_layout": lambda g: nx.forceatlas2_layout(g, max_iter=2, store_pos_as="pos", seed=1),
    "held_karp_ascent": lambda g: nx.algorithms.approximation.traveling_salesman.held_karp_ascent(g),
    "incremental_closeness_centrality": lambda g: nx.incremental_closeness_centrality(
        g, ("IRS", "IRS_pY"), insertion=False
    ),
    "maximum_spanning_arborescence": lambda g: nx.maximum_spanning_arborescence(g),
    "minimal_branching": lambda g: nx.algorithms.tree.branchings.minimal_branching(g),
    "minimum_branching": lambda g: nx.algorithms.tree.branchings.minimum_branching(g),
    "minimum_spanning_arborescence": lambda g: nx.minimum_spanning_arborescence(g),
    "pad_graph": lambda g: nx.algorithms.coloring.equitable_coloring.pad_graph(g, 3),
    "recursive_simple_cycles": lambda g: nx.recursive_simple_cycles(g),
    "relabel_nodes": lambda g: nx.relabel_nodes(g, {"IRS": "IRS1"}, copy=False),
    "remove_edge_attributes": lambda g: nx.remove_edge_attributes(g, "weight"),
    "remove_node_attributes": lambda g: nx.remove_node_attributes(g, "amount"),
    "set_edge_attributes": lambda g: nx.set_edge_attributes(g, {("insulin", "IR"): {"weight": 0.5}}),
    "set_node_attributes": lambda g: nx.set_node_attributes(g, {"IRS": {"amount": 0.5}}),
    "stochastic_graph": lambda g: nx.stochastic_graph(g, copy=False),
    # and those that do not say so
    "add_star": lambda g: nx.add_star(g, ["IRS", "Akt"]),
    "freeze": lambda g: nx.freeze(g),
    "gn": lambda g: nx.gn_graph(5, create_using=g),
    "read": lambda g: nx.parse_edgelist(["a b"], create_using=g),
    "empty": lambda g: nx.empty_graph(3, create_using=g),
    "clear through a view": lambda g: g.subgraph(["IRS"]).clear(),
    "edge data": lambda g: g.get_edge_data("insulin", "IR").update(weight=0.25),
    "out edges": lambda g: [d.update(weight=0.5) for _, _, d in g.out_edges("insulin", data=True)],
    "predecessors": lambda g: g.pred["IR"]["insulin"].update(weight=0.5),
    "edges of a view": lambda g: g.reverse(copy=False).edges["IR", "insulin"].update(weight=0.5),
    "inner dictionaries": lambda g: g.adj["insulin"]._atlas.update({"Akt": {}}),
    "whole dictionaries": lambda g: setattr(g, "_adj", {}),
    "nodes": lambda g: setattr(g, "_node", {}),
}


@pytest.mark.parametrize("name", CHANGING)
def test_a_function_that_changes_graphs_changes_this_cell_alone(name):
    CELLS.restore(FRESH)
    CELLS.forget_views()
    before, declared = others(CELLS), nx.node_link_data(CELLS.pathway.graph())
    neighbour, graph = CELLS[EDITED + 1].graph, CELLS[EDITED].graph
    seen = picture(neighbour)
    with suppress(SignalingError, nx.NetworkXException, KeyError):  # refused
        CHANGING[name](graph)
    assert others(CELLS) == before
    assert picture(neighbour) == seen
    assert nx.node_link_data(CELLS.pathway.graph()) == declared
    CELLS.forget_views()
    assert picture(CELLS[EDITED].graph)["nodes"][0].keys() <= picture(graph)["nodes"][0].keys()
    assert set(CELLS[EDITED].graph.edges) == set(graph.edges), "nothing was written to the view alone"


def test_no_function_of_networkx_that_changes_graphs_is_forgotten():
    known = nx.utils.backends._registered_algorithms
    assert {name for name, function in known.items() if getattr(function, "mutates_input", None)} <= set(CHANGING)


@pytest.mark.parametrize(
    "name", sorted(n for n in dir(nx.DiGraph) if n.split("_")[0] in ("add", "remove", "clear", "update"))
)
def test_every_method_of_networkx_that_changes_a_graph_is_ours_or_stands_on_ours(name):
    from signaling.cells.cell_graph import CellGraph

    standing_on_ours = {"add_weighted_edges_from": "add_edges_from", "update": "add_edges_from"}
    assert name in vars(CellGraph) or standing_on_ours.get(name) in vars(CellGraph)
