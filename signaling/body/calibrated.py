"""Numbers of blood and gut that the calibration of the healthy person found. Written by ``signaling.studies.healthy_fit``."""

from signaling.core import Parameter, fitted

FIT = "healthy person, least squares on the OGTT and clamp figures; docs/calibration/healthy.md"
BALANCE = "healthy person, fasting balance of a thousand unlike cells a tissue; docs/calibration/healthy.md"

CALIBRATED: dict[str, Parameter] = {
    "Gut.emptying.k": fitted(0.214395, "1/min", FIT),
    "Gut.emptying.brake": fitted(1.8387, "mmol", FIT),
    "Gut.transit.k": fitted(0.0223192, "1/min", FIT),
    "Gut.absorption_rate.k": fitted(0.363561, "1/min", FIT),
    "Incretin.release.gain": fitted(9.74344, "pmol min/(L mmol)", FIT),
    "Incretin.release.w": fitted(0.279408, "1", FIT),
    "Glucose.mixing.k": fitted(1.9917, "L/min", FIT),
    "Insulin.renal_clearance.CL": fitted(0.150003, "L/min", FIT),
    "Insulin.plasma_insulin.V": fitted(3, "L", FIT),
    "Insulin.islet_insulin.Q": fitted(3.37333, "L/min", FIT),
    "Glucagon.plasma_glucagon.other": fitted(24.3435, "pmol/L", BALANCE),
    "Glucagon.relative_glucagon.rest": fitted(12.2962, "pmol/L", BALANCE),
    "Organs.lactate_burnt.CL": fitted(0.137226, "L/min", BALANCE),
    "Organs.glycerol_burnt.CL": fitted(1.48258, "L/min", BALANCE),
    "Ketones.ketones_in_organs.V": fitted(1.62412, "mmol/min", BALANCE),
    "AminoAcids.synthesis.k": fitted(0.0260221, "1/min", BALANCE),
}
