"""Work in the background by a real worker: its progress, and its death in the middle of writing."""

import datetime as dt
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from django_tasks import task_backends
from django_tasks_db.backend import DatabaseBackend
from django_tasks_db.models import DBTaskResult

from cadres.access import Reach
from cadres.actions.batches import receive
from cadres.actions.lists import accept_list
from cadres.intake.rows.lists import read_list
from cadres.jobs import DEEDS, STOPPED, _Listener, is_waiting_long, reap, start, waiting_before
from cadres.lists.matching import match_list
from cadres.models import ImportBatch, ImportJob, ImportState, Person
from cadres.progress import heard_by
from tests.cadres.everything import everything
from tests.cadres.list_files import HEAD, line, workbook

PATIENCE = 30  # seconds
TODAY = dt.date(2026, 11, 1)


@pytest.fixture
def queued():
    """Work is queued in the database, as outside of tests."""
    task_backends["default"] = DatabaseBackend("default", {})
    yield
    del task_backends["default"]


@pytest.fixture
def worker(transactional_db):
    """Starts a worker on the test database; killed at the end of the test."""
    started = []

    def start():
        url = urlsplit(os.environ["DATABASE_URL"])
        url = url._replace(path=f"/{connection.settings_dict['NAME']}").geturl()
        environment = os.environ | {
            "DATABASE_URL": url,
            "DJANGO_SETTINGS_MODULE": "config.settings",
        }
        command = [sys.executable, "manage.py", "db_worker", "--interval", "0.1"]
        command += ["--no-startup-delay", "--no-reload", "--verbosity", "0"]
        process = subprocess.Popen(command, cwd=settings.BASE_DIR, env=environment)
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()


def until(condition):
    deadline = time.monotonic() + PATIENCE
    while not (met := condition()):
        assert time.monotonic() < deadline, "It took too long."
        time.sleep(0.05)
    return met


def state(batch) -> str:
    return ImportBatch.objects.values_list("state", flat=True).get(pk=batch.pk)


