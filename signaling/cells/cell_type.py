"""A cell type: which mechanisms it runs, what it hears, what it gives, how its cells differ, and how much of it a person has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Protocol, SupportsIndex

from signaling.cells.heterogeneity import LogNormal
from signaling.cells.ports import HEARS, REPORTS, SEES, Port
from signaling.core.errors import SignalingError, UnknownName, did_you_mean
from signaling.core.parameters import Parameter
from signaling.pathway.mechanism import Mechanism
from signaling.pathway.pathway import Pathway

if TYPE_CHECKING:
    from signaling.cells.cell import Cell


class Intruder(Protocol):
    """What a cell type needs to know of a saboteur."""

    name: str
    lives_in: Sequence[str]

    def mechanism(self, tissue: str) -> Mechanism:
        """What it adds to the pathway of this tissue."""

    def ports(self, tissue: str) -> Sequence[Port]:
        """What it hears and gives in this tissue."""

    def check(self, pathway: Pathway) -> None:
        """Complain about settings or quantities that its mechanism lacks."""


@dataclass(frozen=True, eq=False)
class CellType:
    """One kind of cell, as a list.

    Args:
        name: of the tissue, one word in lower case: ``muscle``.
        mechanisms: in reading order.
        needs: ports that it hears or sees; each names an input of the pathway.
        gives: ports that it takes, releases or reports; each names a reaction, factor, or (reports) any quantity.
        changes: parameters that differ in this type, by qualified name.
        spread: how its cells differ; None for cells that are all alike.
        mass: of the tissue in the reference person, kg (g for an islet cell).
        doc: what it is, biologically.
        agent: name of its agent class, ``MuscleCell`` for ``muscle`` if nothing is said; or a subclass of :class:`~signaling.cells.cell.Cell` with
            methods of its own.

    Raises:
        SignalingError: the name is not a word, the mass is not in kg or g, an input port is among `gives` or the reverse.
    """

    name: str
    mechanisms: Sequence[Mechanism]
    needs: Sequence[Port] = ()
    gives: Sequence[Port] = ()
    changes: Mapping[str, Parameter] = field(default_factory=dict)
    spread: LogNormal | None = None
    mass: Parameter | None = None
    doc: str = ""
    agent: str | type[Cell] = ""

    def __post_init__(self) -> None:
        if not isinstance(self.name, str) or not self.name.isidentifier():
            raise SignalingError(f"{self.name!r} cannot name a cell type. Use one word, for example 'muscle'.")
        for entry in ("mechanisms", "needs", "gives"):
            object.__setattr__(self, entry, tuple(getattr(self, entry)))
        object.__setattr__(self, "changes", dict(self.changes))
        self._check_ports()
        if self.mass is not None and (self.mass.unit not in ("kg", "g") or self.mass.value <= 0):
            raise SignalingError(
                f"{self.name}: the mass of the tissue is a positive number of kg or g, not {self.mass.value:g} {self.mass.unit}."
            )

    def _check_ports(self) -> None:
        for entry, wanted in (("needs", True), ("gives", False)):
            for port in getattr(self, entry):
                if (port.kind in (HEARS, SEES)) != wanted:
                    words = "hears() and sees()" if wanted else "takes(), releases() and reports()"
                    raise SignalingError(f"{self.name}: {entry} holds {words} only, not {port.kind}('{port.name}').")

    def pathway(self, saboteurs: Iterable[Intruder] = ()) -> Pathway:
        """Its mechanisms and those of the saboteurs that live in it, joined; made once for each set of saboteurs.

        Raises:
            UnknownName: a port, a change or the spread names something that the pathway lacks.
            FormulaError: the mechanisms do not fit together.
        """
        return _joined(self, self.inhabitants(saboteurs))

    def with_mechanism(self, *others: Mechanism) -> CellType:
        """The same type with other forms of some of its mechanisms, for example one step for a whole cascade.

        Each takes the place of the mechanism of its name. What the type changes in parameters of the old form has no meaning in the new one and
        is dropped, as is the spread of pools that the new form lacks. The answer is a type like any other: its pathway is joined, described,
        exported and populated in the same way.

        Args:
            others: mechanisms, each with the name of one that the type has.

        Raises:
            UnknownName: the type has no mechanism of that name.
        """
        own = {m.name: m for m in self.mechanisms}
        for other in others:
            if other.name not in own:
                raise UnknownName(
                    f"{self.name}: there is no mechanism '{other.name}' to replace.{did_you_mean(other.name, own)}"
                )
        replaced = {m.name: m for m in others}
        changes = {name: change for name, change in self.changes.items() if name.partition(".")[0] not in replaced}
        gone = {p for name in replaced for p in own[name].pools} - {p for m in others for p in m.pools}
        spread = self.spread and replace(self.spread, cv={p: v for p, v in self.spread.cv.items() if p not in gone})
        return replace(self, mechanisms=tuple((own | replaced).values()), changes=changes, spread=spread)

    def inhabitants(self, saboteurs: Iterable[Intruder]) -> tuple[Intruder, ...]:
        """Those of the saboteurs that live in this type."""
        return tuple(s for s in saboteurs if self.name in s.lives_in)

    def ports(self, saboteurs: Iterable[Intruder] = ()) -> tuple[Port, ...]:
        """Its ports and those that its saboteurs bring."""
        return (*self.needs, *self.gives, *(p for s in self.inhabitants(saboteurs) for p in s.ports(self.name)))

    @cached_property
    def agent_class(self) -> type[Cell]:
        """The class of its agents."""
        from signaling.cells.cell import cell_class

        if isinstance(self.agent, type):
            return self.agent
        return cell_class(self.agent or f"{self.name.title().replace('_', '')}Cell", self.doc)

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in self.__dict__.items() if name != "agent_class"}

    def __reduce_ex__(self, protocol: SupportsIndex) -> Any:
        from signaling.cells import cell_types

        known = cell_types().get(self.name) is self  # then there is one of it in every process
        return (_known_type, (self.name,)) if known else super().__reduce_ex__(protocol)

    def __repr__(self) -> str:
        return f"<CellType {self.name}: {', '.join(m.name for m in self.mechanisms)}>"


def _known_type(name: str) -> CellType:
    from signaling.cells import cell_types

    return cell_types()[name]


@lru_cache(maxsize=128)
def _joined(cell_type: CellType, saboteurs: tuple[Intruder, ...]) -> Pathway:
    name = cell_type.name
    pathway = Pathway(name, [*cell_type.mechanisms, *(s.mechanism(name) for s in saboteurs)], cell_type.changes)
    for port in cell_type.ports(saboteurs):
        port.check_unit()
        known = _known(pathway, port.kind)
        if port.quantity not in known:
            what = {HEARS: "input", SEES: "input", REPORTS: "quantity"}.get(port.kind, "reaction or factor")
            raise UnknownName(
                f"{name}: {port.kind}('{port.name}') needs the {what} '{port.quantity}'.{did_you_mean(port.quantity, known)}"
            )
    for pool in cell_type.spread.cv if cell_type.spread else ():
        if pool not in pathway.pools:
            raise UnknownName(f"{name}: the spread names the pool '{pool}'.{did_you_mean(pool, pathway.pools)}")
    for saboteur in saboteurs:
        saboteur.check(pathway)
    return pathway


def _known(pathway: Pathway, kind: str) -> tuple[str, ...]:
    if kind in (HEARS, SEES):
        return tuple(pathway.inputs)
    fluxes = (*pathway.factors, *pathway.reactions)
    return fluxes if kind != REPORTS else (*pathway.species, *fluxes)
