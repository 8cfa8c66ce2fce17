"""Numbered rows of nobody: told where posts stand above the lines, too, and no total is one."""

import pytest

from cadres.intake.rows.lists import read_list
from tests.cadres.list_files import TODAY, faults, workbook

HEAD = ["TT", "Họ và tên", "Nam", "Nữ", "Ấp", "Từ ngày", "Số QĐ"]
TITLE = ["DANH SÁCH BÍ THƯ CHI BỘ KIÊM TRƯỞNG ẤP"]
PERSON = [1, "Lê Văn Ba", 1970, "", "Ấp 1", "1/3/2019", "12-QĐ/ĐU"]


def read(row):
    found = read_list(workbook(HEAD, PERSON, row, head=TITLE), today=TODAY)
    return [line.number for line in found.rows], faults(found.problems)


@pytest.mark.parametrize(
    "row",
    [
        [2, "", 1975, "", "Ấp 2", "1/3/2019", "13-QĐ/ĐU"],
        ["2.", "", "", "", "Ấp 2", "", "13-QĐ/ĐU"],
        [2, "?", "", "", "Ấp 2", "3/2019"],
    ],
)
def test_a_numbered_row_with_days_or_a_decision_is_of_somebody(row):
    lines, told = read(row)
    assert lines == [3, 4]
    assert [each[:3] for each in told if each[1] == "B"] == [(4, "B", "missing_name")]


@pytest.mark.parametrize(
    "row",
    [
        ["", "", 7, 5],
        [2, "", 7, 5],
        ["", "Cộng", 7, 5, "", "", ""],
        [2, "", "", "", "Ấp 2", "", ""],
    ],
)
def test_counts_and_empty_lines_are_of_nobody(row):
    assert read(row)[0] == [3]
