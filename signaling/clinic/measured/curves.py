"""Measured curves in people, in fat and liver cells, each with its citation.

A curve is asked for by name: the file, then what was measured, then (outside blood) the set and whose cells::

    series("ogtt_healthy/plasma_glucose").mean          # mmol/L at .times, minutes from the drink
    series("adipocyte_dish/IRS1_pY/dose/t2d").doses     # nM insulin
    series("lipolysis_dish/glycerol/isoprenaline/normal").mean

The files are small tables beside this module; their opening comments say who measured, how, and what was changed on the
way here. The rows are facts re-tabulated from the cited papers, so that a figure or a score never depends on anything
outside the package.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from signaling.core import UnknownName, did_you_mean

OGTT_FILES = ("ogtt_healthy", "ogtt_ngt", "ogtt_igt", "ogtt_t2dm")
DISH_FILES = ("adipocyte_dish", "hepatocyte_dish", "lipolysis_dish", "lipolysis_in_situ")
HEALTH = {"ogtt_healthy": "healthy", "ogtt_ngt": "NGT", "ogtt_igt": "IGT", "ogtt_t2dm": "T2DM"}


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """One measured curve. All arrays have one entry a row and are read-only.

    Attributes:
        name: The name it was asked for by.
        readout: What was measured: an observable such as ``plasma_glucose``, or a phosphoform such as ``IRS1_pY``.
        condition: Whose: ``healthy``, ``NGT``, ``IGT``, ``T2DM``, ``normal``, ``t2d`` or ``mouse``.
        axis: What varies along the curve, ``"time"`` or ``"dose"``.
        times: Time of each reading in minutes; in people from the drink, in the dish from the addition of insulin.
        doses: Insulin in the medium in nM, in situ of plasma; NaN for curves of blood.
        mean: Group mean, in ``unit``.
        sd: Standard deviation between people, in ``unit``; NaN where only the SEM was published.
        sem: Standard error of the mean, in ``unit``. 0 marks a reference row that was not measured on its own, or a single reading.
        n: People behind each mean; 0 where not published.
        unit: Unit of ``mean``, ``sd`` and ``sem``.
        baseline: ``"kept"``, or ``"subtracted"`` when the authors took the reading without insulin off.
        citation: Who measured it, with DOI.
    """

    name: str
    readout: str
    condition: str
    axis: str
    times: np.ndarray
    doses: np.ndarray
    mean: np.ndarray
    sd: np.ndarray
    sem: np.ndarray
    n: np.ndarray
    unit: str
    baseline: str
    citation: str

    @property
    def spread(self) -> np.ndarray:
        """What to draw as error bar: the SD where there is one, else the SEM."""
        return np.where(np.isnan(self.sd), self.sem, self.sd)

    def __len__(self) -> int:
        return len(self.mean)


def series(name: str) -> Series:
    """The measured curve of that name.

    Args:
        name: For people ``FILE/OBSERVABLE``; for the dish ``FILE/READOUT/SET/CONDITION`` (see :func:`names`).

    Raises:
        UnknownName: There is no such curve; the message lists the nearest ones.
    """
    catalogue = _catalogue()
    if name in catalogue:
        return catalogue[name]
    raise UnknownName(f"there is no measured curve '{name}'.{did_you_mean(name, _neighbours(name, catalogue))}")


def names(beginning: str = "") -> tuple[str, ...]:
    """Names of all measured curves that start with ``beginning``, in the order of the files."""
    return tuple(name for name in _catalogue() if name.startswith(beginning))


def _neighbours(name: str, known: Iterable[str]) -> list[str]:
    """The known names that agree with ``name`` in the longest leading run of its parts; all where none does."""
    parts = str(name).split("/")
    for length in range(len(parts) - 1, 0, -1):
        stem = "/".join(parts[:length]) + "/"
        if close := [other for other in known if other.startswith(stem)]:
            return close
    return list(known)


@cache
def _catalogue() -> dict[str, Series]:
    found: dict[str, Series] = {}
    for file in OGTT_FILES:
        found.update({curve.name: curve for curve in _ogtt_curves(file)})
    for file in DISH_FILES:
        found.update({curve.name: curve for curve in _dish_curves(file)})
    return found


def _ogtt_curves(file: str) -> Iterator[Series]:
    rows, remarks = _read(file)
    for (observable,), group in _grouped(rows, "observable"):
        n = _numbers(group, "n")
        sd = _numbers(group, "sd")
        yield Series(
            name=f"{file}/{observable}",
            readout=observable,
            condition=HEALTH[file],
            axis="time",
            times=_numbers(group, "time_min"),
            doses=_frozen(np.full(len(group), np.nan)),
            mean=_numbers(group, "mean"),
            sd=sd,
            sem=_frozen(sd / np.sqrt(n)),
            n=_frozen(n.astype(int)),
            unit=group[0]["unit"],
            baseline="kept",
            citation=remarks["citation"],
        )


def _dish_curves(file: str) -> Iterator[Series]:
    rows, remarks = _read(file)
    for (readout, kind, condition), group in _grouped(rows, "readout", "set", "condition"):
        doses, times = _numbers(group, "insulin_nM"), _numbers(group, "time_min")
        yield Series(
            name=f"{file}/{readout}/{kind}/{condition}",
            readout=readout,
            condition=condition,
            axis="time" if kind.startswith(("time", "two_steps")) else "dose",
            times=times,
            doses=doses,
            mean=_numbers(group, "mean"),
            sd=_frozen(np.full(len(group), np.nan)),
            sem=_numbers(group, "sem"),
            n=_frozen(np.zeros(len(group), dtype=int)),
            unit=group[0]["unit"],
            baseline=group[0]["baseline"],
            citation=remarks[f"citation {group[0]['citation']}"],
        )


def _read(file: str) -> tuple[list[dict[str, str]], dict[str, str]]:
    """Rows of a shipped table, and the ``word: text`` remarks of its opening comments."""
    text = files(__package__).joinpath(f"{file}.csv").read_text(encoding="utf-8")
    lines = text.splitlines()
    comments = [line.removeprefix("# ") for line in lines if line.startswith("#")]
    remarks = dict(line.split(": ", 1) for line in comments if ": " in line)
    return list(csv.DictReader(line for line in lines if not line.startswith("#"))), remarks


def _grouped(rows: list[dict[str, str]], *columns: str) -> list[tuple[tuple[str, ...], list[dict[str, str]]]]:
    groups: dict[tuple[str, ...], list[dict[str, str]]] = {}
    for row in rows:
        groups.setdefault(tuple(row[column] for column in columns), []).append(row)
    return list(groups.items())


def _numbers(rows: list[dict[str, str]], column: str) -> np.ndarray:
    return _frozen(np.array([float(row[column]) for row in rows]))


def _frozen(values: np.ndarray) -> np.ndarray:
    values.setflags(write=False)
    return values
