"""Every number of the shipped tables against the folder they were tabulated from.

The folder is named by the environment variable SIGNALING_REFERENCE and holds ``targets/`` and ``measured/``.
"""

import csv
from pathlib import Path

import pytest

from signaling.clinic.measured import names, series
from tests.absent import reference_folder

pytestmark = pytest.mark.reference

# observable -> name in the source, columns that hold mean and SD, factor to our unit
HEALTHY = {
    "plasma_glucose": ("plasma glucose", "value_alt", "sd_alt", 1),
    "plasma_insulin": ("plasma insulin", "value_alt", "sd_alt", 1),
    "plasma_c_peptide": ("plasma c-peptide", "value_alt", "sd_alt", 1),
    "plasma_ffa": ("plasma free fatty acid", "value_alt", "sd_alt", 1e-3),
    "plasma_glucagon": ("plasma pancreatic glucagon", "value", "sd", 1),
    "gip": ("plasma gip(active)", "value", "sd", 1),
    "plasma_lactate": ("plasma lactate", "value_alt", "sd_alt", 1),
    "plasma_triglyceride": ("plasma triglyceride", "value_alt", "sd_alt", 1),
}
NORMAL = {
    "plasma_glucose": ("plasma glucose", "value_alt", "sd_alt", 1),
    "plasma_insulin": ("serum insulin", "value_alt", "sd_alt", 1),
    "plasma_c_peptide": ("serum C-peptide", "value_alt", "sd_alt", 1),
}
GROUPS = {"ogtt_ngt": "NGT", "ogtt_igt": "IGT", "ogtt_t2dm": "T2DM"}  # all measured alike
# readout/set -> set of the source
DISH = {
    "IR_pY/time": "IR_time",
    "IR_pY/dose": "IR_dr",
    "IR_pY/two_point": "IR_2p",
    "IR_internal/two_point": "IR_int",
    "IRS1_pY/time": "IRS1_time_30",
    "IRS1_pY/time_3min": "IRS1_time_3",
    "IRS1_pY/time_180min": "IRS1_time_180",
    "IRS1_pY/two_steps": "IRS1_ds",
    "IRS1_pY/dose": "IRS1_dr",
    "IRS1_pY/two_point": "IRS1_2p",
    "IRS1_pS307/time": "IRS1307_time",
    "IRS1_pS307/dose": "IRS1307_dr",
    "Akt_pT308/time": "PKB308_time",
    "Akt_pT308/dose": "PKB308_dr",
    "Akt_pS473/time": "PKB473_time_renorm",
    "Akt_pS473/dose": "PKB473_dr",
    "Akt_pS473/two_point": "PKB473_2p",
    "AS160/time": "AS160_time",
    "AS160/dose": "AS160_dr",
    "glucose_uptake/dose": "GLUCOSE_dr",
    "glucose_uptake/two_point": "GLUCOSE_2p",
    "S6K/time": "S6K_time",
    "S6/time": "S6_time",
    "S6/dose": "S6_dr",
    "ERK/time": "ERK_time",
    "ERK/dose": "ERK_dr",
    "Elk1/time": "Elk1_time",
    "Elk1/dose": "Elk1_dr",
    "FOXO1/time": "Foxo_time",
    "FOXO1/dose": "Foxo_raw_dr",
}


@pytest.fixture(scope="module")
def reference() -> Path:
    return reference_folder()


