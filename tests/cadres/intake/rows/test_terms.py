"""The days of a line, and what only its note says of them."""

import datetime as dt

import pytest

from cadres.intake.layout.layout import find_layout
from cadres.intake.rows.lists import read_layouts, read_list
from cadres.intake.sheets import Sheet
from tests.cadres.list_files import HEAD, LETTERS, TODAY, faults, line, workbook

NOTE = LETTERS["note"]
READ, LEFT = [(2, NOTE, "read_as", "warning")], [(2, NOTE, "note_not_read", "warning")]


def read(**cells):
    found = read_list(workbook(line(**cells)), today=TODAY)
    [row] = found.rows
    return row.start and str(row.start), row.end and str(row.end), faults(found.problems)


@pytest.mark.parametrize(
    ("note", "days"),
    [
        ("Giữ chức từ 3/2017 đến nay", ("3/2017", None)),
        ("Từ 2015 đến 2018", ("2015", "2018")),
    ],
)
def test_an_empty_first_day_is_the_note_s(note, days):
    assert read(start="", note=note) == (*days, READ)


def test_one_cell_may_say_from_when_to_when_and_why():
    said = "Giữ từ 12/3/2018, thôi từ 01/4/2020 do tuổi cao"
    [row] = read_list(workbook(line(start=said)), today=TODAY).rows
    assert (str(row.start), str(row.end), row.end_reason) == ("12/3/2018", "1/4/2020", "tuổi cao")
    assert read(start="Giữ từ 10/6/2020, thôi từ 10/5/2020 do sức khỏe")[2] == [
        (2, LETTERS["end"], "end_before_start", "error")
    ]
    assert read(start="Giữ từ 31/4/2020")[2] == [(2, LETTERS["start"], "impossible_date", "error")]


@pytest.mark.parametrize(
    ("decision", "start", "number", "day"),
    [
        ("31/QĐ-UBND, 02/01/2018; từ 06/01/2018", "6/1/2018", "31/QĐ-UBND", "2/1/2018"),
        ("12-QĐ/ĐU ngày 2/3/2019 có hiệu lực từ ngày 5/3/2019", "5/3/2019", "12-QĐ/ĐU", "2/3/2019"),
    ],
)
def test_a_decision_may_say_since_when(decision, start, number, day):
    cells = {"start": "", "decision_no": decision, "decision_date": ""}
    [row] = read_list(workbook(line(**cells)), today=TODAY).rows
    assert (str(row.start), row.decision_number, str(row.decision_date)) == (start, number, day)


@pytest.mark.parametrize(
    ("own", "start", "told"),
    [
        ("", "1/7/2020", []),
        ("15-QĐ/TU", "1/7/2020", []),
        ("16-QĐ/TU", None, [(2, LETTERS["start"], "impossible_date", "error")]),
    ],
)
def test_a_first_day_may_name_its_decision(own, start, told):
    cells = {"decision_no": own, "decision_date": "", "start": "01/7/2020 theo QĐ 15-QĐ/TU"}
    found = read_list(workbook(line(**cells)), today=TODAY)
    [row] = found.rows
    assert (row.start and str(row.start), faults(found.problems)) == (start, told)
    assert row.decision_number == (own or "15-QĐ/TU")


def test_a_first_day_in_both_cells_is_one():
    cells = {"decision_no": "31/QĐ-UBND; từ 01/3/2019", "decision_date": ""}
    [row] = read_list(workbook(line(**cells)), today=TODAY).rows
    assert (str(row.start), row.decision_number) == ("1/3/2019", "31/QĐ-UBND")


def test_the_first_day_s_own_cell_counts():
    cells = {"decision_no": "31/QĐ-UBND; từ 06/01/2018", "decision_date": ""}
    assert read(**cells)[0] == "1/3/2019"


def test_nobody_holds_a_post_from_before_the_state():
    """The first day is wrong then, not the birth."""
    wrong = [(2, LETTERS["start"], "impossible_date", "error")]
    assert read(start="15/6/1920")[2] == wrong
    assert read(start="1919")[2] == wrong
    assert read(start="03/1976", birth="1950")[2] == []


