"""Slow states that no measurement tells, as the fit of the persons found them. Written by ``signaling.studies.persons_fit``."""

from signaling.core import Parameter, fitted

FIT = "provisional, fitted to what is measured of such people; docs/calibration/persons.md"

FITTED: dict[str, dict[str, Parameter]] = {
    "obese": {
        "muscle PKC": fitted(0.0239805, "1", FIT),
        "liver PKC": fitted(0.0745039, "1", FIT),
        "beta capacity": fitted(0.720176, "1", FIT),
    },
    "prediabetic": {
        "muscle PKC": fitted(0.468617, "1", FIT),
        "liver PKC": fitted(0.181433, "1", FIT),
        "beta capacity": fitted(1.45817, "1", FIT),
        "beta GIPR": fitted(0.391277, "1", FIT),
    },
    "t2d_lean": {
        "muscle PKC": fitted(0.159233, "1", FIT),
        "liver PKC": fitted(0.0453351, "1", FIT),
        "beta capacity": fitted(1.21017, "1", FIT),
        "beta GIPR": fitted(0.25846, "1", FIT),
        "alpha IR": fitted(1.2, "1", FIT),
    },
    "t2d_obese": {
        "muscle PKC": fitted(0.157994, "1", FIT),
        "liver PKC": fitted(1.60219, "1", FIT),
    },
}
