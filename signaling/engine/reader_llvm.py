"""Prints a reader: compiled code that works out chosen quantities of every cell of some tiles.

``irs_read`` reads tiles ``first <= tile < last`` of the arrays that kernels advance (settings by their table), and writes doubles
``out[tile][quantity][lane]``::

    void irs_read(i64 first, i64 last, ptr state, ptr kept, ptr settings, ptr inputs, ptr out)
"""

from __future__ import annotations

from collections.abc import Sequence

from signaling.engine.ir_text import Writer
from signaling.engine.network import Network
from signaling.engine.operations import Program, Tape
from signaling.engine.printer_llvm import print_operation
from signaling.engine.settings_llvm import row_of_tile
from signaling.engine.step_llvm import PREFIX
from signaling.pathway.expressions import Expr

READ = PREFIX + "read"
ARRAYS = ("state", "kept", "settings", "inputs")


def write_reader(network: Network, chosen: Sequence[Expr], lanes: int, width: int, fma: bool, kind: str) -> str:
    """The module as text.

    Args:
        network: where the quantities live.
        chosen: what to work out.
        lanes: of a tile.
        width: numbers in a vector; divides the lanes.
        fma: whether the machine has fused multiply-adds.
        kind: of the numbers in ``state`` and ``settings``, "double" or "float". Everything is computed in double precision.
    """
    w, one = Writer(width, fma), Writer(1, fma)
    parameters = [*(f"ptr noalias %{name}" for name in ARRAYS), "ptr noalias %out"]
    with w.function("void", PREFIX + "group", ["i64 %tile", "i64 %lane", *parameters]):
        _quantities(w, _program(network, chosen), lanes, kind)
        w.lines.append("  ret void")
    with one.function("void", READ, ["i64 %first", "i64 %last", *parameters], exported=True):
        rows = {
            "state": (network.fast, kind),
            "kept": (len(network.states) - network.fast, "double"),
            "out": (len(chosen), "double"),
        }
        with one.count("%first", "%last") as tile, one.count(0, lanes, width) as lane:
            here = {"inputs": "%inputs", "settings": "%settings"}
            for name, (count, number) in rows.items():
                offset = one.new(f"add i64 {lane}, {one.new(f'mul i64 {tile}, {count * lanes}')}")
                here[name] = one.new(f"getelementptr inbounds {number}, ptr %{name}, i64 {offset}")
            arguments = ", ".join(f"ptr {here[name]}" for name in (*ARRAYS, "out"))
            one.lines.append(f"  call void @{PREFIX}group(i64 {tile}, i64 {lane}, {arguments})")
        one.lines.append("  ret void")
    return "\n".join([*(w.declared | one.declared).values(), *w.lines, *one.lines, ""])


def _program(network: Network, chosen: Sequence[Expr]) -> Program:
    tape = Tape()
    rows = {
        "state": network.states[: network.fast],
        "kept": network.states[network.fast :],
        "settings": network.settings,
        "inputs": network.inputs,
    }
    reads = {name: tape.read(array, k) for array, names in rows.items() for k, name in enumerate(names)}
    done: dict[Expr, int] = {}
    return tape.program([tape.expression(e, reads, done) for e in chosen])


def _quantities(w: Writer, program: Program, lanes: int, kind: str) -> None:
    values: list[str] = []
    for operation in program.operations:
        if operation[0] == "read":
            values.append(_read(w, operation[1], operation[2], lanes, kind))
        else:
            values.append(print_operation(w, PREFIX, operation, values))
    for k, place in enumerate(program.outputs):
        w.store(values[place], "%out", k * lanes, aligned=False)


def _read(w: Writer, array: str, k: int, lanes: int, kind: str) -> str:
    if array == "inputs":
        return w.spread(w.load_scalar("%inputs", k))
    if array == "settings":
        place = w.at(row_of_tile(w, "%settings", k, "%tile")[0], "%lane", kind)
    else:
        place = w.at(f"%{array}", k * lanes, "double" if array == "kept" else kind)
    if array == "kept" or kind == "double":
        return w.load(place, aligned=False)
    narrow = kind if w.width == 1 else f"<{w.width} x {kind}>"
    return w.new(f"fpext {narrow} {w.new(f'load {narrow}, ptr {place}, align 4')} to {w.vector}")
