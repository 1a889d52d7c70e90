import dataclasses
import math

import numpy as np
import pytest

from signaling.core import FormulaError, UnknownName
from signaling.engine import lower
from signaling.pathway import Mechanism, Pathway
from signaling.pathway.expressions import ZERO, evaluate, substitute, symbol, symbols, walk
from signaling.pathway.formula import parse
from tests.unit.pathway.small_cell import k, receptor, small_cell


@pytest.fixture(scope="module")
def cell():
    return small_cell()


@pytest.fixture(scope="module")
def net(cell):
    return lower(cell)


def here(network, seed=0, **given):
    """Random values of everything that the network's expressions read."""
    rng = np.random.default_rng(seed)
    values = dict(zip(network.states, network.scale * rng.uniform(0.05, 0.3, len(network.states)), strict=True))
    values |= dict(zip(network.settings, network.default_settings, strict=True))
    values |= {n: 1.5 if math.isnan(x) else x for n, x in zip(network.inputs, network.default_inputs, strict=True)}
    return values | given


# States ---------------------------------------------------------------------------------------------------------------


def test_of_every_closed_pool_the_first_member_is_worked_out_from_the_others(net):
    assert net.states == (
        "IR_p", "IRS1", "IRS1_pY", "PI3K_on", "PIP3", "Akt_p", "FOXO1_p", "G6P", "JNK_active", "IRS1_pS_JNK", "Glycogen",
    )  # fmt: skip
    assert (net.fast, net.slow, net.kept) == (10, 1, 1)
    assert evaluate(net.algebraic["IR"], {"content_IR": 1.2, "IR_p": 30.0}) == pytest.approx(90.0)


def test_every_slope_is_what_the_reactions_bring_less_what_they_take(cell, net):
    values = here(net, insulin=2.0, content_IRS1=1.4, dose=0.7)
    whole = values | {n: evaluate(e, values) for n, e in net.algebraic.items() if n in cell.species}
    whole |= {n: p.value for n, p in cell.parameters.items()}
    rates = {n: evaluate(r.rate, whole) for n, r in cell.reactions.items()}
    for name, slope in zip(net.states, net.derivatives, strict=True):
        brought = sum(rates[n] for n, r in cell.reactions.items() if r.target == name)
        taken = sum(rates[n] for n, r in cell.reactions.items() if r.source == name)
        assert evaluate(slope, values) == pytest.approx(brought - taken, rel=1e-12, abs=1e-12), name


def test_what_is_left_to_read_are_states_inputs_and_settings(net):
    readable = {*net.states, *net.inputs, *net.settings}
    for e in (*net.derivatives, *net.algebraic.values()):
        assert symbols(e) <= readable
        assert all(n.unit == "1" for n in walk(e))


def test_amounts_scales_and_defaults_stand_in_the_order_of_the_names(cell, net):
    start, scale = (dict(zip(net.states, column, strict=True)) for column in (net.start, net.scale))
    assert (start["IR_p"], start["IRS1"], start["G6P"], start["IRS1_pS_JNK"]) == (10.0, 80.0, 0.2, 0.0)
    assert (scale["IR_p"], scale["G6P"], scale["Glycogen"]) == (100.0, 0.2, 80.0)
    defaults = dict(zip(net.settings, net.default_settings, strict=True))
    assert defaults == {"dose": 0.0, "stores_held": 0.0} | {f"content_{n}": 1.0 for n in cell.pools}
    inputs = dict(zip(net.inputs, net.default_inputs, strict=True))
    assert math.isnan(inputs.pop("insulin"))  # somebody must provide it
    assert inputs == {"PTP1B": 1.0, "PTEN": 1.0, "glucose": 5.0}


def test_a_slow_store_stands_still_while_it_is_held(net):
    slope = net.derivatives[net.states.index("Glycogen")]
    moving, held = (evaluate(slope, here(net, stores_held=x)) for x in (0.0, 1.0))
    assert moving > 0
    assert held == 0
    other = net.derivatives[net.states.index("G6P")]
    assert evaluate(other, here(net, stores_held=1.0)) == evaluate(other, here(net))


# Weights --------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def weighted(cell):
    return lower(cell, weighted=True)


def test_there_is_one_weight_for_each_source_of_each_reaction(cell, net, weighted):
    assert weighted.weights == tuple((source, name) for name, sources in cell.sources.items() for source in sources)
    assert weighted.settings[: len(net.settings)] == net.settings
    assert len(weighted.settings) == len(net.settings) + len(weighted.weights)
    assert set(weighted.default_settings[len(net.settings) :]) == {1.0}
    assert net.weights == ()


def test_weights_of_one_change_nothing(net, weighted):
    for plain, heavy in zip(net.derivatives, weighted.derivatives, strict=True):
        assert evaluate(heavy, here(weighted)) == pytest.approx(evaluate(plain, here(net)), rel=1e-14, abs=1e-14)


@pytest.mark.parametrize("weight", [0.0, 0.5, 2.0])
@pytest.mark.parametrize(
    ("source", "reaction"),
    [("JNK_active", "JNK.lock_IRS1"), ("IR", "IR.on"), ("glucose", "Sugar.uptake"), ("IRS1_pS_JNK", "IRS1.on")],
)
def test_a_reaction_sees_weight_times_source_and_no_other_does(cell, weighted, source, reaction, weight):
    name = f"weight of {source} in {reaction}"
    values, cut = here(weighted), here(weighted, **{name: weight})
    whole = values | {n: evaluate(e, values) for n, e in weighted.algebraic.items() if n in cell.species}
    whole |= {n: p.value for n, p in cell.parameters.items()}
    whole[source] *= weight
    assert evaluate(weighted.algebraic[reaction], cut) == pytest.approx(
        evaluate(cell.reactions[reaction].rate, whole), rel=1e-12
    )
    for other in cell.reactions:
        if other != reaction:
            assert evaluate(weighted.algebraic[other], cut) == evaluate(weighted.algebraic[other], values)


