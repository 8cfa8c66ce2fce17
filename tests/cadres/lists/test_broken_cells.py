"""A cell with an error of Excel is told once, and not again for what it lacks."""

import pytest

from cadres.intake.rows.lists import read_list
from cadres.lists.recognition import state_list
from tests.cadres.list_files import TODAY, workbook

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded_register")]

HEAD = ["Họ và tên", "Năm sinh", "Xã", "Ấp", "Chức danh 1", "Chức danh 2", "Từ ngày"]
LINE = ["Lê Thị Mới", 1980, "Xã An Hiệp", "Ấp 1", "Bí thư chi bộ", "Trưởng ấp", 2019]


@pytest.mark.parametrize("column", [0, 2, 3, 4, 5, 6])
def test_an_error_is_told_once(tmp_path, column):
    title = "DANH SÁCH CÁN BỘ HUYỆN BA TRI, TỈNH BẾN TRE"
    line = [*LINE[:column], "#N/A", *LINE[column + 1 :]]
    path = tmp_path / "ds.xlsx"
    path.write_bytes(workbook(HEAD, line, head=[title]).read())
    told = state_list(read_list(path, today=TODAY))["problems"]
    at = [each["kind"] for each in told if each["column"] == "ABCDEFG"[column]]
    assert at == ["excel_error"]
