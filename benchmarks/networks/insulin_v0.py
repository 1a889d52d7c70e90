"""Reads the frozen network `insulin_v0` and makes a pathway, cells and blood of it.

The file is data: species, parameters, reactions with formulas, how cells differ, and the blood of a day with three meals. Its hash is checked,
so that nobody makes the engine faster by making the network smaller.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from signaling.core import assumed
from signaling.core.errors import SignalingError
from signaling.engine import Network, lower
from signaling.engine.network import Complement
from signaling.pathway import Mechanism, Pathway
from signaling.pathway.expressions import evaluate
from signaling.pathway.formula import parse

FILE = Path(__file__).with_name("insulin_v0.yaml")
SHA256 = "0562cb0c9f3fe21024ca2c3dce92c517541d1a09763305eb4b7be09ce86f781d"
MECHANISM = "Insulin"
DAY = 1440  # minutes


class Thawed(SignalingError, ValueError):
    """The frozen network is not what it was."""


def read(file: Path = FILE) -> dict[str, Any]:
    """The network as plain data.

    Raises:
        Thawed: the file has changed.
    """
    text = file.read_text(encoding="utf-8")
    found = digest(text)
    if found != SHA256:
        raise Thawed(
            f"{file.name} has the hash {found}, but the frozen network has {SHA256}. "
            "Restore the file; a network of your own belongs into a file of its own."
        )
    return yaml.safe_load(text)


def digest(text: str) -> str:
    """Hash of the file, whatever line ends the checkout gave it."""
    return sha256(text.replace("\r\n", "\n").encode()).hexdigest()


@cache
def data() -> Mapping[str, Any]:
    """The network as plain data, read once."""
    return read()


@cache
def pathway() -> Pathway:
    """The network as a pathway of one mechanism, with its units checked."""
    table = data()
    m = Mechanism(MECHANISM, doc="The frozen benchmark network; a speed test, not physiology.")
    for name, start in table["species"].items():
        m.store(name, "1", float(start), scale=float(table["scale"]))
    for name in table["blood"]["inputs"]:
        m.input(name, "1", otherwise=blood(0)[name])
    for name, meaning in table["cells"]["settings"].items():
        m.setting(name, "1", 1.0, meaning)
    for name, formula in table["factors"].items():
        m.factor(name, formula, "of the frozen network")
    for name, (arrow, rate, numbers) in table["reactions"].items():
        parents = {k: assumed(float(value), "1/min", "frozen for the benchmark") for k, value in numbers.items()}
        m.reaction(name, arrow, rate, **parents)
    return Pathway(table["name"], [m])


@cache
def network() -> Network:
    """The network as the engine takes it: the species, and the uptake that is summed in every coupling step."""
    lowered = lower(pathway(), accumulate=[f"{MECHANISM}.{name}" for name in data()["accumulated"]])
    scale = float(data()["scale"])
    complements = (
        Complement(name, parse(str(whole)), tuple(members), scale)
        for name, (whole, *members) in data()["complements"].items()
    )
    return replace(lowered, complements=tuple(complements))


def contents(cells: int, seed: int = 0) -> np.ndarray:
    """Numbers by which cells differ, (settings, cells), log-normal."""
    table = data()["cells"]
    normals = np.random.Generator(np.random.Philox(seed)).standard_normal((len(table["settings"]), cells))
    return np.exp(float(table["sigma"]) * normals)


def blood(minute: float) -> dict[str, float]:
    """What blood holds at a minute after the first midnight."""
    table = data()["blood"]
    m = 0.0
    for day in range(int(minute // DAY) + 1):
        for meal in table["meals"]:
            x = max(0.0, (minute - DAY * day - meal) / table["rise"])
            m += x * np.exp(1.0 - x)
    return {name: evaluate(parse(formula), {"m": m}) for name, formula in table["inputs"].items()}


def course(minutes: int = DAY) -> np.ndarray:
    """What blood holds at the start of each minute, (minutes, inputs)."""
    return np.array([list(blood(minute).values()) for minute in range(minutes)])


def species() -> tuple[str, ...]:
    """Names of the species, in the order of the file."""
    return tuple(data()["species"])


def key_outputs() -> list[int]:
    """Places of the key outputs among the species."""
    return [species().index(name) for name in data()["key_outputs"]]
