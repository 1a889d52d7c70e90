import math

import pytest

from signaling.core import FormulaError, SourceMissing, UnknownName
from signaling.pathway import Mechanism, Pathway
from signaling.pathway.expressions import evaluate, symbols
from signaling.pathway.formula import parse
from tests.unit.pathway.small_cell import irs, jnk, k, receptor, small_cell


@pytest.fixture(scope="module")
def cell():
    return small_cell()


def numbers(pathway, **amounts):
    """Values of everything a rate may read; amounts are those of the start unless given."""
    start = {n: s.start for n, s in pathway.species.items()}
    inputs = {n: i.otherwise for n, i in pathway.inputs.items()}
    settings = {n: s.default for n, s in pathway.settings.items()}
    return start | inputs | settings | {n: p.value for n, p in pathway.parameters.items()} | amounts


def slope(pathway, species, values):
    made = sum(evaluate(r.rate, values) for r in pathway.reactions.values() if r.target == species)
    return made - sum(evaluate(r.rate, values) for r in pathway.reactions.values() if r.source == species)


# Joining --------------------------------------------------------------------------------------------------------------


def test_everything_is_there_in_the_order_of_declaration(cell):
    assert list(cell.species) == [
        "IR", "IR_p", "IRS1", "IRS1_pY", "PI3K", "PI3K_on", "PIP2", "PIP3", "Akt", "Akt_p", "FOXO1", "FOXO1_p",
        "G6P", "Glycogen", "JNK", "JNK_active", "IRS1_pS_JNK",
    ]  # fmt: skip
    assert list(cell.inputs) == ["insulin", "PTP1B", "PTEN", "glucose"]
    assert list(cell.factors) == list(cell.factor_expressions) == ["docking"]
    assert list(cell.reactions)[:4] == ["IR.on", "IR.off", "IRS1.on", "IRS1.off"]
    assert list(cell.parameters)[:3] == ["IR.on.k", "IR.off.k", "IRS1.docking.grip"]


def test_factors_stay_in_order_when_an_early_one_reads_a_late_one():
    m = Mechanism("M")
    m.store("S", "1", 1.0)
    m.factor("first", "2 * second", "")
    m.factor("second", "S", "")
    joined = Pathway("p", [m])
    assert list(joined.factors) == list(joined.factor_expressions) == ["first", "second"]
    assert joined.factor_expressions["first"] is parse("2 * S")


def test_a_rate_reads_nothing_but_species_inputs_settings_and_qualified_numbers(cell):
    readable = {*cell.species, *cell.inputs, *cell.settings, *cell.parameters}
    for reaction in cell.reactions.values():
        assert symbols(reaction.rate) <= readable
    assert cell.reactions["IRS1.off"].rate.args[0].value == "IRS1.off.k"


def test_sums_over_a_pool_know_who_is_locked(cell):
    docking = cell.factor_expressions["docking"]
    found = evaluate(docking, {"IRS1": 50.0, "IRS1_pY": 10.0, "IRS1_pS_JNK": 40.0, "IRS1.docking.grip": 2.0})
    assert found == pytest.approx(1 / (1 + (60 + 2 * 40) / 100), rel=1e-14)


def test_without_saboteurs_nothing_is_locked():
    alone = Pathway("cell", [receptor(), irs()])
    assert (
        evaluate(alone.factor_expressions["docking"], {"IRS1": 50.0, "IRS1_pY": 10.0, "IRS1.docking.grip": 2.0}) == 0.5
    )


def test_a_place_and_an_accession_reach_the_species(cell):
    assert cell.species["IR_p"].compartment == "membrane"
    assert cell.species["IR_p"].ontology == "uniprot:P06213"
    assert cell.species["Akt"].compartment == "cytosol"


