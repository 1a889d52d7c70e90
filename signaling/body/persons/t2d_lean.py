"""The lean person with type 2 diabetes: older, of normal weight, with too few beta cells that hear little of incretins, and a deaf liver."""

from signaling.body.persons.diabetic_fat import diabetic_fat
from signaling.body.persons.fitted import FITTED
from signaling.body.persons.person import Person
from signaling.body.persons.slow_state import load, mass, setting
from signaling.core import assumed, known

OMAR_HMEADI = "in alpha cells of donors with diabetes, Omar-Hmeadi et al. 2020, Nat Commun 11:1896; how far is assumed"
SSTR2 = assumed(0.8, "1", f"fewer at the surface {OMAR_HMEADI}")
EXOCYTOSIS = assumed(
    0.6, "1", f"moderately reduced {OMAR_HMEADI}, between fasting glucagon and fasting glucose of such people"
)

t2d_lean = Person(
    "t2d_lean",
    sex="male",
    age=known(55.0, "a", "mean of the diabetic group, Ohashi et al. 2018, npj Syst Biol Appl 4:14"),
    height=assumed(168.0, "cm", "a Japanese man of this age"),
    weight=assumed(65.0, "kg", "BMI 23"),
    fat_mass=assumed(16.0, "kg", "25 % of weight, as body fat at BMI 23 and 55 years"),
    states=(
        *diabetic_fat(),
        load("muscle", "PKC", FITTED["t2d_lean"]["muscle PKC"]),
        load("liver", "PKC", FITTED["t2d_lean"]["liver PKC"]),
        mass(
            "beta",
            known(
                0.47, "g", "41 % fewer than lean people without diabetes, Butler et al. 2003, Diabetes 52:102; of 0.8 g"
            ),
        ),
        setting("beta", "capacity", FITTED["t2d_lean"]["beta capacity"]),
        setting("beta", "GIPR", FITTED["t2d_lean"]["beta GIPR"]),
        setting("alpha", "ATP_yield", FITTED["t2d_lean"]["alpha ATP_yield"]),
        setting("alpha", "exocytosis", EXOCYTOSIS),
        setting("alpha", "SSTR2", SSTR2),
    ),
    doc=__doc__,
)
