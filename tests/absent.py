"""What a test does where something it needs is not there: it is skipped with a reason, but fails where the continuous integration must have it."""

import os
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

STRICT = os.environ.get("SIGNALING_CI") == "1"
"""Set by ``.ci/run``, in which nothing but the reference folder may be absent."""
FOLDER = "SIGNALING_REFERENCE"


def absent(what: str) -> None:
    """Skip, saying what is absent; fail in the continuous integration."""
    if STRICT:
        pytest.fail(what)
    pytest.skip(what, allow_module_level=True)


def needed(module: str, extra: str) -> ModuleType:
    """A module that an extra of the package installs."""
    try:
        return import_module(module)
    except ImportError as fault:
        absent(f"'{module}' cannot be loaded ({fault}): pip install -e '.[{extra}]'")
        raise


def needed_roadrunner() -> ModuleType:
    """libroadrunner, the judge of exported models, without its warnings."""
    roadrunner = needed("roadrunner", "verify")
    roadrunner.Config.setValue(roadrunner.Config.ROADRUNNER_DISABLE_WARNINGS, 3)
    return roadrunner


def reference_folder() -> Path:
    """The folder beside the project, with targets/, measured/ and models/; without it the test is skipped everywhere."""
    folder = os.environ.get(FOLDER)
    if not folder:
        pytest.skip(f"{FOLDER} is not set: the folder with targets/, measured/ and models/")
    return Path(folder)
