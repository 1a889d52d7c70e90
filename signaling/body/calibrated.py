"""Numbers of blood and gut that the calibration of the healthy person found. Written by ``signaling.studies.healthy_fit``."""

from signaling.core import Parameter, fitted

FIT = "healthy person, least squares on the OGTT and clamp figures; docs/calibration/healthy.md"
BALANCE = "healthy person, fasting balance of a thousand unlike cells a tissue; docs/calibration/healthy.md"

CALIBRATED: dict[str, Parameter] = {
    "Gut.emptying.k": fitted(0.230132, "1/min", FIT),
    "Gut.emptying.brake": fitted(1.54025, "mmol", FIT),
    "Gut.transit.k": fitted(0.0227777, "1/min", FIT),
    "Gut.absorption_rate.k": fitted(0.361917, "1/min", FIT),
    "Incretin.release.gain": fitted(10.1038, "pmol min/(L mmol)", FIT),
    "Incretin.release.w": fitted(0.275616, "1", FIT),
    "Insulin.renal_clearance.CL": fitted(0.425381, "L/min", FIT),
    "Insulin.plasma_insulin.V": fitted(3, "L", FIT),
    "Insulin.islet_insulin.Q": fitted(0.83123, "L/min", FIT),
    "Glucagon.plasma_glucagon.other": fitted(19.1346, "pmol/L", BALANCE),
    "Glucagon.relative_glucagon.rest": fitted(17.7544, "pmol/L", BALANCE),
}
