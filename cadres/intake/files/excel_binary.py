"""What python-calamine does not tell about the sheets of an .xls, read from its records."""

from collections.abc import Iterator
from struct import error, unpack_from
from typing import NamedTuple

from cadres.intake.files.compound import CompoundFile
from cadres.intake.files.marks import Marks
from cadres.intake.files.number_formats import BUILT_IN, shown_of_day
from cadres.intake.problems import LOCKED, IntakeError

_BOF, _EOF, _BOUNDSHEET, _FORMAT, _XF, _FILEPASS = 0x809, 0x0A, 0x85, 0x41E, 0xE0, 0x2F
_ROW, _COLINFO, _MERGED, _FORMULA, _BOOLERR = 0x208, 0x7D, 0xE5, 0x06, 0x205
_NUMBER, _RK, _MULRK = 0x203, 0x27E, 0xBD
_FONT, _LABEL, _SHARED_TEXT, _RICH_TEXT = 0x31, 0x204, 0xFD, 0xD6
_STRUCK = 0x08
_EXCEL_97 = 0x600
_ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
    0x24: "#NUM!", 0x2A: "#N/A",
}  # fmt: skip


class _Style(NamedTuple):
    """What a cell style shows of a day, and whether its font is struck through."""

    shown: str
    is_struck: bool


def binary_marks(content: bytes) -> dict[int, Marks]:
    """The marks of the sheets of an .xls by their position; none when they cannot be read.

    Raises IntakeError for a workbook with a password, be it an .xls or the .xlsx within.
    """
    try:
        file = CompoundFile(content)
        if "EncryptedPackage" in file.names:
            raise IntakeError(LOCKED)
        stream = file.stream("Workbook", "Book")
        places, styles = _globals(stream)
        return {index: _sheet(stream, place, styles) for index, place in enumerate(places)}
    except (ValueError, error, IndexError):
        return {}


def _records(stream: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """The records from a place on to the end of its part, without what is embedded in it."""
    depth = 0
    while start + 4 <= len(stream):
        kind, size = unpack_from("<HH", stream, start)
        body = stream[start + 4 : start + 4 + size]
        start += 4 + size
        depth += (kind == _BOF) - (kind == _EOF)
        if depth == 1:
            yield kind, body
        elif depth < 1:
            return


def _globals(stream: bytes) -> tuple[list[int], list[_Style]]:
    """Where the sheets begin, and the cell styles."""
    places, formats, fonts, styles, version = [], dict(BUILT_IN), [], [], _EXCEL_97
    for kind, body in _records(stream, 0):
        if kind == _BOF:
            version = unpack_from("<H", body)[0]
        elif kind == _FILEPASS:
            raise IntakeError(LOCKED)
        elif kind == _BOUNDSHEET:
            places.append(unpack_from("<I", body)[0])
        elif kind == _FORMAT:
            formats[unpack_from("<H", body)[0]] = shown_of_day(_text(body, version))
        elif kind == _XF:
            styles.append(unpack_from("<HH", body))
        elif kind == _FONT:
            fonts.append(bool(unpack_from("<H", body, 2)[0] & _STRUCK))
    return places, [
        _Style(formats.get(number, ""), _is_struck(fonts, font)) for font, number in styles
    ]


def _is_struck(fonts: list[bool], number: int) -> bool:
    """Whether a font is struck through; the number 4 is never given to one."""
    index = number - (number > 4)
    return index < len(fonts) and fonts[index]


def _text(body: bytes, version: int) -> str:
    if version < _EXCEL_97:
        return body[3 : 3 + body[2]].decode("latin-1")
    count, is_wide = unpack_from("<H", body, 2)[0], body[4] & 1
    raw = body[5 : 5 + count * (2 if is_wide else 1)]
    return raw.decode("utf-16-le" if is_wide else "latin-1", "replace")


def _sheet(stream: bytes, place: int, styles: list[_Style]) -> Marks:
    marks = Marks()
    for kind, body in _records(stream, place):
        if kind == _ROW and unpack_from("<I", body, 12)[0] & 0x20:
            marks.hidden_rows.add(unpack_from("<H", body)[0] + 1)
        elif kind == _COLINFO and unpack_from("<H", body, 8)[0] & 1:
            first, last = unpack_from("<HH", body)
            marks.hidden_columns.update(range(first, min(last, 255) + 1))
        elif kind == _MERGED:
            for at in range(2, len(body) - 7, 8):
                top, bottom, left, right = unpack_from("<4H", body, at)
                marks.merges.append((top + 1, left, bottom + 1, right))
        else:
            _mark_cell(marks, kind, body, styles)
    return marks


def _mark_cell(marks: Marks, kind: int, body: bytes, styles: list[_Style]) -> None:
    """Note a formula, an error, a day of which the cell shows little, and what is struck."""
    if kind == _MULRK:
        row, first = unpack_from("<HH", body)
        for number, at in enumerate(range(4, len(body) - 6, 6)):
            _mark_style(marks, row, first + number, unpack_from("<H", body, at)[0], styles)
    elif kind in (_NUMBER, _RK, _FORMULA, _BOOLERR, _LABEL, _SHARED_TEXT, _RICH_TEXT):
        row, column, style = unpack_from("<3H", body)
        _mark_style(marks, row, column, style, styles)
        code = None
        if kind == _FORMULA:
            marks.formulas.add((row + 1, column))
            code = body[8] if body[6] == 2 and body[12:14] == b"\xff\xff" else None
        elif kind == _BOOLERR:
            code = body[6] if body[7] else None
        if code is not None:
            marks.errors[row + 1, column] = _ERRORS.get(code, "#N/A")


def _mark_style(marks: Marks, row: int, column: int, style: int, styles: list[_Style]) -> None:
    if style >= len(styles):
        return
    if styles[style].shown:
        marks.coarse[row + 1, column] = styles[style].shown
    if styles[style].is_struck:
        marks.struck.add((row + 1, column))
