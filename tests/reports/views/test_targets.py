"""Entering targets, and the page that tells how far they have come."""

import datetime as dt
from decimal import Decimal

import pytest

from cadres.changes import token_of
from reports.models import Target
from tests.build import target
from tests.reports.views.test_dashboard import table, text
from tests.world import World

PAGE, NEW = "/chi-tieu/nghi-quyet/", "/chi-tieu/nghi-quyet/them/"


@pytest.fixture
def staff(client, world: World):
    client.force_login(world.users["staff"])
    return client


def typed(world, **fields) -> dict:
    days = {"start": "1/1/2020", "due": "31/12/2020"}
    return {"pairing": world.pairings["X1"].pk, "percent": "62,5%"} | days | fields


def set_at(client, world, name, **fields):
    where = world.places[name].pk
    return client.post(f"{NEW}?place={where}", typed(world, **fields), follow=True)


def test_a_target_is_written_and_told_with_its_progress(staff, world):
    response = set_at(staff, world, "Tỉnh An Hòa", note="Kế hoạch 12")
    assert "Đã ghi chỉ tiêu X1: 62,5% đến 31/12/2020." in text(response)
    kept = Target.objects.get()
    assert (kept.place, kept.percent) == (world.places["Tỉnh An Hòa"], Decimal("62.50"))
    assert (kept.start, kept.due) == (dt.date(2020, 1, 1), dt.date(2020, 12, 31))
    assert table(response, "chi-tieu")[1:] == [
        [
            "Tỉnh An Hòa", "X1 – Bí thư – Chủ tịch UBND xã", "62,5% đến 31/12/2020", "Kế hoạch 12",
            "1/2", "50,00%", "1", "Đúng tiến độ", "0,4 đơn vị/tháng",
        ]
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"number": "3"}, "Hãy nhập hoặc tỷ lệ, hoặc số đơn vị phải đạt."),
        ({"percent": ""}, "Hãy nhập hoặc tỷ lệ, hoặc số đơn vị phải đạt."),
        ({"percent": "hơn nửa"}, "“hơn nửa” không phải là một số"),
        ({"percent": "120"}, "Tỷ lệ phần trăm phải lớn hơn 0 và không quá 100."),
        ({"due": "1/1/2019"}, "Thời hạn phải sau ngày bắt đầu tính tiến độ."),
        ({"due": "31/2/2020"}, "31/2/2020"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(staff, world, fields, sentence):
    assert sentence in text(set_at(staff, world, "Tỉnh An Hòa", **fields))
    assert not Target.objects.exists()


def test_the_same_target_twice_is_refused_in_words(staff, world):
    set_at(staff, world, "Tỉnh An Hòa")
    shown = text(set_at(staff, world, "Tỉnh An Hòa", percent="70"))
    assert "Đơn vị này đã có chỉ tiêu của mô hình đó với thời hạn đó." in shown
    assert [each.percent for each in Target.objects.all()] == [Decimal("62.50")]


def test_a_change_stands_in_the_history_in_words(staff, world):
    kept = target(world.pairings["X1"], world.places["Tỉnh An Hòa"], percent=50)
    path = f"{PAGE}{kept.pk}/"
    assert 'value="50%"' in staff.get(path).content.decode()
    staff.post(path, typed(world, percent="60", reason="Nghị quyết mới", seen=token_of(kept)))
    shown = text(staff.get(path))
    assert "Cán bộ tỉnh sửa tỷ lệ phải đạt (%): 50 → 60; lý do: Nghị quyết mới" in shown


def test_who_saves_over_a_change_is_told_and_keeps_what_was_typed(staff, world):
    kept = target(world.pairings["X1"], world.places["Tỉnh An Hòa"], percent=50)
    seen = token_of(kept)
    Target.objects.update(percent=55)
    response = staff.post(f"{PAGE}{kept.pk}/", typed(world, percent="60", seen=seen))
    assert "mục này đã được người khác sửa" in text(response)
    assert 'value="60"' in response.content.decode()
    assert Target.objects.get().percent == 55


def test_a_target_is_deleted_and_its_history_stays(staff, world):
    kept = target(world.pairings["X1"], world.places["Tỉnh An Hòa"], percent=50)
    response = staff.post(f"{PAGE}{kept.pk}/", {"delete": "1", "seen": token_of(kept)}, follow=True)
    assert "Đã xóa chỉ tiêu X1: 50% đến 31/12/2020." in text(response)
    events = Target.pgh_event_models["insert"].objects.order_by("pgh_id")
    assert list(events.values_list("pgh_label", flat=True)) == ["insert", "delete"]


@pytest.mark.parametrize(
    ("user", "answer"), [("leader", 403), ("neighbour", 404), ("commune", 404)]
)
def test_who_may_not_write_there_writes_nothing(client, world, user, answer):
    client.force_login(world.users[user])
    kept = target(world.pairings["X1"], world.places["Huyện Đông"], percent=50)
    where = kept.place_id
    assert client.post(f"{NEW}?place={where}", typed(world)).status_code == answer
    assert client.post(f"{PAGE}{kept.pk}/", typed(world)).status_code == answer
    assert client.post(f"{PAGE}{kept.pk}/", {"delete": "1"}).status_code == answer
    assert [each.percent for each in Target.objects.all()] == [50]


def test_the_page_tells_the_targets_of_the_place_and_of_those_below(client, world):
    made = world.pairings["A1"]
    for name in ("Xã Đông Một", "Tỉnh An Hòa", "Tỉnh Bình Xa"):
        target(made, world.places[name], number=3)
    target(made, None, percent=90)
    told = {}
    for user in ("leader", "commune", "neighbour", "administrator"):
        client.force_login(world.users[user])
        page = client.get(PAGE)
        rows = table(page, "chi-tieu")[1:] if "chi-tieu-title" in page.content.decode() else []
        told[user] = [row[0] for row in rows]
    assert told == {
        "leader": ["Tỉnh An Hòa", "Xã Đông Một"],
        "commune": ["Xã Đông Một"],
        "neighbour": [],
        "administrator": ["Cả nước", "Tỉnh An Hòa", "Tỉnh Bình Xa", "Xã Đông Một"],
    }


def test_only_editors_are_offered_to_enter_and_change(client, world):
    target(world.pairings["A1"], world.places["Xã Đông Một"], number=3)
    offered = {}
    for user in ("leader", "staff", "commune"):
        client.force_login(world.users[user])
        page = client.get(PAGE).content.decode()
        offered[user] = ("Thêm chỉ tiêu" in page, "đến 31/12/2020</a>" in page)
    assert offered == {"leader": (False, False), "staff": (True, True), "commune": (True, True)}
