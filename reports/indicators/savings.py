"""Posts saved: posts filled minus distinct people, of the posts that take part in counted cases.

Membership of a committee beside the main post makes no case and saves nothing.
"""

from collections import defaultdict

from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, Value, When
from django.urls import reverse

from cadres.models import Appointment, AssignmentStretch, LocalityVersion
from cadres.vietnamese import format_day, format_number
from reports.crosstables import heads
from reports.questions import Question, Unit
from reports.tallies import ALL, cases, tally

from .allowances import AllowanceRule, known_of, rule_on
from .breakdowns import PERSONS, Breakdown, State
from .columns import ABOVE, NUMBER, PERSON, PLACE, LinkedColumn, name_places
from .readings import Reading, Table, Text, pairing_option

STATES = (
    State("2", "Người giữ hai chức danh (giảm một suất)"),
    State("3", "Người giữ ba chức danh (giảm hai suất)"),
    State("4", "Người giữ từ bốn chức danh", rare=True),
)
HEADS = [
    Text("Đơn vị"), Text("Lượt chức danh", is_figure=True), Text("Người", is_figure=True),
    Text("Suất giảm", is_figure=True),
]  # fmt: skip


def read(question: Question, given: dict, user=None) -> Reading:
    """The posts saved at the place and its children, who holds them, and what that may cost."""
    asked = question.but(unit=Unit.POSTS)
    saved = saved_by_child(asked, user)
    allowance, notes = _allowance(asked, user)
    rows = [_row(*line) for line in saved]
    return Reading(
        asked,
        [breakdown_of(asked, user)],
        tables=[Table("suat-giam", "Suất giảm theo đơn vị", HEADS, rows, unit="suất"), allowance],
        options=[pairing_option(asked)],
        figure=Text(format_number(saved[0][1] - saved[0][2])),
        figure_label="suất giảm",
        unit="suất",
        notes=(*NOTES, *notes),
    )


NOTES = (
    "Suất giảm là số lượt chức danh của các trường hợp kiêm nhiệm trừ số người giữ, mỗi chức danh "
    "và mỗi người tính một lần; khác với số biên chế giảm do sáp nhập đơn vị.",
    "Một người có thể kiêm nhiệm ở nhiều đơn vị, vì vậy số của các đơn vị trực thuộc có thể không "
    "cộng dồn thành tổng số.",
)


def saved_by_child(question: Question, user=None) -> list[tuple[str, int, int, Question]]:
    """(name, posts, people, question) of the place, then of its children; the rest is saved."""
    posts, people = (
        {row["child"]: int(row["value"]) for row in frame.to_dict("records")}
        for frame in (
            tally(question.but(unit=unit), ["child"], user) for unit in (Unit.POSTS, Unit.PERSONS)
        )
    )
    children = heads("child", question, set(posts), user)
    lines = [(head.label, posts.get(head.key, 0), people.get(head.key, 0), head.question)
             for head in children]  # fmt: skip
    return [("Tổng số", posts.get(ALL, 0), people.get(ALL, 0), question), *lines]


def breakdown_of(question: Question, user=None) -> Breakdown:
    """The people of the cases by how many posts they hold in them: each saves all but one."""
    posts = _posts(question, user)
    state = Case(
        When(person__in=posts.filter(total__gte=4).values("person"), then=Value("4")),
        When(person__in=posts.filter(total=3).values("person"), then=Value("3")),
        default=Value("2"),
    )
    rows = cases(question, user).annotate(state=state)
    rows = rows.select_related("person")
    return Breakdown(
        key="so-chuc-danh",
        title="Người giữ nhiều chức danh",
        unit="người",
        rows=rows.order_by("person__sort_key", "person_id", "pk"),
        states=STATES,
        columns=COLUMNS,
        dress=lambda rows, question: _dressed(rows, question, user),
        count=PERSONS,
        one_each=("person__sort_key", "person_id"),
        by_child=False,
    )


def _posts(question: Question, user) -> QuerySet:
    """How many posts take part in the cases, as `total`, of each person in several of them.

    Whoever is in one case alone holds its two posts.
    """
    counted = cases(question, user).order_by()
    several = counted.values("person").annotate(cases=Count("pk")).filter(cases__gt=1)
    leg = Q(assignment__first=OuterRef("pk")) | Q(assignment__second=OuterRef("pk"))
    held = Appointment.objects.filter(
        Exists(counted.filter(leg, person=OuterRef("person"))), person__in=several.values("person")
    )
    return held.order_by().values("person").annotate(total=Count("pk"))


