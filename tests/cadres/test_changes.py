"""The history in words: what people read of a change, and what an editor missed meanwhile."""

import datetime as dt
import re

import pghistory
import pytest
from django.utils import timezone

from cadres.actions.writing import recorded
from cadres.changes import change_of, events_of, history_of_person, since, token_of
from cadres.models import Appointment, Decision, Precision, Ruling
from tests.build import appoint, span
from tests.world import World


@pytest.fixture
def head(world: World) -> Appointment:
    """Đặng Văn Đức as head of Ấp 1, since a month."""
    held = Appointment.objects.get(
        person=world.people["Đặng Văn Đức"], position=world.positions["truong-thon"]
    )
    Appointment.objects.filter(pk=held.pk).update(
        period=span("2017-03-01"), start_precision=Precision.MONTH
    )
    return Appointment.objects.get(pk=held.pk)


def said(changes) -> list[str]:
    """The sentences without their time."""
    return [re.sub(r"^\d+/\d+/\d{4} \d\d:\d\d, ", "", change.sentence) for change in changes]


def write(user, row, reason="", **fields):
    with recorded(user=user, reason=reason):
        type(row).objects.filter(pk=row.pk).update(**fields)


def test_a_date_with_its_precision_is_one_fact(world, head):
    seen = token_of(head)
    fields = {"period": span("2017-03-15"), "start_precision": Precision.DAY}
    write(world.users["staff"], head, "theo quyết định gốc", **fields)
    assert said(since(head, seen)) == [
        "Cán bộ tỉnh sửa ngày bắt đầu: 3/2017 → 15/3/2017 (Trưởng ấp, Ấp 1); "
        "lý do: theo quyết định gốc"
    ]


def test_the_sentence_opens_with_the_local_time(head):
    change = change_of(events_of(head).last())
    local = timezone.localtime(change.when)
    assert change.sentence.startswith(f"{local.day}/{local.month}/{local.year} {local:%H:%M}, ")


def test_values_are_said_as_people_say_them(world, head):
    seen = token_of(head)
    write(
        world.users["staff"],
        head,
        period=span("2017-03-01", "2020-07-01"),
        holding="bau",
        is_main=True,
        end_decision=Decision.objects.create(number="7-QĐ/HU", issued=dt.date(2020, 6, 20)),
        end_reason="chuyển công tác",
    )
    (change,) = since(head, seen)
    assert [str(field) for field in change.fields] == [
        "ngày kết thúc: nay → 30/6/2020",
        "hình thức: trống → Bầu",
        "chức danh chính: không → có",
        "quyết định thôi giữ chức: trống → 7-QĐ/HU",
        "lý do thôi: trống → chuyển công tác",
    ]


def test_a_birth_and_a_name_of_a_person_are_said(world):
    who = world.people["Đặng Văn Đức"]
    seen = token_of(who)
    write(world.users["commune"], who, birth_precision="year", full_name="Đặng Văn Đực")
    assert said(since(who, seen)) == [
        "Cán bộ xã sửa họ và tên: Đặng Văn Đức → Đặng Văn Đực; ngày sinh: 1/1/1970 → 1970"
    ]


def test_nothing_is_missed_by_who_saw_the_last_change(head):
    assert since(head, token_of(head)) == []


def test_a_user_who_is_gone_is_named_by_the_name_of_the_account(world, head):
    seen = token_of(head)
    write(world.users["staff"], head, note="xem lại")
    world.users["staff"].scopes.all().delete()
    world.users["staff"].delete()
    assert said(since(head, seen)) == ["staff sửa ghi chú: trống → xem lại (Trưởng ấp, Ấp 1)"]


def test_the_history_of_a_person_tells_all_of_it_newest_first(world, head):
    staff, who = world.users["staff"], head.person
    case = who.assignments.get()
    with recorded(user=staff, reason="tạm giao"):
        ruling = Ruling.objects.create(
            pairing=case.pairing, first=case.first, second=case.second, reason="tạm giao"
        )
    with recorded(user=staff):
        ruling.delete()
    with recorded(user=staff, reason="ghi nhầm"):
        spare = appoint(who, world.positions["btcb-thon"], world.places["Ấp 2"], "2016-01-01")
    spare_id = spare.pk
    with recorded(user=staff, reason="ghi nhầm"):
        spare.delete()
    write(staff, who, ethnic_group="Kinh")
    changes = history_of_person(who)  # one transaction, one time: newest first within a table
    tables = {table: [c for c in changes if c.table == table] for table in ("person", "ruling")}
    posts = [c for c in changes if c.row == spare_id]
    newest = [tables["person"][0], *posts, *tables["ruling"]]
    assert said(newest) == [
        "Cán bộ tỉnh sửa dân tộc: trống → Kinh",
        "Cán bộ tỉnh xóa chức danh Bí thư chi bộ, Ấp 2, từ 1/1/2016 đến nay; lý do: ghi nhầm",
        "Cán bộ tỉnh thêm chức danh Bí thư chi bộ, Ấp 2, từ 1/1/2016 đến nay; lý do: ghi nhầm",
        "Cán bộ tỉnh bỏ kết luận không tính A1 (tạm giao)",
        "Cán bộ tỉnh kết luận không tính A1 (tạm giao); lý do: tạm giao",
    ]


def test_only_the_last_change_of_a_row_is_its_last(world, head):
    write(world.users["staff"], head, note="một")
    write(world.users["staff"], head, note="hai")
    changes = [c for c in history_of_person(head.person) if c.table == "appointment"]
    assert [c.is_last for c in changes if c.row == head.pk] == [True, False, False, False]


@pytest.mark.parametrize("times", [1, 30])
def test_the_history_takes_as_many_queries_for_many_changes_as_for_one(
    world, head, times, django_assert_num_queries
):
    for number in range(times):
        write(world.users["staff"], head, note=f"lần {number}")
    with django_assert_num_queries(8):
        assert len(history_of_person(head.person)) == times + 4


def test_what_is_written_together_shares_its_context(world, head):
    with pghistory.context(), recorded(user=world.users["staff"]):
        Appointment.objects.filter(person=head.person).update(note="cả hai")
    both = [c for c in history_of_person(head.person) if "ghi chú" in c.deed]
    assert len(both) == 2
    assert both[0].context == both[1].context
