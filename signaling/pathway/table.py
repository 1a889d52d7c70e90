"""A mechanism printed as the table of a paper; a pathway's numbers as rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from signaling.core.parameters import Parameter
    from signaling.pathway.mechanism import Mechanism
    from signaling.pathway.pathway import Pathway

_STEP = "  "


class NumberRow(NamedTuple):
    """One number of a pathway with its parent."""

    parameter: str
    value: float
    unit: str
    kind: str
    source: str


def pathway_table(pathway: Pathway) -> tuple[NumberRow, ...]:
    """Every number of a pathway, in order of declaration: qualified name, value in its unit, kind (known, assumed, fitted) and source."""
    return tuple(
        NumberRow(name, p.value, p.unit, p.kind, " ".join(p.source.split())) for name, p in pathway.parameters.items()
    )


def mechanism_table(mechanism: Mechanism) -> str:
    """Plain text: what is there, what it reads, what happens, and every number with its parent.

    The first line is the name, the second, if there is one, the description; then one paragraph each of species, inputs and settings, factors,
    reactions and locks, in columns.
    """
    lines = [mechanism.name + (f"  (UniProt {mechanism.uniprot})" if mechanism.uniprot else "")]
    if mechanism.doc:
        lines.append(_STEP + " ".join(mechanism.doc.replace("``", "").split()))
    for title, paragraph in (
        ("Species", _species(mechanism)),
        ("From elsewhere", _read(mechanism)),
        ("Factors", _factors(mechanism)),
        ("Reactions", _reactions(mechanism)),
        ("Locks", _locks(mechanism)),
    ):
        if paragraph:
            lines += ["", _STEP + title, *(2 * _STEP + line for line in paragraph)]
    return "\n".join(lines)


def _species(mechanism: Mechanism) -> list[str]:
    lines = []
    for pool in mechanism.pools.values():
        lines.append(
            f"{'pool' if pool.closed else 'turnover pool'}  {', '.join(pool.members)}  (total {pool.total:g} {pool.unit})"
        )
        lines += _numbers({n: p for n, p in (("made", pool.made), ("lost", pool.lost)) if p is not None})
    in_pools = {member for pool in mechanism.pools.values() for member in pool.members}
    stores = [
        ("slow store" if s.slow else "store", s.name, f"starts at {s.start:g} {_unit(s.unit)}".rstrip())
        for s in mechanism.species.values()
        if s.name not in in_pools
    ]
    return lines + _columns(stores)


def _read(mechanism: Mechanism) -> list[str]:
    rows = []
    for entry in mechanism.inputs.values():
        otherwise = "must be given" if entry.otherwise is None else f"{entry.otherwise:g} if not given"
        rows.append(("input", entry.name, f"[{entry.unit}]", otherwise, entry.meaning))
    for setting in mechanism.settings.values():
        rows.append(("setting", setting.name, f"[{setting.unit}]", f"{setting.default:g} by default", setting.meaning))
    return _columns(rows)


def _factors(mechanism: Mechanism) -> list[str]:
    lines = []
    for factor in mechanism.factors.values():
        lines += [
            f"{factor.name} = {factor.formula}  [{factor.unit}]",
            f"{_STEP}{factor.meaning}",
            *_numbers(factor.parameters),
        ]
    return lines


def _reactions(mechanism: Mechanism) -> list[str]:
    heads = _columns(
        (r.name, f"{r.source or ''} -> {r.target or ''}".strip(), r.formula) for r in mechanism.reactions.values()
    )
    lines = []
    for head, reaction in zip(heads, mechanism.reactions.values(), strict=True):
        lines += [head, *_numbers(reaction.parameters)]
    return lines


def _locks(mechanism: Mechanism) -> list[str]:
    lines = []
    for lock in mechanism.locks:
        lines.append(f"{lock.by} locks {', '.join(lock.victims)} into {lock.member}  {lock.formula}")
        lines += _numbers({**lock.parameters, "released": lock.released, "lost": lock.lost})
    return lines


def _numbers(parameters: Mapping[str, Parameter]) -> list[str]:
    rows = (
        (n, f"= {p.value:g}", _unit(p.unit), f"{p.kind}: {' '.join(p.source.split())}") for n, p in parameters.items()
    )
    return [2 * _STEP + line for line in _columns(rows)]


def _unit(unit: str) -> str:
    return "" if unit == "1" else unit


def _columns(rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Rows with their entries below each other; the last column is as long as it likes."""
    table = list(rows)
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return ["  ".join(entry.ljust(width) for entry, width in zip(row, widths, strict=True)).rstrip() for row in table]
