"""The fasting state of a person: found by living it, with slow stores held.

Cells come to rest at the present blood; then cells and blood live an hour together; and so on until a round changes nothing in blood.
Nothing is fitted and nothing is set: whoever the person is, this is where an overnight fast leaves them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from signaling.cells.noise import paused_noise
from signaling.core.errors import CannotAdvance

if TYPE_CHECKING:
    from signaling.body.model import BodyModel

ROUND: Final = 60.0  # min that cells and blood live together between two rests
WITHIN: Final = 2e-4  # relative change of any blood value over a round that counts as rest
ROUNDS: Final = 200


def come_to_rest(model: BodyModel) -> None:
    """Bring a body to its fasting state, in place; the clock stays where it is, and noise is silent meanwhile.

    Raises:
        CannotAdvance: no rest is found; names what still moves.
    """
    with paused_noise(model.populations.values()):
        _find_rest(model)


def _find_rest(model: BodyModel) -> None:
    hold(model, True)
    began = model.minutes
    before = model.circulation.values()
    for _ in range(ROUNDS):
        live(model, ROUND)
        model.exchange.inward(model.circulation.values())
        for population in model.populations.values():
            population.settle(within=1e-5)
        after = model.circulation.values()
        moved = {n: abs(after[n] - before[n]) / max(abs(after[n]), 1e-3) for n in after}
        before = after
        if max(moved.values()) < WITHIN:
            break
    else:
        worst = max(moved, key=moved.__getitem__)
        raise CannotAdvance(
            f"no fasting state was found: {worst} still moves by {100 * moved[worst]:.2g} % in {ROUND:g} min"
        )
    live(model, 2 * ROUND)
    hold(model, False)
    model.minutes = began


def live(model: BodyModel, minutes: float) -> None:
    """Let cells and blood live together without meals."""
    model.minutes = -1e9  # before any dose of the schedule
    model.couple(round(minutes / model.coupling))


def hold(model: BodyModel, held: bool) -> None:
    """Hold the slow stores of all cells, or let them go."""
    for population in model.populations.values():
        population.hold_stores(held)
