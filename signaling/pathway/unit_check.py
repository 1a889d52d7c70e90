"""Unit check of a pathway: every rate must come out in the unit of its species per minute, every factor in the unit it declares.

Not only dimensions but scales are compared, so nM against pmol/L is a fault too. Percent of a pool is a dimension of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from signaling.core.errors import FormulaError, UnitError
from signaling.core.units import scale_and_dimension
from signaling.pathway.expressions import COMPARISONS, CONDITIONS, Expr, constant, text, walk

if TYPE_CHECKING:
    from signaling.pathway.pathway import Pathway

Unit = tuple[float, tuple[tuple[str, float], ...]]

ANY: Final[Unit] = (0.0, ())  # a literal zero fits everywhere
PURE: Final[Unit] = (1.0, ())
SHOWN: Final = 120  # characters of an expression in a message
BASE: Final = {
    "mass": "pg",
    "amount": "pmol",
    "length": "dm",
    "time": "min",
    "energy": "J",
    "percent": "%",
    "equivalent": "Eq",
}


def check_units(pathway: Pathway) -> None:
    """Raise at the first input, factor or rate whose unit is not what it must be.

    Raises:
        FormulaError: the unit of a rate, factor or input clashes; the message names the pathway, the entry and both units.
        UnitError: a unit cannot be read; likewise.
    """
    check = _Check(pathway)
    check.inputs()
    for name, expression in pathway.factor_expressions.items():
        check.demand(expression, pathway.factors[name].unit, f"factor {name}")
    for name, reaction in pathway.reactions.items():
        check.demand(reaction.rate, f"{reaction.unit}/min", f"reaction {name}")


class _Check:
    """The units of one pathway.

    Attributes:
        of_symbol: name -> its unit. known: expression -> its unit, filled while checking. words: units that have been met -> as written.
    """

    def __init__(self, pathway: Pathway) -> None:
        self.pathway = pathway
        self.known: dict[Expr, Unit] = {}
        self.words: dict[Unit, str] = {}
        self.of_symbol: dict[str, Unit] = {}
        for group in (pathway.species, pathway.inputs, pathway.settings, pathway.parameters):
            for name, entry in group.items():
                self.of_symbol[name] = self.read(entry.unit, name)

    def read(self, unit: str, where: str) -> Unit:
        """What a unit text means."""
        try:
            scale, dimension = scale_and_dimension(unit)
        except UnitError as fault:
            raise UnitError(f"{self.pathway.name}, {where}: {fault}") from None
        self.words.setdefault((scale, dimension), unit)
        return scale, dimension

    def inputs(self) -> None:
        """Every mechanism counts an input in the unit in which it is provided."""
        for mechanism in self.pathway.mechanisms:
            for name, entry in mechanism.inputs.items():
                factor = self.pathway.factors.get(name)
                given = self.read(factor.unit, name) if factor else self.of_symbol[name]
                if not _same(given, self.read(entry.unit, f"input {name} of {mechanism.name}")):
                    raise FormulaError(
                        f"{self.pathway.name}, input {name} of {mechanism.name}: "
                        f"declared in {entry.unit}, but others count it in {self.say(given)}"
                    )

    def demand(self, expression: Expr, wanted: str, where: str) -> None:
        """Complain unless an expression comes out in a unit."""
        try:
            given = self.find(expression)
        except FormulaError as fault:
            raise FormulaError(f"{self.pathway.name}, {where}: {fault}") from None
        unit = self.read(wanted, where)
        if not _same(given, unit):
            ratio = f", which is {given[0] / unit[0]:.4g} times that" if given[1] == unit[1] else ""
            raise FormulaError(
                f"{self.pathway.name}, {where}: comes out in {self.say(given)}, but must be in {wanted}{ratio}"
            )

    def find(self, expression: Expr) -> Unit:
        """The unit of an expression."""
        for node in walk(expression):
            if node not in self.known:
                self.known[node] = self.of_node(node, [self.known[a] for a in node.args])
        return self.known[expression]

    def of_node(self, e: Expr, args: list[Unit]) -> Unit:
        """The unit of a node whose operands have these units."""
        if e.op == "number":
            return ANY if constant(e) == 0.0 else self.read(e.unit, text(e))
        if e.op == "symbol":
            return self.of_symbol[cast(str, e.value)]
        if e.op in ("add", "sub"):
            if not _same(*args):
                raise FormulaError(f"{self.say(args[0])} and {self.say(args[1])} are added in '{text(e, SHOWN)}'")
            return args[1] if args[0] is ANY else args[0]
        if e.op == "neg":
            return args[0]
        if e.op in CONDITIONS:
            return self.of_condition(e, args)
        if e.op == "select":
            return self.of_selection(e, *args[1:])
        if e.op in ("mul", "div"):
            return ANY if ANY in args else _times(args[0], args[1], 1.0 if e.op == "mul" else -1.0)
        if e.op == "sqrt":
            return ANY if args[0] is ANY else _times(PURE, args[0], 0.5)
        if e.op == "pow":
            return self.of_power(e, *args)
        if not _same(args[0], PURE):
            raise FormulaError(f"{e.op}() is given {self.say(args[0])}, but takes a pure number, in '{text(e, SHOWN)}'")
        return PURE

    def of_power(self, e: Expr, base: Unit, exponent: Unit) -> Unit:
        """The unit of a power."""
        if not _same(exponent, PURE):
            raise FormulaError(f"the exponent of '{text(e, SHOWN)}' has the unit {self.say(exponent)}")
        if base is ANY or _same(base, PURE):
            return base
        if e.args[1].op != "number":
            raise FormulaError(
                f"'{text(e, SHOWN)}' raises a quantity in {self.say(base)} to a power that is not a plain number"
            )
        return _times(PURE, base, constant(e.args[1]))

    def of_condition(self, e: Expr, args: list[Unit]) -> Unit:
        """A condition has no unit; what it compares has one."""
        if e.op in COMPARISONS and not _same(*args):
            raise FormulaError(f"{self.say(args[0])} and {self.say(args[1])} are compared in '{text(e, SHOWN)}'")
        return PURE

    def of_selection(self, e: Expr, then: Unit, otherwise: Unit) -> Unit:
        """The unit of all branches."""
        if not _same(then, otherwise):
            raise FormulaError(f"the branches of '{text(e, SHOWN)}' are in {self.say(then)} and {self.say(otherwise)}")
        return otherwise if then is ANY else then

    def say(self, unit: Unit) -> str:
        """A unit in words: as somebody wrote it, or in base units."""
        for met, written in self.words.items():
            if _same(met, unit):
                return "a pure number" if written == "1" else written
        scale, dimension = unit
        if not dimension:
            return "a pure number" if abs(scale - 1) < 1e-9 else f"a ratio of two units ({scale:.4g})"
        words = " ".join(BASE.get(b, b) + ("" if power == 1 else f"^{power:g}") for b, power in dimension)
        return words if abs(scale - 1) < 1e-9 else f"{scale:.4g} {words}"


def _same(a: Unit, b: Unit) -> bool:
    return a is ANY or b is ANY or (a[1] == b[1] and abs(a[0] / b[0] - 1) < 1e-9)


def _times(a: Unit, b: Unit, power: float) -> Unit:
    """a times b to a power."""
    powers: dict[str, float] = dict(a[1])
    for base, exponent in b[1]:
        powers[base] = powers.get(base, 0.0) + power * exponent
    kept = tuple(sorted((base, exponent) for base, exponent in powers.items() if abs(exponent) > 1e-12))
    return a[0] * b[0] ** power, kept
