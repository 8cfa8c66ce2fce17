"""People whom a block or a title tells to have left: their one day is the last, or is missing."""

import pytest

from cadres.intake.layout.layout import find_layout
from cadres.intake.rows.lists import read_layouts
from cadres.intake.sheets import Sheet
from tests.cadres.list_files import TODAY, faults

HEAD = ["STT", "Họ và tên", "Năm sinh", "Chức danh", "Số quyết định"]
LINE = ["Lê Thị Mới", 1980, "Bí thư chi bộ, Trưởng ấp", "12-QĐ/ĐU"]
MISSING = [(3, "F", "missing_start", "error")]


def read(above: list[str], heading: str, *cells, number=3):
    """Start, end and faults of the line below a title, a header and perhaps a block."""
    title, *blocks = above
    rows = [[title], [*HEAD, heading], *([text] for text in blocks), [1, *LINE, *cells]]
    found = read_layouts([find_layout(Sheet("Danh sách", rows))], TODAY)
    row = found.rows[-1]
    return row.start and str(row.start), row.end and str(row.end), faults(found.problems)


@pytest.mark.parametrize(
    "block",
    [
        "II. MIỄN NHIỆM, CHO THÔI GIỮ CHỨC VỤ", "II. Cán bộ nghỉ hưu", "B. GIẢM TRONG KỲ",
        "II. Thôi kiêm nhiệm", "II. GIẢM",
    ],
)  # fmt: skip
@pytest.mark.parametrize("heading", ["Ngày có hiệu lực", "Thời điểm", "Hiệu lực từ ngày"])
def test_a_day_that_may_be_either_is_the_last_of_who_left(block, heading):
    said = read(["DANH SÁCH BIẾN ĐỘNG", block], heading, "1/4/2020")
    assert said == (None, "1/4/2020", [(4, "F", "missing_start", "error")])


def test_a_title_may_say_that_all_of_them_left():
    title = "DANH SÁCH CÁN BỘ THÔI KIÊM NHIỆM QUÝ II NĂM 2020"
    assert read([title], "Thời điểm", "1/4/2020") == (None, "1/4/2020", MISSING)


@pytest.mark.parametrize(
    "above",
    [
        ["DANH SÁCH BỔ NHIỆM, MIỄN NHIỆM", "I. BỔ NHIỆM"],
        ["DANH SÁCH MIỄN NHIỆM", "I. BỔ NHIỆM"],
        ["DANH SÁCH BỔ NHIỆM, MIỄN NHIỆM CÁN BỘ"],
        ["DANH SÁCH CÁN BỘ KIÊM NHIỆM", "I. Giám đốc các trung tâm"],
        ["DANH SÁCH CÁN BỘ KIÊM NHIỆM", "I. Cán bộ chuẩn bị nghỉ hưu"],
        ["DANH SÁCH CÁN BỘ KIÊM NHIỆM", "I. Cán bộ nghỉ hưu làm bí thư chi bộ"],
        ["DANH SÁCH CÁN BỘ KIÊM NHIỆM", "I. Hộ giảm nghèo"],
    ],
)
def test_who_did_not_leave_begins_on_the_day(above):
    assert read(above, "Ngày có hiệu lực", "1/4/2020") == ("1/4/2020", None, [])


@pytest.mark.parametrize("heading", ["Từ ngày", "Ngày bổ nhiệm", "Thời điểm giữ chức vụ"])
def test_a_first_day_of_who_left_says_no_last_one_and_is_told(heading):
    above = ["DANH SÁCH BIẾN ĐỘNG", "II. MIỄN NHIỆM"]
    told = [(4, "F", "missing_end", "error")]
    assert read(above, heading, "1/4/2018") == ("1/4/2018", None, told)


def test_who_left_has_both_days_in_their_columns():
    rows = [["DANH SÁCH BIẾN ĐỘNG"], [*HEAD, "Từ ngày", "Đến ngày"], ["II. MIỄN NHIỆM"]]
    lines = [[1, *LINE, "1/4/2018", "1/4/2020"], [2, "Lê Văn Hai", *LINE[1:], "1/5/2018", ""]]
    found = read_layouts([find_layout(Sheet("Danh sách", [*rows, *lines]))], TODAY)
    assert [row.end and str(row.end) for row in found.rows] == ["1/4/2020", None]
    assert faults(found.problems) == [(5, "G", "missing_end", "error")]


def test_the_paper_beside_a_last_day_is_not_that_of_the_beginning():
    rows = [["DANH SÁCH MIỄN NHIỆM"], [*HEAD, "Ngày có hiệu lực"], [1, *LINE, "1/4/2020"]]
    [row] = read_layouts([find_layout(Sheet("Danh sách", rows))], TODAY).rows
    assert row.decision_number == ""


