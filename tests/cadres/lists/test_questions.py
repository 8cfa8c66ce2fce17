"""What a list leaves open is asked once for all rows alike, and an answer settles them all."""

import datetime as dt

import pytest

from cadres.access import Reach, editing_reach_of
from cadres.intake.questions import PERSON, PLACE, SKIP, TITLE
from cadres.intake.rows.lists import read_list
from cadres.lists.matching import match_list
from cadres.models import Person, Position
from tests.build import person, span
from tests.cadres.list_files import HEAD, TODAY, faults, line, workbook

EVERYWHERE = Reach(nationwide=True)
BIRTH = dt.date(1970, 1, 1)  # of everybody in the world
LEAVE = (SKIP, "Để lại các dòng này, không nhập")
SHEET = "Danh sách"
HAI = {"full_name": "Nguyễn Thị Hai", "birth": BIRTH, "role1": "Chủ tịch UBND xã", "role2": ""}


@pytest.fixture
def compare(world):
    def compare(*lines, answers=None, reach=EVERYWHERE, head=HEAD, day=None):
        read = read_list(workbook(*lines, head=head), today=TODAY)
        return match_list(read, reach=reach, day=day, answers=answers)

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
    assert (plan.hamlets, plan.questions[0]) == ([], question)


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


@pytest.mark.parametrize(
    ("registered", "listed"), [("day", 1970), ("day", "1/1970"), ("year", BIRTH), (None, 1970)]
)
def test_a_year_of_birth_alone_makes_no_second_person(compare, world, registered, listed):
    who = world.people["Nguyễn Thị Hai"]
    birth = BIRTH if registered else None
    Person.objects.filter(pk=who.pk).update(birth=birth, birth_precision=registered or "day")
    row = line(**HAI | {"birth": listed})
    plan = compare(row)
    [question] = plan.questions
    assert [value for value, _ in question.choices] == [str(who.pk), "new", SKIP]
    assert (plan.persons, faults(plan.errors)) == ([], [(2, "C", "ambiguous_person", "error")])
    plan = compare(row, answers={question.key: str(who.pk)})
    assert ({each.person for each in plan.appointments}, plan.errors) == ({who.pk}, [])
    assert compare(row, answers={question.key: "new"}).persons != []


@pytest.mark.parametrize(
    "cells", [{"birth": 1971}, {"birth": "2/1970"}, {"birth": 1970, "full_name": "Nguyễn Thị Ba"}]
)
def test_of_another_year_month_or_name_nobody_is_asked_about(compare, cells):
    plan = compare(line(**HAI | cells))
    assert (plan.questions, plan.errors, len(plan.persons)) == ([], [], 1)


def test_a_namesake_of_one_year_in_another_commune_is_somebody_else(compare, world):
    ward = {"district": "Thị xã Tây", "commune": "Phường Tây Hai", "hamlet": "Khu phố 2"}
    plan = compare(line(full_name="Nguyễn Thị Hai", birth=1970, **ward))
    assert (plan.questions, plan.problems, len(plan.persons)) == ([], [], 1)


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


# Days of the positions


def gone(first=None, end=None):
    post = Position.objects.get(code="truong-thon")
    Position.objects.filter(pk=post.pk).update(period=span(first, end), basis="121-KL/TW")
    return post


UNVERIFIED = "đến hết 30/6/2020 (121-KL/TW, chưa kiểm chứng)"


def outliving():
    return [
        line(),
        line(full_name="Trần Văn Ba", hamlet="Ấp 4"),
        line(full_name="Lý Thị Tư", hamlet="Ấp 5", end=dt.date(2020, 6, 30)),
    ]


def test_a_post_held_after_its_position_ended_is_asked_about_once(compare):
    post = gone(end="2020-07-01")
    plan = compare(*outliving(), day=TODAY)
    [question] = plan.questions
    assert (question.key, question.kind) == (f"days|{post.pk}|0", TITLE)
    assert question.text == (
        f"“Trưởng ấp” theo danh mục chỉ có {UNVERIFIED}. Các dòng này ghi còn giữ sau ngày đó."
    )
    assert question.choices == (
        ("close", "Ghi thôi giữ từ hết ngày 30/6/2020"),
        ("keep", "Nơi này vẫn có chức danh đó: ghi như trong danh sách"),
        LEAVE,
    )
    assert question.cells == ((SHEET, 2, "K"), (SHEET, 3, "K"))
    assert faults(plan.problems) == [
        (2, "K", "post_ended", "error"),
        (3, "K", "post_ended", "error"),
    ]
    message = f"“Trưởng ấp” chỉ có {UNVERIFIED}, mà ở đây còn giữ sau ngày đó."
    assert plan.problems[0].message == message
    assert {each.row.number for each in plan.appointments} == {4}


@pytest.mark.parametrize(
    ("answer", "ends", "aside"),
    [
        ("close", ["30/6/2020", "30/6/2020", "30/6/2020"], set()),
        ("keep", ["None", "None", "30/6/2020"], set()),
        (SKIP, ["30/6/2020"], {(SHEET, 2), (SHEET, 3)}),
    ],
)
def test_an_answer_ends_such_posts_keeps_them_or_leaves_them_aside(compare, answer, ends, aside):
    post = gone(end="2020-07-01")
    plan = compare(*outliving(), day=TODAY, answers={f"days|{post.pk}|0": answer})
    assert (plan.errors, plan.aside) == ([], aside)
    held = [each for each in plan.appointments if each.position == post.pk]
    assert [str(each.end) for each in held] == ends
    others = [each for each in plan.appointments if each.position != post.pk]
    assert {str(each.end) for each in others} <= {"None", "30/6/2020"}
    assert str(others[0].end) == ("30/6/2020" if answer == SKIP else "None")


def test_a_post_that_begins_after_its_position_ended_cannot_end_with_it(compare):
    post = gone(end="2019-03-01")
    [question] = (plan := compare(line())).questions
    assert question.key == f"days|{post.pk}|1"
    assert [value for value, _ in question.choices] == ["keep", SKIP]
    assert "chỉ có đến hết 28/2/2019" in plan.problems[0].message
    assert plan.problems[0].message.endswith("mà ở đây giữ từ 1/3/2019.")
    assert len(compare(line(), answers={question.key: "close"}).errors) == 1
    kept = compare(line(), answers={question.key: "keep"})
    assert (kept.errors, len(kept.appointments)) == ([], 2)


def test_a_list_of_a_day_on_which_there_was_the_position_asks_nothing(compare):
    gone(end="2020-09-24")
    plan = compare(line(), line(full_name="Trần Văn Ba", hamlet="Ấp 4", start="2/2020"), day=TODAY)
    assert (plan.problems, plan.questions) == ([], [])


def test_a_post_that_began_before_its_position_is_only_told(compare):
    gone(first="2019-03-02")
    plan = compare(line())
    assert faults(plan.problems) == [(2, "K", "post_not_yet", "warning")]
    assert (plan.questions, len(plan.appointments)) == ([], 2)
