"""Figures: what a result looks like on paper.

One figure a module, drawn from recorded results with matplotlib, units on every axis. Each function returns a
``matplotlib.figure.Figure``, which saves itself: ``figure_ogtt(results, drink_at=30).savefig("ogtt.png")``. Knows nothing of
the command line. The names below are found on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from signaling.plot.dish import figure_dish
    from signaling.plot.ogtt import figure_ogtt
    from signaling.plot.signalling_graph import figure_graph

_HOME = {
    "figure_dish": "signaling.plot.dish",
    "figure_graph": "signaling.plot.signalling_graph",
    "figure_ogtt": "signaling.plot.ogtt",
}

__all__ = ["figure_dish", "figure_graph", "figure_ogtt"]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
    found = getattr(import_module(_HOME[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
