"""Cases of a test, and those among them that are known to fall short."""

import pytest


def case(*values, short: str | None = None, id: str | None = None):
    """A case of a parametrised test.

    Args:
        values: of the case.
        short: by how much it falls short. It then has to fail, by an assertion and nothing else; once it passes, the test fails until this goes.
        id: what the case is called.
    """
    marks = [pytest.mark.xfail(strict=True, raises=AssertionError, reason=short)] if short else []
    return pytest.param(*values, marks=marks, id=id)
