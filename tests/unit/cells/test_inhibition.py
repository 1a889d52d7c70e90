"""A blocked protein does nothing to others, and its own phosphates are left alone."""

import numpy as np
import pytest

from signaling.cells import cell_types
from signaling.cells.inhibition import Inhibition, targets, wires_of
from signaling.cells.mutants import MUTANTS, mutate, wires_to
from signaling.cells.population import Population
from signaling.core.errors import SignalingError, UnknownName
from signaling.saboteurs import SABOTEURS


def cells(kind="adipocyte", count=4):
    population = Population(cell_types()[kind], count, saboteurs=SABOTEURS.values(), seed=3)
    population.hear(insulin=0.0, glucose=5.0)
    if "ffa" in population.inputs:
        population.hear(ffa=0.0)
    population.settle(within=1e-5)
    return population


def under_insulin(population, minutes=20.0):
    population.hear(insulin=10.0)
    population.advance(minutes)
    return population


def test_a_blocked_kinase_has_no_wire_into_its_own_pool():
    pathway = cell_types()["adipocyte"].pathway(SABOTEURS.values())
    assert ("PI3K_IRS", "PI3K_Akt.PIP3_synthesis") in wires_of(pathway, "PI3K")
    assert ("Akt_pp", "PI3K_Akt.pp_to_S473") not in wires_of(pathway, "Akt")
    assert {"PI3K", "Akt", "MEK", "mTORC1", "JNK", "PTP1B"} <= set(targets(pathway))
    assert not {"X", "PIP2"} & set(targets(pathway))


def test_with_half_of_pi3k_blocked_pip3_is_made_half_as_fast():
    population = cells()
    before = population.get("PI3K_Akt.PIP3_synthesis")
    Inhibition(population).hold({"PI3K": 0.5})
    np.testing.assert_allclose(population.get("PI3K_Akt.PIP3_synthesis"), before / 2)


def test_a_drug_that_is_washed_away_leaves_no_trace_in_the_wires():
    population = cells()
    inhibition, before = Inhibition(population), population.get("PTP1B")
    inhibition.hold({"PI3K": 1.0, "mTORC1": 0.7, "PTP1B": 0.4})
    assert population.inputs["PTP1B_present"] == pytest.approx(0.6)
    assert population.get("PTP1B") == pytest.approx(0.6 * before)
    assert population.get("rapamycin") == pytest.approx(0.7)
    inhibition.hold({})
    assert population.wiring.edited == ()
    np.testing.assert_array_equal(population.get("PTP1B"), before)
    assert population.get("rapamycin").max() == 0.0


def test_a_wire_that_was_cut_before_stays_cut():
    population = cells()
    population.set_weight("PI3K_IRS", "PI3K_Akt.PIP3_synthesis", 0.0, cells=[1])
    inhibition = Inhibition(population)
    inhibition.hold({"PI3K": 0.5})
    inhibition.hold({})
    np.testing.assert_array_equal(population.weights("PI3K_IRS", "PI3K_Akt.PIP3_synthesis"), [1, 0, 1, 1])


def threonine_308(population):
    """What a blot of T308 sees."""
    return population.mean("Akt_pT308") + population.mean("Akt_pp")


def test_an_akt_that_is_blocked_is_phosphorylated_and_moves_no_transporter():
    population = cells()
    door = population.mean("GLUT4_membrane")
    Inhibition(population).hold({"Akt": 1.0})
    population.advance(60.0)
    phosphate = threonine_308(population)
    under_insulin(population)
    assert threonine_308(population) > phosphate
    assert population.mean("GLUT4_membrane") < door


def test_blocking_what_a_cell_does_not_have_is_refused_by_name():
    with pytest.raises(UnknownName, match="beta cells have no 'MEK' to block"):
        Inhibition(cells("beta")).hold({"MEK": 1.0})


@pytest.mark.parametrize(
    "variant", [name for name in MUTANTS["IRS1"] if name.startswith("Ser") and name != "Ser307->Ala"]
)
def test_a_serine_that_is_alanine_is_never_locked(variant):
    member = {"Ser270->Ala": "S6K", "Ser312->Ala": "JNK", "Ser1101->Ala": "PKC"}[variant]
    population = cells()
    mutate(population, "IRS1", variant)
    population.settle(within=1e-5)
    assert population.mean(f"IRS1_pS_{member}") == pytest.approx(0.0, abs=1e-9)


def test_no_kinase_reaches_a_serine_312_that_is_alanine():
    population = cells("muscle")
    mutate(population, "IRS1", "Ser312->Ala")
    SABOTEURS["JNK"].hold(population).dose(1.0)
    SABOTEURS["PKC"].hold(population).dose(1.0)
    population.settle(within=1e-5)
    under_insulin(population)
    assert population.mean("S6K_p") > 0.5
    for form in ("IRS1_pS_JNK", "IRS1_pS_PKC_JNK", "IRS1_pS_IKK", "IRS1_pS312"):
        assert population.mean(form) == pytest.approx(0.0, abs=1e-9), form


@pytest.mark.parametrize(
    ("protein", "variant", "silent"),
    [
        ("receptor", "Tyr->Phe", "IR_ip"),
        ("IRS1", "Tyr->Phe", "IRS1_pY"),
        ("Akt", "Thr308->Ala", "Akt_pT308"),
        ("Akt", "Ser473->Ala", "Akt_pp"),
        ("AS160", "Thr642->Ala", "AS160_p"),
    ],
)
def test_a_residue_that_was_replaced_carries_no_phosphate(protein, variant, silent):
    population = cells()
    mutate(population, protein, variant)
    population.settle(within=1e-5)
    assert under_insulin(population).mean(silent) == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize("kind", ["muscle", "liver", "adipocyte", "beta", "alpha"])
def test_every_mutant_changes_something_in_every_cell_whose_protein_can_take_that_form(kind):
    pathway = cell_types()[kind].pathway(SABOTEURS.values())
    for protein, variants in MUTANTS.items():
        for name, variant in variants.items():
            known = [form for form in variant.empty if form in pathway.species]
            assert not known or list(wires_to(pathway, known)), (protein, name)
            assert variant.settings or variant.empty, (protein, name)


def test_a_mutant_of_a_protein_that_the_cells_lack_is_refused():
    with pytest.raises(SignalingError, match="beta cells have no AS160"):
        mutate(cells("beta"), "AS160", "Thr642->Ala")
