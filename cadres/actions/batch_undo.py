"""Taking a whole accepted batch back: what it created goes, what it completed is as before.

What the batch wrote is what the history says under its context; nothing else keeps a list of it.
"""

from collections import Counter

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.db.models import Max, Min, Value
from django.utils import timezone

from cadres.access import editing_reach_of
from cadres.changes import change_of, event_model
from cadres.consequences import in_brief, observe
from cadres.facts import moment
from cadres.models import (
    Appointment,
    ConcurrentAssignment,
    Decision,
    ImportBatch,
    ImportState,
    Locality,
    LocalityVersion,
    Person,
)
from cadres.progress import report
from cadres.querysets import Among, within
from cadres.statistics import BULK, analyze

from .lists import one_import_at_a_time
from .undo import NOTHING_BEFORE
from .writing import recorded, rehearsed

# In the order in which rows can go: what refers before what is referred to.
WRITTEN = (Appointment, Person, Decision, LocalityVersion)
KEEPING = (models.PROTECT, models.CASCADE, models.RESTRICT)  # who refers so keeps a row in place
NAMED = 20  # vanishing cases that are named


def refusal(batch: ImportBatch) -> str:
    """Why a batch cannot be taken back, as a sentence; "" when it can."""
    for model in WRITTEN:
        if later := _later_change(batch, model):
            return f"Sau lô này đã có thay đổi: {_told(later)}. Hãy hoàn tác thay đổi đó trước."
    if not all(_is_known_before(batch, model) for model in WRITTEN):
        return NOTHING_BEFORE
    created = {
        model: list(_created(batch, model).values_list("pgh_obj", flat=True)) for model in WRITTEN
    }
    created[Locality] = list(_created_localities(batch).values_list("pk", flat=True))
    for number, model in enumerate(created, 1):
        report("check", number, len(created) + 1)
        if created[model] and (sentence := _depending(model, created)):
            return sentence
    return ""


def people_of(batch: ImportBatch) -> models.QuerySet[Person]:
    """The people whose posts a batch wrote."""
    return Person.objects.filter(pk__in=_events(batch, Appointment).values("person"))


def foretell_undo(*, batch: ImportBatch, user) -> None:
    """Try the undo, take it back, and keep what it would do to the cases in the summary."""
    batch.notice = _checked(batch, user)
    batch.summary.pop("undo", None)
    if not batch.notice:
        try:
            with rehearsed(), recorded(user=user):
                outcome = _outcome(batch)
            batch.summary["undo"] = outcome
        except ValidationError as refused:
            batch.notice = " ".join(refused.messages)
    batch.state = ImportState.ACCEPTED
    batch.save(update_fields=["state", "notice", "summary"])


def undo_batch(*, batch: ImportBatch, user) -> None:
    """Take a batch back in one transaction, or say in its notice why not."""
    reason = f"hoàn tác: {batch.reason}"
    try:
        with recorded(user=user, reason=reason), one_import_at_a_time():
            _hold(batch)
            if why := _checked(batch, user):
                raise ValidationError(why)
            _take_back(batch)
            report("close")
            batch.state, batch.notice = ImportState.UNDONE, ""
            batch.undone_at = timezone.now()
            batch.summary["undone_by"] = user.get_full_name() or str(user)
            batch.save(update_fields=["state", "notice", "undone_at", "summary"])
    except ValidationError as refused:
        batch.state, batch.notice = ImportState.ACCEPTED, " ".join(refused.messages)
        batch.save(update_fields=["state", "notice"])


def _hold(batch) -> None:
    """Keep what a batch wrote from others, so that what is checked is what is taken back."""
    for model in WRITTEN:
        rows = model.objects.filter(pk__in=_events(batch, model).values("pgh_obj"))
        list(rows.select_for_update().order_by("pk").values_list("pk"))


def _checked(batch, user) -> str:
    """Why this user cannot take the batch back; "" when he can."""
    report("check")
    if _events(batch, Appointment).count() >= BULK:
        with transaction.atomic():
            analyze(*map(event_model, WRITTEN))
    reach = editing_reach_of(user)
    if not reach.nationwide:
        places = _events(batch, Appointment).values("locality").distinct()
        inside = LocalityVersion.objects.filter(within(reach), locality__in=places)
        if inside.values("locality").distinct().count() < places.count():
            return "Lô có đơn vị ngoài phạm vi được phân công."
    return refusal(batch)


def _outcome(batch) -> dict:
    """What taking a batch back does: the cases that change, and how many rows go or are as before.

    `ended` has rows of level, pairing, its name and number of counted cases; `names` tells some of
    the `vanished` ones, counted or not.
    """
    report("undo")
    people = _events(batch, Appointment).values("person")
    counts = {
        "persons": _created(batch, Person).count(),
        "appointments": _created(batch, Appointment).count(),
        "localities": _created_localities(batch).count(),
        "updated": sum(_completed(batch, model).count() for model in (Appointment, Person)),
    }
    cases = ConcurrentAssignment.objects.filter(person__in=people)
    done = observe(cases, lambda: _take_back(batch), read=in_brief)
    ended = Counter(
        (each.case.locality__level, each.case.pairing_id, each.case.pairing__short)
        for each in done.ended
        if each.case.counted
    )
    return counts | {
        "ended": [[*key, count] for key, count in sorted(ended.items())],
        "vanished": len(done.ended),
        "begun": len(done.begun),
        "altered": len(done.altered),
        "names": [_named(each.case) for each in done.ended[:NAMED]],
    }


