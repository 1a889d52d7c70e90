import io
import math
from types import SimpleNamespace

from rich.console import Console

from signaling.app.progress import RunProgress, sparkline, watched


def body(minutes):
    blood = {"plasma_glucose": 5.0 + minutes / 10, "plasma_insulin": 40.0}
    return SimpleNamespace(circulation=None, blood=blood, minutes=minutes)


def test_a_curve_in_one_line_goes_from_its_lowest_to_its_highest():
    assert sparkline([1, 2, 3, 4, 5, 6, 7, 8]) == "▁▂▃▄▅▆▇█"
    assert sparkline([8, 1]) == "█▁"


def test_a_curve_that_does_not_move_is_flat():
    assert sparkline([5.0, 5.0, 5.0]) == "▁▁▁"
    assert sparkline([]) == ""
    assert sparkline([math.nan, 1.0, 2.0]) == " ▁█"


def test_of_a_body_glucose_and_insulin_are_watched():
    assert watched(body(0)) == [("glucose", 5.0, "mmol/L"), ("insulin", 40.0, "pmol/L")]


def test_of_a_dish_the_insulin_is_watched_that_the_cells_hear():
    dish = SimpleNamespace(population=SimpleNamespace(inputs={"insulin": 10.0}), minutes=3.0)
    assert watched(dish) == [("insulin", 10.0, "nM")]


def test_on_a_terminal_the_bar_shows_time_glucose_and_insulin():
    screen = Console(file=io.StringIO(), force_terminal=True, width=100, _environ={})
    with RunProgress(screen, "ogtt", shown=True) as progress:
        progress.waits("finding the fasting state")
        progress.begins(60.0)
        for minute in range(61):
            progress(body(minute))
    drawn = screen.file.getvalue()
    assert "60 min of 60 min" in drawn
    assert "glucose 11.0 mmol/L   insulin 40.0 pmol/L" in drawn
    assert "█" in drawn


def test_where_there_is_no_terminal_nothing_is_drawn():
    screen = Console(file=io.StringIO(), width=100, _environ={})
    with RunProgress(screen, "ogtt", shown=True) as progress:
        progress.begins(10.0)
        progress(body(10))
    assert screen.file.getvalue().strip() == ""


def test_a_quiet_run_draws_nothing_on_a_terminal_either():
    screen = Console(file=io.StringIO(), force_terminal=True, width=100, _environ={})
    with RunProgress(screen, "ogtt", shown=False) as progress:
        progress.begins(10.0)
        progress(body(10))
    assert screen.file.getvalue().strip() == ""
