import re
from base64 import b64decode
from html.parser import HTMLParser

import pytest

from signaling.app.claims import Verdict
from signaling.app.report import report_html
from signaling.app.tables import tables_of
from tests.unit.app.outcomes import drink, outcome

CURVES = {"plasma_glucose": [5, 8, 7], "plasma_insulin": [60, 360, 300]}
PICTURE = b"\x89PNG\r\nnot quite a picture"
OPEN = {"meta", "link", "img", "col", "br"}


class Reader(HTMLParser):
    """Collects what a page loads, and complains about tags that are not closed."""

    def __init__(self, text):
        super().__init__()
        self.open, self.loaded, self.text = [], [], ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.loaded += [value for name, value in attrs if name in ("src", "href")]
        if tag not in OPEN:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


@pytest.fixture
def report():
    run = drink([0, 30, 120], **CURVES)
    return report_html(run, tables_of(run), [Verdict("a claim", True, 5.0, "mmol/L")], {"ogtt.png": PICTURE})


def test_the_report_is_one_whole_page(report):
    reader = Reader(report)
    assert reader.open == []
    assert report.startswith("<!doctype html>")


def test_the_report_loads_nothing_but_what_it_holds(report):
    loaded = Reader(report).loaded
    assert all(address.startswith("data:") for address in loaded)
    assert not re.search(r"https?://|@import|url\(|<script", report)


def test_the_pictures_are_in_the_report(report):
    (picture,) = [address for address in Reader(report).loaded if address.startswith("data:image/png")]
    assert b64decode(picture.removeprefix("data:image/png;base64,")) == PICTURE


def test_the_report_holds_tables_claims_scenario_census_and_caution(report):
    text = Reader(report).text
    for words in (
        "HOMA-IR",
        "2.22",
        "Matthews et al.",
        "a claim",
        "glucose: 75 g",
        "known",
        "assumed",
        "not a medical device",
    ):
        assert words in text


def test_a_title_cannot_smuggle_markup_into_the_report():
    title = "<script>alert('x')</script> & \"quotes\""
    run = outcome({"title": title, "duration": "60 min"}, [0, 60], plasma_glucose=[5, 5], plasma_insulin=[60, 60])
    page = report_html(run, tables_of(run), [], {})
    assert "<script" not in page
    assert title in Reader(page).text


def test_the_same_run_gives_the_same_report(report):
    run = drink([0, 30, 120], **CURVES)
    assert report_html(run, tables_of(run), [Verdict("a claim", True, 5.0, "mmol/L")], {"ogtt.png": PICTURE}) == report


def test_the_stored_report_belongs_to_its_run(dish_run):
    reader = Reader((dish_run[1] / "report.html").read_text(encoding="utf-8"))
    assert "A few fibres" in reader.text
    assert "seed 1" in reader.text
    assert len([address for address in reader.loaded if address.startswith("data:image/png")]) == 3
