"""The clinic: what a doctor would note of this person, above everything else on the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import solara

from signaling.app.browser.mesa_page import draw_again_after_steps
from signaling.app.browser.shown_body import TISSUE, ShownBody, drink_times
from signaling.clinic.diagnosis import IMPAIRED_FASTING, TWO_HOURS, stage
from signaling.clinic.indices import homa_ir
from signaling.clinic.indices.samples import MG_PER_DL
from signaling.scenario import BodyPlan

if TYPE_CHECKING:
    import xarray as xr


@dataclass(frozen=True, slots=True)
class Note:
    """One line of the notes: what, the value, and a word on it."""

    name: str
    value: str
    remark: str = ""


@solara.component
def Clinic(body: ShownBody):
    """The notes as a row of tiles."""
    draw_again_after_steps()
    with body.busy:
        noted = notes(body.results, drink_times(body.plan), body.minutes, body.plan.seed)
        person = whose(body.plan)
        problem, over = body.problem, not body.running
    if problem:
        solara.Error(problem)
    if over:
        solara.Info("The scenario ends here. Reset brings the morning back.")
    with solara.v.Row(dense=True):
        for note in noted:
            with solara.v.Col(cols=6, sm=4, lg=2):
                _Tile(note)
    solara.Text(f"{person}. The fields on the left count from the next Reset on.", classes=["caption", "text--secondary"])


@solara.component
def _Tile(note: Note):
    with solara.v.Card(outlined=True, class_="pa-3 fill-height", style_="border-radius: 10px"):
        solara.v.Html(tag="div", class_="caption text--secondary", children=[note.name])
        solara.v.Html(tag="div", class_="text-h6 text-no-wrap", children=[note.value])
        solara.v.Html(tag="div", class_="caption text--secondary", children=[note.remark or "\u00a0"])


def notes(results: xr.Dataset, drinks: list[float], minute: float, seed: int) -> list[Note]:
    """What there is to note.

    Args:
        results: What was recorded, ``time`` in minutes; at least one row.
        drinks: Minutes at which glucose is drunk.
        minute: Now.
        seed: Of this person.
    """
    times, glucose, insulin = (results[name].values for name in ("time", "plasma_glucose", "plasma_insulin"))
    # The fasting sample is the last one before the first drink; until then, the latest.
    before = times <= drinks[0] if drinks else np.ones(len(times), bool)
    fasting = int(np.flatnonzero(before)[-1]) if before.any() else 0
    since = times - times[fasting]
    resistance = homa_ir(since, glucose, insulin)
    diagnosis = stage(since, glucose, insulin) if drinks else None
    return [
        Note("Clock", f"{minute:g} min", _since_drink(drinks, minute)),
        _glucose("Glucose now", glucose[-1]),
        _glucose("Fasting glucose", glucose[fasting], f"normal below {IMPAIRED_FASTING.value:g}"),
        Note("HOMA-IR", f"{resistance.value:.2f}" if resistance.available else "–", "fasting; about 1 is healthy"),
        Note("Stage", diagnosis.stage or "–", f"told {TWO_HOURS:g} min after the drink") if diagnosis else Note("Stage", "–", "needs a drink"),
        Note("Seed", str(seed), "the same seed, the same person"),
    ]


def whose(plan: BodyPlan) -> str:
    """What this body was made of, in one line."""
    counts = set(plan.cells.values())
    cells = f"{counts.pop()} cells of each tissue" if len(counts) == 1 else ", ".join(f"{n} {tissue} cells" for tissue, n in plan.cells.items())
    drinks = [event.ogtt.glucose for event in plan.protocol if event.kind == "ogtt"]
    doses = [f"{name} {verbs[TISSUE].dose:g}" for name, verbs in plan.saboteurs.items() if TISSUE in verbs and verbs[TISSUE].dose]
    sabotage = f"{' and '.join(doses)} in {TISSUE}" if doses else f"no saboteur dosed in {TISSUE}"
    return f"This body: {cells}; {' and '.join(drinks) or 'no'} glucose to drink; {sabotage}"


def _glucose(name: str, value: float, remark: str = "") -> Note:
    return Note(name, f"{value:.1f} mmol/L", remark or f"{value * MG_PER_DL:.0f} mg/dL")


def _since_drink(drinks: list[float], minute: float) -> str:
    if not drinks:
        return ""
    taken = [drink for drink in drinks if drink <= minute]
    return f"{minute - taken[-1]:g} min after the drink" if taken else f"{drinks[0] - minute:g} min to the drink"
