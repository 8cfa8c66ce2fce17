"""Lists over several sheets and pages, and units that are said once for several lines."""

import pytest

from cadres.intake.rows.lists import read_list
from tests.cadres.list_files import TODAY, faults, workbook

HEAD = ["STT", "Xã", "Họ và tên", "Ngày sinh", "Ấp", "Chức danh 1", "Chức danh 2", "Từ ngày"]
NAMES = "Lê Văn Mới", "Trần Thị Hai", "Phạm Văn Ba", "Võ Thị Tư", "Mai Văn Năm"


HELD = "Bí thư chi bộ", "Trưởng ấp"


def person(number: int, commune="Xã Đông Một", hamlet="Ấp 1", posts=HELD) -> list:
    return [number, commune, NAMES[number - 1], "2/5/1980", hamlet, *posts, "1/3/2019"]


def read(*rows, head=HEAD, **sheets):
    return read_list(workbook(*rows, head=head, **sheets), today=TODAY)


def test_a_sheet_without_a_header_goes_on_with_the_list_before():
    found = read(person(1), person(2), Tiếp=[person(3), person(4), ["", "", "Cộng", 2]])
    assert [(row.line, row.full_name) for row in found.rows] == [
        (("Danh sách", 2), NAMES[0]),
        (("Danh sách", 3), NAMES[1]),
        (("Tiếp", 1), NAMES[2]),
        (("Tiếp", 2), NAMES[3]),
    ]
    assert [(each.sheet, *each_fault) for each, each_fault in
            zip(found.problems, faults(found.problems), strict=True)] == [
        ("Tiếp", None, "", "read_as", "warning")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        [["Ghi chú:", "Xã Đông Hai chưa gửi danh sách."]],
        [["Cấp", "Số trường hợp"], ["Xã", 7], ["Ấp", 33]],
        [["Xã Đông Một"], ["Xã Đông Hai"], ["Phường Tây Hai"]],
    ],
)
def test_a_sheet_of_something_else_does_not(rows):
    found = read(person(1), Khác=rows)
    assert [row.line for row in found.rows] == [("Danh sách", 2)]


def test_lines_above_their_header_are_read_too():
    found = read(person(3), person(4), Ba=[person(1), person(2), HEAD, person(5)])
    assert [row.number for row in found.rows if row.sheet == "Ba"] == [1, 2, 4]
    layout = found.layouts[1]
    assert ([*layout.header.rows], layout.skipped) == ([3], {})
    assert found.problems == []


def test_a_unit_said_once_is_that_of_the_hamlets_below_it():
    rows = [person(1), person(2, ""), person(3, ""), person(4, "Xã Đông Hai"), person(5, "")]
    found = read(*rows)
    assert [row.path.commune for row in found.rows] == [
        "Xã Đông Một", "Xã Đông Một", "Xã Đông Một", "Xã Đông Hai", "Xã Đông Hai",
    ]  # fmt: skip
    assert faults(found.problems) == [(3, "B", "as_above", "warning")]


def test_a_unit_is_said_once_more_below_a_header_that_stands_again():
    rows = [person(1), person(2, ""), HEAD, person(3), person(4, ""), person(5, "")]
    found = read(*rows)
    assert {row.path.commune for row in found.rows} == {"Xã Đông Một"}


def test_a_unit_that_one_of_many_lines_lacks_is_missing():
    found = read(person(1), person(2), person(3, ""), person(4), person(5))
    assert [row.path.commune for row in found.rows][2] == ""


def test_a_unit_said_once_is_that_of_the_posts_below_it_that_have_no_hamlet():
    of_commune = "Chủ tịch HĐND", "Chủ tịch UBND"
    found = read(person(1), person(2, "", "", of_commune), person(3, "", "", of_commune))
    assert {row.path.commune for row in found.rows} == {"Xã Đông Một"}


def test_a_line_whose_titles_name_a_higher_unit_does_not_take_the_one_above():
    of_district = "Chủ tịch HĐND huyện", "Trưởng phòng Nội vụ"
    found = read(person(1), person(2, ""), person(3, "", "", of_district), person(4, ""))
    assert [row.path.commune for row in found.rows] == ["Xã Đông Một", "Xã Đông Một", "", ""]


