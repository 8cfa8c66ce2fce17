"""Pages of indicators: every figure opens the list that it counted, on the page and as a file."""

import re
from io import BytesIO

import pytest
from openpyxl import load_workbook

from cadres.models import Appointment, LocalStatus
from reports.indicators.registry import INDICATORS
from tests.build import appoint, person, place, target
from tests.reports.views.test_dashboard import table, text
from tests.world import World

COVERAGE, NOT_LOCAL = "/chi-tieu/bao-phu/", "/chi-tieu/khong-la-nguoi-dia-phuong/"
PAGES = [
    *((f"/chi-tieu/{each.slug}/", {}) for each in INDICATORS),
    *((COVERAGE, {"pairing": code}) for code in ("X1", "A1", "A5")),
    (NOT_LOCAL, {"position": "bt-xa"}),
]


@pytest.fixture
def leader(client, world: World):
    client.force_login(world.users["leader"])
    return client


def listed(response) -> tuple[str, list[str]]:
    """The number above the list, and the numbers before its lines."""
    page = response.content.decode()
    count = re.search(r'<h2 id="list-title" class="count">.*\(([\d.]+) [^)]*\)</h2>', page)[1]
    return count, re.findall(r'<td class="c-number k-number">(\d+)</td>', page)


@pytest.mark.parametrize(("path", "asked"), PAGES)
def test_every_figure_opens_the_list_that_it_counted(leader, path, asked):
    page = leader.get(path, asked).content.decode()
    links = set(re.findall(r'<a href="(\?[^"]+list=[^"]+)#list">([\d./]+)</a>', page))
    for link, figure in links:
        count, numbers = listed(leader.get(path + link.replace("&amp;", "&")))
        assert count == figure.split("/")[0], link
        assert len(numbers) == int(count)
    assert links or "list-title" not in page


@pytest.mark.parametrize(("path", "asked"), PAGES)
def test_a_file_holds_what_the_page_lists(leader, path, asked):
    page = leader.get(path, asked).content.decode()
    for link in re.findall(r'<a class="excel" href="([^"]+list=[^"]+)"', page):
        response = leader.get(link.replace("&amp;", "&"))
        sheets = load_workbook(BytesIO(response.content))
        rows = list(sheets["Danh sách"].iter_rows(min_row=7, values_only=True))
        assert len(rows) == int(listed(leader.get(path, asked))[0])
        assert sheets.sheetnames == ["Danh sách", "Nguồn số liệu"]
        shown = re.findall(r'<td class="c-[^"]*">(?:<a [^>]*>)?([^<]*)', page)
        assert [str(cell or "") for row in rows for cell in row] == shown


def test_a_file_holds_a_table_as_the_page_shows_it(leader):
    page = leader.get(COVERAGE)
    link = re.search(r'<a class="excel" href="([^"]+table=[^"]+)"', page.content.decode())[1]
    sheets = load_workbook(BytesIO(leader.get(link.replace("&amp;", "&")).content))
    rows = [list(row) for row in sheets["Danh sách"].iter_rows(min_row=6, values_only=True)]
    assert rows == table(page, "tong-quan")


@pytest.mark.parametrize(("path", "asked"), PAGES)
def test_it_states_the_place_the_day_and_its_definition(leader, path, asked):
    chosen = next(each for each in INDICATORS if each.slug in path)
    shown = text(leader.get(path, asked))
    assert f"Tỉnh An Hòa {chosen.title} Số liệu đến ngày 23/9/2020" in shown
    assert chosen.definition in shown


def test_a_share_tells_its_unit_also_where_nobody_is_judged(leader):
    Appointment.objects.update(local_status=LocalStatus.UNJUDGED, local_ground="")
    shown = text(leader.get(NOT_LOCAL))
    assert "Chưa có người đứng đầu nào được xác định" in shown
    assert shown.count("Đvt: chức danh") == 2


def test_coverage_is_told_for_the_place_and_its_children(leader):
    assert table(leader.get(COVERAGE, {"pairing": "A1"}), "bao-phu") == [
        [
            "Đơn vị", "Đã thực hiện", "Tỷ lệ", "Khuyết chức danh", "Chưa bố trí (hai người giữ)",
            "Chưa báo cáo", "Tổng số",
        ],
        ["Tỉnh An Hòa", "4/4", "100,00%", "0", "0", "0", "4"],
        ["Huyện Đông", "3/3", "100,00%", "0", "0", "0", "3"],
        ["Thị xã Tây", "1/1", "100,00%", "0", "0", "0", "1"],
    ]  # fmt: skip


