"""Slow states that no measurement tells, as the fit of the persons found them. Written by ``signaling.studies.persons_fit``."""

from signaling.core import Parameter, fitted

FIT = "provisional, fitted to what is measured of such people; docs/calibration/persons.md"

FITTED: dict[str, dict[str, Parameter]] = {
    "obese": {
        "muscle PKC": fitted(0.0241596, "1", FIT),
        "liver PKC": fitted(0.0749004, "1", FIT),
        "beta capacity": fitted(0.71814, "1", FIT),
    },
    "prediabetic": {
        "muscle PKC": fitted(0.467545, "1", FIT),
        "liver PKC": fitted(0.177257, "1", FIT),
        "beta capacity": fitted(1.45383, "1", FIT),
        "beta GIPR": fitted(0.394456, "1", FIT),
    },
    "t2d_lean": {
        "muscle PKC": fitted(0.162641, "1", FIT),
        "liver PKC": fitted(0.0486103, "1", FIT),
        "beta capacity": fitted(1.19083, "1", FIT),
        "beta GIPR": fitted(0.267395, "1", FIT),
        "alpha IR": fitted(1.2, "1", FIT),
    },
    "t2d_obese": {
        "muscle PKC": fitted(0.152557, "1", FIT),
        "liver PKC": fitted(1.79576, "1", FIT),
    },
}
