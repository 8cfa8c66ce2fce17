"""Keeping the catalogue: who may, what is refused, and what it does to the cases."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cadres.actions.catalogue import (
    catalogue_token,
    changes_since,
    keep,
    keep_pairing,
    remove,
)
from cadres.actions.writing import rehearsed
from cadres.balance import Balance, LevelBalance, weigh
from cadres.changes import StaleError
from cadres.models import LegalDocument, Level, Pairing, PlaceRule, Position, Role
from tests.build import appoint, person, place, position, span
from tests.world import DAY, World


@pytest.fixture
def keeper(world: World):
    return world.users["administrator"]


def sides(pairing: Pairing) -> tuple[set, set]:
    legs = set(pairing.legs.values_list("side", "position__code"))
    return tuple({code for side, code in legs if side == wanted} for wanted in (1, 2))


def kept(world, keeper, code, first, second, **keys):
    """Write a pairing of the world with these codes of positions."""
    posts = world.positions
    model = Pairing.objects.get(pk=world.pairings[code].pk)
    for name in [name for name in keys if hasattr(model, name)]:
        setattr(model, name, keys.pop(name))
    chosen = {"first": [posts[each] for each in first], "second": [posts[each] for each in second]}
    return keep_pairing(user=keeper, pairing=model, **chosen, **keys)


def test_a_pairing_is_written_with_its_posts_and_papers(world, keeper):
    paper = LegalDocument.objects.create(number="18-NQ/TW")
    kept(world, keeper, "X1", ["bt-xa"], ["ct-ubnd-xa", "ct-hnd-xa"], documents=[paper])
    model = Pairing.objects.get(code="X1")
    assert sides(model) == ({"bt-xa"}, {"ct-ubnd-xa", "ct-hnd-xa"})
    assert list(model.legal_documents.all()) == [paper]
    kept(world, keeper, "X1", ["bt-xa"], ["ct-ubnd-xa"])
    assert sides(model) == ({"bt-xa"}, {"ct-ubnd-xa"})
    assert not model.legal_documents.exists()


def test_a_pairing_written_as_it_was_leaves_no_history_of_its_posts(world, keeper):
    before = catalogue_token(world.pairings["X1"])
    kept(world, keeper, "X1", ["bt-xa"], ["ct-ubnd-xa"], note="x")
    [change] = changes_since(world.pairings["X1"], before)
    assert change.deed == "sửa ghi chú: trống → x"


@pytest.mark.parametrize(
    ("changed", "faults"),
    [
        (
            {"level": Level.HAMLET},
            {"level": ["Vế được tính có chức danh không thuộc cấp này: Bí thư Đảng ủy xã."]},
        ),
        (
            {"place_rule": PlaceRule.SECOND_WITHIN_FIRST},
            {"place_rule": ["Cấp của các chức danh đã chọn không cho phép quan hệ đơn vị này."]},
        ),
    ],
)
def test_a_pairing_that_could_have_no_case_is_refused(world, keeper, changed, faults):
    with pytest.raises(ValidationError) as refused:
        kept(world, keeper, "X1", ["bt-xa"], ["ct-ubnd-xa"], **changed)
    assert refused.value.message_dict == faults


@pytest.mark.parametrize("user", ["leader", "staff", "commune", "neighbour", "unassigned"])
def test_only_administrators_of_the_nation_write(world, user):
    row = world.positions["bt-xa"]
    writes = [
        lambda: keep(user=world.users[user], row=row),
        lambda: kept(world, world.users[user], "X1", ["bt-xa"], ["ct-ubnd-xa"]),
        lambda: remove(user=world.users[user], row=row),
    ]
    for write in writes:
        with pytest.raises(PermissionDenied):
            write()


def test_an_administrator_of_a_province_does_not_write(world):
    user = world.users["leader"]
    user.scopes.update(role=Role.ADMINISTRATOR)
    with pytest.raises(PermissionDenied):
        keep(user=user, row=world.positions["bt-xa"])


def test_what_is_used_is_not_deleted(world, keeper):
    unused = position("x", 4)
    remove(user=keeper, row=unused, reason="nhập thừa")
    assert not Position.objects.filter(code="x").exists()
    with pytest.raises(ValidationError) as refused:
        remove(user=keeper, row=world.positions["bt-xa"])
    assert refused.value.messages == ["Chức danh này đang được dùng trong sổ, không xóa được."]
    assert Position.objects.filter(code="bt-xa").exists()


def test_the_second_editor_of_a_pairing_is_told_what_changed(world, keeper):
    model = world.pairings["X1"]
    seen = catalogue_token(model)
    kept(world, keeper, "X1", ["bt-xa"], ["ct-ubnd-xa", "ct-hnd-xa"], reason="theo Quy định 100")
    with pytest.raises(StaleError):
        kept(world, keeper, "X1", ["bt-xa"], ["ct-ubnd-xa"], seen=seen)
    [change] = changes_since(model, seen)
    assert (change.who, change.deed, change.reason) == (
        "Quản trị viên",
        "thêm chức danh thứ hai: Chủ tịch Hội Nông dân xã",
        "theo Quy định 100",
    )
    kept(world, keeper, "X1", ["bt-xa"], ["ct-ubnd-xa"], seen=catalogue_token(model))
    assert sides(model) == ({"bt-xa"}, {"ct-ubnd-xa"})


# What a change does to the cases


def weighed(world, keeper, code, first, second, **keys) -> Balance:
    model = world.pairings[code].pk
    with rehearsed():
        return weigh([model], DAY, lambda: [kept(world, keeper, code, first, second, **keys).pk])


HAMLET_PAIR = (["btcb-thon"], ["truong-thon"])


def test_what_changes_no_case_balances(world, keeper):
    found = weighed(world, keeper, "A1", *HAMLET_PAIR, note="x")
    assert not found
    assert found.on_day == [LevelBalance(Level.HAMLET, 4, 0, 0, 0)]
    assert found.ever == [LevelBalance(Level.HAMLET, 5, 0, 0, 0)]


def test_a_pairing_that_is_no_longer_counted_takes_its_cases_away(world, keeper):
    found = weighed(world, keeper, "A1", *HAMLET_PAIR, counts=False)
    assert found.on_day == [LevelBalance(Level.HAMLET, 4, 0, 4, 0)]
    assert found.ever == [LevelBalance(Level.HAMLET, 5, 0, 5, 0)]
    assert (found.ever[0].after, bool(found)) == (0, True)
    assert Pairing.objects.get(code="A1").counts  # it was a rehearsal


def test_a_shorter_life_removes_cases_and_shortens_others(world, keeper):
    found = weighed(world, keeper, "A1", *HAMLET_PAIR, period=span(None, "2019-01-01"))
    assert found.on_day == [LevelBalance(Level.HAMLET, 4, 0, 4, 0)]
    assert found.ever == [LevelBalance(Level.HAMLET, 5, 0, 1, 3)]


def test_another_counted_leg_moves_cases_to_another_level(world, keeper):
    found = weighed(
        world, keeper, "A5", ["ct-hnd-xa"], ["btcb-thon"], counted_leg=1, level=Level.COMMUNE
    )
    assert found.on_day == [
        LevelBalance(Level.COMMUNE, 0, 1, 0, 0),
        LevelBalance(Level.HAMLET, 1, 0, 1, 0),
    ]


def test_a_new_pairing_adds_its_cases(world, keeper):
    new = Pairing(
        code="M1", name="Mới", short="Mới", level=4, place_rule="same", period=span("2019-01-01")
    )
    posts = world.positions["truong-thon"], world.positions["btcb-thon"]

    def write():
        return [keep_pairing(user=keeper, pairing=new, first=posts[:1], second=posts[1:]).pk]

    with rehearsed():
        found = weigh([], DAY, write)
    assert found.on_day == [LevelBalance(Level.HAMLET, 0, 4, 0, 0)]
    assert not Pairing.objects.filter(code="M1").exists()


def test_the_order_of_positions_says_with_which_post_a_case_is_counted(world, keeper):
    model, post = world.pairings["A5"], position("pct-hnd-xa", 3, order=5)
    first = ["ct-hnd-xa", "pct-hnd-xa"]
    world.positions["pct-hnd-xa"] = post
    appoint(world.people["Nguyễn Thị Hai"], post, world.places["Xã Đông Một"])
    kept(world, keeper, "A5", first, ["btcb-thon"])
    found = Position.objects.get(code="pct-hnd-xa")
    found.order = 0
    with rehearsed():
        balance = weigh([model.pk], DAY, lambda: keep(user=keeper, row=found) and ())
    assert not balance  # the other still comes first by its number
    Position.objects.filter(code="ct-hnd-xa").update(order=3)
    with rehearsed():
        balance = weigh([model.pk], DAY, lambda: keep(user=keeper, row=found) and ())
    assert balance.on_day == [LevelBalance(Level.HAMLET, 1, 0, 0, 1)]


def test_a_balance_costs_the_same_for_one_case_and_for_thirty(
    world, keeper, django_assert_num_queries
):
    def weighed_alike():
        model = Pairing.objects.get(code="A1")
        model.counts = False
        with rehearsed(), django_assert_num_queries(4):
            return weigh([model.pk], DAY, model.save)

    assert weighed_alike().on_day[0].removed == 4
    for _ in range(30):
        hamlet, who = place(4, world.places["Xã Đông Một"]), person()
        for code in ("btcb-thon", "truong-thon"):
            appoint(who, world.positions[code], hamlet)
    assert weighed_alike().on_day[0].removed == 34


def test_the_day_of_a_balance_is_the_day_asked(world, keeper):
    model = Pairing.objects.get(code="A1")
    model.counts = False
    with rehearsed():
        found = weigh([model.pk], dt.date(2016, 1, 1), model.save)
    assert found.on_day == [LevelBalance(Level.HAMLET, 1, 0, 1, 0)]


def test_a_pairing_is_never_deleted(world, keeper):
    with pytest.raises(ValidationError, match="Mô hình không xóa được"):
        remove(user=keeper, row=world.pairings["A1"])
    assert Pairing.objects.filter(code="A1").exists()
