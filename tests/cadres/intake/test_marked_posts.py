"""Columns that name a post in their heading and hold only marks."""

from cadres.intake.layout import find_layout
from cadres.intake.rows import read_rows
from cadres.intake.sheets import Sheet
from tests.cadres.lists import TODAY, faults

HEAD = ["STT", "Họ và tên", "Năm sinh", "Ấp", "Bí thư chi bộ", "Trưởng ấp", "Trưởng ban CTMT",
        "Từ ngày"]  # fmt: skip


def read(*lines, head=HEAD):
    layout = find_layout(Sheet("Danh sách", [head, *map(list, lines)]))
    rows, problems = read_rows(layout, TODAY)
    return layout, [row.titles for row in rows], faults(problems)


def test_a_mark_is_the_post_that_the_heading_names():
    layout, titles, problems = read(
        [1, "Lê Thị Mới", 1980, "Ấp 1", "x", "x", "", "3/2017"],
        [2, "Lê Văn Cũ", 1981, "Ấp 2", "X", "", "✓", "3/2017"],
        ["", "Tổng cộng", "", "", 2, 1, 1, ""],
    )
    assert titles == [
        {"role1": "Bí thư chi bộ", "role2": "Trưởng ấp"},
        {"role1": "Bí thư chi bộ", "role3": "Trưởng ban CTMT"},
    ]
    assert problems == []
    assert layout.header.unmapped == {}


def test_more_than_three_posts_may_be_marked():
    head = [*HEAD[:7], "Ủy viên", "Từ ngày"]
    _, [titles], problems = read(
        [1, "Lê Thị Mới", 1980, "Ấp 1", "x", "", "x", "x", "2017"], head=head
    )
    assert titles == {"role1": "Bí thư chi bộ", "role3": "Trưởng ban CTMT", "roles": "Ủy viên"}
    assert problems == []


def test_who_has_no_mark_is_told():
    _, titles, problems = read(
        [1, "Lê Thị Mới", 1980, "Ấp 1", "x", "x", "", "3/2017"],
        [2, "Lê Văn Cũ", 1981, "Ấp 2", "", "", "", "3/2017"],
    )
    assert titles[1] == {}
    assert problems == [(3, "E", "missing_post", "error")]


def test_a_column_of_texts_is_none_of_marks():
    layout, titles, _ = read(
        [1, "Lê Thị Mới", 1980, "Ấp 1", "x", "", "", "3/2017"],
        [2, "Lê Văn Cũ", 1981, "Ấp 2", "Phó Bí thư", "", "", "3/2017"],
    )
    assert layout.header.marked == {}
