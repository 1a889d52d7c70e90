"""Protocols: what a nurse does to a person, one file each, and the one list of them."""

from signaling.clinic.protocols.bedside import Bedside, Visitor
from signaling.clinic.protocols.clamp import Clamp
from signaling.clinic.protocols.exercise import Exercise
from signaling.clinic.protocols.fast import Fast
from signaling.clinic.protocols.glucose_controller import GlucoseController, NotHeld, Target
from signaling.clinic.protocols.graded_glucose import GradedGlucose
from signaling.clinic.protocols.hormone_infusion import HormoneInfusion
from signaling.clinic.protocols.hyperglycaemic_clamp import HyperglycaemicClamp
from signaling.clinic.protocols.ivgtt import IVGTT
from signaling.clinic.protocols.lipid_infusion import LipidInfusion
from signaling.clinic.protocols.meal import Meal
from signaling.clinic.protocols.meals import Meals
from signaling.clinic.protocols.ogtt import OGTT
from signaling.clinic.protocols.protocol import Protocol
from signaling.core.registry import Registry

PROTOCOLS: Registry[type[Protocol]] = Registry("protocol")
for _protocol in (
    OGTT, Meal, Meals, Fast, IVGTT, Clamp, HyperglycaemicClamp, GradedGlucose, LipidInfusion, HormoneInfusion, Exercise,
):  # fmt: skip
    PROTOCOLS.add(_protocol.name, _protocol)

__all__ = [
    "IVGTT",
    "OGTT",
    "PROTOCOLS",
    "Bedside",
    "Clamp",
    "Exercise",
    "Fast",
    "GlucoseController",
    "GradedGlucose",
    "HormoneInfusion",
    "HyperglycaemicClamp",
    "LipidInfusion",
    "Meal",
    "Meals",
    "NotHeld",
    "Protocol",
    "Target",
    "Visitor",
]
