"""Cells: populations of one type over arrays, and honest views of single ones. The one place where cell types are listed."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from signaling.cells.cell_type import CellType

TYPES = ("muscle", "liver", "adipocyte", "beta", "alpha")
_LAZY = {"Population": "population", "CellType": "cell_type", "Cell": "cell"}


def cell_types() -> dict[str, Any]:
    """Every cell type by name."""
    return {name: getattr(import_module(f"signaling.cells.{name}"), name) for name in TYPES}


def cell_kind(name: str, **forms: str) -> CellType:
    """A cell type by name, with other forms of its mechanisms where asked.

    ``cell_kind("muscle")`` is the type as shipped; ``cell_kind("muscle", MAPK="lumped")`` has the MAPK branch in one step. The same words give
    the same object.

    Args:
        name: of the cell type.
        forms: mechanism -> form, from :data:`signaling.pathway.catalogue.FORMS`.

    Raises:
        UnknownName: no such cell type, mechanism or form; or the type does not have the mechanism.
    """
    return _with_forms(name, tuple(sorted(forms.items())))


@lru_cache(maxsize=64)
def _with_forms(name: str, forms: tuple[tuple[str, str], ...]) -> CellType:
    from signaling.core.errors import UnknownName, did_you_mean
    from signaling.pathway.catalogue import FORMS

    if name not in TYPES:
        raise UnknownName(f"there is no cell type '{name}'.{did_you_mean(name, TYPES)}")
    chosen = []
    for mechanism, form in forms:
        if mechanism not in FORMS:
            raise UnknownName(f"the mechanism '{mechanism}' has one form only.{did_you_mean(mechanism, FORMS)}")
        if form not in FORMS[mechanism]:
            raise UnknownName(f"{mechanism} has no form '{form}'.{did_you_mean(form, FORMS[mechanism])}")
        if form != next(iter(FORMS[mechanism])):
            chosen.append(FORMS[mechanism][form])
    shipped = cell_types()[name]
    return shipped.with_mechanism(*chosen) if chosen else shipped


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        return getattr(import_module(f"signaling.cells.{_LAZY[name]}"), name)
    if name.endswith("Cell"):  # the class of the agents of a type: MuscleCell
        for cell_type in cell_types().values():
            if cell_type.agent_class.__name__ == name:
                return cell_type.agent_class
    raise AttributeError(f"module 'signaling.cells' has no attribute '{name}'")
