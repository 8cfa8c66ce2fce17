import datetime as dt
import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from reports.models import ReadingKey
from reports.models.reading_keys import CALLS_A_MINUTE, hash_of
from tests.world import DAY

ADDRESS = "/so-lieu/tong-hop.json"


@pytest.fixture
def key_of(world):
    """The text of a new key at a place (None: the country)."""

    def issue(name=None):
        place = world.places[name] if name else None
        made = {"name": "Hệ thống A", "locality": place, "user": world.users["administrator"]}
        return ReadingKey.issue(**made)[1]

    return issue


def asked(client, key, **parameters):
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    return client.get(ADDRESS, {"day": "23/9/2020"} | parameters, headers=headers)


def test_a_key_reads_what_the_command_prints(client, world, key_of):
    response = asked(client, key_of("Tỉnh An Hòa"), rows="level")
    out = StringIO()
    options = {"place": "Tỉnh An Hòa", "day": DAY.isoformat(), "by": "level", "format": "json"}
    call_command("tally", stdout=out, **options)
    assert response.json() == json.loads(out.getvalue())
    assert response.json()["value"] == 8
    assert "no-store" in response["Cache-Control"]


def test_a_divided_row_holds_its_parts(client, key_of):
    answer = asked(client, key_of("Tỉnh An Hòa"), rows="level", then="gender", unit="persons")
    hamlets = answer.json()["rows"][-1]
    assert (hamlets["level"], hamlets["value"]) == ("thon", 4)
    assert [(part["gender"], part["value"]) for part in hamlets["rows"]] == [("nam", 3), ("nu", 1)]


def test_a_unit_is_known_by_its_id_and_code_wherever_it_stands(client, world, key_of):
    key, district = key_of("Tỉnh An Hòa"), world.places["Huyện Đông"]
    in_rows = asked(client, key, rows="child", columns="level").json()
    row = next(each for each in in_rows["rows"] if each["child"] == district.pk)
    assert (row["label"], row["code"]) == ("Huyện Đông", district.versions.get().code)
    assert asked(client, key, place=row["child"]).json()["value"] == row["value"]
    in_columns = asked(client, key, rows="level", columns="child").json()
    assert in_columns["place_id"] == world.places["Tỉnh An Hòa"].pk
    named = {"label": row["label"], "code": row["code"], "value": row["value"]}
    assert in_columns["totals"][str(district.pk)] == named
    divided = asked(client, key, rows="level", columns="gender", then="child").json()
    parts = [part for level in divided["rows"] for part in level["rows"]]
    assert sum(part["value"] for part in parts if part["child"] == district.pk) == row["value"]


def test_units_of_one_name_stay_apart(client, world, key_of):
    districts = [world.places[name] for name in ("Huyện Đông", "Thị xã Tây")]
    for place in districts:
        place.versions.update(name="Huyện Trùng Tên")
    answer = asked(client, key_of("Tỉnh An Hòa"), rows="level", columns="child").json()
    assert {str(place.pk) for place in districts} <= set(answer["totals"])
    assert sum(each["value"] for each in answer["totals"].values()) == answer["value"]


def test_the_command_divides_rows_as_the_page_does(client, world, key_of):
    options = {"place": "Tỉnh An Hòa", "day": DAY.isoformat(), "by": "level,child,gender"}
    out = StringIO()
    call_command("tally", stdout=out, **options, format="json")
    asked_for = {"rows": "level", "columns": "child", "then": "gender"}
    assert json.loads(out.getvalue()) == asked(client, key_of("Tỉnh An Hòa"), **asked_for).json()
    out = StringIO()
    call_command("tally", stdout=out, **options)
    divided = [line.split()[:2] for line in out.getvalue().splitlines() if line.startswith("  N")]
    assert ["Nữ", "1"] in divided
    with pytest.raises(CommandError, match="từ một đến ba, khác nhau"):
        call_command("tally", **options | {"by": "level,child,level"})


def test_it_opens_at_its_own_place_and_reaches_no_further(client, world, key_of):
    key = key_of("Xã Đông Một")
    assert asked(client, key).json()["place"] == "Xã Đông Một"
    for name, status in (("Ấp 2", 200), ("Huyện Đông", 404), ("Phường Tây Hai", 404)):
        assert asked(client, key, place=world.places[name].pk).status_code == status
    assert asked(client, key, place="vn").status_code == 404
    assert asked(client, key_of(), place="vn").json()["value"] == 8


def test_it_names_nobody(client, world, key_of):
    page = asked(client, key_of("Tỉnh An Hòa")).content.decode()
    assert not [name for name in world.people if name in page]


@pytest.mark.parametrize("key", ["", "skn_khong-co"])
def test_without_a_key_there_is_no_answer(client, world, key):
    client.force_login(world.users["administrator"])
    response = asked(client, key)
    assert response.status_code == 401
    assert response["WWW-Authenticate"].startswith("Bearer")


def test_only_its_hash_is_kept(key_of):
    text = key_of()
    kept = ReadingKey.objects.values().get()
    assert kept["digest"] == hash_of(text)
    assert text not in str(kept)


def test_what_cannot_be_read_is_told(client, key_of):
    response = asked(client, key_of(), day="31/2/2020", rows="xyz")
    assert response.status_code == 400
    assert response.json() == {
        "errors": [
            "Không đọc được ngày “31/2/2020”; ngày viết theo dạng 23/9/2020.",
            "Không tổng hợp được theo “xyz”.",
        ]
    }


def test_nothing_but_reading_is_answered(key_of):
    response = Client(enforce_csrf_checks=True).post(
        "/so-lieu/tong-hop.json", headers={"Authorization": f"Bearer {key_of()}"}
    )
    assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD")


def test_beyond_the_calls_of_a_minute_it_waits(client, world, key_of):
    text = key_of("Ấp 2")
    key = ReadingKey.objects.get()
    ReadingKey.objects.update(minute=timezone.now(), calls=CALLS_A_MINUTE)
    assert asked(client, text).status_code == 429
    now = timezone.now()
    assert key.may_call(now + dt.timedelta(minutes=2))
    assert not ReadingKey.objects.filter(calls__gt=1).exists()


def test_an_administrator_issues_a_key_that_is_shown_once_and_revokes_it(client, world):
    client.force_login(world.users["administrator"])
    place = world.places["Tỉnh An Hòa"].pk
    page = client.post(f"/danh-muc/khoa/?place={place}", {"name": "Cổng dữ liệu"}).content.decode()
    key = ReadingKey.objects.get()
    text = page.split(">skn_")[1].split("</code>")[0]
    assert (key.name, key.locality_id, key.digest) == (
        "Cổng dữ liệu",
        place,
        hash_of(f"skn_{text}"),
    )
    assert text not in client.get("/danh-muc/khoa/").content.decode()
    assert asked(client, f"skn_{text}").status_code == 200
    client.post(f"/danh-muc/khoa/{key.pk}/thu-hoi/")
    assert asked(client, f"skn_{text}").status_code == 401


def test_nobody_else_issues_or_revokes(client, world, key_of):
    key_of()
    pk = ReadingKey.objects.get().pk
    for name in ("staff", "commune", "leader"):
        client.force_login(world.users[name])
        assert client.post("/danh-muc/khoa/", {"name": "X"}).status_code == 403
        assert client.post(f"/danh-muc/khoa/{pk}/thu-hoi/").status_code == 403
    assert [(key.name, key.revoked) for key in ReadingKey.objects.all()] == [("Hệ thống A", None)]
