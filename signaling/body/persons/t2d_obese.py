"""The obese person with type 2 diabetes: all that the obese person has, and a third of the beta cells."""

from signaling.body.persons.diabetic_fat import diabetic_fat
from signaling.body.persons.fitted import FITTED
from signaling.body.persons.obese import BECK_NIELSEN, GOODYEAR, KERN, LANGIN, SJOSTRAND
from signaling.body.persons.person import Person
from signaling.body.persons.slow_state import content, load, mass, open_capillaries, setting
from signaling.core import assumed, known

t2d_obese = Person(
    "t2d_obese",
    sex="male",
    age=assumed(55.0, "a", "ten years after the obese person"),
    height=assumed(175.0, "cm", "as the obese person"),
    weight=known(101.0, "kg", "as the obese person"),
    fat_mass=assumed(36.0, "kg", "as the obese person"),
    states=(
        *diabetic_fat(),
        setting("adipocyte", "droplet_size", known(1.96, "1", KERN)),
        content("adipocyte", "HSL", known(0.5, "1", LANGIN)),
        content("muscle", "IR", known(0.88, "1", GOODYEAR.format(55))),
        content("muscle", "IRS1", known(0.88, "1", GOODYEAR.format(54))),
        content("liver", "IR", known(0.62, "1", BECK_NIELSEN.format("liver cells"))),
        load("muscle", "PKC", FITTED["t2d_obese"]["muscle PKC"]),
        load("liver", "PKC", FITTED["t2d_obese"]["liver PKC"]),
        mass(
            "beta",
            known(
                0.44,
                "g",
                "63 % fewer than obese people without diabetes, Butler et al. 2003, Diabetes 52:102; of 1.2 g",
            ),
        ),
        setting("beta", "capacity", FITTED["obese"]["beta capacity"]),
        setting("beta", "GIPR", FITTED["t2d_lean"]["beta GIPR"]),
        content("alpha", "IR", FITTED["t2d_lean"]["alpha IR"]),
        open_capillaries(known(0.64, "1", SJOSTRAND)),
    ),
    doc=__doc__,
)
