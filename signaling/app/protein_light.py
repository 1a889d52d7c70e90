"""The proteins of one cell at recorded moments, each with its active share: what the picture of the signal is drawn from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from signaling.cells import cell_types
from signaling.saboteurs import SABOTEURS

if TYPE_CHECKING:
    import xarray as xr

    from signaling.pathway.pathway import Pathway


def proteins_at(tissue: str, snapshots: xr.Dataset, row: int, cell: int) -> nx.DiGraph:
    """The condensed graph of a cell at a recorded moment; node attribute ``amount`` is its active share in percent.

    Args:
        tissue: Name of its cell type.
        snapshots: Species over ``time`` and ``cell``.
        row: Which of the recorded moments.
        cell: Which of the cells.

    Returns:
        One node a protein. What has no active share (a fuel, a store) has no ``amount``; what is only the resting half of
        another protein's pool (the free receptor of TNF-alpha) is left out.
    """
    pathway = cell_types()[tissue].pathway(SABOTEURS.values())
    graph = pathway.graph()
    amounts = {str(name): float(values.values[row, cell]) for name, values in snapshots.data_vars.items()}
    for node, data in graph.nodes(data=True):
        data["amount"] = amounts.get(node, data["amount"])
    small = graph.proteins()
    in_pools = {member for pool in pathway.pools.values() for member in pool.members}
    for protein, data in list(small.nodes(data=True)):
        del data["amount"]
        share = data["active"] if "active" in data else active_share(pathway, data["members"], amounts)
        if share is not None:
            data["amount"] = share
        elif in_pools.issuperset(data["members"]):
            small.remove_node(protein)
    return small


def active_share(pathway: Pathway, members: tuple[str, ...], amounts: dict[str, float]) -> float | None:
    """Percent of a protein's pools that is active: the members that rank above rest; a member half way counts half.

    Args:
        pathway: Of the cell.
        members: Species of the protein.
        amounts: Species -> amount in this cell.

    Returns:
        0 to 100; None where none of its species can be active, as those of a fuel.
    """
    active = total = 0.0
    for pool in pathway.pools.values():
        working = {m: min(1.0, pool.rank(m)) for m in pool.members if m in members and pool.rank(m) > 0}
        if working:
            total += sum(amounts.get(member, 0.0) for member in pool.members)
            active += sum(rank * amounts.get(member, 0.0) for member, rank in working.items())
    return 100.0 * active / total if total > 0 else None
