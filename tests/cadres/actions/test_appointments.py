"""Beginning, ending, moving, correcting and renewing posts."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cadres.access import may_edit
from cadres.actions.appointments import (
    appoint,
    correct,
    end,
    move,
    period_of,
    renew,
)
from cadres.changes import StaleError, events_of, token_of
from cadres.models import Appointment, ConcurrentAssignment, Decision, Person
from cadres.vietnamese import PartialDate
from tests.build import appoint as hold
from tests.build import person, span


@pytest.fixture
def duc(world):
    """Đặng Văn Đức's two posts at Ấp 1: secretary, then head."""
    held = world.people["Đặng Văn Đức"].appointments.select_related("position")
    return list(held.order_by("position__code"))


def facts(who, *fields):
    rows = who.appointments.order_by("period", "position__code")
    return list(rows.values_list("position__code", "locality__name", "period", *fields))


def unsaved(world, code, where, first="1/7/2020", last=None):
    parsed = [PartialDate(*map(int, reversed(text.split("/")))) for text in (first, last) if text]
    return Appointment(
        position=world.positions[code],
        locality=world.places[where],
        period=period_of(parsed[0], parsed[1] if last else None),
    )


def sentences(refused) -> list[str]:
    return refused.value.messages


def test_a_period_ends_after_the_last_day_of_what_was_named():
    assert period_of(PartialDate(2017, 3), PartialDate(2020)) == span("2017-03-01", "2021-01-01")
    assert period_of(PartialDate(2017, 3, 15), None) == span("2017-03-15")


def test_a_period_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValidationError) as refused:
        period_of(PartialDate(2020, 3, 2), PartialDate(2020, 3, 1))
    assert sentences(refused) == ["Ngày thôi giữ chức không được trước ngày bắt đầu."]


def test_two_posts_of_a_new_person_make_a_case(world):
    posts = [unsaved(world, "btcb-thon", "Ấp 1"), unsaved(world, "ct-hnd-xa", "Xã Đông Một")]
    new = appoint(
        user=world.users["staff"],
        person=Person(full_name="Lê Thị Bình"),
        appointments=posts,
        reason="theo danh sách giấy",
    )
    assert facts(new) == [
        ("btcb-thon", "Ấp 1", span("2020-07-01")),
        ("ct-hnd-xa", "Xã Đông Một", span("2020-07-01")),
    ]
    case = ConcurrentAssignment.objects.get(person=new)
    assert (case.pairing.code, case.period) == ("A5", span("2020-07-01", "2025-07-01"))
    metadata = events_of(new).get().pgh_context.metadata
    assert metadata["username"] == "staff"
    assert metadata["reason"] == "theo danh sách giấy"


def test_a_seat_that_is_taken_is_refused_and_nothing_is_saved(world):
    before = Person.objects.count()
    with pytest.raises(ValidationError) as refused:
        appoint(
            user=world.users["staff"],
            person=Person(full_name="Lê Thị Bình"),
            appointments=[unsaved(world, "truong-thon", "Ấp 1")],
        )
    assert sentences(refused) == [
        "Chức danh này chỉ một người giữ, và đang có người khác giữ trong thời gian đó: "
        "Đặng Văn Đức, 1/1/2018 – nay."
    ]
    assert Person.objects.count() == before


def test_the_holder_before_is_ended_in_the_same_step(world, duc):
    new = appoint(
        user=world.users["staff"],
        person=Person(full_name="Lê Thị Bình"),
        appointments=[unsaved(world, "truong-thon", "Ấp 1")],
        ends=[(duc[1], PartialDate(2020, 6, 30))],
    )
    assert facts(new) == [("truong-thon", "Ấp 1", span("2020-07-01"))]
    assert Appointment.objects.get(pk=duc[1].pk).period == span("2018-01-01", "2020-07-01")


def test_nobody_is_appointed_where_there_is_no_such_place(world):
    with pytest.raises(ValidationError) as refused:
        appoint(
            user=world.users["staff"],
            person=Person(full_name="Lê Thị Bình"),
            appointments=[unsaved(world, "bt-xa", "Xã Đông", "1/7/2020", "1/8/2020")],
        )
    assert sentences(refused) == ["Xã Đông không tồn tại trong thời gian giữ chức đó."]


def test_a_record_that_was_merged_holds_no_posts(world):
    gone = person("Lê Thị Bình", merged_into=world.people["Võ Văn Mười"])
    post = unsaved(world, "btcb-thon", "Ấp 1")
    with pytest.raises(ValidationError, match="đã gộp"):
        appoint(user=world.users["staff"], person=gone, appointments=[post])


@pytest.mark.parametrize("user", ["neighbour", "leader"])
def test_nobody_writes_outside_the_scope(world, duc, user):
    user = world.users[user]
    first, post = PartialDate(2020, 7, 1), world.positions["btcb-thon"]
    writes = [
        lambda: appoint(
            user=user, person=duc[0].person, appointments=[unsaved(world, "btcb-thon", "Ấp 2")]
        ),
        lambda: end(user=user, appointments=duc, last=first),
        lambda: renew(user=user, appointments=duc, first=first),
        lambda: correct(user=user, appointment=duc[0], reason="x", note="x"),
        lambda: move(
            user=user,
            appointment=duc[0],
            first=first,
            position=post,
            locality=world.places["Khu phố 1"],
        ),
    ]
    before = facts(duc[0].person, "note")
    for write in writes:
        with pytest.raises(PermissionDenied):
            write()
    assert facts(duc[0].person, "note") == before


