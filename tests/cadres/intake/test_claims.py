"""The totals that a file states beside what is counted in the rows above them."""

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
    cases = {("Danh sách", 2): 1, ("Danh sách", 3): 1, ("Danh sách", 5): 0}
    assert [astuple(each) for each in check_claims(read, cases)] == [
        ("Danh sách", 4, "Cộng", 2, 2, 2),
        ("Danh sách", 6, "Cộng", 2, 1, 0),
        ("Danh sách", 7, "Tổng cộng", 3, 3, 2),
    ]
