"""Which rows of the register each review list names."""

import datetime as dt

import pytest

from cadres import reviews
from cadres.access import narrowed_to
from cadres.models import Appointment, Precision, Role, Ruling, Scope
from tests.build import appoint, pairing, person, place, position, span

pytestmark = pytest.mark.django_db
DAY = dt.date(2020, 9, 23)


class Register:
    """A province with two communes of one hamlet each; posts by code; an editor of each place."""

    def __init__(self, django_user_model):
        self.province = place(1, name="Tỉnh A")
        self.here = place(3, self.province, "Xã Đây")
        self.there = place(3, self.province, "Xã Kia")
        self.hamlet = place(4, self.here, "Ấp 2")
        self.far = place(4, self.there, "Ấp Xa")
        self.secretary = position("bt", 4, is_head=True)
        self.head = position("truong", 4, title="{head}", bloc="khong_chuyen_trach")
        self.member = position("cuv", 4)
        self.a1 = pairing("A1", [self.secretary], [self.head])
        self.users = {"nation": None, "here": self.here}
        for name, where in self.users.items():
            user = django_user_model.objects.create_user(name)
            Scope.objects.create(user=user, locality=where, role=Role.EDITOR)
            self.users[name] = user

    def hold(self, name, *posts, birth="1970-01-01", **period):
        """A person who holds (position, place) pairs."""
        who = person(name, birth)
        for post, where in posts:
            appoint(who, post, where, **period)
        return who


@pytest.fixture
def register(django_user_model):
    return Register(django_user_model)


@pytest.fixture
def listed(register):
    """What a list names for a user of the whole country or of one commune: by full name."""

    def names(rows, user="nation", day=DAY):
        found = getattr(reviews, rows)(register.users[user], day)
        assert found.count() == len(found)
        return [named(row) for row in found]

    return names


def named(row):
    if isinstance(row, Ruling):
        return row.first.person.full_name
    return str(getattr(row, "person", row))


def test_several_posts_without_a_pairing_are_unclassified(register, listed):
    pair = [(register.secretary, register.hamlet), (register.head, register.hamlet)]
    odd = [(register.secretary, register.hamlet), (register.member, register.hamlet)]
    register.hold("Trần Văn Cặp", *pair)
    register.hold("Lê Thị Bình", *odd)
    register.hold("Lê Thị An", *[(post, register.far) for post, _ in odd])
    register.hold("Một Chức Danh", pair[0])
    register.hold("Xưa Kia", *odd, start="2010-01-01", end="2015-01-01")
    assert listed("unclassified") == ["Lê Thị An", "Lê Thị Bình"]
    assert listed("unclassified", "here") == ["Lê Thị Bình"]
    assert listed("unclassified", day=dt.date(2014, 1, 1)) == ["Xưa Kia"]


def test_who_holds_one_of_several_posts_in_the_scope_is_listed_there(register, listed):
    register.hold(
        "Hai Nơi", (register.member, register.hamlet), (register.member, register.far)
    )  # fmt: skip
    assert listed("unclassified", "here") == ["Hai Nơi"]


def test_a_ruled_out_case_is_among_the_rulings_and_not_unclassified(register, listed):
    who = register.hold("An", (register.secretary, register.hamlet), (register.head, register.far))
    both = register.hold(
        "Bình", (register.secretary, register.hamlet), (register.head, register.hamlet)
    )  # fmt: skip
    first, second = both.appointments.order_by("pk")
    ruling = Ruling.objects.create(pairing=register.a1, first=first, second=second, reason="tạm")
    assert listed("rulings") == listed("rulings", "here") == ["Bình"]
    assert listed("unclassified") == [who.full_name]
    (row,) = reviews.rulings(register.users["here"], DAY)
    assert row == ruling
    assert row.case_pk == both.assignments.get().pk
    Appointment.objects.filter(pk=second.pk).update(period="[2018-01-01,2019-01-01)")
    assert listed("rulings") == []


