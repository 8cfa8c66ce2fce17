"""How long the files of batches are kept: they name people, and the register keeps what counts."""

import datetime as dt

from django.db.models.functions import Greatest
from django.utils import timezone

from cadres.models import ImportBatch, ImportRow, ImportState

from .batch_return import let_go

UNWRITTEN = dt.timedelta(days=90)  # after which a batch that was not written goes
WRITTEN = dt.timedelta(days=365)  # after which the file of one that was written goes
SETTLED = (ImportState.ACCEPTED, ImportState.UNDONE)
STEPS = ("created_at", "read_at", "accepted_at", "undone_at")


def last_day(batch: ImportBatch) -> dt.date:
    """The last day on which a batch's file is kept for sure."""
    kept = WRITTEN if batch.state in SETTLED else UNWRITTEN
    last = max(filter(None, (getattr(batch, step) for step in STEPS)))
    return timezone.localdate(last + kept)


def let_old_files_go() -> tuple[int, int]:
    """Delete the batches that were never written, and of the others the file and its rows.

    What a batch wrote, its counts and its answers stay; undoing needs only the history. Returns
    how many batches were deleted, and how many only lost their file.
    """
    now = timezone.now()
    batches = ImportBatch.objects.annotate(last=Greatest(*STEPS))
    deleted = let_go(batches.filter(last__lt=now - UNWRITTEN))
    old = batches.filter(state__in=SETTLED, last__lt=now - WRITTEN).exclude(content=b"")
    gone = list(old.values_list("pk", flat=True))
    ImportRow.objects.filter(batch__in=gone).delete()
    ImportBatch.objects.filter(pk__in=gone).update(content=b"", annotated=None)
    return deleted, len(gone)
