"""Accepting a list writes what the plan says, once, with its reason, within the user's scope."""

import datetime as dt

import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db.backends.postgresql.psycopg_any import DateRange

from cadres.access import Reach, editing_reach_of
from cadres.actions.lists import (
    Accepted,
    StalePlanError,
    accept_list,
    one_import_at_a_time,
    rehearse_list,
)
from cadres.derivation import differences
from cadres.intake.plan.digest import digest
from cadres.intake.rows.lists import read_list
from cadres.lists.matching import match_list
from cadres.models import Appointment, Decision, Level, LocalityVersion, Person
from tests.build import appoint, person, span
from tests.cadres.everything import everything
from tests.cadres.list_files import HEAD, TODAY, line, workbook

KNOWN = {"full_name": "Nguyễn Thị Hai", "birth": dt.date(1970, 1, 1), "hamlet": "Ấp 2"}
BEGAN = dt.date(2018, 1, 1)
TWO_TIERS = dt.date(2025, 7, 1)


@pytest.fixture
def plan_of(world):
    def plan_of(*lines, reach=None, head=HEAD):
        read = read_list(workbook(*lines, head=head), today=TODAY)
        return match_list(read, reach=reach or Reach(nationwide=True))

    return plan_of


def days(version):
    return version.period.lower, version.period.upper


def accept(plan, user=None, reason="Nhập danh sách", source="ds.xlsx"):
    return accept_list(plan=plan, user=user, reason=reason, source=source)


def test_a_line_becomes_a_person_a_hamlet_and_two_posts(plan_of, world):
    accepted = accept(plan_of(line(start="3/2017", end="2019", note="Nhiệm kỳ 2017-2020")))
    assert accepted == Accepted(1, 1, 2, 0, 0, {Level.HAMLET: 1})
    who = Person.objects.get(full_name="Lê Thị Mới")
    assert (who.birth, who.birth_precision, who.gender, who.ethnic_group) == (
        dt.date(1980, 5, 2),
        "day",
        "nu",
        "Kinh",
    )
    paper = Decision.objects.get(number="12-QĐ/ĐU")
    assert (paper.issued, paper.issuer) == (dt.date(2019, 2, 20), "")
    posts = who.appointments.order_by("id")
    assert {
        (each.locality.name, each.period, each.start_precision, each.end_precision)
        for each in posts
    } == {("Ấp 3", DateRange(dt.date(2017, 3, 1), dt.date(2020, 1, 1)), "month", "year")}
    assert [
        (each.position.code, each.is_main, each.single_seat, each.note, each.source)
        for each in posts
    ] == [
        ("btcb-thon", True, False, "Nhiệm kỳ 2017-2020", "ds.xlsx, trang tính Danh sách, dòng 2"),
        ("truong-thon", False, True, "Nhiệm kỳ 2017-2020", "ds.xlsx, trang tính Danh sách, dòng 2"),
    ]
    assert {each.start_decision for each in posts} == {paper}
    assert set(differences().values()) == {0}


REASONED = [*HEAD, "Lý do thôi"]


def kinds(who):
    """How the posts of somebody are held and why they were left, in the order of the list."""
    posts = Appointment.objects.filter(person__full_name=who).order_by("id")
    return list(posts.values_list("holding", "end_reason"))


def test_how_posts_are_held_and_why_they_were_left_is_written(plan_of, world):
    acting = {"role1": "Quyền Chủ tịch UBND xã", "role2": "Trưởng ấp (phụ trách)"}
    plan = plan_of([*line(**acting, end="6/2020"), "Nghỉ hưu"], head=REASONED)
    accept(plan)
    assert kinds("Lê Thị Mới") == [("quyen", "Nghỉ hưu"), ("phu_trach", "Nghỉ hưu")]
    again = plan_of([*line(**acting, end="6/2020"), "Nghỉ hưu"], head=REASONED)
    assert (again.problems, again.completed, again.unchanged) == ([], set(), 2)


@pytest.mark.parametrize("reason", ["", "không", "chưa", "Nghỉ hưu"])
def test_of_a_post_that_is_held_no_reason_is_written(plan_of, world, reason):
    accept(plan_of([*line(), reason], head=REASONED))
    assert kinds("Lê Thị Mới") == [("", ""), ("", "")]


