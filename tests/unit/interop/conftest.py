import pytest

from tests.absent import needed_roadrunner


@pytest.fixture(scope="session")
def roadrunner():
    """libroadrunner, the judge of exported models."""
    return needed_roadrunner()
