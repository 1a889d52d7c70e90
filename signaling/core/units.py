"""Units at the door: "75 g" and "90 mg/dL" come in, plain numbers in one agreed unit go on.

Inside the package: minutes, mmol/L, pmol/L for hormones in blood, nM at the receptor, percent of a pool.
"""

from __future__ import annotations

import math
import re
from fractions import Fraction
from numbers import Real

from signaling.core.errors import NotFinite, UnitError
from signaling.core.substances import SUBSTANCES, Substance, substance_named
from signaling.core.unit_expressions import LONGEST_TEXT, read_unit, shown
from signaling.core.unit_words import Dimension

_QUANTITY = re.compile(
    r" *(?P<number>[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?) *(?P<unit>.*?) *", re.DOTALL
)
_ONE_WORD = re.compile(r"[A-Za-z\u00b5\u03bc]+")
_INSULIN_UNIT = re.compile(r"(?<![A-Za-z])[mu\u00b5\u03bc]?I?U(?![A-Za-z])")

_WANTED: dict[Dimension, tuple[str, str]] = {
    (): ("a pure number", "0.5"),
    (("mass", 1),): ("a mass", "75 g"),
    (("time", 1),): ("a duration", "5 min"),
    (("energy", 1),): ("an energy", "500 kcal"),
    (("energy", 1), ("time", -1)): ("an energy per time", "2000 kcal/day"),
    (("amount", 1),): ("an amount", "10 mmol"),
    (("length", 3),): ("a volume", "250 mL"),
    (("length", 1),): ("a length", "175 cm"),
    (("percent", 1),): ("a percentage", "45 %"),
    (("amount", 1), ("length", -3)): ("a molar concentration", "5 mmol/L"),
    (("length", -3), ("mass", 1)): ("a mass concentration", "90 mg/dL"),
    (("mass", 1), ("time", -1)): ("a mass per time", "2 g/day"),
    (("amount", 1), ("time", -1)): ("an amount per time", "50 pmol/min"),
    (("amount", 1), ("mass", -1), ("time", -1)): ("an amount per body mass and time", "0.5 mU/kg/min"),
    (("length", -2), ("mass", 1)): ("a body mass index", "27 kg/m2"),
}


def quantity(text: str, unit: str, substance: str | None = None) -> float:
    """Read a quantity that a person wrote.

    Args:
        text: Number and unit, ``"75 g"`` or ``"0.5 mU/kg/min"``; at most 200 characters. A bare number is read only
            when ``unit`` is ``"1"``.
        unit: The unit wanted.
        substance: What is measured; needed between mass and amount, as from ``mg/dL`` to ``mmol/L``.

    Returns:
        The number in ``unit``, correctly rounded.

    Raises:
        UnitError: The text is not a quantity of the wanted dimension. The message shows an example.
        NotFinite: The number does not fit a float.
        UnknownName: There is no such substance.
    """
    _, wanted = read_unit(unit)
    if not wanted and isinstance(text, Real) and not isinstance(text, bool):
        return convert(float(text), "1", unit)
    match = _QUANTITY.fullmatch(text) if isinstance(text, str) and len(text) <= LONGEST_TEXT else None
    if match is None:
        raise _refusal(text, unit, wanted)
    given = match["unit"]
    if given.startswith("/"):  # "5/min" is 5 1/min
        given = "1" + given
    elif given.startswith("1") and not given[1:].lstrip().startswith("/"):  # "5 1 kg" may be a slip for 51 or 5.1 kg
        raise _refusal(text, unit, wanted)
    try:
        _, found = read_unit(given or "1")
    except UnitError as fault:
        raise _refusal(text, unit, wanted, "" if _ONE_WORD.fullmatch(given) else f": {fault}".rstrip(".")) from None
    try:
        factor = _factor(given or "1", unit, substance)
    except UnitError as fault:
        because = f": {fault}".rstrip(".") if found == wanted else f" but {_named(found, given)}" if found else ""
        raise _refusal(text, unit, wanted, because) from None
    return _times(float(match["number"]), factor, text)


def convert(value: float, from_unit: str, to_unit: str, substance: str | None = None) -> float:
    """Express a value in another unit.

    Args:
        value: A number in ``from_unit``; for an array, multiply it by ``convert(1, ...)``.
        from_unit: Its unit.
        to_unit: The unit wanted.
        substance: What is measured; needed between mass and amount.

    Returns:
        The number in ``to_unit``, correctly rounded.

    Raises:
        UnitError: The units do not measure the same thing, or one of them is not a unit.
        NotFinite: The value, or the result, does not fit a float.
        UnknownName: There is no such substance.
    """
    return _times(float(value), _factor(from_unit, to_unit, substance), f"{value} {from_unit}")


