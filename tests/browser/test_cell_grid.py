import pytest

from signaling.app.browser.cell_grid import CellGrid


@pytest.mark.parametrize(
    ("count", "columns", "rows"), [(1, 1, 1), (2, 2, 1), (16, 4, 4), (17, 5, 4), (100, 10, 10), (250_000, 500, 500)]
)
def test_cells_lie_in_a_block_that_is_nearly_square(count, columns, rows):
    grid = CellGrid(count)
    assert (grid.columns, grid.rows) == (columns, rows)


@pytest.mark.parametrize("count", [1, 7, 17, 100])
def test_a_click_into_the_middle_of_a_square_finds_its_cell(count):
    grid = CellGrid(count)
    left, bottom, width, height = grid.frame
    for slot in range(count):
        row, column = divmod(slot, grid.columns)
        across = left + width * (column + 0.5) / grid.columns
        down = (1 - bottom - height) + height * (row + 0.5) / grid.rows
        assert grid.slot_at(across, down) == slot


def test_a_click_beside_the_cells_finds_none():
    grid = CellGrid(17)  # 5 columns, 4 rows, 3 places free at the end
    left, bottom, width, height = grid.frame
    assert grid.slot_at(0.001, 0.5) is None
    assert grid.slot_at(left + width + 0.01, 0.5) is None
    assert grid.slot_at(0.5, 0.001) is None
    assert grid.slot_at(left + 0.99 * width, 1 - bottom - 0.01 * height) is None


@pytest.mark.parametrize("count", [2, 17, 100, 999])
def test_every_cell_is_a_square(count):
    grid = CellGrid(count)
    (wide, high), (_, _, width, height) = grid.size, grid.frame
    assert width * wide / grid.columns == pytest.approx(height * high / grid.rows)
