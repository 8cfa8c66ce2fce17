"""A leader at work in a real browser: the total, the list behind it, a district, a person."""

import pytest
from playwright.sync_api import expect

from tests.browser.acting import SIZES, shoot, sign_in
from tests.world import PASSWORD


@pytest.fixture
def leader(page, world):
    """A page on which the leader has just signed in."""
    sign_in(page, "leader")
    return page


def test_the_total_opens_the_list_and_a_name_opens_the_person(leader):
    assert leader.locator("h1").inner_text() == "Tỉnh An Hòa"
    leader.locator(".big a").click()
    assert leader.locator("h2.count").inner_text() == "8 trường hợp"
    expect(leader.locator("table.cases tbody tr")).to_have_count(8)
    leader.get_by_role("link", name="Nguyễn Thị Hai").first.click()
    assert leader.locator("h1").inner_text() == "Nguyễn Thị Hai"
    leader.get_by_role("link", name="Trở lại danh sách").click()
    assert leader.locator("h2.count").inner_text() == "8 trường hợp"


def test_a_level_is_filtered_to_a_district_by_the_picker(leader):
    leader.get_by_role("list", name="Theo cấp").get_by_role("link", name="5").first.click()
    assert leader.locator("h2.count").inner_text() == "5 trường hợp"
    leader.get_by_role("link", name="Chọn đơn vị khác").click()
    leader.get_by_role("link", name="Huyện Đông", exact=True).click()
    assert leader.locator("h2.count").inner_text() == "4 trường hợp"
    assert leader.get_by_label("Cấp").input_value() == "thon"
    leader.get_by_label("Họ và tên").fill("nguyen thi hai")
    leader.get_by_role("button", name="Lọc").click()
    assert leader.locator("h2.count").inner_text() == "2 trường hợp"
    leader.go_back()
    assert leader.locator("h2.count").inner_text() == "4 trường hợp"


def test_the_picker_finds_a_place_while_it_is_typed(leader):
    leader.get_by_role("link", name="Chọn đơn vị khác").click()
    leader.wait_for_url("**/don-vi/**")  # loaded with its script
    leader.get_by_label("Tìm theo tên").press_sequentially("xa dong mot")
    leader.get_by_role("link", name="Xã Đông Một", exact=True).click()
    assert leader.locator("h1").inner_text() == "Xã Đông Một"
    assert leader.locator(".big a").inner_text() == "5"


def test_another_day_and_unit_are_asked_by_the_form(leader):
    leader.get_by_label("Số liệu đến ngày").fill("2.7.2025")
    leader.get_by_label("Đơn vị tính").select_option("người")
    leader.get_by_role("button", name="Xem").click()
    assert leader.locator(".bar").inner_text().split("\n") == [
        "Tỉnh An Hòa",
        "Số liệu đến ngày 2/7/2025",
        "Đvt: người",
    ]
    assert leader.locator(".big a").inner_text() == "5"


def test_the_keyboard_alone_leads_from_the_sign_in_to_a_person(page, world):
    page.goto("/")
    page.wait_for_selector("#id_username:focus")
    page.keyboard.type("leader")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector(".big")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Đến nội dung chính"
    page.keyboard.press("Enter")
    focus(page, "8")
    page.keyboard.press("Enter")
    page.wait_for_selector("table.cases")
    focus(page, "Võ Văn Mười")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_selector(".timeline")
    assert page.locator("h1").inner_text() == "Võ Văn Mười"


def focus(page, name):
    """Press Tab until what has the focus is called `name`."""
    named = "e => e.labels?.[0]?.innerText.trim() || e.innerText.trim()"
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate(f"({named})(document.activeElement)").rstrip("*") == name:
            return
    raise AssertionError(f"Tab never reached “{name}”")


@pytest.mark.parametrize("size", SIZES)
def test_no_page_is_wider_than_the_screen(page, world, size):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.goto("/")
    shoot(page, f"{size}-sign-in")
    sign_in(page, "leader", then="/don-vi/")
    hai = world.people["Nguyễn Thị Hai"].pk
    gone = world.places["Xã Đông"].pk
    pages = {
        "dashboard": "/",
        "localities": "/?unit=localities",
        "faults": "/?day=31/2/2020",
        "absent": f"/?place={gone}",
        "room": "/?screen=phong-hop",
        "list": "/truong-hop/",
        "none": "/truong-hop/?name=xyz",
        "picker": "/don-vi/",
        "search": "/don-vi/?q=dong",
        "person": f"/can-bo/{hai}/?day=2020-09-23",
        "lost": "/khong-co/",
    }
    for name, path in pages.items():
        page.goto(path)
        shoot(page, f"{size}-{name}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.parametrize("path", ["/", "/truong-hop/"])
def test_the_page_prints_with_place_day_and_unit_but_without_navigation(leader, path):
    leader.goto(path)
    leader.emulate_media(media="print")
    shoot(leader, f"print-{'list' if 'hop' in path else 'dashboard'}")
    assert leader.locator(".bar").is_visible()
    assert not leader.locator(".masthead").is_visible()
    assert not leader.locator("form").first.is_visible()
