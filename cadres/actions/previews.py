"""What a list would do if it were written now: for the page of a batch and the command line."""

import datetime as dt
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath

from django.utils import timezone

from cadres.access import Reach
from cadres.intake.plan import list_questions as asking
from cadres.intake.plan import outcome
from cadres.intake.plan.digest import digest
from cadres.intake.plan.plan import Plan
from cadres.intake.plan.staged import DOUBTFUL, WRONG, StagedRow, StagedSheet
from cadres.intake.problems import ERROR, Line, Problem
from cadres.intake.questions import SEAT, SKIP, Answers, Question
from cadres.intake.rows.lists import ReadList, read_list
from cadres.lists.matching import match_list, match_placed
from cadres.lists.placed import PlacedList
from cadres.lists.placing import place_list
from cadres.progress import report


@dataclass(frozen=True)
class Preview:
    """What a list would do: `plan` is what may be written of it, without the wrong rows.

    `listed` are the rows that are not left aside, `problems` all that was found, also in wrong
    rows, `open` the questions without an answer, `aside` the rows and sheets that answers leave
    aside.
    """

    read: ReadList
    plan: Plan
    listed: PlacedList
    problems: list[Problem]
    sheets: list[StagedSheet]
    rows: list[StagedRow]
    questions: list[Question]
    open: list[Question]
    aside: set

    @property
    def digest(self) -> str:
        return digest(self.plan, self.rows)

    @property
    def outcomes(self) -> dict[Line, str]:
        """What comes of each row that is not empty."""
        return {(self.sheets[row.sheet].name, row.number): row.outcome for row in self.rows}

    @property
    def may_be_written(self) -> bool:
        """Whether nothing is wrong, and nothing left to ask."""
        is_wrong = any(problem.severity == ERROR for problem in self.problems)
        return not (is_wrong or self.open or self.plan.errors)

    @property
    def unplaced(self) -> bool:
        """Whether the list has rows whose place nobody vouches for."""
        return bool(self.aside) or any(row.outcome in (WRONG, DOUBTFUL) for row in self.rows)


def read_content(content: bytes, name: str, answers: Answers, place: str = "") -> ReadList:
    """Read a file, its unknown headings by the answers; raises IntakeError as `read_list`.

    `name` is the file's name, after which the sheet of a text file is called; `place` as there.
    """
    report("read")
    return read_list(
        BytesIO(content),
        today=timezone.localdate(),
        place=place,
        answers=asking.fields_of(answers),
        name=PurePath(name).stem,
    )


def preview_of(
    read: ReadList,
    *,
    reach: Reach,
    day: dt.date | None = None,
    answers: Answers,
    sender: int | None = None,
) -> Preview:
    """Compare a list with the register, its rows left aside as the answers say.

    `day` and `sender` are as in `place_list`.
    """
    report("match")
    headings = asking.heading_questions(read, answers)
    known = asking.without_heading_faults(read, headings)
    listed, plan, faults, aside = _matched(known, reach, day, answers, sender)
    questions = {each.key: each for each in (*headings, *plan.questions, *faults)}
    open_ones = asking.open_questions(list(questions.values()), answers)
    aside = aside | plan.aside
    report("lay")
    sheets, rows = outcome.stage(read, plan, aside, open_ones)
    problems = plan.problems
    if plan.errors:
        rest = asking.without(known, aside | outcome.wrong_places(read, plan))
        plan = match_list(rest, reach=reach, day=plan.day, answers=answers, sender=sender)
    asked = list(questions.values())
    return Preview(read, plan, listed, problems, sheets, rows, asked, open_ones, aside)


def _matched(read: ReadList, reach: Reach, day, answers: Answers, sender):
    """The rows that stay, their plan, the questions about faults, and what is left aside.

    Leaving rows aside can bring other faults to light, so it is done until no answer leaves more.
    """
    asked, aside = {}, set()
    while True:
        kept = asking.without(read, aside)
        listed = place_list(kept, day=day, answers=answers, sender=sender)
        plan = match_placed(listed, kept, reach=reach, answers=answers)
        faults = {each.key: each for each in asking.fault_questions(read, plan, answers)}
        seats = {each.key: each for each in plan.questions if each.kind == SEAT}
        left = {key: each for key, each in (faults | seats).items() if answers.get(key) == SKIP}
        if not left:
            return listed, plan, [*(asked | faults).values()], aside
        asked |= left
        aside |= asking.places_of(left.values())
