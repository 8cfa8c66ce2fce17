"""The administration's pages: how far one may give scopes, and what stays closed."""

import datetime as dt
import re

import pytest

from cadres.models import Role, Scope, Succession
from cadres.period_field import PeriodField
from tests.build import span
from tests.world import World


@pytest.fixture
def keeper(client, world: World):
    client.force_login(world.users["administrator"])
    return client


@pytest.fixture
def local_keeper(client, world: World):
    """An administrator of one province only."""
    user = world.users["leader"]
    user.scopes.update(role=Role.ADMINISTRATOR)
    client.force_login(user)
    return client


def test_an_administrator_gives_scopes_only_within_the_own_scope(local_keeper, world):
    def give(where):
        place = world.places[where].pk if where else ""
        new = {"user": world.users["unassigned"].pk, "locality": place, "role": "editor"}
        return local_keeper.post("/quan-tri/cadres/scope/add/", new | {"default_day": ""})

    assert [give(where).status_code for where in (None, "Tỉnh Bình Xa")] == [200, 200]
    assert not Scope.objects.filter(user=world.users["unassigned"]).exists()
    assert give("Xã Đông Một").status_code == 302
    given = Scope.objects.get(user=world.users["unassigned"])
    assert (given.locality, given.role) == (world.places["Xã Đông Một"], "editor")


def test_an_administrator_sees_no_scope_beyond_the_own(local_keeper, world):
    nation = world.users["administrator"].scopes.get()
    page = local_keeper.get("/quan-tri/cadres/scope/").content.decode()
    assert f"/cadres/scope/{nation.pk}/change/" not in page
    assert local_keeper.get(f"/quan-tri/cadres/scope/{nation.pk}/change/").status_code == 302


def test_a_local_administrator_cannot_widen_the_own_reach(local_keeper, world):
    place = world.places
    new = {"old": place["Tỉnh Bình Xa"].pk, "new": place["Tỉnh An Hòa"].pk, "day": "1/7/2025"}
    response = local_keeper.post("/quan-tri/cadres/succession/add/", new | {"extent": "whole"})
    assert (response.status_code, Succession.objects.count()) == (403, 1)


def test_a_local_administrator_cannot_move_a_scope_out_of_the_own_reach(local_keeper, world):
    own = world.users["commune"].scopes.get()
    moved = {"user": own.user_id, "locality": world.places["Xã Xa"].pk, "role": "editor"}
    address = f"/quan-tri/cadres/scope/{own.pk}/change/"
    assert local_keeper.post(address, moved | {"default_day": ""}).status_code == 200
    own.refresh_from_db()
    assert own.locality == world.places["Xã Đông Một"]


def test_the_national_catalogue_is_closed_to_a_local_administrator(local_keeper, world):
    rows = {
        "localityversion": world.places["Xã Đông"].versions.get(),
        "succession": Succession.objects.get(),
    }
    pages = [
        f"{name}/{row.pk}/{act}/" for name, row in rows.items() for act in ("change", "delete")
    ]
    pages += [f"{name}/add/" for name in (*rows, "legaldocument")]
    answers = {
        page: local_keeper.post(f"/quan-tri/cadres/{page}", {}).status_code for page in pages
    }
    assert answers == dict.fromkeys(pages, 403)


def test_accounts_are_for_superusers(keeper, world):
    assert keeper.get("/quan-tri/auth/user/").status_code == 403
    user = world.users["administrator"]
    user.is_staff = user.is_superuser = True
    user.save()
    assert keeper.get("/quan-tri/auth/user/").status_code == 200


def test_places_are_found_without_accents(keeper):
    page = keeper.get("/quan-tri/cadres/localityversion/", {"q": "xa dong mot"}).content.decode()
    assert re.findall(r'<th class="field-name"><a[^>]*>([^<]+)</a>', page) == ["Xã Đông Một"]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (["", ""], span()),
        (["1/7/2025", ""], span("2025-07-01")),
        (["", "30/6/2025"], span(None, "2025-07-01")),
        (["23/9/2020", "23/9/2020"], span("2020-09-23", "2020-09-24")),
    ],
)
def test_a_period_is_typed_with_its_last_day(days, expected):
    field = PeriodField()
    assert field.clean(days) == expected
    assert field.widget.decompress(expected) == days
    assert not field.has_changed(expected, days)


def test_a_period_that_ends_before_it_begins_is_refused():
    form_error = "Ngày kết thúc không được trước ngày bắt đầu."
    with pytest.raises(Exception, match=form_error):
        PeriodField().clean([dt.date(2020, 1, 2), dt.date(2020, 1, 1)])
