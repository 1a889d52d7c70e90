"""Numbers of blood and gut that the calibration of the healthy person found. Written by ``signaling.studies.healthy_fit``."""

from signaling.core import Parameter, fitted

FIT = "healthy person, least squares on the OGTT and clamp figures; docs/calibration/healthy.md"
BALANCE = "healthy person, fasting balance of a thousand unlike cells a tissue; docs/calibration/healthy.md"

CALIBRATED: dict[str, Parameter] = {
    "Gut.emptying.k": fitted(0.133177, "1/min", FIT),
    "Gut.emptying.brake": fitted(2.45682, "mmol", FIT),
    "Gut.transit.k": fitted(0.0225814, "1/min", FIT),
    "Gut.absorption_rate.k": fitted(0.342724, "1/min", FIT),
    "Incretin.release.gain": fitted(9.85639, "pmol min/(L mmol)", FIT),
    "Incretin.release.w": fitted(0.280098, "1", FIT),
    "Glucose.mixing.k": fitted(1.39511, "L/min", FIT),
    "Insulin.renal_clearance.CL": fitted(0.150001, "L/min", FIT),
    "Insulin.plasma_insulin.V": fitted(3, "L", FIT),
    "Insulin.islet_insulin.Q": fitted(4.46674, "L/min", FIT),
    "Somatostatin.islet_somatostatin.top": fitted(572.358, "pmol/L", FIT),
    "Glucagon.plasma_glucagon.other": fitted(23.6883, "pmol/L", BALANCE),
    "Glucagon.relative_glucagon.rest": fitted(13.8107, "pmol/L", BALANCE),
    "Organs.lactate_burnt.CL": fitted(0.0844101, "L/min", BALANCE),
    "Organs.glycerol_burnt.CL": fitted(1.23486, "L/min", BALANCE),
    "Ketones.ketones_in_organs.V": fitted(1.56211, "mmol/min", BALANCE),
    "AminoAcids.synthesis.k": fitted(0.0280351, "1/min", BALANCE),
}
