import pytest
from hypothesis import given
from hypothesis import strategies as st

from signaling.core import SignalingError, UnitError, UnknownName, convert, quantity
from signaling.core.errors import NotFinite


@pytest.mark.parametrize(
    ("text", "unit", "number"),
    [
        ("75 g", "g", 75),
        ("75g", "g", 75),
        ("  75   g ", "g", 75),
        ("0.1 g", "mg", 100),
        ("1e-3 kg", "g", 1),
        (".5 L", "mL", 500),
        ("5. mL", "mL", 5),
        ("-3 mmol", "umol", -3000),
        ("+3 mmol", "mmol", 3),
        ("3200 kcal/day", "kcal/day", 3200),
        ("3200 kcal/day", "kJ/min", 3200 * 4.184 / 1440),
        ("45 %", "%", 45),
        ("45%", "%", 45),
        ("2 g/day", "mg/h", 2000 / 24),
        ("0.5 mU/kg/min", "mU/kg/min", 0.5),
        ("0.5 mU/kg/min", "pmol/kg/min", 3),
        ("10 nM", "pmol/L", 10_000),
        ("5 mmol/L", "mM", 5),
        ("27 kg/m2", "kg/m^2", 27),
        ("5/min", "1/min", 5),
        ("0.05 1/min", "1/h", 3),
        ("0.3", "1", 0.3),
        ("1e-3", "1", 0.001),
        ("3 \u00b5mol", "umol", 3),
    ],
)
def test_a_quantity_is_read_in_the_unit_that_was_asked_for(text, unit, number):
    assert quantity(text, unit) == pytest.approx(number, rel=1e-15, abs=0)


def test_decimal_numbers_convert_without_binary_dust():
    assert [quantity(f"{tenths / 10} h", "min") for tenths in range(1, 1000)] == [
        6 * tenths for tenths in range(1, 1000)
    ]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90 s", 1.5),
        ("5 min", 5),
        ("5 mins", 5),
        ("1.5 h", 90),
        ("24 hours", 1440),
        ("2 d", 2880),
        ("1 day", 1440),
        ("2 weeks", 20160),
        ("1 week", 10080),
        ("1 month", 365.25 * 1440 / 12),
        ("5 y", 5 * 365.25 * 1440),
        ("1 year", 365.25 * 1440),
    ],
)
def test_durations_are_read_in_the_words_people_use(text, minutes):
    assert quantity(text, "min") == minutes


# Laboratory factors: glucose 18.016 mg/dL, insulin 1/6.0 uU/mL, C-peptide 1/331 ng/mL, glucagon 3.485 pg/mL, triglyceride
# 88.57 mg/dL for 1 mmol/L or 1 pmol/L.
@pytest.mark.parametrize(
    ("text", "unit", "substance", "number"),
    [
        ("90 mg/dL", "mmol/L", "glucose", 90 / 18.016),
        ("5 mmol/L", "mg/dL", "glucose", 5 * 18.016),
        ("2 mg/kg/min", "umol/kg/min", "glucose", 2000 / 180.16),
        ("75 g", "mmol", "glucose", 75_000 / 180.16),
        ("10 uU/mL", "pmol/L", "insulin", 60),
        ("60 pmol/L", "mU/L", "insulin", 10),
        ("10 uU/mL", "pmol/L", None, 60),
        ("1 U", "nmol", None, 6),
        ("1 IU", "pmol", "insulin", 6000),
        ("1 ng/mL", "pmol/L", "c_peptide", 331),
        ("2 ng/mL", "nmol/L", "C-peptide", 0.662),
        ("20 pmol/L", "pg/mL", "glucagon", 69.7),
        ("150 mg/dL", "mmol/L", "triglyceride", 150 / 88.57),
        ("0.5 mEq/L", "mmol/L", "FFA", 0.5),
        ("500 uEq/L", "mmol/L", "ffa", 0.5),
    ],
)
def test_mass_and_amount_are_bridged_by_the_substance(text, unit, substance, number):
    assert quantity(text, unit, substance) == pytest.approx(number, rel=1e-12, abs=0)


def test_insulin_by_weight_agrees_with_insulin_units_within_one_percent():
    # WHO: one international unit is 0.0347 mg of human insulin; 6.0 nmol per unit is the rounded value in clinical use.
    assert quantity("0.0347 mg", "U", "insulin") == pytest.approx(1, rel=0.01)


def test_a_mass_that_is_none_shows_an_example():
    with pytest.raises(UnitError) as caught:
        quantity("75 gr", "g")
    assert str(caught.value) == "'75 gr' is not a mass. Write a number and a unit, for example '75 g'."


