"""The report of a run: one HTML file that holds everything, pictures included, and asks nothing of any network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING

from signaling.app.census import census, pathways_of
from signaling.app.figures import BEDSIDE, BLOOD, DISH, DOSES, DRINK, MEASURED, SIGNAL
from signaling.app.html_page import caution, figure, page, row
from signaling.app.result_screen import STAGES, facts
from signaling.app.wording import duration, number, with_unit
from signaling.scenario.resolve import resolved_yaml

if TYPE_CHECKING:
    from signaling.app.claims import Verdict
    from signaling.app.outcome import Outcome
    from signaling.app.tables import Line, Table

REPORT = "report.html"
CARDS = (
    "fasting_glucose",
    "fasting_insulin",
    "homa_ir",
    "glucose_peak",
    "two_hour_glucose",
    "stage",
    "m_value",
    "production_suppression",
    "insulin_sensitivity",
    "acute_insulin_response",
    "hba1c",
)
CAPTIONS = {
    DRINK: "Blood, hormones and fluxes of glucose on the clock of the drink. Shaded at fasting and at two hours: what "
    "doctors call impaired, and diabetes.",
    BEDSIDE: "What is done to the person, and what blood, hormones and fluxes of glucose make of it, on the clock of the run. Dashed: "
    "where a clamp is to hold glucose.",
    BLOOD: "What there is in blood, and whole-body fluxes, on the clock of the run.",
    DOSES: "Dose-response: what the cells had come to after the same time at every dose, each dose on cells that saw no other.",
    DISH: "What is done to the cells, and what they make of it.",
    MEASURED: "The same cells put through the protocols of the laboratory, over what was measured in human fat cells. Nothing "
    "but the scale of each curve was fitted here.",
    SIGNAL: "The proteins of one cell at recorded moments. A protein fills with light as more of it is active; "
    "saboteurs glow red.",
}


def report_html(
    outcome: Outcome, tables: Sequence[Table], verdicts: Sequence[Verdict], pictures: Mapping[str, bytes]
) -> str:
    """The report as one HTML document without any link to elsewhere. The same run gives the same text.

    Args:
        outcome: The run.
        tables: Its tables.
        verdicts: Its judged claims.
        pictures: File name -> figure as PNG.
    """
    parts = [
        f'<h1>{escape(outcome.plan.title)}</h1><p class="facts">{escape(facts(outcome))}{_unfinished(outcome)}</p>',
        _cards(tables),
        *(figure(CAPTIONS.get(name, name), picture) for name, picture in pictures.items()),
        *(_table(table) for table in tables),
        _expected(verdicts),
        _scenario(outcome),
        _numbers(outcome),
        _made_by(outcome),
        caution(),
    ]
    return page(outcome.plan.title, parts)


def _unfinished(outcome: Outcome) -> str:
    end = outcome.plan.duration_minutes
    whole = outcome.minutes > end - outcome.plan.record.every_minutes
    return "" if whole else f" of {duration(end)}: not run to its end"


def _cards(tables: Sequence[Table]) -> str:
    lines = {line.key: line for table in tables for line in table.lines if len(line.values) == 1}
    chosen = [lines[key] for key in CARDS if key in lines and lines[key].values[0] is not None]
    return f'<div class="cards">{"".join(map(_card, chosen))}</div>' if chosen else ""


def _card(line: Line) -> str:
    value = line.values[0]
    if isinstance(value, str):
        shown = f'<b class="{_stage(value)}">{escape(value)}</b>'
    else:
        unit = "" if line.unit == "1" else f' <span class="unit">{escape(line.unit)}</span>'
        shown = f"<b>{number(value)}{unit}</b>"
    label = line.label if not line.key.startswith("fasting_") else f"fasting {line.label}"
    return f'<div class="card"><small>{escape(label)}</small>{shown}</div>'


def _stage(words: str) -> str:
    first = words.split(" ")[0]
    return first if first in STAGES else ""


def _table(table: Table) -> str:
    single = len(table.columns) == 1
    head = "" if single else row("th", [*table.heads, ""], ["", *["number"] * len(table.columns), ""])
    body = "".join(_single(line) if single else _wide(line) for line in table.lines)
    opening = f'<table class="single"><colgroup>{"<col>" * 5}</colgroup>' if single else "<table>"
    inside = f"{opening}<thead>{head}</thead><tbody>{body}</tbody></table>"
    return f'<h2>{escape(table.title)}</h2><div class="scroll">{inside}</div>'


def _single(line: Line) -> str:
    value = line.shown(0)
    stage = f" {_stage(value)}" if line.key == "stage" else ""
    classes = ["below" if line.label.startswith(" ") else "", f"value{stage}", "also", "remark", "source"]
    return row("td", [line.label, value, line.also, line.remark, line.source], classes)


def _wide(line: Line) -> str:
    values = [line.shown(column) for column in range(len(line.values))]
    unit = "" if line.unit == "1" else line.unit
    return row("td", [line.label, *values, unit], ["", *["number"] * len(values), "remark"])


def _expected(verdicts: Sequence[Verdict]) -> str:
    if not verdicts:
        return ""
    rows = []
    for verdict in verdicts:
        found = with_unit(verdict.value, verdict.unit) if verdict.value is not None else ""
        sign = ("✓", "sign met") if verdict.met else ("✗", "sign failed")
        rows.append(row("td", [sign[0], verdict.claim, found, verdict.remark], [sign[1], "", "value", "remark"]))
    return f"<h2>Expected</h2><table><tbody>{''.join(rows)}</tbody></table>"


def _scenario(outcome: Outcome) -> str:
    text = escape(resolved_yaml(outcome.plan))
    note = "As it was run: every default is written out. Kept as a file, it runs again and gives the same result."
    return f'<h2>Scenario</h2><p class="note">{note}</p><pre>{text}</pre>'


def _numbers(outcome: Outcome) -> str:
    rows = "".join(_census_rows(outcome))
    head = row("th", ["", "known", "fitted", "assumed", ""], ["", *["number"] * 3, ""])
    key = "".join(
        f'<span class="swatch {k}"></span>{words}' for k, words in (("k", "known"), ("f", "fitted"), ("a", "assumed"))
    )
    return (
        '<h2>Where the numbers come from</h2><p class="note">Every number of the model has a parent: a paper, a fit, or the '
        "reason for an assumption. <code>signaling describe muscle</code> lists them."
        f"{key}</p><table><thead>{head}</thead><tbody>{rows}</tbody></table>"
    )


def _census_rows(outcome: Outcome) -> Iterator[str]:
    for name, pathway in pathways_of(outcome.plan).items():
        counts = census(pathway.parameters.values())
        parts = (("k", counts.known), ("f", counts.fitted), ("a", counts.assumed))
        bar = "".join(f'<i class="{kind}" style="flex:{count}"></i>' for kind, count in parts if count)
        numbers = "".join(f'<td class="number">{count}</td>' for _, count in parts)
        yield f'<tr><td>{escape(name)}</td>{numbers}<td><div class="bar">{bar}</div></td></tr>'


def _made_by(outcome: Outcome) -> str:
    run = outcome.run
    versions = "".join(
        f"<li><b>{escape(n)}</b> {escape(str(v))}</li>" for n, v in sorted(run.get("versions", {}).items())
    )
    platform = run.get("platform", {})
    machine = " ".join(str(platform[part]) for part in ("system", "release", "machine") if part in platform)
    made = f"Scenario {outcome.name}, seed {outcome.plan.seed}, on {machine}."
    return (
        f'<h2>Made by</h2><p class="note">{escape(made)} The same scenario, seed and versions give the same result, to the '
        f'last bit.</p><ul class="versions">{versions}</ul>'
        f'<p class="note">Hash of the input: <code>{escape(str(run.get("input_hash", "")))}</code></p>'
    )
