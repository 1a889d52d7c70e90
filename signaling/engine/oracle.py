"""The oracle: the same methods as the compiled kernels, written for reading.

It is the judge of the compiled engine, and is itself judged by SciPy. One step of one cell is three lines of algebra (see
:mod:`signaling.engine.tableau`); here they are batched over the tiles that still have time left, with dense matrices.
"""

from __future__ import annotations

import contextlib

import numpy as np

from signaling.engine.evaluate import arithmetic
from signaling.engine.integrators import USUAL_METHOD
from signaling.engine.jacobian import jacobian, may_be_infinite
from signaling.engine.layout import check_arrays, check_call
from signaling.engine.network import Network
from signaling.engine.settings import Settings
from signaling.engine.step_control import (
    ATOL_OF_RTOL,
    FARTHEST,
    STEP_CONTROL,
    StepControl,
    level,
    level_of_ratio,
    power_of_two,
)
from signaling.engine.stiffness import held_by_stiffness
from signaling.engine.stuck import Stuck, culprit, too_many_steps
from signaling.engine.tableau import ExplicitTableau, Method


class Oracle:
    """Advance cells with NumPy, always in double precision.

    Args:
        network: what to advance.
        lanes: cells of one tile.
        rtol: relative tolerance; the absolute one is a thousandth of it times the scale of the state.
        method: a Rosenbrock or an explicit method.
        control: how steps are chosen.
        precision: of the arrays it is given.
    """

    def __init__(
        self,
        network: Network,
        lanes: int = 16,
        rtol: float = 2.5e-6,
        method: Method | None = None,
        control: StepControl = STEP_CONTROL,
        precision: str = "double",
    ) -> None:
        self.network, self.lanes, self.rtol, self.control, self.precision = network, lanes, rtol, control, precision
        self.method = USUAL_METHOD[precision] if method is None else method
        partial = jacobian(network)
        self._slopes = arithmetic(network, network.derivatives)
        self._entries = [(i, j, may_be_infinite(e)) for (i, j), e in partial.entries.items()]
        self._by_input = [(i, k, may_be_infinite(e)) for (i, k), e in partial.by_input.items()]
        self._partials = arithmetic(network, [*partial.entries.values(), *partial.by_input.values()])
        scales = [*network.scale, *(c.scale for c in network.complements)]
        self._floor = ATOL_OF_RTOL * np.array(scales)[:, None]
        self._totals = arithmetic(network, [c.total for c in network.complements])
        self._names = (*network.states, *(c.name for c in network.complements))
        self._members = [[network.states.index(name) for name in c.members] for c in network.complements]

    def advance(
        self,
        state: np.ndarray,
        kept: np.ndarray,
        settings: np.ndarray | Settings,
        inputs: np.ndarray,
        slopes: np.ndarray,
        minutes: float,
        step: np.ndarray,
    ) -> None:
        """Advance every tile in place; see :class:`signaling.engine.Engine`."""
        check_arrays(self.network, self.lanes, self.precision, state, kept, settings, step)
        check_call(self.network, inputs, slopes, minutes)
        whole = np.concatenate([state, kept], axis=1, dtype=np.float64)
        try:
            self._advance(whole, settings, inputs, slopes, minutes, step)
        finally:
            state[:], kept[:] = self._parted(whole)

    def _advance(
        self,
        state: np.ndarray,
        settings: np.ndarray | Settings,
        inputs: np.ndarray,
        slopes: np.ndarray,
        minutes: float,
        step: np.ndarray,
    ) -> None:
        """The same, with all n states of the network in one array (tiles, n, lanes)."""
        inputs, slopes, control = np.asarray(inputs, float), np.asarray(slopes, float), self.control
        left = np.full(len(state), float(minutes))
        step[~(step > 0.0)] = control.first
        repeated = np.zeros(len(state), bool)
        for _ in range(control.most):
            active = np.flatnonzero(left > 0.0)
            if not len(active):
                return
            h = _next_step(step[active], left[active], control)
            end, error = self.attempt(state[active], settings[active], inputs, slopes, minutes - left[active], h)
            largest = error.max(axis=(1, 2))
            accepted = largest <= 0.0
            exponent = np.clip(largest * (-1.0 / self.method.order), -FARTHEST, FARTHEST)
            factor = np.clip(control.safety * power_of_two(exponent), control.shrink, control.grow)
            factor = np.where(repeated[active] & accepted, np.minimum(factor, 1.0), factor)
            state[active[accepted]] = end[accepted]
            left[active[accepted]] -= h[accepted]
            # A step cut short by the end of the call says nothing against the retained one.
            kept = accepted & (h < step[active]) & (factor >= 1.0)
            step[active] = np.where(kept, np.maximum(step[active], h * factor), h * factor)
            repeated[active] = ~accepted
            failed = active[step[active] < control.least]
            if len(failed):
                at = float(minutes - left[failed[0]])
                one = slice(failed[0], failed[0] + 1)
                raise self.stuck(state[one], settings[one], inputs + at * slopes, int(failed[0]), at)
        tile = int(np.flatnonzero(left > 0.0)[0])
        at, one = float(minutes - left[tile]), slice(tile, tile + 1)
        raise self.tired(state[one], settings[one], inputs + at * slopes, tile, at)

    @np.errstate(all="ignore")  # what is not finite rejects the step
    def attempt(
        self,
        y: np.ndarray,
        settings: np.ndarray | Settings,
        inputs: np.ndarray,
        slopes: np.ndarray,
        t: np.ndarray,
        h: np.ndarray,
    ) -> tuple[np.ndarray, np.ndarray]:
        """One step of size h (tiles,) from time t (tiles,).

        Returns:
            The end (tiles, n, lanes), and the level of errors over allowed errors: of the states, then of the complements.
        """
        method = self.method
        across = h[:, None, None]
        if isinstance(method, ExplicitTableau):
            return self._explicit(method, y, settings, inputs, slopes, t, across)
        start = [x + s * t[:, None] for x, s in zip(inputs, slopes, strict=True)]
        J, f_t = self._derivatives(y, settings, start, slopes)
        W = np.eye(y.shape[1]) / (method.diagonal * h[:, None, None, None]) - J
        U: list[np.ndarray] = []
        for i in range(method.stages):
            point, earlier = y, 0.0
            for j, u in enumerate(U):
                point = point + method.A[i, j] * u
                earlier = earlier + method.C[i, j] * u
            now = [x + s * (t + method.alpha_sum[i] * h)[:, None] for x, s in zip(inputs, slopes, strict=True)]
            right = self._slope(point, settings, now) + earlier / across + method.gamma_sum[i] * across * f_t
            U.append(_solve(W, right))
        return self._ended(y, U, settings)

    def _explicit(
        self,
        method: ExplicitTableau,
        y: np.ndarray,
        settings: np.ndarray | Settings,
        inputs: np.ndarray,
        slopes: np.ndarray,
        t: np.ndarray,
        h: np.ndarray,
    ) -> tuple[np.ndarray, np.ndarray]:
        U: list[np.ndarray] = []
        for i in range(method.stages):
            point = y
            for j, u in enumerate(U):
                point = point + method.A[i, j] * u
            time = t[:, None] + method.alpha_sum[i] * h[:, 0]
            now = [x + s * time for x, s in zip(inputs, slopes, strict=True)]
            U.append(h * self._slope(point, settings, now))
        return self._ended(y, U, settings)

    def _ended(
        self, y: np.ndarray, U: list[np.ndarray], settings: np.ndarray | Settings
    ) -> tuple[np.ndarray, np.ndarray]:
        method = self.method
        end, error = y, np.zeros_like(y)
        for i, u in enumerate(U):
            end = end + method.m[i] * u
            error = error + (method.m[i] - method.m_hat[i]) * u
        missed = [error[:, members].sum(axis=1) for members in self._members]
        before, after = self._judged(y, settings), self._judged(end, settings)
        size = self._floor + np.maximum(np.abs(before), np.abs(after))
        error = np.abs(np.concatenate([error, *(m[:, None] for m in missed)], axis=1))
        return end, level_of_ratio(error, size) - level(self.rtol)

    def _judged(self, y: np.ndarray, settings: np.ndarray | Settings) -> np.ndarray:
        """The states and the complements, (tiles, n + complements, lanes)."""
        totals = self._totals(*self._parted(y), settings, [])
        rests = [t - y[:, members].sum(axis=1) for t, members in zip(totals, self._members, strict=True)]
        return np.concatenate([y, *(rest[:, None] for rest in rests)], axis=1)

    def _slope(self, y: np.ndarray, settings: np.ndarray | Settings, inputs: list) -> np.ndarray:
        f = np.empty_like(y)
        for k, value in enumerate(self._slopes(*self._parted(y), settings, inputs)):
            f[:, k] = value
        return f

    def _parted(self, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return y[:, : self.network.fast], y[:, self.network.fast :]

    def _derivatives(
        self, y: np.ndarray, settings: np.ndarray | Settings, inputs: list, slopes: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """The Jacobian (tiles, lanes, n, n) and df/dt (tiles, n, lanes)."""
        tiles, n, lanes = y.shape
        J, f_t = np.zeros((tiles, lanes, n, n)), np.zeros_like(y)
        values = self._partials(*self._parted(y), settings, inputs)
        for (i, j, singular), value in zip(self._entries, values[: len(self._entries)], strict=True):
            J[..., i, j] = _left_out_where_infinite(value) if singular else value
        for (i, k, singular), value in zip(self._by_input, values[len(self._entries) :], strict=True):
            f_t[:, i] += (_left_out_where_infinite(value) if singular else value) * slopes[k]
        return J, f_t

    def tired(
        self, state: np.ndarray, settings: np.ndarray | Settings, inputs: np.ndarray, tile: int, minute: float
    ) -> Stuck:
        """The error for a tile that used up its steps; says so where an explicit method is held to short ones.

        Args:
            state: (1, n, lanes), all states of that tile.
            settings: (1, m, lanes).
            inputs: (k,) at that time.
            tile: where.
            minute: when, since the start of the call.
        """
        if isinstance(self.method, ExplicitTableau):
            J, _ = self._derivatives(state, settings, list(inputs), 0.0 * inputs)
            held = held_by_stiffness(self.network, self.method, J[0], minute / self.control.most, tile, minute)
            if held is not None:
                return held
        k, lane = self._hardest(state, settings, inputs, minute / self.control.most)
        name, value = self._names[k], float(self._judged(state, settings)[0, k, lane])
        return too_many_steps(self.network, tile, lane, name, value, minute, self.control.most)

    def stuck(
        self, state: np.ndarray, settings: np.ndarray | Settings, inputs: np.ndarray, tile: int, minute: float
    ) -> Stuck:
        """The error for a tile that fails however short its step: names what is not finite, or the state with the largest error.

        Args:
            state: (1, n, lanes), all states of that tile.
            settings: (1, m, lanes).
            inputs: (k,) at that time.
            tile: where.
            minute: when, since the start of the call.
        """
        found = culprit(self.network, state[0], settings[0], inputs)
        if found is None:
            k, lane = self._hardest(state, settings, inputs, self.control.least)
            value = self._judged(state, settings)[0, k, lane]
            reason = (
                f"= {value:.6g} needs steps below {self.control.least:g} min. Check its rate laws for jumps and poles."
            )
            found = lane, self._names[k], reason
        lane, name, reason = found
        return Stuck(self.network.name, tile, lane, name, minute, reason)

    def _hardest(
        self, state: np.ndarray, settings: np.ndarray | Settings, inputs: np.ndarray, step: float
    ) -> tuple[int, int]:
        """State or complement, and lane, with the largest error in a step of this size."""
        h = np.array([step])
        error = self.attempt(state, settings, inputs, 0.0 * inputs, 0.0 * h, h)[1][0]
        k, lane = divmod(int(np.argmax(error)), self.lanes)
        return k, lane


def _next_step(step: np.ndarray, left: np.ndarray, control: StepControl) -> np.ndarray:
    """The retained step, or what is left, or half of that if the rest would be a crumb."""
    return np.where(step >= control.nearly * left, left, np.where(step > 0.5 * left, 0.5 * left, step))


def _left_out_where_infinite(value: np.ndarray | float) -> np.ndarray:
    return np.where(np.isfinite(value), value, 0.0)


def _solve(W: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Solve for each tile and lane; a singular matrix gives NaN, which rejects the step of its tile alone."""
    solved = np.full(right.shape, np.nan)
    for tile, (matrix, side) in enumerate(zip(W, right, strict=True)):
        with contextlib.suppress(np.linalg.LinAlgError):
            solved[tile] = np.linalg.solve(matrix, side.T[..., None])[..., 0].T
    return solved
