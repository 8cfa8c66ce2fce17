"""The lines of Phụ lục 2 that tell whose the cases are, in the order of the "Biểu số 9 - BTCTW"."""

from collections.abc import Iterator

from reports.indicators.breakdowns import Breakdown, State
from reports.indicators.make_up import breakdowns_of
from reports.questions import Question
from reports.tallies import cube

from .form import PART, UNIT, Cell, Formula, Line

HEADING = "*Trong đó, theo người giữ chức danh (số trường hợp)"
NOW, THEN, CHANGE = 5, 9, 11  # the columns of cases, counted from 0
WIDTH = 14
# What is told of a breakdown alone; and the titles of those told in full.
ALONE = {"gioi-tinh": "nu", "dan-toc": "thieu-so"}
TITLES = {
    "do-tuoi": "1. Tuổi đời",
    "chuyen-mon": "2. Trình độ chuyên môn",
    "ly-luan": "3. Trình độ lý luận chính trị",
}


def holder_lines(first: int, question: Question, earlier: Question, user) -> Iterator[Line]:
    """The lines, the first of which stands at that place in the form.

    They count cases, not people, so that they are parts of the total. What is not known of a holder
    has a line of its own where there is any, and where nothing is known only that.
    """
    yield Line(UNIT, [HEADING])
    at = first
    for breakdown, before in zip(
        breakdowns_of(question, user), breakdowns_of(earlier, user), strict=True
    ):
        now, then = _cases(breakdown, question), _cases(before, earlier)
        if title := TITLES.get(breakdown.key):
            at += 1
            yield Line(UNIT, ["", title, *[None] * (WIDTH - 2)])
        for state in _told(breakdown, now.keys() | then.keys()):
            at += 1
            counts = now.get(state.key, 0), then.get(state.key, 0)
            yield Line(PART, _cells(at, f"- {state.label}", *counts))


def _told(breakdown: Breakdown, found: set[str]) -> list[State]:
    """The states that have a line: known ones if any is found, the others where they are."""
    if alone := ALONE.get(breakdown.key):
        return [state for state in breakdown.states if state.key == alone]
    usual = [state for state in breakdown.states if not (state.rare or state.is_missing)]
    usual = usual if any(state.key in found for state in usual) else []
    return [state for state in breakdown.states if state in usual or state.key in found]


def _cases(breakdown: Breakdown, question: Question) -> dict[str, int]:
    """How many cases are in each state."""
    frame = cube(breakdown.rows, ["state"], question)
    return dict(zip(frame["state"], map(int, frame["value"]), strict=True))


def _cells(line: int, title: str, now: int, then: int) -> list[Cell]:
    cells: list[Cell] = ["", title, *[None] * (WIDTH - 2)]
    cells[NOW], cells[THEN] = now, then
    cells[CHANGE] = Formula("=F{0}-J{0}", (line,), now - then)
    return cells
