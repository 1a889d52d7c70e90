"""The score of the dish on the model of Brannmark 2013 as its authors deposited it (BIOMD0000000448 and 449), run by libroadrunner.

The folder is named by SIGNALING_REFERENCE and holds ``models/``.
"""

import numpy as np
import pytest

from signaling.clinic.measured import names, series
from signaling.studies.dish_scores import scores
from tests.absent import needed, reference_folder

FILES = {
    "normal": "BIOMD0000000448_brannmark2013_adipocyte_normal.xml",
    "t2d": "BIOMD0000000449_brannmark2013_adipocyte_t2d.xml",
}
SEEN = {
    "IR_pY": ("IRp", "IRip"), "IRS1_pY": ("IRS1p", "IRS1p307"), "IRS1_pS307": ("IRS1p307", "IRS1307"),
    "Akt_pT308": ("PKB308p", "PKB308p473p"), "Akt_pS473": ("PKB473p", "PKB308p473p"), "AS160": ("AS160p",), "S6K": ("S6Kp",), "S6": ("S6p",),
}  # fmt: skip
# chi2/n raw and floored, from another program that ran the same files.
ELSEWHERE = {
    "IR_pY/time": (2.14, 1.70), "IRS1_pY/time": (2.03, 2.03), "IRS1_pS307/time": (1.48, 1.23), "Akt_pT308/time": (2.53, 1.59),
    "Akt_pS473/time": (6.27, 4.96), "AS160/time": (4.38, 4.38), "S6K/time": (1.88, 1.53), "S6/time": (1.04, 1.04),
}  # fmt: skip
REST = 1e5  # min


@pytest.fixture(scope="module")
def answers():
    models = reference_folder() / "models"
    roadrunner = needed("roadrunner", "verify")
    found = {}
    for condition, file in FILES.items():
        model = roadrunner.RoadRunner(str(models / file))
        model.integrator.relative_tolerance = 1e-8
        for name in names("adipocyte_dish/"):
            data = series(name)
            wanted = f"{data.readout}/time" in ELSEWHERE and name.split("/")[2] in ("time", "two_point")
            if wanted and data.condition == condition:
                found[name] = answer(model, data)
    return found


def answer(model, data):
    columns = ["time", *model.model.getFloatingSpeciesIds()]
    model.reset()
    model["insulin"] = 0.0
    model.simulate(0, REST, 2, columns)
    model["insulin"] = float(data.doses[-1])
    minutes = [0.0, *data.times[1:]]
    course = model.simulate(times=[REST + m for m in minutes], selections=columns)
    return np.array(sum(course[:, columns.index(form)] for form in SEEN[data.readout]))


@pytest.mark.parametrize("name", ELSEWHERE)
def test_the_model_of_2013_gets_the_score_that_another_program_gave_it(answers, name):
    raw, floored = (scores(answers, scheme)[name].chi2 for scheme in ("raw", "floored"))
    assert raw == pytest.approx(ELSEWHERE[name][0], abs=0.03)
    assert floored == pytest.approx(ELSEWHERE[name][1], abs=0.03)
