"""What the query planner must be told after a bulk write, before autovacuum comes by."""

from django.db import connection

BULK = 500  # rows in one transaction from which the planner's picture is out of date


def analyze(*models) -> None:
    """Measure the tables of the models anew, within the transaction that filled them.

    On tables that it thinks empty PostgreSQL joins by nested scans: what takes 0.2 s after this
    took 5 s before.
    """
    tables = ", ".join(connection.ops.quote_name(model._meta.db_table) for model in models)
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {tables}")
