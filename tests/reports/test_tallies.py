"""Every figure is the length of the list that it opens."""

import datetime as dt
from itertools import product

import pytest
from django.contrib.auth.models import User

from cadres.models import Level, Locality, LocalityVersion, LocalStatus, PlaceRule, Scope
from reports.crosstables import cross
from reports.indicators import not_local
from reports.questions import Question, Unit
from reports.tallies import ALL, cases, tally
from tests.build import appoint, day, pairing, person, place, position, span

pytestmark = pytest.mark.django_db
DAY = day("2020-09-23")


class World:
    """One province, two districts, three communes, five hamlets; cases at every level."""

    def __init__(self):
        self.province = place(1, name="Tỉnh Bến Tre")
        self.east, self.west = (
            place(2, self.province, name=name, code=code)
            for name, code in (("Huyện Ba Tri", "836"), ("Huyện Mỏ Cày", "833"))
        )
        self.communes = [place(3, parent) for parent in (self.east, self.east, self.west)]
        first, second, third = self.communes
        self.hamlets = [place(4, commune) for commune in (first, first, first, second, third)]
        cell, head = position("btcb", 4), position("truong-ap", 4, bloc="ubnd")
        front = position("tb-ctmt", 4, bloc="mttq")
        officer = position("ct-hnd-xa", 3, bloc="mttq")
        self.a1 = pairing("A1", [cell], [head], order=1)
        self.a2 = pairing("A2", [cell], [front], order=2)
        self.a5 = pairing(
            "A5", [officer], [cell], PlaceRule.SECOND_WITHIN_FIRST, counted_leg=2, order=3
        )
        tops = {}
        for level, code in ((1, "T1"), (2, "H1"), (3, "X1")):
            tops[level] = (position(f"bt-{code}", level), position(f"ct-{code}", level))
            pairing(code, [tops[level][0]], [tops[level][1]])
        self.everything = person("Trần Thị Ba", gender="nu")
        for post in (cell, head, front):
            appoint(self.everything, post, self.hamlets[0])
        for where in self.hamlets[1:4]:
            self.couple(person(gender="nam"), (cell, head), where)
        self.officer = person("Lê Văn Bảy", gender="nam")
        appoint(self.officer, officer, third)
        appoint(self.officer, cell, self.hamlets[4])
        for where in (self.province, self.east, self.west, first):
            self.couple(person(gender="nam"), tops[where.level], where)

    def couple(self, who, posts, where):
        for post in posts:
            appoint(who, post, where)


@pytest.fixture
def world():
    return World()


def by_key(frame, *dimensions) -> dict:
    """{(key, …): value} of a tally."""
    return {
        tuple(row[name] for name in dimensions): row["value"] for row in frame.to_dict("records")
    }


def test_levels_add_up_to_the_total(world):
    frame = tally(Question(DAY, world.province), ["level"])
    assert by_key(frame, "level") == {(1,): 1, (2,): 2, (3,): 1, (4,): 6, (ALL,): 10}


def test_children_and_the_place_itself_add_up_to_the_place(world):
    frame = tally(Question(DAY, world.province), ["child"])
    assert by_key(frame, "child") == {
        (world.province.pk,): 1,
        (world.east.pk,): 7,
        (world.west.pk,): 2,
        (ALL,): 10,
    }


@pytest.mark.parametrize("unit", [Unit.CASES, Unit.PERSONS, Unit.POSTS])
def test_cases_add_up_at_every_level_of_the_tree(world, unit):
    """For cases children sum to their parent; people and posts may be fewer, never more."""
    for where in (None, world.province, world.east, world.west, *world.communes):
        values = by_key(tally(Question(DAY, where, unit=unit), ["child"]), "child")
        total = values.pop((ALL,))
        assert (
            total == sum(values.values()) if unit == Unit.CASES else total <= sum(values.values())
        )


def test_a_person_with_two_cases_is_counted_once_at_every_margin(world):
    question = Question(DAY, world.hamlets[0], unit=Unit.PERSONS)
    assert by_key(tally(question, ["pairing"]), "pairing") == {
        (world.a1.pk,): 1,
        (world.a2.pk,): 1,
        (ALL,): 1,
    }


def test_posts_are_counted_once_however_many_cases_they_make(world):
    question = Question(DAY, world.hamlets[0], unit=Unit.POSTS)
    assert by_key(tally(question, []), *()) == {(): 3}


def test_localities_are_out_of_those_that_there_were(world):
    question = Question(DAY, world.province, pairing=world.a1, unit=Unit.LOCALITIES)
    table = cross(question, rows="child")
    assert [(row.label, cell.text) for row, cell, _ in table.lines] == [
        ("Huyện Mỏ Cày", "0/1"),
        ("Huyện Ba Tri", "4/4"),
    ]
    assert table.total.text == "4/5"


@pytest.mark.parametrize("unit", Unit.values)
@pytest.mark.parametrize(("rows", "columns"), [("child", "level"), ("pairing", "level"),
                                               ("child", "pairing"), ("level", None)])  # fmt: skip
def test_every_cell_is_the_count_of_its_own_list(world, unit, rows, columns):
    for where in (None, world.province, world.east, world.communes[0], world.hamlets[0]):
        table = cross(Question(DAY, where, unit=unit), rows=rows, columns=columns)
        for row, column in product([None, *table.rows], [None, *table.columns]):
            cell = table.cell(row, column)
            if cell.value:
                assert cell.value == counted_by_hand(cases(cell.question), unit)


