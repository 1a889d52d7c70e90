"""A mechanism or pathway printed as the table of a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from signaling.pathway.mechanism import Mechanism


def mechanism_table(mechanism: Mechanism) -> str:
    """Plain text: pools, factors, reactions, and every number with its parent."""
    lines = [mechanism.name + (f"  (UniProt {mechanism.uniprot})" if mechanism.uniprot else "")]
    if mechanism.doc:
        lines.append("  " + " ".join(mechanism.doc.split()))
    for pool in mechanism.pools.values():
        kind = "pool" if pool.closed else "turnover pool"
        lines.append(f"  {kind}: {', '.join(pool.members)}  (total {pool.total:g} {pool.unit})")
    for factor in mechanism.factors.values():
        lines.append(f"  {factor.name} = {factor.formula}  [{factor.unit}]  {factor.meaning}")
        lines += _parameters(factor.parameters)
    for reaction in mechanism.reactions.values():
        arrow = f"{reaction.source or ''} -> {reaction.target or ''}".strip()
        lines.append(f"  {reaction.name}: {arrow}  at  {reaction.formula}")
        lines += _parameters(reaction.parameters)
    for lock in mechanism.locks:
        lines.append(f"  lock: {lock.by} locks {', '.join(lock.victims)} into {lock.member}  at  {lock.formula}")
        lines += _parameters({**lock.parameters, "released": lock.released, "lost": lock.lost})
    return "\n".join(lines)


def _parameters(parameters) -> list[str]:
    return [f"      {name} = {p}" for name, p in parameters.items()]
