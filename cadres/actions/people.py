"""People: correcting a record, finding two records of one person, merging and parting them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import F, Q
from django.utils import timezone

from cadres.changes import check_unchanged, event_model
from cadres.models import Appointment, Person, PersonMerge, Precision, Ruling
from cadres.periods import overlap

from .undo import missing, restore
from .writing import check_places, recorded

OUTSIDE = "Hồ sơ nằm ngoài phạm vi được phân công."
POSTS_OUTSIDE = (
    "Có chức danh ngoài phạm vi được phân công phải chuyển sang hồ sơ kia hoặc bỏ đi; "
    "hãy đề nghị cấp trên làm việc này."
)
# What two records may say differently; a birth goes with its precision.
FACTS = {
    **{name: (name,) for name in ("full_name", "gender", "ethnic_group", "home_place")},
    "birth": ("birth", "birth_precision"),
    **{name: (name,) for name in ("party_admission", "education", "political_theory")},
    **{name: (name,) for name in ("personnel_code", "note")},
}


def correct_person(*, user, person: Person, reason: str, seen: int | None = None, **fields) -> None:
    """Write columns of a record. Raises StaleError, ValidationError, PermissionDenied."""
    with recorded(user=user, reason=reason):
        _check_editable(user, person)
        check_unchanged(person, seen)
        for name, value in fields.items():
            setattr(person, name, value)
        person.full_clean()
        person.save(update_fields=list(fields))


def possible_duplicates(person: Person):
    """Other records that may be the same person: same folded name and birth, or same code.

    Births agree as far as both are known: 1970 agrees with 18/11/1970. Without a birth only the
    personnel code speaks; namesakes are ordinary.
    """
    alike = Q(search_key=person.search_key) & _born_like(person)
    if person.personnel_code:
        alike |= Q(personnel_code=person.personnel_code)
    return Person.objects.filter(alike, merged_into=None).exclude(pk=person.pk)


def same_posts(kept: Person, gone: Person) -> list[tuple[list[Appointment], list[Appointment]]]:
    """Posts that both records hold at the same time, as (kept's, gone's) for each such post.

    Merged, a person would hold the post twice: one side of each has to be left out.
    """
    mine, theirs = _by_post(kept), _by_post(gone)
    found = []
    for post in mine.keys() & theirs.keys():
        ours = [a for a in mine[post] if any(overlap(a.period, b.period) for b in theirs[post])]
        others = [b for b in theirs[post] if any(overlap(a.period, b.period) for a in mine[post])]
        if ours:
            found.append((ours, others))
    return sorted(found, key=lambda sides: sides[0][0].pk)


def merge(
    *,
    user,
    kept: Person,
    gone: Person,
    taken: Iterable[str],
    left_out: Iterable[int],
    reason: str,
    seen: dict[int, int] | None = None,
) -> PersonMerge:
    """Make two records one: `kept` gets the posts of `gone`, which stays, without posts.

    Every post that changes hands or goes must lie where the user may write.
    `taken` are the names of FACTS that the kept record takes over; `left_out` the ids of
    appointments that stand twice and go; `seen` the tokens of both records. Raises StaleError,
    ValidationError, PermissionDenied.
    """
    with recorded(user=user, reason=reason):
        left_out = set(left_out)
        _lock_both(user, kept, gone, seen or {})
        _check_posts(user, Appointment.objects.filter(Q(person=gone) | Q(pk__in=left_out)))
        was = _take_over(kept, gone, taken)
        removed = _leave_out(kept, gone, left_out)
        moved = sorted(gone.appointments.values_list("pk", flat=True))
        Appointment.objects.filter(pk__in=moved).update(person=kept)
        Person.objects.filter(pk=gone.pk).update(merged_into=kept)
        return PersonMerge.objects.create(
            kept=kept, gone=gone, before=was, moved=moved, removed=removed,
            reason=reason, merged_by=user,
        )  # fmt: skip


def unmerge_refusal(merge: PersonMerge) -> str:
    """Why two records cannot be parted again, as a sentence; "" when they can."""
    kept, gone = merge.kept, merge.gone
    later = PersonMerge.objects.filter(kept=kept, undone_at=None, pk__gt=merge.pk).first()
    if merge.undone_at:
        return "Hai hồ sơ này đã được tách."
    if kept.merged_into_id:
        return f"Hồ sơ {kept} sau đó đã gộp vào hồ sơ khác; hãy tách lần gộp đó trước."
    if later:
        return f"Sau đó hồ sơ {later.gone} cũng đã gộp vào đây; hãy tách lần gộp đó trước."
    for column in merge.before:
        if getattr(kept, column) != getattr(gone, column):
            label = Person._meta.get_field(column).verbose_name
            return f"Mục “{label}” đã được sửa sau khi gộp; hãy hoàn tác lần sửa đó trước."
    if kept.appointments.filter(pk__in=merge.moved).count() < len(merge.moved):
        return "Có chức danh đã chuyển khi gộp mà nay không còn; hãy hoàn tác việc xóa đó trước."
    return ""


def unmerge(*, user, merge: PersonMerge, reason: str) -> None:
    """Part two records again: each has the facts, posts and rulings that it had before.

    Posts ended or corrected since stay so. Raises ValidationError, PermissionDenied.
    """
    with recorded(user=user, reason=reason):
        list(Person.objects.select_for_update().filter(pk__in=[merge.kept_id, merge.gone_id]))
        merge = PersonMerge.objects.select_for_update(of=["self"]).get(pk=merge.pk)
        _check_editable(user, merge.kept)
        _check_posts(user, Appointment.objects.filter(pk__in=merge.moved), _removed(merge))
        if why := unmerge_refusal(merge):
            raise ValidationError(why)
        Person.objects.filter(pk=merge.gone_id).update(merged_into=None)
        Person.objects.filter(pk=merge.kept_id).update(**merge.before)
        Appointment.objects.filter(pk__in=merge.moved).update(person=merge.gone_id)
        for event in _removed(merge):
            if why := missing(event):
                raise ValidationError(why)
            restore(event)
        _check_rulings(merge)
        PersonMerge.objects.filter(pk=merge.pk).update(undone_at=timezone.now())


def _by_post(person: Person) -> dict[tuple, list[Appointment]]:
    """A person's appointments by position and locality."""
    posts = defaultdict(list)
    for held in person.appointments.select_related("position", "locality").order_by("period"):
        posts[held.position_id, held.locality_id].append(held)
    return posts


