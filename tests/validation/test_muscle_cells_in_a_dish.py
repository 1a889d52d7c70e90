"""Muscle cells in the dish against human and rat muscle: insulin at the fibre, contraction, peroxide, fatty acids.

Plasma values are carried to the fibre by the capillary of the body: insulin in the interstitium is a fixed fraction of plasma at rest. Rows of the
table of targets are those of the package (``signaling.clinic.targets``): inside the band of the row; without a band, each value within a quarter or
two SEM. The sizes of PKC and of fat uptake were chosen on rows 03-006, 03-009 and 03-012, with 03-010 and 03-011 in
sight; those of peroxide on the uptake of rat soleus that stands below; that of work on Akt with S473 of Thorell et al. in sight. None is a
prediction. Where a test is expected to fail, its reason gives our number.
"""

import itertools

import numpy as np
import pytest

from signaling.body.organism import organism
from signaling.cells import cell_types
from signaling.cells.inhibition import Inhibition
from signaling.cells.population import Population
from signaling.clinic.half_maximal import half_maximal_dose
from signaling.clinic.targets import targets
from signaling.saboteurs import SABOTEURS

NM_PER_UNIT = 6.0e-3  # nM per uU/mL of insulin
DOSES = (0.03, 0.05, 0.07, 0.1, 0.13, 0.16, 0.2, 0.25, 0.3, 0.4, 0.6, 1.0, 2.0, 5.0, 10.0, 100.0)
LEAN = {"insulin": 0.0216, "glucose": 5.0, "ffa": 0.48, "tnf": 1.0}  # around the fibres of the lean person in a fast
CLAMPED_FFA = 0.1  # mmol/L, fatty acids under insulin without a lipid infusion


ROWS = {row.id: row for row in targets()}


def band(row):
    """Band of a row of the table of targets, by its id."""
    return ROWS[row].low, ROWS[row].high


def interstitial_fraction():
    """Insulin around muscle over insulin in plasma: what comes through the capillary leaves through it or is used up."""
    numbers = organism().parameters
    through, used = numbers["Insulin.capillary.PS"].value, numbers["Insulin.muscle_clearance.CL"].value
    return through / (through + used)


def fibres(count=16, **medium):
    """Unlike fibres (one alone is the mean cell) at rest in a medium, and what brings them back there."""
    cells = Population(cell_types()["muscle"], count, saboteurs=SABOTEURS.values(), seed=5, spread=count > 1)
    cells.hear(**(LEAN | medium))
    cells.hold_stores(True)
    cells.settle(within=1e-6)
    cells.hold_stores(False)
    return cells, cells.snapshot()


def answer(cells, rest, quantities, minutes, **medium):
    """Means after some minutes in another medium."""
    cells.restore(rest)
    cells.hear(**medium)
    cells.advance(minutes)
    return np.array([sum(cells.mean(part) for part in quantity.split("+")) for quantity in quantities])


@pytest.fixture(scope="module")
def lean():
    return fibres()


# Insulin --------------------------------------------------------------------------------------------------------------


def test_the_interstitium_has_half_to_six_tenths_of_the_insulin_of_plasma():
    assert 0.5 <= round(interstitial_fraction(), 3) <= 0.6


@pytest.mark.parametrize("count", [1, 128], ids=["mean cell", "unlike cells"])
def test_half_of_membrane_glut4_comes_at_the_insulin_that_the_clamp_asks_for(count):
    """55 uU/mL in plasma (41-69), times the interstitial fraction: 0.15-0.25 nM at the fibre."""
    low, high = (bound * NM_PER_UNIT * interstitial_fraction() for bound in band("02-010"))
    assert (round(low, 2), round(high, 2)) == (0.15, 0.25)
    doses = np.array([LEAN["insulin"], *DOSES])
    cells = fibres(count)
    surface = np.array([answer(*cells, ["GLUT4_membrane"], 120.0, insulin=dose)[0] for dose in doses])
    assert low <= half_maximal_dose(doses, surface).dose <= high


def test_half_of_the_receptors_are_bound_where_uptake_is_greatest(lean):
    """Bound surface receptors over surface receptors, at the fibre's own insulin, in the middle of 200-700 uU/mL in plasma, Rizza 1981."""
    insulin = (200 + 700) / 2 * NM_PER_UNIT * interstitial_fraction()
    low, high = band("02-015")
    assert low <= 100 * answer(*lean, ["IR_occupancy"], 120.0, insulin=insulin)[0] <= high


