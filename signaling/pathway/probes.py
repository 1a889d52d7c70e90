"""Points at which the laws of a pathway are looked at: a few amounts and inputs above zero, the same for every run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from signaling.core.streams import stream

if TYPE_CHECKING:
    from signaling.pathway.pathway import Pathway


def probes(pathway: Pathway) -> list[dict[str, float]]:
    """Six points, each a value for every symbol: species up to 0.6 of their scale, inputs from far below to far above their default."""
    fixed = {n: p.value for n, p in pathway.parameters.items()} | {n: s.default for n, s in pathway.settings.items()}
    names = (*pathway.species, *pathway.inputs)
    found = []
    for row in stream(0, "signs of edges", pathway.name).uniform(size=(6, len(names))):
        draw = dict(zip(names, map(float, row), strict=True))
        species = {n: s.scale * (0.02 + 0.58 * draw[n]) for n, s in pathway.species.items()}
        inputs = {n: (i.otherwise or 1.0) * 0.02 * 1500.0 ** draw[n] for n, i in pathway.inputs.items()}
        found.append(fixed | species | inputs)
    return found
