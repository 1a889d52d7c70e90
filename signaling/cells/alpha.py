"""Alpha cell: lets glucagon go unless insulin, glucose and somatostatin hold it."""

from signaling.cells.calibrated import CALIBRATED
from signaling.cells.cell_type import CellType
from signaling.cells.heterogeneity import SIGNALLING, log_normal
from signaling.cells.ports import hears, releases, reports_all, sees
from signaling.core import assumed
from signaling.pathway.catalogue import alpha_secretion, insulin_receptor, irs1, mtor_s6k, pi3k_akt

alpha = CellType(
    "alpha",
    mechanisms=(insulin_receptor, irs1, pi3k_akt, mtor_s6k, alpha_secretion),
    needs=(
        hears("insulin", "nM", at="islet"),
        hears("incretin", "pmol/L", at="plasma"),
        hears("somatostatin", "pmol/L", at="islet"),
        sees("glucose", "mmol/L", at="plasma"),
        sees("meal_amino_acids", "mmol/L", at="plasma"),
    ),
    gives=(
        releases("glucagon", "pmol/g/min", by="glucagon_release", at="plasma"),
        *reports_all("%", "IR_ip", "IRS1_pY", "Akt_pS473", "Akt_pp"),
        *reports_all("1", "Readiness"),
    ),
    changes=CALIBRATED["alpha"],
    spread=log_normal(
        **SIGNALLING,
        IR=0.3,
        IRS1=0.25,
        Akt=0.25,
        source="protein contents of single cells, CV 0.2-0.3, Sigal et al. 2006, Nature 444:643",
    ),
    mass=assumed(0.2, "g", "a quarter of the beta-cell mass"),
    doc=__doc__,
)
