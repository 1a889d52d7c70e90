"""Seeds as people type them: Mesa's text field gives ``"42"``, a notebook 42."""

from __future__ import annotations

from signaling.core.errors import SignalingError


def whole_seed(seed: int | str | None) -> int | None:
    """A seed as a whole number; None stays None.

    Raises:
        SignalingError: neither a whole number nor the digits of one, or a negative one.
    """
    if seed is None or seed == "":
        return None
    try:
        number = int(seed)
    except (TypeError, ValueError):
        number = -1
    if isinstance(seed, (bool, float)) or number < 0:
        raise SignalingError(f"a seed is a whole number from 0, for example 42; not {seed!r}")
    return number
