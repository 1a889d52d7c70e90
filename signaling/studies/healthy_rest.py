"""The fasting state of the healthy person as arithmetic: which sizes make flows balance at the measured fasting levels.

Some parameters are sizes that a fasting state fixes once everything else is chosen: maximal secretion, clearance, production, uptake, the rates
at which proteins are made. They are solved here, not fitted, so that the mean person rests exactly at the fasting levels of the data.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from signaling.body.build import WEIGHT
from signaling.body.model import BodyModel
from signaling.body.observed import GLUCOSE
from signaling.cells.population import Population
from signaling.engine import evaluator

FLOWS: Final = (  # of the organs that no cell stands for
    "brain_use",
    "red_cell_use",
    "organ_glucose_use",
    "Kidney.glucosuria",
    "Organs.fatty_acids",
    "Lipids.ffa_put_back",
    "ketones_in_brain",
)
CYCLED: Final = 0.28  # of glucose 6-phosphate: glycogen is made at 5.0 of 18.1 umol/kg/min near fasting insulin, Adkins 2003, Diabetes 52:2213
ACYL_COA: Final = 0.019  # mmol/kg, of a lean fast; tissue that burns little of what it could holds as much
LEAST: Final = 1e-3  # L/min, mmol/min: of what other organs burn of a fuel, where cells leave them nothing


@dataclass(frozen=True, slots=True)
class Levels:
    """Fasting levels: glucose and all other fuels mmol/L, insulin, C-peptide, glucagon (as read) pmol/L, production mg/kg/min.

    What gluconeogenesis makes is a share of production; glycogen loses the rest.
    """

    glucose: float
    insulin: float
    c_peptide: float
    ffa: float
    glucagon: float
    production: float = 2.0
    triglyceride: float = 0.7
    gluconeogenic_share: float = 0.5
    lactate: float = 0.75
    glycerol: float = 0.08
    ketones: float = 0.1
    amino_acids: float = 3.0


@dataclass(frozen=True, slots=True)
class Norm:
    """A parameter of a population that makes one of its quantities come out at a target when it rests.

    Attributes:
        population, parameter: what is set.
        update: (population at rest, present value) -> better value.
        mean_cell: read from a cell of mean contents instead of the whole population. For quantities whose unit is that cell: where the answer
            is steep, the mean of unlike cells lies far from it.
    """

    population: str
    parameter: str
    update: Callable[[Population, float], float]
    mean_cell: bool = False


def proportional(quantity: str, target: float) -> Callable[[Population, float], float]:
    """For quantities that grow in proportion to the parameter."""
    return lambda cells, value: value * target / cells.mean(quantity)


def total(pool: str) -> Callable[[Population, float], float]:
    """For the rate at which a turnover pool is made: 100 % in all."""
    return lambda cells, value: value * 100.0 / sum(cells.mean(m) for m in cells.pathway.pools[pool].members)


def equal(quantity: str) -> Callable[[Population, float], float]:
    """For a parameter that is the resting value of a quantity."""
    return lambda cells, value: cells.mean(quantity)


def _exported(cells: Population) -> float:
    """Fatty acids that leave as VLDL, where a tissue makes it."""
    return cells.mean("vldl_fat") if "vldl_fat" in cells.pathway.factors else 0.0


def _acyl_coa(cells: Population) -> float:
    """How far beta-oxidation is filled by the acyl-CoA of a lean fast."""
    return ACYL_COA / (ACYL_COA + cells.pathway.parameters["LipidLoad.fat_use.K"].value)


def _phosphorylase(cells: Population, value: float) -> float:
    return 0.3 / 0.7 * cells.mean("autoregulation") / (cells.mean("cAMP_drive") * cells.mean("insulin_brake"))


def _cycling(cells: Population, value: float) -> float:
    stored = (cells.mean("glycogen_breakdown") + cells.mean("gluconeogenesis")) / cells.mean("glucose_output") - 1.0
    return value * CYCLED / (1.0 - CYCLED) / stored


def _hsl(cells: Population, value: float) -> float:
    return value * (0.3 / 0.7) / (cells.mean("HSL_p") / (100.0 - cells.mean("HSL_p")))


def norms() -> list[Norm]:
    """Everything that is made 100 % or 1 in the lean fast; the receptor and IRS1 of fat cells are as the fit in the dish balanced them."""
    listed = [Norm(t, "IR.synthesis.made", total("IR")) for t in ("muscle", "liver", "beta", "alpha")]
    listed += [Norm(t, "IRS1.synthesis.made", total("IRS1")) for t in ("muscle", "liver", "beta", "alpha")]
    listed += [
        Norm(t, "IRS2.synthesis.k", lambda c, v: v * 100.0 / (c.mean("IRS2") + c.mean("IRS2_pY")), mean_cell=True)
        for t in ("liver", "beta")
    ]
    listed += [Norm(t, "FOXO1.FOXO1_program.rest", equal("FOXO1_nuclear"), mean_cell=True) for t in ("liver", "beta")]
    for tissue in ("muscle", "liver"):
        listed += [
            Norm(tissue, "LipidLoad.fat_use.rest", lambda c, v: _acyl_coa(c) * c.mean("CPT1_open")),
            Norm(tissue, "LipidLoad.fat_oxidation.v", lambda c, v: c.mean("LipidLoad.FFA_uptake") - _exported(c)),
            Norm(tissue, "LipidLoad.DAG_relative.rest", equal("DAG")),
            Norm(tissue, "LipidLoad.ceramide_synthesis.rest", equal("AcylCoA")),
            Norm(
                tissue,
                "LipidLoad.triglyceride_breakdown.k",
                lambda c, v: (c.mean("LipidLoad.to_triglyceride") - _exported(c)) / c.mean("Triglyceride"),
            ),
        ]
    listed += [
        Norm("liver", "HepaticGlucose.phosphorylase_activation.k", _phosphorylase),
        Norm("liver", "HepaticGlucose.G6P_released.s", _cycling),
        Norm("liver", "SREBP1c.transcription.rest", equal("mTORC1_drive"), mean_cell=True),
        Norm("liver", "SREBP1c.processing.rest", equal("mTORC1_drive"), mean_cell=True),
        Norm("liver", "SREBP1c.ChREBP_activation.rest", lambda c, v: v * c.mean("ChREBP_a")),
        Norm("adipocyte", "Lipolysis.cAMP_synthesis.k", lambda c, v: v / c.mean("cAMP")),
        Norm("adipocyte", "Lipolysis.HSL_phosphorylation.k", _hsl),
        Norm("alpha", "GlucagonSecretion.readying.rest", lambda c, v: v * c.mean("Readiness")),
        Norm("beta", "Secretion.protein_load.rest", lambda c, v: v * c.mean("protein_load")),
    ]
    return listed


def anchored() -> dict[str, list[str]]:
    """Population (or ``body``) -> parameters that this module solves for."""
    names: dict[str, list[str]] = {}
    for norm in norms():
        names.setdefault(norm.population, []).append(norm.parameter)
    names["muscle"] += ["MuscleGlucose.uptake.vmax", "MuscleGlucose.uptake.leak"]
    names["liver"] += [
        "HepaticGlucose.glycogen_breakdown.v",
        "HepaticGlucose.gluconeogenesis.v",
        "InsulinClearance.hepatic_insulin_clearance.k",
        "VLDL.vldl_fat.v",
    ]
    names["adipocyte"] += ["Lipolysis.lipolysis_rate.v"]
    names["beta"] += ["Secretion.priming_rise.vmax"]
    names["alpha"] += ["GlucagonSecretion.glucagon_release.v"]
    names["body"] = [
        "Glucagon.plasma_glucagon.other",
        "Glucagon.relative_glucagon.rest",
        "Organs.lactate_burnt.CL",
        "Organs.glycerol_burnt.CL",
        "Ketones.ketones_in_organs.V",
        "AminoAcids.synthesis.k",
    ]
    return names


class HealthyRest:
    """Brings a body of mean cells to rest at given levels by solving for its sizes.

    Args:
        model: one mean cell a type, with the parameters of :func:`anchored` free.
    """

    def __init__(self, model: BodyModel) -> None:
        self.model = model
        self.norms = norms()
        self._organs = evaluator(model.circulation.network, FLOWS)
        self.mean_cells = {
            norm.population: _mean_cell(model.populations[norm.population]) for norm in self.norms if norm.mean_cell
        }

    def solve(self, levels: Levels, fixed_glucagon: float, rounds: int = 25) -> None:
        """Solve and set everything, in place; leaves cells and blood at rest.

        Args:
            levels: fasting levels.
            fixed_glucagon: share of the glucagon reading that is not the hormone.
            rounds: of coming to rest and correcting the sizes.
        """
        model, body = self.model, self.model.circulation
        for cells in model.populations.values():
            cells.hold_stores(True)
        value = {n: float(v) for n, v in zip(body.network.inputs, body.inputs, strict=True)}
        p = {n: x.value for n, x in body.pathway.parameters.items()} | value
        true_glucagon = levels.glucagon * (1 - fixed_glucagon)
        body.feed(
            {
                "Glucagon.plasma_glucagon.other": levels.glucagon * fixed_glucagon,
                "Glucagon.relative_glucagon.rest": true_glucagon,
            }
        )
        secretion = levels.c_peptide * p["CPeptide.loss.k"] * p["CPeptide.secretion.V"]
        q, ps = p["Insulin.liver_flow.Q"], p["Insulin.capillary.PS"]
        muscle_insulin = levels.insulin * ps / (ps + p["Insulin.muscle_clearance.CL"])
        lost = p["Insulin.renal_clearance.CL"] * levels.insulin + ps * (levels.insulin - muscle_insulin)
        hepatic_vein = levels.insulin + lost / q
        passes = np.log((levels.insulin + secretion / q) / hepatic_vein)
        liver_insulin = hepatic_vein * np.expm1(passes) / passes
        clearance = q * passes
        production = levels.production * WEIGHT.value / GLUCOSE.value
        seen = {
            "interstitium_insulin": muscle_insulin, "plasma_insulin": levels.insulin, "sinusoid_insulin": liver_insulin,
            "islet_insulin": levels.insulin + secretion / p["Insulin.islet_insulin.Q"], "plasma_glucose": levels.glucose,
            "portal_glucose": levels.glucose, "interstitium_glucose": levels.glucose, "plasma_ffa": levels.ffa, "plasma_incretin": 0.0,
            "relative_glucagon": 1.0, "plasma_tnf": 1.0, "adipose_tnf": 20.0,
            "plasma_glp1": 0.0, "plasma_meal_amino_acids": 0.0, "islet_somatostatin": _islet_somatostatin(levels.glucose, p),
            "plasma_somatostatin": 0.0, "muscle_contraction": 0.0, "plasma_glycerol": levels.glycerol,
            "plasma_lactate": levels.lactate, "portal_lactate": levels.lactate,
            "plasma_amino_acids": levels.amino_acids, "vldl_triglyceride": levels.triglyceride, "chylomicron_triglyceride": 0.0,
        }  # fmt: skip
        tnf = model.populations["adipocyte"].mean("tnf_secretion") * _mass(model, "adipocyte")
        seen["plasma_tnf"] = tnf / p["Cytokines.spill.V"] / p["Cytokines.loss.k"]
        seen["adipose_tnf"] = seen["plasma_tnf"] + tnf * p["Cytokines.adipose_tnf.gain"]
        fuels = {
            "PlasmaGlucose": levels.glucose * p["Glucose.plasma_glucose.V"], "FFA": levels.ffa * p["Lipids.plasma_ffa.V"],
            "PlasmaTriglyceride": levels.triglyceride * p["Lipids.vldl_triglyceride.V"], "Chylomicrons": 0.0,
            "Glycerol": levels.glycerol * p["Lipids.plasma_glycerol.V"], "PlasmaLactate": levels.lactate * p["Lactate.plasma_lactate.V"],
            "PlasmaKetones": levels.ketones * p["Ketones.plasma_ketones.V"],
            "FatChoice": levels.ffa / (levels.ffa + p["Organs.ffa_share.K"]),
            "PlasmaAminoAcids": levels.amino_acids * p["AminoAcids.plasma_amino_acids.V"],
        }  # fmt: skip
        for name, amount in fuels.items():
            body.set_amount(name, amount)
        for _ in range(rounds):
            model.exchange.inward(seen)
            for cells in model.populations.values():
                cells.settle(within=1e-6)
            before = self._sizes()
            self._normalise()
            self._burn(levels, p)
            seen["interstitium_glucose"] = self._scale(levels, production, clearance, secretion, true_glucagon, p)
            if np.max(np.abs(self._sizes() / before - 1)) < 1e-4:
                break
        model.exchange.inward(seen)
        for cells in model.populations.values():
            cells.settle(within=1e-6)
            cells.clear_taken()
            cells.hold_stores(False)
        amounts = {
            "TissueGlucose": seen["interstitium_glucose"] * p["Glucose.interstitium_glucose.V"],
            "LiverInsulin": liver_insulin * p["Insulin.sinusoid_insulin.V"], "PlasmaInsulin": levels.insulin * p["Insulin.plasma_insulin.V"],
            "MuscleInsulin": muscle_insulin * p["Insulin.interstitium_insulin.V"], "CPeptide": levels.c_peptide,
            "CPeptideFar": levels.c_peptide * p["CPeptide.outward.k"] / p["CPeptide.inward.k"], "Glucagon": true_glucagon,
            "TNF": seen["plasma_tnf"], **dict.fromkeys(("GIP", "GLP1", "GLP1_cleaved", "MealAminoAcids", "Stomach", "Duodenum", "Jejunum"), 0.0),
        }  # fmt: skip
        for name, amount in amounts.items():
            body.set_amount(name, amount)
        fed, model.fluxes = model.exchange.now()
        body.feed(fed)
        model.forget_trend()

    def _sizes(self) -> np.ndarray:
        return np.array(
            [
                cells.inputs[n]
                for t, names in anchored().items()
                if t != "body"
                for cells in (self.model.populations[t],)
                for n in names
            ]
        )

    def _flows(self) -> dict[str, float]:
        """What brain, red cells, kidneys and other organs use at the present levels in blood, mmol/min."""
        body = self.model.circulation
        values = self._organs(body.state, body.kept, body.settings, body.inputs)
        return dict(zip(FLOWS, values.reshape(-1).tolist(), strict=True))

    def _whole(self, tissue: str, quantity: str) -> float:
        """A flux of all cells of a tissue, mmol/min."""
        return self.model.populations[tissue].mean(quantity) * _mass(self.model, tissue)

    def _burn(self, levels: Levels, p: dict[str, float]) -> None:
        """Let other organs burn what cells let out of lactate, glycerol and ketones, and let protein take the amino acids that nobody takes apart."""
        flows, whole = self._flows(), self._whole
        lactate = whole("muscle", "lactate_release") + whole("adipocyte", "lactate_release") + 2 * flows["red_cell_use"]
        lactate -= whole("liver", "lactate_taken") + whole("adipocyte", "lactate_taken")
        glycerol = whole("adipocyte", "glycerol_release") - whole("liver", "glycerol_to_glucose")
        ketones = whole("liver", "ketone_release") - flows["ketones_in_brain"]
        protein = p["AminoAcids.breakdown.v"] - whole("liver", "amino_acids_used")
        few = p["Ketones.ketones_in_organs.K"]
        self.model.circulation.feed(
            {
                "Organs.lactate_burnt.CL": max(lactate / levels.lactate, LEAST),
                "Organs.glycerol_burnt.CL": max(glycerol / levels.glycerol, LEAST),
                "Ketones.ketones_in_organs.V": max(ketones * (few + levels.ketones) / levels.ketones, LEAST),
                "AminoAcids.synthesis.k": protein / (levels.amino_acids * p["AminoAcids.plasma_amino_acids.V"]),
            }
        )

    def _normalise(self) -> None:
        for tissue, cell in self.mean_cells.items():
            cell.hear(**self.model.populations[tissue].inputs)
            cell.settle(within=1e-6)
        for norm in self.norms:
            cells = self.model.populations[norm.population]
            read = self.mean_cells[norm.population] if norm.mean_cell else cells
            cells.hear(**{norm.parameter: norm.update(read, cells.inputs[norm.parameter])})

    def _scale(self, levels, production, clearance, secretion, true_glucagon, p) -> float:
        """Set the sizes; returns the glucose that the interstitium must have."""
        model = self.model
        liver, muscle, fat, beta, alpha = (
            model.populations[n] for n in ("liver", "muscle", "adipocyte", "beta", "alpha")
        )
        mass = {n: _mass(model, n) for n in model.populations}
        flows = self._flows()
        users = sum(flows[n] for n in ("brain_use", "red_cell_use", "organ_glucose_use", "Kidney.glucosuria"))
        share = levels.gluconeogenic_share
        made = production / mass["liver"]
        _rescale(liver, "HepaticGlucose.gluconeogenesis.v", share * made / liver.mean("gluconeogenesis"))
        from_both = liver.mean("glycogen_breakdown") + liver.mean("gluconeogenesis")
        needed = made * from_both / liver.mean("glucose_output") - liver.mean("gluconeogenesis")
        _rescale(liver, "HepaticGlucose.glycogen_breakdown.v", needed / liver.mean("glycogen_breakdown"))
        _rescale(
            liver,
            "InsulinClearance.hepatic_insulin_clearance.k",
            clearance / mass["liver"] / liver.mean("hepatic_insulin_clearance"),
        )
        tissue = production - users - liver.mean("hepatic_uptake") * mass["liver"]
        wanted = (
            (tissue - fat.mean("AdipocyteGlucose.uptake") * mass["adipocyte"])
            / mass["muscle"]
            / muscle.mean("MuscleGlucose.uptake")
        )
        for name in ("vmax", "leak"):
            _rescale(muscle, f"MuscleGlucose.uptake.{name}", wanted)
        taken = sum(model.populations[t].mean("LipidLoad.FFA_uptake") * mass[t] for t in ("muscle", "liver"))
        spilt = self._whole("adipocyte", "ffa_outflow") - self._whole("adipocyte", "ffa_release")
        lost = taken + flows["Organs.fatty_acids"] + flows["Lipids.ffa_put_back"] - spilt
        _rescale(fat, "Lipolysis.lipolysis_rate.v", lost / mass["adipocyte"] / fat.mean("ffa_release"))
        _rescale(beta, "Secretion.priming_rise.vmax", secretion / mass["beta"] / beta.mean("Secretion.exocytosis"))
        cleared = self._whole("adipocyte", "vldl_uptake")
        _rescale(liver, "VLDL.vldl_fat.v", cleared / mass["liver"] / liver.mean("vldl_triglyceride"))
        released = true_glucagon * p["Glucagon.loss.k"] * p["Glucagon.secretion.V"]
        _rescale(
            alpha, "GlucagonSecretion.glucagon_release.v", released / mass["alpha"] / alpha.mean("glucagon_release")
        )
        return levels.glucose - tissue / p["Glucose.mixing.k"]


def _mean_cell(cells: Population) -> Population:
    """One cell of mean contents, with the same parameters free, its stores held."""
    free = [name for name in cells.network.inputs if name in cells.pathway.parameters]
    cell = Population(cells.cell_type, 1, saboteurs=cells.saboteurs, spread=False, lanes=1, free=free)
    cell.hold_stores(True)
    return cell


def _islet_somatostatin(glucose: float, p: dict[str, float]) -> float:
    """Somatostatin around alpha cells at a glucose, nothing drunk and none infused, pmol/L."""
    raised = (glucose / p["Somatostatin.delta_glucose.K"]) ** p["Somatostatin.delta_glucose.n"]
    return p["Somatostatin.islet_somatostatin.top"] * raised / (1.0 + raised)


def _mass(model: BodyModel, tissue: str) -> float:
    return model.populations[tissue].cell_type.mass.value


def _rescale(cells: Population, parameter: str, factor: float) -> None:
    cells.hear(**{parameter: cells.inputs[parameter] * factor})
