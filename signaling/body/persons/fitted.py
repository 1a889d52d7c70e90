"""Slow states that no measurement tells, as the fit of the persons found them. Written by ``signaling.studies.persons_fit``."""

from signaling.core import Parameter, fitted

FIT = "provisional, fitted to what is measured of such people; docs/calibration/persons.md"

FITTED: dict[str, dict[str, Parameter]] = {
    "obese": {
        "muscle PKC": fitted(0.0294441, "1", FIT),
        "liver PKC": fitted(0.0971045, "1", FIT),
        "beta capacity": fitted(0.862261, "1", FIT),
    },
    "prediabetic": {
        "muscle PKC": fitted(0.337485, "1", FIT),
        "liver PKC": fitted(0.281291, "1", FIT),
        "beta capacity": fitted(1.8451, "1", FIT),
        "beta GIPR": fitted(0.329509, "1", FIT),
    },
    "t2d_lean": {
        "muscle PKC": fitted(0.171876, "1", FIT),
        "liver PKC": fitted(0.0679557, "1", FIT),
        "beta capacity": fitted(1.08222, "1", FIT),
        "beta GIPR": fitted(0.316196, "1", FIT),
        "alpha IR": fitted(1.2, "1", FIT),
    },
    "t2d_obese": {
        "muscle PKC": fitted(0.153667, "1", FIT),
        "liver PKC": fitted(1.68779, "1", FIT),
    },
}
