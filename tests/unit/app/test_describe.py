import json

import pytest

from signaling.app.census import census
from signaling.cells import cell_types
from signaling.saboteurs import SABOTEURS
from signaling.studies.healthy_knobs import KNOBS
from signaling.studies.questions import QUESTIONS


def test_a_cell_type_is_described_with_ports_saboteurs_pathways_and_counts(signaling):
    ended = signaling("describe", "muscle")
    assert (ended.code, ended.err) == (0, "")
    pathway = cell_types()["muscle"].pathway(SABOTEURS.values())
    for mechanism in pathway.mechanisms:
        assert mechanism.name in ended.out
    for title in (
        "Ports",
        "Saboteurs",
        "How its cells differ",
        "Pathways",
        "Numbers of IR",
        "Where the numbers come from",
    ):
        assert f"\n{title}\n" in ended.out
    assert f"{census(pathway.parameters.values())}." in ended.out


def test_a_cell_type_is_described_with_another_form_of_a_mechanism(signaling):
    shipped, lumped = signaling("describe", "muscle"), signaling("describe", "muscle MAPK=lumped")
    assert "Forms to choose from" in shipped.out
    assert "cascade, lumped" in shipped.out
    assert ("MEK_p" in shipped.out, "MEK_p" in lumped.out) == (True, False)
    assert lumped.out.strip().startswith("muscle MAPK=lumped")


@pytest.mark.parametrize("words", ["muscle MAPK=lump", "muscel MAPK=lumped", "muscle MAPK=", "muscle MAPK lumped=x=y"])
def test_a_form_that_there_is_not_is_refused_with_an_example(signaling, words):
    ended = signaling("describe", words)
    assert ended.code != 0
    assert "'muscle MAPK=lumped'" in ended.err


def test_every_number_of_a_cell_type_is_told_with_value_unit_range_kind_and_source(signaling):
    sections = json.loads(signaling("describe", "liver", "--json").out)
    told = [row for section in sections if section["title"].startswith("Numbers of ") for row in section["rows"]]
    parameters = cell_types()["liver"].pathway(SABOTEURS.values()).parameters
    assert len(told) == len(parameters)
    expected = {(f"{p.value:g}", p.unit, p.kind, " ".join(p.source.split())) for p in parameters.values()}
    assert {(*row[1:3], *row[4:]) for row in told} == expected


@pytest.mark.parametrize("kind", list(cell_types()))
def test_every_assumed_number_has_a_range_around_it_and_so_has_every_fitted_one_that_was_searched(kind, signaling):
    sections = json.loads(signaling("describe", kind, "--json").out)
    told = [
        (section["title"].removeprefix("Numbers of ") + "." + row[0], row)
        for section in sections
        if section["title"].startswith("Numbers of ")
        for row in section["rows"]
    ]
    searched = {knob.name for knob in KNOBS if knob.where == kind}
    for name, (_, value, _, bounds, sort, _) in told:
        if (sort == "assumed" and float(value) != 0.0) or (sort == "fitted" and name in searched):
            low, high = (float(word) for word in bounds.partition(" (")[0].split(" to "))
            assert low <= float(value) <= high, name
            assert ("assumed range" in bounds or "its reason" in bounds) == (sort == "assumed")


@pytest.mark.parametrize("kind", list(cell_types()))
def test_the_ten_assumed_numbers_that_matter_most_are_told_with_their_slopes_strongest_first(kind, signaling):
    section = json.loads(signaling("describe", kind, "--json").out)[-1]
    assert section["title"] == "Assumed numbers with the most influence"
    parameters = cell_types()[kind].pathway(SABOTEURS.values()).parameters
    outputs = section["columns"][3:-1]
    assert outputs == list(QUESTIONS[kind].outputs)
    assert len(section["rows"]) == 10
    assert all(parameters[row[0]].kind == "assumed" for row in section["rows"])
    largest = [max(abs(float(slope)) for slope in row[3:-1]) for row in section["rows"]]
    assert largest == sorted(largest, reverse=True)
    assert largest[0] > 0.1


