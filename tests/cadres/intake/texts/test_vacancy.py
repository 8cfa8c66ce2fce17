"""Posts that nobody holds: their rows name nobody, and are told apart."""

import pytest

from cadres.intake.layout.layout import find_layout
from cadres.intake.rows.lists import read_layouts
from cadres.intake.sheets import Sheet
from cadres.intake.texts.vacancy import is_vacant
from tests.cadres.list_files import TODAY, faults

HEAD = ["TT", "Họ và tên", "Năm sinh", "Ấp", "Chức danh thứ nhất", "Chức danh thứ hai", "Từ ngày"]
POSTS = "Bí thư chi bộ", "Trưởng ấp"


@pytest.mark.parametrize(
    "text",
    """Khuyết|(còn khuyết)|Khuyết Bí thư|Chưa bố trí|Chưa có người thay|Trống|không|Chờ bầu
Hiện đang khuyết, chưa bầu|Chờ kiện toàn|Đang chờ đại hội bầu|Thiếu|Còn thiếu người""".replace(
        "\n", "|"
    ).split("|"),
)
def test_a_cell_may_say_that_there_is_nobody(text):
    assert is_vacant(text)


@pytest.mark.parametrize(
    "text",
    ["Nguyễn Văn Khuyết", "Trọng Nghĩa", "Võ Văn Trống", "Lê Không", "Lê Văn Thiếu", "Chờ Văn Tư"],
)
def test_names_that_sound_so_are_names(text):
    assert not is_vacant(text)


def test_the_row_of_a_vacant_post_is_nobody_s():
    layout = find_layout(
        Sheet(
            "Danh sách",
            [
                HEAD,
                [1, "Khuyết", "", "Ấp 1", *POSTS, "1/3/2020"],
                [2, "Lê Văn Ba", 1970, "Ấp 2", *POSTS, "1/3/2020"],
                [3, "", "", "Ấp 3", "Khuyết", "", ""],
                [4, "Lê Thị Tư", 1975, "Ấp 4", "Bí thư chi bộ", "Không", "1/3/2020"],
            ],
        )
    )
    read = read_layouts([layout], TODAY)
    assert [row.full_name for row in read.rows] == ["Lê Văn Ba", "Lê Thị Tư"]
    assert layout.skipped == {2: "vacant", 4: "vacant"}
    assert faults(read.problems) == [(5, "F", "missing_post", "warning")]
