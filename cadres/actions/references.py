"""The deferred checks of a long write, done one by one instead of all at the commit.

They take a second or more of a long list, in which nothing could be told.
"""

from django.db import connection

from cadres.progress import report

DEFERRED = """
    SELECT DISTINCT conname FROM pg_constraint
    WHERE condeferred AND connamespace = current_schema()::regnamespace AND conrelid = ANY (
        SELECT oid FROM pg_class WHERE relname LIKE 'cadres\\_%')
    ORDER BY 1
"""


def check_references() -> None:
    """Check what the transaction wrote against every deferred constraint of the register."""
    report("close")
    with connection.cursor() as cursor:
        cursor.execute(DEFERRED)
        names = [name for (name,) in cursor.fetchall()]
        for done, name in enumerate(names, 1):
            quoted = connection.ops.quote_name(name)
            cursor.execute(f"SET CONSTRAINTS {quoted} IMMEDIATE")
            cursor.execute(f"SET CONSTRAINTS {quoted} DEFERRED")  # what is written after this
            report("close", done, len(names))
