"""The straight-line parts of one Rosenbrock step: the first stage with the factors of its matrix, and every later stage.

Arrays that the parts read: ``state``, ``setting``, ``input``, ``slope`` (change of the inputs per minute), ``shift`` (the numbers 1/(gamma h)
and gamma_1 h), ``bias`` (what earlier stages and df/dt add to the right side), ``matrix`` (the factors).
"""

from __future__ import annotations

from dataclasses import dataclass

from signaling.engine.elimination import Elimination, plan_elimination
from signaling.engine.jacobian import jacobian, may_be_infinite
from signaling.engine.network import Network
from signaling.engine.operations import Program, Tape
from signaling.pathway.expressions import Expr


@dataclass(frozen=True, eq=False)
class StepPrograms:
    """Straight-line code of one step.

    Attributes:
        first: state, setting, input, slope, shift -> u_1 (n), df/dt (n), and the factors of ``shift - J``, reciprocals on the diagonal.
        later: state, setting, input, bias, matrix -> u_i (n).
        factors: how many numbers the factorised matrix has.
    """

    first: Program
    later: Program
    factors: int

    def flops(self, stages: int) -> int:
        """Floating-point operations of the parts in one step."""
        return self.first.flops + (stages - 1) * self.later.flops


def step_programs(network: Network) -> StepPrograms:
    """Plan the step of a network."""
    partial = jacobian(network)
    plan = plan_elimination(len(network.states), partial.entries)
    return StepPrograms(
        _first(network, partial.entries, partial.by_input, plan), _later(network, plan), len(plan.places)
    )


def _reads(network: Network, tape: Tape) -> dict[str, int]:
    arrays = {"state": network.states, "setting": network.settings, "input": network.inputs}
    return {name: tape.read(array, k) for array, names in arrays.items() for k, name in enumerate(names)}


def _first(
    network: Network,
    entries: dict[tuple[int, int], Expr],
    by_input: dict[tuple[int, int], Expr],
    plan: Elimination,
) -> Program:
    tape = Tape()
    reads = _reads(network, tape)
    done: dict[Expr, int] = {}

    def derivative(e: Expr) -> int:
        value = tape.expression(e, reads, done)
        return tape.put("finite", value) if may_be_infinite(e) else value

    slopes = [tape.expression(e, reads, done) for e in network.derivatives]
    with_time = [tape.number(0.0)] * len(slopes)
    for (i, k), e in by_input.items():
        with_time[i] = tape.add(tape.mul(derivative(e), tape.read("slope", k)), with_time[i])
    factors = _factorised(tape, {place: derivative(e) for place, e in entries.items()}, plan)
    right = [tape.add(tape.mul(tape.read("shift", 1), t), f) for f, t in zip(slopes, with_time, strict=True)]
    return tape.program([*_solved(tape, factors, right, plan), *with_time, *(factors[place] for place in plan.places)])


def _later(network: Network, plan: Elimination) -> Program:
    tape = Tape()
    reads = _reads(network, tape)
    done: dict[Expr, int] = {}
    right = [tape.add(tape.expression(e, reads, done), tape.read("bias", k)) for k, e in enumerate(network.derivatives)]
    factors = {place: tape.read("matrix", k) for place, k in plan.places.items()}
    return tape.program(_solved(tape, factors, right, plan))


def _factorised(tape: Tape, jacobian: dict[tuple[int, int], int], plan: Elimination) -> dict[tuple[int, int], int]:
    """``shift - J = L U``, L with ones on its diagonal; on the diagonal of U stand the reciprocals."""
    size, order = len(plan.order), plan.order
    zero, one, shift = tape.number(0.0), tape.number(1.0), tape.read("shift", 0)
    M = {}
    for i, j in plan.places:
        entry = jacobian.get((order[i], order[j]), zero)
        M[i, j] = tape.sub(shift if i == j else zero, entry)
    for k in range(size):
        M[k, k] = tape.div(one, M[k, k])
        below = [i for i in range(k + 1, size) if k in plan.lower[i]]
        for i in below:
            M[i, k] = tape.mul(M[i, k], M[k, k])
            for j in plan.upper[k]:
                M[i, j] = tape.sub(M[i, j], tape.mul(M[i, k], M[k, j]))
    return M


def _solved(tape: Tape, factors: dict[tuple[int, int], int], right: list[int], plan: Elimination) -> list[int]:
    """Solve ``L U x = right``, forwards and backwards; rows as in the network."""
    x = [right[row] for row in plan.order]
    for i in range(len(x)):
        for j in plan.lower[i]:
            x[i] = tape.sub(x[i], tape.mul(factors[i, j], x[j]))
    for i in reversed(range(len(x))):
        for j in plan.upper[i]:
            x[i] = tape.sub(x[i], tape.mul(factors[i, j], x[j]))
        x[i] = tape.mul(x[i], factors[i, i])
    return [x[k] for k in sorted(range(len(x)), key=plan.order.__getitem__)]
