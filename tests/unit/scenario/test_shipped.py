"""The shipped scenarios are found in a checkout and in a wheel."""

from pathlib import Path

import pytest

from signaling.core.errors import SignalingError
from signaling.scenario import shipped

ROOT = Path(__file__).resolve().parents[3]


def test_a_checkout_uses_the_scenarios_at_its_root():
    assert shipped.shipped_folder() == ROOT / "scenarios"


def test_a_wheel_uses_the_scenarios_inside_the_package(tmp_path, monkeypatch):
    package = tmp_path / "signaling"
    (package / "_scenarios").mkdir(parents=True)
    (tmp_path / "scenarios").mkdir()
    monkeypatch.setattr(shipped, "_PACKAGE", package)
    assert shipped.shipped_folder() == package / "_scenarios"


def test_an_incomplete_installation_says_where_it_looked(tmp_path, monkeypatch):
    monkeypatch.setattr(shipped, "_PACKAGE", tmp_path / "signaling")
    with pytest.raises(SignalingError) as caught:
        shipped.shipped_folder()
    assert f"neither {tmp_path / 'signaling' / '_scenarios'} nor {tmp_path / 'scenarios'} is a folder" in str(
        caught.value
    )
    assert "Install the package again" in str(caught.value)
