"""Saved filters: kept, opened, shared and deleted, and never a way around the scope."""

import re

import pytest

from reports.models import SavedFilter
from tests.world import World


@pytest.fixture
def enter(client, world: World):
    def as_user(name):
        client.force_login(world.users[name])
        return client

    return as_user


def save(client, name="Nữ ở ấp", address="day=2020-09-23&level=thon&gender=nu", **typed):
    fields = {"name": name, "address": address} | typed
    return client.post("/bo-loc/", {f"saved-{key}": value for key, value in fields.items()})


def listed(client) -> dict[str, str]:
    """The names of the saved filters on the list, with the addresses they open."""
    page = client.get("/truong-hop/").content.decode()
    part = page.split('<details class="saved-filters"', 1)[1].split("saved-new")[0]
    links = re.findall(r'<a href="([^"]+)">([^<]+)</a>', part)
    return {name: link.replace("&amp;", "&") for link, name in links}


def test_a_filter_is_kept_without_the_day_and_opened(enter, world):
    client = enter("leader")
    answer = save(client)
    assert answer.url == "/truong-hop/?day=2020-09-23&level=thon&gender=nu"
    pk = world.places["Tỉnh An Hòa"].pk
    link = f"/truong-hop/?place={pk}&level=thon&gender=nu"
    assert listed(client) == {"Nữ ở ấp": link}
    assert '<h2 class="count">2 trường hợp</h2>' in client.get(link).content.decode()


def test_the_day_is_kept_where_that_is_wanted(enter, world):
    client = enter("leader")
    save(client, address="day=1/1/2019", keep_day="on")
    pk = world.places["Tỉnh An Hòa"].pk
    assert listed(client) == {"Nữ ở ấp": f"/truong-hop/?day=2019-01-01&place={pk}"}


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"name": ""}, "Trường này là bắt buộc"),
        ({"name": "Đã có"}, "Anh, chị đã có bộ lọc tên này."),
        ({"address": "level=sai"}, "Điều kiện lọc không đọc được"),
        ({"address": "place={Tỉnh Bình Xa}"}, "Điều kiện lọc không đọc được"),
        ({"shared_at": "vn"}, "không phải là một trong các lựa chọn"),
        ({"shared_at": "{Xã Đông Một}"}, "không phải là một trong các lựa chọn"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(enter, world, typed, sentence):
    client = enter("leader")
    SavedFilter.objects.create(user=world.users["leader"], name="Đã có", query="level=xa")
    keys = {name: place.pk for name, place in world.places.items()}
    given = {"name": "Tên đã gõ"} | {key: text.format_map(keys) for key, text in typed.items()}
    page = save(client, **given).content.decode()
    assert re.search(sentence, page), page
    assert f'value="{given["name"]}"' in page or not given["name"]
    assert [each.name for each in SavedFilter.objects.all()] == ["Đã có"]


def test_two_users_may_use_one_name(enter, world):
    save(enter("leader"))
    save(enter("staff"))
    assert SavedFilter.objects.filter(name="Nữ ở ấp").count() == 2


def test_what_is_not_shared_is_seen_by_its_owner_alone(enter, world):
    save(enter("leader"))
    for name in ("staff", "commune", "administrator"):
        assert listed(enter(name)) == {}


def test_what_is_shared_is_seen_there_and_below_within_each_reader_s_own_scope(enter, world):
    client = enter("leader")
    save(client, shared_at=str(world.places["Tỉnh An Hòa"].pk))
    pk = world.places["Tỉnh An Hòa"].pk
    whole, own = (
        f"/truong-hop/?place={pk}&level=thon&gender=nu",
        "/truong-hop/?level=thon&gender=nu",
    )
    found = {name: listed(enter(name)) for name in ("staff", "commune", "neighbour")}
    assert found == {
        "staff": {"Nữ ở ấp": whole},
        "commune": {"Nữ ở ấp": own},
        "neighbour": {"Nữ ở ấp": own},
    }
    assert '<h2 class="count">2 trường hợp' in enter("commune").get(own).content.decode()
    assert '<h2 class="count">0 trường hợp' in enter("neighbour").get(own).content.decode()


def test_what_a_commune_shares_is_not_seen_above_or_beside_it(enter, world):
    save(enter("commune"), address="", shared_at=str(world.places["Xã Đông Một"].pk))
    assert listed(enter("commune")) != {}
    for name in ("leader", "neighbour"):
        assert listed(enter(name)) == {}


def test_what_the_nation_shares_is_seen_by_all(enter, world):
    save(enter("administrator"), address="place=vn&level=xa", shared_at="vn")
    assert listed(enter("administrator")) == {"Nữ ở ấp": "/truong-hop/?place=vn&level=xa"}
    for name in ("leader", "commune", "neighbour"):
        assert listed(enter(name)) == {"Nữ ở ấp": "/truong-hop/?level=xa"}


@pytest.mark.parametrize(
    ("user", "status"),
    [("leader", 302), ("staff", 302), ("commune", 404), ("neighbour", 404)],
)
def test_it_is_deleted_by_its_owner_or_by_an_editor_where_it_is_shared(enter, world, user, status):
    save(enter("leader"), shared_at=str(world.places["Tỉnh An Hòa"].pk))
    pk = SavedFilter.objects.get().pk
    assert enter(user).post(f"/bo-loc/{pk}/xoa/").status_code == status
    assert SavedFilter.objects.exists() == (status == 404)


def test_another_s_own_filter_is_not_to_be_found(enter, world):
    save(enter("leader"))
    pk = SavedFilter.objects.get().pk
    for name in ("staff", "administrator"):
        assert enter(name).post(f"/bo-loc/{pk}/xoa/").status_code == 404


@pytest.mark.parametrize("back", ["https://xau.example/", "//xau.example/", "javascript:alert(1)"])
def test_deleting_leads_nowhere_else(enter, world, back):
    client = enter("leader")
    save(client)
    answer = client.post(f"/bo-loc/{SavedFilter.objects.get().pk}/xoa/", {"back": back})
    assert answer.url == "/truong-hop/"


@pytest.mark.parametrize("rows", [1, 30])
def test_the_number_of_queries_does_not_grow(enter, world, rows, django_assert_num_queries):
    pk = world.places["Tỉnh An Hòa"].pk
    for number in range(rows):
        SavedFilter.objects.create(
            user=world.users["staff"], name=f"Bộ lọc {number}", query=f"place={pk}",
            is_shared=True, place=world.places["Tỉnh An Hòa"],
        )  # fmt: skip
    client = enter("leader")
    with django_assert_num_queries(12):
        assert len(listed(client)) == rows
