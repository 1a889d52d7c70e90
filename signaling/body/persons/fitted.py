"""Slow states that no measurement tells, as the fit of the persons found them. Written by ``signaling.studies.persons_fit``."""

from signaling.core import Parameter, fitted

FIT = "provisional, fitted to what is measured of such people; docs/calibration/persons.md"

FITTED: dict[str, dict[str, Parameter]] = {
    "obese": {
        "muscle PKC": fitted(0.0246835, "1", FIT),
        "liver PKC": fitted(0.0660277, "1", FIT),
        "beta capacity": fitted(0.705935, "1", FIT),
    },
    "prediabetic": {
        "muscle PKC": fitted(0.47541, "1", FIT),
        "liver PKC": fitted(0.195603, "1", FIT),
        "beta capacity": fitted(1.45587, "1", FIT),
        "beta GIPR": fitted(0.382164, "1", FIT),
    },
    "t2d_lean": {
        "muscle PKC": fitted(0.161378, "1", FIT),
        "liver PKC": fitted(0.045959, "1", FIT),
        "beta capacity": fitted(1.19545, "1", FIT),
        "beta GIPR": fitted(0.26224, "1", FIT),
        "alpha IR": fitted(1.2, "1", FIT),
    },
    "t2d_obese": {
        "muscle PKC": fitted(0.161283, "1", FIT),
        "liver PKC": fitted(1.61296, "1", FIT),
    },
}
