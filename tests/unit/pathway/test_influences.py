import pytest

from signaling.pathway import Mechanism, Pathway
from signaling.pathway.influences import edges, influences
from tests.unit.pathway.small_cell import k, receptor, small_cell


@pytest.fixture(scope="module")
def cell():
    return small_cell()


def of(pathway, reaction):
    """(source, target) -> (sign, toward, conversion) of one reaction."""
    return {
        (i.source, i.target): (i.sign, i.toward, i.conversion) for i in influences(pathway) if i.reaction == reaction
    }


def test_a_conversion_goes_from_substrate_to_product_and_modifiers_push_both(cell):
    assert of(cell, "IR.on") == {
        ("IR", "IR_p"): (1, 1.0, True),
        ("insulin", "IR_p"): (1, 1.0, False),
        ("insulin", "IR"): (-1, 1.0, False),  # less of the resting form: the receptor is the more active for it
    }


def test_what_undoes_a_state_works_against_the_protein(cell):
    assert of(cell, "IR.off")["PTP1B", "IR_p"] == (-1, -1.0, False)
    assert of(cell, "IR.off")["PTP1B", "IR"] == (1, -1.0, False)


def test_a_lock_takes_activity_away_whatever_form_it_takes(cell):
    assert of(cell, "JNK.lock_IRS1") == {
        ("IRS1", "IRS1_pS_JNK"): (1, -1.0, True),
        ("JNK_active", "IRS1_pS_JNK"): (1, -1.0, False),
        ("JNK_active", "IRS1"): (-1, -1.0, False),
    }


def test_a_declared_rank_turns_the_sign_of_a_protein(cell):
    assert of(cell, "Akt.out")["Akt_p", "FOXO1_p"] == (1, -1.0, False)  # phosphorylated FOXO1 rests outside the nucleus


def test_between_proteins_one_loses_what_the_other_gains(cell):
    assert of(cell, "Akt.synthesis")["PI3K_on", "PIP3"] == (1, 1.0, False)
    assert of(cell, "Akt.synthesis")["PI3K_on", "PIP2"] == (-1, -1.0, False)
    assert of(cell, "Akt.removal")["PIP3", "PIP2"] == (1, 1.0, True)


def test_open_ends_are_made_and_lost(cell):
    assert of(cell, "Sugar.use") == {("G6P", "lost"): (1, 1.0, True)}
    assert ("made", "G6P") in of(cell, "Sugar.uptake")
    assert of(cell, "IRS1.synthesis") == {("made", "IRS1"): (1, 1.0, True)}


def test_a_product_that_slows_its_own_making_has_no_edge_to_itself(cell):
    assert "G6P" in cell.sources["Sugar.uptake"]
    assert set(of(cell, "Sugar.uptake")) == {("made", "G6P"), ("glucose", "G6P"), ("Akt_p", "G6P")}


def test_what_hastens_a_loss_works_against_what_is_lost():
    m = Mechanism("M")
    m.store("Calcium", "1", 1.0)
    m.store("Docked", "1", 1.0)
    m.reaction("exocytosis", "Docked ->", "k * Calcium * Docked", k=k())
    assert of(Pathway("p", [m]), "M.exocytosis")["Calcium", "Docked"] == (-1, -1.0, False)


def test_forms_of_a_protein_kept_as_stores_rest_in_the_plain_one():
    m = Mechanism("IRS2")
    m.store("IRS2", "%", 100.0)
    m.store("IRS2_pY", "%", 0.0, scale=100.0)
    m.reaction("on", "IRS2 -> IRS2_pY", "k * IR_p * IRS2", k=k(1.0, "1/(% min)"))
    m.reaction("off", "IRS2_pY -> IRS2", "k * PTP1B * IRS2_pY", k=k())
    joined = Pathway("p", [receptor(), m])
    assert of(joined, "IRS2.on")["IR_p", "IRS2_pY"][1] == 1.0
    assert of(joined, "IRS2.off")["PTP1B", "IRS2"][1] == -1.0


@pytest.mark.parametrize(
    ("formula", "sign"),
    [
        ("M", 1), ("1 / (1 + M)", -1), ("exp(-M)", -1), ("hill(M, 2, 4)", 1), ("(M - 0.3)^2", 0),
        ("soft(M - 3, 0.1)", 1),  # nearly flat wherever one looks, yet rising
        ("(M - 900)^0.5", 0),  # its slope is infinite wherever one looks
        ("exp(30 * M) - 30000 * M", 0),  # falls gently below 0.23 and rises a thousand times as fast above
        ("2 * M + 1 / (1 + T)", 1),
        ("piecewise(2, M > 0.3, 1)", 1),  # flat on both sides of a step
        ("piecewise(2, M < 0.3, 1)", -1),
        ("piecewise(2 - M, M < 0.3, 3 - M)", 0),  # falls, but for its step
        ("piecewise(1, M < 0.1, 2, M < 0.3, 0)", 0),
        ("max(M - 0.3, 0)", 1),
        ("abs(M - 0.3)", 0),
    ],
)  # fmt: skip
def test_the_sign_is_that_of_the_derivative_and_zero_where_it_depends(formula, sign):
    m = Mechanism("P")
    m.store("M", "1", 1.0)
    m.store("T", "1", 1.0)
    m.reaction("r", "-> T", f"k * ({formula})", k=k())
    assert of(Pathway("p", [m]), "P.r")["M", "T"][0] == sign


def test_signs_are_read_at_the_scale_of_each_quantity():
    m = Mechanism("P")
    m.store("Store", "pmol/g", 1.5e6)
    m.store("T", "1", 1.0)
    m.reaction("r", "-> T", "k * (Store - K)^2 / K^2", k=k(), K=k(2e6, "pmol/g"))  # falls wherever the store will be
    assert of(Pathway("p", [m]), "P.r")["Store", "T"][0] == -1


def test_there_is_one_edge_for_each_pair_however_many_reactions(cell):
    pairs = [(e.source, e.target) for e in edges(cell)]
    assert len(set(pairs)) == len(pairs)
    assert set(pairs) == {(i.source, i.target) for i in influences(cell)}
    (both,) = (e for e in edges(cell) if (e.source, e.target) == ("IR_p", "IR"))
    assert both.reactions == ("IR.off",)


def test_an_edge_whose_reactions_disagree_has_no_sign():
    m = Mechanism("P")
    m.store("M", "1", 1.0)
    m.store("T", "1", 1.0)
    m.reaction("up", "-> T", "k * M", k=k())
    m.reaction("down", "T ->", "k * M * T", k=k())
    (edge,) = (e for e in edges(Pathway("p", [m])) if (e.source, e.target) == ("M", "T"))
    assert (edge.sign, edge.reactions, edge.conversion) == (0, ("P.up", "P.down"), False)
