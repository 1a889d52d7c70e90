"""One neutral list of straight-line operations, made from expressions; every printer prints the same list.

Equal operations are found by hashing, so that nothing is computed twice. Products feeding a sum become fused multiply-adds here, by a stated
rule, so that a compiler has no freedom left and bits are the same whatever the vector width. A quotient is a product with the reciprocal
(itself an IEEE division): a rate law and its derivatives divide by the same number, and division is slow.

Operations (operands are indices of earlier ones)::

    number value | read array k | add a b | sub a b | mul a b | div a b | neg a | fma a b c (a b + c) | fms a b c (a b - c)
    fnma a b c (c - a b) | exp a | log a | sqrt a | softplus a | pow a b | positive a (0 below zero) | finite a (0 where infinite or NaN)
    lt a b | le a b | eq a b (1 where it holds, 0 where not, NaN where a side is NaN) | select a b c (b where a is 1, c where 0, else NaN)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from signaling.pathway.expressions import Expr

LARGEST_PRODUCT: Final = 64  # whole powers up to this are products by squaring, at most ten of them

Operation = tuple  # (name, operand, ...) as listed above
FLOPS: Final = {"fma": 2, "fms": 2, "fnma": 2} | dict.fromkeys(("number", "read", "neg", "lt", "le", "eq", "select"), 0)


@dataclass(frozen=True, eq=False)
class Program:
    """Straight-line code: operations in order, and which of them are results."""

    operations: tuple[Operation, ...]
    outputs: tuple[int, ...]

    @property
    def flops(self) -> int:
        """Floating-point operations: add, mul, div and each function count one, a fused multiply-add two."""
        return sum(FLOPS.get(op[0], 1) for op in self.operations)


class Tape:
    """Collects operations, each once.

    Attributes:
        operations: what was collected.
        reciprocals: operation -> the one that is known to be 1 divided by it.
    """

    def __init__(self) -> None:
        self.operations: list[Operation] = []
        self.reciprocals: dict[int, int] = {}
        self._places: dict[Operation, int] = {}

    def put(self, *operation: object) -> int:
        """The index of an operation, new or known."""
        place = self._places.get(operation)
        if place is None:
            place = self._places[operation] = len(self.operations)
            self.operations.append(operation)
        return place

    def number(self, value: float) -> int:
        """A constant."""
        return self.put("number", float(value))

    def read(self, array: str, k: int) -> int:
        """Element k of one of the arrays that the code is given."""
        return self.put("read", array, k)

    def is_number(self, a: int, value: float) -> bool:
        """Whether an operation is this constant."""
        return self.operations[a] == ("number", value)

    def add(self, a: int, b: int) -> int:
        """a + b."""
        if self.is_number(a, 0.0):
            return b
        return a if self.is_number(b, 0.0) else self.put("add", *sorted((a, b)))

    def sub(self, a: int, b: int) -> int:
        """a - b."""
        if self.is_number(b, 0.0):
            return a
        return self.neg(b) if self.is_number(a, 0.0) else self.put("sub", a, b)

    def mul(self, a: int, b: int) -> int:
        """a b."""
        if self.is_number(a, 0.0) or self.is_number(b, 0.0):
            return self.number(0.0)
        if self.is_number(a, 1.0):
            return b
        return a if self.is_number(b, 1.0) else self.put("mul", *sorted((a, b)))

    def div(self, a: int, b: int) -> int:
        """a (1 / b)."""
        name, *operands = self.operations[b]
        if name == "number" and operands[0]:
            return self.mul(a, self.number(1.0 / operands[0]))
        known = self.reciprocals.get(b)
        return self.mul(a, self.put("div", self.number(1.0), b) if known is None else known)

    def neg(self, a: int) -> int:
        """-a."""
        name, *operands = self.operations[a]
        if name == "number":
            return self.number(-operands[0])
        if name == "sub":
            return self.put("sub", operands[1], operands[0])
        return operands[0] if name == "neg" else self.put("neg", a)

    def power(self, base: int, exponent: int) -> int:
        """base^exponent; a base below zero counts as zero unless the exponent is whole."""
        name, *operands = self.operations[exponent]
        if name != "number":
            return self.put("pow", base, exponent)
        value = operands[0]
        if value.is_integer():
            if abs(value) > LARGEST_PRODUCT:
                return self.put("pow", base, exponent)
            product = self._product(base, int(abs(value)))
            return self.div(self.number(1.0), product) if value < 0 else product
        # The logarithm is shared by all powers of this base, its derivative among them.
        return self.put("exp", self.mul(exponent, self.put("log", self.put("positive", base))))

    def _product(self, base: int, count: int) -> int:
        if count == 0:
            return self.number(1.0)
        half = self._product(base, count // 2)
        square = self.mul(half, half)
        return self.mul(base, square) if count % 2 else square

    def expression(self, expression: Expr, reads: Mapping[str, int], done: dict[Expr, int]) -> int:
        """Take in an expression whose symbols are operations already; give the same `done` to share work."""
        stack = [expression]
        while stack:
            node = stack[-1]
            missing = [a for a in node.args if a not in done] if node not in done else []
            if missing:
                stack.extend(reversed(missing))
                continue
            if node not in done:
                done[node] = self._node(node, reads, [done[a] for a in node.args])
            stack.pop()
        return done[expression]

    def _node(self, node: Expr, reads: Mapping[str, int], operands: list[int]) -> int:
        if node.op == "number":
            return self.number(node.value)  # type: ignore[arg-type]
        if node.op == "symbol":
            return reads[str(node.value)]
        if node.op == "pow":
            return self.power(*operands)
        if node.op in ("add", "sub", "mul", "div", "neg"):
            return getattr(self, node.op)(*operands)
        if node.op == "and":
            return self.mul(*operands)
        if node.op == "or":  # the one that holds, less what both say
            a, b = operands
            return self.sub(self.add(a, b), self.mul(a, b))
        if node.op == "not":
            return self.sub(self.number(1.0), *operands)
        if node.op == "sqrt":  # round-off below zero counts as zero, as for powers
            return self.put("sqrt", self.put("positive", operands[0]))
        return self.put(node.op, *operands)

    def program(self, outputs: Iterable[int]) -> Program:
        """What the outputs need, in the order in which they need it, with fused multiply-adds."""
        results = list(outputs)
        fused = _fused(self.operations, results)
        order: dict[int, int] = {}
        for result in results:
            _visit(result, fused, order)
        placed = sorted(order, key=order.__getitem__)
        return Program(tuple(_moved(fused[k], order) for k in placed), tuple(order[k] for k in results))


def operands_of(operation: Operation) -> tuple[int, ...]:
    """Indices that an operation reads."""
    return () if operation[0] in ("number", "read") else operation[1:]


def _moved(operation: Operation, order: Mapping[int, int]) -> Operation:
    return operation if operation[0] in ("number", "read") else (operation[0], *(order[a] for a in operation[1:]))


def _fused(operations: list[Operation], outputs: list[int]) -> list[Operation]:
    """Rule: a sum takes in a product that nothing else uses, the left one if both are."""
    uses = Counter(a for operation in operations for a in operands_of(operation))
    uses.update(outputs)

    def lonely(a: int) -> bool:
        return operations[a][0] == "mul" and uses[a] == 1

    result = list(operations)
    for k, operation in enumerate(operations):
        name = operation[0]
        if name in ("add", "sub"):
            _, a, b = operation
            if lonely(a):
                result[k] = ("fma" if name == "add" else "fms", *operations[a][1:], b)
            elif lonely(b):
                result[k] = ("fma" if name == "add" else "fnma", *operations[b][1:], a)
    return result


def _visit(result: int, operations: list[Operation], order: dict[int, int]) -> None:
    stack = [(result, False)]
    while stack:
        k, ready = stack.pop()
        if k in order:
            continue
        operands = operands_of(operations[k])
        if ready or not operands:
            order[k] = len(order)
        else:
            stack.append((k, True))
            stack.extend((a, False) for a in reversed(operands))
