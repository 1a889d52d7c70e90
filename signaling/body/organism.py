"""The body outside the cells, as one pathway: gut, blood, brain, kidney, and what is given from outside."""

from functools import lru_cache

from signaling.body.amino_acids import amino_acids
from signaling.body.calibrated import CALIBRATED
from signaling.body.cytokines import cytokines
from signaling.body.exercise import exercise
from signaling.body.glucagon import glucagon
from signaling.body.glucose import brain, glucose, kidney
from signaling.body.gut import gut, gut_fat, gut_protein
from signaling.body.incretins import incretins
from signaling.body.insulin import c_peptide, insulin
from signaling.body.ketones import ketones
from signaling.body.lactate import lactate
from signaling.body.lipids import lipids
from signaling.body.organs import organs
from signaling.body.persons.lean import lean
from signaling.body.persons.person import Person
from signaling.body.persons.sizes import sizes
from signaling.body.respiration import respiration
from signaling.body.somatostatin import somatostatin
from signaling.pathway import Pathway

MECHANISMS = (
    gut,
    gut_fat,
    gut_protein,
    incretins,
    glucose,
    brain,
    kidney,
    insulin,
    c_peptide,
    glucagon,
    somatostatin,
    lipids,
    lactate,
    ketones,
    amino_acids,
    organs,
    respiration,
    cytokines,
    exercise,
)


def organism(person: Person = lean) -> Pathway:
    """The pathway of blood, gut, brain and kidney of a person: the same rates for all, volumes and flows by build."""
    return _organism(person)


@lru_cache(maxsize=16)
def _organism(person: Person) -> Pathway:
    reference = Pathway("body", MECHANISMS, CALIBRATED)
    own = sizes(person, reference.parameters)
    return Pathway("body", MECHANISMS, CALIBRATED | own) if own else reference
