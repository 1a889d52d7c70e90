"""How awake each protein of a living cell is: its condensed graph with the active share of every protein, as figures want it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from signaling.app.protein_light import active_share, fully_lit

if TYPE_CHECKING:
    import networkx as nx

    from signaling.cells.cell_graph import CellGraph


def proteins_now(graph: CellGraph) -> nx.DiGraph:
    """The proteins of one cell now, as its own graph has them: edges that were cut are not there.

    Args:
        graph: Of the cell.

    Returns:
        A graph that stays as it is. Node attribute ``amount`` is the active share in percent, missing for what has none (a fuel, a
        store); what is only the resting half of another protein's pool (the free receptor of TNF-alpha) is left out.
    """
    pathway = graph.population.pathway
    in_pools = {member for pool in pathway.pools.values() for member in pool.members}
    amounts = {species: graph.nodes[species]["amount"] for species in graph if species in in_pools}
    full = fully_lit(graph.population.name)
    proteins = graph.proteins()
    for protein, data in list(proteins.nodes(data=True)):
        share = active_share(pathway, data["members"], amounts)
        del data["amount"]
        if share is not None:
            data["amount"] = share
            data["full"] = full.get(protein, 100.0)
        elif in_pools.issuperset(data["members"]):
            proteins.remove_node(protein)
    return proteins
