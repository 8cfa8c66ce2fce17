"""What python-calamine does not tell about the sheets of an .xlsx, read from their XML.

A sheet's XML can have millions of elements, so it is searched with regular expressions, a chunk
of whole rows at a time, and only rows with a formula or an error are looked at cell by cell. That
is enough for what Excel, LibreOffice and libraries write; what it cannot see in a file made to
deceive costs that file its marks, and the limits of the process keep the server well.
"""

import posixpath
import re
from collections.abc import Iterator
from functools import cache

from cadres.intake.files.cell_styles import CellStyles
from cadres.intake.files.elements import scan
from cadres.intake.files.marks import UNCALCULATED, Area, Marks
from cadres.intake.files.package import Package
from cadres.intake.problems import IntakeError

LONGEST_ROW = 16 * 1024**2  # bytes of XML

BROKEN = (
    "Nội dung tệp bị hỏng nên không đọc được đầy đủ. Hãy mở tệp bằng Excel, lưu lại thành "
    "Excel Workbook (.xlsx) rồi gửi lại."
)

_WIDE = b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<"  # UTF-16, in which nothing would be found
_DOCTYPE = re.compile(rb"<!DOCTYPE|<!ENTITY")
_ROOT = re.compile(rb"<((?:[\w.-]+:)?)worksheet\b")
_ATTRIBUTE = rb"""\s%s\s*=\s*["']([^"']*)"""
_NUMBER = re.compile(_ATTRIBUTE % b"r")
_REFERENCE = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]{1,9})([0-9]{1,10})""")
_STYLE = re.compile(_ATTRIBUTE % b"s")
_TYPE = re.compile(_ATTRIBUTE % b"t")
_HIDDEN = re.compile(rb"""\shidden\s*=\s*["'](?:1|true)["']""")
_FIRST, _LAST = re.compile(_ATTRIBUTE % b"min"), re.compile(_ATTRIBUTE % b"max")
_ERRORS = b't="e"', b"t='e'"


def sheet_paths(package: Package) -> dict[str, str]:
    """Sheet names in the order of the workbook, with the member of the package that holds each."""
    if "xl/workbook.xml" not in package.members:
        return {}
    targets, named = {}, {}

    def relation(element, its):
        if element == "Relationship":
            targets[its["Id"]] = posixpath.normpath(posixpath.join("/xl", its["Target"]))[1:]

    def sheet(element, its):
        if element == "sheet":
            named[its["name"]] = targets.get(its.get("id"))

    scan(package, "xl/_rels/workbook.xml.rels", relation)
    scan(package, "xl/workbook.xml", sheet)
    return {name: path for name, path in named.items() if path in package.members}


def refuse_document_type(chunk: bytes) -> None:
    """Raise ValueError: entities are a way to fill the memory, and workbooks have none."""
    if _DOCTYPE.search(chunk[:4096]):
        raise ValueError("a document type")


def sheet_marks(name: str, chunks: Iterator[bytes], styles: CellStyles) -> Marks:
    """The hidden rows and columns, formulas and errors of a sheet; calamine knows its merges.

    Raises IntakeError when the sheet is too large, ValueError when it cannot be read.
    """
    rest, scanner = b"", None
    for chunk in chunks:
        rest += chunk
        if not scanner:
            refuse_document_type(rest)
            if rest.startswith(_WIDE):
                raise IntakeError(BROKEN)
            scanner = _Scanner(name, rest, styles)
        whole = rest.rfind(scanner.xml["row_start"])
        if whole > 0:
            scanner.read(rest[:whole])
            rest = rest[whole:]
        elif len(rest) > LONGEST_ROW:
            raise ValueError("an endless row")
    if scanner is None:
        return Marks()
    scanner.read(rest)
    if not scanner.is_whole(rest):
        raise IntakeError(BROKEN)
    return scanner.marks


class _Scanner:
    """Follows the rows and cells of a sheet.

    Rows without a number follow the one before, cells without a reference stand next to it.
    """

    def __init__(self, name: str, head: bytes, styles: CellStyles):
        self.area, self.marks, self.row = Area(name), Marks(), 0
        root = _ROOT.search(head)
        self.xml = _patterns(root[1] if root else b"")
        self.before_rows, self.open_rows = True, 0
        self.styles = styles
        of_style = rb"""\ss=["'](?:%s)["']""" % b"|".join(styles.telling)
        self.is_telling = re.compile(of_style).search if styles.telling else lambda *stretch: None

    def read(self, xml: bytes) -> None:
        """Read a stretch of XML that ends between rows."""
        rows = list(self.xml["row"].finditer(xml))
        if self.before_rows:
            self._read_columns(xml[: rows[0].start()] if rows else xml)
            self.before_rows = not rows
        self.open_rows += sum(not row[1].endswith(b"/") for row in rows)
        self.open_rows -= xml.count(self.xml["row_end"])
        is_marked = self._is_marked(xml, 0, len(xml))
        ends = [*(row.start() for row in rows), len(xml)][1:]
        for row, end in zip(rows, ends, strict=False):
            attributes = row[1]
            number = _NUMBER.search(attributes)
            self.row = int(number[1]) if number else self.row + 1
            if b"hidden" in attributes and _HIDDEN.search(attributes):
                self.marks.hidden_rows.add(self.row)
            self._measure(xml, row.end(), end)
            if is_marked and self._is_marked(xml, row.end(), end):
                self._read_cells(xml, row.end(), end)

    def is_whole(self, end: bytes) -> bool:
        """Whether all rows and the sheet were closed; calamine leaves off where they are not."""
        return self.open_rows == 0 and self.xml["root_end"] in end

    def _read_columns(self, head: bytes) -> None:
        for column in self.xml["column"].findall(head):
            if _HIDDEN.search(column):
                first, last = _FIRST.search(column), _LAST.search(column)
                columns = range(int(first[1]) - 1, min(int(last[1]), 16_384))
                self.marks.hidden_columns.update(columns)

    def _measure(self, xml: bytes, start: int, end: int) -> None:
        """Count the row in the area: cells stand in order, and empty ones close themselves."""
        last_close = xml.rfind(self.xml["end"], start, end)
        last = xml.rfind(self.xml["cell"], start, last_close) if last_close > 0 else -1
        if last < 0:
            return
        reference = _REFERENCE.search(xml, last, xml.find(b">", last))
        if reference:
            self.row, width = int(reference[2]), _column(reference[1]) + 1
        else:
            width = xml.count(self.xml["cell"], start, end)
        self.area.add(self.row, width)

    def _is_marked(self, xml: bytes, start: int, end: int) -> bool:
        """Whether the stretch may have a formula, an error or a style that says something."""
        marks = self.xml["formula"], *_ERRORS
        found = any(xml.find(mark, start, end) >= 0 for mark in marks)
        return found or bool(self.is_telling(xml, start, end))

    def _read_cells(self, xml: bytes, start: int, end: int) -> None:
        column = -1
        for cell in self.xml["whole_cell"].finditer(xml, start, end):
            attributes, content = cell.groups(b"")
            reference = _REFERENCE.search(attributes)
            column = _column(reference[1]) if reference else column + 1
            has_formula = self.xml["formula"] in content
            if has_formula:
                self.marks.formulas.add((self.row, column))
            if style := _STYLE.search(attributes):
                self._add_style(style[1], column, content)
            kind = _TYPE.search(attributes)
            if has_formula or kind and kind[1] == b"e":
                self._add_error(column, kind and kind[1], content)

    def _add_style(self, style: bytes, column: int, content: bytes) -> None:
        if shown := self.styles.coarse.get(style):
            self.marks.coarse[self.row, column] = shown
        if content and style in self.styles.struck:
            self.marks.struck.add((self.row, column))

    def _add_error(self, column, kind, content) -> None:
        value = self.xml["value"].search(content)
        shown = value[1].decode() if value else ""
        if kind == b"e" or not shown and kind != b"str":
            self.marks.errors[self.row, column] = shown or UNCALCULATED


@cache
def _patterns(prefix: bytes) -> dict:
    """How elements are written: names have a prefix in the files of some libraries."""
    named = re.escape(prefix)
    return {
        "row": re.compile(rb"<%srow\b([^>]*)>" % named),
        "column": re.compile(rb"<%scol\b([^>]*)>" % named),
        "whole_cell": re.compile(
            rb"<%sc\b([^>]*?)(?:/>|>(.*?)</%sc>)" % (named, named), re.DOTALL
        ),
        "value": re.compile(rb"<%sv\b[^>]*>([^<]*)<" % named),
        "row_start": b"<%srow" % prefix,
        "row_end": b"</%srow>" % prefix,
        "root_end": b"</%sworksheet" % prefix,
        "cell": b"<%sc" % prefix,
        "end": b"</%sc>" % prefix,
        "formula": b"<%sf" % prefix,
    }  # fmt: skip


@cache
def _column(letters: bytes) -> int:
    """The 0-based column of its letters: A → 0, AA → 26."""
    column = 0
    for letter in letters.upper():
        column = column * 26 + letter - ord("A") + 1
    return column - 1
