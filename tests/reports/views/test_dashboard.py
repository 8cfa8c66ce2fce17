"""The dashboard: its figures, and that each of them lists the people it counted."""

import datetime as dt
import re

import pytest

from cadres.models import LocalityVersion, Succession
from tests.build import span
from tests.world import World


@pytest.fixture
def leader(client, world: World):
    client.force_login(world.users["leader"])
    return client


def text(response) -> str:
    """What a reader sees of a page: its text, spaces as one."""
    shown = re.sub(r"<head>.*?</head>|<[^>]+>", " ", response.content.decode(), flags=re.S)
    return " ".join(shown.split())


def table(response, key: str) -> list[list[str]]:
    """The cells of the table in a section, by row."""
    html = response.content.decode()
    section = html.split(f' aria-labelledby="{key}-title">')[1]
    body = section.split("<table")[1].split("</table>")[0]
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", body, flags=re.S)
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, flags=re.S) for row in rows]
    return [[" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in row] for row in cells]


def test_it_opens_on_the_place_and_the_day_of_the_users_scope(leader):
    shown = text(leader.get("/"))
    assert "Tỉnh An Hòa Số liệu đến ngày 23/9/2020 Đvt: trường hợp" in shown
    assert "8 trường hợp kiêm nhiệm" in shown


def test_the_total_is_written_as_a_sum_of_the_levels(leader):
    sentence = "8 = 1 (cấp tỉnh) + 1 (cấp huyện) + 1 (cấp xã) + 5 (thôn, ấp, khu phố)"
    assert sentence in text(leader.get("/"))


def test_the_table_of_children_by_level_has_all_margins(leader):
    assert table(leader.get("/"), "child") == [
        ["Đơn vị", "Tổng số", "Cấp tỉnh", "Cấp huyện", "Cấp xã", "Thôn, ấp, khu phố"],
        ["Tổng số", "8", "1", "1", "1", "5"],
        ["Cơ quan Tỉnh An Hòa", "1", "1", "0", "0", "0"],
        ["Huyện Đông", "6", "0", "1", "1", "4"],
        ["Thị xã Tây", "1", "0", "0", "0", "1"],
    ]


def test_the_table_by_pairing_follows_the_catalogue(leader):
    assert table(leader.get("/"), "pairing") == [
        ["Mô hình kiêm nhiệm", "Tổng số"],
        ["Tổng số", "8"],
        ["T1. Bí thư – Chủ tịch HĐND tỉnh", "1"],
        ["H1. Bí thư – Chủ tịch UBND huyện", "1"],
        ["X1. Bí thư – Chủ tịch UBND xã", "1"],
        ["A1. Bí thư chi bộ – Trưởng thôn", "4"],
        ["A5. Cán bộ xã – Bí thư chi bộ thôn", "1"],
    ]


@pytest.mark.parametrize("unit", ["cases", "persons", "posts", "localities"])
def test_every_figure_opens_the_list_that_it_counted(leader, world, unit):
    page = leader.get("/", {"unit": unit}).content.decode()
    links = set(re.findall(r'<a href="(/truong-hop/\?[^"]+)">([\d./]+)</a>', page))
    assert len(links) > 10
    for link, figure in links:
        title = re.search(
            r'<h2 class="count">(.*?)</h2>', leader.get(link.replace("&amp;", "&")).content.decode()
        )[1]
        assert title.split(" ")[0] == figure, link


def test_persons_are_counted_once_and_the_page_says_so(leader):
    response = leader.get("/", {"unit": "persons"})
    assert "7 người kiêm nhiệm" in text(response)
    assert "các ô không cộng dồn thành tổng số" in text(response)
    assert table(response, "pairing")[1] == ["Tổng số", "7"]


def test_localities_are_counted_out_of_those_there_were(leader):
    response = leader.get("/", {"unit": "localities"})
    assert table(response, "child")[1:] == [
        ["Tổng số", "7/9", "1/1", "1/2", "1/2", "4/4"],
        ["Cơ quan Tỉnh An Hòa", "1/1", "1/1", "–", "–", "–"],
        ["Huyện Đông", "5/5", "–", "1/1", "1/1", "3/3"],
        ["Thị xã Tây", "1/3", "–", "0/1", "0/1", "1/1"],
    ]


def test_a_child_opens_its_own_dashboard_with_the_places_above_it(leader, world):
    district = world.places["Huyện Đông"]
    assert f'<a href="/?day=2020-09-23&amp;place={district.pk}">Huyện Đông</a>' in (
        leader.get("/").content.decode()
    )
    response = leader.get("/", {"place": district.pk})
    assert table(response, "child") == [
        ["Đơn vị", "Tổng số", "Cấp huyện", "Cấp xã", "Thôn, ấp, khu phố"],
        ["Tổng số", "6", "1", "1", "4"],
        ["Cơ quan Huyện Đông", "1", "1", "0", "0"],
        ["Xã Đông Một", "5", "0", "1", "4"],
    ]
    assert ">Tỉnh An Hòa</a>" in response.content.decode()


def test_hamlets_stand_in_natural_order(leader, world):
    response = leader.get("/", {"place": world.places["Xã Đông Một"].pk})
    names = [row[0] for row in table(response, "child")[2:]]
    assert names == ["Cơ quan Xã Đông Một", "Ấp 1", "Ấp 2", "Ấp 10"]


def test_a_day_after_districts_ended_uses_the_tree_of_two_tiers(leader):
    response = leader.get("/", {"day": "2/7/2025"})
    assert table(response, "child") == [
        ["Đơn vị", "Tổng số", "Cấp tỉnh", "Cấp xã", "Thôn, ấp, khu phố"],
        ["Tổng số", "6", "1", "0", "5"],
        ["Cơ quan Tỉnh An Hòa", "1", "1", "0", "0"],
        ["Phường Tây Hai", "1", "0", "0", "1"],
        ["Xã Đông", "4", "0", "0", "4"],
    ]


def test_a_place_that_was_not_there_yet_names_what_was(leader, world):
    response = leader.get("/", {"place": world.places["Xã Đông"].pk})
    assert response.status_code == 200
    shown = text(response)
    assert "Không có đơn vị này vào ngày 23/9/2020." in shown
    assert "Xã Đông, số liệu đến ngày 1/7/2025 (có từ ngày 1/7/2025)" in shown
    assert "Trước ngày 1/7/2025, là Xã Đông Một" in shown


def test_a_place_that_is_gone_names_what_it_became(leader, world):
    response = leader.get("/", {"place": world.places["Xã Đông Một"].pk, "day": "2026-01-01"})
    shown = text(response)
    assert "Xã Đông Một, số liệu đến ngày 30/6/2025 (có đến hết ngày 30/6/2025)" in shown
    assert "Ngày 1/7/2025, toàn bộ thuộc Xã Đông" in shown


def test_what_lies_beyond_the_scope_is_named_without_a_link(client, world):
    client.force_login(world.users["neighbour"])
    Succession.objects.create(
        old=world.places["Khu phố 1"],
        new=world.places["Xã Xa"],
        day=dt.date(2000, 1, 1),
        extent=Succession.Extent.PART,
    )
    LocalityVersion.objects.filter(locality=world.places["Khu phố 1"]).delete()
    LocalityVersion.objects.create(
        locality=world.places["Khu phố 1"],
        period=span(end="2000-01-01"),
        kind="khu_pho",
        name="Khu phố 1",
        parent=world.places["Phường Tây Hai"],
    )
    shown = text(client.get("/", {"place": world.places["Khu phố 1"].pk}))
    beyond = "Ngày 1/1/2000, một phần thuộc Xã Xa (ngoài phạm vi được phân công)"
    assert beyond in shown


def test_what_cannot_be_read_is_said_and_the_rest_is_shown(leader):
    response = leader.get("/", {"day": "31/2/2020", "level": "vung", "unit": "persons"})
    assert response.status_code == 200
    shown = text(response)
    assert "Không đọc được ngày “31/2/2020”; ngày viết theo dạng 23/9/2020." in shown
    assert "Không có cấp “vung”." in shown
    assert "7 người kiêm nhiệm" in shown
    assert 'value="31/2/2020"' in response.content.decode()


def test_a_place_that_nobody_knows_is_not_found(leader):
    assert leader.get("/", {"place": 999_999_999}).status_code == 404
    assert leader.get("/", {"place": 10**30}).status_code == 404


def test_no_cases_is_said_in_words(client, world):
    client.force_login(world.users["administrator"])
    shown = text(client.get("/", {"place": world.places["Tỉnh Bình Xa"].pk}))
    assert "Không có trường hợp kiêm nhiệm nào ở Tỉnh Bình Xa vào ngày này." in shown


def test_heads_who_are_not_local_are_counted_by_position(leader):
    assert table(leader.get("/tong-quan/nguoi-dia-phuong/"), "not-local")[1:] == [
        ["Bí thư Đảng ủy cấp xã", "1/2", "50,00%", "0", "0", "1"]
    ]


def test_figures_of_who_is_not_local_open_their_lists(leader):
    page = leader.get("/tong-quan/nguoi-dia-phuong/").content.decode()
    links = re.findall(r'<a href="([^"]+)#list">([\d./]+)</a>', page)
    assert [figure for _, figure in links] == ["1/2", "1"]
    for address, figure in links:
        shown = text(leader.get(address.replace("&amp;", "&")))
        assert f"({figure.split('/')[0]} chức danh)" in shown


def test_each_table_has_its_own_file(leader):
    page = leader.get("/").content.decode()
    files = re.findall(r'href="(/tong-hop.xlsx\?[^"]+)"', page)
    assert [address.split("&amp;", 2)[2] for address in files] == [
        "rows=level",
        "rows=child&amp;columns=level",
        "rows=pairing",
    ]
    for address in files:
        assert leader.get(address.replace("&amp;", "&")).status_code == 200


def test_the_form_keeps_place_and_filters(leader, world):
    page = leader.get("/", {"place": world.places["Huyện Đông"].pk, "gender": "nu"})
    form = page.content.decode().split('<form class="question-form"')[1].split("</form>")[0]
    assert dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form)) == {
        "place": str(world.places["Huyện Đông"].pk),
        "gender": "nu",
    }
    assert "2 trường hợp kiêm nhiệm" in text(page)


def test_a_chosen_day_to_compare_with_goes_along_to_other_places(leader, world):
    child = f"place={world.places['Huyện Đông'].pk}"
    plain, chosen = (
        leader.get("/", given).content.decode() for given in ({}, {"since": "1/1/2019"})
    )
    assert f'{child}"' in plain
    assert "since=2019-01-01" not in plain
    links = re.findall(rf'href="/\?[^"]*{child}[^"]*"', chosen)
    assert len(links) == 2  # the ranking and the table
    assert all("&amp;since=2019-01-01" in link for link in links)
    above = leader.get("/", {"place": world.places["Huyện Đông"].pk, "since": "1/1/2019"})
    assert re.search(
        r'<ol class="trail">\s*<li><a href="[^"]*&amp;since=2019-01-01', above.content.decode()
    )