@pytest.mark.parametrize(
    ("district", "posts", "read_as"),
    [
        ("Huyện Chư Sê", ("Trưởng ban Dân vận Huyện ủy", "Chủ tịch UBMTTQ huyện"), "Huyện Chư Sê"),
        ("Pleiku", ("Trưởng ban Tuyên giáo Thành ủy", "Giám đốc TTBDCT thành phố"), "Pleiku"),
        ("Huyện Hòa Vang", ("Bí thư Thành ủy", "Chủ tịch HĐND thành phố"), ""),
        ("Huyện Chư Sê", ("Bí thư Tỉnh ủy", "Chủ tịch HĐND tỉnh"), ""),
    ],
)
def test_a_district_said_once_is_that_of_its_own_posts(district, posts, read_as):
    head = ["STT", "Huyện", "Họ và tên", "Ngày sinh", "Chức danh 1", "Chức danh 2", "Từ ngày"]
    rows = [[1, district, NAMES[0], 1970, "Bí thư", "Chủ tịch HĐND", "1/3/2019"],
            [2, "", NAMES[1], 1971, *posts, "1/3/2019"]]  # fmt: skip
    assert [row.path.district for row in read(*rows, head=head).rows] == [district, read_as]


def test_a_unit_that_goes_on_from_the_page_before_is_that_unit():
    [row] = read(person(1, "Xã Đông Một (tiếp theo)")).rows
    assert row.path.commune == "Xã Đông Một"


@pytest.mark.parametrize(
    "rows",
    [
        [["Mã", "", "Tên chức danh"], [1, "", "Bí thư chi bộ"], [2, "", "Trưởng ấp"]],
        [["Viết tắt", "", "Tên đầy đủ", "BTCB"], ["TA", "", "Trưởng ấp", ""]],
        [[1, "", "Ban Tổ chức"], [2, "", "Văn phòng Huyện ủy"]],
    ],
)
def test_a_table_to_look_things_up_in_does_not_go_on_with_the_list(rows):
    found = read(person(1), DM=rows)
    assert [row.line for row in found.rows] == [("Danh sách", 2)]
    assert [each.kind for each in found.problems] == []


def test_a_unit_said_once_is_also_that_of_people_with_further_lines():
    further = ["", "", "", "", "", "Trưởng ấp", "", "1/5/2019"]
    rows = [person(1), further, person(2, ""), further, person(3, "Xã Đông Hai"), person(4, "")]
    found = read(*rows)
    assert [row.path.commune for row in found.rows] == [
        *["Xã Đông Một"] * 4, "Xã Đông Hai", "Xã Đông Hai",
    ]  # fmt: skip


PAGE_HEAD = ["STT", "Họ và tên", "Ngày sinh", "Ấp", "Chức danh", "Từ ngày"]


def on_pages(first: str, second: str):
    """The commune and the first day of two lines, a page break with its heading between them."""
    lines = [[1, NAMES[0], 1980, "Ấp 1", "Bí thư chi bộ", "1/3/2019"]]
    lines += [[], ["Trang 2"], [second], PAGE_HEAD]
    lines += [[2, NAMES[1], 1981, "Ấp 2", "nt", "-nt-"]]
    return read_list(workbook(PAGE_HEAD, *lines, head=[first]), today=TODAY)


def test_ditto_marks_go_on_below_a_title_that_goes_on():
    title = "DANH SÁCH CÁN BỘ KIÊM NHIỆM XÃ ĐÔNG MỘT"
    found = on_pages(title, f"{title} (tiếp theo)")
    assert [str(row.start) for row in found.rows] == ["1/3/2019"] * 2


@pytest.mark.parametrize(
    "second", ["Đơn vị: Xã Đông Một", "Đơn vị: Xã Đông Một (tiếp theo)", "Đơn vị: Xã Đông Một (tt)"]
)
def test_ditto_marks_go_on_over_a_page_break_within_a_unit(second):
    found = on_pages("Đơn vị: Xã Đông Một", second)
    assert [str(row.start) for row in found.rows] == ["1/3/2019"] * 2
    assert {each.kind for each in found.problems} == {"as_above"}


def test_ditto_marks_end_where_another_unit_begins():
    found = on_pages("Đơn vị: Xã Đông Một", "Đơn vị: Xã Đông Hai")
    assert [each.kind for each in found.problems].count("nothing_above") == 2
