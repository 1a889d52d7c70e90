"""A figure on the page: an image as wide as its column, with words for those who cannot see it, that says where it was clicked."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, Any

import solara

if TYPE_CHECKING:
    from matplotlib.figure import Figure

DOTS_PER_INCH = 150  # sharp on screens of twice the usual density
_ONE_AT_A_TIME = Lock()  # every visitor has a thread of their own, and matplotlib is not made for several


@solara.component_vue("picture.vue")
def _Image(address: str, words: str, hint: str = "", event_pick: Callable[[list[float]], None] | None = None):
    """The image itself."""


@solara.component
def Picture(
    draw: Callable[[], Figure],
    dependencies: list[Any],
    *,
    words: str,
    hint: str = "",
    on_pick: Callable[[float, float], None] | None = None,
):
    """Draw a figure, and draw it again when something it depends on has changed.

    Args:
        draw: Makes the figure.
        dependencies: What it depends on.
        words: What is to be seen, for screen readers.
        hint: What a click does.
        on_pick: Told where a click fell: shares of the width from the left and of the height from the top, 0 to 1.
    """
    address = solara.use_memo(lambda: _address(draw), dependencies)

    def picked(place: list[float]) -> None:
        if on_pick is not None:
            on_pick(*place)

    _Image(address=address, words=words, hint=hint, event_pick=picked)


def _address(draw: Callable[[], Figure]) -> str:
    """A figure as an image inside its own address, so that the browser asks nobody for it."""
    image = io.BytesIO()
    with _ONE_AT_A_TIME:
        draw().savefig(image, format="png", dpi=DOTS_PER_INCH)
    return "data:image/png;base64," + base64.b64encode(image.getvalue()).decode("ascii")
