"""The command line: ``signaling run ogtt``. Each command imports what it needs when it is called."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from signaling import __version__
from signaling.app.commands import CLASSES, COMMANDS
from signaling.app.endings import STOPPED

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Start with: signaling run ogtt",
)
for _name, _command in COMMANDS.items():
    app.command(_name, cls=CLASSES.get(_name))(_command)


def _print_version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"signaling {__version__}\n")
        raise typer.Exit()


@app.callback()
def signaling(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Cells hear insulin, are sabotaged, and together make the blood of one person."""


def main() -> None:
    """Entry point of the command ``signaling``."""
    for stream in (sys.stdout, sys.stderr):
        # A tick must not end a run on a terminal that has none.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(STOPPED)
