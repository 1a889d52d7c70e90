"""The catalogue: one mechanism a file, each number with its parent."""

from signaling.pathway.catalogue.adipocyte_glucose import adipocyte_glucose
from signaling.pathway.catalogue.adipokines import adipokines
from signaling.pathway.catalogue.alpha_secretion import alpha_secretion
from signaling.pathway.catalogue.beta_secretion import beta_secretion
from signaling.pathway.catalogue.er_stress import er_stress
from signaling.pathway.catalogue.foxo1 import foxo1
from signaling.pathway.catalogue.glut4 import glut4
from signaling.pathway.catalogue.hepatic_glucose import hepatic_glucose
from signaling.pathway.catalogue.insulin_clearance import insulin_clearance
from signaling.pathway.catalogue.insulin_receptor import insulin_receptor
from signaling.pathway.catalogue.irs1 import irs1
from signaling.pathway.catalogue.irs1_crosstalk import irs1_crosstalk
from signaling.pathway.catalogue.irs2 import irs2
from signaling.pathway.catalogue.lipid_load import lipid_load
from signaling.pathway.catalogue.lipolysis import lipolysis
from signaling.pathway.catalogue.mapk import mapk
from signaling.pathway.catalogue.mtor_s6k import mtor_s6k
from signaling.pathway.catalogue.muscle_glucose import muscle_glucose
from signaling.pathway.catalogue.pi3k_akt import pi3k_akt
from signaling.pathway.catalogue.srebp1c import srebp1c
from signaling.pathway.catalogue.vldl import vldl

MECHANISMS = (
    insulin_receptor, irs1, irs1_crosstalk, irs2, pi3k_akt, glut4, mtor_s6k, mapk, foxo1, srebp1c, muscle_glucose, adipocyte_glucose, hepatic_glucose,
    insulin_clearance, lipid_load, lipolysis, vldl, adipokines, er_stress, beta_secretion, alpha_secretion,
)  # fmt: skip

__all__ = [
    "MECHANISMS", "adipocyte_glucose", "adipokines", "alpha_secretion", "beta_secretion", "er_stress", "foxo1", "glut4", "hepatic_glucose",
    "insulin_clearance", "insulin_receptor", "irs1", "irs1_crosstalk", "irs2", "lipid_load", "lipolysis", "mapk", "mtor_s6k",
    "muscle_glucose", "pi3k_akt",
    "srebp1c", "vldl",
]  # fmt: skip
