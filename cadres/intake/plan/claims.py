"""The totals that a file states, beside what is counted in the rows that they speak of."""

import re
from collections import Counter
from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import cache, partial

from cadres.intake.layout.layout import Claim, Layout
from cadres.intake.layout.layout_parts import ListLine
from cadres.intake.layout.stated import said_level
from cadres.intake.plan.plan import Line
from cadres.intake.rows.lists import ReadList
from cadres.vietnamese import match_key

_NUMBERING = re.compile(r"\W*(?:[ivxlc]+|\d[\d.]*|[a-zđ])\s*[./):–-]\s*")

Cases = Mapping[Line, Counter]  # by row the cases of each level


@dataclass(frozen=True)
class CheckedClaim:
    """A total of a file: its `number`, and the lines and cases counted above it.

    Of `unsure` lines nobody knows whether the total has them, or their cases. `post`: it speaks
    only of who holds that one.
    """

    sheet: str
    row: int
    label: str
    number: int
    lines: int
    cases: int
    column: int = 0
    unsure: int = 0
    post: str = ""

    @property
    def counted(self) -> list:
        """What is shown of it: where, the label, and the three numbers."""
        label = f"{self.label} – {self.post}" if self.post else self.label
        return [self.sheet, self.row, label, self.number, self.lines, self.cases]

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
    of a page maybe of its sheet, a grand total of all sheets so far, one on a sheet without lines
    of all sheets, one that names a level only of that. It is held against what agrees with it
    first; where nothing does, a grand total against all that it may speak of.
    """
    checked: list[CheckedClaim] = []
    for order, layout in enumerate(read.layouts):
        others = read.layouts[:order] if layout.lines else read.layouts
        earlier = cache(partial(_earlier, others))
        for claim in layout.claims:
            spans = _spans(claim, layout, earlier(claim.post))
            span, counted = _counted(claim, spans, cases)
            unsure = 0 if sure is None else sum(line not in sure for line in span)
            if claim.summed:  # of people without a case nobody knows the level
                unsure += sum(not cases.get(line) for line in span if sure is None or line in sure)
            stated = (claim.sheet, claim.row, claim.label, claim.number)
            checked.append(CheckedClaim(*stated, *counted, claim.column, unsure, claim.post))
    return checked


def _earlier(layouts: list[Layout], post: str) -> list[Line]:
    """The rows of the people of sheets, or of those who hold a post."""
    return [row for layout in layouts for row in _rows(layout, layout.lines, post)]


def _rows(layout: Layout, lines: list[ListLine], post: str) -> list[Line]:
    """The rows of people, or of those who hold a post; a shared row for each of them."""
    name = layout.sheet.name
    return [(name, line.number) for line in lines if not post or line.holds(post)]


def _spans(claim: Claim, layout: Layout, before: list[Line]) -> list[list[Line]]:
    """The lines of which a total may speak, from the fewest to all."""
    above = [line for line in layout.lines if line.number < claim.row]
    if of_block := _of_block(claim, above):
        return [_rows(layout, of_block, claim.post)]
    near = above[-claim.lines :] if claim.lines else []
    found = [_rows(layout, lines, claim.post) for lines in (near, above)]
    return [*found, before + found[-1]]


def _of_block(claim: Claim, lines: list[ListLine]) -> list[ListLine]:
    """The lines above a total in the block after which it is called, as "Cộng xã An Hóa"."""
    key = match_key(claim.label)
    names = {text: _name_of(text) for line in lines for text in line.blocks}
    called = [text for text, name in names.items() if " " in name and f" {name} " in f"{key} "]
    longest = max(called, key=lambda text: len(names[text]), default=None)
    return [line for line in lines if longest in line.blocks]


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
