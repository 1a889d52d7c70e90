"""The front door of the package."""

import subprocess
import sys

import pytest

import signaling.scenario


def test_importing_the_package_imports_neither_pydantic_nor_yaml():
    code = (
        "import sys, signaling.scenario; print([name for name in ('pydantic', 'yaml', 'pint') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", sorted(set(signaling.scenario.__all__) - {"Body"}))
def test_every_public_name_is_there(name):
    assert getattr(signaling.scenario, name).__name__ == name


def test_an_unknown_name_is_answered_with_the_nearest():
    with pytest.raises(AttributeError, match=r"there is no 'Plam'\. Did you mean 'Plan'\?"):
        _ = signaling.scenario.Plam
