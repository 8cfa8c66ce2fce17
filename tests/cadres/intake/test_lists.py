"""What surrounds a list says where its lines lie, as far as they leave it open."""

import datetime as dt

import pytest

from cadres.intake.layout import find_layout
from cadres.intake.lists import read_layouts
from cadres.intake.sheets import Sheet

HEAD = ["STT", "Họ và tên", "Năm sinh", "Chức danh", "Từ ngày"]
LINE = [1, "Lê Văn Mới", 1970, "Bí thư kiêm Chủ tịch UBND", "3/2017"]
TOP = ["HUYỆN ỦY GIỒNG TRÔM"]


def read(name, *rows):
    return read_layouts(
        [find_layout(Sheet(name, [list(row) for row in rows]))], dt.date(2020, 9, 1)
    )


@pytest.mark.parametrize(
    ("name", "commune"),
    [
        ("TT Giồng Trôm", "Thị trấn Giồng Trôm"),
        ("Lương Quới", "Lương Quới"),
        ("Danh sách", ""),
        ("Kiêm nhiệm", ""),
        ("Cấp huyện", ""),
        ("Sheet1", ""),
    ],
)
def test_a_sheet_may_be_called_after_its_commune(name, commune):
    [row] = read(name, TOP, [], HEAD, LINE).rows
    assert (row.path.district, row.path.commune) == ("Huyện Giồng Trôm", commune)


def test_a_line_of_another_unit_takes_nothing_from_below_the_one_around_it():
    head = [*HEAD, "Huyện"]
    read_rows = read("Xã Châu Bình", TOP, head, [*LINE, "Ba Tri"], [*LINE, "Giồng Trôm"]).rows
    assert [row.path.commune for row in read_rows] == ["", "Xã Châu Bình"]


def test_a_file_without_a_list_is_an_error():
    problems = read("Trang 1", ["Xin chào"]).problems
    assert [(each.row, each.kind, each.severity) for each in problems] == [
        (None, "no_header", "error")
    ]
