"""Prints straight-line programs as LLVM functions over vectors of cells.

Every array of cells is ``[row][lane]``: element k of ``setting`` stands `lanes` numbers behind element k - 1. Inputs are single numbers, the
same in all lanes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from signaling.engine.functions_llvm import NAMES, inline
from signaling.engine.ir_text import Writer
from signaling.engine.operations import Operation, Program

SHARED = ("input",)  # arrays of single numbers


def print_program(
    w: Writer,
    prefix: str,
    name: str,
    program: Program,
    arrays: Sequence[str],
    results: Sequence[tuple[str, int]],
    lanes: int = 1,
    more: Sequence[str] = (),
    read: Callable[[str, int], str] | None = None,
) -> None:
    """Print a program as ``void @<prefix><name>(ptr arrays..., more..., ptr results...)``.

    Args:
        w: writes it.
        prefix: of every function of this module.
        name: of this one.
        program: what to print.
        arrays: names of the arrays that are read, in the order of the parameters.
        results: names of the arrays that are written, and how many of the program's outputs each takes, in order.
        lanes: numbers from one row of an array to the next.
        more: parameters with their types, for `read`.
        read: writes how row k of an array is read, where that is not as usual.
    """
    given, written = ([f"ptr noalias %{name}" for name in names] for names in (arrays, (name for name, _ in results)))
    parameters = [*given, *more, *written]
    homes = [(result, k) for result, size in results for k in range(size)]
    waiting: dict[int, list[tuple[str, int]]] = {}
    for place, home in zip(program.outputs, homes, strict=True):
        waiting.setdefault(place, []).append(home)
    with w.function("void", prefix + name, parameters):
        values: list[str] = []
        for place, operation in enumerate(program.operations):
            if read is not None and operation[0] == "read":
                values.append(read(*operation[1:]))
            else:
                values.append(print_operation(w, prefix, operation, values, lanes))
            for result, k in waiting.get(place, ()):  # at once, so that few values are alive together
                w.store(values[place], f"%{result}", k * lanes, aligned=False)
        w.lines.append("  ret void")


def print_operation(w: Writer, prefix: str, operation: Operation, values: Sequence[str], lanes: int = 1) -> str:
    """Print one operation; gives the name of its value. `values` are those of the operations before it."""
    name, *rest = operation
    if name == "number":
        return w.number(rest[0])
    if name == "read":
        array, k = rest
        return (
            w.spread(w.load_scalar(f"%{array}", k, w.kind))
            if array in SHARED
            else w.load(f"%{array}", k * lanes, aligned=False)
        )
    operands = [values[a] for a in rest]
    if name in NAMES:
        return inline(w, name, *operands)
    if name in _INSTRUCTION:
        return w.binary(_INSTRUCTION[name], *operands)
    return _COMPOSED[name](w, *operands)


def _fms(w: Writer, a: str, b: str, c: str) -> str:
    return w.multiply_add(a, b, w.neg(c))


def _fnma(w: Writer, a: str, b: str, c: str) -> str:
    return w.multiply_add(w.neg(a), b, c)


def _positive(w: Writer, a: str) -> str:
    zero = w.number(0.0)
    return w.select(w.compare("olt", a, zero), zero, a)  # NaN stays NaN


def _finite(w: Writer, a: str) -> str:
    return w.select(w.compare("olt", w.intrinsic("fabs", a), w.number(float("inf"))), a, w.number(0.0))


def _comparison(how: str) -> Callable[..., str]:
    def compare(w: Writer, a: str, b: str) -> str:
        truth = w.select(w.compare(how, a, b), w.number(1.0), w.number(0.0))
        return w.select(w.compare("uno", a, b), w.number(float("nan")), truth)

    return compare


def _select(w: Writer, when: str, then: str, otherwise: str) -> str:
    taken = w.select(w.compare("oeq", when, w.number(1.0)), then, otherwise)
    return w.select(w.compare("uno", when, when), when, taken)


_INSTRUCTION: Mapping[str, str] = {"add": "fadd", "sub": "fsub", "mul": "fmul", "div": "fdiv"}
_COMPOSED: Mapping[str, Callable[..., str]] = {
    "neg": Writer.neg,
    "fma": Writer.multiply_add,
    "fms": _fms,
    "fnma": _fnma,
    "sqrt": lambda w, a: w.intrinsic("sqrt", a),
    "positive": _positive,
    "finite": _finite,
    "lt": _comparison("olt"),
    "le": _comparison("ole"),
    "eq": _comparison("oeq"),
    "select": _select,
}
