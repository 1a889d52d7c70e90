"""Fuels: how much carbon a mole of a fuel holds, and how much oxygen it takes to burn it; from its formula alone.

What a cell burns, turns into another fuel or stores follows from these two numbers: carbon that is not found again left as carbon dioxide (or
urea), and oxygen was used for the difference in what the two need. Typical fat is palmitoyl-stearoyl-oleoyl-glycerol, as in indirect calorimetry.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from signaling.core.parameters import Parameter, known
from signaling.core.registry import Registry

FRAYN: Final = "Frayn 1983, J Appl Physiol 55:628"


@dataclass(frozen=True)
class Fuel:
    """A fuel, per mole.

    Attributes:
        formula: such as ``C6H12O6``.
        share: moles of the formula that count as one mole of the fuel.
        source: where the formula is from.
    """

    formula: str
    source: str
    share: float = 1.0

    @cached_property
    def atoms(self) -> dict[str, float]:
        """Element -> atoms in a molecule of the fuel."""
        found = re.findall(r"([A-Z][a-z]?)(\d*)", self.formula)
        return {element: self.share * float(number or 1) for element, number in found}

    def _of(self, element: str) -> float:
        return self.atoms.get(element, 0.0)

    @property
    def carbon(self) -> Parameter:
        """Atoms of carbon."""
        return self._number(self._of("C"))

    @property
    def urea(self) -> Parameter:
        """Atoms of carbon that leave as urea: one for two of nitrogen."""
        return self._number(self._of("N") / 2)

    @property
    def oxygen(self) -> Parameter:
        """Molecules of oxygen that burn it to carbon dioxide, water, urea and sulphate."""
        carbon, hydrogen, nitrogen, oxygen, sulphur = map(self._of, "CHNOS")
        in_urea, in_sulphate = nitrogen / 2, 4 * sulphur
        water = (hydrogen - 2 * nitrogen - 2 * sulphur) / 2
        return self._number((2 * (carbon - nitrogen / 2) + in_urea + in_sulphate + water - oxygen) / 2)

    @property
    def mass(self) -> Parameter:
        """Molar mass, g/mol."""
        return known(sum(_WEIGHT[e] * n for e, n in self.atoms.items()), "g/mol", f"{self.formula}, {self.source}")

    def _number(self, value: float) -> Parameter:
        return known(value, "1", f"{self.formula}, {self.source}")


# Standard atomic weights, IUPAC 2021.
_WEIGHT: Final = {"C": 12.011, "H": 1.008, "N": 14.007, "O": 15.999, "S": 32.06}

FUELS: Registry[Fuel] = Registry("fuel")
FUELS.add("glucose", Fuel("C6H12O6", FRAYN))
FUELS.add("lactate", Fuel("C3H6O3", FRAYN + ", as the acid"))
FUELS.add("glycerol", Fuel("C3H8O3", FRAYN))
FUELS.add("triglyceride", Fuel("C55H104O6", FRAYN))
FUELS.add("ffa", Fuel("C52H102O6", FRAYN + ", a third of what its typical fat leaves without glycerol", 1 / 3))
FUELS.add("ketones", Fuel("C4H8O3", FRAYN + ", counted as 3-hydroxybutyrate"))
FUELS.add(
    "amino_acids",
    Fuel(
        "C72H112N18O22S",
        "albumin of textbooks in portions of five carbons, RQ 0.82; Frayn 1983 has 0.81 for protein",
        5 / 72,
    ),
)
# What burning leaves: no fuel, but it holds carbon.
FUELS.add("carbon_dioxide", Fuel("CO2", "carbon dioxide"))
FUELS.add("urea", Fuel("CH4N2O", "urea"))


def carbon(fuel: str) -> Parameter:
    """Atoms of carbon in a molecule of a fuel."""
    return FUELS[fuel].carbon


def oxygen(fuel: str) -> Parameter:
    """Molecules of oxygen that burn a molecule of a fuel."""
    return FUELS[fuel].oxygen
