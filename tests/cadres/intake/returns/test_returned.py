"""A workbook goes back with its faults marked in their cells and listed; the rest is as it was."""

import datetime as dt
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from cadres.intake.files.reader import read_sheets
from cadres.intake.problems import ERROR, WARNING, Problem
from cadres.intake.returns import fault_sheet, returned
from cadres.intake.returns.returned import annotate
from cadres.intake.sheets import CellError, Sheet
from cadres.progress import heard_by

LONG = "Cấp xã – danh sách ‘A’ it's 1"
PROBLEMS = [
    Problem(LONG, 5, "B", "unknown_commune", "không có xã “An Hoa Tay”.", ERROR),
    Problem(LONG, 5, "B", "formula_like_text", "chữ giống công thức.", WARNING),
    Problem(LONG, 4, "", "duplicate_row", "trùng dòng 3.", ERROR),
    Problem(LONG, None, "", "hidden_sheet", "trang tính ẩn, vẫn được đọc.", WARNING),
    Problem("Ấp", 9, "D", "missing_post", "thiếu chức danh.", WARNING),
]
FIRST_ROW = 6  # of the list, below its heading


def book() -> Workbook:
    made = Workbook()
    made.active.title = LONG
    sheet = made.active
    sheet["A1"] = "DANH SÁCH"
    sheet.merge_cells("A1:C2")
    lines = (
        ("TT", "Xã", "Ngày"),
        (1, "Xã An Hóa", dt.date(2018, 9, 12)),
        ("=A4+1", "An Hoa Tay", dt.date(2018, 9, 13)),
    )
    for row, values in enumerate(lines, 3):
        for column, value in enumerate(values, 1):
            sheet.cell(row, column, value)
    sheet["B5"].comment = Comment("Đã hỏi xã", "Văn thư")
    sheet["B5"].fill = PatternFill("solid", fgColor="FF00FF00")
    sheet.column_dimensions["B"].width = 33
    sheet.row_dimensions[4].hidden = True
    made.create_sheet("Ấp")["A1"] = "x"
    return made


def saved(made: Workbook) -> bytes:
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def heard(content: bytes, sheets) -> list[tuple]:
    """What is told while a workbook is marked."""
    told = []
    with heard_by(lambda *said: told.append(said)):
        annotate(content, "ds", sheets, [])
    return told


def test_marking_tells_how_far_it_is_although_another_process_does_it():
    content = saved(book())
    told = heard(content, read_sheets(BytesIO(content)))
    assert {stage for stage, _ in told} == {"mark"}
    parts = [part for _, part in told]
    assert parts == sorted(parts)
    assert (len(parts) > 5, parts[0] < 0.1, parts[-2:]) == (True, True, [0.6, 0.97])


def test_a_copy_tells_of_its_rows():
    sheet = Sheet("Danh sách", [[number, "x"] for number in range(1_200)])
    told = heard(b"STT,Ten", [sheet])
    assert [part for _, part in told] == [
        pytest.approx(part) for part in (0.97 * 500 / 1200, 0.97 * 1000 / 1200, 0.97)
    ]


def returned_book(content: bytes, problems=PROBLEMS):
    result = annotate(content, "ds.xlsx", read_sheets(BytesIO(content)), problems)
    return result, load_workbook(BytesIO(result))


def comments(sheet) -> dict[str, str]:
    return {
        cell.coordinate: cell.comment.text
        for cells in sheet.iter_rows()
        for cell in cells
        if cell.comment
    }


def listed(sheet) -> list[tuple]:
    return list(sheet.iter_rows(min_row=FIRST_ROW, values_only=True))


LISTED = [
    (1, LONG, 5, "B", "An Hoa Tay", "Không có xã “An Hoa Tay”.", "Lỗi"),
    (2, LONG, 5, "B", "An Hoa Tay", "Chữ giống công thức.", "Lưu ý"),
    (3, LONG, 4, None, None, "Trùng dòng 3.", "Lỗi"),
    (4, LONG, None, None, None, "Trang tính ẩn, vẫn được đọc.", "Lưu ý"),
    (5, "Ấp", 9, "D", None, "Thiếu chức danh.", "Lưu ý"),
]
MARKED = {
    "A1": "Sổ kiêm nhiệm:\n• Lưu ý (cả trang tính): Trang tính ẩn, vẫn được đọc.",
    "A4": "Sổ kiêm nhiệm:\n• Lỗi (cả dòng): Trùng dòng 3.",
    "B5": "Sổ kiêm nhiệm:\n• Lỗi: Không có xã “An Hoa Tay”.\n• Lưu ý: Chữ giống công thức.",
}


