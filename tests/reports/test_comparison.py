"""Two days compared: the sum holds whatever is written, and each term is the length of its list."""

import datetime as dt
from itertools import product

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from cadres.models import Appointment, LocalityVersion, Pairing, Ruling, Scope, Succession
from reports.comparison import BY, Comparison, Tables, Term, listed, reading
from reports.questions import Question
from reports.tallies import ALL, cases, tally
from tests.build import appoint, day, pairing, person, span
from tests.cadres.test_derivation_properties import DAYS, STEPS, World
from tests.cadres.test_knowledge import written
from tests.past import age_history
from tests.world import DAY

pytestmark = pytest.mark.django_db
AFTER = dt.date(2025, 7, 2)
TABLES = [(), ("level",), ("pairing",), ("child",), ("level", "pairing"), ("blocs",)]


def rows_of(figures) -> set:
    return {key for _, *key in map(tuple, figures) for key in [tuple(key)]}


def check(comparison, by, user=None):
    """The sum of every row, its two ends, and the length of the list behind each term."""
    figures = Tables(comparison, by, user).table(by)
    for key in rows_of(figures):
        total = sum(term.sign * figures[term, *key] for term in Term)
        assert total == figures[Term.CLOSING, *key], (by, key, figures)
    check_ends(comparison, by, figures, user)
    if len(by) == 1:
        for term, key in product(Term, rows_of(figures)):
            check_list(comparison, term, by[0], key[0], figures[term, *key], user)
    if not by:
        for term in Term:
            check_list(comparison, term, "", None, figures[term,], user)


def check_ends(comparison, by, figures, user):
    """Both ends are what the tallies of the two days say, the first as it was known."""
    for term, question in ((Term.OPENING, comparison.opening), (Term.CLOSING, comparison.question)):
        with reading(comparison, term):
            frame = tally(question, list(by), user=user)
        expected = {
            tuple(row[name] for name in by): row["value"]
            for row in frame.to_dict("records")
            if row["value"] and ALL not in {row[name] for name in by}
        }
        ends = {tuple(key): n for (found, *key), n in figures.items() if found == term and n}
        assert ends == expected


def check_list(comparison, term, by, row, figure, user):
    found = listed(comparison, term, by, row, user)
    with reading(comparison, term):
        rows = [(case.person_id, case.pairing_id, case.locality_id) for case in found]
    assert len(rows) == figure, (term, by, row)


@given(before=STEPS, after=STEPS, first=DAYS, second=DAYS, at=st.integers(0, 50))
@settings(max_examples=20)
def test_the_sum_holds_and_every_term_is_a_list(db, before, after, first, second, at):
    with transaction.atomic():
        world = World()
        written(before, world)
        age_history(days=2)
        written(after, world)
        places = [None, world.province, *world.districts, *world.communes, *world.hamlets]
        since, until = sorted((first, second))
        known = [None, timezone.localdate() - dt.timedelta(days=1)][at % 2]
        question = Question(until, places[at % len(places)])
        for by in TABLES:
            check(Comparison(question, since, known), by)
        together = Tables(Comparison(question, since, known), BY)
        for by in ((), *((name,) for name in BY)):
            assert together.table(by) == Tables(together.comparison, by).table(by)
        narrowed = question.but(pairing=world.pairings[at % 5], level=world.pairings[at % 5].level)
        check(Comparison(narrowed, since, known), ("child",))
        transaction.set_rollback(True)


def terms(comparison, user=None) -> dict:
    """The terms of the total that are not 0."""
    return {
        term: count for (term,), count in Tables(comparison, (), user).table(()).items() if count
    }


def names(comparison, term, by="", row=None) -> set:
    found = listed(comparison, term, by, row)
    with reading(comparison, term):
        return set(found.values_list("person__full_name", flat=True))


@pytest.fixture
def province(world):
    """The province of the world of 23/9/2020, which ends its districts on 1/7/2025."""
    return Question(DAY, world.places["Tỉnh An Hòa"])


def test_who_took_up_and_who_left_a_post_are_new_and_ended(world, province):
    asked = Comparison(province, day("2018-06-01"))
    assert terms(asked) == {Term.OPENING: 8, Term.NEW: 1, Term.ENDED: 1, Term.CLOSING: 8}
    assert names(asked, Term.NEW) == {"Đỗ Văn Phố"}
    assert names(asked, Term.ENDED) == {"Bùi Văn Cũ"}


def test_a_renewed_term_is_no_change(world, province):
    posts = world.people["Đặng Văn Đức"].appointments.all()
    for post in list(posts):
        post.period = span("2018-01-01", "2020-05-01")
        post.save()
        appoint(post.person, post.position, post.locality, "2020-05-01")
    asked = Comparison(province, day("2019-09-23"))
    assert terms(asked) == {Term.OPENING: 8, Term.CLOSING: 8}


