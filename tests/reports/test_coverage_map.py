"""The map of coverage: whose point is where, and what colours it."""

import datetime as dt

from cadres.models import Level, LocalityVersion
from reports.coverage_map import coverage_map, new_points, old_points, points_of
from reports.questions import Question
from reports.tallies import tally
from tests.world import DAY


def shown(question, user=None):
    drawn = coverage_map(question, user)
    return [(each.label, each.cell.text) for each in drawn.shares]


def test_every_commune_of_the_new_tree_has_its_own_point():
    points = new_points()
    assert len(points) == 3321
    assert points["00004"] == (21.0386, 105.838)
    assert all(
        8 < latitude < 24 and 102 < longitude < 118 for latitude, longitude in points.values()
    )


def test_old_communes_stand_around_their_successor_and_none_upon_another():
    points = old_points()
    assert len(points) == len(set(points.values()))
    near = new_points()["00097"]  # phường Hồng Hà, into which phường Phúc Xá went
    latitude, longitude = points["00001"]
    assert abs(latitude - near[0]) < 0.1
    assert abs(longitude - near[1]) < 0.1


def test_it_draws_the_most_frequent_pairing_or_the_one_asked_for(world):
    question = Question(day=DAY, place=world.places["Huyện Đông"])
    drawn = coverage_map(question)
    assert (drawn.question.pairing.code, drawn.counted) == ("A1", "thôn, ấp, khu phố")
    assert [pairing.code for pairing in drawn.pairings] == ["X1", "A1", "A5"]
    assert shown(question) == [("Xã Đông Một", "3/3")]
    assert shown(question.but(pairing=world.pairings["X1"])) == [("Xã Đông Một", "1/1")]
    assert shown(question.but(pairing=world.pairings["A5"])) == [("Xã Đông Một", "1/3")]
    assert drawn.is_old_tree


def test_each_share_asks_its_own_question(world):
    drawn = coverage_map(Question(day=DAY, place=world.places["Tỉnh An Hòa"]))
    for each in drawn.shares:
        counted = tally(each.cell.question, [])
        assert (counted["value"].item(), counted["total"].item()) == (
            each.cell.value,
            each.cell.total,
        )


def test_the_new_tree_has_the_new_points(world):
    code = "00004"
    LocalityVersion.objects.filter(name="Xã Đông").update(code=code)
    question = Question(day=dt.date(2025, 7, 2), place=world.places["Tỉnh An Hòa"])
    drawn = coverage_map(question)
    assert not drawn.is_old_tree
    points = {each.label: each.point for each in drawn.shares}
    assert points["Xã Đông"] == new_points()[code]


def test_a_user_sees_the_communes_of_the_scope(world):
    question = Question(day=DAY, place=world.places["Huyện Đông"])
    assert shown(question, world.users["leader"]) == [("Xã Đông Một", "3/3")]
    assert coverage_map(question, world.users["neighbour"]) is None


def test_there_is_no_map_of_a_commune_or_of_district_cases(world):
    assert coverage_map(Question(day=DAY, place=world.places["Xã Đông Một"])) is None
    district = Question(day=DAY, place=world.places["Huyện Đông"], pairing=world.pairings["H1"])
    assert coverage_map(district) is None


def test_of_the_country_the_provinces_are_drawn(world):
    drawn = coverage_map(Question(day=DAY))
    assert drawn.level == Level.PROVINCE
    assert shown(Question(day=DAY)) == [("Tỉnh An Hòa", "4/4"), ("Tỉnh Bình Xa", "–")]
    district = Question(day=DAY, pairing=world.pairings["H1"])
    assert shown(district) == [("Tỉnh An Hòa", "1/2"), ("Tỉnh Bình Xa", "–")]
    for each in drawn.shares:
        counted = tally(each.cell.question, [])
        assert counted["value"].item() == each.cell.value


def test_a_province_of_either_tree_lies_in_the_middle_of_its_communes():
    old, new = points_of(Level.PROVINCE, True), points_of(Level.PROVINCE, False)
    assert (len(old), len(new)) == (63, 34)
    for points in (old, new):
        latitude, longitude = points["01"]  # Hà Nội
        assert 20.6 < latitude < 21.4
        assert 105.3 < longitude < 106.1
