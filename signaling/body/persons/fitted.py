"""Slow states that no measurement tells, as the fit of the persons found them. Written by ``signaling.studies.persons_fit``."""

from signaling.core import Parameter, fitted

FIT = "provisional, fitted to what is measured of such people; docs/calibration/persons.md"

FITTED: dict[str, dict[str, Parameter]] = {
    "obese": {
        "muscle PKC": fitted(0.1, "1", FIT),
        "liver PKC": fitted(0.1, "1", FIT),
        "beta capacity": fitted(1.2, "1", FIT),
    },
    "prediabetic": {
        "muscle PKC": fitted(0.5, "1", FIT),
        "liver PKC": fitted(0.2, "1", FIT),
        "beta capacity": fitted(1.5, "1", FIT),
        "beta GIPR": fitted(0.7, "1", FIT),
    },
    "t2d_obese": {
        "muscle PKC": fitted(0.5, "1", FIT),
        "liver PKC": fitted(0.5, "1", FIT),
    },
    "t2d_lean": {
        "muscle PKC": fitted(0.3, "1", FIT),
        "liver PKC": fitted(0.3, "1", FIT),
        "beta capacity": fitted(0.8, "1", FIT),
        "beta GIPR": fitted(0.4, "1", FIT),
        "alpha IR": fitted(0.5, "1", FIT),
    },
}