def test_an_input_that_another_mechanism_provides_is_none():
    taker = Mechanism("Taker")
    taker.input("IR_p", "%", otherwise=0.0)
    taker.input("glucose", "mmol/L")
    taker.store("S", "%", 1.0)
    taker.reaction("r", "-> S", "k * IR_p", k=k())
    assert set(Pathway("p", [receptor(), taker]).inputs) == {"insulin", "PTP1B", "glucose"}
    assert set(Pathway("p", [taker]).inputs) == {"IR_p", "glucose"}


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_default_that_one_mechanism_knows_serves_all(order):
    silent, outspoken = Mechanism("Silent"), Mechanism("Outspoken")
    silent.input("glucose", "mmol/L")
    outspoken.input("glucose", "mmol/L", otherwise=5.0)
    assert Pathway("p", [(silent, outspoken)[k] for k in order]).inputs["glucose"].otherwise == 5.0


def test_a_change_replaces_a_number_and_its_parent():
    change = k(7.0, "1/(nM min)")
    assert small_cell({"IR.on.k": change}).parameters["IR.on.k"] is change


# Pools ----------------------------------------------------------------------------------------------------------------


def test_a_closed_pool_neither_gains_nor_loses(cell):
    values = numbers(cell, insulin=2.0)
    for name in ("IR", "PI3K", "PIP2", "Akt", "FOXO1", "JNK"):
        slopes = [slope(cell, member, values) for member in cell.pools[name].members]
        assert sum(slopes) == pytest.approx(0.0, abs=1e-12)
        assert any(slopes)


def test_a_turnover_pool_gains_what_is_made_less_what_is_lost(cell):
    values = numbers(cell, insulin=2.0, IRS1=50.0, IRS1_pY=10.0, IRS1_pS_JNK=40.0, content_IRS1=1.5)
    total = sum(slope(cell, member, values) for member in cell.pools["IRS1"].members)
    # made 0.2 %/min times the content; free members lose 0.002, the locked one 0.006 of themselves a minute
    assert total == pytest.approx(0.2 * 1.5 - 0.002 * 60 - 0.006 * 40, rel=1e-12)


def test_every_pool_has_a_content_and_it_is_one_by_default(cell):
    assert {n for n in cell.settings if n.startswith("content_")} == {f"content_{n}" for n in cell.pools}
    assert cell.settings["content_IRS1"].default == 1.0


@pytest.mark.parametrize(("slow", "held"), [(True, ["stores_held"]), (False, [])])
def test_slow_stores_bring_a_switch_that_holds_them(slow, held):
    m = Mechanism("M")
    m.store("Glycogen", "mmol/kg", 80.0, slow=slow)
    assert list(Pathway("p", [m]).settings) == held


# Locks ----------------------------------------------------------------------------------------------------------------


def test_a_locked_member_joins_the_pool_of_its_target(cell):
    pool = cell.pools["IRS1"]
    assert pool.members == ("IRS1", "IRS1_pY", "IRS1_pS_JNK")
    assert pool.locked == ("IRS1_pS_JNK",)
    assert pool.rank("IRS1_pS_JNK") == -1
    locked = cell.species["IRS1_pS_JNK"]
    assert (locked.protein, locked.state, locked.unit, locked.start, locked.scale) == (
        "IRS1",
        "pS_JNK",
        "%",
        0.0,
        100.0,
    )


def test_a_lock_takes_releases_and_loses(cell):
    values = numbers(cell, IRS1=50.0, IRS1_pS_JNK=40.0, JNK_active=20.0)
    rates = {
        name.partition(".")[2]: evaluate(r.rate, values)
        for name, r in cell.reactions.items()
        if name.startswith("JNK.")
    }
    assert rates["lock_IRS1"] == pytest.approx(3.0 * 0.2 * 50.0)
    assert rates["release_IRS1_pS_JNK"] == pytest.approx(0.5 * 40.0)
    assert rates["loss_IRS1_pS_JNK"] == pytest.approx(0.006 * 40.0)
    assert "IRS1.loss_IRS1_pS_JNK" not in cell.reactions  # the lock says how it is lost, not the pool


