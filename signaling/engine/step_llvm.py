"""Prints one Rosenbrock step of a group of cells, around its straight-line programs, and the copies between layouts.

A group is as many cells as fit into one vector. The workspace holds a tile as groups ``[group][state][width]``, so that a step reads and
writes whole aligned vectors.
"""

from __future__ import annotations

from dataclasses import dataclass

from signaling.engine.ir_text import Writer, scalar
from signaling.engine.tableau import Tableau

PREFIX = "irs_"  # keeps the names of functions apart from those of other libraries
F = "double"


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of a kernel, and where its parts of the workspace begin (counted in single numbers)."""

    states: int
    settings: int
    inputs: int
    factors: int
    stages: int
    lanes: int
    width: int

    @property
    def groups(self) -> int:
        """Vectors in the lanes of one tile."""
        return self.lanes // self.width

    def place(self, part: str) -> int:
        """Offset of a part of the workspace, at the edge of a cache line; that of ``total`` is the size of the whole."""
        one = self.states * self.width
        sizes = {
            "y": self.states * self.lanes,
            "settings": self.settings * self.lanes,
            "end": self.states * self.lanes,
            "point": one,
            "bias": one,
            "with_time": one,
            "u": one * self.stages,
            "matrix": self.factors * self.width,
            "floor": one,
            "now": self.inputs,
            "total": 0,
        }
        return sum(size + -size % 8 for size in list(sizes.values())[: list(sizes).index(part)])


class Step:
    """``double @irs_step(ptr y, ptr settings, ptr end, ptr inputs, ptr slopes, double t, double h, ptr work)``: one step of one group.

    Writes the new state to `end` and returns the largest |error| / (floor + |y|), infinite if the state is not finite.
    """

    def __init__(self, w: Writer, shape: Shape, method: Tableau) -> None:
        self.w, self.shape, self.method = w, shape, method

    def write(self) -> None:
        """Write the function."""
        w, shape, method = self.w, self.shape, self.method
        names = ("y", "settings", "end", "inputs", "slopes", "work")
        parameters = [*(f"ptr noalias %{name}" for name in names), f"{F} %t", f"{F} %h"]
        with w.function(F, PREFIX + "step", parameters):
            parts = ("point", "bias", "with_time", "u", "matrix", "floor", "now")
            self.at = {part: w.at("%work", shape.place(part)) for part in parts}
            self.U = [w.at(self.at["u"], i * shape.states * shape.width) for i in range(method.stages)]
            self._first()
            inverse = w.spread(w.new(f"fdiv {F} {scalar(1.0)}, %h"))
            for i in range(1, method.stages):
                self._inputs(float(method.alpha_sum[i]))
                self._combine(i, inverse)
                self._call(
                    "later",
                    "%settings",
                    self.at["now"],
                    self.at["bias"],
                    self.at["matrix"],
                    self.U[i],
                    state=self.at["point"],
                )
            w.lines.append(f"  ret {F} {self._end()}")

    def _call(self, name: str, *pointers: str, state: str) -> None:
        self.w.lines.append(f"  call void @{PREFIX}{name}({', '.join(f'ptr {p}' for p in (state, *pointers))})")

    def _first(self) -> None:
        w, method, at = self.w, self.method, self.at
        shift = w.variable("[2 x double]", "zeroinitializer")
        w.store_scalar(w.new(f"fdiv {F} {scalar(1.0 / method.diagonal)}, %h"), shift)
        w.store_scalar(w.new(f"fmul {F} {scalar(float(method.gamma_sum[0]))}, %h"), shift, 1)
        self._inputs(float(method.alpha_sum[0]))
        self._call(
            "first", "%settings", at["now"], "%slopes", shift, self.U[0], at["with_time"], at["matrix"], state="%y"
        )

    def _inputs(self, fraction: float) -> None:
        """Now = inputs + slopes (t + fraction h), all single numbers."""
        w = self.w
        time = w.new(f"fadd {F} %t, {w.new(f'fmul {F} {scalar(fraction)}, %h')}")
        with w.count(0, self.shape.inputs) as k:
            change = w.new(f"fmul {F} {w.load_scalar('%slopes', k)}, {time}")
            w.store_scalar(w.new(f"fadd {F} {w.load_scalar('%inputs', k)}, {change}"), self.at["now"], k)

    def _combine(self, i: int, inverse: str) -> None:
        """Of earlier stages: point = y + sum of A_ij U_j, bias = (sum of C_ij U_j) / h + gamma_i h df/dt."""
        w, method = self.w, self.method
        weight = w.spread(w.new(f"fmul {F} {scalar(float(method.gamma_sum[i]))}, %h"))
        row = [w.mul(inverse, w.number(c)) for c in method.C[i, :i]]
        with w.count(0, self.shape.states * self.shape.width, self.shape.width) as k:
            point, bias = w.load("%y", k), w.mul(weight, w.load(self.at["with_time"], k))
            for j, c in enumerate(row):
                u = w.load(self.U[j], k)
                point = w.multiply_add(u, w.number(method.A[i, j]), point)
                bias = w.multiply_add(u, c, bias)
            w.store(point, self.at["point"], k)
            w.store(bias, self.at["bias"], k)

    def _end(self) -> str:
        """The new state; gives the largest error relative to the allowed one at rtol = 1.

        The largest of many quotients is kept as one quotient, compared crosswise, because division is slow.
        """
        w, width = self.w, self.shape.width
        names = {"error": 0.0, "size": 1.0, "poison": 0.0}
        kept = {name: w.variable(w.vector, w.number(value), 8 * width) for name, value in names.items()}
        with w.count(0, self.shape.states * width, width) as k:
            old, U = w.load("%y", k), [w.load(u, k) for u in self.U]
            new = self._solution(old, U, k)
            w.store(new, "%end", k)
            error, before, after = (w.intrinsic("fabs", x) for x in (self._error(U), old, new))
            size = w.add(w.load(self.at["floor"], k), w.select(w.compare("ogt", before, after), before, after))
            worst, its_size = w.load(kept["error"]), w.load(kept["size"])
            worse = w.compare("ogt", w.mul(error, its_size), w.mul(worst, size))
            w.store(w.select(worse, error, worst), kept["error"])
            w.store(w.select(worse, size, its_size), kept["size"])
            # Zero times what is not finite is NaN, which no comparison above would keep.
            w.store(w.multiply_add(new, w.number(0.0), w.load(kept["poison"])), kept["poison"])
        largest = w.div(w.load(kept["error"]), w.load(kept["size"]))
        finite = w.compare("oeq", w.load(kept["poison"]), w.number(0.0))
        return self._across(w.select(finite, largest, w.number(float("inf"))))

    def _error(self, U: list[str]) -> str:
        weights = self.method.m - self.method.m_hat
        error = self.w.mul(U[0], self.w.number(weights[0]))
        for u, e in zip(U[1:], weights[1:], strict=True):
            error = self.w.multiply_add(u, self.w.number(e), error)
        return error

    def _solution(self, old: str, U: list[str], k: str) -> str:
        w, method = self.w, self.method
        if method.stiffly_accurate:
            return w.add(w.load(self.at["point"], k), U[-1])
        for u, m in zip(U, method.m, strict=True):
            old = w.multiply_add(u, w.number(m), old)
        return old

    def _across(self, vector: str) -> str:
        """The largest of the lanes."""
        w = self.w
        if w.width == 1:
            return vector
        values = [w.new(f"extractelement {w.vector} {vector}, i64 {k}") for k in range(w.width)]
        while len(values) > 1:
            values = [larger(w, a, b) for a, b in zip(values[::2], values[1::2], strict=True)]
        return values[0]


class Copy:
    """Copies of all lanes of a tile, ``void (ptr a, ptr b, i64 rows)``.

    ``copy_in`` from a, ``[row][lane]``, to b, ``[group][row][lane of the group]``; ``copy_out`` from b to a; ``copy_whole`` from a to b as is.
    """

    def __init__(self, w: Writer, shape: Shape) -> None:
        self.w, self.shape = w, shape

    def write(self) -> None:
        """Write the three functions."""
        for how in ("in", "out", "whole"):
            with self.w.function("void", f"{PREFIX}copy_{how}", ("ptr noalias %a", "ptr noalias %b", "i64 %rows")):
                self._body(how)
                self.w.lines.append("  ret void")

    def _body(self, how: str) -> None:
        w, width, groups = self.w, self.shape.width, self.shape.groups
        with w.count(0, "%rows") as k:
            row, one = w.new(f"mul i64 {k}, {self.shape.lanes}"), w.new(f"mul i64 {k}, {width}")
            for group in range(groups):
                here = w.new(f"add i64 {row}, {group * width}")
                there = w.new(f"add i64 {one}, {w.new(f'mul i64 %rows, {group * width}')}")
                if how == "out":
                    w.store(w.load("%b", there), "%a", here, aligned=False)
                elif how == "in":
                    w.store(w.load("%a", here, aligned=False), "%b", there)
                else:
                    w.store(w.load("%a", here), "%b", here)


def larger(w: Writer, a: str, b: str) -> str:
    """The larger of two scalars."""
    return w.new(f"select i1 {w.new(f'fcmp ogt {F} {a}, {b}')}, {F} {a}, {F} {b}")
