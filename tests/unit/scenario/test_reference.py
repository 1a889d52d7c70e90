"""The table of the schema and the scenario to start from."""

from signaling.scenario.check import check
from signaling.scenario.reference import schema_reference, starter_scenario
from signaling.scenario.resolve import load
from signaling.scenario.schema import BodyPlan, DishPlan


def rows():
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in schema_reference().splitlines()]


def test_the_table_has_a_row_for_every_key():
    keys = {row[0].strip("`").partition(".")[0].removesuffix("[]") for row in rows()[2:]}
    assert keys == {"extends", *BodyPlan.model_fields, *DishPlan.model_fields}


def test_every_row_has_four_cells_and_none_is_empty():
    assert all(len(row) == 4 and all(row) for row in rows())


def test_a_row_says_what_may_stand_there_the_default_and_the_meaning():
    table = {row[0]: row[1:] for row in rows()}
    assert table["`protocol[].ogtt.glucose`"] == ["quantity in g, such as '75 g'", "`75 g`", "glucose in the drink"]
    assert table["`saboteurs.<saboteur>.<tissue>.disarmed`"][:2] == ["true or false", "`false`"]
    assert table["`dish.cell`"][1] == "required"
    assert table["`cells.<tissue>`"][1] == "100 each"


def test_the_starter_scenario_has_no_fault(tmp_path):
    file = tmp_path / "new.yaml"
    file.write_text(starter_scenario())
    assert check(file) == []
    assert load(file).title == "My first scenario"


def test_the_examples_in_the_comments_of_the_starter_work_too(tmp_path):
    file = tmp_path / "new.yaml"
    file.write_text(
        starter_scenario().replace("  # JNK", "  JNK").replace("  # PKC", "  PKC").replace("  # receptor", "  receptor")
    )
    assert check(file) == []
    plan = load(file)
    assert plan.saboteurs["PKC"]["liver"].disarmed
    assert plan.saboteurs["JNK"]["beta"].dose == 0.5
    assert plan.mutants == {"receptor": {"muscle": "Tyr->Phe"}}
