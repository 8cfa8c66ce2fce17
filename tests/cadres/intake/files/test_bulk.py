"""What all sheets of a file come to is bounded, whatever each of them may be alone."""

from io import BytesIO

import pytest
from openpyxl import Workbook

from cadres.intake.files import bulk
from cadres.intake.files.bulk import TOO_MANY_CELLS, TOO_MANY_LETTERS, TOO_MANY_MERGES, Bulk
from cadres.intake.files.marks import MAX_ROWS, TOO_MANY_ROWS
from cadres.intake.files.reader import read_sheets
from cadres.intake.problems import IntakeError
from cadres.intake.sheets import Sheet
from tests.cadres.intake.files.test_sheets import refusal, saved, xlsx


@pytest.fixture(autouse=True)
def limits(monkeypatch):
    monkeypatch.setattr(bulk, "MAX_CELLS", 10)
    monkeypatch.setattr(bulk, "MAX_LETTERS", 10)


def counted(*sheets: tuple[Sheet, list[list]]) -> Bulk:
    found = Bulk()
    for sheet, rows in sheets:
        found.begin(sheet)
        found.add(rows)
        found.end(sheet)
    return found


def refused(*sheets) -> str:
    with pytest.raises(IntakeError) as fault:
        counted(*sheets)
    return str(fault.value)


SHEET = Sheet("A", [])


def test_cells_are_counted_over_all_sheets():
    rows = [[1, 2, 3], [4]]
    assert counted(*[(SHEET, rows)] * 2).cells == 8
    assert refused(*[(SHEET, rows)] * 3) == TOO_MANY_CELLS


def test_what_a_sheet_has_beside_its_rows_counts_too():
    marked = Sheet("A", [], formulas=frozenset((1, n) for n in range(11)))
    assert refused((marked, [[1]])) == TOO_MANY_CELLS


def test_letters_are_counted_wherever_a_text_stands():
    assert counted((SHEET, [["chín", "chín", 1234]])).letters == 8
    assert refused((SHEET, [["chín", "chín"], ["chín"]])) == TOO_MANY_LETTERS


def test_merged_areas_count_as_far_as_the_sheet_reaches():
    whole = (1, 0, 1_048_576, 16_383)
    rows = [[1, 2], [3, 4], [5]]
    assert counted((Sheet("A", [], merges=(whole,)), rows)).merged == 6
    overlapping = Sheet("A", [], merges=(whole, whole))
    assert refused((overlapping, rows)) == TOO_MANY_MERGES


def test_rows_end_with_their_last_filled_cell():
    book = Workbook()
    for paper in (book.active, book.create_sheet("B")):
        paper["A1"] = paper["ALL5000"] = "x"
    sheets = read_sheets(saved(book))
    assert [sum(map(len, sheet.rows)) for sheet in sheets] == [1 + 1_000] * 2
    assert [len(sheet.rows) for sheet in sheets] == [5_000] * 2


def test_a_text_file_has_no_more_cells_than_a_workbook():
    content = (b"," * 999 + b"x\n") * 5_001
    assert refusal(BytesIO(content)) == TOO_MANY_CELLS


def test_a_formula_without_a_value_far_below_makes_no_rows_without_end():
    row = f'<row r="{MAX_ROWS + 2}"><c r="A{MAX_ROWS + 2}"><f>1</f></c></row>'
    assert refusal(xlsx(row)) == TOO_MANY_ROWS
