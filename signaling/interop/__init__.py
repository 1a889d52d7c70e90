"""Pathways in and out of the formats of other tools: SBML, Antimony and OMEX archives.

Reads a file into a pathway and writes a pathway as a file, with units and identifiers, and refuses by name what it cannot say. Knows
species and reactions; knows nothing of cells or blood.
"""

from signaling.interop.sbml import NotSBML, to_sbml, write_sbml

__all__ = ["NotSBML", "to_sbml", "write_sbml"]
