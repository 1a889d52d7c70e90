"""What one mole of a substance weighs: the bridge between mg/dL and mmol/L.

The factors are those of the clinical targets we are compared with, so that converted targets and results agree.
"""

from __future__ import annotations

from dataclasses import dataclass

from signaling.core.parameters import Parameter, assumed, known
from signaling.core.registry import Registry


@dataclass(frozen=True, slots=True)
class Substance:
    """A substance that is measured both by mass and by amount.

    Attributes:
        molar_mass: In g/mol; None when the substance is a mixture that has none.
        valence: Equivalents per mole; None when it is not counted in Eq.
        in_units: Whether it is dosed in insulin units (U).
    """

    molar_mass: Parameter | None
    valence: Parameter | None = None
    in_units: bool = False


SUBSTANCES: Registry[Substance] = Registry("substance")
SUBSTANCES.add("glucose", Substance(known(180.16, "g/mol", "C6H12O6, standard atomic weights")))
SUBSTANCES.add(
    "insulin", Substance(known(5807.6, "g/mol", "human, C257H383N65O77S6, standard atomic weights"), in_units=True)
)
SUBSTANCES.add("c_peptide", Substance(assumed(1e6 / 331, "g/mol", "331 pmol/L per ng/mL, the usual laboratory factor")))
SUBSTANCES.add("glucagon", Substance(assumed(3485, "g/mol", "3.485 pg/mL per pmol/L, the usual laboratory factor")))
SUBSTANCES.add("triglyceride", Substance(assumed(885.7, "g/mol", "88.57 mg/dL per mmol/L, a triolein-like mean")))
SUBSTANCES.add("ffa", Substance(None, valence=known(1, "1", "one carboxyl group each")))


def substance_named(name: str) -> Substance:
    """The substance of that name; ``C-peptide`` and ``c_peptide`` are the same.

    Raises:
        UnknownName: There is no such substance; the message lists those there are.
    """
    folded = str(name).strip().casefold().replace("-", "_").replace(" ", "_")
    return SUBSTANCES[folded if folded in SUBSTANCES else name]
