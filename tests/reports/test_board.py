"""A leader's board: what changed, coverage against targets, ranking, what needs attention."""

import datetime as dt

import pytest

from cadres.models import Level
from reports import board
from reports.concerns import concerns
from reports.crosstables import cross
from reports.indicators import coverage
from reports.questions import Question, Unit
from reports.tallies import tally
from tests.build import appoint, person, position, target
from tests.world import DAY


@pytest.fixture
def question(world):
    return Question(day=DAY, place=world.places["Tỉnh An Hòa"])


def told(question, since):
    """Label, figure now, figure before (None: no such place), the change in words."""
    changes = board.changes(cross(question, rows="level"), since)
    return [
        (each.label, each.now.value, each.before and each.before.value, each.text)
        for each in changes
    ]


def test_the_change_of_the_total_and_of_each_level(question):
    assert told(question, dt.date(2017, 12, 31)) == [
        ("", 8, 1, "tăng 7"),
        ("Cấp tỉnh", 1, 0, "tăng 1"),
        ("Cấp huyện", 1, 0, "tăng 1"),
        ("Cấp xã", 1, 0, "tăng 1"),
        ("Thôn, ấp, khu phố", 5, 1, "tăng 4"),
    ]
    assert {each[-1] for each in told(question, dt.date(2019, 9, 23))} == {"không đổi"}


def test_a_level_that_is_no_more_keeps_what_it_had(question):
    assert told(question.but(day=dt.date(2025, 7, 2)), DAY) == [
        ("", 6, 8, "giảm 2"),
        ("Cấp tỉnh", 1, 1, "không đổi"),
        ("Cấp huyện", 0, 1, "giảm 1"),
        ("Cấp xã", 0, 1, "giảm 1"),
        ("Thôn, ấp, khu phố", 5, 5, "không đổi"),
    ]


def test_each_figure_asks_its_own_question(question):
    since = dt.date(2017, 12, 31)
    for unit in Unit:
        for each in board.changes(cross(question.but(unit=unit), rows="level"), since):
            for cell in (each.now, each.before):
                assert tally(cell.question, [])["value"].item() == cell.value


def test_before_the_place_was_there_nothing_is_compared(world):
    question = Question(day=dt.date(2025, 7, 2), place=world.places["Xã Đông"])
    assert told(question, DAY) == [
        ("", 4, None, ""),
        ("Cấp xã", 0, None, ""),
        ("Thôn, ấp, khu phố", 4, None, ""),
    ]


def test_bars_are_the_coverages_of_the_pairings_that_occur(question):
    bars = board.bars(question)
    assert [(bar.pairing.code, bar.text, bar.goal) for bar in bars] == [
        ("T1", "1/1 · 100,00%", None),
        ("H1", "1/2 · 50,00%", None),
        ("X1", "1/2 · 50,00%", None),
        ("A1", "4/4 · 100,00%", None),
        ("A5", "1/4 · 25,00%", None),
    ]
    for bar in bars:
        covered = coverage(question, bar.pairing)
        assert (covered.n, covered.total) == (bar.n, bar.total)


def test_a_bar_has_the_target_that_is_due_next(question, world):
    x1, place = world.pairings["X1"], question.place
    over = target(x1, place, percent=10, start=dt.date(2018, 1, 1), due=dt.date(2019, 1, 1))
    assert board.targets_of(question) == {x1.pk: over}
    later = target(x1, place, percent=90, start=dt.date(2020, 1, 1), due=dt.date(2022, 1, 1))
    following = target(x1, place, percent=80, start=dt.date(2020, 1, 1), due=dt.date(2021, 1, 1))
    assert board.targets_of(question) == {x1.pk: following}
    assert board.targets_of(question.but(pairing=world.pairings["A1"])) == {}
    bars = {bar.pairing.code: bar for bar in board.bars(question)}
    assert (bars["X1"].target, bars["X1"].goal) == (following, 2)
    assert later not in [bar.target for bar in bars.values()]


def test_a_target_of_which_nothing_is_reached_has_its_bar(world):
    place = world.places["Thị xã Tây"]
    target(world.pairings["X1"], place, percent=100)
    bars = board.bars(Question(day=DAY, place=place))
    assert [(bar.pairing.code, bar.text, bar.goal) for bar in bars] == [
        ("X1", "0/1 · 0,00%", 1),
        ("A1", "1/1 · 100,00%", None),
    ]


