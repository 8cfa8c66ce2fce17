"""The totals that a file states beside what is counted in the rows above them."""

from collections import Counter

import pytest

from cadres.intake.layout.layout import find_layout
from cadres.intake.plan.claims import check_claims
from cadres.intake.rows.lists import read_layouts, read_list
from cadres.intake.sheets import Sheet
from tests.cadres.list_files import HEAD, TODAY, line, workbook


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


BT_CT = "Bí thư đồng thời là Chủ tịch HĐND"
BT_CTU = "Bí thư đồng thời là Chủ tịch UBND"
MATRIX = ["STT", "Họ và tên", "Năm sinh", "Xã", BT_CT, BT_CTU, "Từ ngày"]


def matrix(*lines, head=MATRIX) -> list[tuple]:
    """The claims of a list whose columns are headed by models: number, counted, wrong."""
    checked = check_claims(read_list(workbook(*lines, head=head), today=TODAY), {})
    return [(each.post, each.number, each.lines, each.is_wrong) for each in checked]


def marked(*marks, mark="x"):
    names = "Lê Văn Ba", "Lý Thị Tư", "Lê Văn Sáu"
    for name, at in zip(names, marks, strict=True):
        cells = [mark if column == at else "" for column in range(2)]
        yield [1, name, 1975, "Xã Đông Một", *cells, "1/7/2020"]


@pytest.mark.parametrize("mark", ["x", 1])
def test_the_total_of_a_column_of_posts_speaks_of_who_holds_these(mark):
    lines = list(marked(0, 0, 1, mark=mark))
    right = [(BT_CT, 2, 2, False), (BT_CTU, 1, 1, False)]
    assert matrix(*lines, ["", "Tổng cộng", "", "", 2, 1]) == right
    assert matrix(*lines, ["", "Tổng cộng", 3, "", 2, 1]) == [("", 3, 3, False), *right]
    assert matrix(*lines, ["", "Cộng", "", "", 3, 1]) == [(BT_CT, 3, 2, True), right[1]]
    assert matrix(*lines, ["", "Tổng cộng", "", "", "2/3", "1/3"]) == []
    assert matrix(*lines, ["", "Tổng cộng", "", "", 3]) == [("", 3, 3, False)]


def test_names_in_columns_of_posts_are_summed_up_each_for_itself():
    head = ["STT", "Ấp", "Bí thư chi bộ", "Năm sinh", "Trưởng ấp", "Năm sinh", "Từ ngày"]
    lines = [
        [1, "Ấp 1", "Lê Văn Ba", 1970, "Lê Văn Ba", 1970, "1/7/2020"],
        [2, "Ấp 2", "Lý Thị Tư", 1971, "Lê Văn Năm", 1974, "1/7/2020"],
        [3, "Ấp 3", "Lê Văn Sáu", 1972, "Khuyết", "", "1/7/2020"],
    ]
    assert matrix(*lines, ["", "Tổng cộng", 3, "", 2], head=head) == [
        ("Bí thư chi bộ", 3, 3, False),
        ("Trưởng ấp", 2, 2, False),
    ]


def test_totals_of_a_column_of_posts_go_over_blocks_and_sheets():
    lines = [
        *marked(0, 0, 1),
        ["", "Cộng", "", "", 2, 1],
        *marked(1, 1, 0),
        ["", "Cộng", "", "", 1, 2],
        ["", "Tổng cộng", "", "", 3, 3],
    ]
    assert [each[1:] for each in matrix(*lines)] == [
        (2, 2, False), (1, 1, False), (1, 1, False), (2, 2, False), (3, 3, False), (3, 3, False),
    ]  # fmt: skip
    second = [MATRIX, *marked(0, 0, 0), ["", "Tổng cộng", "", "", 5, 1]]
    read = read_list(workbook(*marked(0, 0, 1), head=MATRIX, Hai=second), today=TODAY)
    assert [(each.lines, each.is_wrong) for each in check_claims(read, {})] == [
        (5, False), (1, False),
    ]  # fmt: skip