def sinusoid_insulin(liver, plasma, secretion):
    """Mean insulin along the sinusoid, nM: it falls by exp(-passes) on the way, by what the cells themselves clear."""
    numbers = organism().parameters
    flow, mass = numbers["Insulin.liver_flow.Q"].value, liver.cell_type.mass.value
    brought = plasma + secretion / flow
    insulin = brought
    for _ in range(30):
        liver.hear(insulin=insulin)
        liver.settle(within=1e-5)
        passes = mass * liver.mean("hepatic_insulin_clearance") / flow
        insulin = 0.5 * insulin + 0.5 * brought * (1 - np.exp(-passes)) / passes
    return insulin


def test_a_tenth_of_the_receptors_are_bound_where_the_liver_is_silent():
    """At 60 uU/mL in plasma, without secretion of its own: insulin of the sinusoid."""
    liver = Population(cell_types()["liver"], 1, spread=False, saboteurs=SABOTEURS.values())
    liver.hear(insulin=0.1, glucose=5.0, portal_glucose=5.0, ffa=CLAMPED_FFA, glucagon=1.0, tnf=1.0)
    liver.hold_stores(True)
    plasma = float(ROWS["02-012"].value) * NM_PER_UNIT
    liver.hear(insulin=sinusoid_insulin(liver, plasma, secretion=0.0))
    liver.settle(within=1e-5)
    low, high = band("02-014")
    assert low <= 100 * liver.mean("IR_occupancy") <= high


@pytest.mark.parametrize(("insulin", "state"), [(0.0, "basal"), (100.0, "insulin")])
def test_glut4_leaves_its_vesicles_at_the_measured_rate(lean, insulin, state):
    wanted = float(ROWS[f"05-037/{state}"].value)
    flow, store = answer(*lean, ["GLUT4.exocytosis", "GLUT4"], 60.0, insulin=insulin)
    assert flow / store == pytest.approx(wanted, rel=0.25)


# Contraction ----------------------------------------------------------------------------------------------------------


# Rise by insulin, exercise and both, percent; Thorell et al. 1999, Am J Physiol 277:E733.
SER473 = ("Akt_pS473", "Akt_pp")
THORELL = {"GLUT4_membrane": (32.0, 35.0, 44.0), "Akt_pS473+Akt_pp": (640.0, 280.0, 1000.0)}


def thorell(cells, rest, quantity):
    """Rise over rest by insulin (56 uU/mL in plasma), by moderate exercise and by both, each after an hour; and the measured one."""
    insulin = 56 * NM_PER_UNIT * interstitial_fraction()
    media = ({}, {"insulin": insulin}, {"contraction": 1.0}, {"insulin": insulin, "contraction": 1.0})
    basal, *raised = (answer(cells, rest, [quantity], 60.0, **medium)[0] for medium in media)
    return np.array(raised) - basal, np.array(THORELL[quantity])


def test_insulin_and_contraction_add_less_than_fully_to_membrane_glut4(lean):
    """+32, +35, +44 % in membranes of human muscle; one background of the preparation for all three."""
    rises, measured = thorell(*lean, "GLUT4_membrane")
    scaled = rises * (rises @ measured) / (rises @ rises)
    assert scaled == pytest.approx(measured, rel=0.25)
    assert rises[2] < 0.8 * (rises[0] + rises[1])


def test_contraction_raises_akt_phosphate_as_well(lean):
    """+640, +280, +1000 % of Ser473; one background of the blots for all three."""
    rises, measured = thorell(*lean, "Akt_pS473+Akt_pp")
    scaled = rises * (rises @ measured) / (rises @ rises)
    assert scaled == pytest.approx(measured, rel=0.25)


def test_contraction_leaves_t308_alone(lean):
    """An hour of cycling: Ser473 at 1.8 of rest or more, Thr308 unaltered; human muscle, Deshmukh et al. 2006, Diabetes 55:1776."""
    sites = ["Akt_pS473+Akt_pp", "Akt_pT308+Akt_pp"]
    rest, work = (answer(*lean, sites, 60.0, contraction=contraction) for contraction in (0.0, 1.0))
    assert work[0] >= 1.8 * rest[0]
    assert work[1] == pytest.approx(rest[1], rel=0.05)


def test_contraction_reaches_akt_through_pi3k(lean):
    """Ser473 rises in isolated muscle without insulin, and not under wortmannin; rat, Sakamoto et al. 2002, J Biol Chem 277:11910."""
    cells, rest = lean
    cells.restore(rest)
    inhibition = Inhibition(cells)
    rises = {}
    for blocked in (0.0, 1.0):
        inhibition.hold({"PI3K": blocked})
        cells.hear(insulin=0.0, contraction=0.0)
        cells.advance(60.0)
        before = sum(cells.mean(form) for form in SER473)
        cells.hear(contraction=1.0)
        cells.advance(30.0)
        rises[blocked] = sum(cells.mean(form) for form in SER473) - before
    inhibition.hold({})
    assert rises[0.0] > 1.0
    assert rises[1.0] < 0.05 * rises[0.0]


