import networkx as nx
import pytest

from signaling.plot.textbook_layout import is_saboteur, layered_layout, role_of, textbook_layout

ROAD = ("insulin", "IR", "IRS1", "PI3K", "PIP3", "Akt")


def test_the_metabolic_road_runs_straight_down_from_the_receptor():
    places = textbook_layout(ROAD)
    assert [places[node] for node in ROAD] == [(0, -level) for level in range(6)]


def test_ends_stand_below_akt_and_below_their_own_kinase():
    places = textbook_layout([*ROAD, "AS160", "GLUT4", "FOXO1", "G6Pase", "mTORC1", "SREBP1c"])
    for above, below in (("AS160", "GLUT4"), ("FOXO1", "G6Pase"), ("mTORC1", "SREBP1c")):
        assert places[above][0] == places[below][0]
        assert places["Akt"][1] > places[above][1] > places[below][1]
    assert sum(places[node][0] for node in ("AS160", "FOXO1", "mTORC1")) == pytest.approx(0)


def test_mapk_stands_to_the_right_of_everything_and_saboteurs_to_the_left():
    metabolic = [*ROAD, "AS160", "GLUT4", "GSK3", "Glycogen", "mTORC1", "S6K"]
    places = textbook_layout([*metabolic, "Shc", "ERK", "JNK", "PKC", "TNF-alpha", "DAG", "ER"])
    assert min(places[node][0] for node in ("Shc", "ERK")) > max(places[node][0] for node in metabolic)
    for node in ("JNK", "PKC", "TNF-alpha"):
        assert places[node][0] < min(places[above][0] for above in ROAD)
        assert places["DAG"][0] < places[node][0]


@pytest.mark.parametrize(
    "left_out", [(), ("SREBP1c",), ("IRS2", "FOXO1", "G6Pase"), ("AS160", "GLUT4", "PDE3B", "cAMP", "HSL")]
)
def test_no_two_proteins_share_a_place(left_out):
    everything = [
        *ROAD,
        "IRS2",
        "AS160",
        "GLUT4",
        "GSK3",
        "Glycogen",
        "FOXO1",
        "G6Pase",
        "mTORC1",
        "SREBP1c",
        "S6K",
        "PDE3B",
        "cAMP",
        "HSL",
    ]
    everything += ["Shc", "SOS", "Ras", "Raf", "MEK", "ERK", "Elk1", "TNF-alpha", "JNK", "PKC", "Ceramide", "ER", "DAG"]
    places = textbook_layout(node for node in everything if node not in left_out)
    assert len(places) == len(everything) - len(left_out)
    for a in places:
        for b in places:
            if a != b:
                dx, dy = abs(places[a][0] - places[b][0]), abs(places[a][1] - places[b][1])
                assert dx >= 1.0 or dy >= 1.0


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("SREBP-1c", "SREBP1c"),
        ("irs_1", "IRS1"),
        ("MAPK", "ERK"),
        ("insulin receptor", "IR"),
        ("TNF", "TNF-alpha"),
        ("Grb2-SOS", "SOS"),
    ],
)
def test_names_are_recognised_as_people_write_them(written, role):
    assert role_of(written) == role
    assert written in textbook_layout([written])


def test_what_the_textbook_does_not_have_gets_no_place():
    assert role_of("FGF21") is None
    assert textbook_layout(["IR", "FGF21"]).keys() == {"IR"}


def test_saboteurs_and_what_arms_them_are_told_from_the_rest():
    assert all(map(is_saboteur, ("PKC", "JNK", "TNF-alpha", "DAG")))
    assert not any(map(is_saboteur, ("IRS1", "Akt", "FGF21")))


def test_any_graph_can_be_laid_out_in_layers_even_with_loops():
    graph = nx.DiGraph([("a", "b"), ("b", "c"), ("c", "b"), ("c", "d")])
    places = layered_layout(graph)
    assert set(places) == set(graph)
    assert len(set(places.values())) == len(graph)
    assert places["a"][1] > places["b"][1] == places["c"][1] > places["d"][1]
