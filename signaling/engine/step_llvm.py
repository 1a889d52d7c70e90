"""Prints one step of a group of cells out of its straight-line program, and what happens to the kept states before and after a call.

A group is as many cells as fit into one vector. All arrays of cells are ``[row][lane]``, in the workspace as outside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from signaling.engine.functions_llvm import FORMATS
from signaling.engine.ir_text import SIZES, Writer, scalar
from signaling.engine.operations import Program
from signaling.engine.printer_llvm import print_operation
from signaling.engine.registers import GIVEN, Turn, plan_registers

PREFIX = "irs_"  # keeps the names of functions apart from those of other libraries
F = "double"  # of time, tolerance and everything else that is the same for all cells of a tile


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of a kernel, and where its parts of the workspace begin (in bytes)."""

    kind: str
    states: int
    kept: int
    inputs: int
    uniform: int
    cell: int
    times: int
    factors: int
    spill: int
    lanes: int
    width: int

    @property
    def fast(self) -> int:
        """States that are not kept in double precision."""
        return self.states - self.kept

    def place(self, part: str) -> int:
        """Offset of a part of the workspace, at the edge of a cache line; that of ``total`` is the size of the whole."""
        size = SIZES[self.kind]
        sizes = {
            "attempts": 8,
            "now": 8 * self.inputs,
            "exact": 8 * self.uniform,
            "uniform": size * self.uniform * self.times,
            "slope": size * self.inputs,
            "factor": size * self.factors,
            "spill": size * self.spill * self.width,
            "cell": size * self.cell * self.lanes,
            "base": size * self.kept * self.lanes,
            "change": size * self.kept * self.lanes,
            "next_change": size * self.kept * self.lanes,
            "next": size * self.fast * self.lanes,
            "total": 0,
        }
        return sum(size + -size % 64 for size in list(sizes.values())[: list(sizes).index(part)])


PARTS = (
    "attempts",
    "now",
    "exact",
    "uniform",
    "slope",
    "factor",
    "spill",
    "cell",
    "base",
    "change",
    "next_change",
    "next",
)
SPARE = 6  # registers for a compiler to turn round in
CHAINS = 4  # of comparisons, so that they need not wait for each other
SHARED = ("slope", "factor")  # arrays of single numbers
AHEAD = ("ahead_state", "ahead_kept")  # where the next tile begins
CACHE_LINE = 64  # bytes


@dataclass(frozen=True, eq=False)
class Plan:
    """A body with its registers.

    Attributes:
        program: gives what :attr:`signaling.engine.step_programs.StepPrograms.body` says.
        judged: how many ends and errors that are. ends: operation -> those of them of which all is known after it.
        turns: for each operation, what is loaded and stored around it.
        places: how many values are in the workspace at a time.
    """

    program: Program
    judged: int
    ends: dict[int, list[int]]
    turns: list[Turn]
    places: int


def plan_body(program: Program, states: int, registers: int) -> Plan:
    """Plan the registers of a body on a processor that has so many of them."""
    judged = (len(program.outputs) + states) // 3
    ends: dict[int, list[int]] = {}
    wanted: dict[int, list[int]] = {}
    for k in range(judged):
        own = [program.outputs[place] for place in _places(k, states, judged)]
        ends.setdefault(max(own), []).append(k)
        wanted.setdefault(max(own), []).extend(own)
    return Plan(program, judged, ends, *plan_registers(program, wanted, registers - SPARE))


def _places(k: int, states: int, judged: int) -> tuple[int, ...]:
    """Where among the outputs the end, the error and, of a complement, the amount before stand."""
    return (k, judged + k) if k < states else (k, judged + k, 2 * judged + k - states)


