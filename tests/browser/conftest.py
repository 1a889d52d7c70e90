"""What the tests of the page share. Without the extra ``viz`` they are skipped visibly; with SIGNALING_CI=1 that is a failure."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec

import pytest

from tests.absent import absent

SMALL = """
extends: ogtt
cells: {muscle: 20, liver: 16, adipocyte: 16, beta: 16, alpha: 16}
"""


@pytest.fixture
def viz():
    """Without the extra there is no page."""
    if find_spec("solara") is None:
        absent("the extra 'viz' is not installed: pip install -e '.[viz]'")


@pytest.fixture(scope="session")
def small(tmp_path_factory) -> str:
    """A scenario with few cells."""
    file = tmp_path_factory.mktemp("scenario") / "small.yaml"
    file.write_text(SMALL, encoding="utf-8")
    return str(file)


@pytest.fixture
def restless(monkeypatch):
    """Bodies begin where their parts begin. To find the fasting state takes seconds, and the page is the same without."""
    from signaling.body.model import BodyModel

    monkeypatch.setattr(BodyModel, "come_to_rest", lambda body: None)


@contextmanager
def served(scenario: str) -> Iterator[tuple[subprocess.Popen, str]]:
    """A server in a process of its own, and its address."""
    call = f"from signaling.app.browser.serve import serve; serve({scenario!r}, port=0)"
    with subprocess.Popen(
        [sys.executable, "-c", call], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            said = process.stdout.readline()
            assert "http://127.0.0.1:" in said, process.stderr.read()
            yield process, next(word for word in said.split() if word.startswith("http"))
        finally:
            process.kill()


@pytest.fixture
def server(viz, small):
    """A running server of the small scenario: its process and its address."""
    with served(small) as running:
        yield running
