"""The annotated return: the sender's workbook again, with its faults marked in their cells.

An .xlsx keeps its formats, formulas and print set-up as far as openpyxl does; of other formats,
and of files that are too large or too odd for it, the cells as read are written anew.
"""

import datetime as dt
import re
import warnings
from collections.abc import Iterator
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell, MergedCell, WriteOnlyCell
from openpyxl.utils import get_column_letter

from cadres.intake.files.guarded import run_guarded
from cadres.intake.problems import IntakeError, Problem
from cadres.intake.returns import fault_sheet, faults
from cadres.intake.returns.formula_values import keep_values, value_at
from cadres.intake.returns.told_saving import saved
from cadres.intake.sheets import CellError, Sheet
from cadres.progress import report
from cadres.vietnamese import format_day

MAX_CELLS = 600_000  # of which openpyxl makes objects: about 400 MB and 12 seconds
FIRST_DAY = dt.date(1900, 1, 1)  # spreadsheets count days from here
MOST_WIDTH = 40
TITLE = 2  # cells in a row that may be a title or a letterhead
TOLD = 500  # rows after which it is told how far the copy is
FILLS = tuple(faults.FILLS.values())
LOADED, MARKED, SAVED = 55, 60, 97  # per cent of the time that marking takes

# Another workbook, [1]Sheet1!A1, another program, cmd|'…', or the network.
_OUTSIDE = re.compile(r"\||(?<![\w\]])'?\[\d+\][^\[\](),]*!|\b(?:WEBSERVICE|IMAGE|RTD)\(", re.I)
_QUOTED = re.compile('"[^"]*"')
_DRAWING = b"xl/drawings/drawing"  # openpyxl keeps charts alone of what is drawn
_NOT_IN_TITLE = re.compile(r"[\[\]:*?/\\]")

CELLS_ONLY = "Định dạng và công thức của tệp gốc không được chép sang; chỉ có nội dung các ô."
TOO_LARGE = "Tệp quá lớn hoặc quá phức tạp để giữ nguyên. " + CELLS_ONLY
DRAWINGS_CUT = "Hình vẽ, hình ảnh trong tệp gốc có thể không được chép sang."
LINKS_CUT = "Công thức lấy số liệu từ ngoài tệp đã được thay bằng giá trị đang hiện."


def annotate(content: bytes, name: str, sheets: list[Sheet], problems: list[Problem]) -> bytes:
    """Return the workbook `content` as .xlsx with its problems marked and listed.

    `sheets` are its sheets as read, `name` the file's name, which is only shown. A cell's problems
    become one comment; those of a row or a sheet stand at its first cell. Marks of an earlier
    return are taken away first. Macros are not returned, and formulas that reach outside the file
    become values. Runs in a child process; raises IntakeError when that takes too much.
    """
    is_xlsx = content.startswith(b"PK") and b"xl/workbook.xml" in content
    if is_xlsx and _size(sheets) <= MAX_CELLS:
        try:
            return run_guarded(annotate_original, content, name, sheets, problems)
        except IntakeError:  # what openpyxl cannot keep is written anew
            pass
    note = TOO_LARGE if is_xlsx else CELLS_ONLY
    return run_guarded(annotate_copy, name, sheets, problems, [note])


def _size(sheets: list[Sheet]) -> int:
    """The cells of the sheets, and those that merging takes from view."""
    merged = ((last - first + 1) * (right - left + 1)
              for sheet in sheets for first, left, last, right in sheet.merges)  # fmt: skip
    return sum(len(row) for sheet in sheets for row in sheet.rows) + sum(merged)


def annotate_original(content: bytes, name, sheets, problems) -> bytes:
    """Mark the .xlsx itself; a child's work, see `annotate`."""
    warnings.simplefilter("ignore")  # openpyxl tells what it leaves out
    book = load_workbook(_ToldFile(content), rich_text=True, keep_links=False)
    if fault_sheet.NAME in book.sheetnames:
        book.remove(book[fault_sheet.NAME])
    sheets = [sheet for sheet in sheets if sheet.name in book.sheetnames]
    cut = [_tidy(book[sheet.name], sheet) for sheet in sheets]
    _drop_outside_names(book)
    for sheet in sheets:
        for (row, column), found in faults.by_cell(problems, sheet).items():
            faults.mark(book[sheet.name].cell(row, column + 1), found)
    paper = book.create_sheet(fault_sheet.NAME, 0)
    titles = {sheet.name: sheet.name for sheet in sheets}
    lost = {LINKS_CUT: any(cut), DRAWINGS_CUT: _DRAWING in content}
    notes = [note for note, is_lost in lost.items() if is_lost]
    fault_sheet.write_list(paper, name, sheets, problems, notes, titles)
    _show_first(book)
    report("mark", MARKED, 100)
    content = saved(book, _tell_saved)
    report("mark", SAVED, 100)
    return keep_values(content, {book[sheet.name].path[1:]: sheet for sheet in sheets}, book.epoch)


def _tell_saved(done: int, rows: int) -> None:
    report("mark", MARKED * rows + (SAVED - MARKED) * min(done, rows), 100 * rows)


class _ToldFile(BytesIO):
    """A file that tells how much of it has been read, each hundredth."""

    def __init__(self, content: bytes):
        super().__init__(content)
        self.size, self.done, self.told = len(content), 0, 0

    def read(self, size=-1):
        part = super().read(size)
        self.done = min(self.done + len(part), self.size)
        if (self.done - self.told) * 100 >= self.size:
            self.told = self.done
            report("mark", LOADED * self.done, 100 * self.size)
        return part


