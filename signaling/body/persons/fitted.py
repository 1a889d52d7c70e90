"""Slow states that no measurement tells, as the fit of the persons found them. Written by ``signaling.studies.persons_fit``."""

from signaling.core import Parameter, fitted

FIT = "provisional, fitted to what is measured of such people; docs/calibration/persons.md"

FITTED: dict[str, dict[str, Parameter]] = {
    "obese": {
        "muscle PKC": fitted(0.0267712, "1", FIT),
        "liver PKC": fitted(0.0463121, "1", FIT),
        "beta capacity": fitted(0.936711, "1", FIT),
    },
    "prediabetic": {
        "muscle PKC": fitted(0.211217, "1", FIT),
        "liver PKC": fitted(0.132096, "1", FIT),
        "beta capacity": fitted(1.79192, "1", FIT),
        "beta GIPR": fitted(0.397975, "1", FIT),
    },
    "t2d_lean": {
        "muscle PKC": fitted(0.0847823, "1", FIT),
        "liver PKC": fitted(0.0286199, "1", FIT),
        "beta capacity": fitted(1.45984, "1", FIT),
        "beta GIPR": fitted(0.222617, "1", FIT),
        "alpha IR": fitted(0.443766, "1", FIT),
    },
    "t2d_obese": {
        "muscle PKC": fitted(0.216387, "1", FIT),
        "liver PKC": fitted(0.0987111, "1", FIT),
    },
}
