"""No cell makes or loses carbon, or oxygen: what it takes, gives, burns and stores of its fuels balances in any state."""

import pytest

from signaling.cells import cell_types
from signaling.cells.ports import RELEASES, REPORTS, TAKES
from signaling.core.fuels import FUELS
from signaling.pathway.expressions import evaluate
from signaling.saboteurs import SABOTEURS
from tests.contracts.test_catalogue import pathway_of, random_state, slope

BURNING = [tissue for tissue in cell_types() if pathway_of(tissue).fuels]
SUBSTANCE = {"chylomicrons": "triglyceride"}  # ports that are not called after their fuel
SEEDS = range(6)


def balance(tissue, number, seed, skip=""):
    """What the stores of a cell gain of carbon or oxygen less what comes in, and the sum of the sizes of both; mmol/kg/min."""
    pathway, values = pathway_of(tissue), random_state(tissue, seed)
    values["stores_held"] = 0.0
    if "dnl" in pathway.inputs:  # nobody makes fat where it is not made
        values["dnl"] = 0.0
    rates = {n: r.rate for n, r in pathway.reactions.items()} | pathway.factor_expressions
    terms = [getattr(FUELS[fuel], number).value * slope(pathway, s, values) for s, fuel in pathway.fuels.items()]
    for port in cell_types()[tissue].ports(SABOTEURS.values()):
        fuel = SUBSTANCE.get(port.name, port.name)
        if port.name == skip or port.kind not in (TAKES, RELEASES, REPORTS):
            continue
        if number == "oxygen" and (port.name, port.at) == ("oxygen", "lungs"):
            terms.append(evaluate(rates[port.quantity], values))
        elif fuel in FUELS and (port.kind != REPORTS or port.at):
            content = getattr(FUELS[fuel], number).value
            terms.append((-1 if port.kind == TAKES else 1) * content * evaluate(rates[port.quantity], values))
    return sum(terms), sum(map(abs, terms))


def test_the_tissues_that_burn_are_looked_at():
    assert set(BURNING) == {"muscle", "liver", "adipocyte"}


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("number", ["carbon", "oxygen"])
@pytest.mark.parametrize("tissue", BURNING)
def test_what_comes_in_is_given_off_or_stored(tissue, number, seed):
    left, turned_over = balance(tissue, number, seed)
    assert turned_over > 0
    assert abs(left) < 1e-9 * turned_over


@pytest.mark.parametrize("tissue", BURNING)
def test_a_forgotten_flux_would_be_noticed(tissue):
    for port in ("glucose", "carbon_dioxide", "lactate"):
        found = [balance(tissue, "carbon", seed, skip=port) for seed in SEEDS]
        assert max(abs(left) / turned_over for left, turned_over in found) > 1e-3, port
