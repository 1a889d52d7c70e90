"""Numbers of blood and gut that the calibration of the healthy person found. Written by ``signaling.studies.healthy_fit``."""

from signaling.core import Parameter, fitted

FIT = "healthy person, least squares on the OGTT and clamp figures; docs/calibration/healthy.md"
BALANCE = "healthy person, fasting balance of a thousand unlike cells a tissue; docs/calibration/healthy.md"

CALIBRATED: dict[str, Parameter] = {
    "Gut.emptying.k": fitted(0.195163, "1/min", FIT),
    "Gut.emptying.brake": fitted(2.10175, "mmol", FIT),
    "Gut.transit.k": fitted(0.0225386, "1/min", FIT),
    "Gut.absorption_rate.k": fitted(0.326737, "1/min", FIT),
    "Incretin.release.gain": fitted(9.84574, "pmol min/(L mmol)", FIT),
    "Incretin.release.w": fitted(0.279108, "1", FIT),
    "Glucose.mixing.k": fitted(2.09763, "L/min", FIT),
    "Insulin.renal_clearance.CL": fitted(0.15, "L/min", FIT),
    "Insulin.plasma_insulin.V": fitted(3.00042, "L", FIT),
    "Insulin.islet_insulin.Q": fitted(4.76148, "L/min", FIT),
    "Glucagon.plasma_glucagon.other": fitted(23.686, "pmol/L", BALANCE),
    "Glucagon.relative_glucagon.rest": fitted(12.8324, "pmol/L", BALANCE),
    "Organs.lactate_burnt.CL": fitted(0.0263939, "L/min", BALANCE),
    "Organs.glycerol_burnt.CL": fitted(1.58483, "L/min", BALANCE),
    "Ketones.ketones_in_organs.V": fitted(1.62659, "mmol/min", BALANCE),
    "AminoAcids.synthesis.k": fitted(0.0266916, "1/min", BALANCE),
}