def test_nobody_moves_a_person_to_a_place_outside_the_scope(world, duc):
    with pytest.raises(PermissionDenied):
        move(
            user=world.users["commune"],
            appointment=duc[0],
            first=PartialDate(2020, 7, 1),
            position=world.positions["btcb-thon"],
            locality=world.places["Khu phố 1"],
        )
    assert facts(duc[0].person) == [
        ("btcb-thon", "Ấp 1", span("2018-01-01")),
        ("truong-thon", "Ấp 1", span("2018-01-01")),
    ]


def test_ending_keeps_day_precision_reason_and_paper(world, duc):
    paper = Decision.objects.create(number="9-QĐ/ĐU")
    end(
        user=world.users["commune"],
        appointments=duc[:1],
        last=PartialDate(2020, 3),
        end_reason="Nghỉ hưu",
        decision=paper,
    )
    fields = ("end_precision", "end_reason", "end_decision__number")
    assert facts(duc[0].person, *fields) == [
        ("btcb-thon", "Ấp 1", span("2018-01-01", "2020-04-01"), "month", "Nghỉ hưu", "9-QĐ/ĐU"),
        ("truong-thon", "Ấp 1", span("2018-01-01"), "day", "", None),
    ]
    case = ConcurrentAssignment.objects.get(person=duc[0].person)
    assert case.period == span("2018-01-01", "2020-04-01")


def test_of_several_posts_all_end_or_none(world, duc):
    cu = world.people["Bùi Văn Cũ"].appointments.order_by("position__code")
    pho = world.people["Đỗ Văn Phố"].appointments.order_by("position__code")
    with pytest.raises(ValidationError) as refused:
        end(
            user=world.users["staff"],
            appointments=[*duc, *cu, *pho],
            last=PartialDate(2019, 1, 1),
        )
    assert sentences(refused) == [
        "Bùi Văn Cũ, Bí thư chi bộ, Khu phố 1: đã thôi giữ chức, ngày cuối là 31/12/2018.",
        "Bùi Văn Cũ, Trưởng khu phố, Khu phố 1: đã thôi giữ chức, ngày cuối là 31/12/2018.",
    ]
    assert facts(duc[0].person)[0][2] == span("2018-01-01")


def test_a_post_does_not_end_before_it_begins(world, duc):
    with pytest.raises(ValidationError) as refused:
        end(user=world.users["staff"], appointments=duc[:1], last=PartialDate(2017, 12, 31))
    assert sentences(refused) == [
        "Đặng Văn Đức, Bí thư chi bộ, Ấp 1: bắt đầu giữ chức ngày 1/1/2018, sau ngày thôi."
    ]


def test_who_did_not_see_the_last_change_is_told(world, duc):
    seen = {held.pk: token_of(held) for held in duc}
    last = PartialDate(2020, 6, 30)
    correct(user=world.users["staff"], appointment=duc[1], reason="", note="đã sửa")
    with pytest.raises(StaleError) as stale:
        end(user=world.users["commune"], appointments=duc, last=last, seen=seen)
    assert (stale.value.row, stale.value.seen) == (duc[1], seen[duc[1].pk])
    end(user=world.users["commune"], appointments=duc[:1], last=last, seen=seen)
    assert [period.upper for _, _, period in facts(duc[0].person)] == [dt.date(2020, 7, 1), None]


def test_a_move_ends_the_day_before_and_begins_on_the_day(world, duc):
    paper = Decision.objects.create(number="9-QĐ/HU")
    new = move(
        user=world.users["staff"],
        appointment=duc[0],
        first=PartialDate(2020, 7, 1),
        position=world.positions["bt-huyen"],
        locality=world.places["Huyện Đông"],
        holding="bo_nhiem",
        decision=paper,
        seen=token_of(duc[0]),
    )
    fields = ("holding", "start_decision__number", "end_decision__number", "end_reason")
    started = duc[0].start_decision.number
    july = "2020-07-01"
    assert set(facts(new.person, *fields)) == {
        ("truong-thon", "Ấp 1", span("2018-01-01"), "", started, None, ""),
        (
            *("btcb-thon", "Ấp 1", span("2018-01-01", july), "", started),
            *("9-QĐ/HU", "Chuyển công tác"),
        ),
        ("bt-huyen", "Huyện Đông", span(july), "bo_nhiem", "9-QĐ/HU", None, ""),
    }


def test_a_move_to_a_post_of_another_level_leaves_everything(world, duc):
    with pytest.raises(ValidationError) as refused:
        move(
            user=world.users["staff"],
            appointment=duc[0],
            first=PartialDate(2020, 7, 1),
            position=world.positions["bt-huyen"],
            locality=world.places["Ấp 2"],
        )
    assert sentences(refused) == ["Chức danh này không thuộc cấp của đơn vị."]
    assert facts(duc[0].person)[0][2] == span("2018-01-01")


