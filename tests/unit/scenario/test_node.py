"""Trees of located values: from Python data, laid over one another."""

import numpy as np
import pytest

from signaling.scenario.node import child_path, from_plain, merged, shown


def tree(data):
    root, faults = from_plain(data, "overrides")
    assert faults == []
    return root


def laid_over(base, over):
    return merged(tree(base), tree(over)).plain()


def test_mappings_are_merged_key_by_key():
    assert laid_over({"a": {"b": 1, "c": 2}}, {"a": {"c": 3, "d": 4}}) == {"a": {"b": 1, "c": 3, "d": 4}}


def test_lists_and_scalars_are_replaced():
    assert laid_over({"a": [1, 2], "b": 1}, {"a": [3], "b": [4]}) == {"a": [3], "b": [4]}


def test_whole_numbers_as_keys_change_entries_of_a_list():
    base = {"a": [{"x": 1, "y": 1}, {"x": 2}]}
    assert laid_over(base, {"a": {0: {"x": 9}}}) == {"a": [{"x": 9, "y": 1}, {"x": 2}]}


def test_an_entry_that_is_not_there_is_not_invented():
    assert laid_over({"a": [1]}, {"a": {1: 2}}) == {"a": {"1": 2}}


def test_numbers_of_numpy_become_plain_numbers():
    plain = tree({"a": np.float64(0.5), "b": np.int32(3), "c": (1, 2)}).plain()
    assert plain == {"a": 0.5, "b": 3, "c": [1, 2]}
    assert [type(plain["a"]), type(plain["b"])] == [float, int]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (float("nan"), "nan is not a finite number."),
        (2**70, "is too large; the largest whole number is 9223372036854775807."),
        (object(), "a value of type object cannot stand here; use texts, numbers, lists and mappings."),
    ],
)
def test_what_a_scenario_cannot_hold_is_a_fault_with_its_path(given, message):
    _, faults = from_plain({"a": [given]}, "overrides")
    assert [str(fault) for fault in faults] == [f"overrides: a[0]: {message}"]


def test_data_that_contain_themselves_are_refused():
    circle = []
    circle.append(circle)
    _, faults = from_plain({"a": circle}, "overrides")
    assert [fault.message for fault in faults] == ["is nested deeper than 32 levels."]


def test_paths_are_dotted_with_entries_in_brackets():
    assert child_path(child_path(child_path("", "protocol"), 1), "ogtt") == "protocol[1].ogtt"


def test_paths_show_no_control_characters_and_no_endless_keys():
    assert child_path("a", "\x1b[31m") == r"a.\x1b[31m"
    assert len(child_path("", "x" * 1000)) == 63


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("75 gr", "'75 gr'"),
        (True, "true"),
        (None, "an empty value"),
        ([1], "a list"),
        ({"a": 1}, "a mapping"),
        (2.5, "2.5"),
    ],
)
def test_what_was_given_is_shown_in_one_short_line(given, text):
    assert shown(given) == text


def test_a_long_text_is_cut_where_it_is_shown():
    assert shown("x" * 100) == f"'{'x' * 60}...'"
