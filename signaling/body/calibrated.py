"""Numbers of blood and gut that the calibration of the healthy person found. Written by ``signaling.studies.healthy_fit``."""

from signaling.core import Parameter, fitted

FIT = "healthy person, least squares on the OGTT and clamp figures; docs/calibration/healthy.md"
BALANCE = "healthy person, fasting balance of a thousand unlike cells a tissue; docs/calibration/healthy.md"

CALIBRATED: dict[str, Parameter] = {
    "Gut.emptying.k": fitted(0.117643, "1/min", FIT),
    "Gut.emptying.brake": fitted(2.50866, "mmol", FIT),
    "Gut.transit.k": fitted(0.0227155, "1/min", FIT),
    "Gut.absorption_rate.k": fitted(0.374719, "1/min", FIT),
    "Incretin.release.gain": fitted(9.79472, "pmol min/(L mmol)", FIT),
    "Incretin.release.w": fitted(0.280768, "1", FIT),
    "Glucose.mixing.k": fitted(1.59988, "L/min", FIT),
    "Insulin.renal_clearance.CL": fitted(0.15, "L/min", FIT),
    "Insulin.plasma_insulin.V": fitted(3, "L", FIT),
    "Insulin.islet_insulin.Q": fitted(9.197, "L/min", FIT),
    "Somatostatin.islet_somatostatin.top": fitted(403.427, "pmol/L", FIT),
    "Glucagon.plasma_glucagon.other": fitted(24.8452, "pmol/L", BALANCE),
    "Glucagon.relative_glucagon.rest": fitted(12.0224, "pmol/L", BALANCE),
    "Organs.lactate_burnt.CL": fitted(0.271203, "L/min", BALANCE),
    "Organs.glycerol_burnt.CL": fitted(0.962859, "L/min", BALANCE),
    "Ketones.ketones_in_organs.V": fitted(1.36547, "mmol/min", BALANCE),
    "AminoAcids.synthesis.k": fitted(0.0266672, "1/min", BALANCE),
}