def test_on_both_sides_of_1_7_2025(world, province):
    """The district and the old commune are over: the posts still stand in the register."""
    asked = Comparison(province.but(day=AFTER), day("2025-06-30"))
    assert terms(asked) == {
        Term.OPENING: 8,
        Term.MOVED_OUT: 1,
        Term.ENDED: 1,
        Term.CLOSING: 6,
    }
    assert names(asked, Term.MOVED_OUT) == {"Lê Văn Huyện"}
    figures = Tables(asked, ("child",)).table(("child",))
    old, new = world.places["Huyện Đông"].pk, world.places["Xã Đông"].pk
    assert figures[Term.OPENING, old] == 6
    assert (figures[Term.MOVED_OUT, old], figures[Term.ENDED, old]) == (5, 1)
    assert (figures[Term.MOVED_IN, new], figures[Term.CLOSING, new]) == (4, 4)
    assert names(asked, Term.MOVED_IN, "child", new) == {
        "Đặng Văn Đức",
        "Nguyễn Thị Hai",
        "Võ Văn Mười",
    }


def test_who_holds_the_same_posts_of_the_unit_that_came_of_it_has_moved(world, province):
    """The commune's secretary and chairman became those of the new commune."""
    old, new = world.places["Xã Đông Một"], world.places["Xã Đông"]
    for post in world.people["Phạm Văn Xã"].appointments.filter(locality=old):
        appoint(post.person, post.position, new, "2025-07-01")
    asked = Comparison(province.but(day=AFTER), day("2025-06-30"))
    assert terms(asked) == {
        Term.OPENING: 8,
        Term.MOVED_OUT: 2,
        Term.MOVED_IN: 1,
        Term.CLOSING: 7,
    }
    assert names(asked, Term.MOVED_IN) == {"Phạm Văn Xã"}
    Succession.objects.all().delete()
    assert terms(asked)[Term.NEW] == 1


def test_a_place_that_was_given_away_goes_out_here_and_comes_in_there(world):
    ward = world.places["Phường Tây Hai"]
    LocalityVersion.objects.filter(locality=ward, period__endswith=day("2025-07-01")).update(
        period=span(None, "2019-06-01")
    )
    LocalityVersion.objects.create(
        locality=ward,
        period=span("2019-06-01", "2025-07-01"),
        kind="phuong",
        name="Phường Tây Hai",
        parent=world.places["Huyện Đông"],
    )
    since = day("2019-05-31")
    west, east = (Question(DAY, world.places[name]) for name in ("Thị xã Tây", "Huyện Đông"))
    assert terms(Comparison(west, since)) == {Term.OPENING: 1, Term.MOVED_OUT: 1}
    assert terms(Comparison(east, since)) == {
        Term.OPENING: 6,
        Term.MOVED_IN: 1,
        Term.CLOSING: 7,
    }
    whole = Comparison(Question(DAY, world.places["Tỉnh An Hòa"]), since)
    assert terms(whole) == {Term.OPENING: 8, Term.CLOSING: 8}


def test_a_pairing_whose_time_is_over_reclassifies(world, province):
    model = world.pairings["A1"]
    Pairing.objects.filter(pk=model.pk).update(period=span(None, "2020-01-01"))
    pairing(
        "A9",
        [world.positions["btcb-thon"]],
        [world.positions["truong-thon"]],
        period=span("2020-01-01"),
    )
    asked = Comparison(province, day("2019-09-23"))
    assert terms(asked) == {
        Term.OPENING: 8,
        Term.RECLASSIFIED_OUT: 4,
        Term.RECLASSIFIED_IN: 4,
        Term.CLOSING: 8,
    }
    only = Comparison(province.but(pairing=model), day("2019-09-23"))
    assert terms(only) == {Term.OPENING: 4, Term.RECLASSIFIED_OUT: 4}


def test_a_ruling_on_the_new_term_alone_reclassifies(world, province):
    who = world.people["Đặng Văn Đức"]
    renewed = {}
    for post in list(who.appointments.all()):
        post.period = span("2018-01-01", "2020-05-01")
        post.save()
        renewed[post.position.code] = appoint(who, post.position, post.locality, "2020-05-01")
    Ruling.objects.create(
        pairing=world.pairings["A1"],
        first=renewed["btcb-thon"],
        second=renewed["truong-thon"],
        reason="phụ trách tạm thời",
    )
    asked = Comparison(province, day("2019-09-23"))
    assert terms(asked) == {Term.OPENING: 8, Term.RECLASSIFIED_OUT: 1, Term.CLOSING: 7}


def test_whoever_grows_into_another_age_band_is_reclassified(world, province):
    who = world.people["Đặng Văn Đức"]
    who.birth = day("1979-09-23")
    who.save()
    asked = Comparison(province.but(age="den-40"), day("2020-09-22"))
    assert terms(asked) == {Term.OPENING: 1, Term.RECLASSIFIED_OUT: 1}


