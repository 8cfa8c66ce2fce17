"""A file of sheets, in the letters and formats that lists are sent in."""

import csv
import datetime as dt
from io import BytesIO, StringIO
from unicodedata import normalize

from openpyxl import Workbook

from tests.cadres.intake.legacy import in_tcvn3, in_vni
from tests.variety.sheets import Written

OLD_TONES = {"óa": "oá", "òa": "oà", "úy": "uý", "ùy": "uỳ", "ủy": "uỷ", "Đ": "\u00d0"}
MARKS = "\u0302\u0306\u031b"  # circumflex, breve, horn: parts of a letter in Windows-1258


def _with_old_tones(text: str) -> str:
    for tone, old in OLD_TONES.items():
        text = text.replace(tone, old)
    return text


LETTERS = {
    "decomposed": lambda text: normalize("NFD", text),
    "old tones": _with_old_tones,
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "TCVN3": in_tcvn3,
    "VNI": in_vni,
}


def file_of(sheets: list[Written], encoding: str) -> BytesIO:
    """The sheets as a workbook, or the only one as text."""
    if encoding.startswith("csv"):
        return BytesIO(_as_text(sheets[0].rows, encoding))
    write = LETTERS.get(encoding, lambda text: text)
    book = Workbook()
    book.remove(book.active)
    for each in sheets:
        sheet = book.create_sheet(write(each.name))
        for row in each.rows:
            sheet.append([write(cell) if isinstance(cell, str) else cell for cell in row])
        for top, left, bottom, right in each.merges:
            sheet.merge_cells(None, top, left, bottom, right)
    file = BytesIO()
    book.save(file)
    file.seek(0)
    return file


def _as_text(rows: list[list], encoding: str) -> bytes:
    text = StringIO()
    writer = csv.writer(text, delimiter=";")
    for row in rows:
        writer.writerow([f"{cell:%d/%m/%Y}" if isinstance(cell, dt.date) else cell for cell in row])
    if encoding == "csv 1258":
        return "".join(map(_in_parts, text.getvalue())).encode("cp1258")
    return text.getvalue().encode("utf-16" if encoding == "csv UTF-16" else "utf-8")


def _in_parts(letter: str) -> str:
    """A letter as Windows-1258 has it: whole, or with its tone behind it."""
    try:
        letter.encode("cp1258")
    except UnicodeEncodeError:
        base, *marks = normalize("NFD", letter)
        own = "".join(mark for mark in marks if mark in MARKS)
        tones = "".join(mark for mark in marks if mark not in MARKS)
        return normalize("NFC", base + own) + tones
    return letter
