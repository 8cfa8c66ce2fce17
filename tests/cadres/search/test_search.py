"""What the search box finds, in which order, and for whom."""

import datetime as dt

import pytest

from cadres.models import Decision
from cadres.search.box import Asked, decisions, people
from cadres.search.places_and_posts import places, posts
from tests.build import appoint, person, place, position, span
from tests.world import DAY, World


@pytest.fixture
def ask(world: World):
    """The rows that a search finds, as texts."""

    def asked(kind, text, user="administrator", day=DAY):
        said = {
            people: lambda row: row.full_name,
            places: lambda row: row.name,
            posts: lambda row: f"{row.position.code} {row.locality_id}",
            decisions: lambda row: row.number,
        }[kind]
        return [said(row) for row in kind(Asked(text, world.users[user], day))]

    return asked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DANG van Đức", ["Đặng Văn Đức"]),
        ("duc", ["Đặng Văn Đức"]),
        ("van duc", ["Đặng Văn Đức"]),
        ("dang duc", ["Đặng Văn Đức"]),
        ("trần thị", ["Trần Thị Tỉnh"]),
        ("hai 1970", ["Nguyễn Thị Hai"]),
        ("hai 1971", []),
        ("1970", []),
        ("khong ai", []),
    ],
)
def test_people_are_found_by_words_of_their_name_and_year_of_birth(ask, text, expected):
    assert ask(people, text) == expected


@pytest.mark.parametrize("user", ["administrator", "leader"])
def test_people_are_ranked_exact_name_given_name_family_name_then_the_rest(world, ask, user):
    for name in ("Hòa Văn Tám", "Trịnh Hoà Bình", "Phan Văn Hoàng", "Lê Thị Hòa", "Hoà"):
        who = person(name)
        appoint(who, world.positions["ct-hnd-xa"], world.places["Xã Đông Một"])
    expected = ["Hoà", "Lê Thị Hòa", "Hòa Văn Tám", "Trịnh Hoà Bình", "Phan Văn Hoàng"]
    assert ask(people, "hòa", user) == expected


def test_among_equals_who_holds_a_post_comes_before_who_held_one(world):
    seat = world.positions["ct-hnd-xa"], world.places["Xã Đông Một"]
    older, younger = person("Lê Văn Bảy", "1950-01-01"), person("Lê Văn Bảy", "1980-01-01")
    appoint(older, *seat, "2000-01-01", "2010-01-01")
    appoint(younger, *seat, "2019-01-01")
    found = people(Asked("le van bay", world.users["leader"], DAY))
    assert [(each.pk, each.is_present) for each in found] == [
        (younger.pk, True),
        (older.pk, False),
    ]


@pytest.mark.parametrize(
    ("user", "expected"),
    [
        ("leader", ["Bùi Văn Cũ"]),
        ("neighbour", ["Bùi Văn Cũ"]),
        ("commune", []),
        ("administrator", ["Bùi Văn Cũ"]),
    ],
)
def test_people_outside_the_scope_are_not_found(ask, user, expected):
    assert ask(people, "van cu", user) == expected


def test_a_record_that_was_merged_away_is_not_found(world, ask):
    kept = world.people["Đặng Văn Đức"]
    person("Đặng Văn Đức", merged_into=kept)
    assert ask(people, "dang van duc") == ["Đặng Văn Đức"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("xa dong mot", ["Xã Đông Một"]),
        ("Đông Một", ["Xã Đông Một"]),
        ("x dong mot", ["Xã Đông Một"]),
        ("p. tây hai", ["Phường Tây Hai"]),
        ("kp1", ["Khu phố 1"]),
        ("đm", ["Xã Đông Một"]),
        ("XĐM", ["Xã Đông Một"]),
        ("ap 1", ["Ấp 1", "Ấp 10"]),
        ("ấp 2, đông một", ["Ấp 2"]),
        ("ấp 2, thị xã tây", []),
        ("dong", ["Huyện Đông", "Xã Đông", "Xã Đông Một"]),
        ("hu khong", []),
    ],
)
def test_places_are_found_by_name_short_kinds_and_initials(ask, text, expected):
    assert ask(places, text) == expected


def test_places_of_the_day_come_before_those_that_ended_or_begin_later(world, ask):
    assert ask(places, "dong", day=dt.date(2026, 1, 1)) == ["Xã Đông", "Huyện Đông", "Xã Đông Một"]
    found = places(Asked("dong", world.users["leader"], DAY))
    assert [(each.name, each.is_present) for each in found] == [
        ("Huyện Đông", True),
        ("Xã Đông", False),
        ("Xã Đông Một", True),
    ]


