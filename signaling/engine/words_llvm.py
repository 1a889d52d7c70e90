"""Writing the compiled loop: words of a plan by name, sums in a fixed tree, and calls of kernels."""

from __future__ import annotations

from signaling.engine.ir_text import Writer
from signaling.engine.loop_plan import PLAN


class Words(Writer):
    """A writer that knows words by name."""

    def address(self, base: str, names: tuple[str, ...], name: str) -> str:
        """A word that is an address."""
        return self.new(f"load ptr, ptr {self.at(base, names.index(name))}, align 8")

    def whole_number(self, base: str, names: tuple[str, ...], name: str) -> str:
        """A word that is a whole number."""
        return self.word(base, names.index(name))

    def double(self, base: str, names: tuple[str, ...], name: str) -> str:
        """A word that is a double."""
        return self.load_scalar(base, names.index(name))

    def word(self, pointer: str, offset: str | int = 0) -> str:
        """One whole number."""
        return self.new(f"load i64, ptr {self.at(pointer, offset)}, align 8")

    def put_word(self, value: str, pointer: str, offset: str | int = 0) -> None:
        """Write one whole number."""
        self.lines.append(f"  store i64 {value}, ptr {self.at(pointer, offset)}, align 8")

    def plus(self, a: str, b: str | int) -> str:
        """a + b, whole."""
        return self.new(f"add i64 {a}, {b}")

    def times(self, a: str, b: str | int) -> str:
        """a b, whole."""
        return self.new(f"mul i64 {a}, {b}")

    def larger(self, a: str, b: str) -> str:
        """The larger of two doubles; a if they do not compare."""
        return self.select(self.compare("ogt", b, a), b, a)

    def fold(self, terms: str, count: str, row: str) -> None:
        """Sum `count` rows of `row` doubles into the first, by adding the upper half to the lower until one is left."""
        left = self.variable("i64", count)
        with self.repeat() as done:
            now = self.get(left, "i64")
            self.leave(self.new(f"icmp sle i64 {now}, 1"), done)
            half = self.new(f"lshr i64 {self.plus(now, 1)}, 1")
            above = self.times(half, row)
            with self.count(0, self.times(self.new(f"sub i64 {now}, {half}"), row)) as k:
                lower, upper = self.load_scalar(terms, k), self.load_scalar(terms, self.plus(k, above))
                self.store_scalar(self.add(lower, upper), terms, k)
            self.set(left, "i64", half)


def call_advance(
    w: Words, first: str, last: str, function: str, *pointers: str, minutes: str, rtol: str, work: str, report: str
) -> str:
    """Call a kernel (see :mod:`signaling.engine.driver_llvm`); pointers: state, kept, settings, inputs, slopes, step size."""
    state, kept, settings, inputs, slopes, step_size = (f"ptr {p}" for p in pointers)
    arguments = (f"i64 {first}", f"i64 {last}", state, kept, settings, inputs, slopes, f"double {minutes}", step_size)
    return w.new(f"call i64 {function}({', '.join([*arguments, f'double {rtol}', f'ptr {work}', f'ptr {report}'])})")


def give(w: Words, inputs: str) -> None:
    """Put what is given in this step among the inputs of the centre."""
    doses = w.whole_number("%plan", PLAN, "doses")
    here = w.at(w.address("%plan", PLAN, "dose"), w.times(doses, w.whole_number("%plan", PLAN, "step")))
    targets = w.address("%plan", PLAN, "dose_to")
    with w.count(0, doses) as k:
        w.store_scalar(w.load_scalar(here, k), inputs, w.word(targets, k))


def carry_on(w: Words, values: str, slopes: str, size: str) -> None:
    """Let values be what they have become by the end of the step."""
    minutes = w.double("%plan", PLAN, "minutes")
    with w.count(0, size) as k:
        change = w.mul(w.load_scalar(slopes, k), minutes)
        w.store_scalar(w.add(w.load_scalar(values, k), change), values, k)
