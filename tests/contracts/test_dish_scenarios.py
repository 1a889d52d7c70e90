"""Every dish that is shipped runs, and what it expects comes true, or is known to fall short."""

from functools import partial

import pytest

from signaling.clinic.dish_protocols import DISH_PROTOCOLS
from signaling.scenario.dish import Dish
from signaling.scenario.layers import shipped_names
from signaling.scenario.resolve import load
from tests.contracts.claims import assert_made, assert_met, assert_told, claims, verdicts

NAMES = [name for name in shipped_names() if name.startswith("dish/")]
UNSHIPPED = set()

SHORT = {
    ("dish/inhibitors", "adipocyte_ERK_p at 80 min"): "0.51 of ERK left against 0.7: IRS1, which drives it in fat, needs the loop of mTORC1",
    ("dish/dose_response", "adipocyte_IRS1_pY_EC50"): "0.017 nM against 0.12-0.75: of the form without S307 alone; a blot sees both, 0.34 nM",
    ("dish/inhibitors", "adipocyte_ERK_p at 150 min"): "0.40 of ERK left without MEK against 0.2: its basal phosphorylation needs no MEK",
    ("dish/palmitate", "muscle_Akt_pp at 1500 min"): "0.79 of Akt left against 0.7: sized on the clamp, where fat costs less",
    ("dish/tnf_alpha", "adipocyte_IRS1_pY at 480 min"): "0.78 of the form without S307 left against 0.7",
    ("dish/tunicamycin", "liver_IRS1_pY at 195 min"): "0.72 of IRS1 pY left against 0.7",
    ("dish/washout", "adipocyte_GLUT4_membrane at 90 min"): "0.43 of membrane GLUT4 left against 0.35",
}  # fmt: skip


@pytest.fixture(scope="module")
def judged():
    return verdicts(partial(Dish, cells=16))


@pytest.mark.parametrize(("name", "place"), list(claims(NAMES, SHORT)))
def test_what_a_dish_expects_comes_true(name, place, judged):
    assert_met(judged(name)[place])


@pytest.mark.parametrize("name", NAMES)
def test_every_dish_expects_something_and_tells_a_teacher_what_it_shows(name):
    assert_told(name)


def test_every_protocol_is_shown_in_a_shipped_dish():
    shown = {event.kind for name in NAMES for event in load(name).protocol}
    assert set(DISH_PROTOCOLS) - shown == UNSHIPPED


def test_what_falls_short_is_named_by_claims_that_are_made():
    assert_made(NAMES, SHORT)
