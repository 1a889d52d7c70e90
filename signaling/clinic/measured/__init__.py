"""What was measured in people and in their cells, as small tables with citation: ``series(name)`` and ``names()``."""

from signaling.clinic.measured.curves import Series, names, series

__all__ = ["Series", "names", "series"]