def test_what_was_entered_and_struck_out_later_has_been_corrected(world, province):
    age_history(days=2)
    hamlet, posts = world.places["Ấp 1"], ("btcb-thon", "truong-thon")
    world.people["Đặng Văn Đức"].appointments.all().delete()
    late = person("Người ghi sau")
    for code in posts:
        appoint(late, world.positions[code], hamlet)
    yesterday = timezone.localdate() - dt.timedelta(days=1)
    asked = Comparison(province, day("2019-09-23"), yesterday)
    assert terms(asked) == {
        Term.OPENING: 8,
        Term.ADDED: 1,
        Term.TAKEN_OFF: 1,
        Term.CLOSING: 8,
    }
    assert names(asked, Term.ADDED) == {"Người ghi sau"}
    assert names(asked, Term.TAKEN_OFF) == {"Đặng Văn Đức"}
    assert "Đặng Văn Đức" in names(asked, Term.OPENING)
    assert terms(Comparison(province, day("2019-09-23"))) == {Term.OPENING: 8, Term.CLOSING: 8}


def test_within_a_scope_nothing_of_the_neighbour_is_listed(world):
    user = world.users["commune"]
    place_of = world.places["Xã Đông Một"]
    asked = Comparison(Question(AFTER, place_of), DAY)
    for by in ((), ("child",), ("level",)):
        check(asked, by, user)
    assert terms(asked, user) == {Term.OPENING: 5, Term.MOVED_OUT: 4, Term.ENDED: 1}
    stranger = get_user_model().objects.create(username="khach")
    assert terms(asked, stranger) == {}
    Scope.objects.create(user=stranger, locality=world.places["Phường Tây Hai"], role="viewer")
    del stranger._reach, stranger._scopes
    assert terms(asked, stranger) == {}


def by_hand(question, since) -> dict:
    """The total's terms, found by nested loops over the facts of the two days."""
    lists = {
        at: {
            (row.person_id, row.pairing_id, row.locality_id, _counted_post(row).position_id): row
            for row in cases(question.but(day=at)).select_related(
                "pairing", "assignment__first", "assignment__second"
            )
        }
        for at in (since, question.day)
    }
    found = {Term.OPENING: len(lists[since]), Term.CLOSING: len(lists[question.day])}
    for here, other, terms_ in (
        (since, question.day, (Term.ENDED, Term.MOVED_OUT, Term.RECLASSIFIED_OUT)),
        (question.day, since, (Term.NEW, Term.MOVED_IN, Term.RECLASSIFIED_IN)),
    ):
        for key in lists[here].keys() - lists[other].keys():
            term = terms_[_reason(lists[here][key], key, question, other)]
            found[term] = found.get(term, 0) + 1
    return {term: count for term, count in found.items() if count}


def _counted_post(row):
    first, second = row.assignment.first, row.assignment.second
    return first if row.pairing.counted_leg == 1 else second


def _reason(row, key, question, other) -> int:
    """0: a post was taken up or left; 1: the tree changed; 2: classified otherwise."""
    anywhere = [
        each
        for each in cases(Question(other)).select_related(
            "pairing", "assignment__first", "assignment__second"
        )
        if (each.person_id, each.pairing_id, each.locality_id, _counted_post(each).position_id)
        == key
    ]
    if anywhere:
        above = (anywhere[0].province_id, anywhere[0].district_id, anywhere[0].commune_id)
        inside = question.place is None or question.place.pk in (*above, row.locality_id)
        return 2 if inside else 1
    held = set(
        Appointment.objects.on(other)
        .filter(person=row.person_id)
        .values_list("position", "locality")
    )
    legs = (row.assignment.first, row.assignment.second)
    if not {(leg.position_id, leg.locality_id) for leg in legs} <= held:
        return 0
    tree = {version.locality_id: version for version in LocalityVersion.objects.on(other)}
    inner, outer = {
        "second_within_first": (legs[1], legs[0]),
        "first_within_second": (legs[0], legs[1]),
    }.get(row.pairing.place_rule, (None, None))
    if row.locality_id not in tree:
        return 1
    if inner:
        lay = tree.get(inner.locality_id)
        above = lay and (lay.province_id, lay.district_id, lay.commune_id)
        return 2 if lay and outer.locality_id in above else 1
    return 2


@given(steps=STEPS, first=DAYS, second=DAYS, at=st.integers(0, 50))
@settings(max_examples=30)
def test_a_count_by_hand_finds_the_same_reasons(db, steps, first, second, at):
    with transaction.atomic():
        world = World()
        written(steps, world)
        since, until = sorted((first, second))
        places = [None, *world.districts, *world.communes]
        question = Question(until, places[at % len(places)])
        assert terms(Comparison(question, since)) == by_hand(question, since)
        transaction.set_rollback(True)
