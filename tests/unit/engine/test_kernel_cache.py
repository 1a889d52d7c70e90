import os
import warnings

import numpy as np
import pytest

from signaling.engine import kernel_cache
from signaling.engine.kernel_cache import cache_folder, kept_or_built, kernel_key
from tests.unit.engine.networks import network


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    kernel_cache._warn_once.cache_clear()
    return tmp_path / "signaling" / "kernels"


def never():
    raise AssertionError("built although it was kept")


def test_a_kernel_is_built_once_and_then_kept(folder):
    assert kept_or_built("a", lambda: b"code") == b"code"
    assert kept_or_built("a", never) == b"code"
    assert [path.name for path in folder.iterdir()] == ["a.o"]


@pytest.mark.parametrize(
    "damage", [lambda b: b[:-1], lambda b: b[:40] + bytes([b[40] ^ 1]) + b[41:], lambda b: b"", lambda b: b"junk" * 99]
)
def test_a_damaged_entry_is_built_again(folder, damage):
    kept_or_built("a", lambda: b"code" * 50)
    path = folder / "a.o"
    path.write_bytes(damage(path.read_bytes()))
    assert kept_or_built("a", lambda: b"new") == b"new"
    assert kept_or_built("a", never) == b"new"


def test_every_single_bit_counts(folder):
    kept_or_built("a", lambda: b"machine code")
    path = folder / "a.o"
    whole = path.read_bytes()
    for k in range(len(whole)):
        path.write_bytes(whole[:k] + bytes([whole[k] ^ 1]) + whole[k + 1 :])
        assert kernel_cache._read(path) is None, k


def test_a_folder_that_cannot_be_made_is_reported_once(tmp_path, monkeypatch):
    (tmp_path / "signaling").write_text("a file where the folder should be")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    kernel_cache._warn_once.cache_clear()
    with pytest.warns(
        RuntimeWarning,
        match="compiled kernels are not kept between runs: .*Set XDG_CACHE_HOME to a folder of your own.",
    ):
        assert kept_or_built("a", lambda: b"code") == b"code"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert kept_or_built("a", lambda: b"code") == b"code"


def test_a_folder_of_somebody_else_is_not_trusted(folder, monkeypatch):
    folder.mkdir(parents=True)
    monkeypatch.setattr(os, "getuid", lambda: folder.stat().st_uid + 1)
    with pytest.warns(RuntimeWarning, match="belongs to somebody else"):
        kept_or_built("a", lambda: b"code")
    assert list(folder.iterdir()) == []


def test_a_full_disk_leaves_no_half_entry(folder, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.warns(RuntimeWarning, match="No space left on device"):
        assert kept_or_built("a", lambda: b"code") == b"code"
    assert list(folder.iterdir()) == []


def test_the_oldest_entries_make_room(folder, monkeypatch):
    monkeypatch.setattr(kernel_cache, "MOST_ENTRIES", 8)
    for k in range(9):
        kept_or_built(f"k{k}", lambda: b"code")
        os.utime(folder / f"k{k}.o", (k, k))
    kept_or_built("last", lambda: b"code")
    left = {path.stem for path in folder.iterdir()}
    assert "last" in left
    assert "k0" not in left
    assert len(left) <= 8


def test_the_folder_follows_the_customs_of_the_system(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert cache_folder() == tmp_path / ".cache" / "signaling" / "kernels"
    monkeypatch.setattr("sys.platform", "darwin")
    assert cache_folder() == tmp_path / "Library" / "Caches" / "signaling" / "kernels"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative/is/ignored")
    assert cache_folder().is_absolute()


def net(formula="-k*x", scale=1.0, settings=("k",)):
    return network("n", {"x": formula}, [1.0], settings=settings, scale=[scale])


def test_the_key_is_the_same_for_equal_networks_and_differs_for_all_others():
    base = kernel_key(net(), "cpu", 16)
    assert kernel_key(net(), "cpu", 16) == base
    others = [
        kernel_key(net("-2*k*x"), "cpu", 16),
        kernel_key(net(scale=2.0), "cpu", 16),
        kernel_key(net(settings=("k", "unused")), "cpu", 16),
        kernel_key(net(), "cpu", 1),
        kernel_key(net(), "another cpu", 16),
    ]
    assert len({base, *others}) == 6


def test_the_key_sees_the_last_bit_of_a_constant():
    one = net("-1*k*x + 0.3")
    two = net(f"-1*k*x + {float(np.nextafter(0.3, 1.0))!r}")
    assert kernel_key(one) != kernel_key(two)


def test_the_key_changes_with_the_generator(monkeypatch):
    base = kernel_key(net())
    monkeypatch.setattr(kernel_cache, "generator_version", lambda: "another")
    assert kernel_key(net()) != base
