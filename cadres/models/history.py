"""Who changed what, when and why: an append-only row for every insert, update and delete.

The database writes the rows (statement-level triggers), so bulk inserts, COPY and raw SQL are
captured like a form is. The user, the page and the reason come from `pghistory.context`.
"""

import pghistory
import pgtrigger


def tracked(*, exclude: tuple[str, ...] = ()):
    """Class decorator: keep the history of a model's rows, without the columns in `exclude`."""
    level = pgtrigger.Statement
    return pghistory.track(
        pghistory.InsertEvent(level=level),
        pghistory.UpdateEvent(level=level),
        pghistory.DeleteEvent(level=level),
        exclude=list(exclude),
        append_only=True,
    )
