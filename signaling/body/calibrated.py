"""Numbers of blood and gut that the calibration of the healthy person found. Written by ``signaling.studies.healthy_fit``."""

from signaling.core import Parameter, fitted

FIT = "healthy person, least squares on the OGTT and clamp figures; docs/calibration/healthy.md"
BALANCE = "healthy person, fasting balance of a thousand unlike cells a tissue; docs/calibration/healthy.md"

CALIBRATED: dict[str, Parameter] = {
    "Gut.emptying.k": fitted(0.0751755, "1/min", FIT),
    "Gut.emptying.brake": fitted(3.02017, "mmol", FIT),
    "Gut.transit.k": fitted(0.0229911, "1/min", FIT),
    "Gut.absorption_rate.k": fitted(0.384195, "1/min", FIT),
    "Incretin.release.gain": fitted(10.0337, "pmol min/(L mmol)", FIT),
    "Incretin.release.w": fitted(0.279712, "1", FIT),
    "Glucose.mixing.k": fitted(1.6, "L/min", FIT),
    "Insulin.renal_clearance.CL": fitted(0.15, "L/min", FIT),
    "Insulin.plasma_insulin.V": fitted(3, "L", FIT),
    "Insulin.islet_insulin.Q": fitted(7.62525, "L/min", FIT),
    "Somatostatin.islet_somatostatin.top": fitted(400, "pmol/L", FIT),
    "Glucagon.plasma_glucagon.other": fitted(23.72, "pmol/L", BALANCE),
    "Glucagon.relative_glucagon.rest": fitted(12.9898, "pmol/L", BALANCE),
    "Organs.lactate_burnt.CL": fitted(0.0924483, "L/min", BALANCE),
    "Organs.glycerol_burnt.CL": fitted(1.21324, "L/min", BALANCE),
    "Ketones.ketones_in_organs.V": fitted(1.50497, "mmol/min", BALANCE),
    "AminoAcids.synthesis.k": fitted(0.028043, "1/min", BALANCE),
}
