"""Threads of the compiled loop: its machine code, helpers that lend it their time, and what each thread owns."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from hashlib import sha256
from typing import Final

import numpy as np

from signaling.engine.arrays import address
from signaling.engine.kernel_cache import generator_version, kept_or_built
from signaling.engine.loop_llvm import HELP, LOOP, write_loop
from signaling.engine.loop_plan import LINE, OWN, write_words
from signaling.engine.machine import Loaded, compiled_object, this_machine


class Own:
    """Words of one thread."""

    def __init__(self, size: int) -> None:
        room = np.zeros(size // 8 + 8)
        self.work = room[-(address(room) // 8) % 8 :]  # from the edge of a cache line
        self.report = np.zeros(2)
        self.words = np.zeros(LINE, np.int64)
        write_words(self.words, OWN, {"work": self.work, "report": self.report}, [])

    @property
    def failure(self) -> tuple[int, int, int, float]:
        """Verdict, run, tile and minute."""
        verdict, run, tile = (int(self.words[OWN.index(name)]) for name in ("verdict", "run", "tile"))
        return verdict, run, tile, float(self.words.view(np.float64)[OWN.index("minute")])


def lend(help_: object, plan: np.ndarray, own: Own, _held: object) -> None:
    """Lend the time of this thread to a loop until it ends; it may have ended already, so that what the plan points to is held."""
    help_(address(plan), address(own.words))  # type: ignore[operator]


@cache
def helpers() -> ThreadPoolExecutor:
    """Threads that wait for a loop to help."""
    return ThreadPoolExecutor(64, thread_name_prefix="loop over coupling steps")


@cache
def functions() -> tuple[Callable[..., int], Callable[..., int]]:
    """The compiled loop, and what helpers call."""
    machine = this_machine()
    pause = next((text for arch, text in _PAUSE.items() if machine.triple.startswith(arch)), ("", ""))
    words = ("loop", generator_version(), *map(str, (machine, machine.compiler)))
    key = sha256("\0".join(words).encode()).hexdigest()
    image = kept_or_built(key, lambda: compiled_object(write_loop(machine.fma, *pause)))
    loaded = Loaded(image, (LOOP, HELP))
    arguments = (ctypes.c_void_p, ctypes.c_void_p)
    loop = ctypes.CFUNCTYPE(ctypes.c_int64, *arguments)(loaded.address(LOOP))
    help_ = ctypes.CFUNCTYPE(None, *arguments)(loaded.address(HELP))
    loop.code = help_.code = loaded  # type: ignore[attr-defined]
    return loop, help_


_PAUSE: Final = {
    "x86_64": ("call void @llvm.x86.sse2.pause()", "declare void @llvm.x86.sse2.pause()"),
    "aarch64": ("call void @llvm.aarch64.hint(i32 1)", "declare void @llvm.aarch64.hint(i32)"),
    "arm64": ("call void @llvm.aarch64.hint(i32 1)", "declare void @llvm.aarch64.hint(i32)"),
}


@cache
def yield_address() -> int:
    """The system's function that lets other threads run; 0 where there is none."""
    library = ctypes.windll.kernel32 if sys.platform == "win32" else ctypes.CDLL(None)  # type: ignore[attr-defined]
    function = getattr(library, "SwitchToThread" if sys.platform == "win32" else "sched_yield", None)
    return 0 if function is None else ctypes.cast(function, ctypes.c_void_p).value or 0
