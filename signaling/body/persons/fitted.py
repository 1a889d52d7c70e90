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
        "muscle PKC": fitted(0.038, "1", FIT),
        "liver PKC": fitted(0.042, "1", FIT),
        "beta capacity": fitted(1.1, "1", FIT),
        "beta GIPR": fitted(0.2, "1", FIT),
        "alpha ATP_yield": fitted(0.221, "1", FIT),
    },
    "t2d_obese": {
        "muscle PKC": fitted(0.216428, "1", FIT),
        "liver PKC": fitted(0.264266, "1", FIT),
    },
}
