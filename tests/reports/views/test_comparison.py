"""Two days compared, on its page: each figure opens its list, under a fixed number of queries."""

import html
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.build import appoint, person, place
from tests.reports.views.test_case_list import count, names
from tests.world import World

ASKED = {"since": "2018-06-01", "day": "2020-09-23"}


@pytest.fixture
def leader(client, world: World):
    client.force_login(world.users["leader"])
    return client


def links(response) -> list[tuple[str, str]]:
    """(address, figure) of every figure on the page."""
    found = re.findall(r'<a href="(/[^"]*)">([\d.]+)</a>', response.content.decode())
    return [(html.unescape(address), figure) for address, figure in found]


@pytest.mark.parametrize(
    "asked",
    [ASKED, ASKED | {"known": "2019-01-01"}, {"since": "2025-06-30", "day": "2025-07-02"}],
)
def test_every_figure_opens_a_list_of_as_many_cases(leader, asked):
    found = links(leader.get("/so-sanh/", asked))
    assert len(found) > 20
    for address, figure in set(found):
        assert count(leader.get(address)) == f"{figure} trường hợp"


def test_a_term_names_its_people(leader):
    response = leader.get("/so-sanh/danh-sach/", ASKED | {"term": "thoi"})
    assert names(response) == ["Bùi Văn Cũ"]
    assert "một trong hai chức danh không còn giữ" in response.content.decode()


def test_the_sum_stands_in_words(leader):
    text = re.sub(r"<[^>]+>", "", leader.get("/so-sanh/", ASKED).content.decode())
    assert "8 (đầu kỳ) + 1 (mới kiêm nhiệm) − 1 (thôi kiêm nhiệm) = 8 (cuối kỳ)" in text


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"since": "31/2/2020"}, "Không đọc được ngày “31/2/2020”"),
        ({"known": "qua"}, "Không đọc được ngày “qua”"),
        ({"since": "2021-01-01", "day": "2020-01-01"}, "Ngày đầu kỳ phải trước ngày cuối kỳ."),
    ],
)
def test_what_cannot_be_read_is_said(leader, asked, sentence):
    assert sentence in leader.get("/so-sanh/", asked).content.decode()
    assert leader.get("/so-sanh.xlsx", asked).status_code == 400
    assert leader.get("/so-sanh/danh-sach/", asked | {"term": "moi"}).status_code == 404


@pytest.mark.parametrize(
    ("path", "asked", "queries"),
    [
        ("/so-sanh/", ASKED, 15),
        ("/so-sanh/", ASKED | {"known": "2019-01-01"}, 22),
        ("/so-sanh/danh-sach/", ASKED | {"term": "cuoi-ky"}, 8),
        ("/so-sanh/danh-sach/", ASKED | {"term": "moi", "by": "level", "row": 4}, 10),
        ("/bang-tong-hop/", {"rows": "ethnic", "columns": "age"}, 7),
    ],
)
@pytest.mark.parametrize("more", [1, 30])
def test_its_queries_are_as_many_however_many_cases(leader, world, path, asked, queries, more):
    for number in range(more):
        hamlet = place(4, world.places["Xã Đông Một"], f"Ấp mới {number}", end="2025-07-01")
        who = person(f"Người mới {number}", ethnic_group="Khmer")
        for code in ("btcb-thon", "truong-thon"):
            appoint(who, world.positions[code], hamlet, "2019-01-01")
    leader.get(path, asked)
    with CaptureQueriesContext(connection) as captured:
        assert leader.get(path, asked).status_code == 200
    assert len(captured) == queries
