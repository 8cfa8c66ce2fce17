"""What was typed and not saved is offered again: to the same user, on the same form, once asked."""

import re

import pytest

from tests.browser.acting import shoot_all, sign_in, violations
from tests.world import PASSWORD

OFFER = re.compile(r"^Có bản đang nhập dở lúc \d\d:\d\d ngày \d+/\d+/\d{4}\.")


@pytest.fixture
def form(page, world):
    """The form of a person's facts, opened by the province's clerk."""
    sign_in(page, "staff", then=address(world))
    return page


def address(world, name="Đặng Văn Đức"):
    return f"/can-bo/{world.people[name].pk}/sua/"


def kept(page) -> list[str]:
    return page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('draft:'))")


def wait_until_kept(page):
    page.evaluate(
        """async () => {
          const isKept = () => Object.keys(localStorage).some((key) => key.startsWith("draft:"));
          while (!isKept()) await new Promise((done) => setTimeout(done, 20));
        }"""
    )


def type_name(page, name="Đặng Văn Đức Em"):
    page.locator("#id_full_name").fill(name)
    wait_until_kept(page)


def offer(page):
    return page.locator(".draft-notice").filter(has_text=OFFER)


def sign_in_again(page, username="staff"):
    page.get_by_label("Tên đăng nhập").fill(username)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    page.wait_for_url(lambda url: "dang-nhap" not in url)


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def test_what_was_typed_is_offered_and_comes_back_only_when_asked(form, world):
    type_name(form)
    form.goto("/")
    form.goto(address(world))
    offer(form).wait_for()
    assert form.locator("#id_full_name").input_value() == "Đặng Văn Đức"
    assert violations(form) == []
    shoot_all(form, "draft")
    form.get_by_role("button", name="Khôi phục").focus()
    form.keyboard.press("Enter")
    assert form.locator("#id_full_name").input_value() == "Đặng Văn Đức Em"
    assert form.locator(".draft-notice").inner_text().startswith("Đã khôi phục bản nhập dở")


def test_a_draft_that_is_dropped_does_not_come_again(form, world):
    type_name(form)
    form.reload()
    press(form, "Bỏ")
    assert kept(form) == []
    form.reload()
    assert form.locator(".draft-notice").count() == 0


def test_a_draft_belongs_to_one_form(form, world):
    type_name(form)
    form.goto(address(world, "Võ Văn Mười"))
    assert form.locator("#id_full_name").input_value() == "Võ Văn Mười"
    assert form.locator(".draft-notice").count() == 0


def test_what_was_saved_is_no_draft(form, world):
    type_name(form)
    form.locator("#id_reason").fill("Đính chính")
    press(form, "Ghi")
    form.wait_for_url(lambda url: "/sua/" not in url)
    assert kept(form) == []
    form.goto(address(world))
    assert form.locator("#id_full_name").input_value() == "Đặng Văn Đức Em"
    assert form.locator(".draft-notice").count() == 0


def test_a_refused_form_keeps_its_draft_and_offers_nothing(form, world):
    type_name(form)
    form.locator("#id_birth").fill("31/2/1970")
    form.locator("#id_reason").fill("Đính chính")
    press(form, "Ghi")
    form.locator(".error-summary").wait_for()
    form.wait_for_load_state()
    assert form.locator("#id_birth").input_value() == "31/2/1970"
    assert form.locator(".draft-notice").count() == 0
    assert len(kept(form)) == 1


def test_a_session_that_ended_while_typing_loses_nothing(form, world):
    type_name(form)
    form.context.clear_cookies(name="sessionid")
    press(form, "Ghi")
    form.get_by_text("Phiên làm việc đã hết hạn; nội dung đang nhập được giữ").wait_for()
    assert violations(form) == []
    sign_in_again(form)
    assert form.url.endswith(address(world))
    offer(form).wait_for()
    press(form, "Khôi phục")
    assert form.locator("#id_full_name").input_value() == "Đặng Văn Đức Em"


