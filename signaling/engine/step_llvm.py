"""Prints one step of a group of cells out of its straight-line program, and what happens to the kept states before and after a call.

A group is as many cells as fit into one vector. All arrays of cells are ``[row][lane]``, in the workspace as outside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
    settings: int
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
    """``double @irs_body(ptr state, change, base, cell, uniform, slope, factor, spill, next, next_change)``: one step of one group.

    Writes the end of the step to `next` and `next_change`, and returns the largest |error| / (floor + |y|), infinite if the end is not finite.
    """

    def __init__(self, w: Writer, shape: Shape, plan: Plan, floor: Sequence[float]) -> None:
        self.w, self.shape, self.judged, self.floor = w, shape, plan.judged, floor
        self.program, self.outputs, self.ends, self.turns = plan.program, plan.program.outputs, plan.ends, plan.turns
        self.homes: dict[int, int] = {}
        self.numbers: list[float] = []

    def write(self) -> None:
        """Write the function."""
        w = self.w
        names = ("state", "change", "base", "cell", "uniform", "slope", "factor", "spill", "next", "next_change")
        with w.function(F, PREFIX + "body", [f"ptr noalias %{name}" for name in names]):
            self.largest = [(w.number(0.0), w.number(1.0), w.number(0.0))] * CHAINS
            values = [""] * len(self.turns)
            for place, (operation, turn) in enumerate(zip(self.program.operations, self.turns, strict=True)):
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
        chain = k % CHAINS
        self.largest[chain] = self._worse(self.largest[chain], (error, size, after))

    def _worse(self, a: tuple[str, str, str], b: tuple[str, str, str]) -> tuple[str, str, str]:
        """The larger of two quotients error / size, compared crosswise because division is slow; and the sum of what must be finite."""
        w = self.w
        worse = w.compare("ogt", w.mul(b[0], a[1]), w.mul(a[0], b[1]))
        # What is not finite stays so in a sum, while no comparison keeps NaN.
        return w.select(worse, b[0], a[0]), w.select(worse, b[1], a[1]), w.add(a[2], b[2])

    def _largest(self) -> str:
        w, (first, *rest) = self.w, self.largest
        for chain in rest:
            first = self._worse(first, chain)
        error, size, total = first
        infinite = w.number(float("inf"))
        largest = w.select(w.compare("olt", total, infinite), w.div(error, size), infinite)
        across = self._across(largest)
        return across if w.kind == F else w.new(f"fpext {w.kind} {across} to {F}")

    def _across(self, vector: str) -> str:
        """The largest of the lanes."""
        w = self.w
        if w.width == 1:
            return vector
        width, kind = w.width, w.vector
        while width > 1:
            width //= 2
            upper = ", ".join(f"i32 {width + k}" for k in range(width))
            lower = ", ".join(f"i32 {k}" for k in range(width))
            halves = []
            for lanes in (lower, upper):
                mask = f"<{width} x i32> <{lanes}>"
                halves.append(w.new(f"shufflevector {kind} {vector}, {kind} poison, {mask}"))
            kind = f"<{width} x {w.kind}>"
            vector = larger(w, halves[0], halves[1], kind, f"<{width} x i1>")
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


def larger(w: Writer, a: str, b: str, kind: str = F, truth: str = "i1") -> str:
    """The larger of two numbers, or vectors."""
    return w.new(f"select {truth} {w.new(f'fcmp ogt {kind} {a}, {b}')}, {kind} {a}, {kind} {b}")
