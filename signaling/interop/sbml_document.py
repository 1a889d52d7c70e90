"""The document that a pathway becomes: compartments, species, parameters, rules and reactions of SBML, one method each."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final, cast

from signaling.interop import sbml_terms as terms
from signaling.interop.sbml_math import SOFTPLUS, Mathematics
from signaling.interop.sbml_names import NotSBML, sbml_name
from signaling.interop.sbml_units import Count, UnitDefinitions, count, tissue_unit
from signaling.pathway.expressions import ZERO, Expr, number, symbol
from signaling.pathway.pathway import STORES_HELD, Pathway

if TYPE_CHECKING:
    from signaling.core.parameters import Parameter
    from signaling.pathway.declarations import Pool, Reaction, Species

LEVEL, VERSION = 3, 2
RESERVED: Final = frozenset({SOFTPLUS})
EXTENT: Final = "%"  # in which reactions of every kind are counted
ACCUMULATED: Final = "taken_"  # prefix of a time integral


def settings_of(pathway: Pathway) -> list[str]:
    """The settings that are written: all but the switch that holds slow stores."""
    return [name for name in pathway.settings if name != STORES_HELD]


class SBMLWriter:
    """Builds one document.

    Args:
        libsbml: the module.
        pathway: what to write.
    """

    def __init__(self, libsbml: ModuleType, pathway: Pathway) -> None:
        self.libsbml, self.pathway = libsbml, pathway
        self.document = libsbml.SBMLDocument(LEVEL, VERSION)
        self.model = self.document.createModel()
        self.taken: dict[str, str] = {}
        self.units = UnitDefinitions(libsbml, self.model)
        self.math = Mathematics(libsbml, pathway.factor_expressions, sbml_name, self.units.id_of)
        self.content = {m: f"content_{p.name}" for p in pathway.pools.values() for m in p.members}
        self.rest = {pool.name: _rest(pool) for pool in pathway.pools.values() if pool.closed}
        self.tissue = tissue_unit(s.unit for s in pathway.species.values())
        self.counts = {s.name: count(s.unit, self.tissue) for s in pathway.species.values()}
        self.conversions: dict[str, str] = {}

    def write(self, inputs: Mapping[str, float], settings: Mapping[str, float]) -> None:
        """The whole model."""
        pathway, model = self.pathway, self.model
        self._name(model, pathway.name)
        model.setSBOTerm(terms.MODEL)
        model.setTimeUnits(self.units.id_of("min"))
        model.setExtentUnits(self.units.id_of(EXTENT))
        model.setSubstanceUnits(self.units.id_of(EXTENT))
        self._write_function()
        for compartment in dict.fromkeys(s.compartment for s in pathway.species.values()):
            self._write_compartment(compartment)
        for name in pathway.species:
            self._write_amount(name, settings)
        self._write_inputs(inputs)
        for name in settings_of(pathway):
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
            self._write_change(name)
        for name in pathway.species:
            if self.counts[name] is None:
                self._write_rate_rule(name)

    def accumulate(self, name: str) -> None:
        """The time integral of a reaction or factor."""
        reaction = self.pathway.reactions.get(name)
        unit = reaction.unit if reaction else f"{self.pathway.factors[name].unit}*min"
        value = reaction.rate if reaction else self.pathway.factor_expressions[name]
        self._write_parameter(ACCUMULATED + name, unit, 0.0, f"time integral of {name}", varies=True)
        rule = self.model.createRateRule()
        rule.setVariable(sbml_name(ACCUMULATED + name))
        rule.setMath(self.math.node(value))

    def text(self) -> str:
        """The file, after libsbml has looked at it.

        Raises:
            NotSBML: with every fault that libsbml calls an error.
        """
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
        one, nought = "1 dimensionless", "0 dimensionless"
        formula = f"lambda(x, piecewise(x + ln({one} + exp(-x)), x > {nought}, ln({one} + exp(x))))"
        function.setMath(self.libsbml.parseL3Formula(formula))

    def _write_compartment(self, name: str) -> None:
        compartment = self.model.createCompartment()
        compartment.setId(_compartment(name))
        compartment.setName(f"{name} of 1 {self.tissue} of tissue" if self.tissue else name)
        compartment.setSize(1.0)
        compartment.setUnits(self.units.id_of(self.tissue or "1"))
        compartment.setConstant(True)
        compartment.setSBOTerm(terms.COMPARTMENT)

    def _write_amount(self, name: str, settings: Mapping[str, float]) -> None:
        """A species, or a parameter for what is no amount."""
        species = self.pathway.species[name]
        start = species.start * settings.get(self.content.get(name, ""), 1.0)
        if self.counts[name] is None:
            element = self._write_parameter(name, species.unit, start, f"{name}, in {species.unit}", varies=True)
            terms.identify(self.libsbml, element, species)
        else:
            self._write_species(species, start)

    def _write_species(self, species: Species, start: float) -> None:
        substance, mass = cast(Count, self.counts[species.name])
        element = self.model.createSpecies()
        self._name(element, species.name)
        element.setCompartment(_compartment(species.compartment))
        element.setHasOnlySubstanceUnits(not mass)
        element.setBoundaryCondition(species.name in self.rest)
        element.setConstant(False)
        element.setSubstanceUnits(self.units.id_of(substance))
        element.setSBOTerm(terms.kind_of_species(species))
        if species.name not in self.rest:
            element.setInitialAmount(start)
        if substance != EXTENT:
            element.setConversionFactor(self._conversion(substance))
        terms.identify(self.libsbml, element, species)

    def _conversion(self, substance: str) -> str:
        """The parameter that says how much of a substance is one percent of extent: 1, in the unit that is left."""
        if substance not in self.conversions:
            name = f"extent_in_{'number' if substance == '1' else substance}"
            unit = f"{substance}/{EXTENT}"
            self._write_parameter(
                name, unit, 1.0, "SBML counts all reactions in one unit; this one turns it into another"
            )
            self.conversions[substance] = sbml_name(name)
        return self.conversions[substance]

    def _write_inputs(self, given: Mapping[str, float]) -> None:
        missing = [n for n, i in self.pathway.inputs.items() if n not in given and i.otherwise is None]
        if missing:
            example = ", ".join(f"{name!r}: ..." for name in missing)
            raise NotSBML(
                f"{self.pathway.name}: nobody provides {', '.join(missing)}. Give a value for each: inputs={{{example}}}"
            )
        for name, entry in self.pathway.inputs.items():
            self._write_parameter(name, entry.unit, given.get(name, entry.otherwise), entry.meaning, varies=True)

    def _write_parameter(self, name: str, unit: str, value: float | None, note: str, varies: bool = False) -> Any:
        parameter = self.model.createParameter()
        self._name(parameter, name)
        parameter.setConstant(not varies)
        parameter.setUnits(self.units.id_of(unit))
        parameter.setSBOTerm(terms.kind_of_parameter(unit, varies))
        if value is not None:
            parameter.setValue(float(value))
        if note:
            _note(parameter, note)
        return parameter

    def _write_rule(self, name: str, value: Expr, itself: str = "") -> None:
        rule = self.model.createAssignmentRule()
        rule.setVariable(sbml_name(name))
        rule.setMath(self.math.node(value, itself))

    def _write_change(self, name: str) -> None:
        """A reaction; of what is no species, its rate."""
        reaction = self.pathway.reactions[name]
        ends = [end for end in (reaction.source, reaction.target) if end is not None]
        if self.counts[ends[0]] is not None:
            self._write_reaction(reaction)
            return
        self._write_parameter(name, f"{reaction.unit}/min", None, f"change of {ends[0]}", varies=True)
        self._write_rule(name, reaction.rate)

    def _write_reaction(self, reaction: Reaction) -> None:
        species, ends = self.pathway.species, (reaction.source, reaction.target)
        element = self.model.createReaction()
        self._name(element, reaction.name)
        element.setReversible(False)
        element.setSBOTerm(terms.kind_of_reaction(reaction, *(species[end] if end else None for end in ends)))
        for end, create, role in zip(ends, (element.createReactant, element.createProduct), terms.ENDS, strict=True):
            if end is not None:
                reference = create()
                reference.setSpecies(sbml_name(end))
                reference.setStoichiometry(1.0)
                reference.setConstant(True)
                reference.setSBOTerm(role)
        for source in self.pathway.sources[reaction.name]:
            if self.counts.get(source) is not None and source not in ends:
                modifier = element.createModifier()
                modifier.setSpecies(sbml_name(source))
                modifier.setSBOTerm(terms.MODIFIER)
        law = element.createKineticLaw()
        law.setSBOTerm(terms.kind_of_rate(reaction.rate))
        law.setMath(self._extent(reaction))

    def _extent(self, reaction: Reaction) -> Any:
        """The rate of a reaction in percent of extent a minute; the number is that of the pathway."""
        end = self.pathway.species[cast(str, reaction.source or reaction.target)]
        substance, mass = cast(Count, self.counts[end.name])
        rate = self.math.node(reaction.rate)
        if mass:
            rate = self.math.times(rate, _compartment(end.compartment))
        return rate if substance == EXTENT else self.math.over(rate, self._conversion(substance))

    def _write_rate_rule(self, name: str) -> None:
        """How what is no species changes: what its reactions make, less what they take."""
        made = [n for n, r in self.pathway.reactions.items() if r.target == name]
        taken = [n for n, r in self.pathway.reactions.items() if r.source == name]
        change = sum(map(symbol, made), ZERO) - sum(map(symbol, taken), ZERO)
        rule = self.model.createRateRule()
        rule.setVariable(sbml_name(name))
        rule.setMath(self.math.node(change))


def _compartment(name: str) -> str:
    return f"compartment_{sbml_name(name)}"


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
