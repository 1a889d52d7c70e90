"""What each type of cell is asked when the influence of its parameters is worked out: what it is there for, at levels of a meal."""

from __future__ import annotations

from typing import Final

from signaling.studies.sensitivity import Question

HALF_AN_HOUR: Final = 30.0  # min
LEVEL: Final = 0.3  # nM insulin, the plateau of a meal
FASTING: Final = {"glucose": 5.0, "insulin": 0.022}  # mmol/L; nM around muscle, as the body rests

QUESTIONS: Final[dict[str, Question]] = {
    "muscle": Question(
        "30 min of 0.3 nM insulin after rest at 0.022 nM; glucose 5 and FFA 0.45 mmol/L",
        {**FASTING, "ffa": 0.45},
        {"insulin": LEVEL},
        HALF_AN_HOUR,
        ("IRS1_pY", "Akt_pp", "GLUT4_membrane", "MuscleGlucose.uptake"),
    ),
    "liver": Question(
        "30 min of 0.3 nM insulin after rest at 0.1 nM; glucose 5 and FFA 0.45 mmol/L, fasting glucagon",
        {"insulin": 0.1, "glucose": 5.0, "portal_glucose": 5.0, "ffa": 0.45, "glucagon": 1.0},
        {"insulin": LEVEL},
        HALF_AN_HOUR,
        ("IRS1_pY", "Akt_pp", "FOXO1_nuclear", "glucose_output"),
    ),
    "adipocyte": Question(
        "30 min of 0.3 nM insulin after rest at 0.022 nM; glucose 5 mmol/L",
        FASTING,
        {"insulin": LEVEL},
        HALF_AN_HOUR,
        ("IRS1_pY", "Akt_pp", "GLUT4_membrane", "AdipocyteGlucose.uptake", "ffa_release"),
    ),
    "beta": Question(
        "30 min of 10 mmol/L glucose after rest at 5 mmol/L; insulin 0.04 nM",
        {"insulin": 0.04, "glucose": 5.0, "incretin": 0.0},
        {"glucose": 10.0},
        HALF_AN_HOUR,
        ("Calcium", "Akt_pS473", "Secretion.exocytosis"),
    ),
    "alpha": Question(
        "30 min of 4 mmol/L glucose after rest at 5 mmol/L; insulin 0.04 nM",
        {"insulin": 0.04, "glucose": 5.0, "incretin": 0.0},
        {"glucose": 4.0},
        HALF_AN_HOUR,
        ("Akt_pp", "glucagon_release"),
    ),
}
