"""Every mechanism of the catalogue and every cell type made of them: sources, conservation, signs, weights, and the arrows of a textbook."""

import math
import re

import numpy as np
import pytest

from signaling.cells import cell_types
from signaling.engine import lower
from signaling.engine.idle import idle_species
from signaling.pathway.catalogue import MECHANISMS
from signaling.pathway.expressions import ZERO, derivative, evaluate, substitute, symbols
from signaling.pathway.table import mechanism_table, pathway_table
from signaling.saboteurs import SABOTEURS

TISSUES = tuple(cell_types())
HOMES = [(name, tissue) for name, saboteur in SABOTEURS.items() for tissue in saboteur.lives_in]
STATES = 12
SHARES = (
    "armed_",
    "present_",
    "receptor_kinase",
    "rapamycin",
    "salicylate",
    "kinase_brake",
    "CPT1_open",
)  # settings and inputs between 0 and 1


def pathway_of(tissue, saboteurs=True):
    return cell_types()[tissue].pathway(SABOTEURS.values() if saboteurs else ())


def random_state(tissue, seed, pathway=None):
    """Values of everything that a rate may read: amounts from nothing to far above rest, inputs likewise, contents as cells differ."""
    pathway = pathway or pathway_of(tissue)
    rng = np.random.default_rng([TISSUES.index(tissue), seed])
    values = {n: p.value for n, p in pathway.parameters.items()}
    for name, entry in pathway.inputs.items():
        values[name] = rng.uniform() if name.startswith(SHARES) else (entry.otherwise or 1.0) * rng.lognormal(0.0, 1.5)
    spread = cell_types()[tissue].spread
    for name, entry in pathway.settings.items():
        if name.startswith(SHARES):
            values[name] = rng.uniform()
        elif name.startswith("content_"):
            values[name] = rng.lognormal(0.0, 0.4) if name.removeprefix("content_") in spread.cv else 1.0
        elif name != "stores_held":
            values[name] = rng.choice([entry.default, rng.uniform(0.0, 3.0)])
    for name, species in pathway.species.items():
        values[name] = 0.0 if rng.uniform() < 0.15 else species.scale * rng.lognormal(0.0, 1.0)
    for pool in pathway.pools.values():
        shares = rng.dirichlet(np.full(len(pool.members), 0.3))
        content = values[f"content_{pool.name}"] if pool.closed else rng.uniform(0.2, 1.5)
        values |= {m: float(pool.total * content * x) for m, x in zip(pool.members, shares, strict=True)}
    return values


def slope(pathway, species, values):
    """Change of a species per minute, from the reactions themselves."""
    made = sum(evaluate(r.rate, values) for r in pathway.reactions.values() if r.target == species)
    return made - sum(evaluate(r.rate, values) for r in pathway.reactions.values() if r.source == species)


# Numbers --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tissue", TISSUES)
def test_every_number_has_a_parent(tissue):
    for row in pathway_table(pathway_of(tissue)):
        assert row.kind in ("known", "assumed", "fitted")
        assert len(row.source) >= 4, row
        assert not re.search(r"\b(TODO|FIXME|XXX|unknown)\b|\?", row.source), row


def test_what_is_known_cites_its_paper():
    uncited = {
        row.parameter
        for tissue in TISSUES
        for row in pathway_table(pathway_of(tissue))
        if row.kind == "known" and not re.search(r"\b(19|20)\d\d\b", row.source)
    }
    assert not uncited


@pytest.mark.parametrize("mechanism", MECHANISMS, ids=lambda m: m.name)
def test_a_mechanism_says_what_it_is_prints_and_is_drawn(mechanism):
    assert len(mechanism.doc.split()) >= 8
    table = mechanism_table(mechanism)
    for name in (*mechanism.species, *mechanism.factors, *mechanism.reactions, *mechanism.inputs):
        assert name in table
    drawn = mechanism.graph()
    assert set(mechanism.species) <= set(drawn)
    assert all(a in drawn or r.source is None for r in mechanism.reactions.values() for a in (r.source, r.target) if a)


def test_every_mechanism_runs_in_a_cell():
    used = {m.name for tissue in TISSUES for m in pathway_of(tissue).mechanisms}
    assert {m.name for m in MECHANISMS} <= used


# Conservation ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("tissue", TISSUES)
def test_no_reaction_changes_the_total_of_a_closed_pool(tissue):
    pathway = pathway_of(tissue)
    closed = [pool for pool in pathway.pools.values() if pool.closed]
    assert closed
    for pool in closed:
        for name, reaction in pathway.reactions.items():
            # The column of this reaction in the matrix of stoichiometry, summed over the rows of the pool.
            column = (reaction.target in pool.members) - (reaction.source in pool.members)
            assert column == 0, (pool.name, name)


