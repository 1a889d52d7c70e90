"""Fat cells of type 2 diabetes as the dish has them: contents of proteins, the content behind the mTORC1 loop, ceramide, and a load of JNK."""

from signaling.body.persons.slow_state import CONTENT, LOAD, SETTING, SlowState
from signaling.cells.fat_cell import T2D_FAT_CELL


def diabetic_fat() -> tuple[SlowState, ...]:
    """The causes that the curves of human fat cells gave, as slow states of a person."""
    kinds = {"content": CONTENT, "dose": LOAD}
    states = []
    for name, value in T2D_FAT_CELL.items():
        prefix, _, rest = name.partition("_")
        kind = kinds.get(prefix, SETTING)
        states.append(SlowState(kind, "adipocyte", name if kind == SETTING else rest, value))
    return tuple(states)
