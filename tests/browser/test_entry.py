"""A new clerk enters a paper list in a real browser, from the keyboard."""

import pytest
from playwright.sync_api import expect

from cadres.models import Appointment, AssignmentStretch, Person
from tests.browser.acting import shoot_all, sign_in, violations
from tests.build import appoint, person, place
from tests.world import DAY, World

COUNT_KEYS = """
addEventListener("keydown", () => {
  sessionStorage.keys = Number(sessionStorage.keys || 0) + 1;
}, true);
"""
# How long the server took over what the clerk had to wait for: the rows of the choosers and the
# page after saving, in milliseconds.
SERVED = """
const asked = [...performance.getEntriesByType("resource")].filter(e => e.name.includes("/chon/"));
asked.map(e => e.responseEnd - e.requestStart)
"""
PAGE_SERVED = "performance.getEntriesByType('navigation').map(e => e.responseEnd - e.fetchStart)"


@pytest.fixture
def clerk(page, world: World):
    """The form of entry, open before a member of the province's staff."""
    _world_of_the_list(world)
    page.add_init_script(COUNT_KEYS)
    sign_in(page, "staff", then="/don-vi/")
    page.get_by_role("link", name="Thêm trường hợp").click()
    page.wait_for_selector("#entry")
    page.evaluate("sessionStorage.keys = 0")
    return page


def _world_of_the_list(world):
    commune, ward = world.places["Xã Đông Một"], world.places["Phường Tây Hai"]
    for number in range(3, 9):
        name = f"Ấp {number}"
        world.places[name] = place(4, commune, name, end="2025-07-01")
    for number in (2, 3):
        name = f"Khu phố {number}"
        world.places[name] = place(4, ward, name, end="2025-07-01", kind="khu_pho")
    who = world.people["Hồ Văn Ba"] = person("Hồ Văn Ba", "1971-03-04", gender="nam")
    appoint(who, world.positions["ct-hnd-xa"], commune, "2018-01-01", "2025-07-01")


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def until(page, name):
    """Wait until the field of that name has the focus."""
    page.wait_for_function("name => document.activeElement?.name === name", arg=name)


def write(page, text, *keys):
    """Type, then press keys."""
    page.keyboard.type(text)
    press(page, *keys)


def saved(page) -> str:
    """Wait for the page after saving; what it says was recorded."""
    page.wait_for_selector(".alert-success")
    return page.locator(".alert-success").inner_text()


def counted(name) -> set[tuple[str, str]]:
    """(pairing, locality) of a person's cases that are counted on the day."""
    rows = AssignmentStretch.objects.on(DAY).filter(person__full_name=name)
    return {(row.pairing.code, row.locality.name) for row in rows}


def test_a_practised_clerk_needs_few_keys_for_a_case_of_a_newcomer(clerk):
    until(clerk, "pairing")
    write(clerk, "A1", "Tab")
    write(clerk, "ap 3", "Enter")
    until(clerk, "person-q")
    write(clerk, "Lê Thị Mới", "Enter")
    until(clerk, "birth")
    write(clerk, "18/11/1979", "Tab")
    write(clerk, "nn", "Tab", "Tab")  # Nam, then Nữ; no ethnic group
    write(clerk, "1/7/2020", "Tab", "Tab")
    write(clerk, "b", "Tab")
    write(clerk, "12-QĐ/ĐU", "Tab")
    waited = clerk.evaluate(SERVED)
    write(clerk, "25/6/2020", "Enter")
    told = saved(clerk)
    assert told.startswith(
        "Đã ghi: Bà Lê Thị Mới, Bí thư chi bộ kiêm Trưởng ấp, Ấp 3, Xã Đông Một, Huyện Đông, "
        "Tỉnh An Hòa: tính ở thôn, ấp, khu phố từ 1/7/2020 (A1)."
    )
    waited += clerk.evaluate(PAGE_SERVED)
    names = len("ap 3") + len("Lê Thị Mới")
    keys = int(clerk.evaluate("sessionStorage.keys")) - names
    print(f"\n{keys} keys besides the names; the server took {sum(waited):.0f} ms: {waited}")
    assert keys <= 60
    assert counted("Lê Thị Mới") == {("A1", "Ấp 3")}
    until(clerk, "place-q")  # ready for the next of the list
    assert clerk.locator("[name=pairing] :checked").inner_text().startswith("A1")


