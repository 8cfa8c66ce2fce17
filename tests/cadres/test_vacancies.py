"""Who holds which post on a day, and which posts are vacant since when."""

import datetime as dt

import pytest
from django.db.models import Q

from cadres.models import Position
from cadres.querysets import SEATS
from cadres.vacancies import HAMLET_HEAD, SECRETARY, posts_on
from tests.build import appoint, person, place, position, span

pytestmark = pytest.mark.django_db
DAY = dt.date(2020, 9, 23)


@pytest.fixture
def hamlet():
    position("cuv", 4, order=3)
    position("bt", 4, order=1, is_head=True)
    position("truong", 4, order=2, single_seat=True, bloc="ubnd", title="{head}")
    position("bt-xa", 3, is_head=True)
    return place(4, place(3, place(2, place(1))))


def hold(code, where, name, *period, **fields):
    return appoint(person(name), Position.objects.get(code=code), where, *period, **fields)


def said(where, day=DAY, positions=SEATS):
    return [
        (post.position.code, [row.person.full_name for row in post.holders], post.vacancy)
        for post in posts_on(day, [where], positions)[where.pk]
    ]


NEVER = "chưa từng có người giữ trong sổ"


def test_heads_and_single_seats_are_named_though_nobody_ever_held_them(hamlet):
    assert said(hamlet) == [("bt", [], NEVER), ("truong", [], NEVER)]


def test_posts_stand_in_catalogue_order_with_all_who_hold_them(hamlet):
    hold("cuv", hamlet, "Bình", "2019-01-01")
    hold("cuv", hamlet, "An", "2018-01-01")
    hold("bt", hamlet, "Cúc", "2018-01-01")
    assert said(hamlet) == [
        ("bt", ["Cúc"], ""), ("truong", [], NEVER), ("cuv", ["An", "Bình"], "")
    ]  # fmt: skip


def test_a_post_is_vacant_from_the_day_after_its_last_holder(hamlet):
    hold("bt", hamlet, "An", "2015-01-01", "2018-01-01")
    hold("bt", hamlet, "Bình", "2018-01-01", "2020-07-01")
    hold("cuv", hamlet, "Cúc", "2015-01-01", "2016-01-01")
    assert said(hamlet) == [
        ("bt", [], "khuyết từ 1/7/2020"),
        ("truong", [], NEVER),
        ("cuv", [], "khuyết từ 1/1/2016"),
    ]
    assert said(hamlet, dt.date(2020, 6, 30))[0] == ("bt", ["Bình"], "")
    assert said(hamlet, dt.date(2014, 12, 31))[0] == ("bt", [], NEVER)


@pytest.mark.parametrize(
    ("precision", "end", "words"),
    [("month", "2020-07-01", "khuyết sau 6/2020"), ("year", "2020-01-01", "khuyết sau 2019")],
)
def test_a_vacancy_is_as_exact_as_the_end_that_it_follows(hamlet, precision, end, words):
    hold("bt", hamlet, "An", None, end, end_precision=precision)
    assert said(hamlet)[0] == ("bt", [], words)


def test_a_post_is_not_vacant_while_one_of_its_holders_stays(hamlet):
    hold("cuv", hamlet, "An", "2015-01-01", "2018-01-01")
    hold("cuv", hamlet, "Bình", "2015-01-01")
    assert said(hamlet)[-1] == ("cuv", ["Bình"], "")


def test_secretary_and_head_of_a_hamlet_are_found_in_the_catalogue(hamlet):
    assert said(hamlet, positions=SECRETARY) == [("bt", [], NEVER)]
    assert said(hamlet, positions=HAMLET_HEAD) == [("truong", [], NEVER)]


def test_two_queries_for_one_place_and_for_thirty(hamlet, django_assert_num_queries):
    above = hamlet.versions.get().parent
    places = [hamlet] + [place(4, above) for _ in range(29)]
    for where in places:
        hold("bt", where, "An", "2015-01-01", "2018-01-01")
        hold("bt", where, "Bình", "2018-01-01")
    for some in (places[:1], places):
        with django_assert_num_queries(2):
            found = posts_on(DAY, some, Q(pk=None))
        assert [post.holders[0].person.full_name for posts in found.values() for post in posts] == [
            "Bình"
        ] * len(some)


def test_an_abolished_post_is_told_only_while_somebody_still_holds_it():
    position("tk-dv-xa", 3, is_head=True, period=span(None, "2025-07-01"))
    commune = place(3, place(1))
    hold("tk-dv-xa", commune, "Nguyễn Văn An", "2020-01-01", "2025-08-01")
    assert said(commune, dt.date(2025, 7, 1)) == [("tk-dv-xa", ["Nguyễn Văn An"], "")]
    assert said(commune, dt.date(2025, 8, 1)) == []
    assert said(commune, dt.date(2019, 1, 1)) == [("tk-dv-xa", [], NEVER)]


def test_a_post_is_not_missed_before_there_was_such_a_position():
    position("tb-xdd-xa", 3, is_head=True, period=span("2025-07-01"))
    commune = place(3, place(1))
    assert said(commune, dt.date(2025, 6, 30)) == []
    assert said(commune, dt.date(2025, 7, 1)) == [("tb-xdd-xa", [], NEVER)]
