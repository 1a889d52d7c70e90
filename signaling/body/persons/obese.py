"""The obese person without diabetes: large fat cells, half as many beta cells again, and glucose that is normal at the price of more insulin."""

from signaling.body.persons.fitted import FITTED
from signaling.body.persons.person import Person
from signaling.body.persons.slow_state import content, load, mass, open_capillaries, setting
from signaling.core import assumed, known

GOODYEAR = "Goodyear et al. 1995, J Clin Invest 95:2195, rectus abdominis; {} % of the lean at BMI 52.9, in proportion to BMI above 25.7"
BECK_NIELSEN = "Beck-Nielsen, 1.19 of 1.92 % bound by mononuclear cells of the obese; taken for {}"
KERN = "third root of 7.5-fold TNF-alpha secretion of obese fat, Kern et al. 2001, Am J Physiol 280:E745"
LANGIN = "HSL expression about halved in fat cells of the obese, Langin et al. 2005, Diabetes 54:3190"
GARVEY = "GLUT4 of fat cells {} % lower, Garvey et al. 1991, J Clin Invest 87:1072 (from memory)"
SJOSTRAND = (
    "insulin half-way in muscle interstitium after 72 min, 46 in the lean, Sjostrand et al. 2002, Diabetes 51:2742"
)

# What obesity does with or without diabetes.
OBESITY = (
    setting("adipocyte", "droplet_size", known(1.96, "1", KERN)),
    content("adipocyte", "HSL", known(0.5, "1", LANGIN)),
    content("muscle", "IR", known(0.88, "1", GOODYEAR.format(55))),
    content("muscle", "IRS1", known(0.88, "1", GOODYEAR.format(54))),
    content("liver", "IR", known(0.62, "1", BECK_NIELSEN.format("liver cells"))),
    content("alpha", "IR", known(0.62, "1", BECK_NIELSEN.format("alpha cells"))),
    open_capillaries(known(0.64, "1", SJOSTRAND)),
)

obese = Person(
    "obese",
    sex="male",
    age=assumed(45.0, "a", "middle of adult life"),
    height=assumed(175.0, "cm", "as the lean person"),
    weight=known(101.0, "kg", "BMI 33 of the obese in Sjostrand et al. 2005, Diabetes 54:152, at this height"),
    fat_mass=assumed(36.0, "kg", "36 % of weight, as body fat at BMI 33 in men of this age"),
    states=(
        *OBESITY,
        content("adipocyte", "GLUT4", known(0.6, "1", GARVEY.format(40))),
        content("adipocyte", "IR", known(0.62, "1", BECK_NIELSEN.format("fat cells"))),
        load("muscle", "PKC", FITTED["obese"]["muscle PKC"]),
        load("liver", "PKC", FITTED["obese"]["liver PKC"]),
        mass("beta", known(1.2, "g", "Saisho et al. 2013, Diabetes Care 36:111, 0.8 g in the lean")),
        setting("beta", "capacity", FITTED["obese"]["beta capacity"]),
    ),
    doc=__doc__,
)
