"""The rows of a table that sums a list up, below it or on a sheet of its own."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cadres.intake.layout.filled import is_text
from cadres.intake.layout.layout_parts import Claim, Layout
from cadres.intake.layout.stated import said_level, stated_in_summary
from cadres.vietnamese import match_key

SUMMARY = "summary table"
_OF_ALL = ("tổng", "cộng", "toàn", "tong ", "cong")
_COUNTS = re.compile(
    r"(?:tổng )?(?:số|cộng)?\s*(?:lượng|trường hợp|người|cán bộ|đồng chí|đ/c|ca|sl)?"
    r"(?: (?:thực hiện|kiêm nhiệm|hiện có|người|cán bộ|trường hợp))*\s*(?:\(.*\))?"
)


class SummedRow(NamedTuple):
    """What a row of such a table says: its label, the column of its number, the number, and the
    level of which the rows around it speak.
    """

    row: int
    label: str
    column: int
    number: int
    level: int | None


def summed_rows(layout: Layout) -> Iterator[SummedRow]:
    """The rows of a sheet's summaries that count people or cases, if the number's heading says so.

    A number without a heading counts them, too.
    """
    headings: dict[int, str] = {}
    level = None
    for number in sorted(row for row, why in layout.skipped.items() if why == SUMMARY):
        row = layout.sheet.rows[number - 1]
        texts = [(column, cell) for column, cell in enumerate(row) if is_text(cell)]
        if not texts:
            continue
        column, label = texts[0]
        level = said_level(label) or level
        stated = stated_in_summary(row, column, layout.aside)
        if not stated:
            headings |= {at: match_key(text) for at, text in texts}
        elif _COUNTS.fullmatch(headings.get(stated[0], "")):
            yield SummedRow(number, label, *stated, level)


def claims_of_levels(layout: Layout) -> list[Claim]:
    """What a sheet that only sums up states of each level and, behind these, of all.

    Where a level stands twice, the rows speak of parts: of communes, or of years.
    """
    levels: list[int] = []
    claims = []
    for row in summed_rows(layout):
        level = said_level(row.label)
        if level or levels and match_key(row.label).startswith(_OF_ALL):
            stated = row.row, row.column, row.label, row.number
            claims.append(Claim(layout.sheet.name, *stated, lines=0, summed=True))
        levels += [level] if level else []
    return claims if len(levels) == len({*levels}) else []
