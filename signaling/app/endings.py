"""How a command ends: its exit code, and one plain message on stderr instead of a traceback."""

from __future__ import annotations

import os
import traceback
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import typer

from signaling.app.screen import stderr
from signaling.core.errors import ScenarioError, SignalingError

OK: Final = 0
FAILED: Final = 1
"""The run failed, or what the scenario expects did not come true."""
REFUSED: Final = 2
"""Bad input: nothing was run and nothing was written."""
STOPPED: Final = 130
"""Ctrl-C; what was simulated so far is stored."""

TRACEBACK = "SIGNALING_TRACEBACK"


class Refused(SignalingError):
    """What the user asked for cannot be begun; the text says what to write instead."""


@contextmanager
def ending() -> Iterator[None]:
    """Everything a command does happens inside this context; it turns what goes wrong into a message and an exit code.

    Raises:
        typer.Exit: With the exit code, after the message was written.
    """
    try:
        with plain_warnings():
            yield
    except (typer.Exit, typer.Abort, typer.BadParameter, BrokenPipeError):
        raise
    except KeyboardInterrupt:
        stderr().print("Stopped.")
        raise typer.Exit(STOPPED) from None
    except ScenarioError as faults:
        for line in str(faults).splitlines():
            stderr().out(line)
        raise typer.Exit(REFUSED) from None
    except SignalingError as fault:
        _say(str(fault))
        raise typer.Exit(REFUSED if _refuses(fault) else FAILED) from None
    except MemoryError:
        _say("there is not enough memory for this. Ask for fewer cells, for example with --cells 1000.")
        raise typer.Exit(FAILED) from None
    except OSError as fault:
        _say(words_of(fault))
        raise typer.Exit(FAILED) from None
    except Exception as fault:
        _say(f"unexpected {type(fault).__name__}: {fault}")
        stderr().out(f"This is a mistake in signaling, not in what you typed. With {TRACEBACK}=1 it says where it is.")
        if os.environ.get(TRACEBACK):
            stderr().out(traceback.format_exc())
        raise typer.Exit(FAILED) from None


def words_of(fault: OSError) -> str:
    """What the operating system complains about, with the file first."""
    return f"{fault.filename}: {fault.strerror}" if fault.filename and fault.strerror else str(fault)


@contextmanager
def plain_warnings() -> Iterator[None]:
    """Warnings of the package as notes on stderr; those meant for programmers are left out."""

    def say(message: Warning | str, category: type[Warning], *_: object, **__: object) -> None:
        stderr().print(f"note: {message}", style="yellow", soft_wrap=True)

    with warnings.catch_warnings():
        for category in (DeprecationWarning, PendingDeprecationWarning, FutureWarning, ImportWarning):
            warnings.simplefilter("ignore", category)
        warnings.showwarning = say
        yield


def _refuses(fault: SignalingError) -> bool:
    from signaling.record.lock import FolderInUse
    from signaling.record.store import RunFolderError

    return isinstance(fault, Refused | RunFolderError | FolderInUse)


def _say(message: str) -> None:
    console = stderr()
    console.print("error: ", style="bold red", end="")
    console.out(message)
