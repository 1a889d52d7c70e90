"""Fat cell: keeps fat while insulin speaks and lets it go when insulin is silent; overfull, it shouts TNF-alpha."""

from signaling.cells.calibrated import CALIBRATED
from signaling.cells.cell_type import CellType
from signaling.cells.fat_cell import FAT_CELL
from signaling.cells.heterogeneity import MAPK_BRANCH, SIGNALLING, log_normal
from signaling.cells.ports import hears, releases, reports, reports_all, sees, takes
from signaling.core import assumed
from signaling.pathway.catalogue import (
    adipocyte_glucose,
    adipokines,
    ampk,
    er_stress,
    fat_respiration,
    fat_storage,
    foxo1,
    glut4,
    ikk,
    insulin_receptor,
    irs1,
    irs1_crosstalk,
    lipolysis,
    mapk,
    mtor_s6k,
    pi3k_akt,
    ros,
)

adipocyte = CellType(
    "adipocyte",
    mechanisms=(
        insulin_receptor,
        irs1,
        pi3k_akt,
        glut4,
        mtor_s6k,
        mapk,
        irs1_crosstalk,
        foxo1,
        adipocyte_glucose,
        lipolysis,
        fat_storage,
        fat_respiration,
        adipokines,
        ampk,
        er_stress,
        ros,
        ikk,
    ),
    needs=(
        hears("insulin", "nM", at="plasma"),
        sees("glucose", "mmol/L", at="interstitium"),
        sees("triglyceride", "mmol/L", at="vldl"),
        sees("triglyceride", "mmol/L", at="chylomicron", as_="chylomicrons"),
    ),
    gives=(
        takes("glucose", "mmol/kg/min", by="AdipocyteGlucose.uptake", at="interstitium"),
        takes("triglyceride", "mmol/kg/min", by="vldl_uptake", at="plasma"),
        takes("chylomicrons", "mmol/kg/min", by="chylomicron_uptake", at="plasma"),
        takes("lactate", "mmol/kg/min", by="lactate_taken", at="plasma"),
        releases("ffa", "mmol/kg/min", by="ffa_outflow", at="plasma"),
        releases("glycerol", "mmol/kg/min", by="glycerol_release", at="plasma"),
        releases("lactate", "mmol/kg/min", by="lactate_release", at="plasma"),
        reports("carbon_dioxide", "mmol/kg/min", at="lungs"),
        reports("oxygen", "mmol/kg/min", at="lungs"),
        releases("tnf", "ng/kg/min", by="tnf_secretion", at="interstitium"),
        *reports_all(
            "%",
            "IR_ip",
            "IRS1_pY",
            "IRS1_locked",
            "PI3K_IRS",
            "PIP3",
            "Akt_pS473",
            "Akt_pp",
            "AS160_p",
            "GLUT4_membrane",
            "mTORC1_a",
            "S6K_p",
            "ERK_p",
            "PDE3B_a",
            "HSL_p",
            "Perilipin_p",
        ),
    ),
    changes=FAT_CELL | CALIBRATED["adipocyte"],  # the body's balance, with unlike cells, has the last word
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
    mass=assumed(14.0, "kg", "20 % of a lean 70 kg person"),
    doc=__doc__,
)
