"""Rosters: who holds each post of a hamlet, side by side in one line."""

import pytest

from cadres.intake.layout.layout import find_layout
from cadres.intake.rows.lists import read_layouts
from cadres.intake.sheets import Sheet
from cadres.intake.titles.post_words import dates_post
from tests.cadres.list_files import TODAY, faults

ABOVE = ["TT", "Thôn", "Bí thư chi bộ", "", "Trưởng thôn", "", "Từ ngày"]
LEAVES = ["", "", "Họ tên", "Năm sinh", "Họ tên", "Năm sinh", ""]
LINES = [
    [1, "Thôn Đông", "Ngô Văn Hải", 1965, "Ngô Văn Hải", 1965, "1/2020"],
    [2, "Thôn Đoài", "Đỗ Thị Tâm", 1970, "Nguyễn Văn Lợi", 1975, "2/2020"],
    [3, "Thôn Trung", "", "", "Nguyễn Văn Tư", 1980, "2/2020"],
]
MERGES = ((1, 2, 1, 3), (1, 4, 1, 5), (1, 0, 2, 0), (1, 1, 2, 1), (1, 6, 2, 6))
READ = [
    (3, "Ngô Văn Hải", "1965", "Thôn Đông", ("Bí thư chi bộ", "Trưởng thôn")),
    (4, "Đỗ Thị Tâm", "1970", "Thôn Đoài", ("Bí thư chi bộ",)),
    (4, "Nguyễn Văn Lợi", "1975", "Thôn Đoài", ("Trưởng thôn",)),
    (5, "Nguyễn Văn Tư", "1980", "Thôn Trung", ("Trưởng thôn",)),
]


def read(*rows, merges=()):
    layout = find_layout(Sheet("Danh sách", list(map(list, rows)), merges=merges))
    return layout, read_layouts([layout], TODAY)


def told(rows) -> list[tuple]:
    return [
        (row.number, row.full_name, str(row.birth), row.path.hamlet, tuple(row.titles.values()))
        for row in rows
    ]


@pytest.mark.parametrize("merges", [MERGES, ()], ids=["merged", "not merged"])
def test_names_below_posts_are_people_of_their_own(merges):
    _, said = read(ABOVE, LEAVES, *LINES, merges=merges)
    assert (told(said.rows), faults(said.problems)) == (READ, [])
    assert {str(row.start) for row in said.rows} == {"1/2020", "2/2020"}


def test_one_row_of_headings_may_name_post_and_name_together():
    head = ["TT", "Thôn", "Họ và tên Bí thư chi bộ", "Năm sinh", "Họ tên Trưởng thôn", "Năm sinh",
            "Từ ngày"]  # fmt: skip
    _, said = read(head, *LINES)
    assert told(said.rows) == [(number - 1, *rest) for number, *rest in READ]


def test_names_may_stand_right_below_posts():
    head = ["TT", "Thôn", "Bí thư chi bộ", "Trưởng thôn", "Trưởng ban CTMT", "Từ ngày"]
    _, said = read(head, [1, "Thôn Đoài", "Đỗ Thị Tâm", "Lê Lợi", "Đỗ Thị Tâm", "2/2020"])
    assert [(row.full_name, tuple(row.titles.values())) for row in said.rows] == [
        ("Đỗ Thị Tâm", ("Bí thư chi bộ", "Trưởng ban CTMT")), ("Lê Lợi", ("Trưởng thôn",)),
    ]  # fmt: skip
    assert {str(row.start) for row in said.rows} == {"2/2020"}


def test_namesakes_born_otherwise_are_two():
    line = [1, "Thôn Đông", "Ngô Văn Hải", 1965, "Ngô Văn Hải", 1990, "1/2020"]
    _, said = read(ABOVE, LEAVES, line, merges=MERGES)
    assert [str(row.birth) for row in said.rows] == ["1965", "1990"]


