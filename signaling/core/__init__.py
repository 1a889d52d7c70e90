"""Units, sources of numbers, errors, keyed random streams and registries; knows no biology."""

from signaling.core.errors import (
    CannotAdvance,
    Fault,
    FormulaError,
    NotFinite,
    ResourceError,
    ScenarioError,
    SignalingError,
    SourceMissing,
    UnitError,
    UnknownName,
    did_you_mean,
)
from signaling.core.parameters import Parameter, assumed, fitted, known
from signaling.core.registry import Registry
from signaling.core.streams import exponentials, normals, stream, uniforms
from signaling.core.units import convert, quantity, scale_and_dimension

__all__ = [
    "CannotAdvance",
    "Fault",
    "FormulaError",
    "NotFinite",
    "Parameter",
    "Registry",
    "ResourceError",
    "ScenarioError",
    "SignalingError",
    "SourceMissing",
    "UnitError",
    "UnknownName",
    "assumed",
    "convert",
    "did_you_mean",
    "exponentials",
    "fitted",
    "known",
    "normals",
    "quantity",
    "scale_and_dimension",
    "stream",
    "uniforms",
]
