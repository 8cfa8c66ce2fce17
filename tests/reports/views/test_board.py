"""The board on its page and in the parts that the page fetches."""

import json
import re

import pytest

from reports import board
from tests.build import place, target
from tests.reports.views.test_dashboard import table, text

PARTS = {"bao-phu": 11, "xu-huong": 8, "can-quan-tam": 16, "ban-do": 11, "nguoi-dia-phuong": 8}


@pytest.fixture
def leader(client, world):
    client.force_login(world.users["leader"])
    return client


def test_pairings_that_the_chart_has_no_room_for_stand_in_its_table(leader, monkeypatch):
    monkeypatch.setattr(board, "MOST_BARS", 2)
    page = leader.get("/tong-quan/bao-phu/")
    assert len(rows_of(page, "coverage")) == 2
    assert "Vẽ 2 trong 5 mô hình" in text(page)
    assert page.content.decode().count('scope="row"') == 5


def rows_of(response, key: str) -> list[dict]:
    """The rows of a chart as its page sends them."""
    found = re.search(rf'<script id="{key}-rows"[^>]*>(.*?)</script>', response.content.decode())
    return json.loads(found[1])


def test_the_change_since_a_year_before_or_a_chosen_day(leader):
    assert "8 trường hợp kiêm nhiệm không đổi so với 8 ngày 23/9/2019" in text(leader.get("/"))
    page = leader.get("/", {"since": "31/12/2017"})
    assert "tăng 7 so với 1 ngày 31/12/2017" in text(page)
    before = re.search(r'so với <a href="(/truong-hop/[^"]+)">1</a>', page.content.decode())[1]
    assert "Bùi Văn Cũ" in text(leader.get(before.replace("&amp;", "&")))
    assert 'name="since" value="31/12/2017"' in page.content.decode()


def test_a_day_that_cannot_be_read_is_said_and_kept(leader):
    page = leader.get("/", {"since": "31/2/2020"})
    assert "Không đọc được ngày “31/2/2020”" in text(page)
    assert 'name="since" value="31/2/2020"' in page.content.decode()
    assert "ngày 23/9/2019" in text(page)


def test_a_place_that_was_not_there_is_not_compared(leader, world):
    page = leader.get("/", {"place": world.places["Xã Đông"].pk, "day": "2/7/2025"})
    assert "chưa có đơn vị vào ngày 2/7/2024" in text(page)


def test_the_children_are_ranked_in_a_chart_and_a_table(leader):
    page = leader.get("/")
    rows = rows_of(page, "ranking")
    assert [(row["label"], row["value"], row["text"]) for row in rows] == [
        ("Huyện Đông", 6, "6"),
        ("Thị xã Tây", 1, "1"),
    ]
    for row in rows:
        assert f"{row['text']} trường hợp" in text(leader.get(row["address"]))
    assert "1 Huyện Đông 6 2 Thị xã Tây 1" in text(page)
    assert 'aria-label="Đơn vị trực thuộc xếp theo số liệu. 1. Huyện Đông: 6;' in (
        page.content.decode()
    )


def test_a_single_child_is_not_ranked(leader, world):
    page = leader.get("/", {"place": world.places["Thị xã Tây"].pk})
    assert "ranking-title" not in page.content.decode()


def test_nothing_but_zeros_is_not_drawn(leader):
    long_ago = {"day": "31/12/1999"}
    assert "ranking-title" not in leader.get("/", long_ago).content.decode()
    shown = text(leader.get("/tong-quan/xu-huong/", long_ago))
    assert "Không có số liệu nào trong mười năm đến ngày này." in shown


def test_coverage_stands_against_its_target(leader, world):
    target(world.pairings["X1"], world.places["Tỉnh An Hòa"], percent=80)
    page = leader.get("/tong-quan/bao-phu/")
    rows = {row["label"][:2]: row for row in rows_of(page, "coverage")}
    assert (rows["X1"]["share"], rows["X1"]["target"], rows["X1"]["target_text"]) == (0.5, 1, "80%")
    assert (rows["A1"]["share"], rows["A1"]["target"]) == (1, None)
    assert "Bí thư – Chủ tịch UBND xã 1 1 2 50,00% 80% đến 31/12/2020" in text(page)
    assert "1/2 đơn vị" in text(leader.get(rows["X1"]["address"]))


