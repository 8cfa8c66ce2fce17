"""What a list leaves open is asked once for all rows alike, and an answer settles them all."""

import datetime as dt

import pytest

from cadres.access import Reach, editing_reach_of
from cadres.intake.lists import read_list
from cadres.intake.questions import PERSON, PLACE, SKIP, TITLE
from cadres.matching import match_list
from tests.build import person
from tests.cadres.lists import HEAD, TODAY, faults, line, workbook

EVERYWHERE = Reach(nationwide=True)
BIRTH = dt.date(1970, 1, 1)  # of everybody in the world
LEAVE = (SKIP, "Để lại các dòng này, không nhập")
SHEET = "Danh sách"
HAI = {"full_name": "Nguyễn Thị Hai", "birth": BIRTH, "role1": "Chủ tịch UBND xã", "role2": ""}


@pytest.fixture
def compare(world):
    def compare(*lines, answers=None, reach=EVERYWHERE, head=HEAD):
        read = read_list(workbook(*lines, head=head), today=TODAY)
        return match_list(read, reach=reach, answers=answers)

    return compare


def misspelt():
    return [
        line(commune="Xã Đông Mốt"),
        line(commune="xã Đông mốt", full_name="Trần Văn Ba", hamlet="Ấp 4"),
        line(full_name="Lý Thị Tư", hamlet="Ấp 5"),
    ]


def test_a_misspelt_place_is_asked_once_for_all_rows_alike(compare, world):
    plan = compare(*misspelt())
    district, commune = world.places["Huyện Đông"].pk, world.places["Xã Đông Một"].pk
    [question] = plan.questions
    assert question.key == f"place|3|{district}|xã đông mốt"
    assert question.kind == PLACE
    assert question.text.endswith("Có phải “Xã Đông Một”?")
    assert question.choices == (
        (str(commune), "Xã Đông Một, Huyện Đông, Tỉnh An Hòa"),
        LEAVE,
    )
    assert question.cells == ((SHEET, 2, "H"), (SHEET, 3, "H"))
    assert faults(plan.problems) == [
        (2, "H", "misspelt_commune", "error"),
        (3, "H", "misspelt_commune", "error"),
    ]


def test_an_answer_about_a_place_settles_all_its_rows(compare, world):
    [question] = compare(*misspelt()).questions
    answers = {question.key: str(world.places["Xã Đông Một"].pk)}
    plan = compare(*misspelt(), answers=answers)
    assert (plan.errors, len(plan.appointments), plan.questions) == ([], 6, [question])
    assert {hamlet.commune for hamlet in plan.hamlets} == {world.places["Xã Đông Một"].pk}


def test_rows_may_be_left_aside(compare):
    rows = misspelt()
    rows[0] = line(commune="Xã Đông Mốt", start="", role2="Trưởng ban nhạc")
    [question] = compare(*rows).questions
    plan = compare(*rows, answers={question.key: SKIP})
    assert plan.aside == {(SHEET, 2), (SHEET, 3)}
    assert plan.errors == []
    assert [each.row.number for each in plan.appointments] == [4, 4]
    assert plan.questions == [question]


@pytest.mark.parametrize("answer", ["", "new", "0", "999999999", "x" * 300])
def test_an_answer_that_is_no_choice_settles_nothing(compare, answer):
    [question] = compare(*misspelt()).questions
    plan = compare(*misspelt(), answers={question.key: answer})
    assert (len(plan.errors), plan.questions) == (2, [question])


def test_a_hamlet_that_resembles_a_known_one_may_be_new(compare, world):
    world.places["Ấp 1"].versions.update(name="Ấp Hòa Lợi")
    row = line(hamlet="Ấp Hoa Lới")
    [question] = compare(row).questions
    known, new = question.choices[0], question.choices[1]
    assert known == (
        str(world.places["Ấp 1"].pk),
        "Ấp Hòa Lợi, Xã Đông Một, Huyện Đông, Tỉnh An Hòa",
    )
    assert new[0] == "new"
    plan = compare(row, answers={question.key: "new"})
    assert [hamlet.name for hamlet in plan.hamlets] == ["Ấp Hoa Lới"]
    plan = compare(row, answers={question.key: known[0]})
    assert (plan.hamlets, plan.questions) == ([], [question])


