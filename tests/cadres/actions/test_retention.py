"""Files are kept as long as they are of use, and no longer."""

import datetime as dt
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cadres.actions.batch_return import delete_batch
from cadres.actions.retention import UNWRITTEN, WRITTEN, last_day, let_old_files_go
from cadres.jobs import reap
from cadres.models import ImportBatch, ImportRow, ImportState, Person
from tests.cadres.batches import do, send
from tests.cadres.list_files import line

DAY = dt.timedelta(days=1)


@pytest.fixture
def batch(world):
    return send(world.users["commune"], line())


def age(batch, days: dt.timedelta) -> None:
    """Let all that happened to a batch lie so far back."""
    steps = ("created_at", "read_at", "accepted_at", "undone_at")
    then = {step: getattr(batch, step) and timezone.now() - days for step in steps}
    ImportBatch.objects.filter(pk=batch.pk).update(**then)
    batch.refresh_from_db()


def test_a_batch_that_was_never_written_goes_after_its_time(batch):
    age(batch, UNWRITTEN - DAY)
    assert last_day(batch) == timezone.localdate() + DAY
    let_old_files_go()
    assert ImportBatch.objects.get() == batch
    age(batch, UNWRITTEN + DAY)
    let_old_files_go()
    assert (ImportBatch.objects.count(), ImportRow.objects.count()) == (0, 0)


def test_of_a_written_batch_the_file_goes_and_what_it_wrote_stays(batch):
    do(batch, "accept")
    age(batch, WRITTEN - DAY)
    let_old_files_go()
    assert ImportRow.objects.filter(batch=batch).count() == 2
    age(batch, WRITTEN + DAY)
    let_old_files_go()
    batch.refresh_from_db()
    assert (bytes(batch.content), batch.rows.count(), batch.state) == (
        b"", 0, ImportState.ACCEPTED,
    )  # fmt: skip
    assert batch.summary["written"]["persons"] == 1
    assert Person.objects.filter(full_name="Lê Thị Mới").exists()


def test_a_batch_may_be_undone_without_its_file(batch):
    do(batch, "accept")
    age(batch, WRITTEN + DAY)
    let_old_files_go()
    assert do(batch, "undo").state == ImportState.UNDONE
    assert not Person.objects.filter(full_name="Lê Thị Mới").exists()


def loads_file(sql: str) -> bool:
    return sql.startswith("SELECT") and any(
        f'"{name}",' in sql for name in ("content", "annotated")
    )


def test_files_that_go_are_not_loaded_and_no_work_on_them_begins(batch, world):
    delete = send(world.users["staff"], line())
    age(batch, UNWRITTEN + DAY)
    with CaptureQueriesContext(connection) as queries:
        assert let_old_files_go() == (1, 0)
        assert delete_batch(delete)
    said = [each["sql"] for each in queries.captured_queries]
    assert not any(map(loads_file, said))
    assert [sql for sql in said if sql.startswith('DELETE FROM "cadres_importbatch"')]
    assert sum(sql.endswith(" FOR UPDATE") for sql in said) == 2


def test_a_batch_that_is_worked_on_stays(batch):
    age(batch, UNWRITTEN + DAY)
    ImportBatch.objects.update(state=ImportState.READING)
    assert let_old_files_go() == (0, 0)
    assert not delete_batch(batch)


def test_looking_for_work_that_died_loads_no_file(batch):
    ImportBatch.objects.update(state=ImportState.READING)
    with CaptureQueriesContext(connection) as queries:
        reap(ImportBatch.objects.all())
    assert queries.captured_queries
    assert not any(loads_file(each["sql"]) for each in queries.captured_queries)


def test_work_on_any_batch_lets_old_files_go(batch, world):
    age(batch, UNWRITTEN + DAY)
    other = send(world.users["staff"], line())
    assert ImportBatch.objects.get() == other


def test_the_page_says_until_when_a_file_is_kept_and_that_it_is_gone(batch, client):
    client.force_login(batch.user)
    address = reverse("batch", args=[batch.pk])
    day = timezone.localdate() + UNWRITTEN
    assert f"tự xóa sau ngày {day.day}/{day.month}/{day.year}." in client.get(address).text
    do(batch, "accept")
    day = timezone.localdate() + WRITTEN
    assert f"Tệp được giữ đến ngày {day.day}/{day.month}/{day.year}." in client.get(address).text
    do(batch, "undo")
    age(batch, WRITTEN + DAY)
    let_old_files_go()
    page = client.get(address).text
    assert "Tệp đã hết hạn lưu và được xóa." in page
    assert "Đọc lại tệp" not in page
    page = client.post(reverse("batch-read", args=[batch.pk]), follow=True).text
    assert "không đọc lại được" in page
    batch.refresh_from_db()
    assert batch.state == ImportState.UNDONE


def test_a_command_lets_old_files_go_and_counts_them(batch, world):
    written = do(send(world.users["staff"], line(hamlet="Ấp 4")), "accept")
    said = StringIO()
    call_command("let_old_files_go", stdout=said)
    age(batch, UNWRITTEN + DAY)
    age(written, WRITTEN + DAY)
    for _ in range(2):
        call_command("let_old_files_go", stdout=said)
    assert said.getvalue().splitlines() == [
        "Đã xóa 0 lô chưa ghi và tệp của 0 lô đã ghi.",
        "Đã xóa 1 lô chưa ghi và tệp của 1 lô đã ghi.",
        "Đã xóa 0 lô chưa ghi và tệp của 0 lô đã ghi.",
    ]
    assert (ImportBatch.objects.get(), ImportRow.objects.count()) == (written, 0)
