"""Closed pools must be closed: no reaction may lead into one or out of it, or the total that the engine relies on would be a lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from signaling.core.errors import FormulaError

if TYPE_CHECKING:
    from signaling.pathway.pathway import Pathway


def check_closed_pools(pathway: Pathway) -> None:
    """Raise FormulaError at the first reaction with one end in a closed pool and the other outside it."""
    home = {member: pool for pool in pathway.pools.values() if pool.closed for member in pool.members}
    for name, reaction in pathway.reactions.items():
        ends = [home.get(end or "") for end in (reaction.source, reaction.target)]
        if ends[0] is ends[1]:
            continue
        pool = ends[0] or ends[1]
        arrow = f"{reaction.source or ''} -> {reaction.target or ''}".strip()
        raise FormulaError(
            f"{name}: '{arrow}' leads into or out of the closed pool {pool.name if pool else ''}, whose total is conserved. "
            "Declare a turnover_pool, or a store, if it is made and lost."
        )