def test_a_place_is_found_by_a_name_it_had_once_only(world, ask):
    ward = world.places["Phường Tây Hai"]
    ward.versions.filter(period__contains=dt.date(2026, 1, 1)).update(name="Phường Mới")
    assert ask(places, "tay hai", day=dt.date(2026, 1, 1)) == ["Phường Tây Hai"]
    assert ask(places, "phuong moi") == ["Phường Mới"]


@pytest.mark.parametrize(
    ("user", "expected"),
    [("leader", ["Xã Đông Một"]), ("neighbour", []), ("commune", ["Xã Đông Một"])],
)
def test_places_outside_the_scope_are_not_found(ask, user, expected):
    assert ask(places, "dong mot", user) == expected


@pytest.mark.parametrize(
    ("text", "code", "where"),
    [
        ("bi thu dang uy xa dong mot", "bt-xa", "Xã Đông Một"),
        ("Chủ tịch UBND xã Đông Một", "ct-ubnd-xa", "Xã Đông Một"),
        ("CT UBND ĐM", "ct-ubnd-xa", "Xã Đông Một"),
        ("truong ap 2", "truong-thon", "Ấp 2"),
        ("truong khu pho 1", "truong-thon", "Khu phố 1"),
        ("chu tich ubnd huyen dong", "ct-ubnd-huyen", "Huyện Đông"),
    ],
)
def test_a_post_is_found_by_title_and_place(world, ask, text, code, where):
    world.positions["ct-ubnd-xa"].short = "CT UBND"
    world.positions["ct-ubnd-xa"].save()
    assert ask(posts, text)[0] == f"{code} {world.places[where].pk}"


def test_a_post_names_its_holders_and_says_when_a_single_seat_is_vacant(world):
    empty = place(4, world.places["Xã Đông Một"], "Ấp Phú Hòa")
    leader = world.users["leader"]
    vacant, *others = posts(Asked("truong ap phu hoa", leader, DAY))
    assert (vacant.locality_id, vacant.holders, others) == (empty.pk, [], [])
    held, *others = posts(Asked("bi thu chi bo ap 2", leader, DAY))
    holders = [each.person.full_name for each in held.holders]
    assert (holders, others) == (["Nguyễn Thị Hai"], [])


@pytest.mark.parametrize(
    ("user", "expected"),
    [("leader", {"Ấp 1", "Ấp 2", "Ấp 10", "Khu phố 1"}), ("commune", {"Ấp 1", "Ấp 2", "Ấp 10"})],
)
def test_a_title_alone_finds_its_holders_within_the_scope(world, ask, user, expected):
    code = "btcb-thon"
    assert set(ask(posts, "bi thu chi bo", user)) == {
        f"{code} {world.places[name].pk}" for name in expected
    }


def test_posts_outside_the_scope_are_not_found(ask):
    assert ask(posts, "bi thu dang uy xa dong mot", "neighbour") == []


def test_a_title_changed_in_the_catalogue_is_found_by_its_new_words(world, ask):
    post = position("moi", 3, title="Trưởng ban Chuyển đổi số")
    appoint(person(), post, world.places["Xã Đông Một"])
    expected = [f"moi {world.places['Xã Đông Một'].pk}"]
    assert ask(posts, "truong ban chuyen doi so xa dong mot") == expected
    post.title = "Trưởng ban Công nghệ"
    post.save()
    assert ask(posts, "truong ban chuyen doi so xa dong mot") == []
    assert ask(posts, "truong ban cong nghe xa dong mot") == expected


def test_decisions_are_found_by_number_exact_ones_first(world, ask):
    for number in ("112-QĐ/QC", "12-QĐ/QC", "12-QĐ/QCM"):
        Decision.objects.create(number=number)
    assert ask(decisions, "12-qd/qc") == ["12-QĐ/QC", "12-QĐ/QCM"]
    assert ask(decisions, "qd qc") == []


def test_a_decision_is_found_by_who_sees_an_appointment_that_it_started_or_ended(world, ask):
    paper = Decision.objects.create(number="77-QĐ/HU")
    held = world.people["Đỗ Văn Phố"].appointments.first()
    held.end_decision = paper
    held.period = span("2019-01-01", "2024-01-01")
    held.save()
    found = {user: ask(decisions, "77-QĐ/HU", user) for user in world.users if user != "unassigned"}
    assert found == {
        "leader": ["77-QĐ/HU"],
        "staff": ["77-QĐ/HU"],
        "commune": [],
        "neighbour": ["77-QĐ/HU"],
        "administrator": ["77-QĐ/HU"],
    }


def test_signs_and_endless_texts_find_nothing_and_do_no_harm(ask):
    for text in ("%_%", "a" * 5000, "'; DROP", ",,,", "  "):
        found = [ask(kind, text) for kind in (people, places, posts, decisions)]
        assert found == [[], [], [], []], text
