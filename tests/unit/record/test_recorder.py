import numpy as np
import pytest

from signaling.core import SignalingError, UnknownName
from signaling.record import Recorder, tissue_mean


def two_rows() -> Recorder:
    recorder = Recorder([0, 5, 10], ["plasma_glucose", tissue_mean("muscle", "IRS1_pY")])
    recorder.record(0, {"plasma_glucose": 5.0, "muscle_IRS1_pY": 1.0})
    recorder.record(5, {"plasma_glucose": 6.0, "muscle_IRS1_pY": 2.0})
    return recorder


def test_rows_become_variables_over_time_with_units():
    dataset = two_rows().to_dataset()
    assert dataset["plasma_glucose"].dims == ("time",)
    assert dataset["plasma_glucose"].values.tolist() == [5.0, 6.0]
    assert dataset["time"].values.tolist() == [0.0, 5.0]
    assert dataset["time"].attrs["units"] == "min"
    assert dataset["plasma_glucose"].attrs["units"] == "mmol/L"
    assert dataset["muscle_IRS1_pY"].attrs["units"] == "%"
    assert dataset["plasma_glucose"].attrs["long_name"] == "plasma glucose"


def test_only_rows_recorded_so_far_are_in_the_dataset():
    recorder = Recorder([0, 5], ["plasma_glucose"])
    assert recorder.to_dataset().sizes["time"] == 0
    recorder.record(0, {"plasma_glucose": 5.0})
    assert len(recorder) == recorder.to_dataset().sizes["time"] == 1


def test_a_dataset_is_a_copy_that_later_rows_leave_alone():
    recorder = two_rows()
    before = recorder.to_dataset()
    before["plasma_glucose"][:] = -1
    recorder.record(10, {"plasma_glucose": 7.0, "muscle_IRS1_pY": 3.0})
    assert recorder.to_dataset()["plasma_glucose"].values.tolist() == [5.0, 6.0, 7.0]


def test_values_that_are_not_recorded_are_passed_over():
    recorder = Recorder([0], ["plasma_glucose"])
    recorder.record(0, {"plasma_glucose": 5.0, "plasma_insulin": 40.0})
    assert list(recorder.to_dataset().data_vars) == ["plasma_glucose"]


def test_a_missing_value_is_named_with_its_nearest_neighbour():
    recorder = Recorder([0], ["plasma_glucose"])
    with pytest.raises(UnknownName, match=r"no value of 'plasma_glucose' at 0 min\. Did you mean 'plasma_glucos'"):
        recorder.record(0, {"plasma_glucos": 5.0})


def test_a_row_at_another_time_than_the_next_planned_one_is_refused():
    recorder = two_rows()
    assert recorder.next_minute == 10
    with pytest.raises(SignalingError, match="the next planned time is 10 min, not 9 min"):
        recorder.record(9, {"plasma_glucose": 5.0, "muscle_IRS1_pY": 1.0})


def test_the_rounding_of_many_summed_steps_does_not_matter():
    minute = 0.0
    for _ in range(50):  # sum() compensates from Python 3.12 on
        minute += 0.1
    assert minute != 5
    recorder = Recorder([5], ["plasma_glucose"])
    recorder.record(minute, {"plasma_glucose": 5.0})
    assert recorder.to_dataset()["time"].values.tolist() == [5.0]


def test_nothing_can_be_recorded_after_the_last_planned_time():
    recorder = Recorder([0], ["plasma_glucose"])
    recorder.record(0, {"plasma_glucose": 5.0})
    assert recorder.next_minute is None
    with pytest.raises(SignalingError, match="nothing is planned at 5 min; all 1 times are recorded"):
        recorder.record(5, {"plasma_glucose": 5.0})


def test_a_run_that_goes_on_plans_further_times():
    recorder = two_rows()
    recorder.plan([15])
    for minute in (10, 15):
        recorder.record(minute, {"plasma_glucose": minute, "muscle_IRS1_pY": 0.0})
    assert recorder.to_dataset()["plasma_glucose"].values.tolist() == [5.0, 6.0, 10.0, 15.0]
    with pytest.raises(SignalingError, match="15 min is not later than the last planned time, 15 min"):
        recorder.plan([15, 20])


