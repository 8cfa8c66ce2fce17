"""The totals that a file states beside what is counted in the rows above them."""

from collections import Counter
from dataclasses import astuple

from cadres.intake.claims import check_claims
from cadres.intake.lists import read_list
from tests.cadres.lists import TODAY, line, workbook


def test_each_total_is_held_against_the_lines_and_cases_that_it_speaks_of():
    lines = [
        line(),
        line(full_name="Lý Thị Tư", hamlet="Ấp 4"),
        ["", "Cộng", 2],
        line(full_name="Lê Văn Ba", hamlet="Ấp 5"),
        ["", "Cộng", 2],
        ["", "Tổng cộng", 3],
    ]
    read = read_list(workbook(*lines), today=TODAY)
    cases = {("Danh sách", row): Counter({4: 1}) for row in (2, 3)}
    assert [astuple(each) for each in check_claims(read, cases)] == [
        ("Danh sách", 4, "Cộng", 2, 2, 2),
        ("Danh sách", 6, "Cộng", 2, 1, 0),
        ("Danh sách", 7, "Tổng cộng", 3, 3, 2),
    ]


def test_a_total_may_speak_of_its_sheet_of_all_sheets_or_of_one_level():
    first = [
        line(hamlet="", role1="Chủ tịch UBND xã"),
        ["", "Cộng cấp xã", 1],
        line(full_name="Lý Thị Tư"),
        line(full_name="Lê Văn Ba"),
        ["", "Cộng trang 1", 3],
    ]
    second = [
        line(full_name="Lê Văn Sáu"),
        ["", "Cộng trang 2", 1],
        ["", "Tổng cộng cấp xã", 1],
        ["", "Tổng cộng cấp ấp, khu phố", 4],
        ["", "TỔNG CỘNG", 4],
    ]
    read = read_list(workbook(*first, Hai=second), today=TODAY)
    hamlets = [("Danh sách", 4), ("Danh sách", 5), ("Hai", 1)]
    cases = {("Danh sách", 2): Counter({3: 1})} | dict.fromkeys(hamlets, Counter({4: 1}))
    checked = [(each.label, each.number, each.lines) for each in check_claims(read, cases)]
    assert checked == [
        ("Cộng cấp xã", 1, 1),
        ("Cộng trang 1", 3, 3),
        ("Cộng trang 2", 1, 1),
        ("Tổng cộng cấp xã", 1, 1),
        ("Tổng cộng cấp ấp, khu phố", 4, 3),  # wrong
        ("TỔNG CỘNG", 4, 4),
    ]
