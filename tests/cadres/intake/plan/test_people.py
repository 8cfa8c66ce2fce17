"""Namesakes are ordinary: a person is known by code, or by name, birth and place together."""

import dataclasses
import datetime as dt

import pytest

from cadres.intake.headings.header import Header
from cadres.intake.plan.people import KnownPerson, NewPerson, PersonIndex
from cadres.intake.rows.rows import Row
from cadres.vietnamese import PartialDate
from tests.cadres.list_files import faults

HEADER = Header(1, 1, {"full_name": 1, "birth": 2, "officer_code": 16})
BORN = PartialDate(1970, 1, 2)
HERE, ELSEWHERE = 20, 30


def known(id=1, name="nguyen van dung", birth=BORN, code="", places=(HERE,)):
    day, precision = (birth.first_day(), birth.precision) if birth else (None, "day")
    return KnownPerson(id, name, day, precision, code, frozenset(places))


def row(name="Nguyễn Văn Dũng", birth=BORN, code=""):
    return Row("DS", 2, HEADER, full_name=name, birth=birth, personnel_code=code)


def find(people, **fields):
    person, problems = PersonIndex(people).find(row(**fields), {HERE})
    return person, [(each.column, each.kind, each.severity) for each in problems]


def test_people_outside_the_reach_are_nobodys_namesakes_but_their_codes_are_taken():
    stranger = dataclasses.replace(known(code="7"), outside=True)
    person, problems = find([stranger])
    assert (isinstance(person, NewPerson), problems) == (True, [])
    taken = (None, [("Q", "code_elsewhere", "error")])
    assert find([stranger], code="7") == taken
    assert find([stranger], code="7", name="Ai Khác") == taken
    assert find([stranger, known(2, code="7")], code="7") == taken


@pytest.mark.parametrize("name", ["Nguyễn Văn Dũng", "NGUYEN VAN DUNG", "Nguyễn Văn Dủng"])
def test_the_same_name_birth_and_place_is_the_same_person(name):
    assert find([known()], name=name) == (known(), [])


@pytest.mark.parametrize(
    ("namesake", "problems"),
    [
        (known(birth=PartialDate(1970, 1, 3)), []),
        (known(birth=PartialDate(1970, 2)), []),
        (known(birth=PartialDate(1971)), []),
        (known(birth=PartialDate(1970), places=[ELSEWHERE]), []),
        (known(birth=None, places=[ELSEWHERE]), []),
        (known(places=[ELSEWHERE]), [("B", "namesake_elsewhere", "warning")]),
        (known(name="nguyen van duc"), []),
    ],
)
def test_a_namesake_is_somebody_else(namesake, problems):
    person, found = find([namesake])
    assert isinstance(person, NewPerson)
    assert found == problems


@pytest.mark.parametrize(
    ("registered", "listed", "told"),
    [
        (PartialDate(1970), BORN, "1970"),
        (PartialDate(1970, 1), BORN, "1/1970"),
        (BORN, PartialDate(1970), "2/1/1970"),
        (PartialDate(1970, 1), PartialDate(1970), "1/1970"),
        (None, BORN, "không rõ ngày nào"),
    ],
)
def test_a_birth_that_is_less_known_on_one_side_leaves_a_namesake_of_the_place_unclear(
    registered, listed, told
):
    index = PersonIndex([known(birth=registered)])
    person, problems = index.find(row(birth=listed), {HERE}, HERE)
    assert (person, faults(problems)) == (None, [(2, "C", "ambiguous_person", "error")])
    assert problems[0].message == f"sổ có người cùng họ tên ở đây, sinh {told}."
    [doubt] = index.doubts
    assert doubt.people == (1,)
    for answer, found in (("1", known(birth=registered)), ("new", None)):
        index = PersonIndex([known(birth=registered)], {doubt.key: answer})
        person, problems = index.find(row(birth=listed), {HERE}, HERE)
        assert (isinstance(person, NewPerson) if found is None else person == found, problems) == (
            True, [],
        )  # fmt: skip


def test_who_is_surely_meant_is_not_asked_about():
    people = [known(1), known(2, birth=PartialDate(1970)), known(3, birth=None)]
    assert find(people) == (people[0], [])
    assert find(people, birth=PartialDate(1970)) == (people[1], [])


def test_all_of_a_year_stand_side_by_side_and_who_serves_elsewhere():
    people = [known(1, birth=PartialDate(1970)), known(2, birth=None), known(3, places=[ELSEWHERE])]
    index = PersonIndex([*people, known(4, birth=PartialDate(1970), code="83-9")])
    person, problems = index.find(row(code="83-1"), {HERE})
    assert (person, [doubt.people for doubt in index.doubts]) == (None, [(1, 2, 3)])
    assert [each.message for each in problems] == [
        "sổ có người cùng họ tên ở đây, sinh 1970 hoặc không rõ ngày nào."
    ]