@pytest.mark.parametrize("times", [[0, 0], [5, 0], [0, np.nan], [[0, 5]]])
def test_recording_times_that_do_not_increase_are_refused(times):
    with pytest.raises(SignalingError, match="recording times must be one row of finite minutes"):
        Recorder(times, ["plasma_glucose"])


def test_an_observable_named_twice_is_refused():
    with pytest.raises(SignalingError, match="plasma_glucose stands twice"):
        Recorder([0], ["plasma_glucose", "plasma_insulin", "plasma_glucose"])


def test_an_observable_that_is_not_registered_is_refused():
    with pytest.raises(UnknownName, match=r"there is no observable 'plasma_gluose'\. Did you mean 'plasma_glucose'"):
        Recorder([0], ["plasma_gluose"])


def test_a_snapshot_is_a_copy_of_every_cell():
    recorder = Recorder([0], ["plasma_glucose"])
    amounts = np.array([1.0, 2.0])
    recorder.snapshot("muscle", 0, np.array([7, 3]), {"IRS1_pY": amounts})
    amounts[:] = 0
    assert recorder.cells["muscle"][0].values["IRS1_pY"].tolist() == [1.0, 2.0]
    cells = recorder.cells_to_dataset("muscle")
    assert cells["IRS1_pY"].sel(time=0, cell=7) == 1.0
    assert cells["IRS1_pY"].sel(time=0, cell=3) == 2.0


def test_cells_that_come_and_go_are_absent_where_they_were_not():
    recorder = Recorder([0], ["plasma_glucose"])
    recorder.snapshot("beta", 0, np.array([1, 2]), {"insulin": np.array([10.0, 20.0])})
    recorder.snapshot("beta", 60, np.array([2, 5]), {"insulin": np.array([21.0, 50.0])})
    cells = recorder.cells_to_dataset("beta")
    assert cells["cell"].values.tolist() == [1, 2, 5]
    np.testing.assert_array_equal(cells["insulin"].values, [[10, 20, np.nan], [np.nan, 21, 50]])


def test_a_snapshot_that_does_not_fit_is_refused_in_words():
    recorder = Recorder([0], ["plasma_glucose"])
    with pytest.raises(SignalingError, match=r"muscle IRS1 has shape \(3,\), its cells \(2,\)"):
        recorder.snapshot("muscle", 0, np.arange(2), {"IRS1": np.zeros(3)})
    recorder.snapshot("muscle", 5, np.arange(2), {"IRS1": np.zeros(2)})
    with pytest.raises(SignalingError, match="muscle at 5 min is not later than at 5 min"):
        recorder.snapshot("muscle", 5, np.arange(2), {"IRS1": np.zeros(2)})
    with pytest.raises(SignalingError, match="must hold the same nodes; these differ: Akt, IRS1"):
        recorder.snapshot("muscle", 6, np.arange(2), {"Akt": np.zeros(2)})


def test_a_population_without_snapshots_is_an_unknown_name():
    recorder = Recorder([0], ["plasma_glucose"])
    recorder.snapshot("muscle", 0, np.arange(2), {"IRS1": np.zeros(2)})
    with pytest.raises(UnknownName, match=r"no snapshot of 'muscl'\. Did you mean 'muscle'"):
        recorder.cells_to_dataset("muscl")


def test_a_fork_has_the_same_past_and_its_own_future():
    recorder = two_rows()
    recorder.snapshot("muscle", 0, np.arange(2), {"IRS1": np.zeros(2)})
    twin = recorder.copy()
    twin.record(10, {"plasma_glucose": 9.0, "muscle_IRS1_pY": 9.0})
    twin.snapshot("muscle", 10, np.arange(2), {"IRS1": np.ones(2)})
    assert len(recorder) == 2
    assert len(recorder.cells["muscle"]) == 1
    assert twin.to_dataset()["plasma_glucose"].values.tolist() == [5.0, 6.0, 9.0]
    recorder.record(10, {"plasma_glucose": 7.0, "muscle_IRS1_pY": 7.0})
    assert twin.to_dataset()["plasma_glucose"].values.tolist() == [5.0, 6.0, 9.0]
