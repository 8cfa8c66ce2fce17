"""A file that came in: received, read, asked about, staged, and accepted whole or not at all.

Reading and accepting are long; `cadres.jobs` does them in the background. Undoing a batch is
`cadres.actions.batch_undo`.
"""

import datetime as dt
from collections import Counter, defaultdict
from dataclasses import asdict
from hashlib import sha256

import pghistory
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import BooleanField, ExpressionWrapper, Q
from django.utils import timezone

from cadres.access import default_place, editing_reach_of, scopes_of
from cadres.intake.headings.header import is_nameless
from cadres.intake.questions import HEADING, Answers, Question, is_answer
from cadres.intake.rows.lists import ReadList
from cadres.models import (
    NATION,
    ImportBatch,
    ImportRow,
    ImportState,
    Level,
    LocalityVersion,
    RememberedHeading,
)
from cadres.progress import report

from .counts import StatedCases
from .lists import (
    Accepted,
    StalePlanError,
    accept_list,
    hold,
    one_import_at_a_time,
    rehearse_list,
)
from .previews import Preview, preview_of, read_content
from .references import check_references
from .staging import copy_rows
from .writing import without_deadlock

CHANGED = (
    "Chưa ghi gì: sổ đã có thay đổi từ lúc danh sách này được đọc. "
    "Dưới đây là kết quả so với sổ hiện nay; hãy xem lại rồi ghi."
)
UNDECIDED = "Chưa ghi gì: danh sách còn dòng sai hoặc câu hỏi chưa trả lời."
CELLS = 20  # places of a question that are kept; more are counted


def receive(*, user, name: str, content: bytes, day: dt.date | None = None) -> ImportBatch:
    """Keep a file as a new batch of the user's, not read yet."""
    return ImportBatch.objects.create(
        name=name.replace("\x00", ""),
        content=content,
        sha256=sha256(content).hexdigest(),
        user=user,
        username=user.get_full_name() or user.get_username(),
        place=default_place(user),
        day=day,
        places=_places_of_sender(user),
    )


def answer(*, batch: ImportBatch, answers: Answers) -> None:
    """Keep answers to a batch's questions; those about headings for the sender's next file too.

    A column without a heading may hold something else next time, so it is asked about again.

    What is no choice of a question of the batch is passed over; "" takes an answer back.
    """
    asked = {question["key"]: question for question in batch.summary.get("questions", [])}
    kept = dict(batch.answers)
    for key, value in answers.items():
        if key not in asked or (value and not is_answer(asked[key], value)):
            continue
        kept[key] = value
        if asked[key]["kind"] == HEADING and not is_nameless(key):
            _remember(batch, key, value)
    batch.answers = {key: value for key, value in kept.items() if value}
    batch.save(update_fields=["answers"])


def read_batch(*, batch: ImportBatch, user) -> None:
    """Read a batch's file, compare it with the register and stage its rows for the preview.

    Raises IntakeError for a file that cannot be read.
    """
    read = read_content(bytes(batch.content), batch.name, answers_of(batch))
    with one_import_at_a_time():
        _stage(batch, _compare(batch, user, read), user)


def accept_batch(*, batch: ImportBatch, user) -> None:
    """Write a batch, if it would still do just what was previewed; else stage it anew, and say so.

    The file is read and compared again while no other import writes. All is written, the state of
    the batch included, or nothing.
    """
    read = read_content(bytes(batch.content), batch.name, answers_of(batch))
    try:
        with without_deadlock(), one_import_at_a_time():
            _accept(batch, user, read)
    except ValidationError as busy:
        batch.state, batch.notice = ImportState.READY, " ".join(busy.messages)
        batch.save(update_fields=["state", "notice"])


def _accept(batch, user, read: ReadList) -> None:
    """Write what a preview promised; what was seen before its rows were held is seen again."""
    preview = _compare(batch, user, read)
    if hold(preview.plan):
        preview = _compare(batch, user, read)
    if refusal := _refusal(batch, preview):
        _stage(batch, preview, user, notice=refusal)
    elif refusal := _write(batch, user, preview):
        _stage(batch, _compare(batch, user, read), user, notice=refusal)


def _refusal(batch, preview) -> str:
    if preview.digest != batch.digest:
        return CHANGED
    return "" if preview.may_be_written else UNDECIDED


