"""The list of held-out curves that was written down before anything was fitted is the list that the rule gives."""

from pathlib import Path

from signaling.clinic.measured import names
from signaling.studies.split import held_out

LIST = Path(__file__).parents[3] / "docs/calibration/fat_cell_split.md"


def test_the_curves_of_the_dish_are_fitted_or_held_out_as_was_written_down_before_the_first_fit():
    rows = [line.strip("| ").split(" | ") for line in LIST.read_text().splitlines() if line.startswith("| adipocyte")]
    written = {name: word == "held out" for name, word in rows}
    assert written == {name: held_out(name) for name in names("adipocyte_dish/")}
    assert sum(written.values()) == 17
