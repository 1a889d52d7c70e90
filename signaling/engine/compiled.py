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

from signaling.engine.driver_llvm import EXPORTED, EXPORTED_SIZE, TOO_MANY, write_kernel
from signaling.engine.kernel_cache import kept_or_built, kernel_key
from signaling.engine.layout import check_arrays, check_call
from signaling.engine.machine import Loaded, compiled_object, this_machine
from signaling.engine.network import Network
from signaling.engine.oracle import Oracle
from signaling.engine.step_control import STEP_CONTROL, StepControl
from signaling.engine.step_programs import StepPrograms, step_programs
from signaling.engine.stuck import Stuck, too_many_steps
from signaling.engine.tableau import ROS34PW2, Tableau

_LONG, _POINTER, _DOUBLE = ctypes.c_int64, ctypes.c_void_p, ctypes.c_double
_SIGNATURE = ctypes.CFUNCTYPE(
    _LONG, _LONG, _LONG, _POINTER, _POINTER, _POINTER, _POINTER, _DOUBLE, _POINTER, _DOUBLE, _POINTER, _POINTER
)
_LOADED: dict[str, Loaded] = {}  # machine code in this process, by cache key
_LOADING = threading.Lock()
FEWEST_TILES = 4  # of one thread: a smaller block costs more to hand over than to advance


class Compiled:
    """Advance cells with machine code.

    Args:
        network: what to advance.
        lanes: cells of one tile.
        rtol: relative tolerance; the absolute one is a thousandth of it times the scale of the state.
        threads: by contiguous blocks of tiles.
        method: a Rosenbrock method.
        control: how steps are chosen.
        width: float64 numbers in a vector, at most; the processor's widest if not given. Results do not depend on it.
    """

    def __init__(
        self,
        network: Network,
        lanes: int = 16,
        rtol: float = 1e-5,
        threads: int = 1,
        method: Tableau = ROS34PW2,
        control: StepControl = STEP_CONTROL,
        width: int | None = None,
    ) -> None:
        self.network, self.lanes, self.rtol, self.threads = network, lanes, rtol, threads
        self.method, self.control = method, control
        widest = width or this_machine().width
        self.width = next(w for w in (8, 4, 2, 1) if w <= widest and lanes % w == 0)
        self._loaded = _kernel(network, method, control, lanes, self.width)
        self._options = lanes, rtol, threads, method, control, width
        self._function = _SIGNATURE(self._loaded.address(EXPORTED))
        self._workspace = ctypes.CFUNCTYPE(_LONG)(self._loaded.address(EXPORTED_SIZE))()
        self._inputs = (len(network.inputs),)
        self._own = threading.local()
        self._checked: tuple[np.ndarray, np.ndarray, np.ndarray, int, int, int] | None = None

    def advance(
        self,
        state: np.ndarray,
        settings: np.ndarray,
        inputs: np.ndarray,
        slopes: np.ndarray,
        minutes: float,
        step: np.ndarray,
    ) -> None:
        """Advance every tile in place; see :class:`signaling.engine.Engine`."""
        known = self._checked
        if known is None or known[0] is not state or known[1] is not settings or known[2] is not step:
            check_arrays(self.network, self.lanes, state, settings, step)
            known = self._checked = (state, settings, step, _address(state), _address(settings), _address(step))
        if not (0.0 <= minutes < math.inf and np.shape(inputs) == np.shape(slopes) == self._inputs):
            check_call(self.network, inputs, slopes, minutes)
        own = self._rooms
        own.inputs[...] = inputs
        own.slopes[...] = slopes
        shared = (*known[3:5], *own.input_addresses, minutes, known[5])
        tiles = len(step)
        blocks = min(self.threads, tiles // FEWEST_TILES)
        if blocks < 2:
            failures = [self._block(0, tiles, shared)]
        else:
            edges = [b * tiles // blocks for b in range(blocks + 1)]
            failures = list(self._pool.map(lambda a, b: self._block(a, b, shared), edges[:-1], edges[1:]))
        for failure in failures:
            if failure is not None:
                raise self._explain(failure, state, settings, own.inputs + failure[2] * own.slopes)

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
            self._own.rooms = _Rooms(self._workspace, *self._inputs)
            return self._own.rooms

    def _block(self, first: int, last: int, shared: tuple) -> tuple[int, int, float] | None:
        """Advance some tiles; gives (verdict, tile, minute) of the first that is stuck."""
        rooms = self._rooms
        state, settings, inputs, slopes, minutes, step = shared
        verdict = self._function(
            first,
            last,
            state,
            settings,
            inputs,
            slopes,
            minutes,
            step,
            self.rtol,
            *rooms.own_addresses,
        )
        return None if verdict == 0 else (verdict, int(rooms.report[0]), float(rooms.report[1]))

    @cached_property
    def _pool(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(self.threads, thread_name_prefix=f"advance {self.network.name}")

    def _explain(
        self, failure: tuple[int, int, float], state: np.ndarray, settings: np.ndarray, inputs: np.ndarray
    ) -> Stuck:
        verdict, tile, minute = failure
        if verdict == TOO_MANY:
            return too_many_steps(self.network, tile, minute, self.control.most)
        oracle = Oracle(self.network, self.lanes, self.rtol, self.method, self.control)
        return oracle.stuck(state, settings, inputs, tile, minute)

    @cached_property
    def programs(self) -> StepPrograms:
        """The straight-line code of one step, for counting operations."""
        return step_programs(self.network)


class _Rooms:
    """Memory that one thread lends to the kernel."""

    def __init__(self, size: int, inputs: int) -> None:
        room = np.zeros(size + 8)
        self.work = room[-(_address(room) // 8) % 8 :]  # from the edge of a cache line
        self.report = np.zeros(2)
        self.inputs, self.slopes = np.zeros(inputs), np.zeros(inputs)
        self.input_addresses = _address(self.inputs), _address(self.slopes)
        self.own_addresses = _address(self.work), _address(self.report)


def _kernel(network: Network, method: Tableau, control: StepControl, lanes: int, width: int) -> Loaded:
    """Machine code from this process, from the cache folder, or new."""
    machine = this_machine()
    key = kernel_key(network, machine, machine.compiler, lanes, width, method.name, control)

    def build() -> bytes:
        return compiled_object(
            write_kernel(network, step_programs(network), method, control, lanes, width, machine.fma)
        )

    with _LOADING:
        if key not in _LOADED:
            _LOADED[key] = Loaded(kept_or_built(key, build), (EXPORTED, EXPORTED_SIZE))
        return _LOADED[key]


def _address(array: np.ndarray) -> int:
    return array.__array_interface__["data"][0]