# Accumulators ---------------------------------------------------------------------------------------------------------


def test_what_is_accumulated_is_a_state_that_nothing_reads(cell):
    network = lower(cell, accumulate=["Sugar.uptake", "docking", "Sugar.uptake"])
    assert network.states[-2:] == ("taken_Sugar.uptake", "taken_docking")
    assert network.accumulators == 2
    assert network.derivatives[-2:] == (network.algebraic["Sugar.uptake"], network.algebraic["docking"])
    assert list(network.start[-2:]) == [0.0, 0.0]
    assert not any(symbols(e) & {"taken_Sugar.uptake", "taken_docking"} for e in network.derivatives)


# Free parameters ------------------------------------------------------------------------------------------------------


def test_a_free_parameter_is_an_input_with_its_value(cell, net):
    network = lower(cell, free=(name for name in ["IR.on.k", "JNK.lock_IRS1.k"]))
    assert network.inputs == (*net.inputs, "IR.on.k", "JNK.lock_IRS1.k")
    assert list(network.default_inputs[-2:]) == [1.0, 3.0]
    for plain, free in zip(net.derivatives, network.derivatives, strict=True):
        assert evaluate(free, here(network)) == pytest.approx(evaluate(plain, here(net)), rel=1e-14)
    lock = network.algebraic["JNK.lock_IRS1"]
    assert evaluate(lock, here(network, **{"JNK.lock_IRS1.k": 6.0})) == pytest.approx(2 * evaluate(lock, here(network)))


# Refusals -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"free": ["IR.on.q"]}, "cell: there is no parameter 'IR.on.q'. Did you mean 'IR.on.k'?"),
        (
            {"accumulate": ["Sugar.uptaking"]},
            "cell: there is no reaction or factor 'Sugar.uptaking'. Did you mean 'Sugar.uptake'?",
        ),
    ],
)
def test_what_is_not_there_is_refused(cell, options, words):
    with pytest.raises(UnknownName) as caught:
        lower(cell, **options)
    assert str(caught.value).startswith(words)


def test_a_number_that_makes_a_divisor_zero_is_refused_by_name():
    m = Mechanism("M")
    m.store("S", "1", 1.0)
    m.reaction("r", "S ->", "k * S / K", k=k(), K=k(0.0, "1"))
    joined = Pathway("cell", [m])
    with pytest.raises(FormulaError, match=r"^cell, M\.r: 'S' is divided by zero$"):
        lower(joined)
    assert lower(joined, free=["M.r.K"]).algebraic["M.r"] is symbol("S") / symbol("M.r.K")


# Quantities -----------------------------------------------------------------------------------------------------------


def test_every_quantity_is_found_by_name(net):
    assert net.quantity("IR_p") is symbol("IR_p")
    assert net.quantity("insulin") is symbol("insulin")
    assert net.quantity("dose") is symbol("dose")
    assert net.quantity("IR") is net.algebraic["IR"]
    assert net.quantity("docking") is net.algebraic["docking"]
    assert net.quantity("Sugar.use") is net.algebraic["Sugar.use"]
    with pytest.raises(UnknownName, match=r"^cell has no quantity 'dockin'\. Did you mean 'docking'\?  Known: IR_p, "):
        net.quantity("dockin")


# Fingerprint ----------------------------------------------------------------------------------------------------------


def test_equal_networks_have_one_fingerprint_and_it_is_that_of_their_equations(cell, net):
    assert lower(small_cell()).fingerprint == net.fingerprint
    assert dataclasses.replace(net, name="another").fingerprint == net.fingerprint


def nearly(change):
    """The receptor with one number changed."""
    return lower(Pathway("p", [receptor()], {"IR.on.k": k(change, "1/(nM min)")}))


def test_the_last_bit_of_a_number_shows_in_the_fingerprint():
    assert nearly(1.0 / 3.0).fingerprint != nearly(math.nextafter(1.0 / 3.0, 1.0)).fingerprint


@pytest.mark.parametrize(
    "changed",
    [
        lambda n: dataclasses.replace(n, derivatives=(parse("a + (b + c)"),)),
        lambda n: dataclasses.replace(n, scale=np.array([2.0])),
        lambda n: dataclasses.replace(n, states=("y",)),
        lambda n: dataclasses.replace(n, inputs=("b", "c", "a")),
        lambda n: dataclasses.replace(n, accumulators=1),
        lambda n: dataclasses.replace(n, derivatives=(ZERO,)),
    ],
)
def test_what_the_equations_are_shows_in_the_fingerprint(net, changed):
    one = dataclasses.replace(
        net, states=("x",), inputs=("a", "b", "c"), settings=(), derivatives=(parse("a + b + c"),), scale=np.ones(1)
    )
    assert changed(one).fingerprint != one.fingerprint


def test_a_fingerprint_costs_what_the_nodes_cost_though_the_text_would_be_endless(net):
    e = symbol("a")
    for _ in range(300):
        e = e * (e + symbol("b"))
    deep = dataclasses.replace(net, states=("x",), inputs=("a", "b"), settings=(), derivatives=(e,), scale=np.ones(1))
    assert len(deep.fingerprint) == 64
    swapped = dataclasses.replace(deep, derivatives=(substitute(e, {"a": symbol("b"), "b": symbol("a")}),))
    assert swapped.fingerprint != deep.fingerprint
