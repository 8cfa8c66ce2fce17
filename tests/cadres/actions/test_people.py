"""Correcting records, finding two of one person, merging them and parting them again."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from cadres.access import editing_reach_of
from cadres.actions.people import (
    correct_person,
    merge,
    possible_duplicates,
    same_posts,
    unmerge,
    unmerge_refusal,
)
from cadres.changes import StaleError, token_of
from cadres.derivation import differences
from cadres.intake.rows.rows import Row
from cadres.lists.people import load_people
from cadres.models import Appointment, ConcurrentAssignment, Person, PersonMerge, Ruling
from tests.build import appoint, pairing, person, place, position, span
from tests.world import World


@pytest.fixture
def staff(world: World):
    return world.users["staff"]


@pytest.fixture
def duc(world) -> Person:
    return world.people["Đặng Văn Đức"]


@pytest.fixture
def twin(world) -> Person:
    """Another record of Đặng Văn Đức, who is also chairman of the farmers there."""
    who = person("Đặng Văn Đức", "1970-01-01", personnel_code="CB-07", note="từ danh sách cũ")
    appoint(who, world.positions["ct-hnd-xa"], world.places["Xã Đông Một"], "2018-01-01")
    return who


def register() -> dict[str, list]:
    """People, posts, rulings and cases, without the numbers of derived rows."""
    cases = ("person", "pairing", "first", "second", "locality", "period", "counted")
    return {
        "people": sorted(Person.objects.values_list(), key=repr),
        "posts": sorted(Appointment.objects.values_list(), key=repr),
        "rulings": sorted(Ruling.objects.values_list(), key=repr),
        "cases": sorted(ConcurrentAssignment.objects.values_list(*cases), key=repr),
    }


def test_a_record_is_corrected_with_the_reason_in_the_history(staff, duc):
    correct_person(user=staff, person=duc, reason="theo căn cước", full_name="Đặng Văn Đực")
    assert Person.objects.get(pk=duc.pk).full_name == "Đặng Văn Đực"
    last = Person.pgh_event_models["insert"].objects.filter(pgh_obj=duc.pk).latest("pgh_id")
    assert last.pgh_context.metadata["reason"] == "theo căn cước"


def test_a_record_that_changed_meanwhile_is_not_overwritten(staff, duc):
    seen = token_of(duc)
    Person.objects.filter(pk=duc.pk).update(note="người khác ghi")
    with pytest.raises(StaleError):
        correct_person(user=staff, person=duc, reason="", seen=seen, note="của tôi")
    assert Person.objects.get(pk=duc.pk).note == "người khác ghi"


def test_nobody_corrects_beyond_the_scope(world, duc):
    with pytest.raises(PermissionDenied):
        correct_person(user=world.users["neighbour"], person=duc, reason="", note="x")


def test_records_of_one_name_and_birth_or_of_one_code_may_be_one_person(world, duc):
    Person.objects.filter(pk=duc.pk).update(personnel_code="CB-07")
    duc.refresh_from_db()
    alike = {
        person("ĐẶNG VĂN ĐỨC", "1970-01-01"),
        person("Dang Van Duc", "1970-01-01", birth_precision="year"),
        person("Đặng Văn Đức", "1970-01-01", birth_precision="month"),
        person("Đặng Đức", None, personnel_code="CB-07"),
    }
    person("Đặng Văn Đức", "1971-01-01")
    person("Đặng Văn Đức", "1970-01-02")
    person("Đặng Văn Đức", "1970-02-01", birth_precision="month")
    person("Đặng Văn Đức", None)
    person("Đặng Văn Đức", "1970-01-01", merged_into=duc)
    assert set(possible_duplicates(duc)) == alike


def test_without_birth_and_code_nobody_is_a_duplicate(db):
    person("Đặng Văn Đức", "1970-01-01")
    assert list(possible_duplicates(person("Đặng Văn Đức", None))) == []


def test_a_merge_brings_posts_facts_and_cases_together(staff, duc, twin, world):
    made = merge(user=staff, kept=duc, gone=twin, taken=["note"], left_out=[], reason="một người")
    duc.refresh_from_db()
    assert {held.position.code for held in duc.appointments.all()} == {
        "btcb-thon",
        "truong-thon",
        "ct-hnd-xa",
    }
    assert set(duc.assignments.values_list("pairing__code", flat=True)) == {"A1", "A5"}
    assert (duc.note, duc.personnel_code) == ("từ danh sách cũ", "")
    assert Person.objects.get(pk=twin.pk).merged_into == duc
    assert (made.reason, made.merged_by, made.before) == ("một người", staff, {"note": ""})
    assert twin not in Person.objects.visible_to(staff)


def test_a_list_finds_the_record_that_was_kept(staff, duc, twin):
    row = Row("DS", 2, None, full_name="Đặng Văn Đức", personnel_code="CB-07")
    found = {known.id for known in load_people([row], editing_reach_of(staff))}
    assert found == {duc.pk, twin.pk}
    merge(user=staff, kept=duc, gone=twin, taken=[], left_out=[], reason="một người")
    assert {known.id for known in load_people([row], editing_reach_of(staff))} == {duc.pk}


def test_a_post_that_stands_twice_has_to_be_chosen(staff, duc, twin):
    secretary = duc.appointments.get(position__code="btcb-thon")
    again = appoint(twin, secretary.position, secretary.locality, "2019-01-01", note="bản kia")
    assert same_posts(duc, twin) == [([secretary], [again])]
    both = {"user": staff, "kept": duc, "gone": twin, "taken": [], "reason": "một người"}
    with pytest.raises(ValidationError, match="đã giữ chức danh đó"):
        merge(**both, left_out=[])
    with pytest.raises(ValidationError, match="cả hai hồ sơ cùng có"):
        merge(**both, left_out=[secretary.pk, again.pk])
    before = register()
    made = merge(**both, left_out=[secretary.pk])
    assert list(duc.appointments.filter(position=secretary.position)) == [again]
    unmerge(user=staff, merge=made, reason="hai người")
    assert register() == before


def test_a_ruling_follows_the_post_that_stays(staff, duc, twin):
    case = duc.assignments.get()
    legs = {"pairing": case.pairing, "first": case.first, "second": case.second}
    ruling = Ruling.objects.create(reason="tạm giao", **legs)
    again = appoint(twin, case.first.position, case.first.locality, "2018-01-01")
    before = register()
    both = {"user": staff, "kept": duc, "gone": twin, "taken": [], "reason": "một người"}
    made = merge(**both, left_out=[case.first_id])
    ruling.refresh_from_db()
    assert ruling.first == again
    assert duc.assignments.get(pairing=case.pairing).counted is False
    unmerge(user=staff, merge=made, reason="hai người")
    assert register() == before


def test_both_records_must_be_within_the_scope(world, duc):
    stranger = world.people["Đỗ Văn Phố"]
    both = {"kept": duc, "gone": stranger, "taken": [], "left_out": [], "reason": "một người"}
    for user in ("commune", "neighbour", "leader"):
        with pytest.raises(PermissionDenied):
            merge(user=world.users[user], **both)
    assert not PersonMerge.objects.exists()


def test_a_record_seen_before_a_change_is_not_merged(staff, duc, twin):
    seen = {duc.pk: token_of(duc), twin.pk: token_of(twin)}
    Person.objects.filter(pk=twin.pk).update(note="mới")
    both = {"kept": duc, "gone": twin, "taken": [], "left_out": [], "reason": "một người"}
    with pytest.raises(StaleError):
        merge(user=staff, seen=seen, **both)


def test_posts_ended_after_a_merge_stay_ended_when_parted(staff, duc, twin):
    both = {"kept": duc, "gone": twin, "taken": [], "left_out": [], "reason": "một người"}
    made = merge(user=staff, **both)
    duc.appointments.filter(pk__in=made.moved).update(period=span("2018-01-01", "2021-01-01"))
    unmerge(user=staff, merge=made, reason="hai người")
    assert twin.appointments.get().period == span("2018-01-01", "2021-01-01")


def test_what_depends_on_a_merge_is_taken_back_first(staff, duc, twin, world):
    both = {"user": staff, "left_out": [], "reason": "một người"}
    made = merge(kept=duc, gone=twin, taken=["note"], **both)
    third = person("Đặng Văn Đức")
    appoint(
        third, world.positions["ct-hnd-xa"], world.places["Xã Đông Một"], "2010-01-01", "2011-01-01"
    )
    later = merge(kept=duc, gone=third, taken=[], **both)
    assert "Sau đó hồ sơ Đặng Văn Đức cũng đã gộp" in unmerge_refusal(made)
    unmerge(user=staff, merge=later, reason="nhầm")
    Person.objects.filter(pk=duc.pk).update(note="sửa sau")
    made.refresh_from_db()
    assert unmerge_refusal(PersonMerge.objects.get(pk=made.pk)).startswith(
        "Mục “ghi chú” đã được sửa"
    )
    Person.objects.filter(pk=duc.pk).update(note=twin.note)
    moved = Appointment.objects.get(pk__in=made.moved)
    moved.delete()
    assert "nay không còn" in unmerge_refusal(PersonMerge.objects.get(pk=made.pk))


def test_a_ruling_across_both_records_is_taken_back_first(staff, duc, twin):
    both = {"kept": duc, "gone": twin, "taken": [], "left_out": [], "reason": "một người"}
    made = merge(user=staff, **both)
    case = duc.assignments.get(pairing__code="A5")
    Ruling.objects.create(
        pairing=case.pairing, first=case.first, second=case.second, reason="tạm giao"
    )
    with pytest.raises(ValidationError, match="hãy bỏ kết luận đó trước"):
        unmerge(user=staff, merge=made, reason="hai người")
    assert PersonMerge.objects.get(pk=made.pk).undone_at is None


def test_two_records_are_parted_only_once(staff, duc, twin):
    both = {"kept": duc, "gone": twin, "taken": [], "left_out": [], "reason": "một người"}
    made = merge(user=staff, **both)
    unmerge(user=staff, merge=made, reason="hai người")
    with pytest.raises(ValidationError, match="đã được tách"):
        unmerge(user=staff, merge=made, reason="hai người")


POSTS = st.lists(
    st.tuples(st.integers(0, 1), st.integers(0, 2), st.integers(2010, 2014), st.integers(0, 4)),
    max_size=8,
)


@settings(max_examples=25)
@given(posts=POSTS, sides=st.integers(0, 63), ruled=st.integers(0, 3), facts=st.booleans())
def test_whatever_was_merged_can_be_parted(django_user_model, db, posts, sides, ruled, facts):
    with transaction.atomic():
        boss = django_user_model.objects.create(username="boss", is_superuser=True)
        pair = [person("Một", "1970-01-01"), person("Hai", None, birth_precision="year")]
        hamlet = place(4, place(3, place(2, place(1))))
        kinds = [position(f"p{n}", 4, single_seat=n == 2) for n in range(3)]
        pairing("one", kinds[:1], kinds[1:])
        pairing("two", kinds[1:2], kinds[2:])
        for who, kind, start, years in posts:
            end = f"{start + years}-06-01" if years else None
            try:
                with transaction.atomic():
                    appoint(pair[who], kinds[kind], hamlet, f"{start}-01-01", end)
            except IntegrityError:
                continue  # held already
        for case in ConcurrentAssignment.objects.order_by("pk")[:ruled]:
            legs = {"pairing": case.pairing, "first": case.first, "second": case.second}
            Ruling.objects.get_or_create(**legs, defaults={"reason": "tạm giao"})
        before = register()
        twice = enumerate(same_posts(*pair))
        chosen = [held.pk for n, both in twice for held in both[sides >> n & 1]]
        taken = ["full_name", "birth"] if facts else []
        names = dict(zip(("kept", "gone"), pair, strict=True))
        made = merge(user=boss, **names, taken=taken, left_out=chosen, reason="một người")
        assert not pair[1].appointments.exists()
        assert set(differences().values()) == {0}
        unmerge(user=boss, merge=made, reason="hai người")
        assert register() == before
        transaction.set_rollback(True)


BEYOND = "Có chức danh ngoài phạm vi được phân công"


def test_a_merge_moves_no_post_beyond_the_scope(world, duc):
    twin, clerk = person("Đặng Văn Đức", "1970-01-01"), world.users["commune"]
    years = ("2010-01-01", "2011-01-01")
    appoint(twin, world.positions["btcb-thon"], world.places["Ấp 10"], *years)
    beyond = appoint(twin, world.positions["bt-huyen"], world.places["Huyện Đông"], *years)
    both = {"user": clerk, "taken": [], "reason": "một người"}
    with pytest.raises(ValidationError, match=BEYOND):
        merge(kept=duc, gone=twin, left_out=[], **both)
    assert beyond in twin.appointments.all()
    merge(kept=twin, gone=duc, left_out=[], **both)  # so round nothing changes out there
    assert beyond in twin.appointments.all()
    assert not duc.appointments.exists()


def test_a_merge_drops_no_post_beyond_the_scope(world, duc):
    twin, clerk = person("Đặng Văn Đức", "1970-01-01"), world.users["commune"]
    appoint(twin, world.positions["btcb-thon"], world.places["Ấp 10"], "2010-01-01", "2011-01-01")
    post = world.positions["bt-huyen"], world.places["Huyện Đông"], "2010-01-01", "2011-01-01"
    mine, theirs = appoint(duc, *post), appoint(twin, *post)
    for left_out in (mine, theirs):
        with pytest.raises(ValidationError, match=BEYOND):
            merge(
                user=clerk, kept=duc, gone=twin, taken=[], left_out=[left_out.pk], reason="x"
            )  # fmt: skip


def test_records_are_parted_only_by_who_may_write_each_post_that_moves(world, staff, duc):
    twin, clerk = person("Đặng Văn Đức", "1970-01-01"), world.users["commune"]
    appoint(
        twin, world.positions["bt-huyen"], world.places["Huyện Đông"], "2010-01-01", "2011-01-01"
    )
    made = merge(user=staff, kept=duc, gone=twin, taken=[], left_out=[], reason="một người")
    with pytest.raises(ValidationError, match=BEYOND):
        unmerge(user=clerk, merge=made, reason="hai người")
    unmerge(user=staff, merge=made, reason="hai người")
    assert twin.appointments.count() == 1
