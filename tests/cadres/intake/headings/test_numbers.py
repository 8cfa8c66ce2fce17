"""A heading such as "Số" is that of ordinal numbers only where the cells below count."""

import pytest

from cadres.intake.headings.header import find_header
from cadres.intake.sheets import Sheet

REST = ["Họ và tên", "Năm sinh", "Chức danh"]


def columns(heading, *cells):
    lines = [[cell, "Lê Văn An", 1970, "Bí thư chi bộ"] for cell in cells]
    return find_header(Sheet("Danh sách", [[heading, *REST], *lines])).columns


@pytest.mark.parametrize("heading", ["số", "Số", "#"])
def test_numbers_from_one_are_ordinal(heading):
    assert columns(heading, 1, "", 2, 3, 1, 2)["stt"] == 0


@pytest.mark.parametrize("cells", [(45, 46), (1, 3), ("45-QĐ/ĐU", ""), ()])
def test_other_numbers_are_not(cells):
    assert "stt" not in columns("Số", *cells)
