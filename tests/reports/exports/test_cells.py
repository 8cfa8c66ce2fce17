import datetime as dt

import pytest

from reports.exports.cells import Sheet
from reports.exports.workbook import new_workbook
from tests.reports.exports.conftest import NOW, cached, opened


def written(write) -> bytes:
    """A workbook whose only sheet `write` has written on."""
    workbook, content = new_workbook("Thử", now=NOW)
    write(Sheet(workbook, "Thử"))
    workbook.close()
    return content.getvalue()


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "@SUM(A1)",
        "-2+3",
        "+84 913",
        "\tx",
        "\nx",
        "＝1+1",
        "{=1+1}",
        "http://kiemnhiem.invalid/",
        "1.017",
        "00123",
        "3/2017",
        "23/9/2020",
        "TRUE",
        "  hai dấu cách ",
        'Nguyễn Thị Ánh <b>&amp;</b> "K\'Brễ"',
    ],
)
def test_text_is_read_back_exactly_as_text(text):
    content = written(lambda sheet: sheet.write_text(0, 0, text, {}))
    cell = opened(content)["Thử"]["A1"]
    assert cell.value == text
    assert cell.data_type in ("s", "inlineStr")
    assert cell.hyperlink is None
    assert cached(content, "Thử") == [[text]]


@pytest.mark.parametrize("opener", "=+-@\t\n＝＋－＠")
def test_text_that_opens_like_a_formula_is_marked_as_text(opener):
    content = written(lambda sheet: sheet.write_text(0, 0, f"{opener}1", {}))
    assert opened(content)["Thử"]["A1"].quotePrefix


def test_other_text_is_not_marked():
    content = written(lambda sheet: sheet.write_text(0, 0, "Lê Thị Hòa", {}))
    assert not opened(content)["Thử"]["A1"].quotePrefix


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("\rx", "\nx"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("Lê\x00\x01\x1f Thị\ufffe\uffff\ud800", "Lê Thị"),
        ("\x01=1+1", "=1+1"),
    ],
)
def test_what_no_workbook_can_hold_is_left_out(text, kept):
    content = written(lambda sheet: sheet.write_text(0, 0, text, {}))
    assert opened(content)["Thử"]["A1"].value == kept
    assert cached(content, "Thử") == [[kept]]


def test_text_spans_cells_to_the_right():
    content = written(lambda sheet: sheet.write_text(1, 0, "=1", {}, to=3))
    sheet = opened(content)["Thử"]
    assert [str(cells) for cells in sheet.merged_cells.ranges] == ["A2:D2"]
    assert sheet["A2"].value == "=1"


def test_values_are_written_as_what_they_are():
    values = [1017, None, "", dt.date(2020, 9, 23), "9/2020"]

    def write(sheet):
        for column, value in enumerate(values):
            sheet.write_value(0, column, value, {})

    content = written(write)
    assert cached(content, "Thử") == [[1017, "", "", dt.date(2020, 9, 23), "9/2020"]]
    assert opened(content)["Thử"]["D1"].number_format == "dd/mm/yyyy"


def test_a_day_before_the_first_that_spreadsheets_know_is_text():
    content = written(lambda sheet: sheet.write_day(0, 0, dt.date(1899, 12, 3), {}))
    assert cached(content, "Thử") == [["3/12/1899"]]


def test_a_sum_is_a_formula_that_remembers_its_value():
    content = written(lambda sheet: sheet.write_sum(0, 0, (1, 2, 3, 4), 1017, {}))
    assert opened(content)["Thử"]["A1"].value == "=SUM(C2:E4)"
    assert cached(content, "Thử") == [[1017]]


def test_capitals_take_more_room_than_small_letters():
    def write(sheet):
        for row, text in enumerate(("Chủ nhiệm ủy ban huyện ủ", "Chủ nhiệm UBKT Huyện ủy")):
            sheet.make_room(row, [(text, 24)])
            sheet.write_text(row, 0, text, {})

    rows = opened(written(write))["Thử"].row_dimensions
    assert rows[1].height < rows[2].height
