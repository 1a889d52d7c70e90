"""Where the proteins of insulin signalling stand in a picture: as in the textbooks, whatever the cell has of it.

The receptor is on top. Below it goes the metabolic road (IRS, PI3K, PIP3, Akt) and fans out into a column for each of its
ends: transporters, glycogen, glucose output, fat making, protein making, lipolysis. The MAPK road runs down on the right;
saboteurs stand on the left, what arms them beyond. Columns of which a cell has nothing take no room. Names are compared
without case and marks, so ``SREBP-1c`` and ``SREBP1c`` are one.
"""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx

Place = tuple[float, float]
"""Column from the middle, to the right; level from the top, downwards negative."""

MIDDLE = (("insulin",), ("IR",), ("IRS1", "IRS2"), ("PI3K",), ("PIP3",), ("Akt",))
ENDS = (
    ("AS160", "GLUT4"),
    ("GSK3", "Glycogen"),
    ("FOXO1", "G6Pase"),
    ("mTORC1", "SREBP1c"),
    ("S6K",),
    ("PDE3B", "cAMP", "HSL"),
)
MAPK = {"Shc": 2, "SOS": 3, "Ras": 4, "Raf": 5, "MEK": 6, "ERK": 7, "Elk1": 8}
SABOTEURS = {"TNF-alpha": 1, "IKK": 2, "JNK": 3, "PKC": 4, "Ceramide": 5}
ARMING = {"ROS": 2, "ER": 3, "DAG": 4}

PITCH = 1.2  # between columns
SABOTEUR_COLUMN, ARMING_COLUMN = -1.65 * PITCH, -2.75 * PITCH

_ALIASES = {
    "receptor": "IR",
    "insulin receptor": "IR",
    "INSR": "IR",
    "IRS": "IRS1",
    "PKB": "Akt",
    "Grb2-SOS": "SOS",
    "MAPK": "ERK",
    "ERK1/2": "ERK",
    "SREBP": "SREBP1c",
    "mTOR": "mTORC1",
    "TNF": "TNF-alpha",
    "TNFR": "TNF-alpha",
    "ER_stress": "ER",
}


def textbook_layout(nodes: Iterable[str]) -> dict[str, Place]:
    """Places of those nodes that the textbook picture has; the others are not in the answer."""
    found: dict[str, str] = {}
    for node in nodes:
        role = role_of(node)
        if role is not None:
            found.setdefault(role, node)
    places: dict[str, Place] = {}
    for level, roles in enumerate(MIDDLE):
        present = [role for role in roles if role in found]
        for place, role in enumerate(present):
            places[found[role]] = (PITCH * (place - (len(present) - 1) / 2), -float(level))
    columns = _columns(found)
    for column, roles in enumerate(columns):
        x = column - (len(columns) - 1) / 2
        for role, level in roles.items():
            places[found[role]] = (PITCH * x, -float(level))
    right = PITCH * max(1.65, (len(columns) + 1) / 2 + 0.1)
    for x, levels in ((right, MAPK), (SABOTEUR_COLUMN, SABOTEURS), (ARMING_COLUMN, ARMING)):
        places |= {found[role]: (x, -float(level)) for role, level in levels.items() if role in found}
    return places


def layered_layout(graph: nx.DiGraph) -> dict[str, Place]:
    """Places for any graph: sources on top, each node below what acts on it, loops counted as one."""
    loops = nx.condensation(graph)
    places: dict[str, Place] = {}
    for level, generation in enumerate(nx.topological_generations(loops)):
        row = sorted(str(node) for loop in generation for node in loops.nodes[loop]["members"])
        for place, node in enumerate(row):
            places[node] = (PITCH * (place - (len(row) - 1) / 2), -float(level))
    return places


def role_of(node: str) -> str | None:
    """The textbook's name for a node; None when the picture does not have it."""
    return _ROLES.get(_folded(node))


def is_saboteur(node: str) -> bool:
    """Whether a node is drawn as a saboteur or as what arms one."""
    return role_of(node) in {*SABOTEURS, *ARMING}


def _columns(found: dict[str, str]) -> list[dict[str, int]]:
    """Roles and levels of each column of ends that the cell has; S6K stands below mTORC1 where no fat is made."""
    first = len(MIDDLE)
    columns = [{role: first + row for row, role in enumerate(roles) if role in found} for roles in ENDS]
    making_fat, making_protein = columns[3], columns[4]
    if making_protein:
        making_protein["S6K"] = first + 1
        if "SREBP1c" not in making_fat:
            making_fat |= making_protein
            making_protein.clear()
    return [column for column in columns if column]


def _folded(name: str) -> str:
    return str(name).casefold().translate({ord(mark): None for mark in "-_ "})


_NAMED = [role for group in (*MIDDLE, *ENDS) for role in group] + [*MAPK, *SABOTEURS, *ARMING]
_ROLES = {_folded(role): role for role in _NAMED} | {_folded(alias): role for alias, role in _ALIASES.items()}
