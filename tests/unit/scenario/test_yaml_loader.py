"""The strict loader: YAML 1.2 values, places, and a fault for everything that YAML lets pass in silence."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signaling.core.errors import Fault
from signaling.scenario import yaml_loader
from signaling.scenario.layers import shipped_names
from signaling.scenario.node import Node
from signaling.scenario.shipped import shipped_folder
from signaling.scenario.yaml_loader import read_file, read_text


def plain(text):
    root, faults = read_text(text, "x.yaml")
    assert faults == []
    return root.plain()


def faults(text):
    return [str(fault) for fault in read_text(text, "x.yaml")[1]]


def test_a_file_becomes_mappings_lists_texts_and_numbers():
    text = "a: {b: [1, 2.5, x], 'c': \"1\"}\nd:\n  - e: true\n  - null\n"
    assert plain(text) == {"a": {"b": [1, 2.5, "x"], "c": "1"}, "d": [{"e": True}, None]}


def test_every_key_and_value_knows_its_line_column_and_path():
    root, _ = read_text("a:\n  b: [x,\n      {c: 5 min}]\n", "x.yaml")
    node = root.get("a", "b").value[1].get("c")
    assert (node.line, node.column, node.key_line, node.key_column) == (3, 11, 3, 8)
    assert node.path == "a.b[1].c"
    assert node.file == "x.yaml"


def test_block_texts_are_texts_even_when_they_look_like_numbers():
    assert plain("a: |\n  12\nb: '1e-3'\n") == {"a": "12\n", "b": "1e-3"}


def test_both_lines_of_a_duplicate_key_are_named():
    assert faults("a: 1\nb: 2\na: 3\n") == ["x.yaml:3:1: a: stands twice, on line 1 and on line 3; keep one."]


def test_the_first_of_two_equal_keys_is_kept_for_the_checks_that_follow():
    root, _ = read_text("a: 1\na: 3\n", "x.yaml")
    assert root.plain() == {"a": 1}


def test_all_faults_of_a_file_are_found_in_one_reading():
    lines = [fault.line for fault in read_text("a: .nan\nb: !!x 1\nb: 2\n<<: {}\nc: *d\n", "x.yaml")[1]]
    assert lines == [1, 2, 3, 4, 5]


def test_an_alias_stands_for_what_its_anchor_names():
    assert plain("a: &x [1, 2]\nb: *x\n") == {"a": [1, 2], "b": [1, 2]}


def test_an_aliased_value_stands_where_the_alias_stands_and_its_entries_where_they_were_written():
    root, _ = read_text("a: &x [1, 2]\nb: *x\n", "x.yaml")
    assert (root.get("b").line, root.get("b").column) == (2, 4)
    assert root.get("b").value[1].path == "a[1]"


@pytest.mark.parametrize(("aliases", "allowed"), [(10, True), (11, False)])
def test_aliases_may_stand_for_one_hundred_values_together(aliases, allowed):
    # The anchored list counts as ten values: itself and nine entries.
    text = f"a: &x [{', '.join('1' * 9)}]\nb: [{', '.join(['*x'] * aliases)}]\n"
    wanted = (
        []
        if allowed
        else ["x.yaml:2:45: b[10]: the aliases of this file stand for more than 100 values; write them out."]
    )
    assert faults(text) == wanted


def test_aliases_of_aliases_count_in_full():
    # a is 5 values, b is 1 + 4 * 5 = 21; the aliases in b stand for 20 and each *b for 21: the fourth is the 104th.
    text = "a: &a [1, 1, 1, 1]\nb: &b [*a, *a, *a, *a]\nc: [*b, *b, *b, *b]\n"
    assert faults(text) == [
        "x.yaml:3:17: c[3]: the aliases of this file stand for more than 100 values; write them out."
    ]
    assert faults(text.replace("*b, *b, *b, *b", "*b, *b, *b")) == []


@pytest.mark.parametrize(("depth", "allowed"), [(32, True), (33, False)])
def test_thirty_two_levels_are_read_and_no_more(depth, allowed):
    found = faults("[" * depth + "]" * depth)
    assert found == [] if allowed else found[0].endswith("is nested deeper than 32 levels.")


def test_nesting_of_any_depth_is_refused_without_recursion():
    assert faults("[" * 100_000)[0].endswith("is nested deeper than 32 levels.")


def test_a_file_of_too_many_values_is_refused(monkeypatch):
    monkeypatch.setattr(yaml_loader, "MOST_NODES", 5)
    assert faults("a: [1, 2, 3, 4]") == ["x.yaml:1:14: a[3]: the file has more than 5 values."]


def test_a_file_of_one_megabyte_is_read_and_no_larger_one(tmp_path):
    file = tmp_path / "big.yaml"
    file.write_text("title: x\n" + "#" * (1_000_000 - 9))
    assert read_file(file, "big.yaml")[1] == []
    file.write_text("title: x\n" + "#" * (1_000_001 - 9))
    assert [str(fault) for fault in read_file(file, "big.yaml")[1]] == [
        "big.yaml:1:1: the file is larger than 1 MB; a scenario is a page of text."
    ]


def test_a_missing_file_is_a_fault(tmp_path):
    root, found = read_file(tmp_path / "nowhere.yaml", "nowhere.yaml")
    assert root is None
    assert [str(fault) for fault in found] == ["nowhere.yaml: there is no such file."]


def test_a_folder_is_a_fault(tmp_path):
    assert [str(fault) for fault in read_file(tmp_path, "here")[1]] == ["here: this is a folder, not a scenario file."]


def test_the_place_of_a_byte_that_is_no_text_is_named(tmp_path):
    file = tmp_path / "latin.yaml"
    file.write_bytes("title: x\nperson: é".encode("latin-1"))
    assert [str(fault) for fault in read_file(file, "latin.yaml")[1]] == [
        "latin.yaml:2:9: this is not UTF-8 text; save the file as UTF-8."
    ]


def test_a_byte_order_mark_is_skipped(tmp_path):
    file = tmp_path / "windows.yaml"
    file.write_bytes(b"\xef\xbb\xbftitle: x\r\nseed: 2\r\n")
    assert read_file(file, "windows.yaml")[0].plain() == {"title": "x", "seed": 2}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "<<: {a: 1}",
            "merge keys ('<<') cannot be used; write the values out, or put the common part in a file and use 'extends:'.",
        ),
        ("[a]: 1", "a key must be a plain word, not an alias, a list or a mapping."),
        ("!!str a: 1", "a key must be a plain word, without tag or anchor."),
        ("'': 1", "a key is empty."),
    ],
)
def test_keys_are_words(text, message):
    assert faults(text) == [f"x.yaml:1:1: {message}"]


# What a person might leave behind: pieces of real scenarios, YAML's own signs, and noise.
SHIPPED = [(shipped_folder() / f"{name}.yaml").read_text() for name in shipped_names()]
SIGNS = [
    "{",
    "}",
    "[",
    "]",
    ":",
    ": ",
    ",",
    "\n",
    "  ",
    "- ",
    "&a ",
    "*a",
    "<<: *a",
    "!!x ",
    "|\n",
    '"',
    "'",
    "\t",
    "? ",
    "---\n",
    "\\U",
]


@st.composite
def broken_scenarios(draw):
    text = draw(st.sampled_from(SHIPPED))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        text = text[:start] + draw(st.one_of(st.sampled_from(SIGNS), st.text(max_size=4))) + text[end:]
    return text


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=200), broken_scenarios()))
def test_any_text_gives_a_tree_or_located_faults(text):
    root, found = read_text(text, "x.yaml")
    assert isinstance(root, Node) or found
    assert all(isinstance(fault, Fault) and fault.line >= 1 and fault.column >= 1 and fault.message for fault in found)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_give_a_tree_or_located_faults(tmp_path_factory, content):
    file = tmp_path_factory.mktemp("bytes") / "any.yaml"
    file.write_bytes(content)
    root, found = read_file(file, "any.yaml")
    assert isinstance(root, Node) or found
    assert all(fault.line >= 1 and fault.column >= 1 for fault in found)


@settings(max_examples=200, deadline=None)
@given(
    st.recursive(
        st.one_of(
            st.none(),
            st.booleans(),
            st.integers(-(2**63) + 1, 2**63 - 1),
            st.floats(allow_nan=False, allow_infinity=False),
        ),
        lambda inner: st.one_of(
            st.lists(inner, max_size=4),
            st.dictionaries(st.text("abcxyz_", min_size=1), inner, max_size=4),
        ),
        max_leaves=20,
    )
)
def test_what_json_writes_is_read_back_unchanged(value):
    # JSON is YAML 1.2; the standard library is the independent writer.
    assert plain(json.dumps({"value": value})) == {"value": value}
