"""What the machine can do at most."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.limits import fma_peak, triad_bandwidth
from benchmarks.options import Options
from benchmarks.rows import Row, shown


def rows(options: Options) -> Iterator[Row]:
    """Peak arithmetic and bandwidth, one thread and several."""
    for kind, name in (("float", "float32"), ("double", "float64")):
        one, many = fma_peak(kind) / 1e9, fma_peak(kind, options.threads) / 1e9
        yield shown(
            f"machine: fused multiply-add, {name}",
            f"{one:.0f} GFLOP/s on one core, {many:.0f} on {options.threads} threads",
            one_core_gflops=one,
            all_threads_gflops=many,
        )
    one, many = triad_bandwidth() / 1e9, triad_bandwidth(options.threads) / 1e9
    yield shown(
        "machine: triad a = b + s c from memory",
        f"{one:.0f} GB/s on one core, {many:.0f} on {options.threads} threads",
        one_core_gb_s=one,
        all_threads_gb_s=many,
    )
