"""The liver cell in the dish: insulin shuts the sugar program and opens the fat program; rapamycin stops only the second.

Targets: PEPCK mRNA -90 to -98 %, SREBP-1c mRNA 20-30 fold, both of rat hepatocytes, rapamycin blocking only SREBP-1c (Li, Brown & Goldstein
2010, PNAS 107:3441).
"""

import pytest

from signaling.cells import cell_types
from signaling.cells.population import Population
from signaling.saboteurs import SABOTEURS


def messages(insulin, rapamycin=0.0):
    """mRNA of PEPCK and SREBP-1c of mean liver cells at rest with an insulin (nM)."""
    cells = Population(cell_types()["liver"], 1, spread=False, saboteurs=SABOTEURS.values())
    cells.hear(insulin=insulin, glucose=5.0, portal_glucose=5.0, ffa=0.45, glucagon=1.0, tnf=1.0)
    cells.set("rapamycin", rapamycin)
    cells.hold_stores(True)
    cells.settle(within=1e-4)
    return cells.mean("PEPCK_mRNA"), cells.mean("SREBP1c_mRNA")


@pytest.fixture(scope="module")
def silent():
    return messages(0.0)


def test_insulin_takes_nine_tenths_and_more_of_pepck(silent):
    assert 0.90 <= 1 - messages(100.0)[0] / silent[0] <= 0.98


def test_insulin_raises_srebp1c_twenty_to_thirty_fold(silent):
    assert 20 <= messages(100.0)[1] / silent[1] <= 30


def test_rapamycin_stops_srebp1c(silent):
    assert messages(100.0, rapamycin=1.0)[1] / silent[1] < 1.5


def test_rapamycin_spares_the_fall_of_pepck(silent):
    assert 1 - messages(100.0, rapamycin=1.0)[0] / silent[0] >= 0.90
