"""The lean person: the 70 kg reference, on whom all rates were calibrated. Young, of normal weight, with healthy cells."""

from signaling.body.build import HEIGHT, WEIGHT
from signaling.body.persons.person import Person
from signaling.core import assumed, known

lean = Person(
    "lean",
    sex="male",
    age=known(30.0, "a", "mean of the healthy group, Ohashi et al. 2018, npj Syst Biol Appl 4:14"),
    height=HEIGHT,
    weight=WEIGHT,
    fat_mass=assumed(14.0, "kg", "20 % of a lean 70 kg person"),
    doc=__doc__,
)
