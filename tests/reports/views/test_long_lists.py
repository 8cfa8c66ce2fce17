import os
import time
import uuid

import pytest
from django.urls import reverse

from reports import long_files
from tests.reports.exports.conftest import cached, source_of
from tests.world import build_world

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def leader(client, settings, tmp_path, monkeypatch, transactional_db):
    """A leader's client, for whom a list of more than three cases is a long one."""
    settings.EXPORTS_ROOT = tmp_path
    monkeypatch.setattr("reports.views.exports.LONG", 3)
    world = build_world()
    client.force_login(world.users["leader"])
    client.world = world
    return client


def written(client) -> uuid.UUID:
    """The key of a list that was asked for and is whole."""
    response = client.post(reverse("long-list-new"))
    key = uuid.UUID(response.url.rstrip("/").rsplit("/", 1)[1])
    for _ in range(200):
        if long_files.find(key, client.world.users["leader"]).state != "working":
            return key
        time.sleep(0.05)
    raise AssertionError("The list was not written")


def test_a_long_list_is_offered_and_a_short_one_comes_at_once(leader):
    offer = leader.get(reverse("list-workbook"))
    assert "<strong>8</strong> trường hợp" in offer.content.decode()
    assert 'action="/truong-hop/tep/?day=2020-09-23' in offer.content.decode()
    short = leader.get(reverse("list-workbook"), {"place": leader.world.places["Ấp 2"].pk})
    assert source_of(short.content)["Số dòng"] == 2


def test_it_is_watched_and_then_fetched(leader):
    key = written(leader)
    page = leader.get(reverse("long-list", args=[key])).content.decode()
    assert "Đã ghi xong 8 dòng." in page
    file = leader.get(reverse("long-list-file", args=[key]))
    assert "danh-sach-kiem-nhiem_an-hoa_2020-09-23.xlsx" in file["Content-Disposition"]
    assert len(cached(b"".join(file.streaming_content), "Danh sách")) == 5 + 8


def test_nobody_else_finds_it(leader):
    key = written(leader)
    leader.force_login(leader.world.users["staff"])
    for name in ("long-list", "long-list-file"):
        assert leader.get(reverse(name, args=[key])).status_code == 404


def test_a_list_that_is_not_whole_cannot_be_fetched_and_tells_how_far_it_is(leader):
    user = leader.world.users["leader"]
    key = uuid.uuid4()
    long_files._directory(key).mkdir()
    long_files._write(key, long_files.LongFile(user.pk, "a.xlsx", 2000, 500))
    page = leader.get(reverse("long-list", args=[key]), headers={"HX-Request": "true"})
    assert "Đã ghi 500/2.000 dòng" in page.content.decode()
    assert "<html" not in page.content.decode()
    assert leader.get(reverse("long-list-file", args=[key])).status_code == 404
    old = time.time() - long_files.SILENT - 1
    os.utime(long_files._directory(key) / long_files.STATE, (old, old))
    stopped = leader.get(reverse("long-list", args=[key])).content.decode()
    assert "đã dừng giữa chừng" in stopped


def test_a_work_that_fails_says_so(leader):
    user = leader.world.users["leader"]

    def fail(path, tell):
        raise RuntimeError("on purpose")

    key = long_files.begin(user, name="a.xlsx", total=1, work=fail)
    for _ in range(100):
        if long_files.find(key, user).state == "failed":
            break
        time.sleep(0.02)
    assert long_files.find(key, user).state == "failed"


def test_what_is_older_than_an_hour_is_swept_away(leader, tmp_path):
    key = written(leader)
    old = time.time() - long_files.KEPT - 1
    os.utime(tmp_path / str(key), (old, old))
    long_files.sweep()
    assert leader.get(reverse("long-list", args=[key])).status_code == 404


def test_a_place_outside_the_scope_and_what_cannot_be_read_start_nothing(leader, tmp_path):
    far = leader.world.places["Tỉnh Bình Xa"].pk
    begin = reverse("long-list-new")
    assert leader.post(f"{begin}?place={far}").status_code == 404
    assert leader.post(f"{begin}?day=31/2/2020").status_code == 400
    assert list(tmp_path.iterdir()) == []
