"""What a medium may hold: each component once, with its unit, and the inputs of cells that hear it."""

from __future__ import annotations

from dataclasses import dataclass

from signaling.core.registry import Registry


@dataclass(frozen=True, slots=True)
class Component:
    """Something dissolved in the medium of a dish, or done to all of its cells alike.

    Attributes:
        unit: In which it is stored and scheduled; ``"1"`` for a pure number.
        example: To show to a person who wrote something else.
        meaning: What it is.
        inputs: Inputs of cells that hear it.
        substance: For conversion between mass and amount; None for none.
        start: In a medium that does not say; a number of ``unit``.
        one: How much of it is 1 on the scale that cells hear.
    """

    unit: str
    example: str
    meaning: str
    inputs: tuple[str, ...]
    substance: str | None = None
    start: float = 0.0
    one: float = 1.0


DISH_TONE = (
    0.37  # what is left of the drive without nerves, fitted to lipolysis in the dish (docs/calibration/lipolysis.md)
)
FASTING_GLUCAGON = 47.6  # pg/mL of true glucagon at rest in the reference person: 1 on the scale that cells hear

COMPONENTS: Registry[Component] = Registry("component of a medium")
for _name, _component in {
    "insulin": Component("nM", "10 nM", "insulin", ("insulin",), "insulin"),
    "glucose": Component("mmol/L", "5 mmol/L", "glucose", ("glucose", "portal_glucose"), "glucose", start=5.0),
    "ffa": Component("mmol/L", "0.5 mmol/L", "free fatty acids", ("ffa",), "ffa"),
    "glucagon": Component("pg/mL", "50 pg/mL", "glucagon", ("glucagon",), "glucagon", one=FASTING_GLUCAGON),
    "tnf_alpha": Component("pg/mL", "10 pg/mL", "TNF-alpha", ("tnf",)),
    "incretin": Component("pmol/L", "30 pmol/L", "GIP, above what a fasting person has", ("incretin",)),
    "isoprenaline": Component("nM", "100 nM", "isoprenaline, which acts on beta-adrenergic receptors", ("isoprenaline",)),
    "adrenergic_tone": Component("1", "0.37", "catecholamine drive, relative to a resting person", ("adrenergic_tone",), start=DISH_TONE),
    "peroxide": Component("umol/L", "100 umol/L", "hydrogen peroxide", ("peroxide",)),
    "tunicamycin": Component("1", "1", "tunicamycin, which stops folding; 1 is a full dose", ("tunicamycin",)),
    "contraction": Component("1", "1", "electrical pulses that make muscle work; 1 is half of the full effect", ("contraction",)),
}.items():  # fmt: skip
    COMPONENTS.add(_name, _component)
