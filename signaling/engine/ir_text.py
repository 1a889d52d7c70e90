"""Writing LLVM's assembly language: numbered values, blocks and loops, at a chosen vector width.

Only what the kernels need. Every arithmetic instruction is written without fast-math flags: what is written is what is computed.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

SIZES = {"double": 8, "float": 4}  # bytes


class Writer:
    """Writes functions at one vector width.

    Args:
        width: numbers in one vector; 1 for scalar code.
        fma: whether the machine has fused multiply-adds; without, they are a product and a sum.
        kind: of the numbers, "double" or "float".

    Attributes:
        lines: what is written.
        declared: declarations that belong in front of it, by name.
        size: bytes of a number.
        vector, doubles, whole, truth: types of numbers, of numbers in double precision, of integers as wide as a number, and of truth
            values, in all lanes.
    """

    def __init__(self, width: int, fma: bool, kind: str = "double") -> None:
        self.width, self.fma, self.kind = width, fma, kind
        self.size = SIZES[kind]
        self.integer_kind = f"i{8 * self.size}"
        self.lines: list[str] = []
        self.vector = self._of(kind)
        self.doubles = self._of("double")
        self.whole = self._of(self.integer_kind)
        self.truth = self._of("i1")
        self._count = 0
        self._block = "entry"
        self._variables: list[str] = []
        self.declared: dict[str, str] = {}

    def _of(self, kind: str) -> str:
        return kind if self.width == 1 else f"<{self.width} x {kind}>"

    def _name(self, stem: str) -> str:
        self._count += 1
        return f"{stem}{self._count}"

    def new(self, instruction: str) -> str:
        """Write an instruction and return the name of its value."""
        name = self._name("%v")
        self.lines.append(f"  {name} = {instruction}")
        return name

    # Numbers ----------------------------------------------------------------------------------------------------------

    def number(self, value: float) -> str:
        """A constant in every lane."""
        return self._splat(self.kind, scalar(value, self.kind))

    def integer(self, value: int) -> str:
        """A whole constant in every lane."""
        return self._splat(self.integer_kind, str(value))

    def _splat(self, kind: str, text: str) -> str:
        return text if self.width == 1 else f"splat ({kind} {text})"

    def spread(self, value: str) -> str:
        """A scalar value in every lane."""
        if self.width == 1:
            return value
        first = self.new(f"insertelement {self.vector} poison, {self.kind} {value}, i64 0")
        return self.new(
            f"shufflevector {self.vector} {first}, {self.vector} poison, <{self.width} x i32> zeroinitializer"
        )

    # Arithmetic on vectors --------------------------------------------------------------------------------------------

    def binary(self, name: str, a: str, b: str) -> str:
        """fadd, fsub, fmul or fdiv."""
        return self.new(f"{name} {self.vector} {a}, {b}")

    def add(self, a: str, b: str) -> str:
        """a + b."""
        return self.binary("fadd", a, b)

    def sub(self, a: str, b: str) -> str:
        """a - b."""
        return self.binary("fsub", a, b)

    def mul(self, a: str, b: str) -> str:
        """a b."""
        return self.binary("fmul", a, b)

    def div(self, a: str, b: str) -> str:
        """a / b, rounded as IEEE 754 says."""
        return self.binary("fdiv", a, b)

    def neg(self, a: str) -> str:
        """-a."""
        return self.new(f"fneg {self.vector} {a}")

    def multiply_add(self, a: str, b: str, c: str) -> str:
        """a b + c with one rounding, where the machine can."""
        return self.intrinsic("fma", a, b, c) if self.fma else self.add(self.mul(a, b), c)

    def intrinsic(self, name: str, *arguments: str) -> str:
        """A function of LLVM that is one instruction: fma, fabs, sqrt."""
        suffix = f"f{8 * self.size}" if self.width == 1 else f"v{self.width}f{8 * self.size}"
        full = f"@llvm.{name}.{suffix}"
        self.declared[full] = f"declare {self.vector} {full}({', '.join([self.vector] * len(arguments))})"
        return self.new(f"call {self.vector} {full}({', '.join(f'{self.vector} {a}' for a in arguments)})")

    def compare(self, how: str, a: str, b: str) -> str:
        """Truth in each lane; `how` as in LLVM: olt, ogt, oeq, une ..."""
        return self.new(f"fcmp {how} {self.vector} {a}, {b}")

    def select(self, condition: str, a: str, b: str) -> str:
        """A where the condition holds, else b."""
        return self.new(f"select {self.truth} {condition}, {self.vector} {a}, {self.vector} {b}")

    def integer_op(self, name: str, a: str, b: str) -> str:
        """Add, sub, shl, lshr, ashr, and, or on integers in each lane."""
        return self.new(f"{name} {self.whole} {a}, {b}")

    def bits(self, a: str) -> str:
        """The bits of a number."""
        return self.new(f"bitcast {self.vector} {a} to {self.whole}")

    def from_bits(self, a: str) -> str:
        """The number with these bits."""
        return self.new(f"bitcast {self.whole} {a} to {self.vector}")

    # Memory -----------------------------------------------------------------------------------------------------------

    def at(self, pointer: str, offset: str | int, kind: str | None = None) -> str:
        """Pointer to an element, counted in single numbers (of the writer's kind if none is named)."""
        kind = kind or self.kind
        return pointer if offset == 0 else self.new(f"getelementptr inbounds {kind}, ptr {pointer}, i64 {offset}")

    def load(self, pointer: str, offset: str | int = 0, aligned: bool = True) -> str:
        """A vector, from an offset in single numbers."""
        align = self.size * (self.width if aligned else 1)
        return self.new(f"load {self.vector}, ptr {self.at(pointer, offset)}, align {align}")

    def store(self, value: str, pointer: str, offset: str | int = 0, aligned: bool = True) -> None:
        """Write a vector."""
        align = self.size * (self.width if aligned else 1)
        self.lines.append(f"  store {self.vector} {value}, ptr {self.at(pointer, offset)}, align {align}")

    def load_doubles(self, pointer: str, offset: str | int) -> str:
        """A vector in double precision, whatever the writer's kind; not aligned."""
        return self.new(f"load {self.doubles}, ptr {self.at(pointer, offset, 'double')}, align 8")

    def store_doubles(self, value: str, pointer: str, offset: str | int) -> None:
        """Write a vector in double precision."""
        self.lines.append(f"  store {self.doubles} {value}, ptr {self.at(pointer, offset, 'double')}, align 8")

    def from_doubles(self, value: str) -> str:
        """Numbers of the writer's kind, rounded from a vector in double precision."""
        return value if self.kind == "double" else self.new(f"fptrunc {self.doubles} {value} to {self.vector}")

    def to_doubles(self, value: str) -> str:
        """The same numbers in double precision."""
        return value if self.kind == "double" else self.new(f"fpext {self.vector} {value} to {self.doubles}")

    def from_double(self, value: str) -> str:
        """One number of the writer's kind, rounded from double precision."""
        return value if self.kind == "double" else self.new(f"fptrunc double {value} to {self.kind}")

    def load_scalar(self, pointer: str, offset: str | int = 0, kind: str = "double") -> str:
        """One number."""
        return self.new(f"load {kind}, ptr {self.at(pointer, offset, kind)}, align {SIZES[kind]}")

    def store_scalar(self, value: str, pointer: str, offset: str | int = 0, kind: str = "double") -> None:
        """Write one number."""
        self.lines.append(f"  store {kind} {value}, ptr {self.at(pointer, offset, kind)}, align {SIZES[kind]}")

    # Control ----------------------------------------------------------------------------------------------------------

    @contextmanager
    def function(self, result: str, name: str, parameters: Sequence[str], exported: bool = False) -> Iterator[None]:
        """A function; the body ends with its own ``ret``."""
        linkage = "" if exported else "internal "
        self.lines.append(
            f"define {linkage}{result} @{name}({', '.join(parameters)}) nounwind {'' if exported else 'noinline '}{{"
        )
        self.label("entry")
        start, self._variables = len(self.lines), []
        yield
        self.lines[start:start] = self._variables
        self.lines.append("}")

    def label(self, name: str) -> None:
        """Open a block."""
        self._block = name
        self.lines.append(f"{name}:")

    def variable(self, kind: str, value: str, align: int = 8) -> str:
        """Something that changes, set to a value."""
        name = self._name("%a")
        self._variables.append(f"  {name} = alloca {kind}, align {align}")
        self.set(name, kind, value)
        return name

    def set(self, variable: str, kind: str, value: str) -> None:
        """Change a variable."""
        self.lines.append(f"  store {kind} {value}, ptr {variable}, align 8")

    def get(self, variable: str, kind: str = "double") -> str:
        """Read a variable."""
        return self.new(f"load {kind}, ptr {variable}, align 8")

    @contextmanager
    def count(self, first: str | int, end: str | int, by: int = 1) -> Iterator[str]:
        """``for k in range(first, end, by)``; gives k, an i64."""
        head, body, done = self._name("head"), self._name("body"), self._name("done")
        before, k = self._block, self._name("%k")
        jump = len(self.lines) + 2
        self.lines.append(f"  br label %{head}")
        self.label(head)
        self.lines.append("")
        going = self.new(f"icmp slt i64 {k}, {end}")
        self.lines.append(f"  br i1 {going}, label %{body}, label %{done}")
        self.label(body)
        yield k
        following = self.new(f"add nsw i64 {k}, {by}")
        self.lines[jump] = f"  {k} = phi i64 [{first}, %{before}], [{following}, %{self._block}]"
        self.lines.append(f"  br label %{head}")
        self.label(done)

    @contextmanager
    def repeat(self) -> Iterator[str]:
        """An endless loop; gives the label to leave for."""
        body, done = self._name("again"), self._name("done")
        self.lines.append(f"  br label %{body}")
        self.label(body)
        yield done
        self.lines.append(f"  br label %{body}")
        self.label(done)

    @contextmanager
    def when(self, condition: str) -> Iterator[None]:
        """Do the body if a scalar condition holds."""
        body, done = self._name("then"), self._name("done")
        self.lines.append(f"  br i1 {condition}, label %{body}, label %{done}")
        self.label(body)
        yield
        self.lines.append(f"  br label %{done}")
        self.label(done)

    def leave(self, condition: str, target: str) -> None:
        """Go to a label if a scalar condition holds."""
        onwards = self._name("on")
        self.lines.append(f"  br i1 {condition}, label %{target}, label %{onwards}")
        self.label(onwards)

    def end(self, result: str = "void") -> None:
        """Return from the function, here and now."""
        self.lines.append(f"  ret {result}")
        self.label(self._name("never"))


def scalar(value: float, kind: str = "double") -> str:
    """A constant, exactly; of kind "float" the nearest one in single precision."""
    if kind == "float":
        value = struct.unpack("f", struct.pack("f", value))[0]
    return "0x" + struct.pack(">d", value).hex().upper()