def test_influence_is_worked_out_anew_when_asked_for(signaling, monkeypatch, tmp_path):
    monkeypatch.setattr("signaling.studies.influence.FOLDER", tmp_path)
    monkeypatch.setenv("COLUMNS", "160")  # at 80 the head of the last column is cut
    assert (
        "Not worked out yet. 'signaling describe alpha --influence' does it now." in signaling("describe", "alpha").out
    )
    ended = signaling("describe", "alpha", "--influence")
    assert ended.code == 0
    assert "glucagon_release" in ended.out.partition("Assumed numbers with the most influence")[2]


def test_influence_of_an_earlier_network_is_called_out_of_date(signaling, monkeypatch):
    monkeypatch.setattr("signaling.studies.influence.fingerprint", lambda kind: "another network")
    assert "OUT OF DATE: numbers or reactions have changed" in signaling("describe", "alpha").out


def test_influence_is_refused_of_what_is_no_cell_type(signaling):
    ended = signaling("describe", "livre", "--influence")
    assert (ended.code, ended.out) == (2, "")
    assert "--influence is for cell types: muscle, liver" in ended.err
    assert "Did you mean 'liver'?" in ended.err


@pytest.mark.parametrize("name", list(SABOTEURS))
def test_a_saboteur_is_described_with_what_arms_it_what_it_locks_and_its_numbers(signaling, name):
    ended = signaling("describe", name)
    assert ended.code == 0
    saboteur = SABOTEURS[name]
    for word in (*saboteur.lives_in, *saboteur.armed_by, *saboteur.locks, "dose", "boost", "disarmed", "knocked_out"):
        assert word in ended.out
    for lock in saboteur.mechanism("muscle").locks:
        assert f"{lock.released.value:g}" in ended.out
    assert saboteur.mechanism("muscle").locks or all(woken in ended.out for woken in saboteur.through)


def test_the_body_is_described_with_its_tissues_and_organs(signaling):
    from signaling.body.organism import organism

    ended = signaling("describe", "body")
    assert ended.code == 0
    for name in [*cell_types(), *(mechanism.name for mechanism in organism().mechanisms)]:
        assert name in ended.out


def test_a_scenario_is_described_in_the_words_of_its_author_and_in_full(signaling):
    ended = signaling("describe", "ogtt")
    assert "The oral glucose tolerance test: 75 g of glucose in water, after a night without food." in ended.out
    assert "30 min  ogtt  glucose 75 g, drink_within 5 min" in ended.out
    assert "plasma_glucose at 150 min is below 7.8 mmol/L" in ended.out
    assert "coupling: 1 min" in ended.out


def test_a_scenario_file_is_described_too(signaling, dish_file):
    assert "A few fibres" in signaling("describe", dish_file).out


def test_a_scenario_file_with_a_fault_is_answered_with_the_fault(signaling, tmp_path):
    (tmp_path / "bad.yaml").write_text("seed: x\n")
    ended = signaling("describe", tmp_path / "bad.yaml")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"{tmp_path / 'bad.yaml'}:1:7: seed: ")


@pytest.mark.parametrize(
    ("name", "word"),
    [("jnk", "crowded"), ("TNF", "Overfull fat"), ("glut4", "AS160"), ("HOMA-IR", "22.5"), ("plasma ffa", "mmol/L")],
)
def test_letter_case_marks_and_a_missing_end_do_not_matter(signaling, name, word):
    assert word in signaling("describe", name).out


def test_an_unknown_name_is_answered_with_the_nearest(signaling):
    ended = signaling("describe", "mucsle")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("error: there is nothing called 'mucsle' to describe. Did you mean 'muscle'?")


def test_without_a_name_everything_that_can_be_described_is_listed(signaling):
    ended = signaling("describe")
    assert ended.code == 0
    for name in (*cell_types(), *SABOTEURS, "ogtt", "dish/insulin_steps", "homa_ir", "plasma_glucose", "body"):
        assert name in ended.out


def test_everything_that_is_listed_can_be_described():
    from signaling.app.describe import described, subjects

    for members in subjects().values():
        for name in members:
            sections = described(name)
            assert sections
            assert all(len(row) == len(section.rows[0]) for section in sections for row in section.rows)