def test_a_fault_is_told_at_the_cell_of_whom_it_concerns():
    line = [1, "Thôn Đông", "Đỗ Thị Tâm", 1970, "Lê Lợi", "31/2/1980", "1/2020"]
    _, said = read(ABOVE, LEAVES, line, merges=MERGES)
    assert [(fault.row, fault.column, fault.kind) for fault in said.problems] == [
        (3, "F", "impossible_birth")
    ]


def test_counts_below_posts_are_no_people():
    head = ["TT", "Xã", "Bí thư kiêm Chủ tịch UBND", "Bí thư kiêm Chủ tịch HĐND"]
    layout, _ = read(head, [1, "Xã Quang Minh", 1, 0], [2, "Xã Đông Lỗ", 0, 1])
    assert layout.header is None


@pytest.mark.parametrize("again", ["nt", '"', "kiêm", "(BTCB kiêm)", "Bí thư chi bộ kiêm nhiệm"])
def test_a_mark_below_a_post_is_whoever_stands_before_in_the_line(again):
    line = [1, "Thôn Đông", "Ngô Văn Hải", 1965, again, "", "1/2020"]
    _, said = read(ABOVE, LEAVES, line, merges=MERGES)
    assert told(said.rows) == [READ[0]]


@pytest.mark.parametrize("nobody", ["Khuyết", "chưa bầu", "-"])
def test_nobody_holds_a_vacant_post(nobody):
    _, said = read(ABOVE, LEAVES, [1, "Thôn Đoài", "Đỗ Thị Tâm", 1970, nobody, "", "1/2020"])
    assert told(said.rows) == [(3, *READ[1][1:])]


def test_whoever_signs_a_roster_is_in_none_of_its_lines():
    signs = ["", "", "", "", "BÍ THƯ ĐẢNG ỦY", "", ""]
    layout, said = read(ABOVE, LEAVES, LINES[0], [], signs, merges=MERGES)
    assert (told(said.rows), layout.skipped[5]) == ([READ[0]], "signature")


def test_the_columns_of_every_person_are_read():
    layout, _ = read(ABOVE, LEAVES, *LINES, merges=MERGES)
    assert layout.header.read == set(range(7))


def test_a_birth_behind_one_name_is_not_the_next_ones():
    head = ["TT", "Họ tên Trưởng thôn", "Năm sinh", "Thôn", "Bí thư chi bộ", "Từ ngày"]
    line = [1, "Ngô Văn Hải", 1965, "Thôn Đông", "Đỗ Thị Tâm", "1/2020"]
    _, said = read(head, line, [2, "Lê Văn Tư", 1970, "Thôn Tây", "Ngô Thị Hoa", "1/2020"])
    assert [(row.full_name, str(row.birth or "")) for row in said.rows] == [
        ("Ngô Văn Hải", "1965"),
        ("Đỗ Thị Tâm", ""),
        ("Lê Văn Tư", "1970"),
        ("Ngô Thị Hoa", ""),
    ]


def posts_below(heading, *more, cells=("Trưởng thôn",) * 2, head=()):
    columns = ["TT", "Thôn", heading, "Năm sinh", *head, "Từ ngày"]
    lines = [[1, "Thôn Đông", "Ngô Văn Hải", 1965], [2, "Thôn Tây", "Đỗ Thị Tâm", 1970]]
    lines = [
        [*line, *[cell] * len(head), "1/2020"] for line, cell in zip(lines, cells, strict=True)
    ]
    return read(columns, *lines, *more)


def test_one_name_below_a_post_holds_it():
    _, said = posts_below("Họ và tên Bí thư chi bộ kiêm Trưởng thôn")
    posts = ("Bí thư chi bộ kiêm Trưởng thôn",)
    assert told(said.rows) == [
        (2, "Ngô Văn Hải", "1965", "Thôn Đông", posts),
        (3, "Đỗ Thị Tâm", "1970", "Thôn Tây", posts),
    ]
    assert faults(said.problems) == []


def test_whoever_stands_below_a_post_holds_those_beside_too():
    _, said = posts_below("Họ tên Bí thư chi bộ", head=["Chức danh kiêm nhiệm"])
    assert {tuple(row.titles.values()) for row in said.rows} == {("Bí thư chi bộ", "Trưởng thôn")}
    assert faults(said.problems) == []


