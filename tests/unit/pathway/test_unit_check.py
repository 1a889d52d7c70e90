import pytest

from signaling.core import FormulaError, UnitError, assumed
from signaling.pathway import Mechanism, Pathway


def a(unit, value=1.0):
    return assumed(value, unit, "a test")


def rate(formula, **parameters):
    """A pathway whose only reaction makes a store in nM at this rate."""
    m = Mechanism("M")
    m.input("insulin", "nM", 1.0)
    m.input("share", "%", 1.0)
    m.input("ratio", "1", 1.0)
    m.store("S", "nM", 1.0)
    m.reaction("r", "-> S", formula, **parameters)
    return Pathway("cell", [m])


@pytest.mark.parametrize(
    ("formula", "units"),
    [
        ("k * insulin", {"k": "1/min"}),
        ("k * share / 100% * insulin", {"k": "1/min"}),
        ("k * share * insulin", {"k": "1/(% min)"}),
        ("v * hill(insulin, K, n)", {"v": "nM/min", "K": "nM", "n": "1"}),
        ("k * soft(insulin - K, w)", {"k": "1/min", "K": "nM", "w": "nM"}),
        ("k * insulin^2", {"k": "1/(nM min)"}),
        ("k * sqrt(insulin^2)", {"k": "1/min"}),
        ("v * exp(-insulin / K) * log(ratio)", {"v": "nM/min", "K": "nM"}),
        ("v * ratio^n", {"v": "nM/min", "n": "1"}),
        ("-v + 0", {"v": "nM/min"}),
        ("0", {}),
        ("v * (0 + ratio)", {"v": "nM/min"}),
        ("v * piecewise(1, insulin < K, 0)", {"v": "nM/min", "K": "nM"}),
        (
            "piecewise(v, insulin < K and share >= 30% or time > t, k * insulin, share == 0, 0)",
            {"v": "nM/min", "K": "nM", "t": "min", "k": "1/min"},
        ),
        ("k * max(insulin - K, 0)", {"k": "1/min", "K": "nM"}),
        ("k * insulin * time", {"k": "1/min^2"}),
        ("v", {"v": "pmol/(mL min)"}),  # 1 nM is 1 pmol/mL
    ],
)
def test_a_rate_in_the_unit_of_its_species_per_minute_is_welcome(formula, units):
    assert rate(formula, **{name: a(unit) for name, unit in units.items()}).reactions


@pytest.mark.parametrize(
    ("formula", "units", "words"),
    [
        ("k * insulin", {"k": "1"}, "comes out in nM, but must be in nM/min"),
        ("v", {"v": "pmol/(L min)"}, "comes out in pmol/(L min), but must be in nM/min, which is 0.001 times that"),
        ("v", {"v": "nM/h"}, "comes out in nM/h, but must be in nM/min, which is 0.01667 times that"),
        ("k * insulin", {"k": "L/min"}, "comes out in 1000 pmol min^-1, but must be in nM/min"),
        ("k * (insulin + K)", {"k": "1/min", "K": "pmol/L"}, "nM and pmol/L are added in 'insulin + M.r.K'"),
        ("k * (insulin - share)", {"k": "1/min"}, "nM and % are added in 'insulin - share'"),
        ("v * (ratio + 100%)", {"v": "nM/min"}, "a pure number and % are added in 'ratio + 100%'"),
        ("v * (1 + share)", {"v": "nM/min"}, "a pure number and % are added in '1 + share'"),
        ("v * piecewise(1, insulin < K, 0)", {"v": "nM/min", "K": "pmol/L"}, "nM and pmol/L are compared in 'insulin < M.r.K'"),
        ("v * piecewise(1, ratio < 1 and share > ratio, 0)", {"v": "nM/min"}, "a pure number and % are compared in 'ratio < share'"),
        ("k * min(insulin, share)", {"k": "1/min"}, "nM and % are compared in 'insulin < share'"),
        (
            "k * piecewise(insulin, ratio < 2, share)",
            {"k": "1/min"},
            "the branches of 'piecewise(insulin, ratio < 2, share)' are in nM and %",
        ),
        ("v * time", {"v": "nM/min"}, "comes out in nM, but must be in nM/min"),
        ("v * exp(insulin)", {"v": "nM/min"}, "exp() is given nM, but takes a pure number, in 'exp(insulin)'"),
        ("v * exp(100%)", {"v": "nM/min"}, "exp() is given %, but takes a pure number, in 'exp(100%)'"),
        ("v * log(share)", {"v": "nM/min"}, "log() is given %, but takes a pure number, in 'log(share)'"),
        ("v * ratio^insulin", {"v": "nM/min"}, "the exponent of 'ratio^insulin' has the unit nM"),
        ("v * insulin^n", {"v": "1/min", "n": "1"}, "'insulin^M.r.n' raises a quantity in nM to a power that is not a plain number"),
        (
            "v * hill(insulin, K, 2)",
            {"v": "nM/min", "K": "pmol/L"},
            "a pure number and a ratio of two units (1e+06) are added in '1 + (insulin / M.r.K)^2'",
        ),
        ("v * sqrt(insulin)", {"v": "nM/min"}, "comes out in 3.162e+04 pmol^1.5 dm^-4.5 min^-1, but must be in nM/min"),
    ],
)  # fmt: skip
def test_a_rate_in_another_unit_is_refused(formula, units, words):
    with pytest.raises(FormulaError) as caught:
        rate(formula, **{name: a(unit) for name, unit in units.items()})
    assert str(caught.value) == f"cell, reaction M.r: {words}"


