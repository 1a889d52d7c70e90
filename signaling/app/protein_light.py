"""The proteins of one cell at recorded moments, each with its active share: what the picture of the signal is drawn from."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import networkx as nx

from signaling.cells import cell_types
from signaling.cells.population import Population
from signaling.saboteurs import SABOTEURS

if TYPE_CHECKING:
    import xarray as xr

    from signaling.pathway.pathway import Pathway

SATURATING: Final = 10.0  # nM of insulin
QUIET: Final = {
    "insulin": 0.03,
    "glucose": 5.0,
    "portal_glucose": 5.0,
    "ffa": 0.45,
    "glucagon": 1.0,
    "tnf": 1.0,
    "incretin": 0.0,
}
LEAST: Final = 0.2  # percent; below this nothing is said to light up


def proteins_at(tissue: str, snapshots: xr.Dataset, row: int, cell: int) -> nx.DiGraph:
    """The condensed graph of a cell at a recorded moment.

    Node attribute ``amount`` is the active share in percent, ``full`` the share at which a protein is wholly lit.

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
        share = active_share(pathway, data["members"], amounts)
        if share is not None:
            data["amount"] = share
            data["full"] = fully_lit(tissue).get(protein, 100.0)
        elif in_pools.issuperset(data["members"]):
            small.remove_node(protein)
    return small


@lru_cache(maxsize=8)
def fully_lit(tissue: str) -> dict[str, float]:
    """Protein -> the active share (percent) that a mean cell reaches at rest or in a quarter of an hour of saturating insulin (10 nM).

    Receptor and IRS1 do their work with a percent of themselves: drawn against 100 % they would stay dark for ever. Saboteurs keep 100 %.
    """
    cells = Population(cell_types()[tissue], 1, spread=False, saboteurs=SABOTEURS.values())
    cells.hear(**{name: value for name, value in QUIET.items() if name in cells.inputs})
    cells.hold_stores(True)
    cells.settle(within=1e-3)
    seen: list[dict[str, float]] = []
    for minutes, insulin in ((0.0, QUIET["insulin"]), (1.0, SATURATING), (14.0, SATURATING)):
        cells.hear(insulin=insulin)
        cells.advance(minutes)
        seen.append({species: cells.mean(species) for species in cells.pathway.species})
    threats = {cells.pathway.species[s.marks(tissue).active].protein for s in cells.saboteurs}
    full: dict[str, float] = {}
    for protein, data in cells.pathway.graph().proteins().nodes(data=True):
        shares = [active_share(cells.pathway, data["members"], amounts) for amounts in seen]
        if protein not in threats and None not in shares:
            full[protein] = max(*shares, LEAST)
    return full


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
