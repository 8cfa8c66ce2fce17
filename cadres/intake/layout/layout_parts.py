"""What a sheet is taken apart into: its headers, its lines and what surrounds them."""

import datetime as dt
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from cadres.intake.headings.header import Header
from cadres.intake.sheets import Sheet
from cadres.intake.texts.surroundings import title_above

LONGEST = 4_000  # letters of a cell that are read; a cell's text may have thirty thousand


@dataclass(frozen=True)
class Claim:
    """A number that the file states in a total row, and how many lines it speaks of.

    `summed`: it stands in a summary, below the list or on a sheet of its own. `post`: it stands
    below that post's heading, and speaks of who holds it.
    """

    sheet: str
    row: int
    column: int
    label: str
    number: int
    lines: int
    summed: bool = False
    post: str = ""


class ListLine(NamedTuple):
    """A line of a list: its row, its header, the blocks that govern it, and its cells.

    `blocks` are texts, the outermost first. `cells` are the row's, or what it says of one of the
    people whom it names line by line.
    """

    number: int
    header: Header
    blocks: tuple[str, ...]
    cells: list

    def holds(self, post: str) -> bool:
        """Whether its cell below the heading of a post says that the person holds it."""
        return any(
            each.title == post and each.holds(self.cells, self.header.columns.get(name))
            for name, each in self.header.posts.items()
        )


@dataclass
class Layout:
    """A sheet taken apart. Row numbers are 1-based, columns 0-based.

    `lines` are the people of the data rows. `more` gives the further rows of a person whose posts
    stand below each other, `heirs` the row of the person above where a line with facts of its own
    says none, `shared` the rows of such people. `parted` are the rows whose name cell names several
    people, with how many, `unclear` the fields of such a row that leave open whom they mean.
    `skipped` says of every other row that is not empty why it is none.
    `long` are the texts of cells that are too long, by row and column: in `sheet` only their first
    letters stand, which are read. `above` are the texts over the header, `office` those of its
    letterhead, `called` the sheet's name in Unicode, `aside` the columns of tables beside the list,
    `beside` whether it is one of several lists side by side;
    `why` says why a sheet without a list is left aside.
    """

    sheet: Sheet
    called: str = ""
    headers: list[Header] = field(default_factory=list)
    lines: list[ListLine] = field(default_factory=list)
    more: dict[int, list[int]] = field(default_factory=dict)
    heirs: dict[int, int] = field(default_factory=dict)
    shared: set[int] = field(default_factory=set)
    parted: dict[int, int] = field(default_factory=dict)
    unclear: dict[int, list[str]] = field(default_factory=dict)
    skipped: dict[int, str] = field(default_factory=dict)
    above: list[str] = field(default_factory=list)
    office: list[str] = field(default_factory=list)
    aside: frozenset[int] = frozenset()
    beside: bool = False
    claims: list[Claim] = field(default_factory=list)
    day: dt.date | None = None
    why: str = ""
    long: dict[tuple[int, int], str] = field(default_factory=dict)

    @property
    def whole(self) -> Sheet:
        """The sheet with its long texts, as it goes back to whoever sent it."""
        rows = list(self.sheet.rows)
        for (number, column), text in self.long.items():
            rows[number - 1] = [*rows[number - 1]]
            rows[number - 1][column] = text
        return replace(self.sheet, rows=rows)

    def lines_of(self, header: Header) -> list[ListLine]:
        """The lines below a header; asked once the sheet is read."""
        return self._by_header.get(header.place, [])

    @cached_property
    def _by_header(self) -> dict[tuple[int, int], list[ListLine]]:
        found = defaultdict(list)
        for line in self.lines:
            found[line.header.place].append(line)
        return found

    @cached_property
    def heading_rows(self) -> frozenset[int]:
        """The rows of all its headers; asked once the sheet is read."""
        return frozenset(row for header in self.headers for row in header.rows)

    @cached_property
    def _rows_of_lists(self) -> list[int]:
        return sorted(self.heading_rows | {line.number for line in self.lines})

    def last_before(self, header: Header) -> int:
        """The last row above a header that belongs to the list before it, or 0."""
        above = bisect_left(self._rows_of_lists, header.first)
        return self._rows_of_lists[above - 1] if above else 0

    def nameless(self, header: Header) -> list[int]:
        """The columns below a header that hold something under no heading."""
        rows = [line.cells for line in self.lines_of(header)]
        known = {*header.headings, *header.made, *self.aside}
        others = [each for each in range(max(map(len, rows), default=0)) if each not in known]
        filled = (
            column
            for row in (rows if others else ())
            for column in others[: bisect_left(others, len(row))]
            if row[column] != ""
        )
        return sorted({*filled})

    def title(self, header: Header) -> list[str]:
        """The rows of the title above a header, below the lines of the list before it."""
        return title_above(self.sheet, header.first, self.last_before(header))

    @property
    def own_headers(self) -> list[Header]:
        """The headers that stand in the sheet itself."""
        return [header for header in self.headers if header.rows]

    @property
    def header(self) -> Header | None:
        """The header of the list, the first one if there are several."""
        return self.headers[0] if self.headers else None
