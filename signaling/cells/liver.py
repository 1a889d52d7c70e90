"""Liver cell: makes glucose in the fast, keeps a third of a meal, makes fat, and takes half of the insulin that passes."""

from signaling.cells.calibrated import CALIBRATED
from signaling.cells.cell_type import CellType
from signaling.cells.heterogeneity import MAPK_BRANCH, SIGNALLING, log_normal
from signaling.cells.ports import hears, releases, reports, reports_all, sees, takes
from signaling.core import assumed, fitted, known
from signaling.pathway.catalogue import (
    ampk,
    er_stress,
    foxo1,
    hepatic_fuel,
    hepatic_glucose,
    ikk,
    insulin_clearance,
    insulin_receptor,
    irs1,
    irs2,
    lipid_load,
    liver_respiration,
    malonyl_coa,
    mapk,
    mtor_s6k,
    pi3k_akt,
    ros,
    srebp1c,
    vldl,
)
from signaling.pathway.catalogue.citations import KUBOTA, LI_2010

liver = CellType(
    "liver",
    mechanisms=(
        insulin_receptor,
        irs1,
        irs2,
        pi3k_akt,
        mtor_s6k,
        mapk,
        foxo1,
        hepatic_glucose,
        insulin_clearance,
        srebp1c,
        malonyl_coa,
        lipid_load,
        vldl,
        hepatic_fuel,
        liver_respiration,
        ampk,
        er_stress,
        ros,
        ikk,
    ),
    needs=(
        hears("insulin", "nM", at="sinusoid"),
        hears("glucagon", "1", at="relative"),
        sees("glucose", "mmol/L", at="plasma"),
        sees("glucose", "mmol/L", at="portal", as_="portal_glucose"),
        sees("ffa", "mmol/L", at="plasma"),
        sees("lactate", "mmol/L", at="portal"),
        sees("glycerol", "mmol/L", at="plasma"),
        sees("amino_acids", "mmol/L", at="plasma", as_="plasma_amino_acids"),
    ),
    gives=(
        releases("glucose", "mmol/kg/min", by="glucose_output", at="plasma"),
        takes("glucose", "mmol/kg/min", by="hepatic_uptake", at="plasma"),
        takes("ffa", "mmol/kg/min", by="LipidLoad.FFA_uptake", at="plasma"),
        takes("lactate", "mmol/kg/min", by="lactate_taken", at="plasma"),
        takes("glycerol", "mmol/kg/min", by="glycerol_to_glucose", at="plasma"),
        takes("amino_acids", "mmol/kg/min", by="amino_acids_used", at="plasma"),
        releases("triglyceride", "mmol/kg/min", by="vldl_triglyceride", at="plasma"),
        releases("ketones", "mmol/kg/min", by="ketone_release", at="plasma"),
        reports("carbon_dioxide", "mmol/kg/min", at="lungs"),
        reports("oxygen", "mmol/kg/min", at="lungs"),
        reports("urea", "mmol/kg/min", at="kidney"),
        reports("insulin_clearance", "L/kg/min", of="hepatic_insulin_clearance", at="sinusoid"),
        *reports_all(
            "%",
            "IR_ip",
            "IRS1_pY",
            "IRS1_locked",
            "IRS2_pY",
            "PI3K_IRS",
            "PIP3",
            "Akt_pS473",
            "Akt_pp",
            "mTORC1_a",
            "S6K_p",
            "ERK_p",
            "FOXO1_p",
            "GSK3_p",
            "PKA_a",
            "Phosphorylase_a",
        ),
        *reports_all("1", "PEPCK", "G6Pase", "SREBP1c_nuclear"),
    ),
    changes={
        "PI3K_Akt.Akt_gain.gain": assumed(
            0.24, "1", "Akt rises over portal insulin; PEPCK and SREBP-1c span their range"
        ),
        "PI3K_Akt.T308_rephosphorylation.kpip3": fitted(
            50.0,
            "1/(% min)",
            "with the loop below: Akt holds without mTORC1, since rapamycin spares PEPCK, "
            + LI_2010
            + "; of fourteen pairs tried the only one within all four figures",
        ),
        "IRS1.loop_phosphorylation.k": fitted(
            3455.0,
            "1/(% min)",
            "three fifths of human fat, the only cell it was measured in; PEPCK as above, " + LI_2010,
        ),
        "mTORC1.off_arm_on.k": known(
            1.007e-6, "1/(% min)", KUBOTA + ", X on 0.00105 times the 0.0959 units that all mTOR is there, in percent"
        ),
        "mTORC1.S6K_off.kx": fitted(
            0.035,
            "1/(% min)",
            "S6K peaks at 40-70 min of lasting insulin and is halved by 8 h, as in the model of "
            + KUBOTA
            + "; an eighth of theirs, whose mTOR is silent without insulin",
        ),
        "LipidLoad.FFA_uptake.k": assumed(0.18, "L/kg/min", "the liver takes about 30 % of the FFA turnover"),
        "LipidLoad.FFA_uptake.Ks": assumed(50.0, "mmol/L", "the share taken by the liver does not depend on the level"),
        "LipidLoad.fat_use.K": assumed(
            0.19, "mmol/kg", "oxidation follows what is brought, since ketones rise thirtyfold in three days of fasting"
        ),
        "LipidLoad.esterification.k": assumed(4.0, "1/min", "acyl-CoA as small as in muscle at twenty times its flux"),
        "LipidLoad.to_DAG.k": assumed(1.0, "1/min", "turnover of minutes, at twenty times the flux of muscle"),
        "LipidLoad.to_triglyceride.k": assumed(0.05, "1/min", "DAG near 1.6 mmol/kg in a lean liver"),
        **CALIBRATED["liver"],
    },
    spread=log_normal(
        **SIGNALLING,
        **MAPK_BRANCH,
        IR=0.3,
        IRS1=0.25,
        Akt=0.25,
        FOXO1=0.25,
        source="protein contents of single cells, CV 0.2-0.3, Sigal et al. 2006, Nature 444:643",
    ),
    mass=assumed(1.5, "kg", "lean 70 kg person"),
    doc=__doc__,
)
