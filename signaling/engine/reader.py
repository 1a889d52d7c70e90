"""Compiled readers: chosen quantities of all cells, fast.

The same quantities as :func:`signaling.engine.evaluate.evaluator` gives, from the operations that kernels use: the two differ by rounding only.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from signaling.engine.arrays import address
from signaling.engine.compiled import KINDS
from signaling.engine.kernel_cache import kept_or_built, kernel_key
from signaling.engine.machine import Loaded, compiled_object, this_machine
from signaling.engine.network import Network
from signaling.engine.reader_llvm import READ, write_reader
from signaling.engine.settings import Settings, as_settings

_SIGNATURE = ctypes.CFUNCTYPE(None, ctypes.c_int64, ctypes.c_int64, *([ctypes.c_void_p] * 5))
_LOADED: dict[str, Loaded] = {}
_LOADING = threading.Lock()


class Reader:
    """Works out quantities of every cell with machine code.

    Args:
        network: where they live.
        names: states, inputs, settings or algebraic quantities.
        lanes: cells of one tile.
        precision: of the arrays, "double" or "single"; everything is computed in double precision.

    Attributes:
        names: as given. address: of the compiled function, see :mod:`signaling.engine.reader_llvm`.

    Raises:
        UnknownName: the network has no such quantity.
    """

    def __init__(self, network: Network, names: Iterable[str], lanes: int = 16, precision: str = "double") -> None:
        self.network, self.names, self.lanes, self.precision = network, tuple(names), lanes, precision
        chosen = tuple(network.quantity(name) for name in self.names)
        machine = this_machine()
        width = next(w for w in (8, 4, 2, 1) if w <= machine.bytes // 8 and lanes % w == 0)
        key = kernel_key(
            replace(network, derivatives=chosen), "reader", machine, machine.compiler, lanes, width, precision
        )

        def build() -> bytes:
            return compiled_object(write_reader(network, chosen, lanes, width, machine.fma, KINDS[precision]))

        with _LOADING:
            if key not in _LOADED:
                _LOADED[key] = Loaded(kept_or_built(key, build), (READ,))
            self._loaded = _LOADED[key]
        self.address = self._loaded.address(READ)
        self._function = _SIGNATURE(self.address)

    def __call__(
        self, state: np.ndarray, kept: np.ndarray, settings: np.ndarray | Settings, inputs: np.ndarray
    ) -> np.ndarray:
        """Read all tiles.

        Args:
            state: (tiles, fast, lanes), contiguous, in the precision of the reader.
            kept: (tiles, kept, lanes), contiguous, float64.
            settings: (tiles, m, lanes), in the precision of the reader; an array is contiguous.
            inputs: (k,).

        Returns:
            (tiles, names, lanes), float64, in the units of the quantities.
        """
        out = np.empty((len(state), len(self.names), self.lanes))
        table = as_settings(settings).table
        arrays = (state, kept, table, np.ascontiguousarray(inputs, np.float64), out)
        self._function(0, len(state), *map(address, arrays))
        return out

    def __deepcopy__(self, memo: dict) -> Reader:
        return self  # remembers nothing

    def __reduce__(self) -> tuple:
        return Reader, (self.network, self.names, self.lanes, self.precision)
