"""Every page, in every state it shows itself in, passes axe-core's WCAG 2.2 A and AA rules."""

import re

import pytest

from tests.browser.acting import SIZES, TOLD, sign_in, violations
from tests.test_access import ROWS, keys_of

DESKTOP, PHONE = (
    {"width": width, "height": height} for width, height in (SIZES["desktop"], SIZES["phone"])
)
FILE = re.compile(r"\.(xlsx|docx|pdf|csv)\b")
BY_WIDTH = TOLD | {
    "runOnly": {"type": "rule", "values": ["target-size", "scrollable-region-focusable"]},
    "preload": False,
}
DRAWN = "() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))"


@pytest.fixture
def administrator(page, world):
    """A page on which the administrator, who may open everything, has signed in."""
    sign_in(page, "administrator", then="/don-vi/")
    return page


def broken(page, paths) -> str:
    """What the addresses break, a line each; empty when they break nothing. Fragments are left out.

    On a phone only what the width of the page decides is looked at again.
    """
    lines = []
    for path in paths:
        if not page.goto(path).text().lstrip().lower().startswith("<!doctype html>"):
            continue
        lines += [f"{path} – {fault}" for fault in violations(page)]
        page.set_viewport_size(PHONE)
        page.evaluate(DRAWN)  # only then do scripts know the new width
        lines += [f"{path} on a phone – {fault}" for fault in violations(page, BY_WIDTH)]
        page.set_viewport_size(DESKTOP)
    return "\n".join(lines)


def test_every_state_of_the_pages_passes(administrator, world):
    hai = world.people["Nguyễn Thị Hai"].pk
    gone = world.places["Xã Đông"].pk
    scope = world.users["staff"].scopes.get().pk
    states = [
        *("/?unit=localities", "/?unit=persons", "/?day=31/2/2020", "/?day=1/1/2015"),
        *(f"/?place={gone}", f"/?place={world.places['Ấp 2'].pk}", "/?level=thon"),
        *("/truong-hop/?name=xyz", "/truong-hop/?day=31/2/2020", "/truong-hop/?level=thon&page=99"),
        *("/don-vi/?q=dong", "/don-vi/?q=khong+co", "/truong-hop.xlsx?day=31/2/2020"),
        *(f"/can-bo/{hai}/?day=2020-09-23", "/khong-co/"),
        *("/quan-tri/cadres/scope/?q=khong+co", f"/quan-tri/cadres/scope/{scope}/change/"),
        f"/quan-tri/cadres/scope/{scope}/delete/",
    ]
    assert not (faults := broken(administrator, states)), faults


def test_every_page_of_the_product_passes(administrator, world):
    """The addresses of the access matrix that the administrator may open, one a kind of row."""
    kinds = {re.sub("{.*?}", "", path): path for path, answers in ROWS if answers[-1] == 200}
    keys = keys_of(world)
    pages = [path.format_map(keys) for path in kinds.values() if not FILE.search(path)]
    assert not (faults := broken(administrator, pages)), faults


def test_pages_of_visitors_pass(page, world):
    signed_out = ["/dang-nhap/", "/dang-nhap/?next=/&expired=1", "/khong-co/"]
    assert not (faults := broken(page, signed_out)), faults
    page.goto("/dang-nhap/")
    page.get_by_label("Tên đăng nhập").fill("ai đó")
    page.get_by_label("Mật khẩu").fill("sai")
    page.get_by_role("button", name="Đăng nhập").click()
    page.get_by_text("không đúng").wait_for()
    assert violations(page) == []


@pytest.mark.parametrize(
    ("user", "path", "title"),
    [
        ("leader", "/nhap-danh-sach/", "Không được phép"),
        ("unassigned", "/", "Tài khoản chưa được phân công"),
    ],
)
def test_a_refusal_passes_and_keeps_the_navigation(page, world, user, path, title):
    sign_in(page, user, then=path)
    assert page.locator("h1").inner_text() == title
    assert page.get_by_role("navigation", name="Chính").is_visible()
    assert violations(page) == []


def test_a_form_refused_for_its_faults_passes(page, world):
    sign_in(page, "commune", then="/nhap-danh-sach/")
    page.get_by_label("Theo địa giới ngày").fill("31/2/2020")
    page.get_by_role("button", name="Gửi và xem trước").click()
    page.get_by_text("Chưa chọn tệp.").first.wait_for()
    assert violations(page) == []


def test_the_menu_of_a_phone_opens_and_passes(page, world):
    page.set_viewport_size(PHONE)
    sign_in(page, "administrator")
    assert not page.get_by_role("link", name="Danh sách", exact=True).is_visible()
    page.get_by_role("button", name="Mục lục").click()
    assert violations(page) == []
    page.get_by_role("link", name="Danh sách", exact=True).click()
    assert page.locator("h2.count").inner_text() == "8 trường hợp"
