"""The page as a class sees it: a real browser, and no internet."""

import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.absent import absent

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SCREENSHOTS = Path(__file__).parent / "screenshots"
PATIENCE = 120_000  # ms; the body comes to rest before the page is drawn
QUIET = "--no-sandbox --disable-gpu --disable-dev-shm-usage --disable-background-networking --disable-component-update --no-first-run"
NO_INTERNET = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


@pytest.fixture
def chromium():
    binary = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if binary is None:
        absent("there is no Chromium on this machine; on Debian: apt-get install chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        absent("playwright is not installed: pip install playwright")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=binary, args=[*QUIET.split(), NO_INTERNET])
        yield browser
        browser.close()


class Visitor:
    """One visitor: a page, everything it asked for, and everything that went wrong in it."""

    def __init__(self, browser, address: str) -> None:
        self.asked: list[str] = []
        self.troubles: list[str] = []
        self.page = browser.new_context(viewport={"width": 1500, "height": 1150}).new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.route("**/*", self._let_through)
        self.page.on("websocket", lambda socket: self.asked.append(socket.url))
        self.page.on(
            "response", lambda answer: answer.status >= 400 and self.troubles.append(f"{answer.status} {answer.url}")
        )
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.goto(address)
        self.step = self.page.get_by_role("button", name="Step")
        self.step.wait_for()

    def _let_through(self, route) -> None:
        self.asked.append(route.request.url)
        if urlsplit(route.request.url).hostname == "127.0.0.1":
            route.continue_()
        else:
            route.abort()

    def wait_for(self, text: str) -> None:
        self.page.get_by_text(text, exact=True).first.wait_for()

    def picture(self, beginning: str):
        """The picture whose words begin so, once it is drawn."""
        image = self.page.locator(f'img[alt^="{beginning}"]')
        image.wait_for()
        assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") > 300
        return image


def middle_of(slot: int, image: dict[str, float]) -> dict[str, float]:
    """Where on an image of the map, in its pixels, a cell of 20 lies."""
    from signaling.app.browser.cell_grid import CellGrid

    grid = CellGrid(20)
    left, bottom, width, height = grid.frame
    row, column = divmod(slot, grid.columns)
    across = left + width * (column + 0.5) / grid.columns
    down = 1 - bottom - height + height * (row + 0.5) / grid.rows
    return {"x": across * image["width"], "y": down * image["height"]}


def test_a_class_steps_through_a_drink_and_looks_into_a_cell_without_internet(chromium, server):
    _, address = server
    first = Visitor(chromium, address)
    first.wait_for("0 min")
    for minutes in range(5, 50, 5):
        first.step.click()
        first.wait_for(f"{minutes} min")
    first.wait_for("15 min after the drink")
    first.picture("Glucose, insulin, free fatty acids and glucagon in blood until minute 45")

    tissue = first.picture("Map of 20 muscle cells coloured by GLUT4_membrane; cell 0 is marked")
    tissue.click(position=middle_of(13, tissue.bounding_box()))
    first.picture("Map of 20 muscle cells coloured by GLUT4_membrane; cell 13 is marked")
    first.picture("The signalling graph of muscle cell 13 at minute 45")
    first.page.screenshot(path=SCREENSHOTS / "after_45_minutes.png")

    second = Visitor(chromium, address)
    second.wait_for("0 min")
    first.step.click()
    first.wait_for("50 min")
    assert second.page.get_by_text("0 min", exact=True).count() == 1

    first.page.get_by_role("button", name="Reset").click()
    first.wait_for("0 min")

    for visitor in (first, second):
        assert {urlsplit(url).hostname for url in visitor.asked if not url.startswith("data:")} == {"127.0.0.1"}
        assert visitor.troubles == []
