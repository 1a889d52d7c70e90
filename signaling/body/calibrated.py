"""Numbers of blood and gut that the calibration of the healthy person found. Written by ``signaling.studies.healthy_fit``."""

from signaling.core import Parameter, fitted

FIT = "healthy person, least squares on the OGTT and clamp figures; docs/calibration/healthy.md"
BALANCE = "healthy person, fasting balance of a thousand unlike cells a tissue; docs/calibration/healthy.md"

CALIBRATED: dict[str, Parameter] = {
    "Gut.emptying.k": fitted(0.180976, "1/min", FIT),
    "Gut.emptying.brake": fitted(2.16379, "mmol", FIT),
    "Gut.transit.k": fitted(0.0212144, "1/min", FIT),
    "Gut.absorption_rate.k": fitted(0.328695, "1/min", FIT),
    "Incretin.release.gain": fitted(9.85289, "pmol min/(L mmol)", FIT),
    "Incretin.release.w": fitted(0.277944, "1", FIT),
    "Glucose.mixing.k": fitted(2.33077, "L/min", FIT),
    "Insulin.renal_clearance.CL": fitted(0.15, "L/min", FIT),
    "Insulin.plasma_insulin.V": fitted(3.00011, "L", FIT),
    "Insulin.islet_insulin.Q": fitted(4.45896, "L/min", FIT),
    "Glucagon.plasma_glucagon.other": fitted(24.038, "pmol/L", BALANCE),
    "Glucagon.relative_glucagon.rest": fitted(12.5255, "pmol/L", BALANCE),
    "Organs.lactate_burnt.CL": fitted(0.0446533, "L/min", BALANCE),
    "Organs.glycerol_burnt.CL": fitted(1.58106, "L/min", BALANCE),
    "Ketones.ketones_in_organs.V": fitted(1.77763, "mmol/min", BALANCE),
    "AminoAcids.synthesis.k": fitted(0.026224, "1/min", BALANCE),
}
