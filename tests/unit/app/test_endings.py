import warnings

import pytest
import typer

from signaling.app.endings import Refused, ending
from signaling.core.errors import CannotAdvance, Fault, ResourceError, ScenarioError


@pytest.mark.parametrize(
    ("fault", "code", "message"),
    [
        (Refused("no such thing."), 2, "error: no such thing.\n"),
        (CannotAdvance("stuck at minute 5"), 1, "error: stuck at minute 5\n"),
        (ResourceError("the disk is full"), 1, "error: the disk is full\n"),
        (KeyboardInterrupt(), 130, "Stopped.\n"),
        (
            FileNotFoundError(2, "No such file or directory", "there.txt"),
            1,
            "error: there.txt: No such file or directory\n",
        ),
        (
            ScenarioError([Fault("a.yaml", 3, 1, "seed", "is odd.")]),
            2,
            "a.yaml:3:1: seed: is odd.\n1 fault; nothing was run.\n",
        ),
    ],
)
def test_what_goes_wrong_becomes_a_message_and_an_exit_code(capsys, fault, code, message):
    with pytest.raises(typer.Exit) as ended, ending():
        raise fault
    assert ended.value.exit_code == code
    assert capsys.readouterr() == ("", message)


def test_a_mistake_of_our_own_is_named_without_a_traceback(capsys, monkeypatch):
    monkeypatch.delenv("SIGNALING_TRACEBACK", raising=False)
    with pytest.raises(typer.Exit) as ended, ending():
        raise ZeroDivisionError("division by zero")
    assert ended.value.exit_code == 1
    said = capsys.readouterr().err
    assert said.startswith("error: unexpected ZeroDivisionError: division by zero\n")
    assert "Traceback" not in said


def test_a_traceback_is_there_for_those_who_ask(capsys, monkeypatch):
    monkeypatch.setenv("SIGNALING_TRACEBACK", "1")
    with pytest.raises(typer.Exit), ending():
        raise ZeroDivisionError("division by zero")
    assert "Traceback (most recent call last)" in capsys.readouterr().err


def test_a_warning_is_a_note_and_those_for_programmers_are_left_out(capsys):
    with ending():
        warnings.warn("compiled kernels are not kept", RuntimeWarning, stacklevel=1)
        warnings.warn("old name", DeprecationWarning, stacklevel=1)
    assert capsys.readouterr() == ("", "note: compiled kernels are not kept\n")


def test_text_in_brackets_is_text(capsys):
    with pytest.raises(typer.Exit), ending():
        raise Refused("protocol[1] is in [mmol/L], not [bold]mg[/bold]")
    assert capsys.readouterr().err == "error: protocol[1] is in [mmol/L], not [bold]mg[/bold]\n"
