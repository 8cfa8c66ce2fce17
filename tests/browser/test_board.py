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


def test_a_full_screen_shows_the_board_alone(board):
    board.get_by_role("button", name="Toàn màn hình").click()
    board.wait_for_function("document.fullscreenElement !== null")
    assert not board.locator(".masthead").is_visible()
    assert not board.locator("#child-title").is_visible()
    assert board.locator("#ranking-title").is_visible()
    board.get_by_role("button", name="Thoát toàn màn hình").click()
    board.locator(".masthead").wait_for()


def test_a_full_screen_by_the_browsers_key_lasts_over_a_list(board):
    session = board.context.new_cdp_session(board)
    window = session.send("Browser.getWindowForTarget")["windowId"]
    bounds = {"windowId": window, "bounds": {"windowState": "fullscreen"}}
    session.send("Browser.setWindowBounds", bounds)
    board.locator(".masthead").wait_for(state="hidden")
    assert not board.get_by_role("button", name="toàn màn hình").is_visible()
    bar(board, "ranking").click()
    board.get_by_text("6 trường hợp").first.wait_for()
    board.locator(".masthead").wait_for()
    board.go_back()
    board.locator("#ranking-title").wait_for()
    board.locator(".masthead").wait_for(state="hidden")


def test_it_prints_on_one_sheet(board):
    paper = board.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1


def test_it_is_accessible_with_every_table_open(board):
    board.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
    assert violations(board) == []
    board.set_viewport_size({"width": 390, "height": 844})
    assert violations(board) == []
    assert board.evaluate("document.documentElement.scrollWidth") <= 390
