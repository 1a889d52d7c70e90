"""Protocols on living cells: they hear what the bench says, and nothing of what was done to other dishes."""

import numpy as np
import pytest

from signaling.scenario.dish import Dish
from signaling.scenario.schema import DishPlan
from tests.known import case


def dish(protocol, cell="adipocyte", duration="60 min", **more):
    inside = {"cell": cell, "cells": 4} | more.pop("dish", {})
    scenario = {"dish": inside, "duration": duration, "protocol": protocol, "record": {"every": "1 min"}} | more
    from signaling.scenario.resolve import resolve

    plan = resolve(scenario)
    assert isinstance(plan, DishPlan)
    return Dish(plan)


def last(run, name):
    return float(run.results[name][-1])


def test_a_dose_of_a_dose_response_gives_what_it_gives_alone():
    doses = ["0 nM", "0.3 nM", "10 nM"]
    together = dish(
        [{"at": "0 min", "dose_response": {"doses": {"insulin": doses}, "read_after": "10 min"}}], duration="30 min"
    ).run()
    for place, dose in enumerate(doses):
        alone = dish([{"at": "0 min", "insulin_step": dose}], duration="10 min").run()
        read = together.results.adipocyte_Akt_pS473.sel(time=10 * (place + 1))
        assert float(read) == pytest.approx(last(alone, "adipocyte_Akt_pS473"), rel=1e-6)


def test_the_order_of_doses_changes_nothing():
    up, down = (
        dish([{"at": "0 min", "dose_response": {"doses": {"insulin": doses}}}], duration="20 min").run()
        for doses in (["0.3 nM", "10 nM"], ["10 nM", "0.3 nM"])
    )
    assert float(up.results.adipocyte_PIP3.sel(time=10)) == pytest.approx(
        float(down.results.adipocyte_PIP3.sel(time=20)), rel=1e-6
    )


def test_before_the_first_event_cells_rest_in_the_first_medium():
    run, alone = (dish(event, duration="1 min") for event in ([{"at": "0 min", "insulin_step": "100 nM"}], []))
    assert run.results.adipocyte_Akt_pp[0] == alone.results.adipocyte_Akt_pp[0]
    assert run.run().results.adipocyte_Akt_pp[-1] > 2 * alone.run().results.adipocyte_Akt_pp[-1]
    assert run.population.inputs["insulin"] == 100.0


def test_on_a_ramp_cells_hear_the_level_of_every_minute():
    run = dish([{"at": "10 min", "ramp": {"to": {"glucose": "20 mmol/L"}, "until": "40 min"}}], cell="beta")
    heard = {}
    for minute in (10, 25, 40, 60):
        run.run(float(minute) - run.minutes)
        heard[minute] = run.population.inputs["glucose"]
    assert heard == pytest.approx({10: 5.0, 25: 12.5, 40: 20.0, 60: 20.0})


def test_on_a_ramp_long_and_short_steps_give_the_same_answer():
    event = [{"at": "0 min", "ramp": {"to": {"glucose": "15 mmol/L"}, "until": "30 min"}}]
    coarse, fine = (dish(event, cell="beta", duration="30 min", coupling=step).run() for step in ("1 min", "6 s"))
    assert last(coarse, "beta_insulin_release") == pytest.approx(last(fine, "beta_insulin_release"), rel=1e-3)


def test_a_knock_out_has_nothing_of_the_protein_and_half_a_content_has_half():
    whole, half, none = (
        dish([], dish={"contents": {"IRS1": share}}, duration="1 min") for share in ("100 %", "50 %", "0 %")
    )
    total = [
        float(np.sum([d.population.mean(m) for m in d.population.pathway.pools["IRS1"].members]))
        for d in (whole, half, none)
    ]
    assert total[1] == pytest.approx(total[0] / 2, rel=0.02)
    assert total[2] == pytest.approx(0.0, abs=1e-9)


def with_and_without_wortmannin(cell, observable):
    """The observable at the end of half an hour of insulin, without the drug and with it."""
    insulin = {"at": "0 min", "insulin_step": "10 nM"}
    drugs = ([], [{"at": "0 min", "inhibitor": "wortmannin"}])
    return [last(dish([insulin, *drug], cell=cell, duration="30 min").run(), observable) for drug in drugs]


@pytest.mark.parametrize("cell", ["muscle", "adipocyte"])
def test_wortmannin_silences_akt(cell):
    free, blocked = with_and_without_wortmannin(cell, f"{cell}_Akt_pS473")
    assert blocked < 0.05 * free


FAT = "ERK of the fat cell falls to 0.4: IRS1 drives it there, and without Akt mTORC1 no longer helps IRS1"


@pytest.mark.parametrize(
    "cell",
    ["muscle", case("adipocyte", short=FAT)],
)
def test_wortmannin_spares_erk(cell):
    free, blocked = with_and_without_wortmannin(cell, f"{cell}_ERK_p")
    assert blocked == pytest.approx(free, rel=0.1)


def test_the_release_of_a_cell_is_recorded_with_its_unit():
    run = dish([], cell="beta", duration="1 min")
    assert run.results.beta_insulin_release.attrs["units"] == "pmol/g/min"
    assert dish([], cell="alpha", duration="1 min").results.alpha_glucagon_release.attrs["units"] == "pmol/g/min"