def test_a_correction_leaves_the_old_value_and_the_reason_in_the_history(world, duc):
    correct(
        user=world.users["commune"],
        appointment=duc[0],
        reason="nhập nhầm tháng",
        period=span("2018-03-01"),
        start_precision="month",
    )
    first, last = events_of(duc[0])
    assert (first.period, last.period) == (span("2018-01-01"), span("2018-03-01"))
    assert last.pgh_context.metadata["reason"] == "nhập nhầm tháng"
    assert ConcurrentAssignment.objects.get(person=duc[0].person).period == span("2018-03-01")


def test_renewed_posts_are_new_appointments_from_the_day_on(world, duc):
    Appointment.objects.filter(pk=duc[1].pk).update(holding="bau", is_main=True)
    paper = Decision.objects.create(number="9-QĐ/ĐU")
    anew = renew(
        user=world.users["commune"],
        appointments=duc,
        first=PartialDate(2020, 3, 15),
        decision=paper,
    )
    march = "2020-03-15"
    fields = ("holding", "is_main", "start_decision__number", "end_reason")
    started = duc[0].start_decision.number
    assert facts(duc[0].person, *fields) == [
        ("btcb-thon", "Ấp 1", span("2018-01-01", march), "", False, started, "Hết nhiệm kỳ"),
        ("truong-thon", "Ấp 1", span("2018-01-01", march), "bau", True, started, "Hết nhiệm kỳ"),
        ("btcb-thon", "Ấp 1", span(march), "", False, "9-QĐ/ĐU", ""),
        ("truong-thon", "Ấp 1", span(march), "bau", True, "9-QĐ/ĐU", ""),
    ]
    assert {new.pk for new in anew} == {
        held.pk for held in Appointment.objects.filter(period=span(march))
    }
    periods = ConcurrentAssignment.objects.filter(person=duc[0].person).order_by("started")
    assert [case.period for case in periods] == [span("2018-01-01", march), span(march)]


def test_a_post_at_a_place_that_ended_is_not_renewed(world):
    held = world.people["Lê Văn Huyện"].appointments.filter(position__code="bt-huyen")
    with pytest.raises(ValidationError) as refused:
        renew(user=world.users["staff"], appointments=held, first=PartialDate(2025, 8))
    assert sentences(refused) == [
        "Lê Văn Huyện, Bí thư Huyện ủy, Huyện Đông: "
        "Huyện Đông không tồn tại trong thời gian giữ chức đó."
    ]


def test_a_seat_that_somebody_takes_later_is_not_renewed(world, duc):
    end(user=world.users["staff"], appointments=duc, last=PartialDate(2020, 12, 31))
    other = world.people["Võ Văn Mười"]
    for held in duc:
        hold(other, held.position, held.locality, "2021-01-01")
    with pytest.raises(ValidationError) as refused:
        renew(user=world.users["staff"], appointments=duc, first=PartialDate(2020, 6, 1))
    assert sentences(refused) == [
        "Đặng Văn Đức, Trưởng ấp, Ấp 1: chức danh này đã có người giữ từ sau ngày đó."
    ]
    assert {period.upper for _, _, period in facts(duc[0].person)} == {dt.date(2021, 1, 1)}


def test_thirty_posts_end_with_as_many_queries_as_one(world, django_assert_num_queries):
    def ended(count):
        posts = [
            hold(person(), world.positions["btcb-thon"], world.places["Ấp 1"]) for _ in range(count)
        ]
        seen = {post.pk: 10**9 for post in posts}
        with django_assert_num_queries(6):
            end(user=user, appointments=posts, last=PartialDate(2020, 6), seen=seen)

    user = world.users["administrator"]
    assert may_edit(user)  # which reads the scopes, once a request
    ended(1)
    ended(30)


def test_a_post_is_not_renewed_where_its_place_left_the_scope(world, duc):
    with pytest.raises(PermissionDenied):  # from 1/7/2025 the hamlet lies in another commune
        renew(user=world.users["commune"], appointments=duc, first=PartialDate(2026, 1, 1))
    assert facts(world.people["Đặng Văn Đức"]) == [
        ("btcb-thon", "Ấp 1", span("2018-01-01")),
        ("truong-thon", "Ấp 1", span("2018-01-01")),
    ]


def test_nobody_is_appointed_under_a_record_that_was_merged_meanwhile(world):
    twin, staff = person("Đặng Văn Đức"), world.users["staff"]
    Person.objects.filter(pk=twin.pk).update(merged_into=world.people["Đặng Văn Đức"])
    posts = [unsaved(world, "ct-hnd-xa", "Xã Đông Một")]
    with pytest.raises(ValidationError) as refused:  # `twin` was read before
        appoint(user=staff, person=twin, appointments=posts)
    assert sentences(refused) == ["Hồ sơ này đã gộp vào hồ sơ khác."]
