"""The sparse analytic Jacobian of a network, and how its slopes change with time when inputs change linearly."""

from __future__ import annotations

from dataclasses import dataclass

from signaling.engine.network import Network
from signaling.pathway.expressions import Expr, derivative, is_zero, symbols, walk


@dataclass(frozen=True, eq=False)
class Jacobian:
    """Derivatives of the slopes.

    Attributes:
        entries: (i, j) -> d slope_i / d state_j, in 1/min (for equal units of i and j); what is missing is zero.
        by_input: (i, k) -> d slope_i / d input_k; what is missing is zero.
    """

    entries: dict[tuple[int, int], Expr]
    by_input: dict[tuple[int, int], Expr]


def jacobian(network: Network) -> Jacobian:
    """Differentiate every slope by every state and input that it reads."""
    return Jacobian(_derivatives(network, network.states), _derivatives(network, network.inputs))


def _derivatives(network: Network, names: tuple[str, ...]) -> dict[tuple[int, int], Expr]:
    place = {name: k for k, name in enumerate(names)}
    found = {}
    for i, slope in enumerate(network.derivatives):
        for k in sorted(place[name] for name in symbols(slope) if name in place):
            entry = derivative(slope, names[k])
            if not is_zero(entry):
                found[i, k] = entry
    return found


def may_be_infinite(entry: Expr) -> bool:
    """Whether a derivative can be infinite where the slope is not, as that of sqrt(x) at x = 0; then it is left out there.

    Leaving out entries does not lower the order of the method (see :mod:`signaling.engine.tableau`).
    """
    return any(node.op in ("sqrt", "log") or (node.op == "pow" and not _whole(node.args[1])) for node in walk(entry))


def _whole(exponent: Expr) -> bool:
    return exponent.op == "number" and float(exponent.value).is_integer() and exponent.value >= 0  # type: ignore[arg-type,operator]
