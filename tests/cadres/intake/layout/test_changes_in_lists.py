"""Lists of who left a post and who took it: what a line says of two people, and decisions that
ended posts.
"""

import pytest

from cadres.intake.questions import SKIP
from cadres.intake.rows.lists import read_list
from tests.cadres.list_files import TODAY, workbook

HEAD = ["STT", "Họ và tên", "Năm sinh", "Ấp", "Chức danh", "Từ ngày"]
LINE = [1, "Lê Văn Ba", 1970, "Ấp 1", "BTCB kiêm Trưởng ấp", "1/7/2018"]
REASON = "Lý do, số quyết định thôi"


@pytest.mark.parametrize(
    ("leaves", "comes"),
    [
        ("Người thôi giữ chức", "Người thay thế"),
        ("Họ và tên người thôi", "Họ và tên người thay thế"),
        ("Họ và tên người nghỉ", "Người kế nhiệm"),
        ("Họ và tên (người cũ)", "Họ và tên (người mới)"),
        ("Cán bộ thôi giữ chức", "Cán bộ thay thế"),
    ],
)
def test_a_line_with_who_leaves_and_who_comes_is_a_fault_that_says_what_to_do(leaves, comes):
    head = ["STT", "Ấp", "Chức danh", leaves, comes, "Năm sinh", "Ngày thay đổi"]
    lines = [1, "Ấp 1", "Trưởng ấp", "Lê Văn Ba", "Lê Văn Tư", 1980, "1/7/2020"]
    problems = read_list(workbook(lines, head=head), today=TODAY).problems
    [told] = [each for each in problems if each.kind == "several_people"]
    assert (told.row, told.column, told.severity) == (1, "E", "error")
    assert f"“{leaves}”, “{comes}”" in told.message
    assert not any("Có phải “Đến ngày”" in each.message for each in problems)


def test_who_leaves_may_be_left_aside_so_that_who_comes_is_read():
    head = ["STT", "Ấp", "Chức danh", "Người thôi", "Người thay thế", "Năm sinh", "Từ ngày"]
    line = [1, "Ấp 1", "Trưởng ấp", "Lê Văn Ba", "Lê Văn Tư", 1980, "1/7/2020"]
    answers = {"nguoi thoi": SKIP, "nguoi thay the": "full_name"}
    read = read_list(workbook(line, head=head), today=TODAY, answers=answers)
    assert [(row.full_name, str(row.start)) for row in read.rows] == [("Lê Văn Tư", "1/7/2020")]
    assert [each.kind for each in read.problems] == ["left_column"]


def test_a_column_of_who_comes_alone_is_only_unknown():
    head = [*HEAD, "Người thay thế"]
    problems = read_list(workbook([*LINE, "Lê Văn Tư"], head=head), today=TODAY).problems
    assert [each.kind for each in problems] == ["unknown_header"]


@pytest.mark.parametrize(
    ("reason", "end"),
    [
        ("Nghỉ hưu, QĐ số 15-QĐ/ĐU ngày 28/6/2020", None),
        ("Nghỉ hưu (15-QĐ/ĐU, 28/6/2020)", None),
        ("15-QĐ/ĐU ngày 28/6/2020", None),
        ("Nghỉ hưu từ 1/7/2020, QĐ 15-QĐ/ĐU ngày 28/6/2020", "1/7/2020"),
        ("Luân chuyển 1/7/2020 (QĐ 15/QĐ-UBND)", "1/7/2020"),
    ],
)
def test_a_decision_beside_a_reason_is_that_of_the_end_and_its_day_no_last_day(reason, end):
    read = read_list(workbook([*LINE, reason], head=[*HEAD, REASON]), today=TODAY)
    [row] = read.rows
    assert (row.end and str(row.end), row.decision_number) == (end, "")
    assert row.end_reason == reason


def test_a_decision_beside_a_reason_is_not_that_of_the_start():
    head = [*HEAD, "Đến ngày", "Số quyết định", REASON]
    cells = [*LINE, "30/6/2020", "7-QĐ/ĐU", "Nghỉ hưu, QĐ số 15-QĐ/ĐU ngày 28/6/2020"]
    [row] = read_list(workbook(cells, head=head), today=TODAY).rows
    assert (str(row.end), row.decision_number) == ("30/6/2020", "7-QĐ/ĐU")