def test_a_drug_that_wakes_ampk_leaves_akt_alone(lean):
    """AICAR: AMPK and AS160 but not Akt; rat muscle, Bruss et al. 2005, Diabetes 54:41."""
    cells, rest = lean
    cells.restore(rest)
    cells.hear(**LEAN)
    before = sum(cells.mean(form) for form in SER473)
    cells.set("AMPK_activator", 1.0)
    cells.advance(60.0)
    cells.set("AMPK_activator", 0.0)
    assert cells.mean("AMPK_p") > 40.0
    assert sum(cells.mean(form) for form in SER473) == pytest.approx(before, rel=0.05)


def test_contraction_needs_no_irs(lean):
    """AMPK bypasses IRS: with all receptors dead it opens the gate as far."""
    cells, rest = lean
    cells.restore(rest)
    cells.set("receptor_kinase", 0.0)
    cells.hear(insulin=LEAN["insulin"])
    cells.settle(within=1e-5)
    before = cells.mean("GLUT4_membrane")
    cells.hear(contraction=1.0)
    cells.advance(60.0)
    dead = cells.mean("GLUT4_membrane") - before
    cells.restore(rest)
    cells.hear(**LEAN, contraction=0.0)
    alive = answer(*lean, ["GLUT4_membrane"], 60.0, contraction=1.0) - answer(
        *lean, ["GLUT4_membrane"], 60.0, contraction=0.0
    )
    assert dead == pytest.approx(alive[0], rel=0.15)


# Peroxide -------------------------------------------------------------------------------------------------------------

# Archuleta et al. 2009, rat soleus, 2-deoxyglucose uptake: minutes -> insulin nM -> (without peroxide, in 60 uM), each mean and SEM.
SOLEUS = {
    120.0: {0.0: ((200, 10), (270, 25)), 30.0: ((670, 30), (360, 50))},
    240.0: {0.0: ((220, 15), (350, 25)), 30.0: ((600, 50), (300, 25))},
}


@pytest.fixture(scope="module")
def soleus():
    """Strips at rest without insulin, fatty acids and TNF."""
    return fibres(insulin=0.0, ffa=0.0, tnf=0.0)


def left_in_peroxide(soleus, quantity, minutes, insulin):
    """What 60 uM peroxide leaves of a quantity."""
    without, within = (answer(*soleus, [quantity], minutes, insulin=insulin, peroxide=dose)[0] for dose in (0.0, 60.0))
    return within / without


@pytest.mark.parametrize(
    ("minutes", "insulin"),
    [
        pytest.param(*case, id=f"{case[0]:g}-{'insulin 5 mU/mL' if case[1] else 'basal'}")
        for case in itertools.product((120.0, 240.0), (0.0, 30.0))
    ],
)
def test_peroxide_halves_stimulated_uptake_and_raises_basal_uptake(soleus, minutes, insulin):
    (without, sem), (within, sem_within) = SOLEUS[minutes][insulin]
    wanted = within / without
    two_sem = 2 * wanted * np.hypot(sem / without, sem_within / within)
    left = left_in_peroxide(soleus, "MuscleGlucose.uptake", minutes, insulin)
    assert abs(left - wanted) <= max(0.25 * wanted, two_sem)


IRS1 = "IRS1+IRS1_pY+IRS1_pY_pS307+IRS1_pS307+IRS1_pS_S6K+IRS1_pS_IKK+IRS1_pS_JNK+IRS1_pS_PKC+IRS1_pS_PKC_JNK"


@pytest.mark.parametrize(
    ("quantity", "left"),
    [(IRS1, 1 - 0.59), ("Akt_pS473+Akt_pp", 1 - 0.50), ("GSK3_p", 1 - 0.43)],
    ids=["IRS1", "Akt-S473", "GSK3"],
)
def test_four_hours_of_peroxide_take_irs1_and_the_phosphates_of_akt_and_gsk3(soleus, quantity, left):
    """Abstract of Archuleta et al. 2009: IRS-1 -59 %, Akt Ser473 -50 %, GSK-3 Ser9 -43 %, with insulin."""
    assert left_in_peroxide(soleus, quantity, 240.0, 30.0) == pytest.approx(left, rel=0.25)


