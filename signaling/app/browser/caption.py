"""Small print below a picture or a row of tiles."""

from __future__ import annotations

import solara


@solara.component
def Caption(text: str):
    """One or two lines of quiet text."""
    solara.Text(text, classes=["caption", "text--secondary"])
