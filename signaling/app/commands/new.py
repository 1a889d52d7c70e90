"""``signaling new``: a commented scenario to start from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from signaling.app.endings import Refused, ending, words_of
from signaling.app.screen import stdout

ENDINGS = (".yaml", ".yml")


def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Name of the file; .yaml is added.")],
) -> None:
    """Write a commented scenario to start from. A file that is there already is left as it is."""
    with ending():
        from signaling.scenario.reference import starter_scenario

        stem = next((name.removesuffix(suffix) for suffix in ENDINGS if name.endswith(suffix)), name)
        if not Path(stem).name.strip(".") or stem.endswith(("/", "\\")):
            raise Refused(f"'{name}' is not the name of a file. Write one, for example: signaling new first_meal")
        path = Path(name if name != stem else f"{name}.yaml")
        try:
            # "x" leaves no moment in which a file of somebody else could slip in.
            with open(path, "x", encoding="utf-8") as file:
                file.write(starter_scenario())
        except FileExistsError:
            raise Refused(f"{path} is there already and is left as it is. Choose another name.") from None
        except OSError as fault:
            raise Refused(words_of(fault)) from None
        screen = stdout()
        screen.print(f"Wrote {path}.", style="bold", soft_wrap=True)
        screen.print(
            f"  signaling check {path}    every fault at once\n  signaling run {path}      run it", soft_wrap=True
        )
