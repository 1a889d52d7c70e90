"""Slow states that no measurement tells, as the fit of the persons found them. Written by ``signaling.studies.persons_fit``."""

from signaling.core import Parameter, fitted

FIT = "provisional, fitted to what is measured of such people; docs/calibration/persons.md"

FITTED: dict[str, dict[str, Parameter]] = {
    "obese": {
        "muscle PKC": fitted(0.0976837, "1", FIT),
        "liver PKC": fitted(0.0684871, "1", FIT),
        "beta capacity": fitted(0.857279, "1", FIT),
    },
    "prediabetic": {
        "muscle PKC": fitted(0.497798, "1", FIT),
        "liver PKC": fitted(0.379729, "1", FIT),
        "beta capacity": fitted(1.1355, "1", FIT),
        "beta GIPR": fitted(0.750197, "1", FIT),
    },
    "t2d_lean": {
        "muscle PKC": fitted(0.0647719, "1", FIT),
        "liver PKC": fitted(0.0687447, "1", FIT),
        "beta capacity": fitted(1.10228, "1", FIT),
        "beta GIPR": fitted(0.234082, "1", FIT),
        "alpha IR": fitted(0.744872, "1", FIT),
    },
    "t2d_obese": {
        "muscle PKC": fitted(0.433398, "1", FIT),
        "liver PKC": fitted(2.99999, "1", FIT),
    },
}
