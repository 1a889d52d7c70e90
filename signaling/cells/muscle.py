"""Skeletal muscle fibre: burns or stores most of the glucose of a meal."""

from signaling.cells.calibrated import CALIBRATED
from signaling.cells.cell_type import CellType
from signaling.cells.heterogeneity import MAPK_BRANCH, SIGNALLING, log_normal
from signaling.cells.ports import hears, releases, reports, reports_all, sees, takes
from signaling.core import assumed, known
from signaling.pathway.catalogue import (
    akt_at_work,
    ampk,
    er_stress,
    glut4,
    ikk,
    insulin_receptor,
    irs1,
    irs1_ser312,
    lipid_load,
    malonyl_coa,
    mapk,
    mtor_s6k,
    muscle_glucose,
    muscle_respiration,
    pi3k_akt,
    ros,
)
from signaling.pathway.catalogue.citations import BRANNMARK, BRANNMARK_2010, KIM

AS_IN_FAT = "T308 comes back on S473 by PIP3 and not by IRS1, as resolved in human fat cells"

muscle = CellType(
    "muscle",
    mechanisms=(
        insulin_receptor,
        irs1,
        irs1_ser312,
        pi3k_akt,
        glut4,
        mtor_s6k,
        mapk,
        muscle_glucose,
        malonyl_coa,
        lipid_load,
        muscle_respiration,
        ampk,
        akt_at_work,
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
    changes={
        "IR.basal_phosphorylation.k": assumed(
            1.84e-3,
            "1/min",
            "as silent without insulin as the receptor of the human fat cell: 0.21 % of what a bound one does",
        ),
        "IRS1.tyrosine_phosphorylation.surface": known(
            1.0, "1", BRANNMARK_2010 + ", surface receptor 1 and swallowed one k22 of the optimum; human fat cells"
        ),
        "IRS1.tyrosine_phosphorylation.swallowed": known(0.0364, "1", BRANNMARK_2010 + ", k22; human fat cells"),
        "IRS1.tyrosine_phosphorylation.k": assumed(
            10.7,
            "1/(% min)",
            "as much IRS1_pY at full insulin as "
            + BRANNMARK
            + ", k2a: there are 3.3 swallowed receptors a surface one then",
        ),
        "PI3K_Akt.PI3K_docking.k": assumed(
            500.0,
            "1/(% min)",
            "a twentieth of PI3K docks at full insulin, as in human fat cells, so that what docks follows IRS1: sixfold on a clamp, "
            + KIM,
        ),
        "PI3K_Akt.T308_rephosphorylation.k": assumed(0.0, "1/(% min)", AS_IN_FAT),
        "PI3K_Akt.T308_rephosphorylation.kpip3": assumed(
            149.0,
            "1/(% min)",
            AS_IN_FAT + "; with the gain it was fitted with there, which that dish tells only as a product",
        ),
        **CALIBRATED["muscle"],
    },
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
