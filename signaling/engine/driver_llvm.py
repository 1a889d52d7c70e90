"""Prints the exported functions of a kernel: the loops over the tiles of a block, the steps of a call and the groups of a tile.

``irs_advance`` advances tiles ``first <= tile < last`` in place and stops at the first that cannot go on::

    i64 irs_advance(i64 first, i64 last, ptr state, ptr kept, ptr settings, ptr inputs, ptr slopes, double minutes, ptr step,
                    double rtol, ptr work, ptr report)

It returns 0 if all went well, STUCK if a step fell below the least one, TOO_MANY if there were too many; ``report`` then holds
(tile, minutes done). The logic is that of :meth:`signaling.engine.oracle.Oracle.advance`, where it is easier to read.
``state`` is in the precision of the kernel, ``settings`` the table of :class:`signaling.engine.settings.Settings`, whose rows are in that
precision too; everything else is in double precision. Within a call the kept states are the
sum of what they were, rounded, and of their change, and at its end the change is added to them. ``irs_workspace`` tells how many bytes
``work`` must hold; it begins at the edge of a cache line.
"""

from __future__ import annotations

from signaling.engine.ir_text import Writer, scalar
from signaling.engine.network import Network
from signaling.engine.printer_llvm import print_program
from signaling.engine.settings_llvm import row_of_tile
from signaling.engine.step_control import ATOL_OF_RTOL, BIAS, DIGITS, FARTHEST, StepControl
from signaling.engine.step_llvm import PARTS, PREFIX, Body, Edges, F, Shape, larger, plan_body
from signaling.engine.step_programs import StepPrograms
from signaling.engine.tableau import Method

EXPORTED, EXPORTED_SIZE = PREFIX + "advance", PREFIX + "workspace"
STUCK, TOO_MANY = 1, 2  # what irs_advance returns if a tile cannot go on


def write_kernel(
    network: Network,
    programs: StepPrograms,
    method: Method,
    control: StepControl,
    lanes: int,
    width: int,
    fma: bool,
    kind: str,
    registers: int,
) -> str:
    """The whole module as text."""
    plan = plan_body(programs.body, len(network.states), registers)
    shape = Shape(
        kind,
        states=len(network.states),
        kept=network.kept,
        inputs=len(network.inputs),
        uniform=len(programs.uniform.outputs),
        cell=len(programs.cell.outputs),
        times=len(programs.times),
        factors=len(programs.factors),
        spill=plan.places,
        lanes=lanes,
        width=width,
    )
    w = Writer(shape.width, fma, kind)
    print_program(
        w,
        PREFIX,
        "cell",
        programs.cell,
        ("settings",),
        (("cell", shape.cell),),
        lanes,
        ("i64 %tile", "i64 %lane"),
        lambda _, k: _setting(w, k),
    )
    scales = [*network.scale, *(c.scale for c in network.complements)]
    Body(w, shape, plan, [ATOL_OF_RTOL * float(s) for s in scales]).write()
    Edges(w, shape).write()
    one = Writer(1, fma)
    print_program(one, PREFIX + "one_", "uniform", programs.uniform, ("input",), (("uniform", shape.uniform),))
    _Loop(one, network, method, control, shape, programs).write()
    declared = w.declared | one.declared
    return "\n".join([*declared.values(), *w.lines, *one.lines, ""])


def _setting(w: Writer, k: int) -> str:
    """Read a setting of a group, and ask for that of the same group of the next tile."""
    here, ahead = row_of_tile(w, "%settings", k, "%tile")
    w.lines.append(f"  call void @llvm.prefetch.p0(ptr {w.at(ahead, '%lane')}, i32 0, i32 3, i32 1)")
    return w.load(w.at(here, "%lane"), aligned=False)


