"""Targets are those of the published tables, and an answer is judged by its band."""

import csv
import re

import pytest

from signaling.clinic.measured import series
from signaling.clinic.targets import AREAS, targets, verdict
from tests.absent import reference_folder


@pytest.mark.parametrize(
    ("value", "low", "high", "expected"),
    [
        (0.2, 0.2, 0.5, "passed"),
        (0.5, 0.2, 0.5, "passed"),
        (0.51, 0.2, 0.5, "near"),  # twice the band: 0.05 to 0.65
        (0.64, 0.2, 0.5, "near"),
        (0.66, 0.2, 0.5, "failed"),
        (0.06, 0.2, 0.5, "near"),
        (0.04, 0.2, 0.5, "failed"),
        (1.7, 0.0, 1.7, "passed"),
        (2.5, 0.0, 1.7, "near"),  # twice the band: -0.85 to 2.55
        (2.6, 0.0, 1.7, "failed"),
        (-20.0, None, -10.0, "passed"),
        (-9.0, None, -10.0, "failed"),
        (11.0, 10.0, None, "passed"),
        (float("nan"), 0.0, 1.0, "failed"),
        (None, 0.0, 1.0, "not covered"),
        (0.5, None, None, "not covered"),
    ],
)
def test_a_verdict_follows_from_the_band_and_twice_the_band(value, low, high, expected):
    assert verdict(value, low, high) == expected


def test_every_target_has_an_area_an_id_of_its_own_and_where_it_has_a_band_an_order_and_a_citation():
    ids = [target.id for target in targets()]
    assert len(ids) == len(set(ids))
    for target in targets():
        assert target.area in AREAS
        if target.low is not None and target.high is not None:
            assert target.low < target.high
        if target.low is not None or target.high is not None:
            assert target.citation.strip()


def test_all_forty_ranked_figures_are_there():
    assert {target.rank for target in targets()} - {None} == set(range(1, 41))


def test_an_area_holds_its_own_targets_only_and_the_areas_hold_all():
    assert all(target.area == "cell" for target in targets("cell"))
    assert sum(len(targets(area)) for area in AREAS) == len(targets())


@pytest.fixture(scope="module")
def published() -> dict[str, dict[str, str]]:
    with (reference_folder() / "targets" / "all_targets.csv").open(encoding="utf-8") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def test_bands_of_the_cell_are_those_of_the_published_table(published):
    checked = 0
    for target in targets("cell"):
        row = published.get(target.id)
        if row is not None and row["accept_lo"]:
            assert (target.low, target.high) == (float(row["accept_lo"]), float(row["accept_hi"])), target.id
            checked += 1
    assert checked == sum(bool(row["accept_lo"]) for row in published.values() if row["scenario"] == "cell dish")


def test_bands_of_the_person_are_those_of_the_published_table(published):
    checked = 0
    for area in ("ogtt", "clamp", "lipid", "selective", "signalling", "alpha", "daily"):
        for target in targets(area):
            row = published.get(target.id)
            if "/" in target.id and target.id.partition("/")[0] in published:
                assert not published[target.id.partition("/")[0]]["accept_lo"], (
                    target.id
                )  # a band that is there is never split
            if row is not None and target.citation:
                ends = tuple(float(row[end]) if row[end] else None for end in ("accept_lo", "accept_hi"))
                assert (target.low, target.high) == ends, target.id
                assert (target.how_sure, target.value) == (row["how_sure"], row["value"]), target.id
                checked += 1
    # Every row of areas 01-05, 07 and 09 but those that single cells answer, and those that are split into their values.
    split = {target.id.partition("/")[0] for target in targets() if "/" in target.id} & set(published)
    areas = ("01", "02", "03", "04", "05", "07", "09")
    wanted = {name for name, row in published.items() if name[:2] in areas and row["scenario"] != "cell dish"} - split
    assert checked == len(wanted)


def test_every_row_of_receptor_signalling_is_there(published):
    told = {target.id.partition("/")[0] for area in ("cell", "signalling") for target in targets(area)}
    assert {name for name in published if name.startswith("05-")} <= told


@pytest.mark.parametrize(
    "row",
    [
        "01-034",
        "02-022",
        "03-007",
        "04-010",
        "05-038",
        "05-039",
        "05-043",
        "05-044",
        "06-016",
        "06-017",
        "07-006",
        "09-005",
        "09-008",
    ],
)
def test_a_value_of_several_may_be_a_quarter_or_two_standard_errors_off(published, row):
    values = numbers(published[row]["value"])
    errors = numbers(published[row]["sd_or_range"]) if published[row]["spread_kind"] == "SEM" else [0.0] * len(values)
    parts = [target for target in targets() if target.id.startswith(f"{row}/")]
    assert len(parts) == len(values)
    for part, value, error in zip(parts, values, errors, strict=True):
        width = max(0.25 * abs(value), 2 * error)
        assert (part.low, part.high) == pytest.approx((value - width, value + width)), part.id


def numbers(text: str) -> list[float]:
    return [float(number) for number in re.findall(r"[-+]?\d*\.?\d+", text.replace("->", " "))]


@pytest.mark.parametrize(("row", "several"), [("09-007", 3), ("09-011", 3)])
def test_a_range_is_its_own_band(published, row, several):
    printed = [tuple(map(float, ends.split("-"))) for ends in published[row]["value"].split(" / ")]
    bands = [(target.low, target.high) for target in targets() if target.id.startswith(f"{row}/")]
    assert bands == printed
    assert len(bands) == several


