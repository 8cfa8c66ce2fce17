"""Two days compared: why a figure changed, each term of the answer a list of named cases.

    opening ± corrected afterwards + new − ended ± moved ± reclassified = closing

The terms are a partition of what stands on one of the two lists only, so the sum holds whatever the
register says. The opening figure may be asked as it was known at a moment, such as the day on
which it was handed up; what the register says otherwise today has been corrected since.
"""

import datetime as dt
from collections import Counter
from collections.abc import Hashable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count
from django.utils import timezone

from cadres import vietnamese
from cadres.knowledge import known_at
from cadres.querysets import StretchQuerySet

from .changes import SAME, Change, Sides, changes, keyed, meaning
from .days import years_before
from .questions import Question
from .tallies import cases

BY = ("level", "pairing", "child")


class Term(models.TextChoices):
    """A term of the sum, by its name in addresses and what people read."""

    OPENING = "dau-ky", "Đầu kỳ"
    ADDED = "ghi-them", "Sửa sau: ghi thêm"
    TAKEN_OFF = "bo-bot", "Sửa sau: bỏ bớt"
    NEW = "moi", "Mới kiêm nhiệm"
    ENDED = "thoi", "Thôi kiêm nhiệm"
    MOVED_IN = "den", "Sắp xếp đơn vị: đến"
    MOVED_OUT = "di", "Sắp xếp đơn vị: đi"
    RECLASSIFIED_IN = "chuyen-vao", "Phân loại lại: vào"
    RECLASSIFIED_OUT = "chuyen-ra", "Phân loại lại: ra"
    CLOSING = "cuoi-ky", "Cuối kỳ"

    @property
    def about(self) -> str:
        """What stands in the term's list, as a sentence."""
        return _ABOUT[self]

    @property
    def mark(self) -> str:
        """The sign as it is written before a figure."""
        return {1: "+", -1: "−", 0: "="}[self.sign]

    @property
    def sign(self) -> int:
        """How the term enters the sum: 1, −1, and 0 for the closing figure, which is the sum."""
        if self == Term.CLOSING:
            return 0
        return -1 if self in (Term.TAKEN_OFF, *_GONE.values()) else 1


# What became of a case of the opening list, and where one of the closing list came from.
_GONE = {
    Change.FLOW: Term.ENDED,
    Change.MOVED: Term.MOVED_OUT,
    Change.RECLASSIFIED: Term.RECLASSIFIED_OUT,
}
_COME = {
    Change.FLOW: Term.NEW,
    Change.MOVED: Term.MOVED_IN,
    Change.RECLASSIFIED: Term.RECLASSIFIED_IN,
}
_ABOUT = {
    Term.OPENING: "Danh sách của ngày đầu kỳ.",
    Term.ADDED: "Đã có vào ngày đầu kỳ, nhưng ghi vào sổ sau thời điểm được hỏi.",
    Term.TAKEN_OFF: "Sổ từng ghi là có vào ngày đầu kỳ; sau thời điểm được hỏi đã sửa hoặc bỏ.",
    Term.NEW: "Cuối kỳ có, đầu kỳ chưa có: nhận chức danh trong kỳ.",
    Term.ENDED: "Đầu kỳ có, cuối kỳ không còn: một trong hai chức danh không còn giữ.",
    Term.MOVED_IN: "Vẫn người ấy, mô hình ấy; do sắp xếp đơn vị nên cuối kỳ tính ở đây.",
    Term.MOVED_OUT: "Vẫn người ấy, mô hình ấy; do sắp xếp đơn vị nên cuối kỳ không còn tính ở đây.",
    Term.RECLASSIFIED_IN: (
        "Vẫn người ấy, chức danh ấy; cuối kỳ được tính vào đây do mô hình bắt đầu áp dụng, do kết "
        "luận, hoặc do chuyển nhóm."
    ),
    Term.RECLASSIFIED_OUT: (
        "Vẫn người ấy, chức danh ấy; cuối kỳ không còn tính ở đây do mô hình thôi áp dụng, do kết "
        "luận, hoặc do chuyển nhóm."
    ),
    Term.CLOSING: "Danh sách của ngày cuối kỳ.",
}
OF_THE_OPENING = {Term.OPENING, Term.ADDED, Term.TAKEN_OFF, *_GONE.values()}


@dataclass(frozen=True)
class Comparison:
    """A question on its day, the closing one, against the same question on `since`.

    `known` is the day by whose end the opening figure is asked as it was known; None: as it is
    known now.
    """

    question: Question
    since: dt.date
    known: dt.date | None = None

    @property
    def opening(self) -> Question:
        return self.question.but(day=self.since)

    @property
    def parameters(self) -> dict[str, str]:
        known = {"known": self.known.isoformat()} if self.known else {}
        return {**self.question.parameters, "since": self.since.isoformat(), **known}

    @property
    def query(self) -> str:
        """The comparison as a URL query string."""
        return urlencode(self.parameters)

    def question_of(self, term: Term) -> Question:
        """The question whose list a term's cases stand on."""
        return self.opening if term in OF_THE_OPENING else self.question

    def as_known(self):
        """A block in which the opening list is the one that was known."""
        if self.known is None:
            return nullcontext()
        return known_at(moment_after(self.known), self.question.place, self.since)


