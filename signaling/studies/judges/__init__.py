"""Judges: each puts cells or people through what a study did and answers some targets. One judge a file, listed here and nowhere else.

A judge is a function without arguments that gives answers by the id of their target (:mod:`signaling.clinic.targets`). What it cannot answer
it leaves out; it never sees a band.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from signaling.studies.judges.clamp_doses import DOSES_REST_ON, clamp_doses
from signaling.studies.judges.day_and_a_half import day_and_a_half
from signaling.studies.judges.day_of_meals import DAYS_REST_ON, day_of_meals, fasting_fatty_acids, hours_of_a_day
from signaling.studies.judges.fasting_glucagon import GLUCAGON_RESTS_ON, fasting_glucagon
from signaling.studies.judges.fat_cell_doses import fat_cell_doses
from signaling.studies.judges.fat_cell_receptor import fat_cell_receptor
from signaling.studies.judges.fat_cell_score import fat_cell_score
from signaling.studies.judges.fat_cell_t2d import RESTS_ON_CAUSES, fat_cell_t2d
from signaling.studies.judges.fatty_acids import (
    fate_of_glucose,
    lipid_infusion,
    lipid_lag,
    long_fast,
    three_days_without_food,
)
from signaling.studies.judges.first_phase import PHASES_REST_ON, glucose_sensitivity, two_phases
from signaling.studies.judges.fuel_choice import FUEL_RESTS_ON, fuel_choice
from signaling.studies.judges.glucagon_and_the_gut import GUT_RESTS_ON, glucagon_and_the_gut
from signaling.studies.judges.glucose_drink import DRINK_RESTS_ON, glucose_drink
from signaling.studies.judges.glucose_injection import INJECTION_RESTS_ON, glucose_injection
from signaling.studies.judges.glut4_exocytosis import glut4_exocytosis
from signaling.studies.judges.insulin_and_exercise import insulin_and_exercise
from signaling.studies.judges.insulin_clamp import CLAMP_RESTS_ON, insulin_at_the_fibre, insulin_clamp
from signaling.studies.judges.knock_outs import KNOCK_OUTS_REST_ON, jnk_knock_out, receptor_knock_outs
from signaling.studies.judges.mixed_meal import MEALS_REST_ON, liquid_meal, solid_meal
from signaling.studies.judges.muscle_biopsies import BIOPSIES_REST_ON, muscle_biopsies
from signaling.studies.judges.mutant_receptor import mutant_receptor
from signaling.studies.judges.overfeeding import OVERFEEDING_RESTS_ON, overfeeding
from signaling.studies.judges.serine_mutants import serine_mutants
from signaling.studies.judges.serine_sites import SERINES_REST_ON, serine_sites
from signaling.studies.judges.tnf_infusions import tnf_infusions
from signaling.studies.judges.tnf_of_fat import FAT_RESTS_ON, tnf_of_fat
from signaling.studies.judges.unlike_cells import unlike_cells

Judge = Callable[[], Mapping[str, float]]
"""Gives answers by the id of their target, in its unit."""

# Targets whose answers rest on slow states that no simulated life has reached yet: a rank with one of them is near at best.
PROVISIONAL: Final = frozenset(
    (
        *RESTS_ON_CAUSES,
        *DRINK_RESTS_ON,
        *CLAMP_RESTS_ON,
        *BIOPSIES_REST_ON,
        *DOSES_REST_ON,
        *INJECTION_RESTS_ON,
        *GLUCAGON_RESTS_ON,
        *GUT_RESTS_ON,
        *OVERFEEDING_RESTS_ON,
        *FUEL_RESTS_ON,
        *PHASES_REST_ON,
        *MEALS_REST_ON,
        *DAYS_REST_ON,
        *SERINES_REST_ON,
        *KNOCK_OUTS_REST_ON,
        *FAT_RESTS_ON,
    )
)

# area -> its judges
JUDGES: Final[Mapping[str, tuple[Judge, ...]]] = {
    "cell": (
        fat_cell_receptor,
        fat_cell_doses,
        fat_cell_score,
        fat_cell_t2d,
        glut4_exocytosis,
        mutant_receptor,
        unlike_cells,
    ),
    "ogtt": (glucose_drink, insulin_at_the_fibre),
    "clamp": (insulin_clamp, clamp_doses, glucose_injection),
    "lipid": (lipid_infusion, lipid_lag, fate_of_glucose, long_fast, day_and_a_half, overfeeding, fuel_choice),
    "selective": (muscle_biopsies,),
    "signalling": (
        serine_sites,
        serine_mutants,
        insulin_and_exercise,
        tnf_infusions,
        tnf_of_fat,
        receptor_knock_outs,
        jnk_knock_out,
    ),
    "beta": (two_phases, glucose_sensitivity),
    "alpha": (fasting_glucagon, glucagon_and_the_gut),
    "daily": (
        day_of_meals,
        hours_of_a_day,
        fasting_fatty_acids,
        three_days_without_food,
        liquid_meal,
        solid_meal,
    ),
}
