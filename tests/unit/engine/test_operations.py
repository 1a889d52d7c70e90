import pytest

from signaling.engine.operations import Tape, operands_of
from signaling.pathway.expressions import evaluate
from signaling.pathway.formula import parse
from tests.unit.engine.straight_line import CALCULATE


def program(*formulas):
    tape, done = Tape(), {}
    reads = {name: tape.read("state", k) for k, name in enumerate("xyz")}
    return tape.program([tape.expression(parse(f), reads, done) for f in formulas])


def run(code, state):
    values = []
    for operation in code.operations:
        if operation[0] == "number":
            values.append(operation[1])
        elif operation[0] == "read":
            values.append(state[operation[2]])
        else:
            values.append(CALCULATE[operation[0]](*(values[a] for a in operands_of(operation))))
    return [values[k] for k in code.outputs]


def names(code):
    return [operation[0] for operation in code.operations]


@pytest.mark.parametrize(
    "formula",
    [
        "x*y + z", "x - y*z", "x*y - z", "-(x - y)", "x/y - z/y", "x^5 - y^-3", "x^1.5 * y^-0.7", "hill(x, y, 3)", "x^y",
        "exp(-x)*log(y) + sqrt(z)", "soft(x - y, 0.3)", "x^64 / y^65", "0*x + 1*y - 0/z",
    ],
)  # fmt: skip
def test_a_program_computes_what_its_formula_says(formula):
    state = [1.3, 0.8, 2.1]
    wanted = evaluate(parse(formula), dict(zip("xyz", state, strict=True)))
    assert run(program(formula), state) == pytest.approx([wanted], rel=1e-13)


def test_nothing_is_computed_twice_whatever_the_order_of_the_operands():
    code = program("(x + y) * z", "z * (y + x)")
    assert code.outputs[0] == code.outputs[1]
    assert names(code).count("add") == names(code).count("mul") == 1


def test_a_whole_power_is_squared_not_called():
    assert names(program("x^8")) == ["read", "mul", "mul", "mul"]
    assert names(program("x^-2")) == ["read", "mul", "number", "div"] or names(program("x^-2")) == [
        "number",
        "read",
        "mul",
        "div",
    ]


def test_a_power_and_its_derivative_share_a_logarithm():
    assert names(program("x^1.5", "1.5*x^0.5")).count("log") == 1


def test_rates_with_one_denominator_share_one_division():
    assert names(program("x/(1 + y)", "z/(1 + y)")).count("div") == 1


def test_a_product_used_once_is_fused_into_its_sum():
    assert names(program("x*y + z")).count("fma") == 1
    assert names(program("z - x*y")).count("fnma") == 1
    assert names(program("x*y - z")).count("fms") == 1


def test_a_product_used_twice_is_computed_once_and_not_fused():
    assert sorted(names(program("x*y + z", "x*y - z"))) == ["add", "mul", "read", "read", "read", "sub"]


def test_a_fused_operation_counts_two_and_a_number_none():
    assert program("x*y + z").flops == 2
    assert program("2*x").flops == 1


def test_operands_stand_before_what_uses_them():
    code = program("x^1.5/(1 + x^1.5)", "soft(x*y, z) - exp(x)")
    assert all(a < k for k, operation in enumerate(code.operations) for a in operands_of(operation))
