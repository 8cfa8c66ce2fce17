"""Several people in one row, line by line, and names that are merely wrapped."""

from collections import Counter

import pytest

from cadres.intake.layout.layout import find_layout
from cadres.intake.plan.claims import check_claims
from cadres.intake.rows.lists import read_layouts
from cadres.intake.sheets import Sheet
from tests.cadres.list_files import TODAY, faults

HEAD = ["STT", "Họ và tên", "Năm sinh", "Nam/Nữ", "Xã", "Ấp", "Chức danh thứ nhất",
        "Chức danh thứ hai", "Từ ngày", "Đến ngày", "Số quyết định", "Ghi chú"]  # fmt: skip
LINE = dict(zip("ABCDEFGHIJKL", [
    1, "Đỗ Hữu Phước\nLê Thị Hoa", "1969\n1974", "Nam\nNữ", "An Hóa", "Ấp 3\nẤp 5",
    "Bí thư chi bộ", "Trưởng ấp\nTrưởng ấp", "8/2019\n2018", "", "45-QĐ/ĐU\n46-QĐ/ĐU", "",
], strict=True))  # fmt: skip


def read(*rows, head=HEAD, merges=()):
    layout = find_layout(Sheet("Danh sách", [head, *rows], merges=merges))
    return layout, read_layouts([layout], TODAY)


def line(**cells) -> list:
    return list((LINE | cells).values())


def told(row) -> tuple:
    return (
        row.number, row.full_name, str(row.birth), row.gender, row.path.commune, row.path.hamlet,
        tuple(row.titles.values()), str(row.start), row.decision_number,
    )  # fmt: skip


BOTH = [
    (2, "Đỗ Hữu Phước", "1969", "nam", "An Hóa", "Ấp 3", ("Bí thư chi bộ", "Trưởng ấp"), "8/2019",
     "45-QĐ/ĐU"),
    (2, "Lê Thị Hoa", "1974", "nu", "An Hóa", "Ấp 5", ("Bí thư chi bộ", "Trưởng ấp"), "2018",
     "46-QĐ/ĐU"),
]  # fmt: skip


def test_each_of_a_row_s_people_is_a_line_and_both_are_told():
    layout, found = read(line())
    assert [told(row) for row in found.rows] == BOTH
    assert len(layout.lines) == 2
    assert [(each.column, each.kind, each.message) for each in found.problems] == [
        ("B", "read_as", f"ô này ghi 2 người, mỗi dòng một người; ở đây đọc là {name}.")
        for name in ("Đỗ Hữu Phước", "Lê Thị Hoa")
    ]


def test_honorifics_and_numbers_before_the_names_change_nothing():
    _, found = read(line(B="1. Ông Đỗ Hữu Phước\n2. Bà Lê Thị Hoa"))
    assert [told(row) for row in found.rows] == BOTH


@pytest.mark.parametrize(
    ("name", "birth", "read_name"),
    [
        ("Nguyễn Thị\nThanh Hoa", "1969", "Nguyễn Thị Thanh Hoa"),
        ("NGUYỄN VĂN\nHÙNG", 1969, "Nguyễn Văn Hùng"),
        ("Trần Thị Bé Tư\n(Tư Bé)", "2/5/1969", "Trần Thị Bé Tư"),
    ],
)
def test_a_wrapped_name_is_one_person(name, birth, read_name):
    cells = {"D": "Nam", "F": "Ấp 3", "H": "Trưởng ấp", "I": "8/2019", "K": "45-QĐ/ĐU"}
    _, found = read(line(B=name, C=birth, **cells))
    assert [row.full_name for row in found.rows] == [read_name]
    assert "several_people" not in [each.kind for each in found.problems]


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"C": 1969, "D": "Nam"}, "B"),  # three words and more a line
        ({"B": "Ông Điểu Tam\nBà H'Dung", "C": "1969", "D": ""}, "B"),
        ({"J": "1/2020"}, "J"),  # who of them left?
        ({"K": "45\n46\n47"}, "K"),
        ({"L": "Nghỉ việc 10/2019"}, "L"),
    ],
)
def test_what_does_not_say_of_whom_it_speaks_is_asked(cells, column):
    layout, found = read(line(**cells))
    faulty = [each for each in faults(found.problems) if each[2] == "several_people"]
    assert faulty == [(2, column, "several_people", "error")]
    assert len(layout.lines) == 1


