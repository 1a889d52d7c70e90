"""What a scalar of a scenario file means: the core schema of YAML 1.2, and the values we do not take.

Differences from PyYAML's own reading, which follows YAML 1.1: ``1e-3`` is a number; ``12:30``, ``1_000``, ``yes`` and ``off`` are
texts; ``010`` is ten.
"""

from __future__ import annotations

import math
import re

from signaling.scenario.node import number_complaint, shown

LONGEST_NUMBER = 64  # characters; no measurement has more digits

# YAML 1.2.2, section 10.3.2 (core schema)
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUTH = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_WHOLE = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_DECIMAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_BASES = {"0o": 8, "0x": 16}

Scalar = str | int | float | bool | None


def core_value(text: str) -> tuple[Scalar, str | None]:
    """Read a plain scalar, one without quotation marks.

    Args:
        text: The scalar.

    Returns:
        Its value, and None; or None, and why a scenario cannot hold it.
    """
    if text in _NULL:
        return None, None
    if text in _TRUTH:
        return _TRUTH[text], None
    if _NOT_FINITE.fullmatch(text):
        return None, f"{shown(text)} is not a finite number."
    whole = _WHOLE.fullmatch(text)
    if whole is None and _DECIMAL.fullmatch(text) is None:
        return text, None
    if len(text) > LONGEST_NUMBER:
        return None, f"{shown(text)} has {len(text)} characters; a number has at most {LONGEST_NUMBER}."
    value = int(text, _BASES.get(text[:2], 10)) if whole else float(text)
    if not math.isfinite(value):
        return None, f"{shown(text)} is too large for a number."
    complaint = number_complaint(value)
    return (value, None) if complaint is None else (None, f"{shown(text)} {complaint}")


def quoted_value(text: str) -> tuple[Scalar, str | None]:
    """Read a scalar in quotation marks or in block style: a text as it stands.

    Args:
        text: The scalar, escapes resolved.

    Returns:
        The text, and None; or None, and why a scenario cannot hold it.
    """
    if any(0xD800 <= ord(character) <= 0xDFFF for character in text):
        return None, "holds half of a surrogate pair, which is no character."
    return text, None