def test_the_trend_is_told_by_month_in_ten_years(leader):
    page = leader.get("/tong-quan/xu-huong/")
    rows = rows_of(page, "trend")
    assert len(rows) == 120
    assert [(row["month"], row["text"]) for row in rows[-34:-31]] == [
        ("12/2017", "1"),
        ("1/2018", "8"),
        ("2/2018", "8"),
    ]
    assert "8 trường hợp" in text(leader.get(rows[-1]["address"]))
    assert "2017 1 1 1 1 1 1 1 1 1 1 1 1 2018 8 8 8 8 8 8 8 8 8 8 8 8 2019" in text(page)
    assert "từ 0 (31/10/2010) đến 8 (23/9/2020); cao nhất 8" in page.content.decode()


def test_what_needs_attention_is_listed_with_where_to_look(leader, client, world):
    assert "Không có chỉ tiêu nào chậm" in text(leader.get("/tong-quan/can-quan-tam/"))
    found = text(leader.get("/tong-quan/can-quan-tam/", {"level": "xa"}))
    assert "Chưa có trường hợp nào: Thị xã Tây 1 đơn vị" in found
    page = leader.get("/tong-quan/can-quan-tam/", {"level": "xa"}).content.decode()
    address = re.search(r'href="([^"]+)#child-title"', page)[1].replace("&amp;", "&")
    assert ["Thị xã Tây", "0", "0"] in [row[:3] for row in table(leader.get(address), "child")]
    assert "Chưa phân loại" not in found


def test_editors_are_told_how_much_there_is_to_review(client, world):
    world.hold("Người Hai Chức", {"bt-huyen": "Thị xã Tây", "ct-ubnd-xa": "Phường Tây Hai"})
    client.force_login(world.users["staff"])
    page = client.get("/tong-quan/can-quan-tam/")
    assert "Chưa phân loại 1" in text(page)
    assert 'href="/can-xem-lai/chua-phan-loai/?day=2020-09-23&amp;place=' in page.content.decode()
    for name, count in (("Thị xã Tây", 1), ("Huyện Đông", 0)):
        below = client.get("/tong-quan/can-quan-tam/", {"place": world.places[name].pk})
        assert ("Chưa phân loại 1" in text(below)) is bool(count)


def test_the_map_says_where_old_communes_are_put(leader, world):
    page = leader.get("/tong-quan/ban-do/", {"place": world.places["Huyện Đông"].pk})
    assert [(row["label"], row["band"], row["text"]) for row in rows_of(page, "map")] == [
        ("Xã Đông Một", "100%", "3/3")
    ]
    assert "xã trước ngày đó được đặt quanh điểm của xã mới" in text(page)
    assert "Xã Đông Một: 3/3 · 100,00%" in text(page)


def test_every_part_states_its_day_and_its_unit(leader):
    for slug in PARTS:
        page = text(leader.get(f"/tong-quan/{slug}/"))
        assert re.search(r"Số liệu đến ngày 23/9/2020( ·|\.) Đvt: ", page), slug


def test_a_place_that_is_gone_has_no_parts(leader, world):
    gone = {"place": world.places["Xã Đông Một"].pk, "day": "2026-01-01"}
    assert leader.get("/tong-quan/xu-huong/", gone).status_code == 404


@pytest.mark.parametrize("slug", PARTS)
def test_a_part_asks_no_more_of_many_children_than_of_one(
    leader, world, slug, django_assert_num_queries
):
    address = f"/tong-quan/{slug}/"
    leader.get(address)  # whatever is read once a process
    with django_assert_num_queries(PARTS[slug]):
        leader.get(address)
    _many(world)
    with django_assert_num_queries(PARTS[slug]):
        leader.get(address)


def test_the_page_asks_no_more_of_many_children_than_of_one(
    leader, world, django_assert_num_queries
):
    with django_assert_num_queries(17):
        leader.get("/")
    _many(world)
    with django_assert_num_queries(17):
        leader.get("/")


def _many(world):
    """Thirty more districts, each with a secretary who is its chairman."""
    for number in range(30):
        name, code = f"Huyện số {number}", f"{900 + number}"
        where = place(2, world.places["Tỉnh An Hòa"], name, end="2025-07-01", code=code)
        posts = {"bt-huyen": name, "ct-ubnd-huyen": name}
        world.places[name] = where
        world.hold(f"Người số {number}", posts)
