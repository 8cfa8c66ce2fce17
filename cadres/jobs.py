"""Long work on batches, in the background: queued, told about while it runs, reaped when it dies.

The queue is the library's (django-tasks-db), which leaves the task of a killed worker RUNNING for
ever. So whoever works on a batch holds an advisory lock on a connection of its own; PostgreSQL
drops it with the process, and a job that began while nobody holds its lock is dead. On the same
connection progress is written, outside the transaction of the work.
"""

import datetime as dt
import logging
import time
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from django.contrib.auth import get_user_model
from django.db import OperationalError, connection, transaction
from django.utils import timezone
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from cadres.actions.batch_return import annotate_batch
from cadres.actions.batch_undo import foretell_undo, undo_batch
from cadres.actions.batches import accept_batch, read_batch
from cadres.actions.retention import let_old_files_go
from cadres.intake.problems import IntakeError
from cadres.models import ImportBatch, ImportJob, ImportState
from cadres.progress import heard_by

LOCK = 20_181_025  # any number, the same for all jobs
PAUSE = 0.2  # seconds between two words on progress
CLAIMED = dt.timedelta(seconds=10)  # after which a task that was taken has begun, or never will
STOPPED = "Việc đang làm bị dừng giữa chừng. Chưa có gì được ghi; hãy làm lại."
BROKEN = "Chương trình gặp lỗi khi làm việc này. Chưa có gì được ghi; hãy báo quản trị."

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Deed:
    """One kind of work: what does it, from which states, the state meanwhile and if it fails.

    `stages` are the stages of `progress.report` with their words and their share in per cent.
    """

    does: Callable
    begins_in: tuple[ImportState, ...]
    state: ImportState
    falls_back: ImportState
    stages: dict[str, tuple[str, int]]


State = ImportState
DEEDS = {
    "read": Deed(
        read_batch,
        (State.UPLOADED, State.READY, State.FAILED, State.UNDONE),
        State.READING,
        State.FAILED,
        {
            "read": ("Đang đọc tệp", 20),
            "match": ("Đang so với sổ", 20),
            "lay": ("Đang xếp kết quả vào từng dòng", 10),
            "write": ("Đang ghi thử để đếm", 40),
            "stage": ("Đang soạn bản xem trước", 10),
        },
    ),
    "accept": Deed(
        accept_batch,
        (State.READY,),
        State.WRITING,
        State.READY,
        {
            "read": ("Đang đọc lại tệp", 20),
            "match": ("Đang so lại với sổ", 20),
            "lay": ("Đang xếp lại từng dòng", 10),
            "write": ("Đang ghi vào sổ", 35),
            "close": ("Đang kiểm tra lại rồi chốt", 15),
        },
    ),
    "annotate": Deed(
        annotate_batch,
        (State.READY,),
        State.MARKING,
        State.READY,
        {
            "read": ("Đang đọc lại tệp", 20),
            "match": ("Đang so lại với sổ", 20),
            "mark": ("Đang đánh dấu lỗi", 60),
        },
    ),
    "foretell": Deed(
        foretell_undo,
        (State.ACCEPTED,),
        State.FORETELLING,
        State.ACCEPTED,
        {"check": ("Đang kiểm tra", 50), "undo": ("Đang thử hoàn tác để đếm", 50)},
    ),
    "undo": Deed(
        undo_batch,
        (State.ACCEPTED,),
        State.UNDOING,
        State.ACCEPTED,
        {
            "check": ("Đang kiểm tra", 50),
            "undo": ("Đang hoàn tác", 45),
            "close": ("Đang chốt", 5),
        },
    ),
}
BY_STATE = {deed.state: deed for deed in DEEDS.values()}


def start(batch: ImportBatch, name: str, user) -> bool:
    """Queue a deed; False when the batch is in no state for it, because of another one for one."""
    deed = DEEDS[name]
    with transaction.atomic():
        free = ImportBatch.objects.filter(pk=batch.pk, state__in=deed.begins_in)
        if not free.update(state=deed.state, notice=""):
            return False
        fresh = {"task": None, "stage": "", "percent": 0, "started_at": None, "beat_at": None}
        job, _ = ImportJob.objects.update_or_create(
            batch=batch, defaults=fresh | {"queued_at": timezone.now()}
        )
        queued = work.enqueue(batch.pk, name, user.pk)
        if work.get_backend().supports_get_result:  # where nothing is kept, the work is done by now
            ImportJob.objects.filter(pk=job.pk).update(task=queued.id)
    return True


