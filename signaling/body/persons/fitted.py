"""Slow states that no measurement tells, as the fit of the persons found them. Written by ``signaling.studies.persons_fit``."""

from signaling.core import Parameter, fitted

FIT = "provisional, fitted to what is measured of such people; docs/calibration/persons.md"

FITTED: dict[str, dict[str, Parameter]] = {
    "obese": {
        "muscle PKC": fitted(0.0245326, "1", FIT),
        "liver PKC": fitted(0.0756245, "1", FIT),
        "beta capacity": fitted(0.718679, "1", FIT),
    },
    "prediabetic": {
        "muscle PKC": fitted(0.464804, "1", FIT),
        "liver PKC": fitted(0.177451, "1", FIT),
        "beta capacity": fitted(1.45191, "1", FIT),
        "beta GIPR": fitted(0.396373, "1", FIT),
    },
    "t2d_lean": {
        "muscle PKC": fitted(0.161089, "1", FIT),
        "liver PKC": fitted(0.0490357, "1", FIT),
        "beta capacity": fitted(1.20108, "1", FIT),
        "beta GIPR": fitted(0.261245, "1", FIT),
        "alpha IR": fitted(1.2, "1", FIT),
    },
    "t2d_obese": {
        "muscle PKC": fitted(0.152666, "1", FIT),
        "liver PKC": fitted(1.79102, "1", FIT),
    },
}
