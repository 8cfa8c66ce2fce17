"""The list of cases: filters, order, pages, and the number above it."""

import datetime as dt
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reports.questions import Question
from reports.tallies import tally
from tests.world import DAY, World


@pytest.fixture
def leader(client, world: World):
    client.force_login(world.users["leader"])
    return client


def names(response) -> list[str]:
    return re.findall(r'<a href="/can-bo/[^"]+">([^<]+)</a>', response.content.decode())


def count(response) -> str:
    return re.search(r'<h2 class="count">(.*?)</h2>', response.content.decode())[1]


ALL = [
    "Trần Thị Tỉnh",
    "Lê Văn Huyện",
    "Phạm Văn Xã",
    "Đặng Văn Đức",
    "Nguyễn Thị Hai",
    "Nguyễn Thị Hai",
    "Võ Văn Mười",
    "Đỗ Văn Phố",
]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ALL),
        ({"level": "thon"}, ALL[3:]),
        ({"pairing": "A5"}, ["Nguyễn Thị Hai"]),
        ({"gender": "nu"}, ["Trần Thị Tỉnh", "Nguyễn Thị Hai", "Nguyễn Thị Hai"]),
        ({"bloc": "mttq"}, ["Nguyễn Thị Hai"]),
        ({"bloc": "hdnd"}, ["Trần Thị Tỉnh"]),
        ({"name": "DANG van Đức"}, ["Đặng Văn Đức"]),
        ({"day": "31/12/2018", "level": "thon", "name": "cu"}, ["Bùi Văn Cũ"]),
        ({"level": "xa", "gender": "nu"}, []),
    ],
)
def test_it_lists_exactly_what_the_question_counts(leader, world, filters, expected):
    response = leader.get("/truong-hop/", filters)
    assert sorted(names(response)) == sorted(expected)
    question = Question.from_query(filters, user=world.users["leader"])
    assert len(expected) == tally(question, [])["value"].item()


def test_a_place_narrows_to_what_lies_below_it(leader, world):
    ward = world.places["Phường Tây Hai"]
    assert names(leader.get("/truong-hop/", {"place": ward.pk})) == ["Đỗ Văn Phố"]


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("cases", "8 trường hợp"),
        ("persons", "7 người trong 8 trường hợp"),
        ("posts", "15 lượt chức danh trong 8 trường hợp"),
        ("localities", "7/9 đơn vị trong 8 trường hợp"),
    ],
)
def test_it_says_that_it_lists_cases_whatever_the_unit_of_count(leader, unit, expected):
    assert count(leader.get("/truong-hop/", {"unit": unit})) == expected


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("full_name", ["Đức", "Hai", "Hai", "Huyện", "Mười", "Phố", "Tỉnh", "Xã"]),
        ("-full_name", ["Xã", "Tỉnh", "Phố", "Mười", "Huyện", "Hai", "Hai", "Đức"]),
        ("hamlet", ["Tỉnh", "Huyện", "Xã", "Đức", "Hai", "Hai", "Mười", "Phố"]),
        ("-hamlet", ["Phố", "Mười", "Hai", "Hai", "Đức", "Xã", "Huyện", "Tỉnh"]),
        ("-start", ["Phố", "Đức", "Hai", "Hai", "Huyện", "Mười", "Tỉnh", "Xã"]),
        ("pairing", ["Tỉnh", "Huyện", "Xã", "Đức", "Hai", "Mười", "Phố", "Hai"]),
        ("khong-co", ["Tỉnh", "Huyện", "Xã", "Đức", "Hai", "Hai", "Mười", "Phố"]),
    ],
)
def test_it_sorts_people_by_given_name_and_places_in_natural_order(leader, sort, expected):
    response = leader.get("/truong-hop/", {"sort": sort})
    assert [name.split()[-1] for name in names(response)] == expected


def test_a_row_says_titles_and_places_in_the_words_of_the_day(leader):
    row = leader.get("/truong-hop/", {"pairing": "A5"}).content.decode().split("<tbody>")[1]
    cells = [re.sub(r"<[^>]+>", "", cell).strip() for cell in re.findall(r"<td.*?</td>", row)]
    assert cells == [
        *("1", "Nguyễn Thị Hai", "1/1/1970", "Nữ", "Huyện Đông", "Xã Đông Một", "Ấp 2"),
        *("Chủ tịch Hội Nông dân xã", "Bí thư chi bộ", "A5", "1/1/2018"),
    ]


def test_after_districts_ended_there_is_no_column_for_them(leader):
    page = leader.get("/truong-hop/", {"day": "2/7/2025"}).content.decode()
    heads = re.findall(r'<th scope="col" class="[^"]*c-(\w+)', page)
    assert "district" not in heads
    assert "commune" in heads


def many(world, number):
    """More people at the hamlet Khu phố 1 than one page holds."""
    second = world.pairings["A1"].legs.get(side=2).position
    second.single_seat = False
    second.save()
    for index in range(number):
        posts = {"btcb-thon": "Khu phố 1", "truong-thon": "Khu phố 1"}
        world.hold(f"Trần Văn {index:03}", posts, "2016-01-01")


def test_a_page_holds_fifty_and_numbers_go_on(leader, world):
    many(world, 60)
    first = leader.get("/truong-hop/", {"per_page": 1000})
    assert (count(first), len(names(first))) == ("68 trường hợp", 50)
    second = leader.get("/truong-hop/", {"page": 2, "per_page": 0})
    assert len(names(second)) == 18
    assert re.search(r"c-number[^>]*>51<", second.content.decode())
    assert "Trường hợp 51–68 trong 68" in second.content.decode()
    assert names(leader.get("/truong-hop/", {"page": "xyz"})) == names(first)
    assert names(leader.get("/truong-hop/", {"page": 99})) == names(second)


def test_the_number_of_queries_does_not_grow_with_the_rows(leader, world):
    counts, rows = [], []
    for filters, more in (({"level": "tinh"}, 0), ({}, 30)):
        many(world, more)
        with CaptureQueriesContext(connection) as queries:
            rows.append(len(names(leader.get("/truong-hop/", filters))))
        counts.append(len(queries))
    assert (rows, counts) == ([1, 38], [10, 10])


def test_what_cannot_be_read_is_said_beside_its_field(leader):
    response = leader.get("/truong-hop/", {"day": "30/2/2020", "pairing": "Z9", "name": "hai"})
    page = response.content.decode()
    assert response.status_code == 200
    assert "Không đọc được ngày “30/2/2020”" in page
    assert "Không có mô hình kiêm nhiệm “Z9”." in page
    assert 'value="30/2/2020"' in page
    assert count(response) == "2 trường hợp"


def test_nothing_found_is_said_in_words_with_a_way_back(leader):
    page = leader.get("/truong-hop/", {"name": "khong ai"}).content.decode()
    assert "Không có trường hợp nào ở Tỉnh An Hòa vào ngày 23/9/2020" in page
    assert "Bỏ lọc" in page


def test_a_name_is_text_whatever_it_holds(leader, world):
    posts = {"btcb-thon": "Khu phố 1", "ct-hnd-xa": "Phường Tây Hai"}
    world.hold("<script>alert(1)</script> & “Ý”", posts)
    page = leader.get("/truong-hop/", {"name": "<script>"}).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; “Ý”" in page


def test_the_day_of_the_world_is_the_cut_off_day_of_the_scope(world):
    assert Question.from_query({}, user=world.users["leader"]).day == DAY == dt.date(2020, 9, 23)
