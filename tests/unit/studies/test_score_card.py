"""The score card joins targets and answers, and hides nothing."""

import math
from hashlib import sha1

import pytest

from signaling.clinic.targets import Target, targets
from signaling.core.errors import SignalingError, UnknownName
from signaling.studies import score_card as module
from signaling.studies.judges import PROVISIONAL
from signaling.studies.score_card import Row, counts, score_card, verdict_of_ranks
from tests.ward import ward_of


@pytest.fixture
def one_judge(monkeypatch):
    monkeypatch.setattr(module, "JUDGES", {"cell": (lambda: {"05-007": 0.9, "05-008": 0.6, "05-009": 5.0},)})


def test_answers_are_joined_to_their_targets_and_judged(one_judge):
    found = {row.target.id: (row.value, row.verdict) for row in score_card("cell")}
    assert found["05-007"] == (0.9, "passed")
    assert found["05-008"] == (0.6, "near")  # twice 0.2 to 0.5 is 0.05 to 0.65
    assert found["05-009"] == (5.0, "failed")
    assert found["05-010"] == (None, "not covered")
    assert len(found) == len(targets("cell"))


def test_a_ranked_figure_is_as_good_as_its_worst_row(one_judge):
    assert verdict_of_ranks(score_card())[13] == "failed"  # of 05-007, 05-008 and 05-009
    assert verdict_of_ranks(score_card())[7] == "not covered"


def test_a_ranked_figure_with_rows_in_other_areas_gets_no_verdict_from_one_area(one_judge):
    ranks = verdict_of_ranks(score_card("cell"))
    assert 13 in ranks
    assert 16 not in ranks  # 05-031 is of the cell, 05-032 is not


def test_an_area_without_judges_is_not_covered_but_listed(one_judge):
    rows = score_card("clamp")
    assert rows
    assert {row.verdict for row in rows} == {"not covered"}


def test_counts_add_up_to_all_rows(one_judge):
    rows = score_card()
    assert list(counts(rows)) == ["passed", "near", "failed", "not covered"]
    assert sum(counts(rows).values()) == len(rows) == len(targets())


def test_a_row_is_held_out_by_the_hash_of_its_id():
    for number in range(20):
        name = f"05-{number:03d}"
        held = int(sha1(name.encode()).hexdigest(), 16) % 3 == 0
        assert Row(Target(name, "cell", None, "any"), None).tag == ("held_out" if held else "open")


def test_an_unknown_area_is_answered_with_the_nearest():
    with pytest.raises(UnknownName, match=r"there is no area 'cel'\. Did you mean 'cell'\?"):
        score_card("cel")


@pytest.mark.parametrize("twice", [{"05-007": 1.0}, {"02-004": 8.0}], ids=["answered twice", "of another area"])
def test_a_judge_that_answers_what_is_not_its_own_is_refused(one_judge, monkeypatch, twice):
    judges = (*module.JUDGES["cell"], lambda: twice)
    monkeypatch.setattr(module, "JUDGES", {"cell": judges})
    with pytest.raises(SignalingError, match=rf"a judge of 'cell' answers {next(iter(twice))}"):
        score_card("cell")


@pytest.fixture
def small_ward():
    """People of sixty-four cells a tissue: too few for a verdict, enough for an answer."""
    with ward_of(64):
        yield


@pytest.mark.parametrize("area", list(module.JUDGES))
def test_judges_of_an_area_answer_their_own_targets_with_finite_numbers(area, small_ward):
    answered = [row.value for row in score_card(area) if row.value is not None]
    assert answered
    assert all(map(math.isfinite, answered))


def test_what_rests_on_a_slow_state_is_provisional_and_what_the_lean_person_answers_is_not():
    assert {
        "01-002",
        "01-030",
        "01-034/obese",
        "02-041/T2D",
        "06-016/first",
        "07-006/oral",
        "09-019",
        "02-006",
        "02-024",
        "02-040",
        "05-044/obese",
        "05-045/muscle",
        "05-051/Ser312",
        "07-001",
    } <= PROVISIONAL
    assert (
        not {"01-001", "01-020", "02-004", "02-010", "02-032", "03-010", "05-032", "05-049/fat", "09-002"} & PROVISIONAL
    )
