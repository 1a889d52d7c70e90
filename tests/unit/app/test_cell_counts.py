import pytest
import typer

from signaling.app.cell_counts import read_counts, spread_counts


def test_several_counts_may_follow_one_option():
    line = ["ogtt", "--cells", "muscle=3", "liver=4", "--seed", "1"]
    assert spread_counts(line) == ["ogtt", "--cells", "muscle=3", "--cells", "liver=4", "--seed", "1"]


@pytest.mark.parametrize(
    "line", [["--cells", "3", "ogtt"], ["a=1"], ["--cells", "a=1", "ogtt", "b=2"], ["--cells"], []]
)
def test_what_is_no_further_count_stays_as_it_is(line):
    assert spread_counts(line) == line


@pytest.mark.parametrize(
    ("given", "counts"),
    [
        (["muscle=3", "liver=4,beta=5"], {"muscle": 3, "liver": 4, "beta": 5}),
        (["muscle=3, liver=4"], {"muscle": 3, "liver": 4}),
        (["100"], 100),
        ([], None),
    ],
)
def test_counts_are_read(given, counts):
    assert read_counts(given) == counts


@pytest.mark.parametrize("entry", ["muscle", "muscle=", "=3", "muscle=3.5", "muscle=-1", "1e3", "", "muscle=3=4"])
def test_what_is_no_count_is_refused_with_an_example(entry):
    with pytest.raises(typer.BadParameter) as refused:
        read_counts([entry])
    assert str(refused.value) == f"'{entry}' is not a number of cells. Write muscle=500, or 500 for all."


def test_one_number_for_all_cannot_stand_among_others():
    with pytest.raises(typer.BadParameter, match="'7' has no tissue"):
        read_counts(["muscle=3", "7"])
