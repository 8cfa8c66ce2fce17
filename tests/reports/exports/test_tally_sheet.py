import pytest
from django.conf import settings

from reports.crosstables import cross
from reports.exports import tally_workbook
from reports.exports.tally_sheet import numbering
from reports.questions import Unit
from tests.reports.exports.conftest import DAY, NOW, cached, opened, printed_width, source_of

SHEET = "Tổng hợp"


def made(world, rows="child", columns="level", **changes):
    """The table of a question and its workbook."""
    table = cross(world.question.but(**changes), rows=rows, columns=columns, user=world.leader)
    content = tally_workbook(table, rows=rows, columns=columns, user=world.leader, now=NOW)
    return table, content


def table_of(content: bytes, width: int) -> list[list]:
    """The rows from the heads to the totals, as remembered values."""
    rows = [row[:width] for row in cached(content, SHEET)]
    first = next(at for at, row in enumerate(rows) if row[0] == "STT")
    last = next(at for at, row in enumerate(rows) if row[1] == "Tổng số")
    return rows[first : last + 1]


def test_the_sheet_holds_exactly_what_the_page_shows(peopled):
    table, content = made(peopled)
    assert table_of(content, 7) == [
        ["STT", "Đơn vị", "Tổng số", "Cấp tỉnh", "Cấp huyện", "Cấp xã", "Thôn, ấp, khu phố"],
        [1, 2, "3=4+5+6+7", 4, 5, 6, 7],
        [1, "Cơ quan Tỉnh Bến Tre", 1, 1, 0, 0, 0],
        [2, "Huyện Bình Đại", 1, 0, 0, 0, 1],
        [3, "Huyện Ba Tri", 4, 0, 1, 1, 2],
        ["", "Tổng số", 6, 1, 1, 1, 3],
    ]
    assert table_of(content, 7)[2:-1] == [
        [number, head.label, total.value, *(cell.value for cell in cells)]
        for number, (head, total, cells) in enumerate(table.lines, 1)
    ]


def test_totals_of_cases_are_formulas_that_give_the_remembered_values(peopled):
    _, content = made(peopled)
    sheet = opened(content)[SHEET]
    formulas = {
        cell.coordinate: cell.value for row in sheet for cell in row if cell.data_type == "f"
    }
    first = next(cell.row for cell in sheet["A"] if cell.value == "STT") + 2
    rows = range(first, first + 3)
    assert formulas == {f"C{row}": f"=SUM(D{row}:G{row})" for row in rows} | {
        f"{column}{first + 3}": f"=SUM({column}{first}:{column}{first + 2})" for column in "CDEFG"
    }


def test_a_table_without_columns_has_a_total_for_each_row(peopled):
    _, content = made(peopled, rows="pairing", columns=None)
    assert table_of(content, 3) == [
        ["STT", "Mô hình kiêm nhiệm", "Tổng số"],
        [1, 2, 3],
        [1, "A1. Bí thư – Chủ tịch 4", 3],
        [2, "H1. Bí thư – Chủ tịch 2", 1],
        [3, "T1. Bí thư – Chủ tịch 1", 1],
        [4, "X1. Bí thư – Chủ tịch 3", 1],
        ["", "Tổng số", 6],
    ]


def test_people_are_not_added_up(peopled):
    _, content = made(peopled, unit=Unit.PERSONS)
    assert table_of(content, 7)[1:] == [
        [1, 2, 3, 4, 5, 6, 7],
        [1, "Cơ quan Tỉnh Bến Tre", 1, 1, 0, 0, 0],
        [2, "Huyện Bình Đại", 1, 0, 0, 0, 1],
        [3, "Huyện Ba Tri", 3, 0, 1, 1, 2],
        ["", "Tổng số", 5, 1, 1, 1, 3],
    ]
    sheet = opened(content)[SHEET]
    assert [cell for row in sheet for cell in row if cell.data_type == "f"] == []
    note = "Ghi chú: cột và dòng “Tổng số” tính mỗi người một lần, không cộng dồn."
    assert note in [cell.value for cell in sheet["A"]]


def test_localities_read_n_of_all_of_them(peopled):
    _, content = made(peopled, rows="level", columns=None, unit=Unit.LOCALITIES)
    assert table_of(content, 3)[2:] == [
        [1, "Cấp tỉnh", "1/1"],
        [2, "Cấp huyện", "1/2"],
        [3, "Cấp xã", "1/2"],
        [4, "Thôn, ấp, khu phố", "3/3"],
        ["", "Tổng số", "6/8"],
    ]


