"""What a step is made of: counted on networks small enough to count by hand."""

from collections import Counter

import numpy as np
import pytest

from signaling.engine.integrators import RODAS3, ROS34PW2
from signaling.engine.step_programs import step_programs
from tests.unit.engine.networks import network


def names(program):
    return Counter(operation[0] for operation in program.operations)


def test_what_only_inputs_or_only_settings_decide_is_taken_out():
    net = network("out", {"y": "u/(1 + u)*s^2 - y*s/(2 + u)"}, [1.0], inputs=["u"], settings=["s"])
    programs = step_programs(net, ROS34PW2)
    # 1/(1 + u) and 1/(2 + u) are divisions in `uniform`; the pivot is the only one left for the cells.
    assert names(programs.body)["div"] == 1
    assert names(programs.uniform)["div"] == 2
    assert "div" not in names(programs.cell)
    assert len(programs.times) == len(set(np.round(ROS34PW2.alpha_sum, 12)))


@pytest.mark.parametrize(("method", "slopes"), [(ROS34PW2, 4), (RODAS3, 3)], ids=["ROS34PW2", "RODAS3"])
def test_two_stages_at_one_point_share_their_slopes(method, slopes):
    # One division in each slope, none in the derivative that is not shared with it, and one for the pivot.
    net = network("share", {"y": "1/(1 + y)"}, [1.0])
    assert names(step_programs(net, method).body)["div"] == slopes + 1


def test_a_diagonal_network_has_one_pivot_a_state_and_nothing_is_negated():
    net = network("apart", {"a": "-2*a", "b": "-3*b"}, [1.0, 1.0])
    found = names(step_programs(net, RODAS3).body)
    assert found["div"] == 2
    assert found["neg"] <= 2  # of the slopes as they are written


def test_the_workload_of_a_step_is_that_of_its_body():
    net = network("decay", {"y": "-2*y"}, [1.0])
    programs = step_programs(net, RODAS3)
    assert programs.flops == programs.body.flops > 0
