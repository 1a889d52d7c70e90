"""The kernels' own exp, log, softplus and powers against extended precision."""

import ctypes
import math

import numpy as np
import pytest

from signaling.engine.functions_llvm import call, write_functions
from signaling.engine.ir_text import Writer
from signaling.engine.machine import Loaded, compiled_object, this_machine

ULP = 2.0**-52


def compiled_function(name, arguments, width):
    w = Writer(width, this_machine().fma)
    write_functions(w, "t_")
    with w.function("void", "t_all", ["i64 %n", "ptr %a", "ptr %b", "ptr %r"], exported=True):
        with w.count(0, "%n", width) as k:
            values = [w.load(pointer, k, aligned=False) for pointer in ("%a", "%b")[:arguments]]
            w.store(call(w, "t_", name, *values), "%r", k, aligned=False)
        w.lines.append("  ret void")
    loaded = Loaded(compiled_object("\n".join([*w.declared.values(), *w.lines, ""])), ["t_all"])
    run = ctypes.CFUNCTYPE(None, ctypes.c_int64, *[ctypes.c_void_p] * 3)(loaded.address("t_all"))

    def function(*values):
        a, b = (np.ascontiguousarray(np.broadcast_to(v, np.shape(values[0])), float) for v in (values * 2)[:2])
        assert len(a) % 8 == 0
        result = np.empty_like(a)
        run(len(a), a.ctypes.data, b.ctypes.data, result.ctypes.data)
        return result

    function.machine_code = loaded  # lives as long as the function
    return function


@pytest.fixture(scope="module", params=[8, 4, 1], ids=lambda w: f"width {w}")
def functions(request):
    arguments = {"exp": 1, "log": 1, "softplus": 1, "pow": 2}
    return {name: compiled_function(name, n, request.param) for name, n in arguments.items()}


def worst(found, wanted):
    """Largest relative error in units of the last place; `wanted` in extended precision."""
    return float(np.max(np.abs((found - wanted) / wanted))) / ULP


def test_exp_is_good_to_a_unit_in_the_last_place(functions):
    x = np.concatenate([np.linspace(-708, 709.7, 8000), np.linspace(-1, 1, 8000)])
    assert worst(functions["exp"](x), np.exp(x.astype(np.longdouble))) < 1.0


def test_log_is_good_to_a_unit_in_the_last_place(functions):
    x = np.concatenate([np.logspace(-320, 308, 8000), np.linspace(0.5, 2, 8001)[:-1], [1 + ULP] * 8])
    x = x[: len(x) // 8 * 8]
    x = x[x != 1.0][: (len(x) - 8) // 8 * 8]
    assert worst(functions["log"](x), np.log(x.astype(np.longdouble))) < 1.0


def test_softplus_is_good_to_two_units_in_the_last_place(functions):
    x = np.linspace(-700, 700, 8000)
    assert worst(functions["softplus"](x), np.logaddexp(np.longdouble(0), x.astype(np.longdouble))) < 2.0


def test_a_power_is_as_good_as_the_size_of_its_exponent_allows(functions):
    x, n = np.meshgrid(np.logspace(-3, 3, 40), np.linspace(-5, 5, 40))
    found, wanted = functions["pow"](x.ravel(), n.ravel()), x.astype(np.longdouble).ravel() ** n.ravel()
    assert worst(found, wanted) < 1 + 5 * math.log(1000)  # |n log x| multiplies the error of the logarithm


EDGES = {
    ("exp", 0.0): 1.0,
    ("exp", 1000.0): math.inf,
    ("exp", -1000.0): 0.0,
    ("exp", math.inf): math.inf,
    ("exp", -math.inf): 0.0,
    ("exp", math.nan): math.nan,
    ("log", 1.0): 0.0,
    ("log", 0.0): -math.inf,
    ("log", -1e-320): math.nan,
    ("log", -1.0): math.nan,
    ("log", -math.inf): math.nan,
    ("log", math.inf): math.inf,
    ("log", math.nan): math.nan,
    ("softplus", 800.0): 800.0,
    ("softplus", -800.0): 0.0,
    ("softplus", math.inf): math.inf,
    ("softplus", math.nan): math.nan,
    ("pow", 0.0, 1.5): 0.0,
    ("pow", 0.0, -1.5): math.inf,
    ("pow", 0.0, 0.0): 1.0,
    ("pow", -2.0, 1.5): 0.0,
    ("pow", -1.0, 3.0): -1.0,
    ("pow", -1.0, 4.0): 1.0,
    ("pow", -1.0, -3.0): -1.0,
    ("pow", 1.0, 1e300): 1.0,
    ("pow", math.nan, 2.0): math.nan,
    ("pow", 2.0, math.nan): math.nan,
}


@pytest.mark.parametrize(("where", "wanted"), EDGES.items(), ids=str)
def test_an_edge_is_where_ieee_754_puts_it(functions, where, wanted):
    name, *values = where
    found = functions[name](*(np.full(8, v) for v in values))
    assert found == pytest.approx(np.full(8, wanted), rel=1e-15, nan_ok=True)


def test_bits_do_not_depend_on_the_vector_width():
    x = np.random.default_rng(0).uniform(0.001, 20, 4000)
    for name, n in {"exp": 1, "log": 1, "softplus": 1, "pow": 2}.items():
        results = [compiled_function(name, n, width)(x, x[::-1].copy()).tobytes() for width in (8, 2, 1)]
        assert len(set(results)) == 1, name
