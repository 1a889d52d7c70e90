"""Slow states that no measurement tells, as the fit of the persons found them. Written by ``signaling.studies.persons_fit``."""

from signaling.core import Parameter, fitted

FIT = "provisional, fitted to what is measured of such people; docs/calibration/persons.md"

FITTED: dict[str, dict[str, Parameter]] = {
    "obese": {
        "muscle PKC": fitted(0.0322262, "1", FIT),
        "liver PKC": fitted(0.120075, "1", FIT),
        "beta capacity": fitted(0.911973, "1", FIT),
    },
    "prediabetic": {
        "muscle PKC": fitted(0.373943, "1", FIT),
        "liver PKC": fitted(0.236862, "1", FIT),
        "beta capacity": fitted(1.77251, "1", FIT),
        "beta GIPR": fitted(0.36347, "1", FIT),
    },
    "t2d_lean": {
        "muscle PKC": fitted(0.161459, "1", FIT),
        "liver PKC": fitted(0.0414591, "1", FIT),
        "beta capacity": fitted(1.3592, "1", FIT),
        "beta GIPR": fitted(0.235903, "1", FIT),
        "alpha IR": fitted(1.2, "1", FIT),
    },
    "t2d_obese": {
        "muscle PKC": fitted(0.180175, "1", FIT),
        "liver PKC": fitted(0.973515, "1", FIT),
    },
}
