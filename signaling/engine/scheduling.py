"""The order in which a processor is given the operations of a straight-line program.

Operations in the order of need (:meth:`signaling.engine.operations.Tape.program`) keep few values alive, but each waits for the one before it.
A processor looks some hundred operations ahead, fewer if they are wide; so within a window of the order of need, the operation comes next
whose operands are ready first. Nothing but the order changes, and so no bit of a result.
"""

from __future__ import annotations

from typing import Final

from signaling.engine.operations import Operation, Program, operands_of

WINDOW: Final = (
    80  # operations; fewer wait more, more keep more values alive. Measured on insulin_v0: flat from 40 to 120.
)
LATENCY: Final = {
    "number": 0.0,
    "read": 0.0,
    "div": 16.0,
    "sqrt": 20.0,
}  # cycles; everything else that is one instruction takes USUAL
USUAL: Final = 4.0
CALLED: Final = dict.fromkeys(("exp", "log", "softplus", "pow"), 60.0)
PER_CYCLE: Final = 1.7  # operations begun in a cycle


def scheduled(program: Program) -> Program:
    """The same program in an order in which less is waited for."""
    operations = program.operations
    latency = LATENCY | CALLED
    users: list[list[int]] = [[] for _ in operations]
    missing = [len(set(operands_of(operation))) for operation in operations]
    for k, operation in enumerate(operations):
        for a in set(operands_of(operation)):
            users[a].append(k)
    ready_at = [0.0] * len(operations)
    free = {k for k, operation in enumerate(operations) if operation[0] in ("number", "read")}
    for k in free:
        for user in users[k]:
            missing[user] -= 1
    waiting = [k for k in range(len(operations)) if k not in free]
    entered = min(WINDOW, len(waiting))
    edge = waiting[entered - 1] if entered else -1
    ready = [k for k in waiting[:entered] if not missing[k]]
    order = sorted(free)
    clock = 0.0
    while ready:
        at, chosen = min((max(ready_at[k], clock), k) for k in ready)
        ready.remove(chosen)
        order.append(chosen)
        clock = at + 1.0 / PER_CYCLE
        done = at + latency.get(operations[chosen][0], USUAL)
        for user in users[chosen]:
            ready_at[user] = max(ready_at[user], done)
            missing[user] -= 1
            if not missing[user] and user <= edge:
                ready.append(user)
        if entered < len(waiting):
            edge = waiting[entered]
            entered += 1
            if not missing[edge]:
                ready.append(edge)
    place = {old: new for new, old in enumerate(order)}
    return Program(
        tuple(_moved(operations[k], place) for k in order),
        tuple(place[k] for k in program.outputs),
    )


def _moved(operation: Operation, place: dict[int, int]) -> Operation:
    return (operation[0], *(place[a] for a in operands_of(operation))) if operands_of(operation) else operation
