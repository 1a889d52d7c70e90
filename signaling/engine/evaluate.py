"""Quantities of a network as arrays: any state, factor, reaction rate or eliminated species, for all cells at once.

Expressions are evaluated node by node with NumPy, straight from their trees, so that nothing is shared with the compiled kernels that are
judged by it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from signaling.engine.network import Network
from signaling.engine.settings import Settings
from signaling.pathway.expressions import Expr, walk

Evaluator = Callable[[np.ndarray, np.ndarray, np.ndarray, np.ndarray], np.ndarray]


def evaluator(network: Network, names: Iterable[str]) -> Evaluator:
    """A function that evaluates quantities of a network.

    Args:
        network: where the quantities live.
        names: states, inputs, settings or algebraic quantities.

    Returns:
        ``f(state, kept, settings, inputs) -> values`` with state (tiles, fast, lanes), kept (tiles, kept, lanes), settings (tiles, m, lanes),
        inputs (k,), and values (len(names), tiles, lanes) in double precision, in the units of the quantities.

    Raises:
        UnknownName: if the network has no such quantity.
    """
    chosen = [network.quantity(name) for name in names]
    compute = arithmetic(network, chosen)

    def evaluate(
        state: np.ndarray, kept: np.ndarray, settings: np.ndarray | Settings, inputs: np.ndarray
    ) -> np.ndarray:
        values = np.empty((len(chosen), state.shape[0], state.shape[2]))
        for row, value in zip(values, compute(state, kept, settings, inputs), strict=True):
            row[...] = value
        return values

    return evaluate


def arithmetic(network: Network, expressions: Sequence[Expr]) -> Callable[..., list[np.ndarray | float]]:
    """A function ``f(state, kept, settings, inputs)`` that gives each expression as (tiles, lanes), or as a number if it is the same in all cells.

    Whatever the precision of the arrays, it computes in double precision.
    """
    groups = network.states[: network.fast], network.states[network.fast :], network.settings, network.inputs
    where = {name: (source, k) for source, names in enumerate(groups) for k, name in enumerate(names)}
    slots: dict[Expr, int] = {}
    numbers: dict[int, float] = {}
    reads: list[tuple[int, int, int]] = []
    steps: list[tuple[Callable, int, tuple[int, ...]]] = []
    for expression in expressions:
        for node in walk(expression):
            if node in slots:
                continue
            slot = slots[node] = len(slots)
            if node.op == "number":
                numbers[slot] = float(node.value)  # type: ignore[arg-type]
            elif node.op == "symbol":
                reads.append((slot, *where[str(node.value)]))
            else:
                steps.append((_NUMPY[node.op], slot, tuple(slots[a] for a in node.args)))
    outputs = [slots[e] for e in expressions]

    def compute(
        state: np.ndarray, kept: np.ndarray, settings: np.ndarray | Settings, inputs: np.ndarray
    ) -> list[np.ndarray | float]:
        values: list = [None] * len(slots)
        for slot, value in numbers.items():
            values[slot] = value
        for slot, source, k in reads:
            values[slot] = inputs[k] if source == 3 else np.asarray((state, kept, settings)[source][:, k], np.float64)
        with np.errstate(all="ignore"):  # what is not finite is the caller's to judge
            for operation, slot, arguments in steps:
                values[slot] = operation(*(values[a] for a in arguments))
        return [values[slot] for slot in outputs]

    return compute


def _power(base: np.ndarray, exponent: np.ndarray) -> np.ndarray:
    """A base below zero counts as zero unless the exponent is whole, as in :mod:`signaling.pathway.expressions`."""
    whole = np.equal(exponent, np.floor(exponent))
    return np.power(np.where(whole, base, np.maximum(base, 0.0)), exponent)


def _truth(holds: Callable) -> Callable:
    return lambda a, b: np.where(np.isnan(a) | np.isnan(b), np.nan, holds(a, b))


_NUMPY: dict[str, Callable] = {
    "add": np.add,
    "sub": np.subtract,
    "mul": np.multiply,
    "div": np.divide,
    "neg": np.negative,
    "pow": _power,
    "exp": np.exp,
    "log": np.log,
    "sqrt": lambda a: np.sqrt(np.maximum(a, 0.0)),  # round-off below zero counts as zero, as for powers
    "softplus": lambda a: np.logaddexp(0.0, a),
    "lt": _truth(np.less),
    "le": _truth(np.less_equal),
    "eq": _truth(np.equal),
    "and": np.multiply,
    "or": lambda a, b: a + b - a * b,
    "not": lambda a: 1.0 - a,
    "select": lambda when, then, otherwise: np.where(np.isnan(when), when, np.where(when == 1.0, then, otherwise)),
}