@pytest.mark.parametrize(
    ("name", "is_asked"),
    [
        ("Đỗ Hữu Phước, Lê Thị Hoa", True),
        ("Ông Đỗ Hữu Phước và bà Lê Thị Hoa", True),
        ("Đỗ Hữu Phước; Lê Thị Hoa", True),
        ("Đỗ Hữu Phước - Trưởng ấp 3", False),
        ("Đỗ Hữu Phước - Nam", False),
        ("Đỗ Hữu Phước (Ba Phước, Hai Lúa)", False),
        ("Lê Thị Hoa, ThS", False),
        ("Công Tằng Tôn Nữ Thị Hoa", False),
    ],
)
def test_a_line_that_holds_more_than_a_name_is_asked(name, is_asked):
    cells = {"C": 1969, "D": "Nam", "F": "Ấp 3", "H": "Trưởng ấp", "I": "8/2019", "K": "45-QĐ/ĐU"}
    _, found = read(line(B=name, **cells))
    assert ((2, "B", "several_people", "error") in faults(found.problems)) == is_asked


def test_a_remark_without_a_time_is_of_all():
    _, found = read(line(L="Đã được chuẩn y"))
    assert [row.note for row in found.rows] == ["Đã được chuẩn y"] * 2


def test_one_post_a_line_is_of_one_or_of_all_of_them():
    head = ["STT", "Họ và tên", "Năm sinh", "Chức danh", "Từ ngày"]
    names, births = "Đỗ Hữu Phước\nLê Thị Hoa", "1969\n1974"
    _, found = read([1, names, births, "Bí thư chi bộ\nTrưởng ấp", "8/2019"], head=head)
    assert (2, "D", "several_people", "error") in faults(found.problems)
    both = "Bí thư chi bộ kiêm Trưởng ấp 3\nBí thư chi bộ kiêm Trưởng ấp 5"
    _, found = read([1, names, births, both, "8/2019"], head=head)
    assert [row.titles["roles"][-1] for row in found.rows] == ["3", "5"]


def test_a_name_cell_merged_over_as_many_rows_names_their_people():
    first = line(C=1969, D="Nam", F="Ấp 3", H="Trưởng ấp", I="8/2019", K="45-QĐ/ĐU")
    second = ["", "", 1974, "Nữ", "", "Ấp 5", "Bí thư chi bộ", "Trưởng ấp", "2018", "", "46-QĐ/ĐU"]
    merges = tuple((2, column, 3, column) for column in (0, 1, 4))
    layout, found = read(first, second, merges=merges)
    assert [told(row)[1:] for row in found.rows] == [each[1:] for each in BOTH]
    assert [row.number for row in found.rows] == [2, 3]
    assert faults(found.problems) == [(n, "B", "read_as", "warning") for n in (2, 3)]


def test_a_name_merged_over_two_posts_is_one_person():
    first = line(B="Nguyễn Thị\nThanh Hoa", C=1969, D="Nữ", F="Ấp 3", H="", I="8/2019", K="1-QĐ/ĐU")
    second = ["", "", "", "", "", "", "Trưởng ấp"]
    merges = tuple((2, column, 3, column) for column in (0, 1, 2, 3, 4, 5, 8, 10))
    _, found = read(first, second, merges=merges)
    assert [row.full_name for row in found.rows] == ["Nguyễn Thị Thanh Hoa"]


def test_a_total_counts_people_and_their_cases_once():
    alone = {"B": "Lê Văn Cũ", "C": 1960, "D": "Nam", "F": "Ấp 1", "H": "Trưởng ấp", "I": "2018"}
    _, found = read(line(**alone), ["", "Cộng", 1], line(), ["", "Cộng", 9], ["", "Tổng cộng", 9])
    cases = {("Danh sách", 2): Counter({4: 1}), ("Danh sách", 4): Counter({4: 2})}
    claims = [(each.lines, each.cases) for each in check_claims(found, cases)]
    assert claims == [(1, 1), (2, 2), (3, 3)]
