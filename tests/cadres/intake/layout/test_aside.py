"""What stands far right of a list, by accident or as a table of its own, costs little."""

import pytest

from cadres.intake.layout import aside
from cadres.intake.layout.layout import find_layout
from cadres.intake.sheets import Sheet

HEAD = ["STT", "Họ và tên", "Năm sinh", "Ấp", "Chức danh thứ nhất", "Chức danh thứ hai", "Từ ngày"]
WIDTH = 1_000


def rows(count: int) -> list[list]:
    return [HEAD, *([n, "Lê Văn Mới", 1970, "Ấp 1", "Bí thư chi bộ", "Trưởng ấp", "3/2017"]
                    for n in range(1, count + 1))]  # fmt: skip


def with_far(cell: str, count: int):
    """A list of so many lines, in the second of which something stands in the last column."""
    made = [row + [""] * (WIDTH - len(row)) for row in rows(count)]
    made[2][-1] = cell
    return find_layout(Sheet("Danh sách", made))


def test_a_row_ends_with_its_last_filled_cell_and_a_space_fills_none():
    found = with_far(" ", 3)
    assert [len(row) for row in found.sheet.rows] == [len(HEAD)] * 4
    assert len(found.lines) == 3


@pytest.mark.parametrize("cell", [" ", "x"])
def test_one_cell_far_right_costs_a_list_no_time(cell):
    assert len(with_far(cell, 1_000).lines) == 1_000


def test_each_column_is_looked_through_once_for_all_headers(monkeypatch):
    looked, rows_filled = [], aside.Columns._rows_filled

    def counted(self, column):
        looked.append(column)
        return rows_filled(self, column)

    monkeypatch.setattr(aside.Columns, "_rows_filled", counted)
    beside = [row + ["", *more] for row, more in zip(rows(3), ["ab", "12", "", ""], strict=True)]
    other = [[*HEAD[:3], "Thôn", *HEAD[4:]], *rows(3)[1:]]
    found = find_layout(Sheet("Danh sách", [*beside, ["Người lập biểu"], *other, *other]))
    assert [len(found.headers), len(found.lines)] == [2, 9]
    assert sorted(looked) == sorted({*looked})


def test_a_column_without_a_heading_is_found_however_far_it_is():
    found = with_far("x", 3)
    assert (found.aside, found.nameless(found.header)) == (frozenset(range(8, WIDTH)), [])
    near = find_layout(Sheet("Danh sách", [row + ["x"] * (row is not HEAD) for row in rows(3)]))
    assert near.nameless(near.header) == [len(HEAD)]
