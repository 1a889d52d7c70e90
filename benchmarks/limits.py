"""What this machine can do at most: fused multiply-adds per second in registers, and bytes per second from memory.

Two loops in LLVM's assembly language, compiled as the engine's kernels are; `python -m benchmarks.limits` prints them.
"""

from __future__ import annotations

import ctypes
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache

import numpy as np

from signaling.engine.machine import Loaded, compiled_object, this_machine

CHAINS = 12  # independent sums, so that the latency of one does not hold up the others; they all fit into registers
BITS = {"float": 32, "double": 64}
TRIAD_ELEMENTS = 1 << 23  # float64 per array and thread: three arrays of 64 MiB are more than any cache holds


def vector_lanes(kind: str) -> int:
    """Numbers in the widest vector of this processor."""
    return 8 * this_machine().bytes // BITS[kind]


def fma_text(kind: str, lanes: int) -> str:
    """A loop that does nothing but fused multiply-adds on vectors of `lanes` numbers."""
    vector, suffix = f"<{lanes} x {kind}>", f"v{lanes}f{BITS[kind]}"
    chains = range(CHAINS)
    zero = "zeroinitializer"
    phis = "\n".join(f"  %s{k} = phi {vector} [ {zero}, %entry ], [ %t{k}, %loop ]" for k in chains)
    steps = "\n".join(
        f"  %t{k} = call {vector} @llvm.fma.{suffix}({vector} %s{k}, {vector} %a, {vector} %b)" for k in chains
    )
    sums = "\n".join(f"  %u{k} = fadd {vector} {f'%u{k - 1}' if k else zero}, %t{k}" for k in chains)
    return f"""
declare {vector} @llvm.fma.{suffix}({vector}, {vector}, {vector})
define void @bench_fma(i64 %count, ptr %numbers) {{
entry:
  %a = load {vector}, ptr %numbers, align 64
  %next = getelementptr {vector}, ptr %numbers, i64 1
  %b = load {vector}, ptr %next, align 64
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
{phis}
{steps}
  %j = add i64 %i, 1
  %more = icmp slt i64 %j, %count
  br i1 %more, label %loop, label %done
done:
{sums}
  store {vector} %u{CHAINS - 1}, ptr %numbers, align 64
  ret void
}}
"""


def triad_text(lanes: int) -> str:
    """a = b + s c over long arrays of float64, four vectors a turn."""
    vector = f"<{lanes} x double>"
    body = "\n".join(
        f"""  %k{n} = add i64 %i, {n * lanes}
  %pb{n} = getelementptr double, ptr %b, i64 %k{n}
  %pc{n} = getelementptr double, ptr %c, i64 %k{n}
  %pa{n} = getelementptr double, ptr %a, i64 %k{n}
  %vb{n} = load {vector}, ptr %pb{n}, align 64
  %vc{n} = load {vector}, ptr %pc{n}, align 64
  %r{n} = call {vector} @llvm.fma.v{lanes}f64({vector} %vc{n}, {vector} %s, {vector} %vb{n})
  store {vector} %r{n}, ptr %pa{n}, align 64"""
        for n in range(4)
    )
    return f"""
declare {vector} @llvm.fma.v{lanes}f64({vector}, {vector}, {vector})
define void @bench_triad(i64 %count, ptr %a, ptr %b, ptr %c) {{
entry:
  %one = insertelement {vector} poison, double 3.0, i32 0
  %s = shufflevector {vector} %one, {vector} poison, <{lanes} x i32> zeroinitializer
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %j, %loop ]
{body}
  %j = add i64 %i, {4 * lanes}
  %more = icmp slt i64 %j, %count
  br i1 %more, label %loop, label %done
done:
  ret void
}}
"""


def fma_peak(kind: str = "float", threads: int = 1, seconds: float = 0.2, runs: int = 5) -> float:
    """Floating-point operations per second (a fused multiply-add counts two), the best of several runs."""
    lanes = vector_lanes(kind)
    function = _function(fma_text(kind, lanes), "bench_fma", 2)
    numbers = [_aligned(64) for _ in range(threads)]
    count = 1 << 16

    def work() -> float:
        return _together(lambda k: function(count, _address(numbers[k])), threads)

    while work() < seconds / 4:
        count *= 2
    return 2.0 * lanes * CHAINS * count * threads / min(work() for _ in range(runs))


def triad_bandwidth(threads: int = 1, runs: int = 7) -> float:
    """Bytes per second of a = b + s c from memory, counting each array once, the best of several runs."""
    function = _function(triad_text(vector_lanes("double")), "bench_triad", 4)
    rooms = [[_aligned(TRIAD_ELEMENTS) for _ in range(3)] for _ in range(threads)]

    def work() -> float:
        return _together(lambda k: function(TRIAD_ELEMENTS, *map(_address, rooms[k])), threads)

    work()
    return 3.0 * 8.0 * TRIAD_ELEMENTS * threads / min(work() for _ in range(runs))


@cache
def _function(text: str, name: str, arguments: int) -> Callable:
    loaded = Loaded(compiled_object(text), (name,))
    signature = ctypes.CFUNCTYPE(None, ctypes.c_int64, *[ctypes.c_void_p] * (arguments - 1))
    function = signature(loaded.address(name))
    function.kept = loaded  # the code lives as long as the function
    return function


def _together(work: Callable[[int], object], threads: int) -> float:
    """Seconds on the wall for one piece of work a thread."""
    if threads == 1:
        started = time.perf_counter()
        work(0)
        return time.perf_counter() - started
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(lambda _: time.sleep(0.001), range(threads)))  # the threads are there before the clock runs
        started = time.perf_counter()
        list(pool.map(work, range(threads)))
        return time.perf_counter() - started


def _aligned(count: int) -> np.ndarray:
    room = np.full(count + 8, 0.5)
    return room[-(_address(room) // 8) % 8 :][:count]


def _address(array: np.ndarray) -> int:
    return array.__array_interface__["data"][0]


if __name__ == "__main__":
    wide, narrow = vector_lanes("float"), vector_lanes("double")
    print(fma_text("float", wide), fma_text("double", narrow), triad_text(narrow), sep="\n")
