"""Forms of a protein that nothing makes: every reaction into them has the rate zero in this pathway, so they need not be integrated.

A mechanism that several cell types share may resolve steps that one of them leaves lumped, with a rate constant of zero. Such a step costs that
cell type nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from signaling.pathway.expressions import ZERO, Expr, constant, is_zero, number, rebuild
from signaling.pathway.pathway import Pathway


def idle_species(pathway: Pathway, free: Iterable[str] = ()) -> frozenset[str]:
    """Species that start at zero and stay there, whatever the inputs and settings.

    They are members of closed pools, other than the first, which is what the others leave: a store may be filled from outside. The largest set
    for which this holds: a member leaves it as soon as a reaction into it does not vanish where all of the set are zero.

    Args:
        pathway: the joined mechanisms.
        free: qualified parameters that may take any value.
    """
    members = [name for pool in pathway.pools.values() if pool.closed for name in pool.members[1:]]
    idle = {name for name in members if pathway.species[name].start == 0.0}
    numbers: dict[str, Expr] = {name: number(p.value) for name, p in pathway.parameters.items() if name not in free}
    while True:
        leaf = _leaf(numbers | dict.fromkeys(idle, ZERO))
        memo: dict[Expr, Expr] = {}
        into = [r for r in pathway.reactions.values() if r.target in idle]
        made = {r.target for r in into if not is_zero(rebuild(r.rate, leaf, memo))}
        if not made:
            return frozenset(idle)
        idle -= made


def _leaf(known: Mapping[str, Expr]) -> Callable[[Expr], Expr]:
    def leaf(node: Expr) -> Expr:
        return number(constant(node)) if node.op == "number" else known.get(str(node.value), node)

    return leaf
