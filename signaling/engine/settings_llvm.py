"""Reading settings in compiled code, from the table of :class:`signaling.engine.settings.Settings`: where each row begins, and how far tiles are."""

from __future__ import annotations

from signaling.engine.ir_text import Writer


def row_of_tile(w: Writer, table: str, k: int, tile: str) -> tuple[str, str]:
    """Pointers to a row of a tile, and of the next tile: the same where all tiles share it."""
    first, stride = (w.new(f"load i64, ptr {w.at(table, 2 * k + part, 'i64')}, align 8") for part in (0, 1))
    here = w.new(f"add i64 {first}, {w.new(f'mul i64 {stride}, {tile}')}")
    ahead = w.new(f"add i64 {here}, {stride}")
    return w.new(f"inttoptr i64 {here} to ptr"), w.new(f"inttoptr i64 {ahead} to ptr")
