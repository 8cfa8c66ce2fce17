"""Keeping the register in a real browser: endings, moves, corrections, batches, rulings."""

import re

import pytest

from cadres.models import Appointment, ConcurrentAssignment
from tests.browser.acting import shoot_all, sign_in, violations
from tests.build import appoint, person, span


@pytest.fixture
def staff(page, world):
    """A page on which an editor of the province has just signed in."""
    sign_in(page, "staff", then="/don-vi/")
    return page


@pytest.fixture
def duc(world):
    """Đặng Văn Đức's post as secretary of Ấp 1."""
    return world.people["Đặng Văn Đức"].appointments.get(position__code="btcb-thon")


def check(page, name):
    """The page breaks no rule of accessibility and fits both screens."""
    assert violations(page) == []
    shoot_all(page, name)


def test_a_post_is_ended_and_its_case_ends_with_it(staff, duc):
    staff.goto(f"/giu-chuc/{duc.pk}/thoi/")
    check(staff, "end")
    staff.get_by_label("Ngày cuối giữ chức").focus()
    staff.keyboard.type("31/2/2020")
    staff.keyboard.press("Enter")
    staff.wait_for_selector(".error-summary")
    check(staff, "end-refused")
    staff.get_by_label("Ngày cuối giữ chức").fill("30/6/2020")
    staff.keyboard.press("Tab")
    staff.keyboard.type("Nghỉ hưu")
    staff.keyboard.press("Tab")
    staff.get_by_text("1 trường hợp kiêm nhiệm kết thúc").wait_for()
    check(staff, "end-preview")
    staff.get_by_role("button", name="Ghi").click()
    staff.get_by_text("Đã ghi. 1 trường hợp kiêm nhiệm kết thúc").wait_for()
    assert staff.locator("h1").inner_text() == "Đặng Văn Đức"
    duc.refresh_from_db()
    assert (duc.period, duc.end_reason) == (span("2018-01-01", "2020-07-01"), "Nghỉ hưu")
    case = ConcurrentAssignment.objects.get(person=duc.person)
    assert case.period == span("2018-01-01", "2020-07-01")


def test_enter_loses_nothing_and_writes_nothing(staff, duc):
    staff.goto(f"/giu-chuc/{duc.pk}/thoi/")
    staff.get_by_label("Ngày cuối giữ chức").fill("30/6/2020")
    staff.get_by_label("Lý do thôi").fill("Nghỉ hưu")
    staff.keyboard.press("Enter")
    staff.get_by_text("1 trường hợp kiêm nhiệm kết thúc").wait_for()
    assert staff.get_by_label("Lý do thôi").input_value() == "Nghỉ hưu"
    duc.refresh_from_db()
    assert duc.period == span("2018-01-01")


def test_a_person_moves_to_a_post_found_by_typing(staff, duc):
    staff.goto(f"/giu-chuc/{duc.pk}/chuyen/")
    staff.get_by_label("Ngày bắt đầu chức danh mới").fill("1/7/2020")
    staff.get_by_label("Đơn vị mới").first.press_sequentially("xa dong mot")
    staff.get_by_role("radio", name="Xã Đông Một").check()
    staff.get_by_label(re.compile("^Chức danh mới")).first.press_sequentially("hoi nong dan")
    staff.get_by_role("radio", name="Chủ tịch Hội Nông dân").check()
    staff.get_by_text("1 trường hợp kiêm nhiệm kết thúc").wait_for()
    check(staff, "move-preview")
    staff.get_by_role("button", name="Ghi").click()
    staff.get_by_text("Đã ghi.").wait_for()
    rows = Appointment.objects.filter(person=duc.person, period=span("2020-07-01"))
    assert [(row.position.code, row.locality.name) for row in rows] == [
        ("ct-hnd-xa", "Xã Đông Một")
    ]


