"""A signalling network lighting up: the proteins of a cell at several moments, side by side.

A node fills with light as more of the protein is active; saboteurs glow red. Black arrows help, red bars hinder, dashed
arrows do either, depending on the state. An arrow is as dark as its source is awake.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch, Rectangle

from signaling.core.errors import SignalingError
from signaling.plot import style
from signaling.plot.textbook_layout import Place, is_saboteur, layered_layout, role_of, textbook_layout

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDE, HIGH = 1.0, 0.52  # of a node, in columns and levels
INCH = 0.6  # a column or a level on paper
LETTER = 0.062  # inches of a letter in the key
ROOMY = 10  # letters of a name that fit a node at full size
BENDS = (0.0, 0.18, -0.18, 0.32, -0.32, 0.5, -0.5)
HELPS, HINDERS = "-|>,head_length=0.42,head_width=0.2", "-[,widthB=0.42,lengthB=0"
DASHED = (0, (2.5, 1.8))
LOWEST_LIGHT = 0.22  # an arrow whose source sleeps is faint, not gone
ENOUGH = 4  # textbook nodes from which the textbook's order is worth keeping


def figure_graph(
    graphs: nx.DiGraph | Mapping[str, nx.DiGraph],
    *,
    full: Mapping[str, float] | None = None,
    everything: bool = False,
    title: str = "The signal in one cell",
    subtitle: str = "",
) -> Figure:
    """Draw a network of proteins, at one moment or at several side by side.

    Args:
        graphs: A graph, or several by the words that stand above them (``"30 min"``). Node attribute ``amount`` is the
            active share in percent, missing where not known; edge attribute ``sign`` is +1, -1 or 0.
        full: Node -> amount at which it is wholly lit, where that is neither its attribute ``full`` nor 100.
        everything: Also draw what the textbook picture does not have, in layers. Graphs that share hardly a name with
            the textbook are drawn so anyway.
        title: Headline of the figure.
        subtitle: A line below it.

    Raises:
        SignalingError: There is no graph, or a graph without nodes.
    """
    moments = {"": graphs} if isinstance(graphs, nx.DiGraph) else dict(graphs)
    union = nx.compose_all(moments.values()) if moments else nx.DiGraph()
    if not union:
        raise SignalingError("figure_graph: there is no node to draw; give a graph of proteins or several by name.")
    places = textbook_layout(union)
    if everything or len(places) < ENOUGH:
        places = layered_layout(union)
    xs, ys = (np.array(column) for column in zip(*places.values(), strict=True))
    wide, high = np.ptp(xs) + WIDE + 0.5, np.ptp(ys) + HIGH + 0.2
    with style.styled():
        figure = Figure(figsize=(0.4 + len(moments) * wide * INCH, 1.7 + high * INCH))
        style.frame(figure, title, subtitle, left=0.2, bottom=0.5)
        row = figure.subplots(1, len(moments), squeeze=False, gridspec_kw={"wspace": 0.02}).ravel()
        for axes, (words, graph) in zip(row, moments.items(), strict=True):
            axes.set_title(words, loc="center", pad=3)
            axes.set_xlim(*((xs.min() + xs.max()) / 2 + wide * np.array([-0.5, 0.5])))
            axes.set_ylim(*((ys.min() + ys.max()) / 2 + high * np.array([-0.5, 0.5])))
            axes.set_aspect("equal")
            axes.set_axis_off()
            _draw(axes, graph, places, full or {})
        relative = bool(full) or any("full" in data for _, data in union.nodes(data=True))
        drawn = union.subgraph(places).edges(data="sign", default=1)
        _key(figure, any(map(is_saboteur, places)), any(sign == 0 for _, _, sign in drawn), relative)
    return figure


def _draw(axes: Axes, graph: nx.DiGraph, places: Mapping[str, Place], full: Mapping[str, float]) -> None:
    lit = {
        node: _share(data, full.get(node, data.get("full", 100.0)))
        for node, data in graph.nodes(data=True)
        if node in places
    }
    boxes = {node: _node(axes, node, places[node], share) for node, share in lit.items()}
    for source, target, data in graph.edges(data=True):
        if source in boxes and target in boxes and source != target:
            # Insulin is a concentration, not a share: how awake it is shows in the receptor.
            awake = lit[target if role_of(source) == "insulin" else source]
            strength = 1.0 if awake is None else LOWEST_LIGHT + (1 - LOWEST_LIGHT) * awake
            arrow = {"patchA": boxes[source], "patchB": boxes[target], "posA": places[source], "posB": places[target]}
            axes.add_patch(_edge(arrow, data.get("sign", 1), _bend(source, target, places), strength))


def _share(data: Mapping[str, object], full: float) -> float | None:
    """Lit share of a node, 0 to 1; None when its amount is not known."""
    amount = data.get("amount")
    return None if amount is None else float(np.clip(amount / full, 0, 1))


def _node(axes: Axes, node: str, place: Place, share: float | None) -> FancyBboxPatch:
    outside = role_of(node) == "insulin"
    colours = style.ALARM if is_saboteur(node) else style.LIGHT
    fill = style.PAPER if outside or share is None else colours(share)
    x, y = place
    box = FancyBboxPatch(
        (x - WIDE / 2, y - HIGH / 2),
        WIDE,
        HIGH,
        boxstyle=f"round,pad=0,rounding_size={0.25 if outside else 0.12}",
        fc=fill,
        ec=style.STOP if is_saboteur(node) else style.QUIET,
        lw=0.9,
        ls="-" if outside or share is not None else (0, (2, 2)),
        zorder=3,
    )
    axes.add_patch(box)
    ink = style.PAPER if is_saboteur(node) and (share or 0) > 0.75 else style.INK
    numbered = not outside and share is not None
    size = 7.6 * min(1, ROOMY / len(node))
    axes.text(x, y + (0.07 if numbered else 0), node, ha="center", va="center", fontsize=size, color=ink, zorder=4)
    if numbered:
        axes.text(x, y - 0.13, f"{100 * share:.0f} %", ha="center", va="center", fontsize=5.8, color=ink, zorder=4)
    return box


def _edge(ends: Mapping[str, object], sign: int, bend: float, strength: float) -> FancyArrowPatch:
    return FancyArrowPatch(
        **ends,
        shrinkA=0,
        shrinkB=2.5 if sign < 0 else 1,
        arrowstyle=HINDERS if sign < 0 else HELPS,
        connectionstyle=f"arc3,rad={bend}",
        mutation_scale=9,
        lw=1.2,
        ls=DASHED if sign == 0 else "-",
        color=style.faded(style.STOP if sign < 0 else style.INK, strength),
        zorder=2 + 0.5 * strength,
    )


def _bend(source: str, target: str, places: Mapping[str, Place]) -> float:
    """The smallest bend with which an arrow passes behind as few other nodes as can be."""
    start, end = np.array(places[source]), np.array(places[target])
    others = np.array([place for node, place in places.items() if node not in (source, target)]).reshape(-1, 2)
    along = np.linspace(0, 1, 25)[:, None]
    dx, dy = end - start

    def hidden(bend: float) -> int:
        middle = (start + end) / 2 + bend * np.array([dy, -dx])
        path = (1 - along) ** 2 * start + 2 * along * (1 - along) * middle + along**2 * end
        off = np.abs(path[:, None, :] - others[None, :, :])
        return int(np.count_nonzero((off[..., 0] < WIDE / 2 + 0.04) & (off[..., 1] < HIGH / 2 + 0.04)))

    return min(BENDS, key=lambda bend: (hidden(bend), abs(bend)))


def _key(figure: Figure, saboteurs: bool, either: bool, relative: bool) -> None:
    """At the foot: what the light, the arrows and the bars mean; smaller where the figure is narrow."""
    light = "share of what saturating insulin wakes" if relative else "active share, 0 to 100 %"
    shades = [(style.LIGHT, light)] + [(style.ALARM, "saboteur")] * saboteurs
    keys = [(HELPS, "-", style.INK, "helps"), (HINDERS, "-", style.STOP, "hinders")]
    keys += [(HELPS, DASHED, style.INK, "helps or hinders")] * either
    width, height = figure.get_size_inches()
    room = width - 0.32
    needed = sum(0.85 + LETTER * len(words) for _, words in shades) + sum(0.75 + LETTER * len(k[-1]) for k in keys)
    size = 7 * min(1.0, room / needed)
    axes = figure.add_axes((0.16 / width, 0.12 / height, 1 - 0.32 / width, 0.26 / height))
    axes.set_xlim(0, max(room, needed))
    axes.set_ylim(0, 0.26)
    axes.set_axis_off()
    x = 0.0
    for colours, words in shades:
        for step in range(20):
            axes.add_patch(Rectangle((x + 0.025 * step, 0.08), 0.026, 0.11, fc=colours(step / 19), lw=0))
        axes.add_patch(Rectangle((x, 0.08), 0.5, 0.11, fill=False, ec=style.FAINT, lw=0.6))
        axes.text(x + 0.58, 0.13, words, va="center", fontsize=size, color=style.QUIET)
        x += 0.85 + LETTER * len(words)
    for head, dash, colour, words in keys:
        ends = {"posA": (x, 0.13), "posB": (x + 0.36, 0.13), "shrinkA": 0, "shrinkB": 0}
        axes.add_patch(FancyArrowPatch(**ends, arrowstyle=head, mutation_scale=9, lw=1.2, ls=dash, color=colour))
        axes.text(x + 0.44, 0.13, words, va="center", fontsize=size, color=style.QUIET)
        x += 0.75 + LETTER * len(words)
