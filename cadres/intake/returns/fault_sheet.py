"""The sheet that lists the faults of a returned workbook, each linked to its cell."""

import math
from copy import copy

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink

from cadres.intake.problems import Problem, as_sentence, column_letter
from cadres.intake.returns import faults
from cadres.intake.returns.formula_values import value_at
from cadres.intake.rows.values import text_of
from cadres.intake.sheets import Sheet

NAME = "Lỗi và lưu ý"
HEADINGS = ("TT", "Trang tính", "Dòng", "Cột", "Nội dung ô", "Lỗi hoặc lưu ý", "Mức độ")
WIDTHS = (6, 20, 8, 7, 32, 58, 11)
MOST_LINKS = 65_530  # that Excel opens in one sheet
MOST_LETTERS = 300  # of a cell's content

FONT = "Times New Roman"
BODY, BOLD, LINK = (
    Font(FONT, 12), Font(FONT, 12, b=True), Font(FONT, 12, u="single", color="FF0563C1")
)  # fmt: skip
EDGE = Side("thin")
GRID = Border(EDGE, EDGE, EDGE, EDGE)
MIDDLE = Alignment("center", "top", wrap_text=True)
LEFT = Alignment("left", "top", wrap_text=True)
LETTERS_IN_WIDTH = 1.05  # of size 12 for a unit of a column's width
LINE = 16  # points
A4 = 9  # as workbooks number paper sizes


def write_list(paper, name: str, sheets: list[Sheet], problems: list[Problem], notes, titles):
    """Fill an empty openpyxl sheet with the problems of the file `name`, in their order.

    `notes` are sentences about the file as a whole; `titles` are the names of its sheets as they
    stand in this workbook, by the names of `sheets`.
    """
    heading = _heading(name, problems, notes)
    _set_page(paper, len(heading) + 1)
    for text, font in heading:
        paper.append([_cell(paper, text, font=font)])
    head = [_cell(paper, text, font=BOLD, alignment=MIDDLE, border=GRID) for text in HEADINGS]
    for cell in head:
        cell.fill = PatternFill("solid", fgColor="FFE7E6E6")
    paper.append(head)
    styles = [_style(paper, index) for index in range(len(HEADINGS))]
    by_name = {sheet.name: sheet for sheet in sheets}
    for number, problem in enumerate(problems, 1):
        row = len(heading) + 1 + number
        values = (number, *_values(problem, by_name.get(problem.sheet)))
        paper.row_dimensions[row].height = _height(values)
        cells = [
            _cell(paper, value, style=style) for value, style in zip(values, styles, strict=True)
        ]
        cells[-1].fill = faults.FILLS[faults.is_error(problem)]
        if problem.sheet in titles and number <= MOST_LINKS:
            _link(cells[1], f"B{row}", titles[problem.sheet], problem)
        paper.append(cells)


def _heading(name, problems, notes):
    errors = sum(map(faults.is_error, problems))
    told = [
        f"Tệp: {faults.clean(name)}",
        f"{errors} lỗi phải sửa, {len(problems) - errors} lưu ý. Bấm vào tên trang tính để đến ô; "
        "ghi chú ở ô nói rõ lỗi.",
        "Đề nghị sửa ngay tại các ô được đánh dấu rồi gửi lại tệp này. Không cần xóa trang này.",
        *notes,
    ]
    return [(NAME.upper(), Font(FONT, 14, b=True)), *((text, BODY) for text in told)]


def _set_page(paper, head: int):
    for index, width in enumerate(WIDTHS):
        paper.column_dimensions[column_letter(index)].width = width
    paper.freeze_panes = f"A{head + 1}"
    paper.print_title_rows = f"{head}:{head}"
    fit_page(paper)


def fit_page(paper) -> None:
    """Print a sheet on A4 across, as wide as the page, with numbers of pages."""
    paper.page_setup.paperSize, paper.page_setup.orientation = A4, "landscape"
    paper.page_setup.fitToHeight = 0
    paper.sheet_properties.pageSetUpPr.fitToPage = True
    paper.oddFooter.center.text = "&P/&N"


def _values(problem: Problem, sheet: Sheet | None) -> tuple:
    content = _content(problem, sheet) if sheet and problem.row and problem.column else ""
    message = as_sentence(problem.message)
    severity = faults.LABELS[faults.is_error(problem)]
    return problem.sheet, problem.row, problem.column, content, message, severity


def _content(problem: Problem, sheet: Sheet) -> str:
    row, column = faults.cell_of(problem)
    text = text_of(value_at(sheet, row, column))
    return text if len(text) <= MOST_LETTERS else text[:MOST_LETTERS] + "…"


def _style(paper, index: int):
    """The style of a column, made once: openpyxl searches its styles at every part that is set."""
    alignment = LEFT if index in (1, 4, 5) else MIDDLE
    return _cell(paper, None, font=BODY, alignment=alignment, border=GRID)._style


def _cell(paper, value, style=None, **look):
    """A cell whose text stays text, whatever it opens with."""
    cell = WriteOnlyCell(paper, faults.clean(value) if isinstance(value, str) else value)
    if style:
        cell._style = copy(style)
    if isinstance(value, str):
        cell.data_type, cell.quotePrefix = "s", value.startswith(tuple("=+-@"))
    for name, part in look.items():
        setattr(cell, name, part)
    return cell


def _link(cell, place: str, title: str, problem: Problem):
    row, column = faults.cell_of(problem)
    target = f"{quote_sheetname(title)}!{column_letter(column)}{row}"
    cell.hyperlink = Hyperlink(ref=place, location=target)
    cell.hyperlink.ref, cell.font = place, LINK


def _height(values) -> float:
    """Room for the longest text: not every spreadsheet makes it by itself."""
    letters = [width * LETTERS_IN_WIDTH for width in WIDTHS]
    lines = (
        sum(math.ceil(max(1, len(line)) / most) for line in str(value).split("\n"))
        for value, most in zip(values, letters, strict=True)
    )
    return min(max(lines) * LINE + 3, 400)
