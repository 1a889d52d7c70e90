"""``signaling view``: a body in the browser."""

from __future__ import annotations

from typing import Annotated

import typer

from signaling.app.endings import ending

PORT = 8765


def view(
    scenario: Annotated[
        str, typer.Argument(metavar="[NAME_OR_FILE]", help="A shipped scenario, or a file ending in .yaml.")
    ] = "ogtt",
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port of the page on this machine.")] = PORT,
    open_browser: Annotated[bool, typer.Option("--open/--no-open", help="Whether to open the browser.")] = True,
) -> None:
    """Open a scenario in the browser: curves of blood, maps of the tissues, the signal of single cells."""
    with ending():
        from signaling.app.browser.serve import serve

        serve(scenario, port=port, open_browser=open_browser)