def test_a_form_of_another_session_loses_nothing(form, world):
    type_name(form)
    form.context.clear_cookies(name="csrftoken")
    press(form, "Ghi")
    assert form.locator("h1").inner_text() == "Phiên làm việc đã hết hạn"
    assert violations(form) == []
    form.get_by_role("link", name="Mở lại trang vừa gửi").click()
    offer(form).wait_for()


def test_a_draft_is_shown_to_nobody_else(form, world):
    type_name(form)
    form.context.clear_cookies(name="sessionid")
    form.goto(address(world))
    sign_in_again(form, "commune")
    assert form.locator("#id_full_name").input_value() == "Đặng Văn Đức"
    assert form.locator(".draft-notice").count() == 0
    form.context.clear_cookies(name="sessionid")
    form.goto(address(world))
    sign_in_again(form)
    offer(form).wait_for()


def test_signing_out_drops_the_drafts(form, world):
    """Also what would still be kept a moment after the last key, while the server takes long."""
    form.route("**/dang-xuat/", lambda route: (form.wait_for_timeout(600), route.continue_()))
    type_name(form)
    press(form, "Đăng xuất")
    form.wait_for_url("**/dang-nhap/")
    assert kept(form) == []


@pytest.mark.parametrize(("days", "count"), [(13, 1), (15, 0)])
def test_a_draft_lasts_fourteen_days(form, world, days, count):
    type_name(form)
    form.evaluate(
        """(days) => {
          const [[key, text]] = Object.entries(localStorage);
          const draft = JSON.parse(text);
          draft.at -= days * 24 * 60 * 60 * 1000;
          localStorage.setItem(key, JSON.stringify(draft));
        }""",
        days,
    )
    form.reload()
    form.wait_for_timeout(100)
    assert (len(kept(form)), offer(form).count()) == (count, count)


def test_nothing_secret_is_kept(form, world):
    type_name(form)
    names = form.evaluate(
        "Object.values(localStorage).flatMap((text) => JSON.parse(text).values.map(([n]) => n))"
    )
    assert "full_name" in names
    assert {"csrfmiddlewaretoken", "seen"} & set(names) == set()


def test_a_choice_among_found_rows_comes_back(page, world):
    sign_in(page, "staff", then="/them-truong-hop/")
    page.locator("#id_place").fill("ap 2")
    page.get_by_role("radio", name="Ấp 2").check()
    wait_until_kept(page)
    page.reload()
    press(page, "Khôi phục")
    page.get_by_role("radio", name="Ấp 2").wait_for()
    assert page.locator("#id_place").input_value() == "ap 2"
    assert page.get_by_role("radio", name="Ấp 2").is_checked()


def test_a_fragment_asked_for_after_the_session_ended_opens_the_sign_in_page(page, world):
    sign_in(page, "leader", then="/don-vi/")
    page.context.clear_cookies(name="sessionid")
    page.get_by_label("Tìm theo tên").press_sequentially("dong")
    page.wait_for_url("**/dang-nhap/?next=/don-vi/&expired=1")
    sign_in_again(page, "leader")
    assert page.url.endswith("/don-vi/")


def test_a_case_half_entered_comes_back_with_its_posts(page, world):
    sign_in(page, "staff", then="/them-truong-hop/")
    page.locator("[name=pairing]").focus()
    page.keyboard.type("A1")
    page.keyboard.press("Tab")
    page.locator("#id_place").fill("ap 2")
    page.get_by_role("radio", name="Ấp 2").check()
    page.locator("#id_person").fill("Lê Thị Mới")
    page.locator("[name=person][value=new]").check()
    page.locator("[name=first_from]").fill("1/7/2020")
    page.context.clear_cookies(name="sessionid")
    page.locator("#entry button[type=submit]").first.click()
    sign_in_again(page)
    press(page, "Khôi phục")
    page.locator("[name=first_from]").wait_for()
    page.wait_for_function("() => document.querySelector('[name=place]:checked')")
    page.wait_for_function("() => document.querySelector('[name=person]:checked')?.value == 'new'")
    assert page.locator("[name=pairing] :checked").inner_text().startswith("A1")
    assert page.locator("[name=first_from]").input_value() == "1/7/2020"
    assert page.locator("#id_person").input_value() == "Lê Thị Mới"
