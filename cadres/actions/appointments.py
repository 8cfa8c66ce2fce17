"""Beginning, ending, moving and correcting posts. A refusal is a ValidationError that names it."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from django.contrib.postgres.fields import DateRangeField
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import F, Func, Max, Value

from cadres.changes import StaleError
from cadres.facts import ends_in_words
from cadres.models import Appointment, Decision, Locality, Person, Position
from cadres.periods import ONE_DAY, span
from cadres.vietnamese import PartialDate, format_day

from .writing import CHANGED_MEANWHILE, check_places, recorded

MOVED = "Chuyển công tác"
TERM_ENDED = "Hết nhiệm kỳ"
[TAKEN] = [
    constraint.violation_error_message
    for constraint in Appointment._meta.constraints
    if constraint.name == "appointment_single_seat"
]


def period_of(first: PartialDate | None, last: PartialDate | None) -> DateRange:
    """The half-open period from the first to the last day held; None: not known, not ended."""
    period = span(first, last)
    if period.lower and period.upper and period.upper <= period.lower:
        raise ValidationError({"period": "Ngày thôi giữ chức không được trước ngày bắt đầu."})
    return period


def appoint(
    *,
    user,
    person: Person,
    appointments: Iterable[Appointment],
    ends: Iterable[tuple[Appointment, PartialDate]] = (),
    reason: str = "",
) -> Person:
    """Begin the posts of a person, who is saved first when new. All or nothing.

    `appointments` are unsaved and without a person; `ends` are other posts, each with its last
    day, that are ended first (the holder before, say). Raises ValidationError, PermissionDenied.
    """
    with recorded(user=user, reason=reason):
        for held, last in ends:
            _close(_locked(user, [held]), last.last_day() + ONE_DAY, last.precision)
        if person.pk is None:
            person.full_clean()
            person.save()
        elif _lock_person(person).merged_into_id:
            raise ValidationError("Hồ sơ này đã gộp vào hồ sơ khác.")
        for appointment in appointments:
            appointment.person = person
            _keep(user, appointment)
    return person


def end(
    *,
    user,
    appointments: Iterable[Appointment],
    last: PartialDate,
    end_reason: str = "",
    decision: Decision | None = None,
    reason: str = "",
    seen: dict[int, int] | None = None,
) -> None:
    """End posts, all or none. `last` is the last day held, `seen` what a form knew of each row.

    `end_reason` is kept on the posts, `reason` in the history only. Raises ValidationError with
    one sentence for each post that refuses, PermissionDenied, StaleError.
    """
    with recorded(user=user, reason=reason):
        rows = _locked(user, appointments, seen)
        _close(rows, last.last_day() + ONE_DAY, last.precision, end_reason, decision)


def move(
    *,
    user,
    appointment: Appointment,
    first: PartialDate,
    position: Position,
    locality: Locality,
    holding: str = "",
    decision: Decision | None = None,
    reason: str = "",
    seen: int | None = None,
) -> Appointment:
    """End a post the day before `first` and begin another one of the same person on it."""
    with recorded(user=user, reason=reason):
        known = None if seen is None else {appointment.pk: seen}
        (held,) = _locked(user, [appointment], known)
        _close([held], first.first_day(), first.precision, MOVED, decision)
        new = _begun(held.person, position, locality, first)
        new.holding, new.is_main, new.start_decision = holding, held.is_main, decision
        _keep(user, new)
    return new


def correct(
    *, user, appointment: Appointment, reason: str, seen: int | None = None, **fields
) -> None:
    """Set fields of a post that were entered wrongly; the history keeps what they said."""
    with recorded(user=user, reason=reason):
        known = None if seen is None else {appointment.pk: seen}
        (held,) = _locked(user, [appointment], known)
        for name, value in fields.items():
            setattr(held, name, value)
        _keep(user, held)


def renew(
    *,
    user,
    appointments: Iterable[Appointment],
    first: PartialDate,
    holding: str = "",
    decision: Decision | None = None,
    reason: str = "",
    seen: dict[int, int] | None = None,
) -> list[Appointment]:
    """End posts the day before `first` and begin the same ones anew, all or none.

    Without a `holding` each post is held as before. Refuses like `end`.
    """
    with recorded(user=user, reason=reason):
        rows = _locked(user, appointments, seen)
        _close(rows, first.first_day(), first.precision, TERM_ENDED)
        anew = [_begun(held.person, held.position, held.locality, first) for held in rows]
        for held, new in zip(rows, anew, strict=True):
            new.holding, new.start_decision = holding or held.holding, decision
            new.is_main, new.note = held.is_main, held.note
            new.local_status, new.local_ground = held.local_status, held.local_ground
        _check_renewal(user, rows, anew)
        return Appointment.objects.bulk_create(anew)


def named(appointment: Appointment) -> str:
    """A post as a message names it: "Lê Văn An, Trưởng ấp, Ấp 1"."""
    versions = appointment.locality.versions.filter(period__overlap=appointment.period)
    version = versions.order_by("-period").first()
    title = appointment.position.title_at(version.kind if version else None)
    return f"{appointment.person}, {title}, {version or appointment.locality}"


def _locked(user, appointments, seen: dict[int, int] | None = None) -> list[Appointment]:
    """The rows as they are now, locked; all within the user's scope and none newer than `seen`."""
    wanted = {appointment.pk for appointment in appointments}
    facts = ("person", "position", "locality")
    mine = Appointment.objects.filter(pk__in=wanted)
    rows = list(mine.select_related(*facts).select_for_update(of=("self",)).order_by("pk"))
    if len(rows) < len(wanted):
        raise ValidationError(CHANGED_MEANWHILE)
    if mine.editable_by(user).count() < len(rows):
        raise PermissionDenied("Đơn vị nằm ngoài phạm vi được phân công.")
    if seen:
        events = Appointment.pgh_event_models["insert"].objects.filter(pgh_obj__in=wanted)
        latest = dict(events.values_list("pgh_obj").annotate(Max("pgh_id")))
        for row in rows:
            if row.pk in seen and latest.get(row.pk, 0) > seen[row.pk]:
                raise StaleError(row, seen[row.pk])
    return rows