def test_a_post_that_ended_alone_has_the_reason_alone(plan_of, world):
    note = "Thôi Trưởng ấp từ 3/2020"
    accept(plan_of([*line(note=note), "Sức khỏe"], head=REASONED))
    assert kinds("Lê Thị Mới") == [("", ""), ("", "Sức khỏe")]


def test_what_the_register_does_not_say_of_a_post_is_completed_once(plan_of, world):
    said = {**KNOWN, "start": BEGAN, "decision_no": "", "decision_date": ""}
    acting = {"role1": "Quyền Bí thư chi bộ", "end": "6/2019"}
    plan = plan_of([*line(**said | acting), "Chuyển công tác"], head=REASONED)
    assert [(each.kind, each.severity) for each in plan.problems] == [("other_holding", "warning")]
    assert accept(plan, user=world.users["staff"]).updated == 2
    posts = Appointment.objects.filter(locality=world.places["Ấp 2"]).order_by("position__code")
    assert list(posts.values_list("holding", "end_reason")) == [
        ("quyen", "Chuyển công tác"), ("", "Chuyển công tác"),
    ]  # fmt: skip
    assert {each.period for each in posts} == {span("2018-01-01", "2019-07-01")}
    before = everything()
    again = plan_of([*line(**said | acting), "Chuyển công tác"], head=REASONED)
    assert (again.problems, accept(again)) == ([], Accepted(0, 0, 0, 0, 2, {}))
    assert everything() == before
    posts.update(end_reason="")
    plan = plan_of([*line(**said | acting), "Chuyển công tác"], head=REASONED)
    assert (plan.problems, accept(plan).updated) == ([], 2)
    assert {each.end_reason for each in posts} == {"Chuyển công tác"}


def test_how_a_post_is_held_by_the_register_is_not_overwritten(plan_of, world):
    posts = Appointment.objects.filter(locality=world.places["Ấp 2"])
    posts.update(holding="bau")
    said = {**KNOWN, "start": BEGAN, "decision_no": "", "decision_date": ""}
    plan = plan_of(line(**said, role1="Quyền Bí thư chi bộ"))
    assert [each.message for each in plan.problems] == [
        "ở đây “quyền”, mà sổ ghi “bầu”; giữ nguyên sổ."
    ]
    assert accept(plan) == Accepted(0, 0, 0, 0, 2, {})
    assert {each.holding for each in posts} == {"bau"}


def test_an_acting_head_who_is_confirmed_is_in_the_first_term(plan_of, world):
    acting = line(role1="Quyền Chủ tịch UBND xã", role2="", end=dt.date(2019, 12, 31))
    confirmed = line(role1="Chủ tịch UBND xã", role2="", start=dt.date(2020, 1, 1))
    accept(plan_of(acting, confirmed))
    posts = Appointment.objects.filter(person__full_name="Lê Thị Mới").order_by("period")
    assert [(each.holding, each.chain.terms) for each in posts] == [("quyen", 1), ("", 1)]


def test_the_digest_tells_how_posts_are_held_and_why_they_were_left(plan_of, world):
    lines = [
        [*line(role1=title, end="6/2020"), reason]
        for title in ("Bí thư chi bộ", "Quyền Bí thư chi bộ")
        for reason in ("", "Nghỉ hưu")
    ]
    assert len({digest(plan_of(each, head=REASONED), []) for each in lines}) == 4


def test_an_end_that_is_only_planned_is_not_written(plan_of, world):
    title = "Trưởng ấp (từ 1/3/2019 đến 31/12/2025)"
    accept(plan_of(line(role2=title, end="2/2021")))
    posts = Appointment.objects.filter(person__full_name="Lê Thị Mới")
    assert [each.period for each in posts] == [span("2019-03-01")] * 2


def test_a_new_hamlet_lives_with_its_commune(plan_of, world):
    ward = {"district": "Thị xã Tây", "commune": "Phường Tây Hai", "hamlet": "Khu phố 2"}
    accept(plan_of(line(), line(full_name="Lý Thị Tư", **ward)))
    lives = LocalityVersion.objects.filter(name__in=["Ấp 3", "Khu phố 2"]).order_by("id")
    assert [(each.kind, each.parent.name, days(each), each.district_id) for each in lives] == [
        ("ap", "Xã Đông Một", (None, TWO_TIERS), world.places["Huyện Đông"].pk),
        ("khu_pho", "Phường Tây Hai", (None, TWO_TIERS), world.places["Thị xã Tây"].pk),
        ("khu_pho", "Phường Tây Hai", (TWO_TIERS, None), None),
    ]


