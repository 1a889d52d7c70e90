"""What the parts of an SBML file are, in the words of ontologies: records of MIRIAM (who is it?) and terms of SBO (what kind of thing is it?).

Proteins point to UniProt, substances to ChEBI, levels of processes to the Gene Ontology, all through identifiers.org. The plain form of a
protein *is* the record, a modified one a *version of* it, a messenger RNA *encodes* it, and the level of a process is a *property of* it.
"""

from __future__ import annotations

from types import ModuleType
from typing import Any, Final

from signaling.core.units import scale_and_dimension
from signaling.pathway.declarations import Reaction, Species
from signaling.pathway.expressions import Expr, walk

MODEL: Final = 293  # non-spatial continuous framework
COMPARTMENT: Final = 290  # physical compartment
MODIFIER: Final = 19
ENDS: Final = (10, 11)  # reactant, product
RATE_LAW, MASS_ACTION = 1, 12
PARAMETER, RATE_CONSTANT = 2, 9  # quantitative systems description parameter; kinetic constant
PROTEIN, COMPLEX_SUGAR, SUBSTANCE, RNA = 252, 249, 247, 250
ENTITY: Final = 240  # material entity: libsbml asks it of every species, the level of a process included
PRODUCTION, CONSUMPTION, TRANSPORT, CONVERSION = 393, 394, 185, 182
PHOSPHORYLATION, DEPHOSPHORYLATION = 216, 330
SOME_PROTEIN, GLYCOGEN = "CHEBI:36080", "CHEBI:28087"
RESOLVER: Final = "https://identifiers.org/"


def identify(libsbml: ModuleType, element: Any, species: Species) -> None:
    """Point from an element to the record of a species; nothing happens where it has none."""
    if not species.ontology:
        return
    element.setMetaId(f"meta_{element.getIdAttribute()}")
    term = libsbml.CVTerm(libsbml.BIOLOGICAL_QUALIFIER)
    term.setBiologicalQualifierType(getattr(libsbml, _qualifier(species)))
    term.addResource(RESOLVER + species.ontology)
    element.addCVTerm(term)


def _qualifier(species: Species) -> str:
    if species.ontology.startswith("GO:"):
        return "BQB_IS_PROPERTY_OF"
    if species.state == "mRNA":
        return "BQB_ENCODES"
    return "BQB_IS_VERSION_OF" if species.state or species.ontology == SOME_PROTEIN else "BQB_IS"


def kind_of_species(species: Species) -> int:
    """The SBO number of a species."""
    if species.state == "mRNA":
        return RNA
    if species.ontology == GLYCOGEN:
        return COMPLEX_SUGAR
    if species.ontology.startswith("uniprot:") or species.ontology == SOME_PROTEIN:
        return PROTEIN
    return SUBSTANCE if species.ontology.startswith("CHEBI:") else ENTITY


def kind_of_parameter(unit: str, varies: bool) -> int:
    """The SBO number of a parameter: a constant per time is one of kinetics."""
    _, dimension = scale_and_dimension(unit)
    return RATE_CONSTANT if not varies and ("time", -1) in dimension else PARAMETER


def kind_of_reaction(reaction: Reaction, source: Species | None, target: Species | None) -> int:
    """The SBO number of a reaction, from its arrow and its name."""
    if source is None or target is None:
        return PRODUCTION if source is None else CONSUMPTION
    name = reaction.name.rpartition(".")[2]
    if "dephosphorylation" in name:
        return DEPHOSPHORYLATION
    if "phosphorylation" in name:
        return PHOSPHORYLATION
    return TRANSPORT if source.compartment != target.compartment else CONVERSION


def kind_of_rate(rate: Expr) -> int:
    """The SBO number of a rate law: mass action where it is a plain product."""
    return MASS_ACTION if all(e.op in ("mul", "symbol", "number") for e in walk(rate)) else RATE_LAW
