"""The score of fat cells over the measured curves, normal and T2D: chi2/n of each set."""

from __future__ import annotations

from collections.abc import Mapping


def fat_cell_score() -> dict[str, float]:
    """chi2/n by target: ``dish/IRS1_pY/time`` and so on."""
    return {f"dish/{name}": chi2 for name, chi2 in chi2_by_set().items()}


def chi2_by_set() -> Mapping[str, float]:
    """``READOUT/time`` or ``READOUT/dose`` -> chi2/n of normal and T2D fat cells together, sigma floored.

    Empty: there are no fat cells with type 2 diabetes in the dish yet, and the sets are scored with both conditions under one factor.
    """
    return {}
