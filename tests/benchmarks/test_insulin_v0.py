"""The frozen network: the hash, and its right-hand sides by Python's own arithmetic on the formulas of the file."""

import re

import numpy as np
import pytest
import yaml
from scipy.integrate import solve_ivp

from benchmarks import source
from benchmarks.cells import LANES, Cells
from benchmarks.networks import insulin_v0
from signaling.engine.evaluate import arithmetic
from signaling.pathway.expressions import evaluate

TABLE = yaml.safe_load(insulin_v0.FILE.read_text(encoding="utf-8"))
ARROW = re.compile(r"(\w*)\s*->\s*(\w*)")


def python_slopes(amounts, settings, blood):
    """Change of every species per minute and the sum of the rates that make it, by name, with Python's eval."""
    known = {**amounts, **settings, **blood}
    for name, formula in TABLE["factors"].items():
        known[name] = eval(formula.replace("^", "**"), {}, known)
    slopes, sizes = dict.fromkeys(amounts, 0.0), dict.fromkeys(amounts, 0.0)
    for arrow, rate, numbers in TABLE["reactions"].values():
        flux = eval(rate.replace("^", "**"), {}, known | {k: float(v) for k, v in numbers.items()})
        source_, target = ARROW.fullmatch(arrow.strip()).groups()
        for name, sign in ((source_, -1.0), (target, 1.0)):
            if name:
                slopes[name] += sign * flux
                sizes[name] += abs(flux)
    return slopes, sizes


def somewhere(seed):
    """A state, settings and blood by name, away from where the network starts."""
    rng = np.random.default_rng(seed)

    def drawn(names, sigma):
        return {name: float(np.exp(sigma * rng.standard_normal())) for name in names}

    amounts = {
        n: float(a) * f
        for (n, a), f in zip(TABLE["species"].items(), drawn(TABLE["species"], 0.7).values(), strict=True)
    }
    return amounts, drawn(TABLE["cells"]["settings"], 0.25), drawn(TABLE["blood"]["inputs"], 1.0)


def test_it_is_frozen():
    assert insulin_v0.digest(insulin_v0.FILE.read_text(encoding="utf-8")) == insulin_v0.SHA256
    assert insulin_v0.SHA256 == "0562cb0c9f3fe21024ca2c3dce92c517541d1a09763305eb4b7be09ce86f781d"


def test_line_ends_of_a_checkout_do_not_thaw_it():
    text = insulin_v0.FILE.read_text(encoding="utf-8")
    assert insulin_v0.digest(text.replace("\n", "\r\n")) == insulin_v0.SHA256


def test_a_changed_network_is_refused(tmp_path):
    changed = tmp_path / "insulin_v0.yaml"
    changed.write_text(insulin_v0.FILE.read_text(encoding="utf-8").replace("k: 0.6331", "k: 0.6332"), encoding="utf-8")
    with pytest.raises(
        insulin_v0.Thawed, match=r"insulin_v0.yaml has the hash [0-9a-f]{64}, but the frozen network has"
    ):
        insulin_v0.read(changed)


def test_what_is_left_of_every_pool_is_judged():
    # The pools stand in the rate laws as "100 - A - B" and the like.
    network, start = insulin_v0.network(), insulin_v0.data()["species"]
    laws = " ".join(law for _, law, _ in insulin_v0.data()["reactions"].values())
    assert len(network.complements) == 14
    for rest in network.complements:
        whole = insulin_v0.data()["complements"][rest.name][0]
        assert " - ".join([str(whole), *rest.members]) in laws
        assert sum(start[member] for member in rest.members) < evaluate(rest.total, {"c_GLUT4": 1.0})


def test_it_has_36_species_and_76_reactions():
    network, pathway = insulin_v0.network(), insulin_v0.pathway()
    assert (len(pathway.species), len(pathway.reactions)) == (36, 76)
    assert (len(network.settings), len(network.inputs), network.accumulators) == (12, 6, 1)
    assert set(network.states) == {*TABLE["species"], "taken_Insulin.uptake"}