def read_days(data, question: Question) -> tuple[dt.date, dt.date | None]:
    """The opening day and the day of knowledge that an address names: a year before, and none.

    Raises ValidationError with Vietnamese sentences by parameter.
    """
    errors, days = {}, {}
    for key in ("since", "known"):
        text = (data.get(key) or "").strip()
        try:
            days[key] = vietnamese.parse_day(text) if text else None
        except ValueError:
            errors[key] = f"Không đọc được ngày “{text}”; ngày viết theo dạng 23/9/2020."
    since = days.get("since") or years_before(question.day, 1)
    if since > question.day:
        errors["since"] = "Ngày đầu kỳ phải trước ngày cuối kỳ."
    if errors:
        raise ValidationError(errors)
    return since, days["known"]


def moment_after(day: dt.date) -> dt.datetime:
    """The last moment of a day here."""
    return timezone.make_aware(dt.datetime.combine(day, dt.time.max))


def listed(
    comparison: Comparison, term: Term, by: str = "", row: Hashable = None, user=None
) -> StretchQuerySet:
    """The cases of a term, in a row of the table by a dimension or, with by="", in the total.

    Built outside, and read within, the block of `reading(comparison, term)`.
    """
    names = (by,) if by else ()
    in_row = {f"by_{by}": row} if by else {}
    if term in (Term.OPENING, Term.CLOSING):
        question = comparison.question_of(term)
        return keyed(cases(question, user), question, names).filter(**in_row)
    if term in (Term.ADDED, Term.TAKEN_OFF):
        ids = Tables(comparison, names, user).corrected(term, names, (row,) if by else ())
        return cases(comparison.opening, user).filter(pk__in=ids)
    sides, became = _side(comparison, term)
    of_term = [change for change in Change if became.get(meaning(change, names)) == term]
    return changes(sides, names, user).filter(change__in=of_term, **in_row)


@contextmanager
def reading(comparison: Comparison, term: Term) -> Iterator[None]:
    """The block in which to read a term's list: what was known then may stand nowhere now."""
    then = term in (Term.OPENING, Term.TAKEN_OFF)
    with comparison.as_known() if then else nullcontext():
        yield


def _side(comparison, term) -> tuple[Sides, dict]:
    opening, closing = comparison.opening, comparison.question
    if term in OF_THE_OPENING:
        return Sides(opening, closing), _GONE
    return Sides(closing, opening), _COME


@dataclass(frozen=True)
class Tables:
    """Both lists of a comparison, read once, from which the tables by some dimensions are summed.

    Beside level and pairing, in which the same case is the same, `by` holds at most one dimension.
    """

    comparison: Comparison
    by: tuple[str, ...]
    user: object = None

    def table(self, by: tuple[str, ...]) -> Counter:
        """Every term of every row by some of the dimensions: {(term, *keys): cases}."""
        figures = Counter()
        for whole, became, change, keys, count in self._changes:
            key = self._picked(keys, by)
            figures[whole, *key] += count
            if term := became.get(meaning(change, by)):
                figures[term, *key] += count
        for term in (Term.ADDED, Term.TAKEN_OFF) if self.comparison.known else ():
            for key in self._corrections(term, by).values():
                figures[term, *key] += 1
                figures[Term.OPENING, *key] -= term.sign  # as it was known
        return figures

    def corrected(self, term: Term, by: tuple[str, ...], key: tuple) -> list[int]:
        """The ids of the cases that were added or taken off in a row; of these, those of then."""
        return [pk for pk, keys in self._corrections(term, by).items() if keys == key]

    def _picked(self, keys: tuple, by: tuple[str, ...]) -> tuple:
        return tuple(keys[self.by.index(name)] for name in by)

    @cached_property
    def _changes(self) -> list[tuple]:
        """(the list's term, what its changes are, change, keys, cases) of both lists."""
        opening, closing = self.comparison.opening, self.comparison.question
        sides = (
            (Sides(opening, closing), Term.OPENING, _GONE),
            (Sides(closing, opening), Term.CLOSING, _COME),
        )
        found = []
        for side, whole, became in sides:
            listed = changes(side, self.by, self.user).order_by()
            rows = listed.values_list("change", *(f"by_{name}" for name in self.by))
            for change, *keys, count in rows.annotate(count=Count("pk")):
                found.append((whole, became, Change(change), keys, count))
        return found

    def _corrections(self, term: Term, by: tuple[str, ...]) -> dict[int, tuple]:
        """The cases that the opening list says only now (added) or said only then (taken off), by
        their ids of then or now, with their keys."""
        now, then = (
            {(same, self._picked(keys, by)): pk for (same, keys), pk in said.items()}
            for said in (self._now, self._then)
        )
        these, those = (now, then) if term == Term.ADDED else (then, now)
        return {these[case]: case[1] for case in these.keys() - those.keys()}

    @cached_property
    def _now(self) -> dict[tuple, int]:
        return self._read()

    @cached_property
    def _then(self) -> dict[tuple, int]:
        with self.comparison.as_known():
            return self._read()

    def _read(self) -> dict[tuple, int]:
        """{(what makes it the same, keys): id} of the opening list."""
        question, width = self.comparison.opening, len(SAME)
        rows = keyed(cases(question, self.user), question, self.by).order_by()
        read = rows.values_list(*SAME, *(f"by_{name}" for name in self.by), "pk")
        return {(row[:width], row[width:-1]): row[-1] for row in read}
