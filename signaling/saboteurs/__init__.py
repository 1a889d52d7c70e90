"""Saboteurs: what arms them, what they lock, in which cells. They know nothing of blood."""

from signaling.core.registry import Registry
from signaling.saboteurs.jnk import JNK
from signaling.saboteurs.pkc import PKC
from signaling.saboteurs.tnf_alpha import TNFAlpha

SABOTEURS = Registry("saboteur")
for _kind in (PKC, JNK, TNFAlpha):
    SABOTEURS.add(_kind.name, _kind())

__all__ = ["JNK", "PKC", "SABOTEURS", "TNFAlpha"]
