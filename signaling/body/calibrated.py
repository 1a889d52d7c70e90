"""Numbers of blood and gut that the calibration of the healthy person found. Written by ``signaling.studies.healthy_fit``."""

from signaling.core import Parameter, fitted

FIT = "healthy person, least squares on the OGTT and clamp figures; docs/calibration/healthy.md"
BALANCE = "healthy person, fasting balance of a thousand unlike cells a tissue; docs/calibration/healthy.md"

CALIBRATED: dict[str, Parameter] = {
    "Gut.emptying.k": fitted(0.259497, "1/min", FIT),
    "Gut.emptying.brake": fitted(1.8461, "mmol", FIT),
    "Gut.transit.k": fitted(0.0228759, "1/min", FIT),
    "Gut.absorption_rate.k": fitted(0.329405, "1/min", FIT),
    "Incretin.release.gain": fitted(9.75393, "pmol min/(L mmol)", FIT),
    "Incretin.release.w": fitted(0.280953, "1", FIT),
    "Glucose.mixing.k": fitted(2.18777, "L/min", FIT),
    "Insulin.renal_clearance.CL": fitted(0.15, "L/min", FIT),
    "Insulin.plasma_insulin.V": fitted(3.001, "L", FIT),
    "Insulin.islet_insulin.Q": fitted(4.72319, "L/min", FIT),
    "Glucagon.plasma_glucagon.other": fitted(23.6564, "pmol/L", BALANCE),
    "Glucagon.relative_glucagon.rest": fitted(12.9301, "pmol/L", BALANCE),
}
