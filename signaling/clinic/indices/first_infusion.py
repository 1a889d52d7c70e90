"""GIR of the first ten minutes: how fast insulin action rises. Where glucose is brought to another level it tells of that too."""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.need import CLAMP, ClampSamples
from signaling.clinic.indices.samples import NotAvailable


@index(
    "GIR, first 10 min",
    unit="mg/kg FFM/min",
    formula="mean infusion from 0 to 10 min / (fat-free mass / weight)",
    source="NMR Biomed 2010;23:952, doi:10.1002/nbm.1519",
    need=CLAMP,
    drawn="infusion of glucose from 0 to 10 min, and fat-free mass",
)
def first_infusion(samples: ClampSamples) -> float:
    """Mean infusion of the first ten minutes, in mg per kg of fat-free mass and minute."""
    return infusion_per_lean_mass(samples, 0.0, 10.0)


def infusion_per_lean_mass(samples: ClampSamples, start: float, end: float) -> float:
    """Mean infusion of a window, in mg per kg of fat-free mass and minute. Raises NotAvailable."""
    if samples.lean is None:
        raise NotAvailable("fat-free mass is not known", "Give the chart the fat-free mass of the person")
    return samples.mean("glucose_infusion_rate", start, end) / samples.lean
