"""A clerk pastes a sentence into the form of a case, looks through what it filled, and saves."""

import pytest

from cadres.models import AssignmentStretch
from tests.browser.acting import shoot_all, sign_in, violations
from tests.build import place
from tests.world import DAY

SENTENCE = (
    "bà Lê Thị Mới, sinh năm 1975, Bí thư chi bộ kiêm Trưởng ấp 3, xã Đông Một, từ 3/2017, "
    "nhà ở cuối đường"
)


@pytest.fixture
def clerk(page, world):
    """The form of entry, open before a member of the province's staff."""
    place(4, world.places["Xã Đông Một"], "Ấp 3", end="2025-07-01")
    sign_in(page, "staff", then="/them-truong-hop/")
    return page


def test_a_pasted_sentence_is_read_confirmed_and_saved_from_the_keyboard(clerk):
    box = clerk.get_by_label("Gõ hoặc dán một câu")
    box.focus()
    clerk.keyboard.type(SENTENCE)
    clerk.keyboard.press("Enter")
    clerk.wait_for_selector(".read-line")
    assert clerk.get_by_label("Từ ngày (chức danh thứ nhất)").input_value() == "3/2017"
    assert clerk.locator(".read-notes").inner_text() == "Chưa đọc được: “nhà ở cuối đường”."
    assert violations(clerk) == []
    shoot_all(clerk, "sentence")
    clerk.get_by_role("button", name="Ghi và nhập tiếp").press("Enter")
    clerk.wait_for_selector(".alert-success")
    rows = AssignmentStretch.objects.on(DAY).filter(person__full_name="Lê Thị Mới")
    assert [(row.pairing.code, row.locality.name) for row in rows] == [("A1", "Ấp 3")]
