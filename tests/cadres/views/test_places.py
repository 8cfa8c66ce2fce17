"""The place picker: the tree of a day, the search, and the way back."""

import html
import re

import pytest

from tests.world import World


@pytest.fixture
def pick(client, world: World):
    """The picker's page for the leader."""

    def get(user="leader", **parameters):
        client.force_login(world.users[user])
        return client.get("/don-vi/", parameters).content.decode()

    return get


def rows(page) -> list[tuple[str, str]]:
    """(name, address that choosing it leads to) of the places listed."""
    found = re.findall(r'<th scope="row"><a href="([^"]+)">([^<]+)</a>', page)
    return [(name, html.unescape(link)) for link, name in found]


def names(page) -> list[str]:
    return [name for name, _ in rows(page)]


def test_it_opens_below_the_place_that_the_page_shows(pick, world):
    province = world.places["Tỉnh An Hòa"].pk
    assert names(pick(place=province)) == ["Huyện Đông", "Thị xã Tây"]
    assert names(pick(place=province, day="2025-07-02")) == ["Phường Tây Hai", "Xã Đông"]
    assert names(pick(at=world.places["Xã Đông Một"].pk)) == ["Ấp 1", "Ấp 2", "Ấp 10"]


@pytest.mark.parametrize(
    ("user", "expected"),
    [
        ("leader", ["Tỉnh An Hòa"]),
        ("commune", ["Xã Đông Một"]),
        ("administrator", ["Tỉnh An Hòa", "Tỉnh Bình Xa"]),
    ],
)
def test_it_starts_at_the_top_of_what_the_user_may_see(pick, user, expected):
    assert names(pick(user)) == expected


def test_choosing_returns_to_the_page_with_everything_else_it_asked(pick, world):
    asked = {"next": "case-list", "day": "2020-09-23", "level": "thon", "name": "hai & ba"}
    district = world.places["Huyện Đông"].pk
    (_, link), _ = rows(pick(place=world.places["Tỉnh An Hòa"].pk, **asked))
    assert link == (f"/truong-hop/?day=2020-09-23&level=thon&name=hai+%26+ba&place={district}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("xa dong mot", ["Xã Đông Một"]),
        ("XÃ ĐÔNG", ["Xã Đông Một"]),
        ("đông", ["Huyện Đông", "Xã Đông Một"]),
        ("ap 1", ["Ấp 1", "Ấp 10"]),
        ("binh xa", []),
        ("khong co dau", []),
    ],
)
def test_it_finds_places_by_folded_names_within_the_scope(pick, text, expected):
    assert names(pick(q=text)) == expected


def test_a_found_place_says_where_it_lies(pick):
    assert "<td>Xã Đông Một, Huyện Đông, Tỉnh An Hòa</td>" in pick(q="ap 2")


def test_the_search_works_on_the_day_that_is_asked(pick):
    assert names(pick(q="xa dong", day="2025-07-02")) == ["Xã Đông"]


def test_nothing_found_is_said_in_words(pick):
    assert "Không có đơn vị nào tên như vậy vào ngày 23/9/2020" in pick(q="zzz")


def test_the_places_above_are_links_within_the_scope(pick, world):
    at = world.places["Ấp 2"].pk
    trail = re.findall(r"<li><a[^>]*>([^<]+)</a></li>", pick(at=at))
    assert trail == ["Cấp cao nhất", "Tỉnh An Hòa", "Huyện Đông", "Xã Đông Một"]
    trail = re.findall(r"<li><a[^>]*>([^<]+)</a></li>", pick("commune", at=at))
    assert trail == ["Cấp cao nhất", "Xã Đông Một"]


def test_addresses_that_make_no_sense_are_not_found(client, world):
    client.force_login(world.users["leader"])
    assert client.get("/don-vi/", {"next": "sign-out"}).status_code == 404
    assert client.get("/don-vi/", {"at": "x"}).status_code == 404
