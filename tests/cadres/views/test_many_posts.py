"""Ending and renewing many posts in one step."""

import datetime as dt
import html
import re

import pytest

from cadres.models import Appointment, ConcurrentAssignment, Position
from tests.build import appoint, person, span
from tests.world import World

HAMLETS = ("Ấp 1", "Ấp 2", "Ấp 10")


@pytest.fixture
def listed(client, world: World):
    """The page for the posts at a place on 23/9/2020."""

    def get(user="staff", place="Xã Đông Một", day="23/9/2020", **asked):
        client.force_login(world.users[user])
        return client.get("/nhiem-ky/", {"place": world.places[place].pk, "day": day, **asked})

    return get


@pytest.fixture
def act(client, world):
    """Post the form for the posts at a place on 23/9/2020."""

    def post(held, user="staff", place="Xã Đông Một", **typed):
        client.force_login(world.users[user])
        address = f"/nhiem-ky/?place={world.places[place].pk}&day=23/9/2020"
        chosen = [each.pk for each in held]
        return client.post(address, {"held": chosen, "deed": "end", **typed})

    return post


@pytest.fixture
def secretaries(world):
    """The secretaries of the three hamlets of Xã Đông Một."""
    places = [world.places[name] for name in HAMLETS]
    held = Appointment.objects.filter(position__code="btcb-thon", locality__in=places)
    return list(held.order_by("locality__order_key"))


def rows(page) -> list[tuple[str, str, str]]:
    """(person, title, place) of the posts listed."""
    body = page.content.decode().split("<tbody>")[1].split("</tbody>")[0]
    cells = [re.findall(r"<t[hd].*?</t[hd]>", row, re.S) for row in body.split("</tr>")[:-1]]
    shown = [[cell.split('<span class="note"')[0] for cell in row[1:4]] for row in cells]
    return [tuple(re.sub(r"<[^>]+>", "", cell).strip() for cell in row) for row in shown]


def chosen(page) -> set[int]:
    found = re.findall(r'name="held" value="(\d+)"[^>]* checked', page.content.decode())
    return {int(pk) for pk in found}


def text(page) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.content.decode())).split())


def periods(held) -> list:
    rows = Appointment.objects.filter(pk__in=[each.pk for each in held])
    return list(rows.order_by("locality__order_key").values_list("period", flat=True))


def test_it_lists_the_posts_of_a_day_at_a_place_and_below_it(listed, world):
    head = world.positions["truong-thon"].pk
    assert rows(listed(position=head)) == [
        ("Đặng Văn Đức", "Trưởng ấp", "Ấp 1"),
        ("Nguyễn Thị Hai", "Trưởng ấp", "Ấp 2"),
        ("Võ Văn Mười", "Trưởng ấp", "Ấp 10"),
    ]
    assert len(rows(listed())) == 9
    assert len(rows(listed(place="Ấp 1"))) == 2
    assert rows(listed(place="Khu phố 1", day="31/12/2018", position=head)) == [
        ("Bùi Văn Cũ", "Trưởng khu phố", "Khu phố 1")
    ]


def test_nothing_beyond_the_own_places_is_listed(listed):
    assert len(rows(listed("commune"))) == 9
    page = listed("neighbour")
    assert "tbody" not in page.content.decode()
    assert listed("leader").status_code == 403


def test_without_a_place_it_only_asks_for_one(client, world):
    client.force_login(world.users["staff"])
    page = client.get("/nhiem-ky/").content.decode()
    assert 'name="place-q"' in page
    assert 'class="error-summary"' not in page
    assert "tbody" not in page


def test_a_preview_counts_by_level_and_writes_nothing(act, secretaries):
    page = act(secretaries, preview="", date="14/3/2020")
    shown = text(page)
    assert "Nếu ghi 3 chức danh" in shown
    assert "5 trường hợp kiêm nhiệm kết thúc – được tính: thôn, ấp, khu phố 5" in shown
    assert chosen(page) == {held.pk for held in secretaries}
    assert periods(secretaries) == [span("2018-01-01")] * 3


def test_a_new_term_of_a_position_that_is_no_more_is_pointed_out(act, secretaries):
    Position.objects.filter(code="btcb-thon").update(period=span(None, "2020-03-15"))
    said = "Lưu ý: Bí thư chi bộ chỉ có đến hết 14/3/2020 (chưa kiểm chứng)."
    assert said in text(act(secretaries, preview="", deed="renew", date="15/3/2020"))
    assert said not in text(act(secretaries, preview="", deed="renew", date="14/3/2020"))
    assert said not in text(act(secretaries, preview="", date="15/3/2020"))


def test_all_chosen_posts_end_in_one_step(act, client, secretaries):
    typed = {"date": "14/3/2020", "end_reason": "Hết nhiệm kỳ", "decision_number": "5-NQ/ĐU"}
    page = act(secretaries, write="", reason="đại hội chi bộ", **typed)
    assert page.status_code == 302
    assert "Đã ghi 3 chức danh." in client.get(page.url).content.decode()
    assert periods(secretaries) == [span("2018-01-01", "2020-03-15")] * 3
    held = Appointment.objects.filter(end_decision__number="5-NQ/ĐU", end_reason="Hết nhiệm kỳ")
    assert {each.pk for each in held} == {each.pk for each in secretaries}


def test_all_chosen_posts_are_renewed_in_one_step(act, secretaries):
    act(secretaries, write="", deed="renew", date="15/3/2020", decision_number="5-NQ/ĐU")
    assert periods(secretaries) == [span("2018-01-01", "2020-03-15")] * 3
    anew = Appointment.objects.filter(period=span("2020-03-15"))
    assert {
        (each.person.full_name, each.locality.name, each.start_decision.number) for each in anew
    } == {
        ("Đặng Văn Đức", "Ấp 1", "5-NQ/ĐU"),
        ("Nguyễn Thị Hai", "Ấp 2", "5-NQ/ĐU"),
        ("Võ Văn Mười", "Ấp 10", "5-NQ/ĐU"),
    }
    cases = ConcurrentAssignment.objects.filter(pairing__code="A1", started="2020-03-15")
    assert cases.count() == 3


