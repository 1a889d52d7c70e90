import json

import pytest

from signaling.app.score_figures import FIGURES
from tests.unit.app.conftest import typed

KEYS = ["id", "area", "rank", "tag", "value", "lo", "hi", "verdict"]
VERDICTS = {"passed", "near", "failed", "not covered"}


@pytest.fixture(scope="module")
def card(tmp_path_factory):
    """The area of the cell, judged and drawn once."""
    folder = tmp_path_factory.mktemp("validate") / "figures"
    return typed("validate", "--area", "cell", "--json", "--out", folder), folder


def test_rows_are_told_as_json_with_band_value_and_verdict(card):
    ended, _ = card
    assert ended.code == 0
    rows = json.loads(ended.out)
    assert all(list(row) == KEYS for row in rows)
    assert {row["area"] for row in rows} == {"cell"}
    assert {row["verdict"] for row in rows} <= VERDICTS
    for row in rows:
        inside = row["value"] is not None and (row["lo"] is None or row["lo"] <= row["value"])
        inside = inside and (row["hi"] is None or row["value"] <= row["hi"]) and (row["lo"], row["hi"]) != (None, None)
        assert (row["verdict"] == "passed") == inside, row["id"]


def test_every_score_of_the_fat_cell_has_a_row(card):
    rows = {row["id"]: row["hi"] for row in json.loads(card[0].out) if row["id"].startswith("dish/")}
    wanted = {"IR_pY": 1.7, "IRS1_pY": 1.2, "IRS1_pS307": 1.1, "Akt_pT308": 1.5, "Akt_pS473": 2.0, "AS160": 1.5}
    wanted |= {"S6K": 1.4, "S6": 0.9, "ERK": 1.6, "Elk1": 1.2, "FOXO1": 0.6}
    assert {name.split("/")[1]: hi for name, hi in rows.items() if name.endswith("/time")} == wanted
    assert {hi for name, hi in rows.items() if name.endswith("/dose")} == {3.2}


def test_the_model_is_drawn_over_the_data(card):
    ended, folder = card
    assert {file.name for file in folder.iterdir()} == set(FIGURES["cell"])
    for file in folder.iterdir():
        assert file.read_bytes().startswith(b"\x89PNG")
        assert str(file) in ended.err


def test_the_table_ends_with_counts_of_each_verdict(signaling, card):
    rows = [row["verdict"] for row in json.loads(card[0].out)]
    ended = signaling("validate", "--area", "cell")
    told = ", ".join(f"{rows.count(name)} {name}" for name in ("passed", "near", "failed", "not covered"))
    assert f"{len(rows)} rows: {told}." in ended.out
    assert "0.3 to 1.5" in ended.out  # the band of the receptor's peak


def test_an_area_that_nobody_answers_yet_is_not_covered(signaling):
    ended = signaling("validate", "--area", "heterogeneity")
    assert ended.code == 0
    assert "heterogeneity: not covered" in ended.out


def test_an_unknown_area_is_answered_with_the_nearest(signaling):
    ended = signaling("validate", "--area", "cel")
    assert (ended.code, ended.out) == (2, "")
    assert "there is no area 'cel'. Did you mean 'cell'?" in ended.err
