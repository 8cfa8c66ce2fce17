"""What the reader of workbooks does not tell about an .xlsx file, read from its XML.

How large its tables would be in memory, which can be checked before they are; and the cells that
hold an Excel error or a formula without a value, which would come out empty.
"""

import html
import posixpath
import re
from zipfile import ZipFile

from cadres.intake.problems import IntakeError

MAX_CELLS = 10_000_000
UNCALCULATED = "công thức chưa tính"

_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
_SHEET = re.compile(r"<(?:\w+:)?sheet\s([^>]*)>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\s([^>]*)>")
_REFERENCE = re.compile(rb'<(?:\w+:)?c\s(?:[^>]*?\s)?r="([A-Z]{1,3})([0-9]{1,7})"')
_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*[^>/])>(.*?)</(?:\w+:)?c>", re.DOTALL)
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</")


def find_error_cells(package: ZipFile) -> dict[str, dict[tuple[int, int], str]]:
    """Return, by sheet name, the 0-based (row, column) of cells in error, with what they show.

    Raises IntakeError when a sheet would have more than `MAX_CELLS` cells.
    """
    found = {}
    for name, path in _sheet_paths(package).items():
        xml = package.read(path)
        _check_area(name, xml)
        found[name] = dict(_error_cells(xml)) if b't="e"' in xml or b"<f" in xml else {}
    return found


def _sheet_paths(package: ZipFile) -> dict[str, str]:
    """Sheet names in the order of the workbook, with the member of the package that holds each."""
    if "xl/workbook.xml" not in package.namelist():
        return {}
    relations = package.read("xl/_rels/workbook.xml.rels").decode()
    targets = {}
    for relation in map(_attributes, _RELATION.findall(relations)):
        targets[relation["Id"]] = posixpath.normpath(posixpath.join("/xl", relation["Target"]))[1:]
    sheets = map(_attributes, _SHEET.findall(package.read("xl/workbook.xml").decode()))
    named = {sheet["name"]: targets.get(sheet.get("r:id")) for sheet in sheets}
    return {name: path for name, path in named.items() if path in package.namelist()}


def _attributes(text: str) -> dict[str, str]:
    return {key: html.unescape(value) for key, value in _ATTRIBUTE.findall(text)}


def _check_area(name: str, xml: bytes) -> None:
    """A table is as large as its farthest cells say, however few there are."""
    references = set(_REFERENCE.findall(xml))
    height = max((int(row) for _, row in references), default=0)
    width = max((_column_index(column) + 1 for column, _ in references), default=0)
    if height * width > MAX_CELLS:
        raise IntakeError(
            f"Sheet '{name}' trải rộng {width} cột × {height} dòng, quá lớn để đọc. Hãy xóa các ô "
            "thừa ở xa bảng rồi gửi lại."
        )


def _error_cells(xml: bytes):
    for attributes, content in _CELL.findall(xml):
        value = _VALUE.search(content)
        in_error = b't="e"' in attributes
        uncalculated = b"<f" in content and not value and b't="str"' not in attributes
        if in_error or uncalculated:
            column, row = re.search(rb'\br="([A-Z]+)([0-9]+)"', attributes).groups()
            shown = value[1].decode() if in_error and value else UNCALCULATED
            yield (int(row) - 1, _column_index(column)), shown


def _column_index(letters: bytes) -> int:
    index = 0
    for letter in letters:
        index = index * 26 + letter - ord("A") + 1
    return index - 1
