import io

import numpy as np
import pytest

from signaling.clinic.measured import names, series
from signaling.core import SignalingError, UnknownName
from signaling.plot import figure_dish
from signaling.plot.dish import CONDITIONS, READOUTS

BOTH = ("normal", "t2d")


def measured(readout: str, kind: str, factor: float = 1.0, offset: float = 0.0):
    """The measured curves themselves, as if the model had produced them in another unit."""
    curves = {}
    for condition in BOTH:
        curve = series(f"adipocyte_dish/{readout}/{kind}/{condition}")
        curves[condition] = (curve.times if kind == "time" else curve.doses, factor * curve.mean + offset)
    return {readout: curves}


def panel(figure, title: str):
    return next(axes for axes in figure.axes if axes.get_visible() and axes.get_title(loc="left") == title)


def model_lines(axes):
    """Model lines by condition; measured points have markers, model lines have none."""
    by_colour = {
        line.get_color(): line.get_ydata()
        for line in axes.lines
        if line.get_marker() == "None" and len(line.get_xdata()) > 2
    }
    return {condition: by_colour[colour] for condition, (colour, _, _) in CONDITIONS.items() if colour in by_colour}


def test_every_measured_readout_is_drawn():
    shown = {readout for readout in READOUTS for name in names("adipocyte_dish/") if name.split("/")[1] == readout}
    assert shown == set(READOUTS)
    figure = figure_dish()
    measured_sets = {
        tuple(name.split("/")[1:3]) for name in names("adipocyte_dish/") if name.split("/")[2] in ("time", "dose")
    }
    assert sum(axes.get_visible() for axes in figure.axes) == len(measured_sets)


def test_a_model_in_another_unit_is_brought_to_the_data_by_one_factor():
    lines = model_lines(panel(figure_dish(measured("S6K", "time", factor=1 / 7), readouts=["S6K"]), "S6K, 10 nM"))
    for condition in BOTH:
        np.testing.assert_allclose(lines[condition], series(f"adipocyte_dish/S6K/time/{condition}").mean)


def test_the_factor_is_common_so_a_wrong_difference_between_the_groups_shows():
    curves = measured("AS160", "time")
    x, y = curves["AS160"]["t2d"]
    curves["AS160"]["t2d"] = (x, 3 * y)
    lines = model_lines(panel(figure_dish(curves, readouts=["AS160"]), "AS160 pT642, 10 nM"))
    ratio = lines["t2d"] / series("adipocyte_dish/AS160/time/t2d").mean
    np.testing.assert_allclose(ratio, 3 * lines["normal"] / series("adipocyte_dish/AS160/time/normal").mean)
    assert ratio[0] > 1.05


def test_no_single_row_decides_the_scale():
    # T308: the t2d row at 60 min has an SEM five times below its neighbours; with half the mean SEM as floor the factor
    # of a flat model is worked out here by hand.
    data = {condition: series(f"adipocyte_dish/Akt_pT308/time/{condition}") for condition in BOTH}
    weights = {c: 1 / np.maximum(d.sem, 0.5 * d.sem.mean()) ** 2 for c, d in data.items()}
    expected = sum(np.sum(weights[c] * data[c].mean) for c in BOTH) / sum(np.sum(weights[c]) for c in BOTH)
    flat = {"Akt_pT308": {c: (data[c].times, np.ones(4)) for c in BOTH}}
    lines = model_lines(panel(figure_dish(flat, readouts=["Akt_pT308"]), "Akt pT308, 10 nM"))
    np.testing.assert_allclose(lines["normal"], expected)


def test_where_the_authors_took_the_basal_off_it_is_taken_off_the_model_too():
    curve = series("adipocyte_dish/IR_pY/time/normal")
    figure = figure_dish({"IR_pY": {"normal": (curve.times, 0.3 * curve.mean + 5)}}, readouts=["IR_pY"])
    np.testing.assert_allclose(model_lines(panel(figure, "receptor pY, 100 nM"))["normal"], curve.mean, atol=1e-9)


@pytest.mark.parametrize(("readout", "offset"), [("IRS1_pY", 4.0), ("FOXO1", 0.0)])
def test_a_dose_response_is_in_percent_of_its_own_maximum(readout, offset):
    figure = figure_dish(dose_responses=measured(readout, "dose", factor=0.02, offset=offset), readouts=[readout])
    lines = model_lines(panel(figure, f"{READOUTS[readout]}, dose"))
    for condition in BOTH:
        curve = series(f"adipocyte_dish/{readout}/dose/{condition}")
        np.testing.assert_allclose(lines[condition], curve.mean, atol=1e-9)


