"""The catalogue: one mechanism a file, each number with its parent."""

from signaling.pathway.catalogue.adipocyte_glucose import adipocyte_glucose
from signaling.pathway.catalogue.adipokines import adipokines
from signaling.pathway.catalogue.akt_at_work import akt_at_work
from signaling.pathway.catalogue.alpha_secretion import alpha_secretion
from signaling.pathway.catalogue.ampk import ampk
from signaling.pathway.catalogue.beta_secretion import beta_secretion
from signaling.pathway.catalogue.er_stress import er_stress
from signaling.pathway.catalogue.fat_storage import fat_storage
from signaling.pathway.catalogue.foxo1 import foxo1
from signaling.pathway.catalogue.glut4 import glut4
from signaling.pathway.catalogue.hepatic_fuel import hepatic_fuel
from signaling.pathway.catalogue.hepatic_glucose import hepatic_glucose
from signaling.pathway.catalogue.ikk import ikk
from signaling.pathway.catalogue.insulin_clearance import insulin_clearance
from signaling.pathway.catalogue.insulin_receptor import insulin_receptor
from signaling.pathway.catalogue.irs1 import irs1
from signaling.pathway.catalogue.irs1_crosstalk import irs1_crosstalk
from signaling.pathway.catalogue.irs1_ser312 import irs1_ser312
from signaling.pathway.catalogue.irs2 import irs2
from signaling.pathway.catalogue.lipid_load import lipid_load
from signaling.pathway.catalogue.lipolysis import lipolysis
from signaling.pathway.catalogue.malonyl_coa import malonyl_coa
from signaling.pathway.catalogue.mapk import mapk
from signaling.pathway.catalogue.mapk_lumped import mapk_lumped
from signaling.pathway.catalogue.mtor_s6k import mtor_s6k
from signaling.pathway.catalogue.muscle_glucose import muscle_glucose
from signaling.pathway.catalogue.pi3k_akt import pi3k_akt
from signaling.pathway.catalogue.respiration import fat_respiration, liver_respiration, muscle_respiration
from signaling.pathway.catalogue.ros import ros
from signaling.pathway.catalogue.srebp1c import srebp1c
from signaling.pathway.catalogue.vldl import vldl

MECHANISMS = (
    insulin_receptor, irs1, irs1_crosstalk, irs1_ser312, irs2, pi3k_akt, glut4, mtor_s6k, mapk, foxo1, srebp1c, muscle_glucose, adipocyte_glucose,
    hepatic_glucose, hepatic_fuel, insulin_clearance, malonyl_coa, lipid_load, lipolysis, fat_storage, vldl, muscle_respiration, liver_respiration,
    fat_respiration, adipokines, ampk, akt_at_work, er_stress, ros, ikk, beta_secretion, alpha_secretion,
)  # fmt: skip

# Mechanism -> its forms by name, the one that cells are shipped with first.
FORMS = {"MAPK": {"cascade": mapk, "lumped": mapk_lumped}}

__all__ = [
    "FORMS", "MECHANISMS", "adipocyte_glucose", "adipokines", "akt_at_work", "alpha_secretion", "ampk", "beta_secretion", "er_stress",
    "fat_respiration", "fat_storage", "foxo1", "glut4", "hepatic_fuel", "hepatic_glucose", "ikk", "insulin_clearance", "insulin_receptor", "irs1",
    "irs1_crosstalk", "irs1_ser312", "irs2", "lipid_load", "lipolysis", "liver_respiration", "malonyl_coa", "mapk", "mapk_lumped", "mtor_s6k",
    "muscle_glucose",
    "muscle_respiration", "pi3k_akt", "ros", "srebp1c", "vldl",
]  # fmt: skip