def test_a_first_day_in_its_cell_needs_no_note():
    assert read(note="Từ 3/2017 đến nay") == ("1/3/2019", None, [])


def test_without_a_word_of_the_posts_the_first_day_is_missing():
    missing = [(2, LETTERS["start"], "missing_start", "error")]
    for note in "Kết nạp Đảng 3/2/1995", "Sinh hoạt tại chi bộ từ 3/2017", "Bầu bổ sung 3/2017":
        assert read(start="", note=note) == (None, None, missing)


def test_a_last_day_may_stand_in_the_note_alone():
    assert read(note="Nghỉ việc 10/2019 do sức khỏe") == ("1/3/2019", "10/2019", READ)
    assert read(start="", note="Giữ chức từ 3/2017; nghỉ hưu từ 10/2019") == (
        "3/2017", "10/2019", READ * 2,
    )  # fmt: skip


def test_a_last_day_in_its_cell_needs_no_note():
    assert read(end="12/2019", note="Nghỉ hưu từ 10/2019") == ("1/3/2019", "12/2019", [])
    assert read(start="", end="12/2019", note="Từ 3/2017") == ("3/2017", "12/2019", READ)


@pytest.mark.parametrize(
    "note",
    [
        "Nghỉ hưu từ 01/10/2020",  # not yet
        "Nghỉ việc 10/2015",  # before the first day
        "Nghỉ việc từ 3/2020 đến 9/2020",
    ],
)
def test_a_day_that_cannot_be_the_last_one_is_left_and_told(note):
    assert read(note=note) == ("1/3/2019", None, LEFT)


def test_what_is_after_the_list_s_own_day_is_a_plan():
    title = ["DANH SÁCH (tính đến ngày 31/12/2019)"]
    lines = [HEAD, line(note="Nghỉ hưu từ 01/02/2020")]
    found = read_list(workbook(*lines, head=title), today=TODAY)
    assert [(row.number, row.end) for row in found.rows] == [(3, None)]
    assert faults(found.problems) == [(3, NOTE, "note_not_read", "warning")]


@pytest.mark.parametrize("end", ["31/12/2025", "12/2020", "2021", "Nghỉ hưu 1/10/2020"])
def test_a_last_day_of_its_own_that_is_yet_to_come_is_none(end):
    told = [(2, LETTERS["end"], "read_as", "warning")]
    assert read(end=end) == ("1/3/2019", None, told)
    assert read(end=end, note="Nghỉ việc 10/2019") == ("1/3/2019", "10/2019", told + READ)


def test_the_sentence_says_what_is_read():
    [told] = read_list(workbook(line(end="31/12/2025")), today=TODAY).problems
    assert told.message == "ngày thôi 31/12/2025 sau hôm nay (23/9/2020); hiểu là chưa thôi."


@pytest.mark.parametrize(
    "title",
    [
        "Bí thư chi bộ (từ 1/1/2018 đến 31/12/2025)",
        "Bí thư chi bộ, từ 1/2018 đến 12/2025",
        "Bí thư chi bộ: 2018 - 2025",
        "Bí thư chi bộ (đến 31/12/2025)",
    ],
)
def test_a_last_day_beside_a_title_that_is_yet_to_come_is_none(title):
    found = read_list(workbook(line(role1=title)), today=TODAY)
    assert faults(found.problems) == [(2, LETTERS["role1"], "read_as", "warning")]
    assert "2025" not in found.rows[0].titles["role1"]
    assert found.rows[0].titles["role2"] == "Trưởng ấp"
    left = line(role1=title.replace("2025", "2019"))
    assert read_list(workbook(left), today=TODAY).problems == []


