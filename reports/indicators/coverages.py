"""Coverage of a pairing: in how many localities of its level one person holds both posts.

N is the localities of the level on the day. Those missing are told apart by what the register says
of the posts that the pairing needs there.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, Value, When
from django.utils.text import capfirst

from cadres.models import (
    Appointment,
    AssignmentStretch,
    ConcurrentAssignment,
    CountedLeg,
    Level,
    Locality,
    LocalityVersion,
    Pairing,
    PlaceRule,
    Position,
)
from cadres.querysets import COLUMNS as COLUMNS_OF_LEVELS
from cadres.vacancies import posts_on
from reports.crosstables import Head
from reports.questions import Question, Unit
from reports.tallies import cases, tally

from .breakdowns import Breakdown, Share, State, asked_places, figures, in_order
from .columns import PLACE_COLUMNS, LinkedColumn, name_places
from .readings import Option, Reading, Table, Text

COVERED, VACANT, APART, UNREPORTED, RULED, GONE = (
    "co",
    "khuyet",
    "chua-bo-tri",
    "chua-bao-cao",
    "ket-luan",
    "khong-con",
)
STATES = (
    State(COVERED, "Đã thực hiện"),
    State(VACANT, "Khuyết chức danh", is_missing=True),
    State(APART, "Chưa bố trí (hai người giữ)", is_missing=True),
    State(UNREPORTED, "Chưa báo cáo", is_missing=True),
    State(RULED, "Có kết luận không tính", is_missing=True, rare=True),
    State(GONE, "Không còn chức danh", is_missing=True, rare=True),
)
REASONS = {
    COVERED: "Một người giữ cả hai chức danh",
    APART: "Hai người giữ hai chức danh",
    RULED: "Một người giữ cả hai, nhưng có kết luận không tính",
}


@dataclass(frozen=True)
class Coverage(Share):
    """n/N of a pairing at a place on a day, and the N − n by reason.

    `question` asks for the cases that were counted, with the localities as its unit of count.
    """

    pairing: Pairing
    question: Question
    vacant: int
    apart: int
    unreported: int
    ruled_out: int
    gone: int

    @property
    def missing(self) -> dict[str, int]:
        """How many localities are missing, by the reason in words."""
        counts = (self.vacant, self.apart, self.unreported, self.ruled_out, self.gone)
        missing = [state for state in STATES if state.is_missing]
        return {state.label: count for state, count in zip(missing, counts, strict=True)}


def read(question: Question, given: dict, user=None) -> Reading:
    """One pairing where the question names it; else all that count at the place on the day."""
    pairings = list(pairings_on(question, user))
    choices = [("", "Mọi mô hình"), *((each.code, str(each)) for each in pairings)]
    chosen = question.pairing
    if chosen and chosen not in pairings:
        choices.append((chosen.code, str(chosen)))
    one = asked(question, chosen)
    return Reading(
        one,
        [breakdown_of(one, chosen, user)] if chosen else [],
        tables=[] if chosen else [_overview(one, pairings, user)],
        options=[Option("pairing", "Mô hình", choices, chosen.code if chosen else "")],
        nothing="Không có mô hình nào tính ở các cấp của đơn vị này vào ngày này.",
        notes=NOTES if chosen else (),
    )


def coverage(question: Question, pairing: Pairing, user=None) -> Coverage:
    """The coverage of a pairing at the question's place and day; its filters do not apply."""
    breakdown = breakdown_of(question, pairing, user)
    own = breakdown.count_rows(question, ["state"])
    counts = {key: count for (key,), count in own.items() if key in KEYS}
    return _coverage(counts, asked(question, pairing))


def coverage_by_child(
    question: Question, pairing: Pairing, user=None
) -> list[tuple[Head, Coverage]]:
    """The coverage of every place directly below the question's place, in official order.

    The counts add up to those of the place. Empty where the place is itself of the pairing's level.
    """
    lines = figures(breakdown_of(question, pairing, user), asked(question, pairing), user).children
    return [
        (each.head, _coverage(each.counts, asked(each.head.question, pairing))) for each in lines
    ]


