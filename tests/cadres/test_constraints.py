"""What the register refuses, in words for people and, whatever writes, in the database."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from cadres.models import Appointment, Decision, Locality, LocalityVersion, Succession
from tests.build import appoint, day, person, place, position, span

pytestmark = pytest.mark.django_db


@pytest.fixture
def hamlet():
    return place(4, place(3, place(2, place(1))))


def refused(row) -> list[str]:
    """The sentences with which the model refuses a row that the database refuses too."""
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()
    with pytest.raises(ValidationError) as error:
        row.full_clean()
    return error.value.messages


def test_a_single_seat_has_one_holder_at_a_time(hamlet):
    head = position("truong-ap", 4, single_seat=True)
    appoint(person(), head, hamlet, "2018-01-01", "2020-07-01")
    appoint(person(), head, hamlet, "2020-07-01")
    second = Appointment(
        person=person(), position=head, locality=hamlet, period=span("2020-06-30", "2020-07-02")
    )
    assert refused(second) == [
        "Chức danh này chỉ một người giữ, và đang có người khác giữ trong thời gian đó."
    ]


def test_a_post_of_many_seats_has_many_holders(hamlet):
    member = position("chi-uy-vien", 4)
    appoint(person(), member, hamlet)
    appoint(person(), member, hamlet)
    assert Appointment.objects.count() == 2


def test_nobody_holds_one_post_twice_at_once(hamlet):
    who, cell = person(), position("btcb", 4)
    appoint(who, cell, hamlet, "2018-01-01", "2020-01-01")
    again = Appointment(person=who, position=cell, locality=hamlet, period=span("2019-12-31"))
    assert refused(again) == [
        "Người này đã giữ chức danh đó ở đơn vị đó trong thời gian trùng nhau."
    ]


def test_an_end_before_the_start_is_refused_with_a_sentence(hamlet):
    row = Appointment(
        person=person(),
        position=position("btcb", 4),
        locality=hamlet,
        period=span("2020-01-01", "2020-01-01"),
    )
    assert "Ngày thôi giữ chức không được trước ngày bắt đầu." in refused(row)


def test_a_post_belongs_to_the_level_of_its_place(hamlet):
    row = Appointment(
        person=person(), position=position("bt-xa", 3), locality=hamlet, period=span("2020-01-01")
    )
    assert refused(row) == ["Chức danh này không thuộc cấp của đơn vị."]


def test_versions_of_one_locality_do_not_overlap(hamlet):
    row = LocalityVersion(
        locality=hamlet,
        period=span("2020-01-01"),
        kind="ap",
        name="Ấp khác",
        parent=LocalityVersion.objects.get(locality=hamlet).parent,
    )
    assert "Đơn vị này đã có tên, loại khác trong thời gian đó." in refused(row)


def test_a_locality_cannot_lie_in_one_that_did_not_exist_then():
    ended = place(1, end="2000-01-01")
    with (
        pytest.raises(IntegrityError, match="không tồn tại từ 1/1/2001 đến nay"),
        transaction.atomic(),
    ):
        place(2, ended, start="2001-01-01")


def test_a_locality_keeps_its_level_for_life(hamlet):
    with pytest.raises(IntegrityError, match="không thay đổi được"), transaction.atomic():
        Locality.objects.filter(pk=hamlet.pk).update(level=3)


def test_a_locality_does_not_succeed_itself(hamlet):
    row = Succession(old=hamlet, new=hamlet, day=day("2025-07-01"), extent="whole")
    assert refused(row) == ["Đơn vị cũ và đơn vị mới phải khác nhau."]


def test_a_decision_of_an_issuer_is_entered_once():
    facts = {"number": "12-QĐ/TU", "issuer": "Tỉnh ủy An Hòa"}
    Decision.objects.create(issued=day("2020-01-01"), **facts)
    again = Decision(issued=day("2020-01-01"), **facts)
    assert refused(again) == ["Quyết định có số, ngày và cơ quan ban hành này đã có."]
    Decision.objects.create(issued=day("2021-01-01"), **facts)


def test_papers_of_unknown_issuers_may_bear_one_number_and_day():
    for _ in range(2):
        Decision.objects.create(number="05-QĐ/ĐU", issued=day("2020-01-01"))