def _tidy(paper, sheet: Sheet) -> bool:
    """Take away earlier marks and links out of the file; return whether there were such links."""
    cut = False
    marks = {number for number, fill in enumerate(paper.parent._fills) if fill in FILLS}
    for cell in paper._cells.values():  # iterating over rows would make the empty ones too
        if isinstance(cell, MergedCell):
            continue
        outside = cell.data_type == "f" and _is_outside(cell.value)
        value = (
            value_at(sheet, cell.row, cell.column - 1) if outside or cell.data_type == "e" else ""
        )
        # openpyxl takes a number that is no date for an error.
        if outside or isinstance(value, int | float):
            _set_value(cell, value)
        cut |= outside
        filled = cell._style.fillId in marks
        if filled or cell.comment:
            faults.unmark(cell, filled=filled)
    return cut


def _is_outside(formula) -> bool:
    text = formula if isinstance(formula, str) else getattr(formula, "text", None)
    return bool(_OUTSIDE.search(_QUOTED.sub("", text or "")))


def _drop_outside_names(book) -> None:
    for names in (book.defined_names, *(sheet.defined_names for sheet in book.worksheets)):
        for name in [name for name, its in names.items() if _OUTSIDE.search(its.value or "")]:
            del names[name]


def _show_first(book) -> None:
    """Open at the list, it alone selected: what is typed goes into all selected sheets."""
    book.active = 0
    for number, sheet in enumerate(book.worksheets):
        sheet.sheet_view.tabSelected = number == 0


def annotate_copy(name: str, sheets: list[Sheet], problems, notes: list[str]) -> bytes:
    """Write the cells as read into a new workbook; a child's work, see `annotate`."""
    book = Workbook(write_only=True)
    sheets = [sheet for sheet in sheets if sheet.name != fault_sheet.NAME]
    listed = book.create_sheet(fault_sheet.NAME)
    papers = [(book.create_sheet(_title(sheet.name)), sheet) for sheet in sheets]
    titles = {sheet.name: paper.title for paper, sheet in papers}
    fault_sheet.write_list(listed, name, sheets, problems, notes, titles)
    rows, done = sum(len(sheet.rows) for sheet in sheets), 0
    for paper, sheet in papers:
        for _ in _write_copy(paper, sheet, faults.by_cell(problems, sheet)):
            done += 1
            if done % TOLD == 0:
                report("mark", SAVED * done, 100 * max(rows, done))
    report("mark", SAVED, 100)
    return _saved(book)


def _title(name: str) -> str:
    return _NOT_IN_TITLE.sub(" ", faults.clean(name)).strip("' ")[:28] or "Trang tính"


def _write_copy(paper, sheet: Sheet, found) -> Iterator[int]:
    """Write a sheet, what is hidden hidden, what is merged merged; yield each row once written."""
    paper.sheet_state = "hidden" if sheet.hidden else "visible"
    fault_sheet.fit_page(paper)
    paper.print_options.gridLines = True  # else cells without borders run into each other
    for column, width in enumerate(_widths(sheet)):
        paper.column_dimensions[get_column_letter(column + 1)].width = width
    for column in sheet.hidden_columns:
        paper.column_dimensions[get_column_letter(column + 1)].hidden = True
    for row in sheet.hidden_rows:
        paper.row_dimensions[row].hidden = True
    for first, left, last, right in sheet.merges:
        start, end = get_column_letter(left + 1), get_column_letter(right + 1)
        paper.merged_cells.add(f"{start}{first}:{end}{last}")
    marked = {}
    for (row, column), problems in found.items():
        marked.setdefault(row, {})[column] = problems
    last_row = max([len(sheet.rows), *marked])
    for row in range(1, last_row + 1):
        values = sheet.rows[row - 1] if row <= len(sheet.rows) else []
        paper.append(_row(paper, values, marked.get(row, {})))
        yield row


def _row(paper, values: list, marked: dict) -> list:
    missing = max(marked, default=-1) + 1 - len(values)
    cells = [_plain(paper, value) for value in [*values, *[""] * missing]]
    for column, problems in marked.items():
        if not isinstance(cells[column], Cell):
            cells[column] = WriteOnlyCell(paper, cells[column])
        faults.mark(cells[column], problems)
    return cells


def _plain(paper, value):
    """A value as it can be appended; a cell of its own only where the value alone will not do."""
    if isinstance(value, str) and value.isprintable() and not value.startswith(tuple("=+-@#")):
        return value or None
    if isinstance(value, dt.time | dt.timedelta | bool | int | float):
        return value
    cell = WriteOnlyCell(paper)
    _set_value(cell, value)
    return cell


def _set_value(cell, value) -> None:
    """Set a read value as what it is, text as text whatever it opens with."""
    if isinstance(value, dt.date):
        day = value.date() if isinstance(value, dt.datetime) else value
        if day >= FIRST_DAY:
            cell.value, cell.number_format = value, "dd/mm/yyyy"
            return
        value = format_day(day)
    if isinstance(value, str | CellError):
        text = faults.clean(str(value))[:32_767]
        cell.value, cell.data_type = text or None, "s" if text else "n"
        cell.quotePrefix = text.startswith(tuple("=+-@"))
    else:
        cell.value = value


def _widths(sheet: Sheet) -> list[int]:
    """Column widths that fit the first rows; titles, alone in theirs, run on over empty cells."""
    widths = []
    first = sheet.rows[:200]
    filled = [cells for cells in first if sum(value != "" for value in cells) > TITLE] or first
    for cells in filled:
        widths += [9] * (len(cells) - len(widths))
        for column, value in enumerate(cells):
            letters = len(value) + 2 if isinstance(value, str) else 11 if value else 0
            widths[column] = max(widths[column], min(letters, MOST_WIDTH))
    return widths


def _saved(book) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()
