"""The page of a case, and the ruling on it."""

import html
import re

import pytest

from cadres.models import (
    Appointment,
    ConcurrentAssignment,
    LegalDocument,
    PairingBasis,
    Ruling,
)
from tests.build import appoint, span
from tests.world import World


@pytest.fixture
def case(world: World):
    """The case of a person, by the code of its model."""

    def get(name, code="A1"):
        cases = ConcurrentAssignment.objects.filter(person=world.people[name])
        return cases.filter(pairing__code=code).order_by("started").first()

    return get


@pytest.fixture
def show(client, world):
    """The page of a case for a user."""

    def get(case, user="commune"):
        client.force_login(world.users[user])
        return html.unescape(client.get(f"/truong-hop/{case.pk}/").content.decode())

    return get


@pytest.fixture
def rule(client, world):
    """Post a ruling as a user."""

    def post(case, user="commune", **typed):
        client.force_login(world.users[user])
        return client.post(f"/truong-hop/{case.pk}/", typed)

    return post


def table(page, key) -> list[list[str]]:
    body = page.split(f'aria-labelledby="{key}-title"')[1].split("<tbody>")[1].split("</tbody>")[0]
    found = [re.findall(r"<t[hd].*?</t[hd]>", row, re.S) for row in body.split("</tr>")[:-1]]
    return [[" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in row] for row in found]


def test_it_shows_both_posts_with_their_papers(show, case, world):
    page = show(case("Phạm Văn Xã", "X1"), "leader")
    assert "<h1>Phạm Văn Xã: Bí thư – Chủ tịch UBND xã</h1>" in page
    paper = f"{world.people['Phạm Văn Xã'].pk}-QĐ/TU, ngày 25/12/2017"
    place = "Xã Đông Một Huyện Đông, Tỉnh An Hòa"
    assert table(page, "posts") == [
        ["Bí thư Đảng ủy xã", place, "1/1/2018", "30/6/2025", "", paper, ""],
        ["Chủ tịch UBND xã", place, "1/1/2018", "30/6/2025", "", paper, ""],
    ]


def test_it_tells_where_it_counts_through_a_reorganisation(show, case):
    hamlet = "thôn, ấp, khu phố"
    assert table(show(case("Đặng Văn Đức")), "stretches") == [
        ["1/1/2018", "30/6/2025", "Ấp 1", "Xã Đông Một, Huyện Đông, Tỉnh An Hòa", hamlet],
        ["1/7/2025", "nay", "Ấp 1", "Xã Đông, Tỉnh An Hòa", hamlet],
    ]


def test_it_names_the_documents_of_the_model(show, case, world):
    paper = LegalDocument.objects.create(number="18-NQ/TW", title="Tinh gọn bộ máy")
    PairingBasis.objects.create(pairing=world.pairings["A1"], legal_document=paper)
    assert "18-NQ/TW: Tinh gọn bộ máy" in show(case("Đặng Văn Đức"))


def test_a_case_is_ruled_out_and_counted_again(rule, show, case):
    found = case("Đặng Văn Đức")
    page = rule(found, rule="", reason="tạm giao")
    assert page.url == f"/truong-hop/{found.pk}/"
    shown = show(found)
    assert "Đã ghi kết luận không tính. 1 trường hợp kiêm nhiệm thay đổi" in shown
    assert re.search(r"Không tính theo kết luận của Cán bộ xã, ngày [\d/]+: tạm giao", shown)
    assert "không được tính vào số liệu ngày nào" in shown
    rule(found, lift="", reason="đã có quyết định")
    assert "Đã bỏ kết luận." in show(found)
    assert not Ruling.objects.exists()


def test_a_ruling_needs_a_reason(rule, case):
    page = rule(case("Đặng Văn Đức"), rule="", reason=" ").content.decode()
    assert 'class="error-summary"' in page
    assert not Ruling.objects.exists()


def test_where_another_post_takes_the_place_of_the_one_ruled_out_the_message_says_so(
    rule, show, case, world
):
    hai = world.people["Nguyễn Thị Hai"]
    other = world.positions["ct-ubnd-xa"]
    world.pairings["A5"].legs.create(position=other, side=1)
    appoint(hai, other, world.places["Xã Đông"], "2025-07-01")
    found = ConcurrentAssignment.objects.get(
        person=hai, pairing=world.pairings["A5"], first__locality=world.places["Xã Đông"]
    )
    rule(found, user="staff", rule="", reason="tạm giao")
    told = show(found, "staff").split('role="status">')[1].split("</div>")[0]
    assert told.startswith("Đã ghi kết luận không tính.")
    cases = ConcurrentAssignment.objects.filter(person=hai, pairing=world.pairings["A5"])
    assert {(each.first.position.code, each.counted) for each in cases} == {
        ("ct-ubnd-xa", False),
        ("ct-hnd-xa", True),
    }


@pytest.mark.parametrize(
    ("user", "status"),
    [("commune", 302), ("neighbour", 404), ("leader", 403), ("administrator", 302)],
)
def test_only_editors_of_the_counted_place_rule(rule, case, user, status):
    answer = rule(case("Đặng Văn Đức"), user=user, rule="", reason="tạm giao")
    assert answer.status_code == status
    assert Ruling.objects.exists() == (status == 302)


def test_who_sees_the_person_but_not_the_counted_place_does_not_rule(rule, show, case, world):
    found = case("Lê Văn Huyện", "H1")
    who = world.people["Lê Văn Huyện"]
    appoint(who, world.positions["ct-hnd-xa"], world.places["Xã Đông Một"], "2019-01-01")
    page = show(found)
    assert "Lê Văn Huyện: Bí thư – Chủ tịch UBND huyện" in page
    assert 'name="rule"' not in page
    assert ">Sửa</a>" not in page
    assert rule(found, rule="", reason="x").status_code == 403


def test_a_case_costs_the_same_for_two_stretches_and_for_twenty_nine(
    show, case, client, world, django_assert_num_queries
):
    found = case("Đặng Văn Đức")
    client.force_login(world.users["commune"])

    def cost():
        with django_assert_num_queries(13):
            client.get(f"/truong-hop/{found.pk}/")

    cost()
    old = world.places["Ấp 1"].versions.earliest("period")
    old.period = span(None, "2018-01-01")
    old.save()
    for month in range(28):
        year, start = divmod(month, 12)
        begin, after = f"{2018 + year}-{start + 1:02}-01", f"{2018 + (month + 1) // 12}"
        end = f"{after}-{(month + 1) % 12 + 1:02}-01"
        world.places["Ấp 1"].versions.create(
            period=span(begin, end), kind="ap", name=f"Ấp {month}", parent=old.parent
        )
    assert found.stretches.count() == 29
    cost()


def test_the_links_change_only_what_the_user_may_change(show, case, world):
    found = case("Nguyễn Thị Hai")
    assert show(found).count(">Sửa</a>") == 2
    assert show(found, "leader").count(">Sửa</a>") == 0
    assert Appointment.objects.filter(pk__in=[found.first_id, found.second_id]).count() == 2
