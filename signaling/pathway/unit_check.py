"""Unit check of a pathway: every rate must come out in the unit of its species per minute, every factor in the unit it declares.

Not only dimensions but scales are compared, so nM against pmol/L is a fault too. Percent of a pool is a dimension of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from signaling.core.errors import FormulaError
from signaling.core.units import scale_and_dimension
from signaling.pathway.expressions import Expr, text

if TYPE_CHECKING:
    from signaling.pathway.pathway import Pathway

Unit = tuple[float, tuple[tuple[str, float], ...]]
ANY: Unit = (0.0, ())  # a literal zero fits everywhere


def check_pathway(pathway: Pathway) -> None:
    """Raise FormulaError at the first factor or rate whose unit is not what it must be."""
    units: dict[str, Unit] = {}
    for name, species in pathway.species.items():
        units[name] = _unit(species.unit)
    for group in (pathway.inputs, pathway.settings, pathway.parameters):
        for name, entry in group.items():
            units[name] = _unit(entry.unit)
    memo: dict[Expr, Unit] = {}
    for name, expression in pathway.factor_expressions.items():
        _demand(expression, pathway.factors[name].unit, units, memo, f"{pathway.name}, factor {name}")
    for name, reaction in pathway.reactions.items():
        _demand(reaction.rate, f"({reaction.unit})/min", units, memo, f"{pathway.name}, reaction {name}")


def _demand(expression: Expr, wanted: str, units: dict[str, Unit], memo: dict[Expr, Unit], where: str) -> None:
    try:
        given = _of(expression, units, memo)
    except FormulaError as fault:
        raise FormulaError(f"{where}: {fault}") from None
    if not _same(given, _unit(wanted)):
        raise FormulaError(f"{where}: comes out in {_say(given)}, but must be in {wanted.strip('()') if wanted.startswith('(1') else wanted}")


def _unit(unit: str) -> Unit:
    scale, dimension = scale_and_dimension(unit)
    return scale, dimension


def _same(a: Unit, b: Unit) -> bool:
    return a is ANY or b is ANY or (a[1] == b[1] and abs(a[0] / b[0] - 1) < 1e-9)


def _of(e: Expr, units: dict[str, Unit], memo: dict[Expr, Unit]) -> Unit:
    if e not in memo:
        memo[e] = _find(e, units, memo)
    return memo[e]


def _find(e: Expr, units: dict[str, Unit], memo: dict[Expr, Unit]) -> Unit:
    if e.op == "number":
        return ANY if e.value == 0.0 else _unit(e.unit)
    if e.op == "symbol":
        return units[e.value]
    args = [_of(a, units, memo) for a in e.args]
    if e.op in ("add", "sub"):
        if not _same(args[0], args[1]):
            raise FormulaError(f"{_say(args[0])} and {_say(args[1])} are added in '{text(e)[:120]}'")
        return args[1] if args[0] is ANY else args[0]
    if e.op == "neg":
        return args[0]
    if e.op in ("mul", "div"):
        if ANY in args:
            return ANY
        sign = 1 if e.op == "mul" else -1
        return args[0][0] * args[1][0] ** sign, _join(args[0][1], args[1][1], sign)
    if e.op == "pow":
        return _power(e, args)
    if e.op == "sqrt":
        return args[0][0] ** 0.5, _join((), args[0][1], 0.5)
    if not _same(args[0], (1.0, ())):
        raise FormulaError(f"{e.op}() is given {_say(args[0])}, but takes a pure number, in '{text(e)[:120]}'")
    return 1.0, ()


def _power(e: Expr, args: list[Unit]) -> Unit:
    if not _same(args[1], (1.0, ())):
        raise FormulaError(f"the exponent of '{text(e)[:120]}' has the unit {_say(args[1])}")
    if args[0] is ANY or _same(args[0], (1.0, ())):
        return args[0]
    if e.args[1].op != "number":
        raise FormulaError(f"'{text(e)[:120]}' raises a quantity in {_say(args[0])} to a power that is not a plain number")
    power = float(e.args[1].value)
    return args[0][0] ** power, _join((), args[0][1], power)


def _join(a, b, sign: float):
    powers: dict[str, float] = dict(a)
    for base, exponent in b:
        powers[base] = powers.get(base, 0.0) + sign * exponent
    return tuple(sorted((base, exponent) for base, exponent in powers.items() if abs(exponent) > 1e-12))


def _say(unit: Unit) -> str:
    scale, dimension = unit
    words = " ".join(base if exponent == 1 else f"{base}^{exponent:g}" for base, exponent in dimension) or "a pure number"
    return words if abs(scale - 1) < 1e-9 else f"{scale:.4g} {words}"
