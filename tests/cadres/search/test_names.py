"""Who and what a typed text may mean: places, people, positions, decisions, and how well."""

import datetime as dt

import pytest

from cadres.models import Decision, LocalityAlias, LocalityVersion
from cadres.search import candidates, person_names, place_names
from cadres.search.candidates import EXACT, fit
from tests.build import appoint, person, place
from tests.world import DAY


@pytest.mark.parametrize(
    ("name", "rank"),
    [
        ("hung", 0),
        ("hung yen", 1),
        ("khanh hung", 2),
        ("tan hung phu", 3),
        ("hunga", 4),
        ("chung", 5),
    ],
)
def test_a_name_fits_the_better_the_more_of_its_words_are_the_text(name, rank):
    assert fit(name, "hung") == rank


def test_of_people_those_come_first_whose_given_name_it_is():
    assert [fit(name, "hung", ends_first=True) for name in ("le hung", "hung le")] == [1, 2]


@pytest.mark.parametrize(
    ("typed", "spellings"),
    [
        ("xa dong", ["xa dong"]),
        ("x dong", ["x dong", "xa dong"]),
        ("p3", ["p3", "phuong 3"]),
        ("tdp 12", ["tdp 12", "to dan pho 12"]),
        ("a 1", ["a 1", "ap 1"]),
        ("x", ["x"]),
        ("12", ["12"]),
    ],
)
def test_a_shortened_word_before_a_name_is_written_out(typed, spellings):
    assert place_names.spellings(typed) == spellings


def ranked(text, versions) -> list[tuple[str, int]]:
    return [(version.name, version.rank) for version in place_names.named(text, versions)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dong", [("Huyện Đông", EXACT), ("Xã Đông Một", 1)]),
        ("XĐM", [("Xã Đông Một", place_names.INITIALS)]),
        ("a10", [("Ấp 10", EXACT)]),
        ("1", [("Ấp 1", EXACT), ("Khu phố 1", EXACT)]),
        ("m", []),
        ("mo", [("Xã Đông Một", 5)]),
        ("ot", []),
        ("ap 1, dong", [("Ấp 1", EXACT), ("Ấp 10", 4)]),
        ("dong mot, huyen dong", [("Xã Đông Một", EXACT)]),
        ("ap 1, tay", []),
        ("ap 1, xã", [("Ấp 1", EXACT), ("Ấp 10", 4)]),
        (",dong", []),
    ],
)
def test_places_are_found_by_names_parts_initials_and_what_lies_above(world, text, expected):
    assert ranked(text, LocalityVersion.objects.on(DAY)) == expected


@pytest.mark.parametrize("text", ["Đồng Cũ", "xã đông cũ", "x dong cu"])
@pytest.mark.parametrize("key", ["dongcu", "xadongcu"])
def test_places_are_found_by_former_and_customary_names(world, key, text):
    LocalityAlias.objects.create(locality=world.places["Xã Đông Một"], key=key)
    versions = LocalityVersion.objects.on(DAY)
    assert ranked(text, versions) == [("Xã Đông Một", place_names.CUSTOMARY)]
    assert ranked(f"ap 2, {text}", versions) == [("Ấp 2", EXACT)]


def test_two_letters_are_looked_for_where_a_word_begins(world):
    place(3, world.places["Huyện Đông"], "Xã Lao Động", end="2025-07-01")
    versions = LocalityVersion.objects.on(DAY)
    assert ranked("on", versions) == []
    assert ("Xã Lao Động", 5) in ranked("ong", versions)


def test_so_many_places_are_called_so_that_only_some_are_found(world, monkeypatch):
    monkeypatch.setattr(place_names, "CANDIDATES", 2)
    assert len(ranked("ap", LocalityVersion.objects.on(DAY))) == 2


def people(text, user) -> list[tuple[str, int]]:
    return [(who.full_name, who.rank) for who in person_names.named(text, user)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dang van duc", {("Đặng Văn Đức", EXACT)}),
        ("duc", {("Đặng Văn Đức", 1)}),
        ("dang duc", {("Đặng Văn Đức", 5)}),
        ("duc 1970", {("Đặng Văn Đức", 1)}),
        ("duc, 1970", {("Đặng Văn Đức", 1)}),
        ("duc 1971", set()),
        ("duc, ap 1", {("Đặng Văn Đức", 1)}),
        ("duc, dong mot", {("Đặng Văn Đức", 1)}),
        ("duc, huyen dong, an hoa", {("Đặng Văn Đức", 1)}),
        ("duc, tay hai", set()),
        ("duc 12", set()),
        ("1970", set()),
        (", ap 1", set()),
    ],
)
@pytest.mark.parametrize("user", ["commune", "administrator"])
def test_people_are_found_by_words_birth_year_and_place(world, user, text, expected):
    assert set(people(text, world.users[user])) == expected


def test_a_post_outside_the_scope_does_not_help_to_find_its_holder(world):
    who = world.people["Đặng Văn Đức"]
    appoint(who, world.positions["btcb-thon"], world.places["Khu phố 1"], "2019-01-01")
    assert people("duc, khu pho 1", world.users["commune"]) == []
    assert people("duc, khu pho 1", world.users["staff"]) == [("Đặng Văn Đức", 1)]


def test_a_year_is_told_from_a_name():
    assert person_names.name_and_year("LÊ VĂN AN 1975") == ("Lê Văn An", 1975)
    assert person_names.name_and_year("lê an 975") == ("Lê An 975", None)


def test_of_very_many_people_some_of_each_net_are_found(world, monkeypatch):
    monkeypatch.setattr(person_names, "CANDIDATES", 2)
    for name in ("Hoàng Văn Bình", "Hoàng", "Hoàng Văn Anh"):
        appoint(person(name), world.positions["ct-hnd-xa"], world.places["Xã Đông Một"])
    found = people("hoang", world.users["administrator"])
    assert found == [("Hoàng", EXACT), ("Hoàng Văn Anh", 2), ("Hoàng Văn Bình", 2)]


def test_positions_are_found_by_every_word_of_a_title_a_short_form_or_an_alias(world):
    post = world.positions["btcb-thon"]
    post.short, post.aliases = "BTCB", ["Bí thư thôn"]
    post.save()

    def found(text, level=None):
        return [(each.code, each.rank) for each in candidates.positions_named(text, level)]

    assert found("btcb") == [("btcb-thon", EXACT)]
    assert found("bi thu thon") == [("btcb-thon", EXACT)]
    assert found("thu chi") == [("btcb-thon", 3)]
    assert [code for code, _ in found("bi thu")] == ["bt-tinh", "bt-huyen", "bt-xa", "btcb-thon"]
    assert [code for code, _ in found("", 4)] == ["btcb-thon", "truong-thon"]
    assert found("bi thu", 2) == [("bt-huyen", 1)]


def test_decisions_are_offered_newest_first_within_the_scope(world):
    paper = Decision.objects.create(number="900-QĐ/ĐU", issued=dt.date(2020, 1, 1))
    seat = world.positions["ct-hnd-xa"], world.places["Phường Tây Hai"]
    appoint(person(), *seat, start_decision=paper)

    def offered(text, user):
        return [each.number for each in candidates.decisions_named(text, world.users[user])]

    assert offered("", "neighbour")[0] == "900-QĐ/ĐU"
    assert offered("qd du", "neighbour") == ["900-QĐ/ĐU"]
    assert offered("900", "commune") == []