def test_without_a_pairing_it_tells_of_all_that_count(leader):
    assert table(leader.get(COVERAGE), "tong-quan")[1:] == [
        ["T1 – Bí thư – Chủ tịch HĐND tỉnh", "Cấp tỉnh", "1/1", "100,00%"],
        ["H1 – Bí thư – Chủ tịch UBND huyện", "Cấp huyện", "1/2", "50,00%"],
        ["X1 – Bí thư – Chủ tịch UBND xã", "Cấp xã", "1/2", "50,00%"],
        ["A1 – Bí thư chi bộ – Trưởng thôn", "Thôn, ấp, khu phố", "4/4", "100,00%"],
        ["A5 – Cán bộ xã – Bí thư chi bộ thôn", "Thôn, ấp, khu phố", "1/4", "25,00%"],
    ]


def test_the_missing_are_listed_unasked_with_the_reason(leader):
    shown = text(leader.get(COVERAGE, {"pairing": "X1"}))
    assert "X1 – Bí thư – Chủ tịch UBND xã: chưa báo cáo (1 đơn vị)" in shown
    assert "1 Phường Tây Hai Thị xã Tây, Tỉnh An Hòa" in shown
    assert "Bí thư Đảng ủy phường chưa từng có người giữ trong sổ" in shown


def test_a_place_that_is_not_there_on_the_day_leads_to_its_other_days(leader, world):
    gone = world.places["Xã Đông"].pk
    shown = leader.get(COVERAGE, {"place": gone, "pairing": "A1"}).content.decode()
    assert "Không có đơn vị này vào ngày 23/9/2020." in shown
    assert f'<a href="/?day=2020-09-23&amp;place={gone}' in shown
    assert "<table" not in shown


def test_a_filter_is_told_and_can_be_taken_off(leader):
    page = leader.get("/chi-tieu/thoi-gian/", {"level": "xa"})
    assert "Chỉ tính: Cấp xã . Bỏ lọc" in text(page)
    free = re.search(r'<a href="([^"]+)">Bỏ lọc</a>', page.content.decode())[1]
    assert "Chỉ tính" not in text(leader.get("/chi-tieu/thoi-gian/" + free.replace("&amp;", "&")))


def test_an_unknown_indicator_and_an_unknown_list_are_refused(leader):
    assert leader.get("/chi-tieu/khong-co/").status_code == 404
    assert leader.get("/chi-tieu/khong-co/danh-sach.xlsx").status_code == 404
    refused = leader.get("/chi-tieu/bao-phu/danh-sach.xlsx", {"pairing": "A1", "list": "bao-phu.x"})
    assert (refused.status_code, "Không có danh sách này." in text(refused)) == (400, True)


def test_what_cannot_be_read_is_said(leader):
    shown = text(leader.get(COVERAGE, {"day": "31/2/2020", "pairing": "A1"}))
    assert "ngày viết theo dạng 23/9/2020" in shown


def test_the_place_picker_leads_back_to_the_indicator(leader, world):
    page = leader.get(COVERAGE, {"pairing": "A1"}).content.decode()
    picker = re.search(r'href="(/don-vi/\?[^"]+next=indicators[^"]+)"', page)[1].replace(
        "&amp;", "&"
    )
    chosen = world.places["Huyện Đông"].pk
    links = re.findall(r'href="(/chi-tieu/\?[^"]+)"', leader.get(picker).content.decode())
    there = next(link for link in links if f"place={chosen}" in link).replace("&amp;", "&")
    response = leader.get(there, follow=True)
    assert response.redirect_chain[0][1] == 302
    assert "Bao phủ mô hình – Huyện Đông" in text(response)
    assert "Mô hình: A1" in text(response)


@pytest.mark.parametrize(
    ("path", "asked", "count"),
    [
        (COVERAGE, {}, 10),
        (COVERAGE, {"pairing": "X1"}, 17),
        (NOT_LOCAL, {}, 16),
        ("/chi-tieu/nghi-quyet/", {}, 11),
        ("/chi-tieu/nhiem-ky/", {"list": "nhiem-ky."}, 14),
        ("/chi-tieu/thoi-gian/", {}, 15),
        ("/chi-tieu/co-cau/", {}, 25),
        ("/chi-tieu/suat-giam/", {}, 18),
    ],
)
def test_it_takes_as_many_queries_for_thirty_communes(
    leader, world, django_assert_num_queries, path, asked, count
):
    target(world.pairings["X1"], world.places["Huyện Đông"], number=1)
    target(world.pairings["X1"], world.places["Xã Đông Một"], number=1)
    with django_assert_num_queries(count):
        leader.get(path, asked)
    posts = [world.positions[code] for code in ("bt-xa", "ct-ubnd-xa")]
    communes = [place(3, world.places["Huyện Đông"], end="2025-07-01") for _ in range(30)]
    for commune in communes:
        one = person()
        for post in posts:
            appoint(one, post, commune, local_status="local")
        target(world.pairings["X1"], commune, number=1)
    with django_assert_num_queries(count):
        leader.get(path, asked)
