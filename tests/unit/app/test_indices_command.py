"""``signaling indices``: the list, what a stored run allows, and the refusal of what it does not."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from signaling.app.cli import app
from signaling.clinic.indices import INDICES

DOCS = Path(__file__).parents[3] / "docs" / "indices.md"


def told(*words: str, code: int = 0) -> str:
    ran = CliRunner().invoke(app, ["indices", *words])
    assert ran.exit_code == code, ran.output
    return ran.output


@pytest.fixture(scope="module")
def drink(tmp_path_factory) -> str:
    folder = tmp_path_factory.mktemp("runs") / "ogtt"
    ran = CliRunner().invoke(app, ["run", "ogtt", "--cells", "2", "--quiet", "--out", str(folder)])
    assert ran.exit_code in (0, 1), ran.output
    return str(folder)


def test_the_list_names_every_index_with_its_unit_and_what_it_needs():
    listed = json.loads(told("--json"))
    assert list(listed) == list(INDICES)
    assert listed["m_value"] == {
        "label": "M",
        "unit": "mg/kg/min",
        "needs": "an insulin clamp: glucose and its infusion in the last 30 min",
        "formula": INDICES["m_value"].formula,
        "source": INDICES["m_value"].source,
    }
    screen = told()
    assert all(name in screen for name in INDICES)


def test_a_drink_gives_the_indices_of_a_drink_and_says_what_the_others_lack(drink):
    found = json.loads(told(drink, "--json"))
    assert found["matsuda"]["value"] > 0
    assert found["m_value"]["reason"] == "no insulin clamp in this run"
    assert found["m_value"]["remedy"] == "Add '- {at: 10 min, clamp: 40 mU/m2/min}' to 'protocol'"
    screen = told(drink)
    assert "Matsuda index" in screen
    assert "Not available" in screen


def test_one_index_can_be_asked_for(drink):
    assert list(json.loads(told(drink, "homa_ir", "--json"))) == ["homa_ir"]


def test_an_index_that_a_run_does_not_allow_is_refused_with_the_place_and_what_would_help(drink):
    ran = CliRunner().invoke(app, ["indices", drink, "insulin_sensitivity"])
    assert ran.exit_code == 2
    assert (
        f"{drink}: SI is not available: no injection of glucose in this run. Add '- {{at: 10 min, ivgtt: 0.3 g/kg}}' to 'protocol'. "
        "It needs an injection of glucose: glucose and insulin, fasting and often for three hours."
        in " ".join(ran.output.split())
    )


def test_an_index_that_nobody_knows_is_answered_with_the_nearest(drink):
    ran = CliRunner().invoke(app, ["indices", drink, "matsuta"])
    assert ran.exit_code != 0
    assert "Did you mean 'matsuda'" in ran.output


@pytest.mark.parametrize("name", INDICES)
def test_the_page_of_the_documentation_has_every_index_as_it_is(name):
    index = INDICES[name]
    assert (
        f"| `{name}` | {index.long_name} | {index.formula} | {index.unit} | {index.drawn} | {index.source} |"
        in DOCS.read_text(encoding="utf-8")
    )
