"""The totals that a file states beside what is counted in the rows above them."""

from collections import Counter

from cadres.intake.plan.claims import check_claims
from cadres.intake.rows.lists import read_list
from tests.cadres.lists import HEAD, TODAY, line, workbook


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
    assert [each.counted for each in check_claims(read, cases)] == [
        ["Danh sách", 4, "Cộng", 2, 2, 2],
        ["Danh sách", 6, "Cộng", 2, 1, 0],
        ["Danh sách", 7, "Tổng cộng", 3, 3, 2],
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


def test_a_total_that_names_a_block_speaks_of_its_lines_with_those_of_the_blocks_within():
    lines = [
        ["A. Huyện Đông"],
        ["I. Xã Đông Một"],
        line(full_name="Lê Văn Sáu"),
        ["Cộng xã Đông Một", 1],
        ["II. Xã Đông Hai"],
        line(full_name="Lý Thị Tư"),
        line(full_name="Lê Văn Ba"),
        ["Cộng xã Đông Hai", 1],
        ["CỘNG HUYỆN ĐÔNG", 3],
    ]
    read = read_list(workbook(*lines), today=TODAY)
    checked = [(each.label, each.number, each.lines) for each in check_claims(read, {})]
    assert checked == [
        ("Cộng xã Đông Một", 1, 1),
        ("Cộng xã Đông Hai", 1, 2),  # wrong
        ("CỘNG HUYỆN ĐÔNG", 3, 3),
    ]


def test_lines_with_a_fault_may_be_in_a_total_or_not():
    read = read_list(
        workbook(line(), line(full_name="Lý Thị Tư"), ["", "Tổng cộng", 1], ["", "Tổng cộng", 3]),
        today=TODAY,
    )
    wrong = [each.is_wrong for each in check_claims(read, {}, sure={("Danh sách", 2)})]
    assert wrong == [False, True]
    wrong = [each.is_wrong for each in check_claims(read, {})]
    assert wrong == [True, True]


def test_a_summary_below_states_of_levels_and_of_all_by_columns_of_its_own():
    lines = [
        line(hamlet="", role1="Chủ tịch UBND xã"),
        line(full_name="Lý Thị Tư"),
        line(full_name="Lê Văn Ba"),
        ["", "Cộng", 3],
        ["", "TỔNG HỢP THEO CẤP"],
        ["TT", "Cấp", "Số người", "Số trường hợp"],
        [1, "Cấp xã", 2, 2],
        ["II", "Ấp, khu phố", 2, 2],
        [3, "Cấp huyện", 5, 1],  # which of them is the count?
        ["", "Cộng", 3, 3],
    ]
    read = read_list(workbook(*lines), today=TODAY)
    cases = {("Danh sách", 2): Counter({3: 1})}
    cases |= dict.fromkeys([("Danh sách", 3), ("Danh sách", 4)], Counter({4: 1}))
    checked = check_claims(read, cases)
    assert [(each.label, each.number, each.lines, each.is_wrong) for each in checked] == [
        ("Cộng", 3, 3, False),
        ("Cấp xã", 2, 1, True),
        ("Ấp, khu phố", 2, 2, False),
        ("Cộng", 3, 3, False),
    ]


def test_a_summary_may_count_people_without_a_case():
    lines = [line(), line(full_name="Lý Thị Tư"), ["", "TỔNG HỢP"], [1, "Cấp ấp", 2]]
    read = read_list(workbook(*lines), today=TODAY)
    assert [each.is_wrong for each in check_claims(read, {("Danh sách", 2): Counter({4: 1})})] == [
        False
    ]


def test_the_number_of_a_total_is_the_one_that_counts_people():
    lines = [line(), line(full_name="Lý Thị Tư"), ["", "Tổng số: 2 người; khuyết: 01"]]
    [claim] = check_claims(read_list(workbook(*lines), today=TODAY), {})
    assert (claim.number, claim.is_wrong) == (2, False)


def test_a_summary_of_some_models_is_no_count_of_the_list():
    lines = [
        line(),
        line(full_name="Lý Thị Tư"),
        ["", "TỔNG HỢP"],
        ["", "Mô hình", 1],
        ["", "Cộng", 1],
    ]
    assert check_claims(read_list(workbook(*lines), today=TODAY), {}) == []


def test_how_many_there_are_may_be_said_in_words_and_a_page_has_a_number_too():
    lines = [
        line(),
        ["", "Cộng trang 1", "1 người"],
        line(full_name="Lý Thị Tư"),
        ["", "Cộng trang 2"],
    ]
    [claim] = check_claims(read_list(workbook(*lines), today=TODAY), {})
    assert (claim.label, claim.number, claim.is_wrong) == ("Cộng trang 1", 1, False)


def test_the_total_of_a_column_that_is_no_field_counts_no_people():
    lines = [[*line(), 31], ["", "Tổng cộng", *[""] * (len(line()) - 2), 31]]
    head = [*HEAD, "Số đảng viên của chi bộ"]
    read = read_list(workbook(head, *lines, head=["DANH SÁCH"]), today=TODAY)
    assert check_claims(read, {}) == []
