"""Coverage: n/N of a pairing, and those missing by reason."""

import datetime as dt
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cadres.models import ConcurrentAssignment, PlaceRule, Position, Ruling
from reports.indicators import coverage, coverage_by_child
from reports.indicators.coverages import breakdown_of
from reports.questions import Question
from tests.build import appoint, pairing, person, place, position, span
from tests.world import DAY

pytestmark = pytest.mark.django_db
TODAY = dt.date(2022, 6, 1)


@pytest.fixture
def model(db):
    """A pairing of two single posts of a commune, and a province to put communes in."""
    secretary = position("bt-xa", 3, single_seat=True)
    chairman = position("ct-xa", 3, single_seat=True)
    return pairing("X1", [secretary], [chairman]), secretary, chairman, place(1)


def states(made, province, user=None):
    rows = breakdown_of(Question(TODAY, province), made, user).rows
    return dict(rows.values_list("name", "state"))


def test_each_commune_is_covered_or_missing_for_one_reason(model):
    made, secretary, chairman, province = model
    names = "một người,hai người,khuyết một,khuyết cả hai,chưa từng,chỉ một ghế,sẽ có".split(",")
    at = {name: place(3, province, name) for name in names}
    both = person()
    for post in (secretary, chairman):
        appoint(both, post, at["một người"])
        appoint(person(), post, at["hai người"])
        appoint(person(), post, at["khuyết cả hai"], "2018-01-01", "2020-01-01")
        appoint(both, post, at["sẽ có"], "2022-06-02")
    appoint(person(), secretary, at["khuyết một"])
    appoint(person(), chairman, at["khuyết một"], "2018-01-01", "2022-06-01")
    appoint(person(), secretary, at["chỉ một ghế"])
    assert states(made, province) == {
        "một người": "co",
        "hai người": "chua-bo-tri",
        "khuyết một": "khuyet",
        "khuyết cả hai": "khuyet",
        "chưa từng": "chua-bao-cao",
        "chỉ một ghế": "chua-bao-cao",
        "sẽ có": "chua-bao-cao",
    }
    found = coverage(Question(TODAY, province), made)
    assert (found.text, found.percent_text) == ("1/7", "14,29%")
    assert found.missing == {
        "Khuyết chức danh": 2,
        "Chưa bố trí (hai người giữ)": 1,
        "Chưa báo cáo": 3,
        "Có kết luận không tính": 0,
        "Không còn chức danh": 0,
    }


def test_where_a_position_is_no_more_nothing_is_vacant(model):
    """Those who hold it all the same are counted; of the others the catalogue is the reason."""
    made, secretary, chairman, province = model
    at = {name: place(3, province, name) for name in ("còn giữ", "đã thôi", "chưa từng")}
    both = person()
    for post in (secretary, chairman):
        appoint(both, post, at["còn giữ"])
    appoint(person(), chairman, at["đã thôi"], "2018-01-01", "2022-05-01")
    appoint(person(), secretary, at["đã thôi"])
    assert states(made, province)["đã thôi"] == "khuyet"
    Position.objects.filter(pk=chairman.pk).update(period=span(None, "2022-06-01"))
    assert states(made, province) == {
        "còn giữ": "co", "đã thôi": "khong-con", "chưa từng": "khong-con",
    }  # fmt: skip
    assert coverage(Question(TODAY, province), made).gone == 2


def test_two_posts_of_one_person_that_were_ruled_out_are_missing_for_that_reason(model):
    made, secretary, chairman, province = model
    commune = place(3, province, "Xã Kết Luận")
    who = person()
    legs = [appoint(who, post, commune) for post in (secretary, chairman)]
    assert coverage(Question(TODAY, province), made).text == "1/1"
    Ruling.objects.create(pairing=made, first=legs[0], second=legs[1], reason="tạm thời")
    assert ConcurrentAssignment.objects.filter(counted=False).count() == 1
    assert states(made, province) == {"Xã Kết Luận": "ket-luan"}
    assert coverage(Question(TODAY, province), made).ruled_out == 1


