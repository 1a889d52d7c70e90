"""Every dish that is shipped runs, and what it expects comes true, or is known to fall short."""

import pytest

from signaling.app.claims import judge
from signaling.clinic.dish_protocols import DISH_PROTOCOLS
from signaling.scenario.dish import Dish
from signaling.scenario.layers import shipped_names
from signaling.scenario.resolve import load

NAMES = [name for name in shipped_names() if name.startswith("dish/")]
UNSHIPPED = set()

SHORT = {
    ("dish/dose_response", "adipocyte_IRS1_pY_EC50"): "0.76 nM against 0.12-0.75",
    ("dish/dose_response", "adipocyte_Akt_pS473_EC50"): "0.37 nM against 0.048-0.3",
    ("dish/dose_response", "adipocyte_AS160_p_EC50"): "0.42 nM against 0.008-0.053",
    ("dish/glucagon", "alpha_glucagon_release at 120 min"): "0.995 of the release at 1 mmol/L against 0.3-0.75",
    ("dish/glucose_ramp", "beta_insulin_release at 60 min"): "0.16 of the highest release against 0.5",
    ("dish/perifusion", "beta_insulin_release at 46 min"): "1334 times the release at 1 mmol/L against 9-36: it is near nothing there",
    ("dish/perifusion", "beta_insulin_release at 80 min"): "40650 times the release at 1 mmol/L against 5-20, and still rising",
    ("dish/inhibitors", "adipocyte_ERK_p at 150 min"): "0.51 of ERK left without MEK against 0.2: its basal phosphorylation needs no MEK",
    ("dish/tnf_alpha", "adipocyte_IRS1_pY at 480 min"): "0.80 of IRS1 pY left against 0.7",
    ("dish/tunicamycin", "liver_IRS1_pY at 195 min"): "0.77 of IRS1 pY left against 0.7",
}  # fmt: skip


def claims():
    for name in NAMES:
        for place, claim in enumerate(load(name).expect):
            why = next((why for (file, start), why in SHORT.items() if file == name and claim.startswith(start)), None)
            marks = [pytest.mark.xfail(strict=True, raises=AssertionError, reason=why)] if why else []
            yield pytest.param(name, place, marks=marks, id=f"{name}: {claim}")


@pytest.fixture(scope="module")
def verdicts():
    known = {}

    def of(name):
        if name not in known:
            run = Dish(name, cells=16).run()
            known[name] = judge(run.plan, run.results)
        return known[name]

    return of


@pytest.mark.parametrize(("name", "place"), list(claims()))
def test_what_a_dish_expects_comes_true(name, place, verdicts):
    verdict = verdicts(name)[place]
    assert verdict.met, f"{verdict.claim}: {verdict.value} {verdict.unit}, {verdict.remark}"


@pytest.mark.parametrize("name", NAMES)
def test_every_dish_expects_something_and_tells_a_teacher_what_it_shows(name):
    from signaling.scenario.shipped import shipped_folder

    text = (shipped_folder() / f"{name}.yaml").read_text(encoding="utf-8")
    assert load(name).expect
    assert text.startswith("# ")


def test_every_protocol_is_shown_in_a_shipped_dish():
    shown = {event.kind for name in NAMES for event in load(name).protocol}
    assert set(DISH_PROTOCOLS) - shown == UNSHIPPED


def test_what_falls_short_is_named_by_claims_that_are_made():
    made = [(name, claim) for name in NAMES for claim in load(name).expect]
    for file, start in SHORT:
        assert any(name == file and claim.startswith(start) for name, claim in made), (file, start)
