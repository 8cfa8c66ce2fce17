"""The values of a line by field, as texts that a reader sees."""

import datetime as dt
import re
from functools import lru_cache

from cadres.intake.headings.role_columns import ROLE_FIELDS
from cadres.intake.problems import ERROR, WARNING
from cadres.intake.rows.own_facts import with_own
from cadres.intake.sheets import CellError
from cadres.vietnamese import format_day, nfc

EXCEL_ERRORS = {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"}
PLACES = "province", "district", "commune", "hamlet"
NEEDED = {
    "full_name", "birth", "birth_male", "birth_female", "start", "end", "workplace",
    *ROLE_FIELDS, *PLACES,
}  # fmt: skip
# The latter are what other programs write for it.
NOTHING = frozenset(("", "-", "–", "nay", "đến nay", "NULL", "null", "(null)", "N/A", "n/a"))
_FORMULA = re.compile(r"[=@].|\+(?! +[^\W\d]).|-(?:\d|\w+\(|\w+\|)")


def values_of(row, header) -> dict:
    """The values of a row by field, without those that say nothing.

    A post with a unit, days or a decision of its own has them behind its title, as if one cell said
    all.
    """
    width = len(row)
    values = {
        name: row[column]
        for name, column in header.columns.items()
        if column < width and row[column] not in NOTHING
    }
    for name, own in own_facts(row, header).items() if header.of_roles else ():
        if name in values and name not in header.posts:
            values[name] = with_own(raw_of(values[name]), own)
    return values


def own_facts(row, header) -> dict[str, dict[str, str]]:
    """By post what columns of its own say of it."""
    return {
        name: {
            field: raw_of(row[column])
            for field, column in facts.items()
            if column < len(row) and row[column] not in NOTHING
        }
        for name, facts in header.of_roles.items()
    }


def raw_of(value) -> str:
    return value if isinstance(value, str) else text_of(value)


def text_of(value) -> str:
    """Return a cell's value as the text a reader sees, as `vietnamese.nfc`."""
    if isinstance(value, str):
        return nfc(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.date):
        return format_day(value)
    return str(value)


def is_excel_error(value) -> bool:
    return isinstance(value, CellError) or value in EXCEL_ERRORS


# Few texts of a list stand only once, but for names and numbers.
@lru_cache(maxsize=20_000, typed=True)
def read_text(name: str, value) -> tuple[str, tuple[tuple, ...]]:
    """A cell's text in the column of a field, and what is to be said of it."""
    if is_excel_error(value):
        severity = ERROR if name in NEEDED else WARNING
        return "", (("excel_error", f"ô báo lỗi Excel ({value}).", severity),)
    text, faults = text_of(value), []
    if isinstance(value, str) and _FORMULA.match(value):
        message = "ô có nội dung giống công thức; chỉ đọc như văn bản, không tính."
        faults.append(("formula_like_text", message, WARNING))
    return text, tuple(faults)
