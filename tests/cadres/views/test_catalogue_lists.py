"""The catalogue's lists, as everybody reads them: positions with their days and their holders."""

import re

import pytest

from cadres.models import Position
from tests.build import appoint, person, position, span
from tests.cadres.views.test_catalogue import rows_of

HELD = re.compile(r'<td class="fig[^>]*><a[^>]*>([^<]+)</a></td>')


@pytest.fixture
def keeper(client, world):
    client.force_login(world.users["administrator"])
    return client


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=bi thu", {"bt-tinh", "bt-huyen", "bt-xa", "btcb-thon"}),
        ("q=BTCB", {"btcb-thon"}),
        ("q=to truong tdp", {"truong-thon"}),  # another way of writing
        ("level=3", {"bt-xa", "ct-ubnd-xa", "ct-hnd-xa"}),
        ("bloc=mttq", {"ct-hnd-xa"}),
        ("level=3&bloc=ubnd&q=chu tich", {"ct-ubnd-xa"}),
        ("q=khong co", set()),
    ],
)
def test_positions_are_found_by_text_level_and_bloc(keeper, world, query, found):
    world.positions["truong-thon"].aliases = ["Tổ trưởng TDP"]
    world.positions["truong-thon"].save()
    page = keeper.get(f"/danh-muc/chuc-danh/?{query}").content.decode()
    assert set(re.findall(r"<td>([a-z-]+)</td>", page)) == found
    assert f">{len(found)} chức danh</h2>" in page


def test_the_list_says_how_many_hold_a_position_on_the_day(keeper):
    page = keeper.get("/danh-muc/chuc-danh/?q=btcb").content.decode()
    assert HELD.findall(page) == ["4"]
    assert "Số người giữ đến ngày 23/9/2020" in page


@pytest.mark.parametrize("user", ["administrator", "leader", "commune", "neighbour"])
def test_a_count_of_holders_opens_the_list_of_those_it_counted(client, world, user):
    """Each as far as the own scope reaches."""
    client.force_login(world.users[user])
    page = client.get("/danh-muc/chuc-danh/?day=31/12/2018").content.decode()
    counts = dict(re.findall(r'href="(/danh-muc/[^"]+/dang-giu/[^"]+)">([^<]+)</a>', page))
    assert len(counts) == {"administrator": 9, "leader": 9, "commune": 5, "neighbour": 2}[user]
    for path, count in counts.items():
        assert len(rows_of(client.get(path).content.decode())) == int(count)


def test_the_list_of_holders_says_who_where_and_since_when(client, world):
    client.force_login(world.users["commune"])
    path = f"/danh-muc/chuc-danh/{world.positions['truong-thon'].pk}/dang-giu/?day=31/12/2018"
    page = client.get(path).content.decode()
    assert ">Trưởng thôn, ấp, khu phố: 3 đang giữ</h1>" in page
    assert rows_of(page) == ["Đặng Văn Đức", "Nguyễn Thị Hai", "Võ Văn Mười"]
    assert "<td>Xã Đông Một, Huyện Đông, Tỉnh An Hòa</td>" in page
    nobody = client.get(path.replace("2018", "1999")).content.decode()
    assert "không ai giữ chức danh này vào ngày 31/12/1999" in nobody


def test_whoever_was_never_ended_at_a_place_that_is_gone_holds_nothing(keeper, world):
    path = f"/danh-muc/chuc-danh/{world.positions['bt-huyen'].pk}/dang-giu/"
    found = [rows_of(keeper.get(path, {"day": day}).content.decode())
             for day in ("30/6/2025", "1/7/2025")]  # fmt: skip
    assert found == [["Lê Văn Huyện"], []]


@pytest.mark.parametrize("rows", [1, 30])
def test_the_list_of_holders_costs_the_same_for_one_and_for_thirty(
    client, world, django_assert_num_queries, rows
):
    client.force_login(world.users["commune"])
    post = position("cuv-thon", 4)
    for _ in range(rows):
        appoint(person(), post, world.places["Ấp 1"])
    with django_assert_num_queries(9):
        page = client.get(f"/danh-muc/chuc-danh/{post.pk}/dang-giu/")
    assert len(rows_of(page.content.decode())) == rows


# Their days


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"bt-tinh": "", "bt-huyen": "Đến hết 30/6/2025", "bt-xa": "Từ 1/1/2015"}),
        ("day=1/7/2025&life=co", {"bt-tinh": "", "bt-xa": "Từ 1/1/2015"}),
        ("day=1/7/2025&life=khong", {"bt-huyen": "Đến hết 30/6/2025"}),
        ("day=31/12/2014&life=khong", {"bt-xa": "Từ 1/1/2015"}),
        ("life=chua", {"bt-xa": "Từ 1/1/2015"}),
    ],
)
def test_the_days_of_positions_are_shown_and_found(keeper, world, query, found):
    life = {"period": span(None, "2025-07-01"), "basis": "72/2025/QH15", "verified": True}
    Position.objects.filter(code="bt-huyen").update(**life)
    Position.objects.filter(code="bt-xa").update(period=span("2015-01-01"))
    page = keeper.get(f"/danh-muc/chuc-danh/?q=bi thu&bloc=dang&{query}").content.decode()
    codes = re.findall(r"<td>([a-z-]+)</td>", page)
    lives = re.findall(r'<td class="life">([^<]*)', page)
    assert dict(zip(codes, lives, strict=True)) == found | (
        {"btcb-thon": ""} if "btcb-thon" in codes else {}
    )
    assert page.count("<strong>Chưa kiểm chứng</strong>") == ("bt-xa" in found)
