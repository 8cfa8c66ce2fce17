"""The totals that a file states, beside what is counted in the rows that they speak of."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from operator import attrgetter

from cadres.intake.layout.layout import Claim, Layout
from cadres.intake.layout.layout_parts import ListLine
from cadres.intake.layout.stated import said_level
from cadres.intake.problems import Line
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
    totals = _Totals(read.layouts, cases, sure)
    return [
        totals.check(claim, order)
        for order, layout in enumerate(read.layouts)
        for claim in layout.claims
    ]


class _Sums:
    """The rows of some people in the file's order, a shared row for each of them.

    Whatever a stretch of them comes to is the difference of two sums, each kind of which is added
    up once: a long file states a total every few lines.
    """

    def __init__(self, people: list[tuple[int, Line]], cases: Cases, sure: Container[Line] | None):
        self.places, self.cases, self.sure = [place for place, _ in people], cases, sure
        rows = [row for _, row in people]
        self.rows = [*zip(rows, [None, *rows], strict=False)]  # with the one before
        self._up_to = cache(self._added_up)

    def _added_up(self, measure: Callable, level: int | None) -> list[int]:
        each = (measure(row, level, row != before) for row, before in self.rows)
        return [0, *accumulate(each)]

    def count(self, measure: Callable, stretch: range, level: int | None = None) -> int:
        """What one of the measures below comes to in a stretch, of a level if one is given."""
        sums = self._up_to(measure, level)
        first, last = (bisect_left(self.places, each) for each in (stretch.start, stretch.stop))
        return sums[max(first, last)] - sums[first]

    def of_lines(self, row: Line, level: int | None, is_first: bool) -> int:
        """The lines; of a level the rows that make a case of it."""
        return 1 if level is None else is_first and self.cases.get(row, {}).get(level, 0) > 0

    def of_cases(self, row: Line, level: int | None, is_first: bool) -> int:
        """The cases, those of a shared row once."""
        found = self.cases.get(row, Counter()) if is_first else Counter()
        return found.total() if level is None else found[level]

    def of_unsure(self, row: Line, *_) -> int:
        """The lines with a fault."""
        return self.sure is not None and row not in self.sure

    def of_caseless(self, row: Line, *_) -> int:
        """The lines without a fault that make no case."""
        return not self.of_unsure(row) and not self.cases.get(row)


Span = tuple[_Sums, range]  # people, and a stretch of the file's lines


class _Totals:
    """The lines of all sheets, numbered through, of which totals speak."""

    def __init__(self, layouts: list[Layout], cases: Cases, sure: Container[Line] | None):
        self.layouts = layouts
        self.lines = [(each.sheet.name, line) for each in layouts for line in each.lines]
        self.starts = [0, *accumulate(len(each.lines) for each in layouts)]
        self.sums = cache(lambda *which: _Sums(self._people(*which), cases, sure))
        self.blocks = cache(lambda order: _Blocks(layouts[order].lines))

    def _people(self, post: str, order: int | None = None, block: str = "") -> list:
        """The rows of people with their numbers: those who hold a post, those of a block."""
        first = 0 if order is None else self.starts[order]
        places = range(len(self.lines))
        if block:
            places = [first + each for each in self.blocks(order).lines[block]]
        lines = ((place, *self.lines[place]) for place in places)
        return [(n, (name, line.number)) for n, name, line in lines if not post or line.holds(post)]

    def check(self, claim: Claim, order: int) -> CheckedClaim:
        """A total of a sheet beside what is counted."""
        (sums, stretch), counted = _counted(claim, self._spans(claim, order))
        unsure = sums.count(sums.of_unsure, stretch)
        if claim.summed:  # of people without a case nobody knows the level
            unsure += sums.count(sums.of_caseless, stretch)
        stated = (claim.sheet, claim.row, claim.label, claim.number)
        return CheckedClaim(*stated, *counted, claim.column, unsure, claim.post)

    def _spans(self, claim: Claim, order: int) -> list[Span]:
        """The lines of which a total may speak, from the fewest to all."""
        lines, start = self.layouts[order].lines, self.starts[order]
        stop = start + bisect_left(lines, claim.row, key=attrgetter("number"))
        if block := self.blocks(order).called(claim):
            return [(self.sums(claim.post, order, block), range(start, stop))]
        near = range(max(start, stop - claim.lines), stop)
        everything = range(stop if lines else len(self.lines))
        people = self.sums(claim.post)
        return [(people, near), (people, range(start, stop)), (people, everything)]


class _Blocks:
    """The blocks of a sheet, with the places of their lines there."""

    def __init__(self, lines: list[ListLine]):
        self.lines: dict[str, list[int]] = defaultdict(list)
        self.named: dict[str, tuple[int, int, str]] = {}  # the first so called, and its first row
        for place, line in enumerate(lines):
            for text in line.blocks:
                if text not in self.lines:
                    self.named.setdefault(_name_of(text), (line.number, -len(self.named), text))
                self.lines[text].append(place)
        self.words = max((len(name.split(" ")) for name in self.named), default=0)

    def called(self, claim: Claim) -> str:
        """The block above a total after which it is called, as "Cộng xã An Hóa", or ""."""
        words = match_key(claim.label).split(" ")
        names = (
            " ".join(words[first : first + count])
            for first in range(1, len(words))
            for count in range(2, min(self.words, len(words) - first) + 1)
        )
        found = ((name, self.named[name]) for name in names if name in self.named)
        above = ((len(name), order, text) for name, (row, order, text) in found if row < claim.row)
        return max(above, default=(0, 0, ""))[2]


def _name_of(block: str) -> str:
    """What a block is called, without its number."""
    return _NUMBERING.sub("", match_key(block), count=1)


def _counted(claim: Claim, spans: list[Span]) -> tuple[Span, tuple[int, int]]:
    """The span that a total is held against, with its lines and cases."""
    key = match_key(claim.label)
    is_grand = claim.summed or key.startswith(("tổng", "tong", "toàn"))
    level = said_level(claim.label)
    if level:
        counts = [(span, _count(span, level)) for span in spans]
        if not claim.summed:
            counts.append((spans[0], _count(spans[0], None)))
    else:
        wide = len(spans) if is_grand else 1 + ("trang" in key)
        counts = [(span, _count(span, None)) for span in spans[:wide]]
    agreeing = (each for each in counts if claim.number in each[1])
    return next(agreeing, counts[len(spans) - 1 if is_grand else 0])


def _count(span: Span, level: int | None) -> tuple[int, int]:
    """The lines and their cases; of one level, the rows with a case of it."""
    sums, stretch = span
    return sums.count(sums.of_lines, stretch, level), sums.count(sums.of_cases, stretch, level)
