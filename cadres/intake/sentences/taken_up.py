"""Of which posts the days and the decision of a line are, where a holder of one takes up another.

"Bổ nhiệm bà Hoa, Phó Chủ tịch UBND xã, kiêm giữ chức Giám đốc Trung tâm … từ 1/7/2025": of the
Phó Chủ tịch the line says no day.
"""

import re
from dataclasses import replace
from typing import NamedTuple

from cadres.intake.sentences.line import Line, Mark, Said
from cadres.intake.sentences.papers import paper_of
from cadres.intake.sentences.words import ADDRESSED, APPOINTING
from cadres.intake.titles.written import WrittenTitle
from cadres.vietnamese import PartialDate

_OFFICE = r"(?:các\s+)?chức(?:\s+(?:vụ|danh))?"
_TO_POST = rf"(?:kiêm(?:\s+nhiệm)?\s+)?(?:{_OFFICE}|$)"  # the post itself is not searched
_TAKES_UP = re.compile(
    rf"(?<!vừa )(?<!\w)(?:giữ(?:\s+{_OFFICE})?|làm|đảm\s+(?:nhiệm|nhận)|nhận\s+nhiệm\s+vụ"
    rf"|kiêm\s+nhiệm\s+{_OFFICE}|(?:trúng|đắc)\s+cử|{APPOINTING}(?=\s+{_TO_POST}))(?!\w)",
    re.IGNORECASE,
)
_HOLDS = re.compile(rf"{_TAKES_UP.pattern}|\blà\b", re.IGNORECASE)
_APPOINTED = re.compile(rf"(?<!\w)(?:được|{APPOINTING})(?!\w)", re.IGNORECASE)
# Who holds both at once takes up neither in this line, unless it says that one was appointed.
_AT_ONCE = re.compile(r"\b(?:đồng\s+thời|cũng|vừa)(?!\w)", re.IGNORECASE)
_FURTHER = re.compile(rf"\bvà\s+(?:được|{APPOINTING})(?!\w)", re.IGNORECASE)
_IS = re.compile(r"[\s,;)]*là\s+", re.IGNORECASE)
_ABOUT = re.compile(rf"\b(?:đối\s+với|cho)\s+(?:{ADDRESSED})?[\s.:]*$", re.IGNORECASE)
_LEADS_ON = re.compile(rf"\s*(?:(?:thì|đã|được|{ADDRESSED}|{APPOINTING})\s+)*", re.IGNORECASE)

Titles = tuple[WrittenTitle, ...]


class Times(NamedTuple):
    """The days and the decision that a line says, of all posts that have none of their own."""

    start: PartialDate | None = None
    end: PartialDate | None = None
    decision: Said = Said()


class Parting(NamedTuple):
    """The posts somebody held, and those then taken up, by the words from `at` on."""

    held: Titles
    taken: Titles
    at: int


def part_times(titles: Titles, times: Times, line: Line) -> tuple[Titles, Times]:
    """The titles with the times that are theirs alone, and the times left for all."""
    titles, times = _with_then(titles, times, line)
    parting = _parting(titles, line)
    if not parting:
        return titles, times
    dated = parting.held if _is_of_held(line, ("start", "end"), parting) else parting.taken
    decided = parting.held if _is_of_held(line, ("decision",), parting) else parting.taken
    paper = paper_of(times.decision)
    rest = Times() if paper else Times(decision=times.decision)
    timed = (_with_days(each, times) if each in dated else each for each in titles)
    return tuple(
        replace(after, paper=after.paper or paper) if before in decided else after
        for before, after in zip(titles, timed, strict=True)
    ), rest


def _with_then(titles: Titles, times: Times, line: Line) -> tuple[Titles, Times]:
    """The titles, those behind a further first day with it: "…, đến năm 2018 kiêm Trưởng thôn"."""
    if not line.then.span:
        return titles, times
    behind = tuple(each for each in titles if each.span[0] > line.then.span[0])
    before = titles[: len(titles) - len(behind)]
    further = Times(line.then.start, None, Said())
    if not before or not behind:
        return titles, times._replace(start=times.start or line.then.start)
    before = (_with_days(each, times) for each in before)
    behind = (_with_days(each, further) for each in behind)
    return (*before, *behind), Times(decision=times.decision)


