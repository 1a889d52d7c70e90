"""How much memory cells take, and whether there is as much: asked before anything is allocated."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from signaling.cells.checks import whole_count
from signaling.cells.wiring import lowered
from signaling.core.errors import ResourceError
from signaling.engine.layout import number_type

if TYPE_CHECKING:
    from signaling.cells.cell_type import CellType, Intruder
    from signaling.engine.network import Network

DOUBLE = 8
# What drawing contents, reading a quantity and summing hold for a moment, in doubles per cell (measured at a million cells).
WORKING = 6
MEMORY = Path("/proc/meminfo")
GROUP = Path("/sys/fs/cgroup")


def footprint(
    cell_type: CellType,
    count: int,
    *,
    saboteurs: Iterable[Intruder] = (),
    lanes: int = 16,
    precision: str = "double",
    free: Iterable[str] = (),
) -> int:
    """Bytes that a :class:`~signaling.cells.population.Population` takes at most while it is made and advanced.

    Snapshots, copies, results, weights of edited tiles, and settings that are later given to single cells come on top.

    Args:
        cell_type: what they are.
        count: how many.
        saboteurs: those that do not live in this type are left out.
        lanes: cells in a tile.
        precision: of states and settings, ``double`` or ``single``.
        free: parameters that stay inputs.

    Raises:
        SignalingError: the count is not a whole number from 1.
    """
    count = whole_count(count, f"the number of {cell_type.name} cells")
    pathway = cell_type.pathway(saboteurs)
    accumulate = tuple(dict.fromkeys(p.quantity for p in cell_type.ports(saboteurs) if p.accumulated))
    network = lowered(pathway, accumulate, False, tuple(free))
    return bytes_of(network, count, lanes, precision, spread_in(cell_type))


def spread_in(cell_type: CellType, spread: bool = True) -> int:
    """In how many settings its cells differ when they are made."""
    return len(cell_type.spread.cv) if spread and cell_type.spread is not None else 0


def bytes_of(network: Network, count: int, lanes: int, precision: str, drawn: int) -> int:
    """The same for a network of which so many settings are drawn: its arrays, the ids, the retained steps, and what is held for a moment.

    What all cells share is left out: a few kilobytes, however many they are.
    """
    number, tiles = number_type(precision).itemsize, -(-count // lanes)
    arrays = (network.fast + drawn) * number + network.kept * DOUBLE
    return tiles * (lanes * arrays + DOUBLE) + (1 + WORKING) * DOUBLE * count


def demand_memory(needed: Mapping[str, int], counts: Mapping[str, int]) -> None:
    """Complain before cells are made that do not fit.

    Args:
        needed: cell type -> bytes.
        counts: cell type -> how many cells these are for.

    Raises:
        ResourceError: there is less memory; says how much is needed, how much there is, and how many cells would fit.
    """
    available, total = available_memory(), sum(needed.values())
    if available is None or total <= available:
        return
    parts = ", ".join(f"{counts[name]:,} {name}" for name in needed)
    fit = ", ".join(f"{counts[name] * available // total:,} {name}" for name in needed)
    raise ResourceError(
        f"{parts} cells need {_gigabytes(total)} of memory, but only {_gigabytes(available)} are available: "
        f"enough for about {fit} cells. Ask for fewer, or for precision='single', or close other programs."
    )


def available_memory() -> int | None:
    """Bytes that this process may still take: what the machine, its group of processes and its own limit leave; None if nobody says."""
    left = [amount for amount in (_of_machine(), *_of_group(), _of_process()) if amount is not None]
    return max(0, min(left)) if left else None


def _of_machine() -> int | None:
    try:
        lines = dict(line.split(":", 1) for line in MEMORY.read_text().splitlines())
        return int(lines["MemAvailable"].split()[0]) * 1024
    except (OSError, KeyError, ValueError):
        pass
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (ValueError, OSError, AttributeError):  # not on every system
        return None


def _of_group() -> Iterable[int]:
    """What control groups (version 2, then 1) leave; page cache that may be dropped counts as free."""
    for folder, limit, used, cache in (
        (GROUP, "memory.max", "memory.current", "inactive_file"),
        (GROUP / "memory", "memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file"),
    ):
        try:
            most, taken = (folder / limit).read_text(), int((folder / used).read_text())
            counted = dict(line.split() for line in (folder / "memory.stat").read_text().splitlines())
            yield int(most) - taken + int(counted.get(cache, 0))
        except (OSError, ValueError):  # no such group, or no limit ("max")
            continue


def _of_process() -> int | None:
    try:
        import resource

        limit = resource.getrlimit(resource.RLIMIT_AS)[0]
        if limit == resource.RLIM_INFINITY:
            return None
        pages = int(Path("/proc/self/statm").read_text().split()[0])
        return limit - pages * os.sysconf("SC_PAGE_SIZE")
    except (ImportError, OSError, ValueError):
        return None


def _gigabytes(amount: int) -> str:
    return f"{amount / 1e9:.3g} GB" if amount < 1e12 else f"{amount / 1e9:,.0f} GB"
