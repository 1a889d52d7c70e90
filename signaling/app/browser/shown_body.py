"""The body on the page: the body of a scenario, made anew from what the fields of the page say.

Mesa's Reset calls ``type(model)(**fields)``, so every parameter is a plain keyword with a default, and the nested overrides that a
scenario wants are put together here.
"""

from __future__ import annotations

from threading import RLock
from typing import Any

from signaling.core.errors import SignalingError
from signaling.scenario import Body, BodyPlan, load
from signaling.scenario.whole_seed import whole_seed

TISSUE = "muscle"
"""Where the page gives doses of saboteurs."""
DOSES = {"PKC": "PKC", "JNK": "JNK", "TNF-alpha": "TNF_alpha"}
"""Saboteur -> parameter of the shown body."""


class ShownBody(Body):
    """A body whose parameters are the fields of the page; None leaves what the file says.

    Args:
        file: A shipped scenario or a path. Not called ``scenario``, see :mod:`signaling.app.browser.mesa_page`.
        seed: A whole number, or its digits, as a text field gives them.
        cells: Muscle cells; the other tissues follow in the proportions of the file.
        glucose: In every drink, g.
        PKC: Dose in muscle, activity added from outside.
        JNK: Dose in muscle.
        TNF_alpha: Dose in muscle.

    Attributes:
        problem: What was wrong with the fields, in words for the page; empty when nothing was.
        busy: Held while the body lives a step, so that nobody reads it in the middle.

    Raises:
        ScenarioError: The scenario itself has faults.
    """

    def __init__(
        self,
        file: str = "ogtt",
        *,
        seed: int | str | None = None,
        cells: int | None = None,
        glucose: float | None = None,
        PKC: float | None = None,
        JNK: float | None = None,
        TNF_alpha: float | None = None,
    ) -> None:
        self.busy = RLock()
        self.problem = ""
        try:
            number = whole_seed(seed)
        except SignalingError as fault:
            # Raised out of a button's answer, it would be seen on the terminal only.
            number, self.problem = None, f"The seed of the file was kept: {fault}."
        plan = planned(file)
        changes: dict[str, Any] = {"saboteurs": _doses(PKC=PKC, JNK=JNK, TNF_alpha=TNF_alpha)}
        if cells is not None:
            changes["cells"] = _in_proportion(plan.cells, cells)
        if glucose is not None:
            changes["protocol"] = {place: {"ogtt": {"glucose": f"{glucose:g} g"}} for place in drinks(plan)}
        super().__init__(file, seed=number, overrides=changes)

    def step(self) -> None:
        """One coupling step; the last one of the scenario stops the play."""
        with self.busy:
            super().step()
            self.running = self.remaining > 0


def planned(file: str) -> BodyPlan:
    """The plan of a scenario that can be shown.

    Raises:
        ScenarioError: It has faults. SignalingError: It is a dish.
    """
    plan = load(file)
    if not isinstance(plan, BodyPlan):
        raise SignalingError(f"'{file}' describes a dish; the page shows a body. Try 'ogtt'.")
    return plan


def drinks(plan: BodyPlan) -> list[int]:
    """Places of the glucose drinks in the protocol."""
    return [place for place, event in enumerate(plan.protocol) if event.kind == "ogtt"]


def drink_times(plan: BodyPlan) -> list[float]:
    """When glucose is drunk, minutes."""
    return [plan.protocol[place].at_minutes for place in drinks(plan)]


def _doses(**given: float | None) -> dict[str, Any]:
    """What a scenario says of the doses; those not given stay."""
    return {name: {TISSUE: {"dose": float(given[field])}} for name, field in DOSES.items() if given[field] is not None}


def _in_proportion(cells: dict[str, int], wanted: int) -> dict[str, int]:
    return {tissue: max(1, round(wanted * count / cells[TISSUE])) for tissue, count in cells.items()}
