"""The shipped data, loaded once for these tests; what a test writes is undone."""

import pytest
from django.db import transaction

from cadres.loaders.catalogue import load_catalogue
from cadres.loaders.units import load_units


@pytest.fixture(scope="package")
def loaded_once(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        load_units()
        load_catalogue()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def shipped(loaded_once):
    """All units, positions, pairings and documents of the files."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
