"""Everything that a cell is made of has a record in a public database, in every cell type, saboteurs included."""

import re

import pytest

from signaling.cells import cell_types
from signaling.saboteurs import SABOTEURS

RECORD = re.compile(  # the patterns of identifiers.org
    r"uniprot:([OPQ][0-9][A-Z0-9]{3}[0-9]|[A-NR-Z][0-9]([A-Z][A-Z0-9]{2}[0-9]){1,2})|CHEBI:\d+|GO:\d{7}"
)


@pytest.mark.parametrize("tissue", cell_types())
def test_every_species_has_a_record(tissue):
    pathway = cell_types()[tissue].pathway(SABOTEURS.values())
    unknown = [name for name, species in pathway.species.items() if not species.ontology]
    assert not unknown, f"{tissue}: identify(...) these in their mechanism: {', '.join(unknown)}"


@pytest.mark.parametrize("tissue", cell_types())
def test_every_record_is_written_as_its_database_writes_it(tissue):
    pathway = cell_types()[tissue].pathway(SABOTEURS.values())
    wrong = {name: s.ontology for name, s in pathway.species.items() if s.ontology and not RECORD.fullmatch(s.ontology)}
    assert not wrong
