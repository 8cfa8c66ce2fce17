"""What a sheet is taken apart into: its headers, its lines and what surrounds them."""

import datetime as dt
from dataclasses import dataclass, field

from cadres.intake.header import Header
from cadres.intake.sheets import Sheet


@dataclass(frozen=True)
class Claim:
    """A number that the file states in a total row, and how many lines it speaks of."""

    sheet: str
    row: int
    column: int
    label: str
    number: int
    lines: int


@dataclass
class Layout:
    """A sheet taken apart. Row numbers are 1-based, columns 0-based.

    `lines` are the data rows, each with its header and the texts of the blocks that govern it,
    outermost first. `more` gives the further rows of a person whose posts stand below each other,
    `heirs` the row of the person above where a line with facts of its own says none, `shared` the
    rows of such people. `skipped` says of every other row that is not empty why it is none.
    `above` are the texts over the header, `office` those of its letterhead, `called` the sheet's
    name in Unicode, `aside` the columns of tables beside the list; `why` says why a sheet without a
    list is left aside.
    """

    sheet: Sheet
    called: str = ""
    headers: list[Header] = field(default_factory=list)
    lines: list[tuple[int, Header, tuple[str, ...]]] = field(default_factory=list)
    more: dict[int, list[int]] = field(default_factory=dict)
    heirs: dict[int, int] = field(default_factory=dict)
    shared: set[int] = field(default_factory=set)
    skipped: dict[int, str] = field(default_factory=dict)
    above: list[str] = field(default_factory=list)
    office: list[str] = field(default_factory=list)
    aside: frozenset[int] = frozenset()
    claims: list[Claim] = field(default_factory=list)
    day: dt.date | None = None
    why: str = ""

    def nameless(self, header: Header) -> list[int]:
        """The columns below a header that hold something under no heading."""
        rows = [self.sheet.rows[number - 1] for number, its, _ in self.lines if its is header]
        width = max(map(len, rows), default=0)
        known = {*header.headings, *self.aside}
        return [
            column
            for column in range(width)
            if column not in known and any(column < len(row) and row[column] != "" for row in rows)
        ]

    @property
    def own_headers(self) -> list[Header]:
        """The headers that stand in the sheet itself."""
        return [header for header in self.headers if header.rows]

    @property
    def header(self) -> Header | None:
        """The header of the list, the first one if there are several."""
        return self.headers[0] if self.headers else None
