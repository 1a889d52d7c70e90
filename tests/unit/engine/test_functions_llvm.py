"""The kernels' own exp, log, softplus and powers against extended precision."""

import ctypes
import math

import numpy as np
import pytest

from signaling.engine.functions_llvm import inline
from signaling.engine.ir_text import Writer
from signaling.engine.machine import Loaded, compiled_object, this_machine

ULP = {"double": 2.0**-52, "float": 2.0**-23}
DTYPE = {"double": np.float64, "float": np.float32}


def compiled_function(name, arguments, width, kind="double"):
    w = Writer(width, this_machine().fma, kind)
    with w.function("void", "t_all", ["i64 %n", "ptr %a", "ptr %b", "ptr %r"], exported=True):
        with w.count(0, "%n", width) as k:
            values = [w.load(pointer, k, aligned=False) for pointer in ("%a", "%b")[:arguments]]
            w.store(inline(w, name, *values), "%r", k, aligned=False)
        w.lines.append("  ret void")
    loaded = Loaded(compiled_object("\n".join([*w.declared.values(), *w.lines, ""])), ["t_all"])
    run = ctypes.CFUNCTYPE(None, ctypes.c_int64, *[ctypes.c_void_p] * 3)(loaded.address("t_all"))

    def function(*values):
        a, b = (np.ascontiguousarray(np.broadcast_to(v, np.shape(values[0])), DTYPE[kind]) for v in (values * 2)[:2])
        assert len(a) % 16 == 0
        result = np.empty_like(a)
        run(len(a), a.ctypes.data, b.ctypes.data, result.ctypes.data)
        return result

    function.machine_code = loaded  # lives as long as the function
    return function


FORMATS = {
    f"{kind}, width {width}": (kind, width)
    for kind in DTYPE
    for width in (16, 8, 4, 1)
    if (kind, width) != ("double", 16)
}


@pytest.fixture(scope="module", params=FORMATS.values(), ids=FORMATS.keys())
def functions(request):
    kind, width = request.param
    arguments = {"exp": 1, "log": 1, "softplus": 1, "pow": 2}
    return {"kind": kind} | {name: compiled_function(name, n, width, kind) for name, n in arguments.items()}


def worst(functions, name, exact, *values):
    """Largest relative error in units of the last place, against NumPy in extended precision."""
    dtype = DTYPE[functions["kind"]]
    values = [np.asarray(v, dtype) for v in values]
    wanted = exact(*(v.astype(np.longdouble) for v in values))
    usual = np.abs(wanted) >= np.finfo(dtype).tiny  # what is below the smallest normal number is zero here
    assert usual.mean() > 0.9
    error = np.abs((functions[name](*values).astype(np.longdouble) - wanted)[usual] / wanted[usual])
    return float(np.max(error)) / ULP[functions["kind"]]


def test_exp_is_good_to_a_unit_in_the_last_place(functions):
    low, high = {"double": (-708, 709.7), "float": (-87, 88.7)}[functions["kind"]]
    x = np.concatenate([np.linspace(low, high, 8000), np.linspace(-1, 1, 8000)])
    assert worst(functions, "exp", np.exp, x) < 1.0


def test_log_is_good_to_a_unit_in_the_last_place(functions):
    low, high = {"double": (-320, 308), "float": (-44, 38)}[functions["kind"]]
    near = 1 + ULP[functions["kind"]]
    x = np.concatenate([np.logspace(low, high, 8000), np.linspace(0.5, 2, 8032, endpoint=False), [near] * 16])
    x = x[x.astype(DTYPE[functions["kind"]]) != 1.0]
    assert worst(functions, "log", np.log, x[: len(x) // 16 * 16]) < 1.0


def test_softplus_is_good_to_two_units_in_the_last_place(functions):
    reach = {"double": 700, "float": 87}[functions["kind"]]
    assert (
        worst(functions, "softplus", lambda x: np.logaddexp(np.longdouble(0), x), np.linspace(-reach, reach, 8000))
        < 2.0
    )


def test_a_power_is_as_good_as_the_size_of_its_exponent_allows(functions):
    x, n = np.meshgrid(np.logspace(-3, 3, 40), np.linspace(-5, 5, 40))
    # |n log x| multiplies the error of the logarithm
    assert worst(functions, "pow", np.power, x.ravel(), n.ravel()) < 1 + 5 * math.log(1000)


EDGES = {
    ("exp", 0.0): 1.0,
    ("exp", 1000.0): math.inf,
    ("exp", -1000.0): 0.0,
    ("exp", math.inf): math.inf,
    ("exp", -math.inf): 0.0,
    ("exp", math.nan): math.nan,
    ("log", 1.0): 0.0,
    ("log", 0.0): -math.inf,
    ("log", -1e-40): math.nan,
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
    ("pow", 1.0, 1e30): 1.0,
    ("pow", math.nan, 2.0): math.nan,
    ("pow", 2.0, math.nan): math.nan,
}


@pytest.mark.parametrize(("where", "wanted"), EDGES.items(), ids=str)
def test_an_edge_is_where_ieee_754_puts_it(functions, where, wanted):
    name, *values = where
    found = functions[name](*(np.full(16, v) for v in values))
    assert found == pytest.approx(np.full(16, wanted), rel=1e-15, nan_ok=True)


@pytest.mark.parametrize("kind", DTYPE)
def test_bits_do_not_depend_on_the_vector_width(kind):
    x = np.random.default_rng(0).uniform(0.001, 20, 4000)
    for name, n in {"exp": 1, "log": 1, "softplus": 1, "pow": 2}.items():
        results = [compiled_function(name, n, width, kind)(x, x[::-1].copy()).tobytes() for width in (16, 8, 2, 1)]
        assert len(set(results)) == 1, name