def test_an_unclear_title_is_asked_with_its_candidates(compare, world):
    rows = line(role1="Bí thư chj bộ", role2=""), line(full_name="Lý Thị Tư", role1="Bí thư chj bộ")
    plan = compare(*rows)
    [question] = plan.questions
    post = world.positions["btcb-thon"].pk
    assert (question.key, question.kind) == ("title|4||bí thư chj bộ", TITLE)
    assert (str(post), "Bí thư chi bộ (thôn, ấp, khu phố)") in question.choices
    assert question.cells == ((SHEET, 2, "J"), (SHEET, 3, "J"))
    plan = compare(rows[0], answers={question.key: str(post)})
    assert [each.position for each in plan.appointments] == [post]
    plan = compare(*rows, answers={question.key: SKIP})
    assert (plan.errors, plan.appointments) == ([], [])


def twins(world):
    """A second Nguyễn Thị Hai of the same birth in the same commune."""
    first, twin = world.people["Nguyễn Thị Hai"], person("Nguyễn Thị Hai")
    first.appointments.filter(position__code="btcb-thon").update(person=twin)
    return first, twin


def test_people_who_may_be_meant_stand_side_by_side(compare, world):
    first, twin = twins(world)
    plan = compare(line(**HAI))
    [question] = plan.questions
    commune = world.places["Xã Đông Một"].pk
    assert (question.key, question.kind) == (f"person|{commune}|nguyen thi hai|1/1/1970", PERSON)
    assert [value for value, _ in question.choices] == [
        str(first.pk), str(twin.pk), "new", SKIP,
    ]  # fmt: skip
    labels = dict(question.choices)
    assert labels[str(twin.pk)] == "Nguyễn Thị Hai; sinh 1/1/1970; Bí thư chi bộ, Ấp 2"
    assert faults(plan.errors) == [(2, "B", "ambiguous_person", "error")]


def test_an_answer_says_who_it_is(compare, world):
    first, twin = twins(world)
    [question] = compare(line(**HAI)).questions
    for chosen in first, twin:
        plan = compare(line(**HAI), answers={question.key: str(chosen.pk)})
        assert [each.person for each in plan.appointments] == [chosen.pk]
        assert plan.questions == [question]
    plan = compare(line(**HAI), answers={question.key: "new"})
    assert [each.person for each in plan.appointments] == plan.persons
    stranger = world.people["Đặng Văn Đức"].pk
    assert compare(line(**HAI), answers={question.key: str(stranger)}).appointments == []
    plan = compare(line(**HAI), answers={question.key: SKIP})
    assert (plan.errors, plan.appointments, plan.aside) == ([], [], {(SHEET, 2)})


def test_a_namesake_who_serves_elsewhere_may_be_the_one(compare, world):
    ward = {"district": "Thị xã Tây", "commune": "Phường Tây Hai", "hamlet": "Khu phố 2"}
    row = line(full_name="Nguyễn Thị Hai", birth=BIRTH, **ward)
    [question] = compare(row).questions
    known = world.people["Nguyễn Thị Hai"].pk
    plan = compare(row, answers={question.key: str(known)})
    assert ({each.person for each in plan.appointments}, plan.problems) == ({known}, [])
    outside = compare(row, reach=editing_reach_of(world.users["neighbour"]))
    assert outside.questions == []


def test_a_personnel_code_borne_by_two_people_of_the_list_is_asked_about(compare):
    def row(*cells):
        return [*line(full_name=cells[0], hamlet=cells[1]), "83-7"]

    rows = row("Lê Thị Mới", "Ấp 3"), row("Lý Thị Tư", "Ấp 4")
    head = [*HEAD, "Số hiệu cán bộ"]
    [question] = compare(*rows, head=head).questions
    assert question.text == (
        "Số hiệu 83-7 ở dòng khác của danh sách là của người có họ tên hoặc ngày sinh khác."
    )
    assert question.choices == (("new", "Ghi dòng này không có số hiệu"), LEAVE)
    assert question.cells == ((SHEET, 3, "Q"),)
    plan = compare(*rows, head=head, answers={question.key: "new"})
    assert {each.full_name: each.code for each in plan.persons} == {
        "Lê Thị Mới": "83-7",
        "Lý Thị Tư": "",
    }
    plan = compare(*rows, head=head, answers={question.key: SKIP})
    assert [each.full_name for each in plan.persons] == ["Lê Thị Mới"]
    assert plan.aside == {(SHEET, 3)}
