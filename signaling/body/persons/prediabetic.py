"""The prediabetic person: somewhat overweight, with deaf muscle and liver, and beta cells that still keep up in the fast but not after a drink."""

from signaling.body.persons.fitted import FITTED
from signaling.body.persons.person import Person
from signaling.body.persons.slow_state import content, load, mass, open_capillaries, setting
from signaling.core import assumed, known

HALFWAY = "half of the way from the lean to the obese person: {}"

prediabetic = Person(
    "prediabetic",
    sex="male",
    age=assumed(45.0, "a", "between the healthy (30) and the diabetic (55) group of Ohashi et al. 2018"),
    height=assumed(170.0, "cm", "a Japanese man"),
    weight=assumed(76.0, "kg", "BMI 26"),
    fat_mass=assumed(21.0, "kg", "28 % of weight, as body fat at BMI 26"),
    states=(
        setting("adipocyte", "droplet_size", assumed(1.5, "1", HALFWAY.format("fat-cell size"))),
        content("adipocyte", "HSL", assumed(0.75, "1", HALFWAY.format("HSL"))),
        content("adipocyte", "GLUT4", assumed(0.8, "1", HALFWAY.format("GLUT4 of fat"))),
        content("adipocyte", "IR", assumed(0.8, "1", HALFWAY.format("receptors"))),
        content("liver", "IR", assumed(0.8, "1", HALFWAY.format("receptors"))),
        content("alpha", "IR", assumed(0.8, "1", HALFWAY.format("receptors"))),
        load("muscle", "PKC", FITTED["prediabetic"]["muscle PKC"]),
        load("liver", "PKC", FITTED["prediabetic"]["liver PKC"]),
        mass(
            "beta",
            known(
                0.6,
                "g",
                "40 % fewer than without impaired fasting glucose, Butler et al. 2003, Diabetes 52:102; of 1.0 g at this weight",
            ),
        ),
        setting("beta", "capacity", FITTED["prediabetic"]["beta capacity"]),
        setting("beta", "GIPR", FITTED["prediabetic"]["beta GIPR"]),
        open_capillaries(assumed(0.82, "1", HALFWAY.format("capillaries"))),
    ),
    doc=__doc__,
)
