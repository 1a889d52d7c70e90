"""Whatever is done at the bedside: no state falls below zero, glucose is accounted for, and samples change nothing by being taken."""

import warnings

import numpy as np
import pytest

from signaling.clinic.protocols import NotHeld, Visitor
from signaling.core.streams import stream
from signaling.scenario.body import Body

CELLS = dict.fromkeys(("muscle", "liver", "adipocyte", "beta", "alpha"), 8)


def body(*events, duration="300 min"):
    record = {"at": ["0 min"]}
    return Body(
        "ogtt",
        cells=CELLS,
        overrides={"protocol": list(events), "duration": duration, "record": record, "expect": []},
    )


def life(number):
    """Everything that can be done, at random times and doses up to far beyond those of studies."""
    random = stream(12, "bedside lives", number)

    def dose(unit, mean):
        return f"{random.exponential(mean):.6g} {unit}"

    def at():
        return f"{random.uniform(0, 100):.4g} min"

    clamp = {"insulin": dose("mU/kg/min", 3.0), "target": dose("mmol/L", 8.0)}
    pumps = {
        "somatostatin": dose("ng/kg/min", 60.0),
        "insulin": dose("mU/kg/min", 1.0),
        "glucagon": dose("ng/kg/min", 5.0),
    }
    return [
        {"at": at(), "meal": {"carbohydrate": dose("g", 80.0), "eat_within": "20 min"}},
        {"at": at(), "hormone_infusion": pumps},
        {"at": at(), "lipid_infusion": dose("mL/min", 2.0)},
        {"at": at(), "exercise": {"work": float(random.exponential(1.0)), "until": "200 min"}},
        {"at": at(), "clamp" if number % 2 else "ivgtt": clamp if number % 2 else dose("g/kg", 0.5)},
    ]


@pytest.mark.parametrize("number", range(6))
def test_no_state_falls_below_zero_and_glucose_is_accounted_for(number):
    person = body(*life(number))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotHeld)
        person.run()
    for cells in person.populations.values():
        for name, species in cells.pathway.species.items():
            assert cells.get(name).min() >= -1e-9 * species.scale, (cells.name, name)
    blood = person.circulation
    for row, name in enumerate(blood.network.states):
        assert blood.amount(name) >= -1e-9 * blood.network.scale[row], name
    person.books.glucose().check()


class Onlooker(Visitor):
    """Comes every seven minutes, and does nothing."""

    def __init__(self):
        self.due, self.seen = 0.0, []

    def visit(self, minute, glucose, bedside):
        self.seen.append((minute, glucose))
        self.due = minute + 7.0


def test_looking_changes_no_bit():
    alone, watched = body({"at": "30 min", "ogtt": {}}), body({"at": "30 min", "ogtt": {}})
    watched.bedside.visitors.append(Onlooker())
    alone.run()
    watched.run()
    for name, values in alone.results.data_vars.items():
        assert np.array_equal(values.values, watched.results[name].values), name
    seen = watched.bedside.visitors[0].seen
    assert len(seen) > 40
    assert [glucose for minute, glucose in seen if minute % 5 == 0] == pytest.approx(
        [float(watched.results["plasma_glucose"].sel(time=minute)) for minute, _ in seen if minute % 5 == 0], rel=1e-12
    )
