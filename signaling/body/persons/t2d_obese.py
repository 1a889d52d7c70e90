"""The obese person with type 2 diabetes: all that the obese person has, and a third of the beta cells."""

from signaling.body.persons.diabetic_fat import diabetic_fat
from signaling.body.persons.fitted import FITTED
from signaling.body.persons.obese import OBESITY
from signaling.body.persons.person import Person
from signaling.body.persons.slow_state import load, mass, setting
from signaling.body.persons.t2d_lean import EXOCYTOSIS, SSTR2
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
        *OBESITY,
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
        setting("alpha", "ATP_yield", FITTED["t2d_lean"]["alpha ATP_yield"]),
        setting("alpha", "exocytosis", EXOCYTOSIS),
        setting("alpha", "SSTR2", SSTR2),
    ),
    doc=__doc__,
)
