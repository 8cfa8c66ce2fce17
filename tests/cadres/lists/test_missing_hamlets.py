"""A post of a hamlet without one is told at the cell that would name it."""

import pytest

from cadres.intake.rows.lists import read_list
from cadres.lists.recognition import state_list
from tests.cadres.list_files import TODAY, workbook

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded_register")]


@pytest.mark.parametrize(
    ("heading", "cell"),
    [("Tên bản (thuộc xã)", "(Thanh Xương)"), ("Chi bộ trực thuộc", "Chi bộ Quân sự")],
)
def test_it_is_told_at_the_cell_of_places(tmp_path, heading, cell):
    title = "DANH SÁCH CÁN BỘ XÃ THANH XƯƠNG, HUYỆN ĐIỆN BIÊN, TỈNH ĐIỆN BIÊN"
    head = ["TT", heading, "Họ và tên", "Năm sinh", "Chức danh", "Từ ngày"]
    line = [1, cell, "Lò Thị Xoan", 1982, "Bí thư chi bộ", 2019]
    path = tmp_path / "ds.xlsx"
    path.write_bytes(workbook(head, line, head=[title]).read())
    told = state_list(read_list(path, today=TODAY))["problems"]
    assert [(each["column"], each["kind"]) for each in told if each["severity"] == "error"] == [
        ("B", "missing_hamlet")
    ]
