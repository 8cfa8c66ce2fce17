"""The shipped data, loaded once for a module's tests; what a test writes is undone."""

import pytest
from django.db import transaction


@pytest.fixture
def shipped(loaded_register, db):
    """All units, positions, pairings and documents of the files."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
