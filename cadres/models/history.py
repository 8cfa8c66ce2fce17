"""Who changed what, when and why: an append-only row for every insert, update and delete.

The database writes the rows (statement-level triggers), so bulk inserts, COPY and raw SQL are
captured like a form is. The user, the page and the reason come from `pghistory.context`.
"""

import pghistory
import pgtrigger
from django.db.models import Index


def tracked(*, exclude: tuple[str, ...] = (), found_by: tuple[str, ...] = ()):
    """Class decorator: keep the history of a model's rows, without the columns in `exclude`.

    History rows are found by the row, by what was written together (the context), and by the
    foreign keys in `found_by`: an index on each of the others would make writing dearer.
    """
    level = pgtrigger.Statement

    def track(model):
        name = model._meta.model_name
        indexes = [Index(fields=[field], name=f"{name}_event_{field}") for field in found_by]
        return pghistory.track(
            pghistory.InsertEvent(level=level),
            pghistory.UpdateEvent(level=level),
            pghistory.DeleteEvent(level=level),
            exclude=list(exclude),
            append_only=True,
            meta={"indexes": indexes},
        )(model)

    return track
