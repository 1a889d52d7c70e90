"""Dish protocols: what an experimenter does to cells in a dish, one file each, and the one list of them."""

from signaling.clinic.dish_protocols.bench import Bench
from signaling.clinic.dish_protocols.chronic_insulin import ChronicInsulin
from signaling.clinic.dish_protocols.components import COMPONENTS
from signaling.clinic.dish_protocols.dish_protocol import DishProtocol
from signaling.clinic.dish_protocols.dose_response import DoseResponse
from signaling.clinic.dish_protocols.glucose_step import GlucoseStep
from signaling.clinic.dish_protocols.inhibitor import DRUGS, Inhibitor
from signaling.clinic.dish_protocols.insulin_step import InsulinStep
from signaling.clinic.dish_protocols.isoprenaline import Isoprenaline
from signaling.clinic.dish_protocols.medium_change import MediumChange
from signaling.clinic.dish_protocols.palmitate import Palmitate
from signaling.clinic.dish_protocols.perifusion import Perifusion
from signaling.clinic.dish_protocols.peroxide import Peroxide
from signaling.clinic.dish_protocols.ramp import Ramp
from signaling.clinic.dish_protocols.rapamycin import Rapamycin
from signaling.clinic.dish_protocols.tnf_alpha import TnfAlpha
from signaling.clinic.dish_protocols.tunicamycin import Tunicamycin
from signaling.clinic.dish_protocols.two_step import TwoStep
from signaling.clinic.dish_protocols.washout import EVERYTHING, Washout
from signaling.core.registry import Registry

DISH_PROTOCOLS: Registry[type[DishProtocol]] = Registry("dish protocol")
for _protocol in (
    MediumChange, InsulinStep, GlucoseStep, DoseResponse, TwoStep, Perifusion, Ramp, Washout, ChronicInsulin, Isoprenaline, Palmitate,
    TnfAlpha, Peroxide, Tunicamycin, Rapamycin, Inhibitor,
):  # fmt: skip
    DISH_PROTOCOLS.add(_protocol.name, _protocol)

__all__ = [
    "COMPONENTS",
    "DISH_PROTOCOLS",
    "DRUGS",
    "EVERYTHING",
    "Bench",
    "ChronicInsulin",
    "DishProtocol",
    "DoseResponse",
    "GlucoseStep",
    "Inhibitor",
    "InsulinStep",
    "Isoprenaline",
    "MediumChange",
    "Palmitate",
    "Perifusion",
    "Peroxide",
    "Ramp",
    "Rapamycin",
    "TnfAlpha",
    "Tunicamycin",
    "TwoStep",
    "Washout",
]
