"""Prints what the compiled loop does between the cells: what they hear of the centre (or of a table), and what the centre gets from them."""

from __future__ import annotations

from signaling.engine.ir_text import scalar
from signaling.engine.loop_plan import GROUP, PLAN
from signaling.engine.step_llvm import PREFIX
from signaling.engine.words_llvm import Words, call_advance, carry_on, give


class Tell:
    """``void irs_tell(ptr plan)``: what the cells hear in this step."""

    def __init__(self, w: Words) -> None:
        self.w = w

    def write(self) -> None:
        """Write the function and those it calls."""
        w = self.w
        with w.function("void", PREFIX + "inputs", ("ptr %plan", "double %share")):
            self._inputs()
        with w.function("void", PREFIX + "foresee", ("ptr %plan",)):
            self._foresee()
        with w.function("void", PREFIX + "tell", ("ptr %plan",)):
            with w.when(w.new(f"icmp eq ptr {w.address('%plan', PLAN, 'read')}, null")):
                self._from_table()
                w.end()
            self._at(0.5)
            self._read("state", "kept", "now")
            self._copy("now", "next", "now_size")
            with w.when(w.new(f"icmp eq i64 {w.whole_number('%plan', PLAN, 'first')}, 0")):
                w.lines.append(f"  call void @{PREFIX}foresee(ptr %plan)")
            self._lines()
            w.lines.append("  ret void")

    def _from_table(self) -> None:
        w = self.w
        size = w.whole_number("%plan", PLAN, "told_size")
        row = w.times(size, w.whole_number("%plan", PLAN, "step"))
        for source, target in (("table", "told"), ("table_slopes", "slopes")):
            here, there = w.at(w.address("%plan", PLAN, source), row), w.address("%plan", PLAN, target)
            with w.count(0, size) as k:
                w.store_scalar(w.load_scalar(here, k), there, k)

    def _copy(self, source: str, target: str, size: str) -> None:
        w = self.w
        here, there = w.address("%plan", PLAN, source), w.address("%plan", PLAN, target)
        with w.count(0, w.whole_number("%plan", PLAN, size)) as k:
            w.store_scalar(w.load_scalar(here, k), there, k)

    def _at(self, share: float) -> None:
        self.w.lines.append(f"  call void @{PREFIX}inputs(ptr %plan, double {scalar(share)})")

    def _inputs(self) -> None:
        """Put inputs into ``ahead``: fed ones as they will be if they go on as they went, by a share of a step, but not through zero."""
        w = self.w
        self._copy("inputs", "ahead", "input_size")
        inputs, ahead, previous = (w.address("%plan", PLAN, name) for name in ("inputs", "ahead", "previous"))
        fed = w.address("%plan", PLAN, "fed_list")
        with w.count(0, w.whole_number("%plan", PLAN, "fed")) as j:
            k = w.word(fed, j)
            value = w.load_scalar(inputs, k)
            moved = w.add(value, w.mul("%share", w.sub(value, w.load_scalar(previous, k))))
            crossed = w.compare("olt", w.mul(moved, value), w.number(0.0))
            w.store_scalar(w.select(crossed, w.number(0.0), moved), ahead, k)
        w.lines.append("  ret void")

    def _read(self, state: str, kept: str, into: str) -> None:
        w = self.w
        pointers = (w.address("%plan", PLAN, name) for name in (state, kept, "settings", "ahead", into))
        arguments = ", ".join(["i64 0", "i64 1", *(f"ptr {p}" for p in pointers)])
        w.lines.append(f"  call void {w.address('%plan', PLAN, 'read')}({arguments})")

    def _foresee(self) -> None:
        """``next``: what would be heard at the end of the step, if the fluxes went on as they went."""
        w = self.w
        for name in ("state", "kept"):
            self._copy(name, f"next_{name}", f"{name}_words")
        self._at(1.0)
        give(w, w.address("%plan", PLAN, "ahead"))
        names = ("advance", "next_state", "next_kept", "settings", "ahead", "drift", "next_step_size")
        own = {name: w.address("%plan", PLAN, name) for name in ("work", "report")}
        numbers = {"minutes": w.double("%plan", PLAN, "minutes"), "rtol": w.double("%plan", PLAN, "next_rtol")}
        advance, *pointers = (w.address("%plan", PLAN, name) for name in names)
        verdict = call_advance(w, "0", "1", advance, *pointers, **numbers, **own)
        with w.when(w.new(f"icmp ne i64 {verdict}, 0")):  # what cannot be foreseen is heard as it is
            w.end()
        self._at(1.5)
        ahead = w.address("%plan", PLAN, "ahead")
        give(w, ahead)
        carry_on(w, ahead, w.address("%plan", PLAN, "drift"), w.whole_number("%plan", PLAN, "input_size"))
        self._read("next_state", "next_kept", "next")
        w.lines.append("  ret void")

    def _lines(self) -> None:
        w = self.w
        minutes = w.double("%plan", PLAN, "minutes")
        at = {name: w.address("%plan", PLAN, name) for name in ("told", "slopes", "now", "next")}
        source, target, factors = (w.address("%plan", PLAN, f"heard_{what}") for what in ("from", "to", "factor"))
        with w.count(0, w.whole_number("%plan", PLAN, "heard")) as k:
            here, there, factor = w.word(source, k), w.word(target, k), w.load_scalar(factors, k)
            now = w.load_scalar(at["now"], here)
            change = w.div(w.sub(w.load_scalar(at["next"], here), now), minutes)
            slope = w.larger(change, w.div(w.neg(now), minutes))  # nothing falls below zero within the step
            w.store_scalar(w.mul(now, factor), at["told"], there)
            w.store_scalar(w.mul(slope, factor), at["slopes"], there)


