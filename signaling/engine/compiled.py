"""The compiled engine: machine code for one network, called through ctypes.

The loops over tiles, steps, stages and lanes all run in compiled code, without Python's lock, so that threads work on blocks of tiles at the
same time. Bits do not depend on the number of threads, on the vector width, or on whether the kernel came from the cache.
"""

from __future__ import annotations

import ctypes
import math
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property

import numpy as np

from signaling.engine.arrays import address
from signaling.engine.driver_llvm import EXPORTED, EXPORTED_SIZE, TOO_MANY, write_kernel
from signaling.engine.integrators import USUAL_METHOD
from signaling.engine.ir_text import SIZES
from signaling.engine.kernel_cache import kept_or_built, kernel_key
from signaling.engine.layout import check_arrays, check_call
from signaling.engine.machine import Loaded, compiled_object, this_machine
from signaling.engine.network import Network
from signaling.engine.oracle import Oracle
from signaling.engine.settings import Settings, as_settings
from signaling.engine.step_control import STEP_CONTROL, StepControl
from signaling.engine.step_programs import StepPrograms, step_programs
from signaling.engine.stuck import Stuck
from signaling.engine.tableau import Method

_LONG, _POINTER, _DOUBLE = ctypes.c_int64, ctypes.c_void_p, ctypes.c_double
_SIGNATURE = ctypes.CFUNCTYPE(
    _LONG,
    _LONG,
    _LONG,
    _POINTER,
    _POINTER,
    _POINTER,
    _POINTER,
    _POINTER,
    _DOUBLE,
    _POINTER,
    _DOUBLE,
    _POINTER,
    _POINTER,
)
_LOADED: dict[str, Loaded] = {}  # machine code in this process, by cache key
_LOADING: dict[str, threading.Lock] = {}  # held while that entry is made; others are made beside it
_WRITING = threading.Lock()  # one kernel is written while others are compiled: two writers would only share one Python
KINDS = {"double": "double", "single": "float"}  # what LLVM calls the precisions
FEWEST_TILES = 4  # of one thread: a smaller block costs more to hand over than to advance
BLOCKS, FEW_TILES = 8, 256  # blocks of a thread, if each has so many tiles


