"""What a chart allows, against arithmetic on made-up samples, and what it lacks, in words."""

import numpy as np
import pytest

from signaling.body.build import Build
from signaling.clinic.indices import INDICES, Chart, all_indices
from signaling.clinic.indices.need import CLAMP, DAYS, DRINK, FASTING_SAMPLE, INJECTION
from signaling.clinic.indices.samples import NotAvailable, window_mean
from signaling.clinic.indices.steady_window import suppression
from signaling.clinic.protocols import IVGTT, OGTT, Clamp, Fast, Meals
from signaling.core.body_doses import BodyDose

EVERY_5 = np.arange(0.0, 151.0, 5.0)
START = 30.0
RATE = BodyDose(240.0, "pmol/min", "m2")


def clamped(**changes) -> Chart:
    """A clamp of two hours from minute 30 on, in a person of 80 kg with 60 kg free of fat."""
    under = EVERY_5 > START
    seen = {
        "plasma_glucose": np.full(EVERY_5.shape, 5.0),
        "plasma_insulin": np.where(under, 600.0, 60.0),
        "glucose_infusion_rate": np.where(under, 8.0, 0.0),
        "endogenous_glucose_production": np.where(under, 0.5, 2.0),
        "plasma_ffa": np.where(under, 0.1, 0.5),
    }
    return Chart(EVERY_5, seen | changes, ((START, Clamp((RATE,), until=150.0)),), Build(80.0, 180.0), 60.0)


def value(chart: Chart, name: str, **options):
    return INDICES[name].read(chart, **options).value


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("m_value", 8.0),
        ("m_over_i", 8.0 / 100),  # 600 pmol/L are 100 uU/mL
        ("glucose_disposal", 8.5),
        ("clamped_production", 0.5),
        ("production_suppression", 75.0),
        ("ffa_suppression", 80.0),
        # From nothing to 8 in five minutes, then 8: a quarter of the ten minutes is missing. 60 of 80 kg.
        ("first_infusion", 0.75 * 8.0 / 0.75),
        ("early_infusion", 8.0 / 0.75),
        ("homa_ir", 5 * 10 / 22.5),
        ("fasting_production", 2.0),
        ("hepatic_resistance", 2.0 * 10),
        ("adipo_ir", 0.5 * 60),
    ],
)
def test_a_clamp_and_its_fasting_sample_are_read_by_arithmetic(name, expected):
    assert value(clamped(), name) == pytest.approx(expected)


def test_m_takes_off_what_only_raised_glucose():
    # Up by 0.5 mmol/L in the last half hour: 9.008 mg/dL x 10 dL/L x 0.19 L/kg / 30 min = 0.5705 mg/kg/min.
    glucose = np.interp(EVERY_5, [120, 150], [5.0, 5.5])
    assert value(clamped(plasma_glucose=glucose), "m_value") == pytest.approx(8 - 0.5705, abs=1e-4)


def test_an_earlier_rate_of_a_clamp_of_several_can_be_asked_for():
    infused = np.where(EVERY_5 <= 90, 3.0, 8.0)
    chart = clamped(glucose_infusion_rate=infused)
    two = Chart(chart.minutes, chart.seen, ((START, Clamp((RATE, RATE), until=150.0)),), chart.build)
    assert value(two, "m_value", step=0) == pytest.approx(3.0)
    assert value(two, "m_value") == pytest.approx(8.0)


def test_rates_that_are_too_short_are_told_with_what_would_help():
    short = Chart(EVERY_5, clamped().seen, ((START, Clamp((RATE,) * 8, until=150.0)),))
    reading = INDICES["m_value"].read(short)
    assert reading.reason == "a rate of insulin lasts 15 min"
    assert reading.remedy == "Let each rate last 30 min or longer: two hours are customary"


def test_a_clamp_that_was_stopped_early_says_which_samples_it_lacks():
    early = Chart(EVERY_5[:20], {name: values[:20] for name, values in clamped().seen.items()}, clamped().done)
    reading = INDICES["m_value"].read(early)
    assert str(reading) == (
        "not available (no samples from 90 to 120 min. "
        "Let the clamp last, and record every 5 min or oftener, 'record: {every: 5 min}')"
    )


def test_fat_free_mass_is_asked_for():
    chart = Chart(EVERY_5, clamped().seen, clamped().done)
    assert INDICES["first_infusion"].read(chart).reason == "fat-free mass is not known"


def test_rq_is_read_where_gas_was_measured_and_else_says_what_it_takes():
    unmeasured = INDICES["rq_rise"].read(clamped())
    assert unmeasured.reason == "oxygen and carbon dioxide were not measured"
    assert unmeasured.remedy == "Run it again: every body records 'respiratory_quotient'"
    breathed = clamped(respiratory_quotient=np.where(EVERY_5 > START, 0.95, 0.8))
    assert value(breathed, "fasting_rq") == 0.8
    assert value(breathed, "rq_rise") == pytest.approx(0.15)


def test_a_run_without_a_test_lists_every_index_and_what_would_make_it_possible():
    rest = Chart(
        np.array([0.0, 30.0]), {"plasma_glucose": np.array([5.0, 5.0]), "plasma_insulin": np.array([60.0, 60.0])}
    )
    found = all_indices(rest)
    assert list(found) == list(INDICES)
    available = [name for name, reading in found.items() if reading.available]
    assert available == ["homa_ir", "homa_b", "quicki"]
    for name, reading in found.items():
        need = INDICES[name].need
        if need in (DRINK, INJECTION, CLAMP, DAYS):
            assert reading.remedy == need.add
    assert found["matsuda"].reason == "no glucose drink in this run"
    assert "{at: 0 min, ogtt: 75 g}" in found["matsuda"].remedy


