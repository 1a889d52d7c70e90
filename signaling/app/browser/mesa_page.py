"""What the page takes of Mesa's own, and how releases of Mesa differ in it; nowhere else in this room is Mesa imported.

- Mesa 3.5 fills a model parameter called ``scenario``, or any ``**keywords``, with a scenario object of its own on Reset. The model of the
  page therefore names every parameter and calls none of them so; see :mod:`signaling.app.browser.shown_body`.
- Both count what was drawn in ``update_counter``. A component that does not read it is not drawn again after a step.
- Text fields give text, also for numbers.
- An empty list of components leaves the whole page to us; Mesa then draws the controls only.
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

import solara

with warnings.catch_warnings():
    # Solara looks at every component and complains about one of Mesa 3.3's.
    warnings.filterwarnings("ignore", message=r"(?s).*ComponentsView: `use_state` found despite early return")
    from mesa.visualization import SolaraViz
    from mesa.visualization.utils import update_counter

if TYPE_CHECKING:
    import mesa

LONGEST_WAIT = 100  # ms between two steps of a model that plays


def controls(model: solara.Reactive[mesa.Model], fields: dict[str, Any], *, title: str, steps_per_click: int) -> None:
    """Mesa's side bar: reset, play and step, and a field for every model parameter.

    Args:
        model: What is on the page; Reset puts a new one there.
        fields: Parameter -> Mesa's description of its field, or a value that stays.
        title: In the bar on top.
        steps_per_click: Steps of the model between two drawings.
    """
    SolaraViz(
        model,
        components=[],
        model_params=fields,
        name=title,
        render_interval=steps_per_click,
        play_interval=LONGEST_WAIT,
    )


def draw_again_after_steps() -> int:
    """Let the component that calls this be drawn again after each step; returns how often it was."""
    return update_counter.get()
