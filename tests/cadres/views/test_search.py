"""The search page: groups, counts, what a result says, and the three empty states."""

import re

import pytest

from tests.build import appoint, person
from tests.world import World

QUERIES = {"leader": 14, "administrator": 15}


@pytest.fixture
def find(client, world: World):
    """The page of a search, for the leader."""
    client.force_login(world.users["leader"])

    def get(text, **parameters):
        return client.get("/tim/", {"q": text} | parameters).content.decode()

    return get


def groups(page) -> list[str]:
    return re.findall(r"<h2 id=\"[a-z-]+-title\">([^<]+)</h2>", page)


def text_of(page) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page.split("<main", 1)[1]).split())


def test_each_kind_of_result_has_its_group_and_count(find):
    assert groups(find("hai")) == ["Cán bộ (1)", "Đơn vị (1)"]
    assert groups(find("bi thu chi bo ap 2")) == ["Chức danh (1)"]


def test_a_person_is_shown_with_birth_posts_and_places(find, world):
    page = find("van muoi")
    pk = world.people["Võ Văn Mười"].pk
    assert f'<a href="/can-bo/{pk}/?day=2020-09-23">Võ Văn Mười</a>' in page
    assert "sinh 1/1/1970" in page
    assert "Bí thư chi bộ, Ấp 10 Xã Đông Một, Huyện Đông, Tỉnh An Hòa" in text_of(page)
    assert "Trưởng ấp, Ấp 10" in text_of(page)


def test_who_holds_nothing_any_more_is_shown_with_the_last_post(find):
    assert "(không còn giữ, đến 31/12/2018)" in text_of(find("van cu"))


def test_a_place_that_ended_says_until_when(find):
    assert "Xã Đông Một (đến 30/6/2025)" in text_of(find("xa dong mot", day="2/7/2025"))
    assert "(đến" not in text_of(find("xa dong mot"))


def test_a_decision_leads_to_its_page(find, world):
    paper = world.people["Võ Văn Mười"].appointments.first().start_decision
    assert f'<a href="/quyet-dinh/{paper.pk}/">{paper.number}</a>' in find(paper.number)


def test_the_text_stays_in_the_box_and_nothing_of_it_is_markup(find):
    page = find('<b>"x')
    assert 'value="&lt;b&gt;&quot;x"' in page
    assert "<b>" not in page


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Cách tìm"),
        ("a", "ngắn quá"),
        ("%%%", "ngắn quá"),
        ("zzzz", "Không tìm thấy cán bộ, chức danh, đơn vị hay quyết định nào"),
    ],
)
def test_empty_too_short_and_nothing_found_are_said(find, text, said):
    assert said in find(text)


@pytest.mark.parametrize("rows", [1, 30])
@pytest.mark.parametrize("user", ["leader", "administrator"])
def test_the_number_of_queries_does_not_grow(client, world, user, rows, django_assert_num_queries):
    seat = world.positions["ct-hnd-xa"], world.places["Xã Đông Một"]
    for _ in range(rows):
        appoint(person("Hồ Văn Đông"), *seat)
    client.force_login(world.users[user])
    client.get("/tim/", {"q": "zzzz"})
    with django_assert_num_queries(QUERIES[user]):
        page = client.get("/tim/", {"q": "van dong"}).content.decode()
    assert groups(page)[0] == ("Cán bộ (1)" if rows == 1 else "Cán bộ (hơn 20)")
