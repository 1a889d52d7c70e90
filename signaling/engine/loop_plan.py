"""The plan of the compiled loop: 64-bit words that are whole numbers, addresses or doubles, by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from signaling.engine.arrays import address
from signaling.engine.settings import Settings

PLAN = (
    *("steps", "minutes"),  # how many steps (counts on: the one in progress is "step"), minutes of one (double)
    *("step", "failed_centre"),  # finished steps; verdict of the centre
    *("chunks", "chunk_list", "runs"),  # (run, first tile, one past the last) of each chunk; the table of runs
    *("groups", "group_list"),
    *("told", "slopes", "told_size"),  # what the groups hear now, and its change per minute, all groups in a row
    *("table", "table_slopes"),  # the same of every step, where there is no centre
    *("means", "mean_size"),  # mean accumulators of all groups in a row
    "record",  # where those of every step are kept, or 0
    *("threads", "yield", "control"),  # how many may come; a function that lets others run, or 0; the words of CONTROL
    *("read", "advance"),  # of the centre; both 0 where there is none
    *("state", "kept", "settings", "inputs", "drift", "step_size", "rtol", "work", "report"),  # what it is called with
    *("ahead", "previous", "input_size"),  # its inputs, on their way and a step ago
    *("now", "next", "now_size"),  # its quantities at the start of the step, and foreseen for its end
    *("next_state", "next_kept", "next_step_size", "next_rtol", "state_words", "kept_words"),  # room to foresee it
    "first",  # 1: nothing can be foreseen in this step
    *("heard", "heard_from", "heard_to", "heard_factor"),  # lines: quantity of the centre -> told
    *("lines", "line_from", "line_to", "line_factor", "line_value"),  # lines: mean -> input of the centre
    *("fed", "fed_list", "total"),  # the inputs that lines feed; the time integral of every input
    *("doses", "dose_to", "dose"),  # inputs that are given (step after step)
)
RUN = (
    *("advance", "state", "kept", "settings", "inputs", "slopes", "step_size", "rtol"),
    *("sums", "number", "places", "stride"),  # sums by tile; accumulators; where they begin; words from tile to tile
    "lanes",  # in a tile
    *(
        "partial",
        "living",
    ),  # by tile its row of "living", -1 for a full tile (or address 0: all are full); 0 where nobody lives
)
GROUP = ("tiles", "number", "sums", "mean", "count")  # count: cells, a double
CONTROL = ("next", "limit", "done", "end", "failed")  # each on a cache line of its own
OWN = ("work", "report", "verdict", "run", "tile", "minute")  # of one thread; run and tile of the first failure

Word = int | float | np.ndarray | Settings
LINE = 16  # words from one word of CONTROL to the next: two cache lines, because processors fetch them in pairs


def write_words(
    row: np.ndarray, names: Sequence[str], words: Mapping[str, Word], held: list[np.ndarray | Settings]
) -> None:
    """Write words by name.

    Args:
        row: (words,) int64, written.
        names: of its words.
        words: whole numbers, doubles, arrays, of which the address is written, and settings, of which that of their table is.
        held: the arrays are put here, so that they live as long as it does.
    """
    for name, word in words.items():
        place = names.index(name)
        if isinstance(word, np.ndarray):
            held.append(word)
            row[place] = address(word)
        elif isinstance(word, Settings):
            held.append(word)
            row[place] = address(word.table)
        elif isinstance(word, float):
            row.view(np.float64)[place] = word
        else:
            row[place] = word
