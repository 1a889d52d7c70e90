"""The score card as a page: what it says of made-up rows, and that it asks nothing of any network."""

import re

from signaling.app.band_strip import EDGE, WIDTH, band_strip
from signaling.app.score_page import band_words, score_html
from signaling.clinic.targets import Target
from signaling.studies.score_card import Row
from tests.unit.app.conftest import typed

PNG = b"\x89PNG made up"
ROWS = [
    Row(Target("x-1", "cell", None, "peak <time>", "fat & cell", "0.9", "min", 0.3, 1.5, "A paper 1999"), 0.6),
    Row(Target("x-2", "cell", None, "loss", "", "65", "%", 50, 80, "A paper 1999"), 90.0),
    Row(Target("x-3", "ogtt", None, "fold", "", "2", "-", 1.0, None, "Another paper"), 0.5),
    Row(Target("x-4", "beta", None, "mass", "lean", "0.8", "g"), None),
]


def place(strip: str) -> float:
    """Where the dot is, 0 to 1 of the picture."""
    centre = float(re.search(r'<circle cx="([\d.]+)"', strip)[1])
    return (centre - EDGE) / (WIDTH - 2 * EDGE)


def test_the_page_holds_every_row_with_its_verdict_and_needs_no_network():
    page = score_html(ROWS, {"cells.png": (PNG, "Cells over data")})
    assert "peak &lt;time&gt;; fat &amp; cell" in page
    for verdict, count in (("passed", 1), ("near", 1), ("failed", 1), ("not covered", 1)):
        assert f"<small>rows {verdict}</small><b class=" in page
        assert re.search(rf"<small>rows {verdict}</small><b class=\"\w+\">{count}</b>", page)
    assert page.count('class="verdict good"') == 1
    assert 'src="data:image/png;base64,' in page
    assert "Cells over data" in page
    assert "1 not covered" in page
    assert not re.search(r"https?:", page)
    assert "default-src 'none'" in page


def test_the_same_rows_give_the_same_page():
    assert score_html(ROWS, {}) == score_html(list(ROWS), {})


def test_a_band_is_told_in_words():
    assert [band_words(row) for row in ROWS] == ["0.3 to 1.5", "50 to 80", "at least 1", ""]


def test_the_middle_of_a_band_is_the_middle_of_the_strip_and_its_ends_are_thirds():
    assert place(band_strip(0.9, 0.3, 1.5, "good")) == 0.5
    assert abs(place(band_strip(0.3, 0.3, 1.5, "good")) - 1 / 3) < 1e-3
    assert abs(place(band_strip(1.5, 0.3, 1.5, "good")) - 2 / 3) < 1e-3


def test_an_answer_far_outside_is_an_arrow_and_without_one_there_is_no_strip():
    assert "<path" in band_strip(9.0, 0.3, 1.5, "bad")
    assert "<circle" not in band_strip(9.0, 0.3, 1.5, "bad")
    assert band_strip(None, 0.3, 1.5, "none") == ""
    assert band_strip(float("nan"), 0.3, 1.5, "bad") == ""
    assert band_strip(1.0, None, None, "none") == ""


def test_the_command_writes_the_page_of_an_area_that_nobody_answers_yet(tmp_path):
    file = tmp_path / "score.html"
    ended = typed("validate", "--area", "heterogeneity", "--html", file)
    assert ended.code == 0
    assert str(file) in ended.err
    assert "Unlike cells and people" in file.read_text(encoding="utf-8")


def test_a_place_where_no_page_can_be_written_is_refused_before_anything_is_judged(tmp_path):
    ended = typed("validate", "--area", "heterogeneity", "--html", tmp_path / "nowhere" / "score.html")
    assert ended.code == 2
    assert f"there is no folder '{tmp_path / 'nowhere'}'" in ended.err
    assert "is a folder" in typed("validate", "--area", "heterogeneity", "--html", tmp_path).err
