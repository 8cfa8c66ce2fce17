"""The history moved into the past, so that a test can ask what was known before its next write."""

import pgtrigger
from django.db import connection

from cadres.changes import event_model
from cadres.knowledge import FACTS


def age_history(days: int = 1):
    """Make everything written so far look as if it had been written so many days earlier."""
    with pgtrigger.ignore(), connection.cursor() as cursor:
        for model in FACTS:
            table = event_model(model)._meta.db_table
            cursor.execute(
                f"UPDATE \"{table}\" SET pgh_created_at = pgh_created_at - %s * interval '1 day'",
                [days],
            )
