import pickle

import pytest

from signaling.core import Fault, ScenarioError, SignalingError, UnitError, UnknownName, did_you_mean


@pytest.mark.parametrize(
    ("written", "meant"),
    [("tnf_alfa", "TNF-alpha"), ("TNF_ALPHA", "TNF-alpha"), ("jnk", "JNK"), ("PKc", "PKC"), ("JNKK", "JNK")],
)
def test_a_misspelt_name_finds_its_neighbour_whatever_its_case_and_hyphens(written, meant):
    assert (
        did_you_mean(written, ["PKC", "JNK", "TNF-alpha"]) == f" Did you mean '{meant}'?  Known: PKC, JNK, TNF-alpha."
    )


def test_a_name_near_nothing_gets_the_list_and_no_guess():
    assert did_you_mean("zebrafish", ["PKC", "JNK"]) == " Known: PKC, JNK."


def test_with_nothing_known_it_says_so():
    assert did_you_mean("JNK", []) == " Known: none."


def test_twelve_names_are_listed_and_the_rest_are_counted_but_still_guessed():
    known = [f"scenario_{letter}" for letter in "abcdefghijklmnop"]
    text = did_you_mean("scenarioP", known)
    assert text.startswith(" Did you mean 'scenario_p'?")
    assert text.endswith("scenario_l and 4 more.")
    assert "scenario_m" not in text


def test_a_key_that_is_not_a_text_can_be_unknown_too():
    assert did_you_mean(7, ["1", "2"]) == " Known: 1, 2."


def test_the_nearest_of_several_near_names_wins():
    assert "'mmol'" in did_you_mean("mmoll", ["mol", "mmol", "pmol"])


def test_a_fault_reads_file_line_column_path_message():
    fault = Fault("obese.yaml", 22, 5, "protocol[1].ogtt.glucose", "'75 gr' is not a mass.")
    assert str(fault) == "obese.yaml:22:5: protocol[1].ogtt.glucose: '75 gr' is not a mass."


def test_a_fault_without_a_line_or_a_path_leaves_them_out():
    assert str(Fault("overrides", None, None, "", "too deep.")) == "overrides: too deep."


def test_a_scenario_error_prints_every_fault_and_how_many():
    faults = [Fault("a.yaml", 1, 2, "x", "first."), Fault("a.yaml", 3, 4, "y", "second.")]
    error = ScenarioError(faults)
    assert error.faults == faults
    assert str(error).splitlines() == [
        "a.yaml:1:2: x: first.",
        "a.yaml:3:4: y: second.",
        "2 faults; nothing was run.",
    ]


def test_one_fault_is_not_called_faults():
    assert str(ScenarioError([Fault("a.yaml", 1, 2, "x", "only.")])).endswith("1 fault; nothing was run.")


def test_a_scenario_error_survives_the_way_to_another_process():
    error = ScenarioError([Fault("a.yaml", 1, 2, "x", "first.")])
    back = pickle.loads(pickle.dumps(error))
    assert back.faults == error.faults
    assert str(back) == str(error)


def test_an_unknown_name_is_a_key_error_that_prints_its_message_without_quotes():
    error = UnknownName("there is no saboteur 'X'.")
    assert isinstance(error, KeyError)
    assert str(error) == "there is no saboteur 'X'."


def test_a_unit_error_is_a_value_error_so_that_validators_report_it():
    assert issubclass(UnitError, ValueError)
    assert issubclass(UnitError, SignalingError)
