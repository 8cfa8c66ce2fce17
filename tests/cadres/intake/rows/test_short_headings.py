"""Posts that the heading of names says in short and the list's title in full."""

import pytest

from cadres.intake.layout.layout import find_layout
from cadres.intake.rows.lists import read_layouts
from cadres.intake.rows.short_headings import in_full
from cadres.intake.sheets import Sheet
from tests.cadres.intake.shipped import shipped_index
from tests.cadres.list_files import TODAY, faults

LINE = [1, "Thôn 1", "Bà Mang Thị Lệ", 1978, "BTCB", "3/2020"]


def read(title: str, heading: str):
    head = ["TT", "Thôn", heading, "Năm sinh", "Kiêm nhiệm thêm", "Từ ngày"]
    layout = find_layout(Sheet("Danh sách", [[title], head, LINE]))
    listed = in_full(read_layouts([layout], TODAY), shipped_index())
    (row,) = listed.rows
    return row.titles["role1"], faults(listed.problems)


def test_a_title_says_in_full_which_post_a_heading_means():
    title = "DANH SÁCH TRƯỞNG BAN CÔNG TÁC MẶT TRẬN Ở KHU DÂN CƯ"
    assert read(title, "Họ tên Trưởng ban") == (
        "TRƯỞNG BAN CÔNG TÁC MẶT TRẬN",
        [(2, "C", "read_as", "warning")],
    )


def test_a_title_says_otherwise_what_a_heading_alone_would_be():
    """A bare "Tổ trưởng" is head of a hamlet in towns."""
    title = "DANH SÁCH TỔ TRƯỞNG TỔ BẢO VỆ AN NINH, TRẬT TỰ Ở CƠ SỞ"
    assert read(title, "Họ tên Tổ trưởng")[0] == "TỔ TRƯỞNG TỔ BẢO VỆ AN NINH, TRẬT TỰ"


def test_what_a_title_says_besides_is_no_post_of_theirs():
    title = "DANH SÁCH CHI HỘI TRƯỞNG NÔNG DÂN KIÊM NHIỆM CHỨC DANH Ở THÔN"
    assert read(title, "Chi hội trưởng")[0] == "CHI HỘI TRƯỞNG NÔNG DÂN"


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("DANH SÁCH CÁN BỘ MẶT TRẬN", "Họ tên Trưởng ban"),
        ("DANH SÁCH TRƯỞNG BAN VẬN ĐỘNG", "Họ tên Trưởng ban"),
        ("DANH SÁCH TRƯỞNG BAN CÔNG TÁC MẶT TRẬN", "Họ tên Trưởng thôn"),
        ("DANH SÁCH TRƯỞNG THÔN KIÊM BÍ THƯ CHI BỘ", "Họ tên Trưởng thôn"),
        ("DANH SÁCH TRƯỞNG THÔN NHIỆM KỲ 2022-2025", "Họ tên Trưởng thôn"),
    ],
)
def test_what_no_title_explains_stays_as_it_is(title, heading):
    said, told = read(title, heading)
    assert (said, told) == (heading.removeprefix("Họ tên "), [])
