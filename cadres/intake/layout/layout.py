"""Where the list stands in a sheet: what surrounds it, its header, its rows and their blocks."""

from dataclasses import replace

from cadres.intake.headings.header import Header, find_header
from cadres.intake.layout.aside import Columns, without_aside
from cadres.intake.layout.continued import continued_header, first_line
from cadres.intake.layout.filled import is_text
from cadres.intake.layout.layout_parts import LONGEST, Claim, Layout
from cadres.intake.layout.list_reader import ListReader
from cadres.intake.layout.lists_beside import own_above, parts_beside, put_together
from cadres.intake.layout.summary import claims_of_levels
from cadres.intake.sheets import Sheet, up_to_last
from cadres.intake.texts.surroundings import as_of_day, label_above, label_sheet
from cadres.vietnamese import nfc

__all__ = ["Claim", "Layout", "find_layout"]


def find_layout(sheet: Sheet, answers: dict[str, str] | None = None, called: str = "") -> Layout:
    """Take a sheet apart; one without the header of a list has no lines and says `why`.

    `answers` gives fields for unknown headings (see `header.find_header`).
    """
    sheet, long = _cleaned(sheet)
    layout = Layout(sheet, called or sheet.name, long=long)
    header = find_header(sheet, answers=answers)
    if header is None:
        layout.why, layout.skipped = label_sheet(sheet)
        layout.above = [cell for row in sheet.rows for cell in row if is_text(cell)]
        layout.claims = claims_of_levels(layout)
    else:
        start = first_line(sheet, header)
        above = min(header.first, start)
        layout.skipped, layout.above, layout.office = label_above(sheet, above)
        _read_tables(layout, header, start, answers)
    layout.day = as_of_day(layout.above)
    return layout


def _read_beside(layout: Layout, parts: list[tuple[Sheet, Header]], answers, titled) -> None:
    """Read lists that stand side by side; what names the unit of one of them is no other's."""
    own = own_above([sheet for sheet, _ in parts], titled)
    layout.above = [text for text in layout.above if text not in own]
    layout.office = [text for text in layout.office if text not in own]
    read = []
    for sheet, header in parts:
        one = Layout(sheet, layout.called, above=layout.above, beside=True)
        _read_tables(one, header, header.end + 1, answers, titled)
        read.append(one)
    put_together(layout, read)


def continued(layout: Layout, before: Header, answers: dict[str, str] | None = None) -> Layout:
    """A sheet without a header, read below that of the sheet before if the list goes on there."""
    header = continued_header(layout.sheet, before)
    if header is None:
        return layout
    going_on = Layout(layout.sheet, layout.called, long=layout.long)
    _read_tables(going_on, header, 1, answers)
    return going_on


def _cleaned(sheet: Sheet) -> tuple[Sheet, dict[tuple[int, int], str]]:
    """The sheet with its texts as `vietnamese.nfc`, and merged cells down a column filled; and by
    row and column the texts too long to be read, of which it has the beginning.

    A row ends with its last filled cell: one space far right makes no table of a thousand columns.
    """
    texts = _Texts()
    rows = [
        up_to_last([texts[cell] if cell.__class__ is str else cell for cell in row])
        for row in sheet.rows
    ]
    long = _cut(rows) if texts.longest > LONGEST else {}
    for top, left, bottom, _ in sheet.merges:
        if bottom > top and top <= len(rows) and left < len(rows[top - 1]):
            value = rows[top - 1][left]
            for number, row in enumerate(rows[top:bottom] if value != "" else (), top + 1):
                row.extend([""] * (left + 1 - len(row)))
                row[left] = value
                if long and (top, left) in long:
                    long[number, left] = long[top, left]
    return replace(sheet, rows=rows), long


def _cut(rows: list[list]) -> dict[tuple[int, int], str]:
    """Cut the texts of cells that are too long; return them whole by row and column."""
    long = {
        (number, column): cell
        for number, row in enumerate(rows, 1)
        for column, cell in enumerate(row)
        if cell.__class__ is str and len(cell) > LONGEST
    }
    for (number, column), text in long.items():
        rows[number - 1][column] = text[:LONGEST]
    return long


class _Texts(dict[str, str]):
    """The texts of a sheet as stored, each cleaned once for all cells that hold it."""

    longest = 0

    def __missing__(self, text: str) -> str:
        clean = self[text] = _clean(text)
        self.longest = max(self.longest, len(clean))
        return clean


def _clean(text: str) -> str:
    """The text as stored; a line end stays, since it may part two posts in one cell."""
    return "\n".join(filter(None, map(nfc, text.splitlines()))) if "\n" in text else nfc(text)


def _read_tables(
    layout: Layout, header: Header, start: int, answers, titled: range = range(0)
) -> None:
    """Read the list of each header of the sheet from a row on, to the end of the sheet.

    In `titled` rows above the first one a title may name its unit.
    """
    columns = Columns(layout.sheet)
    while header:
        if parts := parts_beside(layout.sheet, header, answers):
            _read_beside(layout, parts, answers, titled or range(1, header.first))
            return
        stop = _read_list(layout, columns, header, start, titled)
        header = find_header(layout.sheet, stop, answers) if stop else None
        if header:
            last = layout.lines[-1].number if layout.lines else 0
            titled = range(last + 1, header.first)
            for number in range(stop, header.first):
                layout.skipped.setdefault(number, "title")
            start = header.end + 1


def _read_list(layout: Layout, columns: Columns, header: Header, start: int, titled: range) -> int:
    """Read the list of one header; return the row of the next one, or 0 at the end."""
    header, layout.aside = without_aside(columns, header)
    layout.headers.append(header)
    if header.numbers:
        layout.skipped[header.numbers] = "column numbers"
    stop = ListReader(layout, header, titled).read(start)
    for number in header.rows:
        layout.skipped.pop(number, None)
    return stop