def test_a_birth_that_the_list_knows_better_is_completed():
    year = known(birth=PartialDate(1970))
    key = f"person|{HERE}|nguyen van dung|2/1/1970"
    index = PersonIndex([year], {key: "1"})
    assert index.find(row(), {HERE}, HERE) == (year, [])
    assert (index.births, index.completed) == ({1: BORN}, {("DS", 2)})
    for registered, listed in ((BORN, PartialDate(1970)), (BORN, None), (BORN, BORN)):
        index = PersonIndex([known(birth=registered, code="83-1")])
        index.find(row(birth=listed, code="83-1"), {HERE})
        assert (index.births, index.completed) == ({}, set())


def test_two_that_fit_are_not_chosen_between():
    assert find([known(1), known(2)]) == (None, [("B", "ambiguous_person", "error")])


def test_without_birth_a_namesake_of_the_place_makes_it_unclear():
    assert find([known()], birth=None) == (None, [("C", "ambiguous_person", "error")])
    person, problems = find([known(places=[ELSEWHERE])], birth=None)
    assert (isinstance(person, NewPerson), problems) == (True, [])
    assert find([known(birth=None)], birth=None) == (known(birth=None), [])


def test_a_personnel_code_finds_its_person_wherever_they_are():
    person = known(code="83-1", places=[ELSEWHERE])
    assert find([person, known(2)], code="83-1") == (person, [])


@pytest.mark.parametrize("fields", [{"name": "Lê Văn An"}, {"birth": PartialDate(1971)}])
def test_a_personnel_code_of_somebody_else_is_an_error(fields):
    assert find([known(code="83-1")], code="83-1", **fields) == (
        None,
        [("Q", "code_of_another", "error")],
    )


@pytest.mark.parametrize("birth", [BORN, PartialDate(1970), None])
def test_a_personnel_code_finds_its_person_by_a_birth_as_far_as_it_is_known(birth):
    person = known(code="83-1", places=[ELSEWHERE])
    assert find([person], birth=birth, code="83-1") == (person, [])
    index = PersonIndex([known(code="83-1", birth=PartialDate(1970))])
    index.find(row(birth=birth, code="83-1"), {HERE})
    assert index.births == ({1: BORN} if birth == BORN else {})


def test_a_code_that_two_people_have_is_an_error():
    assert find([known(1, code="83-1"), known(2, code="83-1")], code="83-1") == (
        None,
        [("Q", "ambiguous_person", "error")],
    )


def test_codes_tell_namesakes_of_one_birth_and_place_apart():
    person, problems = find([known(code="83-1")], code="83-2")
    assert (isinstance(person, NewPerson), problems) == (True, [])


def test_a_code_is_entered_for_a_person_who_had_none():
    index = PersonIndex([known()])
    assert index.find(row(code="83-1"), {HERE}) == (known(), [])
    assert index.codes == {1: "83-1"}


def test_rows_of_one_name_birth_and_place_are_one_new_person():
    index = PersonIndex([])
    first, _ = index.find(row(), {HERE})
    assert index.find(row(name="NGUYỄN VĂN DŨNG"), {HERE, 41}) == (first, [])
    other, _ = index.find(row(birth=PartialDate(1975)), {HERE})
    away, _ = index.find(row(), {ELSEWHERE})
    assert len({first, other, away}) == 3


def test_rows_of_one_code_are_one_new_person_at_any_place():
    index = PersonIndex([])
    first, _ = index.find(row(code="83-1"), {HERE})
    assert index.find(row(code="83-1"), {ELSEWHERE}) == (first, [])
    assert index.find(row(), {HERE}) == (first, [])


def test_a_code_that_the_list_gives_to_two_people_is_told_and_kept_by_the_first():
    index = PersonIndex([])
    index.find(row(code="83-1"), {HERE})
    person, problems = index.find(row(name="Lê Văn An", code="83-1"), {HERE})
    assert (person.full_name, person.code) == ("Lê Văn An", "")
    assert faults(problems) == [(2, "Q", "code_of_another", "warning")]


def test_a_new_person_keeps_what_the_row_says():
    person, _ = PersonIndex([]).find(row(code="83-1"), {HERE})
    assert {each.name: getattr(person, each.name) for each in dataclasses.fields(person)} == {
        "full_name": "Nguyễn Văn Dũng",
        "key": "nguyen van dung",
        "birth": BORN,
        "gender": "",
        "ethnic_group": "",
        "code": "83-1",
    }
    assert BORN.first_day() == dt.date(1970, 1, 2)
