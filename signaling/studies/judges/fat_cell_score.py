"""The score of fat cells over the measured curves, normal and T2D: chi2/n of each set."""

from __future__ import annotations

from signaling.studies.dish_bench import measured_fat_cell
from signaling.studies.dish_scores import scores


def fat_cell_score() -> dict[str, float]:
    """chi2/n by target, sigma floored: ``dish/IRS1_pY/time`` and so on."""
    found = scores(measured_fat_cell())
    return {f"dish/{name}": score.chi2 for name, score in found.items() if name.endswith(("/time", "/dose"))}
