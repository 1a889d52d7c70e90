"""Slow states that no measurement tells, as the fit of the persons found them. Written by ``signaling.studies.persons_fit``."""

from signaling.core import Parameter, fitted

FIT = "provisional, fitted to what is measured of such people; docs/calibration/persons.md"

FITTED: dict[str, dict[str, Parameter]] = {
    "obese": {
        "muscle PKC": fitted(0.0234675, "1", FIT),
        "liver PKC": fitted(0.0354743, "1", FIT),
        "beta capacity": fitted(0.840159, "1", FIT),
    },
    "prediabetic": {
        "muscle PKC": fitted(0.205663, "1", FIT),
        "liver PKC": fitted(0.152248, "1", FIT),
        "beta capacity": fitted(1.79446, "1", FIT),
        "beta GIPR": fitted(0.408778, "1", FIT),
    },
    "t2d_lean": {
        "muscle PKC": fitted(0.103113, "1", FIT),
        "liver PKC": fitted(0.0311394, "1", FIT),
        "beta capacity": fitted(1.22432, "1", FIT),
        "beta GIPR": fitted(0.327633, "1", FIT),
        "alpha IR": fitted(0.465434, "1", FIT),
    },
    "t2d_obese": {
        "muscle PKC": fitted(0.209148, "1", FIT),
        "liver PKC": fitted(0.119484, "1", FIT),
    },
}
