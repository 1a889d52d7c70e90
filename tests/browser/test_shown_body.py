import inspect

import pytest

from signaling.app.browser.fields import fields
from signaling.app.browser.shown_body import ShownBody, planned
from signaling.core import SignalingError

pytestmark = pytest.mark.usefixtures("restless")


def test_without_fields_it_is_the_body_of_the_file(small):
    assert ShownBody(small).plan == planned(small)


def test_every_field_changes_what_it_says(small):
    plan = ShownBody(small, seed=7, cells=40, glucose=50, PKC=0.1, JNK=0.2, TNF_alpha=0.3).plan
    assert plan.seed == 7
    assert plan.cells == {"muscle": 40, "liver": 32, "adipocyte": 32, "beta": 32, "alpha": 32}
    assert [event.ogtt.glucose for event in plan.protocol] == ["50 g"]
    doses = {name: tissues["muscle"].dose for name, tissues in plan.saboteurs.items()}
    assert doses == {"PKC": 0.1, "JNK": 0.2, "TNF-alpha": 0.3}


def test_a_dose_reaches_the_cells(small):
    body = ShownBody(small, JNK=0.5)
    assert body.saboteurs["JNK"]["muscle"].doses.tolist() == [0.5] * 20
    assert body.saboteurs["JNK"]["liver"].doses.tolist() == [0.0] * 16


def test_doses_of_the_file_stay_where_the_field_is_silent():
    plan = ShownBody("ogtt_resistant", cells=20, JNK=0.0).plan
    assert plan.saboteurs["JNK"]["muscle"].dose == 0.0
    assert plan.saboteurs["PKC"]["muscle"].dose == planned("ogtt_resistant").saboteurs["PKC"]["muscle"].dose > 0


def test_a_seed_comes_as_text_from_its_field(small):
    body = ShownBody(small, seed=" 42 ")
    assert body.plan.seed == 42
    assert body.problem == ""


@pytest.mark.parametrize("seed", ["abc", "1.5", "-1"])
def test_a_seed_that_is_none_is_said_and_the_one_of_the_file_kept(small, seed):
    body = ShownBody(small, seed=seed)
    assert body.plan.seed == 1
    assert (
        body.problem == f"The seed of the file was kept: a seed is a whole number from 0, for example 42; not {seed!r}."
    )


def test_mesa_can_make_it_again_from_what_the_fields_say(small):
    described = fields(planned(small), small)
    values = {name: entry["value"] if isinstance(entry, dict) else entry for name, entry in described.items()}
    assert ShownBody(**values).plan.model_dump(exclude={"saboteurs"}) == planned(small).model_dump(
        exclude={"saboteurs"}
    )


def test_no_parameter_is_one_that_later_releases_of_mesa_fill_by_themselves():
    # Mesa 3.5 puts an object of its own into `scenario`, and into any **keywords.
    parameters = inspect.signature(ShownBody.__init__).parameters
    assert "scenario" not in parameters
    assert not any(p.kind in (p.VAR_KEYWORD, p.VAR_POSITIONAL) for p in parameters.values())


def test_it_stops_where_the_scenario_ends(tmp_path):
    file = tmp_path / "short.yaml"
    file.write_text(
        "title: Short\ncells: {muscle: 16, liver: 16, adipocyte: 16, beta: 16, alpha: 16}\nduration: 40 min\n"
    )
    body = ShownBody(str(file))
    body.run("39 min")
    assert body.running
    body.step()
    assert not body.running


def test_a_dish_is_refused(tmp_path):
    file = tmp_path / "dish.yaml"
    file.write_text("dish: {cell: muscle}\n")
    with pytest.raises(SignalingError, match="describes a dish; the page shows a body"):
        ShownBody(str(file))


@pytest.mark.parametrize("scenario", ["ogtt", "ogtt_resistant"])
def test_every_field_offers_the_value_of_the_file(scenario):
    for name, entry in fields(planned(scenario), scenario).items():
        if isinstance(entry, dict) and entry["type"] == "Select":
            assert entry["value"] in entry["values"], name


def test_without_a_drink_there_is_no_field_for_glucose(tmp_path):
    file = tmp_path / "rest.yaml"
    file.write_text("title: Nothing happens\n")
    assert "glucose" not in fields(planned(str(file)), str(file))
    assert "glucose" in fields(planned("ogtt"), "ogtt")
