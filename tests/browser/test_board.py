"""The board in a real browser: charts drawn under our policy, their links, screen and paper."""

import re

import pytest

from tests.browser.acting import sign_in, violations
from tests.build import target

CHARTS = ("coverage", "trend", "ranking", "map")


@pytest.fixture
def board(page, world):
    """A leader's page with every chart drawn; whatever the console complains of is a failure."""
    target(world.pairings["X1"], world.places["Tỉnh An Hòa"], percent=80)
    complaints = []
    page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    sign_in(page, "leader")
    for chart in CHARTS:
        page.locator(f'figure[data-chart="{chart}"] svg').wait_for()
    yield page
    assert complaints == []


def bar(page, chart: str, mark: str = "rect", at: int = 0):
    """A mark that leads somewhere: of the layers the ground is the first, where there is one."""
    return page.locator(f'figure[data-chart="{chart}"] svg g.mark-{mark} > path').nth(at)


def test_marks_lead_to_the_lists_that_they_count(board):
    bar(board, "ranking").click()
    board.wait_for_url(re.compile(r"/truong-hop/\?.*place="))
    board.get_by_text("6 trường hợp").first.wait_for()


def test_a_point_of_the_map_leads_to_its_list(board):
    bar(board, "map", "symbol").click()
    board.wait_for_url(re.compile(r"/truong-hop/\?.*pairing=A1.*unit=localities"))


def test_a_month_of_the_trend_leads_to_its_list(board):
    last = board.locator('figure[data-chart="trend"] svg g.mark-rule line').last
    last.hover(force=True)
    tip = board.locator(".chart-tip", has_text="Tháng: 9/2020")
    tip.wait_for()
    assert "Số liệu: 8" in tip.inner_text()
    last.click(force=True)
    board.wait_for_url(re.compile(r"/truong-hop/\?.*day=2020-09-23"))


def test_the_pointer_is_told_name_and_figure(board):
    bar(board, "ranking").hover()
    tip = board.locator(".chart-tip")
    tip.wait_for()
    assert tip.inner_text().split("\n") == ["Đơn vị: Huyện Đông", "Số liệu: 6"]


def test_figures_are_written_the_vietnamese_way(board):
    coverage = board.locator('figure[data-chart="coverage"] svg')
    assert "1/2 · 50,00%" in coverage.text_content()
    assert "T1/2020" in board.locator('figure[data-chart="trend"] svg').text_content()


def test_another_pairing_is_drawn_on_the_map(board):
    board.get_by_label("Mô hình trên bản đồ").select_option("X1")
    board.get_by_text("đã thực hiện mô hình X1").wait_for()
    board.locator('figure[data-chart="map"] svg').wait_for()


def test_a_meeting_room_shows_the_board_alone_and_keeps_itself_below(board):
    board.get_by_role("link", name="Màn hình họp").click()
    board.wait_for_url(re.compile("screen=phong-hop"))
    assert not board.locator(".masthead").is_visible()
    assert not board.locator("#child-title").is_visible()
    board.locator(".ranking summary").click()
    board.locator(".ranking").get_by_role("link", name="Huyện Đông").click()
    board.get_by_role("heading", name="Huyện Đông", level=1).wait_for()
    assert not board.locator(".masthead").is_visible()
    board.get_by_role("link", name="Thoát màn hình họp").click()
    board.locator(".masthead").wait_for()
    assert board.get_by_role("heading", name="Huyện Đông", level=1).is_visible()


def test_a_list_opened_in_a_meeting_room_leads_back_to_it(board):
    board.goto("/?since=23/9/2019&screen=phong-hop")
    board.locator(".big a").click()
    back = board.get_by_role("link", name="‹ Màn hình họp")
    back.wait_for()
    other = board.context.new_page()
    other.goto(board.url)
    assert not other.locator(".back-to-room").is_visible()  # the room is open in one tab only
    back.click()
    board.wait_for_url(re.compile("since=23/9/2019&screen=phong-hop"))
    assert not board.locator(".masthead").is_visible()
    board.get_by_role("link", name="Thoát màn hình họp").click()
    board.locator(".masthead .brand").click()
    board.locator(".big a").click()
    board.locator("table.cases").wait_for()
    assert not board.locator(".back-to-room").is_visible()


def test_the_day_compared_with_is_kept_on_the_way_down(board):
    board.goto("/?since=1/3/2018")
    board.locator(".in-detail").get_by_role("link", name="Huyện Đông").click()
    board.wait_for_url(re.compile("since=2018-03-01"))
    assert board.get_by_label("So với ngày").input_value() == "1/3/2018"
    board.get_by_role("link", name="Vì sao số này đổi?").click()
    board.wait_for_url(re.compile("since=2018-03-01"))


def test_every_level_tells_its_day_and_unit(board):
    tiles = board.locator(".tiles li").all_inner_texts()
    assert tiles
    assert all("Số liệu đến ngày 23/9/2020 · Đvt: trường hợp" in tile for tile in tiles)


def test_tiles_stand_close_in_their_columns(board):
    columns = [side.locator(".tile-panel").all() for side in board.locator(".board-side").all()]
    assert [len(tiles) for tiles in columns] == [3, 2]
    for tiles in columns:
        boxes = [tile.bounding_box() for tile in tiles]
        for above, below in zip(boxes, boxes[1:], strict=False):
            assert 0 < below["y"] - above["y"] - above["height"] < 20


def test_on_a_phone_the_bars_have_the_whole_width(board):
    def share():
        chart = board.locator('figure[data-chart="coverage"]')
        ground = chart.locator("svg g.mark-rect > path").first.bounding_box()
        return ground["width"] / chart.bounding_box()["width"]

    assert share() < 0.85  # beside the names and figures
    board.set_viewport_size({"width": 390, "height": 844})
    board.reload()
    board.locator('figure[data-chart="coverage"] svg').wait_for()
    assert share() > 0.9


def test_it_prints_on_one_sheet(board):
    paper = board.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1


def test_it_is_accessible_with_every_table_open(board):
    board.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    assert violations(board) == []
    board.set_viewport_size({"width": 390, "height": 844})
    assert violations(board) == []
    assert board.evaluate("document.documentElement.scrollWidth") <= 390
