import numpy as np
import pytest

from signaling.app.browser.tissue_figure import FRAME, figure_tissue


def shown(figure) -> np.ndarray:
    """The squares of the map, (rows, columns)."""
    return figure.axes[0].images[0].get_array()


def test_cells_stand_row_by_row_and_places_without_a_cell_stay_empty():
    squares = shown(figure_tissue(np.arange(7.0), 0, 6.0, "%"))
    assert squares[0].tolist() == [0, 1, 2]
    assert squares[1].tolist() == [3, 4, 5]
    assert squares[2, 0] == 6
    assert np.ma.getmaskarray(np.ma.masked_invalid(squares))[2].tolist() == [False, True, True]


def test_the_brightest_colour_is_the_amount_that_is_asked_for():
    image = figure_tissue(np.full(4, 2.0), 0, 50.0, "%").axes[0].images[0]
    assert (image.norm.vmin, image.norm.vmax) == (0, 50)


def test_a_tissue_without_any_has_a_scale_all_the_same():
    image = figure_tissue(np.zeros(4), 0, 0.0, "%").axes[0].images[0]
    assert (image.norm.vmin, image.norm.vmax) == (0, 1)


@pytest.mark.parametrize(("count", "chosen", "middle"), [(100, 37, (7, 3)), (10_000, 4321, (21, 43))])
def test_the_chosen_cell_is_framed(count, chosen, middle):
    (frame,) = [
        line for line in figure_tissue(np.ones(count), chosen, 1.0, "%").axes[0].lines if line.get_color() == FRAME
    ]
    x, y = frame.get_xydata()[:-1].mean(axis=0)
    assert (x, y) == pytest.approx(middle)
    assert np.ptp(frame.get_xdata()) == max(1.0, np.sqrt(count) / 40)


@pytest.mark.parametrize(("unit", "words"), [("%", "%"), ("mmol/kg", "mmol/kg"), ("1", "")])
def test_the_scale_has_its_unit(unit, words):
    assert figure_tissue(np.ones(4), 0, 1.0, unit).axes[1].get_title(loc="left") == words
