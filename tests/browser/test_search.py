"""Searching, decisions and saved filters in a real browser."""

import pytest

from cadres.models import Decision
from tests.browser.acting import shoot_all, sign_in, violations
from tests.build import appoint, person


@pytest.fixture
def staff(page, world):
    """A page on which the staff of the province has just signed in."""
    sign_in(page, "staff", then="/don-vi/")
    return page


def test_the_slash_leads_to_the_box_from_anywhere_and_enter_searches(staff, world):
    staff.goto("/truong-hop/")
    staff.keyboard.press("/")
    assert staff.evaluate("document.activeElement.id") == "site-search"
    staff.keyboard.type("nguyen thi hai")
    staff.keyboard.press("Enter")
    staff.get_by_role("link", name="Nguyễn Thị Hai").click()
    assert staff.locator("h1").inner_text() == "Nguyễn Thị Hai"


def test_the_slash_is_a_letter_where_one_types(staff):
    staff.goto("/truong-hop/")
    staff.get_by_label("Họ và tên").press_sequentially("a/b")
    assert staff.get_by_label("Họ và tên").input_value() == "a/b"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("people", "van"),
        ("posts", "bi thu chi bo ap 2"),
        ("places", "dong"),
        ("decisions", "QĐ/TU 1"),
        ("nothing", "zzzz"),
        ("short", "a"),
        ("empty", ""),
    ],
)
def test_results_pass_the_rules_of_accessibility_at_every_width(staff, world, name, text):
    for number in range(22):
        seat = world.positions["ct-hnd-xa"], world.places["Xã Đông Một"]
        appoint(person(f"Hồ Văn {'ABCDEGHIKLMNOPQRSTUVXY'[number]}"), *seat)
    Decision.objects.create(number="1-QĐ/TU")
    staff.goto(f"/tim/?q={text}")
    assert violations(staff) == []
    shoot_all(staff, f"search-{name}")


def test_a_decision_is_corrected_and_its_file_kept(staff, world, tmp_path):
    paper = world.people["Võ Văn Mười"].appointments.first().start_decision
    staff.goto(f"/quyet-dinh/{paper.pk}/")
    assert violations(staff) == []
    staff.get_by_role("link", name="Sửa quyết định").click()
    staff.wait_for_url("**/sua/")
    staff.get_by_label("Số quyết định").fill("")
    staff.get_by_label("Trích yếu").fill("Về việc chuẩn y kết quả bầu cử chi bộ Ấp 10")
    staff.get_by_role("button", name="Ghi", exact=True).click()
    if staff.locator("#id_number:invalid").count():  # the browser itself refused
        staff.locator("form.keeping").evaluate("form => { form.noValidate = true }")
        staff.get_by_role("button", name="Ghi", exact=True).click()
    staff.wait_for_selector(".error-summary")
    assert violations(staff) == []
    shoot_all(staff, "decision-errors")
    staff.get_by_label("Số quyết định").fill("10-QĐ/ĐU")
    copy = tmp_path / "quyet dinh.pdf"
    copy.write_bytes(b"%PDF-1.7\n")
    staff.get_by_label("Tệp bản chụp").set_input_files(copy)
    staff.get_by_role("button", name="Ghi", exact=True).click()
    staff.wait_for_selector(".alert")
    assert staff.locator("h1").inner_text() == "Quyết định 10-QĐ/ĐU"
    with staff.expect_download() as download:
        staff.get_by_role("link", name="Tải 10-QĐ-ĐU.pdf").click()
    assert download.value.suggested_filename == "10-QĐ-ĐU.pdf"
    shoot_all(staff, "decision")


def test_a_filter_is_saved_opened_and_deleted(staff):
    staff.goto("/truong-hop/?level=thon")
    staff.get_by_text("Bộ lọc đã lưu").click()
    staff.get_by_text("Lưu bộ lọc đang dùng").click()
    staff.get_by_label("Tên bộ lọc").fill("Trường hợp ở ấp, khu phố")
    staff.get_by_label("Ai dùng").select_option("Mọi người ở Tỉnh An Hòa")
    assert violations(staff) == []
    shoot_all(staff, "saved-filter-new")
    staff.get_by_role("button", name="Lưu bộ lọc").click()
    staff.goto("/truong-hop/")
    assert violations(staff) == []
    shoot_all(staff, "saved-filters")
    staff.get_by_role("link", name="Trường hợp ở ấp, khu phố").click()
    assert staff.locator("h2.count").inner_text() == "5 trường hợp"
    staff.get_by_role("button", name="Xóa bộ lọc Trường hợp ở ấp, khu phố").click()
    staff.wait_for_selector(".alert")
    assert staff.get_by_role("link", name="Trường hợp ở ấp, khu phố").count() == 0
