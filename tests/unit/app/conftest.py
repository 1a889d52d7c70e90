"""The command line as a function, small scenarios, and runs that several tests look at."""

import contextlib
import io
from dataclasses import dataclass
from pathlib import Path

import pytest

SMALL_DISH = """\
title: A few fibres
dish: {cell: muscle, cells: 16, medium: {insulin: 0 nM, glucose: 5 mmol/L}}
duration: 20 min
protocol:
  - {at: 10 min, medium: {insulin: 10 nM}}
record: {every: 1 min, cells: [muscle], at: [0 min, 10 min, 20 min]}
expect:
  - muscle_Akt_pS473 at 0 min is above 0 %
  - muscle_Akt_pS473 at 20 min is at most 100 %
"""


@dataclass
class Ended:
    """How a command ended, and what it said where."""

    code: int
    out: str
    err: str


def typed(*arguments) -> Ended:
    """Run the command line in this process, as if the arguments had been typed after ``signaling``."""
    from signaling.app.cli import app

    out, err = io.StringIO(), io.StringIO()
    code = 0
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            app([str(argument) for argument in arguments], prog_name="signaling")
        except SystemExit as end:
            code = end.code or 0
    return Ended(code, out.getvalue(), err.getvalue())


@pytest.fixture
def signaling():
    return typed


@pytest.fixture(scope="session")
def dish_file(tmp_path_factory) -> Path:
    file = tmp_path_factory.mktemp("scenarios") / "few_fibres.yaml"
    file.write_text(SMALL_DISH)
    return file


@pytest.fixture(scope="session")
def dish_run(dish_file, tmp_path_factory) -> tuple[Ended, Path]:
    """A small dish, run once."""
    folder = tmp_path_factory.mktemp("dish") / "run"
    return typed("run", dish_file, "--out", folder), folder


@pytest.fixture(scope="session")
def drink_run(tmp_path_factory) -> tuple[Ended, Path]:
    """The shipped glucose drink with few cells, run once, its table as JSON."""
    folder = tmp_path_factory.mktemp("drink") / "run"
    return typed("run", "ogtt", "--cells", "16", "--seed", "7", "--out", folder, "--json"), folder
