"""A list's posts on days on which there was no such position: doubtful rows, asked about."""

import datetime as dt
from collections.abc import Callable, Iterable

from cadres.intake.plan.asking import CLOSE, KEEP, about_days
from cadres.intake.problems import WARNING, Problem
from cadres.intake.questions import Question
from cadres.lists.placed import NamedPost, Placed
from cadres.vietnamese import PartialDate

Ask = Callable[[Placed, Question, Problem], str]


def check_days(placed: Placed, day: dt.date, ask: Ask) -> Iterable[Problem]:
    """What does not agree with the positions' days; an answer may end a post on the last of them.

    A post without a last day counts as held on `day`, that of the list. What began before there was
    such a position is only told: a list often gives the day of the post before.
    """
    for named in placed.posts:
        life, (start, end) = named.post.lifetime, placed.days_of(named)
        if life.begins_late(start) or life.is_outlived(end, day):
            yield from _asked(placed, named, start, ask)
        elif life.begins_early(start):
            message = f"{_said(named)} chỉ có {life.told}, mà ở đây giữ từ {start}."
            yield placed.row.problem(named.field, "post_not_yet", message, WARNING)


def _asked(placed: Placed, named: NamedPost, start, ask: Ask) -> Iterable[Problem]:
    life = named.post.lifetime
    is_late = life.begins_late(start)
    held = f"giữ từ {start}" if is_late else "còn giữ sau ngày đó"
    message = f"{_said(named)} chỉ có {life.told}, mà ở đây {held}."
    problem = placed.row.problem(named.field, "post_ended", message)
    answer = ask(placed, about_days(named.post, _title(named), is_late), problem)
    if answer == CLOSE:
        named.end = PartialDate(life.last.year, life.last.month, life.last.day)
    elif answer != KEEP:
        yield problem


def _said(named: NamedPost) -> str:
    return f"“{_title(named)}”"


def _title(named: NamedPost) -> str:
    return named.post.title_at(named.found.kinds.get(named.post.level, ""))