def test_a_choice_of_posts_above_names_gives_none():
    cells = ["Bí thư chi bộ", "Phó Bí thư chi bộ"]
    _, said = posts_below("Họ tên Bí thư, Phó Bí thư chi bộ", head=["Chức danh"], cells=cells)
    assert [tuple(row.titles.values()) for row in said.rows] == [(cell,) for cell in cells]


def test_where_nobody_holds_the_post_there_is_no_person():
    layout, said = posts_below("Họ tên Trưởng thôn", [3, "Thôn Nam", "Khuyết", "", "1/2020"])
    assert [row.number for row in said.rows] == [2, 3]
    assert layout.skipped[4] == "vacant"


def test_marks_beside_the_people_below_a_post_are_further_posts():
    above = ["TT", "Xã", "Bí thư Đảng ủy", "", "Đồng thời là", "", "Từ ngày"]
    leaves = ["", "", "Họ và tên", "Năm sinh", "Chủ tịch HĐND", "Chủ tịch UBND", ""]
    lines = [
        [1, "An", "Ngô Văn Hải", 1965, "x", "", 2020],
        [2, "Ba", "Đỗ Tâm", 1970, "", "x", 2020],
    ]
    _, said = read(above, leaves, *lines)
    assert [tuple(row.titles.values()) for row in said.rows] == [
        ("Bí thư Đảng ủy", "Chủ tịch HĐND"),
        ("Bí thư Đảng ủy", "Chủ tịch UBND"),
    ]


def test_names_below_posts_may_have_birth_and_first_day_behind_them():
    head = [
        "TT",
        "Huyện",
        "Bí thư kiêm Chủ tịch HĐND",
        "Trưởng ban Dân vận kiêm CT UBMTTQ",
        "Ghi chú",
    ]
    _, said = read(
        head,
        [1, "Đà Bắc", "Ngô Văn Hải (1970; 01/8/2020)", "Hà Văn Miên (1973)", ""],
        [2, "Mai Châu", "-", "Hà Công Tư (1969; 20/7/2020)", ""],
        [3, "Lạc Sơn", "Chưa thực hiện", "Bạch Thị Nụ - sinh năm 1974; từ 2021", ""],
        ["", "Cộng", "1/3", "3/3", ""],
    )
    assert [
        (row.number, row.full_name, str(row.birth), str(row.start or "")) for row in said.rows
    ] == [
        (2, "Ngô Văn Hải", "1970", "1/8/2020"),
        (2, "Hà Văn Miên", "1973", ""),
        (3, "Hà Công Tư", "1969", "20/7/2020"),
        (4, "Bạch Thị Nụ", "1974", "2021"),
    ]


def beside(*lines, leaves=("Họ tên", "Năm sinh")):
    """What is read of a roster of three posts with these leaves below each."""
    posts = ["Bí thư chi bộ", "Trưởng thôn", "Trưởng ban CTMT"]
    blank = [""] * (len(leaves) - 1)
    above = ["TT", "Thôn", *(cell for post in posts for cell in (post, *blank))]
    _, said = read(above, ["", "", *leaves * 3], *([1, "Thôn Đông", *line] for line in lines))
    return said


@pytest.mark.parametrize(
    ("line", "posts"),
    [
        (["Lê Hải", 1965, "Đỗ Tâm", 1970, "BTCB kiêm", ""], {"Lê Hải": 2, "Đỗ Tâm": 1}),
        (["Lê Hải", 1965, "Đỗ Tâm", 1970, "Trưởng thôn kiêm", ""], {"Lê Hải": 1, "Đỗ Tâm": 2}),
        (["Trưởng thôn kiêm", "", "Đỗ Tâm", 1970, "Lê Hải", 1965], {"Đỗ Tâm": 2, "Lê Hải": 1}),
        (["Đ/c trưởng thôn kiêm", "", "Đỗ Tâm", 1970, "nt", ""], {"Đỗ Tâm": 3}),
    ],
)
def test_a_post_below_another_is_whoever_holds_it(line, posts):
    said = beside(line)
    assert {row.full_name: len(row.titles) for row in said.rows} == posts
    assert all(row.birth for row in said.rows)


