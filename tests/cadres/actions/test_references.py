"""Deferred checks are done one by one, each told, and refuse what the commit would."""

import pytest
from django.db import IntegrityError, connection, transaction

from cadres.actions.references import check_references
from cadres.progress import heard_by


def test_each_deferred_check_is_told(world):
    heard = []
    with heard_by(lambda stage, part: heard.append((stage, part))):
        check_references()
    assert heard[0] == ("close", 0.0)
    assert heard[-1] == ("close", 1.0)
    assert len(heard) > 20
    assert heard == sorted(heard)


def test_what_the_commit_would_refuse_is_refused(world):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cadres_appointment SET locality_id = 0")
    with pytest.raises(IntegrityError):
        check_references()
    transaction.set_rollback(True)