class _Loop:
    """The exported function; written in scalar code around calls of the step."""

    def __init__(
        self,
        w: Writer,
        network: Network,
        method: Method,
        control: StepControl,
        shape: Shape,
        programs: StepPrograms,
    ) -> None:
        self.w, self.network, self.method, self.control = w, network, method, control
        self.shape, self.programs = shape, programs

    def write(self) -> None:
        w, shape, control = self.w, self.shape, self.control
        with w.function("i64", EXPORTED_SIZE, (), exported=True):
            w.lines.append(f"  ret i64 {shape.place('total')}")
        parameters = [
            "i64 %first",
            "i64 %last",
            *(f"ptr noalias %{p}" for p in ("state", "kept", "settings", "inputs", "slopes")),
        ]
        parameters += [f"{F} %minutes", "ptr noalias %step", f"{F} %rtol", "ptr noalias %work", "ptr noalias %report"]
        with w.function("i64", EXPORTED, parameters, exported=True):
            self.at = {p: w.at("%work", shape.place(p), "i8") for p in PARTS}
            self.moving = self._begin_inputs()
            self.allowed = self._level("%rtol")
            with w.count("%first", "%last") as tile:
                state, kept = self._tile(tile)
                self.ahead = self._tile(w.new(f"add i64 {tile}, 1"))
                self._call("begin", kept, self.at["base"], self.at["change"])
                with w.count(0, shape.lanes, shape.width) as lane:
                    place = f"ptr %settings, i64 {tile}, i64 {lane}"
                    w.lines.append(f"  call void @{PREFIX}cell({place}, ptr {self._own(self.at['cell'], lane)})")
                here = {
                    "state": state,
                    "change": self.at["change"],
                    "next": self.at["next"],
                    "next_change": self.at["next_change"],
                }
                here = {name: w.variable("ptr", pointer) for name, pointer in here.items()}
                given = w.load_scalar("%step", tile)
                known = w.new(f"fcmp ogt {F} {given}, {scalar(0.0)}")
                step = w.variable(F, w.new(f"select i1 {known}, {F} {given}, {F} {scalar(control.first)}"))
                left = w.variable(F, "%minutes")
                verdict = self._steps(here, step, left)
                last = w.get(here["state"], "ptr")
                with w.when(w.new(f"icmp ne ptr {last}, {state}")):
                    self._call("copy", last, state)
                self._call("finish", kept, self.at["base"], w.get(here["change"], "ptr"))
                w.store_scalar(w.get(step), "%step", tile)
                with w.when(w.new(f"icmp ne i64 {verdict}, 0")):
                    w.store_scalar(w.new(f"sitofp i64 {tile} to {F}"), "%report", 0)
                    w.store_scalar(w.new(f"fsub {F} %minutes, {w.get(left)}"), "%report", 1)
                    w.end(f"i64 {verdict}")
            w.lines.append("  ret i64 0")

    def _tile(self, tile: str) -> tuple[str, ...]:
        """Where the states and the kept states of a tile begin."""
        w, shape = self.w, self.shape
        rows = (("%state", shape.fast, shape.kind), ("%kept", shape.kept, F))
        return tuple(w.at(array, w.new(f"mul i64 {tile}, {count * shape.lanes}"), kind) for array, count, kind in rows)

    def _begin_inputs(self) -> str:
        """Take in the inputs; gives whether they move within the call. If not, what they decide is computed here, once for all steps."""
        w = self.w
        moving = w.variable("i1", "false")
        with w.count(0, self.shape.inputs) as k:
            slope = w.load_scalar("%slopes", k)
            self._store_rounded(slope, self.at["slope"], k)
            still = w.new(f"fcmp oeq {F} {slope}, {scalar(0.0)}")
            now = w.get(moving, "i1")
            w.set(moving, "i1", w.new(f"or i1 {now}, {w.new(f'xor i1 {still}, true')}"))
        for place in range(self.shape.times):
            self._uniform("%inputs", place)
        return moving

    def _uniform(self, inputs: str, place: int) -> None:
        w, count = self.w, self.shape.uniform
        w.lines.append(f"  call void @{PREFIX}one_uniform(ptr {inputs}, ptr {self.at['exact']})")
        with w.count(0, count) as k:
            self._store_rounded(
                w.load_scalar(self.at["exact"], k), self.at["uniform"], w.new(f"add i64 {k}, {place * count}")
            )

    def _store_rounded(self, value: str, pointer: str, k: str | int) -> None:
        """Store a double as a number of the kernel's kind."""
        w, kind = self.w, self.shape.kind
        rounded = value if kind == F else w.new(f"fptrunc {F} {value} to {kind}")
        w.store_scalar(rounded, pointer, k, kind)

    def _own(self, pointer: str, lane: str) -> str:
        """Where the rows of a group begin."""
        return self.w.at(pointer, lane, self.shape.kind)

    def _call(self, how: str, *pointers: str) -> None:
        self.w.lines.append(f"  call void @{PREFIX}{how}({', '.join(f'ptr {p}' for p in pointers)})")

    def _steps(self, here: dict[str, str], step: str, left: str) -> str:
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
            error = w.new(f"fsub {F} {self._attempt(here, rest, h)}, {self.allowed}")
            accepted = w.new(f"fcmp ole {F} {error}, {scalar(0.0)}")
            factor = self._factor(error, accepted, w.get(repeated, "i1"))
            scaled = w.new(f"fmul {F} {h}, {factor}")
            with w.when(accepted):
                for name in ("state", "change"):
                    old, new = here[name], here["next" if name == "state" else "next_change"]
                    before, after = w.get(old, "ptr"), w.get(new, "ptr")
                    w.set(old, "ptr", after)
                    w.set(new, "ptr", before)
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

    def _attempt(self, here: dict[str, str], rest: str, h: str) -> str:
        """One step of every group of the tile; gives the level of the largest error."""
        w, shape = self.w, self.shape
        attempts = w.new(f"load i64, ptr {self.at['attempts']}, align 8")
        w.lines.append(f"  store i64 {w.new(f'add i64 {attempts}, 1')}, ptr {self.at['attempts']}, align 8")
        for k, (number, power) in enumerate(self.programs.factors):
            value = w.new(f"{'fmul' if power > 0 else 'fdiv'} {F} {scalar(number)}, {h}")
            self._store_rounded(value, self.at["factor"], k)
        with w.when(w.get(self.moving, "i1")):
            self._move_inputs(w.new(f"fsub {F} %minutes, {rest}"), h)
        largest = w.variable(F, scalar(-float(BIAS)))
        places = {name: w.get(variable, "ptr") for name, variable in here.items()}
        with w.count(0, shape.lanes, shape.width) as lane:
            own = {name: self._own(pointer, lane) for name, pointer in places.items()}
            constant = (self._own(self.at[part], lane) for part in ("base", "cell"))
            shared = (self.at[part] for part in ("uniform", "slope", "factor", "spill"))
            pointers = (own["state"], own["change"], *constant, *shared, own["next"], own["next_change"], *self.ahead)
            error = w.new(f"call {F} @{PREFIX}body({', '.join(f'ptr {p}' for p in pointers)})")
            w.set(largest, F, larger(w, error, w.get(largest)))
        return w.get(largest)

    def _move_inputs(self, t: str, h: str) -> None:
        """What inputs + slopes (t + fraction h) decide, at every time of the step."""
        w = self.w
        for place, fraction in enumerate(self.programs.times):
            time = w.new(f"fadd {F} {t}, {w.new(f'fmul {F} {scalar(fraction)}, {h}')}")
            with w.count(0, self.shape.inputs) as k:
                change = w.new(f"fmul {F} {w.load_scalar('%slopes', k)}, {time}")
                w.store_scalar(w.new(f"fadd {F} {w.load_scalar('%inputs', k)}, {change}"), self.at["now"], k)
            self._uniform(self.at["now"], place)

    def _factor(self, error: str, accepted: str, repeated: str) -> str:
        """safety 2^(-level/p) within bounds; no growth right after a rejection."""
        w, control = self.w, self.control
        exponent = w.new(f"fmul {F} {error}, {scalar(-1.0 / self.method.order)}")
        low = larger(w, exponent, scalar(-FARTHEST))
        most = w.new(f"fcmp olt {F} {low}, {scalar(FARTHEST)}")
        biased = w.new(
            f"fadd {F} {w.new(f'select i1 {most}, {F} {low}, {F} {scalar(FARTHEST)}')}, {scalar(float(BIAS))}"
        )
        bits = w.new(f"fptosi {F} {w.new(f'fmul {F} {biased}, {scalar(2.0**DIGITS)}')} to i64")
        factor = w.new(f"fmul {F} {w.from_bits(bits)}, {scalar(control.safety)}")
        most = w.new(
            f"select i1 {w.new(f'and i1 {accepted}, {repeated}')}, {F} {scalar(1.0)}, {F} {scalar(control.grow)}"
        )
        factor = w.new(f"select i1 {w.new(f'fcmp olt {F} {factor}, {most}')}, {F} {factor}, {F} {most}")
        return larger(w, factor, scalar(control.shrink))

    def _level(self, value: str) -> str:
        """Binary logarithm as it stands in the bits (see :func:`signaling.engine.step_control.level`)."""
        w = self.w
        scaled = w.new(f"fmul {F} {w.new(f'sitofp i64 {w.bits(value)} to {F}')}, {scalar(2.0**-DIGITS)}")
        return w.new(f"fsub {F} {scaled}, {scalar(float(BIAS))}")
