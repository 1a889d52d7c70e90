"""The unit words we understand, and what each means.

Only the spellings listed here are read. A medical simulator must not guess: pint's full table takes ``gr`` for grains
(65 mg), ``Mg`` for tonnes and ``U`` for an enzyme's activity. pint does the arithmetic of the definitions, on a
registry that holds nothing else; it is loaded at the first use, since it would be a noticeable part of our start-up.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from signaling.core.errors import UnitError, did_you_mean

if TYPE_CHECKING:
    import pint

Dimension = tuple[tuple[str, int], ...]
"""Sorted pairs of (base, exponent), for example ``(("amount", 1), ("length", -3))`` for nM."""

# Small base units make the common scales whole numbers, which floats hold exactly: pmol/L is 1, nM is 1000, 1/min is 1.
# The percent of a pool is a base of its own: a rate in 1/(% min) must not pass for one in 1/min.
# (Their names must not read as prefix + unit: pint would define picogram from gram and gram from picogram.)
# Energy is a base of its own too: nobody here multiplies metres by newtons, and errors then say "energy".
DEFINITIONS = """
femto- = 1e-15 = f-
pico- = 1e-12 = p-
nano- = 1e-9 = n-
micro- = 1e-6 = u-
milli- = 1e-3 = m-
centi- = 1e-2 = c-
deci- = 1e-1 = d-
kilo- = 1e3 = k-
mega- = 1e6 = M-

base_mass = [mass]
gram = 1e12 * base_mass = g
base_amount = [amount]
mole = 1e12 * base_amount = mol
equivalent = [equivalent] = Eq
insulin_unit = 6e-9 * mole = U = IU
base_length = [length]
meter = 10 * base_length = m
liter = base_length ** 3 = L = l = litre
molar = mole / liter = M
minute = [time] = min
second = minute / 60 = s = sec
hour = 60 * minute = h = hr
day = 24 * hour = d
week = 7 * day = wk
year = 365.25 * day = y = yr
month = year / 12 = mo
joule = [energy] = J
calorie = 4.184 * joule = cal
percent = [percent]
""".strip().splitlines()
# Insulin: 6.0 pmol/L per uU/mL, thus 6.0 nmol per unit (Knopp 2019, doi:10.1177/1932296818805074).
# Calorie: the thermochemical one of food tables, 4.184 J. Year: the Julian one, 365.25 days.

_SPELLINGS = """
    % percent
    kg g gram grams mg ug ng pg
    mol mmol umol nmol pmol fmol
    M mM uM nM pM
    Eq mEq uEq
    U mU uU IU mIU uIU
    L l liter liters litre litres dL dl mL ml uL ul nL pL fL
    m cm mm um
    ms s sec second seconds min mins minute minutes h hr hrs hour hours d day days
    wk week weeks mo month months y yr yrs year years
    kcal cal MJ kJ J
"""
SPELLINGS: tuple[str, ...] = tuple(_SPELLINGS.split())


@lru_cache(maxsize=len(SPELLINGS))
def meaning(word: str) -> tuple[Fraction, Dimension]:
    """What one unit word means.

    Args:
        word: A unit such as ``mmol`` or ``%``; ``µ`` may stand for ``u``.

    Returns:
        The exact scale to the base units (pg, pmol, dm, min, J, percent, Eq) and the dimension.

    Raises:
        UnitError: The word is none of ``SPELLINGS``.
    """
    spelling = word.replace("\u00b5", "u").replace("\u03bc", "u")  # micro sign, Greek mu
    if spelling not in SPELLINGS:
        raise UnitError(f"there is no unit '{word}'.{did_you_mean(word, _likely(word))}")
    name = "percent" if spelling == "%" else spelling
    pint_registry = registry()
    scale, _ = pint_registry.get_base_units(name)
    bases = pint_registry.get_dimensionality(name)
    return Fraction(str(scale)), tuple(sorted((base.strip("[]"), int(str(power))) for base, power in bases.items()))


@lru_cache(maxsize=1)
def registry() -> pint.UnitRegistry[Any]:
    """The one pint registry: our definitions only, in exact fractions."""
    import pint

    ours: pint.UnitRegistry[Any] = pint.UnitRegistry(None, non_int_type=Fraction, cache_folder=None)
    for line in filter(None, DEFINITIONS):
        ours.define(line)
    return ours


def _likely(word: str) -> list[str]:
    """The spellings worth listing to someone who wrote ``word``: same first letter first, as typing errors keep it."""
    return sorted(SPELLINGS, key=lambda spelling: spelling[0].casefold() != word[0].casefold())
