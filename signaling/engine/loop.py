"""The loop over coupling steps, called through ctypes: many steps of many groups of cells, with one entry into compiled code.

What is computed is told in :mod:`signaling.engine.loop_llvm`. Threads beyond the first are helpers that take chunks of tiles as they come; the
results do not depend on how many there are, nor on whether they come at all.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Final

import numpy as np

from signaling.engine.arrays import address
from signaling.engine.loop_parts import Centre, Failure, Group, Lines, Run
from signaling.engine.loop_plan import CONTROL, GROUP, LINE, OWN, PLAN, RUN, Word, write_words
from signaling.engine.loop_threads import Own, functions, helpers, lend, yield_address
from signaling.engine.settings import Settings, as_settings
from signaling.engine.stuck import Stuck

__all__ = ["Centre", "Failure", "Group", "Lines", "Loop", "Run"]

CHUNK: Final = 256  # tiles that a thread takes at once, at most: each time costs what inputs decide, and the memory asked for ahead
SHARES: Final = 8  # chunks of each thread, at least, so that all end at about the same time
FEWEST: Final = 8  # tiles of each thread: with fewer, one thread does it all
SLICE: Final = 0.25  # s in compiled code before Python is let in, for Ctrl-C and progress bars
GUESS: Final = 1e-4  # s for a step of one tile, before anything was measured: far too long for most


class Loop:
    """Advances groups of cells, and the centre between them if there is one, step by step in compiled code.

    Args:
        groups: at least one.
        centre: None if the groups hear a table.
        threads: how many may work, this one included.

    Attributes:
        values: (lines,) what went through each line of the centre in the last step, as a rate.
    """

    def __init__(self, groups: Sequence[Group], centre: Centre | None = None, threads: int = 1) -> None:
        self.groups, self.centre = tuple(groups), centre
        self._held: list[np.ndarray | Settings] = []  # whose addresses stand in the plan
        self._plan = np.zeros(len(PLAN), np.int64)
        self._runs = [(group, run) for group in self.groups for run in group.runs]
        self._told = np.concatenate([np.asarray(g.inputs, np.float64) for g in self.groups])
        self._slopes = np.zeros_like(self._told)
        tiles = sum(len(run.step) for _, run in self._runs)
        self.threads = max(1, min(threads, tiles // FEWEST))
        self._pace = GUESS * tiles
        self._lay_groups()
        self._lay_chunks(tiles)
        self._put(told=self._told, slopes=self._slopes, told_size=len(self._told), threads=self.threads)
        self.values = np.zeros(0 if centre is None else len(centre.lines.factor))
        if centre is not None:
            self._lay_centre(centre)
        size = max(e.workspace for e in (*(r.engine for _, r in self._runs), *([centre.engine] if centre else ())))
        self._own = [Own(size) for _ in range(self.threads)]
        self._put(**{"yield": yield_address()})

    # Laying out ---------------------------------------------------------------------------------------------------------

    def _put(self, **words: Word) -> None:
        write_words(self._plan, PLAN, words, self._held)

    def _lay_groups(self) -> None:
        groups = np.zeros((len(self.groups), len(GROUP)), np.int64)
        runs = np.zeros((len(self._runs), len(RUN)), np.int64)
        heard, mean, row = 0, 0, 0
        for g, group in enumerate(self.groups):
            network, lanes = group.runs[0].engine.network, group.runs[0].engine.lanes
            number, tiles = network.accumulators, sum(len(run.step) for run in group.runs)
            sums = np.zeros((tiles, number))
            words: dict[str, Word] = {
                "tiles": tiles,
                "number": number,
                "sums": sums,
                "mean": mean,
                "count": float(group.cells),
            }
            write_words(groups[g], GROUP, words, self._held)
            k = slice(heard, heard + len(group.inputs))
            partial, living = _living(group, tiles, lanes)
            shared: dict[str, Word] = {
                "inputs": self._told[k],
                "slopes": self._slopes[k],
                "number": number,
                "lanes": lanes,
            }
            for run in group.runs:
                own: dict[str, Word] = {"sums": sums[run.first :], **_accumulators(run), **_kernel_words(run)}
                if len(group.gaps):
                    own |= {"partial": partial[run.first :], "living": living}
                write_words(runs[row], RUN, own | shared, self._held)
                row += 1
            heard, mean = k.stop, mean + number
        self.means = np.zeros(mean)
        self._put(groups=len(groups), group_list=groups, runs=runs, means=self.means, mean_size=mean)

    def _lay_chunks(self, tiles: int) -> None:
        size = tiles if self.threads == 1 else max(1, min(CHUNK, tiles // (SHARES * self.threads)))
        chunks = [
            (row, first, min(first + size, len(run.step)))
            for row, (_, run) in enumerate(self._runs)
            for first in range(0, len(run.step), size)
        ]
        self._put(chunks=len(chunks), chunk_list=np.array(chunks, np.int64))

    def _lay_centre(self, centre: Centre) -> None:
        count = len(centre.inputs)
        self.now = np.zeros(len(centre.reader.names))
        fed = np.unique(centre.lines.target)
        own = Own(centre.engine.workspace)
        heard, lines = centre.heard, centre.lines
        self._centre_report = own.report
        self._put(
            **{name: word for name, word in _kernel_words(centre).items() if name != "step_size"},
            step_size=centre.step, read=centre.reader.address, inputs=centre.inputs, drift=centre.engine.network.drift.copy(),
            work=own.work, report=own.report, ahead=np.zeros(count), previous=centre.previous,
            next_state=np.zeros_like(centre.state), next_kept=np.zeros_like(centre.kept), next_step_size=centre.foresight_step,
            state_words=centre.state.size, kept_words=centre.kept.size, next_rtol=float(centre.foresight.rtol), next=np.zeros_like(self.now),
            now=self.now, now_size=len(self.now), input_size=count,
            heard=len(heard.factor), heard_from=heard.source, heard_to=heard.target, heard_factor=heard.factor,
            lines=len(lines.factor), line_from=lines.source, line_to=lines.target, line_factor=lines.factor,
            line_value=self.values, fed=len(fed), fed_list=fed, total=centre.total,
        )  # fmt: skip

    # Running ------------------------------------------------------------------------------------------------------------

    @property
    def affordable(self) -> int:
        """How many steps may be taken in one entry, so that Python is let in often enough."""
        return max(1, int(SLICE / self._pace))

    def advance(
        self,
        steps: int,
        minutes: float,
        *,
        table: np.ndarray | None = None,
        table_slopes: np.ndarray | None = None,
        doses: tuple[np.ndarray, np.ndarray] | None = None,
        record: np.ndarray | None = None,
        first: bool = False,
    ) -> Failure | None:
        """Take steps.

        Args:
            steps: how many.
            minutes: of each.
            table: (steps, inputs of all groups in a row) at the start of each step, where there is no centre.
            table_slopes: (steps, inputs of all groups in a row) per minute.
            doses: inputs of the centre (d,) that are given, and their values (steps, d).
            record: (steps, accumulators of all groups in a row) for means over the cells of what each step accumulated, or None.
            first: whether the fluxes into the centre are not known yet; it is then heard as it is, and fluxes have no trend in the next step.

        Returns:
            None, or why it ended early; the failing step is then half done.
        """
        control = np.zeros(LINE * (len(CONTROL) + 1), np.int64)
        held: list[np.ndarray | Settings] = [control, self._plan]
        targets, rates = doses if doses is not None else (np.zeros(0, np.int64), np.zeros((steps, 0)))
        words: dict[str, Word] = {
            "steps": steps,
            "minutes": float(minutes),
            "step": 0,
            "failed_centre": 0,
            "first": int(first),
            "control": control,
        }
        words |= {"doses": len(targets), "dose_to": targets, "dose": rates, "record": 0 if record is None else record}
        if table is not None and table_slopes is not None:
            words |= {"table": table, "table_slopes": table_slopes}
        write_words(self._plan, PLAN, words, held)
        if self.centre is not None:
            self._told[:] = np.concatenate([group.inputs for group in self.groups])
            self._slopes[:] = np.concatenate([group.runs[0].engine.network.drift for group in self.groups])
        began = time.perf_counter()
        done = self._enter(control)
        self._pace = max((time.perf_counter() - began) / steps, 1e-7)
        if done == steps:
            self._tell_groups()
            return None
        return self._failure(done)

    def _tell_groups(self) -> None:
        start = 0
        for group in self.groups:
            group.inputs[:] = self._told[start : start + len(group.inputs)]
            start += len(group.inputs)

    def _enter(self, control: np.ndarray) -> int:
        loop, help_ = functions()
        plan = self._plan if self.threads == 1 else self._plan.copy()  # helpers may look at it after the end
        for own in self._own:
            own.words[OWN.index("verdict")] = 0
        try:
            for own in self._own[1:]:
                helpers().submit(lend, help_, plan, own, (control, self._held))
            done = loop(address(plan), address(self._own[0].words))
        finally:
            control[LINE * CONTROL.index("end")] = 1
        self._plan[:] = plan
        return done

    def _failure(self, steps: int) -> Failure:
        found = [own for own in self._own if own.words[OWN.index("verdict")]]
        if not found:
            centre, report = self.centre, self._centre_report
            assert centre is not None
            verdict = int(self._plan[PLAN.index("failed_centre")])
            fault = _explained((verdict, 0, float(report[1])), centre, centre.inputs)
            return Failure(steps, fault, None, 0)
        verdict, row, tile, minute = min((own.failure for own in found), key=lambda f: f[1:3])
        group, run = self._runs[row]
        start = sum(len(g.inputs) for g in self.groups[: self.groups.index(group)])
        k = slice(start, start + len(group.inputs))
        inputs = self._told[k] + minute * self._slopes[k]
        return Failure(steps, _explained((verdict, tile, minute), run, inputs), group, run.first)


def _explained(failure: tuple[int, int, float], one: Run | Centre, inputs: np.ndarray) -> Stuck:
    return one.engine.explain(failure, one.state, one.kept, one.settings, inputs)


def _living(group: Group, tiles: int, lanes: int) -> tuple[np.ndarray, np.ndarray]:
    """By tile its row of the second array, -1 for full ones; and, for those with gaps, 1 in each lane where somebody lives."""
    partial, rows = np.full(tiles, -1), np.unique(group.gaps // lanes)
    partial[rows] = np.arange(len(rows))
    living = np.ones((len(rows), lanes), np.int64)
    living[partial[group.gaps // lanes], group.gaps % lanes] = 0
    return partial, living


def _accumulators(run: Run) -> dict[str, int | np.ndarray]:
    """Where the accumulators of the first tile begin, and how far it is to those of the next."""
    rows, lanes = run.kept.shape[1:]
    first = run.kept[:, rows - run.engine.network.accumulators :]
    return {"places": first, "stride": rows * lanes}


def _kernel_words(one: Run | Centre) -> dict[str, Word]:
    engine = one.engine
    return {
        "advance": engine.address, "state": one.state, "kept": one.kept, "settings": as_settings(one.settings),
        "step_size": one.step, "rtol": float(engine.rtol),
    }  # fmt: skip
