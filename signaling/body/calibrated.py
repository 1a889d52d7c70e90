"""Numbers of blood and gut that the calibration of the healthy person found. Written by ``signaling.studies.healthy_fit``."""

from signaling.core import Parameter, fitted

FIT = "healthy person, least squares on the OGTT and clamp figures; docs/calibration/healthy.md"
BALANCE = "healthy person, fasting balance of a thousand unlike cells a tissue; docs/calibration/healthy.md"

CALIBRATED: dict[str, Parameter] = {
    "Gut.emptying.k": fitted(0.1667, "1/min", FIT),
    "Gut.emptying.brake": fitted(1.9431, "mmol", FIT),
    "Gut.transit.k": fitted(0.0219823, "1/min", FIT),
    "Gut.absorption_rate.k": fitted(0.388353, "1/min", FIT),
    "Incretin.release.gain": fitted(9.77258, "pmol min/(L mmol)", FIT),
    "Incretin.release.w": fitted(0.279113, "1", FIT),
    "Glucose.mixing.k": fitted(2.33754, "L/min", FIT),
    "Insulin.renal_clearance.CL": fitted(0.15, "L/min", FIT),
    "Insulin.plasma_insulin.V": fitted(3, "L", FIT),
    "Insulin.islet_insulin.Q": fitted(2.97888, "L/min", FIT),
    "Glucagon.plasma_glucagon.other": fitted(23.4432, "pmol/L", BALANCE),
    "Glucagon.relative_glucagon.rest": fitted(13.0976, "pmol/L", BALANCE),
    "Organs.lactate_burnt.CL": fitted(0.0586989, "L/min", BALANCE),
    "Organs.glycerol_burnt.CL": fitted(1.54087, "L/min", BALANCE),
    "Ketones.ketones_in_organs.V": fitted(1.69835, "mmol/min", BALANCE),
    "AminoAcids.synthesis.k": fitted(0.0260293, "1/min", BALANCE),
}
