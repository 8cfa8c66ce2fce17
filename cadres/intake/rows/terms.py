"""From when to when a line's posts are held, and whether its days go together."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import NamedTuple

from cadres.intake.problems import WARNING
from cadres.intake.rows.cells import YOUNGEST
from cadres.intake.rows.note_times import NOTE_NOT_READ, NotedTime, days_of_posts, times_in
from cadres.intake.rows.since import take_paper, take_since
from cadres.intake.texts.days import is_unended, is_unknown, part_reason, read_last, read_reason
from cadres.intake.titles.days import may_say_day, take_days, take_plans
from cadres.intake.titles.papers import take_papers
from cadres.vietnamese import PartialDate, format_day

OLDEST = 100  # years at the start of a post
FIRST_YEAR = 1945  # of the state whose posts these are


class Term(NamedTuple):
    """The first and the last day that a line's posts are held, what its note says of some, and why
    they were left.
    """

    start: PartialDate | None
    end: PartialDate | None
    noted: tuple[NotedTime, ...] = ()
    reason: str = ""


def read_term(cells, titles, today) -> Term:
    """When the posts are held; the register keeps what has begun, not what is planned."""
    take_since(cells.values)
    take_paper(cells.values)
    begun, ended = _days_of_posts(cells, "start"), _days_of_posts(cells, "end")
    start, end = cells.date("start"), _last_day(cells)
    if begun:
        start = max((each.start for each in begun), key=PartialDate.first_day)
    ended = tuple(each._replace(doubt=_doubt(each, start, cells.today)) for each in ended)
    said = {name: take_days(text)[1] for name, text in titles.items()}
    _check_term(cells, "start", "end", start, end, today)
    for name, days in said.items():
        for each in days:
            _check_term(cells, name, name, each.start or start, each.end or end, today)
    if start and cells.header.of_roles:
        _tell_undated(cells, said, start)
    elif not start:
        start, last = _term_in_titles(cells, said)
        end = end or last
    start, end, noted = _with_note(cells, start, end)
    if not (end or noted or ended) and "end_reason" in cells.values:
        end = _end_in_reason(cells, start)
    cells.required("start", start, "missing_start", "thiếu ngày bắt đầu giữ chức.")
    reason = cells.text("end_reason")
    return Term(start, end, (*begun, *ended, *noted), "" if is_unknown(reason) else reason)


def without_plans(cells, titles: Mapping[str, str]) -> Mapping[str, str]:
    """The titles without the last days in them that are yet to come; these are told."""
    if not any(map(may_say_day, titles.values())):
        return titles
    days = {name: _has_come(cells, name) for name in titles}
    said = {name: take_plans(text, days[name]) for name, text in titles.items()}
    planned = [(name, end) for name, (_, ends) in said.items() for end in ends]
    for name, end in planned:
        _tell_planned(cells, name, end, days[name])
    return {name: text for name, (text, _) in said.items()} if planned else titles


def _has_come(cells, name: str) -> dt.date:
    """The day up to which last days have come: today for a column of last days, since who fills it
    knows who left; the list's own day for words, which tell terms and plans as well.
    """
    is_column = name == "end" or "end" in cells.header.of_roles.get(name, ())
    return cells.today if is_column else cells.day


def _last_day(cells) -> PartialDate | None:
    """The last day by its own cell, unless it is yet to come."""
    end, day = cells.date("end"), _has_come(cells, "end")
    if end and end.first_day() > day:
        _tell_planned(cells, "end", end, day)
        return None
    return end


def _tell_planned(cells, name: str, end: PartialDate, day: dt.date) -> None:
    said = "hôm nay" if day == cells.today else "ngày của danh sách"
    message = f"ngày thôi {end} sau {said} ({format_day(day)}); hiểu là chưa thôi."
    cells.report(name, "read_as", message, WARNING)


def _days_of_posts(cells, name: str) -> tuple[NotedTime, ...]:
    """What the cell of first or last days says post by post, which then says none of all."""
    said = cells.values.get(name)
    if said.__class__ is not str or said.lower() == said.upper():
        return ()
    found = days_of_posts(name, said, cells.today)
    if found:
        del cells.values[name]
    return found


def _end_in_reason(cells, start) -> PartialDate | None:
    """The last day that only the reason gives; a reason without any is told."""
    reason = cells.text("end_reason")
    if not reason or is_unended(reason) or is_unknown(reason):
        return None
    for each in _times_in_reason(reason, cells.today):
        if each.end and not each.of and not _doubt(each, start, cells.day):
            message = f"“{reason}” được hiểu là thôi giữ chức {each.end}."
            cells.report("end_reason", "read_as", message, WARNING)
            return each.end
    if not cells.is_told("end"):
        message = "có lý do thôi mà không có ngày thôi; hiểu là còn giữ chức."
        cells.report("end_reason", "missing_end", message, WARNING)
    return None


def _times_in_reason(reason: str, today: dt.date) -> tuple[NotedTime, ...]:
    """What a reason says of when posts were left; a day beside whatever reason says so.

    The day of a decision is none.
    """
    reason = take_papers(reason)[0].rstrip(" ,;.(")
    if times := times_in(reason, today):
        return times
    if before := part_reason(reason, today):
        return (NotedTime(reason, end=read_last(before[0], today)[0]),)
    behind = read_reason(reason, today)
    return (NotedTime(reason, end=behind[1]),) if behind else ()


def _with_note(cells, start, end) -> tuple:
    """The days that only the note says of all posts; what it says of one is left to who knows it.

    A cell that says an end itself needs none of the note.
    """
    note = cells.raw("note") if cells.text("note") else ""
    of_some = []
    for each in times_in(note, cells.today):
        if end and not each.start:
            continue
        if each.of or each.is_second and (start or each.end):
            doubt = _doubt(each, start, cells.day) if each.start or each.end else each.doubt
            of_some.append(each._replace(doubt=doubt))
        elif each.start:
            start, last = _begun(cells, each) if not start else (start, None)
            end = end or last
        else:
            end = _left(cells, each, start) or end
    return start, end, tuple(of_some)


def _begun(cells, each: NotedTime) -> tuple[PartialDate, PartialDate | None]:
    until = f" đến {each.end}" if each.end else ""
    _tell(cells, each, f"được hiểu là giữ chức từ {each.start}{until}.")
    return each.start, each.end


def _left(cells, each: NotedTime, start) -> PartialDate | None:
    """The last day, unless it is unclear or cannot be."""
    if doubt := _doubt(each, start, cells.day):
        _tell(cells, each, doubt, NOTE_NOT_READ)
        return None
    _tell(cells, each, f"được hiểu là thôi giữ chức {each.end}.")
    return each.end


def _doubt(each: NotedTime, start: PartialDate | None, day: dt.date) -> str:
    """Why a day that only a note says is not taken; "" when it is."""
    if each.doubt:
        return each.doubt
    said = each.end or each.start
    if not said and not re.search(r"\d", each.clause):
        return "không nói từ ngày nào; hãy ghi ngày thôi."
    if not said:
        return "có nói ngày nhưng chưa rõ là ngày thôi giữ chức; không ghi ngày thôi."
    if said.first_day() > day:
        return f"nói tới ngày {said}, sau ngày {format_day(day)}; chưa ghi."
    if each.end and start and each.end.last_day() < start.first_day():
        return f"nói tới ngày {each.end}, trước ngày bắt đầu {start}; không ghi ngày thôi."
    return ""


def _tell(cells, each: NotedTime, said: str, kind="read_as") -> None:
    """Tell at the note's cell how a clause is read."""
    cells.report("note", kind, f"“{each.clause}” {said}", WARNING)


