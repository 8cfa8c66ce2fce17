"""Workbooks of every kind are opened, and those that would hurt are refused with a sentence."""

import datetime as dt
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from cadres.intake.files import reader
from cadres.intake.files.excel_xml import BROKEN
from cadres.intake.files.marks import UNCALCULATED
from cadres.intake.files.reader import read_sheets
from cadres.intake.files.workbook import UNREADABLE
from cadres.intake.problems import IntakeError, Problem, column_letter
from cadres.intake.sheets import CellError

ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
    "<office:body>"
    '<office:spreadsheet><table:table table:name="Ấp"><table:table-row>'
    '<table:table-cell office:value-type="string"><text:p>Họ và tên</text:p></table:table-cell>'
    '<table:table-cell office:value-type="date" office:date-value="2020-09-23"/>'
    "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"
)


def saved(book) -> BytesIO:
    file = BytesIO()
    book.save(file)
    return file


def refusal(file) -> str:
    with pytest.raises(IntakeError) as refused:
        read_sheets(file)
    return str(refused.value)


def package(**members) -> BytesIO:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as zipped:
        for name, content in members.items():
            zipped.writestr(name, content)
    return file


def test_all_sheets_are_read_with_their_row_numbers_hidden_ones_too():
    book = Workbook()
    book.active.title = "Cấp xã"
    book.active["B3"] = "Lê Thị Mới"
    book.active["C3"] = dt.date(1980, 5, 2)
    hidden = book.create_sheet("Ấp & khu phố")
    hidden.sheet_state = "hidden"
    hidden["A1"] = 7
    book.create_sheet("Trống")
    sheets = read_sheets(saved(book))
    assert [(sheet.name, sheet.hidden) for sheet in sheets] == [
        ("Cấp xã", False),
        ("Ấp & khu phố", True),
        ("Trống", False),
    ]
    assert [list(sheet.numbered_rows()) for sheet in sheets] == [
        [
            (1, []),
            (2, []),
            (3, ["", "Lê Thị Mới", dt.date(1980, 5, 2)]),
        ],
        [(1, [7])],
        [],
    ]


def test_errors_of_excel_are_not_taken_for_empty_cells():
    book = Workbook()
    book.active["A1"] = "x"
    book.active["B1"] = "#REF!"
    book.active["D2"] = "=1/0"
    sheet = read_sheets(saved(book))[0]
    assert sheet.rows == [["x", CellError("#REF!")], ["", "", "", CellError(UNCALCULATED)]]


def test_ods_is_read():
    sheets = read_sheets(ods(""))
    assert [(sheet.name, sheet.rows) for sheet in sheets] == [
        ("Ấp", [["Họ và tên", dt.date(2020, 9, 23)]])
    ]


def ods(cells: str, columns: str = "") -> BytesIO:
    """The small ODS with `cells` after its first row, and `columns` before it."""
    content = ODS.replace('table:name="Ấp">', 'table:name="Ấp">' + columns)
    return package(
        **{
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content.replace("</table:table>", cells + "</table:table>"),
            "META-INF/manifest.xml": "<manifest/>",
        }
    )


def test_empty_cells_to_the_end_of_an_ods_sheet_are_no_table():
    rest = (
        '<table:table-row table:number-rows-repeated="1048575">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    assert read_sheets(ods(rest))[0].rows == [["Họ và tên", dt.date(2020, 9, 23)]]


@pytest.mark.parametrize(("rows", "columns"), [(1_048_575, 16_000), (900_000_000, 1), (1, 16_385)])
def test_cells_repeated_too_often_in_an_ods_are_refused(rows, columns):
    cells = (
        f'<table:table-row table:number-rows-repeated="{rows}"><table:table-cell office:value="1"'
        f' office:value-type="float" table:number-columns-repeated="{columns}"/></table:table-row>'
    )
    area = f"{columns if columns > 1 else 2} cột × {rows + 1} dòng"
    assert refusal(ods(cells)).startswith(f"Trang tính “Ấp” trải rộng {area}")


def test_a_path_is_read_like_a_file(tmp_path):
    path = tmp_path / "a.xlsx"
    book = Workbook()
    book.active["A1"] = "x"
    book.save(path)
    assert read_sheets(path)[0].rows == [["x"]]


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04 broken",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 broken" * 50,
    ],
)
def test_what_is_no_workbook_is_refused(content):
    assert refusal(BytesIO(content)) == UNREADABLE


def test_other_zip_archives_are_refused():
    assert refusal(package(a="not a workbook")) == UNREADABLE


