"""What the list says of a post beside what the register says, and who would collide with whom."""

import datetime as dt

import pytest

from cadres.intake.headings.header import Header
from cadres.intake.plan.holdings import CAME_BY, Held, HoldingBook
from cadres.intake.plan.people import NewPerson
from cadres.intake.plan.plan import DecisionPaper, NewAppointment
from cadres.intake.rows.rows import Row
from cadres.intake.titles.words import HOLDING_WORDS
from cadres.models import Holding
from cadres.vietnamese import parse_date

HEADER = Header(1, 1, {"role1": 9, "role2": 10, "start": 11, "end": 12, "decision_no": 13})
HEAD, SECRETARY, PLACE = 1, 2, 40
DAY = dt.date(2020, 9, 23)
OPEN = dt.date.max
PAPER = DecisionPaper("12-QĐ/ĐU", dt.date(2018, 1, 1))


def held(person=7, position=HEAD, start="2018-01-01", stop=None, decision=PAPER, **said):
    stop = dt.date.fromisoformat(stop) if stop else OPEN
    start = dt.date.fromisoformat(start) if start else dt.date.min
    return Held(5, person, "Nguyễn Thị Hai", position, PLACE, start, stop, decision, **said)


def wanted(order=0, person=7, position=HEAD, start="1/1/2018", end=None, decision=PAPER, **said):
    name = person.full_name if isinstance(person, NewPerson) else "Lê Thị Mới"
    row = Row("DS", order + 2, HEADER, full_name=name)
    last = parse_date(end) if end else None
    return NewAppointment(
        person,
        position,
        PLACE,
        parse_date(start),
        last,
        decision,
        True,
        row,
        "role1",
        order,
        **said,
    )


def somebody(name="Trần Văn Ba"):
    return NewPerson(name, "", None, "", "", "")


def compared(register, *posts):
    """The book with these posts entered; whether each was new; all problems."""
    book = HoldingBook(register, {HEAD: True}, DAY)
    entered = [book.enter(post) for post in posts]
    problems = [problem for _, found in entered for problem in found] + book.collisions()
    new = [is_new for is_new, _ in entered]
    return book, new, [(each.row, each.column, each.kind, each.message) for each in problems]


def test_an_equal_post_is_there_already():
    book, new, problems = compared([held()], wanted())
    assert (new, problems, book.unchanged, book.ends, book.decisions) == ([False], [], 1, {}, {})


def test_an_end_that_the_register_lacks_is_entered():
    book, new, problems = compared([held()], wanted(end="30/6/2019"))
    assert (new, problems, book.unchanged) == ([False], [], 0)
    assert {pk: str(end) for pk, end in book.ends.items()} == {5: "30/6/2019"}


def test_a_decision_that_the_register_lacks_is_entered():
    book, _, problems = compared([held(decision=None)], wanted())
    assert (book.decisions, problems, book.unchanged) == ({5: PAPER}, [], 0)


@pytest.mark.parametrize("stop", [None, "2019-07-01"])
def test_a_reason_that_the_register_lacks_is_entered(stop):
    book, _, problems = compared([held(stop=stop)], wanted(end="30/6/2019", end_reason="Nghỉ hưu"))
    assert (book.end_reasons, problems, book.unchanged) == ({5: "Nghỉ hưu"}, [], 0)
    assert book.completed == {("DS", 2)}


def test_a_reason_that_the_register_has_stays():
    left = held(stop="2019-07-01", end_reason="Nghỉ hưu")
    book, _, problems = compared([left], wanted(end="6/2019", end_reason="NGHỈ HƯU."))
    assert (book.end_reasons, problems, book.unchanged) == ({}, [], 1)
    book, _, problems = compared([left], wanted(end="6/2019", end_reason="Từ trần"))
    assert (book.end_reasons, book.unchanged) == ({}, 1)
    said = "lý do thôi khác sổ (“Nghỉ hưu”); giữ nguyên sổ."
    assert problems == [(2, "M", "other_reason", said)]


def test_a_kind_of_holding_that_the_register_lacks_is_entered_and_told():
    book, _, problems = compared([held()], wanted(holding="quyen"))
    assert (book.holdings, book.completed, book.unchanged) == ({5: "quyen"}, {("DS", 2)}, 0)
    said = "sổ chưa ghi hình thức giữ chức này; ghi thêm “quyền”."
    assert problems == [(2, "J", "other_holding", said)]


@pytest.mark.parametrize(
    ("known", "listed", "told"),
    [
        ("quyen", "quyen", None),
        ("bau", "", None),  # a title does not say how somebody came to the post
        ("bau", "quyen", "“quyền”, mà sổ ghi “bầu”"),
        ("chi_dinh", "lam_thoi", "“lâm thời”, mà sổ ghi “chỉ định”"),
        ("quyen", "phu_trach", "“phụ trách”, mà sổ ghi “quyền”"),
        ("quyen", "", "không ghi hình thức, mà sổ ghi “quyền”"),
    ],
)
def test_a_kind_of_holding_that_the_register_has_stays_and_another_one_is_told(known, listed, told):
    book, new, problems = compared([held(holding=known)], wanted(holding=listed))
    assert (new, book.holdings, book.unchanged) == ([False], {}, 1)
    message = f"ở đây {told}; giữ nguyên sổ."
    assert problems == ([(2, "J", "other_holding", message)] if told else [])


def test_kinds_of_holding_are_called_as_in_the_register():
    assert {each.value: each.label.lower() for each in Holding} == {**HOLDING_WORDS, **CAME_BY}