def sessions(condition: str) -> int:
    """How many other sessions of the database meet a condition."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            f" AND pid <> pg_backend_pid() AND {condition}"
        )
        return cursor.fetchone()[0]


@contextmanager
def without_new_posts():
    """People can be written meanwhile, their posts have to wait."""
    other = connection.copy()
    try:
        other.set_autocommit(False)
        with other.cursor() as cursor:
            cursor.execute("LOCK TABLE cadres_appointment IN SHARE MODE")
        yield
    finally:
        other.close()


def test_a_worker_reads_and_writes_what_is_queued(world, queued, worker):
    worker()
    batch = receive(user=world.users["staff"], name="a.xlsx", content=_file(line()))
    assert start(batch, "read", batch.user)
    until(lambda: state(batch) == ImportState.READY)
    job = ImportJob.objects.get(pk=batch.pk)
    assert (job.started_at is not None, job.percent) == (True, 90)
    batch.refresh_from_db()
    assert start(batch, "accept", batch.user)
    until(lambda: state(batch) == ImportState.ACCEPTED)
    assert Person.objects.filter(full_name="Lê Thị Mới").count() == 1


def test_a_worker_killed_while_it_writes_leaves_nothing_and_says_so(world, queued, worker, client):
    process = worker()
    batch = receive(user=world.users["staff"], name="a.xlsx", content=_file(line()))
    start(batch, "read", batch.user)
    until(lambda: state(batch) == ImportState.READY)
    before = everything()
    client.force_login(batch.user)
    with without_new_posts():
        start(batch, "accept", batch.user)
        until(lambda: sessions("wait_event_type = 'Lock'"))
        assert "Đang ghi vào sổ" in client.get(reverse("batch", args=[batch.pk])).text
        process.kill()
        process.wait()
        page = client.get(reverse("batch", args=[batch.pk])).text
    until(lambda: not sessions("state <> 'idle'"))
    assert (state(batch), STOPPED in page) == (ImportState.READY, True)
    assert everything() == before
    assert set(DBTaskResult.objects.values_list("status", flat=True)) == {"SUCCESSFUL", "FAILED"}
    worker()
    assert start(batch, "accept", batch.user)
    until(lambda: state(batch) == ImportState.ACCEPTED)


def test_a_worker_told_twice_to_stop_says_so_itself(world, queued, worker):
    process = worker()
    batch = receive(user=world.users["staff"], name="a.xlsx", content=_file(line()))
    start(batch, "read", batch.user)
    until(lambda: state(batch) == ImportState.READY)
    with without_new_posts():
        start(batch, "accept", batch.user)
        until(lambda: sessions("wait_event_type = 'Lock'"))
        for _ in range(2):
            process.send_signal(signal.SIGTERM)
            time.sleep(0.5)
    until(lambda: process.poll() is not None)
    batch.refresh_from_db()
    assert (batch.state, batch.notice) in {
        (ImportState.READY, STOPPED),
        (ImportState.ACCEPTED, ""),  # the signal came when all was written
    }


def test_work_that_the_database_breaks_off_can_be_done_again(world, queued, worker):
    worker()
    batch = receive(user=world.users["staff"], name="a.xlsx", content=_file(line()))
    start(batch, "read", batch.user)
    until(lambda: state(batch) == ImportState.READY)
    with without_new_posts():
        start(batch, "accept", batch.user)
        until(lambda: sessions("wait_event_type = 'Lock'"))
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_cancel_backend(pid) FROM pg_locks WHERE NOT granted")
        until(lambda: state(batch) == ImportState.READY)
    batch.refresh_from_db()
    assert batch.notice == STOPPED
    start(batch, "accept", batch.user)
    until(lambda: state(batch) == ImportState.ACCEPTED)


def test_a_task_that_was_taken_and_never_begun_is_reaped(world, queued, transactional_db):
    batch = receive(user=world.users["staff"], name="a.xlsx", content=_file(line()))
    start(batch, "read", batch.user)
    reap(ImportBatch.objects.all())
    assert state(batch) == ImportState.READING
    long_ago = timezone.now() - dt.timedelta(minutes=1)
    DBTaskResult.objects.update(status="RUNNING", started_at=long_ago)
    reap(ImportBatch.objects.all())
    batch.refresh_from_db()
    assert (batch.state, batch.notice) == (ImportState.FAILED, STOPPED)


def test_who_waits_is_told_how_much_comes_before(world, queued, transactional_db, client):
    first, second = (
        receive(user=world.users["staff"], name=name, content=_file(line())) for name in "ab"
    )
    for batch in (first, second):
        start(batch, "read", batch.user)
    assert [waiting_before(ImportJob.objects.get(batch=each)) for each in (first, second)] == [0, 1]
    client.force_login(second.user)
    assert "Chờ đến lượt, sau 1 việc khác." in client.get(reverse("batch", args=[second.pk])).text
    ImportJob.objects.update(started_at=timezone.now())
    assert waiting_before(ImportJob.objects.get(batch=second)) == 0


def test_waiting_is_long_after_a_while(db, world):
    batch = receive(user=world.users["staff"], name="a.xlsx", content=b"x")
    job = ImportJob(batch=batch, queued_at=timezone.now())
    assert not is_waiting_long(job)
    job.queued_at -= dt.timedelta(minutes=1)
    assert is_waiting_long(job)
    assert job.seconds == 0
    job.started_at = timezone.now() - dt.timedelta(seconds=75)
    assert job.seconds == 75


def test_progress_grows_by_the_shares_of_the_stages_and_is_not_written_too_often():
    written = []
    listener = _Listener(lambda facts, values: written.append(values), DEEDS["read"].stages)
    for stage, part in [("read", 0), ("match", 0.5), ("match", 0.6), ("other", 1), ("write", 1)]:
        listener(stage, part)
    assert written == [
        ["Đang đọc tệp", 0],
        ["Đang so với sổ", 30],
        ["Đang ghi thử để đếm", 90],
    ]


def test_the_bar_does_not_go_back_when_rows_are_compared_again():
    written = []
    listener = _Listener(lambda facts, values: written.append(values), DEEDS["read"].stages)
    for stage, part in [("match", 0.8), ("read", 0), ("match", 0.2), ("write", 0)]:
        listener(stage, part)
    assert [percent for _, percent in written] == [36, 36, 36, 50]


def test_each_row_that_is_read_moves_the_bar():
    heard, second = [], [HEAD, line(), line()]
    with heard_by(lambda stage, part: heard.append((stage, part))):
        read_list(workbook(line(), line(), Hai=second), today=TODAY)
    assert {stage for stage, _ in heard} == {"read"}
    first_sheet, both_sheets, *rows = (part for _, part in heard)
    assert 0 < first_sheet < both_sheets < 1 / 3
    assert rows == [pytest.approx(part) for part in (1 / 3, 1 / 2, 2 / 3, 5 / 6)]


def test_each_row_that_is_compared_moves_the_bar(world):
    heard = []
    read = read_list(workbook(line(), line(full_name="Lý Thị Tư")), today=TODAY)
    with heard_by(lambda stage, part: heard.append((stage, part))):
        match_list(read, reach=Reach(nationwide=True))
    assert heard == [("match", 0), ("match", 0.25), ("match", 0.5), ("match", 0.75)]


def test_rows_that_are_sent_move_the_bar(world, monkeypatch):
    monkeypatch.setattr("cadres.progress.STEP", 1)
    names = {"Ấp 7": "Lý Thị Tư", "Ấp 8": "Lý Thị Năm", "Ấp 9": "Lý Thị Sáu"}
    people = [line(full_name=name, hamlet=hamlet) for hamlet, name in names.items()]
    heard, read = [], read_list(workbook(*people), today=TODAY)
    plan = match_list(read, reach=Reach(nationwide=True))
    with heard_by(lambda stage, part: heard.append(part)):
        accept_list(plan=plan, user=None, reason="Nhập danh sách")
    assert heard == sorted(heard)
    assert len([part for part in heard if 0.1 <= part < 0.2]) == 1 + len(plan.persons)
    assert len([part for part in heard if 0.4 <= part < 0.65]) == 1 + len(plan.appointments)


def _file(*lines) -> bytes:
    return workbook(*lines).getvalue()
