"""A slow state: what years have made of a tissue, as long as no simulated life can make it.

It is a content, a size or a load, never a rate constant, a glucose or an insulin: those follow. Each has a parent and the flag ``provisional``,
which goes when a simulated life reaches the same state.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from signaling.cells import cell_types
from signaling.core.errors import SignalingError, UnknownName, did_you_mean
from signaling.core.parameters import Parameter
from signaling.saboteurs import SABOTEURS

if TYPE_CHECKING:
    from signaling.body.model import BodyModel

CONTENT, SETTING, LOAD, MASS, VESSELS = "content", "setting", "load", "mass", "vessels"
# Settings of a cell that change over months and years, with what they are.
SLOW_SETTINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "droplet_size": "size of the fat droplet relative to a lean cell",
        "capacity": "secretory capacity of a beta cell relative to a healthy one",
        "GIPR": "receptors for GIP, relative to a healthy beta cell",
        "SSTR2": "receptors for somatostatin, relative to a healthy alpha cell",
        "ATP_yield": "ATP made of glucose, relative to a healthy alpha cell",
        "exocytosis": "exocytosis relative to a healthy alpha cell",
        "ceramide": "ceramide of a fat cell above that of a lean one, relative to it",
        "loop": "protein through which mTORC1 reaches human S307, relative to a healthy cell",
    }
)
WEIGHED: Final = ("beta", "alpha")  # tissues whose mass is a slow state; that of the others follows from the build
BLOOD: Final = "blood"


@dataclass(frozen=True, slots=True)
class SlowState:
    """One slow state of one tissue.

    Attributes:
        kind: ``content`` of a protein, ``setting`` of a cell, ``load`` of a saboteur, ``mass`` of an islet tissue, or ``vessels``.
        tissue: whose; ``blood`` for vessels.
        name: of the protein, setting or saboteur; ``mass``, or ``open_capillaries``.
        value: the number with its parent. Contents, settings and vessels are relative to the lean (unit ``1``), a load is the dose that stands
            for it (unit ``1``), a mass is in g.
        provisional: whether it waits for a simulated life.

    Raises:
        SignalingError: it is a rate constant, a glucose or an insulin; or a number that cannot be.
        UnknownName: the tissue, or what it names there, does not exist.
    """

    kind: str
    tissue: str
    name: str
    value: Parameter
    provisional: bool = True

    def __post_init__(self) -> None:
        _refuse_outcomes(self.name)
        allowed = _allowed(self.kind, self.tissue)
        if self.name not in allowed:
            raise UnknownName(
                f"a person cannot set the {self.kind} '{self.name}' of {self.tissue}.{did_you_mean(self.name, allowed)}"
            )
        unit = "g" if self.kind == MASS else "1"
        if self.value.unit != unit or self.value.value < 0:
            raise SignalingError(
                f"the {self.kind} '{self.name}' of {self.tissue} is a number of unit {unit} from 0 upwards, "
                f"not {self.value.value:g} {self.value.unit}."
            )

    @property
    def meaning(self) -> str:
        """What it is, in words."""
        return {
            CONTENT: f"content of {self.name}, relative to a lean cell",
            SETTING: SLOW_SETTINGS.get(self.name, ""),
            LOAD: f"load of {self.name}, as the dose that stands for it",
            MASS: f"mass of the {self.tissue} cells",
            VESSELS: "perfused capillaries of muscle, relative to the lean",
        }[self.kind]

    def enter(self, model: BodyModel) -> None:
        """Put it into the cells of a body. Masses and vessels are there from the start, see :mod:`signaling.body.persons.sizes`."""
        number = self.value.value
        if self.kind == CONTENT:
            cells = model.populations[self.tissue]
            cells.amounts.fill(self.name, number * cells.get(f"content_{self.name}"))
        elif self.kind == SETTING:
            model.populations[self.tissue].set(self.name, number)
        elif self.kind == LOAD and self.name in model.saboteurs:
            model.saboteurs[self.name].dose(number, tissue=self.tissue)

    def plain(self) -> dict[str, object]:
        """As plain data for JSON."""
        number = self.value
        return {
            "tissue": self.tissue, "what": self.kind, "name": self.name, "value": number.value, "unit": number.unit,
            "kind": number.kind, "source": number.source, "provisional": self.provisional,
        }  # fmt: skip


def content(tissue: str, protein: str, value: Parameter, *, provisional: bool = True) -> SlowState:
    """How much of a protein there is, relative to a lean cell; cells go on to differ as they did."""
    return SlowState(CONTENT, tissue, protein, value, provisional)


def setting(tissue: str, name: str, value: Parameter, *, provisional: bool = True) -> SlowState:
    """A slow setting of cells, one of :data:`SLOW_SETTINGS`."""
    return SlowState(SETTING, tissue, name, value, provisional)


def load(tissue: str, saboteur: str, value: Parameter, *, provisional: bool = True) -> SlowState:
    """A saboteur that a life has armed, as the dose that stands for it: x/(1 + x) of it is active by that alone."""
    return SlowState(LOAD, tissue, saboteur, value, provisional)


def mass(tissue: str, value: Parameter, *, provisional: bool = True) -> SlowState:
    """Mass of an islet tissue, in g."""
    return SlowState(MASS, tissue, "mass", value, provisional)


def open_capillaries(value: Parameter, *, provisional: bool = True) -> SlowState:
    """Perfused capillaries of muscle relative to the lean: insulin comes to the fibres and is cleared there in proportion."""
    return SlowState(VESSELS, BLOOD, "open_capillaries", value, provisional)


def _refuse_outcomes(name: str) -> None:
    words = name.casefold()
    if "." in name:
        raise SignalingError(
            f"a person cannot change the rate constant '{name}': one set of rates holds for all. "
            "Say what years have changed instead, for example content('muscle', 'IR', known(0.55, '1', source))."
        )
    if "glucose" in words or "insulin" in words:
        raise SignalingError(
            f"a person cannot set '{name}': glucose and insulin follow from causes. "
            "Say what years have changed instead, for example mass('beta', known(1.2, 'g', source))."
        )


def _allowed(kind: str, tissue: str) -> tuple[str, ...]:
    """Names that a person may set in a tissue."""
    if kind == VESSELS:
        return ("open_capillaries",)
    types = cell_types()
    if tissue not in types:
        raise UnknownName(f"there is no tissue '{tissue}'.{did_you_mean(tissue, types)}")
    mechanisms = types[tissue].mechanisms
    if kind == CONTENT:
        return tuple(dict.fromkeys(pool for m in mechanisms for pool in m.pools))
    if kind == SETTING:
        return tuple(name for m in mechanisms for name in m.settings if name in SLOW_SETTINGS)
    if kind == LOAD:
        return tuple(name for name, saboteur in SABOTEURS.items() if tissue in saboteur.lives_in)
    return ("mass",) if tissue in WEIGHED else ()
