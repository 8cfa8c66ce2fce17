"""Vacancies: the localities in which the first post of a body had a holder and has none."""

from django.contrib.postgres.aggregates import BoolOr
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, Q, QuerySet, Value, When

from cadres.models import Appointment, LocalityVersion, Position
from cadres.querysets import Among
from cadres.vacancies import posts_on
from reports.questions import Question

from .breakdowns import Breakdown, State, asked_places, in_order
from .columns import PLACE_COLUMNS, LinkedColumn, name_places
from .readings import Reading

VACANT, HELD, UNREPORTED = "khuyet", "khong-khuyet", "chua-bao-cao"
STATES = (
    State(VACANT, "Khuyết người đứng đầu", is_missing=True),
    State(HELD, "Không khuyết"),
    State(UNREPORTED, "Chưa báo cáo"),
)
HEADS = Q(is_head=True)
NOTES = (
    "Khuyết: chức danh đứng đầu (bí thư, chủ tịch, trưởng …) từng có người giữ ở đơn vị mà vào "
    "ngày chốt số liệu không còn ai giữ. Chưa báo cáo: sổ chưa ghi ai từng giữ chức danh đứng đầu "
    "nào ở đơn vị.",
    "Chức danh không còn vào ngày chốt số liệu, theo thời gian ghi trong danh mục chức danh, không "
    "là chức danh khuyết. Thời gian này là chung của cả nước.",
)


def read(question: Question, given: dict, user=None) -> Reading:
    """The localities of the place and those below it, of one level if it is asked."""
    asked = Question(question.day, question.place, level=question.level)
    return Reading(asked, [breakdown_of(asked, user)], notes=NOTES)


def breakdown_of(question: Question, user=None) -> Breakdown:
    """The localities of the day by whether one of their first posts is vacant."""
    places = asked_places(question, user)
    if question.level:
        places = places.filter(level=question.level)
    return Breakdown(
        key="khuyet",
        title="Người đứng đầu của đơn vị",
        unit="đơn vị",
        rows=in_order(places.annotate(state=_state(question, places))),
        states=STATES,
        columns=COLUMNS,
        dress=_dressed,
        reached=VACANT,
        tile="Đơn vị khuyết người đứng đầu",
    )


def _state(question: Question, places: QuerySet[LocalityVersion]) -> Case:
    """By the first posts that the places ever filled. Where nothing is vacant, whoever ever held
    one shows by those who hold one."""
    begun = Q(period__startswith__lte=question.day) | Q(period__startswith=None)
    heads = Position.objects.filter(is_head=True).values("pk")
    posts = Appointment.objects.filter(begun, position__in=heads).order_by()
    if question.place:  # of a country an array would hold everything
        posts = posts.filter(Among("locality", ArraySubquery(places.values("locality"))))
    there_still = posts.filter(position__in=Position.objects.on(question.day).values("pk"))
    by_post = there_still.values("locality", "position").annotate(
        is_held=BoolOr(Q(period__contains=question.day))
    )
    vacant, held = by_post.filter(is_held=False), posts.on(question.day)
    return Case(
        When(locality__in=vacant.values("locality"), then=Value(VACANT)),
        When(locality__in=held.values("locality"), then=Value(HELD)),
        default=Value(UNREPORTED),
    )


def _dressed(rows: list[LocalityVersion], question: Question) -> list:
    """Rows that know where they lie and their first posts: four queries a page."""
    rows = name_places(rows, question)
    posts = posts_on(question.day, [row.locality for row in rows], HEADS)
    for row in rows:
        row.posts = [post for post in posts[row.locality_id] if post.position.is_head]
    return rows


def _vacant(row) -> str:
    """Which posts are vacant, and since when."""
    vacant = (post for post in row.posts if post.is_vacant)
    return "; ".join(f"{post.position.title_at(row.kind)} {post.vacancy}" for post in vacant)


def _last(row) -> str:
    """Who held the vacant posts last, each person once."""
    last = (post.last.person for post in row.posts if post.is_vacant)
    return "; ".join(person.full_name for person in dict.fromkeys(last))


COLUMNS = (
    *PLACE_COLUMNS,
    LinkedColumn("why", "Chức danh khuyết", _vacant, 50),
    LinkedColumn("who", "Người giữ trước đó", _last, 30),
)
