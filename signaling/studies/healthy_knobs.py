"""The knobs of the calibration of the healthy person, and between which bounds each is searched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from signaling.core.errors import UnknownName, did_you_mean


@dataclass(frozen=True, slots=True)
class Knob:
    """A number that is fitted: `where` a population, ``body`` or ``levels``; searched in log space between `low` and `high`."""

    where: str
    name: str
    start: float
    low: float
    high: float


KNOBS = (
    Knob("levels", "glucose", 5.20, 4.8, 5.4),
    Knob("levels", "insulin", 37.0, 28.0, 42.0),
    Knob("levels", "c_peptide", 500.0, 380.0, 560.0),
    Knob("levels", "ffa", 0.46, 0.40, 0.56),
    Knob("levels", "glucagon", 37.5, 33.0, 42.0),
    Knob("levels", "fixed_glucagon", 0.63, 0.3, 0.8),
    Knob("body", "Gut.emptying.k", 0.16558, 0.03, 0.4),
    Knob("body", "Gut.emptying.brake", 4.3404, 1.0, 150.0),
    Knob("body", "Gut.transit.k", 0.027285, 0.01, 0.15),
    Knob("body", "Gut.absorption_rate.k", 0.15049, 0.02, 0.5),
    Knob("body", "Incretin.release.gain", 10.686, 3.0, 80.0),
    Knob("body", "Incretin.release.w", 0.28597, 0.02, 1.0),
    Knob("body", "Glucose.mixing.k", 1.0, 0.8, 1.6),
    Knob("body", "Insulin.renal_clearance.CL", 0.67613, 0.15, 0.9),
    Knob("body", "Insulin.plasma_insulin.V", 3.0, 3.0, 6.0),
    Knob("body", "Insulin.islet_insulin.Q", 1.0, 0.2, 10.0),
    Knob("body", "Somatostatin.islet_somatostatin.top", 750.0, 400.0, 1500.0),
    Knob("muscle", "PI3K_Akt.Akt_gain.gain", 2.0, 0.2, 20.0),
    Knob("muscle", "GLUT4.vesicle_release.K", 30.0, 5.0, 90.0),
    Knob("muscle", "GLUT4.vesicle_release.n", 1.5, 1.0, 4.0),
    Knob("muscle", "MuscleGlucose.uptake.recruitment", 8.0, 0.5, 12.0),
    Knob("liver", "HepaticGlucose.insulin_brake.K", 20.0, 2.0, 200.0),
    Knob("liver", "HepaticGlucose.insulin_brake.n", 2.0, 1.0, 3.0),
    Knob("liver", "HepaticGlucose.pace.k", 0.12, 0.03, 0.3),
    Knob("liver", "HepaticGlucose.autoregulation.g", 0.7, 0.5, 0.88),
    Knob("liver", "HepaticGlucose.synthase_phosphatase.K", 10.0, 6.0, 15.0),
    Knob("liver", "HepaticGlucose.PKA_activation.tone", 0.3, 0.05, 1.0),
    Knob("liver", "HepaticGlucose.cAMP_drive.g", 1.0, 0.3, 2.0),
    Knob("liver", "HepaticGlucose.G6Pase_synthesis.n", 1.0, 0.3, 2.0),
    Knob("liver", "HepaticGlucose.gluconeogenesis.wf", 0.24, 0.1, 0.4),
    Knob("liver", "HepaticGlucose.hepatic_uptake.k", 0.18, 0.01, 0.8),
    Knob("liver", "HepaticGlucose.hepatic_uptake.K", 40.0, 5.0, 300.0),
    Knob("liver", "InsulinClearance.hepatic_insulin_clearance.K", 200.0, 20.0, 2000.0),
    Knob("adipocyte", "Lipolysis.PDE3B_activation.k", 0.03, 0.001, 2.0),
    Knob("adipocyte", "Lipolysis.cAMP_breakdown.k", 8.0, 0.5, 200.0),
    Knob("adipocyte", "Lipolysis.HSL_phosphorylation.n", 2.0, 1.0, 3.0),
    Knob("adipocyte", "Lipolysis.perilipin_pace.k", 0.04, 0.01, 0.3),
    Knob("adipocyte", "Lipolysis.lipolysis_rate.basal", 0.12, 0.005, 0.3),
    Knob("beta", "Secretion.glucose_drive.K", 9.0, 8.4, 9.5),
    Knob("beta", "Secretion.glucose_drive.n", 5.0, 4.5, 5.5),
    Knob("beta", "Secretion.amplification.a", 3.0, 0.5, 5.0),
    Knob("beta", "Secretion.priming_pace.k", 0.19, 0.18, 0.20),
    Knob("beta", "Secretion.exocytosis.k1", 0.36, 0.35, 0.37),
    Knob("alpha", "GlucagonSecretion.glucagon_release.w", 0.5, 0.025, 1.25),
    Knob("alpha", "GlucagonSecretion.activity.K", 3.2, 2.8, 3.6),
    Knob("alpha", "GlucagonSecretion.glucagon_drive.Ki", 20.0, 3.0, 200.0),
    Knob("alpha", "GlucagonSecretion.readiness_pace.k", 0.03, 0.02, 0.2),
)


def fit_bounds(where: str) -> dict[str, tuple[float, float]]:
    """Parameter -> (low, high) of what is fitted in a population, or in the ``body``.

    Sizes that follow from fasting balance are solved for and not searched; they have no bounds.
    """
    return {knob.name: (knob.low, knob.high) for knob in KNOBS if knob.where == where}


def searched(hold: Iterable[str] = ()) -> np.ndarray:
    """Which knobs a fit searches, (knobs,) of bool: all but those of the places that are held.

    Args:
        hold: populations, ``body`` or ``levels`` whose knobs stay where they are.

    Raises:
        UnknownName: a place has no knobs.
    """
    places = list(dict.fromkeys(knob.where for knob in KNOBS))
    held = set(hold)
    for place in held.difference(places):
        raise UnknownName(f"searched: '{place}' has no knobs.{did_you_mean(place, places)}")
    return np.array([knob.where not in held for knob in KNOBS])