class Body:
    """``double @irs_body(ptr state, change, base, cell, uniform, slope, factor, spill, next, next_change, ahead...)``: one step of one group.

    Writes the end of the step to `next` and `next_change`, and returns the level (see :mod:`signaling.engine.step_control`) of the largest
    |error| / (floor + |y|); above 127, which no step survives, if the end is not finite.
    """

    def __init__(self, w: Writer, shape: Shape, plan: Plan, floor: Sequence[float]) -> None:
        self.w, self.shape, self.judged, self.floor = w, shape, plan.judged, floor
        self.program, self.outputs, self.ends, self.turns = plan.program, plan.program.outputs, plan.ends, plan.turns
        self.homes: dict[int, int] = {}
        self.numbers: list[float] = []

    def write(self) -> None:
        """Write the function."""
        w = self.w
        names = (
            "state",
            "change",
            "base",
            "cell",
            "uniform",
            "slope",
            "factor",
            "spill",
            "next",
            "next_change",
            *AHEAD,
        )
        ahead = self._lines_ahead()
        every = max(1, len(self.turns) // (len(ahead) + 1))
        w.declared["prefetch"] = "declare void @llvm.prefetch.p0(ptr, i32, i32, i32)"
        with w.function(F, PREFIX + "body", [f"ptr noalias %{name}" for name in names]):
            format_ = FORMATS[w.kind]
            self.largest = [(w.integer(-(format_.bias << format_.digits)), w.number(0.0))] * CHAINS
            values = [""] * len(self.turns)
            for place, (operation, turn) in enumerate(zip(self.program.operations, self.turns, strict=True)):
                if ahead and place % every == 0:
                    line = w.at(*ahead.pop(), "i8")
                    w.lines.append(f"  call void @llvm.prefetch.p0(ptr {line}, i32 1, i32 3, i32 1)")
                for a in turn.load:
                    values[a] = self._load(a)
                if operation[0] not in GIVEN:
                    values[place] = print_operation(w, PREFIX, operation, values)
                for k in self.ends.get(place, ()):
                    own = _places(k, self.shape.states, self.judged)
                    self._measure(k, *(values[self.outputs[place]] for place in own))
                for a, home in turn.save:
                    self.homes[a] = home * w.width
                    w.store(values[a], "%spill", self.homes[a])
            w.lines.append(f"  ret {F} {self._largest()}")
        # Not called constant, so that a compiler leaves it where it is and a register more for what is computed.
        table = ", ".join(f"{w.kind} {scalar(number, w.kind)}" for number in self.numbers)
        w.lines.append(f"@{PREFIX}numbers = internal global [{len(self.numbers)} x {w.kind}] [{table}]")

    def _lines_ahead(self) -> list[tuple[str, int]]:
        """Pointer and offset of every cache line of the next tile's states.

        They are asked for one by one between the operations of a step: all at once they would hold up the processor, which waits for a few
        dozen lines at a time. Asking again in the next step of the same tile, or beyond the last tile, does no harm.
        """
        shape, size = self.shape, SIZES[self.shape.kind]
        rows = (shape.fast * size, shape.kept * SIZES[F])
        return [
            (f"%{name}", offset)
            for name, row in zip(AHEAD, rows, strict=True)
            for offset in range(0, row * shape.lanes, CACHE_LINE)
        ]

    def _load(self, place: int) -> str:
        """A value that is read or was stored."""
        name, *where = self.program.operations[place]
        if name == "number":
            self.numbers.append(where[0])
            return self.w.spread(self.w.load_scalar(f"@{PREFIX}numbers", len(self.numbers) - 1, self.w.kind))
        return self._read(*where) if name == "read" else self.w.load("%spill", self.homes[place])

    def _read(self, array: str, k: int) -> str:
        w = self.w
        if array.startswith("uniform"):
            return w.spread(w.load_scalar("%uniform", int(array.split()[1]) * self.shape.uniform + k, w.kind))
        if array in SHARED:
            return w.spread(w.load_scalar(f"%{array}", k, w.kind))
        if array == "state":
            return self._row("state", "change", k)
        return w.load(f"%{array}", k * self.shape.lanes, aligned=False)

    def _row(self, fast: str, kept: str, k: int) -> str:
        return self.w.load(*self._place(fast, kept, k), aligned=False)

    def _place(self, fast: str, kept: str, k: int) -> tuple[str, int]:
        """Where a state is: the fast ones in one array, the changes of the kept ones in another."""
        here = k - self.shape.fast
        return (f"%{fast}", k * self.shape.lanes) if here < 0 else (f"%{kept}", here * self.shape.lanes)

    def _measure(self, k: int, new: str, error: str, old: str = "") -> None:
        """Write the end if it is that of a state, and take the error into the largest one of its chain."""
        w, shape = self.w, self.shape
        if k < shape.states:
            w.store(new, *self._place("next", "next_change", k), aligned=False)
            old = self._row("state", "change", k)
        if shape.fast <= k < shape.states:
            base = w.load("%base", (k - shape.fast) * shape.lanes, aligned=False)
            old, new = w.add(base, old), w.add(base, new)
        error, before, after = (w.intrinsic("fabs", x) for x in (error, old, new))
        size = w.add(w.number(self.floor[k]), w.select(w.compare("ogt", before, after), before, after))
        ratio = w.integer_op("sub", w.bits(error), w.bits(size))
        largest, total = self.largest[k % CHAINS]
        # What is not finite stays so in a sum.
        self.largest[k % CHAINS] = self._larger(largest, ratio), w.add(total, after)

    def _larger(self, a: str, b: str) -> str:
        """The larger of two whole numbers in each lane."""
        w = self.w
        above = w.new(f"icmp sgt {w.whole} {a}, {b}")
        return w.new(f"select {w.truth} {above}, {w.whole} {a}, {w.whole} {b}")

    def _largest(self) -> str:
        """The level of the largest ratio in any chain and lane."""
        w, (first, *rest) = self.w, self.largest
        largest, total = first
        for other, more in rest:
            largest, total = self._larger(largest, other), w.add(total, more)
        finite = w.compare("olt", total, w.number(float("inf")))
        most = w.integer((1 << 8 * w.size - 1) - 1)
        bits = self._across(w.new(f"select {w.truth} {finite}, {w.whole} {largest}, {w.whole} {most}"))
        level = w.new(f"sitofp {w.integer_kind} {bits} to {F}")
        return w.new(f"fmul {F} {level}, {scalar(2.0 ** -FORMATS[w.kind].digits)}")

    def _across(self, vector: str) -> str:
        """The largest of the lanes."""
        w = self.w
        if w.width == 1:
            return vector
        width, kind = w.width, w.whole
        while width > 1:
            width //= 2
            lower, upper = (", ".join(f"i32 {first + k}" for k in range(width)) for first in (0, width))
            mask = f"<{width} x i32>"
            a, b = (w.new(f"shufflevector {kind} {vector}, {kind} poison, {mask} <{half}>") for half in (lower, upper))
            kind = f"<{width} x {w.integer_kind}>"
            above = w.new(f"icmp sgt {kind} {a}, {b}")
            vector = w.new(f"select <{width} x i1> {above}, {kind} {a}, {kind} {b}")
        return w.new(f"extractelement {kind} {vector}, i64 0")


class Edges:
    """What happens to a tile before and after its steps.

    ``irs_begin(ptr kept, ptr base, ptr change)`` rounds the kept states to the base and sets their changes to zero; ``irs_finish`` adds them.
    ``irs_copy(ptr from, ptr to)`` copies the fast states.
    """

    def __init__(self, w: Writer, shape: Shape) -> None:
        self.w, self.shape = w, shape

    def write(self) -> None:
        """Write the functions."""
        w, shape = self.w, self.shape
        with w.function("void", PREFIX + "copy", ("ptr noalias %from", "ptr noalias %to")):
            with w.count(0, shape.fast * shape.lanes, w.width) as k:
                w.store(w.load("%from", k, aligned=False), "%to", k, aligned=False)
            w.lines.append("  ret void")
        for name in ("begin", "finish"):
            with w.function("void", PREFIX + name, ("ptr noalias %kept", "ptr noalias %base", "ptr noalias %change")):
                with w.count(0, shape.kept * shape.lanes, w.width) as k:
                    amount = w.load_doubles("%kept", k)
                    if name == "begin":
                        w.store(w.from_doubles(amount), "%base", k, aligned=False)
                        w.store(w.number(0.0), "%change", k, aligned=False)
                    else:
                        change = w.to_doubles(w.load("%change", k, aligned=False))
                        w.store_doubles(w.new(f"fadd {w.doubles} {amount}, {change}"), "%kept", k)
                w.lines.append("  ret void")


def larger(w: Writer, a: str, b: str) -> str:
    """The larger of two doubles."""
    return w.new(f"select i1 {w.new(f'fcmp ogt {F} {a}, {b}')}, {F} {a}, {F} {b}")
