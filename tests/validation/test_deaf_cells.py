"""Deafness: saboteurs, mutants, and the healthy cell that stays healthy."""

import numpy as np
import pytest

from signaling.body.model import BodyModel
from signaling.cells import cell_types
from signaling.cells.mutants import mutate
from signaling.cells.population import Population
from signaling.saboteurs import SABOTEURS
from signaling.saboteurs.group import saboteur_groups
from signaling.scenario.body import Body

CELLS = dict.fromkeys(("muscle", "liver", "adipocyte", "beta", "alpha"), 32)
DEAF = ("muscle", "liver", "adipocyte")


def peaks(results):
    """Fasting and highest glucose and insulin."""
    return {
        f"{when} {name}": float(value)
        for name in ("plasma_glucose", "plasma_insulin")
        for when, value in (("fasting", results[name][0]), ("highest", results[name].max()))
    }


@pytest.fixture(scope="module")
def lean():
    """A healthy body before its meal, with the means of everything."""
    return Body("ogtt", cells=CELLS)


def fresh(lean, tissue, spread=True):
    """Cells as declared, bathed in what those of the lean person hear when fasting."""
    population = Population(cell_types()[tissue], 16, saboteurs=SABOTEURS.values(), seed=3, spread=spread)
    population.hear(**{name: lean.populations[tissue].inputs[name] for name in population.inputs})
    return population


def dish(lean, tissue):
    """The same cells, come to rest."""
    population = fresh(lean, tissue)
    population.hold_stores(True)
    population.settle(within=1e-5)
    return population


def total(population, pool):
    """Members of a pool summed, mean over cells, percent of what a cell of mean content has."""
    return sum(population.mean(member) for member in population.pathway.pools[pool].members)


@pytest.mark.parametrize("tissue", ["muscle", "liver", "adipocyte", "beta", "alpha"])
@pytest.mark.parametrize("spread", [False, True], ids=["mean cell", "unlike cells"])
def test_seven_days_at_lean_basal_insulin_leave_every_protein_total_and_little_irs1_locked(lean, tissue, spread):
    cells = fresh(lean, tissue, spread)
    before = {pool: total(cells, pool) for pool in cells.pathway.pools}
    cells.advance(7 * 1440.0)
    for pool, start in before.items():
        assert 0.95 < total(cells, pool) / start < 1.05, pool
    assert cells.mean("IRS1_locked") / total(cells, "IRS1") < 0.10


@pytest.fixture(scope="module")
def lean_blood():
    """The person that was calibrated, of so many unlike cells that chance does not matter, in a lean fast (insulin 36 pmol/L)."""
    body = BodyModel(dict.fromkeys(CELLS, 1008))
    body.come_to_rest()
    return body


@pytest.mark.parametrize(
    ("tissue", "enzyme"),
    [("liver", "PEPCK"), ("liver", "G6Pase"), ("liver", "FAS"), ("liver", "IRS2"), ("beta", "IRS2")],
)
def test_seven_days_at_lean_basal_insulin_leave_the_enzymes_of_a_mean_cell_where_they_were(lean_blood, tissue, enzyme):
    cells = fresh(lean_blood, tissue, spread=False)
    cells.advance(7 * 1440.0)
    assert 0.95 < cells.mean(enzyme) / cells.pathway.species[enzyme].start < 1.05


@pytest.mark.parametrize("tissue", ["liver", "beta"])
def test_seven_more_days_at_lean_basal_insulin_leave_the_enzymes_of_rested_cells_where_they_are(lean, tissue):
    cells = dish(lean, tissue)
    enzymes = {"PEPCK", "G6Pase", "FAS", "IRS2", "SREBP1c_nuclear"} & set(cells.pathway.species)
    before = {enzyme: cells.mean(enzyme) for enzyme in enzymes}
    cells.advance(7 * 1440.0)
    for enzyme, amount in before.items():
        assert 0.95 < cells.mean(enzyme) / amount < 1.05, enzyme


