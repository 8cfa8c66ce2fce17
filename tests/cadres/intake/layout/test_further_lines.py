"""Lines that say something by the line above: further posts of a person, and ditto marks."""

import pytest

from cadres.intake.layout.layout import find_layout
from cadres.intake.rows.rows import read_rows
from cadres.intake.sheets import Sheet
from tests.cadres.list_files import TODAY, faults

HEAD = ["STT", "Họ và tên", "Năm sinh", "Dân tộc", "Chức danh", "Từ ngày", "Số quyết định"]
FIRST = [1, "Lê Thị Mới", 1980, "Kinh", "Bí thư chi bộ", "3/2017", "1-QĐ/ĐU"]


def read(*lines, merges=()):
    layout = find_layout(Sheet("Danh sách", [HEAD, *map(list, lines)], merges=merges))
    rows, problems = read_rows(layout, TODAY)
    return layout, rows, faults(problems)


def test_a_line_with_a_post_only_is_one_more_of_the_person_above():
    layout, [row], problems = read(FIRST, ["", "", "", "", "Trưởng ấp", "", ""])
    assert (row.number, row.titles) == (2, {"roles": "Bí thư chi bộ\nTrưởng ấp"})
    assert layout.skipped == {3: "second line of the person above"}
    assert problems == []


def test_lines_merged_over_a_name_are_one_person():
    merges = tuple((2, column, 3, column) for column in (0, 1, 2, 3, 5, 6))
    layout, [row], problems = read(FIRST, ["", "", "", "", "Trưởng ấp", "", ""], merges=merges)
    assert row.titles == {"roles": "Bí thư chi bộ\nTrưởng ấp"}
    assert layout.skipped == {3: "second line of the person above"}
    assert problems == []


def test_a_further_post_with_days_of_its_own_is_a_line_of_the_same_person():
    _, rows, problems = read(FIRST, ["", "", "", "", "Trưởng ấp", "5/2018", "2-QĐ/ĐU"])
    assert [
        (row.full_name, row.birth.year, row.titles["roles"], str(row.start)) for row in rows
    ] == [
        ("Lê Thị Mới", 1980, "Bí thư chi bộ", "3/2017"),
        ("Lê Thị Mới", 1980, "Trưởng ấp", "5/2018"),
    ]
    assert problems == [(3, "B", "read_as", "warning")]


def test_a_person_and_a_further_post_may_both_leave_the_last_columns_empty():
    _, rows, problems = read(FIRST[:6], ["", "", "", "", "Trưởng ấp", "5/2018"])
    assert [(row.full_name, row.titles["roles"], str(row.start)) for row in rows] == [
        ("Lê Thị Mới", "Bí thư chi bộ", "3/2017"),
        ("Lê Thị Mới", "Trưởng ấp", "5/2018"),
    ]
    assert [each for each in problems if each[3] == "error"] == []


def test_a_merged_person_s_post_with_days_of_its_own_is_held_at_the_same_hamlet():
    head = ["STT", "Họ và tên", "Năm sinh", "Ấp", "Chức danh", "Từ ngày"]
    first = [1, "Lê Thị Mới", 1980, "Ấp 1", "Bí thư chi bộ", "3/2017"]
    merges = tuple((2, column, 3, column) for column in (0, 1, 2))
    for hamlet, held_at in (("", "Ấp 1"), ("Ấp 2", "Ấp 2")):
        lines = [head, list(first), ["", "", "", hamlet, "Trưởng ấp", "5/2018"]]
        layout = find_layout(Sheet("Danh sách", lines, merges=merges))
        rows, _ = read_rows(layout, TODAY)
        assert [(row.full_name, row.path.hamlet, str(row.start)) for row in rows] == [
            ("Lê Thị Mới", "Ấp 1", "3/2017"), ("Lê Thị Mới", held_at, "5/2018"),
        ]  # fmt: skip


