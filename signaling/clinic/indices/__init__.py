"""Clinical indices, one a file: each a formula with its unit, its paper and the test that it needs. ``INDICES`` holds them by name.

Two ways to ask. ``INDICES["matsuda"].read(chart)`` and :func:`all_indices` take the chart of a run; what cannot be worked out is *not available*,
with the reason and with what would make it possible. ``matsuda(times, glucose, insulin)`` takes samples of one test by hand: minutes from
what the test begins with, mmol/L and pmol/L. To add an index, write its file and list it below.
"""

from signaling.clinic.indices.acute_insulin_response import acute_insulin_response
from signaling.clinic.indices.adipo_ir import adipo_ir
from signaling.clinic.indices.chart import Chart
from signaling.clinic.indices.clamped_production import clamped_production
from signaling.clinic.indices.disposition_index import disposition_index
from signaling.clinic.indices.early_infusion import early_infusion
from signaling.clinic.indices.fasting_production import fasting_production
from signaling.clinic.indices.fasting_rq import fasting_rq
from signaling.clinic.indices.ffa_suppression import ffa_suppression
from signaling.clinic.indices.first_infusion import first_infusion
from signaling.clinic.indices.glucose_disposal import glucose_disposal
from signaling.clinic.indices.glucose_effectiveness import glucose_effectiveness
from signaling.clinic.indices.glucose_peak import glucose_peak
from signaling.clinic.indices.glucose_peak_time import glucose_peak_time
from signaling.clinic.indices.hba1c import hba1c
from signaling.clinic.indices.hepatic_resistance import hepatic_resistance
from signaling.clinic.indices.homa_b import homa_b
from signaling.clinic.indices.homa_ir import homa_ir
from signaling.clinic.indices.index import Index, Reading
from signaling.clinic.indices.injection_disposition_index import injection_disposition_index
from signaling.clinic.indices.insulin_sensitivity import insulin_sensitivity
from signaling.clinic.indices.insulinogenic_index import insulinogenic_index
from signaling.clinic.indices.m_over_i import m_over_i
from signaling.clinic.indices.m_value import m_value
from signaling.clinic.indices.matsuda import matsuda
from signaling.clinic.indices.mean_glucose_hba1c import mean_glucose_hba1c
from signaling.clinic.indices.production_suppression import production_suppression
from signaling.clinic.indices.quicki import quicki
from signaling.clinic.indices.rq_rise import rq_rise
from signaling.clinic.indices.samples import Samples
from signaling.clinic.indices.stage import stage
from signaling.core.registry import Registry

INDICES: Registry[Index] = Registry("clinical index")
for _member in (
    homa_ir, homa_b, quicki, fasting_production, hepatic_resistance, adipo_ir, fasting_rq,
    glucose_peak, glucose_peak_time, matsuda, insulinogenic_index, disposition_index, stage,
    insulin_sensitivity, glucose_effectiveness, acute_insulin_response, injection_disposition_index,
    m_value, m_over_i, glucose_disposal, clamped_production, production_suppression, ffa_suppression, first_infusion, early_infusion, rq_rise,
    hba1c, mean_glucose_hba1c,
):  # fmt: skip
    INDICES.add(_member.name, _member)


def all_indices(chart: Chart) -> dict[str, Reading]:
    """Every registered index of one run, by name: those it allows with their values, the others with what is missing."""
    return {name: member.read(chart) for name, member in INDICES.items()}


__all__ = [
    "INDICES",
    "Chart",
    "Index",
    "Reading",
    "Samples",
    "acute_insulin_response",
    "adipo_ir",
    "all_indices",
    "clamped_production",
    "disposition_index",
    "early_infusion",
    "fasting_production",
    "fasting_rq",
    "ffa_suppression",
    "first_infusion",
    "glucose_disposal",
    "glucose_effectiveness",
    "glucose_peak",
    "glucose_peak_time",
    "hba1c",
    "hepatic_resistance",
    "homa_b",
    "homa_ir",
    "injection_disposition_index",
    "insulin_sensitivity",
    "insulinogenic_index",
    "m_over_i",
    "m_value",
    "matsuda",
    "mean_glucose_hba1c",
    "production_suppression",
    "quicki",
    "rq_rise",
    "stage",
]