@pytest.mark.parametrize("block", ["MIỄN NHIỆM", "Thôi giữ chức vụ (02 đ/c)", "Giảm: 3 trường hợp"])
def test_a_row_that_says_only_what_was_done_is_a_block(block):
    rows = [["DANH SÁCH BIẾN ĐỘNG"], [*HEAD, "Thời điểm"], ["", "BỔ NHIỆM"], [1, *LINE, "1/4/2020"]]
    rows += [["", block], [2, "Lê Văn Hai", *LINE[1:], "1/5/2020"]]
    found = read_layouts([find_layout(Sheet("Danh sách", rows))], TODAY).rows
    assert [str(row.start) for row in found] == ["1/4/2020", "None"]
    assert [str(row.end) for row in found] == ["None", "1/5/2020"]


@pytest.mark.parametrize(
    "remark", ["Nghỉ hưu từ 01/5/2020", "Giảm 2 người so với kỳ trước, do sáp nhập"]
)
def test_a_remark_between_lines_is_no_block(remark):
    rows = [["DANH SÁCH"], [*HEAD, "Từ ngày"], [1, *LINE, "1/4/2018"], ["", remark]]
    rows += [[2, "Lê Văn Hai", *LINE[1:], "1/5/2018"]]
    found = read_layouts([find_layout(Sheet("Danh sách", rows))], TODAY)
    assert [str(row.start) for row in found.rows] == ["1/4/2018", "1/5/2018"]
    assert found.problems == []


@pytest.mark.parametrize(
    ("heading", "begun", "left"),
    [
        ("Hình thức", "Bổ nhiệm", "Miễn nhiệm"),
        ("Nội dung biến động", "Tăng", "Giảm"),
        ("Tình trạng", "Đang giữ chức", "Đã nghỉ"),
        ("Hiện trạng", "Đang giữ chức", "Miễn nhiệm"),
    ],
)
def test_a_column_may_say_of_each_line_what_was_done(heading, begun, left):
    rows = [["DANH SÁCH"], [*HEAD, heading, "Ngày hiệu lực"], [1, *LINE, begun, "1/4/2020"]]
    rows += [[2, "Lê Văn Hai", *LINE[1:], left, "1/5/2020"]]
    found = read_layouts([find_layout(Sheet("Danh sách", rows))], TODAY).rows
    assert [str(row.start) for row in found] == ["1/4/2020", "None"]
    assert [str(row.end) for row in found] == ["None", "1/5/2020"]


def test_a_column_of_states_may_say_since_when_posts_are_held_no_more():
    rows = [
        ["DANH SÁCH"],
        [*HEAD, "Từ ngày", "Hiện trạng"],
        [1, *LINE, "1/4/2018", "Đang giữ chức"],
    ]
    rows += [[2, "Lê Văn Hai", *LINE[1:], "1/5/2018", "Đã thôi từ 5/2020"]]
    found = read_layouts([find_layout(Sheet("Danh sách", rows))], TODAY)
    assert [str(row.end) for row in found.rows] == ["None", "5/2020"]
    assert [problem.kind for problem in found.problems] == ["read_as"]


EITHER = "Ngày bổ nhiệm, miễn nhiệm"


def test_a_column_for_both_days_is_read_by_its_blocks():
    above = ["DANH SÁCH BỔ NHIỆM, MIỄN NHIỆM", "I. BỔ NHIỆM"]
    assert read(above, EITHER, "1/4/2020") == ("1/4/2020", None, [])
    above[1] = "II. MIỄN NHIỆM"
    missing = [(4, "F", "missing_start", "error")]
    assert read(above, EITHER, "1/4/2020") == (None, "1/4/2020", missing)


def test_a_column_for_both_days_without_a_word_of_which_is_a_fault():
    said = read(["DANH SÁCH BỔ NHIỆM, MIỄN NHIỆM"], EITHER, "1/4/2020")
    assert said == ("1/4/2020", None, [(3, "F", "unclear_day", "error")])
    assert read(["DANH SÁCH BỔ NHIỆM"], EITHER, "1/4/2020")[2] == []


@pytest.mark.parametrize("heading", ["Chức danh miễn nhiệm", "Chức vụ thôi giữ"])
def test_a_post_that_was_left_is_not_held_beside_one_that_was_taken_up(heading):
    head = ["STT", "Họ và tên", "Năm sinh", "Chức danh bổ nhiệm", heading, "Từ ngày"]
    people = [1, "Lê Thị Mới", 1980, "Trưởng ấp", "Bí thư chi bộ", "1/4/2020"]
    [row] = read_layouts([find_layout(Sheet("Danh sách", [head, people]))], TODAY).rows
    assert list(row.titles.values()) == ["Trưởng ấp"]


@pytest.mark.parametrize(
    ("name", "end"), [("2. Giảm", "1/4/2020"), ("Miễn nhiệm", "1/4/2020"), ("1. Tăng", None)]
)
def test_a_sheet_may_be_called_by_what_was_done(name, end):
    rows = [["DANH SÁCH QUÝ II"], [*HEAD, "Ngày có hiệu lực"], [1, *LINE, "1/4/2020"]]
    [row] = read_layouts([find_layout(Sheet(name, rows))], TODAY).rows
    assert (row.end and str(row.end)) == end