def ser312(cells):
    """Share of IRS1 whose Ser312 (rodent Ser307) carries a phosphate."""
    whole = sum(cells.mean(form) for form in IRS1.split("+"))
    by_stress = sum(cells.mean(form) for form in ("IRS1_pS_JNK", "IRS1_pS_PKC_JNK", "IRS1_pS_IKK")) / whole
    return 1 - (1 - by_stress) * (1 - cells.mean("IRS1_pS312") / 100)


def test_peroxide_adds_to_the_phosphate_that_insulin_puts_on_serine_312(soleus):
    """Abstract of Archuleta et al. 2009: relative phosphorylation of rodent Ser307 +64 %, with insulin; sized by it, no prediction."""
    shares = []
    for peroxide in (0.0, 60.0):
        answer(*soleus, [], 240.0, insulin=30.0, peroxide=peroxide)
        shares.append(ser312(soleus[0]))
    assert shares[1] / shares[0] == pytest.approx(1.64, rel=0.25)


def test_sites_of_jnk_and_pkc_are_taken_independently():
    """What PKC holds carries the phosphate of JNK as often as what it does not hold."""
    cells, _ = fibres(1)
    for name in ("PKC", "JNK"):
        SABOTEURS[name].hold(cells).dose(0.5)
    cells.settle(within=1e-6)
    idle, by_pkc = (
        cells.mean(with_jnk) / cells.mean(without)
        for with_jnk, without in (
            ("IRS1_pS_JNK", "IRS1"),
            ("IRS1_pS_PKC_JNK", "IRS1_pS_PKC"),
        )
    )
    assert by_pkc == pytest.approx(idle, rel=0.01)


@pytest.mark.xfail(
    strict=True,
    raises=AssertionError,
    reason="34-fold and not 3.4-fold: the fibre is that of a limb, which lets in 17 times as much on a clamp; its membrane GLUT4 rises 4.3-fold",
)
def test_insulin_raises_uptake_as_in_strips(soleus):
    (basal, _), (raised, _) = SOLEUS[120.0][0.0][0], SOLEUS[120.0][30.0][0]
    rise = answer(*soleus, ["MuscleGlucose.uptake"], 120.0, insulin=30.0) / answer(
        *soleus, ["MuscleGlucose.uptake"], 120.0, insulin=0.0
    )
    assert rise[0] == pytest.approx(raised / basal, rel=0.25)


# Fatty acids ----------------------------------------------------------------------------------------------------------

# The rows are of whole people, a third of whose glucose goes elsewhere than to muscle; ``test_lipid_infusion`` judges them in the body.
# A fibre alone loses more.
WHOLE = pytest.mark.xfail(
    strict=True,
    raises=AssertionError,
    reason="fibres alone lose more of uptake in 4 h than people do; the body of the model loses less",
)

HOURS = np.arange(0.5, 6.01, 0.5)
CLAMP = 400.0e-3 * 0.6  # nM at the fibre: 400 pmol/L in plasma


def infusion(lean, ffa, quantities, insulin=CLAMP):
    """Courses (hours, quantities) under clamp insulin while fatty acids are held at a level."""
    cells, rest = lean
    cells.restore(rest)
    cells.hear(insulin=insulin, ffa=ffa)
    course = []
    for _ in HOURS:
        cells.advance(30.0)
        course.append([cells.mean(quantity) for quantity in quantities])
    return np.array(course)


@pytest.fixture(scope="module")
def lipid(lean):
    """What a lipid infusion leaves, over control: level of fatty acids -> quantity -> (hours,)."""
    quantities = ("MuscleGlucose.uptake", "glucose_oxidation", "G6P", "DAG", "Ceramide", "AcylCoA")
    control = infusion(lean, CLAMPED_FFA, quantities)
    levels = (0.695, 1.251, 1.688, 1.9)
    return {
        level: dict(zip(quantities, (infusion(lean, level, quantities) / control).T, strict=True)) for level in levels
    }


@WHOLE
@pytest.mark.parametrize(("row", "level"), [("03-010", 0.695), ("03-011", 1.251), ("03-012", 1.688)])
def test_four_hours_of_fatty_acids_cost_uptake_what_was_measured(lipid, row, level):
    low, high = band(row)
    after_four_hours = lipid[level]["MuscleGlucose.uptake"][HOURS == 4.0][0]
    assert low <= 100 * (after_four_hours - 1) <= high


def test_most_of_the_effect_is_there_at_a_low_level(lipid):
    """0.55-0.75 of the effect at 1.7 mmol/L is there at 0.7."""
    lost = [1 - lipid[level]["MuscleGlucose.uptake"][HOURS == 4.0][0] for level in (0.695, 1.688)]
    assert 0.55 <= lost[0] / lost[1] <= 0.75


