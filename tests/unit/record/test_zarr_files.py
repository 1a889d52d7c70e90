import numpy as np
import pytest
import xarray as xr

from signaling.record import zarr_files


@pytest.mark.parametrize("shape", [(0,), (1,), (7, 0), (3, 5), (2, zarr_files.VALUES_IN_A_CHUNK + 1)])
def test_arrays_of_any_shape_come_back(tmp_path, shape):
    values = np.arange(np.prod(shape), dtype=float).reshape(shape)
    dims = ("time", "cell")[: len(shape)]
    zarr_files.write(xr.Dataset({"x": (dims, values)}), tmp_path / "store")
    np.testing.assert_array_equal(zarr_files.read(tmp_path / "store")["x"].values, values)


def test_chunks_hold_no_more_than_their_share_of_values(tmp_path):
    values = np.zeros((4, zarr_files.VALUES_IN_A_CHUNK // 2 + 1))
    zarr_files.write(xr.Dataset({"x": (("time", "cell"), values)}), tmp_path / "store")
    chunks = zarr_files.read(tmp_path / "store")["x"].encoding["chunks"]
    assert np.prod(chunks) <= zarr_files.VALUES_IN_A_CHUNK
    assert chunks == (1, values.shape[1])


def test_whole_numbers_stay_whole(tmp_path):
    zarr_files.write(xr.Dataset({"id": ("cell", np.array([2**53 + 1]))}), tmp_path / "store")
    assert int(zarr_files.read(tmp_path / "store")["id"][0]) == 2**53 + 1