def _write(batch, user, preview) -> str:
    """Write the plan; why it could not be, as a sentence, or ""."""
    try:
        with transaction.atomic(), pghistory.context(batch=batch.pk) as context:
            accepted = accept_list(
                plan=preview.plan, user=user, reason=batch.reason, source=batch.name
            )
            check_references()
    except (StalePlanError, IntegrityError):
        return CHANGED
    except PermissionDenied as refused:
        return f"Chưa ghi gì. {refused}"
    batch.state = ImportState.ACCEPTED
    batch.context = context.id
    batch.accepted_at = timezone.now()
    batch.undone_at = None
    batch.summary["written"] = _facts(accepted) | {"by": user.get_full_name() or str(user)}
    batch.summary["cases"] = StatedCases(preview).beside(accepted)
    batch.save(update_fields=["state", "context", "accepted_at", "undone_at", "summary", "notice"])
    return ""


def _compare(batch, user, read: ReadList) -> Preview:
    return preview_of(
        read,
        reach=editing_reach_of(user),
        day=batch.day,
        answers=answers_of(batch),
        sender=batch.place_id,
    )


def _stage(batch, preview: Preview, user, notice: str = "") -> None:
    """Keep a preview: its rows, its questions, and the counts that accepting it would give."""
    plan = preview.plan
    accepted = None
    if not plan.errors:
        try:
            accepted = rehearse_list(plan=plan, user=user, reason=batch.reason)
        except (StalePlanError, PermissionDenied) as refused:
            notice = notice or str(refused)
    report("stage")
    stated = StatedCases(preview)
    ImportRow.objects.filter(batch=batch).delete()
    copy_rows(batch.pk, preview.rows)
    batch.state, batch.notice = ImportState.READY, notice
    batch.digest, batch.read_at = preview.digest, timezone.now()
    batch.annotated = None
    batch.places = _places(batch, preview)
    batch.summary = {
        "day": plan.day.isoformat(),
        "sheets": _sheets(preview),
        "outcomes": Counter(row.outcome for row in preview.rows),
        "questions": [_question(each) for each in preview.questions],
        "conversions": [str(each) for each in preview.read.conversions.values()],
        "claims": stated.claims,
        "facts": accepted and _facts(accepted),
        "cases": stated.beside(accepted),
    }
    batch.save(
        update_fields=["state", "notice", "digest", "read_at", "annotated", "places", "summary"]
    )


def _sheets(preview: Preview) -> list[dict]:
    """The sheets, each with its number of rows by outcome."""
    outcomes = defaultdict(Counter)
    for row in preview.rows:
        outcomes[row.sheet][row.outcome] += 1
    return [
        asdict(sheet) | {"outcomes": outcomes[index]} for index, sheet in enumerate(preview.sheets)
    ]


def _question(question: Question) -> dict:
    kept = {key: value for key, value in asdict(question).items() if value is not None}
    return kept | {"cells": kept["cells"][:CELLS], "count": len(question.cells)}


def _facts(accepted: Accepted) -> dict[str, int]:
    names = ("persons", "localities", "appointments", "updated", "unchanged")
    return {name: getattr(accepted, name) for name in names}


def _places(batch, preview: Preview) -> list[int]:
    """The units of a batch's rows, and of its sender while some rows are not placed."""
    plan = preview.plan
    known = [place for place in plan.localities if isinstance(place, int)]
    then = ExpressionWrapper(Q(period__contains=plan.day), BooleanField())
    versions = LocalityVersion.objects.filter(locality__in=known)
    # Of a unit that was gone by then, or not there yet, the last that is known.
    versions = versions.order_by("locality", then.desc(), "-period").distinct("locality")
    units = {
        commune if level == Level.HAMLET else locality
        for locality, level, commune in versions.values_list("locality", "level", "commune")
    }
    units |= {hamlet.commune for hamlet in plan.hamlets}
    if preview.unplaced or not units:
        units.update(_places_of_sender(batch.user))
    return sorted(units)


def _places_of_sender(user) -> list[int]:
    """Where the sender may write at all; NATION for everywhere, and for a sender who is gone."""
    if user is None or editing_reach_of(user).nationwide:
        return [NATION]
    return sorted({scope.locality_id for scope in scopes_of(user)}) or [NATION]


def answers_of(batch: ImportBatch) -> Answers:
    """What was answered for the batch, and for headings of the sender's earlier files."""
    return _remembered(batch) | batch.answers


def _remembered(batch) -> Answers:
    headings = RememberedHeading.objects.filter(**_sender(batch))
    return {
        f"{HEADING}|{heading}": field for heading, field in headings.values_list("heading", "field")
    }


def _remember(batch, key: str, field: str) -> None:
    heading = {"heading": key.removeprefix(f"{HEADING}|"), **_sender(batch)}
    if not (batch.place or batch.user):
        return
    if field:
        RememberedHeading.objects.update_or_create(**heading, defaults={"field": field})
    else:
        RememberedHeading.objects.filter(**heading).delete()


def _sender(batch) -> dict:
    return {"place": batch.place, "user": None if batch.place else batch.user}
