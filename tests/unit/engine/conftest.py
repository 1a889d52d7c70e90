import pytest


@pytest.fixture(scope="session", autouse=True)
def own_kernel_folder(tmp_path_factory):
    """Kernels of the tests are kept apart from those of the user, and built anew in every run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield
