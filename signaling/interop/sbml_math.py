"""Rate expressions as the mathematics of SBML."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Any, Final, cast

from signaling.pathway.declarations import TIME
from signaling.pathway.expressions import Expr, constant

SOFTPLUS: Final = "softplus"  # id of the function that the model defines
KINDS: Final = {
    "add": "AST_PLUS",
    "sub": "AST_MINUS",
    "mul": "AST_TIMES",
    "div": "AST_DIVIDE",
    "neg": "AST_MINUS",
    "exp": "AST_FUNCTION_EXP",
    "log": "AST_FUNCTION_LN",
    "lt": "AST_RELATIONAL_LT",
    "le": "AST_RELATIONAL_LEQ",
    "eq": "AST_RELATIONAL_EQ",
    "and": "AST_LOGICAL_AND",
    "or": "AST_LOGICAL_OR",
    "not": "AST_LOGICAL_NOT",
}
ALIKE: Final = ("add", "sub", "lt", "le", "eq", "select")  # the last two operands have one unit


class Mathematics:
    """Turns expressions into trees of libsbml.

    Args:
        libsbml: the module.
        factors: name -> expanded expression; wherever it stands within another expression, its name is written instead.
        spelled: name -> id.
        unit: unit text -> id of its definition.
    """

    def __init__(
        self,
        libsbml: ModuleType,
        factors: Mapping[str, Expr],
        spelled: Callable[[str], str],
        unit: Callable[[str], str],
    ) -> None:
        self._libsbml, self._spelled, self._unit = libsbml, spelled, unit
        self._factor = {e: name for name, e in reversed([*factors.items()]) if e.args}

    def node(self, expression: Expr, itself: str = "") -> Any:
        """The tree of an expression; `itself` is the factor that it defines, if it does."""
        named = {e: name for e, name in self._factor.items() if name != itself and e is not expression}
        if not itself and expression in self._factor:
            named[expression] = self._factor[expression]
        done: dict[Expr, Any] = {}
        stack = [expression]
        while stack:
            e = stack[-1]
            operands = () if e in named else e.args
            waiting = [a for a in operands if a not in done]
            if waiting:
                stack.extend(reversed(waiting))
                continue
            stack.pop()
            if e not in done:
                done[e] = self._name(named[e]) if e in named else self._tree(e, [done[a].deepCopy() for a in operands])
        return done[expression]

    def times(self, tree: Any, name: str) -> Any:
        """A tree times what has an id."""
        return _with(self._libsbml.ASTNode(self._libsbml.AST_TIMES), [tree, self._id(name)])

    def over(self, tree: Any, name: str) -> Any:
        """A tree divided by what has an id."""
        return _with(self._libsbml.ASTNode(self._libsbml.AST_DIVIDE), [tree, self._id(name)])

    def _tree(self, e: Expr, operands: list[Any]) -> Any:
        lib, operands = self._libsbml, self._fitting(e, operands)
        if e.op == "number":
            return self._number(constant(e), e.unit)
        if e.op == "symbol":
            return self._time() if e.value == TIME else self._name(cast(str, e.value))
        if e.op == SOFTPLUS:
            call = lib.ASTNode(lib.AST_FUNCTION)
            call.setName(SOFTPLUS)
            return _with(call, operands)
        if e.op == "sqrt":
            return _with(lib.ASTNode(lib.AST_FUNCTION_ROOT), [self._positive(operands[0])])
        if e.op == "pow":
            base, exponent = operands
            power = e.args[1]
            whole = power.op == "number" and constant(power).is_integer()
            return _with(lib.ASTNode(lib.AST_POWER), [base if whole else self._positive(base), exponent])
        if e.op == "select":
            when, then, otherwise = operands
            return _with(lib.ASTNode(lib.AST_FUNCTION_PIECEWISE), [then, when, otherwise])
        return _with(lib.ASTNode(getattr(lib, KINDS[e.op])), operands)

    def _name(self, name: str) -> Any:
        return self._id(self._spelled(name))

    def _id(self, name: str) -> Any:
        node = self._libsbml.ASTNode(self._libsbml.AST_NAME)
        node.setName(name)
        return node

    def _time(self) -> Any:
        node = self._libsbml.ASTNode(self._libsbml.AST_NAME_TIME)
        node.setName(TIME)
        return node

    def _number(self, value: float, unit: str = "1") -> Any:
        node = self._libsbml.ASTNode(self._libsbml.AST_REAL)
        node.setValue(value)
        node.setUnits(self._unit(unit))
        return node

    def _nought(self, e: Any) -> Any:
        """Zero in the unit of a tree."""
        return _with(self._libsbml.ASTNode(self._libsbml.AST_TIMES), [self._number(0.0), e.deepCopy()])

    def _fitting(self, e: Expr, operands: list[Any]) -> list[Any]:
        """Operands that have one unit: a literal zero, which fits everywhere in a formula, takes that of its neighbour."""
        if e.op not in ALIKE:
            return operands
        *first, a, b = operands
        left, right = (_is_nought(operand) for operand in e.args[-2:])
        if left == right:
            return operands
        return [*first, self._nought(b), b] if left else [*first, a, self._nought(a)]

    def _positive(self, e: Any) -> Any:
        """A base or radicand below zero counts as zero, since an amount may be -1e-18 by round-off."""
        lib = self._libsbml
        above = _with(lib.ASTNode(lib.AST_RELATIONAL_GT), [e.deepCopy(), self._nought(e)])
        return _with(lib.ASTNode(lib.AST_FUNCTION_PIECEWISE), [e, above, self._nought(e)])


def _is_nought(e: Expr) -> bool:
    return e.op == "number" and constant(e) == 0.0


def _with(node: Any, operands: list[Any]) -> Any:
    for operand in operands:
        node.addChild(operand)
    return node