def test_the_paper_list(clerk, world):
    """A namesake, an occupied seat, a month only, a person of three posts."""
    until(clerk, "pairing")
    # 1. A newcomer with the name of somebody else.
    write(clerk, "A1", "Tab")
    write(clerk, "ap 4, dong mot", "Enter")
    until(clerk, "person-q")
    write(clerk, "Đặng Văn Đức", "Enter")
    clerk.wait_for_selector("text=Người mới: Đặng Văn Đức")
    shoot_all(clerk, "entry-namesake")
    until(clerk, "person")  # nobody was taken for him
    press(clerk, "ArrowDown", "Enter")
    until(clerk, "birth")
    write(clerk, "1982", "Tab")
    write(clerk, "n")
    clerk.locator("[name=first_from]").focus()
    write(clerk, "3/2017")  # 2. a month only
    clerk.wait_for_selector(".recorded")
    shoot_all(clerk, "entry-ready")
    assert violations(clerk) == []
    press(clerk, "Enter")
    assert "từ 3/2017 (A1)" in saved(clerk)
    assert Person.objects.filter(full_name="Đặng Văn Đức").count() == 2
    # 3. A seat that somebody holds: he is ended on the day before.
    until(clerk, "place-q")
    write(clerk, "kp 1", "Enter")
    until(clerk, "person-q")
    write(clerk, "Mai Văn Thay", "Enter")
    until(clerk, "birth")
    clerk.locator("[name=first_from]").focus()
    write(clerk, "1/8/2020", "Enter")
    clerk.wait_for_selector("#errors")
    shoot_all(clerk, "entry-seat")
    ending = "Cho Ông Đỗ Văn Phố thôi giữ chức, ngày cuối là 31/7/2020"
    expect(clerk.get_by_label(ending)).to_be_visible()
    until(clerk, "second_holder_ends")
    press(clerk, "Space")
    clerk.wait_for_selector(".recorded")
    assert "Đỗ Văn Phố, A1 ở Khu phố 1" in clerk.locator("#preview").inner_text()
    shoot_all(clerk, "entry-seat-resolved")
    assert violations(clerk) == []
    press(clerk, "Enter")
    saved(clerk)
    assert counted("Mai Văn Thay") == {("A1", "Khu phố 1")}
    assert counted("Đỗ Văn Phố") == set()
    # 4. An officer of the commune who becomes secretary and head of a hamlet: three posts.
    until(clerk, "place-q")
    write(clerk, "ap 5, dong mot", "Enter")
    until(clerk, "person-q")
    write(clerk, "ho van ba")
    clerk.wait_for_selector("text=Chủ tịch Hội Nông dân xã")
    press(clerk, "ArrowDown", "Space", "Enter")
    until(clerk, "first_from")  # nothing of a newcomer is asked
    write(clerk, "1/7/2020")
    clerk.wait_for_selector(".recorded >> nth=1")
    assert clerk.locator(".recorded").count() == 2
    shoot_all(clerk, "entry-three-posts")
    press(clerk, "Enter")
    saved(clerk)
    assert counted("Hồ Văn Ba") == {("A1", "Ấp 5"), ("A5", "Ấp 5")}
    # 5. A case across two places, whose hamlet post is there already.
    clerk.locator("[name=pairing]").focus()
    write(clerk, "A5")
    clerk.wait_for_selector("[name=other_place-q]")
    shoot_all(clerk, "entry-across")
    assert violations(clerk) == []
    assert Appointment.objects.filter(person__full_name="Hồ Văn Ba").count() == 3


