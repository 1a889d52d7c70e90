"""Names that the files in ``valid`` and ``invalid`` may use: their own, so that a new cell type or observable changes no message."""

import pytest

from signaling.scenario.vocabulary import Vocabulary

TISSUES = ("muscle", "liver", "adipocyte", "beta", "alpha")


@pytest.fixture(scope="session")
def vocabulary():
    return Vocabulary(
        tissues=dict.fromkeys(TISSUES, ("IRS1", "IRS1_pY", "Akt_pS473")),
        saboteurs={"PKC": TISSUES[:3], "JNK": TISSUES[:4], "TNF-alpha": TISSUES[:3]},
        persons=("lean",),
        persons_to_come=("obese", "prediabetic", "t2d_obese", "t2d_lean"),
        protocols=("ogtt", "fast"),
        dish_protocols=("medium",),
        mutants={"receptor": ("Tyr->Phe",)},
        observables={"plasma_glucose": ("mmol/L", "glucose"), "HOMA_IR": ("1", None)},
    )