def test_a_question_without_cases_gives_zeros(world):
    _, content = made(world, rows="pairing", columns="level")
    assert table_of(content, 7)[2:] == [["", "Tổng số", 0, 0, 0, 0, 0]]


@pytest.mark.parametrize(
    ("unit", "title"),
    [
        (Unit.CASES, "TỔNG HỢP TRƯỜNG HỢP KIÊM NHIỆM THEO ĐƠN VỊ VÀ CẤP"),
        (Unit.PERSONS, "TỔNG HỢP SỐ NGƯỜI KIÊM NHIỆM THEO ĐƠN VỊ VÀ CẤP"),
        (Unit.POSTS, "TỔNG HỢP SỐ LƯỢT CHỨC DANH KIÊM NHIỆM THEO ĐƠN VỊ VÀ CẤP"),
        (Unit.LOCALITIES, "TỔNG HỢP SỐ ĐƠN VỊ CÓ TRƯỜNG HỢP KIÊM NHIỆM THEO ĐƠN VỊ VÀ CẤP"),
    ],
)
def test_the_heading_says_who_hands_up_what_of_which_day_in_which_unit(peopled, unit, title):
    _, content = made(peopled, unit=unit, gender="nu")
    texts = [text for row in cached(content, SHEET) for text in row if text != ""]
    assert texts[: texts.index("STT")] == [
        "TỈNH ỦY BẾN TRE",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "BAN TỔ CHỨC",
        "*",
        title,
        "Tỉnh Bến Tre",
        "(Số liệu đến ngày 23/9/2020)",
        "Giới tính: Nữ",
        f"Đvt: {unit.label}",
    ]


def test_it_is_signed_by_who_made_it_and_by_the_head(peopled):
    _, content = made(peopled)
    assert [[text for text in row if text != ""] for row in cached(content, SHEET)[-3:]] == [
        ["…………, ngày …… tháng …… năm ……"],
        ["NGƯỜI LẬP BIỂU", "TRƯỞNG BAN"],
        ["(Ký, ghi rõ họ và tên)", "(Ký, đóng dấu, ghi rõ họ và tên)"],
    ]


def test_it_prints_on_a4_landscape_one_page_wide_with_its_heads_on_every_page(peopled):
    _, content = made(peopled)
    sheet = opened(content)[SHEET]
    head = next(cell.row for cell in sheet["A"] if cell.value == "STT")
    assert sheet.page_setup.orientation == "landscape"
    assert int(sheet.page_setup.paperSize) == 9
    assert not getattr(sheet.sheet_properties.pageSetUpPr, "fitToPage", None)
    assert printed_width(sheet) <= 252
    assert sheet.print_title_rows == f"${head}:${head + 1}"
    assert sheet.oddFooter.center.text == "&P/&N"


def test_figures_are_numbers_grouped_as_the_reader_groups_them(peopled):
    _, content = made(peopled)
    sheet = opened(content)[SHEET]
    last = next(cell.row for cell in sheet["B"] if cell.value == "Tổng số")
    figures = [cell for row in sheet.iter_rows(last - 3, last - 1, 4, 7) for cell in row]
    assert {(cell.data_type, cell.number_format) for cell in figures} == {("n", "#,##0")}


def test_many_columns_are_numbered_by_their_first_and_last(peopled):
    table, _ = made(peopled)
    table.columns.extend(table.columns[:3])
    assert numbering(table) == [1, 2, "3=4+5+…+10", 4, 5, 6, 7, 8, 9, 10]


def test_its_source_tells_how_to_ask_again(peopled):
    _, content = made(peopled, rows="pairing", columns="level", gender="nu")
    assert source_of(content) == {
        "Nội dung": "Tổng hợp trường hợp kiêm nhiệm theo mô hình và cấp",
        "Đơn vị": "Tỉnh Bến Tre",
        "Số liệu đến ngày": DAY,
        "Bộ lọc": "Giới tính: Nữ",
        "Đơn vị tính": "Trường hợp",
        "Tổng số": 2,
        "Số dòng": 2,
        "Người xuất": "Trần Văn Bình (lanh-dao)",
        "Thời điểm xuất": "08:30 ngày 5/10/2020",
        "Địa chỉ để xuất lại": "/tong-hop.xlsx?rows=pairing&columns=level&day=2020-09-23"
        f"&place={peopled.province.pk}&gender=nu",
        "Phiên bản phần mềm": settings.VERSION,
    }
