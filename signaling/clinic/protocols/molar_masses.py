"""What a mole weighs of what is given: the bridge between what is written at the bedside and what the body counts."""

from typing import Final

from signaling.core import Parameter, known
from signaling.core.fuels import FUELS
from signaling.core.substances import SUBSTANCES


def _of(substance: str) -> Parameter:
    found = SUBSTANCES[substance].molar_mass
    assert found is not None, substance
    return found


GLUCOSE: Final = _of("glucose")  # mg/mmol
GLUCAGON: Final = _of("glucagon")  # pg/pmol
TRIGLYCERIDE: Final = FUELS["triglyceride"].mass  # mg/mmol, as it is burnt and stored; the laboratory has 885.7
SOMATOSTATIN: Final = known(1637.9, "g/mol", "somatostatin-14, standard atomic weights")
