"""Taking one change back: the row says again what it said before, and the history keeps both."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, models

from cadres.access import editing_reach_of
from cadres.changes import change_of, event_model
from cadres.models import (
    Appointment,
    CountedLeg,
    Decision,
    Pairing,
    Person,
    PersonMerge,
    Ruling,
)

from .writing import check_places, recorded

UNDOABLE = {"person": Person, "appointment": Appointment, "ruling": Ruling, "decision": Decision}
PART_OF_MERGE = "Thay đổi này là một phần của việc gộp hoặc tách hồ sơ; hãy tách hồ sơ đã gộp."
CHANGED_SINCE = "Mục này đã được sửa tiếp sau đó; hãy hoàn tác thay đổi mới nhất trước."
MERGED = "Hồ sơ mà thay đổi này nói đến đã gộp vào hồ sơ khác; hãy tách hồ sơ đã gộp."
NOTHING_BEFORE = "Lịch sử không còn ghi nội dung trước thay đổi này."


def change_to_undo(*, user, table: str, number: int) -> models.Model:
    """The history row `number` of a table.

    Raises LookupError when there is none, PermissionDenied when it is outside the user's scope.
    """
    if table not in UNDOABLE:
        raise LookupError(table)
    event = event_model(UNDOABLE[table]).objects.filter(pgh_id=number).first()
    if event is None:
        raise LookupError(number)
    for state in filter(None, (event, before(event))):
        _check_scope(user, UNDOABLE[table], state)
    return event


def refusal(event: models.Model) -> str:
    """Why a change cannot be taken back, as a sentence; "" when it can."""
    model = event.pgh_tracked_model
    events = event_model(model).objects.filter(pgh_obj=event.pgh_obj_id)
    if events.filter(pgh_id__gt=event.pgh_id).exists():
        return CHANGED_SINCE
    if event.pgh_context_id and _is_of_merge(event):
        return PART_OF_MERGE
    if event.pgh_label == "insert":
        return _depending(model, event.pgh_obj_id)
    wanted = event if event.pgh_label == "delete" else before(event)
    return missing(wanted) if wanted else NOTHING_BEFORE


def undo(*, user, event: models.Model, reason: str = "") -> None:
    """Take back the change that a history row tells; ValidationError says why it cannot be."""
    deed = change_of(event).deed
    with recorded(user=user, reason=f"hoàn tác: {deed}" + (f"; {reason}" if reason else "")):
        _lock(event)
        if why := refusal(event):
            raise ValidationError(why)
        if event.pgh_label == "insert":
            event.pgh_tracked_model.objects.filter(pk=event.pgh_obj_id).delete()
        else:
            restore(event if event.pgh_label == "delete" else before(event))


def restore(event: models.Model) -> None:
    """Give a row back every column that a history row holds; a deleted one returns with its id.

    A row that is there is updated, not inserted on conflict: the triggers of an insert would take
    it for a second holder of its seat.
    """
    model = event.pgh_tracked_model
    known = {field.column for field in event._meta.concrete_fields}
    columns = [field.column for field in model._meta.concrete_fields if field.column in known]
    names = ", ".join(f'"{column}"' for column in columns)
    table = f'"{model._meta.db_table}"'
    held = f'SELECT {names} FROM "{event._meta.db_table}" WHERE pgh_id = %s'
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {table} SET ({names}) = ({held}) WHERE id = %s",
            [event.pgh_id, event.pgh_obj_id],
        )
        if not cursor.rowcount:
            cursor.execute(f"INSERT INTO {table} ({names}) {held}", [event.pgh_id])


def missing(wanted: models.Model) -> str:
    """A sentence when what a history row refers to is no longer there, or was merged; else ""."""
    for field in wanted.pgh_tracked_model._meta.concrete_fields:
        pk = getattr(wanted, field.attname, None) if field.is_relation else None
        if not pk:
            continue
        row = field.related_model._base_manager.filter(pk=pk).first()
        if row is None:
            return f"Mục “{field.verbose_name}” mà thay đổi này dựa vào không còn trong sổ."
        if field.name == "person" and row.merged_into_id:
            return MERGED
    return ""


def before(event: models.Model) -> models.Model | None:
    """The history row before this one: the row as it was before the change; None for a new row."""
    events = event_model(event.pgh_tracked_model).objects.filter(pgh_obj=event.pgh_obj_id)
    return events.filter(pgh_id__lt=event.pgh_id).order_by("pgh_id").last()


def people_of(event: models.Model) -> set[int]:
    """The people whose cases a change may touch."""
    states = [state for state in (event, before(event)) if state]
    if event.pgh_tracked_model is Appointment:
        return {state.person_id for state in states}
    if event.pgh_tracked_model is Ruling:
        legs = {leg for state in states for leg in (state.first_id, state.second_id)}
        return set(Appointment.objects.filter(pk__in=legs).values_list("person", flat=True))
    return {event.pgh_obj_id} if event.pgh_tracked_model is Person else set()


def _check_scope(user, model, state) -> None:
    """Refuse (PermissionDenied) a state of a row that the user may not write."""
    if model is Appointment:
        check_places(user, [(state.locality_id, state.period)])
    elif model is Ruling:
        check_places(user, [_counted_post(state)])
    elif not (_may_write_everywhere(user) or _is_editable(user, model, state.pgh_obj_id)):
        raise PermissionDenied("Mục này nằm ngoài phạm vi được phân công.")


def _may_write_everywhere(user) -> bool:
    """Only for them a deleted row without a place can be told to be within the scope."""
    return editing_reach_of(user).nationwide


def _is_editable(user, model, pk: int) -> bool:
    return model.objects.editable_by(user).filter(pk=pk).exists()


def _counted_post(ruling) -> tuple:
    """Locality and period of the post at which the case of a ruling is counted."""
    side = Pairing.objects.values_list("counted_leg", flat=True).get(pk=ruling.pairing_id)
    post = ruling.first_id if side == CountedLeg.FIRST else ruling.second_id
    states = event_model(Appointment).objects.filter(pgh_obj=post).order_by("pgh_id")
    last = states.last()  # from the history, for a post that may be gone
    return last.locality_id, last.period


def _lock(event) -> None:
    """Let nobody else write the row, where there is one, before the transaction ends."""
    rows = event.pgh_tracked_model._base_manager.filter(pk=event.pgh_obj_id)
    list(rows.select_for_update().values_list("pk"))


def _is_of_merge(event) -> bool:
    """Whether the change was made in merging two records, or in parting them."""
    merges = event_model(PersonMerge).objects
    return merges.filter(pgh_context=event.pgh_context_id).exists()


def _depending(model, pk: int) -> str:
    """A sentence when other rows refer to a row, which therefore has to stay."""
    for relation in model._meta.get_fields(include_hidden=True):
        if not (relation.one_to_many and relation.auto_created):
            continue
        if relation.on_delete is models.DO_NOTHING:
            continue  # derived rows and history follow by themselves
        rows = relation.related_model._base_manager.filter(**{relation.field.name: pk})
        if count := rows.count():
            what = relation.related_model._meta.verbose_name
            return f"Đang có {count} mục “{what}” dựa vào mục này; hãy sửa các mục đó trước."
    return ""