@pytest.mark.parametrize("tissue", TISSUES)
def test_a_closed_pool_has_its_total_whatever_the_state(tissue):
    pathway = pathway_of(tissue)
    network = lower(pathway)
    values = random_state(tissue, 0)
    for pool in pathway.pools.values():
        if pool.closed:
            members = [evaluate(network.quantity(m), values) for m in pool.members]
            assert sum(members) == pytest.approx(pool.total * values[f"content_{pool.name}"], rel=1e-12)


def declared_turnover(tissue, pool, values):
    """What the mechanisms declare a pool to gain and lose, read from their declarations and not from the joined reactions."""
    pathway = pathway_of(tissue)
    values = values | {n: evaluate(x, values) for n, x in pathway.factor_expressions.items()}
    net = pathway.parameters[f"{pool.name}.synthesis.made"].value * values[f"content_{pool.name}"]
    net -= pool.lost.value * sum(values[m] for m in pool.free)
    for mechanism in pathway.mechanisms:
        # A lock laid upon another needs that one, and does not live without.
        living = [lock for lock in mechanism.locks if lock.member in pool.members]
        net -= sum(lock.lost.value * values[lock.member] for lock in living)
        for reaction in mechanism.reactions.values():
            if (reaction.source in pool.members) != (reaction.target in pool.members):
                local = {
                    n: pathway.parameters[f"{mechanism.name}.{reaction.name}.{n}"].value for n in reaction.parameters
                }
                flow = evaluate(reaction.rate, values | local)
                net += flow if reaction.target in pool.members else -flow
    return net


@pytest.mark.parametrize("tissue", TISSUES)
def test_a_turnover_pool_gains_what_is_made_less_what_is_lost(tissue):
    pathway = pathway_of(tissue)
    turning = [pool for pool in pathway.pools.values() if not pool.closed]
    assert turning
    for seed in range(STATES):
        values = random_state(tissue, seed)
        for pool in turning:
            gained = sum(slope(pathway, m, values) for m in pool.members)
            size = sum(abs(evaluate(r.rate, values)) for r in pathway.reactions.values() if r.source in pool.members)
            assert gained == pytest.approx(declared_turnover(tissue, pool, values), rel=1e-9, abs=1e-12 * (1 + size)), (
                pool.name
            )


# Signs ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("saboteurs", [True, False], ids=["with saboteurs", "without"])
@pytest.mark.parametrize("tissue", TISSUES)
def test_no_reaction_runs_backwards(tissue, saboteurs):
    pathway = pathway_of(tissue, saboteurs)
    for seed in range(STATES):
        values = random_state(tissue, seed, pathway)
        for name, reaction in pathway.reactions.items():
            rate = evaluate(reaction.rate, values)
            assert math.isfinite(rate), name
            assert rate >= 0, (name, seed)


def test_no_reaction_takes_what_is_not_there():
    """No amount can fall below zero: at zero, nothing leaves."""
    found = set()
    for tissue in TISSUES:
        pathway = pathway_of(tissue)
        for seed in range(STATES):
            values = random_state(tissue, seed)
            for name, reaction in pathway.reactions.items():
                if reaction.source is not None and evaluate(reaction.rate, values | {reaction.source: 0.0}) != 0:
                    found.add(name)
    assert not found


@pytest.mark.parametrize("tissue", TISSUES)
def test_what_has_run_out_does_not_fall_further(tissue):
    pathway = pathway_of(tissue)
    for seed in range(STATES):
        values = random_state(tissue, seed)
        for name in pathway.species:
            assert slope(pathway, name, values | {name: 0.0}) >= 0, (name, seed)


# Weights --------------------------------------------------------------------------------------------------------------


def without_idle(pathway, values):
    """A state in which the forms that nothing makes are empty, their share with the first of the pool."""
    idle = idle_species(pathway)
    for pool in pathway.pools.values():
        own = idle & set(pool.members)
        values = (
            values | {pool.members[0]: values[pool.members[0]] + sum(values[m] for m in own)} | dict.fromkeys(own, 0.0)
        )
    return values


@pytest.mark.parametrize("tissue", TISSUES)
def test_at_weight_zero_a_reaction_does_not_see_its_source(tissue):
    pathway = pathway_of(tissue)
    network = lower(pathway, weighted=True)
    values = without_idle(pathway, random_state(tissue, 3)) | {"chaperone_dose": 0.0}
    values |= {f"weight of {s} in {r}": 1.0 for s, r in network.weights}
    for source, reaction in network.weights:
        seen = evaluate(network.algebraic[reaction], values | {f"weight of {source} in {reaction}": 0.0})
        blind = evaluate(pathway.reactions[reaction].rate, values | {source: 0.0})
        assert math.isfinite(blind), (source, reaction)
        assert seen == pytest.approx(blind, rel=1e-9, abs=1e-12 * (1 + abs(blind))), (source, reaction)