@pytest.mark.parametrize("seed", range(20))
def test_the_right_hand_sides_are_those_of_the_formulas(seed):
    amounts, settings, blood = somewhere(seed)
    expected, sizes = python_slopes(amounts, settings, blood)
    network = insulin_v0.network()
    state = np.array([amounts.get(name, 0.0) for name in network.states])
    numbers = np.array([settings[name] for name in network.settings])
    inputs = np.array([blood[name] for name in network.inputs])
    fast = network.fast
    found = arithmetic(network, network.derivatives)(
        state[None, :fast, None], state[None, fast:, None], numbers[None, :, None], inputs
    )
    for name, value in zip(network.states, found, strict=True):
        if name in expected:
            assert np.ravel(value)[0] == pytest.approx(expected[name], rel=0, abs=1e-12 * sizes[name]), name
    # the code that peers are given says the same
    states = len(network.states) - network.accumulators
    for name, value in zip(network.states, source.slopes(network)(state[:states], numbers, inputs), strict=False):
        assert value == pytest.approx(expected[name], rel=0, abs=1e-12 * sizes[name]), name


def test_the_jacobian_that_peers_are_given_is_the_change_of_the_slopes():
    amounts, settings, blood = somewhere(3)
    network = insulin_v0.network()
    names = [n for n in network.states if n in amounts]
    numbers, inputs = [settings[n] for n in network.settings], [blood[n] for n in network.inputs]
    jacobian = np.array(source.jacobian(network)([amounts[n] for n in names], numbers, inputs))
    for column, name in enumerate(names):
        h = 1e-5 * amounts[name]
        ends = [python_slopes(amounts | {name: amounts[name] + d}, settings, blood)[0] for d in (-h, h)]
        for row, other in enumerate(names):
            slope = (ends[1][other] - ends[0][other]) / (2 * h)
            size = python_slopes(amounts, settings, blood)[1][other] / amounts[name]
            assert jacobian[row, column] == pytest.approx(slope, rel=1e-6, abs=1e-6 * size), (other, name)


def test_blood_is_that_of_three_meals():
    assert list(insulin_v0.blood(0).values()) == pytest.approx([0.04, 5.0, 1.0, 0.7, 0.003, 1.0])
    # 35 minutes after breakfast m = 1
    assert list(insulin_v0.blood(515).values()) == pytest.approx([0.44, 9.0, 1 / 3, 0.3, 0.003, 2.0])
    # an hour after lunch the rest of breakfast is still there
    x, y = 60 / 35, 360 / 35
    m = x * np.exp(1 - x) + y * np.exp(1 - y)
    assert insulin_v0.blood(840)["glucose"] == pytest.approx(5 + 4 * m)
    assert insulin_v0.course().shape == (1440, 6)
    # breakfast of the second day, with what is left of supper
    z = (1440 + 515 - 1140) / 35
    assert insulin_v0.blood(1440 + 515)["amino_acids"] == pytest.approx(2 + z * np.exp(1 - z), rel=1e-6)


def test_cells_differ_by_a_quarter():
    contents = insulin_v0.contents(20_000)
    assert contents.shape == (12, 20_000)
    assert np.log(contents).std(axis=1) == pytest.approx(np.full(12, 0.25), rel=0.03)
    assert np.array_equal(insulin_v0.contents(16, seed=3), insulin_v0.contents(16, seed=3))


def test_the_engine_goes_where_scipy_goes():
    minutes, cell = 3, 5
    contents, course = insulin_v0.contents(LANES), insulin_v0.course(minutes)
    settings = dict(zip(TABLE["cells"]["settings"], contents[:, cell], strict=True))
    amounts = np.array([float(a) for a in TABLE["species"].values()])
    for blood in course:
        heard = dict(zip(TABLE["blood"]["inputs"], blood, strict=True))

        def slope(t, y, heard=heard):
            found, _ = python_slopes(dict(zip(TABLE["species"], y, strict=True)), settings, heard)
            return list(found.values())

        amounts = solve_ivp(slope, (0, 1), amounts, method="BDF", rtol=1e-9, atol=1e-11).y[:, -1]
    cells = Cells(insulin_v0.network(), contents, precision="double", rtol=1e-8)
    ours = cells.watched(course, insulin_v0.species())[-1, :, cell]
    assert np.max(np.abs(ours - amounts) / (np.abs(amounts) + 1e-2)) < 1e-6
