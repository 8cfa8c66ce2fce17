"""The header is recognised by its words; what is not recognised is reported, never guessed."""

import pytest

from cadres.intake.columns import HEADINGS, TEMPLATE, VOCABULARY, Header, find_header
from cadres.intake.sheets import Sheet
from cadres.vietnamese import search_key
from tests.cadres.lists import HEAD, faults, line


def header(*rows, name="Danh sách"):
    found, problems = find_header(Sheet(name, [list(row) for row in rows]))
    return found, faults(problems)


def test_the_standard_template_is_recognised():
    columns = {field: index for index, field in enumerate(TEMPLATE)}
    assert header(HEAD, line()) == (Header(1, columns), [])


def test_no_two_fields_share_a_heading():
    said = {(search_key(text), field) for field, texts in HEADINGS.items() for text in texts}
    assert said == set(VOCABULARY.items())


def test_headings_are_read_without_regard_to_case_accents_and_order():
    found, problems = header(
        ["CHỨC DANH CHÍNH", "ho ten", "Năm sinh", "Tỉnh/thành phố", " Từ  ngày", "Mã cán bộ"]
    )
    assert found.columns == {
        "role1": 0, "full_name": 1, "birth": 2, "province": 3, "start": 4, "officer_code": 5,
    }  # fmt: skip
    assert problems == []


def test_lines_above_the_header_are_reported():
    found, problems = header(["DANH SÁCH KIÊM NHIỆM"], [""], HEAD, line())
    assert (found.row, problems) == (3, [(3, "", "above_header", "warning")])


def test_an_empty_sheet_is_reported():
    assert header(["", ""]) == (None, [(None, "", "empty_sheet", "warning")])


def test_a_sheet_without_header_is_an_error():
    assert header(line()) == (None, [(None, "", "no_header", "error")])


def test_the_guide_of_the_template_is_passed_over():
    assert header(["Mỗi dòng là một cán bộ"], name="Hướng dẫn") == (
        None,
        [(None, "", "guide_sheet", "warning")],
    )


@pytest.mark.parametrize("field", ["full_name", "birth", "province", "role1", "start"])
def test_a_required_column_that_is_missing_is_an_error(field):
    head = [HEADINGS[each][0] for each in TEMPLATE if each != field]
    assert header(head)[1] == [(1, "", "missing_column", "error")]


def test_an_unknown_heading_is_reported_and_left_out():
    found, problems = header([*HEAD, "Mã HSCB-QLV"], [*line(), "x"])
    assert problems == [(1, "Q", "unknown_header", "warning")]
    assert 16 not in found.columns.values()


def test_a_heading_close_to_a_missing_one_is_an_error():
    head = ["Chức danh thư hay" if heading == "Chức danh thứ hai" else heading for heading in HEAD]
    found, problems = find_header(Sheet("Danh sách", [head]))
    assert [(each.column, each.kind, each.message) for each in problems] == [
        (
            "K",
            "misspelt_header",
            "không nhận ra tiêu đề “Chức danh thư hay”. Có phải “Chức danh thứ hai”?",
        )
    ]
    assert "role2" not in found.columns


def test_two_columns_for_one_thing_are_an_error():
    assert header([*HEAD, "Họ tên"])[1] == [(1, "Q", "duplicate_column", "error")]


def test_data_without_a_heading_is_reported():
    assert header(HEAD, [*line(), "", "x"])[1] == [(1, "R", "unknown_header", "warning")]
