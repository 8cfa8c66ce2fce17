"""The totals that a file states, beside what is counted in the rows that they speak of."""

import re
from collections import Counter
from collections.abc import Container, Mapping
from dataclasses import dataclass

from cadres.intake.layout.layout import Claim, Layout
from cadres.intake.layout.stated import said_level
from cadres.intake.plan.plan import Line
from cadres.intake.rows.lists import ReadList
from cadres.vietnamese import match_key

_NUMBERING = re.compile(r"\W*(?:[ivxlc]+|\d[\d.]*|[a-zđ])\s*[./):–-]\s*")

Cases = Mapping[Line, Counter]  # by row the cases of each level


@dataclass(frozen=True)
class CheckedClaim:
    """A total of a file: its `number`, and the lines and cases counted above it.

    Of `unsure` lines nobody knows whether the total has them, or their cases.
    """

    sheet: str
    row: int
    label: str
    number: int
    lines: int
    cases: int
    column: int = 0
    unsure: int = 0

    @property
    def counted(self) -> list:
        """What is shown of it: where, the label, and the three numbers."""
        return [self.sheet, self.row, self.label, self.number, self.lines, self.cases]

    @property
    def is_wrong(self) -> bool:
        """Whether it can be no count of these lines or cases."""
        as_lines = self.lines - self.unsure <= self.number <= self.lines
        return not (as_lines or self.cases <= self.number <= self.cases + self.unsure)


def check_claims(
    read: ReadList, cases: Cases, sure: Container[Line] | None = None
) -> list[CheckedClaim]:
    """Count for each total that the file states; `sure` are the lines without a fault, None all.

    A total that names a block speaks of its lines, a subtotal of those since the one before; that
    of a page maybe of its sheet, a grand total of all sheets so far, one that names a level only
    of that. It is held against what agrees with it first; where nothing does, a grand total against
    all that it may speak of.
    """
    checked, before = [], []
    for layout in read.layouts:
        for claim in layout.claims:
            spans = _spans(claim, layout, before)
            span, counted = _counted(claim, spans, cases)
            unsure = 0 if sure is None else sum(line not in sure for line in span)
            if claim.summed:  # of people without a case nobody knows the level
                unsure += sum(not cases.get(line) for line in span if sure is None or line in sure)
            stated = (claim.sheet, claim.row, claim.label, claim.number)
            checked.append(CheckedClaim(*stated, *counted, claim.column, unsure))
        before = before + _lines(layout)
    return checked


def _lines(layout: Layout, above: int | None = None) -> list[Line]:
    """The rows of the people of a sheet, or of those above a row; a shared row for each of them."""
    rows = (line.number for line in layout.lines if above is None or line.number < above)
    return [(layout.sheet.name, row) for row in rows]


def _spans(claim: Claim, layout: Layout, before: list[Line]) -> list[list[Line]]:
    """The lines of which a total may speak, from the fewest to all."""
    above = _lines(layout, claim.row)
    if of_block := _of_block(claim, layout):
        return [of_block]
    return [above[-claim.lines :] if claim.lines else [], above, before + above]


def _of_block(claim: Claim, layout: Layout) -> list[Line]:
    """The lines above a total in the block after which it is called, as "Cộng xã An Hóa"."""
    key = match_key(claim.label)
    lines = [line for line in layout.lines if line.number < claim.row]
    names = {text: _name_of(text) for line in lines for text in line.blocks}
    called = [text for text, name in names.items() if " " in name and f" {name} " in f"{key} "]
    longest = max(called, key=lambda text: len(names[text]), default=None)
    found = (line.number for line in lines if longest in line.blocks)
    return [(layout.sheet.name, row) for row in found]


def _name_of(block: str) -> str:
    """What a block is called, without its number."""
    return _NUMBERING.sub("", match_key(block), count=1)


def _counted(claim: Claim, spans: list[list[Line]], cases: Cases) -> tuple[list[Line], tuple]:
    """The span that a total is held against, with its lines and cases."""
    key = match_key(claim.label)
    is_grand = claim.summed or key.startswith(("tổng", "tong", "toàn"))
    level = said_level(claim.label)
    if level:
        counts = [(span, _count(span, level, cases)) for span in spans]
        if not claim.summed:
            counts.append((spans[0], _count(spans[0], None, cases)))
    else:
        wide = len(spans) if is_grand else 1 + ("trang" in key)
        counts = [(span, _count(span, None, cases)) for span in spans[:wide]]
    agreeing = (each for each in counts if claim.number in each[1])
    return next(agreeing, counts[len(spans) - 1 if is_grand else 0])


def _count(lines: list[Line], level: int | None, cases: Cases) -> tuple[int, int]:
    """The lines and their cases; of one level, the lines with a case of it."""
    found = [cases.get(line, Counter()) for line in dict.fromkeys(lines)]
    if level is None:
        return len(lines), sum(map(Counter.total, found))
    return sum(each[level] > 0 for each in found), sum(each[level] for each in found)
