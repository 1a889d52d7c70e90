"""Where the cells of a tissue lie on their map: row by row in a block that is nearly square."""

from __future__ import annotations

from math import ceil, sqrt
from typing import ClassVar


class CellGrid:
    """The geometry of a map, in inches and in shares of the image, so that a click finds its cell.

    Args:
        count: Cells, at least 1.

    Attributes:
        columns, rows: Of cells; the last row may not be full.
        size: Of the figure, inches.
        frame, bar_frame: Left, bottom, width and height of the map and of its scale, as shares of the figure.
    """

    MOST_LINED: ClassVar[int] = 60  # columns up to which cells are told apart by lines

    _WIDE: ClassVar[float] = 4.6  # inches of the figure
    _LEFT: ClassVar[float] = 0.1
    _RIGHT: ClassVar[float] = 0.85  # room for the scale
    _ABOVE: ClassVar[float] = 0.26
    _BELOW: ClassVar[float] = 0.1

    def __init__(self, count: int) -> None:
        self.count = count
        self.columns = ceil(sqrt(count))
        self.rows = ceil(count / self.columns)
        width = self._WIDE - self._LEFT - self._RIGHT
        height = width * self.rows / self.columns
        high = height + self._ABOVE + self._BELOW
        self.size = (self._WIDE, high)
        self.frame = (self._LEFT / self._WIDE, self._BELOW / high, width / self._WIDE, height / high)
        bar = (self._WIDE - self._RIGHT + 0.14) / self._WIDE
        self.bar_frame = (bar, self._BELOW / high, 0.15 / self._WIDE, height / high)

    def slot_at(self, across: float, down: float) -> int | None:
        """The cell at a place of the image, or None beside the cells.

        Args:
            across: Share of the width of the figure, from the left.
            down: Share of its height, from the top.
        """
        left, bottom, width, height = self.frame
        x, y = (across - left) / width, (down - (1 - bottom - height)) / height
        if not (0 <= x < 1 and 0 <= y < 1):
            return None
        slot = int(y * self.rows) * self.columns + int(x * self.columns)
        return slot if slot < self.count else None
