"""Insulin signalling from the receptor to the person.

Individual muscle, liver, fat, alpha and beta cells hear insulin through a mechanistic signalling network, are sabotaged by
PKC, JNK and TNF-alpha, and together make the blood glucose, insulin, glucagon and lipids of one person.

The names below are found on first use, so that ``import signaling`` costs nothing and a program pays only for what it uses.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from signaling.core import Parameter, SignalingError, assumed, fitted, known
    from signaling.pathway import Mechanism, Pathway, SignalingGraph
    from signaling.scenario import Body, Dish

__version__ = "0.1.0.dev0"

__all__ = [
    "Body",
    "Dish",
    "Mechanism",
    "Parameter",
    "Pathway",
    "SignalingError",
    "SignalingGraph",
    "assumed",
    "fitted",
    "known",
]

_HOME = {
    "Body": "signaling.scenario",
    "Dish": "signaling.scenario",
    "Mechanism": "signaling.pathway",
    "Parameter": "signaling.core",
    "Pathway": "signaling.pathway",
    "SignalingError": "signaling.core",
    "SignalingGraph": "signaling.pathway",
    "assumed": "signaling.core",
    "fitted": "signaling.core",
    "known": "signaling.core",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        from signaling.core.errors import did_you_mean

        raise AttributeError(f"signaling: there is no '{name}'.{did_you_mean(name, __all__)}", name=name, obj=None)
    found = getattr(import_module(_HOME[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