def test_a_post_that_nobody_holds_gives_no_name_to_another():
    said = beside(["Lê Hải", 1965, "Khuyết", "", "Trưởng thôn kiêm", ""])
    assert [row.full_name for row in said.rows] == ["Lê Hải", ""]
    assert (3, "G", "missing_name", "error") in faults(said.problems)


def test_each_post_of_one_person_has_its_own_day_and_decision():
    leaves = ("Họ tên", "Từ ngày", "Số QĐ")
    said = beside(
        ["Lê Hải", "1/3/2020", "5-QĐ/ĐU", "Lê Hải", "1/6/2020", "7/QĐ-UBND", "Đỗ Tâm", 2021, ""],
        leaves=leaves,
    )
    [hai, tam] = said.rows
    assert (str(hai.start), hai.decision_number) == ("1/3/2020", "5-QĐ/ĐU")
    assert list(hai.titles.values()) == [
        "Bí thư chi bộ", "Trưởng thôn (từ 1/6/2020) (số 7/QĐ-UBND)",
    ]  # fmt: skip
    assert (str(tam.start), tam.decision_number) == ("2021", "")


@pytest.mark.parametrize("is_merged", [True, False])
def test_years_for_men_and_women_are_those_of_the_post_above(is_merged):
    above = ["TT", "Thôn", "Bí thư chi bộ", "", "", "Trưởng thôn", "", ""]
    middle = ["", "", "Họ và tên", "Năm sinh", "", "Họ và tên", "Năm sinh", ""]
    leaves = ["", "", "", "Nam", "Nữ", "", "Nam", "Nữ"]
    merges = (
        (0, 2, 0, 4), (0, 5, 0, 7), (1, 2, 2, 2), (1, 3, 1, 4), (1, 5, 2, 5), (1, 6, 1, 7),
        (0, 0, 2, 0), (0, 1, 2, 1),
    )  # fmt: skip
    merges = tuple((top + 1, left, bottom + 1, right) for top, left, bottom, right in merges)
    lines = [
        [1, "Thôn Đông", "Lê Hải", 1965, "", "Đỗ Tâm", "", 1970],
        [2, "Thôn Đoài", "Ngô Hoa", "", 1980, "Ngô Hoa", "", 1980],
    ]
    _, said = read(above, middle, leaves, *lines, merges=merges if is_merged else ())
    assert [(row.full_name, str(row.birth), row.gender) for row in said.rows] == [
        ("Lê Hải", "1965", "nam"), ("Đỗ Tâm", "1970", "nu"), ("Ngô Hoa", "1980", "nu"),
    ]  # fmt: skip
    assert [fault for fault in said.problems if fault.kind == "duplicate_column"] == []


def test_what_stands_below_one_post_alone_is_its_holder_s():
    above = ["TT", "Thôn", "Bí thư chi bộ", "", "", "Trưởng thôn", ""]
    leaves = ["", "", "Họ tên", "Năm sinh", "Dân tộc", "Họ tên", "Năm sinh"]
    _, said = read(above, leaves, [1, "Thôn Đông", "Lê Hải", 1965, "Tày", "Đỗ Tâm", 1970])
    assert [row.ethnic_group for row in said.rows] == ["Tày", ""]


def test_columns_that_mostly_say_who_else_holds_a_post_hold_names():
    head = ["TT", "Thôn", "Bí thư chi bộ", "Trưởng thôn", "Trưởng ban CTMT", "Từ ngày"]
    lines = [
        [1, "Thôn Đông", "Lê Hải (1965)", "Lê Hải (1965)", "Đỗ Tâm (1970)", 2020],
        [2, "Thôn Tây", "Ngô Hoa, 1969", "kiêm", "kiêm", 2020],
        [3, "Thôn Nam", "Hà Lan - 1972", "Vũ Mai - 1975", "BTCB kiêm", 2020],
    ]
    _, said = read(head, *lines)
    assert [(row.full_name, len(row.titles)) for row in said.rows] == [
        ("Lê Hải", 2), ("Đỗ Tâm", 1), ("Ngô Hoa", 3), ("Hà Lan", 2), ("Vũ Mai", 1),
    ]  # fmt: skip


