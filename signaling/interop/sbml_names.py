"""How names of a pathway are spelled in SBML, and the error of what cannot be said in it."""

from __future__ import annotations

from signaling.core.errors import SignalingError


class NotSBML(SignalingError):
    """A pathway that cannot be said in SBML; the message names what stands in the way."""


def sbml_name(name: str) -> str:
    """How a name of a pathway is spelled in SBML: ``IR.binding.k`` becomes ``IR__binding__k``."""
    spelled = "".join(c if c.isascii() and c.isalnum() else "_" for c in name.replace(".", "__"))
    return spelled if not spelled[:1].isdigit() else f"_{spelled}"