def test_a_list_without_end_or_decision_contradicts_nothing():
    later_ended = held(stop="2021-01-01")
    book, _, problems = compared([later_ended], wanted(decision=None))
    assert (book.unchanged, problems) == (1, [])


def test_a_post_that_had_ended_by_the_day_of_the_list_is_reported():
    _, _, problems = compared([held(stop="2019-07-01")], wanted())
    assert problems == [
        (
            2,
            "J",
            "ended_already",
            "sổ đã ghi thôi giữ chức này từ sau ngày 30/6/2019; giữ nguyên sổ.",
        )
    ]


@pytest.mark.parametrize(
    ("post", "problem"),
    [
        (
            wanted(end="31/12/2019"),
            ("M", "other_end", "ngày thôi 31/12/2019 khác sổ (giữ đến 30/6/2019)."),
        ),
        (
            wanted(end="6/2019", decision=DecisionPaper("99", None)),
            ("N", "other_decision", "số quyết định 99 khác sổ (12-QĐ/ĐU ngày 1/1/2018)."),
        ),
    ],
)
def test_what_the_register_says_otherwise_is_a_problem(post, problem):
    assert compared([held(stop="2019-07-01")], post)[2] == [(2, *problem)]


def test_the_same_post_on_other_days_is_new_unless_they_overlap():
    _, new, problems = compared([held(stop="2019-01-01")], wanted(start="1/1/2019"))
    assert (new, problems) == ([True], [])
    _, new, problems = compared([held()], wanted(start="1/1/2019"))
    assert problems == [
        (
            2,
            "J",
            "overlap",
            "người này đã giữ chức danh đó từ 1/1/2018 (trong sổ), thời gian trùng nhau.",
        )
    ]


def test_a_single_seat_that_somebody_holds_is_taken():
    _, _, problems = compared([held()], wanted(person=somebody(), start="1/1/2019"))
    assert problems == [
        (
            2,
            "J",
            "seat_taken",
            "chức danh chỉ một người giữ, mà Nguyễn Thị Hai giữ từ 1/1/2018 (trong sổ).",
        )
    ]


def test_a_seat_held_since_an_unknown_day_is_taken():
    _, _, problems = compared([held(start=None)], wanted(person=somebody()))
    assert [message for *_, message in problems] == [
        "chức danh chỉ một người giữ, mà Nguyễn Thị Hai giữ từ trước (trong sổ)."
    ]


def test_two_of_the_list_cannot_hold_one_seat():
    first, second = somebody("Trần Văn Ba"), somebody("Lý Thị Tư")
    later = wanted(0, first, start="3/2019")
    _, _, problems = compared([], later, wanted(1, second, start="2018"))
    assert problems == [
        (
            3,
            "J",
            "seat_taken",
            "chức danh chỉ một người giữ, mà Trần Văn Ba giữ từ 3/2019 (dòng 2).",
        )
    ]


def test_a_seat_is_free_from_the_day_after_the_last():
    posts = wanted(0, somebody(), end="31/12/2018"), wanted(1, somebody(), start="1/1/2019")
    assert compared([], *posts)[1:] == ([True, True], [])


def test_an_end_in_a_later_row_frees_the_seat():
    successor = wanted(0, somebody(), start="1/1/2019")
    _, new, problems = compared([held()], successor, wanted(1, end="31/12/2018"))
    assert (new, problems) == ([True, False], [])


def test_a_long_holder_collides_with_everyone_who_came_meanwhile():
    posts = (
        wanted(0, somebody("A"), start="2010"),
        wanted(1, somebody("B"), start="2012", end="2013"),
        wanted(2, somebody("C"), start="2015"),
    )
    assert [problem[0] for problem in compared([], *posts)[2]] == [3, 4]


def test_posts_that_many_may_hold_do_not_collide():
    posts = [wanted(order, somebody(), SECRETARY) for order in range(2)]
    assert compared([held(position=SECRETARY)], *posts)[1:] == ([True, True], [])


def test_a_post_may_stand_in_two_rows_that_agree():
    _, new, problems = compared([], wanted(0), wanted(1))
    assert (new, problems) == ([True, False], [])
    _, _, problems = compared([], wanted(0), wanted(1, end="2019"))
    assert [problem[:3] for problem in problems] == [(3, "J", "contradiction")]
    _, _, problems = compared([], wanted(0), wanted(1, holding="quyen"))
    assert [problem[:3] for problem in problems] == [(3, "J", "contradiction")]


def test_of_a_post_in_two_rows_one_may_say_why_it_was_left():
    posts = wanted(0, end="2019"), wanted(1, end="2019", end_reason="Nghỉ hưu")
    assert compared([], *posts)[1:] == ([True, False], [])
    assert posts[0].end_reason == "Nghỉ hưu"
    _, _, problems = compared([], *posts, wanted(2, end="2019", end_reason="Từ trần"))
    assert [problem[:3] for problem in problems] == [(4, "J", "contradiction")]


def test_a_post_finds_its_like_at_once_among_many_at_one_place():
    class Person(int):
        compared = 0
        __hash__ = int.__hash__

        def __eq__(self, other):
            Person.compared += 1
            return int(self) == int(other)

    book = HoldingBook([], {}, DAY)
    posts = [wanted(order, Person(order % 200), SECRETARY) for order in range(400)]
    assert [book.enter(post)[0] for post in posts] == [True] * 200 + [False] * 200
    assert Person.compared < 1_000
