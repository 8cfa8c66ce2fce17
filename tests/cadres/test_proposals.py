"""Entries before they are written: seats, posts held already, namesakes, what is refused."""

import datetime as dt

import pytest

from cadres.models import Appointment, Decision, Person
from cadres.proposals import Post, Proposal
from cadres.vietnamese import PartialDate
from tests.build import appoint, person
from tests.world import DAY, World

JULY = PartialDate(2020, 7, 1)


@pytest.fixture
def propose(world: World):
    """A proposal of posts (code, place, what else) for a newcomer, or somebody known."""

    def build(*asked, who=None, user="staff", **options):
        posts = [
            Post(str(number), world.positions[code], world.places[where], **{"first": JULY} | said)
            for number, (code, where, said) in enumerate(asked)
        ]
        newcomer = Person(full_name="Lê Văn An", birth=dt.date(1975, 1, 1), birth_precision="year")
        return Proposal(world.users[user], who or newcomer, posts, DAY, **options)

    return build


def head(where="Khu phố 1", **said):
    return "truong-thon", where, said


def test_a_single_seat_that_is_held_stands_against_it_until_the_holder_ends(propose):
    taken, room = propose(head()), propose(head(holder_ends=True))
    [seat], [made] = taken.seats, room.seats
    assert (seat.holder.person.full_name, seat.last) == ("Đỗ Văn Phố", PartialDate(2020, 6, 30))
    assert (seat.is_resolved, taken.is_open, taken.consequences) == (False, True, None)
    assert (made.is_resolved, room.is_open) == (True, False)
    [ended] = room.consequences.ended
    assert (ended.case.person.full_name, ended.after.period.upper) == (
        "Đỗ Văn Phố",
        dt.date(2020, 7, 1),
    )


def test_who_holds_the_seat_from_a_later_day_cannot_make_room(propose):
    late = propose(head(first=PartialDate(2018, 1, 1), holder_ends=True))
    lasts = {seat.holder.person.full_name: seat.last for seat in late.seats}
    assert lasts == {"Đỗ Văn Phố": None, "Bùi Văn Cũ": PartialDate(2017, 12, 31)}
    assert late.is_open


def test_the_last_day_of_a_holder_is_as_exact_as_the_first_day_of_the_next(propose):
    [by_month] = propose(head(first=PartialDate(2020, 7), holder_ends=True)).seats
    [by_year] = propose(head(first=PartialDate(2020), holder_ends=True)).seats
    assert (by_month.last, by_year.last) == (PartialDate(2020, 6), PartialDate(2019))


def test_a_seat_that_is_free_then_is_no_seat_taken(propose, world):
    assert propose(head("Xã Đông Một", first=JULY)).seats == []
    ended = Appointment.objects.filter(person=world.people["Đỗ Văn Phố"])
    ended.update(period=("2019-01-01", "2020-07-01"))
    assert propose(head()).seats == []


def test_a_post_held_already_is_used_as_it_is(propose, world):
    who = world.people["Đặng Văn Đức"]
    farmers = "ct-hnd-xa", "Xã Đông", {"first": PartialDate(2025, 8, 1)}
    both = propose(farmers, head("Ấp 1", first=None), who=who)
    assert ([post.name for post in both.begun], list(both.held), both.faults) == (["0"], ["1"], [])


def test_what_is_held_already_is_refused_where_nothing_is_left_or_reuse_is_not_meant(
    propose, world
):
    who = world.people["Đặng Văn Đức"]
    said = [("", "Cán bộ này đã giữ chức danh đó; không có gì để ghi thêm.")]
    assert propose(head("Ấp 1"), who=who).faults == said
    farmers = "ct-hnd-xa", "Xã Đông", {}
    assert propose(head("Ấp 1"), farmers, who=who, reuse=False).faults == said


def test_a_post_without_a_first_day_must_be_held_already(propose, world):
    other = propose(head("Ấp 2", first=None), who=world.people["Đặng Văn Đức"])
    assert other.faults == [("0", "Chưa nhập ngày bắt đầu giữ chức.")]


def test_a_period_that_ends_before_it_begins_is_refused(propose):
    turned = propose(head(last=PartialDate(2019)))
    assert turned.faults == [("", "Ngày thôi giữ chức không được trước ngày bắt đầu.")]
    assert turned.consequences is None


@pytest.mark.parametrize(
    ("birth", "precision", "alike"),
    [
        (dt.date(1975, 1, 1), "year", {"chưa rõ ngày", "tháng 5", "ngày 2/5"}),
        (dt.date(1975, 5, 1), "month", {"chưa rõ ngày", "tháng 5", "ngày 2/5"}),
        (dt.date(1975, 5, 2), "day", {"chưa rõ ngày", "tháng 5", "ngày 2/5"}),
        (dt.date(1975, 5, 3), "day", {"chưa rõ ngày", "tháng 5"}),
        (dt.date(1975, 6, 1), "month", {"chưa rõ ngày"}),
        (dt.date(1976, 1, 1), "year", set()),
        (None, "day", set()),
    ],
)
def test_namesakes_are_those_whose_birth_agrees_as_far_as_known(
    propose, world, birth, precision, alike
):
    born = {
        "chưa rõ ngày": ("1975-01-01", "year"),
        "tháng 5": ("1975-05-01", "month"),
        "ngày 2/5": ("1975-05-02", "day"),
    }
    for note, (day, known) in born.items():
        who = person("Lê Văn An", day, birth_precision=known, note=note)
        appoint(who, world.positions["ct-hnd-xa"], world.places["Xã Đông Một"])
    person("Lê Văn An", "1975-05-02", note="holds nothing, so nobody sees him")
    newcomer = Person(full_name="LÊ VĂN ÂN", birth=birth, birth_precision=precision)
    assert {each.note for each in propose(head(), who=newcomer).namesakes} == alike


def test_outside_the_scope_it_is_refused_and_nothing_is_left(propose):
    outside = propose(head("Ấp 1"), user="neighbour")
    outside.seats.clear()
    before = Person.objects.count(), Appointment.objects.count()
    assert outside.consequences is None
    assert [name for name, _ in outside.faults] == [""]
    assert (Person.objects.count(), Appointment.objects.count()) == before


def test_looking_writes_nothing_and_writing_does_what_was_seen(propose):
    paper = "12-QĐ/ĐU", dt.date(2020, 6, 25)
    asked = propose(
        ("btcb-thon", "Khu phố 1", {"paper": paper, "holder_ends": True}),
        head(paper=paper, holder_ends=True),
    )
    papers = Decision.objects.count()
    [seen] = asked.consequences.begun
    assert (asked.person.pk, Decision.objects.count()) == (None, papers)
    done, who = asked.write()
    [begun] = done.begun
    assert (seen.case.pairing, seen.case.period) == (begun.case.pairing, begun.case.period)
    assert begun.case.person == who
    assert Decision.objects.get(number=paper[0]).started.count() == 2
