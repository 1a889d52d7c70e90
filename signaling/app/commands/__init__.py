"""What can be typed after ``signaling``: one command a file, listed in the order of the help page."""

from __future__ import annotations

from collections.abc import Callable

from signaling.app.commands.check import check
from signaling.app.commands.describe import describe
from signaling.app.commands.doctor import doctor
from signaling.app.commands.export import export
from signaling.app.commands.indices import indices
from signaling.app.commands.new import new
from signaling.app.commands.plot import plot
from signaling.app.commands.run import RunCommand, run
from signaling.app.commands.validate import validate
from signaling.app.commands.view import view

COMMANDS: dict[str, Callable[..., None]] = {
    "run": run,
    "check": check,
    "describe": describe,
    "plot": plot,
    "indices": indices,
    "validate": validate,
    "view": view,
    "export": export,
    "new": new,
    "doctor": doctor,
}
CLASSES = {"run": RunCommand}
"""Commands that read their line in a way of their own."""
