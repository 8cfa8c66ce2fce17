"""An official form before it is a file: its heads, its lines, and how its sums come about.

The workbook and the PDF of a form are two readings of the same `Form`.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from cadres import vietnamese
from reports.exports.letterhead import Organisation, organisation
from reports.questions import Question

LEVEL, UNIT, ROW, PART, TOTAL = "level", "unit", "row", "part", "total"  # kinds of lines
TEXT, CENTRED, NUMBER, PERCENT, CHANGE, DAY = (
    "text",
    "centred",
    "number",
    "percent",
    "change",
    "day",
)
NOTHING = "–"  # of a zero whole


@dataclass(frozen=True)
class Column:
    """A column: its head, its width in digits and the number under its head ("3=4+6+8").

    Neighbours with the same `group` stand under one common head. `kind` says how values are
    written.
    """

    title: str
    width: float
    kind: str = NUMBER
    group: str = ""
    number: str = ""


@dataclass(frozen=True)
class Formula:
    """A sum in the words of a spreadsheet, and what it comes to.

    `text` names lines of the form by their place in `lines` ("=F{0}-G{0}"), which a workbook
    replaces by its rows.
    """

    text: str
    lines: tuple[int, ...]
    value: "int | Decimal | str"

    def at(self, first_row: int) -> str:
        """The formula where the first line of the form stands in that row, counted from 1."""
        return self.text.format(*(first_row + line for line in self.lines))


Cell = str | int | Decimal | dt.date | None | Formula


@dataclass(frozen=True)
class Line:
    """A line of a form. A single cell runs across all the columns."""

    kind: str
    cells: list[Cell]


@dataclass
class Form:
    """A form. `lines` may be read once only, where they are many."""

    annex: str
    code: str
    title: str
    unit: str
    question: Question
    columns: list[Column]
    lines: Iterable[Line]
    notes: list[str] = field(default_factory=list)
    issued: dt.date | None = None  # an earlier day of issue

    @cached_property
    def issuer(self) -> Organisation:
        return organisation(self.question, self.issued)

    @property
    def filters(self) -> str:
        return "; ".join(f"{label}: {value}" for label, value in self.question.filters)


def numbered(columns: list[Column]) -> list[str]:
    """The numbers under the heads: as a column says it, else its place."""
    return [column.number or str(place) for place, column in enumerate(columns, 1)]


def share(part: int, whole: int) -> Decimal | str:
    """A percentage of two counts with two decimals, half up; "–" of a zero whole."""
    if not whole:
        return NOTHING
    return (Decimal(100 * part) / whole).quantize(Decimal("0.01"), ROUND_HALF_UP)


def text_of(cell: Cell, kind: str) -> str:
    """A cell as people read it on paper."""
    value = cell.value if isinstance(cell, Formula) else cell
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return vietnamese.format_day(value)
    if isinstance(value, str):
        return value
    sign = "+" if kind == CHANGE and value > 0 else ""
    return sign + vietnamese.format_number(value)


def letter(place: int) -> str:
    """The letter of a spreadsheet's column, counted from 0: A … Z, AA …"""
    head, last = divmod(place, 26)
    return (letter(head - 1) if head else "") + chr(ord("A") + last)


def roman(number: int) -> str:
    """Roman digits of a small number: 4 → "IV"."""
    signs = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    text = ""
    for value, sign in signs:
        text += sign * (number // value)
        number %= value
    return text
