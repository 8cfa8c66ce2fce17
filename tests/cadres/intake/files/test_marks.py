"""What is hidden, merged, computed or in error is told beside the cells, in every format."""

from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from cadres.intake.files.reader import read_sheets
from cadres.intake.problems import IntakeError
from cadres.intake.sheets import CellError
from tests.cadres.intake.files.test_sheets import MAIN, ods, saved, xlsx


def only(file):
    (sheet,) = read_sheets(file)
    return sheet


def test_hidden_rows_and_columns_of_an_xlsx_are_read_and_told():
    book = Workbook()
    for row in range(1, 6):
        book.active.append([row, "x", "y", "z"])
    book.active.row_dimensions[3].hidden = True
    book.active.column_dimensions["B"].hidden = True
    book.active.column_dimensions["H"].hidden = True  # beyond the table
    sheet = only(saved(book))
    assert sheet.rows[2] == [3, "x", "y", "z"]
    assert (sheet.hidden_rows, sheet.hidden_columns) == ({3}, {1})


def test_cells_that_are_struck_through_are_told():
    book = Workbook()
    book.active.append(["Lê Văn Mới", "x"])
    book.active.append(["Trần Thị Hai", "y"])
    for cell in book.active[2]:
        cell.font = Font(strike=True)
    book.active["C2"].font = Font(strike=True)  # empty
    book.active["A1"].font = Font(strike=False, bold=True)
    assert only(saved(book)).struck == {(2, 0), (2, 1)}


def test_merged_areas_of_an_xlsx_are_told():
    book = Workbook()
    book.active["B3"] = "Năm sinh"
    book.active["C4"] = "Nữ"
    book.active.merge_cells("B3:C3")
    assert only(saved(book)).merges == ((3, 1, 3, 2),)


def test_computed_cells_of_an_xlsx_have_their_last_value_and_are_told():
    sheet = only(
        xlsx(
            '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>A2+1</f><v>2</v></c></row>'
            '<row r="4"><c r="A4" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>'
            '<c r="B4"><f t="shared" si="0"/><v>3</v></c></row>'
        )
    )
    assert sheet.rows == [[], [1, 2], [], ["ab", 3]]
    assert sheet.formulas == {(2, 1), (4, 0), (4, 1)}


def test_elements_with_a_prefix_and_other_quotes_are_understood():
    rows = (
        "<x:cols><x:col hidden='1' min='1' max='1'/></x:cols>"
        "<x:sheetData><x:row hidden='true' r='2'><x:c r='A2'><x:v>7</x:v></x:c>"
        "<x:c t='e' r='C2'><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c></x:row></x:sheetData>"
    )
    file = xlsx("", whole=f'<x:worksheet xmlns:x="{MAIN}">{rows}</x:worksheet>')
    sheet = only(file)
    assert sheet.rows[1] == [7, "", CellError("#DIV/0!")]
    assert (sheet.hidden_rows, sheet.hidden_columns) == ({2}, {0})
    assert sheet.formulas == {(2, 2)}


def test_marks_far_down_are_found_in_every_chunk_of_the_xml():
    book = Workbook()
    for row in range(1, 30_001):
        book.active.append([row, "x" * 40, f"=A{row}"])
    book.active.row_dimensions[29_999].hidden = True
    sheet = only(saved(book))
    assert len(sheet.rows) == 30_000
    assert sheet.formulas == {(row, 2) for row in range(1, 30_001)}
    assert sheet.hidden_rows == {29_999}


def test_empty_cells_with_a_border_far_to_the_right_are_no_table():
    row = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row>'
    assert only(xlsx(row)).rows == [[1]]


def test_a_list_of_more_than_1000_columns_is_refused():
    book = Workbook()
    book.active.cell(1, 1_001, "x")
    with pytest.raises(IntakeError, match="trải rộng 1001 cột × 1 dòng"):
        read_sheets(saved(book))


def test_marks_of_an_ods_are_told():
    sheet = only(
        ods(
            '<table:table-row table:visibility="collapse">'
            '<table:table-cell office:value-type="string" table:number-columns-spanned="2" '
            'table:number-rows-spanned="2"><text:p>x</text:p></table:table-cell>'
            "<table:covered-table-cell/></table:table-row>"
            "<table:table-row><table:covered-table-cell table:number-columns-repeated='2'/>"
            '<table:table-cell office:value-type="float" office:value="3" '
            'table:formula="of:=1+2"><text:p>3</text:p></table:table-cell></table:table-row>',
            columns='<table:table-column/><table:table-column table:visibility="collapse"/>',
        )
    )
    assert (sheet.hidden_rows, sheet.hidden_columns) == ({2}, {1})
    assert sheet.merges == ((2, 0, 3, 1),)
    assert sheet.formulas == {(3, 2)}


def test_an_error_in_an_ods_is_not_taken_for_an_empty_cell():
    sheet = only(
        ods(
            '<table:table-row><table:table-cell table:formula="of:=1/0" '
            'office:value-type="string" office:string-value="" calcext:value-type="error">'
            "<text:p>#DIV/0!</text:p></table:table-cell></table:table-row>"
        )
    )
    assert sheet.rows[1][0] == CellError("#DIV/0!")


def test_rows_left_of_the_first_filled_column_keep_their_columns():
    book = Workbook()
    book.active["C2"] = "x"
    assert only(saved(book)).rows == [[], ["", "", "x"]]


def test_what_is_read_is_told_while_it_is_read():
    book = Workbook()
    for row in range(2_500):
        book.active.append([row])
    told = []
    read_sheets(BytesIO(saved(book).getvalue()), progress=told.append)
    assert told == [1_000, 2_000, 2_500]