def test_a_lock_in_a_closed_pool_is_only_released():
    m = Mechanism("Kinase")
    m.pool("Kinase", "Kinase_on")
    m.lock("IR", "IR_pS", by="Kinase_on", rate="k * Kinase_on", released=k(), lost=k(), k=k(1.0, "1/(% min)"))
    joined = Pathway("p", [receptor(), m])
    assert [n for n in joined.reactions if n.startswith("Kinase.")] == ["Kinase.release_IR_pS", "Kinase.lock_IR"]


def test_several_victims_are_taken_each_by_a_reaction_of_its_own():
    m = Mechanism("Kinase")
    m.pool("Kinase", "Kinase_on")
    m.lock(
        "IR",
        "IR_pS",
        by="Kinase_on",
        rate="k * Kinase_on",
        released=k(),
        lost=k(),
        victims=("IR", "IR_p"),
        k=k(1.0, "1/(% min)"),
    )
    joined = Pathway("p", [receptor(), m])
    assert {(r.source, r.target) for n, r in joined.reactions.items() if ".lock_" in n} == {
        ("IR", "IR_pS"),
        ("IR_p", "IR_pS"),
    }


def second_lock(upon):
    m = Mechanism("Second")
    m.pool("Second", "Second_on")
    m.lock(
        "IR",
        "IR_pS_both",
        upon=upon,
        by="Second_on",
        rate="k * Second_on",
        released=k(2.0),
        lost=k(),
        k=k(1.0, "1/(% min)"),
    )
    return m


def first_lock():
    m = Mechanism("First")
    m.pool("First", "First_on")
    m.lock("IR", "IR_pS", by="First_on", rate="k * First_on", released=k(), lost=k(), k=k(1.0, "1/(% min)"))
    return m


def test_a_lock_laid_upon_another_takes_what_that_holds_and_gives_it_back():
    joined = Pathway("p", [receptor(), first_lock(), second_lock("IR_pS")])
    assert joined.pools["IR"].locked == ("IR_pS", "IR_pS_both")
    assert {(r.source, r.target) for n, r in joined.reactions.items() if n.startswith("Second.") and "IR" in n} == {
        ("IR_pS", "IR_pS_both"),
        ("IR_pS_both", "IR_pS"),
    }


def test_a_lock_laid_upon_one_that_does_not_live_here_does_nothing():
    joined = Pathway("p", [receptor(), second_lock("IR_pS")])
    assert "IR_pS_both" not in joined.species


def test_a_lock_whose_target_does_not_live_here_does_nothing():
    joined = Pathway("p", [receptor(), jnk()])
    assert list(joined.reactions)[-2:] == ["JNK.arming", "JNK.calming"]
    assert "IRS1_pS_JNK" not in joined.species


# Views ----------------------------------------------------------------------------------------------------------------


def test_sources_are_the_species_and_inputs_that_a_reaction_reads(cell):
    assert cell.sources["IR.off"] == ("IR_p", "PTP1B")
    assert cell.sources["IRS1.on"] == ("IRS1", "IRS1_pS_JNK", "IRS1_pY", "IR_p")
    assert cell.sources["IRS1.synthesis"] == ()
    assert cell.sources["JNK.arming"] == ("JNK",)  # a dose is a setting of the cell, not a source


def test_a_pathway_says_how_large_it_is(cell):
    assert repr(cell) == "<Pathway cell: 17 species, 23 reactions, 25 parameters>"


# Refusals -------------------------------------------------------------------------------------------------------------