def _check_term(cells, first_field, last_field, start, end, today) -> None:
    if start and start.year < FIRST_YEAR:
        message = f"ngày bắt đầu {start} trước năm 1945, không thể là ngày giữ chức danh."
        cells.report(first_field, "impossible_date", message)
    if start and start.first_day() > today:
        message = f"ngày bắt đầu {start} ở tương lai (hôm nay là {format_day(today)})."
        cells.report(first_field, "future_date", message)
    if start and end and end.last_day() < start.first_day():
        field = last_field if cells.header.letter(last_field) else first_field
        cells.report(field, "end_before_start", f"ngày thôi {end} trước ngày bắt đầu {start}.")


def _term_in_titles(cells, said) -> tuple[PartialDate | None, PartialDate | None]:
    """From when to when all posts are held, as the days in their cells say.

    A post without days of its own has those of the others, which is told. Posts of which one ended
    before the other began have no time in common: then it is to the last day of all.
    """
    starts = [each.start for days in said.values() for each in days if each.start]
    ends = [each.end for days in said.values() for each in days if each.end]
    if not starts:
        return None, None
    start = max(starts, key=PartialDate.first_day)
    _tell_undated(cells, said, start, all_dated=True)
    if len(ends) < len(starts):
        return start, None
    first, *_, last = sorted([*ends, *ends], key=PartialDate.last_day)
    return start, first if first.last_day() >= start.first_day() else last


def _tell_undated(cells, said, start, *, all_dated=False) -> None:
    """Tell each post without a day of its own that the others or their columns have one."""
    for name, days in said.items():
        dated = all_dated or "start" in cells.header.of_roles.get(name, ())
        if dated and not any(each.start for each in days):
            message = f"không ghi ngày giữ chức danh này; hiểu là từ {start} như chức danh kia."
            cells.report(name, "read_as", message, WARNING)


def plausible_birth(cells, birth, start, today) -> PartialDate | None:
    """The birth, or None when nobody of that age holds a post.

    Who is of age today has a first day that is wrong if it lies before the birth.
    """
    if not birth:
        return None
    begun = start and start.year >= FIRST_YEAR and start.first_day() <= today
    first, last = (start.first_day(), start.last_day()) if begun else (today, today)
    eldest, youngest = _age(birth.first_day(), last), _age(birth.last_day(), first)
    if eldest < 0 and YOUNGEST <= _age(birth.last_day(), today) <= OLDEST:
        message = f"ngày bắt đầu giữ chức {start} trước ngày sinh {birth}."
        cells.report("start", "start_before_birth", message)
        return birth
    if eldest < 0:
        cells.report("birth", "impossible_birth", f"ngày sinh {birth} sau ngày bắt đầu giữ chức.")
        return None
    if eldest < YOUNGEST or youngest > OLDEST:
        message = f"ngày sinh {birth} không hợp lý: {max(eldest, youngest)} tuổi khi giữ chức."
        cells.report("birth", "impossible_birth", message)
        return None
    return birth


def _age(birth: dt.date, day: dt.date) -> int:
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