def coverage_of_places(
    day: dt.date, pairing: Pairing, places: Collection[Locality | None], user=None
) -> dict[int | None, Coverage]:
    """The coverage at many places of one level (or at None alone), by id: one query."""
    level = max((place.level for place in places if place), default=0)
    if not level:
        return {None: coverage(Question(day), pairing, user)}
    column = f"{COLUMNS_OF_LEVELS[level]}_id"
    rows = breakdown_of(Question(day), pairing, user).rows.order_by()
    inside = rows.filter(**{f"{column}__in": {place.pk for place in places}})
    counted = inside.values_list(column, "state").annotate(Count("pk"))
    counts = {place.pk: {} for place in places}
    for place, state, count in counted:
        counts[place][state] = count
    return {
        place.pk: _coverage(counts[place.pk], asked(Question(day, place), pairing))
        for place in places
    }


def asked(question: Question, pairing: Pairing | None) -> Question:
    """What a question about coverage leaves of another: place, day and pairing."""
    return Question(question.day, question.place, pairing=pairing, unit=Unit.LOCALITIES)


def pairings_on(question: Question, user=None) -> QuerySet[Pairing]:
    """The pairings that count on the day, for which the place has localities."""
    levels = asked_places(question, user).order_by().values("level").distinct()
    live = Pairing.objects.filter(counts=True, period__contains=question.day)
    return live.filter(level__in=levels, legs__isnull=False).distinct()


def breakdown_of(question: Question, pairing: Pairing, user=None) -> Breakdown:
    """The localities of the pairing's level, each covered or missing for one reason."""
    localities = asked_places(question, user).filter(level=pairing.level)
    return Breakdown(
        key="bao-phu",
        title=str(pairing),
        unit="đơn vị",
        rows=in_order(localities.annotate(state=_state(question, pairing, user))),
        states=STATES,
        columns=COLUMNS,
        dress=lambda rows, question: _dressed(rows, question, pairing),
        reached=COVERED,
        level=pairing.level,
    )


KEYS = {state.key for state in STATES}
NOTES = (
    "Khuyết: một chức danh cần có đang không có người giữ. Chưa bố trí: đủ chức danh nhưng hai "
    "người giữ. Chưa báo cáo: sổ chưa ghi ai từng giữ chức danh cần có. Không còn chức danh: theo "
    "danh mục, vào ngày này không còn một chức danh cần có.",
    "Đơn vị khuyết và đơn vị chưa báo cáo vẫn nằm trong tổng số đơn vị.",
)


def _overview(question: Question, pairings: list[Pairing], user) -> Table:
    """n/N of every pairing: three queries, however many pairings."""
    counted = tally(question, ["pairing"], user).to_dict("records")
    covered = {row["pairing"]: int(row["value"]) for row in counted}
    places = asked_places(question, user).order_by().values_list("level")
    levels = dict(places.annotate(Count("pk")))
    rows = []
    for pairing in pairings:
        share = Share(covered.get(pairing.pk, 0), levels.get(pairing.level, 0))
        address = f"?{asked(question, pairing).query}"
        rows.append([
            Text(str(pairing), address),
            Text(capfirst(Level(pairing.level).label)),
            Text(share.text, address, is_figure=True),
            Text(share.percent_text, is_figure=True),
        ])  # fmt: skip
    heads = [Text("Mô hình"), Text("Cấp"), Text("Đơn vị có / tổng số", is_figure=True)]
    heads.append(Text("Tỷ lệ", is_figure=True))
    return Table("tong-quan", "Bao phủ theo mô hình", heads, rows, unit="đơn vị")


def _coverage(counts: dict[str, int], question: Question) -> Coverage:
    missing = (counts.get(key, 0) for key in (VACANT, APART, UNREPORTED, RULED, GONE))
    total = sum(counts.values())
    return Coverage(counts.get(COVERED, 0), total, question.pairing, question, *missing)


