import io
import json
import os
import subprocess
import sys

import pytest

from signaling import __version__
from signaling.app import cli
from signaling.app.commands import COMMANDS

HEAVY = ("mesa", "matplotlib", "solara", "pint", "xarray", "zarr", "pandas", "scipy", "llvmlite")


def test_help_names_every_command(signaling):
    ended = signaling("--help")
    assert ended.code == 0
    for name in COMMANDS:
        assert f"│ {name} " in ended.out or f" {name} " in ended.out


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_explains_itself(signaling, name):
    ended = signaling(name, "--help")
    assert ended.code == 0
    assert COMMANDS[name].__doc__.split(":")[0].split(",")[0].split()[0] in ended.out


def test_an_unknown_command_ends_with_2(signaling):
    ended = signaling("rnu")
    assert (ended.code, ended.out) == (2, "")
    assert "No such command 'rnu'" in ended.err


def test_the_version_is_that_of_the_package(signaling):
    assert signaling("--version").out == f"signaling {__version__}\n"


def test_help_loads_nothing_heavy():
    program = (
        "import json, sys\n"
        "from signaling.app.cli import app\n"
        "try: app(['run', '--help'], prog_name='signaling')\n"
        "except SystemExit: pass\n"
        "print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})), file=sys.stderr)\n"
    )
    outcome = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert outcome.returncode == 0, outcome.stderr
    assert set(json.loads(outcome.stderr)).isdisjoint(HEAVY)


def test_a_terminal_without_ticks_gets_letters():
    surroundings = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    outcome = subprocess.run([sys.executable, "-m", "signaling.app", "doctor"], capture_output=True, env=surroundings)
    assert (outcome.returncode, outcome.stderr) == (0, b"")
    assert outcome.stdout.startswith(b"ok  Python ")


def test_a_sign_that_a_terminal_does_not_have_ends_no_run(monkeypatch):
    old = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", old)
    monkeypatch.setattr(cli, "app", lambda: sys.stdout.write("5 µU/mL"))
    cli.main()
    old.flush()
    assert old.buffer.getvalue() == b"5 ?U/mL"


def test_a_reader_that_has_read_enough_causes_no_traceback():
    command = f"{sys.executable} -m signaling.app describe muscle | head -n 1"
    outcome = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
    assert "Traceback" not in outcome.stderr
    assert "Exception" not in outcome.stderr
