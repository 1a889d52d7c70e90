"""Every cell type by an independent solver: what is exported as SBML, run by libroadrunner (CVODE), is what our engine computes.

Five cell types, four conditions. The difference of an amount is ``|ours - theirs| / max(|theirs|, scale / 1000)``, with the scale by which the
engine itself judges the species; of what ports give to blood (fluxes, and their time integrals) and report, the scale is the largest value of
the course. Both are compared at the end of every stretch of constant inputs, the first minute after a change included.
"""

from dataclasses import replace

import numpy as np
import pytest

from signaling.cells import cell_types
from signaling.engine import engine_for, evaluator, lower
from signaling.interop import to_sbml
from signaling.interop.sbml import sbml_name
from signaling.pathway import Pathway
from signaling.saboteurs import SABOTEURS
from tests.absent import needed_roadrunner

FASTING = {
    "insulin": 0.06,
    "glucose": 5.0,
    "portal_glucose": 5.0,
    "ffa": 0.45,
    "glucagon": 1.0,
    "incretin": 0.0,
    "tnf": 1.0,
}
DRINK = [  # minutes, insulin nM, glucose mmol/L, portal glucose mmol/L, ffa mmol/L, incretin pmol/L: the shape of a glucose drink
    (10.0, 0.06, 5.0, 5.0, 0.45, 0.0),
    (1.0, 0.15, 6.0, 8.0, 0.45, 15.0),
    (14.0, 0.25, 6.5, 9.0, 0.40, 25.0),
    (15.0, 0.40, 8.0, 10.0, 0.30, 30.0),
    (30.0, 0.45, 8.5, 9.0, 0.15, 25.0),
    (60.0, 0.30, 7.0, 7.0, 0.10, 15.0),
    (60.0, 0.10, 5.2, 5.2, 0.25, 5.0),
    (60.0, 0.05, 4.8, 4.8, 0.45, 0.0),
]
CLAMP = {"insulin": 1.0, "glucose": 5.0, "portal_glucose": 5.0, "ffa": 0.05}
SICK = {"insulin": 0.3, "glucose": 9.0, "portal_glucose": 9.0, "ffa": 0.9, "tnf": 500.0}
NAMES = ("insulin", "glucose", "portal_glucose", "ffa", "incretin")
COURSES = {
    "basal": [(1.0, FASTING), (59.0, {}), (540.0, {})],
    "drink": [(minutes, FASTING | dict(zip(NAMES, values, strict=True))) for minutes, *values in DRINK],
    "clamp": [(30.0, FASTING), (1.0, FASTING | CLAMP), (9.0, {}), (110.0, {}), (1.0, FASTING), (59.0, {})],
    "saboteurs": [(30.0, FASTING), (1.0, FASTING | SICK), (29.0, {}), (180.0, {}), (1.0, FASTING), (239.0, {})],
}
DOSES = {"dose_PKC": 0.5, "dose_JNK": 0.5, "dose_TNF": 0.3, "boost_JNK": 2.0}
CASES = [(tissue, condition) for tissue in cell_types() for condition in COURSES]
SMALL = 1e-3


@pytest.fixture(scope="module")
def roadrunner():
    """libroadrunner, the judge of exported models."""
    return needed_roadrunner()


