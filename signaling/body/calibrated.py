"""Numbers of blood and gut that the calibration of the healthy person found. Written by ``signaling.studies.healthy_fit``."""

from signaling.core import Parameter, fitted

FIT = "healthy person, least squares on the OGTT and clamp figures; docs/calibration/healthy.md"
BALANCE = "healthy person, fasting balance of a thousand unlike cells a tissue; docs/calibration/healthy.md"

CALIBRATED: dict[str, Parameter] = {
    "Gut.emptying.k": fitted(0.17595, "1/min", FIT),
    "Gut.emptying.brake": fitted(2.28658, "mmol", FIT),
    "Gut.transit.k": fitted(0.0224913, "1/min", FIT),
    "Gut.absorption_rate.k": fitted(0.331548, "1/min", FIT),
    "Incretin.release.gain": fitted(9.72422, "pmol min/(L mmol)", FIT),
    "Incretin.release.w": fitted(0.282655, "1", FIT),
    "Glucose.mixing.k": fitted(1.5731, "L/min", FIT),
    "Insulin.renal_clearance.CL": fitted(0.15, "L/min", FIT),
    "Insulin.plasma_insulin.V": fitted(3, "L", FIT),
    "Insulin.islet_insulin.Q": fitted(5.09762, "L/min", FIT),
    "Somatostatin.islet_somatostatin.top": fitted(481.03, "pmol/L", FIT),
    "Glucagon.plasma_glucagon.other": fitted(22.3694, "pmol/L", BALANCE),
    "Glucagon.relative_glucagon.rest": fitted(14.0109, "pmol/L", BALANCE),
    "Organs.lactate_burnt.CL": fitted(0.074321, "L/min", BALANCE),
    "Organs.glycerol_burnt.CL": fitted(1.22887, "L/min", BALANCE),
    "Ketones.ketones_in_organs.V": fitted(1.5334, "mmol/min", BALANCE),
    "AminoAcids.synthesis.k": fitted(0.0280348, "1/min", BALANCE),
}