# Saboteurs ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "tissue"), HOMES)
def test_a_dose_of_zero_is_no_dose_to_the_bit(name, tissue):
    pathway = pathway_of(tissue)
    dose = SABOTEURS[name].marks(tissue).setting("dose")
    assert pathway.settings[dose].default == 0.0
    dosed = [r.rate for r in pathway.reactions.values() if dose in symbols(r.rate)]
    assert len(dosed) == 1  # the arming, and nothing else
    for seed in range(STATES):
        values = random_state(tissue, seed) | {dose: 0.0}
        assert evaluate(dosed[0], values) == evaluate(substitute(dosed[0], {dose: ZERO}), values)
        assert evaluate(derivative(dosed[0], dose), values) >= 0


@pytest.mark.parametrize("tissue", TISSUES)
def test_cells_whose_saboteurs_are_absent_are_cells_without_them(tissue):
    whole, without = pathway_of(tissue), pathway_of(tissue, saboteurs=False)
    for seed in range(STATES):
        values = random_state(tissue, seed)
        values |= {
            n: 0.0 for n in whole.species if n not in without.species
        }  # neither kinases nor what they have locked
        values |= {n: 0.0 for n in whole.settings if n.startswith("present_")}
        plain = values | {n: i.otherwise for n, i in without.inputs.items() if n not in whole.inputs}
        for name in without.species:
            assert slope(whole, name, values) == pytest.approx(slope(without, name, plain), rel=1e-12, abs=1e-12), name


# What a textbook draws ------------------------------------------------------------------------------------------------

ARROWS = [
    ("insulin", "IR", 1), ("IR", "IRS1", 1), ("IR", "IRS2", 1), ("IRS1", "PI3K", 1), ("IRS2", "PI3K", 1), ("PI3K", "PIP3", 1),
    ("PTEN", "PIP3", -1), ("PTP1B", "IR", -1), ("PTP1B", "IRS1", -1), ("PIP3", "Akt", 1), ("mTORC2", "Akt", 1), ("Akt", "AS160", 1),
    ("AS160", "GLUT4", 1), ("Akt", "GSK3", -1), ("GSK3", "Glycogen", -1), ("Akt", "FOXO1", -1), ("FOXO1", "PEPCK", 1), ("FOXO1", "G6Pase", 1),
    ("Akt", "mTORC1", 1), ("mTORC1", "S6K", 1), ("mTORC1", "SREBP1c", 1), ("IR", "Shc", 1), ("Shc", "SOS", 1), ("SOS", "Ras", 1), ("Ras", "Raf", 1),
    ("Raf", "MEK", 1), ("MEK", "ERK", 1), ("ERK", "Elk1", 1), ("Akt", "PDE3B", 1), ("PDE3B", "cAMP", -1), ("cAMP", "HSL", 1),
    ("ER", "JNK", 1), ("ROS", "JNK", 1), ("ROS", "IKK", 1), ("TNF-alpha", "IKK", 1), ("IKK", "IRS1", -1), ("DAG", "PKC", 1),
    ("contraction", "AMPK", 1), ("contraction", "Akt", 1), ("AMPK", "GLUT4", 1), ("AMPK", "ACC", -1), ("ACC", "MalonylCoA", 1),
    ("TNF-alpha", "JNK", 1), ("Chaperone", "ER", -1), ("Calcium", "Releasable", -1),
]  # fmt: skip


@pytest.mark.parametrize("tissue", TISSUES)
def test_arrows_point_as_a_textbook_draws_them(tissue):
    proteins = pathway_of(tissue).graph().proteins()
    drawn = {(a, b): proteins[a][b]["sign"] for a, b, _ in ARROWS if proteins.has_edge(a, b)}
    assert drawn == {(a, b): sign for a, b, sign in ARROWS if (a, b) in drawn}
    assert {("insulin", "IR"), ("IR", "IRS1"), ("IRS1", "PI3K"), ("PI3K", "PIP3"), ("PIP3", "Akt")} <= set(drawn)


def test_every_arrow_is_drawn_in_some_cell():
    drawn = {edge for tissue in TISSUES for edge in pathway_of(tissue).graph().proteins().edges}
    assert {(a, b) for a, b, _ in ARROWS} <= drawn


@pytest.mark.parametrize(("name", "tissue"), HOMES)
def test_a_saboteur_stands_against_what_it_locks(name, tissue):
    pathway = pathway_of(tissue)
    proteins = pathway.graph().proteins()
    for woken in SABOTEURS[name].through:
        assert proteins[name][woken]["sign"] == 1
    for kinase in (name, *SABOTEURS[name].through):
        for pool in SABOTEURS[name].locks:
            assert proteins[kinase][pathway.species[pool].protein]["sign"] == -1


def test_in_the_liver_pkc_stands_against_the_receptor_too():
    against = {
        tissue for tissue in SABOTEURS["PKC"].lives_in if pathway_of(tissue).graph().proteins().has_edge("PKC", "IR")
    }
    assert against == {"liver"}
    assert pathway_of("liver").graph().proteins()["PKC"]["IR"]["sign"] == -1


@pytest.mark.parametrize("tissue", TISSUES)
def test_no_arrow_between_proteins_lacks_a_sign(tissue):
    for a, b, sign in pathway_of(tissue).graph().proteins().edges(data="sign"):
        assert sign in (-1, 1), (a, b)
