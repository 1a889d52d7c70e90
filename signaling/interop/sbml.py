"""Writes a pathway as SBML (Level 3 Version 2, core), for other simulators.

Species become species with amounts in compartments of size 1; reactions keep their arrows, and what their rates read stands beside them as
modifiers; factors become parameters with assignment rules; the first member of a closed pool follows from its total, as in the engine, by an
assignment rule of its own; inputs and settings become parameters that a simulator may change. Numbers carry their units, and their sources as
notes; species carry the accession of their protein. Names with dots (``IR.binding``) are spelled with two underscores; the `name` attribute
holds the original.

Left out: weights of edited cells, the switch that holds slow stores, and scales of errors, for which SBML has no word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

from signaling.core.errors import SignalingError, UnknownName, did_you_mean
from signaling.interop.sbml_math import SOFTPLUS, Mathematics
from signaling.interop.sbml_units import UnitDefinitions
from signaling.pathway.expressions import Expr, number, symbol
from signaling.pathway.pathway import STORES_HELD, Pathway

if TYPE_CHECKING:
    from signaling.core.parameters import Parameter
    from signaling.pathway.declarations import Pool

LEVEL, VERSION = 3, 2
RESERVED: Final = frozenset({SOFTPLUS})


class NotSBML(SignalingError):
    """A pathway that cannot be said in SBML; the message names what stands in the way."""


def to_sbml(
    pathway: Pathway, inputs: Mapping[str, float] | None = None, settings: Mapping[str, float] | None = None
) -> str:
    """A pathway as the text of an SBML file.

    Args:
        pathway: what to write.
        inputs: values of inputs that nobody provides otherwise, in their own units; they may be changed while the model runs.
        settings: values of settings where this cell differs from the mean cell; with the content of a pool its members start in proportion.

    Raises:
        UnknownName: a value is given for something that is no input, or no setting, of the pathway.
        NotSBML: an input has no value; two names would become one; libsbml finds a fault in the result.
        ModuleNotFoundError: python-libsbml is not installed; the message says how to install it.
    """
    libsbml = _library()
    _check_names(pathway, "input", inputs or {}, pathway.inputs)
    _check_names(pathway, "setting", settings or {}, _settings(pathway))
    writer = _Writer(libsbml, pathway)
    writer.write(inputs or {}, settings or {})
    return writer.text()


def write_sbml(
    pathway: Pathway,
    file: str | Path,
    inputs: Mapping[str, float] | None = None,
    settings: Mapping[str, float] | None = None,
) -> None:
    """Write a pathway as an SBML file; arguments and errors as :func:`to_sbml`."""
    Path(file).write_text(to_sbml(pathway, inputs, settings), encoding="utf-8")


def sbml_name(name: str) -> str:
    """How a name of a pathway is spelled in SBML: ``IR.binding.k`` becomes ``IR__binding__k``."""
    spelled = "".join(c if c.isascii() and c.isalnum() else "_" for c in name.replace(".", "__"))
    return spelled if not spelled[:1].isdigit() else f"_{spelled}"


def _library() -> ModuleType:
    try:
        import libsbml
    except ImportError as fault:
        raise ModuleNotFoundError(
            f"SBML needs python-libsbml, which cannot be loaded ({fault}). Install it: pip install 'insulin-signaling[sbml]'"
        ) from fault
    return libsbml


def _settings(pathway: Pathway) -> list[str]:
    return [name for name in pathway.settings if name != STORES_HELD]


def _check_names(pathway: Pathway, what: str, given: Mapping[str, float], known: Iterable[str]) -> None:
    for name in given:
        if name not in known:
            raise UnknownName(f"{pathway.name} has no {what} '{name}'.{did_you_mean(name, known)}")


class _Writer:
    """Builds one document."""

    def __init__(self, libsbml: ModuleType, pathway: Pathway) -> None:
        self.libsbml, self.pathway = libsbml, pathway
        self.document = libsbml.SBMLDocument(LEVEL, VERSION)
        self.model = self.document.createModel()
        self.taken: dict[str, str] = {}
        self.units = UnitDefinitions(libsbml, self.model)
        self.math = Mathematics(libsbml, pathway.factor_expressions, sbml_name, self.units.id_of)
        self.content = {m: f"content_{p.name}" for p in pathway.pools.values() for m in p.members}
        self.rest = {pool.name: _rest(pool) for pool in pathway.pools.values() if pool.closed}

    def write(self, inputs: Mapping[str, float], settings: Mapping[str, float]) -> None:
        """The whole model."""
        pathway, model = self.pathway, self.model
        self._name(model, pathway.name)
        model.setTimeUnits(self.units.id_of("min"))
        self._write_function()
        for compartment in dict.fromkeys(s.compartment for s in pathway.species.values()):
            self._write_compartment(compartment)
        for name in pathway.species:
            self._write_species(name, settings)
        self._write_inputs(inputs)
        for name in _settings(pathway):
            setting = pathway.settings[name]
            self._write_parameter(name, setting.unit, settings.get(name, setting.default), setting.meaning)
        for name, parameter in pathway.parameters.items():
            self._write_parameter(name, parameter.unit, parameter.value, _parent(parameter))
        for name, factor in pathway.factors.items():
            self._write_parameter(name, factor.unit, None, factor.meaning, varies=True)
            self._write_rule(name, pathway.factor_expressions[name], itself=name)
        for name, amount in self.rest.items():
            self._write_rule(name, amount)
        for name in pathway.reactions:
            self._write_reaction(name)

    def text(self) -> str:
        """The file, after libsbml has looked at it.

        Raises:
            NotSBML: with every fault that libsbml calls an error.
        """
        self.document.setConsistencyChecks(
            self.libsbml.LIBSBML_CAT_UNITS_CONSISTENCY, False
        )  # our own check has been done
        self.document.setConsistencyChecks(self.libsbml.LIBSBML_CAT_MODELING_PRACTICE, False)
        self.document.checkConsistency()
        log = self.document.getErrorLog()
        faults = [log.getError(k) for k in range(log.getNumErrors())]
        grave = [f for f in faults if f.getSeverity() >= self.libsbml.LIBSBML_SEV_ERROR]
        if grave:
            listed = "; ".join(" ".join(f.getMessage().split()) for f in grave)
            raise NotSBML(f"{self.pathway.name} does not make valid SBML: {listed}")
        return self.libsbml.writeSBMLToString(self.document)

    # Parts ------------------------------------------------------------------------------------------------------------

    def _name(self, element: Any, name: str) -> None:
        """Give an element its id and name; ids of a model are unique."""
        spelled = sbml_name(name)
        other = self.taken.setdefault(spelled, name)
        if other != name or spelled in RESERVED:
            clash = f"as '{other}' would be" if other != name else "which is taken"
            raise NotSBML(
                f"{self.pathway.name}: '{name}' would be called '{spelled}' in SBML, {clash}. Rename one of them."
            )
        element.setIdAttribute(spelled)
        element.setName(name)

    def _write_function(self) -> None:
        """log(1 + exp x), written so that it cannot overflow."""
        function = self.model.createFunctionDefinition()
        function.setId(SOFTPLUS)
        formula = "lambda(x, piecewise(x + ln(1 + exp(-x)), x > 0, ln(1 + exp(x))))"
        function.setMath(self.libsbml.parseL3Formula(formula))

    def _write_compartment(self, name: str) -> None:
        compartment = self.model.createCompartment()
        compartment.setId(f"compartment_{sbml_name(name)}")
        compartment.setName(name)
        compartment.setSize(1.0)
        compartment.setUnits("dimensionless")
        compartment.setConstant(True)

    def _write_species(self, name: str, settings: Mapping[str, float]) -> None:
        species = self.pathway.species[name]
        element = self.model.createSpecies()
        self._name(element, name)
        element.setCompartment(f"compartment_{sbml_name(species.compartment)}")
        element.setHasOnlySubstanceUnits(True)
        element.setBoundaryCondition(name in self.rest)
        element.setConstant(False)
        if name not in self.rest:
            element.setInitialAmount(species.start * settings.get(self.content.get(name, ""), 1.0))
        if self.units.is_amount(species.unit):
            element.setSubstanceUnits(self.units.id_of(species.unit))
        else:  # SBML counts amounts in moles, items, grams or pure numbers only
            _note(element, f"counted in {species.unit}")
        if species.ontology:
            self._identify(element, species.ontology, bool(species.state))

    def _identify(self, element: Any, ontology: str, is_a_state: bool) -> None:
        """Point to the record of the protein, as MIRIAM asks: the plain form is it, a modified one is a version of it."""
        libsbml = self.libsbml
        element.setMetaId(f"meta_{element.getIdAttribute()}")
        term = libsbml.CVTerm(libsbml.BIOLOGICAL_QUALIFIER)
        term.setBiologicalQualifierType(libsbml.BQB_IS_VERSION_OF if is_a_state else libsbml.BQB_IS)
        term.addResource(f"https://identifiers.org/{ontology}")
        element.addCVTerm(term)

    def _write_inputs(self, given: Mapping[str, float]) -> None:
        missing = [n for n, i in self.pathway.inputs.items() if n not in given and i.otherwise is None]
        if missing:
            example = ", ".join(f"{name!r}: ..." for name in missing)
            raise NotSBML(
                f"{self.pathway.name}: nobody provides {', '.join(missing)}. Give a value for each: inputs={{{example}}}"
            )
        for name, entry in self.pathway.inputs.items():
            self._write_parameter(name, entry.unit, given.get(name, entry.otherwise), entry.meaning, varies=True)

    def _write_parameter(self, name: str, unit: str, value: float | None, note: str, varies: bool = False) -> None:
        parameter = self.model.createParameter()
        self._name(parameter, name)
        parameter.setConstant(not varies)
        parameter.setUnits(self.units.id_of(unit))
        if value is not None:
            parameter.setValue(float(value))
        if note:
            _note(parameter, note)

    def _write_rule(self, name: str, value: Expr, itself: str = "") -> None:
        rule = self.model.createAssignmentRule()
        rule.setVariable(sbml_name(name))
        rule.setMath(self.math.node(value, itself))

    def _write_reaction(self, name: str) -> None:
        reaction = self.pathway.reactions[name]
        element = self.model.createReaction()
        self._name(element, name)
        element.setReversible(False)
        for end, create in ((reaction.source, element.createReactant), (reaction.target, element.createProduct)):
            if end is not None:
                reference = create()
                reference.setSpecies(sbml_name(end))
                reference.setStoichiometry(1.0)
                reference.setConstant(True)
        for source in self.pathway.sources[name]:
            if source in self.pathway.species and source not in (reaction.source, reaction.target):
                element.createModifier().setSpecies(sbml_name(source))
        element.createKineticLaw().setMath(self.math.node(reaction.rate))


def _rest(pool: Pool) -> Expr:
    """The first member of a closed pool: what the others leave of its total."""
    rest = number(pool.total, "%" if pool.unit == "%" else "1") * symbol(f"content_{pool.name}")
    for member in pool.members[1:]:
        rest = rest - symbol(member)
    return rest


def _parent(parameter: Parameter) -> str:
    return f"{parameter.kind}: {parameter.source}"


def _note(element: Any, words: str) -> None:
    element.setNotes(f'<p xmlns="http://www.w3.org/1999/xhtml">{escape(words)}</p>')