@pytest.mark.parametrize(
    ("text", "unit", "start"),
    [
        ("75", "g", "'75' is not a mass. Write a number and a unit, for example '75 g'."),
        (75, "g", "75 is not a mass. Write"),
        (None, "g", "None is not a mass. Write"),
        ("", "g", "'' is not a mass. Write"),
        ("g", "g", "'g' is not a mass. Write"),
        ("5 min", "g", "'5 min' is not a mass but a duration. Write"),
        ("5 m", "min", "'5 m' is not a duration but a length. Write a number and a unit, for example '5 min'."),
        ("5 pools", "%", "'5 pools' is not a percentage. Write a number and a unit, for example '45 %'."),
        ("90 mg/dL", "mmol/L", "'90 mg/dL' is not a molar concentration but a mass concentration. Write"),
        (
            "5 kg",
            "pmol/L/min",
            "'5 kg' is not a quantity in pmol/L/min but a mass. Write a number and a unit, for example ",
        ),
        ("1 mmol/L/min", "g", "'1 mmol/L/min' is not a mass but a quantity in mmol/L/min."),
        ("5 %", "1", "'5 %' is not a pure number but a percentage. Write a number, for example '0.5'."),
        ("3 foo", "1/min", "'3 foo' is not a quantity in 1/min. Write a number and a unit, for example '1/min'."),
        ("nan g", "g", "'nan g' is not a mass."),
        ("inf", "1", "'inf' is not a pure number."),
        (True, "1", "True is not a pure number."),
        ("5 1", "1", "'5 1' is not a pure number."),
        ("5 1 kg", "kg", "'5 1 kg' is not a mass."),
        ("1,5 g", "g", "'1,5 g' is not a mass: ',5 g' is not a unit: ',' cannot stand there. Write"),
        ("1_000 g", "g", "'1_000 g' is not a mass: '_000 g' is not a unit"),
        ("\u0663 g", "g", "'\u0663 g' is not a mass."),
        (
            "5 mU/kgs/min",
            "pmol/kg/min",
            "'5 mU/kgs/min' is not an amount per body mass and time: 'mU/kgs/min' is not a unit",
        ),
        ("10 mU/L", "mmol/L", "'10 mU/L' is not a molar concentration: U counts insulin, not glucose."),
        ("9" * 201, "g", "'" + "9" * 60 + "...' is not a mass: it has 201 characters, at most 200 are read. Write"),
    ],
)
def test_a_bad_quantity_is_quoted_with_the_dimension_wanted_and_an_example(text, unit, start):
    with pytest.raises(UnitError) as caught:
        quantity(text, unit, "glucose" if "mU/L" in str(text) else None)
    assert str(caught.value).startswith(start)
    assert "for example '" in str(caught.value)


@pytest.mark.parametrize("text", ["1e999 g", "-1e999 g", "1e300 kg"])
def test_a_number_that_no_float_holds_is_refused(text):
    with pytest.raises(NotFinite, match=rf"'{text}' is not a finite number here"):
        quantity(text, "pg")


@pytest.mark.parametrize(
    ("number", "says"), [(float("nan"), "is not a number"), (float("inf"), "is not a finite number")]
)
def test_numbers_that_are_not_finite_are_refused(number, says):
    with pytest.raises(NotFinite, match=says):
        quantity(number, "1")
    with pytest.raises(NotFinite, match=says):
        convert(number, "g", "kg")


def test_a_plain_number_passes_where_a_pure_number_is_wanted():
    assert quantity(0.3, "1") == 0.3
    assert quantity(2, "1") == 2.0


def test_an_unknown_substance_is_told_its_neighbour():
    with pytest.raises(
        UnknownName, match=r"there is no substance 'glukose'\. Did you mean 'glucose'\?  Known: glucose, "
    ):
        quantity("90 mg/dL", "mmol/L", "glukose")


def test_ffa_have_no_single_molar_mass_and_are_not_converted_by_mass():
    with pytest.raises(UnitError, match="'10 mg/dL' is not a molar concentration but a mass concentration"):
        quantity("10 mg/dL", "mmol/L", "ffa")


def test_a_bad_unit_of_the_program_is_not_blamed_on_the_user():
    with pytest.raises(UnitError, match=r"^'gr' is not a unit: there is no unit 'gr'\."):
        quantity("75 g", "gr")


def test_convert_names_both_units_and_asks_for_the_substance():
    with pytest.raises(UnitError) as caught:
        convert(90, "mg/dL", "mmol/L")
    assert str(caught.value).startswith(
        "'mg/dL' cannot become 'mmol/L': the one is a mass concentration, the other a molar concentration. "
        "Between mass and amount, name the substance: glucose, insulin"
    )


def test_a_substance_does_not_turn_grams_into_minutes():
    with pytest.raises(UnitError, match=r"'g' cannot become 'min': the one is a mass, the other a duration\."):
        convert(1, "g", "min", "glucose")


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e200, max_value=1e200))
def test_a_number_in_its_own_unit_comes_back_bit_for_bit(number):
    assert quantity(f"{number!r} mmol/L", "mmol/L") == number


@given(st.floats(min_value=1e-6, max_value=1e6), st.sampled_from(["glucose", "triglyceride", "glucagon", "c_peptide"]))
def test_there_and_back_again_is_the_same_number(number, substance):
    there = convert(number, "mg/dL", "mmol/L", substance)
    assert convert(there, "mmol/L", "mg/dL", substance) == pytest.approx(number, rel=1e-15, abs=0)


@given(
    st.text(alphabet="0123456789eE+-.ngmolMLkiU%/*^() \u00b5\n'", max_size=240), st.sampled_from(["g", "1", "mmol/L"])
)
def test_any_text_is_a_finite_number_or_an_error_of_ours(text, unit):
    try:
        number = quantity(text, unit)
    except SignalingError:
        return
    assert abs(number) < float("inf")
