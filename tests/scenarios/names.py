"""Names that the files in ``valid`` and ``invalid`` may use: their own, so that a new cell type or observable changes no message."""

from signaling.scenario.vocabulary import Vocabulary

TISSUES = ("muscle", "liver", "adipocyte", "beta", "alpha")
PROTEINS = ("IR", "IRS1", "PI3K", "Akt", "mTORC1")
HEARD = ("insulin", "glucose", "tnf_alpha")
BEDSIDE = (
    "ogtt",
    "meal",
    "meals",
    "fast",
    "ivgtt",
    "clamp",
    "hyperglycaemic_clamp",
    "graded_glucose",
    "lipid_infusion",
    "hormone_infusion",
    "exercise",
)
DISH = (
    "medium",
    "insulin_step",
    "two_step",
    "dose_response",
    "ramp",
    "washout",
    "chronic_insulin",
    "isoprenaline",
    "palmitate",
)


def names_of_the_files() -> Vocabulary:
    """The vocabulary that the files count on, whatever this version of the package knows."""
    return Vocabulary(
        tissues=dict.fromkeys(TISSUES, ("IRS1", "IRS1_pY", "Akt_pS473")),
        saboteurs={"PKC": TISSUES[:3], "JNK": TISSUES[:4], "TNF-alpha": TISSUES[:3]},
        persons=("lean", "obese", "prediabetic", "t2d_obese", "t2d_lean"),
        protocols=BEDSIDE,
        dish_protocols=(*DISH, "rapamycin", "inhibitor"),
        mutants={
            "receptor": ("Tyr->Phe",),
            "IRS1": ("Tyr->Phe", "Ser307->Ala", "Ser312->Ala"),
            "AS160": ("Thr642->Ala",),
        },
        observables={"plasma_glucose": ("mmol/L", "glucose"), "HOMA_IR": ("1", None), "matsuda": ("1", None)},
        tests={
            "matsuda": (
                "ogtt",
                "needs a glucose drink; the protocol has none. Add '- {at: 0 min, ogtt: 75 g}' to 'protocol'.",
            )
        },
        heard=dict.fromkeys(TISSUES, HEARD) | {"muscle": (*HEARD, "ffa", "contraction"), "liver": (*HEARD, "ffa")},
        proteins=dict.fromkeys(TISSUES, PROTEINS) | dict.fromkeys(("muscle", "adipocyte"), (*PROTEINS, "AS160")),
        targets=lambda tissue: (*PROTEINS, *(("MEK",) if tissue in TISSUES[:3] else ())),
    )
