"""The tables of a web page that bears the ending of Excel, as many systems export their lists."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from cadres.intake.files.delimited import decode_text
from cadres.intake.files.marks import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_MERGES,
    MAX_ROWS,
    TOO_MANY_ROWS,
)
from cadres.intake.problems import IntakeError
from cadres.intake.sheets import Sheet

NO_TABLE = (
    "Tệp là trang web (HTML) hoặc XML mang đuôi của Excel mà không có bảng nào đọc được. Hãy mở "
    "tệp bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx) rồi gửi lại."
)
CELLS = {"td", "th"}
LINES = {"br", "p", "div", "li", "center", "caption", *(f"h{size}" for size in range(1, 7))}
PASSED_OVER = {"script", "style", "title", "xml"}
START = 1_000  # bytes that nothing but spaces opens
MAIL = b"MIME-Version:"  # a page with its pictures in one file, .mht

_OPENING = re.compile(r"\s*<")
_SPACE = re.compile(r"[ \t\r\n]+")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


def read_web_page(content: bytes) -> tuple[Sheet, Iterator[list[str]]] | None:
    """Return the tables of a page, one below the other, as one sheet without a name, and its rows.

    None when the content is no page. All values are text, as the page shows them; lines outside of
    tables are rows of one cell. Raises IntakeError for a page without a table.
    """
    if content.startswith(MAIL):
        raise IntakeError(NO_TABLE)
    text = decode_text(content) if b"<" in content[:START] else None
    if text is None or not _OPENING.match(text.lstrip("\ufeff")):
        return None
    page = _Page()
    try:
        page.feed(text)
        page.close()
    except AssertionError:  # a declaration that the parser does not know
        raise IntakeError(NO_TABLE) from None
    if not page.has_cells:
        raise IntakeError(NO_TABLE)
    page.end_row()
    sheet = Sheet("", [], hidden_rows=frozenset(page.hidden), merges=tuple(page.merges))
    return sheet, iter(page.rows)


class _Page(HTMLParser):
    """The rows of a page. A table within a cell gives rows below that of the cell."""

    def __init__(self):
        super().__init__()
        self.rows: list[list[str]] = []
        self.merges: list[tuple[int, int, int, int]] = []
        self.hidden: set[int] = set()
        self.has_cells, self.count = False, 0
        self.row: list[str] | None = None  # that is being filled
        self.next = 0  # the column after its last cell
        self.cell: tuple[int, int] | None = None  # columns and rows of the cell that is open
        self.taken: dict[int, int] = {}  # by column the last row that a cell from above takes
        self.words: list[str] = []
        self.passed_over = 0

    def handle_starttag(self, tag, attrs):
        if tag in PASSED_OVER:
            self.passed_over += 1
        elif tag in LINES:
            self._end_line()
        elif tag == "table":
            self.end_row()
            self.taken = {}
        elif tag == "tr":
            self.end_row()
            self.row = []
            if _HIDDEN.search(dict(attrs).get("style") or ""):
                self.hidden.add(len(self.rows) + 1)
        elif tag in CELLS:
            self._end_cell()
            if self.row is None:
                self.end_row()  # a line before it
                self.row = []
            its = dict(attrs)
            self.cell = _span(its.get("colspan"), MAX_COLUMNS), _span(its.get("rowspan"), MAX_ROWS)

    def handle_endtag(self, tag):
        if tag in PASSED_OVER:
            self.passed_over = max(0, self.passed_over - 1)
        elif tag in LINES:
            self._end_line()
        elif tag in CELLS:
            self._end_cell()
        elif tag in ("tr", "table"):
            self.end_row()

    def handle_data(self, data):
        if not self.passed_over and (self.cell or self.row is None):
            self.words.append(_SPACE.sub(" ", data))

    def end_row(self) -> None:
        """Put the row that is open below the others; a line outside of tables is one too."""
        self._end_cell()
        if self.row is None and (line := self._text()):
            self.row = [line]
        if self.row is None:
            return
        self.rows.append(self.row)
        self.count += len(self.row)
        self.row, self.next = None, 0
        if self.count > MAX_CELLS:
            raise IntakeError("Bảng có quá nhiều ô để đọc. Hãy xóa các ô thừa rồi gửi lại.")
        if len(self.rows) > MAX_ROWS:
            raise IntakeError(TOO_MANY_ROWS)

    def _end_line(self) -> None:
        if self.cell:
            self.words.append("\n")
        else:
            self.end_row()

    def _end_cell(self) -> None:
        if self.cell is None:
            return
        (columns, rows), number = self.cell, len(self.rows) + 1
        self.cell, self.has_cells = None, True
        left = self.next
        while self.taken.get(left, 0) >= number:
            left += 1
        right, bottom = left + columns - 1, number + rows - 1
        self.next = right + 1
        if right >= MAX_COLUMNS:
            raise IntakeError(f"Dòng {number} có hơn {MAX_COLUMNS} cột, quá nhiều để đọc.")
        self.row += [""] * (left - len(self.row)) + [self._text()]
        if (columns, rows) != (1, 1):
            self.merges.append((number, left, bottom, right))
            self.taken |= dict.fromkeys(range(left, right + 1), bottom)
        if len(self.merges) > MAX_MERGES:
            raise IntakeError("Bảng có quá nhiều ô gộp để đọc.")

    def _text(self) -> str:
        lines = "".join(self.words).split("\n")
        self.words = []
        return "\n".join(filter(None, map(str.strip, lines)))


def _span(written: str | None, most: int) -> int:
    return min(max(int(written), 1), most) if written and written.strip().isdecimal() else 1
