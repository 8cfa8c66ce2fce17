"""The totals that a file states, beside what is counted in the rows that they speak of."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from cadres.intake.layout import Claim, Layout
from cadres.intake.lists import ReadList
from cadres.intake.plan import Line
from cadres.vietnamese import match_key

_LEVEL = re.compile(
    r"\bcấp (?:(?P<province>tỉnh|thành phố)|(?P<district>huyện|quận|thị xã)"
    r"|(?P<commune>xã|phường|cơ sở)|(?P<hamlet>thôn|ấp|khu|khóm|bản|buôn|tổ|xóm|làng))"
)
_LEVELS = {"province": 1, "district": 2, "commune": 3, "hamlet": 4}

Cases = Mapping[Line, Counter]  # by row the cases of each level


@dataclass(frozen=True)
class CheckedClaim:
    """A total of a file: its `number`, and the lines and cases counted above it."""

    sheet: str
    row: int
    label: str
    number: int
    lines: int
    cases: int


def check_claims(read: ReadList, cases: Cases) -> list[CheckedClaim]:
    """Count for each total that the file states.

    A subtotal speaks of the lines since the one before; that of a page maybe of its sheet, a grand
    total of all sheets so far, and one that names a level only of that. It is held against what
    agrees with it first; where nothing does, a grand total against all that it may speak of.
    """
    checked, before = [], []
    for layout in read.layouts:
        for claim in layout.claims:
            counted = _counted(claim, _spans(claim, layout, before), cases)
            checked.append(
                CheckedClaim(claim.sheet, claim.row, claim.label, claim.number, *counted)
            )
        before = before + _lines(layout)
    return checked


def _lines(layout: Layout, above: int | None = None) -> list[Line]:
    """The rows of the people of a sheet, or of those above a row; a shared row for each of them."""
    rows = (line.number for line in layout.lines if above is None or line.number < above)
    return [(layout.sheet.name, row) for row in rows]


def _spans(claim: Claim, layout: Layout, before: list[Line]) -> list[list[Line]]:
    """The lines of which a total may speak, from the fewest to all."""
    above = _lines(layout, claim.row)
    return [above[-claim.lines :] if claim.lines else [], above, before + above]


def _counted(claim: Claim, spans: list[list[Line]], cases: Cases) -> tuple[int, int]:
    """The lines and the cases that a total is held against."""
    key = match_key(claim.label)
    is_grand = key.startswith(("tổng", "tong", "toàn"))
    said = _LEVEL.search(key)
    if said:
        level = _LEVELS[said.lastgroup]
        counts = [_count(span, level, cases) for span in spans] + [_count(spans[0], None, cases)]
    else:
        wide = len(spans) if is_grand else 1 + ("trang" in key)
        counts = [_count(span, None, cases) for span in spans[:wide]]
    agreeing = (each for each in counts if claim.number in each)
    return next(agreeing, counts[len(spans) - 1 if is_grand else 0])


def _count(lines: list[Line], level: int | None, cases: Cases) -> tuple[int, int]:
    """The lines and their cases; of one level, the lines with a case of it."""
    found = [cases.get(line, Counter()) for line in dict.fromkeys(lines)]
    if level is None:
        return len(lines), sum(map(Counter.total, found))
    return sum(each[level] > 0 for each in found), sum(each[level] for each in found)