def test_a_hamlet_does_not_begin_anew_when_its_commune_changes_only_its_name(plan_of, world):
    version = world.places["Phường Tây Hai"].versions.get(period__contains=BEGAN)
    version.period = span("2019-11-01", "2025-07-01")
    version.save()
    LocalityVersion.objects.create(
        locality=version.locality,
        period=span(None, "2019-11-01"),
        kind="xa",
        name="Xã Tây Hai",
        parent=version.parent,
    )
    ward = {"district": "Thị xã Tây", "commune": "Phường Tây Hai", "hamlet": "Khu phố 2"}
    accept(plan_of(line(start=dt.date(2020, 2, 1), **ward)))
    lives = LocalityVersion.objects.filter(name="Khu phố 2").order_by("period")
    assert [days(each) for each in lives] == [(None, TWO_TIERS), (TWO_TIERS, None)]


def test_a_hamlet_moves_with_its_district_to_another_province(plan_of, world):
    moved, east = dt.date(2010, 1, 1), world.places["Huyện Đông"]
    version = east.versions.get()
    version.period = span("2010-01-01", "2025-07-01")
    version.save()
    LocalityVersion.objects.create(
        locality=east,
        period=span(None, "2010-01-01"),
        kind=version.kind,
        name=version.name,
        parent=world.places["Tỉnh Bình Xa"],
    )
    accept(plan_of(line()))
    lives = LocalityVersion.objects.filter(name="Ấp 3").order_by("period")
    assert [(days(each), each.district, each.province) for each in lives] == [
        ((None, moved), east, world.places["Tỉnh Bình Xa"]),
        ((moved, TWO_TIERS), east, world.places["Tỉnh An Hòa"]),
    ]


def test_accepting_twice_changes_nothing_at_all(plan_of, world):
    lines = line(), line(**KNOWN, role2="", start=BEGAN, decision_no="", decision_date="")
    accept(plan_of(*lines))
    before = everything()
    again = plan_of(*lines)
    assert accept(again) == Accepted(0, 0, 0, 0, 3, {})
    assert everything() == before


def test_what_the_register_lacked_is_completed(plan_of, world):
    who = world.people["Nguyễn Thị Hai"]
    Appointment.objects.filter(person=who).update(start_decision=None)
    plan = plan_of(
        [*line(**KNOWN, start=BEGAN, end="6/2019"), "83-5"], head=[*HEAD, "Số hiệu cán bộ"]
    )
    # She would have been officer and secretary again from 1/7/2025: that case is gone.
    assert accept(plan) == Accepted(0, 0, 0, 3, 0, {Level.HAMLET: -1})
    posts = Appointment.objects.filter(person=who, locality=world.places["Ấp 2"])
    assert {(each.period, each.end_precision, each.start_decision.number) for each in posts} == {
        (span("2018-01-01", "2019-07-01"), "month", "12-QĐ/ĐU")
    }
    who.refresh_from_db()
    assert who.personnel_code == "83-5"
    assert set(differences().values()) == {0}


def test_a_year_of_birth_becomes_the_day_that_a_list_knows_for_sure(plan_of, world):
    """By a personnel code; without one only a person can say that it is she."""
    who = world.people["Nguyễn Thị Hai"]
    Person.objects.filter(pk=who.pk).update(personnel_code="83-5", birth_precision="year")
    said = KNOWN | {"birth": dt.date(1970, 11, 18), "start": BEGAN}
    row = [*line(**said, decision_no="", decision_date=""), "83-5"]
    plan = plan_of(row, head=[*HEAD, "Số hiệu cán bộ"])
    assert (plan.problems, accept(plan)) == ([], Accepted(0, 0, 0, 1, 2, {}))
    who.refresh_from_db()
    assert who.birth_text == "18/11/1970"
    again = plan_of(row, head=[*HEAD, "Số hiệu cán bộ"])
    assert (again.problems, accept(again)) == ([], Accepted(0, 0, 0, 0, 2, {}))