def test_a_last_day_of_one_post_that_is_yet_to_come_is_doubtful():
    found = read_list(workbook(line(end="TA: 5/2020; BTCB: 5/2021")), today=TODAY)
    [row] = found.rows
    assert [(str(each.end), bool(each.doubt)) for each in row.noted] == [
        ("5/2020", False), ("5/2021", True),
    ]  # fmt: skip


def test_a_column_of_last_days_says_who_left_since_the_day_of_the_list():
    """A title tells a term as well, and so only what had ended by that day."""
    title = ["DANH SÁCH (tính đến ngày 31/12/2019)"]
    lines = line(end="30/6/2020"), line(role1="Bí thư chi bộ (từ 2018 đến 30/6/2020)")
    found = read_list(workbook(HEAD, *lines, head=title), today=TODAY)
    assert [row.end and str(row.end) for row in found.rows] == ["30/6/2020", None]
    assert [each.message for each in found.problems] == [
        "ngày thôi 30/6/2020 sau ngày của danh sách (31/12/2019); hiểu là chưa thôi."
    ]


@pytest.mark.parametrize("never", ["31/12/9999", "9999-12-31", dt.date(9999, 12, 31)])
def test_the_end_of_all_time_is_no_last_day(never):
    assert read(end=never) == ("1/3/2019", None, [])
    assert read(start=f"1/3/2018 - {never}" if isinstance(never, str) else "1/3/2018") == (
        "1/3/2018", None, [],
    )  # fmt: skip


def test_what_the_note_says_of_one_post_is_kept_for_it():
    found = read_list(workbook(line(note="Thôi Trưởng ấp từ 3/2020")), today=TODAY)
    [row] = found.rows
    assert (row.end, [(each.of, str(each.end)) for each in row.noted]) == (
        None, [("trưởng ấp", "3/2020")],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "days", "problems"),
    [
        ("01/2018 - 12/2019", ("1/2018", "12/2019"), []),
        ("2015-2020", ("2015", "2020"), [(2, LETTERS["start"], "read_as", "warning")]),
        ("6/2019 - 6/2024", ("6/2019", None), [(2, LETTERS["start"], "read_as", "warning")]),
    ],
)
def test_the_first_cell_may_hold_both_days(cell, days, problems):
    assert read(start=cell) == (*days, problems)


def test_a_term_in_the_last_cell_is_no_end_unless_it_was_served():
    assert read(end="hết nhiệm kỳ 2015-2020")[1] == "2020"
    assert read(end="Nhiệm kỳ 2015-2020")[1:] == (
        None, [(2, LETTERS["end"], "impossible_date", "error")],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("reason", "end", "told"),
    [
        ("Nghỉ hưu 1/5/2019", "1/5/2019", ["read_as"]),
        ("1/5/2019: nghỉ hưu", "1/5/2019", ["read_as"]),
        ("Từ trần", None, ["missing_end"]),
        ("không", None, []),
    ],
)
def test_the_reason_may_say_the_last_day_and_without_one_is_told(reason, end, told):
    head = ["Họ và tên", "Năm sinh", "Ấp", "Chức danh", "Từ ngày", "Đến ngày", "Lý do thôi"]
    line = ["Lê Văn Ba", 1970, "Ấp 2", "BTCB kiêm TA", "1/3/2018", "", reason]
    read = read_layouts([find_layout(Sheet("Danh sách", [head, line]))], TODAY)
    assert (read.rows[0].end and str(read.rows[0].end)) == end
    assert [problem.kind for problem in read.problems] == told