def test_how_many_there_are_is_nobody_s_name():
    head = ["TT", "Thôn", "Họ tên Bí thư chi bộ", "Năm sinh", "Họ tên Trưởng thôn", "Năm sinh",
            "Từ ngày"]  # fmt: skip
    lines = [*LINES[:2], [3, "Thôn Tây", "Hà Lan", 1972, "kiêm", "", 2020]]
    _, said = read(head, *lines, ["Cộng", "", "3 đ/c", "", "2 đ/c", "", ""])
    assert [row.full_name for row in said.rows] == [
        "Ngô Văn Hải", "Đỗ Thị Tâm", "Nguyễn Văn Lợi", "Hà Lan",
    ]  # fmt: skip


def test_one_post_tells_the_kind_of_hamlet_for_all_of_the_line():
    head = ["TT", "Chi bộ", "Bí thư chi bộ", "Trưởng thôn", "Từ ngày"]
    _, said = read(
        head, [1, "Đông", "Đỗ Tâm", "Lê Lợi", 2020], [2, "Tây", "Hà Lan", "Hà Lan", 2020]
    )
    assert {row.hamlet_kinds for row in said.rows} == {("thon",)}


def test_whoever_holds_a_post_as_well_is_the_one_below_it_whose_name_stands_twice():
    head = ["TT", "Thôn", "Bí thư chi bộ", "Trưởng thôn", "Trưởng ban CTMT", "Từ ngày"]
    line = [1, "Thôn Đoài", "Đỗ Thị Tâm (1970)", "Đỗ Thị Tâm", "Trưởng thôn kiêm nhiệm", "2/2020"]
    _, said = read(head, line, [2, "Thôn Tây", "Lê Lợi (1975)", "Mai Hoa (1980)", "nt", "2/2020"])
    assert [(row.number, row.full_name, len(row.titles)) for row in said.rows] == [
        (2, "Đỗ Thị Tâm", 3), (3, "Lê Lợi", 1), (3, "Mai Hoa", 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "birth", "gender"),
    [
        ("Đỗ Thị Tâm (1970, nữ)", "1970", "nu"),
        ("Đỗ Thị Tâm, sn 2/5/1970 - Nữ", "2/5/1970", "nu"),
        ("Đỗ Thị Tâm (1970)", "1970", ""),
    ],
)
def test_a_gender_may_stand_behind_a_name_and_its_birth(cell, birth, gender):
    head = ["TT", "Thôn", "Bí thư chi bộ", "Trưởng thôn", "Từ ngày"]
    _, said = read(head, [1, "Thôn Đoài", cell, "Lê Lợi (1975)", "2/2020"])
    [row, other] = said.rows
    assert (row.full_name, str(row.birth), row.gender) == ("Đỗ Thị Tâm", birth, gender)
    assert (str(other.birth), other.gender) == ("1975", "")


FURTHER = ["TT", "Họ và tên", "Năm sinh", "Chức danh chính", "Kiêm nhiệm", "", "Từ ngày"]


@pytest.mark.parametrize("leaves", [("1", "2"), ("Thứ nhất", "Thứ hai"), ("Thứ hai", "Thứ ba")])
def test_further_posts_may_be_numbered_anew_or_on(leaves):
    below = ["", "", "", "", *leaves, ""]
    line = [1, "Lê Văn An", 1975, "Bí thư chi bộ", "Trưởng thôn", "Trưởng ban CTMT", "2/2020"]
    merges = ((1, 4, 1, 5), *((1, column, 2, column) for column in (0, 1, 2, 3, 6)))
    _, said = read(FURTHER, below, line, merges=merges)
    [row] = said.rows
    assert list(row.titles.values()) == ["Bí thư chi bộ", "Trưởng thôn", "Trưởng ban CTMT"]
    assert faults(said.problems) == []


