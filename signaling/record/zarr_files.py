"""Datasets in Zarr stores: compressed, with a checksum on every chunk."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import xarray as xr

VALUES_IN_A_CHUNK = 1 << 20  # 8 MiB of float64 before compression: few files, and little to read for one look


def write(dataset: xr.Dataset, store: Path, group: str | None = None) -> None:
    """Add a dataset to a store in Zarr format 3, at its root or in a group.

    Args:
        dataset: Numbers only; time is the first dimension of each variable.
        store: The store; made where needed.
        group: Path inside the store, such as ``cells/muscle``.
    """
    from zarr.codecs import BloscCodec, Crc32cCodec

    # The checksum comes last, over what lies on the disk.
    codecs = [BloscCodec(cname="zstd", clevel=5), Crc32cCodec()]
    encoding = {
        str(name): {"compressors": codecs, "chunks": _chunks(variable.shape)}
        for name, variable in dataset.variables.items()
    }
    dataset.to_zarr(store, group=group, mode="a", zarr_format=3, consolidated=False, encoding=encoding)


def consolidate(store: Path, groups: Iterable[str] = ()) -> None:
    """Gather the metadata of the root and of ``groups``, so that plain ``xarray.open_zarr`` finds it in one place."""
    import zarr

    with warnings.catch_warnings():
        # The gathered form is not in the specification yet. A reader that does not know it finds the parts as well.
        warnings.filterwarnings("ignore", message=".*[Cc]onsolidated metadata")
        for group in (*groups, None):
            zarr.consolidate_metadata(store, path=group)


def read(store: Path, group: str | None = None) -> xr.Dataset:
    """Open a dataset of a store; numbers are read when used."""
    import xarray as xr

    return xr.open_zarr(store, group=group, consolidated=False, chunks=None)


def _chunks(shape: tuple[int, ...]) -> tuple[int, ...]:
    """Chunks that hold whole rows of the first dimension where they fit."""
    chunks, room = [], VALUES_IN_A_CHUNK
    for length in reversed(shape):
        chunks.append(max(1, min(length, room)))
        room //= chunks[-1]
    return tuple(reversed(chunks))
