"""The values of formulas, put back beside them in a workbook that openpyxl saved without.

Whoever only looks does not calculate: Excel's protected view, a telephone, our own reader.
"""

import datetime as dt
import re
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.utils import column_index_from_string
from openpyxl.utils.datetime import to_excel

from cadres.intake.sheets import CellError, Sheet

_FORMULA = re.compile(
    r'<c r="([A-Z]+)(\d+)"([^>]*)>(<f(?: [^>]*)?(?:/>|>[^<]*</f>))<v ?/?>(?:</v>)?</c>'
)


def keep_values(content: bytes, sheets: dict[str, Sheet], epoch: dt.datetime) -> bytes:
    """The saved workbook with the values as read; `sheets` by their members of the package."""
    file = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for member in old.namelist():
            part = old.read(member)
            if member in sheets and b"<f" in part:
                part = _with_values(part.decode(), sheets[member], epoch).encode()
            new.writestr(member, part)
    return file.getvalue()


def value_at(sheet: Sheet, row: int, column: int):
    """The value of a cell, "" beyond the filled ones; rows from 1, columns from 0."""
    cells = sheet.rows[row - 1] if row <= len(sheet.rows) else []
    return cells[column] if column < len(cells) else ""


def _with_values(xml: str, sheet: Sheet, epoch) -> str:
    def cell(found):
        column, row, rest, formula = found.groups()
        kind, shown = _written(
            value_at(sheet, int(row), column_index_from_string(column) - 1), epoch
        )
        if kind is None:
            return found[0]
        return f'<c r="{column}{row}"{rest}{kind}>{formula}<v>{escape(shown)}</v></c>'

    return _FORMULA.sub(cell, xml)


def _written(value, epoch) -> tuple[str | None, str]:
    """The type attribute and the text of a value in a sheet's XML; None where there is no value."""
    if isinstance(value, CellError):
        return (' t="e"' if value.shown.startswith("#") else None), value.shown
    if isinstance(value, bool):
        return ' t="b"', str(int(value))
    if isinstance(value, str):
        return ' t="str"', value
    if isinstance(value, dt.date | dt.time | dt.timedelta):
        value = to_excel(value, epoch)
    return "", repr(value)