def _named(case) -> str:
    return f"{case.person__full_name}: {case.pairing__short}, {case.locality__name}"


def _take_back(batch) -> None:
    """Delete what a batch created and restore what it completed, by the history's rows."""
    localities = list(_created_localities(batch).values_list("pk", flat=True))
    for done, model in enumerate(WRITTEN):
        report("undo", done, len(WRITTEN))
        _delete(batch, model)
        _restore(batch, model)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM cadres_locality WHERE id = ANY (%s)", [localities])


def _delete(batch, model) -> None:
    event = event_model(model)._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"""DELETE FROM "{model._meta.db_table}" WHERE id IN (
                SELECT pgh_obj_id FROM "{event}"
                WHERE pgh_context_id = %s AND pgh_label = 'insert')""",
            [batch.context],
        )


def _restore(batch, model) -> None:
    """Give the completed rows back every column that their history held before the batch."""
    event = event_model(model)
    known = {field.column for field in event._meta.concrete_fields} - {"id"}
    columns = [field.column for field in model._meta.concrete_fields if field.column in known]
    names = ", ".join(f'"{column}"' for column in columns)
    held = ", ".join(f'held."{column}"' for column in columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f"""UPDATE "{model._meta.db_table}" AS row SET ({names}) = ROW ({held})
            FROM (
                SELECT DISTINCT ON (was.pgh_obj_id) was.*
                FROM "{event._meta.db_table}" AS was JOIN (
                    SELECT pgh_obj_id, min(pgh_id) AS first FROM "{event._meta.db_table}"
                    WHERE pgh_context_id = %s
                    GROUP BY pgh_obj_id HAVING bool_and(pgh_label = 'update')
                ) AS done ON was.pgh_obj_id = done.pgh_obj_id AND was.pgh_id < done.first
                ORDER BY was.pgh_obj_id, was.pgh_id DESC
            ) AS held
            WHERE row.id = held.pgh_obj_id""",
            [batch.context],
        )


def _events(batch, model) -> models.QuerySet:
    """The history rows of one model that a batch left."""
    return event_model(model).objects.filter(pgh_context=batch.context)


def _created(batch, model) -> models.QuerySet:
    """The ids of the rows of a model that a batch created."""
    return _events(batch, model).filter(pgh_label="insert").values("pgh_obj")


def _completed(batch, model) -> models.QuerySet:
    """The ids of the rows that were there before and that a batch completed."""
    changed = _events(batch, model).exclude(pgh_obj__in=_created(batch, model))
    return changed.values("pgh_obj").distinct()


def _created_localities(batch) -> models.QuerySet:
    """The localities all of whose versions a batch created."""
    versions = LocalityVersion.objects.filter(pk__in=_created(batch, LocalityVersion))
    old = LocalityVersion.objects.exclude(pk__in=_created(batch, LocalityVersion))
    return Locality.objects.filter(pk__in=versions.values("locality")).exclude(
        pk__in=old.filter(locality__in=versions.values("locality")).values("locality")
    )


def _later_change(batch, model) -> models.Model | None:
    """The first change, by others and later, of a row that a batch wrote."""
    own = _events(batch, model)
    last = own.aggregate(last=Max("pgh_id"))["last"]
    if last is None:
        return None
    later = event_model(model).objects.filter(pgh_id__gt=last, pgh_obj__in=own.values("pgh_obj"))
    return later.exclude(pgh_context=batch.context).order_by("pgh_id").first()


def _told(event: models.Model) -> str:
    """A change in words, with the person or the place that it is about."""
    if event.pgh_tracked_model is LocalityVersion:
        return f"{moment(event.pgh_created_at)}, sửa đơn vị {event.name}"
    people = Person.objects.filter(pk=getattr(event, "person_id", None))
    whose = "".join(f" (cán bộ {person})" for person in people)
    return change_of(event).sentence + whose


def _is_known_before(batch, model) -> bool:
    """Whether the history tells what every row that a batch completed was before."""
    rows = _completed(batch, model)
    first = _events(batch, model).aggregate(first=Min("pgh_id"))["first"]
    before = event_model(model).objects.filter(pgh_id__lt=first or 0, pgh_obj__in=rows)
    return before.values("pgh_obj").distinct().count() == rows.count()


def _among(name: str, ids: list[int]) -> Among:
    return Among(name, Value(ids, ArrayField(models.BigIntegerField())))


def _depending(model, created: dict[type, list[int]]) -> str:
    """A sentence when rows that a batch did not create refer to some that it did."""
    for relation in model._meta.get_fields(include_hidden=True):
        if not (relation.one_to_many and relation.auto_created):
            continue
        if relation.on_delete not in KEEPING:
            continue
        related = relation.related_model
        rows = related._base_manager.filter(_among(relation.field.name, created[model]))
        if related in created:
            rows = rows.exclude(_among("pk", created[related]))
        if row := rows.order_by("pk").first():
            what = related._meta.verbose_name
            on = model._meta.verbose_name
            return (
                f"Sau lô này đã nhập {what} “{row}”, dựa vào {on} của lô. Hãy xử lý mục đó trước."
            )
    return ""