def _check_editable(user, *people: Person) -> None:
    pks = {person.pk for person in people}
    if Person.objects.editable_by(user).filter(pk__in=pks).count() < len(pks):
        raise PermissionDenied(OUTSIDE)


def _check_posts(user, posts, removed: Iterable = ()) -> None:
    """Refuse unless the user may write each of the posts, and those of the history rows."""
    events = [event for event in removed if event.pgh_tracked_model is Appointment]
    targets = [*posts.values_list("locality", "period")]
    targets += [(event.locality_id, event.period) for event in events]
    try:
        check_places(user, targets)
    except PermissionDenied:
        raise ValidationError(POSTS_OUTSIDE) from None


def _lock_both(user, kept: Person, gone: Person, seen: dict[int, int]) -> None:
    """Lock both records, always in the same order, and read them afresh."""
    if kept.pk == gone.pk:
        raise ValidationError("Hai hồ sơ cần gộp phải khác nhau.")
    for person in sorted((kept, gone), key=lambda person: person.pk):
        check_unchanged(person, seen.get(person.pk))
        person.refresh_from_db()
    _check_editable(user, kept, gone)


def _take_over(kept: Person, gone: Person, names: Iterable[str]) -> dict:
    """Give one record facts of the other; return, by column, what it said of them before."""
    columns = [column for name in names for column in FACTS[name]]
    before = {column: _stored(getattr(kept, column)) for column in columns}
    taken = {column: getattr(gone, column) for column in columns}
    Person.objects.filter(pk=kept.pk).update(**taken)
    return before


def _leave_out(kept: Person, gone: Person, chosen: set[int]) -> dict[str, list[int]]:
    """Delete the chosen appointments; return the history rows, by table, that bring all back."""
    stay = {}
    for sides in same_posts(kept, gone):
        for side, other in (sides, sides[::-1]):
            keeps = [held for held in other if held.pk not in chosen]
            for held in side:
                stay[held.pk] = next((k.pk for k in keeps if overlap(held.period, k.period)), None)
    if any(stay.get(pk) is None for pk in chosen):
        raise ValidationError("Chỉ bỏ được chức danh mà cả hai hồ sơ cùng có trong một thời gian.")
    touched = Ruling.objects.filter(Q(first__in=chosen) | Q(second__in=chosen))
    rulings = _last_events(Ruling, [ruling.pk for ruling in touched])
    for ruling in touched:
        _repoint(ruling, stay)
    Appointment.objects.filter(pk__in=chosen).delete()
    return {"appointment": _last_events(Appointment, chosen), "ruling": rulings}


def _repoint(ruling: Ruling, stay: dict[int, int]) -> None:
    """Let a ruling speak of the posts that stay, unless one does already; that one then goes."""
    legs = {
        "first": stay.get(ruling.first_id) or ruling.first_id,
        "second": stay.get(ruling.second_id) or ruling.second_id,
    }
    if not Ruling.objects.filter(pairing=ruling.pairing_id, **legs).exists():
        Ruling.objects.filter(pk=ruling.pk).update(**legs)


def _last_events(model, pks: Iterable[int]) -> list[int]:
    """The number of the last history row of each row."""
    events = event_model(model).objects.filter(pgh_obj__in=list(pks))
    last = events.order_by("pgh_obj", "-pgh_id").distinct("pgh_obj")
    return list(last.values_list("pgh_id", flat=True))


def _removed(merge: PersonMerge) -> list:
    """The history rows to which a merge's parting returns: appointments first, then rulings."""
    found = []
    for model in (Appointment, Ruling):
        numbers = merge.removed.get(model._meta.model_name, [])
        found += event_model(model).objects.filter(pgh_id__in=numbers).order_by("pgh_id")
    return found


def _check_rulings(merge: PersonMerge) -> None:
    """Refuse to leave a ruling between posts of two people."""
    ours = Q(first__person=merge.kept) | Q(first__person=merge.gone)
    if Ruling.objects.filter(ours).exclude(first__person=F("second__person")).exists():
        raise ValidationError(
            "Có kết luận không tính về chức danh của cả hai hồ sơ; hãy bỏ kết luận đó trước."
        )


def _born_like(person: Person) -> Q:
    """Births that agree with a person's as far as both are known."""
    if person.birth is None:
        return Q(pk__in=[])
    year, month = Q(birth__year=person.birth.year), Q(birth__month=person.birth.month)
    if person.birth_precision == Precision.YEAR:
        return year
    alike = year & Q(birth_precision=Precision.YEAR)
    if person.birth_precision == Precision.MONTH:
        return alike | (year & month)
    return alike | (year & month & Q(birth_precision=Precision.MONTH)) | Q(birth=person.birth)


def _stored(value):
    """A column's value as JSON holds it; the database reads a day back from its ISO text."""
    return value.isoformat() if isinstance(value, dt.date) else value
