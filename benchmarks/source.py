"""The network as source code of right-hand sides, for peers that take a Python function.

Every peer gets the same function: each common sub-expression once, straight-line code. SciPy gets it with plain numbers and an analytic
Jacobian, NumPy with arrays over cells, JAX with traced arrays.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

from signaling.engine import Network
from signaling.pathway.expressions import Expr, derivative, is_zero, walk

_INFIX = {"add": "+", "sub": "-", "mul": "*", "div": "/", "pow": "**"}


def slopes(network: Network, module: Any = math) -> Callable[..., list]:
    """``f(y, p, b)`` -> derivatives of all states but the accumulators.

    Args:
        network: whose states, settings and inputs y, p and b are, each a sequence in its order.
        module: where exp, log and sqrt come from: ``math``, ``numpy`` or ``jax.numpy``.
    """
    states = len(network.states) - network.accumulators
    return _compiled(network, network.derivatives[:states], module)


def jacobian(network: Network) -> Callable[..., list]:
    """``f(y, p, b)`` -> the Jacobian of :func:`slopes` as a list of rows, for plain numbers."""
    states = len(network.states) - network.accumulators
    entries = [derivative(slope, name) for slope in network.derivatives[:states] for name in network.states[:states]]
    flat = _compiled(network, entries, math)

    def rows(y: Sequence[float], p: Sequence[float], b: Sequence[float]) -> list[list[float]]:
        values = flat(y, p, b)
        return [values[k * states : (k + 1) * states] for k in range(states)]

    return rows


def sparse_jacobian(network: Network, module: Any = math) -> tuple[list[tuple[int, int]], Callable[..., list]]:
    """(row, column) of the entries that are not always zero, and ``f(y, p, b)`` -> their values."""
    states = len(network.states) - network.accumulators
    entries = {
        (i, j): derivative(slope, name)
        for i, slope in enumerate(network.derivatives[:states])
        for j, name in enumerate(network.states[:states])
        if not is_zero(derivative(slope, name))
    }
    return list(entries), _compiled(network, list(entries.values()), module)


def _compiled(network: Network, expressions: Sequence[Expr], module: Any) -> Callable[..., list]:
    where = {name: f"y[{k}]" for k, name in enumerate(network.states)}
    where |= {name: f"p[{k}]" for k, name in enumerate(network.settings)}
    where |= {name: f"b[{k}]" for k, name in enumerate(network.inputs)}
    names: dict[Expr, str] = {}
    lines = ["def f(y, p, b):"]
    for expression in expressions:
        for node in walk(expression):
            if node in names:
                continue
            if node.op == "number":
                names[node] = repr(node.value)
                continue
            target = f"v{len(names)}"
            lines.append(f"    {target} = {_written(node, [names[a] for a in node.args], where)}")
            names[node] = target
    results = ", ".join("0.0" if is_zero(e) else names[e] for e in expressions)
    lines.append(f"    return [{results}]")
    room: dict[str, Any] = {"m": module}
    exec(compile("\n".join(lines), f"<{network.name}>", "exec"), room)
    return room["f"]


def _written(node: Expr, operands: list[str], where: dict[str, str]) -> str:
    if node.op == "symbol":
        return where[str(node.value)]
    if node.op in _INFIX:
        a, b = operands
        if node.op == "pow" and b == "2.0":
            return f"{a} * {a}"
        return f"{_bracketed(a)} {_INFIX[node.op]} {_bracketed(b)}"
    if node.op == "neg":
        return f"-{_bracketed(operands[0])}"
    return f"m.{node.op}({operands[0]})"


def _bracketed(operand: str) -> str:
    return f"({operand})" if operand.startswith("-") else operand
