"""Cells that say a person's birth, ethnic group and posts behind the name."""

import pytest

from cadres.intake.layout.layout import find_layout
from cadres.intake.rows.lists import read_layouts
from cadres.intake.sheets import Sheet
from tests.cadres.list_files import TODAY, faults

HEAD = ["TT", "Ấp", "Họ tên, năm sinh, dân tộc, chức danh", "Từ ngày"]


def read(*cells, head=HEAD):
    lines = [[number, "Ấp 1", cell, "1/3/2020"] for number, cell in enumerate(cells, 1)]
    layout = find_layout(Sheet("Danh sách", [head, *lines]))
    read = read_layouts([layout], TODAY)
    rows = [
        (row.full_name, str(row.birth or ""), row.gender, row.ethnic_group, row.titles["roles"])
        for row in read.rows
    ]
    return layout, rows, faults(read.problems)


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("Thạch Sa Rương, sinh năm 1971, dân tộc Khmer, BTCB", ("", "1971", "Khmer", "BTCB")),
        ("Thạch Sa Rương, 12/5/1985, Khmer, BTCB kiêm TA", ("", "12/5/1985", "Khmer",
                                                           "BTCB kiêm TA")),
        ("Bà Thạch Sa Rương (1971): BTCB", ("nu", "1971", "", "BTCB")),
        ("1. Thạch Sa Rương (Nữ, 1971, Kinh): BTCB", ("nu", "1971", "Kinh", "BTCB")),
        ("Thạch Sa Rương\nBTCB", ("", "", "", "BTCB")),
        ("BTCB, Trưởng ấp: Thạch Sa Rương, 1971", ("", "1971", "", "BTCB, Trưởng ấp")),
        ("BTCB kiêm TA ông Thạch Sa Rương", ("nam", "", "", "BTCB kiêm TA")),
        ("Thạch Sa Rương - Bí thư chi bộ, Trưởng ấp", ("", "", "", "Bí thư chi bộ, Trưởng ấp")),
    ],
)  # fmt: skip
def test_what_stands_behind_a_name_is_read_by_its_kind(cell, said):
    gender, birth, group, posts = said
    assert read(cell)[1] == [("Thạch Sa Rương", birth, gender, group, posts)]


def test_each_line_that_begins_with_a_name_is_somebody_else():
    cell = "1. Trần Mỹ Lệ (1979): BTCB kiêm\nTrưởng ấp\n2. Kim Sung (1965): Trưởng Ban CTMT"
    layout, rows, told = read(cell)
    assert [(row[0], row[4]) for row in rows] == [
        ("Trần Mỹ Lệ", "BTCB kiêm\nTrưởng ấp"),
        ("Kim Sung", "Trưởng Ban CTMT"),
    ]
    assert told == [(2, "C", "read_as", "warning")] * 2
    assert [layout.header.letter(name) for name in ("full_name", "roles", "birth")] == ["C"] * 3


def test_a_vacant_post_is_nobody_s():
    layout, rows, told = read("Khuyết Bí thư chi bộ", "Kim Sung, 1965, BTCB, Trưởng ấp")
    assert ([row[0] for row in rows], layout.skipped, told) == (["Kim Sung"], {2: "vacant"}, [])


def test_other_columns_of_posts_hold_the_further_ones():
    head = ["TT", "Ấp", "Họ và tên, chức vụ", "Kiêm nhiệm", "Từ ngày"]
    line = [1, "Ấp 1", "Kim Sung, Bí thư chi bộ", "Trưởng ấp", "1/3/2020"]
    layout = find_layout(Sheet("Danh sách", [head, line]))
    [row] = read_layouts([layout], TODAY).rows
    assert dict(row.titles) == {"role1": "Bí thư chi bộ", "role2": "Trưởng ấp"}


WITHOUT_POSTS = ["TT", "Chức vụ", "Họ và tên\nNgày, tháng, năm sinh\nDân tộc", "Từ ngày"]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("Hoàng Văn Páo\nSN: 12/03/1985\nDT: Mông", ("", "12/3/1985", "Mông")),
        ("Sầm Thị Vẻ\nNữ\n1993\nNùng", ("nu", "1993", "Nùng")),
        ("Lò Văn Chẩn, 9/5/1983, Lô Lô", ("", "9/5/1983", "Lô Lô")),
    ],
)
def test_lines_below_a_name_are_facts_where_no_posts_are_asked(cell, said):
    head = WITHOUT_POSTS
    layout = find_layout(Sheet("DS", [head, [1, "Chỉ huy trưởng BCHQS xã", cell, "1/3/2020"]]))
    (row,) = read_layouts([layout], TODAY).rows
    assert row.full_name == cell.splitlines()[0].split(",")[0]
    assert (row.gender, str(row.birth), row.ethnic_group) == said


def test_what_else_a_cell_of_names_says_is_not_dropped():
    cell = "Lò Văn Chẩn, 1983, Lô Lô, thương binh"
    layout = find_layout(Sheet("DS", [WITHOUT_POSTS, [1, "Trưởng Công an xã", cell, "1/3/2020"]]))
    listed = read_layouts([layout], TODAY)
    assert (2, "C", "missing_name", "error") in faults(listed.problems)


def test_a_first_day_may_stand_behind_the_posts():
    head = ["TT", "Xã", "Họ và tên, năm sinh, chức danh kiêm nhiệm, thời gian bắt đầu"]
    cell = "Zơrâm Nhơ, 1973, Bí thư Đảng ủy xã, Chủ tịch HĐND xã, 01/7/2020"
    layout = find_layout(Sheet("DS", [head, [1, "Xã Bến Giằng", cell]]))
    (row,) = read_layouts([layout], TODAY).rows
    assert (row.full_name, str(row.birth), str(row.start)) == ("Zơrâm Nhơ", "1973", "1/7/2020")
