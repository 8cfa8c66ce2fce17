"""Cells that a page copied from print breaks over two rows."""

import pytest

from cadres.intake.rows.lists import read_list
from tests.cadres.list_files import TODAY, workbook

HEAD = ["TT", "Họ và tên", "Ngày sinh", "Chức vụ", "Xã", "Chức danh kiêm nhiệm", "Từ ngày"]
PERSON = [1, "Vi Thị Mái", "15/9/1986", "Trưởng Công an xã", "Xã Yên", "Bí thư chi bộ bản Pu",
          "3/2019"]  # fmt: skip
BROKEN = [*PERSON[:5], "Bí thư chi bộ bản", "3/2019"]


def read(*rows):
    found = read_list(workbook(*rows, head=HEAD), today=TODAY)
    return found.layouts[0].skipped, [
        (row.path.commune, [*row.titles.values()][-1]) for row in found.rows
    ]


@pytest.mark.parametrize(
    ("person", "below", "said"),
    [
        (PERSON, ["", "", "", "", "Na"], ("Xã Yên Na", "Bí thư chi bộ bản Pu")),
        (BROKEN, ["", "", "", "", "Na", "Xốp Pu"], ("Xã Yên Na", "Bí thư chi bộ bản\nXốp Pu")),
    ],
)
def test_the_rest_of_a_name_belongs_to_the_line_above(person, below, said):
    skipped, lines = read(person, below, [2, "Kha Văn Thoong", *PERSON[2:]])
    assert lines == [said, ("Xã Yên", "Bí thư chi bộ bản Pu")]
    assert skipped == {3: "second line of the person above"}


@pytest.mark.parametrize(
    "below",
    [
        ["", "", "", "", "Trang 2/3"],
        ["", "", "", "", "Xã Nga My"],
        ["", "", "", "", "Nga My", "Bí thư chi bộ bản Kho"],
        ["", "Ghi chú", "", "", "Na"],
    ],
)
def test_anything_else_does_not(below):
    assert read(PERSON, below)[1][0] == ("Xã Yên", "Bí thư chi bộ bản Pu")
