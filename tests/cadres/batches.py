"""Batches for tests: a file of a user's, read; and what is done to it."""

from cadres.actions.batches import receive
from cadres.jobs import start
from cadres.models import ImportBatch
from tests.cadres.list_files import HEAD, workbook


def send(user, *lines, content=None, head=HEAD, day=None, name="ds.xlsx", **sheets) -> ImportBatch:
    """A workbook of lines, or a whole file, sent by a user and read."""
    content = content or workbook(*lines, head=head, **sheets).getvalue()
    return do(receive(user=user, name=name, content=content, day=day), "read", user)


def do(batch, deed, user=None) -> ImportBatch:
    """The batch after a deed of its sender, or of another user."""
    assert start(batch, deed, user or batch.user)
    batch.refresh_from_db()
    return batch


def outcomes(batch) -> list[tuple]:
    """Number and outcome of each row."""
    return list(batch.rows.values_list("number", "outcome"))
