"""Which measured curves may be fitted and which are held out, decided by a hash of the name before anything was fitted."""

from __future__ import annotations

from hashlib import sha1


def held_out(name: str) -> bool:
    """Whether a curve or row is held out: sha1 of its name modulo 3 is 0. The rule is fixed; it knows no results."""
    return int(sha1(name.encode()).hexdigest(), 16) % 3 == 0
