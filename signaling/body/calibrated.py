"""Numbers of blood and gut that the calibration of the healthy person found. Written by ``signaling.studies.healthy_fit``."""

from signaling.core import Parameter, fitted

FIT = "healthy person, least squares on the OGTT and clamp figures; docs/calibration/healthy.md"
BALANCE = "healthy person, fasting balance of a thousand unlike cells a tissue; docs/calibration/healthy.md"

CALIBRATED: dict[str, Parameter] = {
    "Gut.emptying.k": fitted(0.172282, "1/min", FIT),
    "Gut.emptying.brake": fitted(1.58821, "mmol", FIT),
    "Gut.transit.k": fitted(0.0217023, "1/min", FIT),
    "Gut.absorption_rate.k": fitted(0.426228, "1/min", FIT),
    "Incretin.release.gain": fitted(9.98828, "pmol min/(L mmol)", FIT),
    "Incretin.release.w": fitted(0.276512, "1", FIT),
    "Insulin.renal_clearance.CL": fitted(0.15, "L/min", FIT),
    "Insulin.plasma_insulin.V": fitted(3, "L", FIT),
    "Insulin.islet_insulin.Q": fitted(5.76599, "L/min", FIT),
    "Glucagon.plasma_glucagon.other": fitted(24.8444, "pmol/L", BALANCE),
    "Glucagon.relative_glucagon.rest": fitted(11.603, "pmol/L", BALANCE),
    "Organs.lactate_burnt.CL": fitted(0.0488207, "L/min", BALANCE),
    "Organs.glycerol_burnt.CL": fitted(0.545459, "L/min", BALANCE),
    "Ketones.ketones_in_organs.V": fitted(1.97673, "mmol/min", BALANCE),
    "AminoAcids.synthesis.k": fitted(0.0314115, "1/min", BALANCE),
}
