"""Numbers of blood and gut that the calibration of the healthy person found. Written by ``signaling.studies.healthy_fit``."""

from signaling.core import Parameter, fitted

FIT = "healthy person, least squares on the OGTT and clamp figures; docs/calibration/healthy.md"
BALANCE = "healthy person, fasting balance of a thousand unlike cells a tissue; docs/calibration/healthy.md"

CALIBRATED: dict[str, Parameter] = {
    "Gut.emptying.k": fitted(0.170311, "1/min", FIT),
    "Gut.emptying.brake": fitted(2.09923, "mmol", FIT),
    "Gut.transit.k": fitted(0.0219924, "1/min", FIT),
    "Gut.absorption_rate.k": fitted(0.356421, "1/min", FIT),
    "Incretin.release.gain": fitted(9.78434, "pmol min/(L mmol)", FIT),
    "Incretin.release.w": fitted(0.27905, "1", FIT),
    "Glucose.mixing.k": fitted(2.46379, "L/min", FIT),
    "Insulin.renal_clearance.CL": fitted(0.15, "L/min", FIT),
    "Insulin.plasma_insulin.V": fitted(3.00001, "L", FIT),
    "Insulin.islet_insulin.Q": fitted(4.29841, "L/min", FIT),
    "Glucagon.plasma_glucagon.other": fitted(24.0227, "pmol/L", BALANCE),
    "Glucagon.relative_glucagon.rest": fitted(12.5413, "pmol/L", BALANCE),
    "Organs.lactate_burnt.CL": fitted(0.0518183, "L/min", BALANCE),
    "Organs.glycerol_burnt.CL": fitted(1.5616, "L/min", BALANCE),
    "Ketones.ketones_in_organs.V": fitted(1.73345, "mmol/min", BALANCE),
    "AminoAcids.synthesis.k": fitted(0.0262796, "1/min", BALANCE),
}
