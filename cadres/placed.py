"""A list's rows with the places and the positions that were found for them."""

import datetime as dt
from dataclasses import dataclass, field, replace

from cadres.intake.asking import Line, Questions
from cadres.intake.place_words import HAMLET
from cadres.intake.places import Gazetteer, NewHamlet, Resolved
from cadres.intake.problems import WARNING, Problem
from cadres.intake.repeats import Repeat
from cadres.intake.rows import Path, Row
from cadres.intake.title_text import WrittenTitle
from cadres.intake.titles import Post
from cadres.noting import first_day, last_day
from cadres.vietnamese import PartialDate


@dataclass(slots=True)
class NamedPost:
    """A post that a cell names: the column's field, the text, and the position if it is known.

    `found` is where the post lies: at the row's place unless the title names another. `meant` is
    the position of a title whose place is missing. `start` and `end` are what the note says.
    """

    field: str
    written: WrittenTitle
    found: Resolved
    post: Post | None = None
    meant: Post | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None

    @property
    def place(self) -> int | NewHamlet:
        """The locality of a position that was found."""
        return self.found.places[self.post.level]


@dataclass(slots=True)
class Placed:
    """A row whose place and titles were looked up; `is_whole` when no error concerns it.

    `posts` are those of the `named` ones of which the position was found.
    """

    order: int
    row: Row
    path: Path
    found: Resolved
    named: list[NamedPost] = field(default_factory=list)
    posts: list[NamedPost] = field(default_factory=list)
    is_whole: bool = True

    @property
    def line(self) -> Line:
        return self.row.sheet, self.row.number

    def add(self, named: NamedPost) -> None:
        self.named.append(named)
        if named.post:
            self.posts.append(named)

    def days_of(self, named: NamedPost) -> tuple[PartialDate | None, PartialDate | None]:
        """The first and the last day of a post: its note's, else its cell's, else the row's."""
        written, row = named.written, self.row
        return named.start or written.start or row.start, named.end or written.end or row.end

    @property
    def start(self) -> PartialDate | None:
        return first_day(self.row.start, self.posts)

    @property
    def end(self) -> PartialDate | None:
        return last_day(self.row.end, self.posts)

    @property
    def given(self) -> frozenset:
        """The positions of the row's posts, with their localities."""
        return frozenset((each.post.id, each.place) for each in self.posts)

    def places(self) -> set[int]:
        """The row's unit and its hamlet, if the register knows it."""
        places = {self.found.unit, self.found.places.get(HAMLET)}
        return {place for place in places if isinstance(place, int)}

    def post_places(self) -> list[int | NewHamlet]:
        """The localities of the row's posts."""
        return [each.place for each in self.posts]


@dataclass
class PlacedList:
    """All rows of a list with their places and posts in the tree of `day`.

    `questions` are what a person has to decide or has decided, `aside` the lines that were left
    aside so, `repeats` by order what an earlier line says already.
    """

    day: dt.date
    gazetteer: Gazetteer
    rows: list[Placed]
    problems: list[Problem]
    questions: Questions = field(default_factory=Questions)
    aside: set[Line] = field(default_factory=set)
    repeats: dict[int, Repeat] = field(default_factory=dict)

    def leave_aside(self, lines: set[Line]) -> None:
        """What is wrong with lines that a person left aside keeps the list out no more."""
        self.aside |= lines
        self.problems = [
            replace(each, severity=WARNING) if (each.sheet, each.row) in lines else each
            for each in self.problems
        ]
