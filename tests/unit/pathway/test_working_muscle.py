"""Work in a muscle fibre by arithmetic: what it takes of glycogen, where that goes, and what it does to Akt."""

import pytest

from signaling.cells import cell_types
from signaling.cells.population import Population
from signaling.pathway.catalogue import muscle_glucose
from signaling.pathway.expressions import evaluate


def factor(name, **known):
    found = muscle_glucose.factors[name]
    return evaluate(found.expression, {n: p.value for n, p in found.parameters.items()} | known)


@pytest.mark.parametrize(("work", "taken"), [(0.0, 0.0), (1.0, 0.28), (2.0, 0.56)])
def test_work_takes_glycogen_in_proportion(work, taken):
    assert factor("glycogen_worked_off", contraction=work, Glycogen=80.0) == pytest.approx(taken)


def test_an_empty_fibre_has_none_to_burn():
    assert factor("glycogen_worked_off", contraction=1.0, Glycogen=0.0) == 0


def test_what_work_takes_is_burnt_or_passed_on_as_lactate():
    known = {"glycolysis_rate": 0.01, "glycogen_worked_off": 0.28, "PDH_a": 90.0}
    burnt, lactate = factor("glucose_oxidation", **known), factor("lactate_release", **known)
    assert burnt == pytest.approx(0.9 * 0.29)
    assert burnt + lactate / 2 == pytest.approx(0.29)


@pytest.mark.parametrize(("work", "rate"), [(0.0, 0.0), (1.0, 2.52), (2.0, 5.04)])
def test_work_phosphorylates_akt_in_proportion(work, rate):
    """0.028 /min of 99 % of Akt, where ten parts in eleven of mTORC2 are free: PIP3 is at 0.01 % at the start, half of it at 0.001 %."""
    fibre = Population(cell_types()["muscle"], 1, spread=False)
    fibre.hear(contraction=work)
    assert fibre.get("Akt_at_work.S473_phosphorylation") == pytest.approx(rate)
