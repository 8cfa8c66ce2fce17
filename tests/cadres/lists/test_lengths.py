"""A text for which the register has no room is a fault at its cell, never a failure in writing."""

import pytest

from cadres.access import Reach
from cadres.actions.lists import accept_list
from cadres.intake.rows.lists import read_list
from cadres.lists.matching import match_list
from cadres.models import Appointment
from tests.cadres.list_files import HEAD, LETTERS, TODAY, faults, line, workbook

NUMBER = f"12-QĐ/{'ĐU' * 30}"
NAME, WORD = "Tân " * 50, "T" * 200
MORE = [*HEAD, "Lý do thôi", "Số hiệu cán bộ"]


def compared(*lines, head=HEAD, name="", **sheets):
    read = read_list(workbook(*lines, head=head, **sheets), today=TODAY, name=name)
    return match_list(read, reach=Reach(nationwide=True))


def compared_line(reason="", code="", **cells):
    return compared([*line(**cells), reason, code], line(full_name="Lê Văn Tư"), head=MORE)


@pytest.mark.parametrize(
    ("cells", "letter"),
    [
        ({"full_name": "A" * 121}, LETTERS["full_name"]),
        ({"ethnicity": "K" * 41}, LETTERS["ethnicity"]),
        ({"decision_no": NUMBER}, LETTERS["decision_no"]),
        ({"role1": f"Bí thư chi bộ ({NUMBER} ngày 2/3/2019)"}, LETTERS["role1"]),
        ({"role2": f"Trưởng ấp, theo quyết định số {NUMBER}"}, LETTERS["role2"]),
        ({"hamlet": f"Ấp {NAME}"}, LETTERS["hamlet"]),
        ({"hamlet": "T" * 199}, LETTERS["hamlet"]),  # "Ấp" goes before it
        ({"role2": f"Trưởng ấp {WORD}"}, LETTERS["role2"]),
        ({"end": "30/6/2020", "reason": "Nghỉ hưu " * 25}, "Q"),
        ({"code": "8" * 31}, "R"),
    ],
)
def test_a_text_that_is_too_long_is_told_at_its_cell(world, cells, letter):
    plan = compared_line(**cells)
    told = [each for each in plan.errors if each.kind == "too_long"]
    assert faults(told) == [(2, letter, "too_long", "error")]
    assert told[0].message.endswith(" ký tự.")
    assert {each.row.number for each in plan.appointments} == {3}


def test_a_hamlet_of_a_block_is_told_at_each_of_its_rows(world):
    head = ["STT", "Họ và tên", "Năm sinh", "Chức vụ", "Từ ngày"]
    said = [1, "Lê Văn Ba", 1970, "Trưởng ấp", "1/3/2018"]
    around = ["XÃ ĐÔNG MỘT, HUYỆN ĐÔNG, TỈNH AN HÒA"]
    plan = compared(DS=[around, head, [f"I. Ấp {WORD}"], said])
    assert faults(plan.errors) == [(4, "", "too_long", "error")]


def test_a_number_in_a_column_of_one_post_is_told_at_that_post(world):
    head = ["STT", "Họ và tên", "Năm sinh", "Xã", "Ấp", "Chức vụ Đảng", "Từ ngày", "Số QĐ"]
    head += ["Chức vụ chính quyền", "Từ ngày", "Số QĐ"]
    said = [1, "Lê Văn Ba", 1970, "Xã Đông Một", "Ấp 4", "BTCB", "1/3/2018", "12-QĐ/ĐU"]
    plan = compared([*said, "Trưởng ấp", "1/3/2018", NUMBER], head=head)
    assert faults(plan.errors) == [(2, "I", "too_long", "error")]


def test_the_number_counts_and_not_all_that_its_cell_says(world):
    said = "Quyết định số 12-QĐ/ĐU ngày 20 tháng 02 năm 2019 của Ban Thường vụ Đảng ủy xã Đông Một"
    plan = compared(line(decision_no=said, decision_date=""))
    assert plan.problems == []
    assert {each.decision.number for each in plan.appointments} == {"12-QĐ/ĐU"}


def test_the_source_has_room_for_any_name_of_a_file_and_its_sheet(world):
    """Sheets of .ods have names of any length, as the one of a text file has."""
    plan = compared(line())
    for each in plan.appointments:
        each.row = each.row._replace(sheet="S" * 250)
    accept_list(plan=plan, user=None, reason="Thử", source="Danh sách.csv")
    sources = Appointment.objects.filter(person__full_name="Lê Thị Mới").values_list("source")
    assert {len(source) <= 200 and source.endswith(", dòng 2") for (source,) in sources} == {True}