class Case:
    """A cell type in a condition."""

    def __init__(self, tissue, condition):
        cell_type, saboteurs = cell_types()[tissue], SABOTEURS.values() if condition == "saboteurs" else ()
        self.pathway = cell_type.pathway(saboteurs)
        ports = [p for p in cell_type.ports(saboteurs) if p.kind not in ("hears", "sees")]
        self.accumulated = tuple(dict.fromkeys(p.quantity for p in ports if p.accumulated))
        given = tuple(dict.fromkeys(p.quantity for p in ports if p.quantity not in self.pathway.species))
        self.settings = {n: x for n, x in DOSES.items() if n in self.pathway.settings and condition == "saboteurs"}
        self.course = [
            (minutes, {n: x for n, x in inputs.items() if n in self.pathway.inputs})
            for minutes, inputs in COURSES[condition]
        ]
        self.names = (*self.pathway.species, *given, *(f"taken_{name}" for name in self.accumulated))

    def ours(self, **options):
        """What the engine finds, (moments, names)."""
        network = lower(self.pathway, accumulate=self.accumulated)
        engine = engine_for(network, lanes=1, **options)
        state, kept = network.start[: network.fast].copy(), network.start[network.fast :].copy()
        state, kept, step, inputs = (
            state[None, :, None],
            kept[None, :, None],
            np.zeros(1),
            network.default_inputs.copy(),
        )
        settings = network.default_settings.copy()
        for name, value in self.settings.items():
            settings[network.settings.index(name)] = value
        settings, read, found = settings[None, :, None], evaluator(network, self.names), []
        for minutes, changed in self.course:
            for name, value in changed.items():
                inputs[network.inputs.index(name)] = value
            engine.advance(state, kept, settings, inputs, 0.0 * inputs, minutes, step)
            found.append(read(state, kept, settings, inputs)[:, 0, 0])
        return np.array(found)

    def theirs(self, roadrunner):
        """What CVODE finds, (moments, names), at tolerances far below ours."""
        text = to_sbml(self.pathway, self.course[0][1], self.settings, self.accumulated)
        model = roadrunner.RoadRunner(text)
        model.integrator.relative_tolerance, model.integrator.absolute_tolerance = 1e-12, 1e-14
        model.integrator.maximum_num_steps = 200_000
        now, found = 0.0, []
        for minutes, changed in self.course:
            for name, value in changed.items():
                model[sbml_name(name)] = value
            model.oneStep(now, minutes, True)
            now += minutes
            found.append([model[sbml_name(name)] for name in self.names])
        return np.array(found)

    def furthest(self, ours, theirs):
        """The largest difference, of what, and in which stretch."""
        scales = [
            self.pathway.species[n].scale if n in self.pathway.species else np.abs(theirs[:, k]).max()
            for k, n in enumerate(self.names)
        ]
        apart = np.abs(ours - theirs) / np.maximum(np.maximum(np.abs(theirs), SMALL * np.array(scales)), 1e-300)
        moment, place = np.unravel_index(np.argmax(apart), apart.shape)
        return float(apart[moment, place]), self.names[place], int(moment)


@pytest.fixture(scope="module")
def judged(roadrunner):
    """Case -> the case and what CVODE finds, worked out once."""
    known = {}

    def judge(tissue, condition):
        if (tissue, condition) not in known:
            case = Case(tissue, condition)
            known[tissue, condition] = case, case.theirs(roadrunner)
        return known[tissue, condition]

    return judge


@pytest.mark.parametrize(("tissue", "condition"), CASES)
def test_at_tight_tolerance_the_engine_is_cvode_to_eight_digits(judged, tissue, condition):
    case, theirs = judged(tissue, condition)
    furthest = case.furthest(case.ours(rtol=1e-10, method="RODASP"), theirs)
    assert furthest[0] < 1e-8, furthest


@pytest.mark.parametrize(("tissue", "condition"), CASES)
def test_at_the_usual_tolerance_the_engine_is_cvode_to_six_digits(judged, tissue, condition):
    case, theirs = judged(tissue, condition)
    furthest = case.furthest(case.ours(), theirs)
    assert furthest[0] < 1e-6, furthest


def test_a_wrong_rate_would_be_seen(judged):
    """One rate constant changed by a millionth is a difference above the bound of the tight comparison."""
    case, theirs = judged("muscle", "drink")
    name = "IRS1.tyrosine_phosphorylation.k"
    right = case.pathway.parameters[name]
    case.pathway = Pathway(
        "muscle",
        case.pathway.mechanisms,
        cell_types()["muscle"].changes | {name: replace(right, value=right.value * (1 + 1e-6))},
    )
    assert case.furthest(case.ours(rtol=1e-10, method="RODASP"), theirs)[0] > 1e-8
