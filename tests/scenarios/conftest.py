"""The vocabulary of the files in ``valid`` and ``invalid``."""

import pytest

from tests.scenarios.names import names_of_the_files


@pytest.fixture(scope="session")
def vocabulary():
    return names_of_the_files()
