"""The page that takes one change back."""

import pytest

from cadres.changes import token_of
from cadres.models import Appointment
from tests.build import appoint, person, span
from tests.world import World


@pytest.fixture
def secretary(world: World) -> Appointment:
    held = {"person": world.people["Đặng Văn Đức"], "position": world.positions["btcb-thon"]}
    return Appointment.objects.get(**held)


@pytest.fixture
def staff(client, world):
    client.force_login(world.users["staff"])
    return client


def address(row) -> str:
    return f"/thay-doi/{row._meta.model_name}/{token_of(row)}/hoan-tac/"


def test_the_page_says_what_returns_and_what_follows(staff, secretary):
    Appointment.objects.filter(pk=secretary.pk).update(period=span("2018-01-01", "2020-01-01"))
    page = staff.get(address(secretary)).content.decode()
    assert "ngày kết thúc: <strong>nay</strong>" in page
    assert "1 trường hợp kiêm nhiệm thay đổi" in page
    secretary.refresh_from_db()
    assert secretary.period == span("2018-01-01", "2020-01-01")


def test_the_change_is_taken_back_and_the_person_shown(staff, secretary):
    Appointment.objects.filter(pk=secretary.pk).update(note="nhầm")
    response = staff.post(address(secretary), {"write": "", "reason": "gõ nhầm"}, follow=True)
    assert response.redirect_chain == [(f"/can-bo/{secretary.person_id}/", 302)]
    page = response.content.decode()
    assert "Đã hoàn tác." in page
    assert "hoàn tác: sửa ghi chú: trống → nhầm (Bí thư chi bộ, Ấp 1); gõ nhầm" in page
    secretary.refresh_from_db()
    assert secretary.note == ""


def test_what_cannot_be_taken_back_says_why_and_offers_nothing(staff, secretary):
    first = address(secretary)
    Appointment.objects.filter(pk=secretary.pk).update(note="sau")
    for response in (staff.get(first), staff.post(first, {"write": ""})):
        page = response.content.decode()
        assert "hãy hoàn tác thay đổi mới nhất trước" in page
        assert 'name="write"' not in page


def test_a_person_who_is_gone_from_the_scope_leads_to_the_reviews(staff, world):
    only = appoint(person("Người Mới"), world.positions["ct-hnd-xa"], world.places["Xã Đông"])
    assert staff.post(address(only), {"write": ""}).url == "/can-xem-lai/"


def test_beyond_the_scope_and_beyond_the_tables_nothing_is_found(client, world, secretary):
    client.force_login(world.users["neighbour"])
    assert client.get(address(secretary)).status_code == 404
    assert client.get("/thay-doi/locality/1/hoan-tac/").status_code == 404
    assert client.get("/thay-doi/person/999999999/hoan-tac/").status_code == 404
    client.force_login(world.users["leader"])
    assert client.post(address(secretary), {"write": ""}).status_code == 403
