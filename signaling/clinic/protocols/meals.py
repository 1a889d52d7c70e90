"""Days of meals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from signaling.clinic.protocols.meal import Meal
from signaling.clinic.protocols.protocol import Protocol
from signaling.core import known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from signaling.clinic.protocols.bedside import Bedside

DAY: Final = 1440.0  # min
_ATWATER: Final = "Atwater factors of food labels"
CARBOHYDRATE: Final = known(4.0, "kcal/g", _ATWATER)
FAT: Final = known(9.0, "kcal/g", _ATWATER)
PROTEIN: Final = known(4.0, "kcal/g", _ATWATER)


@dataclass(frozen=True, slots=True)
class Meals(Protocol):
    """The same meals every day, of equal size, at equal distances; carbohydrate makes up what fat and protein leave.

    Attributes:
        per_day: meals a day. apart: min between two meals of a day.
        energy: kcal a day. fat, protein: shares of it, 0 to 1.
        until: minute of the run from which on nothing more is eaten.
    """

    name: ClassVar[str] = "meals"
    per_day: int = 3
    energy: float = 2000.0
    fat: float = 0.35
    protein: float = 0.15
    apart: float = 300.0
    until: float = DAY

    @property
    def meal(self) -> Meal:
        """One of the meals."""
        energy = self.energy / self.per_day
        return Meal(
            carbohydrate=(1.0 - self.fat - self.protein) * energy / CARBOHYDRATE.value,
            fat=self.fat * energy / FAT.value,
            protein=self.protein * energy / PROTEIN.value,
        )

    def times(self, at: float) -> Iterator[float]:
        """Minutes at which a meal begins, the first at `at`."""
        day = 0
        while at + day * DAY < self.until:
            meals = (at + day * DAY + k * self.apart for k in range(self.per_day))
            yield from (minute for minute in meals if minute < self.until)
            day += 1

    def on(self, bedside: Bedside, at: float) -> None:
        """Every meal in its turn."""
        for minute in self.times(at):
            self.meal.on(bedside, minute)
