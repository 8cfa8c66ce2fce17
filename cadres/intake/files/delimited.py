"""Lists as text: .csv and .txt of any of the encodings and separators that offices use."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice
from unicodedata import normalize

from cadres.intake.files.marks import MAX_COLUMNS, MAX_ROWS, TOO_MANY_ROWS
from cadres.intake.letters.legacy_texts import is_legacy
from cadres.intake.problems import IntakeError
from cadres.intake.sheets import Sheet

SEPARATORS = ",;\t|"
SAMPLE = 100  # records in which the separator is sought

_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\ufffe\uffff]")
_SEPARATOR_HINT = re.compile("sep=(.)\r?\n")  # as Excel reads and other programs write
# In Windows-1258 the tone is a letter of its own, which Python decodes to a combining mark.
_WINDOWS_1258 = "cp1258"


def read_delimited(content: bytes) -> tuple[Sheet, Iterator[list[str]]] | None:
    """Return the one sheet of a text file and its rows; None when the content is no text.

    All values are text: "007" and "1.017" stay as they are. Text in the fonts of TCVN3 or VNI
    comes as the Latin letters of its bytes, for `cadres.intake.letters.encodings`. Raises
    IntakeError when the file exceeds a limit.
    """
    text = decode_text(content)
    if text is None:
        return None
    hint = _SEPARATOR_HINT.match(text)
    if hint:
        text, separator = text[hint.end() :], hint[1]
    else:
        separator = _separator(text)
    return Sheet("", []), _rows(text, separator)


def decode_text(content: bytes) -> str | None:
    """Return the text of the bytes, or None when they are no text.

    UTF-8 and UTF-16 with or without a byte order mark, Windows-1258, and the Windows-1252 letters
    that text in TCVN3 or VNI fonts is made of.
    """
    encoding = next((_BOMS[bom] for bom in _BOMS if content.startswith(bom)), None)
    for each in (encoding or _utf_16(content), "utf-8"):
        try:
            text = content.decode(each) if each else None
        except UnicodeDecodeError:
            text = None
        if text is not None:
            return None if _NO_TEXT.search(text) else text
    text = content.decode("cp1252", errors="replace")
    if not is_legacy(text):
        text = normalize("NFC", content.decode(_WINDOWS_1258, errors="replace"))
    return None if _NO_TEXT.search(text) else text


def _utf_16(content: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of digits, spaces and plain letters is zero."""
    sample = content[:20_000]
    zeros = sample[1::2].count(0), sample[::2].count(0)
    if len(content) % 2 or max(zeros) < len(sample) / 10:
        return None
    return "utf-16-le" if zeros[0] > zeros[1] else "utf-16-be"


def _separator(text: str) -> str:
    """The separator that cuts most of the first records into equally many cells."""
    return max(SEPARATORS, key=lambda separator: _regularity(text, separator))


def _regularity(text: str, separator: str) -> int:
    try:
        records = islice(csv.reader(StringIO(text, newline=""), delimiter=separator), SAMPLE)
        widths = Counter(len(record) for record in records if len(record) > 1)
    except csv.Error:
        return 0
    return max(((width - 1) * count for width, count in widths.items()), default=0)


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    try:
        reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
        for number, record in enumerate(reader, 1):
            if number > MAX_ROWS:
                raise IntakeError(TOO_MANY_ROWS)
            if len(record) > MAX_COLUMNS:
                raise IntakeError(f"Dòng {number} có {len(record)} cột, quá nhiều để đọc.")
            yield record
    except csv.Error:
        raise IntakeError("Tệp văn bản có ô quá dài hoặc thiếu dấu nháy kép đóng.") from None