def _with_days(title: WrittenTitle, times: Times) -> WrittenTitle:
    return replace(title, start=title.start or times.start, end=title.end or times.end)


def _parting(titles: Titles, line: Line) -> Parting | None:
    """Where a line parts the posts held from those that their holder takes up."""
    if len(titles) < 2:
        return None
    lead = line.behind_name if line.behind_name <= titles[0].span[0] else 0
    if _taking(line, lead, titles[0].span[0]) is not None:
        return _before_name(titles, line) or _by_clause(titles, line)
    for at, (title, later) in enumerate(zip(titles, titles[1:], strict=False), 1):
        verb = _taking(line, title.span[1], later.span[0])
        if verb is None and _is_appointed_as(line, title.span[1], later.span[0]):
            verb = title.span[1]
        if verb is not None:
            return Parting(titles[:at], titles[at:], verb)
    return None


def _by_clause(titles: Titles, line: Line) -> Parting | None:
    """Where each of two clauses says how its posts are held: "được bầu làm …; ông là …".

    A day in a clause of its own behind them is of all.
    """
    if any(mark.fact == "start" and _is_apart(line, titles[-1], mark) for mark in line.marks):
        return None
    for at, (title, later) in enumerate(zip(titles, titles[1:], strict=False), 1):
        stretch = line.text[title.span[1] : later.span[0]]
        is_parted = re.search(r"[;.]\s", stretch) and _HOLDS.search(stretch)
        if is_parted or _FURTHER.search(stretch):
            return Parting(titles[:at], titles[at:], later.span[0])
    return None


def _taking(line: Line, start: int, end: int) -> int | None:
    """Where the words by which a post is taken up begin, between two places of the line."""
    stretch = line.text[start:end]
    if _AT_ONCE.search(stretch) and not _APPOINTED.search(stretch):
        return None
    found = _TAKES_UP.search(stretch)
    return start + found.start() if found else None


def _is_apart(line: Line, last: WrittenTitle, mark: Mark) -> bool:
    """Whether a full stop or a semicolon stands between the last title and what was read."""
    between = line.text[last.span[1] : mark.start]
    return mark.start > last.span[1] and bool(re.search(r"[;.]\s*$", between))


def _is_appointed_as(line: Line, start: int, end: int) -> bool:
    """Whether a bare "là" leads to the post: "công nhận bà Nguyệt, Bí thư Chi bộ, là Tổ trưởng"."""
    is_led = _IS.fullmatch(line.text, start, end)
    return bool(is_led) and bool(_APPOINTED.search(line.text, 0, line.behind_name))


def _before_name(titles: Titles, line: Line) -> Parting | None:
    """Where posts are taken up by who holds what is said behind the name: "chuẩn y kết quả bầu
    chức vụ Chủ tịch UBND xã đối với ông Út, Bí thư Đảng ủy xã".
    """
    name = line.behind_name - len(line.name)
    taken = tuple(title for title in titles if title.span[1] <= name)
    if not taken or len(taken) == len(titles) or not _ABOUT.search(line.text[:name]):
        return None
    return Parting(titles[len(taken) :], taken, 0)


def _is_of_held(line: Line, facts: tuple[str, ...], parting: Parting) -> bool:
    """Whether a fact stands with the posts held: "Trưởng thôn từ 5/2017, được bầu làm Bí thư".

    Right before the words that lead on it is of the posts taken up.
    """
    first = parting.held[0].span[0]
    said = [mark for mark in line.marks if mark.fact in facts and first < mark.start < parting.at]
    return any(not _LEADS_ON.fullmatch(line.text, mark.end, parting.at) for mark in said)
