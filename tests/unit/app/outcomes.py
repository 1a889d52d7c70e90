"""Outcomes made of numbers that a test chose, without running anything."""

import numpy as np
import xarray as xr

from signaling.app.outcome import Outcome
from signaling.scenario.resolve import resolve

UNITS = {"plasma_glucose": "mmol/L", "plasma_insulin": "pmol/L", "plasma_glucagon": "pg/mL", "plasma_ffa": "mmol/L"}


def outcome(scenario=None, times=(), cells=None, **curves) -> Outcome:
    """A run whose recorded curves are given."""
    variables = {
        name: ("time", np.array(values, float), {"units": UNITS.get(name, "%"), "long_name": name.replace("_", " ")})
        for name, values in curves.items()
    }
    results = xr.Dataset(variables, coords={"time": np.array(times, float)})
    return Outcome("made_up", resolve(scenario or {}), results, cells or {}, {})


def drink(times, **curves) -> Outcome:
    """A glucose drink at minute 30; times are minutes from the drink."""
    scenario = {"duration": "400 min", "protocol": [{"at": "30 min", "ogtt": {"glucose": "75 g"}}]}
    return outcome(scenario, np.array(times) + 30.0, **curves)


def lines(tables) -> dict:
    """The lines of tables by key."""
    return {line.key: line for table in tables for line in table.lines}
