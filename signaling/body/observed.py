"""From blood and fluxes to observables: names and units as physiologists read them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from signaling.body.build import WEIGHT
from signaling.cells.ports import TAKES
from signaling.core import known
from signaling.record.observables import OBSERVABLES, Observable, tissue_mean

if TYPE_CHECKING:
    from signaling.body.model import BodyModel

GLUCOSE: Final = known(180.16, "mg/mmol", "molar mass of glucose")

# observable -> quantity of the circulation in the same unit
PLAIN: Final[Mapping[str, str]] = {
    "plasma_glucose": "plasma_glucose",
    "plasma_insulin": "plasma_insulin",
    "portal_insulin": "portal_insulin",
    "plasma_c_peptide": "plasma_c_peptide",
    "plasma_glucagon": "plasma_glucagon",
    "true_glucagon": "true_glucagon",
    "plasma_ffa": "plasma_ffa",
    "plasma_triglyceride": "plasma_triglyceride",
    "plasma_lactate": "plasma_lactate",
    "plasma_glycerol": "plasma_glycerol",
    "plasma_ketones": "plasma_ketones",
    "plasma_amino_acids": "plasma_amino_acids",
    "plasma_tnf_alpha": "plasma_tnf",
    "gip": "gip",
    "oxygen_consumption": "oxygen_consumption",
    "carbon_dioxide_production": "carbon_dioxide_production",
    "respiratory_quotient": "respiratory_quotient",
    "energy_expenditure": "energy_expenditure",
    "glp_1": "glp_1",
    "total_glp_1": "total_glp_1",
}
# observable -> input or quantity of the circulation in mmol of glucose per minute, shown in mg per kg of body weight and minute
GLUCOSE_FLUXES: Final[Mapping[str, str]] = {
    "glucose_appearance": "glucose_appearance",
    "endogenous_glucose_production": "released_glucose_to_plasma",
    "glucose_infusion_rate": "glucose_infusion",
}
UPTAKE: Final[Mapping[str, str]] = {"liver": "hepatic_glucose_uptake"}


def quantities() -> tuple[str, ...]:
    """What the circulation must offer."""
    return (*PLAIN.values(), *GLUCOSE_FLUXES.values(), "released_insulin_to_portal")


def mg_per_kg(mmol_per_min: float, weight: float = WEIGHT.value) -> float:
    """mmol of glucose per minute -> mg per kg of body weight (kg; that of the reference person if nothing is said) and minute."""
    return mmol_per_min * GLUCOSE.value / weight


def observables(model: BodyModel) -> list[Observable]:
    """Everything a body records, in a fixed order."""
    names = [
        *PLAIN,
        *GLUCOSE_FLUXES,
        *(uptake_name(t) for t in model.exchange.takers("glucose")),
        "insulin_secretion_rate",
        "liver_glycogen",
        "body_weight",
    ]
    nodes = [tissue_mean(tissue, port.quantity, port.unit) for tissue, port in model.exchange.recorded()]
    return [*(OBSERVABLES[n] for n in names), *nodes]


def uptake_name(tissue: str) -> str:
    """What the glucose uptake of a tissue is called."""
    return UPTAKE.get(tissue, f"{tissue}_glucose_uptake")


def observe(model: BodyModel) -> dict[str, float]:
    """All observables now; fluxes are means over the last step."""
    blood, fluxes, weight = model.circulation.values(), model.fluxes, model.person.weight.value
    values = {name: blood[quantity] for name, quantity in PLAIN.items()}
    values |= {name: mg_per_kg(blood[quantity], weight) for name, quantity in GLUCOSE_FLUXES.items()}
    values |= {uptake_name(t): mg_per_kg(fluxes[t, TAKES, "glucose"], weight) for t in model.exchange.takers("glucose")}
    values["insulin_secretion_rate"] = blood["released_insulin_to_portal"]
    glycogen = model.populations["liver"].mean("Glycogen")
    values["liver_glycogen"] = glycogen * model.masses["liver"].value * GLUCOSE.value / 1000.0
    values["body_weight"] = model.scales.weight()
    return values


def node_means(model: BodyModel) -> dict[str, float]:
    """Mean of every recorded node of every tissue."""
    wanted: dict[str, list[str]] = {}
    for tissue, port in model.exchange.recorded():
        wanted.setdefault(tissue, []).append(port.quantity)
    return {
        f"{tissue}_{name}": value
        for tissue, names in wanted.items()
        for name, value in model.populations[tissue].means(names).items()
    }
