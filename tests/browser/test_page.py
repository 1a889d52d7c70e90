import pytest

pytestmark = pytest.mark.usefixtures("viz", "restless")


class Visit:
    """One visitor's page, without a browser: the widgets that a browser would show."""

    def __init__(self) -> None:
        import solara

        from signaling.app.browser.page import Page

        # The layout of an app is what puts Mesa's side bar, with its buttons, on the page.
        self.box, self.widgets = solara.render(solara.AppLayout(children=[Page()]), handle_error=False)

    def button(self, name: str):
        import ipyvuetify as v

        (found,) = [button for button in self.widgets.find(v.Btn).widgets if button.children == [name]]
        return found

    def field(self, label: str):
        import ipyvuetify as v

        fields = [*self.widgets.find(v.TextField).widgets, *self.widgets.find(v.Select).widgets]
        (found,) = [field for field in fields if field.label == label]
        return found

    def fill(self, label: str, text: str) -> None:
        """Type into a text field and press Enter."""
        field = self.field(label)
        field.v_model = text
        field.fire_event("keyup.enter", {})

    def words(self) -> list[str]:
        """Every text on the page, in reading order."""
        return list(_texts(self.box))

    def pictures(self) -> list[str]:
        """What the pictures show, in words, in reading order."""
        return list(_pictures(self.box))

    def note(self, name: str) -> str:
        """The value under a heading of the clinic."""
        words = self.words()
        return words[words.index(name) + 1]

    def leave(self) -> None:
        self.widgets.close()


def _below(widget):
    """Widgets and texts that a widget shows directly."""
    yield from getattr(widget, "children", None) or []
    for slot in getattr(widget, "v_slots", None) or []:
        children = slot.get("children")
        yield from children if isinstance(children, list) else [children]


def _texts(widget):
    if isinstance(widget, str):
        yield widget
    else:
        for one in _below(widget):
            yield from _texts(one)


def _pictures(widget):
    if hasattr(widget, "address"):
        yield widget.words
    else:
        for one in _below(widget):
            yield from _pictures(one)


@pytest.fixture
def visit(monkeypatch, small):
    """Opens the page of the small scenario, as often as it is called."""
    monkeypatch.setenv("SIGNALING_SCENARIO", small)
    visits = []

    def open_page() -> Visit:
        visits.append(Visit())
        return visits[-1]

    yield open_page
    for one in visits:
        one.leave()


def test_a_click_on_step_brings_five_minutes(visit):
    page = visit()
    assert page.note("Clock") == "0 min"
    page.button("Step").click()
    assert page.note("Clock") == "5 min"
    page.button("Step").click()
    assert page.note("Clock") == "10 min"
    assert {"Step: 10", "Time: 10.0"} & set(page.words())  # Mesa 3.3 and 3.5


def test_reset_makes_a_new_body_of_what_the_fields_say(visit):
    page = visit()
    page.button("Step").click()
    page.fill("Seed: who it is", "42")
    page.field("Simulated cells of a tissue").v_model = 50
    page.field("JNK dose in muscle").v_model = 0.5
    assert page.note("Seed") == "1"
    page.button("Reset").click()
    assert page.note("Clock") == "0 min"
    assert page.note("Seed") == "42"
    (person,) = [text for text in page.words() if text.startswith("This body:")]
    assert "50 muscle cells, 40 liver cells" in person
    assert "JNK 0.5 in muscle" in person
    page.button("Step").click()
    assert page.note("Clock") == "5 min"


def test_a_seed_that_is_none_is_said_on_the_page(visit):
    page = visit()
    page.fill("Seed: who it is", "many")
    page.button("Reset").click()
    assert "The seed of the file was kept: a seed is a whole number from 0, for example 42; not 'many'." in page.words()


def test_two_visitors_have_bodies_of_their_own(visit):
    first, second = visit(), visit()
    first.button("Step").click()
    assert (first.note("Clock"), second.note("Clock")) == ("5 min", "0 min")
    second.button("Step").click()
    second.button("Step").click()
    assert (first.note("Clock"), second.note("Clock")) == ("5 min", "10 min")


def test_the_pictures_follow_the_chosen_cell(visit):
    page = visit()
    blood, tissue, network = page.pictures()
    assert blood.endswith("until minute 0")
    assert tissue == "Map of 20 muscle cells coloured by GLUT4_membrane; cell 0 is marked"
    assert network == "The signalling graph of muscle cell 0 at minute 0"
    page.fill("Cell (0 to 19)", "17")
    page.field("Colour").v_model = "IRS1_pY"
    _, tissue, network = page.pictures()
    assert tissue == "Map of 20 muscle cells coloured by IRS1_pY; cell 17 is marked"
    assert network == "The signalling graph of muscle cell 17 at minute 0"


def test_a_tissue_that_lacks_the_chosen_node_and_cell_shows_what_it_has(visit):
    page = visit()
    page.fill("Cell (0 to 19)", "19")
    page.field("Tissue").v_model = "beta"
    _, tissue, network = page.pictures()
    assert tissue == "Map of 16 beta cells coloured by IRS1_pY; cell 15 is marked"
    assert network == "The signalling graph of beta cell 15 at minute 0"


def test_at_the_end_of_the_scenario_the_page_says_so_and_waits_for_reset(visit, monkeypatch, tmp_path):
    file = tmp_path / "short.yaml"
    cells = "{muscle: 16, liver: 16, adipocyte: 16, beta: 16, alpha: 16}"
    file.write_text(f"title: Short\ncells: {cells}\nduration: 10 min\n")
    monkeypatch.setenv("SIGNALING_SCENARIO", str(file))
    page = visit()
    page.button("Step").click()
    assert not page.button("Step").disabled
    page.button("Step").click()
    assert page.button("Step").disabled
    assert "The scenario ends here. Reset brings the morning back." in page.words()
    page.button("Reset").click()
    assert not page.button("Step").disabled
    assert page.note("Clock") == "0 min"