def test_an_empty_file_is_refused():
    assert refusal(BytesIO()) == "Tệp trống."


def test_a_file_over_10_mb_is_refused():
    assert "10 MB" in refusal(BytesIO(b"x" * (10 * 1024**2 + 1)))


def test_a_file_that_expands_too_much_is_refused_before_it_is_parsed():
    file = package(**{"xl/workbook.xml": b" " * (250 * 1024**2)})
    assert len(file.getvalue()) < 500_000
    assert "250 MB" in refusal(file)


def test_a_cell_far_away_is_refused_before_it_takes_the_memory():
    book = Workbook()
    book.active.title = "DS"
    book.active["A1"] = 1
    book.active["XFD1048576"] = 1
    assert refusal(saved(book)).startswith("Trang tính “DS” trải rộng 16384 cột × 1048576 dòng")


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
CELLS = "<c><v>1</v></c>"


def xlsx(rows: str, before: str = "", whole: str = "") -> BytesIO:
    """A workbook with one sheet, DS, of these rows in XML, or of this `whole` XML."""
    book = Workbook()
    book.active.title = "DS"
    file = BytesIO()
    with ZipFile(saved(book)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in set(old.namelist()) - {"xl/worksheets/sheet1.xml"}:
            new.writestr(name, old.read(name))
        sheet = f'{before}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
        new.writestr("xl/worksheets/sheet1.xml", whole or sheet)
    return file


@pytest.mark.parametrize(
    ("rows", "area"),
    [
        ('<row><c r="A900000000"><v>1</v></c></row>', "1 cột × 900000000 dòng"),
        (f'<row r="900000000">{CELLS}</row>', "1 cột × 900000000 dòng"),
        ('<row><c r="XFE1"><v>1</v></c></row>', "16385 cột × 1 dòng"),
        (f"<row>{CELLS * 16_385}</row>", "16385 cột × 1 dòng"),
        (f'<row>{CELLS * 20}</row><row r="500001">{CELLS}</row>', "20 cột × 500001 dòng"),
    ],
)
def test_cells_beyond_a_sheet_of_excel_are_refused(rows, area):
    assert refusal(xlsx(rows)).startswith(f"Trang tính “DS” trải rộng {area}")


def test_cells_without_references_stand_side_by_side():
    error = '<c t="e"><v>#N/A</v></c>'
    sheet = read_sheets(xlsx(f'<row>{CELLS}{error}</row><row r="3">{error}</row>'))[0]
    assert sheet.rows == [[1, CellError("#N/A")], [], [CellError("#N/A")]]


@pytest.mark.parametrize(
    "file",
    [
        xlsx('<row><c r="?"/></row>'),
        xlsx('<row r="một"/>'),
        xlsx("<row/>", before='<!DOCTYPE a [<!ENTITY b "c">]>'),
        ods("<table:table-row>"),
    ],
    ids=["reference", "row", "entities", "ods"],
)
def test_malformed_xml_is_refused(file):
    assert refusal(file) == UNREADABLE


def test_xml_that_is_cut_off_is_refused_as_broken():
    assert refusal(xlsx("<row><c>" * 300_000)) == BROKEN


def test_a_file_that_takes_too_long_is_given_up(monkeypatch):
    book = Workbook()
    book.active["A1"] = "x"
    monkeypatch.setattr(reader, "WALL_TIME", 0.001)
    assert refusal(saved(book)).startswith("Tệp quá phức tạp để đọc.")


def test_more_than_50_sheets_are_refused():
    book = Workbook()
    for _ in range(50):
        book.create_sheet()
    assert refusal(saved(book)) == "Tệp có 51 trang tính; mỗi tệp nhiều nhất 50."


def test_more_than_200_000_rows_are_refused():
    book = Workbook()
    book.active["A150000"] = 1
    book.create_sheet()["A50001"] = 1
    assert "200.000 dòng" in refusal(saved(book))


def test_columns_have_the_letters_of_excel():
    assert [column_letter(index) for index in (0, 25, 26, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "ZZ",
        "AAA",
    ]


@pytest.mark.parametrize(
    ("row", "column", "text"),
    [
        (5, "K", "Trang tính “Cấp xã”, dòng 5, cột K: sai."),
        (5, "", "Trang tính “Cấp xã”, dòng 5: sai."),
        (None, "", "Trang tính “Cấp xã”: sai."),
    ],
)
def test_a_problem_says_where_it_is(row, column, text):
    assert str(Problem("Cấp xã", row, column, "any", "sai.")) == text
