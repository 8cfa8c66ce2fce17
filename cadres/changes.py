"""The history of the register: what changed, by whom, when and why; and whether it changed since.

A history row holds the row as it was after the change (a deleted one as it was before), so what
a change altered is the difference to the history row before it.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.contrib.auth import get_user_model
from django.db.models import Max, Model, Q

from cadres.facts import Words, ends_in_words, moment
from cadres.models import (
    Appointment,
    Decision,
    LegalDocument,
    Pairing,
    PairingBasis,
    PairingLeg,
    Person,
    PersonMerge,
    Position,
    Ruling,
)

DEEDS = {
    ("person", "insert"): "lập hồ sơ {subject}",
    ("person", "delete"): "xóa hồ sơ {subject}",
    ("appointment", "insert"): "thêm chức danh {subject}, từ {since} đến {until}",
    ("appointment", "delete"): "xóa chức danh {subject}, từ {since} đến {until}",
    ("ruling", "insert"): "kết luận không tính {subject}",
    ("ruling", "delete"): "bỏ kết luận không tính {subject}",
    ("personmerge", "insert"): "gộp hồ sơ {subject}",
    ("personmerge", "update"): "tách hồ sơ {subject}",
    ("pairingleg", "insert"): "thêm {subject}",
    ("pairingleg", "delete"): "bỏ {subject}",
    ("pairingbasis", "insert"): "thêm căn cứ {subject}",
    ("pairingbasis", "delete"): "bỏ căn cứ {subject}",
    ("decision", "insert"): "ghi quyết định {subject}",
    ("decision", "delete"): "xóa quyết định {subject}",
}
OTHER_DEEDS = {"insert": "thêm mục này", "delete": "xóa mục này"}


class StaleError(Exception):
    """Somebody else changed the row since the form was shown; the message is Vietnamese."""

    def __init__(self, row: Model, seen: int):
        super().__init__("Có người khác vừa sửa mục này.")
        self.row, self.seen = row, seen


@dataclass(frozen=True)
class FieldChange:
    """One fact that a change altered."""

    label: str
    before: str
    after: str

    def __str__(self):
        return f"{self.label}: {self.before} → {self.after}"


@dataclass(frozen=True)
class Change:
    """One change of one row. `table` and `event` name its history row, `row` the row changed.

    `label` is "insert", "update" or "delete"; `context` is shared by all that was written together.
    """

    table: str
    event: int
    row: int
    label: str
    when: dt.datetime
    who: str
    reason: str
    deed: str
    fields: tuple[FieldChange, ...]
    context: object
    is_last: bool

    @property
    def sentence(self) -> str:
        """ "22/9/2020 14:05, Cán bộ tỉnh sửa ngày bắt đầu: 3/2017 → 15/3/2017; lý do: gõ nhầm"."""
        why = f"; lý do: {self.reason}" if self.reason else ""
        return f"{moment(self.when)}, {self.who} {self.deed}{why}"


def events_of(row: Model):
    """The history rows of a row of the register, oldest first."""
    return event_model(type(row)).objects.filter(pgh_obj=row.pk).order_by("pgh_id")


def event_model(model: type[Model]) -> type[Model]:
    """The model of the history rows of a tracked model."""
    return model.pgh_event_models["insert"]


def token_of(row: Model) -> int:
    """What a form remembers of a row: the number of its last change."""
    return events_of(row).aggregate(last=Max("pgh_id"))["last"] or 0


def check_unchanged(row: Model, seen: int | None) -> None:
    """Lock the row for the transaction; raise StaleError when it changed after `seen`."""
    type(row).objects.select_for_update().only("pk").get(pk=row.pk)
    if seen is not None and token_of(row) > seen:
        raise StaleError(row, seen)


def since(row: Model, seen: int) -> list[Change]:
    """What changed in a row after a form remembered `seen`, oldest first."""
    return [change for change in _changes(type(row), events_of(row)) if change.event > seen]


def change_of(event: Model) -> Change:
    """One history row in words."""
    model = event.pgh_tracked_model
    rows = event_model(model).objects.filter(pgh_obj=event.pgh_obj_id).order_by("pgh_id")
    return next(each for each in _changes(model, rows) if each.event == event.pgh_id)


def history_of_person(person: Person) -> list[Change]:
    """All changes of a person's record, posts (also those since deleted), rulings and merges.

    Newest first, in as many queries for a thousand as for one.
    """
    posts = event_model(Appointment).objects
    held = posts.filter(person=person.pk).values("pgh_obj")
    found = [
        *_changes(Person, events_of(person)),
        *_changes(Appointment, posts.filter(pgh_obj__in=held)),
        *_changes(Ruling, _events(Ruling, Q(first__in=held) | Q(second__in=held))),
        *_changes(PersonMerge, _events(PersonMerge, Q(kept=person.pk) | Q(gone=person.pk))),
    ]
    return sorted(found, key=lambda change: (change.when, change.event), reverse=True)


def history_of_decision(decision: Decision) -> list[Change]:
    """All changes of a decision, newest first."""
    return _changes(Decision, events_of(decision))[::-1]


def history_of_catalogue(row: Position | Pairing | LegalDocument) -> list[Change]:
    """All changes of a row of the catalogue, a pairing's with its parts; newest first."""
    found = _changes(type(row), events_of(row))
    if isinstance(row, Pairing):
        for part in (PairingLeg, PairingBasis):
            found += _changes(part, _events(part, Q(pairing=row.pk)))
    return sorted(found, key=lambda change: change.when, reverse=True)


