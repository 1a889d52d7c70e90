"""Integrators by name: one method a file, listed here and nowhere else."""

from __future__ import annotations

from typing import Final

from signaling.core.registry import Registry
from signaling.engine.integrators.dopri5 import DOPRI5
from signaling.engine.integrators.rodas3 import RODAS3
from signaling.engine.integrators.rodas4 import RODAS4
from signaling.engine.integrators.rodasp import RODASP
from signaling.engine.integrators.ros34pw2 import ROS34PW2
from signaling.engine.tableau import Method

__all__ = ["DOPRI5", "INTEGRATORS", "RODAS3", "RODAS4", "RODASP", "ROS34PW2", "USUAL_METHOD"]

INTEGRATORS: Final[Registry[Method]] = Registry("integrator")
for _method in (ROS34PW2, RODAS3, RODAS4, RODASP, DOPRI5):
    INTEGRATORS.add(_method.name, _method)

USUAL_METHOD: Final[dict[str, Method]] = {"double": RODASP, "single": RODAS3}