def test_no_insulin_stands_at_the_left_end_of_the_dose_axis():
    doses = np.array([0, 0.01, 1, 100.0])
    figure = figure_dish(dose_responses={"S6": {"normal": (doses, doses)}}, readouts=["S6"])
    axes = panel(figure, "S6, dose")
    line = next(line for line in axes.lines if line.get_marker() == "None" and len(line.get_xdata()) == 4)
    assert line.get_xdata()[0] == 0.001
    assert axes.get_xticklabels()[0].get_text() == "0"


def test_groups_differ_in_shape_as_well_as_in_colour():
    colours, markers, dashes = zip(*CONDITIONS.values(), strict=True)
    assert len(set(colours)) == len(set(markers)) == len({str(dash) for dash in dashes}) == len(CONDITIONS)


def test_the_figure_renders_without_a_model():
    file = io.BytesIO()
    figure_dish().savefig(file)
    assert file.getvalue().startswith(b"\x89PNG")


def test_what_was_not_measured_is_refused_with_the_nearest_name():
    with pytest.raises(UnknownName, match=r"'IRS1_pT' was not measured\. Did you mean 'IRS1_pY'"):
        figure_dish(readouts=["IRS1_pT"])
    with pytest.raises(UnknownName, match=r"there is no condition 'obese'\. Known: normal, t2d"):
        figure_dish({"S6K": {"obese": ([0, 1], [0, 1])}})


def test_a_curve_that_cannot_be_compared_is_refused_in_words():
    with pytest.raises(SignalingError, match="S6K over time, normal: give two rows of equal length"):
        figure_dish({"S6K": {"normal": ([0, 1], [1])}})
    with pytest.raises(SignalingError, match="S6K over time, normal: begins at 5, but the answer without insulin"):
        figure_dish({"S6K": {"normal": ([5, 10], [1, 2])}})
    with pytest.raises(SignalingError, match=r"S6 over dose, normal: begins at 0\.1, but the answer without insulin"):
        figure_dish(dose_responses={"S6": {"normal": ([0.1, 10], [1, 2])}})


def test_one_group_alone_is_drawn_alone_and_told_from_the_model_by_the_key():
    figure = figure_dish(measured("AS160", "time"), readouts=["AS160"], conditions=["normal"])
    axes = panel(figure, "AS160 pT642, 10 nM")
    assert len(axes.containers) == 1
    data = series("adipocyte_dish/AS160/time/normal")
    np.testing.assert_array_equal(axes.containers[0].lines[0].get_ydata(), data.mean)
    np.testing.assert_allclose(model_lines(axes)["normal"], data.mean)
    assert [text.get_text() for text in figure.legends[0].get_texts()] == ["model", "measured, mean ± SEM"]


def test_a_course_without_dose_response_and_a_dose_response_without_course_share_a_place():
    figure = figure_dish(readouts=["glucose_uptake", "S6K"])
    shown = [axes for axes in figure.axes if axes.get_visible()]
    assert [axes.get_title(loc="left") for axes in shown] == ["S6K, 10 nM", "glucose uptake, dose"]
    assert len(figure.axes) == 4


@pytest.mark.parametrize("baseline", [0.0, 14.667760848])
def test_cells_that_do_not_answer_are_drawn_flat_and_not_blown_up(baseline):
    doses = np.array([0, 0.01, 0.1, 0.3, 1, 10, 100])
    rounding = baseline + np.array([0, 1, 2, 4, 3, 1, 2]) * (1e-12 if baseline else 1e-213)
    figure = figure_dish(dose_responses={"IRS1_pS307": {"normal": (doses, rounding)}}, readouts=["IRS1_pS307"])
    assert set(model_lines(panel(figure, "IRS1 pS307, dose"))["normal"]) == {0.0}


def test_the_note_stands_at_the_foot_below_every_axis():
    figure = figure_dish(readouts=["S6"], note="one line\nand another")
    figure.canvas.draw()
    note = next(text for text in figure.texts if text.get_text().startswith("one line"))
    lowest = min(axes.get_tightbbox().y0 for axes in figure.axes if axes.get_visible())
    assert 0 < note.get_window_extent().y0 < note.get_window_extent().y1 < lowest


def test_a_curve_that_was_kept_from_the_fit_is_hollow_beside_a_filled_one():
    kept = "adipocyte_dish/S6K/time/t2d"
    figure = figure_dish(readouts=["S6K"], hollow={kept})
    look = {
        c.lines[0].get_gid(): c.lines[0].get_markerfacecolor() == c.lines[0].get_color()
        for c in panel(figure, "S6K, 10 nM").containers
    }
    assert look == {kept: False, "adipocyte_dish/S6K/time/normal": True}
    words = [[text.get_text() for text in f.legends[0].get_texts()] for f in (figure, figure_dish(readouts=["S6K"]))]
    assert [any("hollow" in word for word in said) for said in words] == [True, False]
