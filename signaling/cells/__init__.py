"""Cells: populations of one type over arrays, and honest views of single ones. The one place where cell types are listed."""

from __future__ import annotations

from importlib import import_module
from typing import Any

TYPES = ("muscle", "liver", "adipocyte", "beta", "alpha")
_LAZY = {"Population": "population", "CellType": "cell_type", "Cell": "cell"}


def cell_types() -> dict[str, Any]:
    """Every cell type by name."""
    return {name: getattr(import_module(f"signaling.cells.{name}"), name) for name in TYPES}


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        return getattr(import_module(f"signaling.cells.{_LAZY[name]}"), name)
    if name.endswith("Cell"):  # the class of the agents of a type: MuscleCell
        for cell_type in cell_types().values():
            if cell_type.agent_class.__name__ == name:
                return cell_type.agent_class
    raise AttributeError(f"module 'signaling.cells' has no attribute '{name}'")