class Gather:
    """``i64 irs_gather(ptr plan)``: means of all groups, and the centre after one step with them; gives its verdict."""

    def __init__(self, w: Words) -> None:
        self.w = w

    def write(self) -> None:
        """Write the function."""
        w = self.w
        with w.function("i64", PREFIX + "gather", ("ptr %plan",)):
            told, slopes = (w.address("%plan", PLAN, name) for name in ("told", "slopes"))
            carry_on(w, told, slopes, w.whole_number("%plan", PLAN, "told_size"))
            self._means()
            advance = w.address("%plan", PLAN, "advance")
            with w.when(w.new(f"icmp eq ptr {advance}, null")):
                w.end("i64 0")
            self._feed()
            give(w, w.address("%plan", PLAN, "inputs"))
            names = ("state", "kept", "settings", "inputs", "drift", "step_size")
            pointers = [w.address("%plan", PLAN, name) for name in names]
            own = {name: w.address("%plan", PLAN, name) for name in ("work", "report")}
            numbers = {name: w.double("%plan", PLAN, name) for name in ("minutes", "rtol")}
            verdict = call_advance(w, "0", "1", advance, *pointers, **numbers, **own)
            carry_on(w, pointers[3], pointers[4], w.whole_number("%plan", PLAN, "input_size"))
            w.lines.append(f"  ret i64 {verdict}")

    def _means(self) -> None:
        w = self.w
        means, groups = w.address("%plan", PLAN, "means"), w.address("%plan", PLAN, "group_list")
        with w.count(0, w.whole_number("%plan", PLAN, "groups")) as g:
            group = w.at(groups, w.times(g, len(GROUP)))
            sums, number = w.address(group, GROUP, "sums"), w.whole_number(group, GROUP, "number")
            w.fold(sums, w.whole_number(group, GROUP, "tiles"), number)
            into = w.at(means, w.whole_number(group, GROUP, "mean"))
            cells = w.double(group, GROUP, "count")
            with w.count(0, number) as k:
                w.store_scalar(w.div(w.load_scalar(sums, k), cells), into, k)
        record = w.address("%plan", PLAN, "record")
        with w.when(w.new(f"icmp ne ptr {record}, null")):
            size = w.whole_number("%plan", PLAN, "mean_size")
            here = w.at(record, w.times(size, w.whole_number("%plan", PLAN, "step")))
            with w.count(0, size) as k:
                w.store_scalar(w.load_scalar(means, k), here, k)

    def _feed(self) -> None:
        w = self.w
        minutes, inputs = w.double("%plan", PLAN, "minutes"), w.address("%plan", PLAN, "inputs")
        fed, count = w.address("%plan", PLAN, "fed_list"), w.whole_number("%plan", PLAN, "fed")
        self._keep_inputs()
        with w.count(0, count) as j:
            w.store_scalar(w.number(0.0), inputs, w.word(fed, j))
        means, values = w.address("%plan", PLAN, "means"), w.address("%plan", PLAN, "line_value")
        source, target, factors = (w.address("%plan", PLAN, f"line_{what}") for what in ("from", "to", "factor"))
        with w.count(0, w.whole_number("%plan", PLAN, "lines")) as k:
            mean = w.div(w.load_scalar(means, w.word(source, k)), minutes)
            value = w.mul(mean, w.load_scalar(factors, k))
            w.store_scalar(value, values, k)
            place = w.word(target, k)
            w.store_scalar(w.add(w.load_scalar(inputs, place), value), inputs, place)
        total = w.address("%plan", PLAN, "total")
        with w.count(0, count) as j:
            place = w.word(fed, j)
            amount = w.mul(w.load_scalar(inputs, place), minutes)
            w.store_scalar(w.add(w.load_scalar(total, place), amount), total, place)
        with w.when(w.new(f"icmp ne i64 {w.whole_number('%plan', PLAN, 'first')}, 0")):
            self._keep_inputs()
            w.put_word("0", "%plan", PLAN.index("first"))

    def _keep_inputs(self) -> None:
        w = self.w
        inputs, previous = (w.address("%plan", PLAN, name) for name in ("inputs", "previous"))
        with w.count(0, w.whole_number("%plan", PLAN, "input_size")) as k:
            w.store_scalar(w.load_scalar(inputs, k), previous, k)
