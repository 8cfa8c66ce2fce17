"""The posts of a list beside those of the register: what is there, what is new, what collides."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cadres.intake.plan.plan import DecisionPaper, NewAppointment
from cadres.intake.problems import WARNING, Line, Problem
from cadres.intake.titles.words import HOLDING_WORDS
from cadres.vietnamese import PartialDate, format_day, search_key

# How somebody came to a post, by the value of `models.Holding`; a title does not say it.
CAME_BY = {"bau": "bầu", "bo_nhiem": "bổ nhiệm", "chi_dinh": "chỉ định", "phe_chuan": "phê chuẩn"}


@dataclass
class Held:
    """An appointment of the register: held from `start` up to, not including, `stop`.

    An open start is date.min, an open stop date.max.
    """

    id: int
    person: int
    name: str
    position: int
    locality: int
    start: dt.date
    stop: dt.date
    decision: DecisionPaper | None
    holding: str = ""
    end_reason: str = ""


class HoldingBook:
    """Who holds what at the places of a list, in the register and by the list so far.

    `seats` are the positions that as a rule have one holder; True where none may have two.
    """

    def __init__(self, held: list[Held], seats: Mapping[int, bool], day: dt.date):
        self.posts: dict[tuple, list[Held | NewAppointment]] = defaultdict(list)
        self.first: dict[tuple, Held | NewAppointment] = {}  # by its place, holder and first day
        for each in held:
            self._note(each)
        self.seats, self.day = seats, day
        self.ends: dict[int, PartialDate] = {}
        self.decisions: dict[int, DecisionPaper] = {}
        self.end_reasons: dict[int, str] = {}
        self.holdings: dict[int, str] = {}
        self.completed: set[Line] = set()  # rows that complete a post of the register
        self.named: set[int] = set()  # posts of the register that the list has too
        self.unchanged = 0

    def enter(self, wanted: NewAppointment) -> tuple[bool, list[Problem]]:
        """Note a post of the list; return whether it is new, and what contradicts the same post.

        The same post is one of the same person, position, locality and first day.
        """
        same = self._note(wanted)
        if isinstance(same, Held):
            self.named.add(same.id)
            return False, self._compare(same, wanted)
        if same is not wanted:
            return False, _compare_within_list(same, wanted)
        return True, []

    def _note(self, post: Held | NewAppointment) -> Held | NewAppointment:
        """Note a post unless the same one is there; return the one that is.

        Of the register all are noted: it may have one twice.
        """
        key = post.locality, post.position, post.person, _start(post)
        same = self.first.setdefault(key, post)
        if same is post or isinstance(post, Held):
            self.posts[post.locality, post.position].append(post)
        return same

    def collisions(self) -> list[Problem]:
        """What the database would refuse: one seat with two holders, one post twice at a time."""
        return [
            problem
            for (_, position), posts in self.posts.items()
            if len(posts) > 1
            for sharing in ([posts] if self.seats.get(position) else _by_holder(posts))
            if len(sharing) > 1
            for problem in _overlaps(sharing)
        ]

    def succeed(self, held: Held, last: PartialDate, reason: str) -> None:
        """Let the holder of a seat leave it after a day, for a reason that is kept."""
        held.stop = last.last_day() + dt.timedelta(days=1)
        self.ends[held.id], self.end_reasons[held.id] = last, reason

    def _compare(self, held: Held, wanted: NewAppointment) -> list[Problem]:
        """Complete what the register left open; what it says otherwise is a problem."""
        problems = [
            *self._compare_end(held, wanted),
            *self._compare_reason(held, wanted),
            *self._compare_decision(held, wanted),
            *self._compare_holding(held, wanted),
        ]
        completed = self.ends, self.end_reasons, self.decisions, self.holdings
        self.unchanged += not any(held.id in each for each in completed)
        return problems

    def _compare_end(self, held, wanted):
        stop = _stop(wanted)
        if held.stop == stop:
            return
        if not wanted.end:
            if held.stop <= self.day:
                last = format_day(held.stop - dt.timedelta(days=1))
                message = f"sổ đã ghi thôi giữ chức này từ sau ngày {last}; giữ nguyên sổ."
                yield wanted.row.problem(wanted.field, "ended_already", message, WARNING)
        elif held.stop == dt.date.max:
            held.stop = stop
            self.ends[held.id] = wanted.end
            self.completed.add(wanted.row.line)
        else:
            last = format_day(held.stop - dt.timedelta(days=1))
            message = f"ngày thôi {wanted.end} khác sổ (giữ đến {last})."
            yield wanted.row.problem("end", "other_end", message)

    def _compare_reason(self, held, wanted):
        """Why a post was left, where both say that it was, and on which day."""
        if not wanted.end_reason or held.stop != _stop(wanted):
            return
        if not held.end_reason:
            held.end_reason = self.end_reasons[held.id] = wanted.end_reason
            self.completed.add(wanted.row.line)
        elif search_key(wanted.end_reason) != search_key(held.end_reason):
            message = f"lý do thôi khác sổ (“{held.end_reason}”); giữ nguyên sổ."
            yield wanted.row.problem(wanted.row.reason_field, "other_reason", message, WARNING)

    def _compare_decision(self, held, wanted):
        if not wanted.decision or wanted.decision == held.decision:
            return
        if held.decision is None:
            held.decision = self.decisions[held.id] = wanted.decision
            self.completed.add(wanted.row.line)
        else:
            known = paper_said(held.decision)
            message = f"số quyết định {paper_said(wanted.decision)} khác sổ ({known})."
            yield wanted.row.problem("decision_no", "other_decision", message)

    def _compare_holding(self, held, wanted):
        """A title seldom says how its holder came there, and often that he only acts.

        What the register says otherwise may be true as well, or of another time: it stays, and a
        person is told.
        """
        said = HOLDING_WORDS.get(wanted.holding, "")
        known = HOLDING_WORDS.get(held.holding) or CAME_BY.get(held.holding, "")
        if said == known or not said and held.holding in CAME_BY:
            return
        if not known:
            held.holding = self.holdings[held.id] = wanted.holding
            self.completed.add(wanted.row.line)
            message = f"sổ chưa ghi hình thức giữ chức này; ghi thêm “{said}”."
        else:
            here = f"“{said}”" if said else "không ghi hình thức"
            message = f"ở đây {here}, mà sổ ghi “{known}”; giữ nguyên sổ."
        yield wanted.row.problem(wanted.field, "other_holding", message, WARNING)


def _compare_within_list(post: NewAppointment, wanted: NewAppointment) -> list[Problem]:
    """A post may stand in two rows, beside two others, if both say the same of it.

    Of the reason why it was left one of them may say nothing.
    """
    reasons = {search_key(each.end_reason) for each in (post, wanted)} - {""}
    if _facts(post) == _facts(wanted) and len(reasons) < 2:
        post.end_reason = post.end_reason or wanted.end_reason
        return []
    message = "ngày thôi, lý do thôi, quyết định hoặc hình thức giữ chức danh này khác dòng "
    return [wanted.row.problem(wanted.field, "contradiction", f"{message}{_line(post, wanted)}.")]


def _facts(post: NewAppointment) -> tuple:
    return post.end, post.decision, post.holding


def _by_holder(posts) -> Iterable[list]:
    held = defaultdict(list)
    for post in posts:
        held[post.person].append(post)
    return held.values()


def _overlaps(posts) -> list[Problem]:
    """Problems for the posts of the list that share a seat for a time with another one."""
    problems = []
    last = None
    for post in sorted(posts, key=_start):
        if last and _start(post) < _stop(last):
            earlier, later = sorted((last, post), key=_order)
            if isinstance(later, NewAppointment):
                problems.append(_collision(later, earlier))
        if last is None or _stop(post) > _stop(last):
            last = post
    return problems


def _order(post) -> int:
    """The register comes before the list, and the list in its own order."""
    return post.order if isinstance(post, NewAppointment) else -1


def _collision(wanted: NewAppointment, other) -> Problem:
    held = isinstance(other, Held)
    since = f"từ {format_day(other.start) if held else other.start}"
    if held and other.start == dt.date.min:
        since = "từ trước"
    source = "trong sổ" if held else f"dòng {_line(other, wanted)}"
    if wanted.person == other.person:
        message = f"người này đã giữ chức danh đó {since} ({source}), thời gian trùng nhau."
        return wanted.row.problem(wanted.field, "overlap", message)
    name = other.name if held else other.row.full_name
    message = f"chức danh chỉ một người giữ, mà {name} giữ {since} ({source})."
    return wanted.row.problem(wanted.field, "seat_taken", message)


def _start(post) -> dt.date:
    return post.start if isinstance(post, Held) else post.start.first_day()


def _stop(post) -> dt.date:
    if isinstance(post, Held):
        return post.stop
    return post.end.last_day() + dt.timedelta(days=1) if post.end else dt.date.max


def paper_said(decision: DecisionPaper) -> str:
    issued = f" ngày {format_day(decision.issued)}" if decision.issued else ""
    return decision.number + issued


def _line(post: NewAppointment, seen_from: NewAppointment) -> str:
    """The row's number, with its sheet when that is another one."""
    if post.row.sheet == seen_from.row.sheet:
        return str(post.row.number)
    return f"{post.row.number} của trang tính “{post.row.sheet}”"
