"""What every saboteur is: a name, a place, what arms it, what it locks, one sentence and its sources."""

from __future__ import annotations

import inspect
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from signaling.cells.ports import Port
from signaling.core.errors import SignalingError, SourceMissing, UnknownName, did_you_mean
from signaling.pathway import Mechanism, Pathway

if TYPE_CHECKING:
    from signaling.cells.population import Population
    from signaling.saboteurs.hold import Hold

DOSE: Final = "dose"
BOOST: Final = "boost"
ARMED: Final = "armed"
PRESENT: Final = "present"

SETTINGS: Final = {
    DOSE: (0.0, "activity added from outside"),
    BOOST: (1.0, "its own activity is multiplied by this"),
    ARMED: (1.0, "1: it phosphorylates; 0: it cannot"),
    PRESENT: (1.0, "1: the protein is there; 0: it is absent"),
}


@dataclass(frozen=True, slots=True)
class Marks:
    """How a saboteur shows in the pathway of one tissue.

    Attributes:
        symbol: of its settings: ``JNK`` in ``dose_JNK``.
        active: species (or factor) that its activity is read from.
    """

    symbol: str
    active: str

    def setting(self, verb: str) -> str:
        """Name of one of its four settings."""
        return f"{verb}_{self.symbol}"


class Saboteur(ABC):
    """A kinase or cytokine that comes between insulin and the cell.

    A member is a subclass in a file of its own. It writes its mechanism once for each tissue; the cells do the rest. At dose 0, the default,
    nothing is changed, to the bit.

    Attributes:
        name: as it is called: ``JNK``.
        effect: what it does, in one sentence.
        lives_in: names of the cell types that it lives in.
        armed_by: what wakes it.
        locks: the pools whose members it takes away.
        through: proteins that it wakes and that do the locking; empty where it does so itself.
        sources: papers.
        active: quantity its activity is read from; the species that locks, if nothing is said.

    Raises:
        SignalingError: (on definition of a subclass) something is not said. SourceMissing: no sources.
    """

    name: ClassVar[str]
    effect: ClassVar[str]
    lives_in: ClassVar[tuple[str, ...]]
    armed_by: ClassVar[tuple[str, ...]]
    locks: ClassVar[tuple[str, ...]]
    through: ClassVar[tuple[str, ...]] = ()
    sources: ClassVar[tuple[str, ...]]
    active: ClassVar[str] = ""

    def __init_subclass__(cls, **kwargs: object) -> None:
        super().__init_subclass__(**kwargs)
        if inspect.isabstract(cls):
            return
        for entry in ("name", "effect", "lives_in", "armed_by", "locks"):
            if not getattr(cls, entry, None):
                raise SignalingError(
                    f"the saboteur {cls.__name__} does not say its {entry}. Write {entry} = ... in its class."
                )
        if not getattr(cls, "sources", None) or not all(isinstance(s, str) and s.strip() for s in cls.sources):
            raise SourceMissing(
                f"the saboteur {cls.__name__} has no sources. Cite at least one paper: sources = (...)."
            )

    @abstractmethod
    def mechanism(self, tissue: str) -> Mechanism:
        """What it adds to the pathway of a tissue; calls :meth:`declare_settings` on it."""

    def ports(self, tissue: str) -> Sequence[Port]:
        """What it hears and gives in a tissue, beyond what the cells do anyway."""
        return ()

    @staticmethod
    def declare_settings(mechanism: Mechanism, symbol: str) -> None:
        """Declare the four settings of each cell that the verbs write.

        Args:
            mechanism: its own.
            symbol: a word: ``dose_<symbol>`` is activity added (0), ``boost_<symbol>`` multiplies its own activity (1), ``armed_<symbol>``
                whether it phosphorylates (1), ``present_<symbol>`` whether the protein is there (1).
        """
        for verb, (default, meaning) in SETTINGS.items():
            mechanism.setting(f"{verb}_{symbol}", "1", default, f"{symbol}: {meaning}")

    def marks(self, tissue: str) -> Marks:
        """How it shows in the pathway of a tissue.

        Raises:
            UnknownName: it does not live there.
            SignalingError: its mechanism declares no settings, or nothing to read its activity from.
        """
        if tissue not in self.lives_in:
            raise UnknownName(f"{self.name} does not live in {tissue} cells.{did_you_mean(tissue, self.lives_in)}")
        known = self.__dict__.setdefault("_marks", {})
        if tissue not in known:
            known[tissue] = self._find_marks(self.mechanism(tissue))
        return known[tissue]

    def _find_marks(self, mechanism: Mechanism) -> Marks:
        symbols = [s.removeprefix(f"{DOSE}_") for s in mechanism.settings if s.startswith(f"{DOSE}_")]
        if len(symbols) != 1 or any(f"{verb}_{symbols[0]}" not in mechanism.settings for verb in SETTINGS):
            raise SignalingError(
                f"{self.name}: its mechanism must declare its settings once, with declare_settings(mechanism, symbol)."
            )
        active = self.active or next((lock.by for lock in mechanism.locks), "")
        if not active:
            raise SignalingError(
                f"{self.name}: nothing says what its activity is read from. Write active = '...' or a lock(by=...)."
            )
        return Marks(symbols[0], active)

    def check(self, pathway: Pathway) -> None:
        """Complain about what its verbs would miss in the pathway of a tissue.

        Raises:
            UnknownName: the quantity that its activity is read from is not there.
            SignalingError: as :meth:`marks`.
        """
        active = self.marks(pathway.name).active
        known = [*pathway.species, *pathway.factors]
        if active not in known:
            raise UnknownName(f"{self.name}: its activity is read from '{active}'.{did_you_mean(active, known)}")

    def hold(self, population: Population, slots: Iterable[int] | None = None) -> Hold:
        """A handle with its verbs for some cells of one population; all cells if None."""
        from signaling.saboteurs.hold import Hold

        return Hold(self, population, slots)

    def __repr__(self) -> str:
        return f"<saboteur {self.name}: {self.effect}>"
