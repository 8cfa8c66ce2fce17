"""Writes a page as a text file of separated values, in the encoding asked for."""

import csv
import datetime
import io

from . import legacy
from .book import HERE
from .page import Page, index, letter


def write(file: str, page: Page, delimiter: str, encoding: str) -> None:
    """`encoding` is a codec of Python, or 'windows-1258' with its tones after the vowels."""
    last = max(row for row, _ in page.cells)
    width = 1 + max(index(column) for _, column in page.cells)
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    for row in range(1, last + 1):
        writer.writerow([_text(page.cells.get((row, letter(n)))) for n in range(width)])
    text = out.getvalue()
    data = legacy.windows_1258(text) if encoding == "windows-1258" else text.encode(encoding)
    if encoding in ("utf-16-le", "utf-16-be"):
        data = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}[encoding] + data
    (HERE / file).write_bytes(data)


def _text(value) -> str:
    if isinstance(value, datetime.datetime):
        return f"{value:%d/%m/%Y}"
    return "" if value is None else str(value)
