import pytest
import xarray as xr

from signaling.app.protein_light import active_share, proteins_at
from signaling.cells import cell_types
from signaling.core import known
from signaling.pathway import Mechanism, Pathway
from signaling.saboteurs import SABOTEURS


def toggles():
    """A kinase with an idle, a working and a locked state, and a fuel."""
    m = Mechanism("Toggle")
    m.pool("K", "K_p", "K_off", activity={"K_off": -1.0})
    m.store("Fuel", "nM", start=1.0)
    m.reaction("on", "K -> K_p", "k * K", k=known(1, "1/min", "a test"))
    m.reaction("off", "K_p -> K_off", "k * K_p", k=known(1, "1/min", "a test"))
    m.reaction("back", "K_off -> K", "k * K_off", k=known(1, "1/min", "a test"))
    return Pathway("toggles", [m])


def test_the_active_share_is_that_of_the_members_above_rest():
    assert active_share(toggles(), ("K", "K_p", "K_off"), {"K": 50.0, "K_p": 30.0, "K_off": 40.0}) == pytest.approx(
        25.0
    )


def test_what_has_no_working_state_has_no_active_share():
    assert active_share(toggles(), ("Fuel",), {"Fuel": 3.0}) is None


def test_an_empty_pool_has_no_active_share():
    assert active_share(toggles(), ("K", "K_p", "K_off"), {"K": 0.0, "K_p": 0.0, "K_off": 0.0}) is None


def snapshots(**amounts):
    pathway = cell_types()["muscle"].pathway(SABOTEURS.values())
    start = {name: species.start for name, species in pathway.species.items()}
    values = {name: (("time", "cell"), [[amount]]) for name, amount in (start | amounts).items()}
    return xr.Dataset(values, coords={"time": [0.0], "cell": [1]})


def test_a_protein_lights_up_with_its_recorded_amounts():
    dark = proteins_at("muscle", snapshots(GLUT4=100.0, GLUT4_membrane=0.0), 0, 0)
    light = proteins_at("muscle", snapshots(GLUT4=60.0, GLUT4_membrane=40.0), 0, 0)
    assert dark.nodes["GLUT4"]["amount"] == pytest.approx(0.0)
    assert light.nodes["GLUT4"]["amount"] == pytest.approx(40.0)


def test_every_share_is_between_nothing_and_all():
    shares = [
        data["amount"] for _, data in proteins_at("muscle", snapshots(), 0, 0).nodes(data=True) if "amount" in data
    ]
    assert len(shares) > 10
    assert all(0 <= share <= 100 + 1e-9 for share in shares)


def test_the_saboteurs_hinder_irs1_in_the_picture():
    graph = proteins_at("muscle", snapshots(), 0, 0)
    for saboteur in ("PKC", "JNK", "TNF-alpha", "IKK"):
        assert graph.edges[saboteur, "IRS1"]["sign"] == -1
    for woken in ("IKK", "JNK"):
        assert graph.edges["TNF-alpha", woken]["sign"] == 1