def _state(question: Question, pairing: Pairing, user) -> Case:
    """Which state a locality is in. Whether a post is held there PostgreSQL may look up for each of
    few localities, or find for all at once."""
    held_by_one = ConcurrentAssignment.objects.filter(
        pairing=pairing, period__contains=question.day, counted=False
    )
    held, vacant, gone = Q(), Q(pk__in=[]), Q(pk__in=[])
    for side in _sides(pairing):
        is_held, was_held = _posts(pairing, side, question)
        held &= Q(is_held)
        vacant |= Q(was_held) & ~Q(is_held)
        gone |= _is_gone(pairing, side, question.day)
    covered = cases(asked(question, pairing), user)
    return Case(
        When(locality__in=covered.values("locality"), then=Value(COVERED)),
        When(locality__in=held_by_one.values("locality"), then=Value(RULED)),
        When(held, then=Value(APART)),
        When(gone, then=Value(GONE)),
        When(vacant, then=Value(VACANT)),
        default=Value(UNREPORTED),
    )


def _sides(pairing: Pairing) -> list[int]:
    """Whose posts the locality itself must have filled: of a pairing across places only one."""
    return [*CountedLeg] if pairing.place_rule == PlaceRule.SAME else [pairing.counted_leg]


def _posts(pairing: Pairing, side: int, question: Question) -> tuple[Exists, Exists]:
    """Whether a post of a side is held at the locality on the day, and whether one that there is
    still ever was."""
    legs, at = pairing.legs.filter(side=side), Q(locality=OuterRef("locality"))
    there = legs.filter(position__in=Position.objects.on(question.day))
    begun = Q(period__startswith__lte=question.day) | Q(period__startswith=None)
    held = Appointment.objects.on(question.day).filter(at, position__in=legs.values("position"))
    filled = Appointment.objects.filter(at, begun, position__in=there.values("position"))
    return Exists(held), Exists(filled)


def _is_gone(pairing: Pairing, side: int, day: dt.date) -> Q:
    """Whether there was no position of a side any more, or none yet, on a day."""
    legs = pairing.legs.filter(side=side)
    return Q(Exists(legs)) & ~Q(Exists(legs.filter(position__in=Position.objects.on(day))))


def _dressed(rows: list[LocalityVersion], question: Question, pairing: Pairing) -> list:
    """Rows that know where they lie, their posts and who holds both: four queries a page."""
    rows = name_places(rows, question)
    needed = Q(legs__pairing=pairing, legs__side__in=_sides(pairing))
    needed = Q(pk__in=Position.objects.filter(needed).values("pk"))
    posts = posts_on(question.day, [row.locality for row in rows], needed)
    wanted = set(Position.objects.filter(needed).values_list("pk", flat=True))
    found = defaultdict(list)
    for stretch in _stretches(rows, question, pairing):
        found[stretch.locality_id].append(stretch)
    for row in rows:
        row.posts = [post for post in posts[row.locality_id] if post.position.pk in wanted]
        row.cases = found[row.locality_id]
    return rows


def _stretches(rows, question, pairing):
    counted = AssignmentStretch.objects.on(question.day).filter(pairing=pairing)
    counted = counted.filter(locality__in=[row.locality_id for row in rows])
    return counted.select_related("person").order_by("person__sort_key", "pk")


def _who(row) -> str:
    """Who holds both posts; else who holds which."""
    if row.cases:
        return "; ".join(stretch.person.full_name for stretch in row.cases)
    held = [
        f"{post.position.title_at(row.kind)}: {holder.person.full_name}"
        for post in row.posts
        for holder in post.holders
    ]
    return "; ".join(held)


def _why(row) -> str:
    """Why it is missing; of empty posts, which and since when."""
    if row.state in REASONS:
        return REASONS[row.state]
    empty = (post for post in row.posts if not post.holders)
    told = "; ".join(f"{post.position.title_at(row.kind)} {post.vacancy}" for post in empty)
    return told or "Chức danh cần có đã bỏ khi sắp xếp bộ máy"


COLUMNS = (
    *PLACE_COLUMNS,
    LinkedColumn("who", "Người giữ", _who, 44),
    LinkedColumn("why", "Tình trạng", _why, 44),
)