def test_faults_stand_as_comments_in_their_cells():
    _, result = returned_book(saved(book()))
    assert comments(result[LONG]) == MARKED | {"B5": f"Đã hỏi xã\n\n{MARKED['B5']}"}
    assert comments(result["Ấp"]) == {"D9": "Sổ kiêm nhiệm:\n• Lưu ý: Thiếu chức danh."}
    assert result[LONG]["A4"].comment.author == "Sổ kiêm nhiệm"
    assert result[LONG]["B5"].comment.author == "Văn thư"
    fills = [result[LONG][cell].fill.patternType for cell in ("A4", "B5", "A1", "C5")]
    assert fills == ["lightUp", "lightUp", "solid", None]


def test_the_list_names_every_fault_and_leads_to_its_cell():
    result = returned_book(saved(book()))[1]
    sheet = result[fault_sheet.NAME]
    assert result.active is sheet
    assert [each.sheet_view.tabSelected for each in result.worksheets] == [True, False, False]
    assert listed(sheet) == LISTED
    assert [sheet.cell(FIRST_ROW + n, 2).hyperlink.location for n in range(5)] == [
        "'Cấp xã – danh sách ‘A’ it''s 1'!B5",
        "'Cấp xã – danh sách ‘A’ it''s 1'!B5",
        "'Cấp xã – danh sách ‘A’ it''s 1'!A4",
        "'Cấp xã – danh sách ‘A’ it''s 1'!A1",
        "'Ấp'!D9",
    ]
    assert sheet["A3"].value.startswith("2 lỗi phải sửa, 3 lưu ý.")


def test_the_list_prints_on_a4_with_its_head_on_every_page():
    sheet = returned_book(saved(book()))[1][fault_sheet.NAME]
    assert (int(sheet.page_setup.paperSize), sheet.page_setup.orientation) == (9, "landscape")
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A6", "$5:$5")
    assert (sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage) == (0, True)


def test_the_workbook_keeps_formulas_formats_merges_and_what_is_hidden():
    sheet = returned_book(saved(book()))[1][LONG]
    assert sheet["A5"].value == "=A4+1"
    assert [str(area) for area in sheet.merged_cells.ranges] == ["A1:C2"]
    assert (sheet.column_dimensions["B"].width, sheet.row_dimensions[4].hidden) == (33, True)


def test_the_cells_read_as_before():
    content = saved(book())
    before = {sheet.name: sheet.rows for sheet in read_sheets(BytesIO(content))}
    after = {sheet.name: sheet.rows for sheet in read_sheets(BytesIO(returned_book(content)[0]))}
    del after[fault_sheet.NAME]
    assert after[LONG] == before[LONG]
    assert after["Ấp"][0][0] == before["Ấp"][0][0]


def test_a_fault_within_merged_cells_stands_at_their_first_one():
    merged = Sheet("DS", [["DANH SÁCH", "", ""]], merges=((1, 0, 2, 2),))
    found = returned.faults.by_cell([Problem("DS", 2, "C", "any", "sai.")], merged)
    assert list(found) == [(1, 0)]


def test_a_second_return_takes_the_first_one_s_marks_away():
    first = returned_book(saved(book()))[0]
    only = [Problem("Ấp", 1, "A", "any", "sai.", ERROR)]
    second = returned_book(first, only)[1]
    assert comments(second[LONG]) == {"B5": "Đã hỏi xã"}
    assert second[LONG]["A4"].fill.patternType is None
    assert second.sheetnames == [fault_sheet.NAME, LONG, "Ấp"]
    assert len(listed(second[fault_sheet.NAME])) == 1


def test_formulas_that_reach_outside_the_file_become_their_values():
    made = Workbook()
    made.active.title = "DS"
    made.active["A1"] = "=cmd|'/C calc'!A0"
    made.active["A2"] = "=[1]Sheet1!A1"
    made.active["A3"] = '="a|b"&Table1[2020]'
    sheets = [Sheet("DS", [["0"], [7], ["a|b"]])]
    result = load_workbook(BytesIO(annotate(saved(made), "a.xlsx", sheets, [])))
    assert [cell.value for cell in result["DS"]["A"]] == ["0", 7, '="a|b"&Table1[2020]']
    assert result[fault_sheet.NAME]["A5"].value == returned.LINKS_CUT