def test_the_fasting_sample_is_the_last_before_anything_is_done():
    glucose = np.where(EVERY_5 < START, 9.0, np.where(EVERY_5 == START, 5.0, 12.0))
    chart = clamped(plasma_glucose=glucose)
    assert FASTING_SAMPLE.taken(chart).glucose_at(0) == 5.0
    fasted = Chart(EVERY_5, chart.seen, ((0.0, Fast(until=10.0)), *chart.done))
    assert FASTING_SAMPLE.taken(fasted).glucose_at(0) == 5.0


def test_a_drink_ends_with_what_is_done_next():
    glucose = np.where(EVERY_5 < 100, 6.0, 15.0)
    seen = {"plasma_glucose": glucose, "plasma_insulin": np.full(EVERY_5.shape, 60.0)}
    alone = Chart(EVERY_5, seen, ((0.0, OGTT()),))
    cut = Chart(EVERY_5, seen, ((0.0, OGTT()), (60.0, IVGTT())))
    assert value(alone, "glucose_peak") == 15.0
    assert value(cut, "glucose_peak") == 6.0


def test_the_stage_is_for_a_drink_of_75_g_alone():
    seen = {"plasma_glucose": np.full(EVERY_5.shape, 6.0)}
    assert value(Chart(EVERY_5, seen, ((0.0, OGTT()),)), "stage") == "prediabetes (IFG)"
    small = INDICES["stage"].read(Chart(EVERY_5, seen, ((0.0, OGTT(glucose=25.0)),)))
    assert small.reason == "no two-hour glucose"
    assert small.remedy.startswith("Add '- {at: 0 min, ogtt: 75 g}'")


def test_the_sample_at_the_minute_of_an_injection_was_drawn_before_it():
    minutes = np.concatenate(([0.0, 9.0, 10.0], 10 + np.arange(1.0, 61.0)))
    insulin = np.where(minutes <= 10, 60.0, 360.0)
    chart = Chart(
        minutes, {"plasma_glucose": np.full(minutes.shape, 5.0), "plasma_insulin": insulin}, ((10.0, IVGTT()),)
    )
    assert INJECTION.taken(chart).times[0] == -0.5
    assert value(chart, "acute_insulin_response") == pytest.approx(50.0)  # 360 - 60 pmol/L


@pytest.mark.parametrize(("percent", "printed"), [(5, 97), (6, 126), (7, 154), (8, 183), (9, 212), (10, 240)])
def test_hba1c_of_steady_glucose_is_that_of_the_printed_table(percent, printed):
    # Nathan et al. 2008, doi:10.2337/dc08-0545, table 2: mean glucose in mg/dL, printed without decimals.
    chart = lived(np.full(49, printed / 18.016))
    assert value(chart, "mean_glucose_hba1c") == pytest.approx(percent, abs=0.5 / 28.7 + 1e-9)
    # The kinetic one rests on a rate constant whose SD between people is 0.175 of 1.239: a seventh of what is bound.
    bound = (percent - 2.152) / 0.09148
    assert (value(chart, "hba1c") - 2.152) / 0.09148 == pytest.approx(bound, rel=0.175 / 1.239)


def lived(glucose: np.ndarray, days: float = 1.0) -> Chart:
    minutes = np.linspace(0.0, days * 1440.0, glucose.size)
    return Chart(minutes, {"plasma_glucose": glucose}, ((0.0, Meals(until=days * 1440.0)),))


def test_hba1c_of_steady_glucose_is_the_integral_over_the_ages_of_red_cells():
    # Mean over ages a up to 120 days of 1 - exp(-k G a) is 1 - (1 - exp(-x)) / x with x = k G 120 d.
    x = 1.239e-9 * 8.0 * 120 * 86400
    expected = 0.09148 * 1000 * (1 - (1 - np.exp(-x)) / x) + 2.152
    assert value(lived(np.full(49, 8.0)), "hba1c") == pytest.approx(expected, rel=1e-6)


def test_the_last_month_counts_about_half():
    # From 5 to 10 mmol/L a month before the end: of the area that cells of all ages have seen, 1 - (90/120)^2 is of the last 30 days.
    days = np.arange(0.0, 151.0)
    chart = lived(np.where(days < 120, 5.0, 10.0), days=150.0)
    low, now, high = (
        value(c, "hba1c") for c in (lived(np.full(151, 5.0), 150.0), chart, lived(np.full(151, 10.0), 150.0))
    )
    assert (now - low) / (high - low) == pytest.approx(1 - (90 / 120) ** 2, abs=0.02)


def test_hba1c_needs_a_whole_day():
    reading = INDICES["hba1c"].read(lived(np.full(13, 5.0), days=0.5))
    assert reading.reason == "no whole day of meals in this run"


def test_a_window_cuts_between_samples():
    assert window_mean(np.array([0.0, 10]), np.array([0.0, 10]), 4, 6) == pytest.approx(5)


def test_what_is_missing_is_said():
    times = np.array([0.0, 60, 90, 105, 120])
    with pytest.raises(NotAvailable, match="no samples from 150 to 180 min"):
        window_mean(times, times, 150, 180)
    with pytest.raises(NotAvailable, match="from 90 to 120 min was not taken"):
        window_mean(times, np.array([0, 1, 1, np.nan, 1.0]), 90, 120)
    with pytest.raises(NotAvailable, match="needs a fasting value above 0"):
        suppression(0, 1)
    assert INDICES["m_over_i"].read(clamped(plasma_insulin=np.zeros(EVERY_5.shape))).reason == (
        "M/I needs insulin above 0 in the last 30 min"
    )