@task()
def work(pk: int, name: str, user: int) -> None:
    """Do a deed on a batch for a user; however it ends, the batch says so.

    Before that, files that were kept long enough are let go.
    """
    deed = DEEDS[name]
    let_old_files_go()
    with _at_work(pk, deed) as listener, heard_by(listener):
        batch = ImportBatch.objects.select_related("user", "place").get(pk=pk)
        try:
            deed.does(batch=batch, user=get_user_model().objects.get(pk=user))
        except IntakeError as fault:
            _fall_back(pk, deed, str(fault))
        except Exception as fault:
            logger.exception("%s of batch %s", name, pk)
            # Amid a COPY the database turns the worker's stop into an error of its own.
            is_stopped = isinstance(fault, OperationalError)
            _fall_back(pk, deed, STOPPED if is_stopped else BROKEN)
            raise
        except BaseException:  # the worker is told to stop
            _fall_back(pk, deed, STOPPED)
            raise


def reap(batches) -> None:
    """Let the batches of a queryset whose worker died fall back, and say so."""
    jobs = ImportJob.objects.filter(batch__in=batches, batch__state__in=list(BY_STATE))
    for job in jobs.select_related("batch").defer("batch__content", "batch__annotated"):
        if _is_dead(job):
            _fall_back(job.pk, BY_STATE[job.batch.state], STOPPED)
            left = DBTaskResult.objects.filter(pk=job.task, status=TaskResultStatus.RUNNING)
            left.update(status=TaskResultStatus.FAILED, finished_at=timezone.now())


def is_waiting_long(job: ImportJob) -> bool:
    """Whether nobody has taken a job for longer than a worker that runs would need."""
    return job.started_at is None and timezone.now() - job.queued_at > CLAIMED


def waiting_before(job: ImportJob) -> int:
    """How many other pieces of work the queue does before a job that waits."""
    if job.started_at is not None:
        return 0
    at_hand = (TaskResultStatus.READY, TaskResultStatus.RUNNING)
    others = DBTaskResult.objects.filter(status__in=at_hand, enqueued_at__lt=job.queued_at)
    return others.exclude(pk=job.task).count()


def _is_dead(job) -> bool:
    if job.started_at is None:
        return _is_lost(job)
    with connection.cursor() as cursor, transaction.atomic():
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s, %s)", [LOCK, job.pk])
        return cursor.fetchone()[0]


def _is_lost(job) -> bool:
    """Whether a worker took a job and died before it began."""
    taken = DBTaskResult.objects.exclude(status=TaskResultStatus.READY).filter(pk=job.task)
    since = timezone.now() - CLAIMED
    return taken.filter(started_at__lt=since).exists()


def _fall_back(pk: int, deed: Deed, notice: str) -> None:
    """Give a batch the state from before the deed, unless it has got further meanwhile."""
    batches = ImportBatch.objects.filter(pk=pk, state=deed.state)
    batches.update(state=deed.falls_back, notice=notice)


@contextmanager
def _at_work(pk: int, deed: Deed):
    """The sign that somebody works on a batch, and a listener that writes down the progress."""
    line = connection.copy()
    try:
        with line.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s, %s)", [LOCK, pk])
            _write(cursor, pk, "started_at = now(), beat_at = now()")
            yield _Listener(partial(_write, cursor, pk), deed.stages)
    finally:
        line.close()


def _write(cursor, pk: int, facts: str, values=()) -> None:
    """Note facts about a job; without waiting, in case the work itself has its row."""
    cursor.execute(
        f"""UPDATE cadres_importjob SET {facts} WHERE batch_id IN (
            SELECT batch_id FROM cadres_importjob WHERE batch_id = %s FOR UPDATE SKIP LOCKED)""",
        [*values, pk],
    )


class _Listener:
    """Writes down the stage, and how much of the whole is done by the stages' shares.

    Rows that are compared again, when some were left aside, take nothing back.
    """

    def __init__(self, write: Callable, stages: dict[str, tuple[str, int]]):
        self.write, self.stages = write, stages
        self.before, done = {}, 0
        for stage, (_, share) in stages.items():
            self.before[stage] = done
            done += share
        self.stage, self.next, self.percent = "", 0.0, 0

    def __call__(self, stage: str, part: float) -> None:
        now = time.monotonic()
        if stage not in self.stages or (stage == self.stage and now < self.next):
            return
        self.stage, self.next = stage, now + PAUSE
        words, share = self.stages[stage]
        self.percent = max(self.percent, round(self.before[stage] + share * part))
        facts = "stage = %s, percent = %s, beat_at = now()"
        self.write(facts, [words, self.percent])
