"""Slow states that no measurement tells, as the fit of the persons found them. Written by ``signaling.studies.persons_fit``."""

from signaling.core import Parameter, fitted

FIT = "provisional, fitted to what is measured of such people; docs/calibration/persons.md"

FITTED: dict[str, dict[str, Parameter]] = {
    "obese": {
        "muscle PKC": fitted(0.0562507, "1", FIT),
        "liver PKC": fitted(0.0878402, "1", FIT),
        "beta capacity": fitted(0.731544, "1", FIT),
    },
    "prediabetic": {
        "muscle PKC": fitted(0.482487, "1", FIT),
        "liver PKC": fitted(0.184773, "1", FIT),
        "beta capacity": fitted(1.39125, "1", FIT),
        "beta GIPR": fitted(0.444488, "1", FIT),
    },
    "t2d_lean": {
        "muscle PKC": fitted(0.190343, "1", FIT),
        "liver PKC": fitted(0.0549585, "1", FIT),
        "beta capacity": fitted(1.12045, "1", FIT),
        "beta GIPR": fitted(0.320911, "1", FIT),
        "alpha IR": fitted(1.2, "1", FIT),
    },
    "t2d_obese": {
        "muscle PKC": fitted(0.177914, "1", FIT),
        "liver PKC": fitted(1.11697, "1", FIT),
    },
}
