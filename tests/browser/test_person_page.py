"""A person's page in a real browser: correct, read the history, undo; two editors; merge, part."""

import re

import pytest
from playwright.sync_api import expect

from cadres.actions.writing import recorded
from cadres.models import Appointment, ConcurrentAssignment, Person, Ruling
from tests.browser.acting import SIZES, shoot, shoot_all, sign_in, violations
from tests.build import appoint, person, span


@pytest.fixture
def staff(page, world):
    """A page on which the staff member of the province has just signed in."""
    sign_in(page, "staff", then="/don-vi/")
    return page


@pytest.fixture
def hai(world) -> str:
    """The address of a person with two cases at once, one of them ruled out."""
    who = world.people["Nguyễn Thị Hai"]
    case = ConcurrentAssignment.objects.filter(person=who, pairing__code="A5").first()
    Ruling.objects.create(
        pairing=case.pairing, first=case.first, second=case.second, reason="tạm giao"
    )
    return f"/can-bo/{who.pk}/"


def test_the_page_is_accessible_and_reads_on_desk_phone_and_paper(staff, hai):
    staff.goto(hai)
    shoot_all(staff, "person-page")
    for size in SIZES.values():
        staff.set_viewport_size(dict(zip(("width", "height"), size, strict=True)))
        assert violations(staff) == []
    staff.emulate_media(media="print")
    staff.set_viewport_size({"width": 720, "height": 1000})
    shoot(staff, "print-person-page")
    assert not staff.get_by_role("link", name="Sửa hồ sơ").is_visible()


def test_a_correction_is_told_in_the_history_and_undone(staff, world):
    who = world.people["Đặng Văn Đức"]
    staff.goto(f"/can-bo/{who.pk}/")
    staff.get_by_role("link", name="Sửa hồ sơ").click()
    staff.get_by_label("Ngày sinh").fill("1971")
    staff.get_by_role("button", name="Ghi").click()
    assert "phải ghi lý do" in staff.locator(".error-summary").inner_text()
    shoot_all(staff, "person-edit-error")
    assert violations(staff) == []
    assert staff.get_by_label("Ngày sinh").input_value() == "1971"
    staff.get_by_label("Lý do ghi sổ").fill("theo căn cước")
    staff.get_by_role("button", name="Ghi").click()
    told = staff.locator(".history li").first
    expected = "Cán bộ tỉnh sửa ngày sinh: 1/1/1970 → 1971; lý do: theo căn cước"
    assert expected in told.inner_text()
    told.get_by_role("link", name="Hoàn tác").click()
    shoot_all(staff, "change-undo")
    assert violations(staff) == []
    staff.get_by_role("button", name="Hoàn tác").click()
    assert "Đã hoàn tác." in staff.locator("[role=status]").inner_text()
    assert "1/1/1970" in staff.locator(".facts").inner_text()
    assert "hoàn tác: sửa ngày sinh" in staff.locator(".history li").first.inner_text()


def test_undoing_an_end_gives_the_case_back(staff, world):
    who = world.people["Võ Văn Mười"]
    head = who.appointments.get(position__code="truong-thon")
    with recorded(user=world.users["commune"], reason="báo nhầm"):
        Appointment.objects.filter(pk=head.pk).update(period=span("2018-01-01", "2020-01-01"))
    staff.goto(f"/can-bo/{who.pk}/")
    staff.locator(".history li", has_text="báo nhầm").get_by_role("link").click()
    assert "1 trường hợp kiêm nhiệm thay đổi" in staff.locator(".preview").inner_text()
    staff.get_by_role("button", name="Hoàn tác").click()
    assert who.assignments.get().period.upper is None


def test_two_editors_of_one_record_lose_nothing(staff, world):
    who = world.people["Đặng Văn Đức"]
    staff.goto(f"/can-bo/{who.pk}/sua/")
    staff.get_by_label("Quê quán").fill("Bến Tre")
    with recorded(user=world.users["commune"], reason="bổ sung lý lịch"):
        Person.objects.filter(pk=who.pk).update(ethnic_group="Hoa")
    staff.get_by_role("button", name="Ghi").click()
    told = staff.locator(".stale").inner_text()
    assert "Cán bộ xã sửa dân tộc: trống → Hoa; lý do: bổ sung lý lịch" in told
    assert staff.get_by_label("Quê quán").input_value() == "Bến Tre"
    shoot_all(staff, "person-edit-stale")
    assert violations(staff) == []
    staff.get_by_label("Dân tộc").fill("Hoa")
    staff.get_by_role("button", name="Ghi").click()
    who.refresh_from_db()
    assert (who.home_place, who.ethnic_group) == ("Bến Tre", "Hoa")


def test_two_records_are_merged_and_parted(staff, world):
    duc = world.people["Đặng Văn Đức"]
    facts = {"birth_precision": "year", "personnel_code": "CB-07", "gender": "nam"}
    twin = person("Đặng Văn Đức", **facts)
    appoint(twin, world.positions["btcb-thon"], world.places["Ấp 1"], "2019-01-01")
    appoint(twin, world.positions["ct-hnd-xa"], world.places["Xã Đông Một"], "2018-01-01")
    staff.goto(f"/can-bo/{duc.pk}/")
    shoot_all(staff, "person-twin")
    assert violations(staff) == []
    staff.get_by_role("link", name="Xem và gộp").click()
    staff.get_by_role("radio", name=f"1970 (số {twin.pk})", exact=True).check()
    staff.locator("#preview h2").wait_for()
    assert "A5 – Cán bộ xã – Bí thư chi bộ thôn" in staff.locator("#preview").inner_text()
    staff.get_by_label("Lý do").fill("một người, hai danh sách")
    shoot_all(staff, "person-merge")
    assert violations(staff) == []
    staff.get_by_role("button", name="Ghi").click()
    staff.wait_for_url(re.compile(f"/can-bo/{duc.pk}/$"))
    expect(staff.locator("table").first.locator("tbody tr")).to_have_count(3)
    assert "CB-07" in staff.locator(".facts").inner_text()
    staff.goto(f"/can-bo/{twin.pk}/")
    assert "đã gộp vào hồ sơ này" in staff.locator("[role=status]").inner_text()
    staff.get_by_role("link", name="Tách hồ sơ").click()
    staff.get_by_label("Lý do").fill("hai người khác nhau")
    shoot_all(staff, "person-unmerge")
    assert violations(staff) == []
    staff.get_by_role("button", name="Tách hồ sơ").click()
    expect(staff.locator("table").first.locator("tbody tr")).to_have_count(2)
    staff.goto(f"/can-bo/{twin.pk}/")
    assert staff.locator("h1").inner_text() == "Đặng Văn Đức"
