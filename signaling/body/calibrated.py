"""Numbers of blood and gut that the calibration of the healthy person found. Written by ``signaling.studies.healthy_fit``."""

from signaling.core import Parameter, fitted

FIT = "healthy person, least squares on the OGTT and clamp figures; docs/calibration/healthy.md"
BALANCE = "healthy person, fasting balance of a thousand unlike cells a tissue; docs/calibration/healthy.md"

CALIBRATED: dict[str, Parameter] = {
    "Gut.emptying.k": fitted(0.254463, "1/min", FIT),
    "Gut.emptying.brake": fitted(1.62263, "mmol", FIT),
    "Gut.transit.k": fitted(0.0221383, "1/min", FIT),
    "Gut.absorption_rate.k": fitted(0.343298, "1/min", FIT),
    "Incretin.release.gain": fitted(10.02, "pmol min/(L mmol)", FIT),
    "Incretin.release.w": fitted(0.277747, "1", FIT),
    "Insulin.renal_clearance.CL": fitted(0.294881, "L/min", FIT),
    "Insulin.plasma_insulin.V": fitted(3, "L", FIT),
    "Insulin.islet_insulin.Q": fitted(0.936085, "L/min", FIT),
    "Glucagon.plasma_glucagon.other": fitted(20.1916, "pmol/L", BALANCE),
    "Glucagon.relative_glucagon.rest": fitted(16.3061, "pmol/L", BALANCE),
}