class Compiled:
    """Advance cells with machine code.

    Args:
        network: what to advance.
        lanes: cells of one tile.
        rtol: relative tolerance; the absolute one is a thousandth of it times the scale of the state.
        threads: by contiguous blocks of tiles.
        method: how a step is made; RODASP in double and RODAS3 in single precision if not given.
        control: how steps are chosen.
        width: numbers in a vector, at most; the processor's widest if not given. Results do not depend on it.
        precision: "double" or "single", of states and settings and of all arithmetic on them.

    Attributes:
        address: where ``irs_advance`` begins, for compiled callers; its parameters are those of :mod:`signaling.engine.driver_llvm`.
        workspace: bytes that it needs for each thread, from the edge of a cache line.
    """

    def __init__(
        self,
        network: Network,
        lanes: int = 16,
        rtol: float = 2.5e-6,
        threads: int = 1,
        method: Method | None = None,
        control: StepControl = STEP_CONTROL,
        width: int | None = None,
        precision: str = "double",
    ) -> None:
        self.network, self.lanes, self.rtol, self.threads = network, lanes, rtol, threads
        self.method = USUAL_METHOD[precision] if method is None else method
        self.control, self.precision = control, precision
        kind = KINDS[precision]
        widest = width or this_machine().bytes // SIZES[kind]
        self.width = next(w for w in (16, 8, 4, 2, 1) if w <= widest and lanes % w == 0)
        self._loaded = _kernel(network, self.method, control, lanes, self.width, kind)
        self._options = lanes, rtol, threads, self.method, control, width, precision
        self.address = self._loaded.address(EXPORTED)
        self._function = _SIGNATURE(self.address)
        self.workspace = ctypes.CFUNCTYPE(_LONG)(self._loaded.address(EXPORTED_SIZE))()
        self._inputs = (len(network.inputs),)
        self._own = threading.local()
        self._all_rooms: list[_Rooms] = []
        self._checked: tuple[tuple, tuple[int, int, Settings, int]] | None = None

    def advance(
        self,
        state: np.ndarray,
        kept: np.ndarray,
        settings: np.ndarray | Settings,
        inputs: np.ndarray,
        slopes: np.ndarray,
        minutes: float,
        step: np.ndarray,
    ) -> None:
        """Advance every tile in place; see :class:`signaling.engine.Engine`."""
        arrays, known = (state, kept, settings, step), self._checked
        if known is None or any(a is not b for a, b in zip(arrays, known[0], strict=True)):
            check_arrays(self.network, self.lanes, self.precision, *arrays)
            rows = as_settings(settings)
            known = self._checked = arrays, (address(state), address(kept), rows, address(step))
        if not (0.0 <= minutes < math.inf and np.shape(inputs) == np.shape(slopes) == self._inputs):
            check_call(self.network, inputs, slopes, minutes)
        own = self._rooms
        own.inputs[...] = inputs
        own.slopes[...] = slopes
        at_state, at_kept, rows, at_step = known[1]
        shared = (at_state, at_kept, address(rows.table), *own.input_addresses, minutes, at_step)
        tiles = len(step)
        blocks = min(self.threads, tiles // FEWEST_TILES)
        if blocks > 1:  # more than threads, so that none waits long for one that was held up
            blocks = max(blocks, min(BLOCKS * self.threads, tiles // FEW_TILES))
        if blocks < 2:
            failures = [self._block(0, tiles, shared)]
        else:
            edges = [b * tiles // blocks for b in range(blocks + 1)]
            failures = list(self._pool.map(lambda a, b: self._block(a, b, shared), edges[:-1], edges[1:]))
        for failure in failures:
            if failure is not None:
                raise self.explain(failure, state, kept, settings, own.inputs + failure[2] * own.slopes)

    def __deepcopy__(self, memo: dict) -> Compiled:
        return self  # remembers nothing between calls that another copy may not share

    def __reduce__(self) -> tuple:
        return Compiled, (self.network, *self._options)

    @property
    def _rooms(self) -> _Rooms:
        """Of this thread."""
        try:
            return self._own.rooms
        except AttributeError:
            self._own.rooms = _Rooms(self.workspace, *self._inputs)
            self._all_rooms.append(self._own.rooms)
            return self._own.rooms

    def _block(self, first: int, last: int, shared: tuple) -> tuple[int, int, float] | None:
        """Advance some tiles; gives (verdict, tile, minute) of the first that is stuck."""
        rooms = self._rooms
        verdict = self._function(first, last, *shared, self.rtol, *rooms.own_addresses)
        return None if verdict == 0 else (verdict, int(rooms.report[0]), float(rooms.report[1]))

    @cached_property
    def _pool(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(self.threads, thread_name_prefix=f"advance {self.network.name}")

    def explain(
        self,
        failure: tuple[int, int, float],
        state: np.ndarray,
        kept: np.ndarray,
        settings: np.ndarray | Settings,
        inputs: np.ndarray,
    ) -> Stuck:
        """The error for (verdict, tile, minute), what irs_advance returned and reported; inputs (k,) at that minute."""
        verdict, tile, minute = failure
        oracle = Oracle(self.network, self.lanes, self.rtol, self.method, self.control)
        one = slice(tile, tile + 1)
        whole = np.concatenate([state[one], kept[one]], axis=1, dtype=np.float64)
        explanation = oracle.tired if verdict == TOO_MANY else oracle.stuck
        return explanation(whole, settings[one], inputs, tile, minute)

    @property
    def attempts(self) -> int:
        """Steps tried so far by the threads of this engine, each for one tile."""
        return sum(int(rooms.work[:1].view(np.int64)[0]) for rooms in self._all_rooms)

    @cached_property
    def programs(self) -> StepPrograms:
        """The straight-line code of one step, for counting operations."""
        return step_programs(self.network, self.method)


class _Rooms:
    """Memory that one thread lends to the kernel."""

    def __init__(self, size: int, inputs: int) -> None:
        room = np.zeros(size // 8 + 8)
        self.work = room[-(address(room) // 8) % 8 :]  # from the edge of a cache line
        self.report = np.zeros(2)
        self.inputs, self.slopes = np.zeros(inputs), np.zeros(inputs)
        self.input_addresses = address(self.inputs), address(self.slopes)
        self.own_addresses = address(self.work), address(self.report)


def _kernel(network: Network, method: Method, control: StepControl, lanes: int, width: int, kind: str) -> Loaded:
    """Machine code from this process, from the cache folder, or new."""
    machine = this_machine()
    key = kernel_key(network, machine, machine.compiler, lanes, width, kind, method.name, control)

    def build() -> bytes:
        with _WRITING:
            programs = step_programs(network, method)
            text = write_kernel(network, programs, method, control, lanes, width, machine.fma, kind, machine.registers)
        return compiled_object(text)

    with _LOADING.setdefault(key, threading.Lock()):
        if key not in _LOADED:
            _LOADED[key] = Loaded(kept_or_built(key, build), (EXPORTED, EXPORTED_SIZE))
        return _LOADED[key]
