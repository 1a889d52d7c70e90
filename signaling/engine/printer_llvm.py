"""Prints straight-line programs as LLVM functions over vectors of cells.

Every array is laid out as whole vectors: element k of ``state`` stands at ``k * width`` numbers from its pointer. Inputs, their slopes and the
shift are single numbers, the same in all lanes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from signaling.engine.functions_llvm import NAMES, call
from signaling.engine.ir_text import Writer
from signaling.engine.operations import Operation, Program

SHARED = ("input", "slope", "shift")  # arrays of single numbers


def print_program(
    w: Writer, prefix: str, name: str, program: Program, arrays: Sequence[str], results: Sequence[tuple[str, int]]
) -> None:
    """Print a program as ``void @<prefix><name>(ptr arrays..., ptr results...)``.

    Args:
        w: writes it.
        prefix: of every function of this module.
        name: of this one.
        program: what to print.
        arrays: names of the arrays that are read, in the order of the parameters.
        results: names of the arrays that are written, and how many of the program's outputs each takes, in order.
    """
    parameters = [f"ptr noalias %{array}" for array in (*arrays, *(result for result, _ in results))]
    homes = [(result, k) for result, size in results for k in range(size)]
    waiting: dict[int, list[tuple[str, int]]] = {}
    for place, home in zip(program.outputs, homes, strict=True):
        waiting.setdefault(place, []).append(home)
    with w.function("void", prefix + name, parameters):
        values: list[str] = []
        for place, operation in enumerate(program.operations):
            values.append(_print(w, prefix, operation, values))
            for result, k in waiting.get(place, ()):  # at once, so that few values are alive together
                w.store(values[place], f"%{result}", k * w.width)
        w.lines.append("  ret void")


def _print(w: Writer, prefix: str, operation: Operation, values: Sequence[str]) -> str:
    name, *rest = operation
    if name == "number":
        return w.number(rest[0])
    if name == "read":
        array, k = rest
        return w.spread(w.load_scalar(f"%{array}", k)) if array in SHARED else w.load(f"%{array}", k * w.width)
    operands = [values[a] for a in rest]
    if name in NAMES:
        return call(w, prefix, name, *operands)
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


_INSTRUCTION: Mapping[str, str] = {"add": "fadd", "sub": "fsub", "mul": "fmul", "div": "fdiv"}
_COMPOSED: Mapping[str, Callable[..., str]] = {
    "neg": Writer.neg,
    "fma": Writer.multiply_add,
    "fms": _fms,
    "fnma": _fnma,
    "sqrt": lambda w, a: w.intrinsic("sqrt", a),
    "positive": _positive,
    "finite": _finite,
}
