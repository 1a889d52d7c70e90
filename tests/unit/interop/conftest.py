import os

import pytest


@pytest.fixture(scope="session")
def roadrunner():
    """libroadrunner, the judge of exported models; where it must be there, its absence is a failure."""
    try:
        import roadrunner
    except ImportError as fault:
        missing = f"libroadrunner cannot be loaded ({fault})"
        (pytest.fail if os.environ.get("SIGNALING_CI") == "1" else pytest.skip)(missing)
    roadrunner.Config.setValue(roadrunner.Config.ROADRUNNER_DISABLE_WARNINGS, 3)
    return roadrunner
