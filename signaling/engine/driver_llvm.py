"""Prints the exported functions of a kernel: the loops over the tiles of a block, the steps of a call and the groups of a tile.

``irs_advance`` advances tiles ``first <= tile < last`` in place and stops at the first that cannot go on::

    i64 irs_advance(i64 first, i64 last, ptr state, ptr settings, ptr inputs, ptr slopes, double minutes, ptr step, double rtol,
                    ptr work, ptr report)

It returns 0 if all went well, STUCK if a step fell below the least one, TOO_MANY if there were too many; ``report`` then holds
(tile, minutes done). The logic is that of :meth:`signaling.engine.oracle.Oracle.advance`, where it is easier to read.
``irs_workspace`` tells how many numbers ``work`` must hold; it begins at the edge of a cache line.
"""

from __future__ import annotations

from signaling.engine.functions_llvm import call, write_functions
from signaling.engine.ir_text import Writer, scalar
from signaling.engine.network import Network
from signaling.engine.printer_llvm import print_program
from signaling.engine.step_control import ATOL_OF_RTOL, StepControl
from signaling.engine.step_llvm import PREFIX, Copy, F, Shape, Step, larger
from signaling.engine.step_programs import StepPrograms
from signaling.engine.tableau import Tableau

EXPORTED, EXPORTED_SIZE = PREFIX + "advance", PREFIX + "workspace"
STUCK, TOO_MANY = 1, 2  # what irs_advance returns if a tile cannot go on


def write_kernel(
    network: Network,
    programs: StepPrograms,
    method: Tableau,
    control: StepControl,
    lanes: int,
    width: int,
    fma: bool,
) -> str:
    """The whole module as text."""
    sizes = len(network.states), len(network.settings), len(network.inputs)
    shape = Shape(*sizes, programs.factors, method.stages, lanes, width)
    w = Writer(shape.width, fma)
    write_functions(w, PREFIX)
    n, read = shape.states, ("state", "setting", "input")
    first = (("u", n), ("with_time", n), ("matrix", shape.factors))
    print_program(w, PREFIX, "first", programs.first, (*read, "slope", "shift"), first)
    print_program(w, PREFIX, "later", programs.later, (*read, "bias", "matrix"), (("u", n),))
    Step(w, shape, method).write()
    Copy(w, shape).write()
    one = Writer(1, fma)
    write_functions(one, PREFIX + "one_")
    _Loop(one, network, method, control, shape).write()
    return "\n".join([*(w.declared | one.declared).values(), *w.lines, *one.lines, ""])


