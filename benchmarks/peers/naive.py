"""A plain Mesa model: every cell is an agent with a networkx graph of its own, and walks over its reactions.

Given: rates compiled to code objects beforehand, plain numbers, and the largest step that the explicit Euler method allows in each minute.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from benchmarks.networks import insulin_v0
from signaling.pathway.spelling import text

NAME = "Mesa agents with a networkx graph each"
STABLE = 2.0  # where the real axis leaves Euler's region of stability


def naive_model(contents: np.ndarray) -> Any:
    """A Mesa model with one agent a cell; ``step(h, blood)`` lets every agent walk once over its graph."""
    import mesa
    import networkx as nx

    pathway = insulin_v0.pathway()
    bare = {name: name.replace(".", "__") for name in pathway.parameters}
    numbers = {bare[name]: parameter.value for name, parameter in pathway.parameters.items()}
    template = nx.MultiDiGraph()
    for name, species in pathway.species.items():
        template.add_node(name, amount=species.start)
    for name, reaction in pathway.reactions.items():
        formula = text(reaction.rate).replace("^", "**")
        for long, short in bare.items():
            formula = formula.replace(long, short)
        ends = (reaction.source or "outside", reaction.target or "outside")
        template.add_edge(*ends, key=name, rate=compile(formula, name, "eval"))

    class NaiveCell(mesa.Agent):
        def __init__(self, model: mesa.Model, settings: dict[str, float]) -> None:
            super().__init__(model)
            self.graph = template.copy()
            self.settings = settings

        def step(self) -> None:
            nodes = self.graph.nodes
            room = dict(numbers, **self.settings, **self.model.blood)
            room.update((name, nodes[name]["amount"]) for name in pathway.species)
            change = dict.fromkeys(nodes, 0.0)
            for source, target, rate in self.graph.edges(data="rate"):
                flux = eval(rate, {}, room)
                change[source] -= flux
                change[target] += flux
            for name in pathway.species:
                nodes[name]["amount"] += self.model.h * change[name]

    class NaiveModel(mesa.Model):
        def __init__(self) -> None:
            super().__init__()
            for row in contents.T.tolist():
                NaiveCell(self, dict(zip(insulin_v0.network().settings, row, strict=True)))

        def sweep(self, h: float, blood: np.ndarray) -> None:
            self.h, self.blood = h, dict(zip(insulin_v0.network().inputs, blood.tolist(), strict=True))
            self.agents.do("step")

    return NaiveModel()