@pytest.mark.xfail(
    strict=True, raises=AssertionError, reason="0.3 is left in fibres alone, 0.38 in the body of the model"
)
def test_six_hours_of_1_9_mmol_per_litre_halve_uptake(lipid):
    low, high = band("03-006")
    assert low <= 100 * lipid[1.9]["MuscleGlucose.uptake"][-1] <= high


@pytest.mark.xfail(
    strict=True, raises=AssertionError, reason="a tenth is lost within 2 hours, in the body of the model as well"
)
def test_uptake_is_spared_for_hours(lipid):
    """Hours until a tenth of uptake is lost."""
    low, high = band("03-005")
    assert low <= HOURS[np.argmax(lipid[1.9]["MuscleGlucose.uptake"] < 0.9)] <= high


@pytest.mark.xfail(
    strict=True, raises=AssertionError, reason="three fifths are lost in fibres alone, 44 % in the body of the model"
)
def test_from_hour_three_glucose_oxidation_is_down_by_two_fifths(lipid):
    low, high = band("03-009")
    assert low <= 100 * (lipid[1.9]["glucose_oxidation"][HOURS >= 3.0].mean() - 1) <= high


def test_fat_lowers_the_burning_of_glucose_first_and_its_uptake_later(lipid):
    """Randle: a tenth of oxidation is lost before a tenth of uptake, and more of it at all times."""
    uptake, burnt = lipid[1.9]["MuscleGlucose.uptake"], lipid[1.9]["glucose_oxidation"]
    assert (burnt < uptake).all()
    assert HOURS[np.argmax(burnt < 0.9)] < HOURS[np.argmax(uptake < 0.9)]


def test_glucose_6_phosphate_falls_from_an_hour_and_a_half(lipid):
    """195 against 237: less comes in; it does not pile up behind a closed pyruvate dehydrogenase."""
    with_lipid, control = (float(part) for part in ROWS["03-008/lipid"].value.split("/"))
    assert lipid[1.9]["G6P"][HOURS == 1.5][0] == pytest.approx(with_lipid / control, rel=0.25)
    assert (np.diff(lipid[1.9]["G6P"]) < 0).all()


@pytest.fixture(scope="module")
def palmitate():
    """Fibres without insulin, ten hours in 0.75 mmol/L palmitate after a medium without fat: hourly means by name."""
    cells, _ = fibres(insulin=0.0, ffa=0.0)
    names = ("DAG", "PKC_active", "IRS1_pS_PKC", "Ceramide", "Akt_pT308+Akt_pp")
    cells.hear(ffa=0.75)
    rows = []
    for _ in range(11):
        rows.append([sum(cells.mean(part) for part in name.split("+")) for name in names])
        cells.advance(60.0)
    return dict(zip(names, np.array(rows).T, strict=True))


def test_palmitate_raises_dag_over_hours(palmitate):
    """Two thirds of the rise within the window of the row."""
    low, high = band("03-014")
    rise = palmitate["DAG"] - palmitate["DAG"][0]
    assert low <= np.interp(1 - np.exp(-1), rise / rise[-1], np.arange(11)) <= high


def test_dag_wakes_pkc_and_pkc_locks_irs1(palmitate):
    """Both follow DAG up while it rises fast, and stay up."""
    steep = np.diff(palmitate["DAG"]) > 0.03 * palmitate["DAG"][-1]
    assert steep.sum() >= 4
    for name in ("PKC_active", "IRS1_pS_PKC"):
        assert (np.diff(palmitate[name])[steep] > 0).all()
        assert palmitate[name][-1] > 0.9 * palmitate[name].max()


def test_ceramide_takes_phosphate_off_akt(lean):
    """With PKC disarmed, what palmitate still costs Akt is ceramide's."""
    lost = {}
    for silenced in (False, True):
        phosphate = []
        for ffa in (0.0, 0.75):
            cells, _ = fibres(insulin=CLAMP, ffa=ffa)
            if silenced:
                SABOTEURS["PKC"].hold(cells).disarm()
                cells.hold_stores(True)
                cells.settle(within=1e-5)
            phosphate.append(cells.mean("Akt_pT308") + cells.mean("Akt_pp"))
        lost[silenced] = 1 - phosphate[1] / phosphate[0]
    assert 0.1 < lost[True] < lost[False]


def test_ceramide_is_unchanged_by_five_hours_of_lipid(lipid):
    """Yu et al. 2002, J Biol Chem 277:50230."""
    assert lipid[1.9]["Ceramide"][HOURS == 5.0][0] <= 1.10