def _dressed(rows: list[AssignmentStretch], question: Question, user) -> list:
    """Rows that know their places and the titles of the posts: five queries."""
    rows = name_places(rows, question)
    legs = cases(question, user).filter(person__in={row.person_id for row in rows})
    wanted = {pk for pair in legs.values_list("assignment__first", "assignment__second")
              for pk in pair}  # fmt: skip
    held = Appointment.objects.on(question.day).filter(pk__in=wanted).select_related("position")
    held = list(held.order_by("-is_main", "position__level", "position__order", "pk"))
    there = LocalityVersion.objects.on(question.day)
    there = there.filter(locality__in={post.locality_id for post in held})
    kinds, titles = dict(there.values_list("locality", "kind")), defaultdict(list)
    for post in held:
        titles[post.person_id].append(post.position.title_at(kinds.get(post.locality_id)))
    for row in rows:
        row.posts = len(titles[row.person_id])
        row.titles = "; ".join(titles[row.person_id])
    return rows


def _row(label: str, posts: int, people: int, question: Question) -> list[Text]:
    def listed(count, unit):
        address = f"{reverse('case-list')}?{question.but(unit=unit).query}" if count else ""
        return Text(format_number(count), address, is_figure=True)

    own = f"?{question.query}" if label != "Tổng số" else ""
    figures = [listed(posts, Unit.POSTS), listed(people, Unit.PERSONS)]
    return [Text(label, own), *figures, Text(format_number(posts - people), is_figure=True)]


def _allowance(question: Question, user) -> tuple[Table, tuple[str, ...]]:
    """What allowances would cost a month under the rule of the day, and what is assumed."""
    found = rule_on(question.day)
    if found is None:
        day = format_day(question.day)
        missing = (f"Phần mềm chưa có quy định về phụ cấp kiêm nhiệm của ngày {day}.",)
        return Table(*ALLOWANCE, COSTS, []), known_of(question.day) or missing
    rule, pay = found
    people = question.but(level=rule.level, unit=Unit.PERSONS)
    [counted] = tally(people, [], user).to_dict("records")
    count, amount = int(counted["value"]), rule.amount(pay)
    address = f"{reverse('case-list')}?{people.query}" if count else ""
    row = [
        Text(f"{rule.basis} ({_lifetime(rule)}){_doubt(rule.verified)}"),
        Text(f"{format_number(pay.amount)} đồng ({pay.basis}){_doubt(pay.verified)}"),
        Text(format_number(count), address, is_figure=True),
        Text(format_number(amount), is_figure=True),
        Text(format_number(count * amount), is_figure=True),
    ]
    return Table(*ALLOWANCE, COSTS, [row], unit="đồng/tháng"), rule.assumptions


def _lifetime(rule: AllowanceRule) -> str:
    """ "từ 1/8/2023 đến 30/6/2025, ngày cuối chưa kiểm chứng" """
    until = f" đến {format_day(rule.end)}" if rule.end else ""
    doubt = ", ngày cuối chưa kiểm chứng" if rule.end and not rule.end_verified else ""
    return f"từ {format_day(rule.start)}{until}{doubt}"


def _doubt(verified: bool) -> str:
    return "" if verified else "; chưa kiểm chứng"


ALLOWANCE = ("phu-cap", "Phụ cấp kiêm nhiệm (ước tính)")
COSTS = [
    Text("Căn cứ"), Text("Lương cơ sở"), Text("Số người", is_figure=True),
    Text("Một người, đồng/tháng", is_figure=True), Text("Tổng, đồng/tháng", is_figure=True),
]  # fmt: skip
COLUMNS = (
    NUMBER,
    PERSON,
    LinkedColumn("birth", "Ngày sinh", lambda row: row.person.birth_text, 12),
    LinkedColumn("posts", "Số chức danh", lambda row: row.posts, 10, "number"),
    LinkedColumn("titles", "Các chức danh", lambda row: row.titles, 40),
    PLACE,
    ABOVE,
)