def test_of_a_pairing_across_levels_the_counted_post_is_needed_at_the_place_itself(db):
    officer, secretary = position("ct-hnd-xa", 3), position("btcb", 4, single_seat=True)
    within = {"rule": PlaceRule.SECOND_WITHIN_FIRST, "counted_leg": 2}
    made = pairing("A5", [officer], [secretary], **within)
    commune = place(3, place(1))
    hamlets = [place(4, commune, name) for name in ("Ấp 1", "Ấp 2", "Ấp 3", "Ấp 4")]
    both = person()
    appoint(both, officer, commune)
    appoint(both, secretary, hamlets[0])
    appoint(person(), secretary, hamlets[1])
    appoint(person(), secretary, hamlets[2], "2018-01-01", "2020-01-01")
    assert states(made, commune) == {
        "Ấp 1": "co",
        "Ấp 2": "chua-bo-tri",
        "Ấp 3": "khuyet",
        "Ấp 4": "chua-bao-cao",
    }


def test_of_no_localities_there_is_no_share(model):
    made, *_, province = model
    found = coverage(Question(TODAY, province), made)
    assert (found.text, found.percent_text, found.percent) == ("–", "–", None)


def test_it_counts_within_the_scope(world):
    made = world.pairings["A1"]
    texts = {
        name: coverage(Question(DAY, user.scopes.get().locality), made, user).text
        for name, user in world.users.items()
        if name in ("leader", "commune", "neighbour")
    }
    assert texts == {"leader": "4/4", "commune": "3/3", "neighbour": "1/1"}
    province = world.places["Tỉnh An Hòa"]
    assert coverage(Question(DAY, province), made, world.users["neighbour"]).text == "1/1"


def test_children_come_in_official_order_with_their_own_questions(world):
    rows = coverage_by_child(Question(DAY, world.places["Tỉnh An Hòa"]), world.pairings["A1"])
    assert [(head.label, found.text) for head, found in rows] == [
        ("Huyện Đông", "3/3"),
        ("Thị xã Tây", "1/1"),
    ]
    assert [found.question.place_name for _, found in rows] == ["Huyện Đông", "Thị xã Tây"]


def test_it_takes_as_many_queries_for_a_province_as_for_a_commune(world, django_assert_num_queries):
    made = world.pairings["A1"]
    for name in ("Tỉnh An Hòa", "Xã Đông Một"):
        with django_assert_num_queries(1):
            coverage(Question(DAY, world.places[name]), made)
        with django_assert_num_queries(2):
            coverage_by_child(Question(DAY, world.places[name]), made)


SPELLS = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 1), st.integers(0, 2), st.integers(0, 9)),
    max_size=14,
)


@settings(max_examples=25)
@given(SPELLS, st.integers(0, 10))
def test_any_history_is_sorted_as_a_clerk_would_sort_it(model, spells, now):
    """Against a second reading in plain Python of who held which post in which year."""
    made, *posts, _ = model
    province = place(1)
    communes = [place(3, province) for _ in range(3)]
    people = [person() for _ in range(3)]
    held, seats = [], {}
    for where, post, who, year in spells:
        if any(year <= end and start <= year + 2 for start, end in seats.get((where, post), [])):
            continue
        seats.setdefault((where, post), []).append((year, year + 2))
        held.append((where, post, who, year))
        span = (f"{2000 + year}-01-01", f"{2003 + year}-01-01")
        appoint(people[who], posts[post], communes[where], *span)
    question = Question(dt.date(2000 + now, 6, 1), province)
    rows = breakdown_of(question, made).rows
    expected = {communes[n].pk: told(held, n, now) for n in range(3)}
    assert dict(rows.values_list("locality", "state")) == expected
    found = coverage(question, made)
    assert (found.n, found.total) == (list(expected.values()).count("co"), 3)


def told(held, commune: int, now: int) -> str:
    """What a clerk says of a commune from the spells (commune, post, person, first year)."""
    begun = {(p, w, y) for c, p, w, y in held if c == commune and y <= now}
    on = {(p, w) for p, w, y in begun if now <= y + 2}
    filled, ever = {p for p, _ in on}, {p for p, _, _ in begun}
    if any(a == b and p != q for (p, a), (q, b) in itertools.combinations(on, 2)):
        return "co"
    if ever - filled:
        return "khuyet"
    return "chua-bo-tri" if len(filled) == 2 else "chua-bao-cao"