def _lock_person(person: Person) -> Person:
    """The record as it is now; nobody merges it before the transaction ends."""
    return Person.objects.select_for_update(no_key=True).get(pk=person.pk)


def _close(rows, stop: dt.date, precision: str, end_reason: str = "", decision=None) -> None:
    """Let the posts end before `stop`; refused with a sentence for each that cannot."""
    faults = [fault for row in rows if (fault := _why_not_closed(row, stop))]
    if faults:
        raise ValidationError(faults)
    ended = Func(
        F("period__startswith"), Value(stop), function="daterange", output_field=DateRangeField()
    )
    Appointment.objects.filter(pk__in=[row.pk for row in rows]).update(
        period=ended, end_precision=precision, end_reason=end_reason, end_decision=decision
    )


def _why_not_closed(row: Appointment, stop: dt.date) -> str:
    lower, upper = row.period.lower, row.period.upper
    if lower and stop <= lower:
        return f"{named(row)}: bắt đầu giữ chức ngày {format_day(lower)}, sau ngày thôi."
    if upper and upper < stop:
        return f"{named(row)}: đã thôi giữ chức, ngày cuối là {format_day(upper - ONE_DAY)}."
    return ""


def _begun(person, position, locality, first: PartialDate) -> Appointment:
    return Appointment(
        person=person,
        position=position,
        locality=locality,
        period=period_of(first, None),
        start_precision=first.precision,
    )


def _keep(user, appointment: Appointment) -> None:
    """Check and save one post."""
    if not _stood(appointment):
        raise ValidationError({"locality": _not_standing(appointment)})
    check_places(user, [(appointment.locality_id, appointment.period)])
    try:
        appointment.full_clean()
    except ValidationError as refused:
        holder = _holder(appointment) if TAKEN in refused.messages else None
        raise ValidationError(f"{TAKEN[:-1]}: {holder}.") if holder else refused from None
    appointment.save()


def _holder(appointment: Appointment) -> str:
    """Who holds the single seat meanwhile and for how long."""
    others = Appointment.objects.filter(
        position=appointment.position,
        locality=appointment.locality,
        period__overlap=appointment.period,
    )
    other = others.exclude(person=appointment.person).order_by("period").first()
    return f"{other.person}, {' – '.join(ends_in_words(other))}" if other else ""


def _stood(appointment: Appointment) -> bool:
    """Whether the place existed at some time of the period."""
    versions = appointment.locality.versions
    return versions.filter(period__overlap=appointment.period).exists()


def _not_standing(appointment: Appointment) -> str:
    return f"{appointment.locality} không tồn tại trong thời gian giữ chức đó."


def _check_renewal(user, rows: list[Appointment], anew: list[Appointment]) -> None:
    """Refuse, with names, where the place has ended or the seat is somebody's later on.

    A place that by then lies outside the user's scope is refused before anything is said of it.
    """
    if not anew:
        return
    places, period = {new.locality_id for new in anew}, anew[0].period
    standing = Locality.objects.filter(pk__in=places, versions__period__overlap=period)
    standing = set(standing.values_list("pk", flat=True))
    check_places(user, [(pk, period) for pk in standing])
    later = Appointment.objects.filter(locality__in=places, period__overlap=period)
    holders = defaultdict(set)
    for post, place, who in later.values_list("position", "locality", "person"):
        holders[post, place].add(who)
    faults = []
    for row, new in zip(rows, anew, strict=True):
        taken = holders[row.position_id, row.locality_id]
        if new.locality_id not in standing:
            faults.append(f"{named(row)}: {_not_standing(new)}")
        elif row.person_id in taken or (taken and row.position.single_seat):
            faults.append(f"{named(row)}: chức danh này đã có người giữ từ sau ngày đó.")
    if faults:
        raise ValidationError(faults)
