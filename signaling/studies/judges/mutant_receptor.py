"""A receptor without its tyrosines: binds insulin, passes nothing on."""

from __future__ import annotations

from signaling.cells import cell_types
from signaling.cells.mutants import mutate
from signaling.cells.population import Population


def mutant_receptor() -> dict[str, float]:
    """Change against the ordinary receptor, percent: rise of glucose uptake by 10 nM for half an hour, and share of surface receptors bound."""
    plain, mutant = _answers("wild type"), _answers("Tyr->Phe")
    rise, bound = (100.0 * (m / p - 1.0) for m, p in zip(mutant, plain, strict=True))
    return {"05-048/uptake": rise, "05-048/binding": bound}


def _answers(variant: str) -> tuple[float, float]:
    """Rise of uptake, mmol/kg/min, and receptors bound after a minute, share."""
    cell = Population(cell_types()["adipocyte"], 1, spread=False)
    mutate(cell, "receptor", variant)
    cell.hear(insulin=0.0, glucose=5.0)
    cell.hold_stores(True)
    cell.settle(within=1e-5)
    before = cell.mean("AdipocyteGlucose.uptake")
    cell.hear(insulin=10.0)
    cell.advance(1.0)
    bound = cell.mean("IR_occupancy")
    cell.advance(29.0)
    return cell.mean("AdipocyteGlucose.uptake") - before, bound