@pytest.mark.parametrize("name", list(SABOTEURS))
@pytest.mark.parametrize("tissue", DEAF)
def test_the_locked_share_is_graded_with_a_local_hill_slope_of_at_most_two(lean, name, tissue):
    cells = dish(lean, tissue)
    group = saboteur_groups(None, {tissue: cells})[name]
    mark = SABOTEURS[name].marks(tissue)
    member = {"PKC": "IRS1_pS_PKC", "JNK": "IRS1_pS_JNK", "TNF-alpha": "IRS1_pS_IKK"}[name]
    active, odds = [], []
    for dose in (0.0, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 20.0):
        group.dose(dose)
        cells.settle(within=1e-4)
        share = cells.mean(member) / total(cells, "IRS1")
        active.append(cells.mean(mark.active))
        odds.append(share / (1 - share))
    slope = np.diff(np.log(odds)) / np.diff(np.log(active))
    assert (np.diff(active) > 0).all()
    assert (np.diff(odds) > 0).all()
    assert slope.max() <= 2


def test_a_person_with_armed_saboteurs_has_higher_glucose_and_higher_insulin(lean):
    healthy = peaks(lean.fork().run().results)
    resistant = peaks(Body("ogtt_resistant", cells=CELLS).run().results)
    for name, value in healthy.items():
        assert resistant[name] > value, name


def test_a_tyr_phe_receptor_binds_insulin_and_lets_it_go_but_signals_nothing(lean):
    cells = dish(lean, "muscle")
    mutate(cells, "receptor", "Tyr->Phe")
    cells.settle(within=1e-5)
    basal = {name: cells.mean(name) for name in ("IR_ins", "GLUT4_membrane")}
    cells.hear(insulin=10.0)
    cells.advance(60.0)
    assert cells.mean("IR_ins") > 10 * basal["IR_ins"]
    assert cells.mean("IRS1_pY") + cells.mean("IRS1_pY_pS307") < 1e-9
    assert cells.mean("GLUT4_membrane") == pytest.approx(basal["GLUT4_membrane"], rel=1e-6)
    cells.hear(insulin=lean.populations["muscle"].inputs["insulin"])
    cells.advance(60.0)
    assert cells.mean("IR_ins") == pytest.approx(basal["IR_ins"], rel=0.2)


def test_with_dead_receptors_in_all_muscle_cells_their_glut4_ignores_the_meal():
    body = Body("receptor_mutant", cells=CELLS).run()
    surface = body.results.muscle_GLUT4_membrane.values
    assert np.ptp(surface) < 1e-4 * surface[0]
    assert float(body.results.muscle_IRS1_pY.max()) < 1e-9


def test_a_dud_irs1_competes_for_the_receptor(lean):
    """Good IRS1 is phosphorylated more slowly, per molecule and at equal receptor activity, when 60 % of IRS1 is locked."""
    cells = dish(lean, "muscle")
    for member in cells.pathway.pools["IRS1"].members:
        cells.set(member, 100.0 if member == "IRS1" else 0.0)
    free = cells.mean("docking")
    cells.set("IRS1_pS_JNK", 60.0)
    cells.set("IRS1", 40.0)
    assert 0.7 < cells.mean("docking") / free < 0.9


def test_locking_irs1_starves_akt_and_spares_erk_in_muscle(lean):
    increments = []
    for dose in (0.0, 20.0):
        cells = dish(lean, "muscle")
        for group in saboteur_groups(None, {"muscle": cells}).values():
            group.dose(dose)
        cells.settle(within=1e-4)
        before = [cells.mean(n) for n in ("ERK_p", "Akt_activity")]
        cells.hear(insulin=0.3)
        cells.advance(10.0)
        increments.append([cells.mean(n) - b for n, b in zip(("ERK_p", "Akt_activity"), before, strict=True)])
    (erk, akt), (deaf_erk, deaf_akt) = increments
    assert abs(deaf_erk / erk - 1) < 0.10
    assert deaf_akt / akt < 0.80


@pytest.mark.parametrize("name", list(SABOTEURS))
def test_more_of_a_saboteur_never_improves_glucose_uptake_in_the_dish(lean, name):
    uptake = []
    for dose in (0.0, 0.1, 0.5, 1.0, 2.0, 10.0):
        cells = dish(lean, "muscle")
        saboteur_groups(None, {"muscle": cells})[name].dose(dose)
        cells.settle(within=1e-5)
        cells.hear(insulin=0.3)
        cells.advance(60.0)
        uptake.append(cells.mean("MuscleGlucose.uptake"))
    assert (np.diff(uptake) <= 1e-6 * uptake[0]).all()