def test_a_factor_comes_out_in_the_unit_it_declares():
    m = Mechanism("M")
    m.input("insulin", "nM", 1.0)
    m.factor("bound", "insulin / K", "share", unit="%", K=a("nM"))
    with pytest.raises(FormulaError, match=r"^cell, factor bound: comes out in a pure number, but must be in %$"):
        Pathway("cell", [m])


def test_an_input_is_counted_in_one_unit_by_all_who_read_it():
    first, second = Mechanism("First"), Mechanism("Second")
    first.input("insulin", "nM", 1.0)
    second.input("insulin", "pmol/L", 1.0)
    with pytest.raises(FormulaError) as caught:
        Pathway("cell", [first, second])
    assert str(caught.value) == "cell, input insulin of Second: declared in pmol/L, but others count it in nM"


@pytest.mark.parametrize(
    "provide",
    [
        lambda m: m.store("x", "%", 1.0),
        lambda m: m.setting("x", "%", 1.0, ""),
        lambda m: m.factor("x", "100%", "", unit="%"),
    ],
)
def test_an_input_is_counted_as_whoever_provides_it_counts(provide):
    giver, taker = Mechanism("Giver"), Mechanism("Taker")
    provide(giver)
    taker.input("x", "nM")
    with pytest.raises(FormulaError, match=r"^cell, input x of Taker: declared in nM, but others count it in %$"):
        Pathway("cell", [giver, taker])


@pytest.mark.parametrize(
    ("declare", "where"),
    [
        (lambda m: m.store("S", "nMol", 1.0), "S"),
        (lambda m: m.input("x", "nMol", 1.0), "x"),
        (lambda m: m.setting("x", "nMol", 1.0, ""), "x"),
        (lambda m: m.factor("x", "1", "", unit="nMol"), "factor x"),
        (lambda m: m.factor("x", "k", "", k=a("nMol")), r"M\.x\.k"),
    ],
)
def test_a_unit_that_cannot_be_read_says_where_it_stands(declare, where):
    m = Mechanism("M")
    declare(m)
    with pytest.raises(UnitError, match=rf"^cell, {where}: 'nMol' is not a unit"):
        Pathway("cell", [m])


def test_a_long_formula_is_cut_in_the_message():
    terms = " + ".join(["insulin"] * 60)
    with pytest.raises(FormulaError, match=r"'exp\(insulin \+ .{100,110}\.\.\.'$"):
        rate(f"k * exp({terms})", k=a("1/min"))
