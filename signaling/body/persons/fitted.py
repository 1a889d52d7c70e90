"""Slow states that no measurement tells, as the fit of the persons found them. Written by ``signaling.studies.persons_fit``."""

from signaling.core import Parameter, fitted

FIT = "provisional, fitted to what is measured of such people; docs/calibration/persons.md"

FITTED: dict[str, dict[str, Parameter]] = {
    "obese": {
        "muscle PKC": fitted(0.021682, "1", FIT),
        "liver PKC": fitted(0.0639623, "1", FIT),
        "beta capacity": fitted(0.704797, "1", FIT),
    },
    "prediabetic": {
        "muscle PKC": fitted(0.455049, "1", FIT),
        "liver PKC": fitted(0.192012, "1", FIT),
        "beta capacity": fitted(1.45806, "1", FIT),
        "beta GIPR": fitted(0.382925, "1", FIT),
    },
    "t2d_lean": {
        "muscle PKC": fitted(0.161217, "1", FIT),
        "liver PKC": fitted(0.0466589, "1", FIT),
        "beta capacity": fitted(1.19552, "1", FIT),
        "beta GIPR": fitted(0.261445, "1", FIT),
        "alpha IR": fitted(1.2, "1", FIT),
    },
    "t2d_obese": {
        "muscle PKC": fitted(0.160557, "1", FIT),
        "liver PKC": fitted(1.63952, "1", FIT),
    },
}
