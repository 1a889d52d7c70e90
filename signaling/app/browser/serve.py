"""The server of the page: this computer only, no internet, no reports to anybody, gone with Ctrl-C."""

from __future__ import annotations

import os
import socket
import warnings
import webbrowser
from contextlib import suppress
from importlib.util import find_spec
from typing import TYPE_CHECKING

from signaling.core.errors import SignalingError

if TYPE_CHECKING:
    import uvicorn

HOST = "127.0.0.1"
PORT = 8765
NEEDED = ("solara", "solara.server", "ipyvuetify", "starlette", "uvicorn", "altair")
PATIENCE = 2  # s that open pages get to say goodbye
MOST_PAGES = 8
FORGOTTEN_AFTER = "10m"  # a page that lost its connection
NOWHERE = f"http://{HOST}:9/"
"""Where Solara looks for files that its package of files lacks: at this computer's discard port, so nowhere."""


def serve(scenario: str = "ogtt", port: int = PORT, open_browser: bool = False) -> None:
    """Show a scenario in the browser until Ctrl-C.

    Args:
        scenario: A shipped name or a path.
        port: Of this computer; 0 for any that is free.
        open_browser: Also open the page.

    Raises:
        SignalingError: A package of the extra ``viz`` is missing, the port is taken, or the scenario is a dish.
        ScenarioError: The scenario has faults.
    """
    check_extra()
    from signaling.app.browser.shown_body import planned

    planned(scenario)
    with _door(port) as door:
        server = _server(str(scenario), door.getsockname()[1], open_browser)
        with suppress(KeyboardInterrupt):  # which comes after the server has closed its pages
            server.run(sockets=[door])
    print("The page is closed.", flush=True)


def check_extra() -> None:
    """Complain if what the page stands on is not installed.

    Raises:
        SignalingError: Names what is missing, and how to install it.
    """
    missing = [name for name in NEEDED if not _is_there(name)]
    if missing:
        raise SignalingError(
            f"the page in the browser needs the extra 'viz'; missing: {', '.join(missing)}. "
            "Install it with: pip install 'insulin-signaling[viz]'"
        )


def _is_there(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except ModuleNotFoundError:  # the package around it is missing
        return False


def _door(port: int) -> socket.socket:
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind((HOST, port))
    except (OSError, OverflowError) as fault:
        door.close()
        raise SignalingError(
            f"port {port} of this computer cannot be used ({fault}). Name another, or 0 for any that is free."
        ) from fault
    return door


def _server(scenario: str, port: int, open_browser: bool) -> uvicorn.Server:
    """The server, ready to run; it says so when it answers."""
    import uvicorn

    class Announced(uvicorn.Server):
        """Says where it is once it answers."""

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            address = f"http://{HOST}:{port}"
            print(f"The page is at {address}   Ctrl-C ends it.", flush=True)
            if open_browser:
                webbrowser.open(address)

    quiet = {"log_level": "error", "access_log": False, "server_header": False}
    return Announced(uvicorn.Config(_app(scenario, port), timeout_graceful_shutdown=PATIENCE, **quiet))


def _app(scenario: str, port: int) -> object:
    """Solara's application behind the gate, set to keep to itself."""
    page = "signaling.app.browser.page"
    os.environ["SOLARA_APP"] = page  # read when Solara's server is imported
    import solara.settings
    from solara.server import settings

    settings.telemetry.mixpanel_enable = False
    solara.settings.assets.cdn = NOWHERE
    settings.main.mode = "production"
    settings.kernel.cull_timeout = FORGOTTEN_AFTER
    settings.kernel.max_per_session = MOST_PAGES
    settings.theme.title = "signaling"
    settings.theme.loader = "plain"
    settings.theme.show_banner = False
    # Solara would like https for its cookie; between a browser and its own computer nobody listens.
    warnings.filterwarnings("ignore", message="Cookies with samesite=none require https")
    from solara.server import app as apps
    from solara.server.starlette import app

    if "__default__" not in apps.apps:
        apps.apps["__default__"] = apps.AppScript(page)
    from signaling.app.browser.gate import Gate
    from signaling.app.browser.page import SCENARIO

    os.environ[SCENARIO] = scenario
    return Gate(app, (f"{HOST}:{port}", f"localhost:{port}"))
