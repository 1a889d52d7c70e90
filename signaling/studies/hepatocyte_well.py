"""Mouse hepatocytes in a well: insulin leaves the medium for plastic, for the cells' own receptors, and for sites of low affinity.

The receptor and the clearance are those of the liver cell of a person, unchanged. A well adds what a dish has and a liver has not in view: a
finite volume of medium, adsorption, and binding of low affinity and high capacity, which takes over above 100 nM (labelled insulin on the
cells still rises threefold from 1 to 10 umol/L). Sites take insulin inside, give most of it back and break down some. Amounts are nM of medium.
Left out: degradation by enzymes that cells lose to the medium, cells that detach.
"""

from __future__ import annotations

from typing import Final

from signaling.cells import cell_types
from signaling.cells.cell_type import CellType
from signaling.core import assumed, fitted, known
from signaling.pathway import Mechanism
from signaling.pathway.catalogue import insulin_clearance, insulin_receptor

SCHWEN: Final = "Schwen et al. 2015, PLoS ONE 10:e0133653 (mouse hepatocytes)"
WELL: Final = "insulin in mouse hepatocytes and their medium; docs/calibration/hepatocyte_dish.md"
FEW: Final = fitted(0.14453, "1", WELL + "; sites of a cell with few of them, relative to the mean cell")
READ_OUT: Final = ("Medium", "Fragments", "bound")  # nM of medium: free, broken down, on and in cells

well = Mechanism("Well", doc=__doc__)
well.store("Medium", "nM", 0.0, scale=0.1)
well.store("Adsorbed", "nM", 0.0, scale=0.1)
well.store("Fragments", "nM", 0.0, scale=0.1)
well.pool("Site", "Site_out", "Site_in", start={"Site_out": 0.0, "Site_in": 0.0})
well.factor("insulin", "Medium", "what receptors see", unit="nM")
well.reaction("adsorption", "Medium -> Adsorbed", "k * Medium", k=known(20.25, "1/min", SCHWEN + ", kon_unspec"))
well.reaction("desorption", "Adsorbed -> Medium", "k * Adsorbed", k=known(10.06, "1/min", SCHWEN + ", koff_unspec"))
well.factor("sites", "N", "sites of low affinity a volume of medium", unit="nM", N=fitted(323.55, "nM", WELL))
well.factor(
    "to_site", "k * Medium * Site", "binding of low affinity", unit="%/min", k=fitted(0.016447, "1/(nM min)", WELL)
)
well.factor("from_site", "k * Site_out", "release from it", unit="%/min", k=fitted(91.821, "1/min", WELL))
well.factor("broken", "k * Site_in", "broken down inside", unit="%/min", k=fitted(0.065973, "1/min", WELL))
well.reaction("site_binding", "Site -> Site_out", "to_site")
well.reaction("site_release", "Site_out -> Site", "from_site")
well.reaction("site_entry", "Site_out -> Site_in", "k * Site_out", k=fitted(0.82195, "1/min", WELL))
well.reaction("site_return", "Site_in -> Site_out", "k * Site_in", k=fitted(0.0080392, "1/min", WELL))
well.reaction("site_breakdown", "Site_in -> Site", "broken")
well.reaction("leaving_for_sites", "Medium ->", "sites * to_site / 100%")
well.reaction("coming_from_sites", "-> Medium", "sites * from_site / 100%")
well.reaction("fragments_from_sites", "-> Fragments", "sites * broken / 100%")
well.reaction(
    "receptor_clearance", "Medium -> Fragments", "cells * hepatic_insulin_clearance * Medium",
    cells=assumed(0.0083, "kg/L", "a million cells a mL, 120 million a gram of liver"),
)  # fmt: skip
well.factor(
    "bound", "sites * (Site_out + Site_in) / 100% + R * (IR_ins + IR_p + IR_ip) / 100%", "insulin on and in the cells", unit="nM",
    R=assumed(0.17, "nM", "100,000 receptors a cell, a million cells a mL"),
)  # fmt: skip

_OWN = ("IR.", "InsulinClearance.")


def cells_in_a_well() -> CellType:
    """Liver cells with their receptors and clearance only, in a finite volume of medium."""
    changes = {name: value for name, value in cell_types()["liver"].changes.items() if name.startswith(_OWN)}
    return CellType("hepatocyte", mechanisms=(insulin_receptor, insulin_clearance, well), changes=changes, doc=__doc__)
