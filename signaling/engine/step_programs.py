"""One step of a method on a network as straight-line code: all stages, the factorised matrix, the end of the step and its error.

What does not change within a step is taken out: what only inputs decide is computed once for all cells of a tile (``uniform``), what only
settings decide once for each cell and call (``cell``). The rest, ``body``, reads these arrays:

``state`` (of the kept ones their change since the call began), ``base`` (what the kept ones were then), ``cell``, ``uniform 0``, ``uniform 1``
... (what inputs decide, at each of :attr:`StepPrograms.times`), ``slope`` (change of the inputs per minute) and ``factor`` (multiples of h and
of 1/h).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from signaling.engine.elimination import Elimination, plan_elimination
from signaling.engine.jacobian import jacobian, may_be_infinite
from signaling.engine.network import Network
from signaling.engine.operations import Program, Tape
from signaling.engine.scheduling import scheduled
from signaling.engine.tableau import ExplicitTableau, Method, Tableau
from signaling.pathway.expressions import ONE, Expr, symbols, walk

NEGLIGIBLE = 1e-14  # a coefficient of a method below it is zero but for rounding


@dataclass(frozen=True, eq=False)
class StepPrograms:
    """Straight-line code of one step.

    Attributes:
        uniform: input -> numbers that are the same in all cells.
        cell: setting -> numbers that are constant in a cell.
        body: everything else -> of everything that is judged (the n states, then the complements) the end of the step, then the error; then the
            amounts of the complements before the step.
        times: where in the step the inputs are wanted, as fractions of it.
        factors: the numbers of ``factor``: (c, -1) is c/h and (c, 1) is c h.
    """

    uniform: Program
    cell: Program
    body: Program
    times: tuple[float, ...]
    factors: tuple[tuple[float, int], ...]

    @property
    def flops(self) -> int:
        """Floating-point operations of a cell in one step, as :attr:`Program.flops` counts them."""
        return self.body.flops


def step_programs(network: Network, method: Method) -> StepPrograms:
    """Plan the step of a network."""
    return _Step(network, method).programs()


class _Step:
    """Collects the operations of a step."""

    def __init__(self, network: Network, method: Method) -> None:
        self.network, self.method = network, method
        self.tape = Tape()
        self.times = tuple(dict.fromkeys(float(a) for a in method.alpha_sum))
        self.factors: dict[tuple[float, int], int] = {}
        self.partial = None if isinstance(method, ExplicitTableau) else jacobian(network)
        taken = [*network.derivatives]
        if self.partial is not None:
            taken += [*self.partial.entries.values(), *self.partial.by_input.values()]
        taken += [c.total for c in network.complements]
        self.uniform = _taken_out(taken, network.inputs)
        self.cell = _taken_out(taken, network.settings)
        self.y = [self.tape.read("state", k) for k in range(len(network.states))]

    def programs(self) -> StepPrograms:
        if isinstance(self.method, ExplicitTableau):
            ends, errors = self._explicit(self.method)
        else:
            ends, errors = self._rosenbrock(self.method)
        before, after, missed = self._complements(ends, errors)
        return StepPrograms(
            _hoisted(self.uniform, "input", self.network.inputs),
            _hoisted(self.cell, "setting", self.network.settings),
            scheduled(self.tape.program([*ends, *after, *errors, *missed, *before])),
            self.times,
            tuple(self.factors),
        )

    # The parts of any method ------------------------------------------------------------------------------------------

    def _factor(self, number: float, power: int) -> int:
        place = self.factors.setdefault((float(number), power), len(self.factors))
        return self.tape.read("factor", place)

    def _known(self, point: Sequence[int], fraction: float) -> tuple[dict[str, int], dict[Expr, int]]:
        """Where symbols and expressions that are taken out stand, at a stage point."""
        tape, network = self.tape, self.network
        reads = dict(zip(network.states, point, strict=True))
        for k, name in enumerate(network.states[network.fast :]):
            reads[name] = tape.add(tape.read("base", k), reads[name])
        time = f"uniform {self.times.index(fraction)}"
        done = {e: tape.read(time, k) for k, e in enumerate(self.uniform)}
        done |= {e: tape.read("cell", k) for k, e in enumerate(self.cell)}
        for e, place in done.items():
            if ONE / e in done:
                tape.reciprocals[place] = done[ONE / e]
        return reads, done

    def _slopes(self, point: Sequence[int], fraction: float) -> list[int]:
        reads, done = self._known(point, fraction)
        return [self.tape.expression(e, reads, done) for e in self.network.derivatives]

    def _sum(self, start: int, terms: Iterable[tuple[float, int]], power: int = 0) -> int:
        """Start + the sum of c x over (c, x), times h^power; terms of one size are added before they are multiplied."""
        tape = self.tape
        groups: dict[float, list[tuple[bool, int]]] = {}
        for c, x in terms:
            if abs(c) > NEGLIGIBLE:
                size = next((s for s in (1.0, *groups) if abs(s - abs(c)) <= NEGLIGIBLE), abs(c))
                groups.setdefault(size, []).append((c > 0, x))
        for size, members in groups.items():
            members.sort(key=lambda member: not member[0])  # stable: those that are added come first
            plus, total = members[0]
            for sign, x in members[1:]:
                total = tape.add(total, x) if sign == plus else tape.sub(total, x)
            if size != 1.0 or power:
                total = tape.mul(self._factor(size, power) if power else tape.number(size), total)
            start = tape.add(start, total) if plus else tape.sub(start, total)
        return start

    def _complements(self, ends: list[int], errors: list[int]) -> tuple[list[int], list[int], list[int]]:
        """Of each complement the amount before and after the step, and the error but for its sign."""
        tape, network = self.tape, self.network
        now, done = self._known(self.y, self.times[0])
        then, _ = self._known(ends, self.times[0])
        place = {name: k for k, name in enumerate(network.states)}
        before: list[int] = []
        after: list[int] = []
        missed: list[int] = []
        for c in network.complements:
            total = tape.expression(c.total, {}, done)
            error = tape.number(0.0)
            for member in c.members:
                error = tape.add(error, errors[place[member]])
            missed.append(error)
            for amounts, found in ((now, before), (then, after)):
                rest = total
                for member in c.members:
                    rest = tape.sub(rest, amounts[member])
                found.append(rest)
        return before, after, missed

    # Methods ----------------------------------------------------------------------------------------------------------

    def _explicit(self, method: ExplicitTableau) -> tuple[list[int], list[int]]:
        K: list[list[int]] = []
        for i in range(method.stages):
            point = [self._sum(y, self._terms(method.a[i], K, k), 1) for k, y in enumerate(self.y)]
            K.append(self._slopes(point, float(method.alpha_sum[i])))
        zero = self.tape.number(0.0)
        ends = [self._sum(y, self._terms(method.b, K, k), 1) for k, y in enumerate(self.y)]
        return ends, [self._sum(zero, self._terms(method.b - method.b_hat, K, k), 1) for k in range(len(ends))]

    def _rosenbrock(self, method: Tableau) -> tuple[list[int], list[int]]:
        tape, n = self.tape, len(self.y)
        assert self.partial is not None
        plan = plan_elimination(n, self.partial.entries)
        with_time, factors = self._linearised(method, plan)
        points: list[list[int]] = []
        U: list[list[int]] = []
        slopes: dict[tuple, list[int]] = {}
        for i in range(method.stages):
            point = self._point(method, i, points, U)
            points.append(point)
            where = tuple(point), float(method.alpha_sum[i])
            if where not in slopes:  # two stages at one point share their slopes
                slopes[where] = self._slopes(point, where[1])
            right = []
            for k, f in enumerate(slopes[where]):
                moved = self._sum(f, self._terms(method.C[i], U, k), -1)
                right.append(self._sum(moved, [(float(method.gamma_sum[i]), with_time[k])], 1))
            U.append(_solved(tape, factors, right, plan))
        zero = tape.number(0.0)
        if method.stiffly_accurate:
            ends = [tape.add(points[-1][k], U[-1][k]) for k in range(n)]
        else:
            ends = [self._sum(self.y[k], self._terms(method.m, U, k)) for k in range(n)]
        return ends, [self._sum(zero, self._terms(method.m - method.m_hat, U, k)) for k in range(n)]

    def _point(self, method: Tableau, i: int, points: list[list[int]], U: list[list[int]]) -> list[int]:
        """Y + the sum of A_ij u_j, from the point before if it is a part of it."""
        row = method.A[i]
        if i and abs(row[: i - 1] - method.A[i - 1, : i - 1]).max(initial=0.0) <= NEGLIGIBLE:
            return [self._sum(p, [(row[i - 1], u)]) for p, u in zip(points[-1], U[-1], strict=True)]
        return [self._sum(y, self._terms(row, U, k)) for k, y in enumerate(self.y)]

    @staticmethod
    def _terms(row: Iterable[float], U: list[list[int]], k: int) -> list[tuple[float, int]]:
        return [(float(c), u[k]) for c, u in zip(row, U, strict=False)]

    def _linearised(self, method: Tableau, plan: Elimination) -> tuple[list[int], dict[tuple[int, int], int]]:
        """The derivatives by time, and the factors of ``1/(gamma h) - J``, at the beginning of the step."""
        tape = self.tape
        assert self.partial is not None
        reads, done = self._known(self.y, float(method.alpha_sum[0]))

        def derivative(e: Expr) -> int:
            value = tape.expression(e, reads, done)
            return tape.put("finite", value) if may_be_infinite(e) else value

        with_time = [tape.number(0.0)] * len(self.y)
        for (i, k), e in self.partial.by_input.items():
            with_time[i] = tape.add(tape.mul(derivative(e), tape.read("slope", k)), with_time[i])
        shift = self._factor(1.0 / method.diagonal, -1)
        entries = {place: derivative(e) for place, e in self.partial.entries.items()}
        return with_time, _factorised(tape, entries, shift, plan)


def _taken_out(expressions: Iterable[Expr], names: Iterable[str]) -> list[Expr]:
    """The largest parts of the expressions that read nothing but these names; of divisors the reciprocals too."""
    names = frozenset(names)
    parts: dict[Expr, None] = {}

    def alone(node: Expr) -> bool:
        return bool(symbols(node)) and symbols(node) <= names

    for e in expressions:
        if alone(e):
            parts[e] = None
        for node in walk(e):
            if not alone(node):
                parts.update(dict.fromkeys(a for a in node.args if alone(a)))
                if node.op == "div" and alone(node.args[1]):
                    parts[ONE / node.args[1]] = None
    return list(parts)


def _hoisted(expressions: Iterable[Expr], array: str, names: Sequence[str]) -> Program:
    tape = Tape()
    done: dict[Expr, int] = {}
    reads = {name: tape.read(array, k) for k, name in enumerate(names)}
    return tape.program([tape.expression(e, reads, done) for e in expressions])


def _factorised(
    tape: Tape, jacobian: dict[tuple[int, int], int], shift: int, plan: Elimination
) -> dict[tuple[int, int], int]:
    """``shift - J = L U`` with ones on the diagonal of L. Kept are -L, -U, and on the diagonal the reciprocals of U: so nothing is negated."""
    size, order = len(plan.order), plan.order
    zero, one = tape.number(0.0), tape.number(1.0)
    M = {}
    for i, j in plan.places:
        entry = jacobian.get((order[i], order[j]), zero)
        M[i, j] = tape.sub(shift, entry) if i == j else entry
    for k in range(size):
        M[k, k] = tape.div(one, M[k, k])
        below = [i for i in range(k + 1, size) if k in plan.lower[i]]
        for i in below:
            M[i, k] = tape.mul(M[i, k], M[k, k])
            for j in plan.upper[k]:
                update = tape.mul(M[i, k], M[k, j])
                M[i, j] = tape.sub(M[i, j], update) if i == j else tape.add(M[i, j], update)
    return M


def _solved(tape: Tape, factors: dict[tuple[int, int], int], right: list[int], plan: Elimination) -> list[int]:
    """Solve ``L U x = right``, forwards and backwards; rows as in the network."""
    x = [right[row] for row in plan.order]
    for i in range(len(x)):
        for j in plan.lower[i]:
            x[i] = tape.add(x[i], tape.mul(factors[i, j], x[j]))
    for i in reversed(range(len(x))):
        for j in plan.upper[i]:
            x[i] = tape.add(x[i], tape.mul(factors[i, j], x[j]))
        x[i] = tape.mul(x[i], factors[i, i])
    return [x[k] for k in sorted(range(len(x)), key=plan.order.__getitem__)]
