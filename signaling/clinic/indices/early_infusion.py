"""GIR from 15 to 45 min: how far insulin action has come by then."""

from signaling.clinic.indices.first_infusion import infusion_per_lean_mass
from signaling.clinic.indices.index import index
from signaling.clinic.indices.need import CLAMP, ClampSamples


@index(
    "GIR, 15-45 min",
    unit="mg/kg FFM/min",
    formula="mean infusion from 15 to 45 min / (fat-free mass / weight)",
    source="NMR Biomed 2010;23:952, doi:10.1002/nbm.1519",
    need=CLAMP,
    drawn="infusion of glucose from 15 to 45 min, and fat-free mass",
)
def early_infusion(samples: ClampSamples) -> float:
    """Mean infusion from 15 to 45 min, in mg per kg of fat-free mass and minute."""
    return infusion_per_lean_mass(samples, 15.0, 45.0)
