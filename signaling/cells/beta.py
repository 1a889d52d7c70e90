"""Beta cell: tastes glucose, answers with insulin, and wears out under load."""

from signaling.cells.calibrated import CALIBRATED
from signaling.cells.cell_type import CellType
from signaling.cells.heterogeneity import SIGNALLING, log_normal
from signaling.cells.ports import hears, releases, reports_all, sees
from signaling.core import assumed
from signaling.pathway.catalogue import (
    beta_secretion,
    er_stress,
    foxo1,
    insulin_receptor,
    irs1,
    irs2,
    mtor_s6k,
    pi3k_akt,
)

beta = CellType(
    "beta",
    mechanisms=(insulin_receptor, irs1, irs2, pi3k_akt, mtor_s6k, foxo1, beta_secretion, er_stress),
    needs=(
        hears("insulin", "nM", at="plasma"),
        hears("incretin", "pmol/L", at="plasma"),
        hears("glp1", "pmol/L", at="plasma"),
        hears("somatostatin", "pmol/L", at="plasma"),
        sees("glucose", "mmol/L", at="plasma"),
        sees("meal_amino_acids", "mmol/L", at="plasma"),
    ),
    gives=(
        releases("insulin", "pmol/g/min", by="Secretion.exocytosis", at="portal"),
        *reports_all("%", "IR_ip", "IRS1_pY", "IRS1_locked", "Akt_pS473"),
        *reports_all("1", "Calcium", "ER_stress"),
        *reports_all("pmol/g", "Releasable", "Reserve"),
    ),
    changes=CALIBRATED["beta"],
    spread=log_normal(
        **SIGNALLING,
        IR=0.3,
        IRS1=0.25,
        Akt=0.25,
        GCK=0.2,
        source="protein contents of single cells, CV 0.2-0.3, Sigal et al. 2006, Nature 444:643; glucokinase differs between beta cells, "
        "Jetton & Magnuson 1992, PNAS 89:2619",
    ),
    mass=assumed(0.8, "g", "lean adult, Saisho et al. 2013, Diabetes Care 36:111"),
    doc=__doc__,
)
