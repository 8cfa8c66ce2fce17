"""A batch's file with its faults marked, to go back to who sent it; and a batch let go."""

from django.db import transaction
from django.db.models import QuerySet

from cadres.access import editing_reach_of
from cadres.intake.questions import FAULT
from cadres.intake.returns.returned import annotate
from cadres.lists.matching import match_list
from cadres.models import ImportBatch, ImportState
from cadres.progress import report

from .batches import answers_of
from .previews import read_content

LET_GO = (ImportState.UPLOADED, ImportState.READY, ImportState.FAILED)


def annotate_batch(*, batch: ImportBatch, user) -> None:
    """Mark all faults in the file, also those of rows that answers leave aside, and keep it.

    Raises IntakeError for a file that cannot be read, or takes too much to be marked.
    """
    answers = {
        key: value for key, value in answers_of(batch).items() if not key.startswith(f"{FAULT}|")
    }
    content = bytes(batch.content)
    read = read_content(content, batch.name, answers)
    report("match")
    plan = match_list(
        read,
        reach=editing_reach_of(user),
        day=batch.day,
        answers=answers,
        sender=batch.place_id,
    )
    report("mark")
    sheets = [layout.whole for layout in read.layouts]
    batch.annotated = annotate(content, batch.name, sheets, plan.problems)
    batch.state = ImportState.READY
    batch.save(update_fields=["annotated", "state"])


def delete_batch(batch: ImportBatch) -> bool:
    """Delete a batch with its file and rows; False for one that was accepted or is worked on."""
    return let_go(ImportBatch.objects.filter(pk=batch.pk)) > 0


def let_go(batches: QuerySet[ImportBatch]) -> int:
    """Delete those of some batches that were neither accepted nor are worked on; how many it were.

    Their files, of many megabytes each, are not loaded, and until they are gone no work on them
    begins.
    """
    with transaction.atomic():
        free = batches.filter(state__in=LET_GO).select_for_update()
        gone = ImportBatch.objects.filter(pk__in=list(free.values_list("pk", flat=True)))
        _, deleted = gone.only("pk").delete()
    return deleted.get(ImportBatch._meta.label, 0)
