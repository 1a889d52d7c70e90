"""Slow states that no measurement tells, as the fit of the persons found them. Written by ``signaling.studies.persons_fit``."""

from signaling.core import Parameter, fitted

FIT = "provisional, fitted to what is measured of such people; docs/calibration/persons.md"

FITTED: dict[str, dict[str, Parameter]] = {
    "obese": {
        "muscle PKC": fitted(0.0521273, "1", FIT),
        "liver PKC": fitted(0.125305, "1", FIT),
        "beta capacity": fitted(0.920677, "1", FIT),
    },
    "prediabetic": {
        "muscle PKC": fitted(0.401679, "1", FIT),
        "liver PKC": fitted(0.185909, "1", FIT),
        "beta capacity": fitted(1.7259, "1", FIT),
        "beta GIPR": fitted(0.411451, "1", FIT),
    },
    "t2d_lean": {
        "muscle PKC": fitted(0.150944, "1", FIT),
        "liver PKC": fitted(0.0394616, "1", FIT),
        "beta capacity": fitted(1.51952, "1", FIT),
        "beta GIPR": fitted(0.193139, "1", FIT),
        "alpha IR": fitted(1.2, "1", FIT),
    },
    "t2d_obese": {
        "muscle PKC": fitted(0.173497, "1", FIT),
        "liver PKC": fitted(0.830125, "1", FIT),
    },
}
