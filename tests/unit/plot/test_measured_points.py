import numpy as np
from matplotlib.colors import to_hex
from matplotlib.figure import Figure

from signaling.clinic.measured import series
from signaling.plot import style
from signaling.plot.measured_points import curves_drawn, draw_points, hollow_in_key

NAME = "adipocyte_dish/S6K/time/t2d"


def drawn(**look):
    figure = Figure()
    curve = series(NAME)
    draw_points(figure.subplots(), curve, curve.times, colour=style.BLUE, **look)
    return figure, figure.axes[0].containers[0].lines


def test_points_stand_at_the_mean_with_a_bar_of_one_error_either_way():
    _, (points, _, (bars,)) = drawn()
    np.testing.assert_array_equal(points.get_ydata(), series(NAME).mean)
    reach = np.array([np.ptp(segment[:, 1]) for segment in bars.get_segments()])
    np.testing.assert_allclose(reach, 2 * series(NAME).sem)


def test_a_curve_kept_from_the_fit_is_hollow_and_the_key_says_so():
    (_, (filled, *_)), (_, (hollow, *_)) = drawn(), drawn(hollow=True)
    assert to_hex(filled.get_markerfacecolor()) == style.BLUE.lower()
    assert to_hex(hollow.get_markerfacecolor()) == to_hex(hollow_in_key().get_markerfacecolor()) == style.PAPER.lower()
    assert to_hex(hollow.get_markeredgecolor()) == style.BLUE.lower()
    assert "kept from the fit" in hollow_in_key().get_label()


def test_a_figure_tells_which_curves_it_draws_and_how_often():
    figure, _ = drawn()
    assert list(curves_drawn(figure)) == [NAME]
    draw_points(figure.axes[0], series(NAME), series(NAME).times, colour=style.BLUE)
    assert list(curves_drawn(figure)) == [NAME, NAME]
