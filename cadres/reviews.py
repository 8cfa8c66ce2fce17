"""What stands in the register and should be looked at again (Cần xem lại).

Each list is a queryset within the places where the user may write; an empty list means nothing to
do. `REVIEWS` says what each is for.
"""

import datetime as dt

from django.db.models import (
    Count,
    DateField,
    Exists,
    F,
    Func,
    Max,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce, Concat, ExtractMonth, ExtractYear, Least
from django.db.models.lookups import Exact

from cadres.access import editing_reach_of
from cadres.models import (
    Appointment,
    ConcurrentAssignment,
    Level,
    LocalityVersion,
    Person,
    Position,
    Precision,
    Ruling,
)
from cadres.querysets import within
from cadres.vacancies import HAMLET_HEAD, SECRETARY

YOUNGEST, OLDEST = 18, 90  # years of age while holding a post
EARLIEST_BIRTH_YEAR = 1901  # 1/1/1900 is what a spreadsheet makes of an empty date
# By given name, as people sort. Not by the bare column: for a page of 50 PostgreSQL would walk its
# index and look at everybody in the country for the few who are meant (27 s for a province).
BY_NAME = (Concat("sort_key", Value("")), "birth", "pk")


def unclassified(user, day: dt.date) -> QuerySet[Person]:
    """Chưa phân loại: people who hold several posts on the day, of which no two make a pairing."""
    held = Appointment.objects.on(day)
    classified = ConcurrentAssignment.objects.filter(person=OuterRef("pk"), period__contains=day)
    if editing_reach_of(user).nationwide:  # everybody: counted in one go
        several = held.order_by().values("person").annotate(posts=Count("pk")).filter(posts__gt=1)
    else:
        others = held.filter(person=OuterRef("person")).exclude(pk=OuterRef("pk"))
        several = held.editable_by(user).filter(Exists(others))
    return _people(several).exclude(Exists(classified))


def rulings(user, day: dt.date) -> QuerySet[Ruling]:
    """Kết luận không tính whose two posts are both held on the day; `case_pk` is their case."""
    cases = ConcurrentAssignment.objects.filter(
        person=OuterRef("first__person"), pairing=OuterRef("pairing"), first=OuterRef("first"),
        second=OuterRef("second"), period__contains=day,
    )  # fmt: skip
    ruled = Ruling.objects.all()
    # Not for the country: of so many posts PostgreSQL makes no hash, and reads them all every time.
    if not editing_reach_of(user).nationwide:
        own = Appointment.objects.on(day).editable_by(user).values("pk")
        ruled = ruled.filter(Q(first__in=own) | Q(second__in=own))
    ruled = ruled.annotate(case_pk=Subquery(cases.values("pk")[:1])).exclude(case_pk=None)
    return ruled.order_by("first__person__sort_key", "pk")


def shared_seats(user, day: dt.date) -> QuerySet[Appointment]:
    """Two holders of one seat, on any day: those whom the database lets keep it for the while.

    See sql/shared_seats.sql: only they have no flag although their position is single-seat.
    """
    shared = Appointment.objects.filter(single_seat=False, position__single_seat=True)
    place = ("locality__level", "locality__order_key", "locality", "position__order")
    return shared.editable_by(user).order_by(*place, "period", "pk")


def at_ended_places(user, day: dt.date) -> QuerySet[Appointment]:
    """Posts without an end at places that were no more on the day; `place_ended` is half-open."""
    ended = LocalityVersion.objects.values("locality").alias(
        last=Max(Coalesce("period__endswith", dt.date.max))
    )
    ends = LocalityVersion.objects.filter(locality=OuterRef("locality"))
    ends = ends.order_by("-period__endswith").values("period__endswith")[:1]
    posts = Appointment.objects.filter(
        period__upper_inf=True, locality__in=ended.filter(last__lte=day).values("locality")
    )
    posts = posts.annotate(place_ended=Subquery(ends)).editable_by(user)
    return posts.order_by("locality__level", "locality__order_key", "person__sort_key", "pk")


def at_ended_positions(user, day: dt.date) -> QuerySet[Appointment]:
    """Posts still held on the day though there is no such position any more, at places that stand.

    The last day of a position is the country's: a province may have given it up earlier, so when
    each of them ended is asked, never filled in.
    """
    gone = Position.objects.filter(period__endswith__lte=day)
    posts = Appointment.objects.on(day).filter(position__in=gone.values("pk"))
    posts = posts.placed(lambda versions: versions.on(day)).editable_by(user)
    order = ("position__level", "position__order", "locality__order_key", "person__sort_key", "pk")
    return posts.order_by(*order)


def impossible_births(user, day: dt.date) -> QuerySet[Person]:
    """People born after the day, before 1901, or too young or too old for a post that they held.

    `is_young` and `is_old` say which of the last two. A year alone counts as its first day.
    """
    tomorrow = day + dt.timedelta(days=1)
    held_until = Least(Coalesce("period__endswith", tomorrow), Value(tomorrow, DateField()))
    posts = Appointment.objects.alias(held_until=held_until)

    # Each is said twice, with a year to spare: PostgreSQL takes such a comparison for true of every
    # third post, and for so many would not look for the people in parallel (0.7 s, not 1.8).
    def young(birth):
        start = "period__startswith__lt"
        return Q((start, _aged(birth, YOUNGEST)), (start, _aged(birth, YOUNGEST + 1)))

    def old(birth):
        until = Q(held_until__gt=_aged(birth, OLDEST + 1)) & Q(held_until__gt=_aged(birth, OLDEST))
        return until & Q(period__startswith__lte=day)

    born, outer = F("person__birth"), OuterRef("birth")
    wrong = Q(person__birth__gt=day) | Q(person__birth__year__lt=EARLIEST_BIRTH_YEAR)
    people = _people(posts.editable_by(user).filter(wrong | young(born) | old(born)))
    own = posts.filter(person=OuterRef("pk"))
    return people.annotate(
        is_young=Exists(own.filter(young(outer))), is_old=Exists(own.filter(old(outer)))
    )


def leaderless_hamlets(user, day: dt.date) -> QuerySet[LocalityVersion]:
    """The hamlets of the day without a Party secretary or without a head, whatever both are called.

    A post that the catalogue does not hold is not missed.
    """
    missing = Q(pk__in=[])
    # What is held in the hamlets meant can be written by the same user: a hash of few, not of all.
    held = Appointment.objects.on(day).editable_by(user).filter(locality=OuterRef("locality"))
    for kind in (SECRETARY, HAMLET_HEAD):
        positions = list(Position.objects.on(day).filter(kind).values_list("pk", flat=True))
        if positions:
            missing |= ~Exists(held.filter(position__in=positions))
    hamlets = LocalityVersion.objects.on(day).filter(level=Level.HAMLET)
    hamlets = hamlets.filter(within(editing_reach_of(user))).filter(missing)
    return hamlets.select_related("locality").order_by("commune__order_key", "commune", "sort_key")


def duplicates(user, day: dt.date) -> QuerySet[Person]:
    """Records that may repeat an older one; `twin` is the id of the oldest such record.

    The same folded name and a birth that agrees as far as both are known, or the same personnel
    code (`same_code`). Namesakes of unknown birth are ordinary and not meant.
    """
    own = Person.objects.editable_by(user)
    older = own.order_by().filter(pk__lt=OuterRef("pk"))
    by_code = older.filter(personnel_code=OuterRef("personnel_code")).exclude(personnel_code="")
    namesakes = older.filter(_births_agree(), sort_key=OuterRef("sort_key"))
    by_name = namesakes.filter(_same_year())
    if editing_reach_of(user).nationwide:  # everybody with everybody: hashed, not one by one
        hashed = namesakes.filter(birth__year=ExtractYear(OuterRef("birth")))
        named = _ids(own.filter(Exists(hashed)))
        coded = _ids(own.filter(Exists(by_code)).exclude(personnel_code=""))
        alike = Q(pk__in=named.union(coded))
    else:
        alike = Exists(by_name) | Exists(by_code)
    oldest = Least(
        Subquery(by_code.values("personnel_code").values(low=Min("pk"))),
        Subquery(by_name.values("sort_key").values(low=Min("pk"))),
    )
    people = own.filter(alike).order_by(*BY_NAME)
    return people.annotate(twin=oldest, same_code=Exists(by_code))


def postless(user, day: dt.date) -> QuerySet[Person]:
    """Records without any post: of no place, and so for the editors of the whole country."""
    if not editing_reach_of(user).nationwide:
        return Person.objects.none()
    held = Appointment.objects.filter(person=OuterRef("pk"))
    return Person.objects.editable_by(user).exclude(Exists(held)).order_by(*BY_NAME)


def _people(posts: QuerySet[Appointment]) -> QuerySet[Person]:
    """Those who hold some posts, without merged records, in order of their names.

    DISTINCT, or PostgreSQL asks everybody, in order, whether they hold one.
    """
    held = posts.order_by().values("person").distinct()
    return Person.objects.filter(pk__in=held, merged_into=None).order_by(*BY_NAME)


def _ids(people: QuerySet[Person]) -> QuerySet:
    """Their ids, DISTINCT: PostgreSQL then finds them first, instead of one by one."""
    return people.order_by().values("pk").distinct()


def _births_agree():
    """Two births agree as far as both are known: 1970 agrees with 18/11/1970."""

    def vague(precision):
        return Q(birth_precision=precision) | Exact(OuterRef("birth_precision"), Value(precision))

    month = Q(birth__month=ExtractMonth(OuterRef("birth")))
    day = Q(birth=OuterRef("birth"))
    return vague(Precision.YEAR) | (month & (vague(Precision.MONTH) | day))


def _same_year() -> Q:
    """Two births of one year, as a range: so the index on names and births finds the few."""
    first = Func(
        OuterRef("birth"), template="date_trunc('year', %(expressions)s)::date",
        output_field=DateField(),
    )  # fmt: skip
    return Q(birth__gte=first, birth__lt=_aged(first, 1))


def _aged(birth: F, years: int) -> Func:
    """The day on which somebody born on a day reaches an age."""
    return Func(
        birth, template=f"(%(expressions)s + make_interval(years => {years}))::date",
        output_field=DateField(),
    )  # fmt: skip