@pytest.fixture(scope="module")
def people(reference) -> list[dict[str, str]]:
    with open(reference / "targets" / "timeseries" / "ogtt_timecourses.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def dish(reference) -> list[dict[str, str]]:
    path = reference / "measured" / "human_adipocyte_brannmark2013_nyman2014_rajan2016.csv"
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def numbers(rows, column):
    return [float(row[column]) for row in rows]


@pytest.mark.parametrize(
    ("file", "group", "observable", "source"),
    [("ogtt_healthy", "healthy", *item) for item in HEALTHY.items()]
    + [(file, group, *item) for file, group in GROUPS.items() for item in NORMAL.items()],
)
def test_curves_of_people_are_those_of_the_source(people, file, group, observable, source):
    quantity, mean, sd, factor = source
    rows = [row for row in people if row["group"] == group and row["quantity"] == quantity]
    curve = series(f"{file}/{observable}")
    assert rows
    assert curve.times.tolist() == numbers(rows, "time_min")
    assert curve.mean.tolist() == pytest.approx([factor * value for value in numbers(rows, mean)], rel=1e-12)
    assert curve.sd.tolist() == pytest.approx([factor * value for value in numbers(rows, sd)], rel=1e-12)
    assert curve.n.tolist() == numbers(rows, "n")


@pytest.mark.parametrize("condition", ["normal", "t2d"])
@pytest.mark.parametrize(("ours", "theirs"), DISH.items())
def test_curves_of_fat_cells_are_those_of_the_source(dish, ours, theirs, condition):
    def rows_of(name):
        return [row for row in dish if row["dataset"] == name and row["condition"] == condition]

    rows, name = rows_of(theirs), f"adipocyte_dish/{ours}/{condition}"
    if not rows:
        assert name not in names()
        return
    # The Akt course is relative to 10 min; the two-point reading at 10 min gives it a unit.
    unit = float(rows_of("PKB473_2p")[1]["mean"]) if theirs == "PKB473_time_renorm" else 1.0
    curve = series(name)
    x = numbers(rows, "x")
    if rows[0]["x_kind"] == "index":
        assert curve.doses.tolist() == [10 * index for index in x]
    elif curve.axis == "dose" and rows[0]["x_kind"] == "insulin_nM":
        assert curve.doses.tolist() == x
    elif curve.axis == "dose":
        assert set(curve.times) == {10}
    else:
        assert curve.times.tolist() == x
    assert curve.mean.tolist() == pytest.approx([unit * value for value in numbers(rows, "mean")], rel=1e-9)
    assert curve.sem.tolist() == pytest.approx([unit * value for value in numbers(rows, "sem")], rel=1e-9)


FAT = {"fatty_acids": ("FA",), "glycerol": ("Glycerol", "Gly"), "HSL_p": ("HSL",), "Akt_pS473": ("PKB473",)}


def table(reference, file):
    with open(reference / "measured" / f"{file}.csv", encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


@pytest.mark.parametrize("name", names("lipolysis_dish/"))
def test_lipolysis_in_the_dish_is_that_of_the_source(reference, name):
    _, readout, kind, condition = name.split("/")
    curve = series(name)

    def belongs(row):
        if readout == "re_esterification":
            return row["readout"] == {"normal": "reesterification", "t2d": "reesterificationDiabetes"}[condition]
        return row["readout"] in FAT[readout] and row["condition"] == condition

    rows = [
        row
        for row in table(reference, "human_adipocyte_lipolysis_lovfors2021")
        if belongs(row) and float(row["isoprenaline_nM"]) == {"isoprenaline": 10, "alone": 0}[kind]
    ]
    rows.sort(key=lambda row: float(row["insulin_nM"]))
    assert curve.doses.tolist() == numbers(rows, "insulin_nM")
    assert curve.mean.tolist() == numbers(rows, "mean")
    assert curve.sem.tolist() == numbers(rows, "sem")


AGENT = {"adrenaline_1": "val", "adrenaline_2": "epi", "isoprenaline_2": "iso", "nothing_2": "ringer"} | {
    "adrenaline_3": "epi",
    "adrenaline_phentolamine_3": "epiphe",
}


@pytest.mark.parametrize("name", names("lipolysis_in_situ/"))
def test_glycerol_in_situ_is_that_of_the_source(reference, name):
    kind = name.split("/")[2].removeprefix("time_")
    rows = [
        row
        for row in table(reference, "human_adipose_microdialysis_glycerol_stich")
        if row["figure"] == f"stich_fig{kind[-1]}" and row["perfusate"] == AGENT[kind]
    ]
    curve = series(name)
    assert curve.times.tolist() == numbers(rows, "time_min")
    assert curve.mean.tolist() == numbers(rows, "glycerol_uM")
    assert curve.sem.tolist() == numbers(rows, "se")
    # 1 uU/mL is 6 pmol/L
    assert curve.doses.tolist() == pytest.approx([0.006 * uU for uU in numbers(rows, "plasma_insulin_as_stored")])


def test_the_286_readings_of_mouse_hepatocytes_are_those_of_the_source(reference):
    theirs = sorted(float(row["measurement"]) for row in table(reference, "petab_Schwen_PONE2014"))
    ours = []
    for name in names("hepatocyte_dish/"):
        curve = series(name)
        pair = "medium" in name
        ours += [*(curve.mean - curve.sem), *(curve.mean + curve.sem)] if pair else curve.mean.tolist()
    assert len(theirs) == 286
    assert sorted(ours) == pytest.approx(theirs, rel=1e-9)


@pytest.mark.parametrize("name", names("hepatocyte_dish/"))
def test_every_curve_of_hepatocytes_has_the_times_and_doses_of_the_source(reference, name):
    curve = series(name)
    for time, dose, mean, half in zip(curve.times, curve.doses, curve.mean, curve.sem, strict=True):
        found = [
            float(row["measurement"])
            for row in table(reference, "petab_Schwen_PONE2014")
            if float(row["time"]) == time and float(row["init_Ins"]) == dose
        ]
        for reading in (mean - half, mean + half):
            assert min(abs(other - reading) for other in found) <= 1e-9 * reading


def test_no_curve_is_left_unchecked():
    checked = {f"adipocyte_dish/{ours}/{condition}" for ours in DISH for condition in ("normal", "t2d")}
    checked |= {f"ogtt_healthy/{observable}" for observable in HEALTHY}
    checked |= {f"{file}/{observable}" for file in GROUPS for observable in NORMAL}
    for looped in ("lipolysis_dish/", "lipolysis_in_situ/", "hepatocyte_dish/"):
        checked |= set(names(looped))
    assert set(names()) <= checked
