"""Numbers of blood and gut that the calibration of the healthy person found. Written by ``signaling.studies.healthy_fit``."""

from signaling.core import Parameter, fitted

FIT = "healthy person, least squares on the OGTT and clamp figures; docs/calibration/healthy.md"
BALANCE = "healthy person, fasting balance of a thousand unlike cells a tissue; docs/calibration/healthy.md"

CALIBRATED: dict[str, Parameter] = {
    "Gut.emptying.k": fitted(0.253846, "1/min", FIT),
    "Gut.emptying.brake": fitted(1.55165, "mmol", FIT),
    "Gut.transit.k": fitted(0.021905, "1/min", FIT),
    "Gut.absorption_rate.k": fitted(0.359694, "1/min", FIT),
    "Incretin.release.gain": fitted(10.0016, "pmol min/(L mmol)", FIT),
    "Incretin.release.w": fitted(0.278012, "1", FIT),
    "Insulin.renal_clearance.CL": fitted(0.237938, "L/min", FIT),
    "Insulin.plasma_insulin.V": fitted(3.00001, "L", FIT),
    "Insulin.islet_insulin.Q": fitted(0.913726, "L/min", FIT),
    "Glucagon.plasma_glucagon.other": fitted(19.9581, "pmol/L", BALANCE),
    "Glucagon.relative_glucagon.rest": fitted(16.555, "pmol/L", BALANCE),
}
