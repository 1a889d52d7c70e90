"""Numbers of blood and gut that the calibration of the healthy person found. Written by ``signaling.studies.healthy_fit``."""

from signaling.core import Parameter, fitted

FIT = "healthy person, least squares on the OGTT and clamp figures; docs/calibration/healthy.md"
BALANCE = "healthy person, fasting balance of a thousand unlike cells a tissue; docs/calibration/healthy.md"

CALIBRATED: dict[str, Parameter] = {
    "Gut.emptying.k": fitted(0.22906, "1/min", FIT),
    "Gut.emptying.brake": fitted(2.16181, "mmol", FIT),
    "Gut.transit.k": fitted(0.0213817, "1/min", FIT),
    "Gut.absorption_rate.k": fitted(0.3156, "1/min", FIT),
    "Incretin.release.gain": fitted(9.64544, "pmol min/(L mmol)", FIT),
    "Incretin.release.w": fitted(0.28309, "1", FIT),
    "Glucose.mixing.k": fitted(2.36856, "L/min", FIT),
    "Insulin.renal_clearance.CL": fitted(0.15, "L/min", FIT),
    "Insulin.plasma_insulin.V": fitted(3.04961, "L", FIT),
    "Insulin.islet_insulin.Q": fitted(4.04488, "L/min", FIT),
    "Somatostatin.islet_somatostatin.top": fitted(128.689, "pmol/L", FIT),
    "Glucagon.plasma_glucagon.other": fitted(19.6525, "pmol/L", BALANCE),
    "Glucagon.relative_glucagon.rest": fitted(13.6892, "pmol/L", BALANCE),
    "Organs.lactate_burnt.CL": fitted(0.0843766, "L/min", BALANCE),
    "Organs.glycerol_burnt.CL": fitted(1.24015, "L/min", BALANCE),
    "Ketones.ketones_in_organs.V": fitted(1.57326, "mmol/min", BALANCE),
    "AminoAcids.synthesis.k": fitted(0.0280433, "1/min", BALANCE),
}
