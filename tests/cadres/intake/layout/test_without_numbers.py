"""Lists of few columns without ordinal numbers: no person is taken for whoever signs, or a note."""

import pytest

from cadres.intake.layout.layout import find_layout
from cadres.intake.sheets import Sheet

HEAD = ["Họ tên", "Chức vụ"]
FIRST = ["Nguyễn Văn Tám", "Bí thư chi bộ, trưởng thôn"]
LAST = ["Trần Hợi", "Bí thư chi bộ"]


def skipped(*rows, head=HEAD):
    layout = find_layout(Sheet("Thôn", [head, *map(list, rows)]))
    return [number for number, why in layout.skipped.items() if why != "blank"]


@pytest.mark.parametrize(
    "row",
    [
        ["Lê Thị Hường", "Trưởng ban CTMT thôn Phước Dương"],
        ["Vũ Tư (1966)", "Trưởng ban CTMT"],
        ["Bà Sáu", "Phó Bí thư chi bộ"],
        ["LÊ THỊ HƯỜNG", "Chủ tịch"],
    ],
)
def test_a_name_beside_a_post_is_a_person_with_all_who_follow(row):
    assert skipped(FIRST, row, LAST) == []


@pytest.mark.parametrize(
    "row", [["Người lập biểu", "Bí thư"], ["CÁN BỘ TỔNG HỢP", "CHỦ TỊCH"], ["", "Chủ tịch"]]
)
def test_who_signs_is_nobody_of_the_list(row):
    assert skipped(FIRST, [], row, ["Lê Văn Ba", "Vũ Tư"]) == [4, 5]


def test_right_below_the_last_person_whoever_draws_up_the_list_gives_no_further_post():
    layout = find_layout(Sheet("Thôn", [HEAD, FIRST, ["", "Người lập"], ["", "Trưởng thôn"]]))
    assert layout.more == {}
    assert [line.number for line in layout.lines] == [2]


def test_a_person_of_whom_only_the_hamlet_is_said_is_asked_about():
    head = ["TT", "Họ và tên", "Năm sinh", "Chức vụ", "Thôn"]
    person = [1, "Nguyễn Văn Tám", 1965, "Trưởng thôn", "Đông"]
    assert skipped(person, ["", "Bà Trần Thị Lan", "", "", "Đoài"], head=head) == []
    assert skipped(person, ["", "Đang kiện toàn", "", "", "Đoài"], head=head) == [3]
