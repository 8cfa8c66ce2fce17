"""The page of a place and the review lists in a real browser: used, looked at, checked by axe."""

import datetime as dt
import re

import pytest
from playwright.sync_api import expect

from cadres.models import Appointment, LegalDocument, Succession
from tests.browser.acting import shoot_all, sign_in, violations
from tests.build import appoint, person, place, position


@pytest.fixture
def world(world):
    """The small world with a vacancy, a shared seat, a hamlet without leaders and a double."""
    secretary = world.positions["btcb-thon"]
    secretary.is_head = True
    secretary.save()
    chairman = Appointment.objects.filter(position__code="ct-ubnd-xa")
    chairman.update(period="[2018-01-01,2020-07-01)")
    member = position("cuv-thon", 4, title="Chi ủy viên", order=5)
    for name in ("Cao Văn Lẻ", "Cao Văn Lẻ", "Hồ Thị Nhung"):
        appoint(person(name), member, world.places["Ấp 1"], "2019-03-01", start_precision="month")
    appoint(person("Ghế Thị Đôi"), secretary, world.places["Ấp 1"], "2020-01-01")
    secretary.single_seat = True
    secretary.save()
    place(4, world.places["Xã Đông Một"], "Ấp Trống", end="2025-07-01")
    paper = LegalDocument.objects.create(number="1663/NQ-UBTVQH15", issued=dt.date(2025, 6, 16))
    Succession.objects.update(legal_document=paper)
    return world


@pytest.fixture
def staff(page, world):
    sign_in(page, "staff", then="/don-vi/")
    return page


def test_from_the_dashboard_to_a_place_its_post_and_the_holders(staff, world):
    staff.goto(f"/?place={world.places['Xã Đông Một'].pk}")
    staff.get_by_role("link", name="Trang đơn vị").click()
    assert staff.locator("h1").inner_text() == "Xã Đông Một"
    vacant = staff.locator("tr.vacant")
    assert "Khuyết từ 1/7/2020" in vacant.inner_text()
    assert violations(staff) == []
    shoot_all(staff, "locality-commune")
    vacant.get_by_role("link", name="Các đời").click()
    assert staff.locator("h1").inner_text() == "Chủ tịch UBND xã, Xã Đông Một"
    holders = staff.locator("tbody tr > :first-child")
    expect(holders).to_have_text([re.compile("Phạm Văn Xã"), re.compile("Khuyết")])
    assert violations(staff) == []
    shoot_all(staff, "post-holders")
    staff.get_by_role("link", name="Trở lại Xã Đông Một").click()
    staff.get_by_label("Xem tại ngày").fill("2/7/2025")
    staff.get_by_role("button", name="Xem").click()
    assert "Không có đơn vị này vào ngày 2/7/2025." in staff.locator(".headline").inner_text()
    assert violations(staff) == []
    shoot_all(staff, "locality-absent")
    staff.get_by_role("link", name="Xã Đông", exact=True).click()
    assert staff.locator("h1").inner_text() == "Xã Đông"


def test_the_figure_of_a_place_opens_its_list(staff, world):
    staff.goto(f"/don-vi/{world.places['Xã Đông Một'].pk}/")
    figure = staff.locator(".big a")
    count = figure.inner_text()
    figure.click()
    assert staff.locator("h2.count").inner_text() == f"{count} trường hợp"


def test_a_shared_seat_is_marked_in_words(staff, world):
    staff.goto(f"/don-vi/{world.places['Ấp 1'].pk}/")
    assert staff.locator(".warn").inner_text() == "⚠ Một ghế, 2 người giữ"
    assert violations(staff) == []
    shoot_all(staff, "locality-hamlet")


def test_the_picker_leads_to_the_page_of_a_place(staff, world):
    staff.goto(f"/don-vi/?at={world.places['Xã Đông Một'].pk}&day=2020-09-23")
    staff.get_by_role("link", name="Trang đơn vị Ấp 2").click()
    assert staff.locator("h1").inner_text() == "Ấp 2"


def test_the_review_lists_and_their_corrections(staff, world):
    staff.get_by_role("link", name="Cần xem lại").click()
    assert violations(staff) == []
    shoot_all(staff, "reviews")
    staff.get_by_role("link", name="Hai người một ghế").click()
    menu = staff.get_by_role("navigation", name="Danh sách cần xem lại")
    assert menu.locator("[aria-current]").inner_text().split() == "Hai người một ghế 2".split()
    expect(menu.locator(".fig")).to_have_text(list("002000110"))
    assert violations(staff) == []
    shoot_all(staff, "review-seats")
    for name in ("Chưa phân loại", "Thôn thiếu", "Có thể trùng", "Ngày sinh", "Kết luận", "Đơn vị"):
        menu.get_by_role("link", name=name).click()
        assert violations(staff) == []
        shoot_all(staff, f"review-{name.split()[0]}")
    menu.get_by_role("link", name="Thôn thiếu").click()
    staff.get_by_role("link", name="Thêm trưởng ấp").click()
    staff.wait_for_url("**/them-chuc-danh/**")


def test_pages_of_a_place_print_without_their_buttons(staff, world):
    staff.goto(f"/don-vi/{world.places['Xã Đông Một'].pk}/")
    staff.emulate_media(media="print")
    assert staff.locator(".bar").is_visible()
    assert not staff.locator(".page-actions a").first.is_visible()