def mechanism(name="M", **formulas):
    """One store S, factors by name, and a reaction `r`."""
    m = Mechanism(name)
    m.store("S", "%", 1.0)
    rate = formulas.pop("rate", None)
    for factor, formula in formulas.items():
        m.factor(factor, formula, "")
    if rate:
        m.reaction("r", "S ->", rate)
    return m


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        (
            [mechanism(rate="insulni * S"), receptor()],
            "M.r: 'insulni' in 'insulni * S' is not defined in cell. Did you mean 'insulin'?  "
            "Known: IR, IR_p, PTP1B, S, content_IR, insulin.",
        ),
        (
            [mechanism(a="b", b="S / c")],
            "M.b: 'c' in 'S / c' is not defined in cell. Known: S, a, b.",
        ),
        (
            [mechanism(a="total(IRS)"), irs(), receptor()],
            "M.a: 'IRS' in 'total(IRS)' is not a pool of cell. Did you mean 'IRS1'?  Known: IRS1, IR.",
        ),
        ([mechanism(a="1 + a")], "cell: factors depend on each other in a loop: a -> a"),
        ([mechanism(d="a", a="1 + b", b="c / 2", c="a + S")], "cell: factors depend on each other in a loop: a -> b -> c -> a"),
        ([irs(), irs()], "IRS1: species 'IRS1' is already declared by another mechanism of cell, IRS1"),
        ([mechanism("A", f="1"), Mechanism("A")], "cell: there are two mechanisms 'A'"),
    ],
)  # fmt: skip
def test_what_does_not_fit_together_is_refused(parts, words):
    with pytest.raises(FormulaError) as caught:
        Pathway("cell", parts)
    assert str(caught.value) == words


def test_a_slip_in_a_local_number_is_answered_with_it():
    m = Mechanism("M")
    m.store("S", "1", 1.0)
    m.reaction("r", "S ->", "k * Km * S / (KM + S)", k=k(), Km=k(1.0, "1"))
    with pytest.raises(
        FormulaError, match=r"^M\.r: 'KM' in '.*' is not defined in cell\. Did you mean 'Km'\?  Known: k, Km, S\.$"
    ):
        Pathway("cell", [m])


@pytest.mark.parametrize(
    ("kind", "declare"),
    [
        ("species", lambda m: m.store("x", "1", 1.0)),
        ("setting", lambda m: m.setting("x", "1", 1.0, "")),
        ("factor", lambda m: m.factor("x", "1", "")),
    ],
)
@pytest.mark.parametrize(
    "other",
    [lambda m: m.store("x", "1", 1.0), lambda m: m.setting("x", "1", 1.0, ""), lambda m: m.factor("x", "1", "")],
)
def test_a_name_means_one_thing_in_a_pathway(kind, declare, other):
    first, second = Mechanism("First"), Mechanism("Second")
    other(first)
    declare(second)
    with pytest.raises(
        FormulaError, match=rf"^Second: {kind} 'x' is already declared by another mechanism of cell, First$"
    ):
        Pathway("cell", [first, second])


def test_a_reaction_between_unknown_species_is_refused():
    m = mechanism()
    m.reaction("r", "S -> IR_pp", "S")
    with pytest.raises(
        FormulaError, match=r"^M\.r: 'IR_pp' is not a species of cell\. Did you mean 'IR_p'\?  Known: S, IR, IR_p\.$"
    ):
        Pathway("cell", [m, receptor()])


def test_both_ends_of_a_reaction_are_counted_in_one_unit():
    m = mechanism()
    m.store("Blood", "pmol/L", 1.0)
    m.reaction("r", "S -> Blood", "S")
    with pytest.raises(FormulaError, match=r"^M\.r: source and target are counted in different units \(%, pmol/L\)$"):
        Pathway("cell", [m])


def test_a_name_that_the_pathway_gives_to_a_reaction_is_taken():
    m = Mechanism("IRS1")
    m.turnover_pool("IRS1", made=k(0.1, "%/min"), lost=k())
    m.reaction("synthesis", "-> IRS1", "k", k=k(1.0, "%/min"))
    with pytest.raises(FormulaError, match=r"^cell: there are two reactions 'IRS1\.synthesis'$"):
        Pathway("cell", [m])


def test_two_mechanisms_do_not_assume_different_things_of_an_input():
    first, second = Mechanism("First"), Mechanism("Second")
    first.input("ER_stress", "1", otherwise=0.05)
    second.input("ER_stress", "1", otherwise=0.1)
    with pytest.raises(FormulaError) as caught:
        Pathway("cell", [first, second])
    assert (
        str(caught.value)
        == "Second: input 'ER_stress' is 0.1 1 when nobody provides it, but 0.05 1 in another mechanism of cell"
    )


