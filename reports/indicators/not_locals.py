"""Heads who are not natives of the place: n/N of a post, with the ground of each judgement.

Whether somebody is a native is a declared judgement with its ground (65-QĐ/TW and local rules),
never computed from the home place. N is every locality that should have such a head on the day.
"""

from dataclasses import dataclass

from django.db.models import Case, OuterRef, Q, QuerySet, Subquery, Value, When
from django.utils.http import urlencode
from django.utils.text import capfirst

from cadres import vietnamese
from cadres.facts import ends_in_words
from cadres.models import Appointment, LocalityVersion, LocalStatus, Position
from cadres.vacancies import posts_on
from reports.questions import Question

from .breakdowns import Breakdown, State, asked_places, in_order
from .columns import PERSON, PLACE_COLUMNS, LinkedColumn, name_places
from .readings import Figure, Option, Reading

STATES = (
    State("khong", "Không là người địa phương"),
    State("la", "Là người địa phương", is_missing=True),
    State("chua-xac-dinh", "Chưa xác định", is_missing=True),
    State("chua-co-nguoi", "Chưa có người giữ trong sổ", is_missing=True),
)
JUDGED = {LocalStatus.NOT_LOCAL: "khong", LocalStatus.LOCAL: "la"}
UNIT = "chức danh"
HEADS = Q(is_head=True, single_seat=True)


@dataclass(frozen=True)
class NotLocal:
    """How many of the posts of a position below a place are held by people judged not local.

    `posts` is every locality that should have such a head on the day. The rest of it is judged
    local, held by somebody not judged yet, or without a holder in the register: vacant, or not
    reported.
    """

    position: Position
    label: str
    question: Question
    posts: int
    not_local: int
    local: int
    unjudged: int
    unfilled: int

    @property
    def text(self) -> str:
        return "/".join(vietnamese.format_number(n) for n in (self.not_local, self.posts))

    @property
    def figures(self) -> list[Figure]:
        """The share, then the other states, each with the list that it counts."""
        counts = (self.not_local, self.local, self.unjudged, self.unfilled)
        return [
            Figure(state.label, count, self._query(state.key))
            for state, count in zip(STATES, counts, strict=True)
        ]

    def _query(self, state: str) -> str:
        asked = Question(self.question.day, self.question.place).parameters
        return urlencode(asked | {"list": f"{self.position.code}.{state}"})


def not_local(question: Question, user=None) -> list[NotLocal]:
    """The single-seat heads of which at least one is judged, by position.

    Filters of the question do not apply.
    """
    found = judged_positions(question, user)
    return [_not_local(position, question, user) for position in found]


def read(question: Question, given: dict, user=None) -> Reading:
    """The post that was chosen, else those of which a holder is judged or a list is asked for."""
    asked = Question(question.day, question.place)
    levels = asked_places(asked, user).order_by().values("level").distinct()
    heads = Position.objects.filter(HEADS, level__in=levels)
    chosen = heads.filter(code=given.get("position", "")).first()
    listed = Q(code=given.get("list", "").partition(".")[0])
    judged = Q(pk__in=judged_positions(asked, user).values("pk"))
    positions = [chosen] if chosen else heads.filter(judged | listed)
    choices = [("", "Các chức danh đã có kết luận")]
    choices += [(post.code, post.title_of_level) for post in heads]
    return Reading(
        asked,
        [breakdown_of(asked, position, user) for position in positions],
        options=[Option("position", "Chức danh", choices, chosen.code if chosen else "")],
        unit=UNIT,
        nothing="Chưa có người đứng đầu nào được xác định là người địa phương hay không.",
        notes=(
            "“Không là người địa phương” là kết luận của cấp có thẩm quyền, ghi kèm căn cứ; phần "
            "mềm không tự suy ra từ quê quán.",
        ),
    )


def judged_positions(question: Question, user=None) -> QuerySet[Position]:
    """The single-seat heads of which at least one holder on the day is judged."""
    held = Appointment.objects.on(question.day).exclude(local_status=LocalStatus.UNJUDGED)
    places = asked_places(question, user)
    held = held.placed(lambda versions: versions.filter(pk__in=places.values("pk")))
    return Position.objects.filter(HEADS, pk__in=held.values("position"))


def breakdown_of(question: Question, position: Position, user=None) -> Breakdown:
    """The localities that should have such a head, by what is judged of its holder."""
    held = Appointment.objects.on(question.day).filter(
        position=position, locality=OuterRef("locality")
    )
    status = Subquery(held.order_by("-period", "-pk").values("local_status")[:1])  # who began last
    state = Case(
        *(When(status=judged, then=Value(key)) for judged, key in JUDGED.items()),
        When(status=LocalStatus.UNJUDGED, then=Value("chua-xac-dinh")),
        default=Value("chua-co-nguoi"),
    )
    localities = asked_places(question, user).filter(level=position.level).alias(status=status)
    return Breakdown(
        key=position.code,
        title=position.title_of_level,
        unit=UNIT,
        rows=in_order(localities.annotate(state=state)),
        states=STATES,
        columns=COLUMNS,
        dress=lambda rows, question: _dressed(rows, question, position),
        reached="khong",
        level=position.level,
    )


def _not_local(position: Position, question: Question, user) -> NotLocal:
    counted = breakdown_of(question, position, user).count_rows(question, ["state"])
    counts = [counted.get((state.key,), 0) for state in STATES]
    return NotLocal(position, position.title_of_level, question, sum(counts), *counts)


def _dressed(rows: list[LocalityVersion], question: Question, position: Position) -> list:
    """Rows that know where they lie and who holds the post: four queries a page."""
    rows = name_places(rows, question)
    posts = posts_on(question.day, [row.locality for row in rows], Q(pk=position.pk))
    for row in rows:
        post = next((each for each in posts[row.locality_id] if each.position == position), None)
        row.vacancy = post.vacancy if post else "không còn chức danh này"
        row.held = post.holders[-1] if post and post.holders else None
        row.person = row.held.person if row.held else None
    return rows


def _why(row) -> str:
    return row.held.local_ground if row.held else capfirst(row.vacancy)


LABELS = {state.key: state.label for state in STATES}
COLUMNS = (
    *PLACE_COLUMNS,
    PERSON,
    LinkedColumn(
        "since", "Từ ngày", lambda row: ends_in_words(row.held)[0] if row.held else "", 12
    ),
    LinkedColumn("state", "Kết luận", lambda row: LABELS[row.state], 26),
    LinkedColumn("ground", "Căn cứ", _why, 44),
)
