"""Slow states that no measurement tells, as the fit of the persons found them. Written by ``signaling.studies.persons_fit``."""

from signaling.core import Parameter, fitted

FIT = "provisional, fitted to what is measured of such people; docs/calibration/persons.md"

FITTED: dict[str, dict[str, Parameter]] = {
    "obese": {
        "muscle PKC": fitted(0.0238664, "1", FIT),
        "liver PKC": fitted(0.0646134, "1", FIT),
        "beta capacity": fitted(0.704077, "1", FIT),
    },
    "prediabetic": {
        "muscle PKC": fitted(0.492924, "1", FIT),
        "liver PKC": fitted(0.194078, "1", FIT),
        "beta capacity": fitted(1.45739, "1", FIT),
        "beta GIPR": fitted(0.379012, "1", FIT),
    },
    "t2d_lean": {
        "muscle PKC": fitted(0.161156, "1", FIT),
        "liver PKC": fitted(0.0465862, "1", FIT),
        "beta capacity": fitted(1.19513, "1", FIT),
        "beta GIPR": fitted(0.261594, "1", FIT),
        "alpha IR": fitted(1.2, "1", FIT),
    },
    "t2d_obese": {
        "muscle PKC": fitted(0.16117, "1", FIT),
        "liver PKC": fitted(1.61831, "1", FIT),
    },
}
