import sys
from types import SimpleNamespace

import pytest

from signaling.core.errors import SignalingError


@pytest.fixture
def served(monkeypatch):
    """What the page was asked to show; nothing is served."""
    asked = []

    def serve(scenario, *, port, open_browser):
        asked.append((scenario, port, open_browser))

    monkeypatch.setitem(sys.modules, "signaling.app.browser.serve", SimpleNamespace(serve=serve))
    return asked


def test_view_shows_the_glucose_drink_and_opens_the_browser(signaling, served):
    assert signaling("view").code == 0
    assert served == [("ogtt", 8765, True)]


def test_view_takes_a_scenario_and_a_port(signaling, served):
    assert signaling("view", "deaf.yaml", "--port", 9000, "--no-open").code == 0
    assert served == [("deaf.yaml", 9000, False)]


def test_view_refuses_a_port_that_is_none(signaling, served):
    ended = signaling("view", "--port", 70000)
    assert (ended.code, served) == (2, [])
    assert "Invalid value for '--port'" in ended.err


def test_view_says_what_to_install_where_the_extra_is_missing(signaling, monkeypatch):
    def serve(scenario, **options):
        raise SignalingError("the page in the browser needs the extra 'viz'.")

    monkeypatch.setitem(sys.modules, "signaling.app.browser.serve", SimpleNamespace(serve=serve))
    ended = signaling("view")
    assert (ended.code, ended.out, ended.err) == (1, "", "error: the page in the browser needs the extra 'viz'.\n")