@pytest.mark.parametrize(
    ("said", "end", "reason", "told"),
    [
        ("30/6/2019 - nghỉ hưu", "30/6/2019", "nghỉ hưu", []),
        ("tháng 6/2019 (tuổi cao)", "6/2019", "tuổi cao", []),
        ("Luân chuyển từ 1/7/2019", "1/7/2019", "Luân chuyển", []),
        ("cuối năm 2019 - nghỉ hưu", "2019", "nghỉ hưu", [("F", "read_as")]),
        ("30/6/2019", "30/6/2019", "", []),
        ("đến nay", None, "", []),
        ("Nghỉ hưu", None, "Nghỉ hưu", [("F", "missing_end")]),
        ("31/6/2019 - nghỉ hưu", None, "", [("F", "impossible_date")]),
        ("30/6/2017, nghỉ hưu", "30/6/2017", "nghỉ hưu", [("F", "end_before_start")]),
    ],
)
@pytest.mark.parametrize("heading", ["Đến ngày, lý do", "Ngày/lý do thôi", "Thời gian, lý do thôi"])
def test_one_column_may_say_the_last_day_and_its_reason(heading, said, end, reason, told):
    head = ["Họ và tên", "Năm sinh", "Ấp", "Chức danh", "Từ ngày", heading]
    line = ["Lê Văn Ba", 1970, "Ấp 2", "BTCB kiêm TA", "1/3/2018", said]
    read = read_layouts([find_layout(Sheet("Danh sách", [head, line]))], TODAY)
    [row] = read.rows
    assert (row.end and str(row.end), row.end_reason) == (end, reason)
    assert [(each.column, each.kind) for each in read.problems] == told


def test_a_reason_alone_in_a_column_of_days_is_no_day():
    assert read(end="Nghỉ hưu")[2] == [(2, LETTERS["end"], "impossible_date", "error")]


@pytest.mark.parametrize("said", ["từ 5/2019 đến 3/2018", "5/2019 - 3/2018"])
def test_an_end_before_the_start_in_one_cell_is_told_there(said):
    assert read(start=said, end="")[2][0][:3] == (2, LETTERS["end"], "end_before_start")
    head = ["Họ và tên", "Năm sinh", "Ấp", "Chức danh", "Thời gian"]
    line = ["Lê Văn Ba", 1970, "Ấp 2", "BTCB kiêm TA", said]
    found = read_layouts([find_layout(Sheet("Danh sách", [head, line]))], TODAY)
    assert [(each.column, each.kind) for each in found.problems] == [("E", "end_before_start")]


def test_a_reason_of_any_kind_may_say_the_last_day():
    head = [*HEAD, "Lý do thôi"]
    said = [*line(), "Luân chuyển 1/7/2020"]
    found = read_list(workbook(said, head=head), today=TODAY)
    assert [str(row.end) for row in found.rows] == ["1/7/2020"]
    assert [each.kind for each in found.problems] == ["read_as"]


@pytest.mark.parametrize(
    "note",
    [
        "Chờ phê chuẩn chức danh Trưởng ấp",
        "Đang chờ HĐND huyện phê chuẩn kết quả bầu",
        "Trưởng ấp chưa được công nhận",
        "Xã đã bầu; chưa được UBND huyện phê chuẩn",
    ],
)
def test_a_post_that_waits_for_approval_is_told(note):
    assert read(note=note) == ("1/3/2019", None, LEFT)


@pytest.mark.parametrize(
    "note",
    [
        "Dự kiến kiêm nhiệm",
        "Đang đề nghị cho kiêm nhiệm",
        "có kế hoạch nhất thể hóa",
    ],
)
def test_concurrent_posts_that_are_only_planned_are_told(note):
    assert read(note=note) == ("1/3/2019", None, LEFT)


@pytest.mark.parametrize(
    "note", ["Dự kiến nghỉ hưu", "Dự kiến nhân sự khóa mới", "Dự kiến thôi kiêm nhiệm", "Sẽ đi học"]
)
def test_other_plans_are_not_told(note):
    assert read(note=note) == ("1/3/2019", None, [])


def test_what_is_approved_or_waits_for_its_paper_is_not_told():
    for note in "Đã được phê chuẩn", "Chưa có QĐ phê chuẩn", "Chờ nghỉ hưu":
        assert read(note=note) == ("1/3/2019", None, [])


@pytest.mark.parametrize("never", ["31/12/9999", 99991231, dt.date(9999, 12, 31)])
def test_a_program_s_last_day_of_all_is_no_end(never):
    assert read(end=never) == ("1/3/2019", None, [])
