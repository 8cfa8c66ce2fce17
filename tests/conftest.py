"""Fixtures for every test."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from hypothesis import HealthCheck, settings

from cadres.loaders.catalogue import load_catalogue
from cadres.loaders.units import load_units
from tests.replay import Replayed
from tests.world import World, build_world

# A property is tried with the same examples everywhere, however slow the machine, so that whoever
# changes something else meets no new one; `ARGS=--hypothesis-profile=explore` looks for new ones.
OF_ALL = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
}
settings.register_profile("explore", **OF_ALL)
settings.register_profile("suite", derandomize=True, **OF_ALL)
settings.load_profile("suite")

replayed_world = Replayed(build_world)
replayed_register = Replayed(lambda: [load_units(), load_catalogue()])


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The test database, of which autovacuum keeps off.

    Between tests that are undone it finds every table empty, and PostgreSQL would then plan the
    next test's thousand rows as if there were one.
    """
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        for table in connection.introspection.django_table_names(only_existing=True):
            cursor.execute(f'ALTER TABLE "{table}" SET (autovacuum_enabled = false)')


@pytest.fixture
def world(db) -> World:
    """The small world of `tests.world`: 8 cases = 1 + 1 + 1 + 5 on 23/9/2020."""
    return replayed_world()


@pytest.fixture(scope="module")
def loaded_register(django_db_setup, django_db_blocker):
    """The shipped units and catalogue, loaded once for a module's tests and then undone."""
    with django_db_blocker.unblock(), transaction.atomic():
        replayed_register()
        _settle()
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def demo(loaded_register, django_db_blocker):
    """The five demo places upon the loaded register."""
    with django_db_blocker.unblock():
        call_command("load_demo", stdout=StringIO())
        _settle()


def _settle():
    """Check foreign keys now: at the end of each test all would be looked at again."""
    connection.check_constraints()
