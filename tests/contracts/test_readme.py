"""What the README shows is what happens."""

import re
from pathlib import Path

import pytest

README = Path(__file__).parents[2] / "README.md"


def blocks(language):
    """Fenced blocks of a language, in order."""
    return re.findall(rf"```{language}\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)


def test_the_lines_of_python_run_as_they_stand():
    names = {}
    exec(compile(blocks("python")[0], "README.md", "exec"), names)
    assert names["body"].minutes == 1.0
    assert not names["cell"].graph.has_edge("PKC_active", "IRS1_pS_PKC")


def test_the_scenario_it_shows_has_no_fault(tmp_path):
    from signaling.scenario.check import check

    file = tmp_path / "deaf.yaml"
    file.write_text(blocks("yaml")[0], encoding="utf-8")
    assert check(file) == []


def test_it_opens_with_the_two_commands():
    assert re.findall(r"^make (\w+)", blocks("sh")[0], re.MULTILINE) == ["demo", "test"]


@pytest.mark.parametrize("picture", re.findall(r"!\[[^]]*\]\(([^)]+)\)", README.read_text(encoding="utf-8")))
def test_every_picture_is_there(picture):
    assert (README.parent / picture).stat().st_size > 10_000