def test_a_fact_that_names_the_post_is_of_whoever_holds_it():
    head = ["TT", "Thôn", "Họ tên BTCB", "Năm sinh BTCB", "Họ tên Trưởng thôn",
            "Năm sinh Trưởng thôn", "Ngày bầu Trưởng thôn"]  # fmt: skip
    _, said = read(head, ["", "Xã Đông"], [1, "Đông", "Lê An", 1970, "Lê Ba", 1980, "1/3/2022"])
    assert [(row.full_name, str(row.birth), str(row.start)) for row in said.rows] == [
        ("Lê An", "1970", "None"), ("Lê Ba", "1980", "1/3/2022"),
    ]  # fmt: skip
    assert [len(row.blocks) for row in said.rows] == [1, 1]


@pytest.mark.parametrize("said", ["Đỗ Thị Tâm (kiêm)", "Đỗ Thị Tâm - kiêm nhiệm", "Kiêm BTCB"])
def test_who_holds_the_next_post_too_may_be_said_behind_the_name_or_by_the_post(said):
    head = ["TT", "Thôn", "Bí thư chi bộ", "Trưởng thôn", "Từ ngày"]
    lines = [[1, "Thôn Đoài", "Đỗ Thị Tâm", said, "2/2020"],
             [2, "Thôn Đông", "Ngô Văn Hải", "Nguyễn Văn Lợi", "2/2020"],
             [3, "Thôn Tây", "Lê Văn Ba", "Trần Văn Tư", "2/2020"]]  # fmt: skip
    _, said = read(head, *lines)
    assert [row.full_name for row in said.rows] == [
        "Đỗ Thị Tâm", "Ngô Văn Hải", "Nguyễn Văn Lợi", "Lê Văn Ba", "Trần Văn Tư"
    ]  # fmt: skip
    assert tuple(said.rows[0].titles.values()) == ("Bí thư chi bộ", "Trưởng thôn")
    assert faults(said.problems) == [(1, "", "missing_column", "error")]


def test_a_column_of_further_posts_with_marks_alone_says_none_beside_a_roster():
    head = [[*ABOVE, "Kiêm nhiệm"], [*LEAVES, ""]]
    lines = [[*line, mark] for line, mark in zip(LINES, ("x", "", ""), strict=True)]
    layout, said = read(*head, *lines, merges=(*MERGES, (1, 7, 2, 7)))
    assert (told(said.rows), list(layout.header.unmapped)) == (READ, [7])


def test_a_form_of_address_stands_before_the_post_above_names():
    head = [["TT", "Thôn", "Đồng chí Bí thư chi bộ", "", "Kiêm nhiệm", "Làm Bí thư từ"],
            ["", "", "Họ và tên", "Năm sinh", "", ""]]  # fmt: skip
    merges = ((1, 2, 1, 3), (1, 0, 2, 0), (1, 1, 2, 1), (1, 4, 2, 4), (1, 5, 2, 5))
    line = [1, "Thôn Đoài", "Đỗ Thị Tâm", 1970, "Trưởng thôn", "5/6/2022"]
    _, said = read(*head, line, merges=merges)
    assert told(said.rows) == [
        (3, "Đỗ Thị Tâm", "1970", "Thôn Đoài", ("Bí thư chi bộ", "Trưởng thôn"))
    ]
    assert [str(row.start) for row in said.rows] == ["5/6/2022"]


@pytest.mark.parametrize(
    ("heading", "dates"),
    [
        ("Làm Bí thư từ", True),
        ("Được công nhận Trưởng ban từ ngày", True),
        ("Giữ chức Bí thư chi bộ từ năm", True),
        ("Bí thư chi bộ từ ngày", False),
        ("Làm Bí thư", False),
    ],
)
def test_a_heading_may_date_a_post(heading, dates):
    assert dates_post(heading) is dates
