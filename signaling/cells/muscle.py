"""Skeletal muscle fibre: burns or stores most of the glucose of a meal."""

from signaling.cells.calibrated import CALIBRATED
from signaling.cells.cell_type import CellType
from signaling.cells.heterogeneity import MAPK_BRANCH, SIGNALLING, log_normal
from signaling.cells.ports import hears, releases, reports, reports_all, sees, takes
from signaling.core import assumed
from signaling.pathway.catalogue import (
    ampk,
    er_stress,
    glut4,
    ikk,
    insulin_receptor,
    irs1,
    lipid_load,
    malonyl_coa,
    mapk,
    mtor_s6k,
    muscle_glucose,
    muscle_respiration,
    pi3k_akt,
    ros,
)

muscle = CellType(
    "muscle",
    mechanisms=(
        insulin_receptor,
        irs1,
        pi3k_akt,
        glut4,
        mtor_s6k,
        mapk,
        muscle_glucose,
        malonyl_coa,
        lipid_load,
        muscle_respiration,
        ampk,
        er_stress,
        ros,
        ikk,
    ),
    needs=(
        hears("insulin", "nM", at="interstitium"),
        sees("glucose", "mmol/L", at="interstitium"),
        sees("ffa", "mmol/L", at="plasma"),
        sees("contraction", "1", at="muscle"),
    ),
    gives=(
        takes("glucose", "mmol/kg/min", by="MuscleGlucose.uptake", at="interstitium"),
        takes("ffa", "mmol/kg/min", by="LipidLoad.FFA_uptake", at="plasma"),
        releases("lactate", "mmol/kg/min", by="lactate_release", at="plasma"),
        reports("carbon_dioxide", "mmol/kg/min", at="lungs"),
        reports("oxygen", "mmol/kg/min", at="lungs"),
        *reports_all(
            "%",
            "IR_ip",
            "IRS1_pY",
            "IRS1_pS307",
            "IRS1_locked",
            "PI3K_IRS",
            "PIP3",
            "Akt_pT308",
            "Akt_pS473",
            "Akt_pp",
            "AS160_p",
            "GLUT4_membrane",
            "mTORC1_a",
            "S6K_p",
            "ERK_p",
            "GSK3_p",
            "PDH_a",
        ),
    ),
    changes=CALIBRATED["muscle"],
    spread=log_normal(
        **SIGNALLING,
        **MAPK_BRANCH,
        IR=0.3,
        IRS1=0.25,
        Akt=0.25,
        AS160=0.25,
        GLUT4=0.3,
        source="protein contents of single cells, CV 0.2-0.3, Sigal et al. 2006, Nature 444:643",
    ),
    mass=assumed(28.0, "kg", "40 % of a lean 70 kg person"),
    doc=__doc__,
)
