"""What was known at a moment, read from the history, is what the register said at that moment."""

import datetime as dt

import pytest
from django.db import DataError, IntegrityError, transaction
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from cadres.knowledge import FACTS, known_at
from cadres.models import AssignmentStretch, ConcurrentAssignment, Person, Position
from tests.build import person
from tests.cadres.test_derivation_properties import ASKED_DAYS, STEPS, World, counted
from tests.past import age_history

pytestmark = pytest.mark.django_db
# A place by its number, and a day.
ASKED = st.lists(
    st.tuples(st.integers(0, 20), st.sampled_from(ASKED_DAYS[4:21:8])), min_size=8, max_size=8
)


def written(steps, world):
    """Do random writes; what the register refuses is left out."""
    for write, *arguments in steps:
        try:
            with transaction.atomic():
                write(world, *arguments)
        except (DataError, IntegrityError):
            continue


def facts() -> dict:
    """Every row that cases are derived from, and every case, column by column."""
    derived = ("pairing", "person", "first", "second", "locality", "period", "started", "counted")
    models = [model for model in FACTS if model is not Position]  # its aliases are a list
    told = {model.__name__: set(model.objects.values_list(*_columns(model))) for model in models}
    return told | {"cases": set(ConcurrentAssignment.objects.values_list(*derived))}


def _columns(model) -> list[str]:
    """All but the one that the history leaves out."""
    fields = model._meta.concrete_fields
    return [field.attname for field in fields if field.name != "single_seat"]


def days_ago(days: float) -> dt.datetime:
    return timezone.now() - dt.timedelta(days=days)


@given(before=STEPS, after=STEPS)
@settings(max_examples=25)
def test_the_past_is_what_it_was_whatever_is_written_later(db, before, after):
    with transaction.atomic():
        world = World()
        written(before, world)
        known = facts(), [counted(day) for day in ASKED_DAYS]
        age_history(days=2)
        written(after, world)
        with known_at(days_ago(1)):
            assert (facts(), [counted(day) for day in ASKED_DAYS]) == known
        with known_at(days_ago(3)):
            assert counted(ASKED_DAYS[5]) == []
        now = facts()
        with known_at(days_ago(-1)):
            assert facts() == now
        transaction.set_rollback(True)


def cases_of(place, day) -> set:
    """The cases counted at a place on a day, as far as a question may ask about them."""
    facts = ("person", "pairing", "locality", "assignment__first", "assignment__second")
    listed = AssignmentStretch.objects.on(day).under(place)
    return set(listed.values_list(*facts, "assignment__started", "assignment__period"))


@given(before=STEPS, after=STEPS, asked=ASKED)
@settings(max_examples=25)
def test_the_cases_of_a_place_and_a_day_are_all_there(db, before, after, asked):
    with transaction.atomic():
        world = World()
        written(before, world)
        places = [None, world.province, *world.districts, *world.communes, *world.hamlets]
        asked = [(places[number % len(places)], day) for number, day in asked]
        known = [cases_of(*each) for each in asked]
        age_history(days=2)
        written(after, world)
        for each, cases in zip(asked, known, strict=True):
            with known_at(days_ago(1), *each):
                assert cases_of(*each) == cases
        transaction.set_rollback(True)


def test_names_are_found_and_sorted_as_they_were(world):
    who = world.people["Đặng Văn Đức"]
    age_history(days=2)
    Person.objects.filter(pk=who.pk).update(full_name="Đặng Văn Tài")
    with known_at(days_ago(1)):
        assert Person.objects.named("dang van duc").get().sort_key == who.sort_key
    assert not Person.objects.named("dang van duc").exists()


def test_a_deleted_row_is_known_until_it_was_deleted(db):
    who = person("Người xóa")
    age_history(days=2)
    who.delete()
    with known_at(days_ago(1)):
        assert Person.objects.named("nguoi xoa").count() == 1
    with known_at(days_ago(0)):
        assert Person.objects.named("nguoi xoa").count() == 0


def test_what_is_written_in_the_block_is_taken_back(world):
    age_history(days=2)
    posts = world.people["Võ Văn Mười"].appointments
    posts.update(note="ghi sau")
    with known_at(days_ago(1)):
        posts.update(note="ghi trong khối")
    assert set(posts.values_list("note", flat=True)) == {"ghi sau"}


def test_where_nothing_has_changed_since_the_register_itself_answers(
    world, django_assert_num_queries
):
    cases = set(AssignmentStretch.objects.values_list())
    with django_assert_num_queries(5), known_at(timezone.now()):
        assert set(AssignmentStretch.objects.values_list()) == cases