def test_one_that_refuses_leaves_them_all_and_is_named(act, world, secretaries):
    late = appoint(person("Lê Thị Mới"), world.positions["ct-hnd-xa"], world.places["Xã Đông Một"])
    Appointment.objects.filter(pk=late.pk).update(period=span("2020-06-01"))
    page = act([*secretaries, late], write="", date="14/3/2020", end_reason="do bầu lại")
    assert (
        "Lê Thị Mới, Chủ tịch Hội Nông dân xã, Xã Đông Một: "
        "bắt đầu giữ chức ngày 1/6/2020, sau ngày thôi."
    ) in text(page)
    assert chosen(page) == {held.pk for held in [*secretaries, late]}
    assert 'value="do bầu lại"' in page.content.decode()
    assert periods(secretaries) == [span("2018-01-01")] * 3


def test_nothing_chosen_is_said(act):
    assert "Chưa chọn chức danh nào trong danh sách" in text(act([], write="", date="14/3/2020"))


def test_all_are_chosen_by_a_button_and_what_is_typed_stays(act):
    page = act([], all="", end_reason="do bầu lại")
    assert len(chosen(page)) == 9
    assert 'value="do bầu lại"' in page.content.decode()
    assert 'class="error-summary"' not in page.content.decode()
    page = act(Appointment.objects.all(), none="", end_reason="do bầu lại", date="14/3/2020")
    assert chosen(page) == set()
    assert 'value="do bầu lại"' in page.content.decode()
    assert 'class="error-summary"' not in page.content.decode()


def test_posts_beyond_the_list_are_not_touched(act, world, secretaries):
    other = Appointment.objects.get(person=world.people["Đỗ Văn Phố"], position__code="btcb-thon")
    page = act([*secretaries, other], write="", date="14/3/2020")
    assert "Sổ vừa có thay đổi trái với việc này." in text(page)
    assert periods([*secretaries, other]) == [*[span("2018-01-01")] * 3, span("2019-01-01")]


def test_who_did_not_see_a_change_is_told_before_all_is_overwritten(act, listed, secretaries):
    seen = re.search(r'name="seen" value="(\d+)"', listed().content.decode())[1]
    Appointment.objects.filter(pk=secretaries[0].pk).update(note="vừa sửa")
    page = act(secretaries, write="", seen=seen, date="14/3/2020")
    assert "đã được người khác sửa" in text(page)
    assert periods(secretaries) == [span("2018-01-01")] * 3
    again = re.search(r'name="seen" value="(\d+)"', page.content.decode())[1]
    assert act(secretaries, write="", seen=again, date="14/3/2020").status_code == 302


def test_posts_at_places_that_ended_end_with_their_place(client, world):
    client.force_login(world.users["staff"])
    address = "/nhiem-ky/?review=noi-da-ket-thuc&day=1/8/2025"
    page = client.get(address)
    assert rows(page) == [
        ("Lê Văn Huyện", "Bí thư Huyện ủy", "Huyện Đông"),
        ("Lê Văn Huyện", "Chủ tịch UBND huyện", "Huyện Đông"),
    ]
    assert "30/6/2025" in text(page)
    held = world.people["Lê Văn Huyện"].appointments.all()
    typed = {"held": [each.pk for each in held], "end_reason": "Sắp xếp đơn vị", "write": ""}
    assert client.post(address, typed).status_code == 302
    assert set(held.values_list("period", "end_reason")) == {
        (span("2018-01-01", "2025-07-01"), "Sắp xếp đơn vị")
    }
    assert "Không còn chức danh nào" in text(client.get(address))


def test_places_that_ended_on_different_days_each_decide(client, world):
    client.force_login(world.users["staff"])
    world.places["Thị xã Tây"].versions.update(period=span(None, "2024-01-01"))
    appoint(person(), world.positions["bt-huyen"], world.places["Thị xã Tây"], "2019-01-01")
    held = Appointment.objects.filter(position__code="bt-huyen")
    address = "/nhiem-ky/?review=noi-da-ket-thuc&day=1/8/2025"
    client.post(address, {"held": [each.pk for each in held], "write": ""})
    assert {each.period.upper for each in held.all()} == {
        dt.date(2024, 1, 1),
        dt.date(2025, 7, 1),
    }


@pytest.mark.parametrize("count", [1, 30])
def test_a_list_costs_the_same_for_one_post_and_for_thirty(
    client, world, django_assert_num_queries, count
):
    client.force_login(world.users["staff"])
    for _ in range(count):
        appoint(person(), world.positions["ct-hnd-xa"], world.places["Xã Đông Một"])
    Appointment.objects.exclude(position__code="ct-hnd-xa").delete()
    place = world.places["Xã Đông Một"].pk
    with django_assert_num_queries(23):
        client.get(f"/nhiem-ky/?place={place}&day=23/9/2020")
    with django_assert_num_queries(9):
        client.get("/nhiem-ky/?review=noi-da-ket-thuc&day=1/8/2025")


@pytest.mark.parametrize("count", [1, 30])
def test_a_rehearsal_costs_the_same_for_one_post_and_for_thirty(
    act, world, django_assert_num_queries, count
):
    post = world.positions["ct-hnd-xa"], world.places["Xã Đông Một"]
    held = [appoint(person(), *post) for _ in range(count)]
    with django_assert_num_queries(55):
        act(held, preview="", deed="renew", date="15/3/2020")
