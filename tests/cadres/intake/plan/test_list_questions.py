"""What a list leaves to be decided: its unknown headings, and its faults by kind."""

import dataclasses
import datetime as dt

from cadres.intake.plan import list_questions
from cadres.intake.plan.list_questions import (
    fault_questions,
    fields_of,
    heading_questions,
    open_questions,
    without,
    without_heading_faults,
)
from cadres.intake.plan.plan import Plan
from cadres.intake.problems import WARNING, Problem
from cadres.intake.questions import PLACE, Question
from cadres.intake.rows.lists import read_list
from tests.cadres.list_files import HEAD, TODAY, line, workbook


def read(*lines, head=HEAD, answers=None):
    return read_list(workbook(*lines, head=head), today=TODAY, answers=fields_of(answers or {}))


def keys(questions) -> list[str]:
    return [question.key for question in questions]


def test_a_heading_that_is_unknown_is_asked_about_once_for_all_sheets():
    rows = [[*HEAD, "Phụ cấp"], [*line(), "1.000"]]
    listed = read_list(workbook(*rows[1:], head=rows[0], **{"Tờ 2": rows}), today=TODAY)
    [question] = heading_questions(listed, {})
    assert (question.key, question.text) == ("heading|phu cap", "Cột “Phụ cấp” ghi gì?")
    assert question.cells == (("Danh sách", 1, "Q"), ("Tờ 2", 1, "Q"))
    assert question.choices[-1] == ("skip", "Để lại, không nhập")
    assert "full_name" not in dict(question.choices)
    assert ("officer_code", "Số hiệu cán bộ") in question.choices


def test_a_column_without_content_is_not_asked_about():
    assert heading_questions(read([*line(), ""], head=[*HEAD, "Ký nhận"]), {}) == []


def test_what_a_heading_is_spelt_like_comes_first():
    head = [*HEAD[:10], "Chức danh thứ nhấc", *HEAD[11:]]
    [question] = heading_questions(read(line(), head=head), {})
    assert question.choices[0] == ("role1", "Chức danh thứ nhất")


def test_an_answered_heading_is_asked_no_more_but_may_be_answered_anew():
    answers = {"heading|phu cap": "skip"}
    listed = read([*line(), "1.000"], head=[*HEAD, "Phụ cấp"], answers=answers)
    questions = heading_questions(listed, answers)
    assert (keys(questions), open_questions(questions, answers)) == (["heading|phu cap"], [])
    assert [each.kind for each in listed.problems] == ["left_column"]


def test_the_fault_of_a_heading_gives_way_to_its_question():
    head = [*HEAD[:10], "Chức danh thứ nhấc", *HEAD[11:]]
    listed = read(line(), head=head)
    left = without_heading_faults(listed, heading_questions(listed, {})).problems
    assert "misspelt_header" in {each.kind for each in listed.problems}
    assert "misspelt_header" not in {each.kind for each in left}


def test_faults_of_one_kind_and_text_are_one_question():
    listed = read(line(), line(), line(full_name="Lý Thị Tư"))
    plan = Plan(dt.date(2019, 3, 1))
    plan.problems = [
        Problem("Danh sách", 2, "H", "unknown", "không có xã này."),
        Problem("Danh sách", 3, "H", "unknown", "không có xã kia."),
        Problem("Danh sách", 4, "B", "unknown", "không có người này."),
        Problem("Danh sách", 4, "C", "odd", "lạ.", WARNING),
        Problem("Danh sách", 1, "", "missing_column", "thiếu cột."),
    ]
    assert [(each.key, each.text, each.cells) for each in fault_questions(listed, plan, {})] == [
        (
            "fault|unknown|xa dong mot",
            "Không có xã này. Và những lỗi cùng loại.",
            (("Danh sách", 2, "H"), ("Danh sách", 3, "H")),
        ),
        ("fault|unknown|ly thi tu", "Không có người này.", (("Danh sách", 4, "B"),)),
        ("fault|missing_column|danh sach", "Thiếu cột.", (("Danh sách", None, ""),)),
    ]


def test_all_that_is_out_of_scope_is_one_question_whatever_the_cells_say():
    listed = read(line(), line(commune="Xã Đông Hai"))
    cells = (("Danh sách", 2, "H"), ("Danh sách", 3, "H"))
    plan = Plan(dt.date(2019, 3, 1))
    plan.problems = [Problem(*cell, "out_of_scope", "ngoài phạm vi.") for cell in cells]
    [question] = fault_questions(listed, plan, {})
    assert (question.key, question.cells) == ("fault|out_of_scope|", cells)


def test_a_question_for_many_cells_is_put_together_once(monkeypatch):
    made = []

    def counted(question, **changes):
        made.append(question.key)
        return dataclasses.replace(question, **changes)

    monkeypatch.setattr(list_questions, "replace", counted)
    listed = read(*[line()] * 50)
    plan = Plan(dt.date(2019, 3, 1))
    plan.problems = [
        Problem("Danh sách", row, "H", "out_of_scope", "ngoài phạm vi.")
        for row in [*range(2, 52), *range(2, 52)]  # two people of each row
    ]
    [question] = fault_questions(listed, plan, {})
    assert question.cells == tuple(("Danh sách", row, "H") for row in range(2, 52))
    assert made == ["fault|out_of_scope|"]


def test_a_fault_at_a_cell_with_an_open_question_is_not_asked_about_twice():
    listed = read(line())
    cell = ("Danh sách", 2, "H")
    plan = Plan(dt.date(2019, 3, 1), problems=[Problem(*cell, "unknown", "không có xã này.")])
    plan.questions = [Question("place|x", PLACE, "Xã nào?", (("1", "Xã Đông"),), (cell,))]
    assert fault_questions(listed, plan, {}) == []
    assert keys(fault_questions(listed, plan, {"place|x": "1"})) == ["fault|unknown|xa dong mot"]


def test_rows_and_sheets_are_left_aside_with_their_problems():
    listed = read(line(birth="30/2/1980"), line(full_name="Lý Thị Tư"))
    rest = without(listed, {("Danh sách", 2)})
    assert ([row.full_name for row in rest.rows], rest.problems) == (["Lý Thị Tư"], [])
    assert without(listed, {("Danh sách", None)}).rows == []


def test_facts_of_a_life_are_told_as_left_and_not_asked_about():
    """A biographical form would ask a question for each of its columns."""
    head = [*HEAD, "Quê quán", "Ngày vào Đảng", "Tôn giáo", "LLCT", "Nơi sinh hoạt"]
    listed = read([*line(), "Xã Đông Một", "3/2/2001", "Không", "Trung cấp", "Ấp 3"], head=head)
    questions = heading_questions(listed, {})
    assert keys(questions) == ["heading|noi sinh hoat"]
    told = without_heading_faults(listed, questions).problems
    assert [(each.column, each.kind, each.severity) for each in told] == [
        (letter, "unknown_header", WARNING) for letter in "QRST"
    ]
    assert "lý lịch" in told[0].message