def test_seats_shared_before_the_rule_are_listed_until_they_are_parted(register, listed):
    register.hold("An", (register.head, register.hamlet))
    register.hold("Bình", (register.head, register.hamlet), start="2019-01-01")
    register.hold("Cúc", (register.head, register.far))
    register.hold("Dung", (register.member, register.far))
    assert listed("shared_seats") == []
    register.head.single_seat = True
    register.head.save()
    assert listed("shared_seats") == listed("shared_seats", "here") == ["An", "Bình"]
    Appointment.objects.filter(person__full_name="An").update(period="[2018-01-01,2019-01-01)")
    assert listed("shared_seats") == []


def test_posts_without_an_end_where_the_place_has_ended(register, listed):
    gone = place(4, register.here, "Ấp Cũ", end="2020-01-01")
    ending = place(4, register.there, "Ấp Sắp Hết", end="2025-07-01")
    register.hold("Còn Ghi", (register.secretary, gone))
    register.hold("Đã Thôi", (register.member, gone), end="2020-01-01")
    register.hold("Sắp Hết", (register.secretary, ending))
    register.hold("Vẫn Còn", (register.secretary, register.hamlet))
    assert listed("at_ended_places") == listed("at_ended_places", "here") == ["Còn Ghi"]
    assert listed("at_ended_places", day=dt.date(2025, 7, 1)) == ["Còn Ghi", "Sắp Hết"]
    (row,) = reviews.at_ended_places(register.users["here"], DAY)
    assert row.place_ended == dt.date(2020, 1, 1)
    assert listed("at_ended_places", day=dt.date(2019, 12, 31)) == []


@pytest.mark.parametrize(
    ("birth", "start", "is_young", "is_old"),
    [
        ("2030-01-01", "2018-01-01", True, False),
        ("1900-12-31", "2018-01-01", False, True),
        ("2000-01-02", "2018-01-01", True, False),
        ("1929-09-23", "2018-01-01", False, True),
    ],
)
def test_people_born_impossibly(register, listed, birth, start, is_young, is_old):
    register.hold("Sai", (register.member, register.hamlet), birth=birth, start=start)
    assert listed("impossible_births") == listed("impossible_births", "here") == ["Sai"]
    (row,) = reviews.impossible_births(register.users["nation"], DAY)
    assert (row.is_young, row.is_old) == (is_young, is_old)


@pytest.mark.parametrize("birth", [None, "2000-01-01", "1929-09-24", "1901-01-01"])
def test_people_whose_birth_is_possible(register, listed, birth):
    end = "1980-01-01" if birth == "1901-01-01" else None
    start = "1970-01-01" if end else "2018-01-01"
    held = (register.member, register.hamlet)
    register.hold("Đúng", held, birth=birth, start=start, end=end)
    assert listed("impossible_births") == []


def test_hamlets_without_a_secretary_or_a_head(register, listed):
    register.hold("An", (register.secretary, register.hamlet))
    register.hold("Bình", (register.secretary, register.far), (register.head, register.far))
    assert listed("leaderless_hamlets") == listed("leaderless_hamlets", "here") == ["Ấp 2"]
    register.hold("Cúc", (register.head, register.hamlet), end="2021-01-01")
    assert listed("leaderless_hamlets") == []
    assert listed("leaderless_hamlets", day=dt.date(2021, 1, 1)) == ["Ấp 2"]


def test_a_post_that_the_catalogue_does_not_hold_is_not_missed(register, listed):
    register.a1.delete()
    register.head.delete()
    register.hold("An", (register.secretary, register.hamlet))
    assert listed("leaderless_hamlets") == ["Ấp Xa"]


def test_records_that_may_be_one_person(register, listed):
    held = (register.member, register.hamlet)
    first = register.hold("Nguyễn Văn Hòa", held, birth="1970-05-03")
    twin = register.hold("nguyễn văn hoà", held, birth="1970-05-03")
    register.hold("Nguyễn Văn Hòa", held, birth="1971-05-03")
    register.hold("Nguyễn Văn Hòa", held, birth=None)
    assert listed("duplicates") == listed("duplicates", "here") == ["nguyễn văn hoà"]
    (row,) = reviews.duplicates(register.users["here"], DAY)
    assert (row.twin, row.same_code) == (first.pk, False)
    twin.merged_into = first
    twin.save()
    assert listed("duplicates") == []