@pytest.mark.parametrize("post", ["Trưởng ấp", ""])
@pytest.mark.parametrize("day", ["ngày 02/3/2017", "(02/3/2017)", "ngày 02 tháng 3 năm 2017"])
def test_the_day_below_the_number_of_a_decision_is_its_day(post, day):
    layout, [row], problems = read(FIRST, ["", "", "", "", post, "", day])
    assert (row.decision_number, str(row.decision_date)) == ("1-QĐ/ĐU", "2/3/2017")
    assert layout.skipped == {3: "second line of the person above"}
    assert [each for each in problems if each[3] == "error"] == []


@pytest.mark.parametrize("page", ["Trang 2", "trang 2/5", "- 2 -"])
def test_the_number_of_a_page_is_no_further_post(page):
    _, rows, problems = read(FIRST, ["", "", "", "", page, "", ""])
    assert [row.titles for row in rows] == [{"roles": "Bí thư chi bộ"}]
    assert problems == []


def test_whoever_signs_right_below_is_no_further_post():
    _, rows, _ = read(FIRST, ["", "", "", "", "TRƯỞNG BAN", "", ""])
    assert [row.titles for row in rows] == [{"roles": "Bí thư chi bộ"}]


def test_ditto_marks_repeat_the_cell_above_and_are_told_once_a_column():
    second = [2, "Lê Văn Hai", 1981, '"', "nt", "-nt-", "2-QĐ/ĐU"]
    _, rows, problems = read(FIRST, second, [3, "Lê Văn Ba", 1982, '"', "nt", "4/2018", "3-QĐ/ĐU"])
    assert [(row.ethnic_group, row.titles["roles"], str(row.start)) for row in rows] == [
        ("Kinh", "Bí thư chi bộ", "3/2017"),
        ("Kinh", "Bí thư chi bộ", "3/2017"),
        ("Kinh", "Bí thư chi bộ", "4/2018"),
    ]
    assert problems == [(3, column, "as_above", "warning") for column in "DEF"]


def test_a_ditto_mark_below_a_block_repeats_nothing():
    _, rows, problems = read(FIRST, ["II. Xã An Hóa"], [1, "Lê Văn Hai", 1981, "nt", *FIRST[4:]])
    assert [row.ethnic_group for row in rows] == ["Kinh", ""]
    assert problems == [(4, "D", "nothing_above", "error")]


@pytest.mark.parametrize("mark", ["nt", '"', "(nt)"])
def test_a_ditto_mark_for_a_name_is_the_person_above(mark):
    _, [row], problems = read(FIRST, [2, mark, "", "", "Trưởng ấp", "", ""])
    assert (row.full_name, row.titles) == ("Lê Thị Mới", {"roles": "Bí thư chi bộ\nTrưởng ấp"})
    _, rows, problems = read(FIRST, [2, mark, mark, "", "Trưởng ấp", "5/2018", "2-QĐ/ĐU"])
    assert [(row.full_name, row.birth.year, str(row.start)) for row in rows] == [
        ("Lê Thị Mới", 1980, "3/2017"), ("Lê Thị Mới", 1980, "5/2018"),
    ]  # fmt: skip
    assert problems == [(3, "B", "read_as", "warning")]


@pytest.mark.parametrize("mark", ["– nt –", "—nt—", "- nt", "Như trên.", "–//–", "- như trên"])
def test_ditto_marks_may_stand_between_dashes_of_any_length(mark):
    _, rows, problems = read(FIRST, [2, "Lê Văn Hai", 1981, "Kinh", mark, "4/2018", "2-QĐ/ĐU"])
    assert [row.titles["roles"] for row in rows] == ["Bí thư chi bộ"] * 2
    assert problems == [(3, "E", "as_above", "warning")]


def test_a_further_line_is_read_below_a_header_with_a_column_that_nobody_fills():
    head = [*HEAD, "Ghi chú"]
    lines = [FIRST, [*FIRST[:4], "Trưởng ấp", "5/2018", "2-QĐ/ĐU"]]
    merges = tuple((2, column, 3, column) for column in range(4))
    layout = find_layout(Sheet("Danh sách", [head, *map(list, lines)], merges=merges))
    assert [str(row.start) for row in read_rows(layout, TODAY)[0]] == ["3/2017", "5/2018"]