def test_a_slip_is_said_at_its_field_and_nothing_typed_is_lost(clerk):
    until(clerk, "pairing")
    write(clerk, "A1", "Tab")
    write(clerk, "khong co", "Tab")
    clerk.locator("[name=person-q]").fill("Lê Thị Mới")
    clerk.wait_for_selector("text=Người mới: Lê Thị Mới")
    clerk.locator("[name=birth]").fill("31/2/1980")
    clerk.get_by_role("button", name="Ghi và nhập tiếp").click()
    clerk.wait_for_selector("#errors")
    shoot_all(clerk, "entry-errors")
    assert violations(clerk) == []
    assert clerk.locator("#errors li").all_inner_texts() == [
        "Đơn vị: Không có đơn vị nào tên “khong co” trong phạm vi được phân công.",
        "Ngày sinh: “31/2/1980” không có trong lịch.",
    ]
    assert clerk.locator("[name=place-q]").input_value() == "khong co"
    assert clerk.locator("[name=birth]").input_value() == "31/2/1980"
    assert clerk.locator("[name=person]:checked").input_value() == "new"


def test_what_was_said_of_a_field_goes_when_it_is_mended(clerk):
    until(clerk, "pairing")
    write(clerk, "A1", "Tab")
    clerk.locator("[name=birth]").fill("31/2/1980")
    clerk.get_by_role("button", name="Ghi và nhập tiếp").click()
    clerk.wait_for_selector("#errors")
    field = clerk.locator(".field", has=clerk.locator("[name=birth]"))
    assert field.locator(".errorlist").inner_text() == "“31/2/1980” không có trong lịch."
    clerk.locator("[name=birth]").fill("28/2/1980")
    assert field.locator(".errorlist").count() == 0
    assert clerk.locator("[name=birth]").get_attribute("aria-invalid") is None
    assert violations(clerk) == []


def test_enter_pressed_again_does_not_send_the_entry_again(clerk):
    until(clerk, "pairing")
    write(clerk, "A1", "Tab")
    write(clerk, "ap 6", "Enter")
    until(clerk, "person-q")
    write(clerk, "Lê Văn Đôi", "Enter")
    until(clerk, "birth")
    clerk.locator("[name=first_from]").focus()
    sent = []
    clerk.on("request", lambda each: each.is_navigation_request() and sent.append(each.method))
    write(clerk, "1/7/2020", "Enter", "Enter", "Enter")
    assert "Lê Văn Đôi" in saved(clerk)
    assert sent == ["POST", "GET"]
    assert Person.objects.filter(full_name="Lê Văn Đôi").count() == 1


def test_the_tree_is_walked_with_the_keyboard(clerk):
    until(clerk, "pairing")
    write(clerk, "A1", "Tab")
    for name in ("Tỉnh An Hòa", "Huyện Đông", "Xã Đông Một"):  # what is opened gets the focus
        button = clerk.get_by_role("button", name=f"mở {name}")
        button.focus() if name == "Tỉnh An Hòa" else expect(button).to_be_focused()
        press(clerk, "Enter")
    clerk.get_by_role("radio", name="Ấp 8").press("Space")
    shoot_all(clerk, "entry-tree")
    press(clerk, "Enter")
    until(clerk, "person-q")
    assert clerk.locator("[name=place]:checked").count() == 1


def test_one_post_by_itself(clerk):
    clerk.get_by_role("link", name="Thêm một chức danh").click()
    until(clerk, "place-q")
    write(clerk, "kp 2", "Enter")
    until(clerk, "person-q")
    write(clerk, "Hồ Văn Ba", "Enter")
    until(clerk, "person")
    press(clerk, "Space", "Enter")
    until(clerk, "first_position-q")
    write(clerk, "bi thu chi bo", "Enter")
    until(clerk, "first_from")
    write(clerk, "2019")
    clerk.wait_for_selector(".recorded")
    shoot_all(clerk, "entry-one-post")
    assert violations(clerk) == []
    press(clerk, "Enter")
    assert "giữ chức từ 2019, chưa kiêm nhiệm" in saved(clerk)
