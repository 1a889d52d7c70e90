"""Blood, gut, brain and kidney on their own, against arithmetic."""

import numpy as np
import pytest

from signaling.body.circulation import Circulation
from signaling.body.organism import organism
from signaling.core.errors import UnknownName


@pytest.fixture
def blood():
    return Circulation(organism(), ["plasma_glucose", "plasma_c_peptide", "glucose_appearance"])


def test_c_peptide_leaves_with_the_published_half_lives(blood):
    """Van Cauter 1992: a bolus decays as 0.76 exp(-t ln2/4.95) + 0.24 exp(-t ln2/32.4)."""
    for name in ("CPeptide", "CPeptideFar"):
        blood.state[0, blood.network.states.index(name), 0] = 0.0
    blood.state[0, blood.network.states.index("CPeptide"), 0] = 1000.0
    expected = []
    found = []
    for minute in range(5, 65, 5):
        blood.advance(5.0)
        found.append(blood.values()["plasma_c_peptide"])
        expected.append(1000 * (0.76 * 0.5 ** (minute / 4.95) + 0.24 * 0.5 ** (minute / 32.4)))
    assert np.allclose(found, expected, rtol=2e-3)


def test_the_gut_passes_on_95_percent_of_what_is_drunk_and_makes_half_of_the_rest_into_lactate(blood):
    blood.feed({"drinking": 100.0})
    blood.advance(4.0)
    blood.feed({"drinking": 0.0})
    blood.advance(3000.0)
    assert blood.integrals()["Gut.drink"] == pytest.approx(400.0, rel=1e-9)
    flows = blood.integrals()
    kept = flows["Gut.duodenal_use"] + flows["Gut.jejunal_use"]
    assert kept == pytest.approx(0.05 * 400.0, rel=1e-6)
    assert flows["Lactate.from_gut_wall"] == pytest.approx(2 * kept / 2, rel=1e-6)
    assert blood.amount("Stomach") + blood.amount("Duodenum") + blood.amount("Jejunum") == pytest.approx(0.0, abs=1e-3)


def test_the_brain_takes_its_hundred_grams_a_day(blood):
    """1 mg/kg/min for 70 kg is 100.8 g a day; held at 5 mmol/L by feeding what is used."""
    uptake = organism().reactions["Brain.brain"].rate
    from signaling.pathway.expressions import evaluate

    values = {n: p.value for n, p in organism().parameters.items()}
    volume = values["Glucose.plasma_glucose.V"]
    rate = evaluate(uptake, values | {"PlasmaGlucose": 5.0 * volume, "PlasmaKetones": 0.0})
    assert rate * 1440 * 0.18016 == pytest.approx(100.8, rel=1e-3)


def test_an_input_the_body_does_not_take_is_refused_with_the_nearest_name(blood):
    with pytest.raises(UnknownName, match=r"the body takes no 'drinkin'. Did you mean 'drinking'"):
        blood.feed({"drinkin": 1.0})


def test_a_deep_copy_goes_its_own_way(blood):
    import copy

    twin = copy.deepcopy(blood)
    twin.feed({"drinking": 10.0})
    twin.advance(30.0)
    assert blood.amount("Duodenum") == 0.0
    assert twin.amount("Duodenum") > 0.0