@pytest.mark.parametrize(
    ("birth", "precision", "agrees"),
    [
        ("1970-01-01", Precision.YEAR, True),
        ("1970-05-01", Precision.MONTH, True),
        ("1970-06-01", Precision.MONTH, False),
        ("1970-01-01", Precision.DAY, False),
    ],
)
def test_births_agree_as_far_as_both_are_known(register, listed, birth, precision, agrees):
    held = (register.member, register.hamlet)
    register.hold("Lê Văn An", held, birth="1970-05-03")
    other = register.hold("Lê Văn An", held, birth=birth)
    other.birth_precision = precision
    other.save()
    for user in ("nation", "here"):
        assert listed("duplicates", user) == ["Lê Văn An"] * agrees


def test_one_personnel_code_is_one_person(register, listed):
    held = (register.member, register.hamlet)
    for name, code in (("An", "01"), ("Bình", "01"), ("Cúc", ""), ("Dung", "")):
        who = register.hold(name, held, birth=None)
        who.personnel_code = code
        who.save()
    for user in ("nation", "here"):
        assert listed("duplicates", user) == ["Bình"]
    (row,) = reviews.duplicates(register.users["nation"], DAY)
    assert row.same_code


def test_records_without_any_post(register, listed):
    register.hold("Có Chức Danh", (register.member, register.hamlet))
    register.hold("Đã Thôi", (register.member, register.hamlet), end="2019-01-01")
    register.hold("Không Chức Danh")
    merged = register.hold("Đã Gộp")
    merged.merged_into = register.hold("Cũng Không")
    merged.save()
    assert listed("postless") == ["Không Chức Danh", "Cũng Không"]
    assert listed("postless", "here") == []


def test_a_record_beyond_the_scope_is_no_twin(register, listed):
    register.hold("Lê Văn An", (register.member, register.far))
    register.hold("Lê Văn An", (register.member, register.hamlet))
    assert listed("duplicates", "here") == []
    assert listed("duplicates") == ["Lê Văn An"]


def test_lists_can_be_narrowed_to_a_place(register):
    odd = [(register.secretary, register.hamlet), (register.member, register.hamlet)]
    register.hold("Lê Thị Bình", *odd)
    register.hold("Lê Thị An", *[(post, register.far) for post, _ in odd])

    def names(user, place):
        editor = narrowed_to(register.users[user], place)
        return [named(row) for row in reviews.unclassified(editor, DAY)]

    assert (
        names("nation", None)
        == names("nation", register.province)
        == [
            "Lê Thị An",
            "Lê Thị Bình",
        ]
    )
    assert names("nation", register.there) == names("nation", register.far) == ["Lê Thị An"]
    assert names("here", register.province) == names("here", register.here) == ["Lê Thị Bình"]
    assert names("here", register.there) == []


def test_who_still_holds_a_position_that_is_no_more_is_listed_where_the_place_stands(
    register, listed
):
    register.member.period = span(None, "2020-09-01")
    register.member.save()
    gone = place(4, register.here, "Ấp Cũ", end="2020-09-10")
    for name, where in (("Còn Giữ", register.hamlet), ("Nơi Khác", register.far), ("Hết", gone)):
        register.hold(name, (register.member, where))
    register.hold("Đã Thôi", (register.member, register.hamlet), end="2020-09-01")
    register.hold("Việc Khác", (register.head, register.hamlet))
    assert listed("at_ended_positions") == ["Còn Giữ", "Nơi Khác"]
    assert listed("at_ended_positions", "here") == ["Còn Giữ"]
    assert listed("at_ended_positions", day=dt.date(2020, 8, 31)) == []