def counted_by_hand(listed, unit) -> int:
    """The figure of a list in a unit, counted in Python over the listed rows."""
    listed = list(listed.select_related("assignment"))
    if unit == Unit.CASES:
        return len(listed)
    if unit == Unit.PERSONS:
        return len({row.person_id for row in listed})
    if unit == Unit.LOCALITIES:
        return len({row.locality_id for row in listed})
    return len(
        {leg for row in listed for leg in (row.assignment.first_id, row.assignment.second_id)}
    )


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"level": Level.HAMLET}, 6),
        ({"gender": "nu"}, 2),
        ({"bloc": "mttq"}, 2),
        ({"name": "tran thi ba"}, 2),
        ({"name": "BẢY lê"}, 1),
        ({"name": "khong co ai"}, 0),
        ({"gender": "nam", "level": Level.HAMLET, "bloc": "ubnd"}, 3),
    ],
)
def test_filters_narrow_the_list_and_the_figure_alike(world, filters, expected):
    question = Question(DAY, world.province, **filters)
    assert cases(question).count() == expected
    assert by_key(tally(question, []), *()) == {(): expected}


def test_the_day_decides_who_is_counted(world):
    appointment = world.officer.appointments.first()
    appointment.period = span("2018-01-01", "2020-09-23")
    appointment.save()
    assert cases(Question(DAY, world.province)).count() == 9
    assert cases(Question(DAY - dt.timedelta(days=1), world.province)).count() == 10


def test_a_user_counts_and_lists_only_their_scope(world):
    user = User.objects.create(username="can-bo-xa")
    Scope.objects.create(user=user, locality=world.communes[0], role="editor")
    question = Question(DAY, world.province)
    assert by_key(tally(question, ["level"], user=user), "level") == {(3,): 1, (4,): 4, (ALL,): 5}
    assert cases(question, user).count() == 5
    table = cross(question, rows="child", columns="level", user=user)
    assert table.total.value == 5


def test_a_user_without_a_scope_sees_nothing(world):
    user = User.objects.create(username="khach")
    assert cases(Question(DAY), user).count() == 0
    assert by_key(tally(Question(DAY), ["level"], user=user), "level") == {(ALL,): 0}
    localities = Question(DAY, unit=Unit.LOCALITIES)
    assert cross(localities, rows="child", columns="level", user=user).total.text == "–"
    assert set(Locality.objects.visible_to(user)) == set()


def test_a_scope_reaches_what_its_locality_was_formed_from(world):
    from cadres.models import Succession

    merged, user = place(1, start="2025-07-01"), User.objects.create(username="tinh-moi")
    Succession.objects.create(old=world.province, new=merged, day=day("2025-07-01"), extent="whole")
    Scope.objects.create(user=user, locality=merged, role="viewer")
    assert cases(Question(DAY, world.province), user).count() == 10


def test_after_districts_ended_communes_are_the_children_of_a_province(world):
    end = "2025-07-01"
    LocalityVersion.objects.filter(level__in=[2, 3, 4]).update(period=span(None, end))
    new = place(3, world.province, start=end, name="Xã mới")
    hamlet = place(4, new, start=end)
    who = person()
    world.couple(
        who, (world.a1.positions.get(code="btcb"), world.a1.positions.get(code="truong-ap")), hamlet
    )
    table = cross(Question(day("2025-07-02"), world.province), rows="child", columns="level")
    assert [(row.label, cell.value) for row, cell, _ in table.lines] == [
        ("Cơ quan Tỉnh Bến Tre", 1),
        ("Xã mới", 1),
    ]
    assert [column.label for column in table.columns] == [
        "Cấp tỉnh",
        "Cấp xã",
        "Thôn, ấp, khu phố",
    ]


def test_a_hamlet_that_lies_in_a_district_is_its_child(world):
    """An island district has hamlets and no communes."""
    island = place(2, world.province, name="Huyện Côn Đảo", code="755")
    hamlet = place(4, island, name="Khu 1")
    posts = [world.a1.positions.get(code=code) for code in ("btcb", "truong-ap")]
    world.couple(person(), posts, hamlet)
    table = cross(Question(DAY, island), rows="child", columns="level")
    assert [(row.label, cell.text) for row, cell, _ in table.lines] == [("Khu 1", "1")]
    table = cross(Question(DAY, world.province), rows="child")
    assert [(row.label, cell.text) for row, cell, _ in table.lines][1] == ("Huyện Côn Đảo", "1")


def test_the_place_itself_as_a_column_asks_for_its_own_cases_only(world):
    table = cross(Question(DAY, world.province), rows="pairing", columns="child")
    own = table.columns[0]
    for row in table.rows:
        cell = table.cell(row, own)
        assert cell.value == (cases(cell.question).count() if cell.value else 0)


def test_holders_judged_not_local_are_out_of_all_posts(world):
    secretary = position("bt-dang-uy", 3, is_head=True, single_seat=True)
    for where, status in zip(
        world.communes, [LocalStatus.NOT_LOCAL, LocalStatus.LOCAL, ""], strict=True
    ):
        appoint(person(), secretary, where, local_status=status)
    [found] = not_local(Question(DAY, world.province))
    assert (found.text, found.local, found.unjudged, found.unfilled) == ("1/3", 1, 1, 0)