def scale_and_dimension(unit: str) -> tuple[float, Dimension]:
    """What a unit measures and how large it is, to check that two units fit together.

    Args:
        unit: Unit text such as ``"1/(% min)"``, ``"nM"`` or ``"1"``. A space or ``*`` multiplies, ``/`` divides, ``^``
            or ``**`` raises to a whole power.

    Returns:
        The scale to the base units (pg, pmol, dm, min, J, percent, Eq; thus 1 for pmol/L and 1000 for nM) and the
        dimension as sorted (base, exponent) pairs; ``()`` for a pure number. The percent of a pool is its own base.

    Raises:
        UnitError: The text is not a unit.
    """
    scale, dimension = read_unit(unit)
    return float(scale), dimension


def _factor(from_unit: str, to_unit: str, substance: str | None) -> Fraction:
    """What to multiply a number in ``from_unit`` by to have it in ``to_unit``."""
    from_scale, from_dimension = read_unit(from_unit)
    to_scale, to_dimension = read_unit(to_unit)
    factor = from_scale / to_scale
    what = None if substance is None else substance_named(substance)
    if what is not None and not what.in_units and (_INSULIN_UNIT.search(from_unit) or _INSULIN_UNIT.search(to_unit)):
        raise UnitError(f"U counts insulin, not {substance}. Write {substance} by mass or in mol.")
    if from_dimension == to_dimension:
        return factor
    bridge = None if what is None else _bridge(from_dimension, to_dimension, what)
    if bridge is None:
        advice = " Between mass and amount, name the substance: " + ", ".join(SUBSTANCES) + "." if what is None else ""
        raise UnitError(
            f"{shown(from_unit)} cannot become {shown(to_unit)}: the one is {_named(from_dimension, from_unit)}, "
            f"the other {_named(to_dimension, to_unit)}.{advice}"
        )
    return factor * bridge


def _bridge(from_dimension: Dimension, to_dimension: Dimension, what: Substance) -> Fraction | None:
    """The number of pmol per pg (or per Eq) that carries one dimension into the other; None when nothing does."""
    surplus = dict(from_dimension)
    for base, power in to_dimension:
        surplus[base] = surplus.get(base, 0) - power
    amount = surplus.pop("amount", 0)
    factor = Fraction(1)
    mole, _ = read_unit("mol")
    for base, unit, per_mole in (("mass", "g", what.molar_mass), ("equivalent", "Eq", what.valence)):
        power = surplus.pop(base, 0)
        if not power:
            continue
        if per_mole is None:
            return None
        scale, _ = read_unit(unit)
        factor *= (mole / (_exact(per_mole.value) * scale)) ** power
        amount += power
    return factor if amount == 0 and not any(surplus.values()) else None


def _times(value: float, factor: Fraction, text: str) -> float:
    try:
        return float(_exact(value) * factor)
    except OverflowError:  # also from the fraction of an infinite value
        raise NotFinite(f"{shown(text)} is not a finite number here. Write one below 1e308.") from None
    except ValueError:
        raise NotFinite(f"{shown(text)} is not a number. Write a finite one.") from None


def _exact(value: float) -> Fraction:
    """The decimal number that a person wrote as ``value``: 0.1 is one tenth, not its nearest binary fraction."""
    return Fraction(repr(value)) if math.isfinite(value) else Fraction(value)


def _named(dimension: Dimension, unit: str) -> str:
    return _WANTED[dimension][0] if dimension in _WANTED else f"a quantity in {unit}"


def _refusal(text: object, unit: str, wanted: Dimension, because: str = "") -> UnitError:
    """The one sentence that every bad quantity gets: the text, the wanted dimension, an example."""
    if isinstance(text, str) and len(text) > LONGEST_TEXT:
        because = f": it has {len(text)} characters, at most {LONGEST_TEXT} are read"
    example = _WANTED[wanted][1] if wanted in _WANTED else unit if unit.startswith("1/") else f"1 {unit}"
    form = "a number and a unit" if wanted else "a number"
    return UnitError(f"{shown(text)} is not {_named(wanted, unit)}{because}. Write {form}, for example '{example}'.")