def test_it_is_told_that_what_was_drawn_may_be_lost():
    made = book()
    _, result = returned_book(saved(made))
    assert result[fault_sheet.NAME]["A5"].value != returned.DRAWINGS_CUT
    chart = BarChart()
    chart.add_data(Reference(made[LONG], min_col=1, min_row=3, max_row=5))
    made[LONG].add_chart(chart)
    _, result = returned_book(saved(made))
    assert result[fault_sheet.NAME]["A5"].value == returned.DRAWINGS_CUT
    assert len(result[LONG]._charts) == 1


def test_formulas_keep_the_values_that_were_read():
    made = Workbook()
    made.active.title = "DS"
    for row, formula in enumerate(("=1+1", '="<"', "=TODAY()", "=1=1", "=1/0", "=A1", '=""'), 1):
        made.active.cell(row, 1, formula)
    made.active["A3"].number_format = "dd/mm/yyyy"
    values = [2, "<", dt.date(2018, 9, 12), True, CellError("#DIV/0!"), CellError("chưa tính"), ""]
    sheets = [Sheet("DS", [[value] for value in values])]
    file = BytesIO(annotate(saved(made), "a.xlsx", sheets, []))
    shown = [cell.value for cell in load_workbook(file, data_only=True)["DS"]["A"]]
    assert shown[:2] + shown[3:] == [2, "<", True, "#DIV/0!", None, None]
    assert shown[2].date() == dt.date(2018, 9, 12)
    read = read_sheets(file)[1]
    assert [cells[0] for cells in read.rows[:5]] == values[:5]
    assert load_workbook(file)["DS"]["A1"].value == "=1+1"


COPIED = [
    Sheet(
        "a/b",
        [["=1+1", "@x", dt.date(2018, 9, 12), 7, True], ["#N/A", CellError("#REF!"), "\x00y"]],
        hidden=True,
        hidden_rows=frozenset({2}),
        hidden_columns=frozenset({3}),
        merges=((3, 0, 3, 1),),
    )
]


def test_other_formats_are_written_anew_with_text_as_text():
    problems = [Problem("a/b", 1, "A", "formula_like_text", "chữ giống công thức.", WARNING)]
    content = annotate(b"TT;...", "../a.csv", COPIED, problems)
    result = load_workbook(BytesIO(content))
    sheet = result["a b"]
    assert sheet["C1"].value.date() == dt.date(2018, 9, 12)
    sheet["C1"].value = None
    assert [list(cells) for cells in sheet.iter_rows(max_row=2, values_only=True)] == [
        ["=1+1", "@x", None, 7, True],
        ["#N/A", "#REF!", "y", None, None],
    ]
    assert [cell.data_type for cell in sheet[1]] == ["s", "s", "n", "n", "b"]
    assert comments(sheet) == {"A1": "Sổ kiêm nhiệm:\n• Lưu ý: Chữ giống công thức."}
    assert sheet.sheet_state == "hidden"
    assert (sheet.row_dimensions[2].hidden, sheet.column_dimensions["D"].hidden) == (True, True)
    assert [str(area) for area in sheet.merged_cells.ranges] == ["A3:B3"]
    listing = result[fault_sheet.NAME]
    assert listing["B7"].hyperlink.location == "'a b'!A1"
    assert [listing["A2"].value, listing["A5"].value] == ["Tệp: ../a.csv", returned.CELLS_ONLY]
    assert all(sheet.print_options.gridLines for sheet in result.worksheets[1:])


@pytest.mark.parametrize(
    ("content", "merges"),
    [(b"PK xl/workbook.xml broken", ()), (saved(book()), ((1, 0, 1_048_576, 16_383),))],
    ids=["broken", "merged"],
)
def test_what_openpyxl_cannot_keep_is_written_anew(content, merges):
    sheets = [Sheet("DS", [["x"]], merges=merges)]
    result = load_workbook(BytesIO(annotate(content, "a.xlsx", sheets, [])), read_only=True)
    assert result[fault_sheet.NAME]["A5"].value == returned.TOO_LARGE


def test_macros_are_not_returned():
    content = saved(book())
    result, again = returned_book(content)
    assert again.vba_archive is None
    assert b"vbaProject" not in result


def test_a_title_does_not_widen_a_column_of_a_copy_and_the_page_fits():
    rows = [["DANH SÁCH CÁN BỘ KIÊM NHIỆM CÁC CHỨC DANH"], ["STT", "Họ và tên", "Chức danh"]]
    rows.append([1, "Nguyễn Thị Hai", "Bí thư Chi bộ kiêm Trưởng ấp"])
    content = annotate(b"TT;...", "a.csv", [Sheet("DS", rows)], [])
    sheet = load_workbook(BytesIO(content))["DS"]
    assert [sheet.column_dimensions[each].width for each in "ABC"] == [11, 16, 30]
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
