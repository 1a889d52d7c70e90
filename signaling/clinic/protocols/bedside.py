"""The bedside: what is given to a person, and who comes by to draw blood and turn a pump."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from signaling.body.build import Build
from signaling.body.schedule import Dose, Schedule
from signaling.record.recorder import SAME_TIME

if TYPE_CHECKING:
    from signaling.body.model import BodyModel


class Visitor(ABC):
    """Someone who comes by at chosen minutes, draws a sample, and acts on what it says.

    Attributes:
        due: minute of the next visit; infinite when there is none.
    """

    due: float

    @abstractmethod
    def visit(self, minute: float, glucose: float, bedside: Bedside) -> None:
        """Act on a sample, and say when to come next.

        Args:
            minute: of the run.
            glucose: in arterialised plasma, mmol/L.
            bedside: where to give something.
        """


class Bedside:
    """A person in bed, with lines into a vein.

    Args:
        schedule: of the body; what is given is written there.
        build: of the person.
        takes: inputs of the body, so that a protocol can ask for one that not every body has.

    Attributes:
        schedule, build: as given. visitors: who comes by.
    """

    def __init__(self, schedule: Schedule, build: Build | None = None, takes: Collection[str] = ()) -> None:
        self.schedule = schedule
        self.build = Build() if build is None else build
        self._takes = frozenset(takes)
        self.visitors: list[Visitor] = []

    @classmethod
    def of(cls, model: BodyModel) -> Bedside:
        """The bedside of a body: its schedule, its build, and every input that it has."""
        return cls(model.schedule, model.person.build, takes=model.circulation.network.inputs)

    def give(self, into: str, at: float, over: float, amount: float) -> Dose:
        """Give `amount` evenly over `over` minutes, beginning at minute `at`; raises SignalingError for what makes no sense."""
        return self.schedule.give(into, at=at, over=over, amount=amount)

    def infuse(self, into: str, start: float, end: float, rate: float) -> Dose | None:
        """Run a pump at `rate` from one minute to another; at rate 0 nothing is written."""
        return self.give(into, at=start, over=end - start, amount=rate * (end - start)) if rate else None

    def takes(self, into: str) -> bool:
        """Whether the body has an input of that name."""
        return into in self._takes

    @property
    def next_visit(self) -> float:
        """Minute of the next visit; infinite when nobody comes."""
        return min((visitor.due for visitor in self.visitors), default=math.inf)

    def attend(self, model: BodyModel, minutes: float, every: float = 1.0) -> Iterator[None]:
        """Live with a person: who is due comes by, and after every stretch whoever iterates may look.

        Args:
            model: the person.
            minutes: how long.
            every: minutes of a stretch; a visit waits for the end of one.
        """
        for _ in range(round(minutes / every)):
            if self.next_visit <= model.minutes + SAME_TIME:
                self.visits(model.minutes, model.blood["plasma_glucose"])
            model.couple(round(every / model.coupling))
            yield

    def visits(self, minute: float, glucose: float) -> None:
        """Let everyone in who is due."""
        for visitor in self.visitors:
            if visitor.due <= minute + SAME_TIME:
                visitor.visit(minute, glucose, self)
