import io

import networkx as nx
import numpy as np
import pytest
from matplotlib.colors import to_rgb
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch

from signaling.core import SignalingError
from signaling.plot import figure_graph, style


def road(**amounts: float) -> nx.DiGraph:
    graph = nx.DiGraph()
    for node in ("insulin", "IR", "IRS1", "PI3K", "Akt", "GLUT4", "JNK"):
        graph.add_node(node)
        if node in amounts:
            graph.nodes[node]["amount"] = amounts[node]
    nx.add_path(graph, ("insulin", "IR", "IRS1", "PI3K", "Akt", "GLUT4"), sign=1)
    graph.add_edge("JNK", "IRS1", sign=-1)
    return graph


def nodes(axes) -> dict[str, FancyBboxPatch]:
    boxes = [patch for patch in axes.patches if isinstance(patch, FancyBboxPatch)]
    names = [text.get_text() for text in axes.texts if not text.get_text().endswith("%")]
    return dict(zip(names, boxes, strict=True))


def arrows(axes) -> list[FancyArrowPatch]:
    return [patch for patch in axes.patches if isinstance(patch, FancyArrowPatch)]


def test_a_node_is_filled_by_its_amount():
    boxes = nodes(figure_graph(road(IR=0, IRS1=50, Akt=100)).axes[0])
    for node, share in (("IR", 0.0), ("IRS1", 0.5), ("Akt", 1.0)):
        assert boxes[node].get_facecolor() == style.LIGHT(share)


def test_light_grows_with_the_amount():
    darkness = [3 - sum(to_rgb(style.LIGHT(share))) for share in np.linspace(0, 1, 11)]
    assert np.all(np.diff(darkness) > 0)


def test_a_saboteur_glows_red_instead():
    boxes = nodes(figure_graph(road(JNK=100, Akt=100)).axes[0])
    assert boxes["JNK"].get_facecolor() == style.ALARM(1.0)
    assert boxes["JNK"].get_edgecolor()[:3] == to_rgb(style.STOP)
    red, green, _ = to_rgb(style.ALARM(1.0))
    assert red > 3 * green


def test_amounts_are_written_in_percent():
    texts = {text.get_text() for text in figure_graph(road(IR=7, Akt=100)).axes[0].texts}
    assert {"7 %", "100 %"} <= texts


def test_a_node_of_unknown_amount_stays_blank_and_dashed():
    figure = figure_graph(road(IR=10))
    boxes = nodes(figure.axes[0])
    assert boxes["Akt"].get_facecolor()[:3] == to_rgb(style.PAPER)
    assert boxes["Akt"].get_linestyle() != boxes["IR"].get_linestyle()


def test_the_amount_of_full_light_can_be_named():
    boxes = nodes(figure_graph(road(Akt=5), full={"Akt": 10}).axes[0])
    assert boxes["Akt"].get_facecolor() == style.LIGHT(0.5)


def test_help_is_a_black_arrow_and_hindrance_a_red_bar():
    drawn = arrows(figure_graph(road(JNK=100, IR=100, IRS1=100, PI3K=100, Akt=100)).axes[0])
    styles = {type(arrow.get_arrowstyle()).__name__: arrow.get_edgecolor()[:3] for arrow in drawn}
    assert len(drawn) == 6
    assert styles["CurveFilledB"] == pytest.approx(to_rgb(style.INK))
    assert styles["BracketB"] == pytest.approx(to_rgb(style.STOP))


def test_an_arrow_is_as_dark_as_its_source_is_awake():
    def darkness(amount):
        graph = nx.DiGraph([("IR", "IRS1", {"sign": 1})])
        graph.add_nodes_from(["PI3K", "Akt"])
        graph.nodes["IR"]["amount"] = amount
        (arrow,) = arrows(figure_graph(graph).axes[0])
        return 3 - sum(arrow.get_edgecolor()[:3])

    assert 0 < darkness(0) < darkness(50) < darkness(100)


def test_the_arrow_of_insulin_is_as_dark_as_the_receptor_it_wakes():
    # insulin is in nM, not in percent, so its own amount says nothing here
    def darkness(receptor):
        (arrow, *_) = arrows(figure_graph(road(insulin=0.06, IR=receptor)).axes[0])
        return 3 - sum(arrow.get_edgecolor()[:3])

    assert darkness(5) < darkness(80)


def test_a_cut_edge_is_not_drawn():
    whole, cut = road(), road()
    cut.remove_edge("JNK", "IRS1")
    figure = figure_graph({"before": whole, "after": cut})
    assert [len(arrows(axes)) for axes in figure.axes[:2]] == [6, 5]


def test_moments_stand_side_by_side_with_proteins_in_the_same_places():
    figure = figure_graph({"fasting": road(IR=5), "30 min": road(IR=80), "120 min": road(IR=40)})
    frames = figure.axes[:3]
    assert [axes.get_title() for axes in frames] == ["fasting", "30 min", "120 min"]
    first, *others = [{name: box.get_bbox().bounds for name, box in nodes(axes).items()} for axes in frames]
    assert all(other == first for other in others)


def test_what_the_textbook_does_not_have_is_drawn_only_when_asked_for():
    graph = road()
    graph.add_edge("Akt", "BAD", sign=-1)
    assert "BAD" not in nodes(figure_graph(graph).axes[0])
    assert set(nodes(figure_graph(graph, everything=True).axes[0])) == set(graph)


def test_a_network_foreign_to_the_textbook_is_drawn_in_layers():
    graph = nx.DiGraph([("EGF", "EGFR", {"sign": 1}), ("EGFR", "Shp2", {"sign": -1})])
    assert set(nodes(figure_graph(graph).axes[0])) == {"EGF", "EGFR", "Shp2"}


def test_the_figure_renders():
    file = io.BytesIO()
    graph = road(IR=80)
    graph.add_edge("IRS1", "Akt", sign=0)
    figure_graph(graph, subtitle="one cell").savefig(file)
    assert file.getvalue().startswith(b"\x89PNG")


@pytest.mark.parametrize("nothing", [{}, nx.DiGraph(), {"fasting": nx.DiGraph()}])
def test_nothing_to_draw_is_refused_in_words(nothing):
    with pytest.raises(SignalingError, match="figure_graph: there is no node to draw"):
        figure_graph(nothing)
