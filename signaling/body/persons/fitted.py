"""Slow states that no measurement tells, as the fit of the persons found them. Written by ``signaling.studies.persons_fit``."""

from signaling.core import Parameter, fitted

FIT = "provisional, fitted to what is measured of such people; docs/calibration/persons.md"

FITTED: dict[str, dict[str, Parameter]] = {
    "obese": {
        "muscle PKC": fitted(0.0709109, "1", FIT),
        "liver PKC": fitted(0.080879, "1", FIT),
        "beta capacity": fitted(0.671764, "1", FIT),
    },
    "prediabetic": {
        "muscle PKC": fitted(0.404072, "1", FIT),
        "liver PKC": fitted(0.279395, "1", FIT),
        "beta capacity": fitted(1.10963, "1", FIT),
        "beta GIPR": fitted(0.654581, "1", FIT),
    },
    "t2d_lean": {
        "muscle PKC": fitted(0.225234, "1", FIT),
        "liver PKC": fitted(0.060239, "1", FIT),
        "beta capacity": fitted(0.917174, "1", FIT),
        "beta GIPR": fitted(0.346942, "1", FIT),
        "alpha IR": fitted(0.511735, "1", FIT),
    },
    "t2d_obese": {
        "muscle PKC": fitted(0.320838, "1", FIT),
        "liver PKC": fitted(1.89625, "1", FIT),
    },
}
