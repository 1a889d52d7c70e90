"""Writes a pathway as SBML (Level 3 Version 2, core), for other simulators.

Species become species in compartments of size 1; what is counted per kg of tissue is an amount in one kg of it. Reactions keep their arrows,
and what their rates read stands beside them as modifiers. SBML counts all reactions of a model in one unit, here percent, so a species in
another unit has a conversion factor of 1 in the unit that is left. What is no amount (a rate that has an inertia) becomes a parameter with a
rate rule, and its reactions parameters with assignment rules. Factors become parameters with assignment rules; the first member of a closed
pool follows from its total, as in the engine, by an assignment rule of its own; inputs and settings become parameters that a simulator may
change. Numbers carry their units, and their sources as notes; species point to the records of their proteins and substances. Names with dots
(``IR.binding``) are spelled with two underscores; the `name` attribute holds the original.

Left out: weights of edited cells, the switch that holds slow stores, and scales of errors, for which SBML has no word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import ModuleType

from signaling.core.errors import UnknownName, did_you_mean
from signaling.interop.sbml_document import SBMLWriter, settings_of
from signaling.interop.sbml_names import NotSBML, sbml_name
from signaling.pathway.pathway import Pathway

__all__ = ["NotSBML", "sbml_name", "to_sbml", "write_sbml"]


def to_sbml(
    pathway: Pathway,
    inputs: Mapping[str, float] | None = None,
    settings: Mapping[str, float] | None = None,
    accumulate: Iterable[str] = (),
) -> str:
    """A pathway as the text of an SBML file.

    Args:
        pathway: what to write.
        inputs: values of inputs that nobody provides otherwise, in their own units; they may be changed while the model runs.
        settings: values of settings where this cell differs from the mean cell; with the content of a pool its members start in proportion.
        accumulate: reactions or factors whose time integral is wanted, as parameters ``taken_<name>`` that begin at 0.

    Raises:
        UnknownName: a value is given for something that is no input, or no setting, of the pathway; or there is nothing of a name to accumulate.
        NotSBML: an input has no value; two names would become one; libsbml finds a fault in the result.
        ModuleNotFoundError: python-libsbml is not installed; the message says how to install it.
    """
    libsbml = _library()
    _check_names(pathway, "input", inputs or {}, pathway.inputs)
    _check_names(pathway, "setting", settings or {}, settings_of(pathway))
    accumulate = tuple(dict.fromkeys(accumulate))
    _check_names(pathway, "reaction or factor", accumulate, [*pathway.reactions, *pathway.factors])
    writer = SBMLWriter(libsbml, pathway)
    writer.write(inputs or {}, settings or {})
    for name in accumulate:
        writer.accumulate(name)
    return writer.text()


def write_sbml(
    pathway: Pathway,
    file: str | Path,
    inputs: Mapping[str, float] | None = None,
    settings: Mapping[str, float] | None = None,
    accumulate: Iterable[str] = (),
) -> None:
    """Write a pathway as an SBML file; arguments and errors as :func:`to_sbml`."""
    Path(file).write_text(to_sbml(pathway, inputs, settings, accumulate), encoding="utf-8")


def _library() -> ModuleType:
    try:
        import libsbml
    except ImportError as fault:
        raise ModuleNotFoundError(
            f"SBML needs python-libsbml, which cannot be loaded ({fault}). Install it: pip install 'insulin-signaling[sbml]'"
        ) from fault
    return libsbml


def _check_names(pathway: Pathway, what: str, given: Iterable[str], known: Iterable[str]) -> None:
    for name in given:
        if name not in known:
            raise UnknownName(f"{pathway.name} has no {what} '{name}'.{did_you_mean(name, known)}")