class _Loop:
    """The exported function; written in scalar code around calls of the step."""

    def __init__(self, w: Writer, network: Network, method: Tableau, control: StepControl, shape: Shape) -> None:
        self.w, self.network, self.method, self.control, self.shape = w, network, method, control, shape

    def write(self) -> None:
        w, shape, control = self.w, self.shape, self.control
        with w.function("i64", EXPORTED_SIZE, (), exported=True):
            w.lines.append(f"  ret i64 {shape.place('total')}")
        floor = ", ".join(f"{F} {scalar(ATOL_OF_RTOL * float(s))}" for s in self.network.scale)
        w.lines.append(f"@{PREFIX}floor = internal constant [{shape.states} x {F}] [{floor}]")
        parameters = [
            "i64 %first",
            "i64 %last",
            *(f"ptr noalias %{p}" for p in ("state", "settings", "inputs", "slopes")),
        ]
        parameters += [f"{F} %minutes", "ptr noalias %step", f"{F} %rtol", "ptr noalias %work", "ptr noalias %report"]
        with w.function("i64", EXPORTED, parameters, exported=True):
            place = {p: w.at("%work", shape.place(p)) for p in ("y", "settings", "end", "floor")}
            self._spread_floor(place["floor"])
            with w.count("%first", "%last") as tile:
                state = w.at("%state", w.new(f"mul i64 {tile}, {shape.states * shape.lanes}"))
                settings = w.at("%settings", w.new(f"mul i64 {tile}, {shape.settings * shape.lanes}"))
                self._copy("in", state, place["y"], shape.states)
                self._copy("in", settings, place["settings"], shape.settings)
                given = w.load_scalar("%step", tile)
                known = w.new(f"fcmp ogt {F} {given}, {scalar(0.0)}")
                step = w.variable(F, w.new(f"select i1 {known}, {F} {given}, {F} {scalar(control.first)}"))
                left = w.variable(F, "%minutes")
                verdict = self._steps(place, step, left)
                self._copy("out", state, place["y"], shape.states)
                w.store_scalar(w.get(step), "%step", tile)
                with w.when(w.new(f"icmp ne i64 {verdict}, 0")):
                    w.store_scalar(w.new(f"sitofp i64 {tile} to {F}"), "%report", 0)
                    w.store_scalar(w.new(f"fsub {F} %minutes, {w.get(left)}"), "%report", 1)
                    w.end(f"i64 {verdict}")
            w.lines.append("  ret i64 0")

    def _spread_floor(self, floor: str) -> None:
        w, width = self.w, self.shape.width
        with w.count(0, self.shape.states) as k:
            value = w.load_scalar(f"@{PREFIX}floor", k)
            base = w.new(f"mul i64 {k}, {width}")
            for lane in range(width):
                w.store_scalar(value, floor, w.new(f"add i64 {base}, {lane}"))

    def _copy(self, how: str, a: str, b: str, rows: int) -> None:
        self.w.lines.append(f"  call void @{PREFIX}copy_{how}(ptr {a}, ptr {b}, i64 {rows})")

    def _steps(self, place: dict[str, str], step: str, left: str) -> str:
        """Step until nothing is left; gives 0, or why not."""
        w, control = self.w, self.control
        verdict, tries, repeated = w.variable("i64", "0"), w.variable("i64", "0"), w.variable("i1", "false")
        with w.repeat() as done:
            rest = w.get(left)
            w.leave(w.new(f"fcmp ole {F} {rest}, {scalar(0.0)}"), done)
            tried = w.new(f"add i64 {w.get(tries, 'i64')}, 1")
            w.set(tries, "i64", tried)
            w.set(verdict, "i64", str(TOO_MANY))
            w.leave(w.new(f"icmp sgt i64 {tried}, {control.most}"), done)
            w.set(verdict, "i64", "0")
            retained = w.get(step)
            h = self._next_step(retained, rest)
            error = w.new(f"fmul {F} {self._attempt(place, rest, h)}, {w.new(f'fdiv {F} {scalar(1.0)}, %rtol')}")
            accepted = w.new(f"fcmp ole {F} {error}, {scalar(1.0)}")
            factor = self._factor(error, accepted, w.get(repeated, "i1"))
            scaled = w.new(f"fmul {F} {h}, {factor}")
            with w.when(accepted):
                self._copy("whole", place["end"], place["y"], self.shape.states)
                w.set(left, F, w.new(f"fsub {F} {rest}, {h}"))
            # A step cut short by the end of the call says nothing against the retained one.
            cut = w.new(
                f"and i1 {w.new(f'fcmp olt {F} {h}, {retained}')}, {w.new(f'fcmp oge {F} {factor}, {scalar(1.0)}')}"
            )
            kept = w.new(f"and i1 {cut}, {accepted}")
            following = w.new(f"select i1 {kept}, {F} {larger(w, retained, scaled)}, {F} {scaled}")
            w.set(step, F, following)
            w.set(repeated, "i1", w.new(f"xor i1 {accepted}, true"))
            hopeless = w.new(f"fcmp olt {F} {following}, {scalar(control.least)}")
            w.set(verdict, "i64", w.new(f"select i1 {hopeless}, i64 {STUCK}, i64 0"))
            w.leave(hopeless, done)
        return w.get(verdict, "i64")

    def _next_step(self, retained: str, rest: str) -> str:
        """The retained step, or what is left, or half of that if the rest would be a crumb."""
        w = self.w
        last = w.new(f"fcmp oge {F} {retained}, {w.new(f'fmul {F} {rest}, {scalar(self.control.nearly)}')}")
        half = w.new(f"fmul {F} {rest}, {scalar(0.5)}")
        near = w.new(f"fcmp ogt {F} {retained}, {half}")
        return w.new(f"select i1 {last}, {F} {rest}, {F} {w.new(f'select i1 {near}, {F} {half}, {F} {retained}')}")

    def _attempt(self, place: dict[str, str], rest: str, h: str) -> str:
        """One step of every group of the tile; gives the largest error."""
        w, shape = self.w, self.shape
        t = w.new(f"fsub {F} %minutes, {rest}")
        largest = w.variable(F, scalar(0.0))
        with w.count(0, shape.groups) as group:
            own = w.new(f"mul i64 {group}, {shape.states * shape.width}")
            theirs = w.new(f"mul i64 {group}, {shape.settings * shape.width}")
            pointers = (
                w.at(place["y"], own),
                w.at(place["settings"], theirs),
                w.at(place["end"], own),
                "%inputs",
                "%slopes",
                "%work",
            )
            error = w.new(f"call {F} @{PREFIX}step({', '.join(f'ptr {p}' for p in pointers)}, {F} {t}, {F} {h})")
            w.set(largest, F, larger(w, error, w.get(largest)))
        return w.get(largest)

    def _factor(self, error: str, accepted: str, repeated: str) -> str:
        """safety error^(-1/3) within bounds; no growth right after a rejection."""
        w, control = self.w, self.control
        log = call(w, PREFIX + "one_", "log", error)
        power = call(w, PREFIX + "one_", "exp", w.new(f"fmul {F} {log}, {scalar(-1.0 / self.method.order)}"))
        factor = w.new(f"fmul {F} {power}, {scalar(control.safety)}")
        most = w.new(
            f"select i1 {w.new(f'and i1 {accepted}, {repeated}')}, {F} {scalar(1.0)}, {F} {scalar(control.grow)}"
        )
        factor = w.new(f"select i1 {w.new(f'fcmp olt {F} {factor}, {most}')}, {F} {factor}, {F} {most}")
        return larger(w, factor, scalar(control.shrink))