def test_men_and_women_are_counted_together_and_units_are_no_people():
    head = ["STT", "Họ và tên", "Nam", "Nữ", "Năm sinh", "Xã", "Ấp", "Chức danh", "Từ ngày"]
    lines = [
        [1, "Lê Văn Ba", "x", "", 1970, "Đông Một", "Ấp 1", "Trưởng ấp", "1/7/2020"],
        [2, "Lý Thị Tư", "", "x", 1971, "Đông Một", "Ấp 2", "Trưởng ấp", "1/7/2020"],
        [3, "Lê Văn Năm", "x", "", 1972, "Đông Một", "Ấp 2", "Trưởng ấp", "1/7/2020"],
    ]
    assert matrix(*lines, ["", "Tổng cộng", 2, 1], head=head) == [("", 3, 3, False)]
    assert matrix(*lines, ["", "Tổng cộng", "", "", "", 1, 2], head=head) == []
    assert matrix(*lines, ["", "Tổng cộng", 2], head=head) == []


def summed_up(*rows, after: bool = True):
    """What a sheet of its own states of a list with a case of the commune and two of hamlets."""
    people = [line(hamlet="", role1="Chủ tịch UBND xã"), line(full_name="Lý Thị Tư"), line()]
    sheets = [
        find_layout(Sheet("Danh sách", [HEAD, *people])),
        find_layout(Sheet("Tổng hợp", [["TỔNG HỢP"], ["TT", "Cấp", "Số trường hợp"], *rows])),
    ]
    cases = {("Danh sách", 2): Counter({3: 1})}
    cases |= dict.fromkeys([("Danh sách", 3), ("Danh sách", 4)], Counter({4: 1}))
    checked = check_claims(read_layouts(sheets if after else sheets[::-1], TODAY), cases)
    return [(each.label, each.number, each.cases, each.is_wrong) for each in checked]


@pytest.mark.parametrize("after", [True, False])
def test_a_sheet_that_sums_up_by_levels_speaks_of_all_sheets(after):
    rows = [1, "Cấp xã", 1], [2, "Ấp, khu phố", 3], ["", "Tổng cộng", 4]
    assert summed_up(*rows, after=after) == [
        ("Cấp xã", 1, 1, False),
        ("Ấp, khu phố", 3, 2, True),
        ("Tổng cộng", 4, 3, True),
    ]


def test_levels_that_stand_twice_are_of_parts():
    rows = [1, "Cấp xã", 7], [2, "Cấp ấp", 7], ["", "Xã An Hòa"], [1, "Cấp xã", 7], ["", "Cộng", 9]
    assert summed_up(*rows) == []


def test_what_names_posts_or_stands_before_any_level_is_no_total_of_a_level():
    rows = ["", "Tổng cộng", 9], [1, "Bí thư - Chủ tịch UBND cấp xã", 9], [2, "Xã An Hòa", 9]
    assert summed_up(*rows) == []


def test_the_lines_of_a_long_list_are_counted_once_for_all_its_totals():
    class Cases(dict):
        asked = 0

        def get(self, *key):
            Cases.asked += 1
            return super().get(*key)

    lines = [row for _ in range(50) for row in (line(), ["", "Tổng cộng", 7])]
    read = read_list(workbook(*lines), today=TODAY)
    checked = check_claims(read, Cases())
    assert [each.lines for each in checked] == [*range(1, 7), 7, *range(8, 51)]
    assert Cases.asked < 3 * 50


def test_a_total_is_called_after_the_first_of_the_longest_names_of_blocks_above():
    lines = [
        ["I. Xã Đông"],
        line(),
        ["II. Xã Đông Một"],
        line(full_name="Lê Văn Ba"),
        line(full_name="Lý Thị Tư"),
        ["Cộng xã Đông", 1],
        ["Cộng xã Đông Một", 2],
        ["Cộng xã Đông Một Hai", 2],
        ["Cộng xã Tây Một", 3],
        ["III. Xã Tây Một"],
        line(full_name="Lê Văn Sáu"),
    ]
    read = read_list(workbook(*lines), today=TODAY)
    assert [each.lines for each in check_claims(read, {})] == [1, 2, 2, 0]
