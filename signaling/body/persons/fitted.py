"""Slow states that no measurement tells, as the fit of the persons found them. Written by ``signaling.studies.persons_fit``."""

from signaling.core import Parameter, fitted

FIT = "provisional, fitted to what is measured of such people; docs/calibration/persons.md"

FITTED: dict[str, dict[str, Parameter]] = {
    "obese": {
        "muscle PKC": fitted(0.0414539, "1", FIT),
        "liver PKC": fitted(0.128278, "1", FIT),
        "beta capacity": fitted(0.928152, "1", FIT),
    },
    "prediabetic": {
        "muscle PKC": fitted(0.378257, "1", FIT),
        "liver PKC": fitted(0.211469, "1", FIT),
        "beta capacity": fitted(1.76528, "1", FIT),
        "beta GIPR": fitted(0.389767, "1", FIT),
    },
    "t2d_lean": {
        "muscle PKC": fitted(0.165383, "1", FIT),
        "liver PKC": fitted(0.0407062, "1", FIT),
        "beta capacity": fitted(1.35503, "1", FIT),
        "beta GIPR": fitted(0.247382, "1", FIT),
        "alpha IR": fitted(1.2, "1", FIT),
    },
    "t2d_obese": {
        "muscle PKC": fitted(0.181, "1", FIT),
        "liver PKC": fitted(0.9234, "1", FIT),
    },
}
