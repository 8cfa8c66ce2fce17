"""Which decision of the register a number and a day mean, in a form and in a list alike."""

import datetime as dt

import pytest

from cadres.actions.decisions import ensure_decision, find_decisions
from cadres.models import Decision

DAY = dt.date(2019, 2, 20)


def test_a_decision_is_taken_again_and_created_once(world):
    day, user = dt.date(2020, 6, 30), world.users["administrator"]
    known = Decision.objects.create(number="12-QĐ/TU", issued=day, issuer="Tỉnh ủy An Hòa")

    def ensured(issued, issuer=""):
        return ensure_decision(user=user, number="12-QĐ/TU", issued=issued, issuer=issuer)

    assert ensured(day) == known
    other = ensured(None)
    assert other != known
    assert ensured(None) == other
    assert ensured(day, "Huyện ủy") not in (known, other)
    assert Decision.objects.filter(number="12-QĐ/TU").count() == 3


def test_a_decision_of_another_commune_is_not_taken_for_ones_own(world):
    day = dt.date(2020, 6, 30)
    theirs = Decision.objects.create(number="05-QĐ/ĐU", issued=day)
    world.people["Đặng Văn Đức"].appointments.update(start_decision=theirs)

    def ensured(user):
        return ensure_decision(user=world.users[user], number="05-QĐ/ĐU", issued=day)

    assert ensured("commune") == theirs
    own = ensured("neighbour")
    assert own != theirs
    assert (own.number, own.issued) == ("05-QĐ/ĐU", day)


@pytest.mark.parametrize(
    ("issuers", "meant"),
    [
        ([""], 0),
        (["Đảng ủy xã"], 0),
        (["Đảng ủy xã", ""], 1),
        (["Đảng ủy xã", "Huyện ủy"], None),
        (["", ""], None),
        ([], None),
    ],
)
def test_without_an_issuer_it_is_the_one_that_names_none_or_the_only_one(world, issuers, meant):
    known = [
        Decision.objects.create(number="12-QĐ/ĐU", issued=DAY, issuer=issuer) for issuer in issuers
    ]
    Decision.objects.create(number="12-QĐ/ĐU", issued=DAY.replace(year=2018))
    wanted = {("12-QĐ/ĐU", DAY): known[meant].pk} if meant is not None else {}
    staff = world.users["administrator"]
    for user in staff, None:
        assert find_decisions(user=user, papers=[("12-QĐ/ĐU", DAY)]) == wanted
    entered = ensure_decision(user=staff, number="12-QĐ/ĐU", issued=DAY)
    assert entered == known[meant] if meant is not None else entered not in known


def test_a_list_takes_no_decision_of_another_commune(world):
    theirs = Decision.objects.create(number="05-QĐ/ĐU", issued=DAY, issuer="Đảng ủy xã")
    world.people["Đặng Văn Đức"].appointments.update(start_decision=theirs)
    paper = ("05-QĐ/ĐU", DAY)
    assert find_decisions(user=world.users["neighbour"], papers=[paper]) == {}
    assert find_decisions(user=world.users["commune"], papers=[paper]) == {paper: theirs.pk}