def test_a_wrong_day_is_corrected_with_its_reason(staff, duc):
    staff.goto(f"/giu-chuc/{duc.pk}/sua/")
    check(staff, "correct")
    staff.get_by_label("Từ ngày").fill("3/2018")
    staff.get_by_role("button", name="Xem trước").click()
    staff.wait_for_selector(".error-summary")
    staff.get_by_role("link", name="phải ghi lý do").click()
    staff.keyboard.type("gõ nhầm tháng")
    staff.get_by_role("button", name="Xem trước").click()
    staff.get_by_text("1 trường hợp kiêm nhiệm thay đổi").wait_for()
    check(staff, "correct-preview")
    staff.get_by_role("button", name="Ghi").click()
    staff.get_by_text("Đã ghi.").wait_for()
    duc.refresh_from_db()
    assert (duc.period, duc.start_precision) == (span("2018-03-01"), "month")


def test_twelve_posts_are_renewed_after_a_preview(staff, world):
    for number in range(1, 13):
        who = person(f"Nguyễn Văn {number:02}", None)
        appoint(who, world.positions["btcb-thon"], world.places["Khu phố 1"], holding="bau")
    place = world.places["Khu phố 1"].pk
    staff.goto(f"/nhiem-ky/?place={place}&day=23/9/2020")
    check(staff, "batch")
    staff.get_by_label("Chức danh", exact=True).select_option(label="Bí thư chi bộ")
    staff.get_by_role("button", name="Liệt kê").click()
    staff.wait_for_url(re.compile("position="))
    boxes = staff.get_by_role("checkbox", name=re.compile("Chọn Nguyễn Văn"))
    assert boxes.count() == 12
    staff.get_by_role("button", name="Chọn tất cả", exact=True).press("Enter")
    staff.wait_for_selector("input[name=held]:checked")
    assert staff.locator("input[name=held]:checked").count() == 13
    staff.get_by_role("checkbox", name=re.compile("Chọn Đỗ Văn Phố")).press("Space")
    staff.get_by_label("Việc (bắt buộc)").select_option("renew")
    staff.get_by_label("Ngày (bắt buộc)", exact=True).fill("15/10/2020")
    staff.keyboard.press("Tab")
    staff.get_by_text("Không trường hợp kiêm nhiệm nào thay đổi").wait_for()
    staff.get_by_role("checkbox", name=re.compile("Chọn Đỗ Văn Phố")).press("Space")
    staff.get_by_text("1 trường hợp kiêm nhiệm bắt đầu").wait_for()
    staff.get_by_text("1 trường hợp kiêm nhiệm kết thúc").wait_for()
    check(staff, "batch-preview")
    staff.get_by_role("button", name="Ghi", exact=True).press("Enter")
    staff.get_by_text("Đã ghi 13 chức danh.").wait_for()
    assert Appointment.objects.filter(period=span("2020-10-15")).count() == 13


def test_posts_at_places_that_ended_are_ended_with_them(staff, world):
    staff.goto("/nhiem-ky/?review=noi-da-ket-thuc&day=1/8/2025")
    staff.get_by_role("button", name="Chọn tất cả", exact=True).press("Enter")
    staff.get_by_text("1 trường hợp kiêm nhiệm kết thúc").wait_for()
    check(staff, "batch-ended-places")
    staff.get_by_role("button", name="Ghi", exact=True).click()
    staff.get_by_text("Không còn chức danh nào chưa thôi").wait_for()
    check(staff, "batch-nothing-left")


def test_a_case_is_ruled_out_and_counted_again(staff, world):
    case = ConcurrentAssignment.objects.get(person=world.people["Đặng Văn Đức"])
    staff.goto(f"/truong-hop/{case.pk}/")
    check(staff, "case")
    staff.get_by_label("Lý do không tính").fill("tạm giao, chưa có quyết định")
    staff.get_by_role("button", name="Không tính").press("Enter")
    staff.get_by_text("Đã ghi kết luận không tính.").wait_for()
    check(staff, "case-ruled-out")
    staff.goto("/")
    assert staff.locator(".big a").inner_text() == "7"
    staff.goto(f"/truong-hop/{case.pk}/")
    staff.get_by_label("Lý do tính lại").fill("đã có quyết định")
    staff.keyboard.press("Enter")
    staff.get_by_text("Đã bỏ kết luận.").wait_for()
    staff.goto("/")
    assert staff.locator(".big a").inner_text() == "8"
