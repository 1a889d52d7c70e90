"""Numbers of blood and gut that the calibration of the healthy person found. Written by ``signaling.studies.healthy_fit``."""

from signaling.core import Parameter, fitted

FIT = "healthy person, least squares on the OGTT and clamp figures; docs/calibration/healthy.md"
BALANCE = "healthy person, fasting balance of a thousand unlike cells a tissue; docs/calibration/healthy.md"

CALIBRATED: dict[str, Parameter] = {
    "Gut.emptying.k": fitted(0.192446, "1/min", FIT),
    "Gut.emptying.brake": fitted(1.60731, "mmol", FIT),
    "Gut.transit.k": fitted(0.0215154, "1/min", FIT),
    "Gut.absorption_rate.k": fitted(0.398721, "1/min", FIT),
    "Incretin.release.gain": fitted(9.99509, "pmol min/(L mmol)", FIT),
    "Incretin.release.w": fitted(0.277136, "1", FIT),
    "Insulin.renal_clearance.CL": fitted(0.15, "L/min", FIT),
    "Insulin.plasma_insulin.V": fitted(3, "L", FIT),
    "Insulin.islet_insulin.Q": fitted(5.83044, "L/min", FIT),
    "Glucagon.plasma_glucagon.other": fitted(24.8887, "pmol/L", BALANCE),
    "Glucagon.relative_glucagon.rest": fitted(11.6402, "pmol/L", BALANCE),
}
