"""Suppression of fatty acids: what insulin is worth to fat tissue, half of it at a dose that muscle hardly notices."""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.need import CLAMP, ClampSamples
from signaling.clinic.indices.steady_window import LAST_STEP, suppressed


@index(
    "suppression of FFA",
    unit="%",
    formula="100 x (1 - FFA of the last 30 min / FFA as the clamp begins)",
    source="Groop et al., J Clin Invest 1989;84:205, doi:10.1172/JCI114142",
    need=CLAMP,
    drawn="free fatty acids at 0 min and in the last 30 min",
)
def ffa_suppression(samples: ClampSamples, *, step: int = LAST_STEP) -> float:
    """By how many percent the clamp lowers free fatty acids of plasma."""
    return suppressed(samples, "plasma_ffa", step)
