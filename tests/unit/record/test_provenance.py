import platform

import numpy as np
import pytest

import signaling
from signaling.core import SignalingError
from signaling.record.provenance import canonical_json, describe_run, input_hash, sha256


def test_the_description_names_what_shapes_a_result():
    run = describe_run({"title": "a meal"}, seed=7)
    assert run["scenario"] == {"title": "a meal"}
    assert run["seed"] == 7
    assert run["versions"]["python"] == platform.python_version()
    assert run["versions"]["signaling"] == signaling.__version__
    assert run["versions"]["numpy"] == np.__version__
    assert {"mesa", "scipy", "networkx", "llvmlite"} <= set(run["versions"])
    assert run["platform"]["machine"] == platform.machine()


def test_the_input_hash_is_the_sha256_of_the_canonical_text():
    # Of {"scenario":{"cells":100},"seed":1}, worked out with the sha256sum command.
    expected = "sha256:5562483caf40b0d4c41b3a72691a36ceaec57b39f94082948fd599b729bb8777"
    assert canonical_json({"seed": 1, "scenario": {"cells": 100}}) == b'{"scenario":{"cells":100},"seed":1}'
    assert input_hash({"cells": 100}, 1) == expected


def test_the_input_hash_does_not_depend_on_the_order_of_keys():
    assert input_hash({"a": 1, "b": {"c": 2, "d": 3}}, 1) == input_hash({"b": {"d": 3, "c": 2}, "a": 1}, 1)


@pytest.mark.parametrize(("scenario", "seed"), [({"cells": 101}, 1), ({"cells": 100}, 2), ({"cells": "100"}, 1)])
def test_the_input_hash_changes_with_scenario_and_seed(scenario, seed):
    assert input_hash(scenario, seed) != input_hash({"cells": 100}, 1)


def test_numpy_numbers_are_written_as_plain_ones():
    content = {"n": np.int64(3), "x": np.float64(0.5), "row": np.array([1.0, 2.0])}
    assert canonical_json(content) == b'{"n":3,"row":[1.0,2.0],"x":0.5}'


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object(), {1, 2}])
def test_what_json_cannot_hold_is_refused_in_words(value):
    with pytest.raises(SignalingError, match=r"this cannot be written as JSON: .* Use text, finite numbers"):
        canonical_json({"value": value})


def test_a_digest_says_which_digest_it_is():
    # FIPS 180-2, appendix B.1: the message "abc".
    assert sha256(b"abc") == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