def test_a_seat_that_the_list_frees_is_taken_by_the_list(plan_of, world):
    leaves = line(
        full_name="Đặng Văn Đức", birth=dt.date(1970, 1, 1), hamlet="Ấp 1", start=BEGAN,
        end=dt.date(2019, 2, 28), decision_no="", decision_date="",
    )  # fmt: skip
    accept(plan_of(line(hamlet="Ấp 1"), leaves))
    heads = Appointment.objects.filter(
        locality=world.places["Ấp 1"], position=world.positions["truong-thon"]
    ).order_by("period")
    assert [(each.person.full_name, each.period) for each in heads] == [
        ("Đặng Văn Đức", span("2018-01-01", "2019-03-01")),
        ("Lê Thị Mới", span("2019-03-01")),
    ]


def test_a_decision_of_the_register_is_used_again(plan_of, world):
    paper = Decision.objects.create(number="12-QĐ/ĐU", issued=dt.date(2019, 2, 20))
    others = [
        Decision.objects.create(number="12-QĐ/ĐU", issued=dt.date(2018, 2, 20)),
        Decision.objects.create(number="12-QĐ/ĐU", issued=paper.issued, issuer="Huyện ủy Đông"),
    ]
    accept(plan_of(line(), line(full_name="Lý Thị Tư", hamlet="Ấp 4")))
    assert set(Decision.objects.filter(number="12-QĐ/ĐU")) == {paper, *others}
    assert paper.started.count() == 4


def test_the_only_decision_of_that_number_and_day_is_used_whoever_issued_it(plan_of, world):
    issued = dt.date(2019, 2, 20)
    paper = Decision.objects.create(number="12-QĐ/ĐU", issued=issued, issuer="Đảng ủy xã Đông Một")
    accept(plan_of(line()))
    assert list(Decision.objects.filter(number="12-QĐ/ĐU")) == [paper]
    assert paper.started.count() == 2


def test_history_says_who_and_why(plan_of, world):
    accept(plan_of(line()), user=world.users["staff"], reason="Nhập danh sách ds.xlsx")
    event = apps.get_model("cadres", "PersonEvent").objects.get(full_name="Lê Thị Mới")
    assert event.pgh_context.metadata == {
        "username": "staff",
        "user": world.users["staff"].pk,
        "reason": "Nhập danh sách ds.xlsx",
    }


def test_a_plan_with_errors_is_refused(plan_of, world):
    before = everything()
    with pytest.raises(ValueError, match="1 errors"):
        accept(plan_of(line(birth="30/2/1980"), line(full_name="Lý Thị Tư", hamlet="Ấp 5")))
    assert everything() == before


@pytest.mark.parametrize("user", ["leader", "neighbour", "unassigned"])
def test_a_plan_outside_the_scope_is_refused(plan_of, world, user):
    before = everything()
    with pytest.raises(PermissionDenied):
        accept(plan_of(line()), user=world.users[user])
    with pytest.raises(PermissionDenied):
        accept(plan_of(line(hamlet="Ấp 2", role2="")), user=world.users[user])
    assert everything() == before


@pytest.mark.parametrize("user", ["commune", "staff", "administrator"])
def test_a_plan_within_the_scope_is_accepted(plan_of, world, user):
    plan = plan_of(line(), reach=editing_reach_of(world.users[user]))
    assert accept(plan, user=world.users[user]).appointments == 2


def test_a_register_that_changed_meanwhile_refuses_the_whole_plan(plan_of, world):
    plan = plan_of(line(), line(full_name="Lý Thị Tư", hamlet="Ấp 10", role1="Trưởng ấp", role2=""))
    assert [each.kind for each in plan.errors] == ["seat_taken"]
    world.people["Võ Văn Mười"].appointments.all().delete()
    plan = plan_of(line(), line(full_name="Lý Thị Tư", hamlet="Ấp 10", role1="Trưởng ấp", role2=""))
    appoint(person("Khác"), world.positions["truong-thon"], world.places["Ấp 10"])
    before = everything()
    with pytest.raises(StalePlanError, match="Sổ vừa có thay đổi"):
        accept(plan)
    assert everything() == before


def test_a_rehearsal_tells_the_same_and_writes_nothing(plan_of, world):
    plan = plan_of(line())
    before = everything()
    with one_import_at_a_time():
        rehearsed = rehearse_list(plan=plan, user=world.users["staff"], reason="Thử")
    assert everything() == before
    assert accept(plan) == rehearsed == Accepted(1, 1, 2, 0, 0, {Level.HAMLET: 1})