def _events(model, condition: Q):
    return event_model(model).objects.filter(condition)


def _changes(model, events) -> list[Change]:
    """History rows in words, oldest first; `events` hold each row's whole history."""
    events = list(events.select_related("pgh_context").order_by("pgh_id"))
    return list(_Account(model, events).changes()) if events else []


class _Account:
    """Tells the history rows of one model."""

    def __init__(self, model, events: list):
        self.table, self.events = model._meta.model_name, events
        self.words = Words(model, events)

    def changes(self) -> Iterable[Change]:
        before = {}
        last = {event.pgh_obj_id: event.pgh_id for event in self.events}
        for event in self.events:
            yield self._change(event, before.get(event.pgh_obj_id), last[event.pgh_obj_id])
            before[event.pgh_obj_id] = event

    def _change(self, event, before, last: int) -> Change:
        context = event.pgh_context.metadata if event.pgh_context else {}
        fields = self._altered(before, event) if event.pgh_label == "update" and before else ()
        return Change(
            table=self.table,
            event=event.pgh_id,
            row=event.pgh_obj_id,
            label=event.pgh_label,
            when=event.pgh_created_at,
            who=self._who(context),
            reason=context.get("reason", ""),
            deed=self._deed(event, fields),
            fields=fields,
            context=event.pgh_context_id,
            is_last=event.pgh_id == last,
        )

    def _altered(self, before, after) -> tuple[FieldChange, ...]:
        return tuple(FieldChange(*fact) for fact in self.words.altered(before, after))

    def _deed(self, event, fields) -> str:
        subject = self._subject(event)
        told = DEEDS.get((self.table, event.pgh_label)) or OTHER_DEEDS.get(event.pgh_label)
        if told:
            ends = ends_in_words(event) if hasattr(event, "start_precision") else ("", "")
            return told.format(subject=subject, since=ends[0], until=ends[1])
        which = f" ({subject})" if self.table in ("appointment", "ruling") else ""
        return f"sửa {'; '.join(map(str, fields))}{which}" if fields else f"sửa mục này{which}"

    def _subject(self, event) -> str:
        if self.table == "appointment":
            return self.words.post(event)
        if self.table == "ruling":
            pairing = self.words.names["pairing"].get(event.pairing_id)
            return f"{pairing.code if pairing else 'trường hợp'} ({event.reason})"
        if self.table == "pairingleg":
            post = self.words.names["position"].get(event.position_id)
            return f"{event.get_side_display()}: {post}"
        if self.table == "pairingbasis":
            return str(self.words.names["legal_document"].get(event.legal_document_id))
        if self.table == "personmerge":
            gone = self.words.names["gone"].get(event.gone_id)
            return f"{gone} (số {event.gone_id})"
        return getattr(event, "full_name", None) or getattr(event, "number", "")

    def _who(self, context: dict) -> str:
        user = self._users.get(context.get("user"))
        return (user and user.get_full_name()) or context.get("username") or "hệ thống"

    @cached_property
    def _users(self) -> dict:
        contexts = [event.pgh_context.metadata for event in self.events if event.pgh_context]
        return get_user_model().objects.in_bulk({each.get("user") for each in contexts} - {None})
