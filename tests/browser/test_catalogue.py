"""An administrator keeps the catalogue in a real browser."""

import pytest
from playwright.sync_api import expect

from cadres.models import LegalDocument, Pairing, Position
from tests.browser.acting import shoot_all, sign_in, violations
from tests.build import position


@pytest.fixture
def keeper(page, world):
    """A page on which the administrator has just signed in."""
    LegalDocument.objects.create(number="18-NQ/TW", title="Về tinh gọn bộ máy")
    LegalDocument.objects.create(number="34-KL/TW", issuer="Bộ Chính trị", verified=False)
    sign_in(page, "administrator", then="/don-vi/")
    return page


def test_an_administrator_changes_a_pairing_after_a_look_at_what_comes_of_it(keeper):
    keeper.get_by_role("link", name="Danh mục").click()
    keeper.get_by_role("main").get_by_role("link", name="Mô hình kiêm nhiệm").click()
    keeper.get_by_role("link", name="Bí thư chi bộ – Trưởng thôn").click()
    keeper.get_by_label("Tên ngắn").fill("Bí thư chi bộ – Trưởng ấp")
    keeper.get_by_label("đến hết ngày").fill("31/12/2018")
    keeper.get_by_label("Lý do").fill("theo Quy định 100")
    keeper.get_by_role("button", name="Xem trước").click()
    cells = keeper.get_by_role("table").first.locator("tbody td")
    expect(cells).to_have_text(["4", "0", "4", "0", "0"])
    assert violations(keeper) == []
    shoot_all(keeper, "catalogue-preview")
    keeper.get_by_role("button", name="Sửa tiếp").click()
    assert keeper.get_by_label("Tên ngắn").input_value() == "Bí thư chi bộ – Trưởng ấp"
    keeper.get_by_label("đến hết ngày").fill("")
    keeper.get_by_role("button", name="Xem trước").click()
    assert "không trường hợp kiêm nhiệm nào thay đổi" in keeper.get_by_role("main").inner_text()
    keeper.get_by_role("button", name="Ghi", exact=True).click()
    keeper.get_by_text("Đã ghi: A1 – Bí thư chi bộ – Trưởng ấp.").wait_for()
    assert Pairing.objects.get(code="A1").short == "Bí thư chi bộ – Trưởng ấp"


def test_positions_are_ticked_by_typing_and_without_a_mouse(keeper, world):
    for number in range(40):
        position(f"khac-{number}", 1 + number % 4, title=f"Chức danh khác {number}")
    keeper.goto(f"/danh-muc/mo-hinh/{world.pairings['X1'].pk}/")
    second = keeper.get_by_role("group", name="Chức danh thứ hai")
    second.get_by_label("Tìm để chọn").press_sequentially("hoi nong dan xa")
    boxes = second.get_by_role("checkbox")
    assert boxes.count() == 1
    keeper.keyboard.press("Tab")  # the group's title
    keeper.keyboard.press("Tab")
    keeper.keyboard.press("Space")
    assert boxes.is_checked()
    second.get_by_label("Tìm để chọn").fill("")
    assert second.get_by_role("checkbox", checked=True).count() == 2
    second.get_by_label("Tìm để chọn").fill("không có gì")
    assert second.get_by_role("status").inner_text() == "Không có mục nào như vậy."
    second.get_by_label("Tìm để chọn").press("Enter")
    assert keeper.get_by_role("button", name="Xem trước").is_visible()
    assert violations(keeper) == []


def test_a_position_is_found_and_mended(keeper):
    keeper.goto("/danh-muc/chuc-danh/")
    keeper.get_by_label("Tên, viết tắt, mã").fill("hoi nong dan")
    keeper.get_by_role("button", name="Lọc").click()
    keeper.get_by_role("link", name="Chủ tịch Hội Nông dân xã").click()
    keeper.get_by_label("Viết tắt").fill("CT HND")
    keeper.get_by_role("button", name="Ghi").click()
    keeper.get_by_text("Đã ghi: Chủ tịch Hội Nông dân xã.").wait_for()
    assert Position.objects.get(code="ct-hnd-xa").short == "CT HND"


def test_every_page_is_accessible_and_fits_the_screen(keeper, world):
    paper = LegalDocument.objects.get(number="34-KL/TW")
    pages = {
        "home": "/danh-muc/",
        "positions": "/danh-muc/chuc-danh/",
        "no-positions": "/danh-muc/chuc-danh/?q=xyz",
        "position": f"/danh-muc/chuc-danh/{world.positions['bt-xa'].pk}/",
        "holders": f"/danh-muc/chuc-danh/{world.positions['btcb-thon'].pk}/dang-giu/",
        "position-new": "/danh-muc/chuc-danh/moi/",
        "pairings": "/danh-muc/mo-hinh/",
        "pairing": f"/danh-muc/mo-hinh/{world.pairings['A5'].pk}/",
        "pairing-new": "/danh-muc/mo-hinh/moi/",
        "documents": "/danh-muc/van-ban/",
        "document": f"/danh-muc/van-ban/{paper.pk}/",
        "document-new": "/danh-muc/van-ban/moi/",
    }
    found = {}
    for name, path in pages.items():
        keeper.goto(path)
        shoot_all(keeper, f"catalogue-{name}")
        found[name] = violations(keeper)
    assert found == dict.fromkeys(pages, [])


@pytest.mark.parametrize("kind", ["chuc-danh", "mo-hinh", "van-ban"])
def test_an_empty_form_says_what_is_missing_and_stays_accessible(keeper, kind):
    keeper.goto(f"/danh-muc/{kind}/moi/")
    keeper.locator(".form-buttons button").click()
    keeper.get_by_role("heading", name="Chưa ghi được, vì:").wait_for()
    shoot_all(keeper, f"catalogue-errors-{kind}")
    assert violations(keeper) == []
