"""What a list would write: only the differences from the register."""

import datetime as dt
from dataclasses import dataclass, field

from cadres.intake.places.gazetteer import NewHamlet
from cadres.intake.plan.people import NewPerson
from cadres.intake.problems import ERROR, Line, Problem
from cadres.intake.questions import Question
from cadres.intake.rows.rows import Row
from cadres.intake.titles.papers import DecisionPaper
from cadres.vietnamese import PartialDate

NEW, UPDATE, SAME = "new", "update", "same"  # in the order of what they do


@dataclass(eq=False, slots=True)
class NewAppointment:
    """A post of a row that the register does not have; person and locality are ids when known.

    `start` and `end` are the first and the last day held, `holding` is a value of `models.Holding`.
    The post stands in the column `field` of `row`, the `order`-th of the list.
    """

    person: int | NewPerson
    position: int
    locality: int | NewHamlet
    start: PartialDate
    end: PartialDate | None
    decision: DecisionPaper | None
    is_main: bool
    row: Row
    field: str
    order: int
    holding: str = ""
    end_reason: str = ""


@dataclass
class Plan:
    """All that accepting a list would do, and all that is wrong with it, in the list's order.

    `ends`, `end_reasons`, `decisions`, `holdings`, `codes` and `births` complete what the register
    left open: last days held, why, decisions and kinds of holding by appointment id, personnel
    codes and days of birth by person id. `unchanged` counts posts that the register has already;
    `day` is the day by whose tree the places were read. `lines` tells of each row that gives posts
    the most that it does: NEW, UPDATE or SAME. `questions` are what a person has to decide, and
    what was decided, with all the cells alike; `aside` the lines that an answer left aside.
    """

    day: dt.date
    problems: list[Problem] = field(default_factory=list)
    hamlets: list[NewHamlet] = field(default_factory=list)
    persons: list[NewPerson] = field(default_factory=list)
    appointments: list[NewAppointment] = field(default_factory=list)
    ends: dict[int, PartialDate] = field(default_factory=dict)
    decisions: dict[int, DecisionPaper] = field(default_factory=dict)
    end_reasons: dict[int, str] = field(default_factory=dict)
    holdings: dict[int, str] = field(default_factory=dict)
    codes: dict[int, str] = field(default_factory=dict)
    births: dict[int, PartialDate] = field(default_factory=dict)
    localities: set[int] = field(default_factory=set)
    unchanged: int = 0
    lines: dict[Line, str] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    aside: set[Line] = field(default_factory=set)

    @property
    def completed(self) -> set[int]:
        """The posts of the register of which something is completed."""
        return {*self.ends, *self.end_reasons, *self.decisions, *self.holdings}

    @property
    def errors(self) -> list[Problem]:
        return [problem for problem in self.problems if problem.severity == ERROR]
