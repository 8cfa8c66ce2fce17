"""A list's rows with the places and the positions that were found for them."""

import datetime as dt
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

from cadres.intake.places.gazetteer import Gazetteer, NewHamlet, Resolved
from cadres.intake.places.path import Path
from cadres.intake.places.words import HAMLET
from cadres.intake.plan.asking import Questions
from cadres.intake.plan.repeats import Repeat
from cadres.intake.problems import WARNING, Line, Problem
from cadres.intake.rows.rows import Row
from cadres.intake.titles.index import Post
from cadres.intake.titles.papers import DecisionPaper
from cadres.intake.titles.written import WrittenTitle
from cadres.vietnamese import PartialDate


@dataclass(slots=True)
class NamedPost:
    """A post that a cell names: the column's field, the text, and the position if it is known.

    `found` is where the post lies: at the row's place unless the title names another; `place` the
    locality there of the position. `meant` is the position of a title whose place is missing.
    `start` and `end` are what the note says.
    """

    field: str
    written: WrittenTitle
    found: Resolved
    post: Post | None = None
    meant: Post | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    place: int | NewHamlet | None = field(init=False)

    def __post_init__(self):
        self.place = self.found.places.get(self.post.level) if self.post else None

    @property
    def standing(self) -> int:
        """The locality with which the post stands or falls: a new hamlet has its commune's days."""
        return self.place.commune if isinstance(self.place, NewHamlet) else self.place


@dataclass(slots=True)
class Placed:
    """A row whose place and titles were looked up; `is_whole` when no error concerns it."""

    order: int
    row: Row
    path: Path
    found: Resolved
    named: list[NamedPost] = field(default_factory=list)
    is_whole: bool = True

    @property
    def line(self) -> Line:
        return self.row.sheet, self.row.number

    @property
    def posts(self) -> list[NamedPost]:
        """The posts of which the position was found."""
        for each in self.named:
            if each.post is None:
                return [one for one in self.named if one.post]
        return self.named  # mostly all: a long list makes no second one for each of its rows

    def days_of(self, named: NamedPost) -> tuple[PartialDate | None, PartialDate | None]:
        """The first and the last day of a post: its note's, else its cell's, else the row's."""
        written, row, end = named.written, self.row, self.row.end
        if end and row.header.of_roles and self._has_own(named, "end"):
            end = None
        return named.start or written.start or row.start, named.end or written.end or end

    def paper_of(self, named: NamedPost) -> DecisionPaper | None:
        """The decision of a post: its cell's, else the row's."""
        row = self.row
        of_row = row.decision_number and not self._has_own(named, "decision_no")
        return named.written.paper or (
            _paper(row.decision_number, row.decision_date) if of_row else None
        )

    def _has_own(self, named: NamedPost, fact: str) -> bool:
        """Whether a column says a fact of that post alone: then the row's is another's."""
        return fact in self.row.header.of_roles.get(named.field, ())

    @property
    def paper(self) -> DecisionPaper | None:
        """The decision of the post taken up last; the row's where none was found."""
        papers = [each for each in self.posts if self.paper_of(each)]
        last = max(papers, key=lambda each: _begun(self.days_of(each)[0]), default=None)
        if last is None and self.row.decision_number:
            return _paper(self.row.decision_number, self.row.decision_date)
        return last and self.paper_of(last)

    @property
    def start(self) -> PartialDate | None:
        """From when all posts of the row are held together."""
        starts = [self.days_of(each)[0] for each in self.posts]
        return max(filter(None, starts), key=PartialDate.first_day, default=self.row.start)

    @property
    def says_end(self) -> bool:
        """Whether anything says a last day, of the row or of one of its posts."""
        return bool(self.row.end) or any(its.end or its.written.end for its in self.named)

    @property
    def end(self) -> PartialDate | None:
        """Until when two posts of the row, or its only one, are held."""
        ends = filter(None, (self.days_of(each)[1] for each in self.posts))
        ends = sorted(ends, key=PartialDate.last_day)
        return next(iter(ends[max(len(self.posts) - 2, 0) :]), None if self.posts else self.row.end)

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


@lru_cache(maxsize=10_000)  # many lines name the same
def _paper(number: str, issued: PartialDate | None) -> DecisionPaper:
    """The decision of a row; a day of which only the month or year is told is none."""
    whole = issued is not None and issued.precision == "day"
    return DecisionPaper(number, issued.first_day() if whole else None)


def _begun(start: PartialDate | None) -> dt.date:
    return start.first_day() if start else dt.date.min


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

    @cached_property
    def people_said(self) -> dict[int, int]:
        """By the order of the row, that of the first row that speaks of the same person.

        As far as the list tells: by name, birth and either the unit or the number of the personnel
        file. To be asked once all rows are placed.
        """
        known: dict[tuple, int] = {}
        people: dict[int, int] = {}
        for each in self.rows:
            row = each.row
            keys = [(row.name_key, row.birth, each.found.unit)]
            keys += [(row.name_key, row.birth, row.personnel_code)] if row.personnel_code else []
            first = next((known[key] for key in keys if key in known), each.order)
            people[each.order] = first
            known |= {key: known.get(key, first) for key in keys}
        return people

    def leave_aside(self, lines: set[Line]) -> None:
        """What is wrong with lines that a person left aside keeps the list out no more."""
        self.aside |= lines
        self.problems = [
            replace(each, severity=WARNING) if (each.sheet, each.row) in lines else each
            for each in self.problems
        ]
