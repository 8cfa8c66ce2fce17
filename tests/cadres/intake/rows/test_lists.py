"""A workbook's rows, and what stands around them, are told sheet by sheet."""

import datetime as dt

import pytest

from cadres.intake.layout.layout import find_layout
from cadres.intake.rows.lists import read_layouts
from cadres.intake.sheets import Sheet

HEAD = ["STT", "Họ và tên", "Năm sinh", "Chức danh", "Từ ngày"]
LINE = [1, "Lê Văn Mới", 1970, "Bí thư kiêm Chủ tịch UBND", "3/2017"]
TOP = ["HUYỆN ỦY GIỒNG TRÔM"]


def read(name, *rows):
    return read_layouts(
        [find_layout(Sheet(name, [list(row) for row in rows]))], dt.date(2020, 9, 1)
    )


def texts(pieces):
    return [piece.text for piece in pieces]


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("TT Giồng Trôm", ["Thị trấn Giồng Trôm"]),
        ("Lương Quới", ["Lương Quới"]),
        ("Danh sách", []),
        ("Cấp huyện", []),
        ("Sheet1", []),
    ],
)
def test_a_sheet_may_be_called_after_a_unit(name, called):
    around = read(name, TOP, [], HEAD, LINE).around[name]
    assert [texts(pieces) for pieces in around.texts] == [["Huyện GIỒNG TRÔM"], []]
    assert texts(around.name) == called


def test_the_office_the_title_and_the_day_stand_apart():
    day = "Ba Tri, ngày 15 tháng 9 năm 2020"
    title = "DANH SÁCH CÁN BỘ KIÊM NHIỆM HUYỆN BA TRI VÀ GIỒNG TRÔM"
    around = read("DS", ["TỈNH ỦY BẾN TRE", "", "", day], [title], HEAD, LINE).around["DS"]
    assert [texts(pieces) for pieces in around.texts] == [
        ["Tỉnh BẾN TRE"],
        ["Huyện BA TRI", "Huyện GIỒNG TRÔM"],
    ]
    assert texts(around.dated) == ["Ba Tri"]


def test_the_blocks_above_a_line_name_its_units_and_its_hamlet():
    rows = read("DS", HEAD, ["I. Xã An Hóa"], ["1. Ấp 3"], LINE, ["II. Xã Giao Long"], LINE).rows
    assert [[texts(pieces) for pieces in row.blocks] for row in rows] == [
        [["Xã An Hóa"], ["Ấp 3"]],
        [["Xã Giao Long"]],
    ]
    assert [row.path.hamlet for row in rows] == ["Ấp 3", ""]


def test_a_workplace_is_taken_apart_and_the_heading_of_hamlets_says_their_kinds():
    head = [*HEAD, "Đơn vị công tác", "Ấp/khu phố"]
    [row] = read("DS", head, [*LINE, "UBND xã An Hóa, huyện Châu Thành", 5]).rows
    assert texts(row.workplace) == ["Xã An Hóa", "Huyện Châu Thành"]
    assert (row.path.hamlet, row.hamlet_kinds) == ("5", ("ap", "khu_pho"))


@pytest.mark.parametrize(
    ("title", "day"),
    [("Danh sách", dt.date(2020, 7, 12)), ("Danh sách đến 30/6/2020", dt.date(2020, 6, 30))],
)
def test_the_day_below_the_list_is_its_day_where_no_title_says_another(title, day):
    signed = ["", "Người lập biểu", "", "Giồng Trôm, ngày 12 tháng 7 năm 2020"]
    assert read("DS", [title], HEAD, LINE, signed).day == day


def test_a_file_without_a_list_is_an_error():
    problems = read("Trang 1", ["Xin chào"]).problems
    assert [(each.row, each.kind, each.severity) for each in problems] == [
        (None, "no_header", "error")
    ]
