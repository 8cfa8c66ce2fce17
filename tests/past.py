"""The history moved into the past, so that a test can ask what was known before its next write."""

import pgtrigger
from django.db import connection

from cadres.changes import event_model
from cadres.knowledge import FACTS


def age_history(days: int = 1, models=FACTS):
    """Make all rows of `models` written so far look as if written so many days earlier."""
    with pgtrigger.ignore(), connection.cursor() as cursor:
        for model in models:
            table = event_model(model)._meta.db_table
            cursor.execute(
                f"UPDATE \"{table}\" SET pgh_created_at = pgh_created_at - %s * interval '1 day'",
                [days],
            )