def test_of_too_many_bars_those_with_a_target_stay_then_those_that_cover_most(
    question, monkeypatch, world
):
    monkeypatch.setattr(board, "MOST_BARS", 2)
    target(world.pairings["H1"], question.place, percent=50)
    bars = board.bars(question)
    assert [bar.pairing.code for bar in board.foremost(bars)] == ["H1", "A1"]
    assert len(bars) == 5


def test_children_are_ranked_by_their_figure(question):
    ranked = board.ranked(cross(question, rows="child"))
    assert [(rank, label, cell.text) for rank, label, cell in ranked] == [
        (1, "Huyện Đông", "6"),
        (2, "Thị xã Tây", "1"),
    ]
    shares = board.ranked(cross(question.but(unit=Unit.LOCALITIES), rows="child"))
    assert [(rank, label, cell.text) for rank, label, cell in shares] == [
        (1, "Huyện Đông", "5/5"),
        (2, "Thị xã Tây", "1/3"),
    ]


def test_equal_children_share_a_rank(world):
    question = Question(day=DAY, place=world.places["Xã Đông Một"], level=Level.HAMLET)
    ranked = board.ranked(cross(question, rows="child"))
    assert [(rank, label, cell.text) for rank, label, cell in ranked] == [
        (1, "Ấp 2", "2"),
        (2, "Ấp 1", "1"),
        (2, "Ấp 10", "1"),
    ]


def test_what_needs_attention(question, world):
    since = dt.date(2019, 9, 23)
    assert concerns(question, since) == []
    target(
        world.pairings["X1"], question.place, percent=100,
        start=dt.date(2018, 1, 1), due=dt.date(2020, 6, 30),
    )  # fmt: skip
    late = concerns(question, since)
    assert [(each.text.split(": ")[1], each.figure) for each in late] == [
        ("100% đến 30/6/2020", "Quá hạn, còn thiếu 1 đơn vị")
    ]
    assert late[0].address.startswith("/chi-tieu/nghi-quyet/?day=2020-09-23&place=")


def test_heads_beyond_their_terms_and_vacancies_are_of_the_place(world, question):
    since = dt.date(2019, 9, 23)
    commune, other = world.places["Xã Đông Một"], world.places["Thị xã Tây"]
    head = position("dau-xa", Level.COMMUNE, is_head=True, title="Bí thư Đảng ủy {kind}")
    appoint(person(), head, commune, "2012-01-01")
    left = position("dau-xa-2", Level.COMMUNE, is_head=True, title="Chủ tịch UBND {kind}")
    appoint(person(), left, commune, "2018-01-01", "2020-06-01")
    found = {each.text: each for each in concerns(question, since)}
    beyond = found["Người đứng đầu quá hai nhiệm kỳ hoặc từ 8 năm"]
    vacant = found["Khuyết người đứng đầu"]
    assert (beyond.figure, vacant.figure) == ("1 chức danh", "1 đơn vị")
    assert beyond.address.startswith("/chi-tieu/nhiem-ky/?day=2020-09-23&place=")
    assert vacant.address.endswith("&list=khuyet.khuyet")
    elsewhere = concerns(question.but(place=other), since)
    assert not {each.text for each in elsewhere} & {beyond.text, vacant.text}


def test_children_without_a_case_and_children_with_fewer(question):
    by_level = question.but(level=Level.COMMUNE)
    found = concerns(by_level, dt.date(2019, 9, 23))
    assert [(each.text, each.figure) for each in found] == [
        ("Chưa có trường hợp nào: Thị xã Tây", "1 đơn vị")
    ]
    later = question.but(day=dt.date(2025, 7, 2))
    assert [each.figure for each in concerns(later, dt.date(2025, 7, 1))] == []


def test_a_child_that_fell_is_named_with_both_figures(question, world):
    world.people["Võ Văn Mười"].appointments.update(period=("2018-01-01", "2020-06-01"))
    found = concerns(question, dt.date(2019, 9, 23))
    assert [(each.text, each.figure) for each in found] == [
        ("Huyện Đông: còn 5, ngày 23/9/2019 là 6", "giảm 1")
    ]
    assert found[0].address.endswith("&since=2019-09-23")