@pytest.mark.parametrize(
    ("change", "kind", "words"),
    [
        (
            {"IR.on.q": k()},
            UnknownName,
            "cell: there is no parameter 'IR.on.q'. Did you mean 'IR.on.k'?  Known: IR.on.k, IR.off.k, ",
        ),
        (
            {"IR.on.k": 3.0},
            SourceMissing,
            "cell: the change of IR.on.k is a bare float; give it a parent: known(value, unit, source), ",
        ),
        ({"IR.on.k": k(1.0, "1/min")}, FormulaError, "cell, reaction IR.on: comes out in "),
    ],
)
def test_a_change_names_a_number_and_has_a_parent_and_its_unit(change, kind, words):
    with pytest.raises(kind) as caught:
        small_cell(change)
    assert str(caught.value).startswith(words)


def lock(member="IR_pS", **options):
    m = Mechanism("Kinase")
    m.pool("Kinase", "Kinase_on")
    m.lock("IR", member, by="Kinase_on", rate="k", released=k(), lost=k(), k=k(), **options)
    return m


@pytest.mark.parametrize(
    ("saboteur", "words"),
    [
        (
            lock(victims=("Kinase",)),
            "Kinase: the lock 'IR_pS' takes 'Kinase', which is not a free member of the pool IR. Known: IR, IR_p.",
        ),
        (lock(member="IR_p"), "Kinase: the lock 'IR_p' cannot take the name of a species of cell"),
    ],
)
def test_a_lock_takes_members_of_its_pool_into_a_new_one(saboteur, words):
    with pytest.raises(FormulaError) as caught:
        Pathway("cell", [receptor(), saboteur])
    assert str(caught.value) == words


# Size -----------------------------------------------------------------------------------------------------------------


def test_a_chain_of_factors_may_be_long():
    m = Mechanism("M")
    m.store("S", "1", 1.0)
    m.factor("f0", "S", "")
    for n in range(1, 600):
        m.factor(f"f{n}", f"f{n - 1} / 2 + f{n - 1} / 2", "")  # written out, 2^599 terms
    m.reaction("r", "S ->", "k * f599", k=k())
    joined = Pathway("p", [m])
    assert math.isclose(evaluate(joined.reactions["M.r"].rate, {"S": 3.0, "M.r.k": 1.0}), 3.0, rel_tol=1e-12)


# Time -----------------------------------------------------------------------------------------------------------------


def clock(formula, **numbers):
    m = Mechanism("Clock")
    m.store("PER", "%", 50.0)
    m.factor("dawn", "piecewise(1, time >= start, 0)", "whether the sun is up", start=k(360.0, "min"))
    m.reaction("make", "-> PER", formula, **numbers)
    return Pathway("cell", [m])


def test_every_formula_may_read_the_time():
    joined = clock("v * dawn * (1 + time / T)", v=k(2.0, "%/min"), T=k(60.0, "min"))
    assert list(joined.inputs) == ["time"]
    assert (joined.inputs["time"].unit, joined.inputs["time"].otherwise) == ("min", 0.0)
    rate = joined.reactions["Clock.make"].rate
    here = {n: p.value for n, p in joined.parameters.items()}
    assert evaluate(rate, here | {"time": 359.0}) == 0.0
    assert evaluate(rate, here | {"time": 420.0}) == 2.0 * (1 + 420 / 60)


def test_without_a_clock_there_is_no_time():
    assert "time" not in small_cell().inputs


def test_time_is_no_source_and_has_no_edge():
    joined = clock("v * time / T", v=k(2.0, "%/min"), T=k(60.0, "min"))
    assert joined.sources["Clock.make"] == ()
    assert "time" not in joined.graph()
    assert "time" in joined.inputs
