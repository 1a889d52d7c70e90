"""Slow states that no measurement tells, as the fit of the persons found them. Written by ``signaling.studies.persons_fit``."""

from signaling.core import Parameter, fitted

FIT = "provisional, fitted to what is measured of such people; docs/calibration/persons.md"

FITTED: dict[str, dict[str, Parameter]] = {
    "obese": {
        "muscle PKC": fitted(0.102206, "1", FIT),
        "liver PKC": fitted(0.06199, "1", FIT),
        "beta capacity": fitted(0.889954, "1", FIT),
    },
    "prediabetic": {
        "muscle PKC": fitted(0.543233, "1", FIT),
        "liver PKC": fitted(0.290195, "1", FIT),
        "beta capacity": fitted(1.19193, "1", FIT),
        "beta GIPR": fitted(0.638854, "1", FIT),
    },
    "t2d_lean": {
        "muscle PKC": fitted(0.112117, "1", FIT),
        "liver PKC": fitted(0.0632614, "1", FIT),
        "beta capacity": fitted(1.03188, "1", FIT),
        "beta GIPR": fitted(0.280625, "1", FIT),
        "alpha ATP_yield": fitted(0.226494, "1", FIT),
    },
    "t2d_obese": {
        "muscle PKC": fitted(0.27028, "1", FIT),
        "liver PKC": fitted(0.815621, "1", FIT),
    },
}
