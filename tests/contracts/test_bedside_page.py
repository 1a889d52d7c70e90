"""The page of bedside protocols and the list in the README name what there is."""

import re
from pathlib import Path

from signaling.clinic.protocols import PROTOCOLS
from signaling.scenario.events import part_named
from signaling.scenario.layers import shipped_names

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "bedside.md").read_text(encoding="utf-8")
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in PAGE.splitlines() if line.startswith("| `")]


def test_every_protocol_has_a_row_in_the_order_of_the_list():
    assert [row[0].strip("`") for row in ROWS] == list(PROTOCOLS)


def test_a_row_names_every_key_of_its_event():
    for name, _, keys, _ in ROWS:
        for key in part_named(name.strip("`")).model_fields:
            assert re.search(rf"`{key}\b", keys), (name, key)


def test_a_row_names_scenarios_that_are_shipped():
    named = {name for row in ROWS for name in re.findall(r"`(\w+)`", row[3])}
    assert named <= set(shipped_names())


def test_the_readme_lists_every_shipped_person():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"`([\w/]+)`", readme.partition("## Scenarios that come with it")[2].partition("\n## ")[0]))
    assert {name for name in shipped_names() if not name.startswith("dish/")} <= listed
