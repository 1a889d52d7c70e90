"""The ward in which people are judged, with another number of cells for a while."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from signaling.studies.judges import people


@contextmanager
def ward_of(cells: int) -> Iterator[None]:
    """People of so many cells a tissue; nobody else sees them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(people, "CELLS", cells)
        _discharge()
        try:
            yield
        finally:
            _discharge()


def _discharge() -> None:
    for kept in (people.course, people._rested):
        kept.cache_clear()