@pytest.mark.parametrize("group", ["NGT", "IGT", "T2DM"])
@pytest.mark.parametrize("minute", [30, 120])
def test_insulin_of_a_drink_may_be_a_quarter_or_two_standard_errors_off(group, minute):
    curve = series(f"ogtt_{group.lower()}/plasma_insulin")
    place = list(curve.times).index(minute)
    mean, error = curve.mean[place], curve.sd[place] / curve.n[place] ** 0.5
    width = max(0.25 * mean, 2 * error)
    band = next((t.low, t.high) for t in targets("ogtt") if t.id == f"timeseries/ogtt_timecourses/{group}/{minute}")
    assert band == pytest.approx((mean - width, mean + width), abs=0.2)


def test_ratios_of_a_table_may_be_a_quarter_off_and_keep_its_order(published):
    bands = {target.id: (target.low, target.high) for target in targets()}
    ratios = numbers(re.search(r"\(1 : (.*?)\)", published["02-041"]["note"])[1])
    for part, ratio in zip(("02-041/IGT", "02-041/T2D"), ratios, strict=True):
        assert bands[part] == pytest.approx((0.75 * ratio, 1.25 * ratio))
    fasting, early, late = numbers(published["07-002"]["value"])
    assert bands["07-002/30"] == pytest.approx((1.0, 1.25 * early / fasting), abs=1e-3)  # it does not fall
    assert bands["07-002/120"] == pytest.approx((0.75 * late / fasting, 1.25 * late / fasting), abs=1e-3)


@pytest.mark.parametrize(("row", "upside_down"), [("03-008", False), ("05-042", True)])
def test_a_ratio_of_two_values_may_be_a_quarter_off_and_keeps_their_order(published, row, upside_down):
    """Lipid over control; saline / TNF is printed the other way round."""
    values = numbers(published[row]["value"])
    ratio = values[1] / values[0] if upside_down else values[0] / values[1]
    (part,) = [target for target in targets() if target.id.startswith(f"{row}/")]
    ends = (0.75 * ratio, 1.0) if ratio < 1 else (1.0, 1.25 * ratio)
    assert (part.low, part.high) == pytest.approx(ends, abs=1e-3)


def test_a_rise_and_its_absence_have_the_bands_of_a_value_and_of_what_is_unchanged(published):
    bands = {target.id: (target.low, target.high) for target in targets("signalling")}
    (rise, _), (error,) = (numbers(published["05-040"][of]) for of in ("value", "sd_or_range"))
    width = max(0.25 * rise, 2 * error)
    assert bands["05-040/insulin"] == pytest.approx((rise - width, rise + width))
    assert bands["05-040/TNF"] == UNCHANGED


def test_a_knock_out_of_the_receptor_of_muscle_has_its_two_values_and_glucose_is_unchanged(published):
    bands = {target.id: (target.low, target.high) for target in targets("signalling")}
    muscle, fat = numbers(published["05-049"]["value"])
    assert bands["05-049/muscle"] == pytest.approx((1.25 * muscle, 0.75 * muscle))
    assert bands["05-049/fat"] == pytest.approx((0.75 * fat, 1.25 * fat))
    assert bands["05-049/glucose"] == UNCHANGED


UP, DOWN, UNCHANGED = (10.0, None), (None, -10.0), (-10.0, 10.0)


@pytest.mark.parametrize(
    ("row", "bands"),
    [
        ("03-022", {"hepatic": UP, "whole-body": DOWN}),
        ("05-035", {"disposal": DOWN}),
        ("05-036", {"muscle": UP}),
        ("05-041", {"uptake": DOWN, "production": UNCHANGED}),
        ("05-045", {"muscle": UP, "liver": UNCHANGED, "fat": UNCHANGED}),
        ("05-050", {"insulin": UP, "production": (None, 10.0), "tolerance": UP}),  # not suppressed: by no tenth
        ("05-051", dict.fromkeys(("Ser312", "JNK", "PKC", "p85"), UP)),
    ],
)
def test_a_direction_is_a_tenth_at_least_and_what_is_unchanged_a_tenth_at_most(published, row, bands):
    assert not published[row]["accept_lo"]
    found = {t.id.partition("/")[2]: (t.low, t.high) for t in targets() if t.id.startswith(f"{row}/")}
    assert found == bands


def test_values_without_a_band_may_be_a_quarter_off(published):
    first, second = (float(v) for v in published["05-037"]["value"].split("/"))
    bands = {target.id: (target.low, target.high) for target in targets("cell")}
    assert bands["05-037/basal"] == pytest.approx((0.75 * first, 1.25 * first))
    assert bands["05-037/insulin"] == pytest.approx((0.75 * second, 1.25 * second))


def test_values_with_a_standard_error_may_be_two_of_it_off_where_that_is_more_than_a_quarter(published):
    values, errors = ([float(v) for v in published["07-006"][of].split("/")] for of in ("value", "sd_or_range"))
    bands = {target.id: (target.low, target.high) for target in targets("alpha")}
    for name, value, error in zip(("07-006/oral", "07-006/iv"), values, errors, strict=True):
        room = max(2.0 * error, 0.25 * abs(value))
        assert bands[name] == pytest.approx((value - room, value + room))


def test_every_row_of_a_cell_dish_is_there(published):
    wanted = {name for name, row in published.items() if row["scenario"] == "cell dish"}
    assert wanted == {target.id.partition("/")[0] for target in targets("cell")} - {"dish"}
