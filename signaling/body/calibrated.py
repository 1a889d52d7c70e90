"""Numbers of blood and gut that the calibration of the healthy person found. Written by ``signaling.studies.healthy_fit``."""

from signaling.core import Parameter, fitted

FIT = "healthy person, least squares on the OGTT and clamp figures; docs/calibration/healthy.md"
BALANCE = "healthy person, fasting balance of a thousand unlike cells a tissue; docs/calibration/healthy.md"

CALIBRATED: dict[str, Parameter] = {
    "Gut.emptying.k": fitted(0.16745, "1/min", FIT),
    "Gut.emptying.brake": fitted(1.94665, "mmol", FIT),
    "Gut.transit.k": fitted(0.0220918, "1/min", FIT),
    "Gut.absorption_rate.k": fitted(0.382446, "1/min", FIT),
    "Incretin.release.gain": fitted(9.80993, "pmol min/(L mmol)", FIT),
    "Incretin.release.w": fitted(0.279363, "1", FIT),
    "Glucose.mixing.k": fitted(2.35649, "L/min", FIT),
    "Insulin.renal_clearance.CL": fitted(0.15, "L/min", FIT),
    "Insulin.plasma_insulin.V": fitted(3, "L", FIT),
    "Insulin.islet_insulin.Q": fitted(3.03064, "L/min", FIT),
    "Glucagon.plasma_glucagon.other": fitted(23.3762, "pmol/L", BALANCE),
    "Glucagon.relative_glucagon.rest": fitted(13.1902, "pmol/L", BALANCE),
    "Organs.lactate_burnt.CL": fitted(0.0589735, "L/min", BALANCE),
    "Organs.glycerol_burnt.CL": fitted(1.55095, "L/min", BALANCE),
    "Ketones.ketones_in_organs.V": fitted(1.72739, "mmol/min", BALANCE),
    "AminoAcids.synthesis.k": fitted(0.0260284, "1/min", BALANCE),
}
