"""Who the people of the cases are, each counted once."""

import datetime as dt

import pytest

from cadres.models import Person
from reports.indicators.breakdowns import figures
from reports.indicators.make_up import read
from reports.questions import Question, Unit
from reports.tallies import ALL, tally
from tests.world import DAY

pytestmark = pytest.mark.django_db


def sorted_people(world, key: str, user=None) -> dict[str, list[str]]:
    """The people of each state of a breakdown, as its lists name them."""
    question = Question(DAY, world.places["Tỉnh An Hòa"])
    breakdown = next(each for each in read(question, {}, user).breakdowns if each.key == key)
    return {
        state.key: [row.person.full_name for row in breakdown.in_state(state.key)]
        for state in breakdown.states
        if breakdown.in_state(state.key)
    }


def set_on(world, column: str, **values):
    for name, value in values.items():
        Person.objects.filter(pk=world.people[name].pk).update(**{column: value})


def test_each_person_is_listed_once_also_with_two_cases(world):
    assert sorted_people(world, "gioi-tinh") == {
        "nu": ["Nguyễn Thị Hai", "Trần Thị Tỉnh"],
        "nam": ["Đặng Văn Đức", "Lê Văn Huyện", "Võ Văn Mười", "Đỗ Văn Phố", "Phạm Văn Xã"],
    }


def test_an_ethnic_group_that_is_not_known_stands_apart(world):
    for name, group in (
        ("Đặng Văn Đức", "Kinh"),
        ("Lê Văn Huyện", "KINH"),
        ("Võ Văn Mười", "Ê Đê"),
    ):
        set_on(world, "ethnic_group", **{name: group})
    found = sorted_people(world, "dan-toc")
    assert (found["kinh"], found["thieu-so"]) == (
        ["Đặng Văn Đức", "Lê Văn Huyện"],
        ["Võ Văn Mười"],
    )
    assert len(found["chua-ro"]) == 4


def test_ages_are_whole_years_on_the_day(world):
    births = {
        "Đặng Văn Đức": dt.date(1979, 9, 24),  # 40 until tomorrow
        "Lê Văn Huyện": dt.date(1979, 9, 23),  # 41 today
        "Võ Văn Mười": dt.date(1969, 9, 24),  # 50
        "Đỗ Văn Phố": dt.date(1969, 9, 23),  # 51
        "Phạm Văn Xã": None,
    }
    set_on(world, "birth", **births)
    found = sorted_people(world, "do-tuoi")
    assert found.pop("tren-40-den-50") == [
        "Nguyễn Thị Hai", "Lê Văn Huyện", "Võ Văn Mười", "Trần Thị Tỉnh",
    ]  # fmt: skip
    assert found == {
        "den-40": ["Đặng Văn Đức"],
        "tren-50": ["Đỗ Văn Phố"],
        "chua-ro": ["Phạm Văn Xã"],
    }


@pytest.mark.parametrize(
    ("key", "column", "text", "state"),
    [
        ("chuyen-mon", "education", "Thạc sĩ Luật", "sau-dai-hoc"),
        ("chuyen-mon", "education", "THS. Kinh tế", "sau-dai-hoc"),
        ("chuyen-mon", "education", "Đại học Nông nghiệp", "dai-hoc"),
        ("chuyen-mon", "education", "ĐH", "dai-hoc"),
        ("chuyen-mon", "education", "Trung cấp", "cao-dang"),
        ("chuyen-mon", "education", "Chưa qua đào tạo", "so-cap"),
        ("chuyen-mon", "education", "12/12", "khac"),
        ("ly-luan", "political_theory", "Cao cấp", "cao-cap"),
        ("ly-luan", "political_theory", "CN", "cao-cap"),
        ("ly-luan", "political_theory", "Trung cấp LLCT", "trung-cap"),
        ("ly-luan", "political_theory", "Sơ cấp", "so-cap"),
        ("ly-luan", "political_theory", "", "chua-ro"),
    ],
)
def test_what_records_say_of_degrees_is_recognised_or_stands_apart(world, key, column, text, state):
    set_on(world, column, **{"Đặng Văn Đức": text})
    assert "Đặng Văn Đức" in sorted_people(world, key)[state]


def test_the_people_of_each_way_of_sorting_are_the_people_of_the_cases(world):
    question = Question(DAY, world.places["Tỉnh An Hòa"])
    for breakdown in read(question, {}).breakdowns:
        counted = figures(breakdown, question)
        assert sum(counted.own.counts.values()) == counted.own.total == 7
        people = tally(question.but(unit=Unit.PERSONS), ["child"]).to_dict("records")
        by_child = {row["child"]: row["value"] for row in people if row["child"] != ALL}
        assert {line.head.key: line.total for line in counted.children} == by_child


def test_it_obeys_the_scope(world):
    user = world.users["neighbour"]
    assert sorted_people(world, "gioi-tinh", user) == {"nam": ["Đỗ Văn Phố"]}
