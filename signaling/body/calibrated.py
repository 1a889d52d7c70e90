"""Numbers of blood and gut that the calibration of the healthy person found. Written by ``signaling.studies.healthy_fit``."""

from signaling.core import Parameter, fitted

FIT = "healthy person, least squares on the OGTT and clamp figures; docs/calibration/healthy.md"
BALANCE = "healthy person, fasting balance of a thousand unlike cells a tissue; docs/calibration/healthy.md"

CALIBRATED: dict[str, Parameter] = {
    "Gut.emptying.k": fitted(0.192852, "1/min", FIT),
    "Gut.emptying.brake": fitted(1.59797, "mmol", FIT),
    "Gut.transit.k": fitted(0.0216188, "1/min", FIT),
    "Gut.absorption_rate.k": fitted(0.40016, "1/min", FIT),
    "Incretin.release.gain": fitted(9.99985, "pmol min/(L mmol)", FIT),
    "Incretin.release.w": fitted(0.277102, "1", FIT),
    "Insulin.renal_clearance.CL": fitted(0.150091, "L/min", FIT),
    "Insulin.plasma_insulin.V": fitted(3, "L", FIT),
    "Insulin.islet_insulin.Q": fitted(5.66488, "L/min", FIT),
    "Glucagon.plasma_glucagon.other": fitted(24.8321, "pmol/L", BALANCE),
    "Glucagon.relative_glucagon.rest": fitted(11.6712, "pmol/L", BALANCE),
}
