"""Protocols: what a nurse does to a person, one file each, and the one list of them."""

from signaling.clinic.protocols.fast import Fast
from signaling.clinic.protocols.ogtt import OGTT
from signaling.clinic.protocols.protocol import Protocol
from signaling.core.registry import Registry

PROTOCOLS: Registry[type[Protocol]] = Registry("protocol")
for _protocol in (OGTT, Fast):
    PROTOCOLS.add(_protocol.name, _protocol)

__all__ = ["OGTT", "PROTOCOLS", "Fast", "Protocol"]
